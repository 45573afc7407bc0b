"""One step of a route: what rises, and the courses for it; pure.

What rises is counted from the best grade among the roles so far: nothing that
was learned on the way is lost. A grade of 1 is awareness and counts as nothing
to learn. The courses of a step are the first current one of the new level, where
the level is higher than any before, and for each of its two largest gaps (among
the key competencies, where the role names any) the first current one on the
competency's list that fits the level. A course that another one names as asked
comes before it, and none comes twice on a route. Services are no courses.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ..model import Catalogue, Course, Move, Role
from .types import Learning, Rise, RouteStep

_GAPS = 2
"""So many gaps of a step get a course of their own."""
_STATED_FIRST = ("stated", "level-step", "inferred")


class Standpoint(NamedTuple):
    """What somebody on the way holds: the best grades, the highest level (0 is none), courses."""

    grades: dict[str, int]
    level: int
    courses: frozenset[str]


class _Choice(NamedTuple):
    """The first course for a ``gap`` (for the level where empty), and what to take instead."""

    gap: str
    first: Course | None
    instead: Course | None


def standpoint(role: Role) -> Standpoint:
    """Where a route from ``role`` begins."""
    return Standpoint(dict(role.competencies), role.level or 0, frozenset())


def moves_of(role: Role) -> dict[str, Move]:
    """The moves from ``role`` by the id they lead to, in id order; one to each, stated first."""
    best: dict[str, Move] = {}
    for move in sorted(role.leads_to, key=lambda m: (_STATED_FIRST.index(m.basis), m.move, m.why)):
        best.setdefault(move.role, move)
    return dict(sorted(best.items()))


class Steps:
    """Makes the steps of routes in one catalogue; without ``certificates`` where that can be.

    A certification then gives way to another kind of course on the same list, else
    to the course or e-learning at the level that trains most of the same; but not
    where the same step needs it for something else all the same.
    """

    def __init__(self, catalogue: Catalogue, *, certificates: bool = True) -> None:
        self._catalogue = catalogue
        self._certificates = certificates
        self._found: dict[tuple[str, int, bool, tuple[str, ...]], tuple[Learning, ...]] = {}

    def step(self, here: Standpoint, start: Role, move: Move) -> tuple[RouteStep, Standpoint]:
        """The step along ``move``, and where it leaves somebody who stood ``here``."""
        end = self._catalogue.roles[move.role]
        rises = _rises(here.grades, end)
        level = max(here.level, end.level or 0)
        courses = tuple(
            learning
            for learning in self._courses(end, level, rises, new_level=level > here.level)
            if learning.course.id not in here.courses
        )
        grades = dict(here.grades)
        for name, grade in end.competencies.items():
            grades[name] = max(grade, grades.get(name, 0))
        taken = here.courses.union(learning.course.id for learning in courses)
        return RouteStep(start, move, end, rises, courses), Standpoint(grades, level, taken)

    def _courses(
        self, end: Role, level: int, rises: tuple[Rise, ...], *, new_level: bool
    ) -> tuple[Learning, ...]:
        own = [rise for rise in rises if rise.key or not end.key_competencies]
        names = tuple(rise.competency for rise in own[:_GAPS])
        aim = end.level or level
        key = (end.id, aim, new_level, names)
        if key not in self._found:
            self._found[key] = tuple(self._look_up(aim, names, new_level=new_level))
        return self._found[key]

    def _look_up(self, aim: int, names: tuple[str, ...], *, new_level: bool) -> Iterator[Learning]:
        choices = [self._for_level(aim)] if new_level else []
        choices += [self._for_gap(name, aim) for name in names]
        # Where a certification is needed all the same, replacing it elsewhere spares nothing.
        stay = {choice.first for choice in choices if choice.instead == choice.first}
        seen: set[str] = set()
        for choice in choices:
            course = choice.first if choice.first in stay else choice.instead
            if course is not None:
                learning = Learning(course, "gap" if choice.gap else "level", choice.gap)
                yield from self._with_those_before(learning, seen)

    def _with_those_before(self, learning: Learning, seen: set[str]) -> Iterator[Learning]:
        course = learning.course
        if course.id in seen:
            return
        seen.add(course.id)
        for before in course.prerequisites or ():
            if before.id is not None:
                asked = Learning(self._catalogue.courses[before.id], "before", course.id)
                yield from self._with_those_before(asked, seen)
        yield learning

    def _for_level(self, level: int) -> _Choice:
        found = self._catalogue.levels.get(level)
        return self._choose(found.courses if found else (), level, "")

    def _for_gap(self, name: str, level: int) -> _Choice:
        listed = self._catalogue.competencies[name].courses
        fit = [one for one in listed if _fits(self._catalogue.courses[one], level)]
        return self._choose(fit, level, name)

    def _choose(self, names: Iterable[str], level: int, gap: str) -> _Choice:
        """The first current course, and one that is no certification where there is any."""
        courses = [self._catalogue.courses[name] for name in names]
        usable = [course for course in courses if _usable(course)]
        first = usable[0] if usable else None
        if self._certificates:
            return _Choice(gap, first, first)
        others = [course for course in usable if course.kind != "certification"]
        train = (gap,) if gap else first.competencies if first else ()
        other = others[0] if others else self._instead(train, level)
        return _Choice(gap, first, other or first)

    def _instead(self, train: tuple[str, ...], level: int) -> Course | None:
        """The course without a certificate that trains most of ``train`` at the level."""
        others = [
            course
            for course in self._catalogue.courses.values()
            if course.kind in ("course", "elearning")
            and _usable(course)
            and _fits(course, level)
            and set(train) & set(course.competencies)
        ]
        return min(
            others, key=lambda c: (-len(set(train) & set(c.competencies)), c.id), default=None
        )


def _rises(grades: dict[str, int], end: Role) -> tuple[Rise, ...]:
    found = [
        Rise(name, grades.get(name, 0), needs, name in end.key_competencies)
        for name, needs in end.competencies.items()
        if needs > 1 and needs > grades.get(name, 0)
    ]
    return tuple(
        sorted(found, key=lambda rise: (not rise.key, rise.has - rise.needs, rise.competency))
    )


def _usable(course: Course) -> bool:
    """Whether it can be taken today, as far as anybody knows."""
    return course.status in ("current", None) and course.kind != "service"


def _fits(course: Course, level: int) -> bool:
    """Whether it is for the level; 0, where none was reached yet, takes any."""
    return level == 0 or level in course.levels
