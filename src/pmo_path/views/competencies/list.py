"""Competencies as a list, and one in full."""

from collections.abc import Iterable, Iterator
from typing import TypedDict

from ... import lookup
from ...model import Catalogue, Competency, Role
from ..base import Column, Document, Grid, View, record_of
from ..words import grade_words


class CompetencyRow(TypedDict):
    """A competency in a list; ``levels`` describes grades 1 to 5.

    ``asked`` (1 to 5), ``descriptor`` and ``key`` are what the role given with
    --for asks, else null.
    """

    id: str
    name: str
    group: str
    description: str
    levels: list[str]
    asked: int | None
    descriptor: str | None
    key: bool | None


COLUMNS = (
    Column("name", "Competency"),
    Column("group", "Group", fixed=True),
    Column("id", "Id", fixed=True),
)
_ASKED_COLUMNS = (
    Column("name", "Competency"),
    Column("grade", "Grade"),
    Column("descriptor", "What that looks like"),
)


def competencies_view(
    catalogue: Catalogue, items: Iterable[Competency], role: Role | None, notes: tuple[str, ...]
) -> View:
    """The list of ``items``, with what ``role`` asks of each where a role is given."""
    listed = tuple(items)
    if role is not None:
        wanted = {item.id for item in listed}
        asked = lookup.asked_of(role, catalogue.competencies)
        listed = tuple(item for item, _ in asked if item.id in wanted)
    return View(
        kind="competencies",
        record_type=CompetencyRow,
        records=tuple(_row(item, role) for item in listed),
        columns=COLUMNS,
        document=(lambda: _asked(catalogue, listed, role)) if role is not None else None,
        notes=notes,
        empty="No competencies match.",
    )


def _row(item: Competency, role: Role | None) -> CompetencyRow:
    grade = role.competencies.get(item.id) if role is not None else None
    return record_of(
        CompetencyRow,
        item,
        asked=grade,
        descriptor=item.levels[grade - 1] if grade is not None else None,
        key=item.id in role.key_competencies if role is not None else None,
    )


def _asked(catalogue: Catalogue, items: Iterable[Competency], role: Role) -> Document:
    rows = tuple(_cells(catalogue, items, role))
    return (Grid(_ASKED_COLUMNS, rows),) if rows else ()


def _cells(
    catalogue: Catalogue, items: Iterable[Competency], role: Role
) -> Iterator[tuple[str, ...]]:
    for item in items:
        grade = role.competencies[item.id]
        key = " (key)" if item.id in role.key_competencies else ""
        yield f"{item.name}{key}", grade_words(catalogue, grade), item.levels[grade - 1]
