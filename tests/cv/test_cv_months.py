"""How many months spans come to, their order, and what is over or to come."""

from datetime import date

import pytest

from pmo_path.cv.forms.months import (
    is_future,
    is_past,
    months_worked,
    newest_first,
    number_of,
)
from pmo_path.cv.forms.spans import find_dates
from pmo_path.cv.record import Job, Line, Month

TODAY = date(2026, 11, 25)


def job(start: Month | None, end: Month | None = None, title: str = "", **given: bool) -> Job:
    said = Line(title, "") if title else None
    return Job(said, start, end, given.get("current", False))


@pytest.mark.parametrize(
    ("spans", "months"),
    [
        ([job(Month(2020, 1), Month(2020, 1))], 1),
        ([job(Month(2020, 1), Month(2020, 3)), job(Month(2020, 3), Month(2020, 4))], 4),
        ([job(Month(2020, 1), Month(2020, 12)), job(Month(2020, 3), Month(2020, 4))], 12),
        ([job(Month(2020, 1), Month(2020, 2)), job(Month(2020, 4), Month(2020, 4))], 3),
        ([job(Month(2018), Month(2020))], 24),
        ([job(Month(2018), Month(2018))], 6),
        ([job(Month(2018, 9), Month(2018))], 4),
        ([job(Month(2018, 9), Month(2017))], 0),
        ([job(Month(2026, 10), current=True)], 2),
        ([job(Month(2026, 10), Month(2026, 10), current=True)], 2),
        ([job(Month(2026, 10), Month(2027, 6))], 2),
        ([job(Month(2026, 10))], 0),
        ([job(None, Month(2020, 1))], 0),
        ([], 0),
    ],
)
def test_months_count_once_with_the_first_and_the_last(spans: list[Job], months: int) -> None:
    """Up to today; what has no beginning, or neither an end nor goes on, is not counted."""
    assert months_worked(spans, TODAY) == months


def test_jobs_that_go_on_come_first_then_the_latest() -> None:
    """By their end, then their beginning, then by name; without an end the beginning counts."""
    order = [
        job(Month(2020, 2), current=True, title="goes on, later"),
        job(Month(2020, 1), current=True, title="goes on"),
        job(Month(2019), Month(2020), title="to the end of 2020"),
        job(Month(2019, 2), Month(2020, 11), title="later begun"),
        job(Month(2019), Month(2020, 11), title="a year counts from January"),
        job(Month(2019, 1), Month(2020, 11), title="B"),
        job(Month(2020, 10), title="only begun"),
        job(None, title="undated"),
    ]
    assert newest_first(reversed(order)) == tuple(order)
    twins = [job(None, title=title) for title in ("Éclair", "eclairs", "Zeta")]
    assert newest_first(reversed(twins)) == tuple(twins)
    assert newest_first([job(None, title="a"), job(None)])[0].title is None


def test_a_month_is_a_number_for_comparing() -> None:
    """A bare year is taken for the month that is given; nothing comes before everything."""
    assert number_of(Month(2020, 3), 12) - number_of(Month(2019, 12), 1) == 3
    assert number_of(Month(2020), 12) - number_of(Month(2020), 1) == 11
    assert number_of(None, 12) == 0


@pytest.mark.parametrize(
    ("month", "past", "future"),
    [
        (Month(2026, 10), True, False),
        (Month(2026, 11), False, False),
        (Month(2026, 12), False, True),
        (Month(2025), True, False),
        (Month(2026), False, False),
        (Month(2027), False, True),
        (None, False, False),
    ],
)
def test_what_is_over_and_what_is_to_come(month: Month | None, past: bool, future: bool) -> None:
    """This month and this year are neither."""
    assert (is_past(month, TODAY), is_future(month, TODAY)) == (past, future)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("1998-04", Month(1998, 4), Month(1998, 4)),
        ("1998/99", Month(1998), Month(1999)),
        ("1950-00 ", Month(1950), Month(1950)),
        ("2000-50", Month(2000), Month(2050)),
        ("2000-51", Month(2000), Month(2000)),
        ("2018-18", Month(2018), Month(2018)),
        ("mar 59", Month(2059, 3), None),
        ("mar 60", Month(1960, 3), None),
    ],
)
def test_short_years_are_of_the_same_century(text: str, start: Month, end: Month | None) -> None:
    """An end of two figures is later, and no more than fifty years; 59 is to come, 60 was."""
    dates = find_dates(text if end else f"{text} - mar 2061")
    assert dates is not None
    assert dates.start == start
    assert end is None or dates.end == end
