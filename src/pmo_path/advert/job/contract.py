"""The kind of contract that an advert offers; pure."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from ...model import Catalogue
from ...phrases import Hit, Phrases
from ..marks import Marks, finder_of
from ..page import Cell, Fields, Value
from ..record import Found, Pay

_BARE = "contract-only"
_NOT_SAID = ("hours", "not-said")
_PERMANENT = "permanent"
_SURER = ("fixed-term", "temporary")
_ORDER = (*_SURER, "contract", _PERMANENT)
_PART = re.compile(r"[^(),;/|\u2013\u2014]+?(?=\s-\s|\.\s|[(),;/|\u2013\u2014]|$)")
_TIMELESS = re.compile(
    r"\b(?!(?:months?|mths?|weeks?|years?|mois|ans?|monate?n?|jahre?n?|maanden|jaar|to|or|and|up|und"
    r"|oder|ou|et|of)\b)[^\W\d_]{2,}",
    re.IGNORECASE,
)
_SHORT = 80
"""Letters of a cell that states a fact; longer ones are sentences."""
_CELLS = 30
"""Facts stand at the head of an advert; further down the same words speak of the work."""


class _Words(NamedTuple):
    """Finders for fields and cells, and for the first word of a title."""

    field: Phrases
    titled: Phrases


def read_contract(
    catalogue: Catalogue, fields: Fields, marks: Marks, title: Found | None, pay: Sequence[Pay]
) -> tuple[Found, ...]:
    """The kind of contract and the words that say it; where permanent or another, each of them.

    A field of its own counts first, then the title, cells, and running text. The word "contract"
    alone, or a duration with pay by the day, gives way to a fixed term that comes later; where
    nothing is said, pay by the day is a contract.
    """
    words = _Words(finder_of(catalogue, "contract"), finder_of(catalogue, "contract-titled"))
    bare: Hit | None = None
    for hits in _stages(words, fields, marks, title, pay):
        said = {hit.id: hit for hit in reversed(hits) if hit.id not in _NOT_SAID}
        if _PERMANENT in said and len(said) > 1:
            return tuple(_found(hit) for hit in said.values())
        kind = next((kind for kind in _ORDER if kind in said), None)
        if kind:
            return (_found(said[kind] if bare is None or kind in _SURER else bare),)
        bare = bare or said.get(_BARE)
    if bare:
        return (_found(bare),)
    daily = pay[:1] if _is_daily(pay) else ()
    return tuple(Found(one.text, one.line, one.column, "contract", "contract") for one in daily)


def _found(hit: Hit) -> Found:
    kind = "contract" if hit.id == _BARE else hit.id
    return Found(hit.phrase, hit.line, hit.column, "contract", kind)


def _stages(
    words: _Words, fields: Fields, marks: Marks, title: Found | None, pay: Sequence[Pay]
) -> Iterator[list[Hit]]:
    """What is said of the contract, place by place, the surest first."""
    yield [hit for value in fields.of("contract") for hit in _of_field(words, value)]
    yield [hit for value in fields.of("duration") for hit in _of_duration(words, value, pay)]
    yield list(_in_title(words, fields, title)) if title else []
    yield [hit for cell in fields.free[:_CELLS] for hit in _of_cell(words, cell)]
    yield marks.of("contract-said")


def _of_field(words: _Words, value: Value) -> Iterator[Hit]:
    """What a field says; a bare "Contract" over something else is itself the value."""
    hits = _moved(words.field.hits(value.text, value.line), value.offset)
    if hits or not value.above or any(letter.isdigit() for letter in value.text):
        yield from hits
    else:
        above = value.above
        yield from _moved(words.field.hits(above.text, above.line), above.offset)


def _of_duration(words: _Words, value: Value, pay: Sequence[Pay]) -> list[Hit]:
    """A duration alone is a fixed term; where pay is by the day, no more than a contract."""
    hits = _moved(words.field.hits(value.text, value.line), value.offset)
    if hits or not any(letter.isdigit() for letter in value.text):
        return hits
    kind = _BARE if _is_daily(pay) else "fixed-term"
    return [Hit("contract", kind, value.text, value.line, value.offset + 1)]


def _moved(hits: Iterable[Hit], by: int) -> list[Hit]:
    return [hit._replace(column=hit.column + by) for hit in hits]


def _in_title(words: _Words, fields: Fields, title: Found) -> Iterator[Hit]:
    """The first word of a title, and parts of its line that speak of the contract alone."""
    first = words.titled.hits(title.phrase, title.line)[:1]
    yield from _moved((hit for hit in first if hit.column == 1), title.column - 1)
    for cell in fields.free:
        if cell.line == title.line:
            yield from _of_parts(words, cell)


def _of_cell(words: _Words, cell: Cell) -> list[Hit]:
    """What a short cell says, or its parts; there the word "contract" may mean much else."""
    if len(cell.text) >= _SHORT:
        return []
    if _is_alone(words, cell.text):
        return _moved(words.field.hits(cell.text, cell.line), cell.offset)
    hits = list(_of_parts(words, cell))
    return hits if any(hit.id not in (_BARE, *_NOT_SAID) for hit in hits) else []


def _of_parts(words: _Words, cell: Cell) -> Iterator[Hit]:
    for part in _PART.finditer(cell.text):
        if _is_alone(words, part[0]):
            yield from _moved(words.field.hits(part[0], cell.line), cell.offset + part.start())


def _is_alone(words: _Words, text: str) -> bool:
    """Whether ``text`` holds nothing but words of contracts, times and figures."""
    for hit in reversed(words.field.hits(text)):
        text = text[: hit.column - 1] + text[hit.column - 1 + len(hit.phrase) :]
    return not _TIMELESS.search(text)


def _is_daily(pay: Sequence[Pay]) -> bool:
    return bool(pay) and all(one.basis == "daily" for one in pay)
