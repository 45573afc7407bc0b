"""Stage 3: two scores kept apart, what one can do and what one wants, point by point."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from ..model import (
    ADMINISTRATOR,
    BUSINESS,
    IN_PMO,
    NEW,
    PROJECT_MANAGER,
    SOME_PROJECTS,
    Catalogue,
    Move,
    Option,
    Part,
    Points,
    Role,
    Rule,
)
from .candidates import Candidate, distances
from .facts import holds
from .standing import Standing

_NO_LIMIT = 9


@dataclass(frozen=True)
class Reason:
    """Points that a choice, a rule or the goal gave to a role."""

    points: int
    part: str | None = None
    option: str | None = None
    rule: int | None = None


@dataclass(frozen=True)
class Ranked:
    """A candidate with its two scores: ``can`` is 0 to 100, ``want`` a sum of points.

    ``intent`` is what the person wants that put it first, where something did.
    """

    role: Role
    can: int
    want: int
    move: Move | None
    reasons: tuple[Reason, ...]
    raised_by: tuple[int, ...] = ()
    intent: str | None = None


@lru_cache(maxsize=4)
def _needs(catalogue: Catalogue) -> dict[str, tuple[tuple[str, int, int], ...]]:
    """What each role asks: competency, grade and weight; a grade of 1 is awareness."""
    key = catalogue.weights.key
    return {
        role.id: tuple(
            (name, target, key if name in role.key_competencies else 1)
            for name, target in role.competencies.items()
            if target > 1
        )
        for role in catalogue.roles.values()
    }


class Scorer:
    """The two scores of a role for one standing."""

    def __init__(self, catalogue: Catalogue, standing: Standing, rules: tuple[Rule, ...]) -> None:
        self.catalogue, self.standing = catalogue, standing
        self.weights = catalogue.weights
        self.rules = [rule for rule in rules if rule.then and rule.then.want]
        self.never = frozenset(name for rule in rules if rule.then for name in rule.then.never_gaps)
        self.options = list(_with_points(standing))
        self.offices = {catalogue.roles[standing.start].office, *standing.facts.get("office", ())}
        self.deeds = [option.level or 0 for part, option in standing.chosen if part.key == "done"]
        held = catalogue.roles[standing.current].level if standing.current else None
        one_up = max(standing.level + 1, held or 0)
        self.highest = one_up if standing.segment in (NEW, ADMINISTRATOR, IN_PMO) else _NO_LIMIT
        self.ready = standing.level >= 2 or standing.segment in (
            SOME_PROJECTS,
            PROJECT_MANAGER,
            BUSINESS,
        )
        self.needs = _needs(catalogue)
        self.grades = {name: has.grade for name, has in standing.has.items()}
        self.distances = distances(catalogue, standing.target)

    def place(self, one: Ranked) -> tuple[int, int, str]:
        """The sort key: best first, ties by id."""
        total = self.weights.want * one.want + self.weights.fit * one.can + self._stated(one)
        return (-total, -one.can, one.role.id)

    def _stated(self, one: Ranked) -> int:
        return self.weights.stated if one.move and one.move.basis == "stated" else 0

    def level_of(self, role: Role) -> int:
        """The level of a role; outside the PMO, that of the person."""
        return role.level or self.standing.level

    def place_by_level(self, one: Ranked) -> tuple[int, int, str]:
        """The sort key by wishes and level alone, the higher level first where that ties."""
        above = max(0, self.level_of(one.role) - self.standing.level)
        total = self.weights.want * one.want + self._stated(one)
        total -= self.weights.level_above * above
        return (-total, -self.level_of(one.role), one.role.id)

    def ranked(self, one: Candidate) -> Ranked:
        """``one`` with its scores."""
        reasons = tuple(self._reasons(one))
        want = sum(reason.points for reason in reasons)
        return Ranked(one.role, self.can_do(one.role), want, one.move, reasons)

    def can_do(self, role: Role) -> int:
        """What of the role the person can do already, 0 to 100; more never lowers it."""
        known = self.standing.scores
        key = (role.id, self.never)
        if key not in known:
            known[key] = self._can_do(role)
        return known[key]

    def _can_do(self, role: Role) -> int:
        asked = missing = 0
        for name, target, weight in self.needs[role.id]:
            if name in self.never:
                continue
            asked += weight * target
            short = target - self.grades.get(name, 0)
            if short > 0:
                missing += weight * short
        level = self.level_of(role)
        score = 100 - round(100 * missing / asked) if asked else 100
        score -= self.weights.level_step * max(0, level - self.standing.level)
        score += self.weights.deed * min(2, sum(deed >= level for deed in self.deeds))
        return max(0, min(100, score))

    def _reasons(self, one: Candidate) -> Iterator[Reason]:
        for part, option, points in self.options:
            given = self._points(points, one)
            if given:
                yield Reason(given, part.key, option.id)
        for rule in self.rules:
            wanted = rule.then.want if rule.then else None
            given = self._points(wanted, one) if wanted else 0
            if given:
                yield Reason(given, rule=rule.number)
        toward = self.weights.goal * self._toward_goal(one.role)
        if toward:
            yield Reason(toward, "target")

    def _points(self, points: Points, one: Candidate) -> int:
        """What ``points`` give to a candidate; most groups speak of one thing only."""
        role, given = one.role, 0
        counts = self.ready or role.family != "specialist"
        if points.roles and counts:
            given = points.roles.get(role.id, 0)
        if points.families and counts and role.family and not role.outside:
            given += points.families.get(role.family, 0)
        if points.levels and not role.outside:
            given += points.levels.get(str(role.level), 0)
        if points.offices and role.office != "any":
            given += points.offices.get(role.office, 0)
        if points.moves and one.move is not None:
            given += points.moves.get(one.move.move, 0)
        if points.other_office and one.move is not None and self._is_other_office(role):
            given += points.other_office
        return given

    def _is_other_office(self, role: Role) -> bool:
        return not role.outside and role.office != "any" and role.office not in self.offices

    def _toward_goal(self, role: Role) -> int:
        """3 for the goal itself, 2 one move from it, 1 two moves from it."""
        return max(0, 3 - self.distances.get(role.id, 3)) if self.distances else 0


def _with_points(standing: Standing) -> Iterator[tuple[Part, Option, Points]]:
    for part, option in standing.chosen:
        for points in (*option.want, *option.early):
            if holds(points.when, standing.facts):
                yield part, option, points
