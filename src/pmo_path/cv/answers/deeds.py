"""What a CV says that somebody has done, of what the questionnaire asks; pure."""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from ...answers import parts_of
from ...model import Catalogue, Option
from ...phrases import LineWords, Phrases, markers_of
from ..record import Cv, Job, Line
from .said import claims_in, done_in, names_somebody
from .suggestion import Suggestion
from .text import quoted, statements, unstruck

_MONTHS = 24
"""The question is about the last two years."""
_OWN_WORK = 2
"""From this level on, to have helped somebody with it is not to have done it."""


def deeds_in(catalogue: Catalogue, cv: Cv, today: date) -> Iterator[Suggestion]:
    """The deeds that descriptions of the last two years name, in the order of the question."""
    options = _options(catalogue)
    if not options:
        return
    found: dict[str, Suggestion] = {}
    for line in _told(cv, today):
        for _, text in statements(unstruck(line.text)):
            open_ones = {name: one for name, one in options.items() if name not in found}
            for name, at in _deeds(catalogue, open_ones, text):
                found[name] = Suggestion("done", name, quoted(text, at), line.where)
    yield from (found[name] for name in options if name in found)


def _options(catalogue: Catalogue) -> dict[str, Option]:
    part = parts_of(catalogue).get("done")
    return {option.id: option for option in part.options} if part else {}


def _told(cv: Cv, today: date) -> Iterator[Line]:
    """Descriptions of posts, but for those that ended before the two years; then the profile."""
    for job in cv.jobs:
        if _is_recent(job, today):
            yield from job.lines
    yield from cv.other


def _is_recent(job: Job, today: date) -> bool:
    if job.current or job.end is None:
        return True
    since = (today.year - job.end.year) * 12 + today.month - (job.end.month or 12)
    return since <= _MONTHS


def _deeds(
    catalogue: Catalogue, options: dict[str, Option], text: str
) -> Iterator[tuple[str, int]]:
    """The deeds that one statement claims, and where, from 0; one phrase may speak of several."""
    words = LineWords(text)
    if not _finder(catalogue).hits(words):
        return
    claims = claims_in(catalogue, words)
    parts = {
        helped: [(start, LineWords(part)) for start, part in done_in(text, claims, helped=helped)]
        for helped in (True, False)
    }
    for name, finder in _finders(catalogue).items():
        if name in options:
            helped = (options[name].level or 1) < _OWN_WORK
            places = [_first(finder, part, start, text) for start, part in parts[helped]]
            yield from [(name, at) for at in places if at is not None][:1]


def _first(finder: Phrases, part: LineWords, start: int, text: str) -> int | None:
    """Where the first deed of ``part`` stands in ``text``, the statement that it starts in."""
    for hit in finder.hits(part):
        at = start + hit.column - 1
        if not names_somebody(text, hit.phrase, at + len(hit.phrase)):
            return at
    return None


@lru_cache(maxsize=4)
def _finder(catalogue: Catalogue) -> Phrases:
    return Phrases(markers_of(catalogue, "deed"))


@lru_cache(maxsize=4)
def _finders(catalogue: Catalogue) -> dict[str, Phrases]:
    """A finder for each deed."""
    markers = markers_of(catalogue, "deed")
    names = dict.fromkeys(marker.id for marker in markers)
    return {name: Phrases(m for m in markers if m.id == name) for name in names}
