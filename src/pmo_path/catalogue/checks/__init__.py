"""Rules across the catalogue, a file for each subject, and every fault that they find."""

from ... import door

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .every import faults
    from .references import Unread

__getattr__ = door(__name__, {"every": "faults", "references": "Unread"})
