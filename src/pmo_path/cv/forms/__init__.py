"""The forms that CVs come in: JSON Resume, LinkedIn's export, text; pure."""

from ... import door

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .cleaning import MOST_TEXT, TOO_MUCH, refuse_much
    from .json_resume import read_json_resume
    from .linkedin import export_kind, export_name, read_linkedin
    from .months import is_future, is_past, months_worked, number_of
    from .notes import places
    from .plain_text import lines_of, read_plain_text
    from .sections import Sections
    from .spans import find_dates

__getattr__ = door(
    __name__,
    {
        "cleaning": "MOST_TEXT TOO_MUCH refuse_much",
        "json_resume": "read_json_resume",
        "linkedin": "export_kind export_name read_linkedin",
        "months": "is_future is_past months_worked number_of",
        "notes": "places",
        "plain_text": "lines_of read_plain_text",
        "sections": "Sections",
        "spans": "find_dates",
    },
)
