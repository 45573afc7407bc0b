"""Any title that people use to the role behind it: the finder that every command asks; pure."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from ..errors import UsageError
from ..model import Catalogue
from ..text import counted, cut, did_you_mean, listed
from .index import index_of, role_with_id, spaced
from .result import Sense, TitleReading

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)+")
_SHOWN = 5


def read(catalogue: Catalogue, text: str) -> TitleReading | None:
    """What the id or title ``text`` means, None if it is unknown; never raises.

    A title that is nobody's own is read by its words, dirty and misspelt ones too.
    """
    if not text.strip():
        return None
    sense = index_of(catalogue).read(text)  # a known title needs no words of titles
    if sense is not None:
        return TitleReading(catalogue, text, sense)
    if _ID.fullmatch(text):
        return None
    from .reading import read_title

    reading = read_title(catalogue, text)
    return reading if reading.roles else None


def find(catalogue: Catalogue, text: str) -> TitleReading:
    """What the id or title ``text`` means; its ``role`` is never None.

    Raises UsageError for an unknown title, and for one that can mean several
    roles, with the question that settles it.
    """
    exact = role_with_id(catalogue, text)  # an id needs no index of titles
    reading = TitleReading(catalogue, text, Sense(exact)) if exact else read(catalogue, text)
    if reading is None or reading.guessed:
        raise UsageError(f"unknown role {cut(text)}", _nearest(catalogue, text))
    if reading.role is None:
        raise _tie(text, reading)
    return reading


def _tie(text: str, reading: TitleReading) -> UsageError:
    names = [f"{role.title} ({role.id})" for role in reading.others[:_SHOWN]]
    if len(reading.others) > _SHOWN:
        names.append(counted(len(reading.others) - _SHOWN, "other role"))
    hint = reading.question or "give the id of the one that you mean"
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
