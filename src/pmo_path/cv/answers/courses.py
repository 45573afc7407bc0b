"""Which courses a CV says are held: passed, not studied for, not expired; pure."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache
from itertools import groupby

from ...model import Catalogue
from ...phrases import Hit, Phrases, course_markers, markers_of
from ..record import Cv, Line
from .dates import runs, runs_by
from .held import held_in
from .suggestion import Suggestion
from .text import plain_name, quoted, statements, unstruck

_EDITION = re.compile(r"(?<!\S)\d\S*")
_LONGEST = 2_000
"""No statement of a person is longer; the words around each name are read with all others."""


def courses_in(catalogue: Catalogue, cv: Cv, today: date) -> Iterator[Suggestion]:
    """The courses held, in the order of the catalogue.

    Under certificates and education a name is enough; elsewhere the CV must say that
    somebody holds it. What is dated after ``today``, or has run out, is not held.
    """
    found: dict[str, Suggestion] = {}
    told = [line for job in cv.jobs for line in job.lines]
    told += [*([cv.headline] if cv.headline else []), *cv.other, *cv.skills]
    for lines, part in ((cv.certificates, "certificates"), (cv.education, "education"), (told, "")):
        for line in lines:
            if part and not runs(cv.validity, line.where, today):
                continue
            for hit in _held(catalogue, line, part, today):
                text = quoted(line.text, hit.column - 1)
                named = "" if _is_name(catalogue, hit) else hit.phrase
                found.setdefault(hit.id, Suggestion("holds", hit.id, text, line.where, named))
    yield from (found[name] for name in catalogue.courses if name in found)


def _held(catalogue: Catalogue, line: Line, part: str, today: date) -> Iterator[Hit]:
    """The courses that a line says are held; what stands beside counts in the whole line."""
    text = unstruck(line.text)
    hits = _finder(catalogue, listed=bool(part)).hits(text)
    if not any(hit.kind == "course" for hit in hits):
        return
    spans = [(start, start + len(said)) for start, said in statements(text)]
    starts = [start for start, _ in spans]
    for number, group in groupby(hits, lambda hit: bisect_left(starts, hit.column) - 1):
        start, end = spans[number]
        if end - start > _LONGEST:
            continue
        inside = [hit._replace(column=hit.column - start) for hit in group]
        kept = held_in(
            text[start:end],
            inside,
            lambda hit: catalogue.courses[hit.id].kind == "certification",
            listed=bool(part),
        )
        for hit in _in_force(text[start:end], inside, kept, part, today):
            yield hit._replace(column=hit.column + start)


def _in_force(
    text: str, inside: list[Hit], kept: Iterable[Hit], part: str, today: date
) -> Iterator[Hit]:
    """Those of a statement that the dates behind them, or before the first, leave in force."""
    starts = sorted({hit.column - 1 for hit in inside if hit.kind == "course"})
    for hit in kept:
        at = hit.column - 1
        number = starts.index(at)
        begin = at + len(hit.phrase)
        end = starts[number + 1] if number + 1 < len(starts) else len(text)
        claims = [
            claim._replace(column=claim.column - begin)
            for claim in inside
            if claim.kind == "claim" and begin < claim.column <= end
        ]
        before = text[:at] if number == 0 and len(starts) == 1 else ""
        ends = part == "certificates"
        if runs_by(text[begin:end], claims, today, ends=ends) and runs_by(
            before, (), today, ends=ends
        ):
            yield hit


def _is_name(catalogue: Catalogue, hit: Hit) -> bool:
    """Whether what is printed names the course, its edition too, and not what counts as it."""
    course = catalogue.courses[hit.id]
    printed = plain_name(hit.phrase)
    names = map(plain_name, (course.name, *course.also_known_as))
    editions = set(_EDITION.findall(plain_name(course.name)))
    return printed in names and editions <= set(_EDITION.findall(printed))


@lru_cache(maxsize=8)
def _finder(catalogue: Catalogue, *, listed: bool) -> Phrases:
    """A finder of courses and claims; names that are a job's too count where they are listed."""
    markers = [*course_markers(catalogue), *markers_of(catalogue, "claim")]
    if listed:
        markers += [replace(m, kind="course") for m in markers_of(catalogue, "course-listed")]
    return Phrases(markers)
