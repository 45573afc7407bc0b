"""Wrong use, broken inputs and bugs: one line that says what is wrong, a hint, and a code."""

import re
from pathlib import Path
from typing import Any

import pytest

from conftest import Runner
from pmo_path import cli
from pmo_path.cli.commands import roles as roles_command
from pmo_path.cli.complete import offices
from pmo_path.render.formats import FORMATS
from pmo_path.views.roles.list import RoleRow
from program import TESTS, posix, program

USAGE = [
    (["rolse"], "unknown command 'rolse'", "did you mean 'role' or 'roles'?"),
    (["zebra"], "unknown command 'zebra'", "'pmo-path --help' lists them"),
    (["rol", "--json"], "unknown command 'rol'", "did you mean 'role' or 'roles'?"),
    (["catalogue", "chek"], "unknown command 'chek'", "did you mean 'check'?"),
    (["catalogue", "x"], "unknown command 'x'", "'pmo-path catalogue --help' lists them"),
    (["help", "rolse"], "unknown command 'rolse'", "did you mean 'role' or 'roles'?"),
    (["roles", "--lvel", "2"], "unknown option '--lvel'", "did you mean '--level'?"),
    (["roles", "--lev", "2"], "unknown option '--lev'", "did you mean '--level'?"),
    (["roles", "-z"], "unknown option '-z'", "'pmo-path roles --help' shows how it is used"),
    (["roles", "--level"], "option --level needs a value", None),
    (["roles", "--level", "nine"], "level must be a whole number from 1 to 4, not 'nine'", None),
    (["roles", "-l", "0"], "level must be a whole number from 1 to 4, not '0'", None),
    (["roles", "-l", "٢"], "level must be a whole number from 1 to 4, not '٢'", None),
    (
        ["roles", "--office", "programe"],
        f"--office must be one of {', '.join(offices())}, not 'programe'",
        "did you mean 'programme'?",
    ),
    (
        ["roles", "--fields", "id,titel"],
        f"unknown field 'titel': the fields are {', '.join(RoleRow.__annotations__)}",
        "did you mean 'title'?",
    ),
    (["roles", "--fields", ","], "--fields names no field", "for example --fields id,title"),
    (
        ["roles", "--format", "jsn"],
        f"--format must be one of {', '.join(FORMATS)}, not 'jsn'",
        "did you mean 'json' or 'jsonl'?",
    ),
    (
        ["roles", "--json", "--format", "csv"],
        "--json and --format csv contradict each other",
        "give one of them",
    ),
    (["roles", "--color", "red"], "--color must be one of always, never, auto, not 'red'", None),
    (
        ["roles", "--today", "2026-02-30"],
        "--today must be a day as YYYY-MM-DD, not '2026-02-30'",
        None,
    ),
    (["roles", "--today", "20260101"], "--today must be a day as YYYY-MM-DD, not '20260101'", None),
    (["roles", "--output", ""], "--output needs the name of a file", "- is standard output"),
    (
        ["roles", "x", "y"],
        "unexpected argument 'x'",
        "'pmo-path roles --help' shows how it is used",
    ),
    (
        ["roles", "--", "--json"],
        "unexpected argument '--json'",
        "'pmo-path roles --help' shows how it is used",
    ),
    (["role"], "ROLE is missing", "'pmo-path role --help' shows how it is used"),
    (
        ["--json", "roles"],
        "option --json stands before the command",
        "options stand after the command: pmo-path COMMAND --json",
    ),
    (
        ["--catalogue", "mine", "roles"],
        "option --catalogue stands before the command",
        "options stand after the command: pmo-path COMMAND --catalogue",
    ),
]


@pytest.mark.parametrize(("args", "message", "hint"), USAGE, ids=[" ".join(u[0]) for u in USAGE])
def test_wrong_use_is_one_line_and_a_hint(
    run: Runner, args: list[str], message: str, hint: str | None
) -> None:
    """1, 5, 10, 23, 26, 30. On stderr alone, with code 2, and nothing of it is guessed and run."""
    result = run(*args)
    assert (result.code, result.out) == (2, b"")
    assert result.errors == f"error: {message}\n" + (f"hint: {hint}\n" if hint else "")


@pytest.mark.parametrize("args", [usage[0] for usage in USAGE], ids=" ".join)
def test_wrong_use_reads_like_a_sentence(run: Runner, args: list[str]) -> None:
    """26. No usage block, no box, no class, no capital at the start, no full stop at the end."""
    errors = run(*args).errors
    assert re.match(r"error: [^A-Z]|error: [A-Z]+ is missing", errors)
    assert not errors.splitlines()[0].endswith(".")
    assert not re.search(r"Usage:|Traceback|[─│╭]|\b[A-Z]\w+Error\b", errors)
    assert errors.count("\n") <= 2


def test_hostile_words_are_shown_escaped(run: Runner) -> None:
    """72. What was typed cannot steer the terminal that says so."""
    result = run("ro\x1b[31mles\r\u202e")
    assert result.errors.startswith(r"error: unknown command 'ro\x1b[31mles\x0d\u202e'" + "\n")
    assert "\x1b" not in run("roles", "--level", "\x1b]0;x\x07").errors
    assert "\x1b" not in run("roles", "--fields", "\x1b[2J").errors
    assert "\x1b" not in run("roles", "--catalogue", "\x1b[2J").errors
    assert "\x1b" not in run("roles", "--bog\x1b[1mus").errors


def test_long_words_are_cut(run: Runner) -> None:
    """28. A pasted page does not fill the screen."""
    assert len(run("roles", "--level", "9" * 5000).errors) < 200
    assert len(run("x" * 5000).errors) < 6000


@posix
@pytest.mark.parametrize(
    "args", [[b"\xff\xfe"], [b"roles", b"--level", b"\xff"], [b"role", b"\xc3"]]
)
def test_undecodable_arguments_are_shown_escaped(args: list[bytes]) -> None:
    """53. Bytes that are no text are named, whatever the locale."""
    for env in ({}, {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}):
        done = program(*args, env=env)
        assert (done.code, done.out) == (2, b"")
        assert b"\\x" in done.err
        assert done.err.startswith(b"error: ")
        assert not re.search(rb"Traceback|internal", done.err)


def test_variables_are_checked_like_options(run: Runner) -> None:
    """14, 64. A wrong value of a variable is named by the variable."""
    result = run("roles", env={"PMO_PATH_TODAY": "soon"})
    assert result.code == 2
    assert result.errors == "error: PMO_PATH_TODAY must be a day as YYYY-MM-DD, not 'soon'\n"
    assert run("roles", "--json", env={"PMO_PATH_TODAY": ""}).code == 0
    result = run("roles", env={"PMO_PATH_CATALOGUE": "nowhere"})
    assert (result.code, result.errors.splitlines()[0]) == (
        3,
        "error: there is no folder 'nowhere'",
    )
    assert run("roles", env={"PMO_PATH_CATALOGUE": ""}).code == 0


def test_flag_wins_over_variable(run: Runner) -> None:
    """64. Flag, then variable, then default."""
    here = str(TESTS / "catalogues" / "good" / "small")
    result = run("roles", "--catalogue", here, "--json", env={"PMO_PATH_CATALOGUE": "nowhere"})
    assert result.code == 0
    env = {"PMO_PATH_TODAY": "soon"}
    assert run("roles", "--today", "2026-01-01", env=env).code == 0


def test_missing_catalogue_is_an_input_that_cannot_be_used(run: Runner, tmp_path: Path) -> None:
    """25. Code 3 for a folder that is not there, and for a file in its place."""
    file = tmp_path / "file"
    file.write_text("", encoding="utf-8")
    for name in (str(tmp_path / "none"), str(file), ""):
        result = run("roles", "--catalogue", name) if name else run("roles", "-c", str(file))
        assert (result.code, result.out) == (3, b"")
        assert result.errors.endswith("hint: give the folder that holds catalogue.yaml\n")


class SecretError(Exception):
    """Something that no command expects."""


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> None:
    """``roles`` has a bug, while it holds something private."""

    def fail(*_: Any, **__: Any) -> None:
        private = "my salary"
        raise SecretError(private)

    monkeypatch.setattr(roles_command, "roles_view", fail)


@pytest.mark.usefixtures("broken")
def test_bug_is_named_without_values(run: Runner) -> None:
    """34. Its class and how to get more; nothing of what the program held."""
    result = run("roles")
    assert (result.code, result.out) == (70, b"")
    assert result.errors == (
        "error: internal error (SecretError)\nhint: PMO_PATH_DEBUG=1 shows where it happened\n"
    )


@pytest.mark.usefixtures("broken")
def test_debug_shows_where_and_still_no_values(run: Runner) -> None:
    """34, 80. Files and lines of the program; not the message, not what variables held."""
    result = run("roles", env={"PMO_PATH_DEBUG": "1"})
    assert result.code == 70
    assert "in fail" in result.errors
    assert "roles.py" in result.errors
    assert "salary" not in result.errors


def test_interrupt_is_130_without_a_word(run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    """56. Ctrl-C leaves nothing behind, on no stream."""

    def interrupt(*_: Any, **__: Any) -> None:
        raise KeyboardInterrupt

    for owner, name in ((roles_command, "roles_view"), (cli, "write")):
        with monkeypatch.context() as patch:
            patch.setattr(owner, name, interrupt)
            result = run("roles")
            assert (result.code, result.out, result.err) == (130, b"", b"")
