"""Stage 7b: courses in the order to take them, prerequisites first."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from ..answers import Answers
from ..model import Catalogue, Course, Role, Rule
from .gaps import Gap
from .holding import held_courses
from .standing import Standing

Why = Literal["lead", "choice", "rule", "option", "gap", "before", "level"]

_STUDY = {"self-paced": ("elearning",), "classroom": ("course", "certification"),
          "virtual": ("course", "certification"), "on-the-job": ("apprenticeship",)}  # fmt: skip
_CLOSERS = 3
"""Gaps for which a course of their own is looked for."""


@dataclass(frozen=True)
class Step:
    """A course to take. ``why`` says what put it here, ``numbers`` which rules.

    ``closes`` are the gaps it works on, ``leads_to`` the course it is needed for. ``optional`` ones
    are offered. ``over_budget`` is None where the price is not known or no budget was given.
    """

    course: Course
    why: Why
    numbers: tuple[int, ...] = ()
    closes: tuple[str, ...] = ()
    leads_to: str | None = None
    optional: bool = False
    over_budget: bool | None = None


@dataclass(frozen=True)
class Cover:
    """A course that works on a gap; ``after`` are ids of courses that it asks first."""

    course: Course
    after: tuple[str, ...] = ()
    over_budget: bool | None = None


def courses_covering(
    catalogue: Catalogue,
    standing: Standing,
    answers: Answers,
    role: Role,
    gaps: tuple[Gap, ...],
) -> dict[str, tuple[Cover, ...]]:
    """For each gap the courses that work on it, the fittest first; current, none that is held."""
    plan = _Plan(catalogue, standing, answers, role, gaps)
    return {gap.competency: tuple(plan.covering(gap)) for gap in gaps}


def course_steps(
    catalogue: Catalogue,
    standing: Standing,
    answers: Answers,
    role: Role,
    gaps: tuple[Gap, ...],
    rules: tuple[Rule, ...],
) -> tuple[Step, ...]:
    """The courses to take, the first one first; current ones, none that is held."""
    return _Plan(catalogue, standing, answers, role, gaps).steps(rules)


class _Plan:
    def __init__(
        self,
        catalogue: Catalogue,
        standing: Standing,
        answers: Answers,
        role: Role,
        gaps: tuple[Gap, ...],
    ) -> None:
        self.catalogue, self.standing, self.answers, self.role = catalogue, standing, answers, role
        self.gaps = [gap for gap in gaps if gap.missing]
        self.weight = {
            gap.competency: gap.missing * (catalogue.weights.key if gap.key else 1)
            for gap in self.gaps
        }
        self.held = held_courses(catalogue, answers)
        self.level = str(role.level or standing.level)
        worked = standing.experience in ("in-pmo", "project-manager")
        self.experience = standing.level if worked else 0
        self.kinds = _STUDY.get(answers.one("study") or "", ())
        self.taken: dict[str, Step] = {}

    def steps(self, rules: tuple[Rule, ...]) -> tuple[Step, ...]:
        """All steps in order: what leads, the level's courses, options, choices, the rest."""
        chosen = sorted(self._chosen(), key=lambda step: -self._closing(step.course))
        by_rule = list(self._by_rules(rules))
        options = sorted(self._options(rules), key=lambda step: step.course.kind not in self.kinds)
        first = self._lead(rules)
        if "specialise" in self.standing.facts.get("goal", ()) and self.role.family == "specialist":
            first, chosen = [*first, *chosen], []
        self._take_ready(first)
        later = self._take_ready(by_rule)
        if len(later) < len(by_rule):
            later = self._take_after_others(later)
        self._take_ready([*options, *chosen])
        for gap in self.gaps[:_CLOSERS]:
            self._close(gap)
        self._take_after_others(later)
        return tuple(step for step in self.taken.values() if self._is_of_level(step))

    def _is_of_level(self, step: Step) -> bool:
        """Whether a course is for the level aimed at, one not worked at yet, or needed for one."""
        level, new = self.role.level, self.standing.level < 2 and not self.experience
        needed = not level or step.leads_to is not None
        return needed or step.course.is_for(1 if new else level or 1, level or 4)

    def _take_ready(self, steps: list[Step]) -> list[Step]:
        """Take the steps whose prerequisites are met; gives the others."""
        later = []
        for step in steps:
            if self._ready(step.course):
                self._take(step)
            else:
                later.append(step)
        return later

    def _take_after_others(self, steps: list[Step]) -> list[Step]:
        """Take each step after what it asks; one of several courses may come on the way."""
        for step in sorted(steps, key=lambda step: _any_of(step.course)):
            self._with_steps_before(step)
        return []

    def _close(self, gap: Gap) -> None:
        """Take a course for ``gap`` unless one that is planned works on it."""
        planned = (step for step in self.taken.values() if not step.optional)
        if any(gap.competency in step.course.competencies for step in planned):
            return
        course = self._closer(gap)
        if course is not None and int(self.level) in course.levels:
            self._take(Step(course, "gap"))

    def _take(self, step: Step) -> None:
        course = step.course
        if course.id in self.held or course.id in self.taken:
            return
        self.taken[course.id] = Step(
            course,
            step.why,
            step.numbers,
            tuple(name for name in course.competencies if name in self.weight),
            step.leads_to,
            step.optional,
            self._over_budget(course),
        )

    def _over_budget(self, course: Course) -> bool | None:
        budget = self.answers.number("budget")
        if budget is None or course.price is None:
            return None
        return course.price.amount > budget

    def _ready(self, course: Course) -> bool:
        return not any(True for _ in self._missing_before(course))

    def _missing_before(self, course: Course) -> Iterator[str]:
        """Courses that must come first and are neither held nor planned."""
        done = {*self.held, *self.taken}
        for before in course.prerequisites or ():
            if before.or_level is not None and before.or_level <= self.experience:
                continue
            if before.id and before.id not in done:
                yield before.id
            elif before.any_of and not done.intersection(before.any_of):
                current = [name for name in before.any_of if self._current(name)]
                yield from current[:1]

    def _current(self, name: str) -> bool:
        return self.catalogue.courses[name].status in ("current", None)

    def _with_steps_before(self, step: Step) -> None:
        for name in tuple(self._missing_before(step.course)):
            course = self.catalogue.courses[name]
            if course.id not in self.taken:
                self._with_steps_before(Step(course, "before", leads_to=step.course.id))
        self._take(step)

    def _usable(self, name: str) -> bool:
        return self._current(name) and name not in self.held

    def _lead(self, rules: tuple[Rule, ...]) -> list[Step]:
        lead = {name for rule in rules if rule.then for name in rule.then.lead}
        numbers = tuple(rule.number for rule in rules if rule.then and rule.then.lead)
        found = (self._closer(gap) for gap in self.gaps if gap.competency in lead)
        return [Step(course, "lead", numbers) for course in found if course]

    def _chosen(self) -> list[Step]:
        return [
            Step(self.catalogue.courses[name], "choice", option.rules)
            for part, option in self.standing.chosen
            for name in option.courses
            if self._usable(name)
        ]

    def _by_rules(self, rules: tuple[Rule, ...]) -> Iterator[Step]:
        for rule in rules:
            for name in rule.then.courses if rule.then else ():
                if self._usable(name):
                    yield Step(self.catalogue.courses[name], "rule", (rule.number,))

    def _options(self, rules: tuple[Rule, ...]) -> Iterator[Step]:
        for rule in rules:
            for name in rule.then.options if rule.then else ():
                if self._usable(name):
                    yield Step(
                        self.catalogue.courses[name], "option", (rule.number,), optional=True
                    )

    def covering(self, gap: Gap) -> Iterator[Cover]:
        """The courses of a gap, those that can be taken at once first."""
        covers = [
            Cover(course, tuple(self._missing_before(course)), self._over_budget(course))
            for course in self._closers(gap)
        ]
        yield from sorted(covers, key=lambda cover: bool(cover.after))

    def _closer(self, gap: Gap) -> Course | None:
        """The course of a gap that can be taken at once and fits best."""
        return next((course for course in self._closers(gap) if self._ready(course)), None)

    def _closers(self, gap: Gap) -> list[Course]:
        """The courses of a gap: fit for the level and the way of learning, then the nearest."""
        names = self.catalogue.competencies[gap.competency].courses
        courses = [self.catalogue.courses[name] for name in names if self._usable(name)]
        return sorted((one for one in courses if one.kind != "service"), key=self._distance)

    def _distance(self, course: Course) -> tuple[int, bool, bool]:
        aim = int(self.level)
        far = min((abs(level - aim) for level in course.levels), default=3)
        free = self.answers.number("budget") == 0 and (
            course.price is None or course.price.amount > 0
        )
        return (far, free, bool(self.kinds) and course.kind not in self.kinds)

    def _closing(self, course: Course) -> int:
        return sum(self.weight.get(name, 0) for name in course.competencies)


def _any_of(course: Course) -> bool:
    """Whether one of several courses would do before ``course``."""
    return any(before.any_of for before in course.prerequisites or ())
