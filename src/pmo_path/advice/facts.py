"""The facts of a person that conditions ask about, and whether a condition holds."""

from collections.abc import Iterable, Mapping, Set

Facts = dict[str, Set[str]]


def holds(
    when: Mapping[str, tuple[str, ...]],
    facts: Facts,
    unless: Mapping[str, tuple[str, ...]] | None = None,
) -> bool:
    """Whether every key of ``when`` has one of its values, and not every key of ``unless``."""
    if not all(_has(facts, key, values) for key, values in when.items()):
        return False
    return not (unless and all(_has(facts, key, values) for key, values in unless.items()))


def _has(facts: Facts, key: str, values: Iterable[str]) -> bool:
    known = facts.get(key)
    return known is not None and not known.isdisjoint(values)
