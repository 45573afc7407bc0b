"""What an advert asks: competencies, certificates, years; pure."""

from ... import door

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .reading import read_asks

__getattr__ = door(
    __name__,
    {
        "reading": "read_asks",
    },
)
