"""Pay as records: bands, the figures behind them, and figures for wider groups."""

from collections.abc import Iterable
from datetime import date
from typing import TypedDict

from ...model import Amount, Catalogue, ContextFigure, Observation
from ...pay import Band, is_old
from ...titles import TitleReading
from .words import pay_sentence


class FigureRow(TypedDict):
    """One figure that one source printed; amounts are in ``currency`` per ``basis``.

    ``use`` is ``list`` where it may be shown and never enters a band.
    """

    id: str
    title: str
    level: int
    country: str
    region: str | None
    basis: str
    contract: str
    currency: str
    low: Amount | None
    high: Amount | None
    mean: Amount | None
    median: Amount | None
    p10: Amount | None
    p25: Amount | None
    p75: Amount | None
    p90: Amount | None
    sample: int | None
    period: str
    old: bool
    confidence: str
    derived: bool
    use: str
    source: str
    publisher: str | None
    url: str | None
    note: str | None


class PayRow(TypedDict):
    """One band. ``low`` and ``high`` are a range, ``about`` a mean or median.

    With neither, ``evidence`` holds figures that make no range; without
    evidence there is no band. ``role`` and ``title`` are null for a whole level;
    ``fallback`` is ``level`` where a role's level stands in for it. ``contract``
    is ``any`` where the figures are not split by contract; ``old`` holds for
    undated figures too. ``other_readings`` are the ids of the roles that an
    ambiguous title can mean besides, ``question`` the one that settles it.
    """

    role: str | None
    title: str | None
    level: int | None
    country: str
    region: str | None
    basis: str
    contract: str
    currency: str
    low: Amount | None
    high: Amount | None
    about: Amount | None
    tier: str | None
    fallback: str
    old: bool
    undated: bool
    summary: str
    other_readings: list[str]
    question: str | None
    evidence: list[FigureRow]
    also_seen: list[FigureRow]


class ContextRow(TypedDict):
    """A figure about a wider group than one role; ``country`` is null if not given."""

    what: str
    country: str | None
    basis: str
    currency: str
    low: Amount | None
    high: Amount | None
    mean: Amount | None
    median: Amount | None
    p10: Amount | None
    p25: Amount | None
    p75: Amount | None
    p90: Amount | None
    sample: int | None
    period: str
    old: bool
    source: str
    publisher: str | None
    url: str | None
    note: str | None


def pay_row(
    band: Band, catalogue: Catalogue, today: date, found: TitleReading | None = None
) -> PayRow:
    """One band as a row; ``found`` is how the title that was asked is read."""

    def rows(figures: Iterable[Observation]) -> list[FigureRow]:
        return [_figure(figure, catalogue, today) for figure in figures]

    return PayRow(
        role=band.role,
        title=catalogue.roles[band.role].title if band.role else None,
        level=band.level,
        country=band.country,
        region=band.region,
        basis=band.basis,
        contract=band.contract,
        currency=band.currency,
        low=band.low,
        high=band.high,
        about=band.about,
        tier=band.tier,
        fallback=band.fallback,
        old=band.old,
        undated=band.undated,
        summary=pay_sentence(band),
        other_readings=[role.id for role in found.others] if found else [],
        question=found.question if found else None,
        evidence=rows(band.evidence),
        also_seen=rows(band.also_seen),
    )


def _figure(figure: Observation, catalogue: Catalogue, today: date) -> FigureRow:
    source = catalogue.sources[figure.source]
    return FigureRow(
        id=figure.id,
        title=figure.title,
        level=figure.level,
        country=figure.country,
        region=figure.region,
        basis=figure.basis,
        contract=figure.contract,
        currency=figure.currency,
        low=figure.low,
        high=figure.high,
        mean=figure.mean,
        median=figure.median,
        p10=figure.p10,
        p25=figure.p25,
        p75=figure.p75,
        p90=figure.p90,
        sample=figure.sample,
        period=figure.period,
        old=is_old(figure.period, catalogue.about.ages, today),
        confidence=figure.confidence,
        derived=figure.derived,
        use=figure.use,
        source=figure.source,
        publisher=source.publisher,
        url=source.url,
        note=figure.note,
    )


def context_row(figure: ContextFigure, catalogue: Catalogue, today: date) -> ContextRow:
    """One figure about a wider group as a row."""
    source = catalogue.sources[figure.source]
    return ContextRow(
        what=figure.what,
        country=figure.country,
        basis=figure.basis,
        currency=figure.currency,
        low=figure.low,
        high=figure.high,
        mean=figure.mean,
        median=figure.median,
        p10=figure.p10,
        p25=figure.p25,
        p75=figure.p75,
        p90=figure.p90,
        sample=figure.sample,
        period=figure.period,
        old=is_old(figure.period, catalogue.about.ages, today),
        source=figure.source,
        publisher=source.publisher,
        url=source.url,
        note=figure.note,
    )
