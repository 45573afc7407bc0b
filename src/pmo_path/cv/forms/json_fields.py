"""Fields of a record read from JSON that may be named, nested and typed in many ways; pure."""

import re
from collections.abc import Callable, Collection, Iterator
from typing import Any

from ...text import folded
from ..record import Month
from .points import read_month

_NO_LETTER = re.compile(r"[\W\d_]+")

English = Callable[[str], str | None]
"""Gives the English name of a field in another language, None where it knows none."""


class Fields:
    """The fields of one record, by their own names and the English ones; ``where`` is its place."""

    def __init__(self, record: Any, where: str, english: English) -> None:
        self.where = where
        self._found: dict[str, tuple[Any, str]] = {}
        fields = record.items() if isinstance(record, dict) else ()
        filled = [(key, (value, f"{where}.{key}")) for key, value in fields if value is not None]
        for key, found in filled:
            self._found.setdefault(plain_key(key), found)
        for key, found in filled:
            self._found.setdefault(plain_key(english(key) or key), found)

    def each(self, names: tuple[str, ...]) -> Iterator[tuple[Any, str]]:
        """The fields of these names that are there, in the order of the names, with their places.

        Capitals, underlines and hyphens in a name make no difference.
        """
        return (self._found[name] for name in names if name in self._found)


def named_records(value: Any, where: str, english: English) -> Iterator[tuple[Any, Fields]]:
    """The records in ``value``, which should be a list of them: (as it stands, its fields).

    One record alone counts as a list of one, and so does a text; an object whose keys are numbers
    is a list too.
    """
    if isinstance(value, dict) and value and all(map(str.isdecimal, value)):
        items = [(f"{where}.{key}", item) for key, item in value.items()]
    elif isinstance(value, list):
        items = [(f"{where}[{index}]", item) for index, item in enumerate(value)]
    else:
        items = [(where, value)]
    for place, item in items:
        if item is not None:
            yield item, Fields(item, place, english)


def texts(value: Any, where: str, but: Collection[str] = ()) -> Iterator[tuple[str, str]]:
    """Every text in ``value`` with its place, however deep; numbers are texts, yes and no not.

    Fields named in ``but`` are left out.
    """
    if isinstance(value, str):
        yield value, where
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from texts(item, f"{where}[{index}]", but)
    elif isinstance(value, dict):
        for key, item in value.items():
            if plain_key(key) not in but:
                yield from texts(item, f"{where}.{key}", but)
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield str(value), where


def plain_key(key: str) -> str:
    """``Start_Date`` as ``startdate``."""
    return _NO_LETTER.sub("", folded(key))


def month_in(fields: Fields) -> Month | None:
    """The month in a record such as ``{"year": 2019, "month": 3}``; None if it holds none."""
    for year, _ in fields.each(("year",)):
        for month, _ in fields.each(("month",)):
            return read_month(f"{year}-{month}") or read_month(f"{month} {year}")
        return read_month(str(year))
    return None
