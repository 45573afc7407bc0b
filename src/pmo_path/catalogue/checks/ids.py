"""Ids and numbers: what they are made of, and that each is carried once."""

import re
from collections.abc import Iterator
from typing import Any

from .finding import Finding, Records, fault

_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")


def key_of(record: Any) -> Any:
    """What ``record`` is called by, None where nothing points at it."""
    field = _key_field(record)
    return getattr(record, field) if field else None


def _key_field(record: Any) -> str:
    return next((name for name in ("id", "number", "level") if hasattr(record, name)), "")


def _with_own_ids(records: Records) -> Records:
    """All but the markers: a marker carries the id of what it stands for."""
    return {part: found for part, found in records.items() if part != "markers"}


def ids_are_words(records: Records) -> Iterator[Finding]:
    """Ids are lower-case words with hyphens, at most 64 characters."""
    for found in _with_own_ids(records).values():
        for record in found:
            name = getattr(record, "id", "x")
            if not _ID.fullmatch(name):
                message = f"id must be lower-case letters, digits and hyphens, not '{name}'"
                yield fault(record, ("id",), message)


def ids_are_unique(records: Records) -> Iterator[Finding]:
    """No two records of one kind carry one id or number."""
    for part, found in _with_own_ids(records).items():
        seen: set[Any] = set()
        for record in found:
            key = key_of(record)
            if key is not None and key in seen:
                field = _key_field(record)
                yield fault(record, (field,), f"{field} '{key}' is used by another of {part}")
            seen.add(key)
