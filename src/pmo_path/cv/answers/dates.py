"""Which certificates of a CV are in force by the dates beside them; pure."""

from collections.abc import Iterable
from datetime import date

from ...phrases import Hit
from ..forms import find_dates, is_future, is_past
from ..record import Validity

_UNTIL = "until"


def runs(validity: Iterable[Validity], where: str, today: date) -> bool:
    """Whether what stands at ``where`` was gained by now and has not run out, by its own dates."""
    dates = (one for one in validity if where == one.where or where.startswith(f"{one.where}."))
    return not any(is_future(one.gained, today) or is_past(one.ends, today) for one in dates)


def runs_by(text: str, claims: Iterable[Hit], today: date, *, ends: bool) -> bool:
    """Whether ``text``, what stands beside a certificate, leaves it in force.

    A date behind "valid until" is its last day, and so is the second of two where
    such a span ``ends`` it; of a course of study it does not.
    """
    for claim in claims:
        if claim.id == _UNTIL:
            until = find_dates(text[claim.column - 1 + len(claim.phrase) :])
            return until is None or not is_past(until.end, today)
    dates = find_dates(text)
    if dates is None:
        return True
    if is_future(dates.start, today):
        return False
    if not dates.span:
        return True
    return not is_past(dates.end, today) if ends else not is_future(dates.end, today)
