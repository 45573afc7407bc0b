"""Pay as an advert states it: the amounts of its lines, each once, on their basis; pure."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import cast

from ...model import Catalogue
from ...phrases import Hit
from ..marks import finder_of
from ..money import amounts
from ..page import Fields, Value
from ..record import Basis, Pay
from .once import amounts_once
from .stated import LEAST_A_YEAR, SIZED, Stated, Words, basis_of, extent, limit_of, stated
from .terms import is_actual, terms_of

_NEAR = 40
_MOST_AMOUNTS = 200
"""More amounts than that are no advert; the rest is not read."""
_UNDER_LABEL = 3


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
    return tuple(_completed(pay, period, ir35, country) for pay in amounts_once(found))


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
    above = lines[number - 2] if number > 1 and len(lines[number - 2]) < _NEAR else ""
    return any(
        hit.id == "estimate" for text in (lines[number - 1], above) for hit in words.pay.hits(text)
    )


def _of_line(words: Words, every: Sequence[Stated], label: Value | None) -> Iterator[Pay]:
    """The pay of a line, each amount with its own terms."""
    terms = terms_of(words.pay, every)
    for one, own in zip(every, terms, strict=True):
        pay = _pay(words, one, own, label)
        yield pay._replace(actual=is_actual(own, terms))


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
