"""The shipped catalogue: its YAML, and its records as a wheel holds them, compiled.

A catalogue of one's own begins as a copy. What was not edited since was validated when the wheel
was built, and is taken from the compiled catalogue instead of being read again.
"""

from collections.abc import Mapping
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

COMPILED = "pmo_path.catalogue._compiled"
"""The package that a wheel holds instead of reading its YAML."""
FILES = "files"
"""The compiled module that tells which records came from which file."""


class Share(NamedTuple):
    """The records of one file: the part they are in, where they begin and end there."""

    part: str
    digest: str
    start: int
    end: int


def is_compiled() -> bool:
    """Whether this is a wheel's; a checkout reads the YAML."""
    return find_spec(COMPILED) is not None


def compiled_part(name: str) -> Any:
    """A part of the shipped catalogue, as it was compiled."""
    return import_module(f"{COMPILED}.{name}").VALUE


def shipped_folder() -> Path:
    """The YAML of the shipped catalogue: inside the wheel, else at the checkout's top."""
    package = Path(__file__).parent.parent
    inside = package / "data"
    return inside if inside.is_dir() else package.parent.parent / "data"


def digest_of(text: str) -> str:
    """What tells one text from another; line ends and byte-order marks are levelled before."""
    from hashlib import blake2b  # only a catalogue of one's own is compared, and it is slow to load

    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def shares() -> Mapping[str, Share]:
    """What each shipped file holds; nothing in a checkout, where nothing is compiled."""
    if not is_compiled():
        return {}
    found: Mapping[str, tuple[str, str, int, int]] = compiled_part(FILES)
    return {file: Share(*entry) for file, entry in found.items()}


def records_of(share: Share) -> tuple[Any, ...]:
    """The records of one file, as they were compiled."""
    value = compiled_part(share.part)
    records = tuple(value) if isinstance(value, list | tuple) else (value,)
    return records[share.start : share.end]
