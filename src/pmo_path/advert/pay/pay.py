"""Pay as an advert states it: the amounts of its lines, each once, on their basis; pure."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import cast

from ...model import Catalogue
from ...phrases import Hit, Phrases
from ..marks import finder_of
from ..money import amounts
from ..page import Fields, Value
from ..record import Basis, Pay
from .stated import CONTEXT, LEAST_A_YEAR, SIZED, Stated, Words, basis_of, extent, limit_of, stated

_SHORT = 40
"""A line that says of the figures below it that they are a guess holds hardly anything else."""
_MOST_AMOUNTS = 200
"""More amounts than that are no advert; the rest is not read."""
_UNDER_LABEL = 3
"""Lines below a label of pay that may hold its amounts: permanent, contract, and one more."""
_TERM, _AHEAD, _ACTUAL = "term", "term-ahead", "term-actual"
_PRO_RATA, _FULL = "term-pro-rata", "term-full"
_BREAK = re.compile(
    r"[;!?,/|+&]|\.\s|\b(?:or|and|plus|oder|und|ou|et|of|en|o|y|e)\b", re.IGNORECASE
)


def read_pay(catalogue: Catalogue, lines: Sequence[str], fields: Fields) -> tuple[Pay, ...]:
    """The pay stated in ``lines``; places are those of ``lines``."""
    words = _words(catalogue)
    under = _under_labels(lines, fields)
    found: list[Pay] = []
    left = _MOST_AMOUNTS
    for number, text in enumerate(lines, 1):
        every = amounts(text)[:left]
        left -= len(every)
        if every and not _is_estimate(words, lines, number):
            label = under.get(number)
            found += _of_line(words, tuple(stated(words, text, number, every, label)), label)
    period = _period(words, fields)
    ir35 = tuple(f"{value.name}: {value.text}" for value in fields.of("ir35"))
    country = _currencies(words, lines) if any(_unsure(pay) for pay in found) else []
    return tuple(_completed(pay, period, ir35, country) for pay in _once(found))


def _words(catalogue: Catalogue) -> Words:
    return Words(*(finder_of(catalogue, kind) for kind in Words._fields))


def _under_labels(lines: Sequence[str], fields: Fields) -> dict[int, Value]:
    """The lines that a label of pay speaks for: its value, and figures right below."""
    under: dict[int, Value] = {}
    labels = {value.line for value in fields.values if value.label not in ("pay", "heading")}
    for value in fields.of("pay"):
        under[value.line] = value
        for number in range(value.line + 1, min(value.line + _UNDER_LABEL, len(lines) + 1)):
            text = lines[number - 1]
            if number in labels or not any(one.currency for one in amounts(text)):
                break
            under.setdefault(number, value)
    return under


def _is_estimate(words: Words, lines: Sequence[str], number: int) -> bool:
    """Whether a line, or the short one above it, says that its figures are a guess."""
    above = lines[number - 2] if number > 1 and len(lines[number - 2]) < _SHORT else ""
    return any(
        hit.id == "estimate" for text in (lines[number - 1], above) for hit in words.pay.hits(text)
    )


def _of_line(words: Words, every: Sequence[Stated], label: Value | None) -> Iterator[Pay]:
    """The pay of a line, each amount with its own terms."""
    terms = _terms_of(words.pay, every)
    for one, own in zip(every, terms, strict=True):
        pay = _pay(words, one, own, label)
        yield pay._replace(actual=_is_actual(own, terms))


def _pay(words: Words, one: Stated, terms: Sequence[Hit], label: Value | None) -> Pay:
    amount, limit = one.amount, limit_of(words, one)
    low: float | None = amount.low
    high: float | None = amount.low if amount.high is None else amount.high
    if limit and amount.high is None:
        low, high = (low, None) if limit.id == "from" else (None, high)
    start, end = extent(one, limit, terms)
    return Pay(
        low=low,
        high=high,
        currency=amount.currency,
        basis=cast("Basis | None", basis_of(words, one, label)),
        text=one.text[start:end],
        line=one.line,
        column=start + 1,
        terms=tuple(dict.fromkeys(hit.phrase for hit in terms)),
    )


def _period(words: Words, fields: Fields) -> str | None:
    """The basis that a field of its own names."""
    for value in fields.of("pay-basis"):
        for hit in words.basis.hits(value.text):
            return hit.id
    return None


def _currencies(words: Words, lines: Iterable[str]) -> list[str]:
    """The currencies of the countries that the advert names, the most named first."""
    counts = Counter(hit.id for text in lines for hit in words.currency.hits(text))
    return [code for code, _ in counts.most_common()]


def _unsure(pay: Pay) -> bool:
    return pay.currency is None or pay.currency == "$"


def _completed(
    pay: Pay, period: str | None, ir35: tuple[str, ...], countries: Sequence[str]
) -> Pay:
    """``pay`` with what the rest of the advert says of it."""
    currency = pay.currency
    if currency == "$":
        currency = next((code for code in countries if code.endswith("D")), "USD")
    elif currency is None:
        currency = next(iter(countries), None)
    least = pay.low if pay.low is not None else pay.high
    sized = currency in SIZED and least is not None and least >= LEAST_A_YEAR
    of_period = period if not sized or period in ("annual", "monthly") else None
    basis = pay.basis or of_period or ("annual" if sized else None)
    terms = pay.terms + (ir35 if basis in ("daily", "hourly") else ())
    return pay._replace(currency=currency, basis=cast("Basis | None", basis), terms=terms)


def _terms_of(pay: Phrases, every: Sequence[Stated]) -> list[list[Hit]]:
    """The terms of each amount of a line: a term goes with the nearest amount of its clause."""
    bound: list[list[Hit]] = [[] for _ in every]
    if not every:
        return bound
    begin = max(0, every[0].amount.start - CONTEXT)
    text = every[0].text[begin : every[-1].end + CONTEXT]
    hits = [hit._replace(column=hit.column + begin) for hit in pay.hits(text)]
    terms = [hit for hit in hits if hit.id.startswith(_TERM)]
    in_front = _stand_in_front(terms, every)
    for hit in terms:
        at = _nearest(hit, every, in_front=in_front or hit.id == _AHEAD)
        if at is not None:
            bound[at].append(hit)
    return bound


def _is_actual(terms: Sequence[Hit], line: Sequence[Sequence[Hit]]) -> bool:
    """Whether an amount is what part time really pays, beside a full-time one in the ``line``.

    "Pro rata" alone says that the amount is the full-time one.
    """
    ids = {hit.id for hit in terms}
    other_is_full = any(hit.id == _FULL for other in line if other is not terms for hit in other)
    return _ACTUAL in ids or (_PRO_RATA in ids and _FULL not in ids and other_is_full)


def _stand_in_front(terms: Sequence[Hit], every: Sequence[Stated]) -> bool:
    """Whether the terms of a line stand before their amounts, not behind them."""
    places = [hit.column - 1 for hit in terms]
    before = any(place < every[0].amount.start for place in places)
    return before and not any(place >= every[-1].end for place in places)


def _nearest(hit: Hit, every: Sequence[Stated], *, in_front: bool) -> int | None:
    """The amount that a term goes with; of two as near the first, or the second if ``in_front``."""
    start = hit.column - 1
    end = start + len(hit.phrase)
    ahead = bisect_left(every, end, key=lambda one: one.amount.start)
    ways: list[tuple[int, int, bool, int]] = []
    for at in (ahead - 1, ahead):
        if 0 <= at < len(every):
            a, b = (end, every[at].amount.start) if at == ahead else (every[at].end, start)
            gap = every[at].text[a : max(a, min(b, a + CONTEXT + 1))]
            ways.append((len(_BREAK.findall(gap)), len(gap), (at == ahead) != in_front, at))
    near = [way for way in ways if way[1] <= CONTEXT]
    return min(near)[-1] if near else None


def _once(found: Iterable[Pay]) -> list[Pay]:
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
