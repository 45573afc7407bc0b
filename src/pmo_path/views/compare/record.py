"""Roles side by side, as a record: what differs, and what they share."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any

from ... import lookup
from ...model import Catalogue, Role
from ...pay import Band
from ..pay import pay_row, pay_sentence
from ..words import level_name
from .types import ComparedRole, CompareRecord, RoleDifference, SharedByRoles


def compare_record(
    catalogue: Catalogue,
    roles: tuple[Role, ...],
    pay: dict[str, Band | None],
    courses: dict[str, list[str]],
    today: date,
) -> CompareRecord:
    """The roles with their ``pay`` and the ids of the ``courses`` that help, by id."""
    compared = _Compared(catalogue, roles, courses, pay)
    for part in (compared.plain, compared.competencies, compared.lists):
        part()
    return CompareRecord(
        roles=[_role(catalogue, role, roles, pay[role.id], today) for role in roles],
        differences=compared.differences,
        shared=compared.shared,
        country="",
        contract=None,
        readings=[],
    )


def how_it_differs(role: Role, roles: tuple[Role, ...]) -> str | None:
    """What the catalogue says of how ``role`` differs, where that is about one of ``roles``."""
    said = role.differs
    return said.text if said and any(other.id in said.than for other in roles) else None


def _role(
    catalogue: Catalogue, role: Role, roles: tuple[Role, ...], band: Band | None, today: date
) -> ComparedRole:
    return ComparedRole(
        id=role.id,
        title=role.title,
        level=role.level,
        level_name=level_name(catalogue, role.level),
        office=role.office,
        family=role.family,
        outside=role.outside,
        summary=role.summary,
        differs=how_it_differs(role, roles),
        pay=pay_row(band, catalogue, today) if band else None,
    )


class _Compared:
    """Sorts what the roles have into what differs and what is shared."""

    def __init__(
        self,
        catalogue: Catalogue,
        roles: tuple[Role, ...],
        courses: dict[str, list[str]],
        pay: dict[str, Band | None],
    ) -> None:
        self._catalogue, self._roles, self._courses, self._pay = catalogue, roles, courses, pay
        self.differences: list[RoleDifference] = []
        self.shared: list[SharedByRoles] = []

    def plain(self) -> None:
        """Level, office, kind of work, and pay."""
        self._value("level", lambda role: role.level)
        self._value("office", lambda role: role.office)
        self._value("family", lambda role: role.family)
        said = {name: pay_sentence(band) if band else None for name, band in self._pay.items()}
        self._value("pay", lambda role: said[role.id])

    def competencies(self) -> None:
        """The grades: the widest apart first, then those that are key in a role."""
        for name in sorted(self._asked(), key=self._place):
            self._value("competency", self._grade_of(name), name)

    def _place(self, name: str) -> tuple[int, bool]:
        grades = [role.competencies.get(name, 0) for role in self._roles]
        key = any(name in role.key_competencies for role in self._roles)
        return (min(grades) - max(grades), not key)

    @staticmethod
    def _grade_of(name: str) -> Callable[[Role], int | None]:
        return lambda role: role.competencies.get(name)

    def lists(self) -> None:
        """Duties, where people come from and go to, and courses."""
        everybody = self._catalogue.roles.values()
        self._list("duties", lambda role: (duty.text for duty in role.responsibilities))
        self._list("comes_from", lambda role: (o.id for o, _ in lookup.moves_to(role, everybody)))
        self._list("leads_to", lambda role: (move.role for move in role.leads_to))
        self._list("courses", lambda role: self._courses[role.id])

    def _asked(self) -> Iterator[str]:
        """Every competency that a role asks, in the catalogue's order."""
        asked = {name for role in self._roles for name in role.competencies}
        return (name for name in self._catalogue.competencies if name in asked)

    def _value(self, field: str, of: Callable[[Role], Any], about: str | None = None) -> None:
        values = {role.id: of(role) for role in self._roles}
        first = next(iter(values.values()))
        if all(value == first for value in values.values()):
            self.shared.append(SharedByRoles(field=field, about=about, value=first))
        else:
            self.differences.append(RoleDifference(field=field, about=about, values=values))

    def _list(self, field: str, of: Callable[[Role], Iterable[str]]) -> None:
        lists = {role.id: list(dict.fromkeys(of(role))) for role in self._roles}
        common = set.intersection(*(set(items) for items in lists.values()))
        own = {key: [item for item in items if item not in common] for key, items in lists.items()}
        if any(own.values()):
            self.differences.append(RoleDifference(field=field, about=None, values=own))
        both = [item for item in next(iter(lists.values())) if item in common]
        if both:
            self.shared.append(SharedByRoles(field=field, about=None, value=both))
