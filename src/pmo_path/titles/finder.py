"""Any title that people use to the role behind it: the finder that every command asks; pure."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice

from ..errors import UsageError
from ..model import Catalogue
from ..text import counted, cut, did_you_mean, listed
from .index import Found, index_of, role_with_id, spaced

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)+")
_SHOWN = 5


def read(catalogue: Catalogue, text: str) -> Found | None:
    """What the id or title ``text`` means, None if it is unknown; never raises.

    A title that is nobody's own is read by its words, dirty and misspelt ones too.
    """
    if not text.strip():
        return None
    return index_of(catalogue).read(text) or _by_its_words(catalogue, text)


def _by_its_words(catalogue: Catalogue, text: str) -> Found | None:
    from .reading import meaning_of

    hit = None if _ID.fullmatch(text) else meaning_of(catalogue, text)
    if hit is None or (hit.found.role is None and not hit.found.candidates):
        return None
    return replace(hit.found, loosely=True, guessed=hit.guessed)


def find(catalogue: Catalogue, text: str) -> Found:
    """What the id or title ``text`` means; ``role`` is never None.

    Raises UsageError for an unknown title, and for one that can mean several
    roles, with the question that settles it.
    """
    exact = role_with_id(catalogue, text)  # an id needs no index of titles
    found = Found(exact) if exact is not None else read(catalogue, text)
    if found is None or found.guessed:
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
    names = [role.title for role in roles]
    names += [alias.name for r in roles for alias in r.aliases if alias.language is None]
    names += [entry.title for entry in catalogue.titles.ambiguous]
    if _ID.fullmatch(text):
        hint = did_you_mean(text, catalogue.roles)
    elif held := list(islice(_holding(text, names), 3)):
        hint = f"did you mean {listed([repr(name) for name in held], 'or')}?"
    else:
        hint = did_you_mean(text, names)
    return hint or "'pmo-path roles' lists them"


def _holding(text: str, names: Iterable[str]) -> Iterator[str]:
    words = set(spaced(text).split())
    return (name for name in names if words and words <= set(spaced(name).split()))
