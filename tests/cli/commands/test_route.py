"""``route``: the screens, the record, and what it says where there is no way."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from advising import all_text, catalogue
from conftest import Result, Runner
from effort import one_in
from pmo_path.model.catalogue import Catalogue
from pmo_path.routes import MEASURES
from pmo_path.titles import finder as titles
from pmo_path.views.base import Bullets, Document, Facts, Grid
from pmo_path.views.route.view import route_view

Golden = Callable[[str, Result], None]
TODAY = date(2026, 11, 25)

SCREENS = {
    "route-secretary": ("route", "secretary", "PMO Manager"),
    "route-project-manager": ("route", "Project Manager", "Portfolio Director"),
    "route-fastest": ("route", "Project Manager", "Portfolio Director", "--fastest"),
    "route-without-certificates": ("route", "pmo-analyst", "pmo-manager", "--without-certificates"),
    "route-list": ("route", "pmo-officer", "pmo-analyst", "--format", "list"),
    "route-markdown": ("route", "pmo-officer", "pmo-analyst", "--format", "markdown"),
    "route-csv": ("route", "pmo-officer", "pmo-analyst", "--format", "csv"),
    "route-json": ("route", "pmo-officer", "pmo-analyst", "--json"),
    "route-sources": ("route", "pmo-officer", "pmo-analyst", "--sources"),
    "route-none": ("route", "PMO Manager", "PMO Analyst"),
    "route-no-move": ("route", "pmo-sponsor", "PMO Analyst"),
    "route-same": ("route", "PMO Manager", "Senior PMO"),
    "route-ambiguous": ("route", "Project Coordinator", "pmo-coordinator"),
    "route-tie": ("route", "Project Director", "pmo-manager"),
    "route-two-measures": ("route", "secretary", "pmo-manager", "--fastest", "--cheapest"),
}


def item(run: Runner, *args: str) -> Any:
    """The record of a route."""
    return run("route", *args, "--json").json()["item"]


@pytest.mark.parametrize("name", SCREENS)
def test_screens(screens: Runner, golden: Golden, name: str) -> None:
    """What a person or a script sees."""
    golden(name, screens(*SCREENS[name]))


@pytest.mark.parametrize("name", ["route-secretary", "route-project-manager", "route-none"])
def test_narrow_screens(screens: Runner, golden: Golden, name: str) -> None:
    """At 40 columns no line is longer."""
    result = screens(*SCREENS[name], env={"COLUMNS": "40"})
    golden(f"{name}-narrow", result)
    assert all(len(line) <= 40 for line in result.text.splitlines())


def shown(document: Document) -> str:
    """Every text of a page."""
    found: list[str] = []
    for block in document:
        if isinstance(block, Bullets):
            found += block.items
        elif isinstance(block, Facts):
            found += (text for pair in block.pairs for text in pair)
        elif isinstance(block, Grid):
            found += (text for row in block.rows for text in row)
        else:
            found += (str(part) for part in block)
    return "\n".join(found)


@pytest.mark.parametrize("start", one_in(12, sorted(catalogue().roles)))
def test_every_pair_has_a_page_and_a_record(start: str) -> None:
    """No pair of roles fails; a page says what is not known, and never None."""
    known = catalogue()
    here = titles.find(known, start)
    for goal in known.roles:
        if goal == start:
            continue
        pair = [(start, here), (goal, titles.find(known, goal))]
        view = route_view(known, pair, "main", today=TODAY)
        [record] = view.records
        page = shown(view.blocks())
        assert "None " not in page.replace("None that", "").replace("None of them", "").replace(
            "None is", ""
        )
        assert record["found"] == bool(record["steps"])
        assert record["found"] or record["nearest"] or not known.roles[start].leads_to
        if record["found"]:
            assert [one["measure"] for one in record["other_routes"]] == list(MEASURES[1:])


def test_a_step_in_the_record(run: Runner, catalogue: Catalogue) -> None:
    """The move, what rises, courses, and pay from and to: what the catalogue holds."""
    record = item(run, "pmo-officer", "pmo-analyst")
    [step] = record["steps"]
    start, end = catalogue.roles["pmo-officer"], catalogue.roles["pmo-analyst"]
    [move] = [move for move in start.leads_to if move.role == end.id]
    assert (step["move"], step["basis"], step["why"]) == (move.move, move.basis, move.why)
    assert step["sources"] == list(move.sources)
    rises = {
        name: (start.competencies.get(name, 0), grade)
        for name, grade in end.competencies.items()
        if grade > max(1, start.competencies.get(name, 0))
    }
    assert {gap["competency"]: (gap["has"], gap["needs"]) for gap in step["gaps"]} == rises
    assert step["grades"] == sum(needs - has for has, needs in rises.values())
    assert set(step["gained"]) == set(rises) & set(end.key_competencies)
    assert step["pay_from"]["role"] == "pmo-officer"
    assert step["pay_to"]["role"] == "pmo-analyst"
    assert {one["id"] for one in record["sources"]} >= set(move.sources)


@pytest.mark.parametrize("option", ["", "--fastest", "--cheapest", "--without-certificates"])
def test_the_shown_one_and_the_others_are_the_four(run: Runner, option: str) -> None:
    """Whichever is asked for is in full, and the three others have their totals."""
    given = [option] if option else []
    record = item(run, "secretary", "pmo-manager", *given)
    everyone = {record["measure"]: (record["roles"], record["totals"])}
    everyone |= {one["measure"]: (one["roles"], one["totals"]) for one in record["other_routes"]}
    plain = item(run, "secretary", "pmo-manager")
    expected = {"main": (plain["roles"], plain["totals"])}
    expected |= {one["measure"]: (one["roles"], one["totals"]) for one in plain["other_routes"]}
    assert everyone == expected
    assert record["measure"] == (option.removeprefix("--") or "main")


def test_totals_leave_out_what_is_not_known_and_say_so(run: Runner) -> None:
    """Sums by currency, and how many prices and lengths are missing, are on the screen."""
    record = item(run, "secretary", "pmo-manager", "--cheapest")
    prices: dict[str, float] = {}
    for course in (course for step in record["steps"] for course in step["courses"]):
        if course["price"]:
            prices[course["currency"]] = prices.get(course["currency"], 0) + course["price"]
    assert record["totals"]["prices"] == prices == {"USD": 300}
    page = " ".join(run("route", "secretary", "pmo-manager", "--cheapest").text.split())
    assert "US$300, and 5 of the 6 of unknown price" in page
    assert "11 days, and 2 of the 6 of unknown length" in page


def test_without_certificates_has_fewer(run: Runner) -> None:
    """Other kinds of courses stand in their place."""
    plain = item(run, "secretary", "pmo-manager")
    without = item(run, "secretary", "pmo-manager", "--without-certificates")
    assert without["totals"]["certifications"] < plain["totals"]["certifications"]
    kinds = {course["kind"] for step in without["steps"] for course in step["courses"]}
    assert kinds <= {"course", "elearning"}


def test_inferred_moves_and_old_pay_are_marked(run: Runner) -> None:
    """In words, on the screen."""
    page = " ".join(run("route", "project-support-officer", "pmo-director").text.split())
    assert "now old" in page
    assert "stated by a source" in page
    page = " ".join(run("route", "pmo-lead", "coe-lead").text.split())
    assert "inferred, as no source states it" in page


def test_time_is_said_only_where_a_source_gives_one(run: Runner) -> None:
    """Else it is not known."""
    page = " ".join(run("route", "pmo-manager", "pmo-director").text.split())
    assert "not known, but for what a source says of 1 step" in page
    assert "One finance-sector profile asks for more than ten years" in page
    page = run("route", "secretary", "pmo-administrator").text
    assert "Time in each role  not known\n" in page


def test_pay_is_for_the_country_and_the_contract(run: Runner) -> None:
    """Of the country asked for, and of the default one with a note."""
    note = "note: pay is for Great Britain, as no country was given; --country names another\n"
    assert run("route", "pmo-officer", "pmo-analyst").errors == note
    result = run("route", "pmo-officer", "pmo-analyst", "--country", "usa")
    assert result.errors == ""
    record = item(run, "pmo-officer", "pmo-manager", "--country", "us", "--contract", "contract")
    assert (record["country"], record["contract"]) == ("US", "contract")
    pay = [step[key] for step in record["steps"] for key in ("pay_from", "pay_to") if step[key]]
    assert {(one["country"], one["contract"]) for one in pay} <= {("US", "contract")}


@pytest.mark.parametrize(("option", "value"), [("--country", "irland"), ("--contract", "steady")])
def test_wrong_values_are_wrong_use(run: Runner, option: str, value: str) -> None:
    """Code 2, and the value in the message."""
    result = run("route", "pmo-officer", "pmo-analyst", option, value)
    assert (result.code, result.out) == (2, b"")
    assert f"'{value}'" in result.errors


def test_no_route_is_an_answer(run: Runner) -> None:
    """Code 0; the nearest role within reach, and a command that works."""
    result = run("route", "pmo-manager", "pmo-analyst", "--json")
    assert result.code == 0
    record = result.json()["item"]
    assert (record["found"], record["steps"], record["totals"]) == (False, [], None)
    assert run("route", "pmo-manager", record["nearest"]).code == 0


def test_readings_are_in_the_record(run: Runner) -> None:
    """Scripts find how an ambiguous title is read."""
    record = item(run, "Project Coordinator", "pmo-manager")
    [reading] = record["readings"]
    assert reading["role"] == "project-coordinator" == record["start"]
    assert reading["others"] == ["project-manager"]
    told = run("route", "Project Coordinator", "pmo-manager").errors
    assert reading["question"] in " ".join(told.split())


def test_every_text_of_the_record_is_words(run: Runner) -> None:
    """Nothing is None as a word, and titles are titles."""
    record = item(run, "new-entrant", "portfolio-director")
    assert "None" not in all_text(record)
    assert record["roles"][0] == "new-entrant"
    assert record["start_title"] == "New to projects (no project experience)"
