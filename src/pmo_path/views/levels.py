"""The levels, as records and as a page."""

from collections.abc import Iterator
from typing import TypedDict

from ..model import Catalogue, Level
from .base import Block, Column, Document, Facts, Heading, Para, View, record_of


class LevelRow(TypedDict):
    """A level; ``courses`` and ``sources`` are ids."""

    level: int
    name: str
    summary: str
    titles: list[str]
    courses: list[str]
    sources: list[str]


def levels_view(catalogue: Catalogue) -> View:
    """All levels, from the first up."""
    levels = tuple(catalogue.levels.values())
    return View(
        kind="levels",
        record_type=LevelRow,
        records=tuple(record_of(LevelRow, level) for level in levels),
        columns=(Column("level", "Level", fixed=True), Column("name", "Name")),
        document=lambda: tuple(_page(catalogue, levels)),
    )


def _page(catalogue: Catalogue, levels: tuple[Level, ...]) -> Iterator[Block]:
    for level in levels:
        yield Heading(f"Level {level.level}: {level.name}")
        yield Para(level.summary)
        yield from _facts(catalogue, level)


def _facts(catalogue: Catalogue, level: Level) -> Document:
    courses = [catalogue.courses[name].name for name in level.courses]
    pairs = (("Titles", ", ".join(level.titles)), ("Courses", ", ".join(courses)))
    given = tuple(pair for pair in pairs if pair[1])
    return (Facts(given),) if given else ()
