"""`gaps`: what is missing for a role, in the order to close it, and what closes it."""

import csv
import io
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import effort
import pmo_path
from advising import catalogue
from conftest import Result, Runner
from pmo_path.advice.missing import missing_for
from pmo_path.advice.on_the_job import trained_by
from pmo_path.answers.read import read_answers

Golden = Callable[[str, Result], None]

CASES = {
    "gaps": ("gaps", "PMO Administrator", "--example", "newcomer"),
    "gaps-level-two": ("gaps", "senior-pmo-analyst", "--example", "practitioner"),
    "gaps-covered": ("gaps", "project-administrator", "--example", "project-manager"),
    "gaps-outside": ("gaps", "project-manager", "--example", "project-manager"),
    "gaps-list": ("gaps", "pmo-administrator", "--example", "newcomer", "--format", "list"),
    "gaps-markdown": ("gaps", "pmo-administrator", "--example", "newcomer", "--format", "markdown"),
    "gaps-json": ("gaps", "pmo-administrator", "--example", "secretary", "--json"),
    "gaps-csv": ("gaps", "pmo-administrator", "--example", "newcomer", "--format", "csv"),
    "gaps-ambiguous": ("gaps", "Project", "Coordinator", "--example", "secretary"),
    "gaps-unknown-role": ("gaps", "pmo-anlyst", "--example", "secretary"),
    "gaps-no-answers": ("gaps", "pmo-analyst"),
    "gaps-nobody-to-ask": ("gaps", "pmo-analyst", "--example", "secretary", "--ask"),
}


def item(run: Runner, *args: str) -> Any:
    result = run("gaps", *args, "--json")
    assert result.code == 0, result.errors
    return result.json()["item"]


@pytest.mark.parametrize("name", CASES)
def test_what_gaps_prints(screens: Runner, golden: Golden, name: str) -> None:
    """The whole output, pinned."""
    golden(name, screens(*CASES[name]))


def test_a_narrow_terminal(screens: Runner, golden: Golden) -> None:
    """At 40 columns no line is wider."""
    result = screens("gaps", "pmo-analyst", "--example", "secretary", env={"COLUMNS": "40"})
    assert max(map(len, result.text.splitlines())) <= 40
    golden("gaps-narrow", result)


@pytest.mark.parametrize("example", ["newcomer", "secretary", "practitioner", "business-leader"])
def test_the_recommended_role_has_the_gaps_of_the_advice(run: Runner, example: str) -> None:
    """Same gaps, same order, as `advise` gives them."""
    advice = run("advise", "--example", example, "--json").json()["item"]
    record = item(run, advice["recommended"]["role"], "--example", example)
    wanted = [gap["competency"] for gap in advice["gaps"] if gap["missing"]]
    assert [gap["competency"] for gap in record["gaps"]] == wanted


@pytest.mark.thorough
def test_each_gap_says_what_closes_it() -> None:
    """For every role and example: something to do at work, courses that are current, not held.

    Without --thorough each role is tried with one of the examples.
    """
    known = catalogue()
    step = 1 if effort.thorough else len(known.examples)
    for start, example in enumerate(known.examples.values()):
        answers = read_answers(known, example.answers)
        for role in list(known.roles.values())[start % step :: step]:
            missing = missing_for(known, answers, role)
            assert all(missing.tasks[gap.competency] for gap in missing.gaps)
            for covers in missing.courses.values():
                for cover in covers:
                    assert cover.course.status in ("current", None)
                    assert cover.course.id not in missing_held(answers)


def missing_held(answers: Any) -> set[str]:
    from pmo_path.advice.holding import held_courses

    return set(held_courses(catalogue(), answers))


def test_certificates_are_not_asked_at_level_one(run: Runner) -> None:
    """The page says so, and none is held already."""
    for role in ("pmo-administrator", "project-support-officer"):
        page = run("gaps", role, "--example", "secretary").text
        assert "None is asked for at this level." in page
        assert "essential " not in page.casefold()
    record = item(run, "pmo-analyst", "--example", "practitioner")
    assert "prince2-7-foundation" not in [one["course"] for one in record["certificates"]]
    assert "essentials-pmo-analysts" in [one["course"] for one in record["certificates"]]


def test_how_it_is_known_is_said_in_words(run: Runner, tmp_path: Path) -> None:
    """Rated, shown, assumed and unknown each have their words, and assumed ones are counted."""
    page = " ".join(run("gaps", "pmo-analyst", "--example", "secretary").text.split())
    assert "(as you rate it)" in page
    assert "(shown by what you have done)" in page
    assert "(assumed from where you are, not rated)" in page
    assert "You now nothing known yet" in page
    assert "assumed from where you are and 15 not known at all and counted as missing" in page


def test_a_rating_closes_a_gap(run: Runner, tmp_path: Path) -> None:
    """Who rates more misses less."""
    answers = tmp_path / "me.json"
    answers.write_text('{"today": "admin", "rate": {"reporting": 2}}')
    before = item(run, "pmo-administrator", "--answers", str(answers))
    answers.write_text('{"today": "admin", "rate": {"reporting": 1}}')
    after = item(run, "pmo-administrator", "--answers", str(answers))
    assert "reporting" not in [gap["competency"] for gap in before["gaps"]]
    assert "reporting" in [gap["competency"] for gap in after["gaps"]]


def test_csv_has_a_row_for_each_gap_and_certificate(run: Runner) -> None:
    """Competencies first."""
    args = ("pmo-administrator", "--example", "newcomer")
    rows = list(csv.DictReader(io.StringIO(run("gaps", *args, "--format", "csv").text)))
    record = item(run, *args)
    assert [row["id"] for row in rows] == [
        *(gap["competency"] for gap in record["gaps"]),
        *(one["course"] for one in record["certificates"]),
    ]
    assert [row["kind"] for row in rows] == sorted((row["kind"] for row in rows), reverse=True)


def test_saves_what_it_was_given(run: Runner, tmp_path: Path) -> None:
    """The answers can be kept, to edit and reuse."""
    kept = tmp_path / "me.yaml"
    result = run("gaps", "pmo-analyst", "--example", "secretary", "--save", str(kept))
    assert result.errors.startswith(f"saved to {kept}")
    again = run("gaps", "pmo-analyst", "--answers", str(kept))
    assert again.out == result.out


@pytest.mark.parametrize(
    ("duty", "competency"),
    [
        ("Maintain the risk register", "risk-and-issue-management"),
        ("Track budgets, actuals and forecasts", "financial-tracking"),
        ("Coach and mentor managers in the process and templates", "coaching-and-mentoring"),
        ("Set up workshops and meetings, take minutes and chase actions",
         "meetings-and-administration"),
    ],
)  # fmt: skip
def test_duties_that_speak_of_a_competency(duty: str, competency: str) -> None:
    """A duty belongs to a competency by the words they share."""
    assert trained_by(catalogue(), duty)[0] == competency


@pytest.mark.parametrize(
    "duty", ["Connect the executive board with operations", "Draft reports and papers for issue"]
)
def test_duties_that_share_a_word_by_chance(duty: str) -> None:
    """One word is not enough."""
    assert trained_by(catalogue(), duty) == ()


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are of POSIX")
def test_ratings_are_asked_at_a_terminal(run: Runner, tmp_path: Path) -> None:
    """Only what is assumed or not known is asked; an answer counts, `n` leaves it as it is."""
    pexpect = pytest.importorskip("pexpect")
    answers = tmp_path / "me.json"
    rest = [name for name, need in catalogue().roles["pmo-administrator"].competencies.items()
            if need > 1 and name != "reporting"]  # fmt: skip
    rated = ", ".join(f'"{name}": 5' for name in rest[:-2])
    answers.write_text('{"today": "new", "rate": {' + rated + "}}")
    source = str(Path(pmo_path.__file__).parent.parent)
    env = {**os.environ, "TERM": "dumb", "HOME": str(tmp_path), "PYTHONPATH": source}
    words = ["-m", "pmo_path", "gaps", "pmo-administrator", "--answers", str(answers), "--ask"]
    child = pexpect.spawn(
        sys.executable, [*words, "--save", str(tmp_path / "rated.yaml")], env=env,
        encoding="utf-8", timeout=60, cwd=str(tmp_path),
    )  # fmt: skip
    for line in ("9", "b", "5", "?", "n", "5"):
        child.expect_exact("Answer: ")
        child.sendline(line)
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
    record = item(run, "pmo-administrator", "--answers", str(tmp_path / "rated.yaml"))
    assert len([*record["assumed"], *record["unknown"]]) == 1
    assert [gap["competency"] for gap in record["gaps"]] == [*record["assumed"], *record["unknown"]]


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are of POSIX")
def test_stopping_the_ratings(tmp_path: Path) -> None:
    """`q` ends with 5 and says that nothing was kept."""
    pexpect = pytest.importorskip("pexpect")
    source = str(Path(pmo_path.__file__).parent.parent)
    env = {**os.environ, "TERM": "dumb", "HOME": str(tmp_path), "PYTHONPATH": source}
    words = ["-m", "pmo_path", "gaps", "pmo-analyst", "--example", "secretary", "--ask"]
    child = pexpect.spawn(sys.executable, words, env=env, encoding="utf-8", timeout=60)
    child.expect_exact("Answer: ")
    child.sendline("q")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 5
    assert "no rating was kept" in child.before
