"""Stages 2 to 5: candidates, two scores with their reasons, rules, order. No sentences.

Fast on purpose: whoever asks what would change the answer ranks many times.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from ..model.catalogue import Catalogue
from ..model.question import Option, Part, Points
from ..model.role import Move, Role
from ..model.rule import Rule
from .candidates import Candidate, candidates, distances
from .facts import holds
from .standing import Standing, matching

WIDEST = 5
"""Roles shown at most: a few, chosen by experience, not the whole list (rule 110)."""


@dataclass(frozen=True)
class Reason:
    """Points that a choice, a rule or the goal gave to a role."""

    points: int
    part: str | None = None
    option: str | None = None
    rule: int | None = None


@dataclass(frozen=True)
class Ranked:
    """A candidate with its two scores: ``can`` is 0 to 100, ``want`` a sum of points."""

    role: Role
    can: int
    want: int
    move: Move | None
    reasons: tuple[Reason, ...]
    raised_by: tuple[int, ...] = ()


@dataclass(frozen=True)
class RuledOut:
    """A role that was taken out, and the choice or rule that did it."""

    role: Role
    part: str | None = None
    option: str | None = None
    rule: int | None = None


@dataclass(frozen=True)
class Ranking:
    """Candidates in order, and those that were ruled out."""

    order: tuple[Ranked, ...]
    ruled_out: tuple[RuledOut, ...]
    rules: tuple[Rule, ...] = field(repr=False)


def rank(
    catalogue: Catalogue,
    standing: Standing,
    refused: Iterable[str] = (),
    pays_too_little: Callable[[Role], bool] | None = None,
) -> Ranking:
    """The candidates of ``standing`` in order, ``refused`` roles taken out."""
    rules = tuple(matching(catalogue.rules, standing.facts))
    out = _Removals(standing, rules, refused, pays_too_little)
    found = candidates(catalogue, standing, rules)
    removed = {role: why for role in found if (why := out.reason(catalogue.roles[role]))}
    kept = {role: one for role, one in found.items() if role not in removed}
    scorer = _Scorer(catalogue, standing, rules)
    scored = sorted((scorer.ranked(one) for one in kept.values()), key=scorer.place)
    scored += _fill(catalogue, standing, scored, out, scorer)
    order = _obey(scored, rules, out, catalogue, scorer)
    shown = {one.role.id for one in order}
    ruled_out = tuple(removed[name] for name in sorted(removed) if name not in shown)
    return Ranking(tuple(order), ruled_out, rules)


class _Removals:
    """What wishes and rules take out."""

    def __init__(
        self,
        standing: Standing,
        rules: tuple[Rule, ...],
        refused: Iterable[str],
        pays_too_little: Callable[[Role], bool] | None,
    ) -> None:
        self.pays_too_little = pays_too_little
        self.rules = [rule for rule in rules if rule.then and rule.then.remove]
        self.choices = [
            (part, option)
            for part, option in standing.chosen
            if option.remove or option.remove_roles
        ]
        self.refused = set(refused)
        self.held = {standing.current, *standing.follow}

    def reason(self, role: Role) -> RuledOut | None:
        """Why ``role`` is out, or None."""
        if role.id in self.refused or role.variant_of in self.refused:
            return RuledOut(role, part="not")
        for part, option in self.choices:
            if role.id in option.spare or role.outside:
                continue
            if role.family in option.remove or role.id in option.remove_roles:
                return RuledOut(role, part=part.key, option=option.id)
        for rule in self.rules:
            gone = rule.then.remove if rule.then else None
            if gone and (
                role.level in gone.levels or role.family in gone.families or role.id in gone.roles
            ):
                return RuledOut(role, rule=rule.number)
        if self.pays_too_little is not None and self.pays_too_little(role):
            return RuledOut(role, part="minimum-pay")
        return None


class _Scorer:
    """The two scores of a role for one standing."""

    def __init__(self, catalogue: Catalogue, standing: Standing, rules: tuple[Rule, ...]) -> None:
        self.catalogue, self.standing = catalogue, standing
        self.weights = catalogue.weights
        self.rules = [rule for rule in rules if rule.then and rule.then.want]
        self.never = {name for rule in rules if rule.then for name in rule.then.never_gaps}
        self.options = list(_with_points(standing))
        self.start_office = catalogue.roles[standing.start].office
        self.deeds = [option.level or 0 for part, option in standing.chosen if part.key == "done"]
        self.ready = standing.level >= 2 or standing.segment in ("S", "P", "B")
        self.distances = distances(catalogue, standing)

    def place(self, one: Ranked) -> tuple[int, int, str]:
        """The sort key: best first, ties by id."""
        total = self.weights.want * one.want + self.weights.fit * one.can
        return (-total, -one.can, one.role.id)

    def ranked(self, one: Candidate) -> Ranked:
        """``one`` with its scores."""
        reasons = tuple(self._reasons(one))
        want = sum(reason.points for reason in reasons)
        return Ranked(one.role, self.can_do(one.role), want, one.move, reasons)

    def can_do(self, role: Role) -> int:
        """What of the role the person can do already, 0 to 100; more never lowers it."""
        asked = missing = 0
        for name, target in role.competencies.items():
            if target < 2 or name in self.never:
                continue
            weight = self.weights.key if name in role.key_competencies else 1
            asked += weight * target
            missing += weight * max(0, target - self.standing.grade(name))
        level = role.level or self.standing.level
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
        role = one.role
        given = points.roles.get(role.id, 0)
        if role.family == "specialist" and not self.ready:
            given = 0
        if not role.outside:
            if role.family and (role.family != "specialist" or self.ready):
                given += points.families.get(role.family, 0)
            given += points.levels.get(str(role.level), 0)
        if role.office != "any":
            given += points.offices.get(role.office, 0)
        if one.move is not None:
            given += points.moves.get(one.move.move, 0)
            changes = role.office not in ("any", self.start_office)
            if points.other_office and changes and not role.outside:
                given += points.other_office
        return given

    def _toward_goal(self, role: Role) -> int:
        """3 for the goal itself, 2 one move from it, 1 two moves from it."""
        return max(0, 3 - self.distances.get(role.id, 3)) if self.distances else 0


def _with_points(standing: Standing) -> Iterator[tuple[Part, Option, Points]]:
    ready = standing.level >= 2 or standing.segment in ("S", "P", "B")
    for part, option in standing.chosen:
        groups = option.want if ready else (*option.want, *option.early)
        for points in groups:
            if holds(points.when, standing.facts):
                yield part, option, points


def _fill(
    catalogue: Catalogue,
    standing: Standing,
    found: list[Ranked],
    out: _Removals,
    scorer: _Scorer,
) -> list[Ranked]:
    """The nearest roles, where moves reach fewer than three: same level or one beside it first."""
    missing = catalogue.weights.alternatives + 1 - len(found)
    if missing <= 0:
        return []
    base = catalogue.roles[standing.start].level or standing.level
    taken = {one.role.id for one in found} | out.held
    near = [
        scorer.ranked(Candidate(role, None))
        for role in catalogue.roles.values()
        if role.id not in taken and out.reason(role) is None
    ]
    near.sort(key=lambda one: (_steps_away(one.role, base), *scorer.place(one)))
    return near[:missing]


def _steps_away(role: Role, base: int) -> int:
    """0 for the same level or one beside it, more beyond, most outside the PMO."""
    return 9 if role.level is None else max(0, abs(role.level - base) - 1)


def _obey(
    scored: list[Ranked],
    rules: tuple[Rule, ...],
    out: _Removals,
    catalogue: Catalogue,
    scorer: _Scorer,
) -> list[Ranked]:
    """The order with every rule about places kept; the narrower rule is applied last."""
    order = list(scored)
    for rule in sorted(rules, key=lambda rule: _top(rule), reverse=True):
        if rule.then is None:
            continue
        if rule.then.within is not None:
            _raise_into(order, rule, out, catalogue, scorer)
    for rule in rules:
        if rule.then is not None and rule.then.above is not None:
            _put_above(order, rule)
    return order


def _top(rule: Rule) -> tuple[int, int]:
    within = rule.then.within if rule.then else None
    return (within.top if within else 0, rule.number)


def _raise_into(
    order: list[Ranked], rule: Rule, out: _Removals, catalogue: Catalogue, scorer: _Scorer
) -> None:
    within = rule.then.within if rule.then else None
    if within is None or any(one.role.id in within.roles for one in order[: within.top]):
        return
    at = next((i for i, one in enumerate(order) if one.role.id in within.roles), None)
    if at is not None:
        best = order.pop(at)
    else:
        allowed = [
            scorer.ranked(Candidate(catalogue.roles[name], None))
            for name in within.roles
            if name not in out.held and out.reason(catalogue.roles[name]) is None
        ]
        if not allowed:
            return
        best = min(allowed, key=scorer.place)
    raised = Ranked(
        best.role, best.can, best.want, best.move, best.reasons, (*best.raised_by, rule.number)
    )
    order.insert(within.top - 1, raised)


def _put_above(order: list[Ranked], rule: Rule) -> None:
    above = rule.then.above if rule.then else None
    if above is None:
        return
    mine = next((i for i, one in enumerate(order) if one.role.id in above.roles), None)
    other = next((i for i, one in enumerate(order) if one.role.id in above.others), None)
    if mine is None or other is None or mine < other:
        return
    order.insert(other, order.pop(mine))


def shown_roles(ranking: Ranking, catalogue: Catalogue) -> Mapping[str, Ranked]:
    """The recommended role and its alternatives, as many as rules ask for, five at most."""
    asked = [rule.then.within for rule in ranking.rules if rule.then and rule.then.within]
    wanted = catalogue.weights.alternatives + 1
    last = max(
        (
            index + 1
            for index, one in enumerate(ranking.order[:WIDEST])
            if any(one.role.id in within.roles and index < within.top for within in asked)
        ),
        default=0,
    )
    return {one.role.id: one for one in ranking.order[: max(wanted, last)]}
