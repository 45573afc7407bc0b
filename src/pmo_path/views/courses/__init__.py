"""The courses: the list, and one in full."""

from ... import door

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .list import courses_view
    from .view import course_view
    from .words import (
        counted_days,
        course_facts,
        course_length,
        course_price,
        course_values,
        course_why,
        rule_said,
    )

__getattr__ = door(
    __name__,
    {
        "list": "courses_view",
        "view": "course_view",
        "words": "counted_days course_facts course_length course_price course_values course_why "
        "rule_said",
    },
)
