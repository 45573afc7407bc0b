"""What is read from an advert: its title, contract, place and pay, and whether it is a PMO job."""

import re
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import HealthCheck, given, strategies as st

from conftest import shipped
from effort import examples, many
from pmo_path.advert.money import amounts
from pmo_path.advert.page.page import MOST_LETTERS, read_page
from pmo_path.advert.reading import read_advert
from pmo_path.advert.record import Advert
from pmo_path.titles.reading import read_title


def read(text: str) -> Advert:
    return read_advert(shipped(), text)


def pay_of(text: str) -> list[tuple[Any, ...]]:
    return [(one.low, one.high, one.currency, one.basis) for one in read(text).pay]


@pytest.mark.parametrize(
    ("line", "pay"),
    [
        ("Salary: £45,000 - £50,000 per annum", (45000, 50000, "GBP", "annual")),
        ("£45,000 – £50,000 a year", (45000, 50000, "GBP", "annual")),
        ("£45k to £50k pa", (45000, 50000, "GBP", "annual")),
        ("£60-65k DOE", (60000, 65000, "GBP", "annual")),
        ("Salary: £60 - £65,000", (60000, 65000, "GBP", "annual")),
        ("Up to £55,000 + bonus", (None, 55000, "GBP", "annual")),
        ("Salary: starting from £30,000", (30000, None, "GBP", "annual")),
        ("£500 - 600/day Umbrella LTD", (500, 600, "GBP", "daily")),
        ("Day rate: up to 450 outside IR35", (None, 450, "GBP", "daily")),
        ("£450pd (Inside IR35)", (450, 450, "GBP", "daily")),
        ("Rate: £25.50 p/h", (25.5, 25.5, "GBP", "hourly")),
        ("$60.25 – $65.82 per hour + super", (60.25, 65.82, "AUD", "hourly")),
        ("Up to AU$38.99 per hour", (None, 38.99, "AUD", "hourly")),
        ("$70,000.00/yr - $85,000.00/yr", (70000, 85000, "USD", "annual")),
        ("Gehalt: 65.000 - 75.000 € brutto pro Jahr", (65000, 75000, "EUR", "annual")),
        ("Salaire : 45 000 € - 52 000 € par an", (45000, 52000, "EUR", "annual")),
        ("CHF 95'000 - 110'000", (95000, 110000, "CHF", "annual")),
        ("Salaris: €3.500 - €4.500 per maand", (3500, 4500, "EUR", "monthly")),
        ("Salary: 60,000 to 70,000 GBP per year", (60000, 70000, "GBP", "annual")),
        ("£600 per week", (600, 600, "GBP", "weekly")),
    ],
)
def test_pay_as_stated(line: str, pay: tuple[Any, ...]) -> None:
    """Amounts, currency and basis, however they are printed."""
    assert pay_of(f"PMO Analyst\n{line}\n") == [pay]


@pytest.mark.parametrize(
    "line",
    [
        "You manage a budget of £5 million and a portfolio worth £300,000.",
        "The Department has a budget of about £9 billion.",
        "A pension with an employer contribution of 27% and a £5,000 car allowance.",
        "Estimated salary: £45,000 - £55,000 per year",
        "Call 0207 946 0000 by 31/01/2026, reference 45000.",
        "Band 7, 10 posts, 37.5 hours per week",
        "Salary: competitive",
        "Salary: Grade 7, point 31",
    ],
)
def test_other_figures_are_no_pay(line: str) -> None:
    """Budgets, pensions, estimates, numbers and dates stay out."""
    assert pay_of(f"PMO Analyst\n{line}\n") == []


@pytest.mark.parametrize(
    ("text", "pay"),
    [
        ("Salary up to £50,000\nSalary from £50,000", [(None, 50000, "GBP", "annual")]),
        ("Salary from £50,000\nSalary up to £50,000", [(50000, None, "GBP", "annual")]),
        ("Salary £50,000\nSalary from £50,000 pa", [(50000, None, "GBP", "annual")]),
        ("£500 per day or €500 per day", [(500, 500, c, "daily") for c in ("GBP", "EUR")]),
        (
            "Salary: £45,000 (or $45,000 for US hires)",
            [(45000, 45000, c, "annual") for c in ("GBP", "USD")],
        ),
        ("$60 per hour\nAU$60 per hour", [(60, 60, "AUD", "hourly")]),
        ("Pay: 45,000 per annum\n£45,000", [(45000, 45000, "GBP", "annual")]),
    ],
)
def test_an_amount_stated_twice_is_one(text: str, pay: list[tuple[Any, ...]]) -> None:
    """One of its bounds stays; the same figure in another currency is another amount."""
    assert pay_of(f"PMO Analyst\n{text}\n") == pay


def test_all_amounts_are_kept_with_their_terms() -> None:
    """Two ranges in one line, and the words that go with a rate."""
    text = "PMO Analyst\nNational £34,140 - £37,105. London salary £38,661- £42,019 pro rata.\n"
    assert [one[:2] for one in pay_of(text)] == [(34140, 37105), (38661, 42019)]
    rate = read("PMO Lead\nIR35: Inside\nRate: £500 per day\n").pay[0]
    assert rate.terms == ("IR35: Inside",)
    assert read("PMO Lead\n£450 - £500 pd inside IR35\n").pay[0].terms == ("inside IR35",)


@pytest.mark.parametrize(
    ("text", "contract"),
    [
        ("PMO Analyst\nContract type: Permanent", "permanent"),
        ("PMO Analyst\nFull-time, permanent", "permanent"),
        ("PMO Analyst\nContract\nFixed term: 9 months", "fixed-term"),
        ("PMO Analyst\n12 month secondment opportunity", "fixed-term"),
        ("PMO Analyst\nJob type: Contract\nFixed term until March 2027", "fixed-term"),
        ("PMO Analyst - Maternity Cover", "fixed-term"),
        ("PMO Analyst\nContract Type: Interim", "contract"),
        ("Interim Head of PMO", "contract"),
        ("PMO Analyst\nWe offer a 6-month contract.", "contract"),
        ("PMO Analyst\n£450 per day", "contract"),
        ("PMO Analyst\nContract: Temporary, 4 weeks", "temporary"),
        ("PMO Analyst\nPermanent or contract", None),
        ("PMO Analyst\nWe offer a permanent, full-time contract.", "permanent"),
        ("PMO Analyst\nEmployment: permanent full-time contract", "permanent"),
        ("PMO Analyst\nEmployment: permanent, part-time contract", "permanent"),
        ("Permanent PMO Analyst", "permanent"),
        ("PMO Analyst\nAcme needs permanent PMO Managers, and you.", None),
        ("PMO Analyst\nAcme needs permanent Senior PMO Analyst now.", "permanent"),
        ("PMO Analyst\nAcme needs permanent or contract PMO Analyst now.", None),
        ("PMO Analyst\nDuration: 9 months", "fixed-term"),
        ("PMO Analyst\nDuration: 9 months\n£450 per day", "contract"),
        ("PMO Analyst (maternity cover)\nDuration: 9 months\n£450 per day", "fixed-term"),
        ("PMO Analyst\nDuration: 9 months\n£450 per day\nThis is maternity cover.", "fixed-term"),
        ("PMO Analyst\nHours: full time", None),
        ("PMO Analyst\nYou keep contracts with suppliers and contract records.", None),
        ("PMO (m/w/d)\nVertragsart: unbefristet", "permanent"),
        ("Chargé de PMO\nType de contrat : CDI", "permanent"),
    ],
)
def test_kind_of_contract(text: str, contract: str | None) -> None:
    """From a field, the title, a line of its own or a sentence; none is none."""
    assert read(text).contract == contract


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("PMO Analyst\nLocation: Leeds (hybrid)", "Leeds (hybrid)"),
        ("PMO Analyst\nLocation\nLeeds, LS1 4AP", "Leeds, LS1 4AP"),
        ("PMO Analyst\nLocation: Hybrid (2 days in Leeds)", "Leeds"),
        ("PMO Analyst\nLocation: Remote", "Remote"),
        ("PMO Analyst\nSite\nCity Road\nTown\nLondon", "London"),
        ("PMO Analyst\nAcme - Leeds, West Yorkshire\n", "Leeds, West Yorkshire"),
        ("PMO Analyst\nChicago, IL (Remote)\n", "Chicago, IL (Remote)"),
        ("PMO Analyst | Bristol | £40,000 a year", "Bristol"),
        ("PMO Analyst\nThe role is based in Durham.", "Durham"),
        ("PMO (m/w/d)\nStandort: München", "München"),
        ("PMO Analyst\nUniversity of Oxford, IT Services", None),
        ("PMO Analyst\nAcme is a company based in London.", None),
    ],
)
def test_place_as_printed(text: str, place: str | None) -> None:
    """The words of the field or the line; an employer's seat is no place of work."""
    assert read(text).place == place


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("11 Oct 2021\n\nPMO Administrator\n\nAcme", "PMO Administrator"),
        ("Job summary\nMain area\nIT\n\nProgramme Administrator\n", "Programme Administrator"),
        ("Job Title: Project Planner\nLocation: Derby", "Project Planner"),
        ("7080 - Project Support\n\nJob Title: Project Support", "7080 - Project Support"),
        ("Job Description – PMO Manager - 6 month contract", "PMO Manager"),
        ("Home > Jobs > Projects\n\nProject Planner\n", "Project Planner"),
        ("We are looking for a PMO Analyst to join our PMO.", "PMO Analyst"),
        ("# PMO Manager / PMO Director\n\nFresher", "PMO Manager / PMO Director"),
        ("", None),
    ],
)
def test_title_as_found(text: str, title: str | None) -> None:
    """Numbers and dashes that belong to it stay, headings and contract terms do not."""
    assert read(text).title == title


@pytest.mark.parametrize(
    ("text", "pmo"),
    [
        ("PMO Analyst\nYou keep the RAID log.", True),
        ("Project Support Officer\n", True),
        ("Risk Manager\nA bank: credit risk, market risk, regulators.", False),
        ("Project Engineer\nShop drawings and method statements.", False),
        ("Project Manager\nYou lead a large project; the PMO helps.", False),
        ("Project Administrator\nRecruitment: requisitions, job offers, reception.", False),
        ("Office Manager\nReception and office supplies.", False),
    ],
)
def test_whether_it_is_a_pmo_job(text: str, pmo: bool) -> None:
    """With a whole sentence that says why."""
    advert = read(text)
    assert advert.pmo is pmo
    assert re.fullmatch(r"[“A-Z].+\.", advert.why)
    assert bool(advert.levels) is pmo


def test_one_advert_for_two_levels() -> None:
    """Two titles give two levels; words of the text may show another one."""
    assert read("PMO Manager / PMO Director\n").levels == (3, 4)
    assert read("Project Support\nYour first guided step into projects.").levels == (1, 2)


@pytest.mark.parametrize(
    ("title", "office"),
    [
        ("Group PMO Analyst", "enterprise"),
        ("Corporate PMO Manager", "enterprise"),
        ("EPMO Analyst", "enterprise"),
        ("VMO Analyst", "enterprise"),
        ("Enterprise Portfolio Office Analyst", "enterprise"),
        ("Portfolio Support Office Analyst", "portfolio"),
        ("Program Office Analyst", "programme"),
        ("Programme Delivery Office Analyst", "programme"),
        ("Programme PMO Analyst", "programme"),
        ("Project Office Analyst", "project"),
        ("PMO CoE Analyst", "centre-of-excellence"),
        ("Project Centre of Excellence Analyst", "centre-of-excellence"),
        ("Transformation Office Analyst", None),
        ("Project and Programme Office Analyst", None),
        ("Projektmanagementbüro Analyst", None),
        ("PMO Analyst", None),
    ],
)
def test_the_office_of_a_title_is_the_one_that_titles_know(title: str, office: str | None) -> None:
    """An advert that says no more and the reader of titles say the same."""
    assert read(f"{title}\n").office == office
    assert read_title(shipped(), title).office == (office or "any")


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("You join our Group PMO.", "enterprise"),
        ("You join the program management office.", "programme"),
        ("You join a project & programme office.", None),
        ("Our hospital is a centre of excellence.", None),
        ("You build our centre of excellence for projects.", "centre-of-excellence"),
        ("You have worked in project support and portfolio management.", None),
    ],
)
def test_the_office_that_the_text_names(text: str, office: str | None) -> None:
    """By its whole name, which is none of a ward or of a line of work."""
    assert read(f"PMO Analyst\n{text}\n").office == office


PAGE = """<!DOCTYPE html>
<html><head><title>Jobs</title><script>"<p>£99,000 a year</p>"</script></head>
<body><nav><a>Permanent jobs</a></nav><h1 class="a>b">PMO&nbsp;<em>Analyst</em></h1>
<dl><dt>Location</dt><dd>Leeds,
 Yorkshire</dd><dt>Salary</dt><dd>&pound;45,000 &ndash; &pound;50,000 per annum</dd></dl>
<p>You keep the <b>RAID</b> log.</p><!-- <p>Contract: Interim</p> -->
<aside>PMO Lead, £70,000 a year, London</aside></body></html>"""


def test_a_saved_page_is_read_as_a_reader_sees_it() -> None:
    """Tags, scripts, menus and comments are left out, entities decoded; places are the file's."""
    advert = read(PAGE)
    assert advert.title == "PMO Analyst"
    assert advert.place == "Leeds, Yorkshire"
    assert pay_of(PAGE) == [(45000, 50000, "GBP", "annual")]
    assert advert.contract is None
    rows = PAGE.split("\n")
    starts = {one.kind: rows[one.line - 1][one.column - 1 :] for one in advert.found}
    assert starts["title"].startswith("PMO&nbsp;")
    assert starts["place"].startswith("Leeds,")
    assert starts["pay"].startswith("&pound;45,000")


def test_marks_of_markdown_are_left_out() -> None:
    """Headings, bold, links, bullets and tables."""
    text = (
        "# **PMO** [Analyst](http://x.example/a)\n\n- **Location:** Leeds\n| Salary | £40,000 |\n"
    )
    advert = read(text)
    assert (advert.title, advert.place) == ("PMO Analyst", "Leeds")
    assert pay_of(text) == [(40000, 40000, "GBP", "annual")]
    assert next(one for one in advert.found if one.kind == "title")[1:3] == (1, 5)


def test_what_cannot_be_seen_is_left_out_and_said() -> None:
    """Control and direction characters; the length of an advert has a limit."""
    advert = read("PMO\u202e Ana\x1blyst\n")
    assert advert.title == "PMO Analyst"
    assert advert.warnings == ("2 characters that cannot be seen or printed left out",)
    assert read("a" * (MOST_LETTERS + 1)).warnings == (
        f"only the first {MOST_LETTERS:,} characters were read",
    )


@pytest.mark.parametrize(
    ("page", "texts"),
    [
        ("<html><p>A</p><svg class='i'/><p>B</p>", ("A", "B")),
        ("<html><p>A</p><nav/><p>B</p>", ("A", "B")),
        ("<html><p>A</p><nav>x<svg/>y</nav><p>B</p>", ("A", "B")),
        ("<html><p>A</p><select-list>x</select-list>", ("A", "x")),
        ("<html><p>A</p><script>x</script-x>y</script>", ("A",)),
    ],
)
def test_only_what_a_tag_holds_is_left_out(page: str, texts: tuple[str, ...]) -> None:
    """A tag that closes itself holds nothing; a longer name is another tag."""
    read = read_page(page)
    assert tuple(filter(None, read.texts)) == texts
    assert read.warnings == ()


@pytest.mark.parametrize(
    ("opens", "name"), [("<script src=x>", "<script>"), ("<NAV>", "<nav>"), ("<!-- ", "a comment")]
)
def test_a_part_that_never_closes_is_said(opens: str, name: str) -> None:
    """Everything behind it is left out, as a browser does, and a warning names its line."""
    read = read_page(f"<html><p>PMO Analyst</p>\n<svg/>{opens}\n<p>Salary: £40,000</p>")
    assert tuple(filter(None, read.texts)) == ("PMO Analyst",)
    said = f"nothing behind {name} in line 2 was read, as it is never closed"
    assert read.warnings == (said,)


SAMPLE = """PMO Analyst Salary: £45,000 - 50k per day to from up Location London (Hybrid) Contract |
<p> </p> &pound; ** # permanent 12 months IR35 € 60.000 $ budget RAID 3+ years"""
UNMARKED = re.compile(r"[^<&*_`\[\]#\\\x00-\x09\x0b-\x1f\x7f-\uffff]*")
WORDS = st.sampled_from([*SAMPLE.split(), "\n"])
TEXTS = st.one_of(st.text(max_size=300), st.lists(WORDS, max_size=60).map(" ".join))


@examples(150, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS)
def test_any_text_gives_an_advert(text: str) -> None:
    """The same twice, every find where it says it stands, and pay from low to high."""
    advert = read(text)
    assert advert == read(text)
    rows = re.split(r"\r\n|\r|\n", text)
    for one in advert.found:
        printed = rows[one.line - 1][one.column - 1 :]
        assert printed[:1] in (one.phrase[:1], "&")
        assert not UNMARKED.fullmatch(text) or printed.startswith(one.phrase)
    for pay in advert.pay:
        assert pay.low is not None or pay.high is not None
        assert pay.low is None or pay.high is None or pay.low <= pay.high


@given(st.text(alphabet="0123456789.,' -–£€$kKto/", max_size=60))
def test_any_figures_give_amounts_in_order(text: str) -> None:
    """Amounts stand one behind the other, and low is never above high."""
    found = amounts(text)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(one.high is None or one.low <= one.high for one in found)


@pytest.mark.parametrize(
    "text",
    [
        "<p>" + "<b>" * many(1_000_000),
        "<p>" + "&amp;" * many(1_000_000),
        "<p>" + "<a ='>\"" * many(500_000),
        "<p>" + "<!--" * many(1_000_000),
        "a " * many(5_000_000),
        "1" * many(1_000_000),
        "£1-" * many(300_000),
        "[a](" * many(300_000),
        "\n" * many(10_000_000),
    ],
    ids=["tags", "entities", "quotes", "comments", "line", "digits", "pay", "links", "newlines"],
)
def test_hostile_files_end(text: str) -> None:
    """What is read has a limit, whatever the size of the file."""
    page = read_page(text)
    assert sum(len(line.text) for line in page.lines) <= MOST_LETTERS
    assert isinstance(read(text), Advert)
