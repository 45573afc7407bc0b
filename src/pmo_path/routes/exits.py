"""Ways out of the PMO, or into delivery, from the roles of a route; pure."""

from collections import deque
from typing import NamedTuple

from ..model import Catalogue, Move, Role
from .steps import moves_of
from .types import Route


class WayOut(NamedTuple):
    """A move out of ``start``; ``via`` are the roles that lead from the goal on to it."""

    start: Role
    move: Move
    end: Role
    via: tuple[Role, ...] = ()


def ways_out(catalogue: Catalogue, route: Route) -> tuple[WayOut, ...]:
    """The ways out from the goal, then from the roles before it, the last one first.

    Each role outside comes once. Where no role of the route has one, it is the
    nearest beyond the goal; empty where none is known there either.
    """
    found: dict[str, WayOut] = {}
    taken = {role.id for role in route.roles}
    for role in reversed(route.roles):
        for way in _from(catalogue, role):
            if way.end.id not in taken:
                found.setdefault(way.end.id, way)
    return tuple(found.values()) or _beyond(catalogue, route.roles[-1])


def _from(catalogue: Catalogue, role: Role, via: tuple[Role, ...] = ()) -> list[WayOut]:
    moves = moves_of(role).values()
    exits = [move for move in moves if move.move == "exit"]
    return [WayOut(role, move, catalogue.roles[move.role], via) for move in exits]


def _beyond(catalogue: Catalogue, goal: Role) -> tuple[WayOut, ...]:
    """The nearest way out, some moves on from ``goal``."""
    ahead: deque[tuple[Role, ...]] = deque([(goal,)])
    seen = {goal.id}
    while ahead:
        trail = ahead.popleft()
        ways = [way for way in _from(catalogue, trail[-1], trail[1:]) if way.end.id != goal.id]
        if ways:
            return tuple(ways)
        for move in moves_of(trail[-1]).values():
            if move.role not in seen:
                seen.add(move.role)
                ahead.append((*trail, catalogue.roles[move.role]))
    return ()
