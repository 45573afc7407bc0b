"""The place of work as an advert prints it; pure."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from ...model import Catalogue
from ...phrases import Hit, Phrases
from ...text import folded
from ..marks import Marks, finder_of
from ..money import amounts
from ..page import Cell, Fields, Value
from ..record import Found

_LABELS = ("place", "town", "site", "region")
_LONGEST = 120
_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b")
_PARTS = re.compile(
    r"\s*(?:[()]\s+[-\u2013\u2014]\s|[,/|;&()]|\s[-\u2013\u2014]\s|\band\b|\bor\b)\s*"
)
_ADDRESS = re.compile(r"://|www\.|\S@\S")
_LIST = re.compile(r"\s*(?:,\s*(?:and\s+)?|\band\s+|\bor\s+|&\s*)")
_LAST_WORDS = 4
_LEADING = re.compile(r"(?:\s[a-z][\w'\u2019-]*){0,5}?\s(?:in|at)\s(?:the\s)?")
_WITH_FIGURES = re.compile(r"\w*\d\w*")
_SHORT = 60
_BREAK = re.compile(r"\s*(?:[,|()/]|[-\u2013\u2014]\s)")
_TOWN = re.compile(r"[^\W\d_a-z][^\W\d_]+(?:[ -][^\W\d_a-z][^\W\d_]+)?")
_ARTICLE = re.compile(r"\s(?:the |our )?")
_NAME = re.compile(r"[^\W\d_a-z][\w'\u2019-]*(?: [^\W\d_a-z][\w'\u2019-]*)*")
_IN = re.compile(r"\s(?:based\s)?(?:in|at)\s(?:the\s)?")
_FIRST_LINES = 20
_READ = 2000
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
        *_said(words, lines, marks),
        *_of_job(words, catalogue, lines),
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
    text = _closed(text.rstrip(" ,;.|*"))
    if _ADDRESS.search(text):
        return None
    return Found(text, line, offset + 1, "place", means) if text else None


def _closed(text: str) -> str:
    """``text`` without a bracket at its end that opens nothing, or is never closed."""
    if text.count(")") > text.count("("):
        text = text.removesuffix(")")
    if text.count("(") > text.count(")"):
        text = text[: text.rfind("(")]
    return text.rstrip(" ,;.|*")


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
    """The place that a cell is, or ends with, or else that stands there before the pay."""
    if len(cell.text) > _LONGEST or cell.text.endswith("."):
        return None
    pay = next((one.start for one in amounts(cell.text) if one.currency), 0)
    before = cell._replace(text=cell.text[:pay].rstrip(" \t,;|(-\u2013\u2014"))
    return _place_in(words, cell) or (_place_in(words, before) if before.text else None)


def _place_in(words: _Words, cell: Cell) -> Found | None:
    """The known names that a cell is, or ends with, and one before them by its comma."""
    text = cell.text
    if _POSTCODE.search(text):
        return _found(cell.line, cell.offset, text, "place")
    parts = _parts(text)
    kinds = [_kind(words, text[a:b]) for a, b in parts]
    if "place" not in kinds and not ("code" in kinds[1:2] and kinds[0] is None):
        return None
    first, last = _run(words, text, parts, kinds)
    last = _bracket_end(text, first, last)
    return _found(cell.line, cell.offset + first, text[first:last], "place") if last else None


def _bracket_end(text: str, first: int, last: int) -> int:
    """``last``, or the end of the bracket in which it stands: "Leeds (hybrid - two days)"."""
    closes = text.find(")", last)
    is_open = text.count("(", first, last) > text.count(")", first, last)
    return closes + 1 if is_open and closes >= 0 else last


def _run(
    words: _Words, text: str, parts: Sequence[tuple[int, int]], kinds: Sequence[str | None]
) -> tuple[int, int]:
    """Start and end of the known parts that a text ends with, or else begins with."""
    first = next((at for at in range(len(kinds)) if all(kinds[at:])), len(kinds))
    if first == len(kinds):
        last = next(at for at, kind in enumerate(kinds) if kind is None)
        short = len(text) <= _SHORT and last and _BREAK.match(text, parts[last - 1][1])
        return (0, parts[last - 1][1]) if short else (0, 0)
    if first and _may_be_town(words, text, *parts[first - 1 : first + 1]):
        first -= 1
    if first and _ends_with_place(words, text[slice(*parts[first - 1])]):
        return (0, 0)
    alone = not first or _BREAK.match(text, parts[first - 1][1])
    return (parts[first][0], len(text)) if alone else (0, 0)


def _parts(text: str) -> list[tuple[int, int]]:
    """Start and end of the parts between commas, dashes and brackets."""
    edges = [0, *(edge for found in _PARTS.finditer(text) for edge in found.span()), len(text)]
    return [(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if a < b]


def _may_be_town(words: _Words, text: str, name: tuple[int, int], known: tuple[int, int]) -> bool:
    """Whether an unknown name stands right before a county or country, as a town does."""
    if text[name[1] : known[0]].strip() not in ("", ",") or not _TOWN.fullmatch(text, *name):
        return False
    ids = {hit.id for hit in words.phrases.hits(text[slice(*known)])}
    firm = any(hit.id == "firm" for hit in words.phrases.hits(text[slice(*name)]))
    return bool(ids & {"wide", "area", "code"}) and not firm


def _ends_with_place(words: _Words, part: str) -> bool:
    """Whether a part of a line that is no place ends with one, as a sentence may."""
    last = part.split()[-_LAST_WORDS:]
    return any(_kind(words, " ".join(last[at:])) == "place" for at in range(1, len(last)))


def _kind(words: _Words, part: str) -> str | None:
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
    return "place" if "area" in ids and _NAME.fullmatch(part) else None


def _said(words: _Words, lines: Sequence[str], marks: Marks) -> Iterator[Found]:
    """The place that a sentence gives the job, and those listed behind it."""
    for hit in marks.of("place-said"):
        text = lines[hit.line - 1]
        name = _name_behind(text, hit) or _named_later(text, hit)
        if name:
            end = _list_end(words, text, name.end())
            yield Found(text[name.start() : end], hit.line, name.start() + 1, "place", "place")


def _name_behind(text: str, hit: Hit) -> re.Match[str] | None:
    """What is written with capitals right behind a phrase."""
    article = _ARTICLE.match(text, hit.column - 1 + len(hit.phrase))
    return _NAME.match(text, article.end()) if article else None


def _named_later(text: str, hit: Hit) -> re.Match[str] | None:
    """The same behind a few words: "based at our head office in Leeds"."""
    leading = _LEADING.match(text, hit.column - 1 + len(hit.phrase))
    return _NAME.match(text, leading.end()) if leading else None


def _list_end(words: _Words, text: str, end: int) -> int:
    """Where the places end that are listed behind the one that ends at ``end``."""
    while mark := _LIST.match(text, end):
        name = _NAME.match(text, mark.end())
        if name is None or _kind(words, name[0]) != "place":
            break
        end = name.end()
    return end


def _of_job(words: _Words, catalogue: Catalogue, lines: Sequence[str]) -> Iterator[Found]:
    """A known place right behind the job that is sought: "we need an Office Manager in Leeds"."""
    for number, text in enumerate(lines[:_FIRST_LINES], 1):
        hits = finder_of(catalogue, "title").hits(text[:_READ], number)
        sought = [hit.column for hit in hits if hit.id == "seek"]
        for hit in hits if sought else ():
            found = _IN.match(text, hit.column - 1 + len(hit.phrase))
            name = _NAME.match(text, found.end()) if found else None
            behind = hit.id == "job" and hit.column > sought[0]
            if name and behind and _kind(words, name[0]) == "place":
                end = _list_end(words, text, name.end())
                yield Found(text[name.start() : end], number, name.start() + 1, "place", "place")
