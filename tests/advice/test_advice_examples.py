"""What an expert would answer to each of the five ready examples."""

import pytest

from advising import advice_for, catalogue, courses, example, gaps, roles
from conftest import Runner

EXPECTED = {
    "newcomer": (
        "pmo-administrator",
        {"project-support-officer", "project-administrator"},
        {"project-management-knowledge", "reporting", "service-mindset"},
        ["essentials-pmo-administrators", "openlearn-pmo"],
    ),
    "secretary": (
        "project-administrator",
        {"pmo-administrator"},
        {"project-management-knowledge", "change-control", "risk-and-issue-management"},
        ["essentials-pmo-administrators", "apm-pfq"],
    ),
    "practitioner": (
        "data-reporting-analyst",
        {"senior-pmo-analyst", "tools-specialist"},
        {"storytelling", "data-analysis", "ai-and-automation"},
        ["datacamp-data-communication", "microsoft-pl-300", "essentials-pmo-analysts"],
    ),
    "project-manager": (
        "coe-lead",
        {"coe-specialist", "pmo-manager"},
        {"service-mindset", "change-management", "pmo-design-and-operation"},
        ["essentials-pmo-managers", "p3o-practitioner"],
    ),
    "business-leader": (
        "portfolio-office-manager",
        {"portfolio-director", "portfolio-office-lead"},
        {"benefits-management", "portfolio-prioritisation", "pmo-design-and-operation"},
        ["mop-foundation", "benefits-management-pmo"],
    ),
}
HAS_AND_NEEDS = {
    "newcomer": {"project-management-knowledge": (0, 2), "reporting": (0, 2)},
    "secretary": {"project-management-knowledge": (1, 2), "change-control": (1, 2)},
    "practitioner": {"storytelling": (2, 4), "data-analysis": (4, 5), "ai-and-automation": (2, 3)},
    "project-manager": {"service-mindset": (2, 4), "pmo-design-and-operation": (1, 4)},
    "business-leader": {"benefits-management": (2, 4), "pmo-design-and-operation": (1, 4)},
}


def test_every_example_is_expected() -> None:
    """No ready example goes without an expert's answer."""
    assert set(catalogue().examples) == set(EXPECTED)


@pytest.mark.parametrize("name", EXPECTED)
def test_first_role_and_runner_up(name: str) -> None:
    """The first role is the expert's, the runner-up one of those named."""
    first, second, _, _ = EXPECTED[name]
    found = roles(example(name))
    assert found[0] == first
    assert found[1] in second
    assert len(found) >= 3


@pytest.mark.parametrize("name", EXPECTED)
def test_gaps(name: str) -> None:
    """The three gaps are among the first five, with what the person has and the role needs."""
    record = example(name)
    assert EXPECTED[name][2] <= set(gaps(record)[:5])
    found = {gap["competency"]: (gap["has"], gap["needs"]) for gap in record["gaps"]}
    for competency, numbers in HAS_AND_NEEDS[name].items():
        assert found[competency] == numbers


@pytest.mark.parametrize("name", EXPECTED)
def test_courses(name: str) -> None:
    """The courses come in the expert's order, with only what is needed before in between."""
    record = example(name)
    wanted = EXPECTED[name][3]
    assert courses(record)[0] == wanted[0]
    between = [step for step in record["courses"] if step["before"] is None]
    assert [step["course"] for step in between][: len(wanted)] == wanted


def test_levels_of_standing() -> None:
    """The standing is read from deeds: the analyst stands at level 2."""
    assert example("practitioner")["standing"]["level"] == 2
    assert example("practitioner")["standing"]["start"] == "programme-office-analyst"
    assert example("project-manager")["standing"]["segment"] == "P"
    assert example("business-leader")["standing"]["segment"] == "B"


def test_a_second_level_four_deed_puts_the_director_first() -> None:
    """Senior, not executive, keeps the Director second; executive puts it first (rule 29)."""
    answers = dict(catalogue().examples["business-leader"].answers)
    answers["done"] = [*answers["done"], "owned-a-budget"]
    assert "portfolio-director" in roles(advice_for(answers))[:3]


@pytest.mark.parametrize("name", ["project-manager", "business-leader"])
def test_always_in_the_plan(name: str) -> None:
    """Behaviours, and leadership and business awareness on the way to level 3."""
    record = example(name)
    found = {gap["competency"] for gap in record["gaps"]}
    assert {"professional-behaviours", "leadership", "business-acumen"} <= found


def test_project_manager_lists_the_four_topics() -> None:
    """Services, change, coaching and programme context are what delivery does not teach."""
    found = {gap["competency"] for gap in example("project-manager")["gaps"]}
    assert {
        "service-mindset",
        "change-management",
        "coaching-and-mentoring",
        "programme-portfolio-context",
    } <= found


@pytest.mark.parametrize("name", EXPECTED)
def test_full_advice_stays_readable(run: Runner, name: str) -> None:
    """The fullest answer has at most 120 lines at 80 columns, most important first."""
    lines = run("advise", "--example", name, "--full").text.splitlines()
    assert len(lines) <= 122
    assert lines[0].startswith("Your next role: ")
