"""Stages 2 to 5: candidates, two scores with their reasons, rules, order. No sentences.

Fast on purpose: whoever asks what would change the answer ranks many times.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache

from ..model import Above, Catalogue, Role, Rule, Within
from .candidates import Candidate, candidates
from .directed import directed
from .direction import direction_of
from .removals import Removals, RuledOut
from .scoring import Ranked, Scorer
from .standing import Standing, matching

WIDEST = 5
"""Roles shown at most: a few, chosen by experience, not the whole list (rule 110)."""


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
    rules = tuple(matching(_rules_that_rank(catalogue), standing.facts))
    out = Removals(standing, rules, refused, pays_too_little)
    found = candidates(catalogue, standing, rules)
    removed = {role: why for role in found if (why := out.reason(catalogue.roles[role]))}
    kept = {role: one for role, one in found.items() if role not in removed}
    scorer = Scorer(catalogue, standing, rules)
    scored = sorted((scorer.ranked(one) for one in kept.values()), key=scorer.place)
    _put_level_first(scored, scorer)
    scored += _fill(catalogue, standing, scored, out, scorer)
    way = direction_of(catalogue, standing, standing.answers)
    if way is not None:
        scored = directed(scored, way, out, scorer, removed)
    order = _obey(scored, rules, out, catalogue, scorer)
    shown = {one.role.id for one in order}
    ruled_out = tuple(removed[name] for name in sorted(removed) if name not in shown)
    return Ranking(tuple(order), ruled_out, rules)


def _put_level_first(scored: list[Ranked], scorer: Scorer) -> None:
    """Put the best role of the recommended level first.

    That level is settled by wishes and the level of the deeds alone, and is at
    most one above the deeds for somebody in or new to a PMO. What one can do
    chooses within it: so a better grade, which may count for a lower role and
    not for a higher one, never lowers the level that is recommended.
    """
    if scored:
        highest = max(scorer.highest, min(scorer.level_of(one.role) for one in scored))
        within = [one for one in scored if scorer.level_of(one.role) <= highest]
        level = scorer.level_of(min(within, key=scorer.place_by_level).role)
        best = next(one for one in scored if scorer.level_of(one.role) == level)
        scored.insert(0, scored.pop(scored.index(best)))


@lru_cache(maxsize=4)
def _rules_that_rank(catalogue: Catalogue) -> tuple[Rule, ...]:
    """The rules that have a say in the order: most are about what is listed."""
    return tuple(
        rule
        for rule in catalogue.rules
        if (then := rule.then)
        and (then.want or then.remove or then.within or then.above or then.never_gaps)
    )


def _fill(
    catalogue: Catalogue,
    standing: Standing,
    found: list[Ranked],
    out: Removals,
    scorer: Scorer,
) -> list[Ranked]:
    """The nearest roles, where moves reach fewer than three: same level or one beside it first."""
    missing = catalogue.weights.alternatives + 1 - len(found)
    if missing <= 0:
        return []
    base = catalogue.roles[standing.start].level or standing.level
    taken = {one.role.id for one in found} | {*standing.held}
    near = [
        scorer.ranked(Candidate(role, None))
        for role in catalogue.roles.values()
        if role.id not in taken and out.reason(role) is None
    ]
    near.sort(key=lambda one: (_steps_away(one.role, base), *scorer.place_by_level(one)))
    return near[:missing]


def _steps_away(role: Role, base: int) -> int:
    """0 for the same level or one beside it, more beyond, most outside the PMO."""
    return 9 if role.level is None else max(0, abs(role.level - base) - 1)


def _obey(
    scored: list[Ranked],
    rules: tuple[Rule, ...],
    out: Removals,
    catalogue: Catalogue,
    scorer: Scorer,
) -> list[Ranked]:
    """The order with every rule about places kept, as far as there is room for all."""
    order = list(scored)
    above = [rule.then.above for rule in rules if rule.then and rule.then.above]
    asked = [(rule.then.within, rule.number) for rule in rules if rule.then and rule.then.within]
    for one in above:
        _put_above(order, one)
    kept: list[Within | Above] = [*above, *(within for within, _ in asked)]
    for within, number in sorted(asked, key=lambda one: (one[0].top, one[1])):
        best = None if _holds(order, within) else _best_of(within, order, out, catalogue, scorer)
        if best is not None:
            raised = replace(best, raised_by=(*best.raised_by, number))
            order = _with_room_for(order, raised, within.top, kept)
    return order


def _best_of(
    within: Within, order: list[Ranked], out: Removals, catalogue: Catalogue, scorer: Scorer
) -> Ranked | None:
    """The best of the roles that a rule names; without a known move if it must be."""
    known = next((one for one in order if one.role.id in within.roles), None)
    if known is not None:
        return known
    allowed = [
        scorer.ranked(Candidate(catalogue.roles[name], None))
        for name in within.roles
        if name not in scorer.standing.held and out.reason(catalogue.roles[name]) is None
    ]
    return min(allowed, key=scorer.place, default=None)


def _with_room_for(
    order: list[Ranked], best: Ranked, top: int, kept: list[Within | Above]
) -> list[Ranked]:
    """``best`` among the first ``top``, as low there and with as few rules missed as can be."""
    others = [one for one in order if one.role.id != best.role.id]
    last = min(top, len(others)) - 1
    tried = []
    for place in range(last, -1, -1):
        for leaving in range(last, -1, -1):
            first = others[:leaving] + others[leaving + 1 : last + 1]
            first.insert(place, best)
            tried.append([*first, others[leaving], *others[last + 1 :]])
    return max(tried, key=lambda one: sum(_holds(one, rule) for rule in kept))


def _holds(order: list[Ranked], rule: Within | Above) -> bool:
    names = [one.role.id for one in order]
    if isinstance(rule, Within):
        return any(name in rule.roles for name in names[: rule.top])
    mine, others = _first(names, rule.roles), _first(names, rule.others)
    return mine is None or others is None or mine < others


def _first(names: list[str], wanted: tuple[str, ...]) -> int | None:
    return next((place for place, name in enumerate(names) if name in wanted), None)


def _put_above(order: list[Ranked], above: Above) -> None:
    """Put the best of some roles right above the best of others, where it is not yet."""
    if not _holds(order, above):
        names = [one.role.id for one in order]
        mine, others = _first(names, above.roles), _first(names, above.others)
        order.insert(others or 0, order.pop(mine or 0))


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
