"""The questions, one after another: a state machine without a terminal; pure."""

from .. import door

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .machine import Prompt, State, answer, back, begin, next_prompt, rating_prompts, resume
    from .parsing import Parsed, parse
    from .words import earlier, from_cv, heading, how

__getattr__ = door(
    __name__,
    {
        "machine": "Prompt State answer back begin next_prompt rating_prompts resume",
        "parsing": "Parsed parse",
        "words": "earlier from_cv heading how",
    },
)
