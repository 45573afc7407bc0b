"""Plain lines to be read from top to bottom: no boxes, ``Label: value`` for every fact."""

from collections.abc import Callable, Iterator

from ..views import Block, Bullets, Document, Facts, Grid, Heading, Lines, Para, Tasks, View
from .formats import Style
from .wrapping import wrap


def pieces(view: View, style: Style) -> Iterator[str]:
    """The blocks, with an empty line between them."""
    return spaced(view.blocks(), lambda block: "\n".join(lines(block, style)) + "\n")


def spaced(blocks: Document, make: Callable[[Block], str]) -> Iterator[str]:
    """Each block made, after an empty line; a section's heading stands close to what follows."""
    before: Block | None = None
    for block in blocks:
        close = before is None or (isinstance(before, Heading) and before.level > 1)
        yield ("" if close else "\n") + make(block)
        before = block


def lines(block: Block, style: Style) -> Iterator[str]:
    """One block as lines."""
    width = style.width
    if isinstance(block, Heading | Para):
        yield from wrap(style.text(block.text), width)
    elif isinstance(block, Bullets):
        for number, item in enumerate(block.items, 1):
            mark = f"{number}. " if block.numbered else "- "
            yield from wrap(style.text(item), width, mark, " " * len(mark))
    elif isinstance(block, Tasks):
        for task in block.items:
            yield from wrap(style.text(task.text), width, "- ", "  ")
    elif isinstance(block, Facts):
        for name, value in block.pairs:
            yield from wrap(style.text(f"{name}: {value}"), width, "", "  ")
    elif isinstance(block, Lines):
        yield from (style.text(line) for line in block.lines)
    else:
        yield from records(block, style)


def records(grid: Grid, style: Style) -> Iterator[str]:
    """Each row as a block of ``Label: value``; on a stream without width, as one line."""
    for index, row in enumerate(grid.rows):
        pairs = tuple((column.label, cell) for column, cell in zip(grid.columns, row, strict=True))
        if style.width is None:
            yield style.text("; ".join(f"{name}: {value}" for name, value in pairs))
            continue
        if index:
            yield ""
        yield from lines(Facts(pairs), style)
