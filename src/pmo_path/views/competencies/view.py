"""One competency in full, grade by grade."""

from collections.abc import Iterator
from typing import TypedDict

from ... import lookup
from ...model import Catalogue, Competency
from ...text import listed
from ..base import (
    Block,
    Bullets,
    Column,
    Document,
    Facts,
    Grid,
    Heading,
    Para,
    View,
    label,
    record_of,
)
from ..cite import Cites, SourceRecord, source_records
from ..words import grade_words


class GradeRecord(TypedDict):
    """What one grade looks like; ``scale`` is its word."""

    level: int
    scale: str
    text: str


class NamedRecord(TypedDict):
    """A source that names the competency, and in what words."""

    source: str
    note: str


class AskingRecord(TypedDict):
    """A PMO role of ``level`` that asks the competency: grade ``asked``, and whether it is key."""

    id: str
    title: str
    level: int | None
    asked: int
    key: bool


class ListedCourse(TypedDict):
    """A course of the short list; ``status`` is null where nobody knows it."""

    id: str
    name: str
    status: str | None


class FrameworkRecord(TypedDict):
    """Where other frameworks have the same thing."""

    sfia: str | None
    apm: str | None
    p3o: str | None
    house_of_pmo: str | None


class CompetencyRecord(TypedDict):
    """A competency; ``named_by`` names sources by id, ``sources`` has them in full."""

    id: str
    name: str
    group: str
    description: str
    levels: list[GradeRecord]
    why_it_matters: str
    asked_by: list[AskingRecord]
    courses: list[ListedCourse]
    qualifications: list[str]
    frameworks: FrameworkRecord
    named_by: list[NamedRecord]
    sources: list[SourceRecord]


_FRAMEWORKS = (
    ("sfia", "SFIA (Skills Framework for the Information Age)"),
    ("apm", "APM (Association for Project Management)"),
    ("p3o", "P3O (Portfolio, Programme and Project Offices)"),
    ("house_of_pmo", "House of PMO"),
)


def competency_view(catalogue: Catalogue, item: Competency, *, sources: bool = False) -> View:
    """The competency ``item``; with ``sources`` a person sees who names it."""
    return View(
        kind="competency",
        record_type=CompetencyRecord,
        records=(_record(catalogue, item),),
        single=True,
        document=lambda: _page(catalogue, item, sources),
    )


def _record(catalogue: Catalogue, item: Competency) -> CompetencyRecord:
    refs = item.framework_refs
    asking = lookup.asking(item.id, catalogue.roles.values())
    known = catalogue.courses
    return record_of(
        CompetencyRecord,
        item,
        levels=[
            GradeRecord(level=grade, scale=grade_words(catalogue, grade), text=text)
            for grade, text in enumerate(item.levels, 1)
        ],
        asked_by=[
            record_of(AskingRecord, role, asked=grade, key=item.id in role.key_competencies)
            for role, grade in asking
        ],
        courses=[
            ListedCourse(id=name, name=known[name].name, status=known[name].status)
            for name in item.courses
        ],
        frameworks=FrameworkRecord(
            sfia=refs.sfia if refs else None,
            apm=refs.apm if refs else None,
            p3o=refs.p3o if refs else None,
            house_of_pmo=refs.house_of_pmo if refs else None,
        ),
        sources=source_records(catalogue, (named.source for named in item.named_by)),
    )


def _page(catalogue: Catalogue, item: Competency, sources: bool) -> Document:
    cites = Cites(catalogue, shown=sources)
    blocks = [
        Heading(item.name, 1),
        Para(f"{item.description} {item.why_it_matters}"),
        Facts((("Group", label(item.group)), ("Id", item.id))),
        *_grades(catalogue, item),
        *_asking(catalogue, item),
        *_courses(catalogue, item),
        *_frameworks(item),
        *_named(item, cites),
    ]
    return (*blocks, *cites.blocks())


def _grades(catalogue: Catalogue, item: Competency) -> Iterator[Block]:
    yield Heading("The five grades")
    yield Para("Their wording is our judgement.")
    columns = (Column("grade", "Grade"), Column("text", "What that looks like"))
    rows = (
        (f"{number}, {grade_words(catalogue, number)}", text)
        for number, text in enumerate(item.levels, 1)
    )
    yield Grid(columns, tuple(rows))


def _asking(catalogue: Catalogue, item: Competency) -> Iterator[Block]:
    """Roles by the grade they ask, the highest first; those where it is key by themselves."""
    asking = lookup.asking(item.id, catalogue.roles.values())
    if not asking:
        return
    yield Heading("Who asks it")
    sourced = [role.title for role, _ in asking if role.competency_basis == "source"]
    but = f", but for {listed(sourced)}" if sourced else ""
    yield Para(f"The grades that roles ask are our judgement{but}.")
    lines = []
    key = [role.title for role, _ in asking if item.id in role.key_competencies]
    if key:
        lines.append(("Key for", ", ".join(key)))
    for grade in range(5, 0, -1):
        titles = ", ".join(role.title for role, asked in asking if asked == grade)
        if titles:
            words = grade_words(catalogue, grade)
            lines.append((words[:1].upper() + words[1:], titles))
    yield Facts(tuple(lines))


def _courses(catalogue: Catalogue, item: Competency) -> Iterator[Block]:
    known = (catalogue.courses[name] for name in item.courses)
    names = tuple(course.name for course in known if course.status in ("current", None))
    if names:
        yield Heading("Courses that help")
        yield Bullets(names)


def _frameworks(item: Competency) -> Iterator[Block]:
    refs = item.framework_refs
    pairs = ((name, getattr(refs, key)) for key, name in _FRAMEWORKS) if refs else ()
    given = tuple((name, text) for name, text in pairs if text)
    if given:
        yield Heading("In other frameworks")
        yield Facts(given)


def _named(item: Competency, cites: Cites) -> Iterator[Block]:
    if item.named_by:
        yield Heading("Where sources name it")
        said = (cites.said(named.note, (named.source,)) for named in item.named_by)
        yield Bullets(tuple(line[:1].upper() + line[1:] for line in said))
