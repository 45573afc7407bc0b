"""Any title that people use to the role behind it; pure."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from .errors import UsageError, cut, did_you_mean, listed
from .model.about import Ambiguity, Titles
from .model.catalogue import Catalogue
from .model.role import Role
from .select import current_id
from .text import counted, folded

_GAP = re.compile(r"(?:(?!&)[\W_])+")
_BRACKETS = re.compile(r"\s*\(.*\)\s*")
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)+")
_SHOWN = 5


@dataclass(frozen=True)
class Found:
    """What a title means.

    ``role`` is None for a tie; ``candidates`` are its readings. A role that
    was found for an ambiguous title comes with the ``others`` that it could
    be, ``why`` that is so, and the ``question`` that settles it.
    """

    role: Role | None
    others: tuple[Role, ...] = ()
    question: str | None = None
    why: str | None = None
    candidates: tuple[Role, ...] = ()


class Speller:
    """Brings a title to one spelling, by the groups of spellings of a catalogue."""

    def __init__(self, titles: Titles) -> None:
        self._first: dict[str, str] = {}
        for spelling in titles.spelling:
            for first, *others in spelling.same:
                self._first |= {_spaced(other): _spaced(first) for other in others}
        longest_first = sorted(self._first, key=len, reverse=True)
        either = "|".join(map(re.escape, longest_first)) or r"(?!)"
        self._other = re.compile(rf"(?<!\S)(?:{either})(?!\S)")

    def key(self, text: str) -> str:
        """``text`` for comparing: no case, no punctuation, one spelling."""
        return self._other.sub(lambda found: self._first[found[0]], _spaced(text))


def _spaced(text: str) -> str:
    return _GAP.sub(" ", folded(text).replace("&", " & ")).strip()


class Index:
    """The titles of a catalogue by what they are compared with; built once, asked often."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._speller = Speller(catalogue.titles)
        self._named: dict[str, list[Role]] = {}
        for role in catalogue.roles.values():
            for name in {self._speller.key(name) for name in _names(role)}:
                self._named.setdefault(name, []).append(role)
        self._ambiguous = {self._speller.key(a.title): a for a in catalogue.titles.ambiguous}

    def read(self, text: str) -> Found | None:
        """The role or roles that the id or title ``text`` means, None if unknown."""
        exact = role_with_id(self._catalogue, text)
        if exact is not None:
            return Found(exact)
        key = self._speller.key(text)
        named = self._named.get(key, []) if key else []
        ambiguity = self._ambiguous.get(key)
        if ambiguity is not None:
            return self._ambiguous_title(named, ambiguity)
        if len(named) > 1:
            return Found(None, candidates=tuple(named))
        return Found(named[0]) if named else None

    def _ambiguous_title(self, named: list[Role], ambiguity: Ambiguity) -> Found:
        """A default reading where one role carries the title or stands behind it, else a tie."""
        behind = [self._catalogue.roles[name] for name in ambiguity.roles]
        readings = tuple(dict.fromkeys(role.id for role in [*named, *behind]))
        roles = tuple(self._catalogue.roles[name] for name in readings)
        default = named if len(named) == 1 else behind if not named and len(behind) == 1 else []
        if not default:
            return Found(None, (), ambiguity.ask, ambiguity.why, roles)
        others = tuple(role for role in roles if role.id != default[0].id)
        return Found(default[0], others, ambiguity.ask, ambiguity.why)


@lru_cache(maxsize=4)
def index_of(catalogue: Catalogue) -> Index:
    """The index of a catalogue, built when it is first asked for."""
    return Index(catalogue)


def role_with_id(catalogue: Catalogue, text: str) -> Role | None:
    """The role whose id is ``text`` to the letter, or was before it was renamed."""
    if text in catalogue.roles:
        return catalogue.roles[text]
    return catalogue.roles.get(current_id(catalogue.renamed.roles, text))


def read(catalogue: Catalogue, text: str) -> Found | None:
    """What the id or title ``text`` means, None if it is unknown; never raises."""
    return index_of(catalogue).read(text)


def find(catalogue: Catalogue, text: str) -> Found:
    """What the id or title ``text`` means; ``role`` is never None.

    Raises UsageError for an unknown title, and for one that can mean several
    roles, with the question that settles it.
    """
    exact = role_with_id(catalogue, text)
    found = Found(exact) if exact is not None else read(catalogue, text)
    if found is None:
        raise UsageError(f"unknown role {cut(text)}", _nearest(catalogue, text))
    if found.role is None:
        raise _tie(text, found)
    return found


def _tie(text: str, found: Found) -> UsageError:
    names = [f"{role.title} ({role.id})" for role in found.candidates[:_SHOWN]]
    if len(found.candidates) > _SHOWN:
        names.append(counted(len(found.candidates) - _SHOWN, "other role"))
    hint = found.question or "give the id of the one that you mean"
    return UsageError(f"{cut(text)} can mean {listed(names, 'or')}", hint)


def _nearest(catalogue: Catalogue, text: str) -> str:
    """Ids for what looks like an id; else titles that hold its words, else those spelled alike."""
    roles = catalogue.roles.values()
    names = [role.title for role in roles] + [alias.name for r in roles for alias in r.aliases]
    names += [entry.title for entry in catalogue.titles.ambiguous]
    if _ID.fullmatch(text):
        hint = did_you_mean(text, catalogue.roles)
    elif held := list(islice(_holding(text, names), 3)):
        hint = f"did you mean {listed([repr(name) for name in held], 'or')}?"
    else:
        hint = did_you_mean(text, names)
    return hint or "'pmo-path roles' lists them"


def _holding(text: str, names: Iterable[str]) -> Iterator[str]:
    words = set(_spaced(text).split())
    return (name for name in names if words and words <= set(_spaced(name).split()))


def _names(role: Role) -> Iterator[str]:
    yield role.title
    yield from (alias.name for alias in role.aliases)
    if "(" in role.title:
        yield _BRACKETS.sub(" ", role.title)
