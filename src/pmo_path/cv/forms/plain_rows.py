"""The lines of a text or of Markdown, without its marks and with what they said; pure."""

import html
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ...text import one_line
from ..record import Line
from .cleaning import has_bullet, untagged, without_bullet

_HEADING = re.compile(r"\s{0,3}(#{1,6})\s+(.*)")
_HEADING_END = re.compile(r"(?<![\s#])[\s#]++$")
_RULE = re.compile(r"[\s|:]*+(?:[-=_*~\u2013\u2014]\s?){3,}+[\s|:\-=]*+")
_LINK = re.compile(r"!?\[([^\[\]]{0,300})\]\([^()\s]{0,500}\)")
_EMPHASIS = re.compile(r"(?<!\w)([*_]{1,3})(?=[^\s*_])([^*_]{1,300})(?<=\S)\1(?!\w)")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|<>~])")
_PAGE = re.compile(
    r"\W*(?:page|seite|página|pagina)\s+\d{1,3}(?:\s*(?:of|von|sur|de|van|di|/)\s*\d{1,3})?\W*",
    re.IGNORECASE,
)
_SENTENCE_END = (".", "!", "?", ";", ":")


class Row(NamedTuple):
    """A line that is not empty.

    ``raw`` keeps its gaps, which can divide columns. ``level`` is that of a
    heading in Markdown, 0 for none; ``after_gap`` says that an empty line stands
    before it.
    """

    raw: str
    where: str
    level: int = 0
    bullet: bool = False
    after_gap: bool = False

    @property
    def text(self) -> str:
        """The line with single spaces."""
        return one_line(self.raw)

    @property
    def shouted(self) -> bool:
        """Whether it is all in capitals."""
        return self.raw.isupper()

    @property
    def is_sentence(self) -> bool:
        """Whether it reads as running text rather than as a title, an employer or a date."""
        return len(self.text) > 110 or (len(self.text) > 40 and self.text.endswith(_SENTENCE_END))


def rows_of(lines: Iterable[Line]) -> list[Row]:
    """``lines`` without marks, rules, empty lines and page numbers."""
    rows: list[Row] = []
    gap = True
    for line in lines:
        text = line.text.strip()
        if _RULE.fullmatch(text) or not text:
            _underlined(rows, text, gap)
            gap = True
            continue
        if not _PAGE.fullmatch(text):
            row = _row(line, gap)
            if row.raw:
                rows.append(row)
                gap = False
    return rows


def _underlined(rows: list[Row], text: str, gap: bool) -> None:
    """Make the last row a heading where ``text`` is the line drawn below it."""
    if text and not gap and rows and not rows[-1].bullet and set(text) <= {"=", "-"}:
        rows[-1] = rows[-1]._replace(level=rows[-1].level or (1 if text[0] == "=" else 2))


def _row(line: Line, gap: bool) -> Row:
    found = _HEADING.fullmatch(line.text)
    text = _HEADING_END.sub("", found[2]) if found else line.text
    plain = _ESCAPED.sub(r"\1", _unmarked(html.unescape(untagged(text))))
    bullet = has_bullet(plain)
    raw = without_bullet(plain).strip().strip("|").strip()
    return Row(raw, line.where, len(found[1]) if found else 0, bullet, gap)


def _unmarked(text: str) -> str:
    plain = _LINK.sub(r"\1", text).replace("`", "")
    for _ in range(2):
        plain = _EMPHASIS.sub(r"\2", plain)
    return plain.replace("**", "").replace("__", "")


def joined(rows: Iterable[Row]) -> Iterator[Line]:
    """``rows`` as lines; one that goes on in the next, as in a document, is one line."""
    before: Line | None = None
    for row in rows:
        goes_on = row.text[0].islower() and not row.bullet and not row.after_gap
        if before and goes_on and not before.text.endswith(_SENTENCE_END):
            before = Line(f"{before.text} {row.text}", before.where)
            continue
        if before:
            yield before
        before = Line(row.text, row.where)
    if before:
        yield before
