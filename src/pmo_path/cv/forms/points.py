"""Single points in time as CVs print them: months, days and bare years; pure."""

import re
import unicodedata
from collections.abc import Iterable

from ..record import Month
from .month_words import MONTHS


def either(words: Iterable[str]) -> str:
    """An expression for any of ``words``, the longest first."""
    return "|".join(re.escape(word) for word in sorted(set(words), key=len, reverse=True))


YEAR = r"(?:19[4-9]\d|20\d\d)"
NAME = rf"(?:{either(MONTHS)})\b\.?"
DASH = r"(?:-{1,3}>?|[\u2010-\u2015\u2212~/\u2192])"
POINT = re.compile(
    rf"""
    (?<![\w£$€#])
    (?:
        # 2019-03, 2019/3, 2019-03-14, 2019-03-14T09:00:00Z
        (?P<iso>{YEAR})[-/.](?P<iso_month>1[0-2]|0?[1-9])
        (?:[-/.]\d\d?(?:t[\d:.]+z?)?)?(?![\d/-]*\d)
        # 14/03/2019, 03/14/2019, 14.3.2019
      | (?P<day>\d\d?)[./-](?P<middle>\d\d?)[./-](?P<day_year>{YEAR})
        # 03/2019, 3.2019, 03 - 2019
      | (?P<number>1[0-2]|0?[1-9])\s?[./-]\s?(?P<number_year>{YEAR})
        # march 2019, 14th march 2019, 3 de marzo de 2019, march 14, 2019
      | (?:\d\d?(?:st|nd|rd|th|er|\.|º)?\s+(?:de\s+)?)?(?P<name>{NAME})
        (?:\s\d\d?(?:st|nd|rd|th)?,)?[\s,/-]*(?:de[l]?\s+)?(?P<name_year>{YEAR})
        # mar 19, mar-19, mar '19
      | (?P<short>{NAME})[\s/-]?['\u2019]?(?P<short_year>\d\d)
        # 2019 march
      | (?P<before_year>{YEAR})\s+(?P<after>{NAME})
        # 2019; 2019-00 and 2018-19 where a span goes on behind it
      | (?P<year>{YEAR})(?:[-/.](?:00|1[3-9]|[2-9]\d)(?=\s+{DASH}\s))?
    )
    (?![\d%])
    """,
    re.VERBOSE,
)
_NUMBERED = re.compile(
    rf"""
    (?<![\w./-])
    (?: (?P<year>{YEAR})[-/.](?P<month>\d\d)(?:[-/.]\d\d)?    # 2016-13, 2016-13-01
      | (?P<first>\d\d)[-/.](?P<last>{YEAR})                   # 13/2016
    )
    (?![\w/-])
    """,
    re.VERBOSE,
)
_CENTURY_TURNS = 60
"""A year of two figures from here on is one of the last century: no career began before 1960."""


def plain_letters(text: str) -> str:
    """``text`` without capitals and accents, character for character of the same length."""
    if text.isascii():
        return text.lower()
    return "".join(map(_plain_letter, text))


def _plain_letter(letter: str) -> str:
    plain = unicodedata.normalize("NFKD", letter)[:1].lower()
    return plain if len(plain) == 1 else letter


def read_month(text: str) -> Month | None:
    """The month that ``text``, a field for one date, holds; None if it holds none."""
    point = POINT.search(plain_letters(text))
    return month_of(point) if point else None


def has_odd_month(text: str) -> bool:
    """Whether a number stands beside a year as its month and is none: 2016-13, but not 2018-19."""
    return any(_is_odd(numbered) for numbered in _NUMBERED.finditer(plain_letters(text)))


def _is_odd(numbered: re.Match[str]) -> bool:
    """A later year in short, behind one, is where a span ends."""
    month = int(numbered["month"] or numbered["first"])
    year = int(numbered["year"] or numbered["last"])
    short_end = numbered["month"] is not None and month > year % 100
    return month == 0 or (month > 12 and not short_end)


def month_of(point: re.Match[str]) -> Month | None:
    """The month that a point in time stands for; a day is left out."""
    if point["iso"]:
        return Month(int(point["iso"]), int(point["iso_month"]))
    if point["day_year"]:
        return _day(int(point["day"]), int(point["middle"]), int(point["day_year"]))
    if point["number_year"]:
        return Month(int(point["number_year"]), int(point["number"]))
    name = point["name"] or point["short"] or point["after"]
    if name is None:
        return Month(int(point["year"]))
    if point["short_year"]:
        short = int(point["short_year"])
        year = 2000 + short if short < _CENTURY_TURNS else 1900 + short
    else:
        year = int(point["name_year"] or point["before_year"])
    return Month(year, MONTHS[name.rstrip(".")])


def _day(first: int, second: int, year: int) -> Month | None:
    """``13/02/2019`` and ``02/13/2019``: where both could be the month, the day stands first."""
    if second <= 12:
        return Month(year, second) if second else None
    return Month(year, first) if 1 <= first <= 12 else None
