"""One course as a record: everything that the catalogue holds about it."""

from typing import TypedDict

from ... import lookup
from ...model import Amount, Catalogue, Course
from ..base import View, record_of
from ..cite import SourceRecord, source_records
from .page import course_page


class CourseName(TypedDict):
    """Another course: its id, name and status."""

    id: str
    name: str
    status: str | None


class CompetencyName(TypedDict):
    """A competency: its id and name."""

    id: str
    name: str


class PrerequisiteRecord(TypedDict):
    """What must come before: one course (``id``), any of several, or words.

    ``or_else`` is accepted in place of a course.
    """

    id: str | None
    any_of: list[str]
    text: str | None
    or_else: str | None


class ExamRecord(TypedDict):
    """How a course is examined; ``applies_to`` is for which version or date."""

    format: str | None
    questions: int | None
    marks: int | None
    pass_mark: str | None
    minutes: int | None
    book: str | None
    applies_to: str | None
    note: str | None


class PriceRecord(TypedDict):
    """What one source asks; ``as_of`` is when, ``what`` for which part."""

    amount: Amount
    currency: str
    as_of: str
    what: str | None
    member_amount: Amount | None
    alternative: str | None


class CourseRecord(TypedDict):
    """A course in full.

    ``prerequisites`` is null where nobody knows them, and empty where a source
    says that there are none. ``status`` and other fields are null where they
    are not known. ``uncertain`` names the fields that rest on weak or
    contradicting sources.
    """

    id: str
    name: str
    also_known_as: list[str]
    new_name: str | None
    kind: str
    awarding_body: str | None
    providers: list[str]
    summary: str
    levels: list[int]
    levels_basis: str
    specialism: str
    covers: list[str]
    competencies: list[CompetencyName]
    competencies_basis: str | None
    prerequisites: list[PrerequisiteRecord] | None
    recommended: list[PrerequisiteRecord]
    leads_to: list[CourseName]
    duration_days: Amount | None
    duration_months: int | None
    study_hours: Amount | None
    exam: ExamRecord | None
    status: str | None
    status_as_of: str | None
    replaced_by: CourseName | None
    replaces: list[CourseName]
    price: PriceRecord | None
    funding_band: PriceRecord | None
    renewal: str | None
    url: str | None
    uncertain: list[str]
    note: str | None
    sources: list[SourceRecord]


def course_view(catalogue: Catalogue, course: Course, *, sources: bool = False) -> View:
    """``course`` in full; with ``sources`` a person sees who says so."""
    return View(
        kind="course",
        record_type=CourseRecord,
        records=(course_record(catalogue, course),),
        single=True,
        document=lambda: course_page(catalogue, course, sources=sources),
    )


def course_record(catalogue: Catalogue, course: Course) -> CourseRecord:
    """Everything about ``course``."""
    skills = catalogue.competencies
    after = catalogue.courses.get(course.replaced_by or "")
    return record_of(
        CourseRecord,
        course,
        competencies=[record_of(CompetencyName, skills[name]) for name in course.competencies],
        leads_to=[_named(catalogue.courses[name]) for name in course.leads_to],
        replaced_by=_named(after) if after else None,
        replaces=[_named(other) for other in lookup.replaced_by(catalogue, course)],
        sources=source_records(catalogue, course.sources),
    )


def _named(course: Course) -> CourseName:
    return record_of(CourseName, course)
