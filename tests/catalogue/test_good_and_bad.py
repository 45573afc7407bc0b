"""Catalogues under tests/catalogues: good ones pass, bad ones give the lines that they hold.

A new case is a new folder: it is found by itself. Rules 26 to 33.
"""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from conftest import Runner
from pmo_path.catalogue import load
from pmo_path.errors import MOST_PROBLEMS
from program import TESTS

CATALOGUES = TESTS / "catalogues"
GOOD = sorted(path.name for path in (CATALOGUES / "good").iterdir())
BAD = sorted(path.name for path in (CATALOGUES / "bad").iterdir())
USABLE = [
    "figure-ahead-of-its-time",
    "pay-in-another-currency",
    "questions-without-known-keys",
    "unknown-file",
]
"""Those with warnings alone."""
LINE = re.compile(r"(?P<file>\S+):(?P<line>[1-9]\d*):(?P<column>[1-9]\d*): (error|warning): (.+)")
FOREIGN = ("Input should be", "Extra inputs", "while parsing", "validation error", "yaml.", "type=")


@pytest.fixture(autouse=True)
def among_the_bad(monkeypatch: pytest.MonkeyPatch) -> None:
    """Started beside the bad catalogues, so that their names are paths."""
    monkeypatch.chdir(CATALOGUES / "bad")


@pytest.fixture
def mine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the smallest good catalogue, called mine in the current folder."""
    shutil.copytree(CATALOGUES / "good" / "small", tmp_path / "mine")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "mine"


@pytest.mark.parametrize("name", GOOD)
def test_good_catalogue_passes(run: Runner, name: str) -> None:
    """No word about it, and its roles are listed."""
    result = run("catalogue", "check", f"../good/{name}")
    assert (result.code, result.errors) == (0, "")
    assert result.text.endswith("no problems\n")
    listed = run("roles", "--catalogue", f"../good/{name}", "--fields", "id", "--json").json()
    roles = load(CATALOGUES / "good" / name).roles.values()
    assert {item["id"] for item in listed["items"]} == {r.id for r in roles if not r.outside}


@pytest.mark.parametrize("name", BAD)
def test_bad_catalogue_gives_its_lines(run: Runner, name: str) -> None:
    """27, 33. Exactly the lines in expected.txt, on stdout; 1 where one of them is an error."""
    expected = Path(name, "expected.txt").read_text(encoding="utf-8")
    result = run("catalogue", "check", name)
    assert result.text == expected
    assert (result.code, result.errors) == (int(": error: " in expected), "")


@pytest.mark.parametrize("name", [name for name in BAD if name not in USABLE])
def test_other_commands_say_the_same_and_end_with_3(run: Runner, name: str) -> None:
    """27. The same lines on stderr, and nothing on stdout."""
    expected = Path(name, "expected.txt").read_text(encoding="utf-8")
    result = run("roles", "--catalogue", name, "--json")
    assert (result.code, result.out) == (3, b"")
    assert result.errors == expected


@pytest.mark.parametrize("name", USABLE)
def test_warnings_alone_stop_nothing(run: Runner, name: str) -> None:
    """A warning is for whoever keeps the catalogue; who looks something up gets an answer."""
    result = run("roles", "--catalogue", name, "--json")
    assert (result.code, result.err) == (0, b"")


@pytest.mark.parametrize("name", BAD)
def test_lines_are_in_our_words(run: Runner, name: str) -> None:
    """28, 29. Each problem begins its line with a place that exists; nothing of a library shows."""
    text = run("catalogue", "check", name).text
    assert not [words for words in FOREIGN if words in text]
    for line in text.splitlines():
        if ": error: " not in line and ": warning: " not in line:
            continue
        found = LINE.fullmatch(line)
        assert found, line
        assert not line.endswith(".") or line.endswith("...")
        if Path(found["file"]).exists():
            lines = Path(found["file"]).read_text(encoding="utf-8", errors="replace").split("\n")
            assert int(found["line"]) <= max(len(lines), 1)
            assert int(found["column"]) <= len(lines[int(found["line"]) - 1]) + 1


def test_path_is_shown_as_given(run: Runner) -> None:
    """27. Relative stays relative, a slash at the end is not doubled, a full path stays full."""
    start = "misspelt-key/roles/helper.yaml:6:1: error: "
    assert run("catalogue", "check", "misspelt-key/").text.startswith(start)
    assert run("catalogue", "check", "./misspelt-key").text.startswith(f"./{start}")
    full = str(CATALOGUES / "bad" / "misspelt-key")
    assert run("catalogue", "check", full).text.startswith(f"{full}/roles/helper.yaml:6:1: ")


def test_faults_are_sorted_and_counted(run: Runner) -> None:
    """31. By file, line and column; the last line counts them."""
    lines = run("catalogue", "check", "faults-in-many-files").text.splitlines()
    places = [found.groups()[:3] for found in map(LINE.fullmatch, lines) if found]
    assert places == sorted(places)
    assert lines[-1] == f"{len(places)} errors"


def test_fifty_are_shown_and_the_rest_is_counted(run: Runner, mine: Path) -> None:
    """31. Whatever the number, the output stays readable."""
    extra = "".join(f"extra{number}: 1\n" for number in range(70))
    with (mine / "roles" / "helper.yaml").open("a", encoding="utf-8") as stream:
        stream.write(extra)
    lines = run("catalogue", "check", "mine").text.splitlines()
    assert len([line for line in lines if LINE.fullmatch(line)]) == 50
    assert lines[-2:] == ["and 20 more", "70 errors"]


def test_thousands_of_faults_are_not_looked_for(run: Runner, mine: Path) -> None:
    """31, 67. Beyond what anybody reads the program stops looking, and says so."""
    (mine / "services.yaml").write_text("- {id: 1}\n" * 5000, encoding="utf-8")
    last = run("catalogue", "check", "mine").text.splitlines()[-1]
    assert last == f"{MOST_PROBLEMS:,} errors or more"


def test_unread_file_gives_one_fault_not_a_hundred(run: Runner, mine: Path) -> None:
    """32. What points into a file that cannot be read is not called unknown."""
    role = mine / "roles" / "helper.yaml"
    text = role.read_text(encoding="utf-8")
    role.write_text(text.replace("competencies: {}", "competencies: {planning: 2}"), "utf-8")
    (mine / "competencies.yaml").write_text("- id: 'planning\n", encoding="utf-8")
    assert run("catalogue", "check", "mine").text.splitlines()[-1] == "1 error"
    (mine / "competencies.yaml").unlink()
    assert "there is no competency 'planning'" in run("catalogue", "check", "mine").text


def test_one_slip_is_one_fault(run: Runner) -> None:
    """30. A misspelt key is not a missing one too."""
    assert run("catalogue", "check", "misspelt-key").text.splitlines()[-1] == "1 error"


@pytest.mark.parametrize("missing", ["titles.yaml", "weights.yaml", "renamed.yaml"])
def test_parts_may_be_absent(mine: Path, missing: str) -> None:
    """A catalogue needs its own file, levels and roles; the rest is then empty or as shipped."""
    assert not (mine / missing).exists()
    assert getattr(load(mine), missing.removesuffix(".yaml")) is not None


def test_every_good_and_bad_catalogue_is_stored_whole() -> None:
    """A case that lost its files would test nothing."""
    for folder in _cases():
        assert (folder / "catalogue.yaml").is_file()
        assert list((folder / "roles").iterdir())
    assert len(BAD) >= 50


def _cases() -> Iterator[Path]:
    for kind in ("good", "bad"):
        yield from (CATALOGUES / kind).iterdir()
