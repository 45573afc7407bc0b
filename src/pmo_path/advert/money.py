"""The grammar of amounts of money: figures, signs, codes, thousands and ranges; pure."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..model import CURRENCIES

_SIGNS = {"£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₽": "RUB", "₺": "TRY", "₩": "KRW"}
_DOLLARS = {
    "": "$",
    **dict.fromkeys(("a", "au"), "AUD"),
    **dict.fromkeys(("c", "ca", "cdn"), "CAD"),
    **dict.fromkeys(("s", "sg"), "SGD"),
    "nz": "NZD",
    "hk": "HKD",
    "us": "USD",
    "bds": "BBD",
    "r": "BRL",
}
_CODES = "|".join((*CURRENCIES, "EUROS?", "POUNDS", "DOLLARS"))
_WORDS = {"EURO": "EUR", "EUROS": "EUR", "POUNDS": "GBP", "DOLLARS": "$"}
_CURRENCY = (
    rf"(?:(?:AUD|AU|A|CA|CDN|C|NZD|NZ|SGD|SG|S|HK|USD|US|BDS|R)?\$|[{''.join(_SIGNS)}]"
    rf"|(?:{_CODES})(?![^\W\d_]))"
)
_FIGURES = r"""
    (?: \d{1,3}(?:,\d{3})+(?:\.\d{1,2})?                   # 45,000 and 45,000.50
      | \d{1,3}(?:\.\d{3})+(?:,\d{1,2})?                   # 45.000 and 45.000,50
      | \d{1,3}(?:['\u2019]\d{3})+(?:\.\d{1,2})?           # 45'000
      | \d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:,\d{1,2})?      # 45 000
      | \d{1,2}(?:,\d{2}){1,3},\d{3}                       # 4,50,000
      | \d{1,9}(?:[.,]\d{1,2})?                            # 45000, 450.50
    )
    (?![\d%])(?![.,]\d)(?!\s?%)                            # not the first of 1.2.3, no per cent
"""
_AMOUNT = re.compile(
    rf"""
    (?: (?P<before>{_CURRENCY})[ \u00a0]{{0,2}}             # £ 45, GBP 45
      | (?<![\w.,/:#])                                     # 45, but not the end of Q45, 1/45, #45
    )
    (?P<figures>{_FIGURES})
    (?P<scale>                                             # 45k, 2 million
        [ ]?(?:k|K|m|M|mn|bn|million|billion|Mio|Mrd|lakhs?|LPA)(?![^\W\d_])
    )?
    (?P<after>                                             # 45 €, 45 EUR, but not 45 £50
        [ \u00a0]{{0,2}}(?:{_CURRENCY})(?![ ]?\d)
    )?
    """,
    re.IGNORECASE | re.VERBOSE,
)
_UNIT = r"(?:\s?(?:/|per\s|a\s)\s?[^\W\d]{2,8}|\s?p\.?[adhmw]\.?)?"
_JOINT = re.compile(
    rf"""
    {_UNIT}\s*[-\u2010-\u2015~]\s*                               # 40 - 45, 40/day-45
    | {_UNIT}\s+(?:to|and|bis|und|à|et|a|y|tot|en|e|up[ ]to)\s+   # 40 to 45, 40 per day to 45
    """,
    re.IGNORECASE | re.VERBOSE,
)
_LOOSE_JOINTS = ("and", "und", "et", "y", "en", "e", "a")
_MOST = 10_000_000
"""More is no pay in any currency of ours, but a budget."""
_LEAST_SHORT = 10
"""From this figure on, "60 - 65,000" is read as sixty thousand."""


class Amount(NamedTuple):
    """One amount or a range, ``start`` to ``end`` in its line; ``high`` is None for one figure.

    ``currency`` is a code, ``$`` for a dollar of which country is not said, or None.
    ``large`` says millions or more.
    """

    low: float
    high: float | None
    currency: str | None
    start: int
    end: int
    large: bool = False


def amounts(text: str) -> list[Amount]:
    """The amounts in ``text``, ranges as one."""
    every: list[Amount] = []
    for amount in _single(text):
        joined = _joined(text, every[-1], amount) if every else None
        if joined is None:
            every.append(amount)
        else:
            every[-1] = joined
    return [amount for amount in every if max(amount.low, amount.high or 0) <= _MOST]


def _single(text: str) -> Iterator[Amount]:
    for printed in _AMOUNT.finditer(text):
        sign = (printed["before"] or printed["after"] or "").strip()
        scale = (printed["scale"] or "").strip().casefold()
        figure = _number(printed["figures"], spaced=bool(sign))
        if figure is not None:
            factor = 1000 if scale == "k" else 1
            large = bool(scale) and scale != "k"
            currency = _code(sign) if sign else None
            yield Amount(figure * factor, None, currency, *printed.span(), large)


def _joined(text: str, first: Amount, second: Amount) -> Amount | None:
    """``first`` and ``second`` as a range, if that is what stands between them."""
    joint = text[first.end : second.start]
    thousands = text[second.start : second.end].casefold().rstrip("£$€ ").endswith("k")
    if first.high is not None or not _JOINT.fullmatch(joint):
        return None
    if first.currency and second.currency and first.currency != second.currency:
        return None
    low = first.low
    shortened = second.low % 1000 == 0 and _LEAST_SHORT <= low <= second.low / 1000
    if low < 1000 and (thousands or shortened):
        low *= 1000
    if low > second.low or (
        joint.split()[-1:]
        and joint.split()[-1].casefold() in _LOOSE_JOINTS
        and second.low > 3 * low
    ):
        return None
    currency = first.currency or second.currency
    return Amount(low, second.low, currency, first.start, second.end, first.large or second.large)


def _number(figures: str, *, spaced: bool) -> float | None:
    """``60.000`` and ``60,000`` as sixty thousand, ``60.25`` and ``60,25`` as a fraction."""
    if not spaced and re.search(r"\s", figures):
        return None
    plain = re.sub(r"[\s'\u2019]", "", figures)
    parts = re.split(r"[.,]", plain)
    cents = len(parts) > 1 and len(parts[-1]) != 3
    whole = "".join(parts[:-1] if cents else parts)
    return float(f"{whole}.{parts[-1]}") if cents else float(whole)


def _code(sign: str) -> str:
    if sign.endswith("$"):
        name = sign[:-1].casefold()
        return _DOLLARS.get(name, name.upper())
    return _SIGNS.get(sign) or _WORDS.get(sign.upper(), sign.upper())
