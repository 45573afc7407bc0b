"""From a CV to answers, each with the line it was read from; pure."""

from ... import door

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .posts import notes
    from .reading import accept, confirmed, suggest, value_of
    from .suggestion import Suggestion, Taken
    from .words import line_words, value_words

__getattr__ = door(
    __name__,
    {
        "posts": "notes",
        "reading": "accept confirmed suggest value_of",
        "suggestion": "Suggestion Taken",
        "words": "line_words value_words",
    },
)
