"""What there is to ask a person, given what they have said so far; pure."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from .. import titles
from ..advice import Facts, facts_so_far, holds
from ..answers import Answers, options_of, parts_of
from ..model import BEGINNERS, Catalogue, Part, Question

Place = tuple[int, int, int]
"""Question, part and item, from 0: the order in which things are asked."""

NONE = "none"


@dataclass(frozen=True)
class Choice:
    """One numbered line: what is stored, and what is read."""

    id: str
    label: str


@dataclass(frozen=True)
class Step:
    """One thing to ask: a part, one competency of a part, or what a title means.

    ``place`` orders the steps. ``about`` names the competency. ``needed`` are
    the steps that say where the person is: there is no advice without them.
    """

    name: str
    place: Place
    part: Part
    ask: str
    about: str = ""
    choices: tuple[Choice, ...] = ()
    needed: bool = False


@dataclass(frozen=True)
class OpenQuestion:
    """A question that is put to this person, with its steps in order."""

    question: Question
    steps: tuple[Step, ...]


def open_questions(
    catalogue: Catalogue,
    answers: Answers,
    given: Answers | None = None,
    suggested: Collection[str] = (),
) -> tuple[OpenQuestion, ...]:
    """The questions that these answers leave open or have answered, without those ``given``.

    Until the person has said where they are, only the first question is open.
    Parts that nobody is asked are open where an answer to them is ``suggested``.
    """
    given = given or Answers()
    facts = facts_so_far(catalogue, answers)
    asked = [asked for one in catalogue.questions if (asked := _asked(one, suggested)).parts]
    if "segment" not in facts:
        asked = asked[:1]
    opened = (
        OpenQuestion(question, tuple(_steps_of(catalogue, question, index, answers, facts, given)))
        for index, question in enumerate(asked)
        if holds(question.when, facts)
    )
    return tuple(one for one in opened if one.steps)


def _asked(question: Question, suggested: Collection[str]) -> Question:
    """``question`` with the parts that are put to people."""
    if question.asked:
        return question
    parts = tuple(part for part in question.parts if part.key in suggested)
    return replace(question, parts=parts)


def _steps_of(
    catalogue: Catalogue,
    question: Question,
    index: int,
    answers: Answers,
    facts: Facts,
    given: Answers,
) -> Iterator[Step]:
    gentle = not BEGINNERS.isdisjoint(facts.get("segment", ()))
    for number, part in enumerate(question.parts):
        if not holds(part.when, facts, part.unless):
            continue
        place = (index, number, 0)
        if part.kind == "ratings":
            yield from _ratings(catalogue, part, place, facts, given)
        elif part.key not in given:
            yield _step(catalogue, part, place, facts, gentle=gentle)
        if part.key == "title" and "meaning" not in given:
            yield from _meaning(catalogue, answers, (index, number, 1))


def _step(catalogue: Catalogue, part: Part, place: Place, facts: Facts, *, gentle: bool) -> Step:
    segments = facts.get("segment", frozenset())
    options = options_of(part, parts_of(catalogue))
    choices = tuple(
        Choice(option.id, (option.gentle if gentle else None) or option.label)
        for option in options
        if not option.for_segments or not segments.isdisjoint(option.for_segments)
    )
    ask = (part.gentle if gentle else None) or part.ask
    needed = any(option.segment for option in options)
    return Step(part.key, place, part, ask, choices=choices, needed=needed)


def _ratings(
    catalogue: Catalogue, part: Part, place: Place, facts: Facts, given: Answers
) -> Iterator[Step]:
    """One step for each competency of the first items that are meant for this person."""
    names = next((items.rate for items in part.items if holds(items.when, facts)), ())
    known = given.ratings() if part.key == "rate" else {}
    for number, name in enumerate(names):
        if name not in known:
            about = f"{catalogue.competencies[name].name} ({number + 1} of {len(names)})"
            yield rating_step(catalogue, part, name, (*place[:2], number), about)


def rating_step(catalogue: Catalogue, part: Part, name: str, place: Place, about: str) -> Step:
    """The step that asks how good a person is at the competency called ``name``."""
    levels = enumerate(catalogue.competencies[name].levels, 1)
    choices = tuple(Choice(str(grade), words) for grade, words in levels)
    return Step(f"{part.key}.{name}", place, part, part.ask, about, choices)


def _meaning(catalogue: Catalogue, answers: Answers, place: Place) -> Iterator[Step]:
    """What an ambiguous title means, in the catalogue's own question."""
    part = parts_of(catalogue).get("meaning")
    found = titles.read(catalogue, answers.one("title") or "")
    if part is None or found is None or found.question is None:
        return
    choices = (
        *(Choice(role.id, role.title) for role in found.roles),
        Choice(NONE, "None of these"),
    )
    yield Step(part.key, place, part, found.question, choices=choices)
