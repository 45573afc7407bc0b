"""Which part of a catalogue a file of its folder belongs to."""

from importlib import import_module
from typing import Any

from ..model import PARTS, CataloguePart

BY_NAME = {part.name: part for part in PARTS}
_BY_PLACE = {part.place: part for part in PARTS}


def record_type(part: CataloguePart[Any]) -> Any:
    """The dataclass of the records of ``part``."""
    return getattr(import_module(f"pmo_path.model.{part.module}"), part.type)


def part_of(file: str) -> CataloguePart[Any] | None:
    """The part that the file called ``file`` belongs to, None if it is a stranger."""
    top, _, below = file.partition("/")
    part = _BY_PLACE.get(top)
    return part if part is not None and bool(below) == (part.shape in ("each", "lists")) else None
