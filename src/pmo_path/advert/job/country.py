"""The country that a place is in, as far as its words tell; pure."""

import re

from ...model import Catalogue
from ...phrases import Hit
from ...text import COUNTRY_NAMES, countries_mentioned, folded
from ..marks import finder_of

_WORD = re.compile(r"\w+")
_MANY = frozenset({"EUR"})
"""Currencies of more than one country."""
_LETTERS = 3
"""Short forms of states, "MA" and "NSW", have no more."""


def countries_of(catalogue: Catalogue, place: str) -> list[str]:
    """The codes of the countries that ``place`` can be in: one where it is certain.

    A country's own name counts before a state ("Cambridge, MA"), that before a region with figures
    and a city. Where a state's letters are those of several countries, the city decides.
    """
    named = countries_mentioned(place)
    states = [] if named else _of_kind(catalogue, place, "state")
    if named or len(states) == 1:
        return named or states
    regions = {
        figure.country
        for figure in catalogue.observations
        if figure.region and names_region(place, figure.region)
    }
    return sorted(regions) or _of_kind(catalogue, place, "city") or states


def country_of_currency(currency: str) -> str | None:
    """The country whose own money ``currency`` is, if it is one of ours.

    The first two letters of a currency's code are those of its country.
    """
    code = currency[:2]
    return code if code in COUNTRY_NAMES and currency not in _MANY else None


def names_region(place: str, region: str) -> bool:
    """Whether the words of ``region`` stand in ``place``, whole and in a row."""
    return f" {_words(region)} " in f" {_words(place)} "


def _words(text: str) -> str:
    return " ".join(_WORD.findall(folded(text)))


def is_place(catalogue: Catalogue, text: str) -> bool:
    """Whether ``text`` names more than a way of working ("Remote", "Hybrid")."""
    for hit in reversed(finder_of(catalogue, "place").hits(text)):
        if hit.id in ("way", "remote"):
            text = text[: hit.column - 1] + text[hit.column - 1 + len(hit.phrase) :]
    return bool(_WORD.search(text))


def _of_kind(catalogue: Catalogue, place: str, kind: str) -> list[str]:
    hits = finder_of(catalogue, kind).hits(place)
    return list(dict.fromkeys(hit.id for hit in hits if not _is_stray(hit, place)))


def _is_stray(hit: Hit, place: str) -> bool:
    """Whether a state's letters stand elsewhere than behind a comma, where they are a word."""
    before = place[: hit.column - 1].rstrip()
    return len(hit.phrase) <= _LETTERS and bool(before) and not before.endswith((",", "("))
