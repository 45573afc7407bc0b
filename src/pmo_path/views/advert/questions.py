"""What to ask before applying for the post of an advert: what it leaves open, and what decides."""

from collections.abc import Iterator

from ...advert import Considered
from ...model import Ambiguity, Catalogue
from ...pay import Band
from ...text import listed
from ...titles import index_of
from ..pay import amount
from ..plan import Ask, hub_or_spoke, purpose, sources_of, tasks, which_office, whom_it_serves
from .words import contracts_said

_TEMPORARY = ("project", "programme")
"""Kinds of office that end with what they serve."""


def advert_questions(catalogue: Catalogue, considered: Considered) -> tuple[Ask, ...]:
    """The questions, the most telling first; none for what is not a PMO job."""
    return tuple(_questions(catalogue, considered)) if considered.advert.pmo else ()


def _questions(catalogue: Catalogue, considered: Considered) -> Iterator[Ask]:
    advert = considered.advert
    yield purpose(catalogue)
    ambiguity = ambiguity_of(catalogue, considered)
    if ambiguity is not None:
        yield Ask(ambiguity.ask, ambiguity.sources)
    office = next((one for one in catalogue.offices if one.id == advert.office), None)
    if office is None:
        yield which_office(catalogue)
    elif office.id in _TEMPORARY:
        yield whom_it_serves(office)
    level = considered.role.level if considered.role is not None else None
    level = max(advert.levels, default=level or 1)
    yield tasks(catalogue) if level <= 2 else hub_or_spoke(catalogue)
    yield from _unsaid(considered)
    yield from _about_the_post(catalogue, level)


def ambiguity_of(catalogue: Catalogue, considered: Considered) -> Ambiguity | None:
    """The catalogue's entry for a title with more than one reading; the advert left them open."""
    readings = set(considered.advert.readings)
    if len(readings) < 2:
        return None
    index = index_of(catalogue)
    title = index.key(considered.advert.title or "")
    entries = [one for one in catalogue.titles.ambiguous if readings & set(one.roles)]
    named = [one for one in entries if index.key(one.title) in title]
    return max(named, key=lambda one: len(one.title), default=None)


def _about_the_post(catalogue: Catalogue, level: int) -> Iterator[Ask]:
    """What the post covers at its level, and what kind of office it is in."""
    if level == 2:
        yield Ask(
            "Does the post support projects and programmes together, whatever its title says?",
            sources_of(catalogue, "mixed-remit"),
        )
    if level >= 3:
        yield Ask(
            "Is there a Manager or a Lead above or beside this post, and who of them answers for "
            "what?",
            sources_of(catalogue, "manager-or-lead"),
        )
    yield Ask(
        "Is it there more to check on projects or to help them: part police, part support?",
        sources_of(catalogue, "pmo-purpose"),
    )


def _unsaid(considered: Considered) -> Iterator[Ask]:
    """What the advert does not say, or says in part."""
    advert = considered.advert
    if not advert.pay:
        yield Ask(f"What does it pay? {_usual(considered.beside.bands)}")
    elif any(pay.basis is None for pay in advert.pay):
        yield Ask("Is the pay that is stated for a year, a day or an hour?")
    contract = contracts_said(advert)
    if contract is not None and advert.contract is None:
        yield Ask(f"The advert says {contract}: which of them is this post, and who decides it?")
    if advert.contract in ("fixed-term", "contract", "temporary"):
        yield Ask("When does the contract end, and what decides whether it is extended?")
    if (
        advert.contract == "contract"
        and considered.beside.country == "GB"
        and not _ir35(considered)
    ):
        yield Ask("Is it inside or outside IR35 (the British tax rule for contractors)?")
    missing = [
        words
        for words, value in (
            ("what kind of contract it is", contract),
            ("where the work is done, and how much of it from home", advert.place),
        )
        if value is None
    ]
    if missing:
        yield Ask(f"The advert does not say {listed(missing)}: ask for that too.")


def _usual(bands: tuple[Band, ...]) -> str:
    known = [band for band in bands if band.tier != "opinion"]
    if not known:
        return "The advert does not say."
    old = ", now old" if known[0].old else ""
    return f"The advert does not say; known for such a post: {amount(known[0])}{old}."


def _ir35(considered: Considered) -> bool:
    said = " ".join(term for pay in considered.advert.pay for term in pay.terms)
    return "ir35" in said.casefold()
