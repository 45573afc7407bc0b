"""What a CV holds, and what it answers of the questionnaire; pure."""

from .. import door

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .answers import (
        Suggestion,
        Taken,
        accept,
        confirmed,
        line_words,
        notes,
        suggest,
        value_of,
        value_words,
    )
    from .forms import (
        MOST_TEXT,
        TOO_MUCH,
        Sections,
        export_kind,
        export_name,
        lines_of,
        read_json_resume,
        read_linkedin,
        read_plain_text,
        refuse_much,
    )
    from .record import MOST_JOBS, Cv, Line

__getattr__ = door(
    __name__,
    {
        "answers": "Suggestion Taken accept confirmed line_words notes suggest value_of "
        "value_words",
        "forms": "MOST_TEXT TOO_MUCH Sections export_kind export_name lines_of "
        "read_json_resume read_linkedin read_plain_text refuse_much",
        "record": "MOST_JOBS Cv Line",
    },
)
