"""A Markdown document, with every sign of outside text that Markdown reads escaped."""

import re
from collections.abc import Callable, Iterator

from ..text import one_line
from ..views import Block, Bullets, Facts, Grid, Heading, Lines, Para, Tasks, View
from .formats import Style

_TICKS = re.compile("`+")
_SIGNS = re.compile(r"[\\`*_{}\[\]()#+!|<>~]")


def pieces(view: View, style: Style) -> Iterator[str]:
    """The blocks, with an empty line between them."""
    for index, block in enumerate(view.blocks()):
        yield ("\n" if index else "") + "\n".join(_lines(block, style)) + "\n"


def _lines(block: Block, style: Style) -> list[str]:
    def safe(text: str) -> str:
        return _SIGNS.sub(r"\\\g<0>", one_line(style.text(text)))

    if isinstance(block, Heading):
        return [f"{'#' * block.level} {safe(block.text)}{_mark(block.mark)}"]
    if isinstance(block, Para):
        return [safe(block.text)]
    if isinstance(block, Bullets | Tasks):
        return list(_items(block, safe))
    if isinstance(block, Facts):
        return [f"- **{safe(name)}:** {safe(value)}" for name, value in block.pairs]
    if isinstance(block, Lines):
        return _fenced([style.text(line) for line in block.lines])
    return _table(block, safe)


def _items(block: Bullets | Tasks, safe: Callable[[str], str]) -> Iterator[str]:
    if isinstance(block, Tasks):
        yield from (f"- [ ] {safe(task.text)}{_mark(task.id)}" for task in block.items)
        return
    for number, item in enumerate(block.items, 1):
        yield f"{f'{number}.' if block.numbered else '-'} {safe(item)}"


def _fenced(lines: list[str]) -> list[str]:
    """Lines as they stand, in a fence that none of them can close."""
    longest = max((len(run) for line in lines for run in _TICKS.findall(line)), default=0)
    fence = "`" * max(3, longest + 1)
    return [fence, *lines, fence]


def _mark(name: str) -> str:
    """An id as a comment: it stays in the file, and no reader sees it."""
    return f" <!-- {name} -->" if name else ""


def _table(grid: Grid, safe: Callable[[str], str]) -> list[str]:
    rows = [[column.label for column in grid.columns], *grid.rows]
    lines = ["| " + " | ".join(safe(cell) for cell in row) + " |" for row in rows]
    lines.insert(1, "|" + " --- |" * len(grid.columns))
    return lines
