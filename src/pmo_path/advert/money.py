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
_FIGURES = (
    r"(?:\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?"
    r"|\d{1,3}(?:['\u2019]\d{3})+(?:\.\d{1,2})?|\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:,\d{1,2})?"
    r"|\d{1,2}(?:,\d{2}){1,3},\d{3}|\d{1,9}(?:[.,]\d{1,2})?)(?![\d%])(?![.,]\d)(?!\s?%)"
)
_AMOUNT = re.compile(
    rf"(?:(?P<before>{_CURRENCY})[ \u00a0]{{0,2}}|(?<![\w.,/:#]))(?P<figures>{_FIGURES})"
    rf"(?P<scale>[ ]?(?:k|K|m|M|mn|bn|million|billion|Mio|Mrd|lakhs?|LPA)(?![^\W\d_]))?"
    rf"(?P<after>[ \u00a0]{{0,2}}(?:{_CURRENCY})(?![ ]?\d))?",
    re.IGNORECASE,
)
_UNIT = r"(?:\s?(?:/|per\s|a\s)\s?[^\W\d]{2,8}|\s?p\.?[adhmw]\.?)?"
_JOINT = re.compile(
    rf"{_UNIT}\s*(?:-|\u2010|\u2011|\u2012|\u2013|\u2014|\u2015|~)\s*"
    rf"|{_UNIT}\s+(?:to|and|bis|und|à|et|a|y|tot|en|e|up to)\s+",
    re.IGNORECASE,
)
_LOOSE_JOINTS = ("and", "und", "et", "y", "en", "e", "a")
_MOST = 10_000_000
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
    found: list[Amount] = []
    for one in _single(text):
        joined = _joined(text, found[-1], one) if found else None
        if joined is None:
            found.append(one)
        else:
            found[-1] = joined
    return [one for one in found if max(one.low, one.high or 0) <= _MOST]


def _single(text: str) -> Iterator[Amount]:
    for found in _AMOUNT.finditer(text):
        sign = (found["before"] or found["after"] or "").strip()
        scale = (found["scale"] or "").strip().casefold()
        figure = _number(found["figures"], spaced=bool(sign))
        if figure is not None:
            factor = 1000 if scale == "k" else 1
            large = bool(scale) and scale != "k"
            currency = _code(sign) if sign else None
            yield Amount(figure * factor, None, currency, *found.span(), large)


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
