"""A sitting at the terminal: prompts, ratings, the draft."""

from ... import door

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .asking import ask, can_ask
    from .rating import rate

__getattr__ = door(
    __name__,
    {
        "asking": "ask can_ask",
        "rating": "rate",
    },
)
