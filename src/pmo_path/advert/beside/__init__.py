"""An advert beside the catalogue and a person: pay, fit, several in sum; pure."""

from ... import door

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .asked import Asked, Kind
    from .considered import Considered, consider
    from .fit import Fit, Point, Status
    from .pay import Beside, position
    from .total import Wanted, summed

__getattr__ = door(
    __name__,
    {
        "asked": "Asked Kind",
        "considered": "Considered consider",
        "fit": "Fit Point Status",
        "pay": "Beside position",
        "total": "Wanted summed",
    },
)
