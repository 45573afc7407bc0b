"""Rules across the catalogue: each yields the faults it finds, all are reported."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, NamedTuple

from ..text import did_you_mean
from .check_conditions import conditions_can_hold
from .check_markers import markers_stand_for_something
from .faults import Fault, Records
from .references import REFERENCES, Path, follow

_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
_DAY = r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?"
_PERIOD = re.compile(rf"undated|{_DAY}(/{_DAY})?")
_NAMES = {
    "roles": "role",
    "courses": "course",
    "competencies": "competency",
    "sources": "source",
    "rules": "rule",
    "support": "support entry",
    "concepts": "concept",
    "readings": "reading",
}


class Unread(NamedTuple):
    """What has faults of its own: ids of records, and parts of which a whole file is unread."""

    ids: set[str]
    parts: set[str]


Rule = Callable[[Records], Iterator[Fault]]


def faults(records: Records, unread: Unread) -> Iterator[Fault]:
    """Every fault of every rule; what comes of an unread record alone is not one."""
    yield from dangling(records, unread)
    for rule in RULES:
        yield from rule(records)
    if not unread.ids and not unread.parts:
        for rule in WHOLE:
            yield from rule(records)


def dangling(records: Records, unread: Unread) -> Iterator[Fault]:
    """Every reference resolves."""
    known = {part: {_key(record) for record in found} for part, found in records.items()}
    for part, patterns in REFERENCES.items():
        for record in records[part]:
            for pattern, target in patterns:
                if target in unread.parts:
                    continue
                for path, value in follow(record, pattern):
                    if value not in known[target] and str(value) not in unread.ids:
                        yield _dangling(record, path, value, target, known[target])


def _dangling(record: Any, path: Path, value: Any, target: str, known: set[Any]) -> Fault:
    name = _NAMES.get(target, target)
    hint = did_you_mean(str(value), map(str, known)) or ""
    at = "key" if path[-1] == value else "value"
    return Fault(record, path, f"there is no {name} '{value}'", hint, at)


def _key(record: Any) -> Any:
    field = _key_field(record)
    return getattr(record, field) if field else None


def _key_field(record: Any) -> str:
    return next((name for name in ("id", "number", "level") if hasattr(record, name)), "")


def _with_own_ids(records: Records) -> Records:
    """All but the markers: a marker carries the id of what it stands for."""
    return {part: found for part, found in records.items() if part != "markers"}


def ids_are_words(records: Records) -> Iterator[Fault]:
    """Ids are lower-case words with hyphens, at most 64 characters."""
    for found in _with_own_ids(records).values():
        for record in found:
            name = getattr(record, "id", "x")
            if not _ID.fullmatch(name):
                message = f"id must be lower-case letters, digits and hyphens, not '{name}'"
                yield Fault(record, ("id",), message)


def ids_are_unique(records: Records) -> Iterator[Fault]:
    """No two records of one kind carry one id or number."""
    for part, found in _with_own_ids(records).items():
        seen: set[Any] = set()
        for record in found:
            key = _key(record)
            if key is not None and key in seen:
                field = _key_field(record)
                yield Fault(record, (field,), f"{field} '{key}' is used by another of {part}")
            seen.add(key)


def titles_are_unique(records: Records) -> Iterator[Fault]:
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


def moves_lead_on(records: Records) -> Iterator[Fault]:
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


def roles_have_a_level(records: Records) -> Iterator[Fault]:
    """A PMO role has a level and a family, a role outside the PMO has no level."""
    for role in records["roles"]:
        if role.outside and role.level is not None:
            yield Fault(role, ("level",), "a role outside the PMO has no level")
        if not role.outside and role.level is None:
            yield Fault(role, (), "level is missing", "a role outside the PMO says outside: true")
        if not role.outside and role.family is None:
            yield Fault(role, (), "family is missing")


def key_competencies_are_asked(records: Records) -> Iterator[Fault]:
    """A key competency is one that the role asks."""
    for role in records["roles"]:
        for index, name in enumerate(role.key_competencies):
            if name not in role.competencies:
                message = f"'{name}' is not among the role's competencies"
                yield Fault(role, ("key_competencies", index), message)


def levels_have_roles(records: Records) -> Iterator[Fault]:
    """Every level has roles."""
    used = {role.level for role in records["roles"]}
    for level in records["levels"]:
        if level.level not in used:
            yield Fault(level, ("level",), f"no role has level {level.level}")


def old_courses_name_a_successor(records: Records) -> Iterator[Fault]:
    """A renamed or superseded course names what replaced it."""
    for course in records["courses"]:
        if course.status in ("renamed", "superseded") and course.replaced_by is None:
            yield Fault(course, ("status",), f"a {course.status} course needs replaced_by")


def courses_do_not_go_round(records: Records) -> Iterator[Fault]:
    """No course is its own prerequisite or successor, at any distance."""
    courses = {course.id: course for course in records["courses"]}
    before = {name: list(_needed_first(course)) for name, course in courses.items()}
    after = {name: [c.replaced_by] if c.replaced_by else [] for name, c in courses.items()}
    for field, graph in (("prerequisites", before), ("replaced_by", after)):
        for name, course in courses.items():
            if _reaches(graph, name):
                yield Fault(course, (field,), f"{field} of '{name}' lead back to itself")


def _needed_first(course: Any) -> Iterator[str]:
    """Prerequisites without an alternative."""
    for needed in course.prerequisites or ():
        if needed.id:
            yield needed.id
        elif len(needed.any_of) == 1:
            yield needed.any_of[0]


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


def figures_have_a_period(records: Records) -> Iterator[Fault]:
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


def figures_have_a_country(records: Records) -> Iterator[Fault]:
    """A country is a code of two capital letters."""
    for figure in records["observations"]:
        if not re.fullmatch("[A-Z]{2}", figure.country):
            message = f"country must be a code of two capital letters, not '{figure.country}'"
            yield Fault(figure, ("country",), message, "for example GB")


def dates_are_days(records: Records) -> Iterator[Fault]:
    """The catalogue's date is a day."""
    for about in records["about"]:
        if not _is_day(about.date):
            message = f"date must be a day as YYYY-MM-DD, not '{about.date}'"
            yield Fault(about, ("date",), message)


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def rules_do_something(records: Records) -> Iterator[Fault]:
    """A rule steers the advice or says what keeps it."""
    for rule in records["rules"]:
        if rule.then is None and not rule.kept_by:
            yield Fault(rule, (), "a rule needs 'then' or 'kept_by'")


def parts_have_choices(records: Records) -> Iterator[Fault]:
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
    old_courses_name_a_successor,
    courses_do_not_go_round,
    figures_have_a_period,
    figures_have_a_country,
    dates_are_days,
    rules_do_something,
    parts_have_choices,
)
WHOLE: tuple[Rule, ...] = (levels_have_roles, conditions_can_hold, markers_stand_for_something)
"""Rules about what is not there: they hold of a catalogue that was read whole."""
