"""Markers stand for something that the catalogue has."""

from collections.abc import Iterator
from typing import Any

from ..errors import did_you_mean
from .faults import Fault, Records


def markers_stand_for_something(records: Records) -> Iterator[Fault]:
    """A marker of a course, a competency, a deed or an office carries the id of one."""
    known = _known(records)
    for marker in records["markers"]:
        ids = known.get(marker.kind)
        if ids is not None and marker.id not in ids:
            hint = did_you_mean(marker.id, ids) or ""
            yield Fault(marker, ("id",), f"there is no {marker.kind} '{marker.id}'", hint)


def _known(records: Records) -> dict[str, set[str]]:
    """The ids that a marker can carry, by kinds; other kinds are words for the program."""
    return {
        "course": _ids(records["courses"]),
        "course-listed": _ids(records["courses"]),
        "competency": _ids(records["competencies"]),
        "office": _ids(records["offices"]),
        "deed": {option.id for part in _asking_for_deeds(records) for option in part.options},
    }


def _ids(found: list[Any]) -> set[str]:
    return {record.id for record in found}


def _asking_for_deeds(records: Records) -> Iterator[Any]:
    for question in records["questions"]:
        yield from (part for part in question.parts if part.key == "done")
