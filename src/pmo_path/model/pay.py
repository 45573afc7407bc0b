"""Pay: one observation is one figure that one source printed."""

from typing import Literal

from .base import FieldError, Record, record, require_range

Basis = Literal["annual", "daily", "hourly"]
Contract = Literal["permanent", "contract", "any"]
Confidence = Literal["official", "advert-derived", "survey", "self-reported", "modelled", "opinion"]
Amount = int | float
AMOUNTS = ("low", "high", "mean", "median", "p10", "p25", "p75", "p90")


@record
class Observation(Record):
    """One printed figure, in ``currency`` per ``basis``; nothing is converted.

    ``period`` is when it was true (YYYY, YYYY-MM, a range with a slash, or
    "undated"); ``sample`` is how many answers or adverts stand behind it.
    ``use: list`` may be shown but never enters a band. ``derived`` marks
    values worked out from single answers rather than printed.
    """

    id: str
    title: str
    level: int
    roles: tuple[str, ...]
    country: str
    region: str | None = None
    basis: Basis
    contract: Contract
    currency: str
    low: Amount | None = None
    high: Amount | None = None
    mean: Amount | None = None
    median: Amount | None = None
    p10: Amount | None = None
    p25: Amount | None = None
    p75: Amount | None = None
    p90: Amount | None = None
    sample: int | None = None
    period: str
    source: str
    confidence: Confidence
    derived: bool = False
    use: Literal["band", "list"]
    note: str | None = None

    def __post_init__(self) -> None:
        require_range("level", self.level, 1, 4)
        if self.low is not None and self.high is not None and self.low > self.high:
            raise FieldError("low", f"low ({self.low}) must not be above high ({self.high})")
        if all(getattr(self, name) is None for name in AMOUNTS):
            raise FieldError("id", f"a figure needs at least one of {', '.join(AMOUNTS)}")


@record
class ContextFigure(Record):
    """A figure about a wider group than one role; shown, never in a band."""

    what: str
    country: str | None = None
    basis: Literal["annual", "monthly", "weekly", "daily", "hourly"]
    currency: str
    low: Amount | None = None
    high: Amount | None = None
    mean: Amount | None = None
    median: Amount | None = None
    p10: Amount | None = None
    p25: Amount | None = None
    p75: Amount | None = None
    p90: Amount | None = None
    sample: int | None = None
    period: str
    source: str
    note: str | None = None
