"""One role as a record: everything that the catalogue holds about it."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TypedDict

from ... import lookup
from ...model import Alias, Catalogue, Code, Course, Difference, Move, Place, Role, Statement
from ...pay import Band
from ...titles import TitleReading
from ..cite import SourceRecord, source_records
from ..pay import PayRow, pay_row
from ..words import level_name


class NameRecord(TypedDict):
    """Another record: its id and title."""

    id: str
    title: str


class AliasRecord(TypedDict):
    """Another title, its language, and the ids of the sources that print it."""

    name: str
    language: str
    basis: str
    sources: list[str]


class StatementRecord(TypedDict):
    """One sentence; ``basis`` is source or judgement."""

    text: str
    basis: str
    note: str | None
    sources: list[str]


class DifferenceRecord(TypedDict):
    """How the role differs from the roles ``than``."""

    than: list[str]
    text: str
    basis: str
    sources: list[str]


class AskedRecord(TypedDict):
    """A competency that is asked; ``level`` 1 to 5, ``descriptor`` what that looks like."""

    id: str
    name: str
    level: int
    descriptor: str
    key: bool


class MoveRecord(TypedDict):
    """A move from or to ``role``; ``basis`` is stated, level-step or inferred."""

    role: str
    title: str
    level: int | None
    move: str
    shape: str | None
    basis: str
    why: str
    typical_years: str | None
    sources: list[str]


class CourseForRole(TypedDict):
    """A current course that helps, and why."""

    id: str
    name: str
    why: str


class PlaceRecord(TypedDict):
    """Where such jobs are advertised."""

    where: str
    note: str | None
    sources: list[str]


class CodeRecord(TypedDict):
    """The nearest entry of another standard; ``match`` says how near."""

    scheme: str
    code: str | None
    title: str | None
    level: str | None
    match: str | None
    uri: str | None
    version: str | None
    basis: str | None
    note: str | None
    sources: list[str]


class RoleRecord(TypedDict):
    """A role in full.

    ``readings``, ``why_ambiguous`` and ``question`` are for a title that can
    mean other roles too. Statements, moves and codes name sources by id;
    ``sources`` has those in full.
    """

    id: str
    title: str
    level: int | None
    level_name: str | None
    office: str
    family: str | None
    outside: bool
    variant_of: str | None
    variants: list[str]
    summary: str
    differs: DifferenceRecord | None
    aliases: list[AliasRecord]
    responsibilities: list[StatementRecord]
    accountability: list[StatementRecord]
    typical_backgrounds: list[StatementRecord]
    learn_first: StatementRecord | None
    competencies: list[AskedRecord]
    competency_basis: str
    comes_from: list[MoveRecord]
    leads_to: list[MoveRecord]
    courses: list[CourseForRole]
    pay: list[PayRow]
    where_found: list[PlaceRecord]
    codes: list[CodeRecord]
    level_note: str | None
    house_of_pmo: str | None
    apm_note: str | None
    note: str | None
    readings: list[NameRecord]
    why_ambiguous: str | None
    question: str | None
    sources: list[SourceRecord]


def role_record(
    catalogue: Catalogue,
    role: Role,
    found: TitleReading,
    courses: Iterable[tuple[Course, str]],
    pay: Iterable[Band],
    today: date,
) -> RoleRecord:
    """Everything about ``role``; ``courses`` are those that help, and why."""
    everybody = catalogue.roles
    return RoleRecord(
        id=role.id,
        title=role.title,
        level=role.level,
        level_name=level_name(catalogue, role.level),
        office=role.office,
        family=role.family,
        outside=role.outside,
        variant_of=role.variant_of,
        variants=[other.id for other in lookup.variants_of(role, everybody.values())],
        summary=role.summary,
        differs=_difference(role.differs) if role.differs else None,
        aliases=[_alias(alias) for alias in role.aliases],
        responsibilities=_statements(role.responsibilities),
        accountability=_statements(role.accountability),
        typical_backgrounds=_statements(role.typical_backgrounds),
        learn_first=_statement(role.learn_first) if role.learn_first else None,
        competencies=_asked(catalogue, role),
        competency_basis=role.competency_basis,
        comes_from=[_move(o, move) for o, move in lookup.moves_to(role, everybody.values())],
        leads_to=[_move(everybody[move.role], move) for move in role.leads_to],
        courses=[CourseForRole(id=course.id, name=course.name, why=why) for course, why in courses],
        pay=[pay_row(band, catalogue, today) for band in pay],
        where_found=[_place(place) for place in role.where_found],
        codes=[_code(code) for code in role.codes],
        level_note=role.level_note,
        house_of_pmo=role.house_of_pmo,
        apm_note=role.apm_note,
        note=role.note,
        readings=[NameRecord(id=other.id, title=other.title) for other in found.others],
        why_ambiguous=found.why,
        question=found.question,
        sources=source_records(catalogue, _cited(catalogue, role)),
    )


def _cited(catalogue: Catalogue, role: Role) -> Iterator[str]:
    """The role's own sources, then any that only one of its statements names."""
    yield from role.sources
    for said in (*role.responsibilities, *role.accountability, *role.typical_backgrounds):
        yield from said.sources
    for alias in role.aliases:
        yield from alias.sources
    for _, move in lookup.moves_to(role, catalogue.roles.values()):
        yield from move.sources
    for move in role.leads_to:
        yield from move.sources
    for place in role.where_found:
        yield from place.sources
    for code in role.codes:
        yield from code.sources
    for one in (role.differs, role.learn_first):
        yield from one.sources if one else ()


def _asked(catalogue: Catalogue, role: Role) -> list[AskedRecord]:
    return [
        AskedRecord(
            id=item.id,
            name=item.name,
            level=grade,
            descriptor=item.levels[grade - 1],
            key=item.id in role.key_competencies,
        )
        for item, grade in lookup.asked_of(role, catalogue.competencies)
    ]


def _statements(statements: Iterable[Statement]) -> list[StatementRecord]:
    return [_statement(statement) for statement in statements]


def _statement(said: Statement) -> StatementRecord:
    return StatementRecord(
        text=said.text, basis=said.basis, note=said.note, sources=list(said.sources)
    )


def _difference(said: Difference) -> DifferenceRecord:
    return DifferenceRecord(
        than=list(said.than), text=said.text, basis=said.basis, sources=list(said.sources)
    )


def _alias(alias: Alias) -> AliasRecord:
    return AliasRecord(
        name=alias.name,
        language=alias.language or "en",
        basis=alias.basis,
        sources=list(alias.sources),
    )


def _place(place: Place) -> PlaceRecord:
    return PlaceRecord(where=place.where, note=place.note, sources=list(place.sources))


def _move(other: Role, move: Move) -> MoveRecord:
    return MoveRecord(
        role=other.id,
        title=other.title,
        level=other.level,
        move=move.move,
        shape=move.shape,
        basis=move.basis,
        why=move.why,
        typical_years=move.typical_years,
        sources=list(move.sources),
    )


def _code(code: Code) -> CodeRecord:
    return CodeRecord(
        scheme=code.scheme,
        code=code.code,
        title=code.title,
        level=code.level,
        match=code.match,
        uri=code.uri,
        version=code.version,
        basis=code.basis,
        note=code.note,
        sources=list(code.sources),
    )
