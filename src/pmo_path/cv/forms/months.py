"""How many months spans of time come to, and their order; pure."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Protocol

from ...text import folded
from ..record import Job, Month

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
