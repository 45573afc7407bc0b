"""Ids that were renamed are followed to those of today."""

from collections.abc import Mapping


def current_id(renamed: Mapping[str, str], name: str) -> str:
    """The id that ``name`` has today; renamed ids are followed."""
    for _ in renamed:
        name = renamed.get(name, name)
    return name
