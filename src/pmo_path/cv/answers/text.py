"""Lines of a CV as statements, and what is quoted of them; pure."""

import re
from collections.abc import Iterator

from ...text import folded, one_line

_END = re.compile(r"[;|\n\r\u2022\u25cf\u25aa]|[.!?](?=\s)")
"""Where one statement of a line ends."""
_STRUCK = re.compile(r"~~[^~]+~~")
_WORD = re.compile(r"[^\W_]+")
_LONGEST = 160
"""Letters of a quotation, two lines of a terminal."""
_BEFORE = 60
"""Letters of it before what it is quoted for."""


def statements(text: str) -> Iterator[tuple[int, str]]:
    """The statements of ``text``, each with the column it starts at, from 0."""
    start = 0
    for found in _END.finditer(text):
        yield start, text[start : found.start()]
        start = found.end()
    yield start, text[start:]


def unstruck(text: str) -> str:
    """``text`` with blanks for what is struck through in Markdown, ``~~so~~``."""
    return _STRUCK.sub(lambda found: " " * len(found[0]), text)


def quoted(text: str, at: int) -> str:
    """``text`` as one line; of a long one whole words around the column ``at``, from 0."""
    if len(text) <= _LONGEST:
        return one_line(text)
    start = max(0, at - _BEFORE)
    part = text[start : start + _LONGEST]
    if start:
        part = part[: at - start].partition(" ")[2] + part[at - start :]
    if start + _LONGEST < len(text):
        part = part.rpartition(" ")[0] or part
    return one_line(part)


def plain_name(name: str) -> str:
    """The words of a name, however it is written."""
    return " ".join(_WORD.findall(folded(name)))
