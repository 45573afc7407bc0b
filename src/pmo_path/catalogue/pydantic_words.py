"""What pydantic found, in words for a person who has never heard of it."""

import dataclasses
import re
from collections.abc import Iterator
from typing import Any

from pydantic import TypeAdapter, ValidationError

from ..documents import Fault, Path
from ..model import CataloguePart
from ..text import cut, did_you_mean, listed, nearest
from .layout import record_type

_WANTED = {
    "string_type": "text",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "bool_type": "true or false",
    "tuple_type": "a list",
    "dict_type": "lines of 'key: value'",
    "dataclass_type": "lines of 'key: value'",
    "mapping_type": "lines of 'key: value'",
}


_adapters: dict[str, TypeAdapter[Any]] = {}


def adapter_of(part: CataloguePart[Any]) -> TypeAdapter[Any]:
    """What validates a list of the records of ``part``; made once."""
    if part.name not in _adapters:
        _adapters[part.name] = TypeAdapter(list[record_type(part)])  # type: ignore[arg-type, misc]
    return _adapters[part.name]


def faults_of(error: ValidationError, record_type: Any, record: Any) -> Iterator[Fault]:
    """Each fault of ``record`` once, at its own path; members of unions are told as one.

    The record was validated as the only one of a list.
    """
    items = error.errors(include_url=False)
    seen: set[Path] = set()
    misspelt = set(_misspelt(items, record_type))
    for item in items:
        steps = item["loc"][1:]
        whole = item["type"] in ("unexpected_keyword_argument", "missing")
        path = steps if whole else _path(steps, record)
        if path not in seen and not (item["type"] == "missing" and path in misspelt):
            seen.add(path)
            yield _fault(item, path, record_type)


def _misspelt(items: list[Any], record_type: Any) -> Iterator[Path]:
    """Paths of keys that are not missing but misspelt: one slip is one fault."""
    for item in items:
        if item["type"] == "unexpected_keyword_argument":
            *parent, name = item["loc"][1:]
            for meant in nearest(str(name), _fields_at(tuple(parent), record_type), 1):
                yield (*parent, meant)


def _path(steps: Path, record: Any) -> Path:
    """As much of ``steps`` as exists in the record: unions add names of their own."""
    path: list[str | int] = []
    value = record
    for step in steps:
        try:
            value = value[step]
        except (KeyError, IndexError, TypeError):
            break
        path.append(step)
    return tuple(path)


def _fault(item: Any, path: Path, record_type: Any) -> Fault:
    kind, value = item["type"], item["input"]
    name = _name(path)
    if kind == "unexpected_keyword_argument":
        known = _fields_at(path[:-1], record_type)
        return Fault(path, f"unknown key {cut(name)}", did_you_mean(name, known) or "", "key")
    if kind == "missing":
        return Fault(path[:-1], f"{name} is missing")
    if kind == "literal_error":
        return _not_one_of(path, name, value, item["ctx"]["expected"])
    if kind == "value_error":
        inner = getattr(item["ctx"]["error"], "path", ())
        return Fault((*path, *inner), str(item["ctx"]["error"]))
    wanted = _WANTED.get(kind, "something else")
    if wanted == "a whole number" and name in ("level", "levels"):
        wanted += " from 1 to 4"
    if kind == "int_type" and "float" in item["loc"]:
        wanted = "a number"
    hint = ""
    if wanted == "text" and isinstance(value, int | float):
        hint = f"put it in quotes: '{value}'"
    message = f"{name} must be {wanted}, not {_shown(value)}"
    return Fault(path, message, hint)


def _not_one_of(path: Any, name: str, value: Any, expected: str) -> Fault:
    allowed = re.findall(r"'([^']*)'", expected)
    message = f"{name} must be {listed(allowed, 'or')}, not {_shown(value)}"
    return Fault(path, message, did_you_mean(str(value), allowed) or "")


def _shown(value: Any) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return "a list"
    if isinstance(value, dict):
        return "lines of 'key: value'"
    return cut(value)


def _name(path: Path) -> str:
    words = [step for step in path if isinstance(step, str)]
    return words[-1] if words else "the record"


def _fields_at(path: Path, record_type: Any) -> list[str]:
    """The fields of the dataclass at ``path`` below ``record_type``."""
    here = record_type
    for step in path:
        if isinstance(step, str) and dataclasses.is_dataclass(here):
            here = _dataclass_in(here.__dataclass_fields__[step].type)
    return [field.name for field in dataclasses.fields(here)] if here else []


def _dataclass_in(annotation: Any) -> Any:
    if dataclasses.is_dataclass(annotation):
        return annotation
    inner = (_dataclass_in(part) for part in getattr(annotation, "__args__", ()))
    return next((found for found in inner if found), None)
