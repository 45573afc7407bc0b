"""A plan's actions in lines of Markdown, and a plan brought up to date; pure."""

from .. import door

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .update import sealed, updated

__getattr__ = door(
    __name__,
    {
        "update": "sealed updated",
    },
)
