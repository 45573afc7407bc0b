"""Rules across the catalogue: each yields the faults it finds, all are reported."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from ..errors import did_you_mean
from ..model.catalogue import Catalogue
from ..model.facts import FACTS
from .references import REFERENCES, Path, follow

_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
_DAY = r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?"
_PERIOD = re.compile(rf"undated|{_DAY}(/{_DAY})?")
_DATE = re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])")
_NAMES = {
    "roles": "role",
    "courses": "course",
    "competencies": "competency",
    "sources": "source",
    "rules": "rule",
    "support": "support entry",
    "concepts": "concept",
}


class Fault(NamedTuple):
    """A fault of ``record`` at ``path``; without a record, of the file at ``place``."""

    record: Any
    path: Path
    message: str
    hint: str = ""
    at: str = "value"
    place: str = ""


Records = Mapping[str, list[Any]]
Rule = Callable[[Catalogue, Records], Iterator[Fault]]


def faults(catalogue: Catalogue, records: Records, unread: set[str]) -> Iterator[Fault]:
    """Every fault of every rule; ids in ``unread`` exist in files with faults of their own."""
    yield from dangling(records, unread)
    for rule in RULES:
        yield from rule(catalogue, records)


def dangling(records: Records, unread: set[str]) -> Iterator[Fault]:
    """Every reference resolves."""
    known = {part: {_key(record) for record in found} for part, found in records.items()}
    for part, patterns in REFERENCES.items():
        for record in records[part]:
            for pattern, target in patterns:
                for path, value in follow(record, pattern):
                    if value not in known[target] and str(value) not in unread:
                        yield _dangling(record, path, value, target, known[target])


def _dangling(record: Any, path: Path, value: Any, target: str, known: set[Any]) -> Fault:
    name = _NAMES.get(target, target)
    hint = did_you_mean(str(value), map(str, known)) or ""
    at = "key" if path[-1] == value else "value"
    return Fault(record, path, f"there is no {name} '{value}'", hint, at)


def _key(record: Any) -> Any:
    return getattr(record, "id", getattr(record, "number", None))


def ids_are_words(_: Catalogue, records: Records) -> Iterator[Fault]:
    """Ids are lower-case words with hyphens, at most 64 characters."""
    for found in records.values():
        for record in found:
            name = getattr(record, "id", "x")
            if not _ID.fullmatch(name):
                message = f"id must be lower-case letters, digits and hyphens, not '{name}'"
                yield Fault(record, ("id",), message)


def ids_are_unique(_: Catalogue, records: Records) -> Iterator[Fault]:
    """No two records of one kind carry one id or number."""
    for part, found in records.items():
        seen: set[Any] = set()
        for record in found:
            key = _key(record)
            field = "id" if hasattr(record, "id") else "number"
            if key is not None and key in seen:
                yield Fault(record, (field,), f"{field} '{key}' is used by another of {part}")
            seen.add(key)


def titles_are_unique(catalogue: Catalogue, records: Records) -> Iterator[Fault]:
    """No title or alias belongs to two roles unless it is listed as ambiguous."""
    titles = records["titles"]
    ambiguous = {entry.title.casefold() for entry in titles[0].ambiguous} if titles else set()
    owner: dict[str, str] = {}
    for role in records["roles"]:
        named: list[tuple[Path, str]] = [(("title",), role.title)]
        named += [(("aliases", i, "name"), alias.name) for i, alias in enumerate(role.aliases)]
        for path, name in named:
            first = owner.setdefault(name.casefold(), role.id)
            if first != role.id and name.casefold() not in ambiguous:
                message = f"'{name}' is a title of {first} too"
                yield Fault(role, path, message, "list it under ambiguous in titles.yaml")


def moves_lead_on(_: Catalogue, records: Records) -> Iterator[Fault]:
    """A move does not lead to itself, and no move stands twice."""
    for role in records["roles"]:
        counted = Counter(move.role for move in role.leads_to)
        for index, move in enumerate(role.leads_to):
            if move.role == role.id:
                yield Fault(role, ("leads_to", index, "role"), "a move must not lead to itself")
            elif counted[move.role] > 1:
                counted[move.role] = 0
                message = f"there is more than one move to '{move.role}'"
                yield Fault(role, ("leads_to", index, "role"), message)


def roles_have_a_level(_: Catalogue, records: Records) -> Iterator[Fault]:
    """A PMO role has a level and a family, a role outside the PMO has no level."""
    for role in records["roles"]:
        if role.outside and role.level is not None:
            yield Fault(role, ("level",), "a role outside the PMO has no level")
        if not role.outside and role.level is None:
            yield Fault(role, (), "level is missing", "a role outside the PMO says outside: true")
        if not role.outside and role.family is None:
            yield Fault(role, (), "family is missing")


def key_competencies_are_asked(_: Catalogue, records: Records) -> Iterator[Fault]:
    """A key competency is one that the role asks."""
    for role in records["roles"]:
        for index, name in enumerate(role.key_competencies):
            if name not in role.competencies:
                message = f"'{name}' is not among the role's competencies"
                yield Fault(role, ("key_competencies", index), message)


def levels_have_roles(_: Catalogue, records: Records) -> Iterator[Fault]:
    """Every level has roles."""
    used = {role.level for role in records["roles"]}
    for level in records["levels"]:
        if level.level not in used:
            yield Fault(level, ("level",), f"no role has level {level.level}")


def old_courses_name_a_successor(_: Catalogue, records: Records) -> Iterator[Fault]:
    """A renamed or superseded course names what replaced it."""
    for course in records["courses"]:
        if course.status in ("renamed", "superseded") and course.replaced_by is None:
            yield Fault(course, ("status",), f"a {course.status} course needs replaced_by")


def courses_do_not_go_round(_: Catalogue, records: Records) -> Iterator[Fault]:
    """No course is its own prerequisite or successor, at any distance."""
    courses = {course.id: course for course in records["courses"]}
    before = {name: [p.id for p in c.prerequisites or () if p.id] for name, c in courses.items()}
    after = {name: [c.replaced_by] if c.replaced_by else [] for name, c in courses.items()}
    for field, graph in (("prerequisites", before), ("replaced_by", after)):
        for name in courses:
            if _reaches(graph, name):
                yield Fault(courses[name], (field,), f"{field} of '{name}' lead back to itself")


def _reaches(graph: dict[str, list[str]], start: str) -> bool:
    seen: set[str] = set()
    ahead = list(graph[start])
    while ahead:
        name = ahead.pop()
        if name == start:
            return True
        if name not in seen:
            seen.add(name)
            ahead += graph.get(name, [])
    return False


def figures_have_a_period(_: Catalogue, records: Records) -> Iterator[Fault]:
    """No figure without a period that can be compared: a year, month, day, range or undated."""
    for part in ("observations", "context"):
        for figure in records[part]:
            if not _PERIOD.fullmatch(figure.period):
                message = (
                    f"period must be a year, a month, a range or undated, not '{figure.period}'"
                )
                yield Fault(
                    figure, ("period",), message, "for example '2025', '2025-09' or undated"
                )


def figures_have_a_country(_: Catalogue, records: Records) -> Iterator[Fault]:
    """A country is a code of two capital letters."""
    for figure in records["observations"]:
        if not re.fullmatch("[A-Z]{2}", figure.country):
            message = f"country must be a code of two capital letters, not '{figure.country}'"
            yield Fault(figure, ("country",), message, "for example GB")


def dates_are_days(_: Catalogue, records: Records) -> Iterator[Fault]:
    """The catalogue's date is a day."""
    for about in records["about"]:
        if not _DATE.fullmatch(about.date):
            message = f"date must be a day as YYYY-MM-DD, not '{about.date}'"
            yield Fault(about, ("date",), message)


def conditions_can_hold(_: Catalogue, records: Records) -> Iterator[Fault]:
    """Conditions name facts that exist, with values that they can have."""
    values = _fact_values(records["questions"])
    for record, path, when in _conditions(records):
        for key, wanted in when.items():
            if key not in values:
                hint = did_you_mean(key, values) or ""
                yield Fault(record, (*path, key), f"there is no fact '{key}'", hint, "key")
                continue
            for index, value in enumerate(wanted):
                if values[key] and value not in values[key]:
                    message = f"{key} is never '{value}'"
                    hint = did_you_mean(value, values[key]) or ""
                    yield Fault(record, (*path, key, index), message, hint)


def _conditions(records: Records) -> Iterator[tuple[Any, Path, Any]]:
    for rule in records["rules"]:
        yield rule, ("when",), rule.when
        yield rule, ("unless",), rule.unless
    for question in records["questions"]:
        yield question, ("when",), question.when
        for i, part in enumerate(question.parts):
            yield question, ("parts", i, "when"), part.when
            yield question, ("parts", i, "unless"), part.unless
            for j, items in enumerate(part.items):
                yield question, ("parts", i, "items", j, "when"), items.when
            for j, option in enumerate(part.options):
                for name in ("want", "early", "starts"):
                    for k, points in enumerate(getattr(option, name)):
                        yield question, ("parts", i, "options", j, name, k, "when"), points.when


def _fact_values(questions: list[Any]) -> dict[str, set[str]]:
    """Facts and their possible values; an empty set means any value."""
    found: dict[str, set[str]] = defaultdict(set, {key: set(v) for key, v in FACTS.items()})
    for question in questions:
        for part in question.parts:
            found[part.key] |= {option.id for option in part.options}
            if part.same_as:
                found[part.key] |= found[part.same_as]
    return found


def rules_do_something(_: Catalogue, records: Records) -> Iterator[Fault]:
    """A rule steers the advice or says what keeps it."""
    for rule in records["rules"]:
        if rule.then is None and not rule.kept_by:
            yield Fault(rule, (), "a rule needs 'then' or 'kept_by'")


def parts_have_choices(_: Catalogue, records: Records) -> Iterator[Fault]:
    """A part with choices has some, and no key is asked twice of one person."""
    for question in records["questions"]:
        for index, part in enumerate(question.parts):
            if part.kind in ("one", "several") and not (part.options or part.same_as):
                yield Fault(question, ("parts", index), f"'{part.key}' has no options")
            if part.kind == "ratings" and not part.items:
                yield Fault(question, ("parts", index), f"'{part.key}' has no items to rate")


RULES: tuple[Rule, ...] = (
    ids_are_words,
    ids_are_unique,
    titles_are_unique,
    moves_lead_on,
    roles_have_a_level,
    key_competencies_are_asked,
    levels_have_roles,
    old_courses_name_a_successor,
    courses_do_not_go_round,
    figures_have_a_period,
    figures_have_a_country,
    dates_are_days,
    conditions_can_hold,
    rules_do_something,
    parts_have_choices,
)
