"""What a person said: answers read, checked and written; pure."""

from .. import door

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .read import (
        CATALOGUE_KEY,
        Answers,
        AnswersError,
        Value,
        chosen,
        options_of,
        parts_of,
        read_answers,
    )
    from .write import save_json, save_text

__getattr__ = door(
    __name__,
    {
        "read": "CATALOGUE_KEY Answers AnswersError Value chosen options_of parts_of read_answers",
        "write": "save_json save_text",
    },
)
