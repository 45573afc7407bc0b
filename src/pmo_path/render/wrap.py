"""Words into lines that are measured in terminal cells."""

from collections.abc import Iterator

from rich.cells import cell_len


def width_of(text: str) -> int:
    """The cells that ``text`` takes on a terminal."""
    return cell_len(text)


def longest_word(text: str) -> int:
    """The cells of the longest run without a space."""
    return max((cell_len(word) for word in text.split()), default=0)


def wrap(text: str, width: int | None, first: str = "", rest: str = "") -> Iterator[str]:
    """``text`` in lines of at most ``width`` cells; a longer word stands alone.

    ``first`` begins the first line, ``rest`` the others. Without a width it is
    one line.
    """
    words = text.split()
    if width is None:
        yield f"{first}{' '.join(words)}".rstrip()
        return
    line, empty = first, True
    for word in words:
        joined = line + word if empty else f"{line} {word}"
        if not empty and cell_len(joined) > width:
            yield line
            line, joined = rest, rest + word
        line, empty = joined, False
    yield line.rstrip()
