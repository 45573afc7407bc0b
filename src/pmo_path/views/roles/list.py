"""Roles as a list."""

from collections.abc import Iterable
from typing import TypedDict

from ...model import Role
from ..base import Column, View, record_of


class RoleRow(TypedDict):
    """A role in a list; ``level`` is null outside the PMO."""

    id: str
    title: str
    level: int | None
    office: str
    family: str | None
    outside: bool
    summary: str


COLUMNS = (
    Column("title", "Role"),
    Column("level", "Level", fixed=True),
    Column("office", "Office", fixed=True),
    Column("id", "Id", fixed=True),
)


def role_row(role: Role) -> RoleRow:
    """One role as a row."""
    return record_of(RoleRow, role)


def roles_view(roles: Iterable[Role]) -> View:
    """The list of ``roles`` in the order given."""
    return View(
        kind="roles",
        record_type=RoleRow,
        records=tuple(role_row(role) for role in roles),
        columns=COLUMNS,
        empty="No roles match.",
    )
