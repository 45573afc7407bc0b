"""Conditions of questions, choices and rules: they name facts that there are."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from ...documents import Path
from ...model import FACTS
from ...text import did_you_mean
from .finding import Finding, Records, fault


def conditions_can_hold(records: Records) -> Iterator[Finding]:
    """Conditions name facts that exist, with values that they can have."""
    values = _fact_values(records["questions"])
    for record, path, when in _conditions(records):
        for key, wanted in when.items():
            if key not in values:
                hint = did_you_mean(key, values) or ""
                yield fault(record, (*path, key), f"there is no fact '{key}'", hint, "key")
                continue
            for index, value in enumerate(wanted):
                if values[key] and value not in values[key]:
                    message = f"{key} is never '{value}'"
                    hint = did_you_mean(value, values[key]) or ""
                    yield fault(record, (*path, key, index), message, hint)


def _conditions(records: Records) -> Iterator[tuple[Any, Path, Any]]:
    for rule in records["rules"]:
        yield rule, ("when",), rule.when
        yield rule, ("unless",), rule.unless
    for question in records["questions"]:
        yield question, ("when",), question.when
        for i, part in enumerate(question.parts):
            yield question, ("parts", i, "when"), part.when
            yield question, ("parts", i, "unless"), part.unless
            for j, items in enumerate(part.items):
                yield question, ("parts", i, "items", j, "when"), items.when
            for j, option in enumerate(part.options):
                for name in ("want", "early", "starts"):
                    for k, points in enumerate(getattr(option, name)):
                        yield question, ("parts", i, "options", j, name, k, "when"), points.when


def _fact_values(questions: list[Any]) -> dict[str, set[str]]:
    """Facts and their possible values; an empty set means any value."""
    found: dict[str, set[str]] = defaultdict(set, {key: set(v) for key, v in FACTS.items()})
    for question in questions:
        for part in question.parts:
            found[part.key] |= {option.id for option in part.options}
            if part.same_as:
                found[part.key] |= found[part.same_as]
    return found
