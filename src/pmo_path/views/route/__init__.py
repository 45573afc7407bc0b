"""A route from one role to another."""

from ... import door

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .record import readings
    from .types import ReadingRecord
    from .view import route_view
    from .words import TERMS, by_roles, on_whose_word

__getattr__ = door(
    __name__,
    {
        "record": "readings",
        "types": "ReadingRecord",
        "view": "route_view",
        "words": "TERMS by_roles on_whose_word",
    },
)
