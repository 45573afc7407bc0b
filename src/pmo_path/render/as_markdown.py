"""A Markdown document, with every sign of outside text that Markdown reads escaped."""

import re
from collections.abc import Callable, Iterator

from ..text import one_line
from ..views.base import Block, Bullets, Facts, Grid, Heading, Lines, Para, View
from . import Style

_SIGNS = re.compile(r"[\\`*_{}\[\]()#+!|<>~]")


def pieces(view: View, style: Style) -> Iterator[str]:
    """The blocks, with an empty line between them."""
    for index, block in enumerate(view.blocks()):
        yield ("\n" if index else "") + "\n".join(_lines(block, style)) + "\n"


def _lines(block: Block, style: Style) -> list[str]:
    def safe(text: str) -> str:
        return _SIGNS.sub(r"\\\g<0>", one_line(style.text(text)))

    if isinstance(block, Heading):
        return [f"{'#' * block.level} {safe(block.text)}"]
    if isinstance(block, Para):
        return [safe(block.text)]
    if isinstance(block, Bullets):
        return [
            f"{f'{number}.' if block.numbered else '-'} {safe(item)}"
            for number, item in enumerate(block.items, 1)
        ]
    if isinstance(block, Facts):
        return [f"- **{safe(name)}:** {safe(value)}" for name, value in block.pairs]
    if isinstance(block, Lines):
        return ["```", *(style.text(line) for line in block.lines), "```"]
    return _table(block, safe)


def _table(grid: Grid, safe: Callable[[str], str]) -> list[str]:
    rows = [[column.label for column in grid.columns], *grid.rows]
    lines = ["| " + " | ".join(safe(cell) for cell in row) + " |" for row in rows]
    lines.insert(1, "|" + " --- |" * len(grid.columns))
    return lines
