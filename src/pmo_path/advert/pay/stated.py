"""One amount in its line: whether it is pay, on what basis, and where its statement ends; pure."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from ...phrases import Hit, Phrases
from ..money import Amount, amounts
from ..page import Value

SIZED = frozenset({"GBP", "EUR", "USD", "AUD", "CAD", "NZD", "CHF", "SGD"})
"""Currencies in which the size of an amount tells a year's pay from a day's."""
LEAST_A_YEAR = 10_000

_SENTENCE = re.compile(r"[.!?]\s+(?=[^\W\d_a-z])|;|\u2022|\|")
_CLAUSE_END = re.compile(
    r"[;!?,(+&|]|\.\s|\b(?:plus|and|or|with|inc|incl|including|excluding|excl|depending|und|et|y|en|e)\b",
    re.IGNORECASE,
)
_PART_END = re.compile(rf"\s[-\u2013\u2014]\s|{_CLAUSE_END.pattern}", re.IGNORECASE)
_GAP = re.compile(
    r"[\s/(.,:*-]*(?:(?:gross|basic|base|brutto|brut|bruto|lordi?|rate|per|an?|each|pro|par|por|all?"
    r"|je|im)[\s.'\u2019]+)*",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]{2,}")
_SOMETHING_NEW = re.compile(r"\s*(?:$|[+,;(|]|\.(?:\s|$)|plus\b|and\b)", re.IGNORECASE)
_EACH = re.compile(r"\s?(?:/|p\.?\s?[dha]|per\b|an?\b|each\b|pro\b|je\b|par\b|por\b|all?\b)")
"""What a figure without a sign needs before its unit: ``450 per day``, but not ``36 hours``."""
_NEAR = 40
"""Letters beside an amount in which the words that belong to it stand."""
CONTEXT = 300
"""Letters of a long sentence; a line may be a whole page."""
_BARE_WORDS, _BARE_NAMES = 3, 2
"""Words beside the money in a line or sentence that names a place or the job, and no more."""
_A_YEAR_IS_OVER = 1_000
"""A smaller sum in any currency is no pay for a year."""
_WITHOUT_SIGN = {"hourly": (8, 1_000), "daily": (100, 5_000), "annual": (LEAST_A_YEAR, 1_000_000)}
"""Between which sums a figure without a sign can be a rate of the kind that is named."""
_LEAST, _MOST = 4, 2_000_000
"""Pay for an hour at the least, for a year at the most."""


class Words(NamedTuple):
    """The finders, one for each kind of word that stands beside pay."""

    pay: Phrases
    basis: Phrases
    currency: Phrases


class Stated(NamedTuple):
    """An amount in its line, with what stands before it and behind, up to other amounts.

    ``basis`` is the word for it right behind the amount, ``column`` counted from its end.
    """

    amount: Amount
    before: str
    after: str
    text: str
    line: int
    basis: Hit | None

    @property
    def end(self) -> int:
        """Where the amount ends, its basis included."""
        return self.amount.end + (
            self.basis.column - 1 + len(self.basis.phrase) if self.basis else 0
        )


def stated(
    words: Words, text: str, line: int, every: Sequence[Amount], label: Value | None
) -> Iterator[Stated]:
    """The amounts of a line that are pay."""
    begin = 0
    for at, amount in enumerate(every):
        followed = at + 1 < len(every)
        after = text[amount.end : every[at + 1].start if followed else len(text)]
        before = _SENTENCE.split(text[max(begin, amount.start - CONTEXT) : amount.start])[-1]
        basis = _basis_behind(words, amount, after, followed=followed)
        one = Stated(amount, before, after, text, line, basis)
        begin = one.end
        if _is_pay(words, one, label):
            yield one


def may_be(basis: str | None, amount: Amount) -> bool:
    """Whether an amount has the size of pay for a year, a day or an hour."""
    if basis == "annual":
        return amount.currency is None or amount.low >= _A_YEAR_IS_OVER
    small = amount.low < LEAST_A_YEAR or (amount.currency or "GBP") not in SIZED | {"$"}
    return basis in (None, "monthly") or small


def basis_of(words: Words, one: Stated, label: Value | None) -> str | None:
    """The basis of an amount: what stands behind it, or what the line or its label name.

    The line and the label may speak of another amount, so there the size must fit too.
    """
    if one.basis:
        return one.basis.id
    return _basis_before(words, one, label)


def limit_of(words: Words, one: Stated) -> Hit | None:
    """The word for an upper or a lower limit right before an amount."""
    for hit in words.pay.hits(one.before):
        end = hit.column - 1 + len(hit.phrase)
        if hit.id in ("up-to", "from") and not one.before[end:].strip(" :.(\u00a0"):
            return hit
    return None


def extent(one: Stated, limit: Hit | None, terms: Iterable[Hit]) -> tuple[int, int]:
    """Start and end of the statement: its limit, its basis, and terms that follow at once."""
    start, end = one.amount.start, one.end
    if limit is not None:
        start -= len(one.before) - limit.column + 1
    for term in terms:
        begin = term.column - 1
        if begin >= end and not one.text[end:begin].strip(" +,(-\u2013/\u00a0"):
            end = begin + len(term.phrase)
    closed = "(" in one.text[one.amount.start : end] and one.text[end : end + 1] == ")"
    return start, end + closed


def _basis_behind(words: Words, amount: Amount, after: str, *, followed: bool) -> Hit | None:
    """The word for the basis right behind; before another amount it may belong to that one."""
    behind = after[:_NEAR]
    hit = next(iter(words.basis.hits(behind)), None)
    if hit is None or not _GAP.fullmatch(behind[: hit.column - 1]):
        return None
    return None if followed and not may_be(hit.id, amount) else hit


def _basis_before(words: Words, one: Stated, label: Value | None) -> str | None:
    for text in (_sentence(one), label.name if label else ""):
        hits = words.basis.hits(text)
        if hits and may_be(hits[-1].id, one.amount):
            return hits[-1].id
    return None


def _is_pay(words: Words, one: Stated, label: Value | None) -> bool:
    amount = one.amount
    if amount.large or not _LEAST <= amount.low <= _MOST:
        return False
    labelled = label is not None and (label.line < one.line or amount.start >= label.offset)
    beside = {hit.id for hit in _beside(words, one)}
    if "other" in beside or _is_bonus(one, beside) or _bounds_a_share(words, one):
        return False
    if not labelled and not one.basis and "perhaps-other" in beside:
        return False
    spoken = labelled or any(hit.id == "pay" for hit in words.pay.hits(_sentence(one)))
    if amount.currency is None:
        has_basis = bool(one.basis) or _basis_before(words, one, label) is not None
        return _is_figure_of_pay(one, has_basis) and (spoken or _is_rate(words, one))
    return spoken or one.basis is not None or _is_bare(words, one) or _opens_with_limit(words, one)


def _opens_with_limit(words: Words, one: Stated) -> bool:
    """``Up to £70,000 + car``: a sentence that begins with a year's pay, and then something new."""
    begins = limit_of(words, one) is not None and not _unknown(words, _sentence(one))
    large = one.amount.low >= LEAST_A_YEAR
    return begins and large and _SOMETHING_NEW.match(one.text, one.end) is not None


def _is_bonus(one: Stated, beside: set[str]) -> bool:
    """Whether a small amount is a bonus; beside a large one it comes on top of it."""
    by_time = one.basis is not None and one.basis.id != "annual"
    return "bonus" in beside and one.amount.low < LEAST_A_YEAR and not by_time


def _bounds_a_share(words: Words, one: Stated) -> bool:
    """Whether the amount is the least or the most of an addition: "15% of salary, maximum £500"."""
    if limit_of(words, one) is None:
        return False
    return any(hit.id == "share" for hit in words.pay.hits(_sentence(one)))


def _is_figure_of_pay(one: Stated, has_basis: bool) -> bool:
    """Whether a figure without a sign looks like pay, and not like a grade or a date."""
    printed = one.text[one.amount.start : one.amount.end]
    exact = re.search(r"[.,]\d", printed) or printed[-1:] in "kK"
    return has_basis or bool(exact) or one.amount.low >= LEAST_A_YEAR


def _beside(words: Words, one: Stated) -> Iterator[Hit]:
    """The words right before and right behind an amount, in its own clause."""
    yield from words.pay.hits(_CLAUSE_END.split(one.before[-_NEAR:])[-1])
    yield from words.pay.hits(_CLAUSE_END.split(one.after[:_NEAR])[0])


def _sentence(one: Stated) -> str:
    """The sentence that the amount stands in, up to it."""
    start = max(0, one.amount.start - CONTEXT)
    return _SENTENCE.split(one.text[start : one.amount.start])[-1]


def _is_rate(words: Words, one: Stated) -> bool:
    """Whether a figure without a sign is a rate: "450 per day", and no more in its clause."""
    if one.basis is None or one.basis.id not in _WITHOUT_SIGN:
        return False
    if not _EACH.match(one.text, one.amount.end):
        return False
    least, most = _WITHOUT_SIGN[one.basis.id]
    behind = one.text[one.end : one.end + CONTEXT]
    sides = (_PART_END.split(one.before)[-1], _PART_END.split(behind)[0])
    return least <= one.amount.low <= most and not any(_unknown(words, side) for side in sides)


def _is_bare(words: Words, one: Stated) -> bool:
    """Whether the line holds hardly anything but money, or the sentence no more than names."""
    if len(one.text) <= CONTEXT and len(_unknown(words, one.text)) <= _BARE_WORDS:
        return True
    behind = _SENTENCE.split(one.text[one.amount.end : one.amount.end + CONTEXT])[0]
    rest = _unknown(words, f"{_sentence(one)} {behind}")
    return len(rest) <= _BARE_NAMES and not any(word[0].islower() for word in rest)


def _unknown(words: Words, text: str) -> list[str]:
    """The words of ``text`` that do not speak of pay, amounts left out."""
    for amount in reversed(amounts(text)):
        text = text[: amount.start] + text[amount.end :]
    for hit in reversed(words.pay.hits(text)):
        start = hit.column - 1
        text = f"{text[:start]} {text[start + len(hit.phrase) :]}"
    return _WORD.findall(text)
