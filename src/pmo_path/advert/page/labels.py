"""The fields of an advert: a label, its value behind it, below it or in the next cell; pure."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from ...model import Catalogue
from ..marks import finder_of

_CELL = re.compile(r"(?:(?!\s[|\u2022\u00b7]\s|^\||\|$|\t| {4}).)+")
_TRAIL = re.compile(r"\s[>\u00bb\u203a]\s")
_FIRST = re.compile(r"[^\W_]|[$£€]")
_NOTE = (
    r"\s{0,4}(?:(?:&|/|and\b)[^\W\d_ /]{0,20}(?: [^\W\d_]{1,20}){0,2}\s{0,4})?"
    r"(?:\([^()]{0,60}\)\s{0,4})?"
)
_ALONE = re.compile(rf"{_NOTE}[:?]?\s*")
_MARK = re.compile(rf"{_NOTE}(?::|\s?[\u2013\u2014]|\s-(?=\s))[\s/:]*")
_CAPITAL = re.compile(r"\s+(?=[^\W_a-z]|[$£€])")
_JOB_END = re.compile(r"\s[-\u2013\u2014]\s|[,(|/]")
_LONGEST_LABEL = 90
"""Letters at the beginning of a cell that hold a label and the note in brackets behind it."""
_LONGEST_LOOSE = 70
"""Letters of a label and its value in one short line; longer ones are sentences."""
_LONGEST_ROW = 600
"""Letters of a line of facts; a longer one is prose, where a colon ends no label."""
_IN_TITLES = frozenset({"pay", "contract", "duration", "place", "town", "region", "other"})
"""Labels that are words of titles too: "Town Planner", "Contract Administrator"."""
_LOOSE = _IN_TITLES | {"rank", "person"}
_HEADING = "heading"
_MOST_HEADINGS = 5
"""In one line, such as the "Subject: Re: Fwd:" of a letter."""


class Cell(NamedTuple):
    """A part of a line that stands for itself: line from 1, offset from 0."""

    text: str
    line: int
    offset: int

    def behind(self, at: int) -> "Cell":
        """The part of the cell from ``at`` on, without white space around it."""
        text = self.text[at:]
        return Cell(text.strip(), self.line, self.offset + at + len(text) - len(text.lstrip()))


class Value(NamedTuple):
    """What stands under a label: line from 1, offset from 0; ``name`` is the label as printed.

    ``above`` is a label with a cell to itself.
    """

    label: str
    text: str
    line: int
    offset: int
    name: str
    above: Cell | None = None


class Fields(NamedTuple):
    """The labelled values in order, and the cells that belong to no label and are no heading."""

    values: tuple[Value, ...]
    free: tuple[Cell, ...]

    def of(self, *labels: str) -> Iterator[Value]:
        """The values under these labels, in order of the text."""
        return (value for value in self.values if value.label in labels)


class _Label(NamedTuple):
    """``firm`` says that more than a capital tells the label from its value."""

    id: str
    name: str
    value: Cell | None
    firm: bool = True


def read_fields(catalogue: Catalogue, lines: Sequence[str]) -> Fields:
    """The labelled values in ``lines``."""
    cells = [
        cell for number, text in enumerate(lines, 1) for cell in _cells(catalogue, text, number)
    ]
    labels = [_innermost(catalogue, cell) for cell in cells]
    values: list[Value] = []
    free: list[Cell] = []
    taken = -1
    for at, (cell, label) in enumerate(zip(cells, labels, strict=True)):
        if at == taken:
            continue
        if label is None:
            free.append(cell)
        elif label.id == _HEADING:
            free += [label.value] if label.value else []
        elif label.value:
            values.append(Value(label.id, *label.value, label.name))
        elif _may_follow(cells, labels, at):
            taken = at + 1
            values.append(Value(label.id, *cells[taken].behind(0), label.name, cell))
    return Fields(tuple(values), tuple(free))


def _cells(catalogue: Catalogue, text: str, line: int) -> Iterator[Cell]:
    """The parts of a line between bars, dots and tabs, and before each label; no path of links."""
    if _TRAIL.search(text):
        return
    for part in _CELL.finditer(text):
        starts = [0, *_inner_labels(catalogue, part[0]), len(part[0])]
        for start, end in pairwise(starts):
            first = _FIRST.search(part[0], start, end)
            if first:
                at = part.start() + first.start()
                yield Cell(text[at : part.start() + end].rstrip(), line, at)


def _inner_labels(catalogue: Catalogue, text: str) -> Iterator[int]:
    """Where labels with a colon stand behind another label or a sentence of the same line."""
    if text.count(":") == 0 or len(text) > _LONGEST_ROW:
        return
    colons = False
    for hit in finder_of(catalogue, "label").hits(text):
        start = hit.column - 1
        if text[start].isupper() and text[start + len(hit.phrase) :].startswith(":"):
            before = text[:start].rstrip()
            if start and (colons or before.endswith((".", ";", ",", ")"))):
                yield start
            colons = True


def _innermost(catalogue: Catalogue, cell: Cell) -> _Label | None:
    """The label of ``cell``, or the one that follows its headings."""
    label = _label(catalogue, cell)
    for _ in range(_MOST_HEADINGS):
        if label is None or label.id != _HEADING or label.value is None:
            break
        inner = _label(catalogue, label.value)
        if inner is None:
            break
        label = inner
    return label


def _label(catalogue: Catalogue, cell: Cell) -> _Label | None:
    """The label that ``cell`` begins with, and its value if it stands behind it."""
    text = cell.text
    hits = finder_of(catalogue, "label").hits(text[:_LONGEST_LABEL])[:1]
    if not hits or hits[0].column != 1:
        return None
    label, name = hits[0].id, hits[0].phrase
    if _ALONE.fullmatch(text, len(name)):
        return _Label(label, text.rstrip(" :?"), None)
    if mark := _MARK.match(text, len(name)):
        value = cell.behind(mark.end())
        if label == "contract" and ":" not in mark[0] and _is_job(catalogue, value.text):
            return None
        name = text[: mark.end()].rstrip(" /:-\u2013\u2014")
        return _Label(label, name, value if value.text else None)
    return _loose(catalogue, cell, label, name)


def _loose(catalogue: Catalogue, cell: Cell, label: str, name: str) -> _Label | None:
    """A label that nothing but a capital tells from its value."""
    text = cell.text
    loose = _CAPITAL.match(text, len(name))
    short = len(text) <= _LONGEST_LOOSE and not text.endswith(".") and not text[0].islower()
    if not loose or not short or not (label in _LOOSE or (label == "title" and " " in name)):
        return None
    if label in _IN_TITLES and _is_job_with(catalogue, name, text[loose.end() :]):
        return None
    return _Label(label, name, cell.behind(loose.end()), firm=False)


def _is_job_with(catalogue: Catalogue, name: str, rest: str) -> bool:
    """Whether a label without a mark and what follows it are one title."""
    return (" " not in name or " " not in rest) and _is_job(catalogue, rest)


def _is_job(catalogue: Catalogue, text: str) -> bool:
    """Whether ``text`` ends, or its part before a dash or comma does, with the word of a job."""
    job = _JOB_END.split(text, maxsplit=1)[0].rstrip()
    hits = finder_of(catalogue, "title").hits(job)
    return any(hit.id == "job" and job.endswith(hit.phrase) for hit in hits)


def _may_follow(cells: Sequence[Cell], labels: Sequence[_Label | None], at: int) -> bool:
    """Whether the next cell is the value of the label at ``at``: near, and no field of its own."""
    if at + 1 == len(cells) or cells[at + 1].line > cells[at].line + 2:
        return False
    label = labels[at + 1]
    if label is None or label.id == _HEADING or not label.firm:
        return True
    return label.value is not None and label.id == "duration"
