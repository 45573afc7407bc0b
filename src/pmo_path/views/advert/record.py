"""Adverts as the records that scripts read, and as rows of a spreadsheet."""

from datetime import date

from ...advert import Considered, Fit, Pay, Point, position
from ...model import Catalogue
from ...pay import Band
from ..base import record_of
from ..pay import pay_row, pay_sentence
from .fit import fit_said, newcomer_advice
from .questions import advert_questions, ambiguity_of
from .types import (
    AdvertRecord,
    AdvertRow,
    FitRecord,
    PlaceRecord,
    PointRecord,
    QuestionRecord,
    StatedPay,
)
from .words import PointWords, point_name


def advert_record(catalogue: Catalogue, considered: Considered, today: date) -> AdvertRecord:
    """An advert with all that is said about it; ages of figures count from ``today``."""
    advert, beside, fit = considered.advert, considered.beside, considered.fit
    bands = [pay_row(band, catalogue, today) for band in beside.bands]
    ambiguity = ambiguity_of(catalogue, considered)
    return record_of(
        AdvertRecord,
        advert,
        pay=[_pay(pay, band) for pay, band in zip(advert.pay, beside.beside, strict=True)],
        band=bands[0] if bands else None,
        file=considered.file,
        question=ambiguity.ask if ambiguity is not None else None,
        other_bands=bands[1:],
        country=beside.country,
        country_from=beside.because,
        ask=[record_of(QuestionRecord, one) for one in advert_questions(catalogue, considered)],
        fit=_fit(catalogue, fit) if fit is not None else None,
    )


def _pay(pay: Pay, band: Band | None) -> StatedPay:
    return record_of(
        StatedPay,
        pay,
        at=record_of(PlaceRecord, pay),
        against_band=position(pay, band) if band is not None else None,
    )


def _fit(catalogue: Catalogue, fit: Fit) -> FitRecord:
    words = PointWords(catalogue)

    def records(points: tuple[Point, ...]) -> list[PointRecord]:
        return [_point(catalogue, point, words.said(point)) for point in points]

    return FitRecord(
        level=fit.standing.level,
        has=records(fit.of("has")),
        lacks=records(fit.of("lacks")),
        unknown=records(fit.of("unknown")),
        first=records(fit.first),
        advice=newcomer_advice(catalogue, fit),
        text=fit_said(fit),
    )


def _point(catalogue: Catalogue, point: Point, text: str) -> PointRecord:
    asked = point.asked
    return record_of(
        PointRecord,
        point,
        kind=asked.kind,
        id=asked.id,
        name=point_name(catalogue, point),
        any_of=list(asked.any_of),
        deeds=[deed.id for deed in point.deeds],
        at=[record_of(PlaceRecord, one) for one in asked.found],
        text=text,
    )


def _id(point: Point) -> str:
    """Its id; of courses of which one will do the one that the person has, or all."""
    asked = point.asked
    return asked.id if point.status == "has" else " or ".join(asked.ids)


def advert_row(considered: Considered) -> AdvertRow:
    """An advert as a row."""
    advert, fit = considered.advert, considered.fit

    def ids(points: tuple[Point, ...]) -> list[str]:
        return [
            (point.asked.name or "") if point.asked.kind == "years" else _id(point)
            for point in points
        ]

    return record_of(
        AdvertRow,
        advert,
        file=considered.file,
        pay=[pay.text for pay in advert.pay],
        band="; ".join(pay_sentence(band) for band in considered.beside.bands) or None,
        has=ids(fit.of("has")) if fit is not None else [],
        lacks=ids(fit.of("lacks")) if fit is not None else [],
        unknown=ids(fit.of("unknown")) if fit is not None else [],
    )
