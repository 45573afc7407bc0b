"""Phrases of CVs and adverts, found word by word with their place; pure."""

from .. import door

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .finder import Hit, Phrases
    from .markers import course_markers, markers_of
    from .words import LineWords

__getattr__ = door(
    __name__,
    {
        "finder": "Hit Phrases",
        "markers": "course_markers markers_of",
        "words": "LineWords",
    },
)
