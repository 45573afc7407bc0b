"""The place of work as an advert prints it; pure."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from ..model.catalogue import Catalogue
from ..phrases import Hit, Phrases
from ..text import folded
from .labels import Cell, Fields, Value
from .marks import Marks, finder_of
from .record import Found

_LABELS = ("place", "town", "site", "region")
_LONGEST = 120
_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b")
_PARTS = re.compile(r"\s*(?:[,/|;&()]|\s[-\u2013]\s|\band\b|\bor\b)\s*")
_WITH_FIGURES = re.compile(r"\w*\d\w*")
_SHORT = 60
_BREAK = re.compile(r"\s*(?:[,|(/]|[-\u2013]\s)")
_TOWN = re.compile(r"[^\W\d_a-z][^\W\d_]+(?:[ -][^\W\d_a-z][^\W\d_]+)?")
_ARTICLE = re.compile(r"\s(?:the |our )?")
_NAME = re.compile(r"[^\W\d_a-z][\w'\u2019-]*(?: [^\W\d_a-z][\w'\u2019-]*)*")
_SENTENCE_END = re.compile(r"(?<=\w{3})[.;]\s")


class _Words(NamedTuple):
    """Ways of working, words that begin a place, and the names that are known."""

    phrases: Phrases
    names: frozenset[str]


def read_place(
    catalogue: Catalogue, lines: Sequence[str], fields: Fields, marks: Marks
) -> Found | None:
    """The words of the place: of the first field that names one, else of a cell of its own.

    A field that only tells the way of working ("Remote") counts where nothing names a place.
    """
    words = _words(catalogue)
    values = [value for label in _LABELS for value in fields.of(label)]
    found = [one for one in (_of_field(words, value) for value in values) if one is not None]
    named = [one for one in found if one.means == "place"]
    for one in (
        *named,
        *_alone(words, fields),
        *found,
        *_said(lines, marks),
        *_remote(words, fields),
    ):
        return one._replace(means=one.phrase)
    return None


@lru_cache(maxsize=2)
def _words(catalogue: Catalogue) -> _Words:
    removals = catalogue.title_words.removals if catalogue.title_words else ()
    places = {name for one in removals if one.kind == "place" for name in one.words}
    return _Words(finder_of(catalogue, "place"), frozenset(map(folded, places)))


def _of_field(words: _Words, value: Value) -> Found | None:
    """The place in a field; "Hybrid (two days in Leeds)" names Leeds."""
    text = _SENTENCE_END.split(value.text)[0][:_LONGEST]
    hits = words.phrases.hits(text)
    for hit in hits:
        name = _name_behind(text, hit)
        if name and hit.id == "in" and _is_way(hits[0]):
            return _found(value.line, value.offset + name.start(), name[0], "place")
    way = (
        hits
        and _is_way(hits[0])
        and not any(_kind(words, part) == "place" for part in _PARTS.split(text))
    )
    return _found(value.line, value.offset, text, "way" if way else "place")


def _is_way(hit: Hit) -> bool:
    """Whether a field begins with a way of working."""
    return hit.id in ("way", "remote") and hit.column == 1


def _found(line: int, offset: int, text: str, means: str) -> Found | None:
    text = text.rstrip(" ,;.|*")
    return Found(text, line, offset + 1, "place", means) if text else None


def _alone(words: _Words, fields: Fields) -> Iterator[Found]:
    """The first cell that is a place and nothing else, or a fuller one right behind it."""
    best: Found | None = None
    for cell in fields.free:
        found = _place(words, cell)
        if found and (best is None or len(found.phrase) > len(best.phrase)):
            best = found
        elif best and not found:
            break
    yield from (best,) if best else ()


def _remote(words: _Words, fields: Fields) -> Iterator[Found]:
    """A cell that says that the work is done at home, and nothing else."""
    for cell in fields.free:
        hits = words.phrases.hits(cell.text) if len(cell.text) <= _SHORT else []
        if hits and hits[0].id == "remote" and hits[0].phrase == cell.text:
            yield Found(cell.text, cell.line, cell.offset + 1, "place", "way")


def _place(words: _Words, cell: Cell) -> Found | None:
    """The place that a cell is, or ends with: known names, and one before them by its comma."""
    text = cell.text
    if len(text) > _LONGEST or text.endswith("."):
        return None
    if _POSTCODE.search(text):
        return _found(cell.line, cell.offset, text, "place")
    parts = _parts(text)
    kinds = [_kind(words, text[a:b]) for a, b in parts]
    if "place" not in kinds and not ("code" in kinds[1:2] and kinds[0] is None):
        return None
    first, last = _run(text, parts, kinds)
    return _found(cell.line, cell.offset + first, text[first:last], "place") if last else None


def _run(
    text: str, parts: Sequence[tuple[int, int]], kinds: Sequence[str | None]
) -> tuple[int, int]:
    """Start and end of the known parts that a text ends with, or else begins with."""
    first = next((at for at in range(len(kinds)) if all(kinds[at:])), len(kinds))
    if first == len(kinds):
        last = next(at for at, kind in enumerate(kinds) if kind is None)
        short = len(text) <= _SHORT and last and _BREAK.match(text, parts[last - 1][1])
        return (0, parts[last - 1][1]) if short else (0, 0)
    if first and _may_be_town(text, *parts[first - 1 : first + 1]):
        first -= 1
    alone = not first or _BREAK.match(text, parts[first - 1][1])
    return (parts[first][0], len(text)) if alone else (0, 0)


def _parts(text: str) -> list[tuple[int, int]]:
    """Start and end of the parts between commas, dashes and brackets."""
    edges = [0, *(edge for found in _PARTS.finditer(text) for edge in found.span()), len(text)]
    return [(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if a < b]


def _may_be_town(text: str, name: tuple[int, int], known: tuple[int, int]) -> bool:
    """Whether an unknown name stands right before a known one, as a town before its county."""
    return text[name[1] : known[0]].strip() in ("", ",") and bool(_TOWN.fullmatch(text, *name))


def _kind(words: _Words, part: str) -> str | None:
    """What a part of a line is: a place, the code of a state, a way of working, or not known."""
    hits = words.phrases.hits(part)
    ids = {hit.id for hit in hits}
    rest = _WITH_FIGURES.sub("", part)
    for hit in hits:
        if hit.id in ("side", "name"):
            rest = rest.replace(hit.phrase, "")
    if folded(part) in words.names or folded(rest) in words.names:
        return "place"
    if "name" in ids and not re.search(r"[^\W\d_]", rest):
        return "place"
    if ids & {"way", "remote"}:
        return "way"
    if "code" in ids and not _WITH_FIGURES.sub("", part.replace(hits[0].phrase, "")).strip():
        return "code"
    return "place" if "area" in ids and _NAME.fullmatch(part) else None


def _said(lines: Sequence[str], marks: Marks) -> Iterator[Found]:
    """The place that a sentence gives the job."""
    for hit in marks.of("place-said"):
        name = _name_behind(lines[hit.line - 1], hit)
        if name:
            yield Found(name[0], hit.line, name.start() + 1, "place", "place")


def _name_behind(text: str, hit: Hit) -> re.Match[str] | None:
    """What is written with capitals right behind a phrase."""
    article = _ARTICLE.match(text, hit.column - 1 + len(hit.phrase))
    return _NAME.match(text, article.end()) if article else None
