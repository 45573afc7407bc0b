"""The parts of a line as places: what each is, and which of them belong together; pure."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from ...model import Catalogue
from ...phrases import Hit, Phrases
from ...text import folded
from ..marks import finder_of

_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b")
PARTS = re.compile(
    r"\s*(?:[()]\s+[-\u2013\u2014]\s|[,/|;&()]|\s[-\u2013\u2014]\s|\band\b|\bor\b)\s*"
)
_LIST = re.compile(r"\s*(?:,\s*(?:and\s+)?|\band\s+|\bor\s+|&\s*)")
_LAST_WORDS = 4
""""based in Newcastle upon Tyne": the words of a long name, and one before it."""
_WITH_FIGURES = re.compile(r"\w*\d\w*")
SHORT = 60
"""Letters of a line that holds a place and a word or two besides."""
_BREAK = re.compile(r"\s*(?:[,|()/]|[-\u2013\u2014]\s)")
_TOWN = re.compile(r"[^\W\d_a-z][^\W\d_]+(?:[ -][^\W\d_a-z][^\W\d_]+)?")
_ARTICLE = re.compile(r"\s(?:the |our )?")
NAME = re.compile(r"[^\W\d_a-z][\w'\u2019-]*(?: [^\W\d_a-z][\w'\u2019-]*)*")


class Words(NamedTuple):
    """Ways of working, words that begin a place, and the names that are known."""

    phrases: Phrases
    names: frozenset[str]


@lru_cache(maxsize=2)
def words_of(catalogue: Catalogue) -> Words:
    """The words by which places are told; made once."""
    removals = catalogue.title_words.removals if catalogue.title_words else ()
    places = {name for one in removals if one.kind == "place" for name in one.words}
    return Words(finder_of(catalogue, "place"), frozenset(map(folded, places)))


def is_way(hit: Hit) -> bool:
    """Whether a field begins with a way of working."""
    return hit.id in ("way", "remote") and hit.column == 1


def _bracket_end(text: str, first: int, last: int) -> int:
    """``last``, or the end of the bracket in which it stands: "Leeds (hybrid - two days)"."""
    closes = text.find(")", last)
    is_open = text.count("(", first, last) > text.count(")", first, last)
    return closes + 1 if is_open and closes >= 0 else last


def _run(
    words: Words, text: str, parts: Sequence[tuple[int, int]], kinds: Sequence[str | None]
) -> tuple[int, int]:
    """Start and end of the known parts that a text ends with, or else begins with."""
    first = next((at for at in range(len(kinds)) if all(kinds[at:])), len(kinds))
    if first == len(kinds):
        last = next(at for at, kind in enumerate(kinds) if kind is None)
        short = len(text) <= SHORT and last and _BREAK.match(text, parts[last - 1][1])
        return (0, parts[last - 1][1]) if short else (0, 0)
    if first and _may_be_town(words, text, *parts[first - 1 : first + 1]):
        first -= 1
    if first and _ends_with_place(words, text[slice(*parts[first - 1])]):
        return (0, 0)
    alone = not first or _BREAK.match(text, parts[first - 1][1])
    return (parts[first][0], len(text)) if alone else (0, 0)


def _parts(text: str) -> list[tuple[int, int]]:
    """Start and end of the parts between commas, dashes and brackets."""
    edges = [0, *(edge for found in PARTS.finditer(text) for edge in found.span()), len(text)]
    return [(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if a < b]


def _may_be_town(words: Words, text: str, name: tuple[int, int], known: tuple[int, int]) -> bool:
    """Whether an unknown name stands right before a county or country, as a town does."""
    if text[name[1] : known[0]].strip() not in ("", ",") or not _TOWN.fullmatch(text, *name):
        return False
    ids = {hit.id for hit in words.phrases.hits(text[slice(*known)])}
    firm = any(hit.id == "firm" for hit in words.phrases.hits(text[slice(*name)]))
    return bool(ids & {"wide", "area", "code"}) and not firm


def _ends_with_place(words: Words, part: str) -> bool:
    """Whether a part of a line that is no place ends with one, as a sentence may."""
    last = part.split()[-_LAST_WORDS:]
    return any(kind_of(words, " ".join(last[at:])) == "place" for at in range(1, len(last)))


def kind_of(words: Words, part: str) -> str | None:
    """What a part of a line is: a place, the code of a state, a way of working, or not known."""
    hits = words.phrases.hits(part)
    ids = {hit.id for hit in hits}
    rest = _WITH_FIGURES.sub("", part)
    for hit in hits:
        if hit.id in ("side", "name", "wide"):
            rest = rest.replace(hit.phrase, "")
    if folded(part) in words.names or folded(rest) in words.names:
        return "place"
    if ids & {"name", "wide"} and not re.search(r"[^\W\d_]", rest):
        return "place"
    if ids & {"way", "remote"}:
        return "way"
    if "code" in ids and not _WITH_FIGURES.sub("", part.replace(hits[0].phrase, "")).strip():
        return "code"
    return "place" if "area" in ids and NAME.fullmatch(part) else None


def name_behind(text: str, hit: Hit) -> re.Match[str] | None:
    """What is written with capitals right behind a phrase."""
    article = _ARTICLE.match(text, hit.column - 1 + len(hit.phrase))
    return NAME.match(text, article.end()) if article else None


def list_end(words: Words, text: str, end: int) -> int:
    """Where the places end that are listed behind the one that ends at ``end``."""
    while mark := _LIST.match(text, end):
        name = NAME.match(text, mark.end())
        if name is None or kind_of(words, name[0]) != "place":
            break
        end = name.end()
    return end


def span_of(words: Words, text: str) -> tuple[int, int]:
    """Start and end of the known names that ``text`` is, or ends with; an end of 0 for none."""
    if _POSTCODE.search(text):
        return 0, len(text)
    parts = _parts(text)
    kinds = [kind_of(words, text[a:b]) for a, b in parts]
    if "place" not in kinds and not ("code" in kinds[1:2] and kinds[0] is None):
        return 0, 0
    first, last = _run(words, text, parts, kinds)
    return first, _bracket_end(text, first, last)
