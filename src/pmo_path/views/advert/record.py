"""Adverts as the records that scripts read, and as rows of a spreadsheet."""

from datetime import date

from ...advert import Considered, Fit, Found, Pay, Point, position
from ...model import Catalogue
from ...pay import Band
from ..pay import pay_row, pay_sentence
from .fit import fit_said, newcomer_advice
from .questions import advert_questions, ambiguity_of
from .types import (
    AdvertRecord,
    AdvertRow,
    FitRecord,
    FoundRecord,
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
    return AdvertRecord(
        title=advert.title,
        pmo=advert.pmo,
        role=advert.role,
        levels=list(advert.levels),
        office=advert.office,
        specialisms=list(advert.specialisms),
        contract=advert.contract,
        place=advert.place,
        pay=[_pay(pay, band) for pay, band in zip(advert.pay, beside.beside, strict=True)],
        courses=list(advert.courses),
        competencies=list(advert.competencies),
        tools=list(advert.tools),
        years=list(advert.years),
        band=bands[0] if bands else None,
        found=[_found(one) for one in advert.found],
        file=considered.file,
        why=advert.why,
        readings=list(advert.readings),
        question=ambiguity.ask if ambiguity is not None else None,
        other_bands=bands[1:],
        country=beside.country,
        country_from=beside.because,
        ask=[
            QuestionRecord(text=one.text, sources=list(one.sources))
            for one in advert_questions(catalogue, considered)
        ],
        fit=_fit(catalogue, fit) if fit is not None else None,
        warnings=list(advert.warnings),
    )


def _found(found: Found) -> FoundRecord:
    return FoundRecord(
        phrase=found.phrase,
        line=found.line,
        column=found.column,
        kind=found.kind,
        means=found.means,
    )


def _pay(pay: Pay, band: Band | None) -> StatedPay:
    return StatedPay(
        low=pay.low,
        high=pay.high,
        currency=pay.currency,
        basis=pay.basis,
        text=pay.text,
        at=PlaceRecord(line=pay.line, column=pay.column),
        terms=list(pay.terms),
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
    return PointRecord(
        kind=asked.kind,
        id=asked.id,
        name=point_name(catalogue, point),
        any_of=list(asked.any_of),
        how=point.how,
        has=point.has,
        needs=point.needs,
        key=point.key,
        deeds=[deed.id for deed in point.deeds],
        at=[PlaceRecord(line=one.line, column=one.column) for one in asked.found],
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

    return AdvertRow(
        file=considered.file,
        title=advert.title,
        pmo=advert.pmo,
        why=advert.why,
        role=advert.role,
        levels=list(advert.levels),
        office=advert.office,
        specialisms=list(advert.specialisms),
        contract=advert.contract,
        place=advert.place,
        pay=[pay.text for pay in advert.pay],
        band="; ".join(pay_sentence(band) for band in considered.beside.bands) or None,
        courses=list(advert.courses),
        competencies=list(advert.competencies),
        tools=list(advert.tools),
        years=list(advert.years),
        has=ids(fit.of("has")) if fit is not None else [],
        lacks=ids(fit.of("lacks")) if fit is not None else [],
        unknown=ids(fit.of("unknown")) if fit is not None else [],
    )
