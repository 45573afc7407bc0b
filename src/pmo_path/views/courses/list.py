"""Courses as a list."""

from collections.abc import Iterable, Mapping
from typing import TypedDict

from ...model import Course
from ..base import Column, Document, Grid, View, record_of


class CourseRow(TypedDict):
    """A course in a list; ``status`` is null where nobody knows it.

    ``why`` says why it helps in the role that was asked for, else it is null.
    """

    id: str
    name: str
    kind: str
    levels: list[int]
    specialism: str
    awarding_body: str | None
    status: str | None
    replaced_by: str | None
    summary: str
    why: str | None


_NAME = Column("name", "Course")
_WHY = Column("why", "Why")
_REST = (
    Column("kind", "Kind", fixed=True),
    Column("levels", "Levels", fixed=True),
    Column("status", "Status", fixed=True),
)
# Ids are too long for a column beside names that find a course just as well.
_NOTE = "note: 'pmo-path course NAME' shows one of them; --fields id,name gives the ids"
KIND_WORDS = {"elearning": "e-learning"}


def course_row(course: Course, why: str | None = None) -> CourseRow:
    """One course as a row."""
    return record_of(CourseRow, course, why=why)


def courses_view(courses: Iterable[Course], why: Mapping[str, str] | None = None) -> View:
    """The list of ``courses`` in the order given; ``why`` is by id, where a role was asked for."""
    found = tuple(courses)
    columns = (_NAME, *((_WHY,) if why is not None else ()), *_REST)

    def document() -> Document:
        rows = tuple(_cells(course, why) for course in found)
        return (Grid(columns, rows),) if rows else ()

    return View(
        kind="courses",
        record_type=CourseRow,
        records=tuple(course_row(course, (why or {}).get(course.id)) for course in found),
        columns=columns,
        document=document,
        notes=(_NOTE,) if found else (),
        empty="No courses match.",
    )


def _cells(course: Course, why: Mapping[str, str] | None) -> tuple[str, ...]:
    return (
        course.name,
        *((why[course.id],) if why is not None else ()),
        KIND_WORDS.get(course.kind, course.kind),
        ", ".join(map(str, course.levels)) or "none",
        course.status or "not known",
    )
