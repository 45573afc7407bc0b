"""The catalogue: read from YAML and validated, or as compiled into the wheel."""

from .. import door

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .loading import load
    from .shipped import shipped_folder
    from .source import check_folder

__getattr__ = door(
    __name__,
    {
        "loading": "load",
        "shipped": "shipped_folder",
        "source": "check_folder",
    },
)
