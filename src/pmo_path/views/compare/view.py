"""Two to four roles side by side."""

from datetime import date

from ...errors import UsageError
from ...model import Catalogue, Role
from ...pay import headline
from ...text import country_name
from ...titles import TitleReading
from ..base import View
from ..roles import helpful_courses
from ..route import readings
from ..words import reading_notes
from .page import compare_page
from .record import compare_record
from .types import CompareRecord

_MOST = 4


def compare_view(
    catalogue: Catalogue,
    titles: list[tuple[str, TitleReading]],
    *,
    today: date,
    country: str | None = None,
    contract: str | None = None,
) -> View:
    """The roles found for ``titles``, side by side.

    Pay is for ``country`` (the catalogue's default where none is given) and
    ``contract``; ages of figures count from ``today``. Raises UsageError unless
    they are two to four different roles.
    """
    roles = _different(titles)
    place = catalogue.about.country_or_default(country)
    pay = {role.id: headline(catalogue, role.id, place, contract, today) for role in roles}
    courses = {
        role.id: [course.id for course, _ in helpful_courses(catalogue, role)] for role in roles
    }
    record = compare_record(catalogue, roles, pay, courses, today)
    record["country"], record["contract"] = place, contract
    record["readings"] = readings(titles)
    notes = [note for asked, found in titles for note in reading_notes(asked, found)]
    if country is None:
        why = "as no country was given; --country names another"
        notes.append(f"note: pay is for {country_name(place)}, {why}")
    return View(
        kind="compare",
        record_type=CompareRecord,
        records=(record,),
        single=True,
        document=lambda: compare_page(catalogue, roles, record, pay),
        notes=tuple(notes),
    )


def _different(titles: list[tuple[str, TitleReading]]) -> tuple[Role, ...]:
    if not 2 <= len(titles) <= _MOST:
        hint = "put a title of several words in quotes: pmo-path compare 'PMO Lead' pmo-manager"
        raise UsageError(f"give two to four roles to compare, not {len(titles)}", hint)
    roles: dict[str, tuple[str, Role]] = {}
    for asked, found in titles:
        role = found.role
        if role is None:
            raise ValueError(f"{asked!r} is a tie")
        if role.id in roles:
            before = roles[role.id][0]
            words = f"'{before}' and '{asked}' are" if before != asked else f"'{asked}' twice is"
            raise UsageError(f"{words} the same role, {role.title}", "name another role")
        roles[role.id] = (asked, role)
    return tuple(role for _, role in roles.values())
