"""What an advert asks for: certificates, competencies, tools and years, each with its place."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from ...model import Catalogue
from ...phrases import Hit, Phrases, course_markers, markers_of
from ..record import Found
from .alternatives import certificates_asked
from .years import years_found

_NOTICE = "notice"
"""The id of asides that are no part of an advert: their whole sentence is left out."""
_STOP = re.compile(r"[.;!?](?=\s|$)")
_FAR = 400
"""Letters of a sentence that are looked at on each side; a line may be a whole page."""


class Asks(NamedTuple):
    """What is asked, in order of first mention, without repetition.

    ``courses`` and ``competencies`` are ids, ``tools`` and ``years`` phrases as printed. ``found``
    holds every mention, in the order of the text. ``choices`` are courses that would do for one
    another, as the lines name them.
    """

    courses: tuple[str, ...] = ()
    competencies: tuple[str, ...] = ()
    tools: tuple[str, ...] = ()
    years: tuple[str, ...] = ()
    found: tuple[Found, ...] = ()
    choices: tuple[tuple[str, ...], ...] = ()


def read_asks(catalogue: Catalogue, lines: Sequence[str]) -> Asks:
    """What ``lines`` ask for; never raises, whatever they hold."""
    finder = _finder(catalogue)
    found: list[Found] = []
    choices: list[tuple[str, ...]] = []
    for number, line in enumerate(lines, 1):
        hits = finder.hits(line, number)
        courses = [hit for hit in hits if hit.kind == "course"]
        certificates = certificates_asked(catalogue, line, courses)
        choices += certificates.choices
        found += (
            Found(hit.phrase, hit.line, hit.column, hit.kind, hit.id)
            for hit in (*certificates.hits, *_meant(line, hits))
        )
    found += years_found(catalogue, lines)
    found.sort(key=lambda one: (one.line, one.column))
    return Asks(
        courses=_once(one.means for one in found if one.kind == "course"),
        competencies=_once(one.means for one in found if one.kind == "competency"),
        tools=tuple(_first_phrases(one for one in found if one.kind == "tool")),
        years=_once(one.phrase for one in found if one.kind == "years"),
        found=tuple(found),
        choices=tuple(dict.fromkeys(choices)),
    )


@lru_cache(maxsize=2)
def _finder(catalogue: Catalogue) -> Phrases:
    own = markers_of(catalogue, "competency", "tool", "aside")
    return Phrases([*course_markers(catalogue), *own])


def _meant(line: str, hits: Sequence[Hit]) -> list[Hit]:
    """The tools, and the competencies that do not begin within an aside ("reports to").

    Nor within the name of a certificate: phrases stay whole.
    """
    asides = [_span(line, hit) for hit in hits if hit.kind == "aside"]
    asides += [_span(line, hit) for hit in hits if hit.kind == "course"]
    asides.sort()
    ends = list(accumulate((end for _, end in asides), max))
    return [
        hit
        for hit in hits
        if hit.kind == "tool" or (hit.kind == "competency" and not _within(hit, asides, ends))
    ]


def _span(line: str, aside: Hit) -> tuple[int, int]:
    """What an aside covers: itself, or its whole sentence where it is a notice."""
    start, end = aside.column - 1, aside.column - 1 + len(aside.phrase)
    if aside.id != _NOTICE:
        return start, end
    stop = _STOP.search(line, end, end + _FAR)
    near = max(start - _FAR, 0)
    stops = (found.end() for found in _STOP.finditer(line, near, start))
    return max(stops, default=near), stop.start() if stop else end + _FAR


def _within(hit: Hit, asides: Sequence[tuple[int, int]], ends: Sequence[int]) -> bool:
    """Whether ``hit`` begins within one of ``asides``, in order; ``ends`` is how far they reach."""
    at = bisect_right(asides, hit.column - 1, key=lambda aside: aside[0]) - 1
    return at >= 0 and hit.column - 1 < ends[at]


def _once(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))


def _first_phrases(found: Iterable[Found]) -> Iterable[str]:
    """How each thing is printed where it is first named."""
    phrases: dict[str, str] = {}
    for one in found:
        phrases.setdefault(one.means, one.phrase)
    return phrases.values()
