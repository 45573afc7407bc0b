"""The facts of a person that conditions ask about, and whether a condition holds."""

from collections.abc import Mapping, Set

Facts = dict[str, Set[str]]


def holds(
    when: Mapping[str, tuple[str, ...]],
    facts: Facts,
    unless: Mapping[str, tuple[str, ...]] | None = None,
) -> bool:
    """Whether every key of ``when`` has one of its values, and not every key of ``unless``."""
    for key, values in when.items():
        known = facts.get(key)
        if known is None or known.isdisjoint(values):
            return False
    return not (unless and holds(unless, facts))
