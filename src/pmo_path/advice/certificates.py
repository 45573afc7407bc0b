"""Certificates that a role's level, the rules and the gaps put forward."""

from collections.abc import Iterable, Iterator

from ..answers import Answers
from ..model import Catalogue, Role
from .holding import held_courses
from .learning import Step


def certificates(
    catalogue: Catalogue, answers: Answers, role: Role, steps: Iterable[Step]
) -> tuple[Step, ...]:
    """The certificates among ``steps``, then those of the role's level; none that is held.

    Those of the level alone have the reason ``level``.
    """
    found = {step.course.id: step for step in steps if step.course.kind == "certification"}
    for step in _of_the_level(catalogue, answers, role):
        found.setdefault(step.course.id, step)
    return tuple(found.values())


def _of_the_level(catalogue: Catalogue, answers: Answers, role: Role) -> Iterator[Step]:
    level = catalogue.levels.get(role.level) if role.level is not None else None
    held = held_courses(catalogue, answers)
    for name in level.courses if level is not None else ():
        course = catalogue.courses[name]
        if (
            course.kind == "certification"
            and course.status in ("current", None)
            and name not in held
        ):
            yield Step(course, "level")
