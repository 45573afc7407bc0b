"""RFC 4180: one row for each record of its plain fields, safe in a spreadsheet."""

import csv
import io
from collections.abc import Iterator
from itertools import chain, islice
from typing import Any, get_args, get_origin, get_type_hints, is_typeddict

from ..errors import UsageError
from ..views import View
from .formats import Style

FLAT = True
_FORMULA = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def pieces(view: View, style: Style) -> Iterator[str]:
    """The header, then a row for each record; lists are joined by ``; ``.

    Fields that hold records are left out; naming one with --fields raises UsageError.
    """
    plain = _plain_fields(view)
    if view.chosen is not None:
        for name in view.chosen:
            if name not in plain:
                raise UsageError(f"field '{name}' holds records and fits no row", "use json")
        plain = list(view.chosen)
    rows = iter(view.records)
    first = list(islice(rows, 1))  # what cannot be read at all leaves no header behind
    yield _line(plain, style)
    for row in chain(first, rows):
        yield _line([_cell(row[name]) for name in plain], style)


def _plain_fields(view: View) -> list[str]:
    """The fields that hold a text, a number, or a list of them; the record type decides."""
    return [name for name, hint in get_type_hints(view.record_type).items() if _is_plain(hint)]


def _is_plain(hint: Any) -> bool:
    inner = get_args(hint)
    if is_typeddict(hint) or hint is dict or get_origin(hint) is dict:
        return False
    return all(_is_plain(part) for part in inner)


def _cell(value: Any) -> Any:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return value
    text = "; ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
    return f"'{text}" if _could_be_a_formula(text) else text


def _could_be_a_formula(text: str) -> bool:
    return text.lstrip(" ").startswith(_FORMULA) or text.startswith(("\t", "\r", "\n"))


def _line(cells: list[Any], style: Style) -> str:
    out = io.StringIO()
    safe = [style.text(cell) if isinstance(cell, str) else cell for cell in cells]
    csv.writer(out, lineterminator="\r\n").writerow(safe)
    return out.getvalue()
