"""The advice: as a record and as a page."""

from ... import door

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .places import places_of
    from .record import course_record, pay_record, reasons
    from .types import CatalogueRecord, CourseStepRecord, PayRecord
    from .view import advice_view, advices_view
    from .words import AdviceWords

__getattr__ = door(
    __name__,
    {
        "places": "places_of",
        "record": "course_record pay_record reasons",
        "types": "CatalogueRecord CourseStepRecord PayRecord",
        "view": "advice_view advices_view",
        "words": "AdviceWords",
    },
)
