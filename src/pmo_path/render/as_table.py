"""For a terminal: Rich tables where they fit, the same facts as blocks where not."""

import io
from collections.abc import Iterator

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from ..views import Block, Facts, Grid, Heading, View
from . import as_list
from .formats import Style
from .wrapping import longest_word, width_of

_GAP = 2
_ASCII = box.Box("    \n    \n -- \n    \n    \n    \n    \n    \n", ascii=True)
_READABLE = 18
"""Cells below which a column of sentences is no longer readable."""


def pieces(view: View, style: Style) -> Iterator[str]:
    """The blocks, with an empty line between them."""
    return as_list.spaced(view.blocks(), lambda block: _block(block, style))


def _block(block: Block, style: Style) -> str:
    if isinstance(block, Heading):
        return _styled(as_list.lines(block, style), "bold", style)
    if isinstance(block, Facts):
        return _facts(block, style)
    if isinstance(block, Grid):
        return _grid(block, style)
    return "\n".join(as_list.lines(block, style)) + "\n"


def _styled(lines: Iterator[str], name: str, style: Style) -> str:
    return _print(Text("\n".join(lines), style=name), style, 10_000)


def _print(what: Text | Table, style: Style, width: int) -> str:
    out = io.StringIO()
    console = Console(
        file=out,
        width=width,
        color_system="standard" if style.colour else None,
        force_terminal=style.colour,
        no_color=not style.colour,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
    )
    console.print(what, soft_wrap=isinstance(what, Text))
    return "\n".join(line.rstrip() for line in out.getvalue().split("\n"))


def _facts(block: Facts, style: Style) -> str:
    """Labels in one column, values in another; one below the other where it is narrow."""
    labels = max(width_of(style.text(name)) for name, _ in block.pairs)
    room = 0 if style.width is None else style.width - labels - _GAP
    longest = max(longest_word(style.text(value)) for _, value in block.pairs)
    if style.width is None or room < max(2 * _READABLE, longest):
        return "\n".join(as_list.lines(block, style)) + "\n"
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, _GAP, 0, 0))
    table.add_column(no_wrap=True, style="bold")
    table.add_column(overflow="fold")
    for name, value in block.pairs:
        table.add_row(Text(style.text(name)), Text(style.text(value)))
    return _print(table, style, style.width)


def _grid(grid: Grid, style: Style) -> str:
    rows = [[style.text(cell) for cell in row] for row in grid.rows]
    heads = [style.text(column.label) for column in grid.columns]
    columns = list(zip(heads, *rows, strict=True))
    natural = [max(map(width_of, column)) for column in columns]
    least = [
        size if column.fixed else min(size, max(_READABLE, *map(longest_word, cells)))
        for column, size, cells in zip(grid.columns, natural, columns, strict=True)
    ]
    gaps = _GAP * (len(columns) - 1)
    if style.width is not None and sum(least) + gaps > style.width:
        return "\n".join(as_list.records(grid, style)) + "\n"
    width = sum(natural) + gaps if style.width is None else style.width
    return _print(_table(grid, heads, rows, least, style), style, max(width, 1))


def _table(
    grid: Grid, heads: list[str], rows: list[list[str]], least: list[int], style: Style
) -> Table:
    edge = box.SIMPLE_HEAD if style.unicode else _ASCII
    table = Table(
        box=edge, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0), header_style="bold"
    )
    for column, head, size in zip(grid.columns, heads, least, strict=True):
        table.add_column(Text(head), no_wrap=column.fixed, min_width=size, overflow="fold")
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    return table
