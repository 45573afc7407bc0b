"""An advert's text as a page of lines: HTML, mail, labels, the tail; pure."""

from ... import door

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .labels import Cell, Fields, Value, read_fields
    from .mail import is_message, page_of
    from .page import Page, read_page
    from .tail import without_tail

__getattr__ = door(
    __name__,
    {
        "labels": "Cell Fields Value read_fields",
        "mail": "is_message page_of",
        "page": "Page read_page",
        "tail": "without_tail",
    },
)
