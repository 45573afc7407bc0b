"""One course as a page for a person: what it is worth today comes first."""

from collections.abc import Iterator, Sequence

from ... import lookup
from ...model import Catalogue, Course, Exam, Prerequisite, Price
from ...text import counted, listed, money, period_in_words, sentence
from ..base import Block, Bullets, Document, Facts, Heading, Para
from ..cite import source_line

KINDS = {
    "certification": "certification",
    "course": "course",
    "elearning": "e-learning course",
    "apprenticeship": "apprenticeship",
    "service": "service",
}
_LEVELS_BASIS = {
    "source": "as a source says",
    "provider": "as the provider says",
    "judged": "our judgement",
}
_UNCERTAIN = {
    "duration_days": "the length",
    "duration_months": "the length",
    "prerequisites": "what must come before",
    "covers": "what it covers",
    "replaced_by": "what replaced it",
    "levels": "the levels",
}
_NOT_KNOWN = "not known"


def course_page(catalogue: Catalogue, course: Course, *, sources: bool = False) -> Document:
    """The page of ``course``; a successor stands at its head."""
    return (
        Heading(course.name, 1),
        *_successor(catalogue, course),
        Para(course.summary),
        Facts(tuple(_about(course))),
        Para(f"Link: {course.url or _NOT_KNOWN}"),
        *_bullets("What it covers", course.covers),
        *_competencies(catalogue, course),
        *_before(catalogue, course),
        Heading("What it takes"),
        Facts(tuple(_cost(course))),
        *_after(catalogue, course),
        *_doubts(course),
        *(_sources(catalogue, course) if sources else ()),
    )


def _successor(catalogue: Catalogue, course: Course) -> Iterator[Block]:
    after = catalogue.courses.get(course.replaced_by or "")
    if after is not None:
        unsure = " This is uncertain." if "replaced_by" in course.uncertain else ""
        yield Para(f"Replaced by {named(after)}. Take that one instead.{unsure}")
    elif course.status == "withdrawn":
        yield Para("Withdrawn: it can no longer be taken, and nothing is known to replace it.")


def named(course: Course) -> str:
    """Name and id."""
    return f"{course.name} ({course.id})"


def _about(course: Course) -> Iterator[tuple[str, str]]:
    yield "Id", course.id
    yield "Kind", KINDS[course.kind]
    yield "Status", _status(course)
    if course.also_known_as:
        yield "Also known as", ", ".join(course.also_known_as)
    if course.new_name:
        yield "New name", course.new_name
    yield "Awarding body", course.awarding_body or _NOT_KNOWN
    yield "Providers", ", ".join(course.providers) or _NOT_KNOWN
    levels = listed([str(level) for level in course.levels])
    yield "Levels", f"{levels} ({_LEVELS_BASIS[course.levels_basis]})" if levels else "none"
    yield "Specialism", "none: general" if course.specialism == "none" else course.specialism


def _status(course: Course) -> str:
    words = course.status or _NOT_KNOWN
    return (
        f"{words}, as of {period_in_words(course.status_as_of)}" if course.status_as_of else words
    )


def _bullets(title: str, items: Sequence[str]) -> Document:
    return (Heading(title), Bullets(tuple(items))) if items else ()


def _competencies(catalogue: Catalogue, course: Course) -> Document:
    known = catalogue.competencies
    basis = " (our judgement)" if course.competencies_basis == "judged" else ""
    names = [known[name].name for name in course.competencies]
    return _bullets(f"Competencies it trains{basis}", names)


def _before(catalogue: Catalogue, course: Course) -> Iterator[Block]:
    yield Heading("What must come before")
    if course.prerequisites is None:
        yield Para("Not known.")
    elif not course.prerequisites:
        yield Para("Nothing: a source says that none is asked.")
    else:
        asked = (sentence(_wanted(catalogue, item)) for item in course.prerequisites)
        yield Bullets(tuple(asked))
    yield from _bullets(
        "What is recommended before",
        [sentence(_wanted(catalogue, item)) for item in course.recommended],
    )


def _wanted(catalogue: Catalogue, item: Prerequisite) -> str:
    names = [item.id] if item.id else list(item.any_of)
    courses = listed([named(catalogue.courses[name]) for name in names], "or")
    said = courses or item.text or ""
    return f"{said}, or {item.or_else}" if item.or_else else said


def _cost(course: Course) -> Iterator[tuple[str, str]]:
    yield "Length", _length(course)
    yield "Exam", _exam(course.exam) if course.exam else _NOT_KNOWN
    yield "Price", _price(course.price) if course.price else _NOT_KNOWN
    if course.funding_band:
        yield "Funding band", f"up to {_price(course.funding_band)}"
    yield "Renewal", course.renewal or _NOT_KNOWN


def _length(course: Course) -> str:
    parts = [
        _count(course.duration_days, "day"),
        _count(course.duration_months, "month"),
        _count(course.study_hours, "hour", " of study"),
    ]
    return ", ".join(filter(None, parts)) or _NOT_KNOWN


def _count(number: float | None, noun: str, after: str = "") -> str:
    if number is None:
        return ""
    if number == 0.5:
        return f"half a {noun}{after}"
    whole = float(number).is_integer()
    return f"{counted(int(number), noun) if whole else f'{number:g} {noun}s'}{after}"


def _exam(exam: Exam) -> str:
    parts = [
        exam.format or "",
        _count(exam.questions, "question"),
        _count(exam.marks, "mark"),
        _count(exam.minutes, "minute"),
        f"pass mark {exam.pass_mark}" if exam.pass_mark else "",
        f"{exam.book} book" if exam.book in ("open", "closed") else exam.book or "",
        f"applies {exam.applies_to}" if exam.applies_to else "",
    ]
    said = ", ".join(filter(None, parts)) or _NOT_KNOWN
    return f"{said}. {sentence(exam.note)}" if exam.note else said


def _price(price: Price) -> str:
    said = "free" if price.amount == 0 else money(price.amount, price.currency)
    if price.what:
        said += f", {price.what}"
    if price.member_amount is not None:
        said += f"; {money(price.member_amount, price.currency)} for members"
    dated = price.as_of[:1].isdecimal()
    said += f" (as of {period_in_words(price.as_of)})" if dated else f" ({price.as_of})"
    return f"{said}. {sentence(price.alternative)}" if price.alternative else said


def _after(catalogue: Catalogue, course: Course) -> Iterator[Block]:
    leads = [named(catalogue.courses[name]) for name in course.leads_to]
    yield from _bullets("What it prepares for", leads)
    before = [named(other) for other in lookup.replaced_by(catalogue, course)]
    yield from _bullets("What it replaced", before)


def _doubts(course: Course) -> Iterator[Block]:
    names = dict.fromkeys(_UNCERTAIN.get(name, f"the {name}") for name in course.uncertain)
    if names:
        yield Heading("What is uncertain")
        yield Para(f"Sources are weak or contradict each other on {listed(list(names))}.")
    if course.note:
        yield Heading("Note")
        yield Para(sentence(course.note))


def _sources(catalogue: Catalogue, course: Course) -> Document:
    known = catalogue.sources
    lines = [source_line(known[name]) for name in course.sources if name in known]
    return (Heading("Sources"), Bullets(tuple(lines), numbered=True)) if lines else ()
