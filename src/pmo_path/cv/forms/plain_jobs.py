"""The jobs in lines of text: each begins where dates stand beside a title; pure."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ...model import Catalogue
from ...titles import read_title
from ..record import Job, Line
from .plain_rows import Row, joined
from .spans import Dates, find_dates

_STRONG = re.compile(
    r"\s+[|\u00b7\u2022@/]\s*|\s*[\u2013\u2014|\t;]+\s*|\s+-{1,2}\s+|\s{3,}"
    r"|\s+(?:at|bei|chez|presso|bij)\s+",
    re.IGNORECASE,
)
_WEAK = re.compile(r",\s+|(?:(?<!\s)\s+)?[()\[\]]\s*|:\s+")
_LENGTH = re.compile(r"\W*+(?:\d{1,2}\+?\s*+[^\W\d]{1,8}\.?[\s,]*+){1,3}\W*")
_LABEL = re.compile(r"\b[^\W\d]+:")
_OPENING_LABEL = re.compile(r"(?:^|(?<=[,;|()\u2013\u2014]))\s*+[^\W\d]+:")
_EDGES = " \t,;:|()[]\u2013\u2014-\u00b7\u2022/"
_RUNS_ON = re.compile(r"[^\W\d_] $")
_FEW_WORDS = 6
_MOST_TITLES = 1_500
_LONGEST_TITLE = 100
_FURTHER = {0: 0.0, -1: 0.3, 1: 0.6}
_HABIT = 0.5
_RANKS = {"match": 3, "ambiguous": 2, "near": 1, "none": 0}


class Titles:
    """How well a text reads as a job title."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._known: dict[str, float] = {}

    def score(self, text: str) -> float:
        """0 where no title is known in ``text``; the surer, the higher.

        So many texts are looked at as no CV has beside its dates, and no more.
        """
        if text not in self._known and 2 < len(text) <= _LONGEST_TITLE:
            if len(self._known) >= _MOST_TITLES:
                return 0
            found = read_title(self._catalogue, text, keep=False)
            known = found.status != "none"
            self._known[text] = _RANKS[found.status] + found.confidence if known else 0
        return self._known.get(text, 0)

    def best(self, raw: str) -> tuple[float, str]:
        """The part of a line that reads best as a title, and how well; 0 where none does."""
        return max(((self.score(part), part) for part in parts_of(raw)), key=lambda p: p[0])


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


def parts_of(raw: str) -> list[str]:
    """What may be a title in a line: its parts, then the whole of it."""
    strong = [part.strip(_EDGES) for part in _STRONG.split(raw)]
    weak = [part.strip(_EDGES) for strong_part in strong for part in _WEAK.split(strong_part)]
    whole = " ".join(raw.split()).strip(_EDGES)
    found = dict.fromkeys((*weak, *strong, whole))
    parts = [part for part in found if part and not _LENGTH.fullmatch(part)]
    return parts or [""]


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
        told = [row for row in rows[head.after : end] if not _LENGTH.fullmatch(row.text)]
        dates, lines = head.dates, tuple(joined(told))
        employer = _employer(rows, head)
        jobs.append(Job(head.title, dates.start, dates.end, dates.current, lines, employer))
    return jobs


def _employer(rows: Sequence[Row], head: _Head) -> Line | None:
    """What stands in the lines of a head beside the title and the dates."""
    parts = [
        Line(part, row.where)
        for row in rows[head.first : head.after]
        for part in _STRONG.split(_WEAK.sub(" | ", row.raw))
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
    before, after = row.raw[: dates.at].strip(_EDGES), row.raw[dates.until :].strip(_EDGES)
    known = titles.best(_rest(row, dates, titles).raw)[0]
    if row.bullet or not dates.span:
        return dates if known >= _RANKS["match"] and not (before and after) else None
    if known or not before:
        return dates
    runs_on = bool(_RUNS_ON.search(row.raw[: dates.at])) and row.raw[dates.at].isalpha()
    return None if runs_on or len(after.split()) > _FEW_WORDS else dates


def _rest(row: Row, dates: Dates, titles: Titles) -> Row:
    """``row`` without its dates and what names them."""
    before, after = _unlabelled(row.raw[: dates.at], titles), row.raw[dates.until :]
    return row._replace(raw=f"{before.rstrip(_EDGES)} | {after.lstrip(_EDGES)}".strip(_EDGES))


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
