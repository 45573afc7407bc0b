"""The development plan."""

from ... import door

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .questions import (
        Ask,
        hub_or_spoke,
        purpose,
        sources_of,
        tasks,
        which_office,
        whom_it_serves,
    )
    from .view import plan_view

__getattr__ = door(
    __name__,
    {
        "questions": "Ask hub_or_spoke purpose sources_of tasks which_office whom_it_serves",
        "view": "plan_view",
    },
)
