"""The questions: what one needs to write answers by hand."""

from collections.abc import Iterator, Mapping
from typing import TypedDict

from ..answers import options_of, parts_of
from ..model import (
    ADMINISTRATOR,
    BUSINESS,
    IN_PMO,
    NEW,
    PROJECT_MANAGER,
    SOME_PROJECTS,
    Catalogue,
    Option,
    Part,
    Question,
    When,
)
from ..text import listed
from .base import Block, Column, Facts, Grid, Heading, Para, View, record_of


class ChoiceRecord(TypedDict):
    """One choice: ``id`` is what stands in an answers file, ``gentle`` its wording for newcomers.

    ``for_segments`` are those whom it is shown to, empty for everybody.
    """

    id: str
    label: str
    gentle: str | None
    for_segments: list[str]


class RatedRecord(TypedDict):
    """Which competencies are asked about, where ``when`` holds."""

    when: dict[str, list[str]]
    rate: list[str]


class PartRecord(TypedDict):
    """One thing to answer: its ``key`` in an answers file, and the flag that answers it too.

    ``most`` is how many choices may be given; ``when`` and ``unless`` say who
    is asked: facts about the person, all of which must hold.
    """

    key: str
    ask: str
    gentle: str | None
    kind: str
    flag: str | None
    most: int | None
    choices: list[ChoiceRecord]
    rated: list[RatedRecord]
    when: dict[str, list[str]]
    unless: dict[str, list[str]]


class QuestionRecord(TypedDict):
    """A question; with ``asked`` false its keys may be given, and nobody is asked."""

    id: str
    number: int
    title: str
    why: str
    asked: bool
    keys: list[str]
    when: dict[str, list[str]]
    parts: list[PartRecord]


_INTRODUCTION = (
    "An answers file holds lines of 'key: answer' (YAML), or one JSON object with the same keys. "
    "Only 'today' is needed; what is left out is no information. Each question names its keys, and "
    "'choice' is what to write."
)
_SEGMENTS: dict[str, str] = {
    NEW: "people new to work or to projects",
    ADMINISTRATOR: "administrators, secretaries, PAs and experts from the business",
    SOME_PROJECTS: "people with some project experience",
    IN_PMO: "people in a PMO",
    PROJECT_MANAGER: "project and programme managers",
    BUSINESS: "business leaders",
}
_ANSWERS = {
    "one": "one of the choices",
    "several": "a list of choices",
    "text": "any text",
    "title": "a job title, or the id of a role",
    "number": "a number",
    "ratings": "ids of competencies, each with a grade from 1 to 5",
    "courses": "a list of courses by name or id",
    "roles": "a list of roles by title or id",
    "country": "a country, such as GB",
}


def questions_view(catalogue: Catalogue) -> View:
    """Every question in order, those that are asked first."""
    ordered = sorted(catalogue.questions, key=lambda question: not question.asked)
    parts = parts_of(catalogue)
    return View(
        kind="questions",
        record_type=QuestionRecord,
        records=tuple(_record(question, parts) for question in ordered),
        columns=(Column("number", "Number"), Column("title", "Question"), Column("keys", "Keys")),
        document=lambda: tuple(_document(ordered, parts)),
        empty="There are no questions.",
    )


def _record(question: Question, parts: Mapping[str, Part]) -> QuestionRecord:
    return record_of(
        QuestionRecord,
        question,
        keys=[part.key for part in question.parts],
        when=_facts(question.when),
        parts=[_part(part, options_of(part, parts)) for part in question.parts],
    )


def _part(part: Part, options: tuple[Option, ...]) -> PartRecord:
    return record_of(
        PartRecord,
        part,
        choices=[_choice(option) for option in options],
        rated=[RatedRecord(when=_facts(i.when), rate=list(i.rate)) for i in part.items],
        when=_facts(part.when),
        unless=_facts(part.unless),
    )


def _choice(option: Option) -> ChoiceRecord:
    return record_of(ChoiceRecord, option)


def _facts(when: When) -> dict[str, list[str]]:
    return {key: list(values) for key, values in when.items()}


def _document(questions: list[Question], parts: Mapping[str, Part]) -> Iterator[Block]:
    if questions:
        yield Para(_INTRODUCTION)
    for question in questions:
        yield from _page(question, parts)


def _page(question: Question, parts: Mapping[str, Part]) -> Iterator[Block]:
    if question.asked:
        yield Heading(f"{question.number}. {question.title}")
    else:
        yield Heading("Keys that no question asks")
    yield Para(question.why)
    if question.when:
        yield Para(f"It is put to {_who(question.when)}.")
    for part in question.parts:
        yield Facts(tuple(_pairs(part)))
        options = options_of(part, parts)
        if options:
            yield _choices(options)


def _pairs(part: Part) -> Iterator[tuple[str, str]]:
    yield "Key", part.key
    yield "Question", part.ask
    if part.gentle:
        yield "For newcomers", part.gentle
    most = f", at most {part.most}" if part.most else ""
    yield "Answer", _ANSWERS[part.kind] + most
    if part.flag:
        yield "Flag", part.flag
    if part.when:
        yield "Put to", _who(part.when)
    if part.unless:
        yield "Not put to", _who(part.unless)
    rated = dict.fromkeys(name for items in part.items for name in items.rate)
    if rated:
        yield "Competencies", f"those that matter to the person, out of {', '.join(rated)}"


def _choices(options: tuple[Option, ...]) -> Grid:
    newcomers = any(option.gentle for option in options)
    columns = [Column("id", "Choice", fixed=True), Column("label", "What it means")]
    if newcomers:
        columns.append(Column("gentle", "For newcomers"))
    rows = (
        (option.id, option.label, *((option.gentle or option.label,) if newcomers else ()))
        for option in options
    )
    return Grid(tuple(columns), tuple(rows))


def _who(when: When) -> str:
    """Who is meant by ``when``, in words: all of its keys must hold, any of a key's values."""
    segments = when.get("segment", ())
    people = listed([_SEGMENTS[segment] for segment in segments])
    conditions = listed([_condition(key, value) for key, value in when.items() if key != "segment"])
    if not people:
        return f"people who {conditions}"
    return f"{people}, if they {conditions}" if conditions else people


def _condition(key: str, values: tuple[str, ...]) -> str:
    if key == "level":
        return f"do work of level {listed(list(values), 'or')}"
    if key == "rated-high":
        return "rate themselves 4 or 5 in anything"
    return f"answer {listed(list(values), 'or')} to {key}"
