"""What stands on stdout: formats, fields, filters, widths, colours; and outside text in it."""

import csv
import io
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from rich.cells import cell_len

from conftest import Runner
from pmo_path.render.formats import DATA, FORMATS, PERSON, Style, render
from pmo_path.views.base import Bullets, Column, Facts, Grid, Heading, Lines, Para, View
from pmo_path.views.roles.list import COLUMNS, RoleRow
from program import TESTS, program

GOOD = TESTS / "catalogues" / "good"
FIELDS = list(RoleRow.__annotations__)
HEADER = ",".join(FIELDS) + "\r\n"

HOSTILE = (
    "Manager [acting]",
    "[/b] [bold]x[/bold]",
    "[link=https://example.org]x[/link]",
    ":smile: :warning:",
    "=HYPERLINK(1)",
    "  @SUM(A1)",
    "+44 20",
    "-1",
    "\uff1dcmd",
    'say "hi", ok; done',
    "a | b * c _ d ` e # f",
    "<script>alert(1)</script>",
    "計画管理室の責任者 プロジェクト管理室",
    "مدير مكتب المشاريع",
    "👩\u200d💻 planner 🙂🙂🙂",
    "Zu\u0308rich cafe\u0301",
    "x" * 150,
)


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """A catalogue whose roles have titles that try everything."""
    folder = tmp_path / "mine"
    shutil.copytree(GOOD / "small", folder)
    role = (folder / "roles" / "planner.yaml").read_text(encoding="utf-8")
    for number, title in enumerate(HOSTILE):
        text = role.replace("id: planner", f"id: odd-{number:02}")
        text = text.replace("title: Planner", f"title: {json.dumps(title, ensure_ascii=False)}")
        text = text.replace(
            "Keeps the files in order.", json.dumps(f"{title} {title} {title}", ensure_ascii=False)
        )
        (folder / "roles" / f"odd-{number:02}.yaml").write_text(text, encoding="utf-8")
    return folder


def ids(result: Any) -> list[str]:
    return [item["id"] for item in result.json()["items"]]


def test_every_format_gives_the_same_roles(run: Runner) -> None:
    """8, 19 to 24. One walk over the table of formats, so that none is forgotten."""
    wanted = ids(run("roles", "--level", "4", "--json"))
    for name in FORMATS:
        result = run("roles", "--level", "4", "--format", name)
        assert (result.code, result.errors) == (0, ""), name
        assert result.out.endswith(b"\n")
        for role in wanted:
            assert role.replace("-", "\\-") in result.text or role in result.text, name


def test_json_is_one_ascii_document(run: Runner, mine: Path) -> None:
    """13, 19, 21. The envelope, declared order, two spaces, one newline, nothing but ASCII."""
    result = run("roles", "-c", str(mine), "--json")
    assert result.out.isascii()
    assert result.out.startswith(
        b'{\n  "schema": "pmo-path/roles/1",\n  "items": [\n    {\n      "id"'
    )
    assert result.out.endswith(b"\n}\n")
    assert not result.out.endswith(b"\n\n")
    assert [list(item) for item in result.json()["items"]] == [FIELDS] * (len(HOSTILE) + 2)
    titles = {item["title"] for item in result.json()["items"]}
    assert set(HOSTILE) <= titles


def test_json_is_short_for_format_json(run: Runner) -> None:
    """6, 19. The same bytes; both together agree."""
    both = run("roles", "--json", "--format", "json")
    assert run("roles", "--json").out == run("roles", "--format", "json").out == both.out


def test_jsonl_is_one_object_on_a_line(run: Runner, mine: Path) -> None:
    """22. No envelope, compact, in order."""
    lines = run("roles", "-c", str(mine), "--format", "jsonl").out.splitlines()
    items = run("roles", "-c", str(mine), "--json").json()["items"]
    assert [json.loads(line) for line in lines] == items
    compact = [json.dumps(item, separators=(",", ":")) for item in items]
    assert [line.decode() for line in lines] == compact
    single = run("role", "pmo-analyst", "--format", "jsonl")
    assert single.out.count(b"\n") == 1


def test_yaml_says_what_json_says(run: Runner, mine: Path) -> None:
    """The same document."""
    result = run("roles", "-c", str(mine), "--format", "yaml")
    assert yaml.safe_load(result.text) == run("roles", "-c", str(mine), "--json").json()


def test_csv_follows_its_standard(run: Runner, mine: Path) -> None:
    """24. CRLF, quotes doubled, a header, one row for each; without a mark on stdout."""
    result = run("roles", "-c", str(mine), "--format", "csv")
    assert result.text.startswith(HEADER)
    assert result.out.count(b"\n") == result.out.count(b"\r\n") == len(HOSTILE) + 3
    rows = list(csv.DictReader(io.StringIO(result.text, newline="")))
    assert rows[0]["level"] == "1"
    assert rows[0]["outside"] == "false"
    assert 'say "hi", ok; done' in {row["title"] for row in rows}


def test_csv_cells_are_no_formulas(run: Runner, mine: Path) -> None:
    """77. What a spreadsheet would run gets a quote before it; numbers stay numbers."""
    result = run("roles", "-c", str(mine), "--format", "csv", "--fields", "title,level")
    rows = list(csv.reader(io.StringIO(result.text, newline="")))[1:]
    titles = {title for title, _ in rows}
    assert {"'=HYPERLINK(1)", "'  @SUM(A1)", "'+44 20", "'-1", "'\uff1dcmd"} <= titles
    assert {level for _, level in rows} == {"1"}


def test_markdown_is_escaped(run: Runner, mine: Path) -> None:
    """76. A cell cannot end its row, open HTML, or become a link or emphasis."""
    lines = run("roles", "-c", str(mine), "--format", "markdown").text.splitlines()
    assert {line.replace("\\|", "").count("|") for line in lines} == {len(COLUMNS) + 1}
    text = "\n".join(lines)
    assert r"Manager \[acting\]" in text
    assert r"\<script\>alert\(1\)\</script\>" in text
    assert r"a \| b \* c \_ d \` e \# f" in text


def test_markup_and_emoji_codes_come_out_letter_by_letter(run: Runner, mine: Path) -> None:
    """73. Outside text is never read as Rich's markup."""
    for name in ("table", "list"):
        text = run("roles", "-c", str(mine), "--format", name, env={"COLUMNS": "200"}).text
        for title in HOSTILE[:4]:
            assert title in text


def test_fields_are_kept_in_their_order(run: Runner) -> None:
    """23. In every format."""
    items = run("roles", "--level", "4", "--fields", "title, id", "--json").json()["items"]
    assert [list(item) for item in items] == [["title", "id"]] * len(items)
    out = run("roles", "--level", "4", "--fields", "title,id", "--format", "csv").text
    assert out.startswith("title,id\r\n")
    table = run("roles", "--level", "4", "--fields", "office,title").text
    assert table.split()[:2] == ["Office", "Title"]


def test_a_filter_twice_means_either(run: Runner) -> None:
    """6. Values of one filter add up, different filters must all hold."""
    two, three = (ids(run("roles", "--level", n, "--json")) for n in "23")
    assert ids(run("roles", "--level", "2", "-l", "3", "--json")) == two + three
    both = ids(run("roles", "-l", "2", "-l", "3", "--family", "analysis", "--json"))
    assert set(both) < set(two + three)
    assert both


def test_options_stand_before_or_after(run: Runner) -> None:
    """6. Their order does not matter, an equals sign does not either."""
    wanted = run("role", "pmo-analyst", "--json").out
    assert run("role", "--json", "pmo-analyst").out == wanted
    assert run("role", "--format=json", "pmo-analyst").out == wanted
    assert run("roles", "-l4", "--json").out == run("roles", "--level=4", "--json").out


EMPTY = ["roles", "--search", "nobody has such words"]


def test_nothing_found_is_a_success(run: Runner) -> None:
    """11, 16. Empty items, a header alone, and for people a sentence on stderr."""
    assert run(*EMPTY, "--json").json() == {"schema": "pmo-path/roles/1", "items": []}
    assert run(*EMPTY, "--format", "csv").text == HEADER
    assert run(*EMPTY, "--format", "jsonl").out == b""
    assert yaml.safe_load(run(*EMPTY, "--format", "yaml").text)["items"] == []
    for name in DATA:
        result = run(*EMPTY, "--format", name)
        assert (result.code, result.err) == (0, b"")
    for name in PERSON:
        result = run(*EMPTY, "--format", name)
        assert (result.code, result.out, result.errors) == (0, b"", "No roles match.\n")


def test_quiet_drops_notes_and_nothing_else(run: Runner) -> None:
    """15. Results, errors and codes stay."""
    assert run(*EMPTY, "-q").err == b""
    assert run("roles", "-q").out == run("roles").out
    result = run("roles", "-q", "--level", "9")
    assert (result.code, result.errors[:12]) == (2, "error: level")


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_input_gives_the_same_bytes(name: str) -> None:
    """14. Whatever the hash seed, the locale, the home and the terminal's name."""
    outs = set()
    for seed, more in (
        ("0", {"LC_ALL": "C", "TZ": "Asia/Tokyo"}),
        ("7", {"HOME": None, "TERM": "x"}),
    ):
        env: dict[str, str | None] = {"PYTHONHASHSEED": seed, **more}
        outs.add(program("role", "pmo-analyst", "--format", name, env=env).out)
    (out,) = outs
    assert out


WIDTHS = [40, 41, 47, 60, 79, 80, 100, 133, 200]
COMMANDS = [
    ["roles"],
    ["roles", "--fields", "summary,id,title"],
    ["role", "odd-12"],
    ["role", "odd-14"],
    ["levels"],
]


@pytest.mark.parametrize("name", ["table", "list"])
@pytest.mark.parametrize("args", COMMANDS, ids=" ".join)
def test_no_line_is_longer_than_the_width(
    run: Runner, mine: Path, args: list[str], name: str
) -> None:
    """48, 49. Measured in cells; only an id or an address that alone is longer may be."""
    for width in WIDTHS:
        env = {"COLUMNS": str(width)}
        text = run(*args, "-c", str(mine), "--format", name, env=env).text
        for line in text.splitlines():
            alone = max((len(w) for w in line.split() if w.isascii()), default=0) > width - 12
            assert cell_len(line) <= width or alone, (width, line)
        assert text == "\n".join(line.rstrip() for line in text.split("\n"))


@pytest.mark.parametrize("width", WIDTHS)
def test_ids_are_never_cut(run: Runner, width: int) -> None:
    """50. Every id stands whole on one line, at every width; no dots for lost data."""
    wanted = ids(run("roles", "--json"))
    text = run("roles", env={"COLUMNS": str(width)}).text
    assert not [role for role in wanted if role not in text]
    assert "..." not in text
    assert "…" not in text


@pytest.mark.parametrize("width", WIDTHS)
def test_no_word_is_lost_at_any_width(run: Runner, mine: Path, width: int) -> None:
    """50, 89. Narrow or wide, the same facts: all letters of every title are there."""
    text = run("roles", "-c", str(mine), env={"COLUMNS": str(width)}).text
    squeezed = "".join(text.split())
    for title in HOSTILE:
        if title.isascii():
            assert "".join(title.split()) in squeezed or title.split()[0] in text


@pytest.mark.parametrize("columns", ["", "0", "-5", "wide", "19", "1e3", "99999999999", "٨٠"])
def test_strange_columns_count_as_unset(run: Runner, columns: str) -> None:
    """48. Then a pipe gets each record on one line."""
    assert run("roles", env={"COLUMNS": columns}).out == run("roles", env={"COLUMNS": ""}).out


def test_width_is_kept_between_its_limits(run: Runner) -> None:
    """48. 20 counts as 40, 5000 as 200."""
    for given, counts_as in (("20", "40"), ("39", "40"), ("5000", "200")):
        env = {"COLUMNS": given}
        assert run("roles", env=env).out == run("roles", env={"COLUMNS": counts_as}).out


def test_pipe_gets_one_line_for_each_record(run: Runner, mine: Path) -> None:
    """51. So that grep works."""
    env = {"COLUMNS": ""}
    text = run("roles", "-c", str(mine), "--fields", "id,summary", env=env).text
    lines = text.splitlines()
    assert len(lines) == len(HOSTILE) + 2 + 2
    assert sum("x" * 150 + " " + "x" * 150 in line for line in lines) == 1
    listed = run("roles", "-c", str(mine), "--format", "list", env=env).text.splitlines()
    assert len(listed) == len(HOSTILE) + 2


ESCAPE = b"\x1b"


@pytest.mark.parametrize(
    ("env", "args", "coloured"),
    [
        ({}, [], False),
        ({"FORCE_COLOR": "1"}, [], True),
        ({"CLICOLOR_FORCE": "yes"}, [], True),
        ({"FORCE_COLOR": "0"}, [], False),
        ({"FORCE_COLOR": "false"}, [], False),
        ({"FORCE_COLOR": ""}, [], False),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, [], False),
        ({"NO_COLOR": "", "FORCE_COLOR": "1"}, [], True),
        ({"TERM": "dumb", "FORCE_COLOR": "1"}, [], True),
        ({"NO_COLOR": "1"}, ["--color", "always"], True),
        ({"FORCE_COLOR": "1"}, ["--color", "never"], False),
        ({"FORCE_COLOR": "1"}, ["--colour", "never"], False),
    ],
)
def test_colour_is_settled_in_order(
    run: Runner, env: dict[str, str], args: list[str], coloured: bool
) -> None:
    """45, 46. Flag, NO_COLOR, FORCE_COLOR, terminal; off means not one escape byte."""
    for command in (["roles", "--fields", "title,level"], ["role", "pmo-analyst"]):
        result = run(*command, *args, env=env)
        assert (ESCAPE in result.out) == coloured
        assert ESCAPE not in result.err


@pytest.mark.parametrize("name", DATA)
def test_data_is_never_coloured(run: Runner, name: str) -> None:
    """46. Not even where colour is asked for."""
    assert ESCAPE not in run("roles", "--format", name, "--color", "always").out


def test_colour_carries_no_meaning_of_its_own(run: Runner) -> None:
    """47. Without its escapes the coloured output is the plain one."""
    coloured = run("roles", "--color", "always").text
    words = Style(colour=False).text(coloured).replace(r"\x1b[1m", "").replace(r"\x1b[0m", "")
    assert words.split() == run("roles").text.split()
    assert "\a" not in coloured
    assert "\x1b]" not in coloured


def test_accessible_means_lines_without_boxes(run: Runner) -> None:
    """89. ACCESSIBLE is --format list; a format that was asked for wins."""
    listed = run("roles", "--format", "list")
    assert run("roles", env={"ACCESSIBLE": "1"}).out == listed.out
    assert run("roles", env={"ACCESSIBLE": "0"}).out == run("roles").out
    assert run("roles", "--json", env={"ACCESSIBLE": "1"}).out == run("roles", "--json").out
    assert not set("─│┌━|+") & set(listed.text)
    assert "Role: PMO Analyst\nLevel: 2\n" in listed.text


BLOCKS = (
    Heading("A [b]heading[/b]", 1),
    Para(
        "A paragraph of *words* with a long address: https://example.org/" + "a" * 60 + " and on."
    ),
    Bullets(("one", "計画" * 40), numbered=True),
    Facts((("Where", "https://example.org/" + "b" * 70), ("What", "wide 計画 " * 12), ("", "x"))),
    Grid((Column("a", "A", fixed=True), Column("b", "B")), (("id-1", "計画" * 30), ("id-2", "y"))),
    Lines(("as it stands: ``` and ````", "  indented")),
)


def blocks_view() -> View:
    """A single thing with a block of every kind."""
    return View("sample", FIELDS, ({"id": "x"},), single=True, document=lambda: BLOCKS)


def lines_of(name: str, width: int | None) -> Iterator[str]:
    text = "".join(render(blocks_view(), name, Style(width)))
    return iter(text.splitlines())


@pytest.mark.parametrize("name", ["table", "list"])
@pytest.mark.parametrize("width", WIDTHS)
def test_every_block_fits_every_width(name: str, width: int) -> None:
    """49, 50. Wide text is broken where it must; an address never is."""
    lines = list(lines_of(name, width))
    assert all(cell_len(line) <= width or "https://" in line for line in lines)
    text = "\n".join(lines)
    assert "https://example.org/" + "a" * 60 in text
    assert "https://example.org/" + "b" * 70 in text
    assert "".join(text.split()).count("計画") == 82


def test_lines_cannot_close_their_fence() -> None:
    """76. Lines that hold backticks stand in a longer fence."""
    lines = list(lines_of("markdown", None))
    assert lines[-4:] == ["`````", "as it stands: ``` and ````", "  indented", "`````"]


def test_yaml_escapes_what_could_steer_a_terminal() -> None:
    """72. Text that PyYAML would write as it is, and a terminal would obey."""
    view = View("sample", FIELDS, ({"id": "a\u202eb\u200bc é"},))
    text = "".join(render(view, "yaml", Style()))
    assert text.isascii()
    assert yaml.safe_load(text)["items"] == [{"id": "a\u202eb\u200bc é"}]
