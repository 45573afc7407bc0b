"""An advert as lines of plain text, each letter with its place in the file as given; pure.

What is left out: tags, scripts, menus and other parts of a web page that are not its text; the
marks of Markdown; characters that cannot be seen or could steer a terminal. Entities are decoded.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ...text import counted, unsafe_spans
from .html import LOOKS_LIKE_HTML, Piece, Row, html_rows

MOST_LETTERS = 60_000
"""More visible text than that is no advert; the rest is not read."""
MOST_LINES = 5_000
"""Nor are more lines than that, however short; empty ones are not counted."""

_NEWLINE = re.compile(r"\r\n|\r|\n")
_SPACES = str.maketrans("\u00a0\u202f\u2007", "   ")
_MARKS = re.compile(
    r"^[ \t]*(?:>[ \t]?)*(?:#{1,6}[ \t]+|[-+*.\u2022\u25cf\u25e6\u25aa\u2013\u00b7][ \t]+)?"
    r"|!?\[(?=[^\[\]]{0,300}\]\([^()\s]{0,2000}\))"
    r"|\]\([^()\s]{0,2000}\)"
    r"|\*{2,}|_{2,}|`+|\\(?=[-!\"#$%&'()*+,./:;<=>?@\[\\\]^_`{|}~])"
    r"|(?<![^\s(])[*_](?=\S)|(?<=\S)[*_](?![^\s.,;:!?)])"
)


class Line(NamedTuple):
    """One line of text; ``starts`` and ``places`` tell where its stretches stand in the file."""

    text: str
    starts: tuple[int, ...] = (0,)
    places: tuple[tuple[int, int], ...] = ((1, 1),)

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column, from 1, of the letter at ``offset``."""
        at = max(bisect_right(self.starts, offset) - 1, 0)
        line, column = self.places[at]
        return line, column + offset - self.starts[at]


class Page(NamedTuple):
    """The lines of an advert, and ``warnings`` about what was left out of it.

    ``heads`` are the numbers, from 1, of lines that are headings of the whole page.
    """

    lines: tuple[Line, ...]
    heads: frozenset[int] = frozenset()
    warnings: tuple[str, ...] = ()

    @property
    def texts(self) -> tuple[str, ...]:
        """The lines as text alone."""
        return tuple(line.text for line in self.lines)


def read_page(text: str) -> Page:
    """The lines of ``text``, which is a saved web page, Markdown or plain text.

    Of several empty lines one is kept.
    """
    is_html = LOOKS_LIKE_HTML.search(text, 0, MOST_LETTERS)
    rows = html_rows(text, MOST_LETTERS) if is_html else _plain_rows(text[:MOST_LETTERS])
    lines: list[Line] = []
    heads: set[int] = set()
    hidden = printed = full = 0
    unclosed = None
    for row in rows:
        line = _line(_visible(row.pieces))
        letters = sum(len(piece.text) for piece in row.pieces)
        printed, hidden = printed + letters, hidden + letters - len(line.text)
        is_full = bool(line.text.strip())
        full += is_full
        if full > MOST_LINES:
            break
        unclosed = row.unclosed
        if is_full or (lines and lines[-1].text):
            lines.append(line if is_full else line._replace(text=""))
            heads |= {len(lines)} if row.heads else set()
    read_whole = printed < MOST_LETTERS if is_html else len(text) <= MOST_LETTERS
    warnings = (*_unclosed(unclosed), *_warnings(hidden, full, read_whole))
    return Page(tuple(lines), frozenset(heads), warnings)


def _plain_rows(text: str) -> Iterator[Row]:
    for number, row in enumerate(_NEWLINE.split(text), 1):
        parts = _between(_MARKS.finditer(row), len(row))
        pieces = [Piece(row[a:b], number, a + 1) for a, b in parts]
        yield Row(pieces, heads=row.startswith("# "))


def _between(marks: Iterable[re.Match[str]], end: int) -> Iterator[tuple[int, int]]:
    """The stretches that no mark covers."""
    edges = [0, *(edge for mark in marks for edge in mark.span()), end]
    return ((a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if a < b)


def _visible(row: Iterable[Piece]) -> Iterator[Piece]:
    """``row`` without the characters that cannot be seen or that steer a terminal."""
    for piece in row:
        if piece.text.isprintable():
            yield piece
            continue
        edges = [0, *(edge for span in unsafe_spans(piece.text) for edge in span), len(piece.text)]
        for a, b in zip(edges[::2], edges[1::2], strict=True):
            if a < b:
                yield Piece(piece.text[a:b], piece.line, piece.column + a)


def _line(row: Iterable[Piece]) -> Line:
    pieces = list(row)
    starts, at = [], 0
    for piece in pieces:
        starts.append(at)
        at += len(piece.text)
    if not pieces:
        return Line("")
    places = tuple((piece.line, piece.column) for piece in pieces)
    text = "".join(piece.text for piece in pieces).translate(_SPACES)
    return Line(text, tuple(starts), places)


def _unclosed(part: Piece | None) -> Iterator[str]:
    if part is not None:
        yield f"nothing behind {part.text} in line {part.line} was read, as it is never closed"


def _warnings(hidden: int, full: int, read_whole: bool) -> Iterator[str]:
    if hidden:
        yield f"{counted(hidden, 'character')} that cannot be seen or printed left out"
    if full > MOST_LINES:
        yield f"only the first {MOST_LINES:,} lines that are not empty were read"
    elif not read_whole:
        yield f"only the first {MOST_LETTERS:,} characters were read"
