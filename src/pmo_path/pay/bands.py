"""Pay figures to honest bands: nothing pooled, converted or inflated; pure.

A band is for one role (or level), country, basis, contract and currency.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from .. import lookup
from ..model import Observation
from .band import BASES, CONTRACTS, Band, Maker

if TYPE_CHECKING:
    from ..model import Catalogue

_BASES_OF = {"contract": ("daily", "hourly", "annual"), "fixed-term": ("annual",)}
"""What work that is not permanent is paid by, the usual first."""


def bands_of(
    catalogue: "Catalogue",
    role_id: str,
    country: str | None,
    today: date,
    *,
    basis: Collection[str] | None = None,
    contract: Collection[str] | None = None,
) -> tuple[Band, ...]:
    """The bands for a role, annual first; its level's follow where no figure carries one.

    Without ``country`` they are for the catalogue's default country. ``basis``
    and ``contract`` keep those; permanent keeps what is not split by contract
    too, and ``any`` keeps all. Empty where there is no figure at all.
    """
    role = catalogue.roles[role_id]
    own = role_bands(catalogue, role_id, country, today, basis=basis, contract=contract)
    if role.level is None or any(band.tier for band in own):
        return own
    beyond = level_bands(
        catalogue, role.level, country, today, basis=basis, contract=contract, role_id=role_id
    )
    return own + beyond


def role_bands(
    catalogue: "Catalogue",
    role_id: str,
    country: str | None,
    today: date,
    *,
    basis: Collection[str] | None = None,
    contract: Collection[str] | None = None,
) -> tuple[Band, ...]:
    """The bands from the role's own figures alone."""
    mine = (o for o in _in(catalogue, country) if role_id in o.roles)
    level = catalogue.roles[role_id].level
    found = Maker(catalogue.about.ages, today, role_id, level, "role").bands(mine)
    return _kept(found, basis, contract)


def level_bands(
    catalogue: "Catalogue",
    level: int,
    country: str | None,
    today: date,
    *,
    basis: Collection[str] | None = None,
    contract: Collection[str] | None = None,
    role_id: str | None = None,
) -> tuple[Band, ...]:
    """The bands from all figures of a level; those of ``role_id`` that nothing else carries.

    A figure belongs to the level of its roles; without roles, to its own.
    """
    mine = (o for o in _in(catalogue, country) if level in _levels_of(catalogue, o))
    found = Maker(catalogue.about.ages, today, role_id, level, "level").bands(mine)
    return tuple(band for band in _kept(found, basis, contract) if band.tier)


@lru_cache(maxsize=512)
def headline(
    catalogue: "Catalogue",
    role_id: str,
    country: str | None,
    contract: str | None,
    today: date,
) -> Band | None:
    """The one band to name in advice; None where there is no figure.

    For ``contract`` a day rate, else an hour rate, else a fixed-term salary; for
    ``fixed-term`` that salary; for anything else the annual pay of permanent work.
    The role's own figures come before its level's, national before a city's. Remembered,
    as whoever asks for a minimum asks of every role again and again.
    """
    wanted = _BASES_OF.get(contract or "", ("annual",))
    terms = ("contract",) if contract in _BASES_OF else ("permanent",)
    level = catalogue.roles[role_id].level
    for basis in wanted:
        own = role_bands(catalogue, role_id, country, today, basis=(basis,), contract=terms)
        if carried := [band for band in own if band.tier]:
            return carried[0]
    for basis in wanted if level else ():
        found = level_bands(
            catalogue,
            level or 0,
            country,
            today,
            basis=(basis,),
            contract=terms,
            role_id=role_id,
        )
        if found:
            return found[0]
    return None


def overview(
    catalogue: "Catalogue",
    country: str | None,
    today: date,
    *,
    levels: Sequence[int] = (),
    basis: Collection[str] | None = None,
    contract: Collection[str] | None = None,
) -> Iterator[Band]:
    """One band for each level, and one for each of its roles that has figures of its own.

    Without ``levels`` roles outside the PMO follow. A role whose figures carry
    no band comes with what is listed.
    """
    everybody = lookup.roles_in_order(catalogue.roles.values())
    every: tuple[int | None, ...] = (*sorted(catalogue.levels), None)
    for level in levels or every:
        if level is not None:
            yield from level_bands(
                catalogue, level, country, today, basis=basis, contract=contract
            )[:1]
        for role in everybody:
            if role.level == level:
                found = role_bands(
                    catalogue, role.id, country, today, basis=basis, contract=contract
                )
                yield from [band for band in found if band.tier][:1] or found[:1]


def _in(catalogue: "Catalogue", country: str | None) -> Iterable[Observation]:
    wanted = catalogue.about.country_or_default(country)
    return (figure for figure in catalogue.observations if figure.country == wanted)


def _levels_of(catalogue: "Catalogue", figure: Observation) -> set[int | None]:
    levels = {catalogue.roles[name].level for name in figure.roles}
    return levels or {figure.level}


def _kept(
    found: Iterable[Band], basis: Collection[str] | None, contract: Collection[str] | None
) -> tuple[Band, ...]:
    terms = set(contract or CONTRACTS)
    if "any" in terms:
        terms.update(CONTRACTS)
    if "permanent" in terms:
        terms.add("any")
    return tuple(
        band for band in found if band.basis in (basis or BASES) and band.contract in terms
    )
