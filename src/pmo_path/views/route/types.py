"""The records of a route that scripts read."""

from typing import TypedDict

from ..cite import SourceRecord
from ..pay import PayRow


class RiseRecord(TypedDict):
    """A competency that rises: grades 1 to 5, ``has`` 0 where nothing is known.

    ``has`` is the most that a role before it asks; ``descriptor`` describes ``needs``.
    """

    competency: str
    name: str
    has: int
    needs: int
    key: bool
    descriptor: str


class RouteCourseRecord(TypedDict):
    """A course of a step; ``why`` is level, gap or before.

    ``what`` is the id of the competency or of the course that it comes before.
    ``days`` counts a month as 20 and 7 hours as one; null is not known.
    """

    course: str
    name: str
    kind: str
    why: str
    what: str | None
    days: float | None
    price: float | None
    currency: str | None
    price_as_of: str | None


class RouteStepRecord(TypedDict):
    """One move; ``basis`` is stated, level-step or inferred, ``gained`` the key competencies.

    ``pay_from`` and ``pay_to`` are null where there is no figure, ``typical_years``
    where no source says how long it takes.
    """

    start: str
    start_title: str
    role: str
    title: str
    level: int | None
    move: str
    basis: str
    why: str
    typical_years: str | None
    grades: int
    gained: list[str]
    gaps: list[RiseRecord]
    courses: list[RouteCourseRecord]
    pay_from: PayRow | None
    pay_to: PayRow | None
    sources: list[str]


class RouteTotalsRecord(TypedDict):
    """Sums of what is known. ``prices`` are by currency, never converted."""

    steps: int
    stated: int
    grades: int
    courses: int
    certifications: int
    days: float
    lengths_not_known: int
    prices: dict[str, float]
    prices_not_known: int


class OtherRouteRecord(TypedDict):
    """The best by another measure; ``differs`` in roles or courses from the one shown."""

    measure: str
    differs: bool
    roles: list[str]
    courses: list[str]
    totals: RouteTotalsRecord


class WayOutRecord(TypedDict):
    """A move from ``start`` to a role outside; ``via`` leads from the goal on to ``start``."""

    start: str
    start_title: str
    role: str
    title: str
    basis: str
    why: str
    via: list[str]
    sources: list[str]


class ReadingRecord(TypedDict):
    """How an ambiguous title is read, what else it can mean, and what settles it."""

    asked: str
    role: str
    others: list[str]
    why: str | None
    question: str


class RouteRecord(TypedDict):
    """A route. Where none is ``found``, ``nearest`` is the most alike role within reach.

    ``roles`` are ids, the first and the last one too. ``measure`` is main, fastest,
    cheapest or without-certificates.
    """

    start: str
    start_title: str
    goal: str
    goal_title: str
    found: bool
    measure: str
    roles: list[str]
    steps: list[RouteStepRecord]
    totals: RouteTotalsRecord | None
    other_routes: list[OtherRouteRecord]
    ways_out: list[WayOutRecord]
    nearest: str | None
    nearest_title: str | None
    country: str
    contract: str | None
    readings: list[ReadingRecord]
    sources: list[SourceRecord]
