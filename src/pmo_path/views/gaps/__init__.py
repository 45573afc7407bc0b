"""What is missing for a role."""

from ... import door

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .view import gaps_view
    from .words import has_said, needs_said, next_said, task_said

__getattr__ = door(
    __name__,
    {
        "view": "gaps_view",
        "words": "has_said needs_said next_said task_said",
    },
)
