"""What an advert pays, as printed; pure."""

from ... import door

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .pay import read_pay

__getattr__ = door(
    __name__,
    {
        "pay": "read_pay",
    },
)
