"""`plan`: a development plan with dates, from answers; and the same brought up to date."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from advising import TODAY, catalogue
from conftest import Result, Runner
from pmo_path import advise
from pmo_path.answers.read import read_answers
from pmo_path.views.plan.record import PlanRecord, plan_record

Golden = Callable[[str, Result], None]

CASES = {
    "plan-newcomer": ("plan", "--example", "newcomer"),
    "plan-project-manager": ("plan", "--example", "project-manager", "--goal", "Head of PMO"),
    "plan-list": ("plan", "--example", "secretary", "--format", "list"),
    "plan-table": ("plan", "--example", "secretary", "--format", "table"),
    "plan-json": ("plan", "--example", "practitioner", "--json"),
    "plan-csv": ("plan", "--example", "secretary", "--format", "csv"),
    "plan-no-answers": ("plan",),
    "plan-update-json": ("plan", "--example", "newcomer", "--update", "x.md", "--json"),
    "plan-update-output": ("plan", "--example", "newcomer", "--update", "x.md", "-o", "y.md"),
    "plan-update-stdin": ("plan", "--example", "newcomer", "--update", "-"),
    "plan-update-missing": ("plan", "--example", "newcomer", "--update", "no such file.md"),
}


@pytest.mark.parametrize("name", CASES)
def test_what_plan_prints(screens: Runner, golden: Golden, name: str) -> None:
    """The whole output, pinned."""
    golden(name, screens(*CASES[name]))


def plan(example: str, **changes: Any) -> PlanRecord:
    known = catalogue()
    answers = {**known.examples[example].answers, **changes}
    advice = advise(known, read_answers(known, answers), today=TODAY)
    return plan_record(known, advice)


def ids(record: PlanRecord, *, span: str = "", kind: str = "") -> list[str]:
    return [
        action["id"]
        for action in record["actions"]
        if span in ("", action["span"]) and kind in ("", action["kind"])
    ]


@pytest.mark.parametrize("example", list(catalogue().examples))
def test_ids_are_unique_and_every_action_says_why(example: str) -> None:
    """And each stands in the Markdown file once, as a task with its id."""
    record = plan(example)
    assert len(set(ids(record))) == len(record["actions"])
    assert all(re.fullmatch("[a-z0-9-]+", name) for name in ids(record))
    assert all(action["why"] and action["text"] for action in record["actions"])


def test_every_action_is_a_task_with_its_id(run: Runner) -> None:
    """In the order of the dates, evidence in a section of its own."""
    text = run("plan", "--example", "newcomer").text
    found = re.findall(r"^- \[ \] .* <!-- (.*) -->$", text, re.MULTILINE)
    assert sorted(found) == sorted(ids(plan("newcomer")))


def test_dates_count_from_today(run: Runner) -> None:
    """30, 90 and 365 days."""
    text = run("plan", "--example", "secretary", "--today", "2026-01-01").text
    assert "## The next 30 days, by 31 January 2026" in text
    assert "## The next 90 days, by 1 April 2026" in text
    assert "## The year, by 1 January 2027" in text


def test_the_gaps_and_courses_come_in_the_order_of_the_advice(run: Runner) -> None:
    """The first ones in the next 30 days, the rest later; none is left out."""
    advice = run("advise", "--example", "practitioner", "--json").json()["item"]
    record = plan("practitioner")
    gaps = [f"gap-{gap['competency']}" for gap in advice["gaps"] if gap["missing"]]
    courses = [f"course-{step['course']}" for step in advice["courses"]]
    assert ids(record, kind="gap") == gaps
    assert ids(record, kind="course") == courses
    assert ids(record, span="days-30", kind="gap") == gaps[:1]
    assert ids(record, span="days-30", kind="course") == courses[:1]


def test_who_wants_to_move_now_applies_in_the_next_30_days() -> None:
    """CV, evidence, adverts and the application; within a year they are spread."""
    now, later = plan("newcomer"), plan("newcomer", horizon="one-year")
    for kind in ("cv", "evidence", "apply"):
        assert ids(now, span="days-30", kind=kind) == ids(now, kind=kind)
    assert ids(later, span="days-30", kind="cv") == ["cv-summary"]
    assert ids(later, span="year", kind="apply") == ["apply-pmo-administrator"]
    assert ids(plan("newcomer", horizon="longer"), kind="apply") == ["apply-adverts"]


def test_a_newcomers_cv_puts_attitude_first() -> None:
    """Transferable skills and the right attitude; others name kind and size of the PMO."""
    parts = {a["id"]: a["text"] for a in plan("newcomer")["actions"] if a["kind"] == "cv"}
    assert list(parts) == ["cv-summary", "cv-history", "cv-achievements", "cv-skills"]
    assert "transferable skills and the right attitude first" in parts["cv-summary"]
    others = {a["id"]: a["text"] for a in plan("practitioner")["actions"]}
    assert "what kind it was, how large, what it supported" in others["cv-history"]
    assert "PMO Data and Reporting Analyst (any kind of PMO, level 2)" in others["cv-history"]


def test_contract_market_first_only_for_contractors() -> None:
    """Everybody else finds permanent posts first, who wants no contract only those."""
    first = {
        contract: plan("practitioner", contract=contract)["places"][0]["where"].casefold()
        for contract in ("permanent", "contract")
    }
    assert "contract" not in first["permanent"]
    assert "contract" in first["contract"]
    none = plan("practitioner", limits=["no-contract"])["places"]
    assert not any("contract market" in place["where"] for place in none)


def test_asks_what_the_pmo_is_for() -> None:
    """Before anything else (rule 68)."""
    assert plan("secretary")["ask"][0]["text"].startswith("What is this PMO for: mainly reporting")


def test_the_distant_goal_is_named(run: Runner) -> None:
    """Beside the next role."""
    args = ("--example", "project-manager", "--goal", "pmo director")
    goal = run("plan", *args, "--json").json()["item"]["goal"]
    assert (goal["target"], goal["target_title"]) == ("pmo-director", "PMO Director")
    assert "The goal in the end: PMO Director." in run("plan", *args).text


def test_a_plan_is_brought_up_to_date_in_its_file(run: Runner, tmp_path: Path) -> None:
    """Ticks and notes stay; with the same answers not a byte changes."""
    path = tmp_path / "plan.md"
    assert run("plan", "--example", "newcomer", "--output", str(path)).code == 0
    text = path.read_text(encoding="utf-8").replace("[ ] Book Essentials", "[x] Book Essentials")
    path.write_text(f"{text}\nmy own *note*\n", encoding="utf-8")
    before = path.read_bytes()
    result = run("plan", "--example", "newcomer", "--update", str(path))
    assert (result.code, result.out) == (0, b"")
    assert result.errors == f"saved to {path}\n"
    assert path.read_bytes() == before
    assert run("plan", "--example", "practitioner", "--update", str(path), "-q").err == b""
    found = path.read_text(encoding="utf-8")
    assert found.startswith("# Development plan: PMO Data and Reporting Analyst")
    assert "- [x] Book Essentials" in found.partition("## No longer in the plan")[2]
    assert found.endswith("my own *note*\n")


def test_an_updated_plan_can_be_printed(run: Runner, tmp_path: Path) -> None:
    """With --output -, and the file stays as it is."""
    path = tmp_path / "plan.md"
    run("plan", "--example", "newcomer", "--output", str(path))
    before = path.read_bytes()
    result = run("plan", "--example", "secretary", "--update", str(path), "--output", "-")
    assert result.text == run("plan", "--example", "secretary").text
    assert path.read_bytes() == before


def test_what_is_no_plan_is_not_overwritten(run: Runner, tmp_path: Path) -> None:
    """Neither another text nor what is not UTF-8."""
    path = tmp_path / "letter.md"
    for data, message in ((b"# Letter\n", "is not a plan"), (b"\xff\xfe", "is not UTF-8")):
        path.write_bytes(data)
        result = run("plan", "--example", "newcomer", "--update", str(path))
        assert result.code == 3
        assert message in result.errors
        assert path.read_bytes() == data


def test_text_from_the_catalogue_cannot_make_marks(run: Runner, tmp_path: Path) -> None:
    """What looks like a comment in an answer is escaped."""
    answers = tmp_path / "me.json"
    answers.write_text('{"today": "new", "sector": "x <!-- plan --> [a](b)"}')
    text = run("plan", "--answers", str(answers)).text
    assert "x \\<\\!-- plan --\\> \\[a\\]\\(b\\)" in text
