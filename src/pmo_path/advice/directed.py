"""The order that a direction gives: its roles first, none out of reach, none twice; pure."""

from dataclasses import replace

from ..model import Catalogue, Role
from .candidates import Candidate
from .direction import Direction
from .removals import Removals, RuledOut
from .scoring import Ranked, Scorer


def directed(
    scored: list[Ranked],
    way: Direction,
    out: Removals,
    scorer: Scorer,
    removed: dict[str, RuledOut],
) -> list[Ranked]:
    """``scored`` with the roles of the direction before all others, and none too far away.

    What limits take out of the direction is noted in ``removed``.
    """
    known = {one.role.id: one for one in scored}
    first: dict[str, Ranked] = {}
    for group in way.groups:
        roles = [scorer.catalogue.roles[name] for name in group if name not in first]
        taken = {role.id: why for role in roles if (why := out.reason(role))}
        removed.update(taken)
        kept = [
            replace(
                known.get(role.id) or scorer.ranked(Candidate(role, None)), intent=way.intent.id
            )
            for role in roles
            if role.id not in taken
        ]
        first.update((one.role.id, one) for one in sorted(kept, key=scorer.place))
    rest = [one for one in scored if one.role.id not in first]
    held = way.place.held
    stays = held is not None and next(iter(first), None) == held.id
    far = {one.role.id: _distance(one.role, way, stays) for one in rest}
    order = [*first.values(), *sorted(rest, key=lambda one: far[one.role.id])]
    return _of_different_kinds(order, scorer.catalogue, way)


def _distance(role: Role, way: Direction, stays: bool) -> int:
    """How far a role is out of reach: below the level held, or above the gates; 0 is near."""
    place, level = way.place, role.level
    if level is None:
        return int(role.id == "programme-manager" and not place.answered_for)
    held = place.level
    if held is None:
        return 0 if level in (2, 3) else 1
    limits = place.facts.get("limits", frozenset())
    highest = held if (stays and held > 1) or "same-level" in limits else max(2, held + 1)
    if place.is_newcomer:
        highest = min(highest, 2)
    return max(0, held - ("level-down" in limits) - level, level - highest)


def _of_different_kinds(order: list[Ranked], catalogue: Catalogue, way: Direction) -> list[Ranked]:
    """``order`` with other titles of the role held last, and a third choice of another job."""
    held = way.place.held
    mine = _job(catalogue, held.id) if held is not None else None
    put: list[Ranked] = []
    last: list[Ranked] = []
    for one in order:
        (put if one.intent or _job(catalogue, one.role.id) != mine else last).append(one)
    jobs = [_job(catalogue, one.role.id) for one in put]
    if len(put) > 2 and jobs[2] in jobs[:2]:
        other = next((n for n, job in enumerate(jobs) if n > 2 and job not in jobs[:2]), 2)
        put.insert(2, put.pop(other))
    return put + last


def _job(catalogue: Catalogue, name: str) -> str:
    return next((group[0] for group in catalogue.gates.same_jobs if name in group), name)
