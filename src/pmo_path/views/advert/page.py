"""One advert as a page for a person: what it is, what it pays, what it asks, how they fit."""

from collections.abc import Iterator, Sequence

from ...advert import Asked, Considered, Found, Kind, Status
from ...model import Catalogue
from ...text import period_in_words
from ..base import Block, Bullets, Document, Facts, Heading, Para, label
from ..words import level_words
from .fit import fit_blocks
from .questions import advert_questions
from .words import (
    bands_said,
    choice_said,
    contracts_said,
    level_said,
    pay_said,
    point_name,
    quoted,
    with_phrase,
)

_QUESTIONS, _WITH_FIT = 6, 4
"""Questions shown, alone and below how somebody fits; the record has all."""
NO_TITLE = "An advert without a title that could be found"


def advert_page(catalogue: Catalogue, considered: Considered) -> Document:
    """The page: the verdict, the facts, what is asked or how the person fits, what to ask."""
    return tuple(_blocks(catalogue, considered))


def _blocks(catalogue: Catalogue, considered: Considered) -> Iterator[Block]:
    advert = considered.advert
    yield Heading(advert.title or NO_TITLE, 1)
    yield Para(verdict(considered))
    yield Facts(tuple(facts(catalogue, considered)))
    if considered.fit is not None:
        yield from fit_blocks(catalogue, considered.fit)
    elif advert.pmo and considered.asked:
        yield from _asked_blocks(catalogue, considered.asked)
    elif advert.pmo:
        yield Para("It names no certificate, competency, tool or years that the catalogue knows.")
    questions = advert_questions(catalogue, considered)
    if questions:
        yield Heading("Ask before you apply")
        most = _QUESTIONS if considered.fit is None else _WITH_FIT
        yield Bullets(tuple(one.text for one in questions[:most]))
    yield Para(_footer(catalogue, considered))


def short_blocks(catalogue: Catalogue, considered: Considered) -> Iterator[Block]:
    """The advert as one of several: the same facts, and what is asked by its names."""
    yield Heading(considered.advert.title or NO_TITLE, 1)
    yield Para(verdict(considered))
    asked = _asked_pairs(catalogue, considered)
    yield Facts((("File", considered.shown), *facts(catalogue, considered), *asked))


def _asked_pairs(catalogue: Catalogue, considered: Considered) -> Iterator[tuple[str, str]]:
    """What is asked in one line; with answers, what of it the person has, lacks or did not say."""
    fit = considered.fit
    if fit is None:
        groups = {"Asks": [choice_said(catalogue, one) for one in considered.asked]}
    else:
        statuses: dict[str, Status] = {
            "You have": "has",
            "You lack": "lacks",
            "Not said": "unknown",
        }
        groups = {
            words: [point_name(catalogue, point) for point in fit.of(status)]
            for words, status in statuses.items()
        }
    yield from ((words, ", ".join(names)) for words, names in groups.items() if names)


def verdict(considered: Considered) -> str:
    """Whether it is a PMO job, and why."""
    return f"{'A PMO job' if considered.advert.pmo else 'Not a PMO job'}: {considered.advert.why}"


def facts(catalogue: Catalogue, considered: Considered) -> Iterator[tuple[str, str]]:
    """What the advert says of the post, each with the phrase that says so."""
    advert = considered.advert
    yield from _reading(catalogue, considered)
    if advert.levels:
        levels = level_said(catalogue, advert.levels)
        yield "Level", with_phrase(levels, _found(considered, "level"), advert.title)
    office = next((one.name for one in catalogue.offices if one.id == advert.office), None)
    if office is not None:
        yield "Office", with_phrase(office, _found(considered, "office"), advert.title)
    if advert.specialisms:
        names = ", ".join(label(name) for name in advert.specialisms)
        yield "Specialism", with_phrase(names, _found(considered, "specialism"), advert.title)
    contract = contracts_said(advert)
    if contract is not None:
        yield "Contract", with_phrase(contract, _found(considered, "contract"), advert.title)
    if advert.place is not None:
        lines = [f"line {one.line}" for one in _found(considered, "place")[:1]]
        yield "Place", f"{advert.place} ({lines[0]})" if lines else advert.place
    yield from _pay(catalogue, considered)
    if advert.pmo and (missing := _not_stated(considered)):
        yield "Not stated", ", ".join(missing)


def _reading(catalogue: Catalogue, considered: Considered) -> Iterator[tuple[str, str]]:
    role, advert = considered.role, considered.advert
    readings = [catalogue.roles[name] for name in advert.readings if name != advert.role]
    if role is not None:
        outside = f", {level_words(role)}" if role.outside else ""
        yield "Role", f"{role.title} ({role.id}){outside}"
    if readings:
        names = ", ".join(f"{one.title} ({one.id})" for one in readings)
        yield ("Or" if role is not None else "Role"), f"{'' if role else 'one of '}{names}"


def _pay(catalogue: Catalogue, considered: Considered) -> Iterator[tuple[str, str]]:
    pay, bands = considered.advert.pay, considered.beside.beside
    if pay:
        said = (pay_said(one, band) for one, band in zip(pay, bands, strict=True))
        yield "Pay stated", "; ".join(said)
    else:
        yield "Pay stated", "none"
    if considered.advert.pmo or considered.beside.bands:
        yield "Pay known", bands_said(catalogue, considered)


def _not_stated(considered: Considered) -> list[str]:
    advert = considered.advert
    contract = contracts_said(advert)
    open_ = (("office", advert.office), ("contract", contract), ("place", advert.place))
    return [name for name, value in open_ if value is None]


def _found(considered: Considered, kind: str) -> list[Found]:
    return [one for one in considered.advert.found if one.kind == kind]


_LABELS: dict[Kind, str] = {"course": "Certificates", "tool": "Tools", "years": "Years"}


def _asked_blocks(catalogue: Catalogue, asked: Sequence[Asked]) -> Iterator[Block]:
    yield Heading("What it asks")
    pairs = [
        (words, "; ".join(_thing(catalogue, one) for one in asked if one.kind == kind))
        for kind, words in _LABELS.items()
    ]
    if any(said for _, said in pairs):
        yield Facts(tuple((words, said) for words, said in pairs if said))
    competencies = [one for one in asked if one.kind == "competency"]
    if competencies:
        yield Bullets(tuple(_thing(catalogue, one) for one in competencies))


def _thing(catalogue: Catalogue, asked: Asked) -> str:
    """A thing asked with its phrase; of a tool and years the name is the phrase."""
    name = choice_said(catalogue, asked)
    if asked.kind in ("tool", "years"):
        return f"{name} (line {asked.found[0].line})" if asked.found else name
    where = quoted(asked.found)
    return (
        f"{name}: {where}"
        if where and asked.kind == "competency"
        else with_phrase(name, asked.found)
    )


def _footer(catalogue: Catalogue, considered: Considered) -> str:
    about, role = catalogue.about, considered.role
    advice = "Advice, not a grade. " if considered.fit is not None else ""
    more = f" More: pmo-path role {role.id}." if role is not None else ""
    return f"{advice}Catalogue {about.version} of {period_in_words(about.date)}.{more}"
