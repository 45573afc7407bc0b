"""Files of somebody's own catalogue that are as shipped: their records are there already.

A catalogue of one's own begins as a copy. What was not edited since was validated when the wheel
was built, and is taken from the compiled catalogue instead of being read again.
"""

from collections.abc import Mapping
from hashlib import blake2b
from importlib import import_module
from importlib.util import find_spec
from typing import Any, NamedTuple

from . import COMPILED

FILES = "files"
"""The compiled module that tells which records came from which file."""


class Share(NamedTuple):
    """The records of one file: the part they are in, where they begin and end there."""

    part: str
    digest: str
    start: int
    end: int


def digest_of(text: str) -> str:
    """What tells one text from another; line ends and byte-order marks are levelled before."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def shares() -> Mapping[str, Share]:
    """What each shipped file holds; nothing in a checkout, where nothing is compiled."""
    if find_spec(COMPILED) is None:
        return {}
    found: Mapping[str, tuple[str, str, int, int]] = import_module(f"{COMPILED}.{FILES}").VALUE
    return {file: Share(*entry) for file, entry in found.items()}


def records_of(share: Share) -> tuple[Any, ...]:
    """The records of one file, as they were compiled."""
    value = import_module(f"{COMPILED}.{share.part}").VALUE
    records = tuple(value) if isinstance(value, list | tuple) else (value,)
    return records[share.start : share.end]
