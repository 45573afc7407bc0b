"""When a figure was true, and how old that makes it; pure."""

from datetime import date

UNDATED = "undated"
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip

Day = tuple[int, int, int]


def period_end(period: str) -> Day | None:
    """The last (year, month, day) of ``period``, None if it is undated.

    A bare year ends with December, a month with its 31st: only to be compared.
    """
    if not period[:4].isdecimal():
        return None
    parts = [int(part) for part in period.rpartition("/")[2].split("-")]
    year, month, day = (*parts, *(12, 31)[len(parts) - 1 :])[:3]
    return year, month, day


def over(years: int, period: str, today: date) -> bool:
    """Whether ``period`` ended more than ``years`` before ``today``; an undated one did not."""
    end = period_end(period)
    return end is not None and (end[0] + years, *end[1:]) < (today.year, today.month, today.day)


def period_in_words(period: str) -> str:
    """``September 2025 to January 2026`` for ``2025-09/2026-01``; words stay as they are."""
    first, _, last = period.partition("/")
    start, end = _point(first), _point(last)
    if not end:
        return start
    if first[:4] == last[:4] and len(first) == len(last) == 7:
        start = start.rpartition(" ")[0]
    return start if start == end else f"{start} to {end}"


def span(periods: list[str]) -> str:
    """From the first beginning to the last end of dated ``periods``, as one period."""
    starts = [period.partition("/")[0] for period in periods]
    ends = [period.rpartition("/")[2] for period in periods]
    start, end = min(starts), max(ends, key=lambda point: period_end(point) or (0, 0, 0))
    return start if start == end else f"{start}/{end}"


def _point(point: str) -> str:
    parts = point.split("-")
    if len(parts) < 2 or not all(part.isdecimal() for part in parts):
        return point
    words = [_MONTHS[int(parts[1]) - 1], parts[0]]
    return " ".join([str(int(parts[2])), *words] if len(parts) == 3 else words)
