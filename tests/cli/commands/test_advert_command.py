"""`advert`: what job adverts say, ask and pay, one or several, and how somebody fits."""

import csv
import io
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from conftest import Result, Runner
from effort import one_in
from pmo_path.catalogue import source
from pmo_path.model.catalogue import Catalogue
from program import ROOT, program

Golden = Callable[[str, Result], None]

ADVERTS = ROOT / "docs" / "adverts"
KEYS = [
    "title", "pmo", "role", "levels", "office", "specialisms", "contract", "place", "pay",
    "courses", "competencies", "tools", "years", "band", "found",
]  # fmt: skip
ANALYST, OFFICE, SHOP = (
    "pmo-analyst.txt",
    "programme-office-coordinator.txt",
    "post-office-manager.txt",
)
MINE = ("--example", "practitioner")

CASES = {
    "advert": (ANALYST,),
    "advert-fit": (ANALYST, *MINE),
    "advert-fit-list": (OFFICE, "--example", "secretary", "--format", "list"),
    "advert-markdown": (ANALYST, "--format", "markdown"),
    "advert-json": (OFFICE, "--example", "secretary", "--json"),
    "advert-csv": (ANALYST, OFFICE, SHOP, *MINE, "--format", "csv"),
    "advert-no-pmo": (SHOP, *MINE),
    "advert-several": (ANALYST, OFFICE, SHOP),
    "advert-several-fit": (ANALYST, OFFICE, SHOP, *MINE),
    "advert-sum": (ANALYST, OFFICE, "--sum"),
    "advert-sum-json": (ANALYST, OFFICE, SHOP, *MINE, "--sum", "--json"),
    "advert-sum-csv": (ANALYST, OFFICE, *MINE, "--sum", "--format", "csv"),
    "advert-fields": (ANALYST, "--fields", "title,role,levels,courses"),
    "advert-none": (),
    "advert-missing": ("no-such-advert.txt",),
    "advert-twice-stdin": ("-", "-"),
    "advert-unknown-country": (ANALYST, "--country", "France"),
    "advert-unknown-field": (ANALYST, "--fields", "titel"),
}


class Standard(io.StringIO):
    """Standard input with these bytes."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self.buffer = io.BytesIO(data)  # type: ignore[misc]


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch) -> None:
    """In the folder with the adverts, so that their names are short."""
    monkeypatch.chdir(ADVERTS)


def item(run: Runner, *args: str) -> Any:
    result = run("advert", *args, "--json")
    assert result.code == 0, result.errors
    return result.json()["item"]


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("name", CASES)
def test_what_advert_prints(screens: Runner, golden: Golden, name: str) -> None:
    """The whole output, pinned."""
    golden(name, screens("advert", *CASES[name]))


@pytest.mark.usefixtures("here")
def test_a_narrow_terminal(screens: Runner, golden: Golden) -> None:
    """At 40 columns no line is wider."""
    result = screens("advert", ANALYST, *MINE, env={"COLUMNS": "40"})
    assert max(map(len, result.text.splitlines())) <= 40
    golden("advert-narrow", result)


@pytest.mark.usefixtures("here")
def test_the_first_keys_are_those_of_the_contract(run: Runner) -> None:
    """19, 20. In this order, and others after them."""
    found = item(run, ANALYST)
    assert list(found)[: len(KEYS)] == KEYS
    assert list(found["pay"][0])[:6] == ["low", "high", "currency", "basis", "text", "at"]
    assert found["pay"][0]["at"] == {"line": 4, "column": 9}


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("name", [ANALYST, OFFICE, SHOP])
def test_every_phrase_stands_where_it_is_said_to(run: Runner, name: str) -> None:
    """Line and column lead to the phrase, letter by letter."""
    lines = Path(name).read_text(encoding="utf-8").splitlines()
    found = item(run, name)
    assert found["found"]
    for one in found["found"]:
        line = lines[one["line"] - 1]
        assert line[one["column"] - 1 :].startswith(one["phrase"])
    for pay in found["pay"]:
        assert lines[pay["at"]["line"] - 1][pay["at"]["column"] - 1 :].startswith(pay["text"])


@pytest.mark.usefixtures("here")
def test_one_is_an_item_and_several_are_items(run: Runner) -> None:
    """The schema's name tells which; jsonl has a line for each, and --sum is always one item."""
    one = run("advert", ANALYST, "--json").json()
    several = run("advert", ANALYST, OFFICE, "--json").json()
    assert (one["schema"], several["schema"]) == ("pmo-path/advert/1", "pmo-path/adverts/1")
    assert several["items"][0] == one["item"]
    for names in ((ANALYST,), (ANALYST, OFFICE)):
        lines = run("advert", *names, "--format", "jsonl").text.splitlines()
        assert len(lines) == len(names)
        assert "item" in run("advert", *names, "--sum", "--json").json()


@pytest.mark.usefixtures("here")
def test_what_is_no_pmo_job_is_left_out_of_the_sum(run: Runner) -> None:
    """It is counted apart, with the reason; what it asks does not count."""
    total = item(run, SHOP, ANALYST, OFFICE, "--sum", *MINE)
    assert (total["adverts"], total["files"]) == (2, [ANALYST, OFFICE])
    [left] = total["left_out"]
    assert left["file"] == SHOP
    assert left["why"]
    assert all(SHOP not in one["adverts"] for one in total["asked"])
    counts = [one["lacking"] for one in total["gaps"]]
    assert counts == sorted(counts, reverse=True)
    assert min(counts) > 0
    assert item(run, SHOP, "--sum")["asked"] == []
    assert item(run, SHOP, *MINE)["fit"] is None


@pytest.mark.usefixtures("here")
def test_answers_can_come_from_a_file(run: Runner, tmp_path: Path) -> None:
    """The same answers as the example, the same fit."""
    mine = tmp_path / "me.yaml"
    assert run("advise", *MINE, "--save", str(mine), "-q").code == 0
    assert item(run, ANALYST, "--answers", str(mine)) == item(run, ANALYST, *MINE)


@pytest.mark.usefixtures("here")
def test_the_band_is_of_the_country_asked_or_there_is_none(run: Runner) -> None:
    """Pounds are not set beside euros."""
    found = item(run, ANALYST, "--country", "Ireland")
    assert (found["country"], found["country_from"], found["band"]) == ("IE", "asked", None)
    page = " ".join(run("advert", ANALYST, "--country", "Ireland").text.split())
    assert "Pay known not known: there is no figure in GBP" in page
    assert item(run, ANALYST)["band"]["currency"] == "GBP"


def test_standard_input(run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    """A dash reads what is piped in; a terminal or a closed one is refused."""
    text = (ADVERTS / ANALYST).read_bytes()
    monkeypatch.setattr(sys, "stdin", Standard(text))
    found = item(run, "-")
    assert (found["title"], found["file"]) == ("PMO Analyst", "-")
    terminal = Standard(b"")
    monkeypatch.setattr(terminal, "isatty", lambda: True)
    monkeypatch.setattr(sys, "stdin", terminal)
    result = run("advert", "-")
    assert (result.code, result.out) == (2, b"")
    assert "which is a terminal" in result.errors
    monkeypatch.setattr(sys, "stdin", None)
    assert run("advert", "-").code == 3
    assert run("advert", "-", "--answers", "-").code == 2


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", ":1:1: error: there is no text to read: the advert is empty"),
        (b" \n\t\n", ":1:1: error: there is no text to read: the advert is empty"),
        (b"PMO Analyst\n\xff\xfe", ":2:1: error: byte 13 is not UTF-8"),
        (b"a" * (10 * 2**20 + 1), ":1:1: error: the file is larger than 10 MiB"),
    ],
    ids=["empty", "blank", "not UTF-8", "too large"],
)
def test_a_file_that_cannot_be_used(run: Runner, tmp_path: Path, data: bytes, message: str) -> None:
    """52, 66. Code 3 with the place; one among several stops them all."""
    bad = tmp_path / "bad.txt"
    bad.write_bytes(data)
    for others in ((), (str(ADVERTS / ANALYST),)):
        result = run("advert", *others, str(bad), "--json")
        assert (result.code, result.out) == (3, b"")
        assert f"{bad}{message}" in result.errors


def test_the_output_cannot_be_the_input(run: Runner, tmp_path: Path) -> None:
    """61. Neither an advert nor the answers are overwritten."""
    mine = tmp_path / "advert.txt"
    mine.write_text("PMO Analyst\n", encoding="utf-8")
    result = run("advert", str(mine), "--output", str(mine), "--force")
    assert (result.code, mine.read_text(encoding="utf-8")) == (4, "PMO Analyst\n")


HOSTILE = (
    "PMO Analyst\x1b\u202e\n\nLocation: =Leeds [bold]city[/bold]\nSalary: £30,000 per annum\n"
    "You know Excel and PRINCE2 Foundation\x07.\n"
)


@pytest.mark.parametrize("format", ["table", "list", "markdown", "csv", "json", "yaml"])
def test_text_of_an_advert_is_outside_text(run: Runner, tmp_path: Path, format: str) -> None:
    """72, 74. No character that could steer a terminal comes through, and a warning says so."""
    bad = tmp_path / "bad.txt"
    bad.write_text(HOSTILE, encoding="utf-8")
    result = run("advert", str(bad), "--format", format)
    assert result.code == 0
    assert not {"\x1b", "\u202e", "\x07"} & set(result.text)
    said = "that cannot be seen or printed left out"
    assert (said in result.errors) == (format in ("table", "list", "markdown"))


def test_formulas_and_markup_stay_words(run: Runner, tmp_path: Path) -> None:
    """73, 77. A cell that begins as a formula is quoted; brackets come out letter by letter."""
    bad = tmp_path / "bad.txt"
    bad.write_text(HOSTILE, encoding="utf-8")
    [row] = csv.DictReader(io.StringIO(run("advert", str(bad), "--format", "csv").text))
    assert row["place"] == "'=Leeds [bold]city[/bold]"
    assert "=Leeds [bold]city[/bold]" in run("advert", str(bad)).text
    assert r"=Leeds \[bold\]city" in run("advert", str(bad), "--format", "markdown").text
    found = item(run, str(bad))
    assert found["courses"] == ["prince2-7-foundation"]
    assert found["warnings"]


def test_the_same_advert_gives_the_same_bytes() -> None:
    """14. In processes with different hash seeds."""
    args = ("advert", *(str(ADVERTS / name) for name in (ANALYST, OFFICE)), *MINE)
    for more in one_in(3, [("--sum", "--json"), (), ("--json",)]):
        runs = {program(*args, *more, env={"PYTHONHASHSEED": seed}).out for seed in ("1", "2")}
        assert len(runs) == 1


def test_a_catalogue_of_ones_own_is_read_once(
    run: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However many adverts are set beside it."""
    read = source.read_catalogue
    folders: list[Path] = []

    def counted(folder: Path, shown: str | None = None) -> Catalogue:
        folders.append(folder)
        return read(folder, shown)

    monkeypatch.setattr(source, "read_catalogue", counted)
    shutil.copytree(ROOT / "data", tmp_path / "mine")
    advert = str(ADVERTS / ANALYST)
    assert run("advert", advert, advert, "--catalogue", str(tmp_path / "mine")).code == 0
    assert len(folders) == 1
