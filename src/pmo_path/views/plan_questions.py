"""What to ask about a PMO before applying for a post in it."""

from collections.abc import Iterator
from typing import NamedTuple

from ..advice import Advice
from ..model.catalogue import Catalogue


class Ask(NamedTuple):
    """A question, and the sources that say why to ask it."""

    text: str
    sources: tuple[str, ...]


def questions(catalogue: Catalogue, advice: Advice) -> tuple[Ask, ...]:
    """What it is for, whom it serves, what the post answers for, what the title means."""
    return tuple(_questions(catalogue, advice))


def _questions(catalogue: Catalogue, advice: Advice) -> Iterator[Ask]:
    role = advice.recommended.role
    concepts = {item.id: item.sources for item in catalogue.concepts}
    if role.outside:
        yield Ask("What is the job for, and how will you know after a year that it went well?", ())
        return
    yield Ask(
        "What is this PMO for: mainly reporting, or mainly improving delivery, for example through "
        "training? The answer is the key to your approach.",
        concepts.get("pmo-objective", ()),
    )
    office = next((one for one in catalogue.offices if one.id == role.office), None)
    if office is None:
        yield Ask(
            "Which kind of office is it: for one project, for a programme, for the whole "
            "portfolio?", concepts.get("pmo-meanings", ()),
        )  # fmt: skip
    else:
        yield Ask(
            f"Whom does it serve, and for how long? Such an office mostly serves {office.serves}; "
            f"it lasts {office.lasts}.", office.sources,
        )  # fmt: skip
    if (role.level or 0) <= 2:
        yield Ask(
            "Which tasks would you carry out, and which would you answer for?",
            concepts.get("raci", ()),
        )
    else:
        yield Ask(
            "Is it the permanent hub or a temporary office, and to whom does it report?",
            concepts.get("hub-and-spoke", ()),
        )
    for ambiguity in catalogue.titles.ambiguous:
        if role.id in ambiguity.roles and ambiguity.title.casefold() != "pmo":
            yield Ask(
                f"What does the title mean here? {ambiguity.title} has more than one reading.",
                ambiguity.sources,
            )
            return
