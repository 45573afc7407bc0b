"""Ways from one role to another, step by step, and ways out of the PMO; pure."""

from .. import door

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .choice import best_route
    from .exits import WayOut, ways_out
    from .search import apart, nearest_reached
    from .types import MEASURES, Learning, Measure, Rise, Route, RouteStep, days_of

__getattr__ = door(
    __name__,
    {
        "choice": "best_route",
        "exits": "WayOut ways_out",
        "search": "apart nearest_reached",
        "types": "MEASURES Learning Measure Rise Route RouteStep days_of",
    },
)
