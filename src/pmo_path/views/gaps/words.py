"""A gap in words: what somebody has, how that is known, what is needed, and what closes it."""

from ...advice import Cover, Gap, Step, Task
from ...model import Catalogue
from ...text import listed
from ..courses import course_facts

HOW = {
    "rated": "as you rate it",
    "shown": "shown by what you have done",
    "assumed": "assumed from where you are, not rated",
    "unknown": "nothing known yet",
}
"""How it is known what a person has, in words."""

_ASK = {
    "deed": "ask for a task that shows it",
    "help": "ask to do this with somebody's help",
    "grade": "ask for work in which you show this",
}


def has_said(catalogue: Catalogue, gap: Gap) -> str:
    """``“Picks the right chart” (as you rate it)``."""
    if not gap.has.grade:
        return HOW["unknown"]
    return f"“{_descriptor(catalogue, gap, gap.has.grade)}” ({HOW[gap.has.how]})"


def needs_said(catalogue: Catalogue, gap: Gap) -> str:
    """What the role needs, by its descriptor."""
    return f"“{_descriptor(catalogue, gap, gap.needs)}”" if gap.needs else "not asked of this role"


def next_said(catalogue: Catalogue, gap: Gap) -> str:
    """The next grade, by its descriptor; nothing where the role needs no more than that."""
    if gap.missing < 2:
        return ""
    return f"“{_descriptor(catalogue, gap, gap.has.grade + 1)}”"


def _descriptor(catalogue: Catalogue, gap: Gap, grade: int) -> str:
    return catalogue.competencies[gap.competency].levels[grade - 1]


def task_said(task: Task, role_id: str, current: str | None) -> str:
    """One thing to do at work, as a request to make."""
    if task.role is None:
        return f"{_ASK[task.kind]}: “{task.text}”"
    if task.role.id == current:
        return f"do more of a duty of your role today: “{task.text}”"
    whose = "the role" if task.role.id == role_id else task.role.title
    return f"ask to help with a duty of {whose}: “{task.text}”"


def cover_said(catalogue: Catalogue, cover: Cover) -> str:
    """A course with its length and price, and what it asks first."""
    said = course_facts(cover.course, cover.over_budget)
    if cover.after:
        names = [catalogue.courses[name].name for name in cover.after]
        said += f"; after {listed(names)}"
    return f"{cover.course.name} ({said})"


def certificate_said(step: Step) -> str:
    """A certificate with its length and price."""
    return f"{step.course.name} ({course_facts(step.course, step.over_budget)})"
