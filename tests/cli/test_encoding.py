"""Streams that are not UTF-8: nothing raises, text is made plain, boxes are ASCII. Rule 53."""

import json
import shutil
from functools import cache
from pathlib import Path

import pytest

from effort import one_in
from program import TESTS, program

GOOD = TESTS / "catalogues" / "good"
PLAIN = {"PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "COLUMNS": "80"}
SURROUNDINGS: dict[str, dict[str, str | None]] = {
    "ascii": {"PYTHONIOENCODING": "ascii"},
    "latin-1": {"PYTHONIOENCODING": "latin-1"},
    "cp1252": {"PYTHONIOENCODING": "cp1252"},
    "cp437": {"PYTHONIOENCODING": "cp437"},
    "C": {"LC_ALL": "C", **PLAIN},
    "POSIX": {"LC_ALL": "POSIX", **PLAIN},
    "no such encoding's strictness": {"PYTHONIOENCODING": "ascii:strict"},
}


@pytest.fixture(scope="module")
def mine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A catalogue with text that few encodings can say."""
    folder = tmp_path_factory.mktemp("encoding") / "mine"
    shutil.copytree(GOOD / "small", folder)
    role = folder / "roles" / "planner.yaml"
    text = role.read_text(encoding="utf-8").replace("title: Planner", "title: Planner – £1 → 計画")
    role.write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("name", SURROUNDINGS)
def test_tables_are_plain_where_the_stream_is(name: str, mine: Path) -> None:
    """Signs in words, rules of dashes, a question mark for the rest."""
    done = program("roles", "-c", str(mine), env=SURROUNDINGS[name])
    assert (done.code, done.err) == (0, b"")
    text = done.out.decode("ascii")
    assert "Planner - GBP 1 -> ??" in text
    assert "-----" in text


@pytest.mark.parametrize(
    "args", [["role", "pmo-analyst"], ["pay", "pmo-analyst", "-q"], ["--help"]]
)
@pytest.mark.parametrize("name", one_in(3, list(SURROUNDINGS)))
def test_every_screen_can_be_written(name: str, args: list[str]) -> None:
    """Whatever the shipped catalogue says, in every encoding."""
    done = program(*args, env=SURROUNDINGS[name])
    assert (done.code, done.err) == (0, b"")
    assert done.out


@cache
def in_utf_8(mine: Path) -> bytes:
    """The same data, written where everything can be said."""
    return program("roles", "-c", str(mine), "--json").out


@pytest.mark.parametrize("name", SURROUNDINGS)
def test_data_survives_any_stream(name: str, mine: Path) -> None:
    """21. JSON is ASCII with escapes: the same bytes everywhere."""
    done = program("roles", "-c", str(mine), "--json", env=SURROUNDINGS[name])
    assert json.loads(done.out)["items"][1]["title"] == "Planner – £1 → 計画"
    assert done.out == in_utf_8(mine)


@pytest.mark.parametrize("name", SURROUNDINGS)
def test_messages_survive_any_stream(name: str) -> None:
    """An error about text that the stream cannot say is still an error, and no other."""
    done = program("roles", "--level", "2→3", env=SURROUNDINGS[name])
    assert done.code == 2
    assert done.err.decode("ascii").startswith("error: level must be a whole number from 1 to 4")


def test_utf_8_says_it_as_it_is(mine: Path) -> None:
    """And a stream that can say everything gets everything."""
    done = program("roles", "-c", str(mine))
    assert "Planner – £1 → 計画" in done.text
    assert "─" in done.text


@pytest.mark.parametrize("name", ["C", "POSIX"])
def test_files_are_utf_8_whatever_the_locale(name: str, mine: Path, tmp_path: Path) -> None:
    """52. Reading and writing do not depend on the terminal."""
    path = tmp_path / "out.md"
    args = ["roles", "-c", str(mine), "--format", "markdown", "-o", str(path)]
    assert program(*args, env=SURROUNDINGS[name]).code == 0
    assert "Planner – £1 → 計画" in path.read_text(encoding="utf-8")
