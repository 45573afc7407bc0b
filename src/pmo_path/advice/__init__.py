"""From answers to advice, a stage in each file; pure."""

from .. import door

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .acting import first_action
    from .advising import Advice, Refusal, advise
    from .doubts import Doubt
    from .facts import Facts, holds
    from .gaps import NOTHING, Gap, gaps_for
    from .holding import course_called, held_courses
    from .learning import Cover, Step
    from .missing import Missing, missing_for
    from .on_the_job import Task, tasks_for
    from .removals import RuledOut
    from .scoring import Ranked, Reason
    from .standing import Standing, facts_so_far, standing_of
    from .trials import Change, Turn

__getattr__ = door(
    __name__,
    {
        "acting": "first_action",
        "advising": "Advice Refusal advise",
        "doubts": "Doubt",
        "facts": "Facts holds",
        "gaps": "NOTHING Gap gaps_for",
        "holding": "course_called held_courses",
        "learning": "Cover Step",
        "missing": "Missing missing_for",
        "on_the_job": "Task tasks_for",
        "removals": "RuledOut",
        "scoring": "Ranked Reason",
        "standing": "Standing facts_so_far standing_of",
        "trials": "Change Turn",
    },
)
