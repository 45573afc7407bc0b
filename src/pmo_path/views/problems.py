"""What is wrong with a catalogue, as records; and what was read where nothing is."""

from collections.abc import Sequence
from typing import TypedDict

from ..errors import Problem
from ..model import Catalogue
from ..text import counted
from .base import Column, Document, Lines, Para, View, record_of

_COUNTED = (
    ("roles", "role", "roles"),
    ("courses", "course", "courses"),
    ("competencies", "competency", "competencies"),
    ("observations", "pay figure", "pay figures"),
    ("sources", "source", "sources"),
    ("rules", "rule", "rules"),
    ("questions", "question", "questions"),
)


class ProblemRow(TypedDict):
    """One fault; ``line`` and ``column`` count from 1, ``severity`` is error or warning.

    ``within`` names the record and field, ``hint`` what to do.
    """

    file: str
    line: int
    column: int
    severity: str
    message: str
    within: str | None
    hint: str | None


def problem_row(problem: Problem) -> ProblemRow:
    """One fault as a row."""
    return record_of(
        ProblemRow,
        problem,
        file=problem.path,
        within=problem.within or None,
        hint=problem.hint or None,
    )


def problems_view(
    problems: Sequence[Problem], lines: Sequence[str], catalogue: Catalogue | None
) -> View:
    """The faults as ``lines``, else what ``catalogue`` holds; code 1 if one is an error."""
    blocks: Document = (Lines(tuple(lines)),) if problems else ()
    if catalogue is not None:
        blocks = (*blocks, Para(_holds(catalogue, clean=not problems)))
    return View(
        kind="catalogue-check",
        record_type=ProblemRow,
        records=tuple(map(problem_row, problems)),
        columns=tuple(Column(name, name.capitalize()) for name in ("file", "line", "message")),
        document=lambda: blocks,
        code=int(any(problem.severity == "error" for problem in problems)),
    )


def _holds(catalogue: Catalogue, *, clean: bool) -> str:
    counts = [counted(len(getattr(catalogue, part)), one, many) for part, one, many in _COUNTED]
    return ", ".join([*counts, "no problems" if clean else "no errors"])
