"""Stage 2: the roles that come into question, by the moves that lead to them."""

from collections import deque
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from ..model import Catalogue, Move, Role, Rule
from .facts import holds
from .standing import Standing, variant


class Candidate(NamedTuple):
    """A role and the move that leads to it; None where no move is known."""

    role: Role
    move: Move | None


def candidates(
    catalogue: Catalogue, standing: Standing, rules: tuple[Rule, ...]
) -> dict[str, Candidate]:
    """The roles one move away, variants chosen by office, by id."""
    found: dict[str, Candidate] = {}
    for candidate in _reached(catalogue, standing):
        known = found.get(candidate.role.id)
        if known is None or known.move is None:
            found[candidate.role.id] = candidate
    for name in _put_forward(standing, rules):
        found.setdefault(name, Candidate(catalogue.roles[name], None))
    for name in standing.held:
        found.pop(name, None)
    return _fold(standing, found)


def _reached(catalogue: Catalogue, standing: Standing) -> Iterator[Candidate]:
    instead = {far: near for _, option in standing.chosen for far, near in option.instead.items()}
    office = next(iter(standing.facts.get("wished-office", ())), None)
    for start in standing.follow:
        for move in catalogue.roles[start].leads_to:
            near = instead.get(move.role)
            if near is not None and near not in standing.held:
                yield Candidate(catalogue.roles[near], _move_to(catalogue, start, near))
                continue
            role = catalogue.roles[move.role]
            yield Candidate(role, move)
            other = variant(catalogue, role, office)
            if other is not None:
                yield Candidate(other, _move_to(catalogue, start, other.id) or move)


def _move_to(catalogue: Catalogue, start: str, end: str) -> Move | None:
    return next((move for move in catalogue.roles[start].leads_to if move.role == end), None)


def _put_forward(standing: Standing, rules: tuple[Rule, ...]) -> Iterator[str]:
    """Roles that where one stands, or a rule, puts forward by name."""
    for _, option in standing.chosen:
        if option.segment:
            for points in option.want:
                yield from points.roles
    for rule in rules:
        if rule.then is not None and rule.then.want is not None:
            yield from rule.then.want.roles


def _fold(standing: Standing, found: dict[str, Candidate]) -> dict[str, Candidate]:
    """Office variants go where their generic role is there, but for the wished office.

    One that a choice names with points of its own stays too.
    """
    wished = standing.facts.get("wished-office", set())
    named = {
        name
        for _, option in standing.chosen
        for points in option.want
        for name, given in points.roles.items()
        if given > 0 and holds(points.when, standing.facts)
    }
    return {
        name: one
        for name, one in found.items()
        if one.role.variant_of not in found or one.role.office in wished or name in named
    }


@lru_cache(maxsize=64)
def distances(catalogue: Catalogue, goal: str | None) -> Mapping[str, int]:
    """Moves from each role to the goal, for roles that lead there; empty without a goal."""
    if goal is None:
        return {}
    back: dict[str, list[str]] = {}
    for role in catalogue.roles.values():
        for move in role.leads_to:
            back.setdefault(move.role, []).append(role.id)
    known = {goal: 0}
    ahead = deque([goal])
    while ahead:
        name = ahead.popleft()
        for before in back.get(name, []):
            if before not in known:
                known[before] = known[name] + 1
                ahead.append(before)
    return known
