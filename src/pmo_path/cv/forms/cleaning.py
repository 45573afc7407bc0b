"""What is taken off the text of a CV before it is read: controls, bullets, tags; pure."""

import html
import re

from ...documents import TEXT
from ...errors import InvalidData, Problem
from ...text import dropped, one_line
from ..record import Line
from .notes import Notes

MOST_TEXT = 2**20
"""So many characters of a CV are read at most, far more than a person writes."""
TOO_MUCH = f"the CV holds more than {MOST_TEXT // 2**20} MiB of text"

NO_JOBS = "no jobs were found in the CV"

_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_BULLET = re.compile(
    r"^\s*(?:[\u2022\u00b7\u25aa\u25ab\u25e6\u2023\u2043\u25cf\u25cb\u25a0\u25a1\u25ba\u27a2"
    r"\u2756\u2713\u2714\u2192\uf0b7\uf0a7\uf0d8\u2013\u2014]\s*|[-*+o]\s+|-(?=[^\W\d_])"
    r"|\d\d?[.)]\s+)+"
)
_NEXT_BULLET = re.compile(r"(?<!\s)\s++(?=[\u2022\u25aa\u25cf\uf0b7]\s)")
_BLOCK = re.compile(r"</?(?:p|br|li|ul|ol|div|tr|h[1-6])\b[^<>]{0,200}>", re.IGNORECASE)
_INLINE = re.compile(r"</?(?:b|i|u|em|strong|span|a|font|small)\b[^<>]{0,200}>", re.IGNORECASE)
_ESCAPE = re.compile(
    r"\\(?:u(?P<high>[dD][89abAB][0-9a-fA-F]{2})\\u(?P<low>[dD][c-fC-F][0-9a-fA-F]{2})"
    r"|u(?P<code>[0-9a-fA-F]{4})|.)",
    re.DOTALL,
)
_PICTURE = re.compile(r'"data:[a-z/+.-]{1,60};base64,[A-Za-z0-9+/=\s]*"')


class TextCleaner:
    """Takes off what no answer needs, and counts the characters that could do harm."""

    def __init__(self) -> None:
        self.notes = Notes()

    def text(self, text: str) -> str:
        """``text`` without control and invisible characters; every line end is a newline."""
        plain, count = dropped(_BREAKS.sub("\n", text))
        self.notes.dropped += count
        return plain

    def json(self, text: str) -> str:
        """JSON ``text`` without such characters, written out or as escapes.

        Numbers and structure are left to the reader of JSON.
        """
        plain = self.text(text)
        return _ESCAPE.sub(self._escape, plain) if "\\u" in plain else plain

    def _escape(self, found: re.Match[str]) -> str:
        if found["high"]:
            high, low = int(found["high"], 16), int(found["low"], 16)
            letter = chr(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))
        elif found["code"]:
            letter = chr(int(found["code"], 16))
        else:
            return found[0]
        if _BREAKS.fullmatch(letter):
            return "\\n"
        if not dropped(letter)[1]:
            return found[0]
        self.notes.dropped += 1
        return ""

    def lines(self, text: str, where: str) -> list[Line]:
        """The lines of a field: no tags, bullets and empty lines, single spaces."""
        plain = self.text(html.unescape(untagged(text)))
        parts = [part for line in plain.split("\n") for part in _NEXT_BULLET.split(line)]
        found = (one_line(without_bullet(part)) for part in parts)
        return [Line(line, where) for line in found if any(map(str.isalpha, line))]

    def line(self, text: str, where: str) -> Line | None:
        """A field that is one line, however it was written; None if it is empty."""
        lines = self.lines(text, where)
        return Line(" ".join(line.text for line in lines), where) if lines else None


def without_pictures(text: str) -> str:
    """JSON ``text`` without the pictures that some tools put into it as text."""
    return _PICTURE.sub('""', text)


def without_bullet(text: str) -> str:
    """``text`` without the sign that makes it an item of a list."""
    return _BULLET.sub("", text)


def has_bullet(text: str) -> bool:
    """Whether ``text`` is an item of a list."""
    return _BULLET.match(text) is not None


def untagged(text: str) -> str:
    """``text`` that an editor wrote as HTML, as plain lines; all other text as it is."""
    if "<" not in text:
        return text
    return _INLINE.sub("", _BLOCK.sub("\n", text))


def refuse_long(text: str, name: str, line: int = 1) -> None:
    """Raise InvalidData where ``text``, one field or line, is over the limit."""
    if len(text) > TEXT:
        raise too_long(name, line)


def too_long(name: str, line: int) -> InvalidData:
    """The error that says that one field or line is over the limit."""
    return InvalidData([Problem(name, line, 1, f"a text is longer than {TEXT:,} characters")])


def refuse_much(text: str, name: str) -> None:
    """Raise InvalidData where ``text``, all of a CV, is over the limit."""
    if len(text) > MOST_TEXT:
        raise InvalidData([Problem(name, 1, 1, TOO_MUCH)])
