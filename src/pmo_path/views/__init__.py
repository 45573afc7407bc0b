"""From catalogue and advice to records for scripts and documents for people; pure."""

from .. import door

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .base import (
        Block,
        Bullets,
        Document,
        Facts,
        Grid,
        Heading,
        Lines,
        Para,
        Plain,
        Tasks,
        View,
    )
    from .explain import entries_view, entry_view
    from .levels import levels_view
    from .problems import problems_view
    from .questions import questions_view
    from .titles import titles_view
    from .words import reading_notes

__getattr__ = door(
    __name__,
    {
        "base": "Block Bullets Document Facts Grid Heading Lines Para Plain Tasks View",
        "explain": "entries_view entry_view",
        "levels": "levels_view",
        "problems": "problems_view",
        "questions": "questions_view",
        "titles": "titles_view",
        "words": "reading_notes",
    },
)
