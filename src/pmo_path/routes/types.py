"""A route, its steps, and what they add up to."""

from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

from ..model import Course, Move, Role

Measure = Literal["main", "fastest", "cheapest", "without-certificates"]
MEASURES: tuple[Measure, ...] = ("main", "fastest", "cheapest", "without-certificates")
DAYS_A_MONTH = 20
HOURS_A_DAY = 7


class Rise(NamedTuple):
    """A competency in which the new role asks more than any before it; 0 is nothing known."""

    competency: str
    has: int
    needs: int
    key: bool


class Learning(NamedTuple):
    """A course of a step: for its ``level``, for a ``gap`` or ``before`` another course.

    ``what`` is the competency or the other course; empty for a level.
    """

    course: Course
    why: Literal["level", "gap", "before"]
    what: str


@dataclass(frozen=True)
class RouteStep:
    """One move, what rises with it (key ones first, then the largest), and its courses."""

    start: Role
    move: Move
    end: Role
    rises: tuple[Rise, ...]
    courses: tuple[Learning, ...]

    @cached_property
    def grades(self) -> int:
        """How many grades there are to rise, all competencies together."""
        return sum(rise.needs - rise.has for rise in self.rises)


@dataclass(frozen=True)
class Route:
    """The steps from ``start``, none where start and goal are one; best by ``measure``.

    Totals are sums of what is known; how many are not known stands beside them.
    """

    measure: Measure
    start: Role
    steps: tuple[RouteStep, ...] = ()

    @cached_property
    def roles(self) -> tuple[Role, ...]:
        """The roles in order, the first one and the last one too."""
        return (self.start, *(step.end for step in self.steps))

    @cached_property
    def stated(self) -> int:
        """How many moves a source states."""
        return sum(step.move.basis == "stated" for step in self.steps)

    @cached_property
    def grades(self) -> int:
        """How many grades there are to rise in all."""
        return sum(step.grades for step in self.steps)

    @cached_property
    def courses(self) -> tuple[Course, ...]:
        """The courses of all steps in order."""
        return tuple(learning.course for step in self.steps for learning in step.courses)

    @cached_property
    def certifications(self) -> int:
        """How many of the courses are certifications."""
        return sum(course.kind == "certification" for course in self.courses)

    @cached_property
    def days(self) -> float:
        """Days of the courses whose length is known."""
        return sum(days_of(course) or 0 for course in self.courses)

    @cached_property
    def lengths_not_known(self) -> int:
        """Courses whose length is not known."""
        return sum(days_of(course) is None for course in self.courses)

    @cached_property
    def prices(self) -> dict[str, float]:
        """What the courses with a known price cost, by currency."""
        sums: dict[str, float] = {}
        for price in (course.price for course in self.courses):
            if price is not None and price.amount:
                sums[price.currency] = sums.get(price.currency, 0) + price.amount
        return dict(sorted(sums.items()))

    @cached_property
    def priced(self) -> int:
        """Courses that are known to cost something."""
        return sum(bool(course.price and course.price.amount) for course in self.courses)

    @cached_property
    def prices_not_known(self) -> int:
        """Courses whose price is not known."""
        return sum(course.price is None for course in self.courses)


def days_of(course: Course) -> float | None:
    """How many days a course takes; None where its length is not known."""
    if course.duration_days is not None:
        return course.duration_days
    if course.duration_months is not None:
        return course.duration_months * DAYS_A_MONTH
    if course.study_hours is not None:
        return course.study_hours / HOURS_A_DAY
    return None
