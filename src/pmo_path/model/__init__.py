"""The records of a catalogue: frozen dataclasses, one file for each kind."""

from .. import door

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .about import Ages, Ambiguity, Framework, Level, Office, RaciLine, Source, Support, Titles
    from .action import Action
    from .base import Family, OfficeId
    from .catalogue import PARTS, Catalogue, CataloguePart
    from .competency import Behaviour, Competency, Group
    from .course import Course, Exam, Prerequisite, Price
    from .deciding import Intent
    from .known import (
        CONCEPTS,
        CURRENCIES,
        CURRENCY_OF,
        FACTS,
        KNOWN_IDS,
        QUESTION_KEYS,
        SUPPORT,
        ConceptId,
        Key,
        SupportId,
    )
    from .marker import Marker
    from .pay import Amount, Basis, ContextFigure, Contract, Observation
    from .question import Option, Part, Points, Question, When
    from .renamed import current_id
    from .role import Alias, Code, Move, Place, Role, Statement
    from .rule import Above, Rule, Within
    from .segments import (
        ADMINISTRATOR,
        BEGINNERS,
        BUSINESS,
        IN_PMO,
        IN_PROJECTS,
        NEW,
        PROJECT_MANAGER,
        SOME_PROJECTS,
    )
    from .title_words import Closeness, JobName, NearName, OfficeName, SpecialName, TitleWords

__getattr__ = door(
    __name__,
    {
        "action": "Action",
        "about": "Ages Ambiguity Framework Level Office RaciLine Source Support Titles",
        "base": "Family OfficeId",
        "catalogue": "PARTS Catalogue CataloguePart",
        "competency": "Behaviour Competency Group",
        "course": "Course Exam Prerequisite Price",
        "deciding": "Intent",
        "known": "CONCEPTS CURRENCIES CURRENCY_OF FACTS KNOWN_IDS QUESTION_KEYS SUPPORT "
        "ConceptId Key SupportId",
        "marker": "Marker",
        "pay": "Amount Basis ContextFigure Contract Observation",
        "question": "Option Part Points Question When",
        "renamed": "current_id",
        "role": "Alias Code Move Place Role Statement",
        "rule": "Above Rule Within",
        "segments": "ADMINISTRATOR BEGINNERS BUSINESS IN_PMO IN_PROJECTS NEW "
        "PROJECT_MANAGER SOME_PROJECTS",
        "title_words": "Closeness JobName NearName OfficeName SpecialName TitleWords",
    },
)
