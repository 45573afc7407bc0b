"""The rules that should hold, one test each, named by number; what departs from one says why."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from test_rules import LEVEL_2, LEVEL_3, LEVEL_4, to_level_three

from advising import advice, catalogue, courses, example, gaps, listed, roles
from conftest import Runner
from pmo_path.titles import finder as titles

FOUND_IN_THE_SOURCES = 111
"""Rules with higher numbers are our own judgement, and are kept by the tests of the advice."""


def role(run: Runner, name: str) -> Any:
    """The record of a role."""
    return run("role", name, "--json").json()["item"]


def duties(run: Runner, name: str) -> str:
    """What the record of a role says it does, in lower case."""
    return " ".join(duty["text"] for duty in role(run, name)["responsibilities"]).casefold()


def places(run: Runner, name: str) -> str:
    """Where the record of a role says such jobs are found, with its remarks."""
    found = role(run, name)["where_found"]
    return " ".join(f"{place['where']} {place['note'] or ''}" for place in found).casefold()


def plan(run: Runner, folder: Path, **answers: Any) -> Any:
    """The development plan for these answers."""
    path = folder / "answers.json"
    path.write_text(json.dumps(answers))
    return run("plan", "--answers", str(path), "--json").json()["item"]


def ids(entries: Any) -> list[str]:
    """The ids of entries to read."""
    return [entry["id"] for entry in entries]


def of_level(level: int) -> list[str]:
    """The roles of a level."""
    return [name for name, found in catalogue().roles.items() if found.level == level]


def test_rule_1_a_career_beside_project_management() -> None:
    """New and only looking round: the PMO and project management side by side."""
    record = advice(today="new")
    assert any("beside project management" in note for note in record["notes"])
    assert [door["level"] is None for door in record["onward"]] == [False, True]


@pytest.mark.parametrize("today", ["new", "admin", "operations"])
def test_rule_4_first_course(today: str) -> None:
    """New: Essentials for PMO Administrators is the first course."""
    assert courses(advice(today=today))[0] == "essentials-pmo-administrators"


@pytest.mark.parametrize("planned", ["prince2-7-foundation", "PRINCE2 Foundation"])
def test_rule_5_method_or_ready_for_the_job(planned: str) -> None:
    """Planning PRINCE2 Foundation for the basics: Essentials first, and the two compared."""
    record = advice(today="new", plan=planned)
    assert courses(record)[:2] == ["essentials-pmo-administrators", "prince2-7-foundation"]
    assert any("teaches a method" in note and "Essentials" in note for note in record["notes"])


def test_rule_6_what_the_course_brings(run: Runner) -> None:
    """The course names the role, the field, competences and behaviours, and services."""
    course = run("course", "essentials-pmo-administrators", "--json").json()["item"]
    covers = " ".join(course["covers"])
    for aim in ("projects?, programme and portfolio", "PMO roles", "behaviours", "PMO services"):
        assert re.search(aim, covers)


def test_rule_10_learn_then_apply() -> None:
    """New and not confident yet: learning is said to come before applying, first of all."""
    record = advice(today="new", confidence="low", want=["apply"])
    assert record["notes"][0].startswith("Learn the foundations first, then apply")
    assert record["first_steps"][-1].startswith("Essentials for PMO Administrators")


def test_rule_12_which_pmo(run: Runner) -> None:
    """PMO as a title is asked about; its three meanings can be explained."""
    record = advice(today="in-pmo", title="PMO")
    assert any("more than one reading" in note and "?" in note for note in record["notes"])
    assert role(run, "PMO")["question"]
    meant = run("explain", "pmo-meanings").text
    assert "project, programme or portfolio" in meant


def test_rule_15_duties_of_the_first_role(run: Runner) -> None:
    """PMO Administrator: monitoring, reporting, documenting and organising."""
    said = duties(run, "pmo-administrator")
    assert all(duty in said for duty in ("monitor", "report", "document", "organise"))


def test_rule_21_evidence_of_a_co_ordinator(run: Runner, tmp_path: Path) -> None:
    """Aiming at PMO Co-ordinator: at least four of the five duties are evidence to collect."""
    answers = {"today": "some-projects", "target": "PMO Co-ordinator", "done": LEVEL_2}
    record = plan(run, tmp_path, **answers)
    assert record["goal"]["role"] == "pmo-coordinator"
    asked = [action["text"] for action in record["actions"] if action["kind"] == "evidence"]
    said = " ".join(asked).casefold()
    five = ("draft reports", "papers for sign-off", "workshops", "risk register", "communication")
    assert sum(duty in said for duty in five) >= 4


def test_rule_25_service_to_project_managers(run: Runner) -> None:
    """PMO Manager: the service that project and programme managers get."""
    assert "service to project and programme managers" in duties(run, "pmo-manager")


def test_rule_29_executives_and_the_portfolio() -> None:
    """A very senior business person: Portfolio Director is in the top three."""
    assert "portfolio-director" in roles(advice(today="business-leader", done=LEVEL_4))[:3]


def test_rule_30_benefits_and_choosing() -> None:
    """From the business with a liking for benefits: Portfolio Office Manager."""
    assert "portfolio-office-manager" in roles(advice(today="business-leader", enjoys=["value"]))


@pytest.mark.parametrize(
    "name", [name for name, found in catalogue().roles.items() if found.office == "portfolio"]
)
def test_rule_31_business_impact(run: Runner, name: str) -> None:
    """Portfolio roles are about what change did to the business."""
    assert "business impact" in duties(run, name)


@pytest.mark.parametrize("title", ["PMO Administrator", "PMO Analyst", "Senior PMO Analyst"])
def test_rule_32_a_real_advert(run: Runner, tmp_path: Path, title: str) -> None:
    """Help with applying: how to work through an advert, for the role that is aimed at."""
    answers = {"today": "in-pmo", "title": title, "want": ["apply"]}
    [walk] = [one for one in advice(**answers)["applying"] if one["id"] == "application-help"]
    assert "advert" in walk["text"]
    record = plan(run, tmp_path, **answers)
    apply = [action["text"] for action in record["actions"] if action["kind"] == "apply"]
    assert any(record["goal"]["title"] in text for text in apply)


def test_rule_33_coaching() -> None:
    """Personal help: coaching, and what it covers."""
    record = advice(today="in-pmo", want=["coaching"])
    [coaching] = [one for one in record["applying"] if one["id"] == "coaching"]
    for what in ("CV", "new post", "PMO functions", "sounding board"):
        assert what in coaching["text"]
    assert "pmo-coaching-mentoring" in courses(record)


@pytest.mark.parametrize("today", ["new", "some-projects"])
def test_rule_34_four_parts_of_a_cv(run: Runner, tmp_path: Path, today: str) -> None:
    """A better CV: the four parts, for the office and the level that are aimed at."""
    record = advice(today=today, want=["cv"])
    [cv] = [one for one in record["applying"] if one["id"] == "cv-development"]
    for part in ("summary", "career history", "achievements", "skills and experience"):
        assert part in cv["text"]
    written = plan(run, tmp_path, today=today, want=["cv"])
    parts = [action["text"] for action in written["actions"] if action["kind"] == "cv"]
    assert len(parts) == 4
    aimed_at = f"{written['goal']['title']} (any kind of PMO, level {written['goal']['level']})"
    assert any(aimed_at in part for part in parts)


@pytest.mark.parametrize("today", ["in-pmo", "project-manager", "business-leader", "contractor"])
@pytest.mark.parametrize("done", [LEVEL_3, LEVEL_4])
def test_rule_35_no_step_back_to_level_one(today: str, done: list[str]) -> None:
    """Senior: no role of level 1."""
    assert not set(of_level(1)) & set(roles(advice(today=today, done=done)))


@pytest.mark.parametrize("done", [LEVEL_2, LEVEL_3, LEVEL_4])
def test_rule_37_the_training_carries_over(done: list[str]) -> None:
    """From project management to a project office: little of delivery is missing.

    What the office itself does (its tools, reports and design) is not taught
    by project management, and stays a gap: few gaps, not none.
    """
    record = advice(today="project-manager", setting="project", done=done)
    delivery = {"project-management-knowledge", "risk-and-issue-management", "change-control",
                "financial-tracking", "resource-management", "planning-and-scheduling"}  # fmt: skip
    assert len(delivery & set(gaps(record))) <= 1
    assert any("carries over to a project office" in note for note in record["notes"])
    assert record["recommended"]["strengths"]


@pytest.mark.parametrize("today", ["project-manager", "programme-manager"])
@pytest.mark.parametrize("done", [[], LEVEL_2, LEVEL_3])
def test_rule_39_centre_of_excellence(today: str, done: list[str]) -> None:
    """From project management: Centre of Excellence Specialist is among the roles.

    Not for somebody at executive level, for whom its level 2 would be a step
    back: they are shown the Lead of the centre instead.
    """
    assert "coe-specialist" in roles(advice(today=today, done=done))
    executive = roles(advice(today=today, done=LEVEL_4))
    assert "coe-specialist" not in executive
    assert "coe-lead" in executive


def test_rule_43_dealing_with_people() -> None:
    """New: dealing with people is listed."""
    assert "stakeholder-engagement" in listed(advice(today="new"))


def test_rule_44_business_writing() -> None:
    """New: business writing is listed."""
    assert "written-communication" in listed(advice(today="new"))


@pytest.mark.parametrize("name", sorted(catalogue().examples))
def test_rule_47_communication(name: str) -> None:
    """At any level a communication skill is listed, met or not."""
    assert "written-communication" in listed(example(name))
    top = advice(today="in-pmo", title="Head of PMO", rate={"written-communication": 5})
    assert "written-communication" in listed(top)


def test_rule_49_business_analysis(run: Runner) -> None:
    """Business analysis is there to grow into: a competency, a topic, and courses for it."""
    found = run("competency", "business-analysis", "--json").json()["item"]
    assert found["courses"]
    assert run("explain", "business-analysis").code == 0
    liking_data = advice(today="in-pmo", enjoys=["data"], done=LEVEL_2)
    assert "business-analysis" in listed(liking_data)


def test_rule_51_ai() -> None:
    """For the future: AI is listed."""
    assert "ai-and-automation" in listed(advice(today="in-pmo", goal="future-proof"))


def test_rule_56_both_kinds_of_course(run: Runner, tmp_path: Path) -> None:
    """Role-based and specialist courses, in the list and in the advice, each labelled."""
    rows = {row["id"]: row for row in run("courses", "--json").json()["items"]}
    assert rows["essentials-pmo-analysts"]["specialism"] == "none"
    assert rows["benefits-management-pmo"]["specialism"] == "benefits"
    path = tmp_path / "answers.json"
    answers = {"today": "in-pmo", "enjoys": ["value"], "want": ["learn"], "done": LEVEL_2}
    path.write_text(json.dumps(answers))
    text = run("advise", "--answers", str(path)).text
    assert "(role-based)" in text
    assert "(specialist:" in text


def test_rule_61_offices_of_level_one() -> None:
    """Level 1 is at home in a project office, or in any."""
    offices = {catalogue().roles[name].office for name in of_level(1)}
    assert offices <= {"project", "any"}


def test_rule_65_steps_to_level_two() -> None:
    """Level 1 and wanting promotion: the steps up are named, two of them or more."""
    record = advice(today="in-pmo", title="PMO Administrator", goal="promotion")
    assert record["notes"][0].endswith(
        "first office support or officer, then co-ordinator, then analyst."
    )
    assert "level-jump" in ids(record["to_know"])


@pytest.mark.parametrize("today", ["in-pmo", "some-projects"])
def test_rule_66_plans_schedules_control(today: str) -> None:
    """Who likes plans is offered planner or scheduler, who likes money controller.

    Figures as such are a liking for data here, which points to analysis.
    """
    planning = roles(advice(today=today, enjoys=["plans"], done=LEVEL_2))
    assert {"project-planner", "project-scheduler"} & set(planning)
    assert "project-controller" in roles(advice(today=today, enjoys=["money"], done=LEVEL_2))


def test_rule_67_mixed_remits(run: Runner) -> None:
    """Level 2 jobs may serve projects and programmes together; who applies is told."""
    assert "several of them together" in run("explain", "level-2").text
    assert "sometimes a mix" in duties(run, "pmo-officer")
    record = advice(today="in-pmo", title="PMO Administrator", goal="promotion", want=["apply"])
    assert record["recommended"]["level"] == 2
    assert "mixed-remit" in ids(record["to_know"])


@pytest.mark.parametrize("today", ["in-pmo", "some-projects"])
def test_rule_70_learning_at_level_two(today: str) -> None:
    """At level 2: knowledge, behaviours, and a specialism."""
    record = advice(today=today, done=LEVEL_2)
    assert {"project-management-knowledge", "professional-behaviours"} <= set(listed(record))
    assert any("one specialism" in note for note in record["notes"])
    liked = advice(today=today, done=LEVEL_2, enjoys=["plans"])
    assert "planning-and-scheduling" in listed(liked)


def test_rule_77_the_job_at_level_four(run: Runner) -> None:
    """Level 4: delivery capability, strategy, portfolio planning, leading those who deliver."""
    said = run("explain", "level-four-job").text
    for aspect in ("capability", "strategy", "portfolio", "people who deliver"):
        assert aspect in " ".join(said.split())
    for name in ("head-of-pmo", "pmo-director", "portfolio-director"):
        assert "strategy" in duties(run, name)
        assert "capability" in duties(run, name)


def test_rule_80_search_by_duties() -> None:
    """Aiming at level 4: search by duties too; what they are, and several titles."""
    record = advice(today="in-pmo", title="Head of PMO", done=LEVEL_4)
    assert record["recommended"]["level"] == 4
    assert any("as well as by title" in note for note in record["notes"])
    assert "level-four-job" in ids(record["to_know"])
    assert len(catalogue().levels[4].titles) >= 5


@pytest.mark.parametrize(
    ("answers", "course"),
    [
        ({"today": "new"}, "administrators"),
        ({"today": "in-pmo", "title": "PMO Analyst", "done": LEVEL_2}, "analysts"),
        (to_level_three(), "managers"),
        ({"today": "in-pmo", "title": "Head of PMO", "done": LEVEL_4}, "directors"),
        ({"today": "in-pmo", "done": LEVEL_3 + LEVEL_4, "target": "Head of PMO"}, "directors"),
    ],
)
def test_rule_81_a_course_for_each_level(run: Runner, answers: Any, course: str) -> None:
    """Administrators 1, Analysts 2, Managers 3, Directors 4, in the advice and in the levels."""
    record = advice(**answers)
    assert f"essentials-pmo-{course}" in courses(record)
    levels = run("levels", "--json").json()["items"]
    [level] = [one for one in levels if one["level"] == record["recommended"]["level"]]
    assert f"essentials-pmo-{course}" in level["courses"]


def test_rule_84_the_very_first_tier() -> None:
    """Project Management Assistant is Project Administrator, at level 1."""
    found = titles.find(catalogue(), "Project Management Assistant").role
    assert found is not None
    assert (found.id, found.level) == ("project-administrator", 1)


def test_rule_86_duties_of_the_first_tier(run: Runner) -> None:
    """Project Administrator: at least four of the six duties."""
    said = duties(run, "project-administrator")
    six = ("request", "contact lists", "meetings", "leave", "newsletters", "support to the people")
    assert sum(duty in said for duty in six) >= 4


@pytest.mark.parametrize("today", ["some-projects", "admin", "operations"])
def test_rule_90_small_organisations(today: str) -> None:
    """No office and a small organisation: Project Co-ordinator."""
    assert "project-coordinator" in roles(advice(today=today, office="none", org="small"))


@pytest.mark.parametrize("done", [None, [], LEVEL_2])
def test_rule_91_from_the_business(done: list[str] | None) -> None:
    """Who knows the subject is offered Project Co-ordinator."""
    assert "project-coordinator" in roles(advice(today="operations", done=done))[:3]


def test_rule_93_duties_of_the_project_co_ordinator(run: Runner) -> None:
    """Project Co-ordinator: at least four of the five duties."""
    said = duties(run, "project-coordinator")
    five = ("point of contact", "milestones", "several projects", "resources", "report progress")
    assert sum(duty in said for duty in five) >= 4


def test_rule_95_where_co_ordinators_are_found(run: Runner) -> None:
    """Project Co-ordinator: general sites, recruiters, contract sites and agencies."""
    said = places(run, "project-coordinator")
    assert all(
        place in said for place in ("general job sites", "recruiters", "contract", "agencies")
    )


@pytest.mark.parametrize("name", ["pmo-analyst", "pmo-officer", "project-office-support"])
def test_rule_96_where_analysts_are_found(run: Runner, name: str) -> None:
    """Level 2: contract sites such as Jobserve and agents; permanent adverts as a caveat."""
    said = places(run, name)
    assert all(place in said for place in ("jobserve", "agents", "permanent adverts exist"))


def test_rule_97_what_analysts_show(run: Runner) -> None:
    """PMO Analyst asks planning, risks and issues, finance and tools, and says so of people."""
    record = run("gaps", "pmo-analyst", "--example", "secretary", "--json").json()["item"]
    missing = [gap["competency"] for gap in record["gaps"]]
    for name in (
        "planning-and-scheduling",
        "risk-and-issue-management",
        "financial-tracking",
        "ppm-tools",
    ):
        assert name in missing
    said = " ".join(one["text"] for one in role(run, "pmo-analyst")["typical_backgrounds"])
    assert "proactive" in said
    assert "busy" in said


def test_rule_98_duties_of_the_analyst(run: Runner) -> None:
    """PMO Analyst: reports, risks and issues, deliverables, support, senior reports."""
    said = duties(run, "pmo-analyst")
    for duty in ("consolidate", "risks and issues", "deliverable", "support the managers"):
        assert duty in said
    assert "senior management weekly and monthly" in said


def test_rule_100_what_a_pmo_is_for(run: Runner) -> None:
    """Who applies can say what a PMO is for."""
    record = advice(today="new", want=["apply"])
    [purpose] = [one for one in record["to_know"] if one["id"] == "pmo-purpose"]
    for word in ("saves money", "alike", "used again", "standards", "senior", "police", "support"):
        assert word in purpose["text"]
    assert run("explain", "pmo-purpose").code == 0


@pytest.mark.parametrize("name", ["pmo-manager", "programme-office-manager", "pmo-lead"])
def test_rule_101_headhunters(run: Runner, name: str) -> None:
    """Level 3: the contract market, agents, and headhunters."""
    said = places(run, name)
    assert all(place in said for place in ("contract market", "agents", "headhunt"))


def test_rule_103_duties_of_the_senior_tier(run: Runner) -> None:
    """PMO Manager: discipline for workstream leaders, the board, cost and benefits."""
    said = duties(run, "pmo-manager")
    for duty in ("support, controls and discipline", "executive board with operations"):
        assert duty in said
    assert "cost and benefit delivery" in said
    asked = {one["id"]: one["level"] for one in role(run, "pmo-manager")["competencies"]}
    assert asked["financial-tracking"] >= 3
    assert asked["ppm-tools"] >= 3


def test_rule_106_first_thoughts_of_one_author(run: Runner) -> None:
    """Facts from the tiers article are marked: where they stand, and in the list of sources."""
    text = " ".join(run("role", "project-administrator", "--sources").text.split())
    assert "one author's first thoughts" in text
    assert "undated view of one author" in text
    found = role(run, "project-administrator")["sources"]
    [tiers] = [source for source in found if source["id"] == "pmo-tiers-article"]
    assert tiers["trust"].startswith("low")


@pytest.mark.parametrize(
    "today", [option.id for option in catalogue().questions[0].parts[0].options if option.segment]
)
def test_rule_110_a_few_roles(today: str) -> None:
    """At most five roles, each with why it is there or why it does not come first."""
    record = advice(today=today, done=LEVEL_2, enjoys=["plans", "money", "risks"])
    assert len(roles(record)) <= 5
    for one in (record["recommended"], *record["alternatives"]):
        assert one["reasons"]
        assert one is record["recommended"] or one["why_not"]


def test_every_should_rule_has_its_test() -> None:
    """The rules of the sources that should hold and the tests here are the same."""
    should = {
        rule.number
        for rule in catalogue().rules
        if rule.strength == "should" and rule.number <= FOUND_IN_THE_SOURCES
    }
    tested = {int(found[1]) for name in globals() if (found := re.match(r"test_rule_(\d+)_", name))}
    assert tested == should
