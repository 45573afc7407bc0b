"""What an advert says and asks, in words: each phrase with its line."""

from collections.abc import Iterable, Sequence

from ...advert import Advert, Asked, Beside, Considered, Found, Pay, Point, is_place, position
from ...model import Catalogue
from ...pay import Band
from ...text import counted, country_name, listed, money
from ..courses import course_facts
from ..pay import pay_sentence, per
from ..words import grade_words, level_name

_LINES = 3
_DEEDS = 2
_SOURCES = 2
_AGAINST = {
    "below": "below what is known",
    "within": "within what is known",
    "above": "above what is known",
    "overlaps": "partly within what is known",
}
_FROM = {
    "asked": "as asked",
    "currency": "as the pay is in {currency}",
    "place": "as the place is there",
    "answers": "as your answers say",
    "default": "as the advert names no country",
}
_HOW = {"rated": "as you rate it", "shown": "by what you have done", "assumed": "assumed"}
_CONTRACTS = {
    "permanent": "permanent",
    "fixed-term": "fixed term",
    "contract": "contract",
    "temporary": "temporary",
}


def contract_words(contract: str | None) -> str | None:
    """``fixed term`` for ``fixed-term``."""
    return None if contract is None else _CONTRACTS[contract]


def contracts_said(advert: Advert) -> str | None:
    """``permanent``, or ``permanent or fixed term`` where it is open; None if nothing is said."""
    if advert.contract is not None:
        return contract_words(advert.contract)
    kinds = dict.fromkeys(one.means for one in advert.found if one.kind == "contract")
    return listed([_CONTRACTS[kind] for kind in kinds], "or") if kinds else None


def quoted(found: Sequence[Found]) -> str:
    """``“monthly reports”, line 13; also lines 15 and 22``; empty where there is no phrase."""
    if not found:
        return ""
    first, *others = found
    said = f"“{first.phrase}”, line {first.line}"
    lines = [str(n) for n in dict.fromkeys(one.line for one in others) if n != first.line]
    if not lines:
        return said
    if len(lines) > _LINES:
        return f"{said}, and in {counted(len(lines), 'other line')}"
    return f"{said}; also line{'s' * (len(lines) > 1)} {listed(lines)}"


def with_phrase(text: str, found: Sequence[Found], title: str | None = None) -> str:
    """``text`` with the phrase that shows it in brackets; the title is not said again."""
    by_title = any(one.phrase == title for one in found)
    where = "by the title" if by_title else quoted(found)
    return f"{text} ({where})" if where else text


def level_said(catalogue: Catalogue, levels: Iterable[int]) -> str:
    """``1, new to project support``; two levels are both named."""
    return "; or ".join(
        f"{level}, {name[:1].lower()}{name[1:]}"
        if (name := level_name(catalogue, level))
        else str(level)
        for level in levels
    )


def name_said(catalogue: Catalogue, asked: Asked) -> str:
    """The catalogue's name for what is asked, else the words of the advert."""
    if asked.kind == "course":
        return catalogue.courses[asked.id].name
    if asked.kind == "competency":
        return catalogue.competencies[asked.id].name
    return f"“{asked.name}”" if asked.kind == "years" else asked.name or asked.id


def choice_said(catalogue: Catalogue, asked: Asked) -> str:
    """``one of A, B or C`` where one of several certificates will do; else the name."""
    if not asked.any_of:
        return name_said(catalogue, asked)
    return f"one of {listed([catalogue.courses[name].name for name in asked.any_of], 'or')}"


def point_name(catalogue: Catalogue, point: Point) -> str:
    """What is asked; of certificates of which one will do, the one that the person has."""
    said = name_said if point.status == "has" else choice_said
    return said(catalogue, point.asked)


def pay_said(pay: Pay, band: Band | None) -> str:
    """What an amount means: ``£34,140 to £37,105 a year, within what is known``, and its line."""
    said = _amount(pay) + (f" {per(pay.basis)}" if pay.basis else ", per what is not stated")
    against = position(pay, band) if band is not None else None
    parts = [said, *pay.terms, *([_AGAINST[against]] if against else [])]
    parts += ["for part time, so not compared"] if pay.actual else []
    return f"{', '.join(parts)} (“{pay.text}”, line {pay.line})"


def _amount(pay: Pay) -> str:
    low, high = (_money(value, pay.currency) for value in (pay.low, pay.high))
    if pay.low is None or pay.high is None:
        return f"up to {high}" if pay.low is None else f"from {low} up"
    return low if pay.low == pay.high else f"{low} to {high}"


def _money(value: float | None, currency: str | None) -> str:
    if value is None:
        return ""
    return money(value, currency) if currency else f"{value:,g} (currency not stated)"


def bands_said(catalogue: Catalogue, considered: Considered) -> str:
    """The bands to compare with, each with its date and source; that none is known where so."""
    beside = considered.beside
    if not beside.bands:
        return f"not known: {_no_band(considered)}"
    where = f"{country_name(beside.country or '')}, {_why_there(catalogue, considered, beside)}"
    said = "; ".join(f"{pay_sentence(band)} ({_sources(catalogue, band)})" for band in beside.bands)
    return f"{where}: {said}"


def _why_there(catalogue: Catalogue, considered: Considered, beside: Beside) -> str:
    place = considered.advert.place
    if beside.because == "default" and place and is_place(catalogue, place):
        return f"as it is not certain which country “{place}” is in"
    currency = next((pay.currency for pay in considered.advert.pay if pay.currency), "")
    return _FROM[beside.because].format(currency=currency)


def _no_band(considered: Considered) -> str:
    advert, country = considered.advert, considered.beside.country
    currencies = listed(list(dict.fromkeys(pay.currency for pay in advert.pay if pay.currency)))
    if country is None:
        return (
            f"no country is certain for pay in {currencies}; --country names one"
            if considered.beside.because == "currency"
            else "no country is certain"
        )
    if advert.pay and not currencies:
        return "the advert does not say in which currency it pays"
    if advert.pay and not any(pay.basis for pay in advert.pay):
        return "the advert does not say what its pay is for: a year, a day or an hour"
    kinds = {per(pay.basis) for pay in advert.pay if pay.basis}
    what = f" in {currencies} for {listed(sorted(kinds))}" if kinds else ""
    contract = contract_words(advert.contract)
    work = f" of {contract} work" if contract else ""
    return f"there is no figure{what}{work} for such a post in {country_name(country)}"


def _sources(catalogue: Catalogue, band: Band) -> str:
    """Who printed the figures behind a band."""
    ids = list(dict.fromkeys(figure.source for figure in band.evidence))
    names = [catalogue.sources[name].publisher or catalogue.sources[name].title for name in ids]
    names = list(dict.fromkeys(names))
    more = [f"{len(names) - _SOURCES} more"] if len(names) > _SOURCES + 1 else []
    return f"source: {listed(names[:_SOURCES] + (more or names[_SOURCES:]))}"


class PointWords:
    """Sentences about what is asked, against the answers."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue

    def said(self, point: Point) -> str:
        """What is asked with its place, and how the person stands to it."""
        name = point_name(self.catalogue, point)
        name = name[:1].upper() + name[1:] if point.asked.any_of else name
        where = quoted(point.asked.found)
        if point.asked.kind in ("tool", "years") and point.asked.found:
            where = f"line {point.asked.found[0].line}"
        marks = "; ".join(part for part in ("key" if point.key else "", where) if part)
        return f"{name}{f' ({marks})' if marks else ''}: {self._stand(point)}."

    def _stand(self, point: Point) -> str:
        if point.asked.kind == "course":
            return self._course(point)
        if point.asked.kind == "competency":
            return self._competency(point)
        if point.asked.kind == "years" and point.held is not None:
            return f"you have worked {point.held} years in or near projects"
        return "your answers do not say"

    def _course(self, point: Point) -> str:
        course = self.catalogue.courses[point.asked.id]
        if point.status == "has":
            return self._held(point) + self._instead(point.asked)
        if point.status == "unknown":
            return "your answers do not say which certificates you hold"
        if point.asked.any_of:
            return "you hold none of them"
        return f"you do not hold it ({course_facts(course)})"

    def _held(self, point: Point) -> str:
        courses = self.catalogue.courses
        if point.how == "further":
            return f"you hold {courses[point.held or ''].name}, which builds on it"
        course = courses[point.asked.id]
        other = point.held not in (course.id, course.name)
        return f"you hold it, as “{point.held}”" if other else "you hold it"

    def _instead(self, asked: Asked) -> str:
        others = [self.catalogue.courses[name].name for name in asked.any_of if name != asked.id]
        return f"; it will do in place of {listed(others, 'or')}" if others else ""

    def _competency(self, point: Point) -> str:
        if point.status == "unknown":
            return "your answers do not say"
        has = grade_words(self.catalogue, point.has or 0)
        if point.status == "lacks":
            needs = grade_words(self.catalogue, point.needs or 0)
            return f"you are at “{has}” ({_HOW[point.how]}), “{needs}” is needed"
        deeds = [f"“{deed.label}”" for deed in point.deeds[:_DEEDS]]
        if not deeds:
            return f"you are at “{has}” ({_HOW[point.how]}): have an example ready"
        rated = f"; you rate it “{has}”" if point.how == "rated" else ""
        return f"you can tell of {listed(deeds)}{rated}"
