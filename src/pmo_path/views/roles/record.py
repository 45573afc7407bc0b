"""One role as a record: everything that the catalogue holds about it."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TypedDict

from ... import lookup
from ...model import Alias, Catalogue, Course, Move, Role
from ...pay import Band
from ...titles import TitleReading
from ..base import record_of
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
    return record_of(
        RoleRecord,
        role,
        level_name=level_name(catalogue, role.level),
        variants=[other.id for other in lookup.variants_of(role, everybody.values())],
        aliases=[_alias(alias) for alias in role.aliases],
        competencies=_asked(catalogue, role),
        comes_from=[_move(o, move) for o, move in lookup.moves_to(role, everybody.values())],
        leads_to=[_move(everybody[move.role], move) for move in role.leads_to],
        courses=[record_of(CourseForRole, course, why=why) for course, why in courses],
        pay=[pay_row(band, catalogue, today) for band in pay],
        readings=[record_of(NameRecord, other) for other in found.others],
        why_ambiguous=found.why,
        question=found.question,
        sources=source_records(catalogue, _cited(catalogue, role)),
    )


def _cited(catalogue: Catalogue, role: Role) -> Iterator[str]:
    """The role's own sources, then any that only one of its statements names."""
    yield from role.sources
    for statement in (*role.responsibilities, *role.accountability, *role.typical_backgrounds):
        yield from statement.sources
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
    for said in (role.differs, role.learn_first):
        yield from said.sources if said else ()


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


def _alias(alias: Alias) -> AliasRecord:
    return record_of(AliasRecord, alias, language=alias.language or "en")


def _move(other: Role, move: Move) -> MoveRecord:
    return record_of(MoveRecord, move, role=other.id, title=other.title, level=other.level)
