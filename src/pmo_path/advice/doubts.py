"""Answers that contradict each other, or that do not tell one role from another."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from ..answers import Answers, options_of, parts_of
from ..model import Catalogue, Role
from .standing import Standing

_APART = 2
"""Levels between title and deeds from which they contradict each other."""
_RATED = 3
"""Ratings from which it says something that all are the same."""


@dataclass(frozen=True)
class Doubt:
    """An answer that does not help, and both readings of it.

    ``taken`` is the first role as the answers stand, ``otherwise`` the first
    role if the answer under ``key`` is left out.
    """

    kind: Literal["title-or-deeds", "all-chosen", "same-ratings"]
    key: str
    taken: Role
    otherwise: Role


def doubts(
    catalogue: Catalogue,
    answers: Answers,
    standing: Standing,
    first: Callable[[Answers], Role],
) -> tuple[Doubt, ...]:
    """Every doubt about ``answers``, with the first role of each reading."""
    taken = None
    found = []
    for kind, key in _kinds(catalogue, answers, standing):
        taken = taken or first(answers)
        found.append(Doubt(kind, key, taken, first(answers.plus(key, None))))
    return tuple(found)


def _kinds(
    catalogue: Catalogue, answers: Answers, standing: Standing
) -> Iterator[tuple[Literal["title-or-deeds", "all-chosen", "same-ratings"], str]]:
    held = catalogue.roles[standing.current].level if standing.current else None
    if held and "done" in answers and abs(held - standing.level) >= _APART:
        yield "title-or-deeds", "done"
    for key, part in parts_of(catalogue).items():
        offered = [
            option.id
            for option in options_of(part, parts_of(catalogue))
            if not option.for_segments or standing.segment in option.for_segments
        ]
        if part.kind == "several" and len(offered) > _RATED and {*offered} <= {*answers.under(key)}:
            yield "all-chosen", key
    ratings = answers.ratings()
    if len(ratings) >= _RATED and len(set(ratings.values())) == 1:
        yield "same-ratings", "rate"
