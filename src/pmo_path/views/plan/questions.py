"""What to ask about a PMO before applying for a post in it."""

from collections.abc import Iterator
from typing import NamedTuple

from ...advice import Advice
from ...model import Ambiguity, Catalogue, ConceptId, Office


class Ask(NamedTuple):
    """A question, and the sources that say why to ask it."""

    text: str
    sources: tuple[str, ...] = ()


def questions(catalogue: Catalogue, advice: Advice) -> tuple[Ask, ...]:
    """What it is for, whom it serves, what the post answers for, what the title means."""
    return tuple(_questions(catalogue, advice))


def _questions(catalogue: Catalogue, advice: Advice) -> Iterator[Ask]:
    role = advice.recommended.role
    if role.outside:
        yield Ask("What is the job for, and how will you know after a year that it went well?")
        return
    yield purpose(catalogue)
    office = next((one for one in catalogue.offices if one.id == role.office), None)
    yield which_office(catalogue) if office is None else whom_it_serves(office)
    yield tasks(catalogue) if (role.level or 0) <= 2 else hub_or_spoke(catalogue)
    for ambiguity in catalogue.titles.ambiguous:
        if role.id in ambiguity.roles and ambiguity.title.casefold() != "pmo":
            yield title_meaning(ambiguity)
            return


def purpose(catalogue: Catalogue) -> Ask:
    """What the office is for: the first thing to find out."""
    return Ask(
        "What is this PMO for: mainly reporting, or mainly improving delivery, for example through "
        "training? The answer is the key to your approach.",
        sources_of(catalogue, "pmo-objective"),
    )


def which_office(catalogue: Catalogue) -> Ask:
    """Which kind of office it is, where that is open."""
    return Ask(
        "Which kind of office is it: for one project, for a programme, for the whole portfolio?",
        sources_of(catalogue, "pmo-meanings"),
    )


def whom_it_serves(office: Office) -> Ask:
    """Whom an office of a known kind serves, and for how long."""
    return Ask(
        f"Whom does it serve, and for how long? Such an office mostly serves {office.serves}; "
        f"it lasts {office.lasts}.", office.sources,
    )  # fmt: skip


def tasks(catalogue: Catalogue) -> Ask:
    """What the post carries out and what it answers for."""
    return Ask(
        "Which tasks would you carry out, and which would you answer for?",
        sources_of(catalogue, "raci"),
    )


def hub_or_spoke(catalogue: Catalogue) -> Ask:
    """Where an office that one leads stands among others."""
    return Ask(
        "Is it the permanent hub or a temporary office, and to whom does it report?",
        sources_of(catalogue, "hub-and-spoke"),
    )


def title_meaning(ambiguity: Ambiguity) -> Ask:
    """What a title with more than one reading means here."""
    return Ask(
        f"What does the title mean here? {ambiguity.title} has more than one reading.",
        ambiguity.sources,
    )


def sources_of(catalogue: Catalogue, concept: ConceptId) -> tuple[str, ...]:
    """Who says the idea called ``concept``; nobody where the catalogue does not have it."""
    return next((one.sources for one in catalogue.concepts if one.id == concept), ())
