"""Grades, levels, moves and offices as a person reads them."""

from collections.abc import Iterable

from ..model import Catalogue, Course, Move, Role
from ..text import sentence
from ..titles import TitleReading
from .base import label

_BASIS = {
    "stated": "stated by a source",
    "level-step": "a source states the step between the levels, not between these two roles",
    "inferred": "inferred, as no source states it",
}


def grade_words(catalogue: Catalogue, grade: int) -> str:
    """``able alone`` for 3: the word that the catalogue's scale has for ``grade``."""
    scale = catalogue.about.scale
    return scale[grade - 1] if grade <= len(scale) else f"grade {grade} of 5"


def level_name(catalogue: Catalogue, level: int | None) -> str | None:
    """The name of ``level``, None outside the PMO or where it has none."""
    found = catalogue.levels.get(level) if level is not None else None
    return found.name if found is not None else None


def level_words(role: Role) -> str:
    """``level 2`` or ``outside the PMO``."""
    return "outside the PMO" if role.level is None else f"level {role.level}"


def office_words(catalogue: Catalogue, role: Role) -> str:
    """The kind of office that a role belongs to."""
    if role.outside:
        return "None: outside the PMO (project, programme or portfolio management office)"
    if role.office == "any":
        return "Any kind of PMO (project, programme or portfolio management office)"
    names = {office.id: office.name for office in catalogue.offices}
    return names.get(role.office, label(role.office))


def move_words(here: Role, move: Move, there: Role) -> str:
    """``A step up, stated by a source.``, with what is known of the years it takes."""
    said = sentence(f"{_kind(here, move, there)}; {_BASIS[move.basis]}")
    return f"{said} {sentence(move.typical_years)}" if move.typical_years else said


def _kind(here: Role, move: Move, there: Role) -> str:
    rise = (there.level or 0) - (here.level or 0)
    if move.move == "vertical":
        return "a step up" if rise > 0 else "a bigger job at the same level"
    if move.move == "diagonal":
        return "a step up and across" if rise > 0 else "a step across into other work"
    if move.move == "lateral":
        return "a step sideways"
    return "a way into the PMO" if move.move == "entry" else "a way out of the PMO"


def reading_notes(asked: str, found: TitleReading) -> tuple[str, ...]:
    """What to say where the title ``asked`` can mean something else too."""
    if found.role is None or (found.question is None and not found.loosely):
        return ()
    note = f"note: '{asked}' is read as {found.role.title}."
    for other in found.others:
        note += f" It can also mean {other.title} ({other.id})."
    return (f"{note} {found.why} {found.question}" if found.question else note,)


def seller(catalogue: Catalogue, courses: Iterable[Course]) -> str | None:
    """Who sells some of ``courses`` and is a source of the advice too; None where nobody does."""
    name = catalogue.about.also_sells
    return name if any(name in course.providers for course in courses) else None
