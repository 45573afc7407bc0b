"""Pay as an advert states it: which amounts are pay, on what basis and with what terms; pure."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, cast, get_args

from ..model.catalogue import Catalogue
from ..phrases import Hit, Phrases
from .labels import Fields, Value
from .marks import finder_of
from .money import Amount, amounts
from .record import Basis, Pay

_BASES = frozenset(get_args(Basis))
_SENTENCE = re.compile(r"[.!?]\s+(?=[^\W\d_a-z])|;|\u2022|\|")
_CLAUSE_END = re.compile(
    r"[;!?,(+&|]|\.\s|\b(?:plus|and|or|with|inc|incl|including|excluding|excl|depending|und|et|y|en|e)\b",
    re.IGNORECASE,
)
_GAP = re.compile(
    r"[\s/(.,:*-]*(?:(?:gross|basic|base|brutto|brut|bruto|lordi?|rate|per|an?|each|pro|par|por|all?"
    r"|je|im)[\s.'\u2019]+)*",
    re.IGNORECASE,
)
_NEAR = 40
_CONTEXT = 300
_MOST_AMOUNTS = 200
"""More amounts than that are no advert; the rest is not read."""
_UNDER_LABEL = 3
_BARE_WORDS = 3
_SIZED = frozenset({"GBP", "EUR", "USD", "AUD", "CAD", "NZD", "CHF", "SGD"})
_LEAST_A_YEAR = 10_000
_LEAST, _MOST = 4, 2_000_000


class _Words(NamedTuple):
    """The finders, one for each kind of word that stands beside pay."""

    pay: Phrases
    basis: Phrases
    currency: Phrases


class _Stated(NamedTuple):
    """An amount in its line, with what stands before and behind it."""

    amount: Amount
    before: str
    after: str
    text: str
    line: int


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
            found += (_pay(words, one, label) for one in _stated(words, text, number, every, label))
    period = _period(words, fields)
    ir35 = tuple(f"{value.name}: {value.text}" for value in fields.of("ir35"))
    country = _currencies(words, lines) if any(_unsure(pay) for pay in found) else []
    return tuple(_completed(pay, period, ir35, country) for pay in _once(found))


def _words(catalogue: Catalogue) -> _Words:
    return _Words(*(finder_of(catalogue, kind) for kind in _Words._fields))


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


def _is_estimate(words: _Words, lines: Sequence[str], number: int) -> bool:
    """Whether a line, or the short one above it, says that its figures are a guess."""
    above = lines[number - 2] if number > 1 and len(lines[number - 2]) < _NEAR else ""
    return any(
        hit.id == "estimate" for text in (lines[number - 1], above) for hit in words.pay.hits(text)
    )


def _stated(
    words: _Words, text: str, line: int, every: Sequence[Amount], label: Value | None
) -> Iterator[_Stated]:
    """The amounts of a line that are pay."""
    for at, amount in enumerate(every):
        begin = every[at - 1].end if at else 0
        end = every[at + 1].start if at + 1 < len(every) else len(text)
        before = _SENTENCE.split(text[max(begin, amount.start - _CONTEXT) : amount.start])[-1]
        one = _Stated(amount, before, text[amount.end : end], text, line)
        if _is_pay(words, one, label):
            yield one


def _is_pay(words: _Words, one: _Stated, label: Value | None) -> bool:
    amount = one.amount
    if amount.large or not _LEAST <= amount.low <= _MOST:
        return False
    labelled = label is not None and (label.line < one.line or amount.start >= label.offset)
    basis = _basis_behind(words, one)
    beside = {hit.id for hit in _beside(words, one)}
    if "other" in beside or (not labelled and not basis and "perhaps-other" in beside):
        return False
    has_basis = basis is not None or _basis_before(words, one, label) is not None
    if amount.currency is None and not _is_figure_of_pay(one, has_basis):
        return False
    spoken = any(hit.id == "pay" for hit in words.pay.hits(_sentence(one)))
    if amount.currency is None:
        return labelled or spoken
    return labelled or basis is not None or spoken or _is_bare(words, one)


def _is_figure_of_pay(one: _Stated, has_basis: bool) -> bool:
    """Whether a figure without a sign looks like pay, and not like a grade or a date."""
    printed = one.text[one.amount.start : one.amount.end]
    exact = re.search(r"[.,]\d", printed) or printed[-1:] in "kK"
    return has_basis or bool(exact) or one.amount.low >= _LEAST_A_YEAR


def _beside(words: _Words, one: _Stated) -> Iterator[Hit]:
    """The words right before and right behind an amount, in its own clause."""
    yield from words.pay.hits(_CLAUSE_END.split(one.before[-_NEAR:])[-1])
    yield from words.pay.hits(_CLAUSE_END.split(one.after[:_NEAR])[0])


def _sentence(one: _Stated) -> str:
    """The sentence that the amount stands in, up to it."""
    start = max(0, one.amount.start - _CONTEXT)
    return _SENTENCE.split(one.text[start : one.amount.start])[-1]


def _is_bare(words: _Words, one: _Stated) -> bool:
    """Whether the line holds hardly anything but money."""
    if len(one.text) > _CONTEXT:
        return False
    rest = one.text
    for amount in reversed(amounts(one.text)):
        rest = rest[: amount.start] + rest[amount.end :]
    known = sum(len(hit.phrase.split()) for hit in words.pay.hits(rest))
    return len(re.findall(r"[^\W\d_]{2,}", rest)) - known <= _BARE_WORDS


def _basis_behind(words: _Words, one: _Stated) -> Hit | None:
    """The word for the basis right behind an amount, ``column`` counted from its end."""
    behind = one.after[:_NEAR]
    return next(
        (hit for hit in words.basis.hits(behind)[:1] if _GAP.fullmatch(behind[: hit.column - 1])),
        None,
    )


def _pay(words: _Words, one: _Stated, label: Value | None) -> Pay:
    amount, basis = one.amount, _basis_behind(words, one)
    limit = next((hit for hit in _limits(words, one)), None)
    low: float | None = amount.low
    high: float | None = amount.low if amount.high is None else amount.high
    if limit and amount.high is None:
        low, high = (low, None) if limit.id == "from" else (None, high)
    start = amount.start if limit is None else amount.start - _length_back(one, limit)
    terms = tuple(_terms(words, one))
    end = _end(one, basis, terms)
    named = basis.id if basis else _basis_before(words, one, label)
    return Pay(
        low=low,
        high=high,
        currency=amount.currency,
        basis=cast("Basis | None", named),
        text=one.text[start:end],
        line=one.line,
        column=start + 1,
        terms=tuple(dict.fromkeys(hit.phrase for hit in terms)),
    )


def _terms(words: _Words, one: _Stated) -> Iterator[Hit]:
    """Words that go with an amount, in its part of the line."""
    begin = max(0, one.amount.start - _CONTEXT)
    for hit in words.pay.hits(one.text[begin : one.amount.end + _CONTEXT]):
        if hit.id == "term":
            yield hit._replace(column=hit.column + begin)


def _limits(words: _Words, one: _Stated) -> Iterator[Hit]:
    """Words for an upper or a lower limit right before an amount."""
    for hit in words.pay.hits(one.before):
        end = hit.column - 1 + len(hit.phrase)
        if hit.id in ("up-to", "from") and not one.before[end:].strip(" :.(\u00a0"):
            yield hit


def _length_back(one: _Stated, limit: Hit) -> int:
    return len(one.before) - limit.column + 1


def _end(one: _Stated, basis: Hit | None, terms: Iterable[Hit]) -> int:
    """Where the statement ends: behind the basis, and the terms that follow at once."""
    end = one.amount.end
    if basis:
        end += basis.column - 1 + len(basis.phrase)
    for term in terms:
        start = term.column - 1
        if start >= end and not one.text[end:start].strip(" +,(-\u2013/\u00a0"):
            end = start + len(term.phrase)
    closed = "(" in one.text[one.amount.start : end] and one.text[end : end + 1] == ")"
    return end + closed


def _basis_before(words: _Words, one: _Stated, label: Value | None) -> str | None:
    """The basis that the words before an amount or its label name."""
    for text in (_sentence(one), label.name if label else ""):
        hits = words.basis.hits(text)
        if hits:
            return hits[-1].id
    return None


def _period(words: _Words, fields: Fields) -> str | None:
    """The basis that a field of its own names."""
    for value in fields.of("pay-basis"):
        for hit in words.basis.hits(value.text):
            return hit.id
    return None


def _once(found: Iterable[Pay]) -> list[Pay]:
    """Each amount once; what a repetition adds (a basis, "from") is kept."""
    once: dict[tuple[float | None, float | None], Pay] = {}
    for pay in found:
        key = (pay.low or pay.high, pay.high or pay.low)
        first = once.setdefault(key, pay)
        once[key] = first._replace(
            low=None if pay.low is None else first.low,
            high=None if pay.high is None else first.high,
            currency=first.currency or pay.currency,
            basis=first.basis or pay.basis,
            terms=tuple(dict.fromkeys(first.terms + pay.terms)),
        )
    return list(once.values())


def _currencies(words: _Words, lines: Iterable[str]) -> list[str]:
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
    sized = currency in _SIZED and least is not None and least >= _LEAST_A_YEAR
    basis = pay.basis or period or ("annual" if sized else None)
    terms = pay.terms + (ir35 if basis in ("daily", "hourly") else ())
    return pay._replace(currency=currency, basis=cast("Basis | None", basis), terms=terms)
