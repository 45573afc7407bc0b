"""What roles pay, with the evidence."""

from ... import door

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .record import PayRow, pay_row
    from .view import PayViews
    from .words import amount, pay_said, pay_sentence, per, place_of, terms

__getattr__ = door(
    __name__,
    {
        "record": "PayRow pay_row",
        "view": "PayViews",
        "words": "amount pay_said pay_sentence per place_of terms",
    },
)
