"""``compare``: two to four roles side by side."""

from collections.abc import Callable
from itertools import combinations
from typing import Any

import pytest

from conftest import Result, Runner
from pmo_path.model.catalogue import Catalogue

Golden = Callable[[str, Result], None]

SCREENS = {
    "compare-two": ("compare", "pmo-lead", "pmo-manager"),
    "compare-three": ("compare", "PMO Analyst", "Project Planner", "pmo-officer"),
    "compare-four": ("compare", "secretary", "pmo-administrator", "pmo-analyst", "pmo-director"),
    "compare-markdown": ("compare", "pmo-lead", "pmo-manager", "--format", "markdown"),
    "compare-json": ("compare", "pmo-lead", "pmo-manager", "--json"),
    "compare-one": ("compare", "pmo-lead"),
    "compare-same": ("compare", "pmo-manager", "Senior PMO"),
    "compare-ambiguous": ("compare", "Project Coordinator", "pmo-coordinator", "--country", "gb"),
    "compare-unknown": ("compare", "pmo", "manager"),
}


def item(run: Runner, *args: str) -> Any:
    """The record of a comparison."""
    return run("compare", *args, "--json").json()["item"]


@pytest.mark.parametrize("name", SCREENS)
def test_screens(screens: Runner, golden: Golden, name: str) -> None:
    """What a person or a script sees."""
    golden(name, screens(*SCREENS[name]))


@pytest.mark.parametrize("name", ["compare-two", "compare-four"])
def test_narrow_screens(screens: Runner, golden: Golden, name: str) -> None:
    """At 40 columns, in blocks, no line is longer."""
    result = screens(*SCREENS[name], env={"COLUMNS": "40"})
    golden(f"{name}-narrow", result)
    assert all(len(line) <= 40 for line in result.text.splitlines())


def test_five_roles_are_too_many(run: Runner) -> None:
    """Wrong use, said in a line."""
    names = ["pmo-lead", "pmo-manager", "pmo-analyst", "pmo-officer", "pmo-director"]
    result = run("compare", *names)
    assert (result.code, result.out) == (2, b"")
    assert result.errors.startswith("error: give two to four roles to compare, not 5\n")


def test_the_same_title_twice(run: Runner) -> None:
    """Wrong use, whether by one title or by two."""
    result = run("compare", "pmo-lead", "pmo-lead")
    assert result.code == 2
    assert result.errors.startswith("error: 'pmo-lead' twice is the same role, PMO Lead\n")


@pytest.mark.parametrize(
    "names",
    [*combinations(("pmo-lead", "pmo-manager", "secretary-or-pa"), 2),
     ("pmo-analyst", "project-planner", "pmo-officer", "business-leader")],
)  # fmt: skip
def test_differences_and_what_is_shared_are_the_whole(
    run: Runner, catalogue: Catalogue, names: tuple[str, ...]
) -> None:
    """Put together again they are what the catalogue holds; nothing is in both."""
    record = item(run, *names)
    roles = [catalogue.roles[name] for name in names]
    for role in roles:
        grades = whole(record, "competency", role.id)
        asked = {name: grade for name, grade in grades.items() if grade is not None}
        assert asked == role.competencies
        assert set(whole(record, "duties", role.id)[None]) == {
            duty.text for duty in role.responsibilities
        }
        assert set(whole(record, "leads_to", role.id)[None]) == {m.role for m in role.leads_to}
        for field in ("level", "office", "family"):
            assert whole(record, field, role.id) == {None: getattr(role, field)}
    for one in record["differences"]:
        values = list(one["values"].values())
        assert list(one["values"]) == list(names)
        assert any(value != values[0] for value in values)


def whole(record: Any, field: str, name: str) -> dict[str | None, Any]:
    """What a role has in a field: its own, and what all share."""
    found: dict[str | None, Any] = {}
    for one in record["differences"]:
        if one["field"] == field:
            found[one["about"]] = one["values"][name]
    for one in record["shared"]:
        if one["field"] == field:
            before = found.get(one["about"])
            found[one["about"]] = (
                (before or []) + one["value"] if before is not None else one["value"]
            )
    return found or {None: []}


def test_the_widest_differences_come_first(run: Runner) -> None:
    """So many grades apart, then fewer."""
    record = item(run, "pmo-administrator", "pmo-director")
    grades = [one["values"].values() for one in record["differences"] if one["about"]]
    apart = [max(v or 0 for v in some) - min(v or 0 for v in some) for some in grades]
    assert apart == sorted(apart, reverse=True)


def test_order_of_the_roles_is_the_order_asked_for(run: Runner) -> None:
    """The first one named stands first."""
    assert [one["id"] for one in item(run, "pmo-manager", "pmo-lead")["roles"]] == [
        "pmo-manager",
        "pmo-lead",
    ]


def test_judged_differences_are_said_to_be_so(run: Runner) -> None:
    """What the catalogue itself says of two siblings stands first, marked."""
    page = run("compare", "pmo-lead", "pmo-manager").text
    assert "PMO Lead (our judgement): Same level as PMO Manager" in page
    record = item(run, "pmo-manager", "pmo-analyst")
    assert [one["differs"] for one in record["roles"]] == [None, None]


def test_pay_of_the_country(run: Runner) -> None:
    """Pay differs or is shared like the rest, in words, and in full with each role."""
    record = item(run, "pmo-manager", "pmo-analyst", "--country", "us")
    assert record["country"] == "US"
    assert {one["pay"]["country"] for one in record["roles"] if one["pay"]} == {"US"}
    [pay] = [one for one in record["differences"] if one["field"] == "pay"]
    said = {one["id"]: one["pay"]["summary"] if one["pay"] else None for one in record["roles"]}
    assert pay["values"] == said
