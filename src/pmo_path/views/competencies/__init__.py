"""The competencies: the list, and one in full."""

from ... import door

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .list import competencies_view
    from .view import competency_view

__getattr__ = door(
    __name__,
    {
        "list": "competencies_view",
        "view": "competency_view",
    },
)
