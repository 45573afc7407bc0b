"""The jobs in lines of text: each begins where dates stand beside a title; pure."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..record import Job, Line
from .plain_rows import Row, joined
from .plain_titles import EDGES, LENGTH, RANKS, STRONG, WEAK, Titles, parts_of
from .spans import Dates, find_dates

_LABEL = re.compile(r"\b[^\W\d]+:")
_OPENING_LABEL = re.compile(r"(?:^|(?<=[,;|()\u2013\u2014]))\s*+[^\W\d]+:")
_RUNS_ON = re.compile(r"[^\W\d_] $")
_FEW_WORDS = 6
"""Words behind dates that are a place or an employer; more are a sentence."""
_FURTHER = {0: 0.0, -1: 0.3, 1: 0.6}
_HABIT = 0.5
"""What a title loses below and above the dates, and gains where the first job had it.

Less than 1, so that a title that is known beats one that is only near, wherever it stands.
"""


class _Place(NamedTuple):
    """Row ``at`` may hold a title, and how well; ``side`` is -1 above the dates, 1 below."""

    score: float
    title: str
    at: int
    row: Row
    side: int

    def weight(self, habit: int | None) -> float:
        """The score, less the further from the dates, more where the CV has its titles."""
        if not self.score:
            return 0
        return self.score - _FURTHER[self.side] + (_HABIT if self.side == habit else 0)


class _Head(NamedTuple):
    """The lines that open a job: rows ``first`` up to ``after``."""

    dates: Dates
    first: int
    after: int
    title: Line | None
    place: _Place

    @property
    def known(self) -> bool:
        """Whether the title is one that is known."""
        return self.place.score > 0


def jobs_in(rows: Sequence[Row], titles: Titles, *, sure: bool) -> list[Job]:
    """The jobs in ``rows``, in their order.

    Where ``sure`` is true, the rows stand under a heading such as "Experience",
    and dates alone open a job; else only dates beside a known title do.
    """
    heads = list(_heads(rows, titles, sure=sure))
    jobs = []
    for index, head in enumerate(heads):
        following = heads[index + 1] if index + 1 < len(heads) else None
        end = following.first if following else len(rows)
        if following and following.known and not head.known and head.after >= end:
            continue  # how long somebody was with an employer, above the jobs there
        told = [row for row in rows[head.after : end] if not LENGTH.fullmatch(row.text)]
        dates, lines = head.dates, tuple(joined(told))
        employer = _employer(rows, head)
        jobs.append(Job(head.title, dates.start, dates.end, dates.current, lines, employer))
    return jobs


def _employer(rows: Sequence[Row], head: _Head) -> Line | None:
    """What stands in the lines of a head beside the title and the dates."""
    parts = [
        Line(part, row.where)
        for row in rows[head.first : head.after]
        for part in STRONG.split(WEAK.sub(" | ", row.raw))
        if part and not find_dates(part) and (head.title is None or part not in head.title.text)
    ]
    return Line(", ".join(part.text for part in parts), parts[0].where) if parts else None


def _heads(rows: Sequence[Row], titles: Titles, *, sure: bool) -> Iterator[_Head]:
    dated = [_dates_of(row, titles) for row in rows]
    free, habit = 0, None
    for at, dates in enumerate(dated):
        if dates is None or at < free:
            continue
        head = _head(rows, at, dates, titles, _Room(free, dated), habit)
        if head.known or sure:
            yield head
            free = head.after
        if head.known and habit is None:
            habit = head.place.side


def _dates_of(row: Row, titles: Titles) -> Dates | None:
    """The dates of a row that opens a job, None if it opens none.

    A span does; one date alone, or an item of a list, only beside a known title.
    """
    dates = None if row.is_sentence else find_dates(row.raw)
    if dates is None:
        return None
    before, after = row.raw[: dates.at].strip(EDGES), row.raw[dates.until :].strip(EDGES)
    known = titles.best(_rest(row, dates, titles).raw)[0]
    if row.bullet or not dates.span:
        return dates if known >= RANKS["match"] and not (before and after) else None
    if known or not before:
        return dates
    runs_on = bool(_RUNS_ON.search(row.raw[: dates.at])) and row.raw[dates.at].isalpha()
    return None if runs_on or len(after.split()) > _FEW_WORDS else dates


def _rest(row: Row, dates: Dates, titles: Titles) -> Row:
    """``row`` without its dates and what names them."""
    before, after = _unlabelled(row.raw[: dates.at], titles), row.raw[dates.until :]
    return row._replace(raw=f"{before.rstrip(EDGES)} | {after.lstrip(EDGES)}".strip(EDGES))


def _unlabelled(before: str, titles: Titles) -> str:
    """What stands before dates, without "Period:"; the last word of a title is no such label.

    One that opens the line or a part of it goes unless the title then reads worse, one that runs
    on from other words only where it reads better.
    """
    if ":" not in before:
        return before
    opened, bare = _OPENING_LABEL.sub("", before), _LABEL.sub("", before)
    kept = opened if titles.best(opened)[0] >= titles.best(before)[0] else before
    return bare if titles.best(bare)[0] > titles.best(kept)[0] else kept


class _Room(NamedTuple):
    """Where the lines of a head may stand: from row ``free`` on, and not where dates stand."""

    free: int
    dated: Sequence[Dates | None]

    def takes(self, rows: Sequence[Row], index: int) -> bool:
        """Whether row ``index`` can be a line of a head."""
        inside = self.free <= index < len(rows)
        if not inside or self.dated[index] is not None:
            return False
        return not rows[index].bullet and not rows[index].is_sentence

    def opens(self, rows: Sequence[Row], index: int) -> bool:
        """Whether row ``index`` begins something new, and does not end what stands above it."""
        row = rows[index]
        opened = row.level > 0 or row.after_gap or index == 0
        return opened or any(other.bullet for other in rows[self.free : index])


def _head(
    rows: Sequence[Row], at: int, dates: Dates, titles: Titles, room: _Room, habit: int | None
) -> _Head:
    """The head around the dates in row ``at``: the title is on the line, above or below it.

    ``habit`` is where the first job of the CV has it: -1 above, 0 on the line, 1 below.
    """
    above = _above(rows, at, room)
    around = [(at, _rest(rows[at], dates, titles))]
    around += [(i, rows[i]) for i in (*above, *_below(rows, at, room))]
    found = [_Place(*titles.best(row.raw), i, row, _side(i, at)) for i, row in around]
    place = max(found, key=lambda one: one.weight(habit))
    if not place.score:
        place = _unknown(found, rows, room, habit)
    first = min(at, place.at)
    if first - 1 in above and room.opens(rows, first - 1):
        first -= 1  # the employer
    title = Line(place.title, place.row.where) if place.title else None
    return _Head(dates, first, max(at, place.at) + 1, title, place)


def _side(index: int, at: int) -> int:
    return (index > at) - (index < at)


def _unknown(found: list[_Place], rows: Sequence[Row], room: _Room, habit: int | None) -> _Place:
    """Where no title is known: what stands on the line, else above the dates, else below them."""
    for place in found:
        usable = (
            place.side == 0
            or (place.side < 0 and (habit == -1 or room.opens(rows, place.at)))
            or (place.side > 0 and not place.row.text.endswith("."))
        )
        if usable and place.title:
            return place._replace(title=parts_of(place.row.raw)[0])
    return found[0]


def _above(rows: Sequence[Row], at: int, room: _Room) -> list[int]:
    """Up to two rows that stand close above row ``at``, the nearest first."""
    found: list[int] = []
    for index in (at - 1, at - 2):
        if not room.takes(rows, index) or (rows[index + 1].after_gap and not rows[index].level):
            break
        found.append(index)
    return found


def _below(rows: Sequence[Row], at: int, room: _Room) -> list[int]:
    """Up to two rows that stand close below row ``at``."""
    found: list[int] = []
    for index in (at + 1, at + 2):
        if not room.takes(rows, index) or (rows[index].after_gap and index > at + 1):
            break
        found.append(index)
    return found
