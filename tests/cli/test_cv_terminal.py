"""A CV confirmed line by line in a real terminal."""

import json
import re
import sys
from functools import partial
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("pexpect")
if sys.platform == "win32":
    pytest.skip("pseudo-terminals are of POSIX", allow_module_level=True)

from test_ask_terminal import Session, draft_of

from conftest import TODAY, shipped
from pmo_path.answers.read import Answers, read_answers
from pmo_path.documents.yaml_reader import read_yaml
from pmo_path.render.wrapping import width_of
from program import ROOT

CV = """\
Nadia Oyelaran
Leeds, United Kingdom

Experience
PMO Analyst, Harrowgate Water    April 2023 - present
- Maintained the RAID log and the programme plan
- Compiled highlight reports from 14 project managers
- Took minutes of the programme board

Project Administrator, Pennine Council    January 2021 - March 2023
- Filing

Certifications
PRINCE2 Practitioner, PeopleCert, 2022
APMP, APM, 2015
"""
LINES = [text.strip("- ") for text in CV.splitlines() if text]


@pytest.fixture
def state(tmp_path: Path) -> Path:
    """A home folder with a CV in it."""
    folder = tmp_path / "home"
    folder.mkdir()
    (folder / "cv.txt").write_text(CV, encoding="utf-8")
    return folder


on_shipped = partial(Session, usual=shipped)
"""CVs are read by the words of the shipped catalogue."""


def session(state: Path, *args: str, columns: int = 80, cv: bool = True) -> Session:
    """``advise --cv`` in a terminal, its answers saved and its result in a file."""
    named = ["--cv", str(state / "cv.txt")] if cv else []
    return on_shipped(state, *named, "--today", TODAY, "--json", "--save", str(state / "me.yaml"),
                   *args, columns=columns, stdout=state / "out.json")  # fmt: skip


def finish(one: Session, **given: str) -> str:
    """Answer to the end: an empty line to a suggestion, else a skip; ``given`` by their words."""
    while one.child.expect_exact(["Answer: ", "next: pmo-path advise", "error:"]) == 0:
        screen = " ".join(one.child.before.split())
        one.screens.append(one.child.before.replace("\r\n", "\n"))
        said = [line for words, line in given.items() if words.replace("_", " ") in screen]
        one.child.sendline(said[0] if said else "" if "From your CV" in screen else "s")
    return one.end()


def saved(state: Path) -> Answers:
    return read_answers(shipped(), read_yaml((state / "me.yaml").read_text(), "me.yaml"))


def record(state: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((state / "out.json").read_text())["item"]
    return found


def test_the_readme_shows_the_prompt_as_it_is(state: Path) -> None:
    """The block that no command prints by itself is what stands on the screen."""
    (state / "cv.txt").write_bytes((ROOT / "docs" / "cv.txt").read_bytes())
    one = session(state)
    one.give("")
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    [block] = re.findall(r"```text\n(Question 2 of.*?)Answer:\n```", readme, re.DOTALL)
    assert one.screen().endswith(block)


def test_the_prompt_shows_what_was_read_and_from_which_line(state: Path) -> None:
    """One answer on a line; several as a list with the numbers of the choices."""
    one = session(state)
    assert one.screen().endswith(
        '  From your CV (line 5: "PMO Analyst"): In a PMO or project support. Enter keeps\n  it.\n'
    )
    one.child.sendline("")
    assert one.screen().endswith(
        '  From your CV (line 5: "PMO Analyst"): PMO Analyst (level 2). Enter keeps it, s\n'
        "  drops it.\n"
    )
    one.child.sendline("")
    one.give("s")
    assert one.screen().endswith(
        "  From your CV:\n"
        '  1. Took minutes and chased actions (line 8: "Took minutes of the programme\n'
        '     board")\n'
        '  2. Looked after a register or log (line 6: "Maintained the RAID log and the\n'
        '     programme plan")\n'
        '  5. Consolidated reports from several people (line 7: "Compiled highlight\n'
        '     reports from 14 project managers")\n'
        '  7. Kept a plan or schedule (line 6: "Maintained the RAID log and the programme\n'
        '     plan")\n'
        "  Enter keeps these 4, s drops them; another list replaces these.\n"
    )
    one.child.sendline("q")
    one.end()
    assert one.code == 5


@pytest.mark.parametrize("columns", [80, 40])
def test_enter_keeps_every_suggestion(state: Path, columns: int) -> None:
    """Then the answers are those of the CV, each of them confirmed, and no line is too long."""
    one = session(state, columns=columns)
    finish(one)
    assert one.code == 0
    assert saved(state).values == {
        "today": "in-pmo",
        "title": "PMO Analyst",
        "done": ("took-minutes", "kept-a-log", "consolidated-reports", "kept-a-plan"),
        "months": 44,
        "country": "GB",
        "holds": ("apmp", "prince2-7-practitioner"),
        "years": 5.9,
    }
    kept = record(state)["read"]
    assert len(kept) == 11
    assert all(entry["confirmed"] for entry in kept)
    assert {entry["text"] for entry in kept if entry["key"] == "done"} <= set(LINES)
    assert not draft_of(state).exists()
    for line in "\n".join(one.screens).splitlines():
        assert width_of(line) <= columns


def test_another_answer_changes_and_s_drops(state: Path) -> None:
    """What was changed or dropped does not come back, and is not said to be from the CV."""
    one = session(state)
    drop = {"years_have": "s", "months_have": "s"}
    finish(one, job_title="PMO Officer", done_yourself="2", certificates_do="none", **drop)
    found = saved(state)
    assert found.one("title") == "PMO Officer"
    assert found.many("done") == ("kept-a-log",)
    assert found.values["holds"] == ()
    assert "years" not in found
    assert {(entry["key"], entry["value"]) for entry in record(state)["read"]} == {
        ("today", "in-pmo"),
        ("done", "kept-a-log"),
        ("country", "GB"),
    }


def test_a_changed_start_leaves_out_what_is_then_not_asked(state: Path) -> None:
    """A business leader is not asked for a title, so the one in the CV counts for nothing."""
    one = session(state)
    finish(one, Where_are_you_today="business")
    assert saved(state).one("today") == "business-leader"
    assert "title" not in saved(state)


def test_going_back_keeps_and_changes(state: Path) -> None:
    """After going back the answer so far stands there, kept or dropped, and what the CV says."""
    one = session(state)
    one.give("", "", "b")
    assert one.screen().endswith(
        "Your answer so far: PMO Analyst. An empty line keeps it.\n"
        '  From your CV (line 5: "PMO Analyst"): PMO Analyst (level 2).\n'
    )
    one.child.sendline("s")
    one.give("b")
    assert "You skipped this before. An empty line skips it again." in one.screen()
    one.child.sendline("")
    finish(one)
    assert "title" not in saved(state)


def test_going_back_to_a_list_shows_it_again(state: Path) -> None:
    """With the numbers of the choices, and without a word about keeping it."""
    one = session(state)
    one.give("", "", "s", "2", "b")
    screen = one.screen()
    assert "Your answer so far: Looked after a register or log. An empty line keeps it." in screen
    assert "  1. Took minutes and chased actions (line 8:" in screen
    assert "Enter keeps" not in screen
    one.child.sendline("q")
    one.end()


def test_times_have_their_units(state: Path) -> None:
    """A number alone says nothing."""
    one = session(state)
    finish(one)
    screens = " ".join(" ".join(one.screens).split())
    assert '(line 5: "PMO Analyst"): About 44 months. Enter keeps it' in screens
    assert '"PMO Analyst; Project Administrator"): About 5.9 years. Enter keeps it' in screens


def test_nobody_answers_before_a_file_is_refused(state: Path) -> None:
    """Saving onto the CV is refused at once, not after a dozen questions."""
    name = str(state / "cv.txt")
    one = on_shipped(state, "--cv", name, "--save", name, "--force")
    assert one.end() == (
        f"error: '{name}' is an input of this command\nhint: choose another name\n"
    )
    assert one.code == 4
    assert (state / "cv.txt").read_text() == CV


def test_options_win_over_the_cv_and_are_not_asked(state: Path) -> None:
    """--country and --goal are given already."""
    one = session(state, "--country", "de", "--goal", "PMO Manager")
    finish(one)
    assert (saved(state).one("country"), saved(state).one("target")) == ("DE", "pmo-manager")
    assert "Which country" not in "".join(one.screens)


@pytest.mark.parametrize("stop", ["q\n", "\x03", "\x04"])
def test_a_draft_keeps_suggestions_and_nothing_of_the_cv(state: Path, stop: str) -> None:
    """--resume puts the answers again, without the lines: the CV is not stored."""
    first = session(state)
    first.give("")
    first.screen()
    first.child.send(stop)
    first.end()
    kept = draft_of(state).read_text()
    assert json.loads(kept)["answers"] == [["today", "in-pmo"]]
    assert not [text for text in LINES if text in kept]
    again = session(state, "--resume", cv=False)
    screen = again.screen()
    assert screen.startswith(
        "Some answers in this draft were read from a CV. The CV itself is not kept, so\n"
        "its lines are not shown; name it again with --cv to see them.\n"
    )
    assert screen.endswith("  From your CV: PMO Analyst (level 2). Enter keeps it, s drops it.\n")
    again.child.sendline("")
    finish(again)
    assert again.code == 0
    assert saved(state).many("done")[0] == "took-minutes"
    found = record(state)["read"]
    assert [entry["key"] for entry in found[:2]] == ["today", "title"]
    assert {(entry["text"], entry["where"], entry["confirmed"]) for entry in found} == {
        (None, None, True)
    }


def test_a_draft_goes_on_with_the_cv_named_again(state: Path) -> None:
    """Then the lines are there again."""
    first = session(state)
    first.give("", "q")
    first.end()
    again = session(state, "--resume")
    assert 'From your CV (line 5: "PMO Analyst")' in again.screen()
    again.child.sendline("q")
    again.end()


def test_a_draft_whose_suggestions_cannot_be_used_loses_only_those(state: Path) -> None:
    """A key or choice that is not there any more is left out."""
    draft_of(state).parent.mkdir()
    draft = {
        "answers": [["today", "in-pmo"]],
        "read": [["done", "kept-a-log"], ["done", "flew"], ["shoe-size", 43]],
    }
    draft_of(state).write_text(json.dumps(draft))
    again = session(state, "--resume", cv=False)
    again.give("s", "s")
    assert again.screen().endswith(
        "  From your CV:\n  2. Looked after a register or log\n"
        "  Enter keeps it, s drops it; another list replaces it.\n"
    )
    again.child.sendline("q")
    again.end()


def test_accept_cv_asks_nothing_on_a_terminal_either(state: Path) -> None:
    """The result says what was not confirmed."""
    one = on_shipped(state, "--cv", str(state / "cv.txt"), "--accept-cv", "--today", TODAY)
    rest = " ".join(one.end().split())
    assert one.code == 0
    assert "Not confirmed: 11 answers taken as read. Check them." in rest
    assert "Title: PMO Analyst (level 2) (line 5: “PMO Analyst”)" in rest


@pytest.mark.parametrize("args", [["--no-input"], ["--answers", "{me}"]])
def test_where_nothing_is_asked_the_cv_has_to_be_accepted(state: Path, args: list[str]) -> None:
    """A switch or an answers file ends with code 2 and names the option."""
    me = state / "answers.json"
    me.write_text('{"today": "admin"}')
    one = on_shipped(state, "--cv", str(state / "cv.txt"), *[word.format(me=me) for word in args])
    assert one.end() == (
        "error: what is read from a CV has to be confirmed, and nobody can be asked\n"
        "hint: --accept-cv takes it as it was read, unconfirmed\n"
    )
    assert one.code == 2
