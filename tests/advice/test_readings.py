"""Where sources disagree: each reading, by its id, is what roles, titles and advice go by."""

import re
from typing import Any

import pytest
from test_rules import LEVEL_1, LEVEL_2, LEVEL_3, LEVEL_4, to_level_three
from test_rules_should import duties, ids, of_level, role

from advising import advice, catalogue, courses, example, gaps, roles
from conftest import Runner
from pmo_path.advice.holding import course_called
from pmo_path.titles import finder as titles


def read(title: str) -> tuple[str | None, int | None]:
    """The role that a title finds, and its level."""
    found = titles.find(catalogue(), title).role
    return (found.id, found.level) if found else (None, None)


def question(title: str) -> str:
    """What is asked about a title that has several readings."""
    return titles.find(catalogue(), title).question or ""


@pytest.mark.parametrize("name", [item.id for item in catalogue().readings])
def test_each_reading_is_explained(run: Runner, name: str) -> None:
    """`explain` shows what the sources say, how it is read here, and who said it."""
    [reading] = [item for item in catalogue().readings if item.id == name]
    record = run("explain", name, "--json").json()["item"]
    if record["kind"] != "reading":
        record = run("explain", f"reading-{name}", "--json").json()["item"]
    facts = [fact["value"] for fact in record["facts"]]
    assert facts == [reading.said, reading.resolution]
    assert [source["id"] for source in record["sources"]] == list(reading.sources)


def test_co_ordinator(run: Runner) -> None:
    """Two roles, a level apart, and a question that settles which; small offices are flagged."""
    assert read("Project Co-ordinator") == ("project-coordinator", 1)
    for office in ("PMO", "Project Office", "Programme Office", "Portfolio Office"):
        assert read(f"{office} Co-ordinator")[1] == 2
    assert "accountable" in question("Project Co-ordinator")
    record = role(run, "project-coordinator")
    assert "small" in " ".join(str(record[key]) for key in ("accountability", "differs", "note"))
    told = advice(today="operations")
    assert told["recommended"]["role"] == "project-coordinator"
    assert "co-ordinator" in ids(told["to_know"])


def test_project_assistant() -> None:
    """Project Administrator at level one; the other reading and the question come with it."""
    assert read("Project Assistant") == ("project-administrator", 1)
    found = titles.find(catalogue(), "Project Assistant")
    assert found.why is not None
    assert "level two" in found.why
    assert found.question


@pytest.mark.parametrize("today", ["new", "admin"])
@pytest.mark.parametrize("goal", [None, "first-job", "promotion", "delivery"])
def test_first_qualification(today: str, goal: str | None) -> None:
    """The PMO course first while a PMO post is next, the others second; who sells it is said.

    With the goal of managing projects a PMO post is still the door for
    somebody new, so its course stays first.
    """
    record = advice(today=today, goal=goal)
    assert record["recommended"]["level"] == 1
    found = courses(record)
    assert found[0] == "essentials-pmo-administrators"
    assert {"apm-pfq", "prince2-7-foundation"} <= set(found[1:])
    [first] = [step for step in record["first_steps"] if step.startswith("Essentials")]
    assert "sold by PMO Learning" in first
    assert "first-qualification" in ids(record["to_know"])


def test_first_qualification_on_the_page(run: Runner) -> None:
    """The short page says who sells the first course, the long one what comes first and when."""
    short = " ".join(run("advise", "--example", "newcomer").text.split())
    assert "sold by PMO Learning, which this advice draws on" in short
    full = " ".join(run("advise", "--example", "newcomer", "--full").text.split())
    assert "these come first only where adverts ask for them" in full
    assert "articles by PMO Learning, which sells some of these courses" in full
    page = " ".join(run("role", "pmo-administrator").text.split())
    assert "sold by PMO Learning, which is also a source for this level" in page


def test_project_support() -> None:
    """Support Officer is level one, office support and bare Project Support level two."""
    assert read("Project Support Officer")[1] == 1
    assert (
        read("Project Office Support") == read("Project Support") == ("project-office-support", 2)
    )


def test_level_three_course() -> None:
    """Managers is the course for level three; who stands there is not sent to Analysts."""
    assert "essentials-pmo-managers" in courses(advice(**to_level_three()))
    assert "essentials-pmo-managers" in catalogue().levels[3].courses
    assert "essentials-pmo-analysts" not in catalogue().levels[3].courses
    for title, done in (("PMO Manager", LEVEL_3), ("Head of PMO", LEVEL_4)):
        found = courses(advice(today="in-pmo", title=title, done=done))
        assert "essentials-pmo-analysts" not in found


def test_epmo_manager() -> None:
    """Enterprise counts for more than manager; who aims there is told why."""
    assert read("ePMO Manager") == ("epmo-manager", 4)
    record = advice(today="in-pmo", title="Head of PMO", done=LEVEL_4, target="ePMO Manager")
    assert "epmo-manager" in ids(record["to_know"])


def test_portfolio_office_manager() -> None:
    """Manager and Lead level three, Director level four; business people may enter there."""
    assert read("Portfolio Office Manager")[1] == read("Portfolio Office Lead")[1] == 3
    assert read("Portfolio Director")[1] == 4
    record = advice(today="business-leader", done=LEVEL_3)
    assert record["recommended"]["level"] in (3, 4)
    assert record["recommended"]["move"] == "entry"
    assert {"portfolio-office-manager", "manager-or-lead"} <= set(ids(record["to_know"]))
    assert any("Manager and Lead are the same level" in note for note in record["notes"])


def test_qualifications_to_enter(run: Runner) -> None:
    """At level one knowledge is listed, and no certificate is a condition."""
    record = advice(today="new", holds=[])
    assert "project-management-knowledge" in gaps(record)
    assert any("No certificate is asked for" in note for note in record["notes"])
    for name in of_level(1):
        assert "No certificate" in " ".join(run("role", name).text.split())


def test_co_ordinator_accountability(run: Runner) -> None:
    """The RACI picture and the question come where a co-ordinator is recommended."""
    record = advice(today="some-projects", done=LEVEL_2)
    assert record["recommended"]["role"] == "pmo-coordinator"
    assert {"raci", "co-ordinator-accountability"} <= set(ids(record["to_know"]))
    assert any("ask of each post who that project manager is" in one for one in record["notes"])
    example_of = run("explain", "raci", "--json").json()["item"]["example"]
    assert {line["a"] for line in example_of} == {"project-manager"}


@pytest.mark.parametrize(
    ("rather", "done", "first"),
    [
        ("lead", LEVEL_3, "pmo-manager"),
        ("define", LEVEL_3, "coe-lead"),
        ("define", LEVEL_2, "coe-specialist"),
    ],
)
def test_project_manager_landing(rather: str, done: list[str], first: str) -> None:
    """Lead, define, or short experience: three landings; and where else one may land is said."""
    record = advice(today="project-manager", rather=rather, done=done)
    assert roles(record)[0] == first
    assert "project-manager-landing" in ids(record["to_know"])


def test_specialisms() -> None:
    """The union of what the sources name, each with a role."""
    known = catalogue().roles
    names = ("planner", "scheduler", "controller")
    union = {f"project-{name}" for name in names} | {"risk-specialist", "benefits-specialist"}
    for name in (*union, "data-reporting-analyst"):
        assert known[name].family == "specialist"


def test_meaning_of_pmo() -> None:
    """PMO as a job title is asked about: an office or a person, and which work."""
    assert "office, or a person" in question("PMO")
    record = advice(today="in-pmo", title="PMO")
    assert any("'PMO' has more than one reading" in note for note in record["notes"])


def test_police_or_service(run: Runner) -> None:
    """What a PMO is for begins with service; standards are one of its services."""
    text = run("explain", "pmo-purpose", "--json").json()["item"]["text"]
    assert text.startswith("It serves")
    assert text.index("one of its services") < text.index("police")
    assert any("governance" in item.id for item in catalogue().services)


def test_who_level_one_is_for() -> None:
    """Deeds place a person, years do not."""
    for years in (None, 0, 20):
        assert advice(today="in-pmo", done=LEVEL_1, years=years)["standing"]["level"] == 1
        assert advice(today="in-pmo", done=LEVEL_2, years=years)["standing"]["level"] == 2


def test_project_management_officer() -> None:
    """Level two by default; asked: one project, or an office."""
    assert read("Project Management Officer") == ("pmo-officer", 2)
    assert question("Project Management Officer") == "Do you support one project, or an office?"


@pytest.mark.parametrize(("contract", "first"), [("contract", True), ("permanent", False)])
def test_where_jobs_are(run: Runner, tmp_path: Any, contract: str, first: bool) -> None:
    """The contract market comes first for contractors alone; otherwise both are shown."""
    path = tmp_path / "answers.yaml"
    path.write_text(f"today: in-pmo\ntitle: PMO Officer\ncontract: {contract}\n")
    text = " ".join(run("advise", "--answers", str(path), "--full").text.split())
    found = re.search(r"Where such jobs are found: (.*?)\.", text)
    assert found is not None
    places = found[1].split("; ")
    assert any("job boards" in place for place in places)
    assert places[0].startswith("contract market") is first


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("Opening Certificate", "apm-introductory-certificate"),
        ("PRINCE2 Specialist", "prince2-7-practitioner"),
        ("Certificate was Project Management", "bcs-certificate-is-project-management"),
        ("APMP Specialist", "apm-practitioner-qualification"),
    ],
)
def test_exam_names(run: Runner, printed: str, meant: str) -> None:
    """The garbled names find what was meant, and are marked as decoded."""
    assert course_called(catalogue(), printed) == meant
    found = run("course", printed, "--json").json()["item"]
    assert found["id"] == meant
    assert "paraphrase" in (found["note"] or "")


def test_senior_duties(run: Runner) -> None:
    """What follows the heading on analysts are duties of the PMO Manager."""
    said = [one for one in role(run, "pmo-manager")["responsibilities"]
            if "pmo-tiers-article" in one["sources"]]  # fmt: skip
    assert any("board with operations" in one["text"] for one in said)
    assert "board with operations" not in duties(run, "pmo-analyst")


@pytest.mark.parametrize("today", ["project-manager", "programme-manager", "business-leader"])
@pytest.mark.parametrize("done", [None, [], LEVEL_1, LEVEL_2, LEVEL_3, LEVEL_4])
def test_new_to_pmo_work(today: str, done: list[str] | None) -> None:
    """Project managers and business leaders are not sent to level one."""
    assert not set(of_level(1)) & set(roles(advice(today=today, done=done)))


def test_pmo_or_project_administrator() -> None:
    """One level, told apart by whom they serve; neither is a step above the other."""
    known = catalogue().roles
    pair = ("pmo-administrator", "project-administrator")
    assert known[pair[0]].level == known[pair[1]].level == 1
    for name, other in (pair, pair[::-1]):
        assert "vertical" not in [m.move for m in known[name].leads_to if m.role == other]
        differs = known[name].differs
        assert differs is not None
        assert other in differs.than
    assert set(pair) <= set(roles(example("newcomer"))) & set(roles(example("secretary")))


def test_portfolio_office_co_ordinator(run: Runner) -> None:
    """The role is kept; its RACI picture is judgement."""
    record = role(run, "portfolio-office-coordinator")
    assert record["level"] == 2
    [raci] = [one for one in record["accountability"] if "RACI" in one["text"]]
    assert raci["basis"] == "judgement"


def test_delivery_knowledge() -> None:
    """Grade two in portfolio posts of levels two and three, none asked of a Director."""
    known = catalogue().roles.values()
    office = [one for one in known if one.office == "portfolio" and one.level in (2, 3)]
    assert {one.competencies["project-management-knowledge"] for one in office} == {2}
    asked = catalogue().roles["portfolio-director"].competencies
    assert "project-management-knowledge" not in asked


@pytest.mark.parametrize(
    ("liked", "specialism", "course"),
    [
        ("plans", {"project-planner", "project-scheduler"}, "ppc-foundation"),
        ("risks", {"risk-specialist"}, "mor-elearning-pmo"),
        ("value", {"benefits-specialist"}, "benefits-management-pmo"),
        ("money", {"project-controller", "finance-specialist"}, "earned-value-foundation"),
        ("checking", {"assurance-specialist"}, "assurance-pmo"),
    ],
)
@pytest.mark.parametrize("title", ["PMO Officer", "PMO Analyst", "PMO Co-ordinator"])
def test_course_or_gap(liked: str, specialism: set[str], course: str, title: str) -> None:
    """The level's course first; with the goal to specialise, the liked specialism and its course.

    A course with something to do before it is shown after that.
    """
    answers = {"today": "in-pmo", "title": title, "enjoys": [liked], "done": LEVEL_2}
    wish = advice(**answers, goal="specialise")
    assert roles(wish)[0] in specialism
    assert courses(wish)[:2] == [course, "essentials-pmo-analysts"]
    plain = courses(advice(**answers))
    assert plain.index("essentials-pmo-analysts") < plain.index(course)
    steps = advice(**to_level_three())["courses"]
    [before] = [step for step in steps if step["course"] == "p3o-foundation"]
    assert before["before"] == "p3o-practitioner"


def test_every_reading_has_its_test() -> None:
    """The readings of the catalogue and the tests here are the same."""
    tested = {name.removeprefix("test_").replace("_", "-") for name in globals()}
    assert not {item.id for item in catalogue().readings} - tested
