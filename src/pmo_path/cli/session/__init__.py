"""The answers of a run: given beforehand, read from a CV, asked at the terminal."""

from ... import door

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .asking import ask, can_ask
    from .from_cv import accepted, check_cv_options, confirmed, suggestions, unconfirmed
    from .given import (
        answers_in_line,
        answers_to_keep,
        given_answers,
        known_answers,
        ready_answers,
        refuse_save,
        require_start,
        still_needed,
    )
    from .rating import rate

__getattr__ = door(
    __name__,
    {
        "asking": "ask can_ask",
        "from_cv": "accepted check_cv_options confirmed suggestions unconfirmed",
        "given": "answers_in_line answers_to_keep given_answers known_answers ready_answers "
        "refuse_save require_start still_needed",
        "rating": "rate",
    },
)
