"""A catalogue as Python source: one module for each part, imported when asked for.

Python keeps the result as bytecode, so a look-up reads objects that are ready,
and neither YAML nor pydantic is loaded.
"""

import dataclasses
from pathlib import Path
from typing import Any

from ..model import PARTS
from .shipped import FILES
from .source import Folder


def compile_catalogue(folder: Path) -> dict[str, str]:
    """Source text by module name for the catalogue in ``folder``; raises InvalidData."""
    reading = Folder(folder)
    reading.catalogue()
    modules = {"__init__": '"""The shipped catalogue, made from its YAML; never edited."""\n'}
    for part in PARTS:
        value = reading.part(part.name)
        modules[part.name] = _module(value, part.module)
    modules[FILES] = f"VALUE = {reading.files()!r}\n"
    return modules


def _module(value: Any, module: str) -> str:
    names: set[str] = set()
    body = _source(value, names)
    imports = f"from pmo_path.model.{module} import {', '.join(sorted(names))}\n" if names else ""
    return f"{imports}VALUE = {body}\n"


def _source(value: Any, names: set[str]) -> str:
    """``value`` as an expression; fields that have their default are left out."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        names.add(type(value).__name__)
        given = (
            f"{field.name}={_source(getattr(value, field.name), names)}"
            for field in dataclasses.fields(value)
            if not _is_default(field, getattr(value, field.name))
        )
        return f"{type(value).__name__}({','.join(given)})"
    if isinstance(value, tuple | list):
        inner = "".join(f"{_source(item, names)}," for item in value)
        return f"({inner})" if isinstance(value, tuple) else f"[{inner}]"
    if isinstance(value, dict):
        inner = ",".join(f"{key!r}:{_source(item, names)}" for key, item in value.items())
        return f"{{{inner}}}"
    return repr(value)


def _is_default(field: "dataclasses.Field[Any]", value: Any) -> bool:
    if field.default_factory is not dataclasses.MISSING:
        return bool(value == field.default_factory())
    return field.default is not dataclasses.MISSING and bool(value == field.default)
