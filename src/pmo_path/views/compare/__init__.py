"""Roles side by side."""

from ... import door

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .view import compare_view

__getattr__ = door(
    __name__,
    {
        "view": "compare_view",
    },
)
