"""Pay figures and dates: each says when, where and in what money."""

import re
from collections.abc import Iterator
from datetime import date

from ...model import CURRENCY_OF
from .finding import Finding, Records, fault

_DAY = r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?"
_PERIOD = re.compile(rf"undated|{_DAY}(/{_DAY})?")


def figures_have_a_period(records: Records) -> Iterator[Finding]:
    """No figure without a period that can be compared: a year, month, day, range or undated."""
    for part in ("observations", "context"):
        for figure in records[part]:
            if not _PERIOD.fullmatch(figure.period):
                message = (
                    f"period must be a year, a month, a range or undated, not '{figure.period}'"
                )
                yield fault(
                    figure, ("period",), message, "for example '2025', '2025-09' or undated"
                )


def figures_are_not_ahead(records: Records, today: date) -> Iterator[Finding]:
    """No figure of a time that has not begun; a month or year that runs on is one of today."""
    for part in ("observations", "context"):
        for figure in records[part]:
            start = figure.period.partition("/")[0]
            if _PERIOD.fullmatch(figure.period) and _is_ahead(start, today):
                message = f"the period {figure.period} begins after {today.isoformat()}"
                hint = "a figure carries the time for which it was measured"
                yield fault(figure, ("period",), message, hint, severity="warning")


def _is_ahead(start: str, today: date) -> bool:
    return start != "undated" and start > today.isoformat()[: len(start)]


def figures_have_a_country(records: Records) -> Iterator[Finding]:
    """A country is a code of two capital letters."""
    for figure in records["observations"]:
        if not re.fullmatch("[A-Z]{2}", figure.country):
            message = f"country must be a code of two capital letters, not '{figure.country}'"
            yield fault(figure, ("country",), message, "for example GB")


def figures_are_in_the_country_s_money(records: Records) -> Iterator[Finding]:
    """Pay is printed in the money of its country, where the program knows that."""
    for figure in records["observations"]:
        usual = CURRENCY_OF.get(figure.country, figure.currency)
        if figure.currency != usual:
            message = f"pay in {figure.country} is in {usual}, not {figure.currency}"
            yield fault(figure, ("currency",), message, severity="warning")


def dates_are_days(records: Records) -> Iterator[Finding]:
    """The catalogue's date is a day."""
    for about in records["about"]:
        if not _is_day(about.date):
            message = f"date must be a day as YYYY-MM-DD, not '{about.date}'"
            yield fault(about, ("date",), message)


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
