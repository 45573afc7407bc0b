"""The records of a comparison that scripts read."""

from typing import Any, TypedDict

from ..pay import PayRow
from ..route import ReadingRecord


class ComparedRole(TypedDict):
    """One of the roles; ``pay`` is null where there is no figure.

    ``differs`` says in a sentence how it differs, where one of the others is meant.
    """

    id: str
    title: str
    level: int | None
    level_name: str | None
    office: str
    family: str | None
    outside: bool
    summary: str
    differs: str | None
    pay: PayRow | None


class RoleDifference(TypedDict):
    """What differs. ``values`` is what each role has, by its id.

    ``field`` is level, office, family, pay (in words), competency, duties,
    comes_from, leads_to or courses; ``about`` the id of the competency. A grade is
    1 to 5, null where it is not asked. Of a list each role has what not all of
    them share; courses and roles are ids.
    """

    field: str
    about: str | None
    values: dict[str, Any]


class SharedByRoles(TypedDict):
    """What all the roles have alike: ``value``, or the items of a list that all share."""

    field: str
    about: str | None
    value: Any


class CompareRecord(TypedDict):
    """Two to four roles side by side, the differences first."""

    roles: list[ComparedRole]
    differences: list[RoleDifference]
    shared: list[SharedByRoles]
    country: str
    contract: str | None
    readings: list[ReadingRecord]
