"""The ids of markers that the program knows by name: what the code asks for, kind by kind."""

from collections.abc import Mapping

CURRENCIES = (
    "GBP", "EUR", "USD", "AUD", "CAD", "NZD", "SGD", "HKD", "CHF", "SEK", "NOK", "DKK", "PLN",
    "CZK", "HUF", "INR", "AED", "SAR", "QAR", "ZAR", "JPY", "CNY", "BRL", "MXN", "MYR", "PHP",
    "ILS", "TRY", "BBD", "KES", "NGN", "RUB", "KRW",
)  # fmt: skip
"""Codes of the currencies in which pay is read."""


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


_CONTRACTS = _words("permanent fixed-term contract temporary")

KNOWN_IDS: Mapping[str, frozenset[str]] = {
    "basis": _words("annual monthly weekly daily hourly"),
    "break": _words("break"),
    "claim": _words(
        "am certificate certified held helped method no-longer not-yet others passive resumed said "
        "taught theirs they through towards undone until who wish"
    ),
    "contract": _CONTRACTS | _words("contract-only hours not-said"),
    "contract-said": _CONTRACTS | _words("not-said"),
    "contract-titled": _CONTRACTS,
    "currency": frozenset(CURRENCIES),
    "field": _words(
        "area basics company-name country courses degree-name description finished-on geo-location "
        "headline name school-name started-on summary title activities current date end-date "
        "highlights label location notes position start-date"
    ),
    "joint": _words("all-the-same and any-of needed no no-need not-needed or or-similar"),
    "label": _words(
        "contract duration heading ir35 letter other pay pay-basis person place rank region site "
        "title town"
    ),
    "level": _words("1 2 3 4 title-1 title-2 title-3 title-4"),
    "pay": _words(
        "bonus estimate from other pay perhaps-other share term term-actual term-ahead term-full "
        "term-pro-rata up-to"
    ),
    "place": _words("area code firm in name remote side way wide"),
    "place-said": _words("place"),
    "pmo": _words("field office work"),
    "section": _words("aside certificates education other part profile skills work"),
    "tail": _words("alone named"),
    "title": _words("job seek sentence tail"),
    "years": _words(
        "a-year about and between experience firm in last least month more of span term "
        "to work year"
    ),
}
"""Of kinds that are not here an id is one of the catalogue's, a number, or any word.

A ``title`` may carry the id of a role as well.
"""
