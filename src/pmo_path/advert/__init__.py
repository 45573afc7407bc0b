"""What a job advert says, asks and pays, and how somebody fits; pure."""

from .. import door

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .beside import (
        Asked,
        Beside,
        Considered,
        Fit,
        Kind,
        Point,
        Status,
        Wanted,
        consider,
        position,
        summed,
    )
    from .job import is_place
    from .page import is_message, page_of
    from .reading import read_advert
    from .record import Advert, Found, Pay

__getattr__ = door(
    __name__,
    {
        "beside": "Asked Beside Considered Fit Kind Point Status Wanted consider position summed",
        "job": "is_place",
        "page": "is_message page_of",
        "reading": "read_advert",
        "record": "Advert Found Pay",
    },
)
