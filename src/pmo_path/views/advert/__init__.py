"""Job adverts: what they say, how somebody fits, several in sum."""

from ... import door

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .view import advert_view, adverts_view, sum_view

__getattr__ = door(
    __name__,
    {
        "view": "advert_view adverts_view sum_view",
    },
)
