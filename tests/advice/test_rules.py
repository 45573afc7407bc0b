"""The must and must-not rules of the advice, one test each, named by number."""

import re
from datetime import date
from typing import Any

import pytest

from advising import advice, all_text, catalogue, courses, example, gaps, listed, roles
from pmo_path.pay import bands as pay
from pmo_path.titles import finder as titles

LEVEL_1 = ["took-minutes", "kept-a-log"]
LEVEL_2 = ["consolidated-reports", "ran-risk-review"]
LEVEL_3 = ["ran-an-office", "line-managed"]
LEVEL_4 = ["chose-projects", "owned-a-budget"]
PORTFOLIO = {
    "portfolio-office-manager",
    "portfolio-office-lead",
    "portfolio-director",
    "portfolio-office-analyst",
}


def level_of(title: str) -> int | None:
    """The level of the role a title finds."""
    role = titles.find(catalogue(), title).role
    assert role is not None
    return role.level


def test_rule_2_support_work_is_the_door() -> None:
    """No experience: an administrator or support officer is in the top three."""
    door = {"project-administrator", "project-support-officer", "pmo-administrator"}
    assert door & set(roles(advice(today="new"))[:3])


def test_rule_3_two_things_to_learn() -> None:
    """A first role: project management and the duties of the role are named."""
    record = advice(today="new")
    assert "project-management-knowledge" in listed(record)
    assert record["recommended"]["duties"]
    assert record["first_steps"][0].startswith("Learn what the role does")


@pytest.mark.parametrize("name", sorted(catalogue().examples))
def test_rule_7_no_course_promises_a_job(name: str) -> None:
    """Nothing says that a course guarantees or secures a job."""
    text = all_text(example(name)).casefold()
    assert not re.search(r"guarantee|secures? (you )?a job|will get you a job", text)


def test_rule_8_newcomer_cv() -> None:
    """Applying without experience: transferable skills and attitude first."""
    record = advice(today="new", want=["apply"])
    said = " ".join(entry["text"] for entry in record["applying"])
    assert "transferable skills" in said
    assert "attitude" in said


def test_rule_9_entry_roles_need_no_pmo_experience() -> None:
    """Nothing that level 1 asks is experience of a PMO."""
    record = advice(today="new")
    assert "any experience of them helps" in " ".join(record["notes"])
    assert not re.search(r"PMO experience (is )?(needed|required)", all_text(record))


def test_rule_13_first_question_asks_for_experience() -> None:
    """The first question tells apart none, some projects, project manager and business."""
    part = catalogue().questions[0].parts[0]
    found = {option.experience for option in part.options}
    assert {"none", "some-projects", "project-manager", "business"} <= found


def test_rule_14_ground_floor() -> None:
    """New: PMO Administrator or Project Support Officer is first or second."""
    found = roles(advice(today="new"))[:2]
    assert {"pmo-administrator", "project-support-officer"} & set(found)


def test_rule_16_two_doors() -> None:
    """From PMO Administrator one PMO role and one delivery role are shown."""
    record = advice(today="in-pmo", title="PMO Administrator")
    shown = [catalogue().roles[name] for name in roles(record)]
    assert any(not role.outside for role in shown)
    assert any(role.id == "assistant-project-manager" for role in shown)
    newcomer = advice(today="new")
    assert [one["level"] is None for one in newcomer["onward"]] == [False, True]


def test_rule_18_co_ordinator_is_the_next_step() -> None:
    """Some project experience: a co-ordinator is in the top three."""
    found = roles(advice(today="some-projects"))[:3]
    assert any("coordinator" in name and name != "project-coordinator" for name in found)


def test_rule_19_right_hand_of_the_project_manager() -> None:
    """Some projects, somebody else accountable: PMO Co-ordinator first."""
    record = advice(today="some-projects", accountable="above-me", enjoys=["plans", "risks"])
    assert roles(record)[0] == "pmo-coordinator"


def test_rule_20_raci() -> None:
    """The co-ordinator is responsible, the project manager accountable."""
    raci = next(item for item in catalogue().concepts if item.id == "raci")
    assert all(line.a == "project-manager" for line in raci.example)
    role = catalogue().roles["pmo-coordinator"]
    assert any("ccountable" in said.text for said in role.accountability)


def test_rule_22_after_co_ordination() -> None:
    """From PMO Co-ordinator both a more senior PMO role and project management."""
    record = advice(today="in-pmo", title="PMO Co-ordinator", done=LEVEL_2)
    shown = [catalogue().roles[name] for name in roles(record)]
    assert any(not role.outside for role in shown)
    assert any(role.id in ("project-manager", "assistant-project-manager") for role in shown)


@pytest.mark.parametrize(
    ("liked", "wanted"),
    [
        ("risks", {"risk-specialist"}),
        ("value", {"benefits-specialist"}),
        ("plans", {"project-planner", "project-scheduler", "project-controls-manager"}),
    ],
)
@pytest.mark.parametrize("today", ["in-pmo", "some-projects"])
def test_rule_23_specialise(liked: str, wanted: set[str], today: str) -> None:
    """Who likes one area most is offered the specialism."""
    assert wanted & set(roles(advice(today=today, enjoys=[liked], done=LEVEL_2)))


def test_rule_24_project_managers_and_pmo_manager() -> None:
    """Experience in managing projects: PMO Manager is in the top three."""
    assert "pmo-manager" in roles(advice(today="project-manager"))[:3]


def test_rule_26_define_rather_than_run() -> None:
    """A project manager who would define: Centre of Excellence above PMO Manager."""
    found = roles(advice(today="project-manager", rather="define"))
    centre = min(found.index(name) for name in ("coe-lead", "coe-specialist") if name in found)
    assert "pmo-manager" not in found or centre < found.index("pmo-manager")


def test_rule_27_business_to_portfolio() -> None:
    """More business than projects: a portfolio office role is in the top three."""
    assert PORTFOLIO & set(roles(advice(today="business-leader"))[:3])


def test_rule_28_no_bar_for_delivery_detail() -> None:
    """From the business, delivery knowledge is never a gap."""
    record = advice(today="business-leader", target="portfolio-director")
    assert "project-management-knowledge" not in gaps(record)


@pytest.mark.parametrize("name", sorted(catalogue().examples))
def test_rule_36_several_routes(name: str) -> None:
    """Every answer shows at least two routes besides the first."""
    assert len(roles(example(name))) >= 3


def test_rule_38_projects_within_a_programme() -> None:
    """Project-trained and aiming at a programme office: programme context is listed."""
    assert "programme-portfolio-context" in listed(
        advice(today="project-manager", setting="programme")
    )


def test_rule_40_service_concept() -> None:
    """From project management: the service concept is listed, met or not."""
    record = advice(today="project-manager", rate={"service-mindset": 5})
    assert "service-mindset" in listed(record)


def test_rule_41_change_management() -> None:
    """From project management: change management is listed, met or not."""
    record = advice(today="project-manager", rate={"change-management": 5})
    assert "change-management" in listed(record)


@pytest.mark.parametrize("name", sorted(catalogue().examples))
def test_rule_42_behaviours_always(name: str) -> None:
    """Every answer lists the behaviours."""
    assert "professional-behaviours" in listed(example(name))


@pytest.mark.parametrize("today", ["new", "admin", "project-manager", "business-leader"])
def test_rule_45_talking_to_seniors(today: str) -> None:
    """New or moving in: talking to people more senior is listed."""
    assert "stakeholder-engagement" in listed(advice(today=today))


def test_rule_50_future_proof() -> None:
    """For the future: data analysis, and what goes with it."""
    found = listed(advice(today="in-pmo", goal="future-proof"))
    assert {"data-analysis", "storytelling", "ai-and-automation"} <= set(found)


@pytest.mark.parametrize(
    ("liked", "wanted"),
    [("plans", {"project-planner", "project-scheduler"}), ("risks", {"risk-specialist"})],
)
def test_rule_52_go_deep(liked: str, wanted: set[str]) -> None:
    """Some project work and a liking for planning or risk: specialise."""
    assert wanted & set(roles(advice(today="some-projects", enjoys=[liked])))


def test_rule_53_storytelling_first() -> None:
    """Strong data that others do not follow: storytelling is the first gap."""
    record = advice(
        today="in-pmo",
        title="PMO Analyst",
        done=LEVEL_2,
        enjoys=["data"],
        rate={"data-analysis": 4, "storytelling": 1},
    )
    assert gaps(record)[0] == "storytelling"


@pytest.mark.parametrize(
    "today", [option.id for option in catalogue().questions[0].parts[0].options]
)
@pytest.mark.parametrize("goal", ["future-proof", "specialise"])
def test_rule_54_data_never_without_storytelling(today: str, goal: str) -> None:
    """Whenever data analysis is listed, storytelling is too."""
    last = {"last": "in-pmo"} if today == "between-jobs" else {}
    found = listed(advice(today=today, goal=goal, enjoys=["data"], **last))
    assert "data-analysis" not in found or "storytelling" in found


def test_rule_55_coaching_those_more_senior() -> None:
    """From level 2 up coaching and mentoring is considered."""
    record = advice(today="in-pmo", title="PMO Analyst", done=LEVEL_2)
    assert "coaching-and-mentoring" in listed(record)


@pytest.mark.parametrize(
    "title", ["Project Administrator", "Project Co-ordinator", "Project Support Officer"]
)
def test_rule_60_level_one_titles(title: str) -> None:
    """The three titles of level one resolve to it."""
    assert level_of(title) == 1


def test_rule_62_years_are_experience() -> None:
    """Three years at level 1 work: no word like beginner, and the years are recognised."""
    record = advice(
        today="in-pmo", done=["took-minutes", "kept-a-log"], years=3, title="PMO Administrator"
    )
    text = all_text(record).casefold()
    assert not re.search(r"beginner|novice|newbie", text)
    assert "your years count as experience" in text


@pytest.mark.parametrize(
    "answers",
    [
        {"today": "new"},
        {"today": "admin"},
        {"today": "in-pmo", "title": "PMO Administrator", "goal": "stay"},
        {"today": "some-projects"},
    ],
)
def test_rule_63_course_of_level_one(answers: dict[str, Any]) -> None:
    """At level 1 Essentials for PMO Administrators comes first."""
    assert courses(advice(**answers))[0] == "essentials-pmo-administrators"


@pytest.mark.parametrize(
    "title",
    [
        *(
            f"{office} Office {work}"
            for office in ("Project", "Programme", "Portfolio")
            for work in ("Co-ordinator", "Analyst", "Support")
        ),
        "Project Management Officer",
        "PMO Officer",
    ],
)
def test_rule_64_level_two_titles(title: str) -> None:
    """All titles of level two resolve to it."""
    assert level_of(title) == 2


def test_rule_64_project_assistant_has_two_readings() -> None:
    """Project Assistant is level 1 by default, shown with its question."""
    found = titles.find(catalogue(), "Project Assistant")
    assert found.role is not None
    assert found.role.level == 1
    assert found.question


def test_rule_68_what_that_pmo_is_for() -> None:
    """Applying at level 2: first find out what that PMO is for."""
    record = advice(today="in-pmo", title="PMO Administrator", want=["apply"], goal="promotion")
    assert record["recommended"]["level"] == 2
    assert any("what that PMO is for" in note for note in record["notes"])
    assert "pmo-objective" in [entry["id"] for entry in record["to_know"]]


def test_rule_69_kinds_of_pmo() -> None:
    """At level 2: P3O Foundation or Essentials for PMO Analysts."""
    record = advice(today="in-pmo", title="PMO Analyst", done=LEVEL_2)
    assert {"p3o-foundation", "essentials-pmo-analysts"} & set(courses(record))


@pytest.mark.parametrize(
    "title",
    [
        f"{office} {work}"
        for office in ("PMO", "Project Office", "Programme Office", "Portfolio Office")
        for work in ("Manager", "Lead")
    ],
)
def test_rule_71_level_three_titles(title: str) -> None:
    """All eight titles of level three resolve to it."""
    assert level_of(title) == 3


def test_rule_72_manager_and_lead_are_one_level() -> None:
    """Manager and Lead are alike, and the advice names both."""
    known = catalogue().roles
    assert known["pmo-manager"].level == known["pmo-lead"].level
    record = advice(today="in-pmo", title="PMO Analyst", done=LEVEL_3, rather="lead")
    assert record["recommended"]["level"] == 3
    assert any("Manager and Lead are the same level" in note for note in record["notes"])


def to_level_three() -> dict[str, object]:
    """A senior analyst who wants to lead."""
    return {"today": "in-pmo", "title": "Senior PMO Analyst", "done": LEVEL_2, "rather": "lead"}


def test_rule_73_design_set_up_and_run() -> None:
    """Aiming at level 3: design, set-up and operation is a gap."""
    record = advice(**to_level_three())
    assert record["recommended"]["level"] == 3
    assert "pmo-design-and-operation" in listed(record)


def test_rule_74_courses_of_level_three() -> None:
    """Preparing for level 3: P3O Practitioner and Essentials for PMO Managers."""
    found = courses(advice(**to_level_three()))
    assert {"p3o-practitioner", "essentials-pmo-managers"} <= set(found)


def test_rule_75_leadership_and_business() -> None:
    """Near level 3: leadership and business management are listed."""
    assert {"leadership", "business-acumen"} <= set(listed(advice(**to_level_three())))


@pytest.mark.parametrize(
    "title",
    [
        "Head of PMO",
        "PMO Director",
        "Portfolio Director",
        "Head of Project Management",
        "ePMO Manager",
    ],
)
def test_rule_76_level_four_titles(title: str) -> None:
    """All five titles of level four resolve to it."""
    assert level_of(title) == 4


def test_rule_78_enterprise_wins_over_manager() -> None:
    """ePMO Manager is level 4, in an enterprise office."""
    role = titles.find(catalogue(), "ePMO Manager").role
    assert role is not None
    assert (role.id, role.level, role.office) == ("epmo-manager", 4, "enterprise")


def test_rule_79_leadership_at_level_four() -> None:
    """At level 4 leadership development is always listed."""
    record = advice(today="in-pmo", title="Head of PMO", done=LEVEL_4, rate={"leadership": 5})
    assert "leadership" in listed(record)


def test_rule_85_secretaries_and_pas() -> None:
    """A secretary or PA: Project Administrator is in the top three."""
    assert "project-administrator" in roles(advice(today="admin", title="Secretary"))[:3]


def test_rule_87_where_first_jobs_are_found() -> None:
    """Level 1 roles name general job sites and high-street recruiters."""
    places = " ".join(
        place.where for place in catalogue().roles["project-administrator"].where_found
    )
    assert "general job sites" in places
    assert "high-street recruiters" in places


def test_rule_88_no_qualification_is_required() -> None:
    """Without certificates no role is excluded, and curiosity counts."""
    record = advice(today="new", holds=[])
    assert not record["ruled_out"]
    assert any("curiosity about projects counts" in note for note in record["notes"])


def test_rule_92_co_ordinator_without_certificates() -> None:
    """Project Co-ordinator asks for no certificate."""
    record = advice(today="operations", holds=[], goal="first-job")
    assert record["recommended"]["role"] == "project-coordinator"
    assert any("No certificate is asked for" in note for note in record["notes"])


def test_rule_102_influence_alone() -> None:
    """Aiming at level 3: leadership and stakeholder engagement are listed."""
    assert {"leadership", "stakeholder-engagement"} <= set(listed(advice(**to_level_three())))


def test_rule_105_old_opinion_is_never_pay_today() -> None:
    """Figures of the undated article are opinion, old, and never beside better evidence."""
    known = catalogue()
    for role in known.roles:
        for band in pay.bands_of(known, role, "GB", date(2026, 11, 25)):
            sources = {figure.source for figure in band.evidence}
            if "pmo-tiers-article" in sources:
                assert band.tier == "opinion"
                assert band.old


def test_every_must_rule_has_its_test() -> None:
    """The rules that must hold and the tests here are the same."""
    must = {rule.number for rule in catalogue().rules if rule.strength in ("must", "must-not")}
    tested = {int(found[1]) for name in globals() if (found := re.match(r"test_rule_(\d+)_", name))}
    assert tested == must
