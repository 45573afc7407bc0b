"""An advert beside the catalogue and a person: pay, fit, several in sum; pure."""

from ... import door

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .considered import Considered, consider
    from .fit import Asked, Fit, Kind, Point, Status
    from .pay import Beside, position
    from .total import Wanted, summed

__getattr__ = door(
    __name__,
    {
        "considered": "Considered consider",
        "fit": "Asked Fit Kind Point Status",
        "pay": "Beside position",
        "total": "Wanted summed",
    },
)
