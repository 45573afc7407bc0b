"""What a check across the catalogue finds, and what it looks through."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from .references import Path

Records = Mapping[str, list[Any]]
"""Every record that was read, by the name of its part."""


class Fault(NamedTuple):
    """A fault of ``record`` at ``path``; ``at`` tells whether its key or its value is meant."""

    record: Any
    path: Path
    message: str
    hint: str = ""
    at: str = "value"
