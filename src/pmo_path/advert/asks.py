"""What an advert asks for: certificates, competencies, tools and years, each with its place."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from ..model.catalogue import Catalogue
from ..phrases import Hit, Phrases, course_markers, markers_of
from .record import Found
from .years import years_found


class Asks(NamedTuple):
    """What is asked, in order of first mention, without repetition.

    ``courses`` and ``competencies`` are ids, ``tools`` and ``years`` phrases as printed. ``found``
    holds every mention, in the order of the text.
    """

    courses: tuple[str, ...] = ()
    competencies: tuple[str, ...] = ()
    tools: tuple[str, ...] = ()
    years: tuple[str, ...] = ()
    found: tuple[Found, ...] = ()


def asks(catalogue: Catalogue, lines: Sequence[str]) -> Asks:
    """What ``lines`` ask for; never raises, whatever they hold."""
    finder = _finder(catalogue)
    found = [
        Found(hit.phrase, hit.line, hit.column, hit.kind, hit.id)
        for number, line in enumerate(lines, 1)
        for hit in _meant(finder.hits(line, number))
    ]
    found += years_found(catalogue, lines)
    found.sort(key=lambda one: (one.line, one.column))
    return Asks(
        courses=_once(one.means for one in found if one.kind == "course"),
        competencies=_once(one.means for one in found if one.kind == "competency"),
        tools=tuple(_first_phrases(one for one in found if one.kind == "tool")),
        years=_once(one.phrase for one in found if one.kind == "years"),
        found=tuple(found),
    )


@lru_cache(maxsize=2)
def _finder(catalogue: Catalogue) -> Phrases:
    own = markers_of(catalogue, "competency", "tool", "aside")
    return Phrases([*course_markers(catalogue), *own])


def _meant(hits: Sequence[Hit]) -> list[Hit]:
    """``hits`` without the competencies that begin within an aside ("reports to")."""
    asides = [hit for hit in hits if hit.kind == "aside"]
    others = [hit for hit in hits if hit.kind != "aside"]
    return [hit for hit in others if hit.kind != "competency" or not _within(hit, asides)]


def _within(hit: Hit, asides: Sequence[Hit]) -> bool:
    """Whether ``hit`` begins within one of ``asides``, which are in order and never overlap."""
    at = bisect_right(asides, hit.column, key=lambda aside: aside.column) - 1
    return at >= 0 and hit.column < asides[at].column + len(asides[at].phrase)


def _once(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))


def _first_phrases(found: Iterable[Found]) -> Iterable[str]:
    """How each thing is printed where it is first named."""
    phrases: dict[str, str] = {}
    for one in found:
        phrases.setdefault(one.means, one.phrase)
    return phrases.values()
