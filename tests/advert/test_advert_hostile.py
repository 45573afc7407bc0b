"""67: adverts that are broken or meant to do harm are read up to a limit, or refused."""

import json
from pathlib import Path

import pytest

from conftest import Runner
from effort import one_in
from pmo_path.advert.page.page import MOST_LETTERS, MOST_LINES, read_page
from pmo_path.cli.files.outside_file import LIMIT
from program import program

MIB = 2**20
UNITS = {
    "digits": "1",
    "thousands": ",000",
    "pay": "£30,000 ",
    "pay lines": "£30,000 per annum\n",
    "ranges": "£1-",
    "word": "z",
    "words": "A ",
    "dashes": "-",
    "spaced dashes": " - a",
    "slashes": "a/",
    "brackets": "(",
    "links": "[a](",
    "bars": "a | ",
    "entities": "<p>&amp;",
    "no entities": "<p>&" + "a" * 31,
    "characters": "<p>&#1; ",
    "ampersands": "<html>&",
    "div": "<div>a",
    "paragraphs": "<p>a</p>\n",
    "headings": "<h1>PMO Analyst</h1>\n",
    "attributes": "<a href=\"<a b='x>",
    "invisible": "a\u200b",
    "controls": "\x1b[31m",
    "accents": "e\u0301",
    "carriage returns": "a\r",
    "wide spaces": "Salary   \u2003",
    "short lines": "PMO\n",
    "labels": "Salary: ",
    "label lines": "Location: London\n",
    "places": "London, ",
    "names": "Abc Projekt Manger. ",
    "titles": "PMO Analyst, ",
    "titles in a row": "PMO Analyst/",
    "years": "5 years ",
    "years asked": "5+ years' experience ",
    "asked": "risk management, Microsoft Project, PRINCE2 Practitioner, ",
    "asides": "reports to risk ",
    "contracts": "fixed term contract, ",
    "gaps": "maintain the ",
}
READ = {
    **UNITS,
    "mixed": "".join(unit for unit in UNITS.values() if "<" not in unit),
    "mixed page": "".join(UNITS.values()),
}
HIDDEN = {
    "newlines": "\n",
    "spaces": " ",
    "tags": "<div>",
    "nested lists": "<ul><li>",
    "scripts": "<script>",
    "comments": "<!--",
}
NOTHING = "there is no text to read: the advert is empty"


def filled(unit: str, size: int) -> str:
    """``unit`` as often as a file of ``size`` bytes holds it."""
    return unit * (size // len(unit.encode()))


@pytest.mark.thorough
@pytest.mark.parametrize("size", one_in(2, [MIB, LIMIT]), ids="{} bytes".format)
@pytest.mark.parametrize("name", one_in(8, list(READ)))
def test_hostile_adverts_are_read_up_to_the_limit(
    run: Runner, tmp_path: Path, name: str, size: int
) -> None:
    """The result is whole, and a warning says that the rest was not read."""
    advert = tmp_path / "advert"
    advert.write_text(filled(READ[name], size), encoding="utf-8", newline="")
    result = run("advert", str(advert), "--json")
    assert result.code == 0, result.errors
    found = result.json()["item"]
    assert isinstance(found["pmo"], bool)
    assert found["warnings"][-1].startswith("only the first ")


@pytest.mark.thorough
@pytest.mark.parametrize("size", one_in(2, [MIB, LIMIT]), ids="{} bytes".format)
@pytest.mark.parametrize("name", HIDDEN)
def test_a_page_without_text_holds_no_job(
    run: Runner, tmp_path: Path, name: str, size: int
) -> None:
    """White space alone is refused; a page that shows nothing names no job."""
    advert = tmp_path / "advert"
    advert.write_text(filled(HIDDEN[name], size), encoding="utf-8", newline="")
    result = run("advert", str(advert), "--json")
    if HIDDEN[name].isspace():
        assert (result.code, NOTHING in result.errors) == (3, True)
    else:
        found = result.json()["item"]
        assert (found["pmo"], found["title"], found["found"]) == (False, None, [])


@pytest.mark.parametrize("name", one_in(3, ["mixed page", "mixed", "asked", "word"]))
def test_a_process_of_its_own_ends(tmp_path: Path, name: str) -> None:
    """The installed program reads the largest file, beside somebody's answers too."""
    advert = tmp_path / "advert"
    advert.write_text(filled(READ[name], LIMIT), encoding="utf-8", newline="")
    done = program("advert", str(advert), "--example", "practitioner", "--json")
    assert done.code == 0, done.errors
    assert "pmo" in json.loads(done.out)["item"]


def test_a_file_above_the_limit_is_refused(run: Runner, tmp_path: Path) -> None:
    """One byte more than the limit is one too many."""
    advert = tmp_path / "advert"
    advert.write_bytes(b"a" * (LIMIT + 1))
    result = run("advert", str(advert))
    assert (result.code, "MiB" in result.errors) == (3, True)


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("z" * 2 * MIB, MOST_LETTERS),
        ("<html>" + "z" * 2 * MIB, MOST_LETTERS),
        ("<html>" + ("&" + "a" * 31) * 2**15, MOST_LETTERS),
        ("<html>" + "z " * MIB, MOST_LETTERS),
        ("a\n" * MIB, MOST_LINES),
        ("<p>a</p>" * MIB, MOST_LINES),
    ],
    ids=["word", "word of a page", "no entities", "words of a page", "lines", "paragraphs"],
)
def test_no_more_is_read_than_an_advert_can_have(text: str, letters: int) -> None:
    """Letters count wherever they stand, and lines however short."""
    page = read_page(text)
    assert sum(len(line.text) for line in page.lines) == letters
    assert len(page.warnings) == 1


@pytest.mark.parametrize("end", ["", "\n", "\n\n\n"])
def test_as_many_lines_as_may_be_are_read_whole(end: str) -> None:
    """The last line that may be read is no reason for a warning."""
    page = read_page("\n\n".join("a" * MOST_LINES) + end)
    assert page.warnings == ()
    assert page.texts.count("a") == MOST_LINES


def test_a_heading_behind_a_long_script_is_the_heading() -> None:
    """What stands between two texts is known by its ends, however long a script is."""
    script = "<script>" + "if (a<b) x() " * 20_000 + "</script>"
    page = read_page(f"<html><p>Jobs</p>{script}<h1>PMO Analyst</h1>")
    assert page.texts[:2] == ("Jobs", "PMO Analyst")
    assert page.heads == {2}
