"""A view as text: one file for each format; pure."""

from .. import door

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .formats import FORMATS, PERSON, Style, render
    from .schemas import KINDS, schema
    from .wrapping import wrap

__getattr__ = door(
    __name__,
    {
        "formats": "FORMATS PERSON Style render",
        "schemas": "KINDS schema",
        "wrapping": "wrap",
    },
)
