"""What an advert asks, set against a person's answers: what they have, lack, or did not say; pure.

An advert states no grades, so those of the role are what it is taken to need; where the role does
not ask a competency, what roles of the level usually ask for it.
"""

import re
from dataclasses import dataclass
from statistics import median_low
from typing import Literal

from ...advice import NOTHING, Standing, gaps_for, held_courses, standing_of
from ...answers import Answers
from ...model import Catalogue, Option
from ..record import Advert
from .asked import KINDS, Asked, asked_of, current_course

Status = Literal["has", "lacks", "unknown"]
AWARE, WITH_HELP = 1, 2
"""Grades of the scale: an advert that names a competency asks for more than awareness of it."""

MONTHS = 12
"""In a year."""

_NUMBER = re.compile(r"\d+(?:\.\d+)?")


@dataclass(frozen=True)
class Point:
    """One thing asked, against the answers.

    ``how`` tells how that is known: held or further (a certificate, or one that builds on it),
    rated, shown, assumed (a competency), said (years), unknown. ``held`` is the course as the
    person named it, the id of the further one, or the number of years. ``deeds`` are what the
    person did that shows it.
    """

    asked: Asked
    status: Status
    how: str
    has: int | None = None
    needs: int | None = None
    key: bool = False
    held: str | None = None
    deeds: tuple[Option, ...] = ()


@dataclass(frozen=True)
class Fit:
    """The person against one advert; ``points`` in the order that matters."""

    standing: Standing
    points: tuple[Point, ...]

    def of(self, status: Status) -> tuple[Point, ...]:
        """The points of one status."""
        return tuple(point for point in self.points if point.status == status)

    @property
    def first(self) -> tuple[Point, ...]:
        """What to put first in the application: has, and can show; what is assumed is not."""
        shown = [point for point in self.of("has") if point.how != "assumed"]
        return tuple(sorted(shown, key=_strength))


def fit_for(catalogue: Catalogue, answers: Answers, advert: Advert) -> Fit:
    """How the person who gave ``answers`` fits ``advert``; they must say where the person is."""
    return _Fitting(catalogue, answers, advert).fit()


class _Fitting:
    def __init__(self, catalogue: Catalogue, answers: Answers, advert: Advert) -> None:
        self.catalogue, self.answers, self.advert = catalogue, answers, advert
        self.standing = standing_of(catalogue, answers)
        self.role = catalogue.roles[advert.role] if advert.role is not None else None
        self.held = held_courses(catalogue, answers)
        gaps = gaps_for(catalogue, self.standing, self.role)[0] if self.role else ()
        self.order = {gap.competency: place for place, gap in enumerate(gaps)}

    def fit(self) -> Fit:
        points = [self._point(asked) for asked in asked_of(self.catalogue, self.advert)]
        return Fit(self.standing, tuple(sorted(points, key=self._importance)))

    def _importance(self, point: Point) -> tuple[object, ...]:
        """A certificate named is checked first; competencies as the role's gaps are closed."""
        asked = point.asked
        missing = (point.needs or 0) - (point.has or 0)
        return (
            KINDS.index(asked.kind),
            self.order.get(asked.id, len(self.order)),
            not point.key,
            -missing,
            -len(asked.found),
            asked.id,
        )

    def _point(self, asked: Asked) -> Point:
        if asked.kind == "course":
            return self._course(asked)
        if asked.kind == "competency":
            return self._competency(asked)
        if asked.kind == "years":
            return self._years(asked)
        return Point(asked, "unknown", "unknown")

    def _course(self, asked: Asked) -> Point:
        mine = next((name for name in asked.ids if name in self.held), None)
        if mine is not None:
            return Point(self._chosen(asked, mine), "has", "held", held=self.held[mine])
        for name in asked.ids:
            further = next((held for held in self.held if self._builds_on(held, name)), None)
            if further is not None:
                return Point(self._chosen(asked, name), "has", "further", held=further)
        said = "holds" in self.answers
        return Point(asked, "lacks" if said else "unknown", "held" if said else "unknown")

    def _chosen(self, asked: Asked, name: str) -> Asked:
        """Of a choice the course ``name``, with the places that name it first."""
        others = (current_course(self.catalogue, one.means) != name for one in asked.found)
        pairs = sorted(zip(others, asked.found, strict=True), key=lambda pair: pair[0])
        return asked._replace(id=name, found=tuple(one for _, one in pairs))

    def _builds_on(self, name: str, before: str) -> bool:
        """Whether the course ``name`` comes after ``before`` in the same scheme."""
        courses = self.catalogue.courses
        firsts = {
            first
            for one in courses[name].prerequisites or ()
            for first in (one.id, *one.any_of)
            if first
        }
        same = courses[name].name.split()[:1] == courses[before].name.split()[:1]
        return same and before in firsts

    def _competency(self, asked: Asked) -> Point:
        name = asked.id
        has = self.standing.has.get(name, NOTHING)
        needs = max(WITH_HELP, self._needs(name))
        status: Status = "has" if has.grade >= needs else "lacks" if has.grade else "unknown"
        key = self.role is not None and name in self.role.key_competencies
        return Point(asked, status, has.how, has.grade, needs, key, deeds=self._deeds(name))

    def _needs(self, name: str) -> int:
        """The grade that the role asks; else the middle of what its level asks, if anything."""
        if self.role is not None and name in self.role.competencies:
            return self.role.competencies[name]
        levels = self.advert.levels or ((self.role.level,) if self.role else ())
        usual = [
            role.competencies[name]
            for role in self.catalogue.roles.values()
            if role.level in levels and not role.outside and name in role.competencies
        ]
        return median_low(usual) if usual else AWARE

    def _deeds(self, name: str) -> tuple[Option, ...]:
        """What the person did that shows ``name``, the strongest first."""
        done = [
            option
            for part, option in self.standing.chosen
            if part.key == "done" and option.shows.get(name, 0) >= WITH_HELP
        ]
        return tuple(sorted(done, key=lambda option: -option.shows[name]))

    def _years(self, asked: Asked) -> Point:
        years, least = self.answers.number("years"), _least_years(asked.id)
        if years is None or least is None:
            return Point(asked, "unknown", "unknown")
        status: Status = "has" if years >= least else "lacks"
        return Point(asked, status, "said", held=f"{years:g}")


def _least_years(asked: str) -> float | None:
    """The number of years in ``3``, ``8-10`` or ``18 months``, of two the smaller."""
    least = _NUMBER.search(asked)
    if least is None:
        return None
    return float(least[0]) / (MONTHS if "month" in asked else 1)


def _strength(point: Point) -> tuple[object, ...]:
    """Certificates first, then key competencies, then by deeds, ratings and grades to spare."""
    return (
        point.asked.kind != "course",
        not point.key,
        not point.deeds,
        (point.needs or 0) - (point.has or 0),
        -len(point.asked.found),
        point.asked.id,
    )
