"""One role in full."""

from datetime import date

from ... import lookup
from ...model import Catalogue, Course, Level, Role
from ...pay import bands_of
from ...titles import TitleReading
from ..base import View
from ..words import reading_notes
from .page import role_page
from .record import RoleRecord, role_record


def role_view(
    catalogue: Catalogue, asked: str, found: TitleReading, *, today: date, sources: bool = False
) -> View:
    """The role ``found`` for the title ``asked``; with ``sources`` a person sees who said what.

    Pay is for the catalogue's default country; ages of figures count from ``today``.
    """
    role = found.role
    if role is None:
        raise ValueError(f"{asked!r} is a tie")
    courses = helpful_courses(catalogue, role)
    pay = tuple(band for band in bands_of(catalogue, role.id, None, today) if band.tier)
    return View(
        kind="role",
        record_type=RoleRecord,
        records=(role_record(catalogue, role, found, courses, pay, today),),
        single=True,
        document=lambda: role_page(catalogue, role, courses, pay, sources),
        notes=reading_notes(asked, found),
    )


def helpful_courses(catalogue: Catalogue, role: Role) -> list[tuple[Course, str]]:
    """Current courses that help in ``role``, and why: its level's own, then its key competencies'.

    Who sells a course and is a source for the level is named as both. A course
    for other levels than the role's is left out.
    """
    level = catalogue.levels.get(role.level) if role.level is not None else None
    own = level.courses if level else ()
    keys = (catalogue.competencies[key].courses for key in role.key_competencies)
    wanted = {*own, *(name for names in keys for name in names)}
    found = []
    for name, why in lookup.courses_for(catalogue, role).items():
        course = catalogue.courses[name]
        if name in wanted and _fits(course, role):
            found.append((course, why + (_seller(catalogue, level, course) if name in own else "")))
    return found


def _fits(course: Course, role: Role) -> bool:
    """Whether a course can be taken today, as far as anybody knows, and is for the role's level."""
    at_level = role.level is None or not course.levels or role.level in course.levels
    return at_level and course.status in ("current", None)


def _seller(catalogue: Catalogue, level: Level | None, course: Course) -> str:
    """That a provider of ``course`` is also who recommends it, where that is so."""
    sources = [catalogue.sources[name] for name in (level.sources if level else ())]
    said_by = [source.publisher or "" for source in sources]
    for provider in course.providers:
        if any(publisher.startswith(provider) for publisher in said_by):
            return f"; sold by {provider}, which is also a source for this level"
    return ""
