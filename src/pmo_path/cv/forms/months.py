"""Months and spans of time as CVs print them, and how many months they come to; pure."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple, Protocol

from ...text import folded
from ..record import Job, Month
from .month_words import FROM, MONTHS, PRESENT, SINCE, UNTIL

LAST = 2099


class Dated(Protocol):
    """What has a beginning and an end: a job, or dates found in a line."""

    @property
    def start(self) -> Month | None:
        """The month it began in."""

    @property
    def end(self) -> Month | None:
        """The month it ended in."""

    @property
    def current(self) -> bool:
        """Whether it goes on."""


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


def _either(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(set(words), key=len, reverse=True))


_YEAR = r"(?:19[4-9]\d|20\d\d)"
_NAME = rf"(?:{_either(MONTHS)})\b\.?"
_DASH = r"(?:-{1,3}>?|[\u2010-\u2015\u2212~/\u2192])"
_POINT = re.compile(
    rf"(?<![\w£$€#])(?:"
    rf"(?P<iso>{_YEAR})[-/.](?P<iso_month>1[0-2]|0?[1-9])(?:[-/.]\d\d?(?:t[\d:.]+z?)?)?(?![\d/-]*\d)"
    rf"|(?P<day>\d\d?)[./-](?P<middle>\d\d?)[./-](?P<day_year>{_YEAR})"
    rf"|(?P<number>1[0-2]|0?[1-9])\s?[./-]\s?(?P<number_year>{_YEAR})"
    rf"|(?:\d\d?(?:st|nd|rd|th|er|\.|º)?\s+(?:de\s+)?)?(?P<name>{_NAME})"
    rf"(?:\s\d\d?(?:st|nd|rd|th)?,)?[\s,/-]*(?:de[l]?\s+)?(?P<name_year>{_YEAR})"
    rf"|(?P<short>{_NAME})[\s/-]?['\u2019]?(?P<short_year>\d\d)"
    rf"|(?P<before_year>{_YEAR})\s+(?P<after>{_NAME})"
    rf"|(?P<year>{_YEAR})(?:[-/.](?:00|1[3-9]|[2-9]\d)(?=\s+{_DASH}\s))?"
    rf")(?![\d%])"
)
_NUMBERED = re.compile(
    rf"(?<![\w./-])(?:(?P<year>{_YEAR})[-/.](?P<month>\d\d)(?:[-/.]\d\d)?"
    rf"|(?P<first>\d\d)[-/.](?P<last>{_YEAR}))(?![\w/-])"
)
_GAP = re.compile(
    rf"\.?\s*(?:{_DASH}\s*(?:(?:{_either(UNTIL)})\s+)?|(?<=\s)(?:{_either(UNTIL)})\s+)"
)
_PRESENT = re.compile(rf"(?:{_either(PRESENT)})(?!\w)")
_BEFORE = re.compile(rf"(?<!\w)(?P<word>{_either(FROM)})\s+$")
_OPEN_END = re.compile(rf"\s*{_DASH}\s*(?=$|[)\]|])")
_SHORT_END = re.compile(r"\s?[-\u2013/]\s?(?P<year>\d\d)(?![\d./-])")
_NAME_BEFORE = re.compile(rf"(?<!\w)(?P<name>{_NAME}){_GAP.pattern}$")


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
    found = _POINT.search(plain_letters(text))
    return _month(found) if found else None


def has_odd_month(text: str) -> bool:
    """Whether a number stands beside a year as its month and is none: 2016-13, but not 2018-19."""
    return any(_is_odd(found) for found in _NUMBERED.finditer(plain_letters(text)))


def _is_odd(found: re.Match[str]) -> bool:
    """A later year in short, behind one, is where a span ends."""
    month = int(found["month"] or found["first"])
    year = int(found["year"] or found["last"])
    short_end = found["month"] is not None and month > year % 100
    return month == 0 or (month > 12 and not short_end)


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
    for found in _POINT.finditer(plain):
        dates = _span(plain, found)
        if dates is not None:
            return dates
        month = _month(found)
        if single is None and month is not None and not found["short"]:
            single = Dates(month, month, found.start(), found.end(), span=False)
    return single


def _span(plain: str, found: re.Match[str]) -> Dates | None:
    start = _month(found)
    if start is None:
        return None
    before = _BEFORE.search(plain, max(0, found.start() - 12), found.start())
    at = before.start() if before else found.start()
    rest = _rest(plain, found, start)
    if rest is not None:
        return Dates(start, rest[0], at, rest[1], current=rest[0] is None)
    bare = _NAME_BEFORE.search(plain, max(0, found.start() - 30), found.start())
    if bare and start.month is not None:
        first = Month(start.year, MONTHS[bare["name"].rstrip(".")])
        return Dates(first, start, bare.start(), found.end())
    if before and before["word"] in SINCE:
        return Dates(start, None, at, found.end(), current=True)
    return None


def _rest(plain: str, found: re.Match[str], start: Month) -> tuple[Month | None, int] | None:
    """The end of a span that begins with ``found``, None in it for "goes on", and its place."""
    gap = _GAP.match(plain, found.end())
    if gap:
        if now := _PRESENT.match(plain, gap.end()):
            return None, now.end()
        end = _POINT.match(plain, gap.end())
        month = _month(end) if end else None
        if end and month:
            return month, end.end()
    if start.month is None and (short := _SHORT_END.match(plain, found.end())):
        year = start.year - start.year % 100 + int(short["year"])
        if start.year < year <= start.year + 50:
            return Month(year), short.end()
    if open_end := _OPEN_END.match(plain, found.end()):
        return None, open_end.end()
    return None


def _month(found: re.Match[str]) -> Month | None:
    """The month that a point in time stands for; a day is left out."""
    if found["iso"]:
        return Month(int(found["iso"]), int(found["iso_month"]))
    if found["day_year"]:
        return _day(int(found["day"]), int(found["middle"]), int(found["day_year"]))
    if found["number_year"]:
        return Month(int(found["number_year"]), int(found["number"]))
    name = found["name"] or found["short"] or found["after"]
    if name is None:
        return Month(int(found["year"]))
    if found["short_year"]:
        short = int(found["short_year"])
        year = 2000 + short if short < 60 else 1900 + short
    else:
        year = int(found["name_year"] or found["before_year"])
    return Month(year, MONTHS[name.rstrip(".")])


def _day(first: int, second: int, year: int) -> Month | None:
    """``13/02/2019`` and ``02/13/2019``: where both could be the month, the day stands first."""
    if second <= 12:
        return Month(year, second) if second else None
    return Month(year, first) if 1 <= first <= 12 else None


def months_worked(spans: Iterable[Dated], today: date) -> int:
    """The months in ``spans`` up to ``today``, each counted once however many spans hold it.

    First and last month both count. A bare year stands for its middle: a span
    begins in July of it and ends with June, so ``2018-2020`` is 24 months; one
    that ends before it begins, as ``2018-2018`` then does, counts to December.
    A span without a beginning, or that neither ended nor goes on, says nothing.
    """
    total, done = 0, 0
    for first, last in sorted(_numbered(spans, today)):
        total += max(0, last - max(first, done + 1) + 1)
        done = max(done, last)
    return total


def _numbered(spans: Iterable[Dated], today: date) -> Iterator[tuple[int, int]]:
    now = today.year * 12 + today.month
    for span in spans:
        if span.start is None or (span.end is None and not span.current):
            continue
        first = span.start.year * 12 + (span.start.month or 7)
        last = now
        if span.end is not None and not span.current:
            last = span.end.year * 12 + (span.end.month or 6)
            if last < first and span.end.year == span.start.year:
                last = span.end.year * 12 + (span.end.month or 12)
        yield first, min(last, now)


def newest_first(jobs: Iterable[Job]) -> tuple[Job, ...]:
    """``jobs`` in order: those that go on, then by end and start; undated ones last."""
    return tuple(sorted(jobs, key=_age))


def _age(job: Job) -> tuple[int, int, int, str]:
    end = job.end or (Month(LAST, 12) if job.current else job.start)
    return (
        0 if job.current else 1,
        -number_of(end, 12),
        -number_of(job.start, 1),
        folded(job.title.text) if job.title else "",
    )


def number_of(month: Month | None, otherwise: int) -> int:
    """The months from the year 0 to ``month``, for comparing; of a bare year to ``otherwise``."""
    return 0 if month is None else month.year * 12 + (month.month or otherwise)


def is_future(month: Month | None, today: date) -> bool:
    """Whether ``month`` is surely to come; a bare year is before that year."""
    return number_of(month, 1) > number_of(_of(today, month), 1)


def is_past(month: Month | None, today: date) -> bool:
    """Whether ``month`` is surely over; a bare year is after that year."""
    return month is not None and number_of(month, 12) < number_of(_of(today, month), 12)


def _of(today: date, like: Month | None) -> Month:
    """``today`` as a month, or as a bare year where it is compared with one."""
    return Month(today.year, today.month if like and like.month else None)
