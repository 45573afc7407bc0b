"""What several adverts ask, summed over them; pure."""

from collections.abc import Iterable
from dataclasses import dataclass

from .asked import KINDS, Asked, Kind
from .fit import Fit, Point, Status

Thing = tuple[Kind, str]
"""Kind and id of something asked."""


@dataclass(frozen=True)
class Wanted:
    """One thing asked by some of several adverts, each by its place among them.

    ``lacking`` and ``unknown`` are those of ``asked_by`` for which the person lacks it, or did not
    say; ``points`` are the person's, one for each that asks it. ``rank`` is the best place that
    it has in what matters for any of them.
    """

    asked: Asked
    asked_by: tuple[int, ...]
    points: tuple[Point, ...] = ()
    rank: int = 0

    @property
    def lacking(self) -> tuple[int, ...]:
        """The adverts for which the person lacks it."""
        return self._with("lacks")

    @property
    def unknown(self) -> tuple[int, ...]:
        """The adverts for which the answers do not say."""
        return self._with("unknown")

    def _with(self, status: Status) -> tuple[int, ...]:
        pairs = zip(self.asked_by, self.points, strict=False)
        return tuple(place for place, point in pairs if point.status == status)


def summed(asked: Iterable[tuple[Asked, ...]], fits: Iterable[Fit]) -> tuple[Wanted, ...]:
    """What adverts ask, summed over them, most wanted first; of a choice each counts as asked.

    ``fits`` are the person's to each advert, none without answers; what matters more in one of them
    comes first among what is asked as often. Years are left out: each advert means its own work.
    """
    by_thing: dict[Thing, list[tuple[int, Asked]]] = {}
    for place, things in enumerate(asked):
        for one in things:
            for name in one.ids if one.kind != "years" else ():
                by_thing.setdefault((one.kind, name), []).append((place, one._replace(id=name)))
    points = [
        {(point.asked.kind, name): point for point in fit.points for name in point.asked.ids}
        for fit in fits
    ]
    wanted = (_wanted(thing, found, points) for thing, found in by_thing.items())
    return tuple(sorted(wanted, key=_wish))


def _wanted(
    thing: Thing, found: list[tuple[int, Asked]], points: list[dict[Thing, Point]]
) -> Wanted:
    """One thing asked; each dict of ``points`` is in the order that matters for its advert."""
    mine = [points[place] for place, _ in found] if points else []
    return Wanted(
        asked=found[0][1],
        asked_by=tuple(place for place, _ in found),
        points=tuple(each[thing] for each in mine),
        rank=min((list(each).index(thing) for each in mine), default=0),
    )


def _wish(wanted: Wanted) -> tuple[object, ...]:
    """Asked most often, lacking most often, what matters most, certificates first, by id."""
    asked = wanted.asked
    often = (-len(wanted.asked_by), -len(wanted.lacking))
    return *often, wanted.rank, KINDS.index(asked.kind), asked.id
