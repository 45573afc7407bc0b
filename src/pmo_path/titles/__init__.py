"""Any job title as printed, to the roles behind it, with a confidence; pure."""

from .. import door

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .finder import find, read
    from .index import Speller, index_of
    from .reading import read_title
    from .result import TitleReading
    from .vocabulary import Vocabulary, Words, vocabulary_of

__getattr__ = door(
    __name__,
    {
        "finder": "find read",
        "index": "Speller index_of",
        "reading": "read_title",
        "result": "TitleReading",
        "vocabulary": "Vocabulary Words vocabulary_of",
    },
)
