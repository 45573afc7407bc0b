"""Amounts that an advert states more than once; pure."""

from collections.abc import Iterable

from ..record import Pay


def amounts_once(found: Iterable[Pay]) -> list[Pay]:
    """Each amount once; what a repetition adds (a basis, "from") is kept."""
    once: list[Pay] = []
    for pay in found:
        at = next((at for at, first in enumerate(once) if _is_again(first, pay)), None)
        if at is None:
            once.append(pay)
        else:
            once[at] = _both(once[at], pay)
    return once


def _is_again(first: Pay, second: Pay) -> bool:
    """Whether two amounts are one; an amount without a currency may be of any."""
    one, other = first.currency, second.currency
    same_money = one is None or other is None or one == other or _is_dollars(one, other)
    return same_money and _bounds(first) == _bounds(second)


def _is_dollars(one: str, other: str) -> bool:
    """Whether one is a dollar of which country is not said, and the other a dollar."""
    return "$" in (one, other) and one.endswith(("$", "D")) and other.endswith(("$", "D"))


def _bounds(pay: Pay) -> tuple[float | None, float | None]:
    return (pay.low or pay.high, pay.high or pay.low)


def _both(first: Pay, second: Pay) -> Pay:
    """One amount stated twice; a limit that only one of them names counts, not its opposite."""
    low = None if second.low is None and first.high is not None else first.low
    high = None if second.high is None and low is not None else first.high
    surer = second.currency if first.currency in (None, "$") else first.currency
    return first._replace(
        low=low,
        high=high,
        currency=surer or first.currency,
        basis=first.basis or second.basis,
        terms=tuple(dict.fromkeys(first.terms + second.terms)),
        actual=first.actual or second.actual,
    )
