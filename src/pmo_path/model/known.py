"""What the program knows of the data by name; ``catalogue check`` looks whether it is there."""

from collections.abc import Mapping
from typing import Literal, get_args

from .base import Segment

Key = Literal[
    "accountable", "advert", "budget", "contract", "country", "deeds-named", "dislikes", "done",
    "enjoys", "evidence", "field", "goal", "holds", "horizon", "hours", "last", "leave-to",
    "limits", "location", "meaning", "minimum-pay", "mix", "months", "not", "offered",
    "offered-also", "office", "plan", "rate", "rather", "region", "sector", "setting", "study",
    "target", "title", "today", "want", "years",
]  # fmt: skip
"""The keys of answers that the program reads by name."""
ConceptId = Literal[
    "hub-and-spoke", "manager-or-lead", "mixed-remit", "pmo-meanings", "pmo-objective",
    "pmo-purpose", "raci",
]  # fmt: skip
"""The concepts behind questions to ask an employer."""
SupportId = Literal[
    "application-help", "cv-development", "first-steps", "free-learning", "newcomer-cv",
    "talk-to-someone",
]  # fmt: skip
"""The help for which a plan or an advert has a place of its own."""

QUESTION_KEYS: tuple[str, ...] = get_args(Key)
CONCEPTS: tuple[str, ...] = get_args(ConceptId)
SUPPORT: tuple[str, ...] = get_args(SupportId)

_LEVELS = ("1", "2", "3", "4")
_OFFICES = ("project", "programme", "portfolio", "enterprise", "centre-of-excellence")

FACTS: dict[str, tuple[str, ...]] = {
    "segment": get_args(Segment),
    "experience": ("none", "some-projects", "in-pmo", "project-manager", "business"),
    "level": _LEVELS,
    "seniority": ("junior", "mid", "senior", "executive"),
    "current": (),
    "current-level": _LEVELS,
    "wished-office": _OFFICES,
    "target": (),
    "target-level": _LEVELS,
    "target-family": (
        "administration",
        "co-ordination",
        "analysis",
        "specialist",
        "management",
        "direction",
    ),
    "accountability": ("not-yet", "yes"),
    "deeds-at": ("1", "2", "3", "4"),
    "two-deeds-at": ("1", "2", "3", "4"),
    "free": ("yes",),
    "goal": ("explore",),
    "strong": (),
    "new-in-post": ("yes",),
    "experienced": ("yes",),
    "gap": (),
    "listed": (),
    "rated-high": ("yes",),
}
"""The facts about a person that conditions of questions and rules may name.

Besides these, every key of a question's part is a fact, with its options as
values. An empty tuple means that any text may stand there.
"""

CURRENCIES = (
    "GBP", "EUR", "USD", "AUD", "CAD", "NZD", "SGD", "HKD", "CHF", "SEK", "NOK", "DKK", "PLN",
    "CZK", "HUF", "INR", "AED", "SAR", "QAR", "ZAR", "JPY", "CNY", "BRL", "MXN", "MYR", "PHP",
    "ILS", "TRY", "BBD", "KES", "NGN", "RUB", "KRW",
)  # fmt: skip
"""Codes of the currencies in which pay is read."""
CURRENCY_OF = {
    "AU": "AUD", "CA": "CAD", "CH": "CHF", "DE": "EUR", "FR": "EUR", "GB": "GBP", "IE": "EUR",
    "IN": "INR", "NL": "EUR", "NZ": "NZD", "SG": "SGD", "US": "USD", "ZA": "ZAR",
}  # fmt: skip
"""The money in which pay is printed, by country; of a country that is not here any will do."""


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
