"""The kind of office, the levels and the special fields of a PMO job; pure."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from ...model import Catalogue
from ...phrases import Hit
from ..marks import Marks, finder_of
from ..record import Found
from .job import Job

_NAMES = ("centre-of-excellence", "enterprise", "portfolio", "programme", "project")
_HINTS = 2
"""Different hints in the whole text say what one in the title does."""
_LEVELS = 2
"""A title such as "Analyst / Senior Analyst" allows two; more would tell nothing."""
_JOB_PART = re.compile(r"\s[-\u2013\u2014]\s|[,(|:]")


def read_office(marks: Marks, title: Found | None, job: Job) -> Found | None:
    """The kind of office: as its name tells, in the title or the text, or else as hints do.

    The role's own kind of office counts only where no PMO is spoken of: that may be of any kind.
    """
    at = title.line if title else 0
    named = _named(marks.of("office", at)), _told(title, job), _named(marks.of("office"))
    hinted = _hinted(marks.of("office-hint", at), 1), _hinted(marks.of("office-hint"), _HINTS)
    own = job.role.office if job.role else "any"
    for found in (*named, *hinted):
        if found and not (found.means == "project" and own == "any"):
            return found
    if title is None or own == "any" or any(one.means == "office" for one in job.found):
        return None
    return title._replace(kind="office", means=own)


def _told(title: Found | None, job: Job) -> Found | None:
    """The kind of office that the title is read as, where that is not the role's own."""
    reading = next(iter(job.readings), None)
    if title is None or reading is None or reading.role is None or reading.office is None:
        return None
    is_own = reading.office in (reading.role.office, "any")
    return None if is_own else title._replace(kind="office", means=reading.office)


def _named(hits: Iterable[Hit]) -> Found | None:
    """The office that is called by its name, the rarest kind first."""
    named = {hit.id: hit for hit in reversed(list(hits))}
    return next((_office(named[name], name) for name in _NAMES if name in named), None)


def _hinted(hints: Sequence[Hit], least: int) -> Found | None:
    """The kind of office that hints speak for, if no other kind has as many."""
    counts = Counter(hit.id for hit in hints).most_common(2)
    numbers = [number for _, number in counts]
    if not counts or numbers[0] < least or numbers[0] in numbers[1:]:
        return None
    hit = next(hit for hit in hints if hit.id == counts[0][0])
    return _office(hit, hit.id)


def _office(hit: Hit, name: str) -> Found:
    return Found(hit.phrase, hit.line, hit.column, "office", name)


def read_levels(marks: Marks, title: Found | None, job: Job) -> tuple[Found, ...]:
    """The level of each role that the title names, and one that the text shows; two at most."""
    if title is None:
        return ()
    roles = [job.role, *(one.role for one in job.readings if one.status == "match")]
    if job.role is None:
        roles = [one.role for reading in job.readings for one in reading.candidates]
    levels = [role.level for role in roles if role and role.level]
    found = [title._replace(kind="level", means=str(level)) for level in levels]
    for hit in marks.of("level"):
        shown = hit.id.removeprefix("title-")
        counts = hit.id == shown or hit.line == title.line
        if levels and counts and shown.isdigit() and abs(int(shown) - levels[0]) == 1:
            found.append(Found(hit.phrase, hit.line, hit.column, "level", shown))
    once = {one.means: one for one in reversed(found)}
    first = list(dict.fromkeys(one.means for one in found))[:_LEVELS]
    return tuple(once[level] for level in sorted(first))


def read_specialisms(catalogue: Catalogue, title: Found | None) -> tuple[Found, ...]:
    """The special fields that the title names."""
    if title is None:
        return ()
    job = _JOB_PART.split(title.phrase)[0]
    hits = finder_of(catalogue, "specialism").hits(job, title.line)
    special = {hit.id: hit for hit in reversed(hits)}
    return tuple(_shifted(hit, title) for hit in reversed(special.values()))


def _shifted(hit: Hit, title: Found) -> Found:
    return Found(hit.phrase, hit.line, title.column + hit.column - 1, "specialism", hit.id)
