"""docs/cli.md is written from --help and docs/reading.md from what is read: they cannot drift."""

import re
from collections.abc import Iterator

import pytest

import advert_scores
import title_scores
from pmo_path.cli import help_text
from pmo_path.cli.table import COMMANDS, Entry
from program import ROOT

PAGE = ROOT / "docs" / "cli.md"
HEAD = """# The command line

Written from `--help` by `pytest --rewrite-golden tests/test_docs.py`; a test fails when it is
stale.
"""


def paths(entries: tuple[Entry, ...], before: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Every command and group, by the words that lead to it."""
    for entry in entries:
        here = (*before, entry.name)
        yield here
        yield from paths(entry.members, here)


def page() -> str:
    """The whole reference."""
    parts = [HEAD, "## pmo-path\n\n```text\n" + help_text([]) + "```\n"]
    for path in paths(COMMANDS):
        name = " ".join(("pmo-path", *path))
        parts.append(f"## {name}\n\n```text\n{help_text(list(path))}```\n")
    return "\n".join(parts)


def test_reference_is_what_help_says(request: pytest.FixtureRequest) -> None:
    """The reference is the help of every command."""
    if request.config.getoption("--rewrite-golden"):
        PAGE.write_text(page(), encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == page()


def test_scores_are_those_of_the_labelled_sets(request: pytest.FixtureRequest) -> None:
    """The tables say what is reached today, the part set aside too."""
    path = PAGE.with_name("reading.md")
    tables = iter((title_scores.table(), advert_scores.table()))
    said = path.read_text(encoding="utf-8")
    now = re.sub(
        r"```text\n.*?```", lambda _: f"```text\n{next(tables)}\n```", said, flags=re.DOTALL
    )
    if request.config.getoption("--rewrite-golden"):
        path.write_text(now, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == now
    assert next(tables, None) is None
