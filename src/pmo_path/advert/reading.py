"""Reads a job advert: its text to what it says, phrase by phrase; pure."""

from collections.abc import Iterable
from typing import cast

from ..model import Catalogue
from .asks import read_asks
from .job import (
    Job,
    find_title,
    read_contract,
    read_job,
    read_levels,
    read_office,
    read_place,
    read_specialisms,
)
from .marks import read_marks
from .page import Page, read_fields, read_page, without_tail
from .pay import read_pay
from .record import Advert, Contract, Found, Pay


def read_advert(catalogue: Catalogue, text: str) -> Advert:
    """What the advert ``text`` says; never raises, whatever it holds."""
    page = without_tail(catalogue, read_page(text))
    lines = page.texts
    fields = read_fields(catalogue, lines)
    title = find_title(catalogue, page, fields)
    marks = read_marks(catalogue, lines)
    job = read_job(catalogue, lines, marks, title)
    pay = read_pay(catalogue, lines, fields)
    contracts = read_contract(catalogue, fields, marks, title, pay)
    place = read_place(catalogue, lines, fields, marks)
    office = read_office(marks, title, job) if job.pmo else None
    levels = read_levels(marks, title, job) if job.pmo else ()
    special = read_specialisms(catalogue, title) if job.pmo else ()
    asked = read_asks(catalogue, lines)
    single = [one for one in (title, office, *contracts, place) if one is not None]
    amounts = [Found(one.text, one.line, one.column, "pay", one.basis or "pay") for one in pay]
    return Advert(
        title=title.phrase if title else None,
        pmo=job.pmo,
        why=job.why,
        role=job.role.id if job.role else None,
        readings=_readings(job),
        levels=tuple(int(one.means) for one in levels),
        office=office.means if office else None,
        specialisms=tuple(one.means for one in special),
        contract=cast("Contract", contracts[0].means) if len(contracts) == 1 else None,
        place=place.phrase if place else None,
        pay=tuple(_pay_printed(page, one) for one in pay),
        courses=asked.courses,
        competencies=asked.competencies,
        tools=asked.tools,
        years=asked.years,
        found=_in_order(page, (*single, *levels, *special, *amounts, *job.found, *asked.found)),
        warnings=page.warnings,
        choices=asked.choices,
    )


def _readings(job: Job) -> tuple[str, ...]:
    """The roles that an ambiguous title can mean."""
    first = job.readings[0] if job.readings else None
    if first is None or first.status != "ambiguous":
        return ()
    return tuple(candidate.role.id for candidate in first.candidates)


def _in_order(page: Page, found: Iterable[Found]) -> tuple[Found, ...]:
    """What was found with its place in the file as given, in the order of the text."""
    printed = [one._replace(line=a, column=b) for one in found for a, b in [_place(page, one)]]
    return tuple(sorted(dict.fromkeys(printed), key=lambda one: (one.line, one.column)))


def _pay_printed(page: Page, pay: Pay) -> Pay:
    line, column = _place(page, pay)
    return pay._replace(line=line, column=column)


def _place(page: Page, one: Found | Pay) -> tuple[int, int]:
    return page.lines[one.line - 1].place(one.column - 1)
