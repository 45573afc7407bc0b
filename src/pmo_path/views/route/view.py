"""The way from one role to another."""

from datetime import date
from functools import partial

from ...errors import UsageError
from ...model import Catalogue, Role
from ...pay import headline
from ...routes import MEASURES, Measure, apart, best_route, nearest_reached, ways_out
from ...text import country_name
from ...titles import TitleReading
from ..base import View
from ..words import reading_notes
from .page import no_route_page, route_page
from .record import no_route_record, readings, route_record
from .types import RouteRecord


def route_view(
    catalogue: Catalogue,
    titles: list[tuple[str, TitleReading]],
    measure: Measure,
    *,
    today: date,
    country: str | None = None,
    contract: str | None = None,
    sources: bool = False,
) -> View:
    """The route between the two roles found for ``titles``, the best by ``measure``.

    Pay is for ``country`` (the catalogue's default where none is given) and
    ``contract``; ages of figures count from ``today``. Raises UsageError where
    both titles mean one role.
    """
    start, goal = _both(titles)
    place = catalogue.about.country_or_default(country)
    notes = [note for asked, found in titles for note in reading_notes(asked, found)]
    shown = best_route(catalogue, start.id, goal.id, measure)
    if shown is None:
        near = nearest_reached(catalogue, start.id, goal.id)
        record = no_route_record(start, goal, near, measure)
        grades = apart(near, goal) if near else 0
        document = partial(no_route_page, start, goal, near, grades)
    else:
        if country is None:
            why = "as no country was given; --country names another"
            notes.append(f"note: pay is for {country_name(place)}, {why}")
        measures = [other for other in MEASURES if other != measure]
        found = [best_route(catalogue, start.id, goal.id, other) for other in measures]
        others = tuple(other for other in found if other is not None)
        ways = ways_out(catalogue, shown)
        pay = {
            role.id: headline(catalogue, role.id, place, contract, today) for role in shown.roles
        }
        record = route_record(catalogue, shown, others, ways, pay, today)
        document = partial(
            route_page, catalogue, shown, others, ways, pay, place, contract, sources=sources
        )
    record["country"], record["contract"] = place, contract
    record["readings"] = readings(titles)
    return View(
        kind="route",
        record_type=RouteRecord,
        records=(record,),
        single=True,
        document=document,
        notes=tuple(notes),
    )


def _both(titles: list[tuple[str, TitleReading]]) -> tuple[Role, Role]:
    start, goal = (found.role for _, found in titles)
    if start is None or goal is None:
        raise ValueError(f"one of {titles} is a tie")
    if start.id == goal.id:
        raise UsageError(
            f"FROM and TO are the same role, {goal.title} ({goal.id})",
            f"'pmo-path role {goal.id}' shows where it leads",
        )
    return start, goal
