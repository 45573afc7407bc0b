"""What there is to explain, as a list; and one entry in full."""

from collections.abc import Iterator
from typing import TypedDict

from ..lookup import ENTRY_KINDS, Entry
from ..model import Catalogue
from ..text import sentence
from .base import Block, Bullets, Column, Document, Facts, Grid, Heading, Para, View, record_of
from .cite import Cites, SourceRecord, source_records


class EntryRow(TypedDict):
    """An entry in the list."""

    id: str
    name: str
    kind: str
    text: str


class FactRecord(TypedDict):
    """A label and its value, in words."""

    label: str
    value: str


class RaciRecord(TypedDict):
    """One task: who does it (r) and who answers for it (a); roles by id."""

    task: str
    r: str
    a: str


class EntryRecord(TypedDict):
    """An entry in full.

    ``roles``, ``competencies``, ``courses`` and ``see_also`` are ids, ``rules``
    the numbers of advice rules.
    """

    id: str
    name: str
    kind: str
    text: str
    facts: list[FactRecord]
    example: list[RaciRecord]
    roles: list[str]
    competencies: list[str]
    courses: list[str]
    rules: list[int]
    see_also: list[str]
    sources: list[SourceRecord]


COLUMNS = (
    Column("name", "Word"),
    Column("kind", "What it is"),
    Column("id", "Id", fixed=True),
)


def entries_view(entries: list[Entry]) -> View:
    """All ``entries``, kind by kind."""
    rows = tuple(record_of(EntryRow, entry, text=_text(entry)) for entry in entries)
    cells = tuple((entry.name, ENTRY_KINDS[entry.kind], entry.id) for entry in entries)
    return View(
        kind="entries",
        record_type=EntryRow,
        records=rows,
        columns=COLUMNS,
        document=lambda: (Grid(COLUMNS, cells),) if cells else (),
        empty="There is nothing to explain.",
    )


def _text(entry: Entry) -> str:
    """The entry in one text, facts included."""
    facts = " ".join(sentence(f"{name}: {value}") for name, value in entry.facts)
    return f"{entry.text} {facts}".strip()


def entry_view(
    catalogue: Catalogue, entry: Entry, see_also: list[Entry], *, sources: bool = False
) -> View:
    """One ``entry``; with ``sources`` a person sees their dates and addresses too."""
    record = record_of(
        EntryRecord,
        entry,
        facts=[FactRecord(label=name, value=value) for name, value in entry.facts],
        see_also=[other.id for other in see_also],
        sources=source_records(catalogue, entry.sources),
    )
    return View(
        kind="entry",
        record_type=EntryRecord,
        records=(record,),
        single=True,
        document=lambda: tuple(_page(catalogue, entry, see_also, sources)),
    )


def _page(
    catalogue: Catalogue, entry: Entry, see_also: list[Entry], sources: bool
) -> Iterator[Block]:
    yield Heading(entry.name, 1)
    if entry.text:
        yield Para(entry.text)
    facts = [(name, value[:1].upper() + value[1:]) for name, value in entry.facts]
    names = tuple(facts + _links(catalogue, entry, see_also))
    if entry.example:
        yield from _raci(catalogue, entry)
    if names:
        yield Facts(names)
    yield from _said_by(catalogue, entry, sources)


def _links(catalogue: Catalogue, entry: Entry, see_also: list[Entry]) -> list[tuple[str, str]]:
    roles, skills, courses = catalogue.roles, catalogue.competencies, catalogue.courses
    pairs = [
        ("Roles", ", ".join(roles[name].title for name in entry.roles)),
        ("Competencies", ", ".join(skills[name].name for name in entry.competencies)),
        ("Courses", ", ".join(courses[name].name for name in entry.courses)),
        ("See also", ", ".join(f"{other.id} ({ENTRY_KINDS[other.kind]})" for other in see_also)),
    ]
    return [pair for pair in pairs if pair[1]]


def _raci(catalogue: Catalogue, entry: Entry) -> Document:
    """Who does each task and who answers for it, as a table."""
    columns = (
        Column("task", "Task"),
        Column("r", "Responsible (R)"),
        Column("a", "Accountable (A)"),
    )
    roles = catalogue.roles
    rows = tuple(
        (line.task[:1].upper() + line.task[1:], roles[line.r].title, roles[line.a].title)
        for line in entry.example
    )
    return (Heading("Example"), Grid(columns, rows))


def _said_by(catalogue: Catalogue, entry: Entry, sources: bool) -> Document:
    """Publishers and titles; dates and addresses too where ``sources`` asks for them."""
    if sources:
        cites = Cites(catalogue, shown=True)
        cites.mark(entry.sources)
        return cites.blocks()
    known = (catalogue.sources[name] for name in entry.sources)
    lines = (f"{s.publisher}: {s.title}" if s.publisher else s.title for s in known)
    return (Heading("Sources"), Bullets(tuple(lines))) if entry.sources else ()
