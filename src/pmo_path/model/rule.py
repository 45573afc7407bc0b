"""Advice rules: when something holds of a person, then something of the advice."""

from dataclasses import field
from typing import Any, Literal

from .base import Record, record
from .question import Points, When

Strength = Literal["must", "must-not", "should", "may"]


@record
class Removal(Record):
    """What is taken out of the candidates, visibly."""

    levels: tuple[int, ...] = ()
    families: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()


@record
class Within(Record):
    """At least one of ``roles`` stands among the first ``top`` of the answer."""

    top: int
    roles: tuple[str, ...]


@record
class Above(Record):
    """The best of ``roles`` stands above each of ``others``."""

    roles: tuple[str, ...]
    others: tuple[str, ...]


@record
class Effect(Record):
    """What a rule does to the advice; everything it does not name is left alone.

    ``gaps`` are always listed, ``lead`` come first where they are gaps,
    ``never_gaps`` never count; ``strengths`` are named as what the person
    brings; ``courses`` come first and ``options`` after the others;
    ``support``, ``explain`` and ``readings`` name entries to show; ``say`` is a
    sentence of the advice, and ``why`` the one that explains what the rule decided.
    """

    why: str | None = None
    want: Points | None = None
    remove: Removal | None = None
    within: Within | None = None
    above: Above | None = None
    gaps: tuple[str, ...] = ()
    lead: tuple[str, ...] = ()
    never_gaps: tuple[str, ...] = ()
    courses: tuple[str, ...] = ()
    options: tuple[str, ...] = ()
    support: tuple[str, ...] = ()
    explain: tuple[str, ...] = ()
    readings: tuple[str, ...] = ()
    say: str | None = None


@record
class Rule(Record):
    """One piece of advice: number, strength, and who said it.

    ``when`` and ``unless`` name facts about the person (all keys must hold,
    any of a key's values); a rule without ``then`` is kept by the catalogue's
    content, and ``kept_by`` says where. Each ``example`` is a set of answers
    for which the rule holds and what it does is seen.
    """

    number: int
    strength: Strength
    situation: str
    advice: str
    because: str
    place: str | None = None
    when: When = field(default_factory=dict)
    unless: When = field(default_factory=dict)
    then: Effect | None = None
    kept_by: str | None = None
    example: tuple[dict[str, Any], ...] = ()
    sources: tuple[str, ...]


@record
class Example(Record):
    """A ready set of answers, to see an answer without answering."""

    id: str
    title: str
    answers: dict[str, Any]


@record
class Renamed(Record):
    """Ids that changed: old to new, never used again for something else."""

    roles: dict[str, str] = field(default_factory=dict)
    courses: dict[str, str] = field(default_factory=dict)
    competencies: dict[str, str] = field(default_factory=dict)


@record
class Reading(Record):
    """Where sources contradict each other: what they say, and what we make of it."""

    id: str
    about: str
    said: str
    resolution: str
    sources: tuple[str, ...]


@record
class Weights(Record):
    """How much things count; all of it judgement.

    ``key`` is the weight of a key competency (others count 1). The can-do
    score is 100 less the weighted share of what is missing, less ``level_step``
    for each level above the person's, plus ``deed`` for up to two deeds of the
    role's level. ``want`` and ``fit`` weigh a point of each score in the ranking;
    ``stated`` is for a move that a source states. ``level_above`` is what a
    level above the person's costs when the level of the first role is settled.
    """

    key: int
    level_step: int
    deed: int
    level_above: int
    want: int
    fit: int
    goal: int
    stated: int
    gaps_shown: int
    alternatives: int
