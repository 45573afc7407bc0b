"""The records of a catalogue: frozen dataclasses, one file for each kind."""

from .. import door

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .about import Ages, Ambiguity, Framework, Level, Office, RaciLine, Source, Support, Titles
    from .catalogue import Catalogue
    from .competency import Behaviour, Competency
    from .course import Course, Exam, Prerequisite, Price
    from .facts import FACTS
    from .marker import Marker
    from .marker_ids import CURRENCIES, KNOWN_IDS
    from .pay import Amount, ContextFigure, Observation
    from .question import Option, Part, Points, Question, When
    from .renamed import current_id
    from .role import Alias, Code, Move, Place, Role, Statement
    from .rule import Above, Rule, Within
    from .title_words import Closeness, JobName, NearName, OfficeName, SpecialName, TitleWords

__getattr__ = door(
    __name__,
    {
        "about": "Ages Ambiguity Framework Level Office RaciLine Source Support Titles",
        "catalogue": "Catalogue",
        "competency": "Behaviour Competency",
        "course": "Course Exam Prerequisite Price",
        "facts": "FACTS",
        "marker": "Marker",
        "marker_ids": "CURRENCIES KNOWN_IDS",
        "pay": "Amount ContextFigure Observation",
        "question": "Option Part Points Question When",
        "renamed": "current_id",
        "role": "Alias Code Move Place Role Statement",
        "rule": "Above Rule Within",
        "title_words": "Closeness JobName NearName OfficeName SpecialName TitleWords",
    },
)
