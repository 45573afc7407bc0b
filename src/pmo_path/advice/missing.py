"""Everything that is missing for one role, and what closes it."""

from dataclasses import dataclass

from ..answers import Answers
from ..model import Catalogue, Role, Rule
from .certificates import certificates
from .gaps import NOTHING, Gap, gaps_for
from .learning import Cover, Step, course_steps, courses_covering
from .on_the_job import Task, tasks_for
from .standing import Standing, standing_of


@dataclass(frozen=True)
class Missing:
    """What is missing for ``role``, in the order to close it.

    ``tasks`` and ``courses`` say by competency what closes a gap; ``keep_up``
    are competencies that rules list though nothing of them is missing.
    """

    role: Role
    standing: Standing
    gaps: tuple[Gap, ...]
    keep_up: tuple[Gap, ...]
    tasks: dict[str, tuple[Task, ...]]
    courses: dict[str, tuple[Cover, ...]]
    certificates: tuple[Step, ...]
    rules: tuple[Rule, ...]

    @property
    def asked(self) -> list[str]:
        """The competencies that the role asks; awareness is no more than anybody has."""
        return [name for name, needs in self.role.competencies.items() if needs > 1]

    def known(self, how: str) -> list[str]:
        """Those of the competencies asked that are known in this way: rated, shown ..."""
        has = self.standing.has
        return [name for name in self.asked if has.get(name, NOTHING).how == how]


def missing_for(catalogue: Catalogue, answers: Answers, role: Role) -> Missing:
    """What is missing for ``role``; the answers must say where the person is today."""
    standing = standing_of(catalogue, answers)
    listed, rules = gaps_for(catalogue, standing, role)
    gaps = tuple(gap for gap in listed if gap.missing)
    steps = course_steps(catalogue, standing, answers, role, listed, rules)
    return Missing(
        role=role,
        standing=standing,
        gaps=gaps,
        keep_up=tuple(gap for gap in listed if not gap.missing),
        tasks={gap.competency: tasks_for(catalogue, standing, answers, role, gap) for gap in gaps},
        courses=courses_covering(catalogue, standing, answers, role, gaps),
        certificates=certificates(catalogue, answers, role, steps),
        rules=rules,
    )
