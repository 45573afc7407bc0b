"""Job titles as printed, and the role that each means."""

from collections.abc import Callable, Iterable, Iterator
from typing import Literal, TypedDict

from ..text import listed
from ..titles import TitleReading
from .base import Block, Bullets, Column, Document, Grid, Heading, View


class CandidateRecord(TypedDict):
    """A role that a title can mean; ``confidence`` is from 0 to 1."""

    role: str
    level: int | None
    office: str
    confidence: float


class TitleRecord(TypedDict):
    """One title. ``role``, ``level`` and ``office`` are null where they are not known.

    ``near`` is a project job that is not a PMO job, ``none`` neither. ``seniority`` are the words
    that say how senior somebody is, ``removed`` what is no title: contract terms, pay, places,
    grades, references. ``guessed`` tells that a spelling mistake was mended.
    """

    title: str
    status: Literal["match", "ambiguous", "near", "none"]
    role: str | None
    level: int | None
    office: str | None
    confidence: float
    candidates: list[CandidateRecord]
    question: str | None
    seniority: list[str]
    removed: list[str]
    guessed: bool


COLUMNS = (
    Column("title", "Title"),
    Column("role", "Means"),
    Column("level", "Level", fixed=True),
    Column("office", "Office", fixed=True),
    Column("confidence", "Sure", fixed=True),
)


def title_record(reading: TitleReading) -> TitleRecord:
    """One reading as a record."""
    role = reading.role
    return {
        "title": reading.title,
        "status": reading.status,
        "role": None if role is None else role.id,
        "level": None if role is None else role.level,
        "office": reading.office,
        "confidence": reading.confidence,
        "candidates": [
            {
                "role": one.role.id,
                "level": one.role.level,
                "office": one.office,
                "confidence": one.confidence,
            }
            for one in reading.candidates
        ],
        "question": reading.question,
        "seniority": list(reading.seniority),
        "removed": list(reading.removed),
        "guessed": reading.guessed,
    }


def titles_view(
    readings: Iterable[TitleReading],
    finish: Callable[[], int] | None = None,
    notes: tuple[str, ...] = (),
) -> View:
    """A record for each reading, as soon as it is there; ``finish`` gives the exit code."""
    readings = iter(readings)
    return View(
        kind="titles",
        record_type=TitleRecord,
        records=(title_record(reading) for reading in readings),
        columns=COLUMNS,
        document=lambda: _page(list(readings)),
        empty="No titles were given.",
        finish=finish,
        notes=notes,
    )


def _page(readings: list[TitleReading]) -> Document:
    if not readings:
        return ()
    blocks: list[Block] = [Grid(COLUMNS, tuple(_row(reading) for reading in readings))]
    removed = (one for one in readings if one.removed)
    aside = dict.fromkeys(f"{one.title}: {'; '.join(one.removed)}" for one in removed)
    if aside:
        blocks += [Heading("Left aside, as no part of the title"), Bullets(tuple(aside))]
    questions = tuple(_questions(one for one in readings if one.status == "ambiguous"))
    if questions:
        blocks += [Heading("What would settle it"), Bullets(questions)]
    return tuple(blocks)


def _row(reading: TitleReading) -> tuple[str, ...]:
    return (
        reading.title,
        _means(reading),
        "-" if reading.level is None else str(reading.level),
        reading.office or "-",
        f"{reading.confidence:.0%}" if reading.status != "none" else "-",
    )


def _means(reading: TitleReading) -> str:
    """The role in words, or why there is none."""
    name = reading.role.title if reading.role is not None else ""
    said = {
        "match": name,
        "ambiguous": f"{name}, or another (see below)" if name else "several (see below)",
        "near": f"{name}: a project job, not PMO" if name else "a project job, not PMO",
        "none": f"{name}: no PMO job" if name else "no PMO job",
    }[reading.status]
    return f"{said} (spelling mended)" if reading.guessed else said


def _questions(readings: Iterable[TitleReading]) -> Iterator[str]:
    """Titles with the same readings together, and the question that settles them."""
    groups: dict[str, dict[str, None]] = {}
    for reading in readings:
        names = [f"{one.role.title} ({one.role.id})" for one in reading.candidates]
        asked = f" {reading.question}" if reading.question else ""
        groups.setdefault(f"{listed(names, 'or')}.{asked}", {})[reading.title] = None
    for meaning, titles in groups.items():
        yield f"{listed(list(titles))}: {meaning}"
