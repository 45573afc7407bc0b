"""Which roles come first: what the person wants, read with where they stand; pure.

What a person wants settles which roles are candidates and in what order. The intents and their
ways are data; the words in them that are no role are worked out here.
"""

from collections.abc import Iterator
from typing import NamedTuple

from .. import titles
from ..answers import Answers
from ..model import IN_PMO, Catalogue, Intent, Key, Role
from .facts import holds
from .ladder import Groups, Ladder
from .place import Place, place_of
from .standing import Standing

_OFFERS: tuple[Key, ...] = ("offered", "offered-also", "advert")
WORDS = (
    "held",
    "step-up",
    "deeds",
    "field",
    "goal",
    "offered",
    "outside",
    "delivery",
    "wider",
    "other-office",
)
"""Words of a way that stand for roles which follow from where a person is."""


class Direction(NamedTuple):
    """An intent, the groups of roles it puts first, and the place it was read with."""

    intent: Intent
    groups: tuple[tuple[str, ...], ...]
    place: Place


def direction_of(catalogue: Catalogue, standing: Standing, answers: Answers) -> Direction | None:
    """The direction of a person; None in a catalogue that has no intents."""
    place = place_of(catalogue, standing, answers)
    intent = _intent(catalogue, standing, answers)
    if intent is None:
        return None
    words = _Words(catalogue, standing, answers, place)
    groups = [g for g in words.of(intent) if g]
    return Direction(intent, tuple(tuple(group) for group in groups), place)


def _intent(catalogue: Catalogue, standing: Standing, answers: Answers) -> Intent | None:
    goal = answers.one("goal")
    intents = catalogue.intents.values()
    meant = next((intent for intent in intents if goal and goal in intent.goals), None)
    return meant or next((i for i in intents if standing.segment in i.segments), None)


class _Words:
    """The roles behind the words of a way."""

    def __init__(
        self, catalogue: Catalogue, standing: Standing, answers: Answers, place: Place
    ) -> None:
        self.catalogue, self.standing, self.answers = catalogue, standing, answers
        self.place = place
        self.ladder = Ladder(catalogue, place, answers.many("done"))

    def of(self, intent: Intent) -> Iterator[list[str]]:
        """The groups of the way of ``intent`` that holds."""
        facts = self.place.facts
        way = next((w for w in intent.ways if holds(w.when, facts, w.unless or None)), None)
        for group in way.first if way else ():
            yield from map(self._new, self._known(self._group(group)))

    def _known(self, groups: Groups) -> Groups:
        """``groups`` without roles that this catalogue does not have, and without empty ones."""
        kept = ([name for name in group if name in self.catalogue.roles] for group in groups)
        return [group for group in kept if group]

    def _new(self, group: list[str]) -> list[str]:
        """``group`` without the role that somebody from outside has a title for already."""
        held = self.place.held
        inside = self.standing.segment == IN_PMO or held is None
        return group if inside or held is None else [name for name in group if name != held.id]

    def _group(self, group: tuple[str, ...]) -> Groups:
        word = group[0] if len(group) == 1 else ""
        if word in WORDS:
            return list(getattr(self, f"_{word.replace('-', '_')}")())
        if word in self.catalogue.intents:
            return list(self.of(self.catalogue.intents[word]))
        return [[name for name in group if name in self.catalogue.roles]]

    def _step_up(self) -> Groups:
        """The next rung; the role wanted in the end before others of its level."""
        groups, goal = self._known(self.ladder.step_up()), self.standing.target
        known = self.catalogue.roles
        if goal and groups and known[groups[0][0]].level == known[goal].level:
            return [[goal], *groups]
        return groups

    def _held(self) -> Groups:
        return self.ladder.held()

    def _wider(self) -> Groups:
        return self.ladder.wider()

    def _deeds(self) -> Groups:
        return self.ladder.by_deeds() if self.place.level is not None else self._step_up()

    def _field(self) -> Groups:
        """The roles of the fields, of the level held or the nearest below it."""
        known, level = self.catalogue.fields, self.place.level or 2
        level = 2 if self.place.facts.get("no-people") or level < 2 else level
        groups: Groups = []
        for name in dict.fromkeys(self.place.fields):
            levels = known[name].levels if name in known else {}
            near = [str(n) for n in range(level, 1, -1) if str(n) in levels]
            groups += [list(levels[near[0]])] if near else []
        return [list(dict.fromkeys(name for group in groups for name in group))]

    def _goal(self) -> Groups:
        return [[self.standing.target]] if self.standing.target else []

    def _offered(self) -> Groups:
        """The roles offered, where they are at most one level up and not too soon."""
        offered = [role for key in _OFFERS if (role := self._named(key))]
        level = self.place.level or 1
        fit = [r.id for r in offered if r.level is None or r.level <= level + 1]
        return [[name] for name in fit]

    def _named(self, key: Key) -> Role | None:
        found = titles.read(self.catalogue, self.answers.one(key) or "")
        return found.role if found else None

    def _outside(self) -> Groups:
        wished = self._named("leave-to") or self._named("target")
        if wished is not None and wished.outside:
            return [[wished.id]]
        said = (self.answers.one("leave-to") or "").casefold()
        for name, words in self.catalogue.gates.outside.items():
            if any(word in said for word in words):
                return [[name]]
        held = self.place.held
        exits = [m.role for m in held.leads_to if m.move == "exit"] if held else []
        return [[name] for name in exits if name in self.catalogue.roles]

    def _delivery(self) -> Groups:
        """The next role in delivery, by what the person has answered for."""
        by = {
            "programme": [["programme-manager"], ["project-manager"]],
            "project": [["project-manager"], ["programme-manager"]],
        }
        near = [["assistant-project-manager"], ["project-manager"]]
        if (self.place.level or 1) >= 3:
            near = [["project-manager"]]
        return by.get(self.answers.one("accountable") or "", near)

    def _other_office(self) -> Groups:
        """The role held, in the office wished for."""
        held, wished = self.place.held, self.answers.one("setting")
        base = (held.variant_of or held.id) if held else None
        return [
            [
                r.id
                for r in self.catalogue.roles.values()
                if base and r.variant_of == base and r.office == wished
            ]
        ]
