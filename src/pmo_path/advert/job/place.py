"""The place of work as an advert prints it; pure."""

import re
from collections.abc import Iterator, Sequence

from ...model import Catalogue
from ...phrases import Hit
from ..marks import Marks, finder_of
from ..money import amounts
from ..page import Cell, Fields, Value
from ..record import Found
from .place_words import (
    NAME,
    PARTS,
    SHORT,
    Words,
    is_way,
    kind_of,
    list_end,
    name_behind,
    span_of,
    words_of,
)

_LABELS = ("place", "town", "site", "region")
_LONGEST = 120
"""Letters of an address with its postcode."""
_ADDRESS = re.compile(r"://|www\.|\S@\S")
_LEADING = re.compile(r"(?:\s[a-z][\w'\u2019-]*){0,5}?\s(?:in|at)\s(?:the\s)?")
_IN = re.compile(r"\s(?:based\s)?(?:in|at)\s(?:the\s)?")
_FIRST_LINES = 20
"""Lines in which the job is named; further down other towns are."""
_READ = 2000
"""Letters of a line, which may be a whole advert, in which somebody is sought."""
_SENTENCE_END = re.compile(r"(?<=\w{3})[.;]\s")


def read_place(
    catalogue: Catalogue, lines: Sequence[str], fields: Fields, marks: Marks
) -> Found | None:
    """The words of the place: of the first field that names one, else of a cell of its own.

    A field that only tells the way of working ("Remote") counts where nothing names a place.
    """
    words = words_of(catalogue)
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


def _of_field(words: Words, value: Value) -> Found | None:
    """The place in a field; "Hybrid (two days in Leeds)" names Leeds."""
    text = _SENTENCE_END.split(value.text)[0][:_LONGEST]
    hits = words.phrases.hits(text)
    for hit in hits:
        name = name_behind(text, hit)
        if name and hit.id == "in" and is_way(hits[0]):
            return _found(value.line, value.offset + name.start(), name[0], "place")
    way = (
        hits
        and is_way(hits[0])
        and not any(kind_of(words, part) == "place" for part in PARTS.split(text))
    )
    return _found(value.line, value.offset, text, "way" if way else "place")


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


def _alone(words: Words, fields: Fields) -> Iterator[Found]:
    """The first cell that is a place and nothing else, or a fuller one right behind it."""
    best: Found | None = None
    for cell in fields.free:
        found = _place(words, cell)
        if found and (best is None or len(found.phrase) > len(best.phrase)):
            best = found
        elif best and not found:
            break
    yield from (best,) if best else ()


def _remote(words: Words, fields: Fields) -> Iterator[Found]:
    """A cell that says that the work is done at home, and nothing else."""
    for cell in fields.free:
        hits = words.phrases.hits(cell.text) if len(cell.text) <= SHORT else []
        if hits and hits[0].id == "remote" and hits[0].phrase == cell.text:
            yield Found(cell.text, cell.line, cell.offset + 1, "place", "way")


def _place(words: Words, cell: Cell) -> Found | None:
    """The place that a cell is, or ends with, or else that stands there before the pay."""
    if len(cell.text) > _LONGEST or cell.text.endswith("."):
        return None
    pay = next((one.start for one in amounts(cell.text) if one.currency), 0)
    before = cell._replace(text=cell.text[:pay].rstrip(" \t,;|(-\u2013\u2014"))
    return _place_in(words, cell) or (_place_in(words, before) if before.text else None)


def _place_in(words: Words, cell: Cell) -> Found | None:
    """The known names that a cell is, or ends with, and one before them by its comma."""
    first, last = span_of(words, cell.text)
    return _found(cell.line, cell.offset + first, cell.text[first:last], "place") if last else None


def _said(words: Words, lines: Sequence[str], marks: Marks) -> Iterator[Found]:
    """The place that a sentence gives the job, and those listed behind it."""
    for hit in marks.of("place-said"):
        text = lines[hit.line - 1]
        name = name_behind(text, hit) or _named_later(text, hit)
        if name:
            end = list_end(words, text, name.end())
            yield Found(text[name.start() : end], hit.line, name.start() + 1, "place", "place")


def _named_later(text: str, hit: Hit) -> re.Match[str] | None:
    """The same behind a few words: "based at our head office in Leeds"."""
    leading = _LEADING.match(text, hit.column - 1 + len(hit.phrase))
    return NAME.match(text, leading.end()) if leading else None


def _of_job(words: Words, catalogue: Catalogue, lines: Sequence[str]) -> Iterator[Found]:
    """A known place right behind the job that is sought: "we need an Office Manager in Leeds"."""
    for number, text in enumerate(lines[:_FIRST_LINES], 1):
        hits = finder_of(catalogue, "title").hits(text[:_READ], number)
        sought = [hit.column for hit in hits if hit.id == "seek"]
        for hit in hits if sought else ():
            found = _IN.match(text, hit.column - 1 + len(hit.phrase))
            name = NAME.match(text, found.end()) if found else None
            behind = hit.id == "job" and hit.column > sought[0]
            if name and behind and kind_of(words, name[0]) == "place":
                end = list_end(words, text, name.end())
                yield Found(text[name.start() : end], number, name.start() + 1, "place", "place")
