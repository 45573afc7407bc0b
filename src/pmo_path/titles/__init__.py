"""Any job title as printed, to the roles behind it, with a confidence; pure."""

from .. import door

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .finder import find, read
    from .index import Found, Speller, index_of
    from .reading import TitleReading, read_title
    from .vocabulary import Vocabulary, Words, vocabulary_of

__getattr__ = door(
    __name__,
    {
        "finder": "find read",
        "index": "Found Speller index_of",
        "reading": "TitleReading read_title",
        "vocabulary": "Vocabulary Words vocabulary_of",
    },
)
