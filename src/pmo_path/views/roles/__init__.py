"""The roles: the list, and one in full."""

from ... import door

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .list import roles_view
    from .view import helpful_courses, role_view

__getattr__ = door(
    __name__,
    {
        "list": "roles_view",
        "view": "helpful_courses role_view",
    },
)
