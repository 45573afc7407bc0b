"""Which records a list shows, and in which order; pure."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from ..errors import UsageError
from ..model import Catalogue, Move, Role, current_id
from ..text import cut, did_you_mean, folded, listed

if TYPE_CHECKING:
    from ..model import Competency

_FAMILIES = ("administration", "co-ordination", "analysis", "specialist", "management", "direction")


def roles_in_order(roles: Iterable[Role]) -> list[Role]:
    """Roles by level, generic ones before office variants, then family, then id."""
    return sorted(roles, key=_place)


def _place(role: Role) -> tuple[int, bool, int, str]:
    family = _FAMILIES.index(role.family) if role.family else len(_FAMILIES)
    return (role.level or 9, role.variant_of is not None, family, role.id)


def select_roles(
    all_roles: Iterable[Role],
    *,
    levels: Sequence[int] = (),
    offices: Sequence[str] = (),
    families: Sequence[str] = (),
    outside: bool = False,
    search: str | None = None,
) -> list[Role]:
    """The PMO roles (or those outside) that meet every filter; any value of one.

    An office gives its own roles first, then those at home in any.
    """
    found = [
        role
        for role in all_roles
        if role.outside == outside
        and (not levels or role.level in levels)
        and (not offices or role.office in offices or role.office == "any")
        and (not families or role.family in families)
        and (search is None or matches(search, _words_of(role)))
    ]
    ordered = roles_in_order(found)
    return sorted(ordered, key=lambda role: role.office == "any") if offices else ordered


def _words_of(role: Role) -> str:
    aliases = " ".join(alias.name for alias in role.aliases)
    duties = " ".join(duty.text for duty in role.responsibilities)
    return f"{role.id} {role.title} {aliases} {role.summary} {duties}"


def matches(search: str, text: str) -> bool:
    """Whether every word of ``search`` occurs in ``text``, without regard to case."""
    where = folded(text)
    return all(word in where for word in folded(search).split())


def variants_of(role: Role, all_roles: Iterable[Role]) -> list[Role]:
    """The office variants of ``role``."""
    return roles_in_order(other for other in all_roles if other.variant_of == role.id)


def moves_to(role: Role, all_roles: Iterable[Role]) -> list[tuple[Role, Move]]:
    """The roles that a move leads to ``role`` from, in order of level."""
    return [
        (other, move)
        for other in roles_in_order(all_roles)
        for move in other.leads_to
        if move.role == role.id
    ]


def asked_of(role: Role, known: "Mapping[str, Competency]") -> "list[tuple[Competency, int]]":
    """What ``role`` asks and to which grade: key ones first, then the highest."""
    keys = role.key_competencies
    order = [*keys, *known]
    asked = [(known[name], grade) for name, grade in role.competencies.items()]

    def place(item: "tuple[Competency, int]") -> tuple[bool, int, int]:
        name, grade = item[0].id, item[1]
        return (name not in keys, 0 if name in keys else -grade, order.index(name))

    return sorted(asked, key=place)


def asking(competency: str, all_roles: Iterable[Role]) -> list[tuple[Role, int]]:
    """The PMO roles that ask ``competency``: those where it is key first, then the highest."""
    asked = [
        (role, role.competencies[competency])
        for role in roles_in_order(all_roles)
        if competency in role.competencies and not role.outside
    ]
    return sorted(asked, key=lambda item: (competency not in item[0].key_competencies, -item[1]))


def select_competencies(
    known: "Iterable[Competency]", *, groups: Sequence[str] = (), search: str | None = None
) -> "list[Competency]":
    """The competencies that meet every filter, in the catalogue's own order."""
    return [
        item
        for item in known
        if (not groups or item.group in groups)
        and (search is None or matches(search, _words_in(item)))
    ]


def _words_in(item: "Competency") -> str:
    return " ".join((item.id, item.name, item.description, item.why_it_matters, *item.levels))


def find_competency(catalogue: Catalogue, word: str) -> "Competency":
    """The competency with the id or name ``word``; raises UsageError."""
    known = catalogue.competencies
    exact = known.get(current_id(catalogue.renamed.competencies, word))
    if exact is not None:
        return exact
    named = [item for item in known.values() if folded(item.name) == folded(word)]
    if len(named) == 1:
        return named[0]
    if named:
        ids = listed([item.id for item in named[:5]], "or")
        raise UsageError(f"{cut(word)} can mean {ids}", "give the id of the one that you mean")
    names = [*known, *(item.name for item in known.values())]
    hint = did_you_mean(word, names) or "'pmo-path competencies' lists them"
    raise UsageError(f"unknown competency {cut(word)}", hint)
