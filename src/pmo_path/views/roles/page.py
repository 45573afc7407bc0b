"""One role as a page for a person: what matters most comes first."""

from collections.abc import Iterator

from ... import lookup
from ...model import Catalogue, Code, Course, Place, Role, Statement
from ...pay import Band
from ...text import country_name, listed, sentence
from ..base import Block, Bullets, Column, Document, Facts, Grid, Heading, Para, label
from ..cite import Cites
from ..pay import pay_sentence, terms
from ..words import grade_words, level_name, level_words, move_words, office_words

_STANDARDS = {
    "esco": ("ESCO", "European Skills, Competences, Qualifications and Occupations"),
    "onet-soc": ("O*NET-SOC", "occupations in the United States"),
    "uk-soc-2020": ("UK SOC 2020", "Standard Occupational Classification of the United Kingdom"),
    "sfia": ("SFIA", "Skills Framework for the Information Age"),
    "gov-pdcf": ("PDCF", "Project Delivery Capability Framework of the British government"),
    "anzsco": ("ANZSCO", "occupations in Australia and New Zealand"),
}
_NO_BAR = (
    "These are aims for somebody settled in the post. No certificate and no experience of a PMO is "
    "needed to start."
)
_COURSES_OPTIONAL = "A course is a good start, not a condition, and none of them promises a job."
_JUDGEMENT = "our judgement"


def role_page(
    catalogue: Catalogue,
    role: Role,
    courses: list[tuple[Course, str]],
    pay: tuple[Band, ...],
    sources: bool,
) -> Document:
    """The page of ``role``; ``courses`` are those that help, and why."""
    cites = Cites(catalogue, shown=sources)
    blocks = [
        *_head(catalogue, role, cites),
        *_statements("What you do", role.responsibilities, cites),
        *_statements("Who answers for what", role.accountability, cites),
        *_asks(catalogue, role),
        *_comes_from(catalogue, role, cites),
        *_leads_to(catalogue, role, cites),
        *_courses(role, courses),
        *_pay(catalogue, role, pay),
        *_places(role.where_found, cites),
        *_codes(role.codes, cites),
        *_notes(role),
    ]
    if sources:
        cites.mark(role.sources)
    return (*blocks, *cites.blocks())


def _head(catalogue: Catalogue, role: Role, cites: Cites) -> Iterator[Block]:
    yield Heading(role.title, 1)
    name = level_name(catalogue, role.level)
    if role.outside:
        yield Para("A role outside the PMO that people come from or go to.")
    elif name:
        yield Para(f"Level {role.level} of {len(catalogue.levels)}: {name}.")
    yield Para(role.summary)
    yield Facts(tuple(_facts(catalogue, role, cites)))
    if role.learn_first:
        yield Heading("What to learn first")
        yield Para(_said(role.learn_first, cites))


def _other_titles(role: Role, cites: Cites) -> Iterator[tuple[str, str]]:
    """Titles in English, then in other languages; those by judgement apart."""
    for name, foreign, basis in (
        ("Other titles", False, "source"),
        ("Other titles, by judgement", False, "judgement"),
        ("In other languages", True, "source"),
        ("In other languages, by judgement", True, "judgement"),
    ):
        names = [
            cites.said(alias.name, alias.sources)
            for alias in role.aliases
            if (alias.language is not None) == foreign and alias.basis == basis
        ]
        if names:
            yield name, ", ".join(names)


def _facts(catalogue: Catalogue, role: Role, cites: Cites) -> Iterator[tuple[str, str]]:
    yield "Office", office_words(catalogue, role)
    if role.family:
        yield "Kind of work", role.family[:1].upper() + role.family[1:]
    yield from _other_titles(role, cites)
    if role.variant_of:
        yield "A variant of", catalogue.roles[role.variant_of].title
    variants = lookup.variants_of(role, catalogue.roles.values())
    if variants:
        yield "Variants", ", ".join(other.title for other in variants)
    if role.differs:
        differs = role.differs
        than = listed([catalogue.roles[name].title for name in differs.than])
        basis = _JUDGEMENT if differs.basis == "judgement" else None
        said = cites.said(f"From {than}: {differs.text}", differs.sources, basis)
        yield "How it differs", said
    yield "Id", role.id


def _said(said: Statement, cites: Cites) -> str:
    basis = _JUDGEMENT if said.basis == "judgement" else None
    return cites.said(said.text, said.sources, basis, said.note)


def _statements(title: str, said: tuple[Statement, ...], cites: Cites) -> Iterator[Block]:
    if said:
        yield Heading(title)
        yield Bullets(tuple(_said(statement, cites) for statement in said))


def _asks(catalogue: Catalogue, role: Role) -> Iterator[Block]:
    asked = lookup.asked_of(role, catalogue.competencies)
    if not asked:
        return
    yield Heading("What people bring from here" if role.outside else "What it asks")
    if role.level == 1:
        yield Para(_NO_BAR)
    if role.competency_basis == "judgement":
        yield Para("The grades are our judgement.")
    columns = (
        Column("name", "Competency"),
        Column("grade", "Grade"),
        Column("descriptor", "What that looks like"),
    )
    rows = tuple(
        (
            f"{item.name} (key)" if item.id in role.key_competencies else item.name,
            grade_words(catalogue, grade),
            item.levels[grade - 1],
        )
        for item, grade in asked
    )
    yield Grid(columns, rows)


def _comes_from(catalogue: Catalogue, role: Role, cites: Cites) -> Iterator[Block]:
    moves = lookup.moves_to(role, catalogue.roles.values())
    lines = [_said(statement, cites) for statement in role.typical_backgrounds]
    for other, move in moves:
        words = move_words(other, move, role)
        said = f"{other.title} ({level_words(other)}): {sentence(move.why)} {words}"
        lines.append(cites.said(said, move.sources))
    if lines:
        yield Heading("Where people come from")
        yield Bullets(tuple(lines))


def _leads_to(catalogue: Catalogue, role: Role, cites: Cites) -> Iterator[Block]:
    yield Heading("Where it leads")
    lines = []
    for move in role.leads_to:
        other = catalogue.roles[move.role]
        words = move_words(role, move, other)
        said = f"{other.title} ({level_words(other)}): {sentence(move.why)} {words}"
        lines.append(cites.said(said, move.sources))
    yield Bullets(tuple(lines)) if lines else Para("No move from here is known.")


def _courses(role: Role, courses: list[tuple[Course, str]]) -> Iterator[Block]:
    if not courses:
        return
    yield Heading("Courses that help")
    if role.level == 1:
        yield Para(_COURSES_OPTIONAL)
    for_what: dict[str, list[str]] = {}
    for course, why in courses:
        for_what.setdefault(why, []).append(course.name)
    yield Bullets(tuple(f"{'; '.join(names)} ({why})" for why, names in for_what.items()))


def _pay(catalogue: Catalogue, role: Role, pay: tuple[Band, ...]) -> Iterator[Block]:
    yield Heading(f"Pay in {country_name(catalogue.about.default_country)}")
    if not pay:
        yield Para("No figure.")
        return
    lines = (
        f"{terms(band.basis, band.contract, band.evidence)}: {pay_sentence(band)}" for band in pay
    )
    yield Bullets(tuple(sentence(line) for line in lines))
    yield Para(f"The evidence, and other countries: pmo-path pay {role.id}")


def _places(places: tuple[Place, ...], cites: Cites) -> Iterator[Block]:
    if places:
        yield Heading("Where such jobs are found")
        lines = (cites.said(place.where, place.sources, place.note) for place in places)
        yield Bullets(tuple(line[:1].upper() + line[1:] for line in lines))


def _codes(codes: tuple[Code, ...], cites: Cites) -> Iterator[Block]:
    if not codes:
        return
    yield Heading("In other standards")
    lines, spelled_out = [], set()
    for code in codes:
        short, long = _STANDARDS[code.scheme]
        name = short if code.scheme in spelled_out else f"{short} ({long})"
        spelled_out.add(code.scheme)
        lines.append(cites.said(f"{name}: {_code(code)}", code.sources))
    yield Bullets(tuple(lines))


def _code(code: Code) -> str:
    named = " ".join(part for part in (code.code, code.title) if part)
    level = f"level {code.level}" if (code.level or "").isdecimal() else code.level
    version = f"version {code.version}" if code.version else None
    near = {"exact": "an exact match", "near": "a near match"}.get(code.match or "", code.match)
    if near is None and code.basis != "judgement":
        near = "how near it comes is not known"
    basis = _JUDGEMENT if code.basis == "judgement" else None
    return "; ".join(part for part in (named, level, near, basis, code.note, version) if part)


def _notes(role: Role) -> Iterator[Block]:
    notes = (
        ("Level", role.level_note),
        ("House of PMO", role.house_of_pmo),
        ("APM (Association for Project Management)", role.apm_note),
        ("Note", role.note),
    )
    given = tuple((label(name), sentence(text)) for name, text in notes if text)
    if given:
        yield Heading("Notes")
        yield Facts(given)
