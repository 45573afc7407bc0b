"""Courses: certifications, courses, e-learning, apprenticeships and services."""

from typing import Literal

from .base import FieldError, Record, record, require_range


@record
class Prerequisite(Record):
    """What must come before a course: one course, any of several, or words.

    Exactly one of ``id``, ``any_of`` and ``text`` is given; ``or_else`` names
    what is accepted in place of a course, and ``or_level`` the level of one's
    own work in a PMO or in delivery that is experience enough.
    """

    id: str | None = None
    any_of: tuple[str, ...] = ()
    text: str | None = None
    or_else: str | None = None
    or_level: int | None = None

    def __post_init__(self) -> None:
        if self.or_level is not None:
            require_range("or_level", self.or_level, 1, 4)
        given = [name for name in ("id", "any_of", "text") if getattr(self, name)]
        if len(given) != 1:
            raise FieldError("id", "a prerequisite has exactly one of id, any_of and text")


@record
class Exam(Record):
    """How a course is examined; minutes are minutes of the exam itself."""

    format: str | None = None
    questions: int | None = None
    marks: int | None = None
    pass_mark: str | None = None
    minutes: int | None = None
    book: str | None = None
    applies_to: str | None = None
    note: str | None = None


@record
class Price(Record):
    """What one source asks; ``as_of`` is when, ``what`` is for which part."""

    amount: int | float
    currency: str
    as_of: str
    what: str | None = None
    member_amount: int | float | None = None
    alternative: str | None = None


@record
class Course(Record):
    """Something to learn from. ``status`` is absent where nobody knows it.

    ``prerequisites`` is empty where a source says that none are asked, and
    None where nothing is known.
    ``uncertain`` names the fields that rest on weak or contradicting sources.
    """

    id: str
    name: str
    also_known_as: tuple[str, ...] = ()
    new_name: str | None = None
    kind: Literal["certification", "course", "elearning", "apprenticeship", "service"]
    awarding_body: str | None = None
    providers: tuple[str, ...] = ()
    summary: str
    levels: tuple[int, ...]
    levels_basis: Literal["source", "provider", "judged"]
    specialism: str
    covers: tuple[str, ...] = ()
    competencies: tuple[str, ...] = ()
    competencies_basis: Literal["judged"] | None = None
    prerequisites: tuple[Prerequisite, ...] | None = None
    recommended: tuple[Prerequisite, ...] = ()
    leads_to: tuple[str, ...] = ()
    duration_days: int | float | None = None
    duration_months: int | None = None
    study_hours: int | float | None = None
    exam: Exam | None = None
    status: Literal["current", "renamed", "superseded", "withdrawn"] | None = None
    status_as_of: str | None = None
    replaced_by: str | None = None
    price: Price | None = None
    funding_band: Price | None = None
    renewal: str | None = None
    url: str | None = None
    uncertain: tuple[str, ...] = ()
    note: str | None = None
    sources: tuple[str, ...]

    def __post_init__(self) -> None:
        for level in self.levels:
            require_range("levels", level, 1, 4)

    def is_for(self, lowest: int, highest: int) -> bool:
        """Whether it serves one of these levels; one that names none serves all."""
        return not self.levels or (max(self.levels) >= lowest and min(self.levels) <= highest)
