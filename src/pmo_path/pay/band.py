"""One band from the figures of one role or level: which carry it, and what they add up to; pure.

The best tier of evidence that has anything carries a band, the rest is only
shown beside it. London has a line of its own, as has New York City.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal, cast

from ..model import Ages, Amount, Observation
from ..text import over, period_end

Tier = Literal[
    "recent-survey",
    "recent-advert",
    "older-survey",
    "advert",
    "self-reported",
    "modelled",
    "opinion",
]
TIERS: tuple[Tier, ...] = (
    "recent-survey",
    "recent-advert",
    "older-survey",
    "advert",
    "self-reported",
    "modelled",
    "opinion",
)
BASES = ("annual", "daily", "hourly")
CONTRACTS = ("permanent", "any", "contract")
ENOUGH = 3
"""Records, or answers within one record, whose outer edges may be shown as a range."""

_OWN_LINES = {"GB": "London", "US": "New York City"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """What the figures for one key add up to, in ``currency`` per ``basis``.

    ``low`` and ``high`` are a range, ``about`` a mean or median. With neither,
    ``evidence`` is two or more figures that make no range, to be told one by one;
    without evidence there is no band, only ``also_seen``. ``contract`` is
    permanent where figures that are not split by contract have joined it, ``any``
    where only such carry the band. ``role`` is None for a level; ``fallback`` says
    whose figures these are. ``old`` holds for undated figures too.
    """

    role: str | None
    level: int | None
    country: str
    region: str | None
    basis: str
    contract: str
    currency: str
    low: Amount | None = None
    high: Amount | None = None
    about: Amount | None = None
    tier: Tier | None = None
    fallback: Literal["role", "level"] = "role"
    old: bool = False
    undated: bool = False
    evidence: tuple[Observation, ...] = ()
    also_seen: tuple[Observation, ...] = ()


_Key = tuple[str, str, str, str]
"""Basis, contract, currency and line: what may stand in one band."""


def tier_of(figure: Observation, ages: Ages, today: date) -> Tier:
    """The tier of evidence that ``figure`` belongs to; one that sums up adverts is in bulk."""
    old = is_old(figure.period, ages, today)
    if figure.confidence in ("survey", "official"):
        return "older-survey" if old else "recent-survey"
    if figure.confidence == "advert-derived":
        return "advert" if old or figure.derived or _edges(figure) is None else "recent-advert"
    return cast(Tier, figure.confidence)  # the three that are left are tiers themselves


def is_old(period: str, ages: Ages, today: date) -> bool:
    """Whether a figure of ``period`` is marked old; an undated one is."""
    return period_end(period) is None or over(ages.old, period, today)


def is_few(figure: Observation) -> bool:
    """Whether ``figure`` rests on one or two answers: each is told, and makes no range."""
    pooled = figure.confidence == "self-reported" or figure.derived
    return pooled and figure.sample is not None and figure.sample < ENOUGH


def is_point(figure: Observation) -> bool:
    """Whether ``figure`` is a mean or median alone."""
    return _edges(figure) is None and _middle(figure) is not None


def _edges(figure: Observation) -> tuple[Amount, Amount] | None:
    if figure.low is None or figure.high is None:
        return None
    return figure.low, figure.high


def _middle(figure: Observation) -> Amount | None:
    return figure.median if figure.median is not None else figure.mean


def _values(figure: Observation) -> tuple[Amount, ...]:
    middle = _middle(figure)
    return _edges(figure) or (() if middle is None else (middle,))


def _line(figure: Observation) -> str:
    """The city with a line of its own that ``figure`` is from, else nothing."""
    city = _OWN_LINES.get(figure.country)
    region = figure.region or ""
    found = city is not None and re.search(rf"\b{city}\b", region) and "outside" not in region
    return str(city) if found else ""


def _mixes(figure: Observation) -> bool:
    """Whether ``figure`` is from such a city and from elsewhere at once."""
    return bool(_line(figure)) and " and " in (figure.region or "")


@dataclass(frozen=True)
class Maker:
    """Makes the bands of one role or level out of its figures."""

    ages: Ages
    today: date
    role: str | None
    level: int | None
    fallback: Literal["role", "level"]

    def bands(self, figures: Iterable[Observation]) -> tuple[Band, ...]:
        """A band for each basis, contract, currency and line; annual first."""
        found = list(figures)
        permanent = {self._place(o) for o in found if o.contract == "permanent"}
        groups: dict[_Key, list[Observation]] = defaultdict(list)
        for figure in found:
            basis, currency, line = self._place(figure)
            joins = figure.contract == "any" and (basis, currency, line) in permanent
            contract = "permanent" if joins else figure.contract
            groups[basis, contract, currency, line].append(figure)
        return tuple(self._band(key, groups[key]) for key in sorted(groups, key=_order))

    def _place(self, figure: Observation) -> tuple[str, str, str]:
        return figure.basis, figure.currency, "" if _mixes(figure) else _line(figure)

    def _band(self, key: _Key, group: list[Observation]) -> Band:
        basis, contract, currency, line = key
        chosen = self._carriers(group)
        low, high, about = _sums(chosen)
        regions = {figure.region for figure in chosen}
        if chosen and all(figure.contract == "any" for figure in chosen):
            contract = "any"
        return Band(
            role=self.role,
            level=self.level,
            country=group[0].country,
            region=line or (regions.pop() if len(regions) == 1 else None),
            basis=basis,
            contract=contract,
            currency=currency,
            low=low,
            high=high,
            about=about,
            tier=self._tier(chosen[0]) if chosen else None,
            fallback=self.fallback,
            old=any(self._old(figure) for figure in chosen),
            undated=any(period_end(figure.period) is None for figure in chosen),
            evidence=tuple(sorted(chosen, key=self._rank)),
            also_seen=tuple(sorted((o for o in group if o not in chosen), key=self._rank)),
        )

    def _carriers(self, group: list[Observation]) -> list[Observation]:
        """The figures that carry the band: of the best tier, and not old if any is not.

        Fewer than three make no range together, so the newest alone carry.
        """
        fit = [figure for figure in group if self._may_carry(figure)]
        if not fit:
            return []
        best = min(TIERS.index(self._tier(figure)) for figure in fit)
        mine = [figure for figure in fit if TIERS.index(self._tier(figure)) == best]
        mine = [figure for figure in mine if not self._old(figure)] or mine
        if len(mine) >= ENOUGH:
            return mine
        newest = max(period_end(figure.period) or (0, 0, 0) for figure in mine)
        return [o for o in mine if (period_end(o.period) or (0, 0, 0)) == newest]

    def _may_carry(self, figure: Observation) -> bool:
        return (
            figure.use == "band"
            and not over(self.ages.withheld, figure.period, self.today)
            and not _mixes(figure)
            and not is_few(figure)
            and bool(_values(figure))
        )

    def _tier(self, figure: Observation) -> Tier:
        return tier_of(figure, self.ages, self.today)

    def _old(self, figure: Observation) -> bool:
        return is_old(figure.period, self.ages, self.today)

    def _rank(self, figure: Observation) -> tuple[int, tuple[int, ...], str]:
        """Best tier first, then newest."""
        end = period_end(figure.period) or (0, 0, 0)
        return TIERS.index(self._tier(figure)), tuple(-part for part in end), figure.id


def _order(key: _Key) -> tuple[int, int, str, str]:
    basis, contract, currency, line = key
    return BASES.index(basis), CONTRACTS.index(contract), currency, line


def _sums(chosen: list[Observation]) -> tuple[Amount | None, Amount | None, Amount | None]:
    """Low, high and about of what carries a band."""
    if len(chosen) >= ENOUGH:
        values = [value for figure in chosen for value in _values(figure)]
        return min(values), max(values), None
    if len(chosen) != 1:
        return None, None, None
    low, high = _edges(chosen[0]) or (None, None)
    return low, high, _middle(chosen[0])
