"""docs/cli.md is written from --help, so that it cannot drift."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from pmo_path.cli import help_text
from pmo_path.cli.table import COMMANDS, Entry

PAGE = Path(__file__).parent.parent / "docs" / "cli.md"
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
