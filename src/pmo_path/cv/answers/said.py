"""How a statement of a CV speaks of what stands in it: what the person says they did; pure."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from ...model import Catalogue
from ...phrases import Hit, LineWords, Phrases, markers_of

_WISH, _PASSIVE, _THEY, _SAID = "wish", "passive", "they", "said"
_UNDONE, _WHO, _HELPED = "undone", "who", "helped"
_RESUMED, _THROUGH = "resumed", "through"
_ABOUT_DEEDS = (_WISH, _PASSIVE, _THEY, _SAID, _UNDONE, _WHO, _HELPED, _RESUMED, _THROUGH)
_LABEL = re.compile(r"\s*:\s*(?=[^\W\d])")
_PERSONS = ("manager", "holder", "owner", "keeper", "taker", "champion", "librarian")
"""Ends of names for somebody: "Budget holder: the Director" says who it is."""


def claims_in(catalogue: Catalogue, text: LineWords) -> list[Hit]:
    """The words in ``text`` that say whether things were done, first to last."""
    return _finder(catalogue).hits(text)


def done_in(text: str, claims: Iterable[Hit], *, helped: bool) -> Iterator[tuple[int, str]]:
    """What of a statement the person says they did, each part with its column, from 0.

    "Ran the PMO but did not hold a budget" ends at "did not", and "not X but Y"
    begins again. Where a deed counts that somebody was ``helped`` with, help does
    not end it.
    """
    claims = list(claims)
    if any(_is_of_others(claim, text) for claim in claims):
        return
    start: int | None = 0
    ended = ""
    for claim in claims:
        at = claim.column - 1
        if claim.id in (_UNDONE, _WHO) or (claim.id == _HELPED and not helped):
            if start is not None:
                yield start, text[start:at]
            if start is not None or claim.id != _HELPED:
                start, ended = None, claim.id
        elif start is None and _goes_on(claim, ended):
            start = at + len(claim.phrase)
    if start is not None:
        yield start, text[start:]


def _goes_on(claim: Hit, ended: str) -> bool:
    """Whether what was ``ended`` by a claim goes on after this one."""
    return claim.id == _RESUMED or (claim.id == _THROUGH and ended == _HELPED)


def _is_of_others(claim: Hit, text: str) -> bool:
    """Whether a claim makes the whole statement a wish, or the work of somebody else."""
    if claim.id == _THEY:
        return not any(map(str.isalnum, text[: claim.column - 1]))
    return claim.id in (_WISH, _PASSIVE)


def names_somebody(text: str, phrase: str, end: int) -> bool:
    """Whether ``phrase``, which ends at ``end``, is a label for another person's name."""
    return phrase.casefold().endswith(_PERSONS) and _LABEL.match(text, end) is not None


@lru_cache(maxsize=4)
def _finder(catalogue: Catalogue) -> Phrases:
    return Phrases(m for m in markers_of(catalogue, "claim") if m.id in _ABOUT_DEEDS)
