"""What roles pay: observations to honest bands; pure."""

from .. import door

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .band import BASES, Band, is_few, is_old, is_point
    from .bands import bands_of, headline, level_bands, overview

__getattr__ = door(
    __name__,
    {
        "band": "BASES Band is_few is_old is_point",
        "bands": "bands_of headline level_bands overview",
    },
)
