"""A route as a record."""

from collections.abc import Iterator
from datetime import date

from ...model import Catalogue, Role
from ...pay import Band
from ...routes import Learning, Rise, Route, RouteStep, WayOut, days_of
from ...titles import TitleReading
from ..base import record_of
from ..cite import source_records
from ..courses import course_values
from ..pay import PayRow, pay_row
from .types import (
    OtherRouteRecord,
    ReadingRecord,
    RiseRecord,
    RouteCourseRecord,
    RouteRecord,
    RouteStepRecord,
    RouteTotalsRecord,
    WayOutRecord,
)

Pay = dict[str, Band | None]
"""The band to name for each role, by id."""


def route_record(
    catalogue: Catalogue,
    shown: Route,
    others: tuple[Route, ...],
    ways: tuple[WayOut, ...],
    pay: Pay,
    today: date,
) -> RouteRecord:
    """The route ``shown``, the best by other measures, and the ways out."""
    made = _Records(catalogue, pay, today)
    record = _empty(shown.start, shown.roles[-1])
    record["found"] = True
    record["measure"] = shown.measure
    record["roles"] = [role.id for role in shown.roles]
    record["steps"] = [made.step(step) for step in shown.steps]
    record["totals"] = totals_record(shown)
    record["other_routes"] = [_other(shown, other) for other in others]
    record["ways_out"] = [_way_out(way) for way in ways]
    record["sources"] = source_records(catalogue, _cited(shown, ways))
    return record


def no_route_record(start: Role, goal: Role, nearest: Role | None, measure: str) -> RouteRecord:
    """That no moves lead from ``start`` to ``goal``, and how near they come."""
    record = _empty(start, goal)
    record["measure"] = measure
    record["nearest"] = nearest.id if nearest else None
    record["nearest_title"] = nearest.title if nearest else None
    return record


def readings(titles: list[tuple[str, TitleReading]]) -> list[ReadingRecord]:
    """How the ambiguous ones among the titles that were asked for are read."""
    return [
        record_of(
            ReadingRecord,
            found,
            asked=asked,
            role=found.role.id,
            others=[role.id for role in found.others],
        )
        for asked, found in titles
        if found.role is not None and found.question is not None
    ]


def _empty(start: Role, goal: Role) -> RouteRecord:
    return RouteRecord(
        start=start.id,
        start_title=start.title,
        goal=goal.id,
        goal_title=goal.title,
        found=False,
        measure="main",
        roles=[],
        steps=[],
        totals=None,
        other_routes=[],
        ways_out=[],
        nearest=None,
        nearest_title=None,
        country="",
        contract=None,
        readings=[],
        sources=[],
    )


class _Records:
    """The records of steps, whose names and pay come from one catalogue on one day."""

    def __init__(self, catalogue: Catalogue, pay: Pay, today: date) -> None:
        self._catalogue, self._bands, self._today = catalogue, pay, today

    def step(self, step: RouteStep) -> RouteStepRecord:
        return record_of(
            RouteStepRecord,
            step.move,
            start=step.start.id,
            start_title=step.start.title,
            role=step.end.id,
            title=step.end.title,
            level=step.end.level,
            grades=step.grades,
            gained=[rise.competency for rise in step.rises if rise.key],
            gaps=[self._rise(rise) for rise in step.rises],
            courses=[_course(learning) for learning in step.courses],
            pay_from=self._pay(step.start),
            pay_to=self._pay(step.end),
        )

    def _pay(self, role: Role) -> PayRow | None:
        band = self._bands[role.id]
        return pay_row(band, self._catalogue, self._today) if band else None

    def _rise(self, rise: Rise) -> RiseRecord:
        known = self._catalogue.competencies[rise.competency]
        return record_of(RiseRecord, rise, name=known.name, descriptor=known.levels[rise.needs - 1])


def _course(learning: Learning) -> RouteCourseRecord:
    course = learning.course
    values = {**course_values(course), "days": days_of(course)}
    return record_of(
        RouteCourseRecord, learning, **values, kind=course.kind, what=learning.what or None
    )


def totals_record(route: Route) -> RouteTotalsRecord:
    """What a route adds up to."""
    return record_of(RouteTotalsRecord, route, steps=len(route.steps), courses=len(route.courses))


def differs(one: Route, other: Route) -> bool:
    """Whether two routes have other roles or other courses."""
    return (one.roles, one.courses) != (other.roles, other.courses)


def _other(shown: Route, other: Route) -> OtherRouteRecord:
    return OtherRouteRecord(
        measure=other.measure,
        differs=differs(shown, other),
        roles=[role.id for role in other.roles],
        courses=[course.id for course in other.courses],
        totals=totals_record(other),
    )


def _way_out(way: WayOut) -> WayOutRecord:
    return record_of(
        WayOutRecord,
        way.move,
        start=way.start.id,
        start_title=way.start.title,
        role=way.end.id,
        title=way.end.title,
        via=[role.id for role in way.via],
    )


def _cited(route: Route, ways: tuple[WayOut, ...]) -> Iterator[str]:
    for step in route.steps:
        yield from step.move.sources
    for way in ways:
        yield from way.move.sources
