"""The rules that open an option and carry no example in the data, one test each, by number."""

import re

import pytest
from test_rules import LEVEL_2, to_level_three
from test_rules_should import ids

from advising import advice, catalogue, courses, listed
from conftest import Runner
from pmo_path.advice.holding import course_called


def test_rule_17_first_weeks() -> None:
    """Some weeks in a first PMO post: what to do in them; later no more."""
    record = advice(today="in-pmo", title="PMO Administrator", months=2)
    assert "first-steps" in ids(record["applying"])
    settled = advice(today="in-pmo", title="PMO Administrator", months=24)
    assert "first-steps" not in ids(settled["applying"])


def test_rule_46_training_in_house() -> None:
    """The employer offers training: business writing is asked for in-house."""
    record = advice(**{"today": "in-pmo", "employer-training": "yes"})
    [writing] = [step for step in record["courses"] if step["course"] == "business-writing-course"]
    assert "ask for it in-house" in writing["why"]


def test_rule_48_breadth_comes_later(run: Runner) -> None:
    """Programme, leadership, business analysis and data are for level 2 and above."""
    broad = {"programme-portfolio-context", "leadership", "business-analysis", "data-analysis"}
    assert not broad & set(listed(advice(today="new")))
    later = listed(advice(today="in-pmo", enjoys=["data"], done=LEVEL_2))
    assert broad <= {*later, *listed(advice(**to_level_three()))}
    for topic in ("portfolio-and-programme", "business-analysis", "data-analysis"):
        assert "level 2" in run("explain", topic).text.casefold()


def test_rule_58_beyond_courses(run: Runner) -> None:
    """Coaching, somebody to talk to, and the CV course."""
    record = advice(today="in-pmo", want=["coaching", "cv"])
    assert "pmo-coaching-mentoring" in courses(record)
    assert {"talk-to-someone", "cv-development"} <= set(ids(record["applying"]))
    assert run("course", "cv-development-pmo").code == 0


def test_rule_59_channel_and_group(run: Runner) -> None:
    """Where career questions are answered over time."""
    text = " ".join(run("explain", "free-learning").text.split())
    assert "video channel" in text
    assert "professional group" in text
    assert "free-learning" in ids(advice(today="new", budget=0)["applying"])


@pytest.mark.parametrize(
    ("liked", "course"),
    [
        ("value", "benefits-management-pmo"),
        ("checking", "assurance-pmo"),
        ("teaching", "coaching-skills-pmo"),
    ],
)
def test_rule_82_specialist_courses(liked: str, course: str) -> None:
    """What one likes leads to its course."""
    assert course in courses(advice(today="in-pmo", enjoys=[liked], done=LEVEL_2))


@pytest.mark.parametrize(
    "course",
    [
        "setting-up-a-pmo",
        "lean-agile-pmo",
        "sponsorship-pmo",
        "facilitation-fundamentals-pmo",
        "pmo-retrospectives",
        "foundations-pmo-leadership",
        "p3gp",
    ],
)
def test_rule_82_the_rest_of_the_menu(run: Runner, course: str) -> None:
    """The specialist courses that no liking leads to are in the list."""
    assert course in ids(run("courses", "--json").json()["items"])


def test_rule_83_ways_to_study() -> None:
    """By oneself online: not only classrooms."""
    record = advice(today="some-projects", study="self-paced", enjoys=["risks"])
    kinds = {catalogue().courses[name].kind for name in courses(record)}
    assert kinds - {"course", "certification"}


def test_rule_89_exams_of_the_first_tier() -> None:
    """An introductory certificate or PRINCE2 Foundation, as options after the PMO course."""
    record = advice(today="new")
    found = courses(record)
    assert found[0] == "essentials-pmo-administrators"
    optional = {one["course"] for one in record["courses"] if one["optional"]}
    assert {"apm-pfq", "prince2-7-foundation"} <= optional & set(found[1:])


@pytest.mark.parametrize(
    ("said", "now"),
    [
        ("PPSO Essentials", "essentials-pmo-administrators"),
        ("APMP", "apm-pmq"),
        ("PRINCE2 Foundation", "prince2-7-foundation"),
        ("PRINCE2 Practitioner", "prince2-7-practitioner"),
    ],
)
def test_rule_99_names_of_today(said: str, now: str) -> None:
    """Exams of the PMO tier are found by their old names, and lead to the current ones."""
    course = catalogue().courses[course_called(catalogue(), said) or ""]
    assert (course.replaced_by or course.id) == now
    assert catalogue().courses[now].status == "current"


def test_rule_104_exams_of_the_senior_tier(run: Runner) -> None:
    """For a PMO Manager: MSP, PRINCE2 and PMP, after the certificates made for PMOs."""
    found = ids(run("courses", "--for", "pmo-manager", "--json").json()["items"])
    own = [found.index(name) for name in ("essentials-pmo-managers", "p3o-practitioner")]
    others = ("msp-foundation", "msp-practitioner", "prince2-7-practitioner", "pmi-pmp")
    assert max(own) < min(found.index(name) for name in others)
    level = ids(run("courses", "--level", "3", "--json").json()["items"])
    assert {"pmi-pgmp", "apm-ppq", "bcs-ppso-advanced"} <= set(level)


def test_every_may_rule_has_its_test() -> None:
    """A rule that opens an option carries an example in the data, or is tested here."""
    may = [rule for rule in catalogue().rules if rule.strength == "may"]
    here = {int(match[1]) for name in globals() if (match := re.match(r"test_rule_(\d+)_", name))}
    assert here == {rule.number for rule in may if not rule.example}
