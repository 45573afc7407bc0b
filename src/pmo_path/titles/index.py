"""The titles of a catalogue, and what each means to the letter but for its spelling; pure."""

import re
from collections.abc import Iterator
from functools import lru_cache

from ..model import Ambiguity, Catalogue, Role, Titles, current_id
from ..text import folded
from .result import Sense

_GAP = re.compile(r"(?:(?!&)[\W_])+")
_BRACKETS = re.compile(r"\s*\(.*\)\s*")


class Speller:
    """Brings a title to one spelling, by the groups of spellings of a catalogue."""

    def __init__(self, titles: Titles) -> None:
        self._first: dict[str, str] = {}
        for spelling in titles.spelling:
            for first, *others in spelling.same:
                self._first |= {spaced(other): spaced(first) for other in others}
        # By their first words, so that a title of other words is left alone at once.
        self._most: dict[str, int] = {}
        for other in self._first:
            words = other.split()
            self._most[words[0]] = max(len(words), self._most.get(words[0], 0))

    def key(self, text: str) -> str:
        """``text`` for comparing: no case, no punctuation, one spelling."""
        words = spaced(text).split()
        at, kept = 0, []
        while at < len(words):
            for size in range(self._most.get(words[at], 0), 0, -1):
                first = self._first.get(" ".join(words[at : at + size]))
                if first is not None:
                    kept.append(first)
                    at += size
                    break
            else:
                kept.append(words[at])
                at += 1
        return " ".join(kept)


def spaced(text: str) -> str:
    """``text`` as small words with single spaces, without accents and signs."""
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

    def read(self, text: str) -> Sense | None:
        """The role or roles that the id or title ``text`` means, None if unknown."""
        exact = role_with_id(self._catalogue, text)
        return Sense(exact) if exact is not None else self.named(self.key(text))

    def key(self, text: str) -> str:
        """``text`` in the spelling in which titles are compared."""
        return self._speller.key(text)

    def names(self) -> tuple[str, ...]:
        """Every title there is, as compared."""
        return tuple(dict.fromkeys((*self._named, *self._ambiguous)))

    def named(self, key: str) -> Sense | None:
        """The role or roles that are called ``key``, a title as compared."""
        named = self._named.get(key, []) if key else []
        ambiguity = self._ambiguous.get(key)
        if ambiguity is not None:
            return self._ambiguous_title(named, ambiguity)
        if len(named) > 1:
            return Sense(None, tuple(named))
        return Sense(named[0]) if named else None

    def _ambiguous_title(self, named: list[Role], ambiguity: Ambiguity) -> Sense:
        """A default reading where one role carries the title or stands behind it, else a tie."""
        behind = [self._catalogue.roles[name] for name in ambiguity.roles]
        readings = tuple(dict.fromkeys(role.id for role in [*named, *behind]))
        roles = tuple(self._catalogue.roles[name] for name in readings)
        default = named if len(named) == 1 else behind if not named and len(behind) == 1 else []
        if not default:
            return Sense(None, roles, ambiguity.ask, ambiguity.why)
        others = tuple(role for role in roles if role.id != default[0].id)
        return Sense(default[0], others, ambiguity.ask, ambiguity.why)


@lru_cache(maxsize=4)
def index_of(catalogue: Catalogue) -> Index:
    """The index of a catalogue, built when it is first asked for."""
    return Index(catalogue)


def role_with_id(catalogue: Catalogue, text: str) -> Role | None:
    """The role whose id is ``text`` to the letter, or was before it was renamed."""
    if text in catalogue.roles:
        return catalogue.roles[text]
    return catalogue.roles.get(current_id(catalogue.renamed.roles, text))


def _names(role: Role) -> Iterator[str]:
    yield role.title
    yield from (alias.name for alias in role.aliases)
    if "(" in role.title:
        yield _BRACKETS.sub(" ", role.title)
