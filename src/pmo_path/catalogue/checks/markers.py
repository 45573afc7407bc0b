"""Markers stand for something that the catalogue has, or that the program knows by name."""

import re
from collections.abc import Iterator
from typing import Any

from ...model import KNOWN_IDS
from ...text import did_you_mean
from .finding import Finding, Records, fault

_NO_SPECIALISM = "none"
_NUMBER = re.compile(r"\d{1,3}(?:\.\d+)?")


def markers_stand_for_something(records: Records) -> Iterator[Finding]:
    """A marker carries the id of a record, a word that the program knows, or a number."""
    known = _known(records)
    for marker in records["markers"]:
        ids = known.get(marker.kind)
        if ids is not None and marker.id not in ids:
            hint = did_you_mean(marker.id, sorted(ids)) or ""
            yield fault(marker, ("id",), f"there is no {marker.kind} '{marker.id}'", hint)
        elif marker.kind == "number" and not _NUMBER.fullmatch(marker.id):
            message = f"the id of a number must be its figures, not '{marker.id}'"
            yield fault(marker, ("id",), message, "for example '12'")


def _known(records: Records) -> dict[str, frozenset[str]]:
    """The ids that a marker can carry, by kinds; those of other kinds are any words."""
    offices = _ids(records["offices"])
    deeds = (option.id for part in _asking_for_deeds(records) for option in part.options)
    return {
        **KNOWN_IDS,
        "title": KNOWN_IDS["title"] | _ids(records["roles"]),
        "course": _ids(records["courses"]),
        "course-listed": _ids(records["courses"]),
        "competency": _ids(records["competencies"]),
        "office": offices,
        "office-hint": offices,
        "specialism": frozenset(course.specialism for course in records["courses"])
        - {_NO_SPECIALISM},
        "deed": frozenset(deeds),
    }


def _ids(found: list[Any]) -> frozenset[str]:
    return frozenset(record.id for record in found)


def _asking_for_deeds(records: Records) -> Iterator[Any]:
    for question in records["questions"]:
        yield from (part for part in question.parts if part.key == "done")
