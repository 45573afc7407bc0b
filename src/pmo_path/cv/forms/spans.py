"""Spans of time in a line of a CV, such as "March 2019 - present"; pure."""

import re
from typing import NamedTuple

from ...text import folded
from ..record import Month
from .month_words import FROM, MONTHS, PRESENT, SINCE, UNTIL
from .points import DASH, NAME, POINT, either, month_of, plain_letters


class Dates(NamedTuple):
    """Dates found in a line, which stand from ``at`` to ``until``.

    ``span`` is false for one date alone, which then is both start and end.
    """

    start: Month | None
    end: Month | None
    at: int
    until: int
    current: bool = False
    span: bool = True


_UNTIL = rf"(?:{either(UNTIL)})\s+"
_GAP = rf"\.?\s*(?:{DASH}\s*(?:{_UNTIL})?|(?<=\s){_UNTIL})"
_TO_END = re.compile(_GAP)
_PRESENT = re.compile(rf"(?:{either(PRESENT)})(?!\w)")
_BEFORE = re.compile(rf"(?<!\w)(?P<word>{either(FROM)})\s+$")
_OPEN_END = re.compile(rf"\s*{DASH}\s*(?=$|[)\]|])")
_LONGEST_WORD, _LONGEST_NAME = 12, 30
"""Letters before a date in which a word such as "between", or a month and a dash, may stand."""
_LONGEST_CAREER = 50
"""Years from the first year of "1998-04" to its last; more would be no span."""
_SHORT_END = re.compile(r"\s?[-\u2013/]\s?(?P<year>\d\d)(?![\d./-])")
_NAME_BEFORE = re.compile(rf"(?<!\w)(?P<name>{NAME}){_GAP}$")


def is_present(text: str) -> bool:
    """Whether ``text``, a field for one date, says that it goes on."""
    words = folded(text).strip(" .()-")
    for word in UNTIL:
        words = words.removeprefix(f"{word} ")
    return words in PRESENT


def find_dates(text: str) -> Dates | None:
    """The first span of time in ``text``, else its first date; None if it holds none."""
    plain = plain_letters(text)
    single = None
    for point in POINT.finditer(plain):
        dates = _span(plain, point)
        if dates is not None:
            return dates
        month = month_of(point)
        if single is None and month is not None and not point["short"]:
            single = Dates(month, month, point.start(), point.end(), span=False)
    return single


def _span(plain: str, point: re.Match[str]) -> Dates | None:
    start = month_of(point)
    if start is None:
        return None
    before = _BEFORE.search(plain, max(0, point.start() - _LONGEST_WORD), point.start())
    at = before.start() if before else point.start()
    rest = _rest(plain, point, start)
    if rest is not None:
        return Dates(start, rest[0], at, rest[1], current=rest[0] is None)
    bare = _NAME_BEFORE.search(plain, max(0, point.start() - _LONGEST_NAME), point.start())
    if bare and start.month is not None:
        first = Month(start.year, MONTHS[bare["name"].rstrip(".")])
        return Dates(first, start, bare.start(), point.end())
    if before and before["word"] in SINCE:
        return Dates(start, None, at, point.end(), current=True)
    return None


def _rest(plain: str, point: re.Match[str], start: Month) -> tuple[Month | None, int] | None:
    """The end of a span that begins with ``point``, None in it for "goes on", and its place."""
    gap = _TO_END.match(plain, point.end())
    if gap:
        if now := _PRESENT.match(plain, gap.end()):
            return None, now.end()
        end = POINT.match(plain, gap.end())
        month = month_of(end) if end else None
        if end and month:
            return month, end.end()
    if start.month is None and (short := _SHORT_END.match(plain, point.end())):
        year = start.year - start.year % 100 + int(short["year"])
        if start.year < year <= start.year + _LONGEST_CAREER:
            return Month(year), short.end()
    if open_end := _OPEN_END.match(plain, point.end()):
        return None, open_end.end()
    return None
