"""Pay as records: bands, the figures behind them, and figures for wider groups."""

from collections.abc import Iterable
from datetime import date
from typing import TypedDict

from ...model import Amount, Catalogue, ContextFigure, Observation
from ...pay import Band, is_old
from ...titles import TitleReading
from ..base import record_of
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

    return record_of(
        PayRow,
        band,
        title=catalogue.roles[band.role].title if band.role else None,
        summary=pay_sentence(band),
        other_readings=[role.id for role in found.others] if found else [],
        question=found.question if found else None,
        evidence=rows(band.evidence),
        also_seen=rows(band.also_seen),
    )


def _figure(figure: Observation, catalogue: Catalogue, today: date) -> FigureRow:
    source = catalogue.sources[figure.source]
    return record_of(
        FigureRow,
        figure,
        old=is_old(figure.period, catalogue.about.ages, today),
        publisher=source.publisher,
        url=source.url,
    )


def context_row(figure: ContextFigure, catalogue: Catalogue, today: date) -> ContextRow:
    """One figure about a wider group as a row."""
    source = catalogue.sources[figure.source]
    return record_of(
        ContextRow,
        figure,
        old=is_old(figure.period, catalogue.about.ages, today),
        publisher=source.publisher,
        url=source.url,
    )
