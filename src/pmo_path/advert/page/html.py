"""The text of a saved web page, word by word with its place; pure, and linear in its length.

No parser from outside is used: those that are fast do not tell the line and column of a phrase,
and that of the standard library takes 16 seconds for 30 kB of ``<a ``, four times as long for twice
as much, and raises an AssertionError on ``<![`` (Python 3.11).
"""

import re
from collections import deque
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from .hidden import without_hidden

LOOKS_LIKE_HTML = re.compile(
    r"<!doctype html|<(?:html|head|body|article|div|h1|ul|table)\b[^<>]{0,500}>|</(?:p|li|div|h1)>",
    re.IGNORECASE,
)

_LEFT_OUT = "script|style|template|noscript|svg|nav|footer|aside|title|select|textarea|iframe"
_ATTRIBUTES = r"""(?:[^>"'=]++|=\s*+(?:"[^"]*+"?+|'[^']*+'?+)?+|["'])*+"""
_NAME_END = r"(?=[\s/>]|\Z)"
"""``<select-list>`` is no ``<select>``."""
_CLOSES_ITSELF = r"(?<=/)>"
_WHOLE = "|".join(
    rf"<{name}{_NAME_END}{_ATTRIBUTES}"
    rf"(?:{_CLOSES_ITSELF}|>?.*?(?:</{name}{_NAME_END}[^>]*+>?|\Z))"
    for name in _LEFT_OUT.split("|")
)
"""One branch for each name, as each ends with its own."""
_UNSEEN = rf"""
    \s++
    | <!--.*?(?:-->|\Z)            # <!-- a comment -->, or one that never ends
    | {_WHOLE}                     # <script>all of it</script>, <svg/>
    | </?[a-z]{_ATTRIBUTES}>?      # <p>, </p>, <a title="a > b">
    | <[!?][^>]*+>?                # <!doctype html>, <?xml version="1.0"?>
"""
_FLAGS = re.IGNORECASE | re.DOTALL | re.VERBOSE
_PART = re.compile(_UNSEEN, _FLAGS)
_OPEN = re.compile(
    rf"""
    <(?P<name>{_LEFT_OUT}){_NAME_END}{_ATTRIBUTES}               # <script>, and no </script>
    (?!{_CLOSES_ITSELF})(?!.*</(?P=name){_NAME_END})
    | (?P<comment><!--)(?!.*-->)                                # <!--, and no -->
    """,
    _FLAGS,
)
"""A part that is left out and goes on to the end of the page."""
_TOKEN = re.compile(
    rf"""
    (?P<gap>(?:{_UNSEEN})++)                                    # </p> <!-- next --> <p>
    | (?P<entity>
        &(?:\#\d{{1,7}}|\#x[\da-f]{{1,6}}|[a-z][a-z\d]{{1,31}});?  # &#163; &#xa3; &pound;
      )
    | (?P<word>[^<&\s]++|[<&])                                  # planning; a < or & that is no tag
    """,
    _FLAGS,
)
_BLOCK = re.compile(
    r"</?(?:p|div|br|hr|li|[uod]l|dt|dd|h[1-6]|table|t[rdh]|section|article|header|main|pre"
    r"|blockquote|form|label|button|address|figure|summary|details|body|option)\b",
    re.IGNORECASE,
)
_HEADING = re.compile(r"<h1\b", re.IGNORECASE)
_FAR = 50_000
"""Letters at each end of what is not seen, in which the tags beside the text are looked for."""
_NO_CHARACTER = "\0"
"""What stands for ``&#1;`` and its like, so that each entity counts as a letter."""
_SPACE = re.compile(r"\A\s|>\s|</[a-z][^<>]*><[a-z]", re.IGNORECASE)


class Piece(NamedTuple):
    """A stretch of text as printed, and where it begins: line and column from 1."""

    text: str
    line: int
    column: int


class Row(NamedTuple):
    """One line as its stretches; ``heads`` says that it is the heading of the page.

    ``unclosed`` is set in the last one: what hides the rest of the page, as it never ends.
    """

    pieces: list[Piece]
    heads: bool = False
    unclosed: Piece | None = None


class _Cursor:
    """Line and column of offsets that only grow."""

    def __init__(self, text: str) -> None:
        self._text, self._at, self._line, self._start = text, 0, 1, 0

    def place(self, at: int) -> tuple[int, int]:
        newlines = self._text.count("\n", self._at, at)
        if newlines:
            self._line += newlines
            self._start = self._text.rfind("\n", self._at, at) + 1
        self._at = at
        return self._line, at - self._start + 1


def html_rows(text: str, most: int) -> Iterator[Row]:
    """The lines of a page as a reader sees them, until ``most`` letters are read."""
    text = without_hidden(text, _PART)
    cursor = _Cursor(text)
    row = Row([])
    gap, unclosed = "", None
    for token in _TOKEN.finditer(text):
        if token["gap"]:
            unseen = _ends(token["gap"])
            gap = _gap(unseen)
            if token.end() == len(text):
                unclosed = _unclosed(text, token.start(), cursor)
            if gap == "\n":
                yield from (row,) if row.pieces else ()
                row = Row([], heads=bool(_HEADING.search(unseen)))
            continue
        line, column = cursor.place(token.start())
        if gap == " " and row.pieces:
            row.pieces.append(Piece(" ", line, max(column - 1, 1)))
            most -= 1
        gap = ""
        shown = unescape(token[0]) or _NO_CHARACTER
        row.pieces.append(Piece(shown[:most], line, column))
        most -= len(row.pieces[-1].text)
        if not most:
            break
    yield row._replace(unclosed=unclosed)


def _unclosed(text: str, start: int, cursor: _Cursor) -> Piece | None:
    """What opens at ``start`` or behind it, among what is not seen, and never ends."""
    [last] = deque(_PART.finditer(text, start), maxlen=1)
    found = _OPEN.match(text, last.start())
    if found is None:
        return None
    name = "a comment" if found["comment"] else f"<{found['name'].casefold()}>"
    return Piece(name, *cursor.place(found.start()))


def _ends(unseen: str) -> str:
    """``unseen`` without the middle where that is long: the inside of a script."""
    return unseen if len(unseen) <= 2 * _FAR else unseen[:_FAR] + unseen[-_FAR:]


def _gap(unseen: str) -> str:
    """What a reader sees of tags and white space: a new line, a space or nothing."""
    if _BLOCK.search(unseen):
        return "\n"
    return " " if _SPACE.search(unseen) else ""
