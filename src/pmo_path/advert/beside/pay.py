"""The catalogue's pay for the same kind of post, to stand beside what an advert states; pure.

Nothing is converted and nothing mixed: a band is of the same country, basis, currency and
contract as the amount that it stands beside, or there is none.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from ...model import Catalogue
from ...pay import BASES, Band, bands_of, headline, level_bands
from ..job import countries_of, country_of_currency, names_region
from ..record import Advert, Pay

Reason = Literal["asked", "currency", "place", "answers", "default"]
Position = Literal["below", "within", "above", "overlaps"]


@dataclass(frozen=True)
class Beside:
    """Bands to set beside an advert's pay.

    ``country`` is None where the currency is one of several countries, or of none that has
    figures; ``because`` says where it was read from. ``bands`` has one for each basis and currency
    stated, as far as there is one; where no full-time pay is stated, the usual one of the contract.
    ``beside`` has for each amount stated its band; what part time really pays has none.
    """

    country: str | None
    because: Reason
    bands: tuple[Band, ...]
    beside: tuple[Band | None, ...]


def beside(
    catalogue: Catalogue,
    advert: Advert,
    today: date,
    country: str | None = None,
    home: str | None = None,
) -> Beside:
    """The bands for ``advert``, in ``country`` where one is asked.

    ``home`` is the country of the person's answers: it decides where the advert does not.
    """
    where, because = _country(catalogue, advert, country, home)
    if where is None:
        return Beside(None, because, (), (None,) * len(advert.pay))
    found = tuple(_band(catalogue, advert, pay, where, today) for pay in advert.pay)
    full = any(not pay.actual for pay in advert.pay)
    usual = () if full else _usual(catalogue, advert, where, today)
    kept = tuple(dict.fromkeys(band for band in found if band is not None))
    return Beside(where, because, kept or usual, found)


def position(pay: Pay, band: Band) -> Position | None:
    """Where an amount lies against a band; None where the band is no range and no middle."""
    least = pay.low if pay.low is not None else pay.high
    most = pay.high if pay.high is not None else pay.low
    low = band.low if band.low is not None else band.about
    high = band.high if band.high is not None else band.about
    if least is None or most is None or low is None or high is None:
        return None
    if most < low:
        return "below"
    if least > high:
        return "above"
    return "within" if low <= least and most <= high else "overlaps"


def _country(
    catalogue: Catalogue, advert: Advert, asked: str | None, home: str | None
) -> tuple[str | None, Reason]:
    """The country of the post, and where that was read."""
    if asked is not None:
        return asked, "asked"
    named = countries_of(catalogue, advert.place or "")
    currency = next((pay.currency for pay in advert.pay if pay.currency), None)
    paid_in = {figure.country for figure in catalogue.observations if figure.currency == currency}
    if len(paid_in) == 1:
        return paid_in.pop(), "currency"
    if len(named) == 1:
        return named[0], "place"
    if currency is None:
        return (home, "answers") if home else (catalogue.about.default_country, "default")
    if home in paid_in:
        return home, "answers"
    return (None if paid_in else country_of_currency(currency)), "currency"


def _terms(advert: Advert, basis: str) -> tuple[str, ...]:
    """The contracts whose figures are of the same kind as the advert's."""
    if advert.contract is None:
        return ("permanent",) if basis == "annual" else ("contract", "permanent")
    return ("permanent",) if advert.contract == "permanent" else ("contract",)


def _band(catalogue: Catalogue, advert: Advert, pay: Pay, country: str, today: date) -> Band | None:
    """The band of the same basis, currency and contract; one of the same region before others."""
    if pay.basis not in BASES or pay.currency is None or pay.actual:
        return None
    found = [
        band
        for band in _bands(catalogue, advert, country, pay.basis, today)
        if band.tier and band.currency == pay.currency
    ]
    place = advert.place or ""
    near = (band for band in found if band.region and names_region(place, band.region))
    return next(near, found[0] if found else None)


def _bands(
    catalogue: Catalogue, advert: Advert, country: str, basis: str, today: date
) -> Iterator[Band]:
    """The role's own bands, then its level's; without a role those of the level alone."""
    terms = _terms(advert, basis)
    if advert.role is not None:
        yield from bands_of(catalogue, advert.role, country, today, basis=(basis,), contract=terms)
    elif advert.levels:
        yield from level_bands(
            catalogue, advert.levels[0], country, today, basis=(basis,), contract=terms
        )


def _usual(catalogue: Catalogue, advert: Advert, country: str, today: date) -> tuple[Band, ...]:
    """The one band to name where the advert states no pay."""
    if advert.role is not None:
        kind = "contract" if advert.contract == "temporary" else advert.contract
        band = headline(catalogue, advert.role, country, kind, today)
        return (band,) if band is not None else ()
    basis = "daily" if advert.contract in ("contract", "temporary") else "annual"
    found = _bands(catalogue, advert, country, basis, today)
    return tuple(band for band in found if band.tier)[:1]
