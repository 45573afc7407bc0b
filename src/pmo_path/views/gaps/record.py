"""What is missing for a role, as the record that scripts read."""

from typing import TypedDict

from ...advice import Cover, Gap, Missing, Step, Task
from ...model import Catalogue
from ..base import record_of
from ..courses import course_values, course_why
from .words import certificate_said, cover_said, has_said, needs_said, task_said


class TaskRecord(TypedDict):
    """Something to do at work that closes a gap.

    A ``deed`` shows the next grade, a ``duty`` is one of ``role``; ``help`` and
    ``grade`` describe the next work to ask for.
    """

    kind: str
    text: str
    role: str | None


class CoverRecord(TypedDict):
    """A course that works on a gap; null length or price is not known, ``after`` comes first."""

    course: str
    name: str
    kind: str
    days: float | None
    price: float | None
    currency: str | None
    price_as_of: str | None
    over_budget: bool | None
    after: list[str]


class GapToClose(TypedDict):
    """A competency that is missing; ``how`` is rated, shown, assumed or unknown.

    ``has`` 0 means that nothing is known; ``next`` describes the next grade.
    """

    order: int
    competency: str
    name: str
    key: bool
    has: int
    how: str
    needs: int
    missing: int
    has_descriptor: str | None
    needs_descriptor: str
    next: str
    on_the_job: list[TaskRecord]
    courses: list[CoverRecord]
    rules: list[int]


class CertificateRecord(TypedDict):
    """A certificate that is put forward and not held; none is asked for at level 1."""

    course: str
    name: str
    why: str
    optional: bool
    before: str | None
    days: float | None
    price: float | None
    currency: str | None
    price_as_of: str | None
    over_budget: bool | None
    rules: list[int]


class GapsRecord(TypedDict):
    """What is missing for ``role``; ``covered`` if no competency that it asks is known to be.

    ``asked`` counts the competencies that the role asks, ``assumed`` and
    ``unknown`` those of them that are not rated and not shown; ``keep_up`` are
    competencies that rules list though nothing of them is missing.
    """

    role: str
    title: str
    level: int | None
    covered: bool
    asked: int
    assumed: list[str]
    unknown: list[str]
    gaps: list[GapToClose]
    certificates: list[CertificateRecord]
    keep_up: list[str]


class GapRow(TypedDict):
    """A gap as a row of a spreadsheet: a competency, or a certificate without grades."""

    order: int
    kind: str
    id: str
    name: str
    key: bool | None
    has: int | None
    how: str | None
    needs: int | None
    you_now: str | None
    role_needs: str | None
    on_the_job: list[str]
    courses: list[str]


def gaps_record(catalogue: Catalogue, missing: Missing) -> GapsRecord:
    """``missing`` as a record."""
    role = missing.role
    return GapsRecord(
        role=role.id,
        title=role.title,
        level=role.level,
        covered=not missing.gaps,
        asked=len(missing.asked),
        assumed=missing.known("assumed"),
        unknown=missing.known("unknown"),
        gaps=[_gap(catalogue, missing, order, gap) for order, gap in enumerate(missing.gaps, 1)],
        certificates=[_certificate(catalogue, step) for step in missing.certificates],
        keep_up=[gap.competency for gap in missing.keep_up],
    )


def _gap(catalogue: Catalogue, missing: Missing, order: int, gap: Gap) -> GapToClose:
    item = catalogue.competencies[gap.competency]
    has, needs = gap.has.grade, gap.needs or 0
    return record_of(
        GapToClose,
        gap,
        order=order,
        name=item.name,
        has=has,
        how=gap.has.how,
        needs=needs,
        has_descriptor=item.levels[has - 1] if has else None,
        needs_descriptor=item.levels[needs - 1],
        next=item.levels[has],
        on_the_job=[_task(task) for task in missing.tasks[item.id]],
        courses=[_cover(cover) for cover in missing.courses[item.id]],
    )


def _task(task: Task) -> TaskRecord:
    return record_of(TaskRecord, task, role=task.role.id if task.role else None)


def _cover(cover: Cover) -> CoverRecord:
    return record_of(CoverRecord, cover, **course_values(cover.course), kind=cover.course.kind)


def _certificate(catalogue: Catalogue, step: Step) -> CertificateRecord:
    return record_of(
        CertificateRecord,
        step,
        **course_values(step.course),
        why=course_why(catalogue, step),
        before=step.leads_to,
        rules=list(step.numbers),
    )


def gap_rows(catalogue: Catalogue, missing: Missing) -> list[GapRow]:
    """The gaps as rows, competencies first, then certificates."""
    rows = [
        _competency_row(catalogue, missing, order, gap) for order, gap in enumerate(missing.gaps, 1)
    ]
    for order, step in enumerate(missing.certificates, len(rows) + 1):
        rows.append(_certificate_row(order, step))
    return rows


def _competency_row(catalogue: Catalogue, missing: Missing, order: int, gap: Gap) -> GapRow:
    name = gap.competency
    return GapRow(
        order=order,
        kind="competency",
        id=name,
        name=catalogue.competencies[name].name,
        key=gap.key,
        has=gap.has.grade,
        how=gap.has.how,
        needs=gap.needs,
        you_now=has_said(catalogue, gap),
        role_needs=needs_said(catalogue, gap),
        on_the_job=[
            task_said(task, missing.role.id, missing.standing.current)
            for task in missing.tasks[name]
        ],
        courses=[cover_said(catalogue, cover) for cover in missing.courses[name]],
    )


def _certificate_row(order: int, step: Step) -> GapRow:
    return GapRow(
        order=order,
        kind="certificate",
        id=step.course.id,
        name=step.course.name,
        key=None,
        has=None,
        how=None,
        needs=None,
        you_now=None,
        role_needs=None,
        on_the_job=[],
        courses=[certificate_said(step)],
    )
