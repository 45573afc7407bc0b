"""What an advert asks for: certificates, competencies, tools and years, each as printed."""

import re
import shutil
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given, strategies as st

from conftest import Runner, shipped
from effort import examples
from pmo_path.advert.asks.reading import Asks, read_asks
from pmo_path.advert.asks.years import _ASKED, _BEFORE_EXPERIENCE
from pmo_path.advert.record import Basis, Contract, Found
from pmo_path.catalogue import shipped_folder
from pmo_path.model.catalogue import Catalogue
from pmo_path.model.known import KNOWN_IDS

_UNCOMMENTED = re.compile(r"#.*")


def _asks(*lines: str) -> Asks:
    return read_asks(shipped(), lines)


@pytest.mark.parametrize(
    ("line", "ids"),
    [
        ("PRINCE2 certified", ["prince2-7-foundation"]),
        ("Prince 2 or PRINCE II", ["prince2-7-foundation"]),
        ("PRINCE2® Practitioner", ["prince2-7-practitioner"]),
        ("PRINCE2 (Practitioner)", ["prince2-7-practitioner"]),
        ("Practitioner in PRINCE2", ["prince2-7-practitioner"]),
        ("PRINCE2/MSP", ["prince2-7-foundation", "msp-foundation"]),
        ("PRINCE2 Foundation/Practitioner", ["prince2-7-foundation", "prince2-7-practitioner"]),
        ("P3O Foundation or Practitioner", ["p3o-foundation", "p3o-practitioner"]),
        ("PRINCE2 Agile Practitioner", ["prince2-agile-practitioner"]),
        ("Prince2/Agile qualified", ["prince2-7-foundation"]),
        ("AgilePM Practitioner", ["agilepm-practitioner"]),
        ("MSP Practitioner, MoP", ["msp-practitioner", "mop-foundation"]),
        ("Managing Successful Programmes (MSP)", ["msp-foundation"]),
        ("Management of Portfolios Practitioner", ["mop-practitioner"]),
        ("APM Project Fundamentals", ["apm-pfq"]),
        ("APM PFQ or PMQ", ["apm-pmq", "apm-pfq"]),
        ("IPMA Level D", []),
        ("Chartered Project Professional", ["apm-chpp"]),
        ("PMP, CAPM, PMI-ACP and PgMP", ["pmi-pmp", "pmi-capm", "pmi-acp", "pmi-pgmp"]),
        ("PMP-Zertifizierung oder GPM/IPMA Level D", ["pmi-pmp"]),
        ("certification PMP ou Prince2 souhaitée", ["pmi-pmp", "prince2-7-foundation"]),
        ("SAFe Agilist", ["safe-agilist"]),
        ("Prosci certified", ["prosci-change-practitioner"]),
        ("Better Business Cases Foundation", ["bbc-foundation"]),
    ],
)
def test_certificates(line: str, ids: list[str]) -> None:
    """Old names, short names and two grades at once; without a grade it is the Foundation."""
    assert sorted(_asks(line).courses) == sorted(ids)


@pytest.mark.parametrize(
    "line",
    [
        "Agile and Waterfall; APM member; MRICS",
        "Scrum, SAFe or Kanban ways of working",
        "PROSCI or equivalent frameworks",
        "writes business cases and leads benefits management",
        "has been setting up a PMO",
        "a track record of managing successful programmes",
        "the management of risk in large projects",
        "an experienced project management professional",
        "runs a change management practitioner network",
        "MSP (managed service provider) contracts",
        "Power BI Data Analyst wanted",
        "aus der Praxis für die Praxis",
        "wet mop and bucket",
    ],
)
def test_things_that_are_no_certificates(line: str) -> None:
    """Ways of working, jobs and ordinary sentences name no course."""
    assert _asks(line).courses == ()


@pytest.mark.parametrize(
    ("line", "printed"),
    [
        ("MS Office, above all Excel, Word, and PowerPoint", "MS Office|Excel|Word|PowerPoint"),
        ("Primavera P6, MS Project, Power BI", "Primavera P6|MS Project|Power BI"),
        ("MS Office (Word, Excel, Project, Visio)", "MS Office|Word|Excel|Project|Visio"),
        ("interviews via Teams", "Teams"),
        ("MS Teams, Planner and SharePoint", "MS Teams|Planner|SharePoint"),
        ("Jira/Confluence", "Jira|Confluence"),
        ("Asana, Trello or Monday.com", "Asana|Trello|Monday.com"),
        ("good at word, excel", "word|excel"),
        ("PPM tools such as Planview, Clarity, ServiceNow", "Planview|Clarity|ServiceNow"),
        ("SAP und MS-Project", "SAP|MS-Project"),
        ("P6 or MSP scheduling software", "P6|MSP"),
        ("Deltek Vantagepoint (ERP)", "Deltek Vantagepoint"),
    ],
)  # fmt: skip
def test_tools(line: str, printed: str) -> None:
    """A tool is the whole phrase as printed, in the order of the line."""
    assert _asks(line).tools == tuple(printed.split("|"))


@pytest.mark.parametrize(
    "line",
    [
        "project teams excel here, and we access the best word of mouth",
        "Teams are based in Leeds. Excel in your career",
        "Project Manager, Project Planner or Project Officer",
        "Access to a pension. The outlook is good",
        "Monday to Friday, with clarity on hours; no slack, no notion of stress",
        "tableau de bord du projet",
        "a senior planner with clarity of thought",
        "project tools, databases and ERP systems",
    ],
)
def test_words_that_are_no_tools(line: str) -> None:
    """Ordinary words that some tool is called by too."""
    assert _asks(line).tools == ()


@pytest.mark.parametrize(
    ("line", "phrase", "means"),
    [
        ("2+ years in administration", "2+ years", "2"),
        ("Minimum 8-10 years’ experience of PMO", "Minimum 8-10 years’ experience", "8-10"),
        ("a minimum of 5 years' experience", "minimum of 5 years' experience", "5"),
        ("at least three years in a PMO", "at least three years", "3"),
        ("3 – 5 years relevant experience", "3 – 5 years", "3-5"),
        ("five years or more as PMO Lead", "five years or more", "5"),
        ("mind. 3 Jahre Berufserfahrung", "mind. 3 Jahre Berufserfahrung", "3"),
        ("mindestens 5 Jahre im Projekt", "mindestens 5 Jahre", "5"),
        ("au moins 5 ans d'expérience", "au moins 5 ans d'expérience", "5"),
        ("(5yrs+) in support", "5yrs+", "5"),
        ("has worked in a PMO for two years", "two years", "2"),
        ("4+ year experienced engineers", "4+ year", "4"),
        ("18 months' experience in an office", "18 months' experience", "18 months"),
        ("3 (three) years of PMO experience", "3 (three) years", "3"),
        ("10+ years project management", "10+ years", "10"),
    ],
)
def test_years(line: str, phrase: str, means: str) -> None:
    """The shortest phrase with number and unit, as printed, where it stands."""
    result = _asks(line)
    assert result.years == (phrase,)
    assert Found(phrase, 1, line.index(phrase) + 1, "years", means) in result.found


@pytest.mark.parametrize(
    "line",
    [
        "6 month contract",
        "2 year fixed term",
        "fixed term for two years",
        "Contract: at least 2 years",
        "Contract Duration: 12 months (extendable to max. 24 months)",
        "for over 30 years we have delivered projects",
        "We have 15 years of experience in rail",
        "With 40 years' experience we lead the market",
        "a 3 year programme with plans for the next 5 years",
        "a 3-year degree, 18-25 years old",
        "resident in the UK for at least 5 years",
        "experience gained within the last 3 years",
        "1 May 2025, £35,000 / year, since 2004",
        "12 Months",
        "befristet auf 2 Jahre",
    ],
)
def test_years_that_nobody_asks(line: str) -> None:
    """Terms of contracts, ages of firms and people, plans and dates."""
    assert _asks(line).years == ()


def test_years_alone_in_their_line_go_with_the_line_above() -> None:
    """A heading says what the number below is."""
    assert _asks("Experience", "", "3-5 years").years == ("3-5 years",)
    assert _asks("Contract", "2 years").years == ()


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Maintain the RAID log and risk register", "risk-and-issue-management"),
        ("Keeper of change control", "change-control"),
        ("Weekly status reports and dashboards", "reporting"),
        ("Minutes, agendas and secretariat for boards", "meetings-and-administration"),
        ("Gantt charts and the critical path", "planning-and-scheduling"),
        ("Resource planning and capacity", "resource-management"),
        ("Budgets, forecasts, actuals and accruals", "financial-tracking"),
        ("Benefits realisation and tracking", "benefits-management"),
        ("Gateway reviews, assurance, governance", "governance-and-assurance"),
        ("Stakeholder engagement at all levels", "stakeholder-engagement"),
        ("Facilitate workshops and retrospectives", "facilitation"),
        ("Coach and mentor project managers", "coaching-and-mentoring"),
        ("Templates, standards and lessons learned", "standards-and-methods"),
        ("Advanced Excel and PPM tools", "ppm-tools"),
        ("Power BI, trends and KPIs", "data-analysis"),
        ("Set up a new PMO", "pmo-design-and-operation"),
        ("Line management of PMO Analysts", "leadership"),
        ("Demand management and prioritisation of projects", "portfolio-prioritisation"),
        ("Document control and filing", "information-management"),
        ("Process mapping and requirements gathering", "business-analysis"),
        ("Organisational change and adoption", "change-management"),
        ("Excellent written communication", "written-communication"),
        ("Procurement and supplier contracts", "commercial-awareness"),
        ("Attention to detail, proactive, discreet", "professional-behaviours"),
        ("Interdependencies across programmes", "programme-portfolio-context"),
        ("Knowledge of project management methods", "project-management-knowledge"),
        ("Customer service and service levels", "service-mindset"),
        ("Business acumen and strategic alignment", "business-acumen"),
        ("Data visualisation and storytelling", "storytelling"),
        ("AI tools and automation of reports", "ai-and-automation"),
        ("Protokolle und Terminkoordination", "meetings-and-administration"),
        ("Risikomanagement und Budgetkontrolle", "risk-and-issue-management"),
        ("Suivi budgétaire, gestion des risques", "financial-tracking"),
    ],
)
def test_competencies(line: str, wanted: str) -> None:
    """The words that adverts have for each competency."""
    assert wanted in _asks(line).competencies


@pytest.mark.parametrize(
    "line",
    [
        "Reports to: Head of PMO",
        "Reporting to the Programme Director",
        "Company benefits: pension, 25 days of annual leave",
        "Benefits",
        "Bachelor's in Business Administration",
        "Human Resources",
        "Town planning and planning permission",
        "HS2 Principal Planning Officer",
        "an enhanced DBS check and criminal records check",
        "Contract type: Fixed term",
    ],
)
def test_words_that_ask_for_no_competency(line: str) -> None:
    """Lines of reporting, perks, degrees and other trades."""
    assert _asks(line).competencies == ()


def test_each_competency_has_markers(catalogue: Catalogue) -> None:
    """None is left out."""
    marked = {marker.id for marker in catalogue.markers if marker.kind == "competency"}
    assert marked == set(catalogue.competencies)


def test_order_places_and_no_repetition() -> None:
    """Things stand in the order of first mention; every mention is kept with its place."""
    result = _asks("Excel, SharePoint", "P3O Foundation", "MS Excel, PRINCE2, P3O")
    assert result.tools == ("Excel", "SharePoint")
    assert result.courses == ("p3o-foundation", "prince2-7-foundation")
    named = [(one.phrase, one.line, one.column, one.means) for one in result.found
             if one.kind in ("tool", "course")]  # fmt: skip
    assert named == [
        ("Excel", 1, 1, "excel"),
        ("SharePoint", 1, 8, "sharepoint"),
        ("P3O Foundation", 2, 1, "p3o-foundation"),
        ("MS Excel", 3, 1, "excel"),
        ("PRINCE2", 3, 11, "prince2-7-foundation"),
        ("P3O", 3, 20, "p3o-foundation"),
    ]


_ANY = st.lists(st.one_of(st.text(), st.sampled_from(["5+ years", "PRINCE2", "½ 3yrs ٣ years"])))


@examples(100)
@given(_ANY)
def test_any_text_gives_a_result(lines: list[str]) -> None:
    """Nothing raises; each phrase stands at its line and column, in the order of the text."""
    result = _asks(*lines)
    places = [(one.line, one.column) for one in result.found]
    assert places == sorted(places)
    for one in result.found:
        at = one.column - 1
        assert lines[one.line - 1][at : at + len(one.phrase)] == one.phrase


@pytest.mark.parametrize("piece", ["5 years ", "5-", "1 or ", "min. ", "PRINCE2 Foundation or "])
def test_a_long_hostile_line_comes_to_an_end(piece: str) -> None:
    """Numbers without end are read once."""
    assert isinstance(_asks(piece * 5000), Asks)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the shipped catalogue, called mine in the current folder."""
    copy = tmp_path / "mine"
    shutil.copytree(shipped_folder(), copy)
    monkeypatch.chdir(tmp_path)
    return copy


NEAR = (
    ("course", "apm-pmg", "apm-pmq"),
    ("competency", "reportng", "reporting"),
    ("deed", "took-minute", "took-minutes"),
    ("office", "programe", "programme"),
    ("office-hint", "programe", "programme"),
    ("specialism", "plannig", "planning"),
    ("years", "mnth", "month"),
    ("basis", "anual", "annual"),
    ("currency", "GBPP", "GBP"),
    ("contract", "fixed-trem", "fixed-term"),
    ("contract-said", "permanet", "permanent"),
    ("contract-titled", "temporry", "temporary"),
    ("label", "titel", "title"),
    ("title", "pmo-analist", "pmo-analyst"),
    ("title", "seeks", "seek"),
    ("pay", "estimat", "estimate"),
    ("place", "remot", "remote"),
    ("pmo", "ofice", "office"),
    ("section", "skils", "skills"),
    ("claim", "certificat", "certificate"),
    ("field", "headlin", "headline"),
    ("level", "title1", "title-1"),
    ("break", "brake", "break"),
)
NUMBERS = ("a dozen", "nan", "1e3", "12 months", "minus 2")


def faults(run: Runner, folder: Path, markers: list[tuple[str, str]]) -> list[str]:
    """What the check says of these wrong markers, each record at a known line."""
    records = [f"- kind: {kind}\n  id: {name}\n  phrases:\n    - words\n" for kind, name in markers]
    (folder / "markers" / "mine.yaml").write_text("".join(records), encoding="utf-8")
    result = run("catalogue", "check", "mine", env={"COLUMNS": "500"})
    assert result.code == 1
    return result.text.splitlines()


def test_check_finds_a_marker_of_nothing(run: Runner, folder: Path) -> None:
    """A marker whose id is not there is a fault, with its place and the nearest word."""
    lines = faults(run, folder, [(kind, near) for kind, near, _ in NEAR])
    for number, (kind, near, right) in enumerate(NEAR):
        place = f"mine/markers/mine.yaml:{4 * number + 2}:7: error: there is no {kind} '{near}'"
        [at] = [at for at, line in enumerate(lines) if line.startswith(place)]
        assert f"did you mean '{right}'" in " ".join(lines[at : at + 3])


def test_check_finds_a_number_that_is_none(run: Runner, folder: Path) -> None:
    """Words of numbers stand for figures; an advert is not read with others."""
    lines = faults(run, folder, [("number", number) for number in NUMBERS])
    for place, number in enumerate(NUMBERS):
        assert (
            f"mine/markers/mine.yaml:{4 * place + 2}:7: error: the id of a number must be its "
            f"figures, not '{number}'"
        ) in lines


def test_words_of_the_program_are_those_of_the_check() -> None:
    """What the code tells apart, kind by kind, is what a marker may carry."""
    names = {
        *re.findall(r"([a-z-]+)\b\[?", _UNCOMMENTED.sub("", _ASKED.pattern)),
        *_BEFORE_EXPERIENCE,
    }
    assert names - {"number", "plus", "stop", "word"} <= KNOWN_IDS["years"]
    assert KNOWN_IDS["basis"] == set(get_args(Basis))
    assert KNOWN_IDS["contract-titled"] == set(get_args(Contract))
    may_be_more = {"field", "level", "currency", "contract-titled", "title"}
    for kind in KNOWN_IDS.keys() - may_be_more:
        assert {one.id for one in shipped().markers if one.kind == kind} == KNOWN_IDS[kind], kind


def test_check_finds_a_phrase_that_is_none(run: Runner, folder: Path) -> None:
    """A phrase that could never be found is a fault, with its place."""
    own = folder / "markers" / "mine.yaml"
    own.write_text("- kind: tool\n  id: x\n  phrases:\n    - ab* log\n", encoding="utf-8")
    result = run("catalogue", "check", "mine")
    assert result.code == 1
    assert "mine/markers/mine.yaml:4:5: error: a word with an open ending must" in result.text


def test_the_name_of_a_certificate_stays_whole() -> None:
    """What is within it is not asked for besides; what stands beside it is."""
    assert _asks("P3O Foundation").competencies == ()
    assert "reporting" in _asks("P3O Foundation, status reports").competencies
