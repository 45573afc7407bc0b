"""What completion offers: fixed words, and ids of a form that no shell can run."""

import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, get_args

if TYPE_CHECKING:
    from ..model import Catalogue

_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")


def levels() -> list[str]:
    """The four levels."""
    return ["1", "2", "3", "4"]


def offices() -> list[str]:
    """The kinds of office."""
    from ..model import OfficeId

    return list(get_args(OfficeId))


def families() -> list[str]:
    """The families of roles."""
    from ..model import Family

    return list(get_args(Family))


def bases() -> list[str]:
    """What pay is per."""
    from ..model import Basis

    return list(get_args(Basis))


def contracts() -> list[str]:
    """Kinds of contract that figures are for."""
    from ..model import Contract

    return list(get_args(Contract))


def groups() -> list[str]:
    """The groups of competencies."""
    from ..model import Group

    return list(get_args(Group))


def course_kinds() -> list[str]:
    """Kinds of courses."""
    from ..lookup import COURSE_KINDS

    return list(COURSE_KINDS)


def course_statuses() -> list[str]:
    """What can have become of a course."""
    from ..lookup import COURSE_STATUSES

    return list(COURSE_STATUSES)


def _ids(ids: "Callable[[Catalogue], Iterable[str]]", incomplete: str) -> list[str]:
    from ..catalogue import load

    try:
        found = ids(load())
        return [name for name in found if name.startswith(incomplete) and _ID.fullmatch(name)]
    except Exception:
        return []  # whatever is wrong, a half-typed command line is no place to say it


def roles(incomplete: str) -> list[str]:
    """Ids of roles."""
    return _ids(lambda catalogue: catalogue.roles, incomplete)


def countries(incomplete: str) -> list[str]:
    """Codes of countries that have figures."""
    codes = _ids(lambda c: sorted({o.country.lower() for o in c.observations}), incomplete.lower())
    return [code.upper() for code in codes]


def courses(incomplete: str) -> list[str]:
    """Ids of courses."""
    return _ids(lambda catalogue: catalogue.courses, incomplete)


def competencies(incomplete: str) -> list[str]:
    """Ids of competencies."""
    return _ids(lambda catalogue: catalogue.competencies, incomplete)


def entries(incomplete: str) -> list[str]:
    """Ids of what can be explained."""
    from ..lookup import entries as all_entries

    return _ids(lambda catalogue: [entry.id for entry in all_entries(catalogue)], incomplete)


def examples(incomplete: str) -> list[str]:
    """Names of the ready sets of answers."""
    return _ids(lambda catalogue: catalogue.examples, incomplete)
