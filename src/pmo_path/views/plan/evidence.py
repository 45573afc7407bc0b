"""Evidence to collect for a role: its duties as prompts, and questions about behaviour."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ...advice import Advice
from ...model import NEW, Behaviour, Catalogue

_DUTIES = 5
_BEHAVIOURS = 4
_WORDS = 6
"""Words of a duty that make its id."""


class Prompt(NamedTuple):
    """Something to write an example for; ``id`` comes from its own words."""

    id: str
    text: str
    why: str
    sources: tuple[str, ...]


def evidence(catalogue: Catalogue, advice: Advice) -> Iterator[Prompt]:
    """Duties of the recommended role, then behaviours that its level is asked for."""
    role = advice.recommended.role
    taken: set[str] = set()
    for duty in role.responsibilities[:_DUTIES]:
        yield Prompt(
            _own(_slug(duty.text), taken),
            f"“{duty.text.rstrip('.')}”: when did you do this or something like it, and what came "
            "of it?",
            "It is a duty of the role.",
            duty.sources,
        )
    level = role.level or advice.standing.level
    new = advice.standing.segment == NEW
    for behaviour in _asked(catalogue, level, new=new)[:_BEHAVIOURS]:
        yield Prompt(
            _own(behaviour.id, taken),
            behaviour.evidence,
            f"It shows this: {behaviour.name[:1].lower()}{behaviour.name[1:]}.",
            behaviour.sources,
        )


def _asked(catalogue: Catalogue, level: int, *, new: bool) -> list[Behaviour]:
    """What is looked for at ``level``; what few levels are asked for comes first."""
    found = [one for one in catalogue.behaviours if _from_level(one) <= level]
    return sorted(
        found, key=lambda one: (not (new and "newcomers" in one.shown_by), -_from_level(one))
    )


def _from_level(behaviour: Behaviour) -> int:
    """2 for ``level 2 and above``, 1 for ``every level``."""
    found = re.match(r"level ([1-4])\b", behaviour.shown_by)
    return int(found[1]) if found else 1


def _slug(text: str) -> str:
    words = re.findall(r"[a-z0-9]+", text.casefold())
    return "-".join(words[:_WORDS]) or "duty"


def _own(name: str, taken: set[str]) -> str:
    """``name``, with a number where it is taken."""
    number, found = 2, name
    while found in taken:
        found, number = f"{name}-{number}", number + 1
    taken.add(found)
    return found
