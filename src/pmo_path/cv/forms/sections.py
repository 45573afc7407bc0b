"""The parts of a CV, told by their headings, and what fields are called; pure."""

import re
from collections.abc import Iterable, Iterator

from ...model import Marker
from ...text import folded
from .json_fields import plain_key

_WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")
_AND = re.compile(r"\s+(?:and|und|et|y|en|e)\s+|\s*[&/,+|]\s*")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_LONGEST = 60
"""Letters of a heading."""


class Sections:
    """What a heading stands for: work, education, certificates, skills, profile, other.

    ``part`` is a heading that stands within a job as often; what stands below ``aside``,
    interests and references, says nothing of what somebody has done.
    """

    def __init__(self, markers: Iterable[Marker]) -> None:
        known = tuple(markers)
        self._ids = {_words(phrase): name for phrase, name in _phrases(known, "section")}
        self._fields = {plain_key(phrase): name for phrase, name in _phrases(known, "field")}

    def field(self, name: str) -> str | None:
        """What a field ``name`` of another language is called in English: ``started-on``."""
        return self._fields.get(plain_key(name))

    def of(self, heading: str) -> str | None:
        """The section that ``heading``, a whole line or a key, opens; None if it is no heading."""
        if len(heading) > _LONGEST:
            return None
        plain = folded(_HUMP.sub(" ", heading) if " " not in heading else heading)
        whole = self._ids.get(_words(plain))
        if whole is not None:
            return whole
        parts = [self._ids.get(_words(part)) for part in _AND.split(plain)]
        return parts[0] if len(parts) == 2 and all(parts) else None


def _phrases(markers: Iterable[Marker], kind: str) -> Iterator[tuple[str, str]]:
    return ((phrase, one.id) for one in markers if one.kind == kind for phrase in one.phrases)


def _words(text: str) -> str:
    return " ".join(_WORD.findall(folded(text)))
