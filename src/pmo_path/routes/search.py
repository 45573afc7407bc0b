"""Every route between two roles, tried until the best one is left; pure."""

from collections import deque
from collections.abc import Callable
from typing import NamedTuple

from ..model import Catalogue, Move, Role
from .steps import Standpoint, Steps, moves_of, standpoint
from .types import Measure, Route

Cost = tuple[float, ...]
_MORE_STEPS = {"main": 0, "fastest": 0, "cheapest": 1, "without-certificates": 1}


class _Trail(NamedTuple):
    """A route as far as it goes, and where it leaves somebody."""

    route: Route
    stands: Standpoint
    ids: tuple[str, ...]


class Search:
    """Tries every route within the limit of steps, and leaves what is worse already.

    Nothing that a cost counts grows smaller with another step; so a trail that
    is worse than a whole route can be left.
    """

    def __init__(self, catalogue: Catalogue, start: str, goal: str, measure: Measure) -> None:
        self.catalogue, self.start, self.goal, self.measure = catalogue, start, goal, measure
        self.left = steps_left(catalogue, goal)
        self.steps = Steps(catalogue, certificates=measure != "without-certificates")
        self.most = self.left.get(start, 0) + _MORE_STEPS[measure]
        self._moves: dict[str, list[Move]] = {}
        self._trails: dict[tuple[str, ...], _Trail] = {}

    def best(self, cost: Callable[[Route], Cost]) -> Route:
        """The route that ``cost``, then the main order, puts first; there must be one."""
        start = self.catalogue.roles[self.start]
        ahead = [_Trail(Route(self.measure, start), standpoint(start), (start.id,))]
        found: tuple[tuple[object, ...], Route] | None = None
        while ahead:
            trail = ahead.pop()
            key = self._key(trail, cost(trail.route))
            if found is not None and key >= found[0]:
                continue
            if trail.ids[-1] == self.goal:
                found = (key, trail.route)
            else:
                ahead += [self._on(trail, move) for move in self._onward(trail)]
        if found is None:
            raise ValueError(f"no route leads from {self.start} to {self.goal}")
        return found[1]

    def _key(self, trail: _Trail, cost: Cost) -> tuple[object, ...]:
        """The least that the whole route can come to, in the order that decides."""
        route, done = trail.route, len(trail.ids) - 1
        steps = done + self.left[trail.ids[-1]]
        return (*cost, steps, done - route.stated, route.grades, trail.ids)

    def _onward(self, trail: _Trail) -> list[Move]:
        """The moves that can still lead there in time, the nearest to the goal last."""
        here = trail.ids[-1]
        if here not in self._moves:
            moves = [
                m for m in moves_of(self.catalogue.roles[here]).values() if m.role in self.left
            ]
            self._moves[here] = sorted(moves, key=lambda move: -self.left[move.role])
        return [
            move
            for move in self._moves[here]
            if move.role not in trail.ids and len(trail.ids) + self.left[move.role] <= self.most
        ]

    def _on(self, trail: _Trail, move: Move) -> _Trail:
        """The trail one step further; kept, as a second search takes the same steps."""
        ids = (*trail.ids, move.role)
        if ids not in self._trails:
            route = trail.route
            step, stands = self.steps.step(trail.stands, route.roles[-1], move)
            longer = Route(route.measure, route.start, (*route.steps, step))
            self._trails[ids] = _Trail(longer, stands, ids)
        return self._trails[ids]


def steps_left(catalogue: Catalogue, goal: str) -> dict[str, int]:
    """The fewest moves to ``goal``, by role, for every role that it can be reached from."""
    back: dict[str, list[str]] = {}
    for role in catalogue.roles.values():
        for move in role.leads_to:
            back.setdefault(move.role, []).append(role.id)
    return _spread(back, goal)


def nearest_reached(catalogue: Catalogue, start: str, goal: str) -> Role | None:
    """Among the roles that moves reach from ``start``, the one most like ``goal``.

    That is the fewest grades apart, all competencies together, then the id.
    """
    onward = {role.id: [move.role for move in role.leads_to] for role in catalogue.roles.values()}
    reached = sorted(set(_spread(onward, start)) - {start, goal})
    aim = catalogue.roles[goal]
    return min(
        (catalogue.roles[name] for name in reached), key=lambda role: apart(role, aim), default=None
    )


def apart(one: Role, other: Role) -> int:
    """How many grades two roles are apart, all competencies together."""
    names = {*one.competencies, *other.competencies}
    return sum(abs(one.competencies.get(n, 0) - other.competencies.get(n, 0)) for n in names)


def _spread(following: dict[str, list[str]], start: str) -> dict[str, int]:
    """How many moves each role is from ``start``."""
    known = {start: 0}
    ahead = deque([start])
    while ahead:
        name = ahead.popleft()
        for after in following.get(name, []):
            if after not in known:
                known[after] = known[name] + 1
                ahead.append(after)
    return known
