"""The records of a catalogue: frozen dataclasses, one file for each kind."""

from .. import door

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .about import Ages, Ambiguity, Framework, Level, Office, RaciLine, Source, Support, Titles
    from .base import Family, OfficeId
    from .catalogue import Catalogue
    from .competency import Behaviour, Competency, Group
    from .course import Course, Exam, Prerequisite, Price
    from .facts import FACTS
    from .marker import Marker
    from .marker_ids import CURRENCIES, KNOWN_IDS
    from .pay import Amount, Basis, ContextFigure, Contract, Observation
    from .question import Option, Part, Points, Question, When
    from .renamed import current_id
    from .role import Alias, Code, Difference, Move, Place, Role, Statement
    from .rule import Above, Rule, Within
    from .title_words import Closeness, JobName, NearName, OfficeName, SpecialName, TitleWords

__getattr__ = door(
    __name__,
    {
        "about": "Ages Ambiguity Framework Level Office RaciLine Source Support Titles",
        "base": "Family OfficeId",
        "catalogue": "Catalogue",
        "competency": "Behaviour Competency Group",
        "course": "Course Exam Prerequisite Price",
        "facts": "FACTS",
        "marker": "Marker",
        "marker_ids": "CURRENCIES KNOWN_IDS",
        "pay": "Amount Basis ContextFigure Contract Observation",
        "question": "Option Part Points Question When",
        "renamed": "current_id",
        "role": "Alias Code Difference Move Place Role Statement",
        "rule": "Above Rule Within",
        "title_words": "Closeness JobName NearName OfficeName SpecialName TitleWords",
    },
)
