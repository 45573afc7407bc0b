"""What a check across the catalogue finds, and what it looks through."""

from collections.abc import Mapping
from typing import Any

from ...documents import Fault, Path

Records = Mapping[str, list[Any]]
"""Every record that was read, by the name of its part."""
Finding = tuple[Any, Fault]
"""A record, and a fault at a path within it."""


def fault(
    record: Any,
    path: Path,
    message: str,
    hint: str = "",
    at: str = "value",
    severity: str = "error",
) -> Finding:
    """The finding that ``message`` holds of what stands at ``path`` in ``record``."""
    return record, Fault(path, message, hint, at, severity)
