"""Words into lines that are measured in terminal cells."""

from collections.abc import Iterator
from itertools import chain

from rich.cells import cell_len, chop_cells


def width_of(text: str) -> int:
    """The cells that ``text`` takes on a terminal."""
    return cell_len(text)


def longest_word(text: str) -> int:
    """The cells of the longest run without a space."""
    return max((cell_len(word) for word in text.split()), default=0)


def wrap(text: str, width: int | None, first: str = "", rest: str = "") -> Iterator[str]:
    """``text`` in lines of at most ``width`` cells; a longer id or address stands alone.

    Scripts without spaces are broken where the line ends. ``first`` begins the
    first line, ``rest`` the others. Without a width it is one line.
    """
    words = text.split()
    if width is None:
        yield f"{first}{' '.join(words)}".rstrip()
        return
    line, empty = first, True
    room = width - max(cell_len(first), cell_len(rest))
    for word in chain.from_iterable(_pieces(word, room) for word in words):
        joined = line + word if empty else f"{line} {word}"
        if not empty and cell_len(joined) > width:
            yield line
            line, joined = rest, rest + word
        line, empty = joined, False
    yield line.rstrip()


def _pieces(word: str, room: int) -> list[str]:
    """``word``, in pieces if it is no id, code or address and there is no room for it."""
    if word.isascii() or cell_len(word) <= room:
        return [word]
    return chop_cells(word, max(room, 2))
