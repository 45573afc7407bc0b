"""Roles: their titles, moves, levels and competencies."""

from collections import Counter
from collections.abc import Iterator

from ...documents import Path
from .finding import Finding, Records, fault


def titles_are_unique(records: Records) -> Iterator[Finding]:
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
                yield fault(role, path, message, "list it under ambiguous in titles.yaml")


def moves_lead_on(records: Records) -> Iterator[Finding]:
    """A move does not lead to itself, and no move stands twice."""
    for role in records["roles"]:
        counted = Counter(move.role for move in role.leads_to)
        for index, move in enumerate(role.leads_to):
            if move.role == role.id:
                yield fault(role, ("leads_to", index, "role"), "a move must not lead to itself")
            elif counted[move.role] > 1:
                counted[move.role] = 0
                message = f"there is more than one move to '{move.role}'"
                yield fault(role, ("leads_to", index, "role"), message)


def roles_have_a_level(records: Records) -> Iterator[Finding]:
    """A PMO role has a level and a family, a role outside the PMO has no level."""
    for role in records["roles"]:
        if role.outside and role.level is not None:
            yield fault(role, ("level",), "a role outside the PMO has no level")
        if not role.outside and role.level is None:
            yield fault(role, (), "level is missing", "a role outside the PMO says outside: true")
        if not role.outside and role.family is None:
            yield fault(role, (), "family is missing")


def key_competencies_are_asked(records: Records) -> Iterator[Finding]:
    """A key competency is one that the role asks."""
    for role in records["roles"]:
        for index, name in enumerate(role.key_competencies):
            if name not in role.competencies:
                message = f"'{name}' is not among the role's competencies"
                yield fault(role, ("key_competencies", index), message)


def levels_have_roles(records: Records) -> Iterator[Finding]:
    """Every level has roles."""
    used = {role.level for role in records["roles"]}
    for level in records["levels"]:
        if level.level not in used:
            yield fault(level, ("level",), f"no role has level {level.level}")
