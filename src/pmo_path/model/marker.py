"""Markers: the words in a CV or a job advert that stand for something of the catalogue."""

import re
from typing import Literal

from .base import FieldError, Record, record

_OPEN = 3
MarkerKind = Literal[
    "course",
    "course-listed",
    "competency",
    "deed",
    "claim",
    "aside",
    "tool",
    "office",
    "office-hint",
    "specialism",
    "contract",
    "contract-said",
    "contract-titled",
    "level",
    "pmo",
    "other-job",
    "label",
    "title",
    "place",
    "place-said",
    "pay",
    "basis",
    "currency",
    "section",
    "field",
    "break",
    "number",
    "years",
    "joint",
    "tail",
    "city",
    "state",
]


# Words with single spaces, some with an open ending: nearly all phrases, and quick to tell.
_PLAIN = re.compile(r"[^\W_](?:[\w'.+#-]*|[\w'.+#-]{2,}\*)(?: [^\W_][\w'.+#-]*\*?)*")


@record
class Marker(Record):
    """Phrases that stand for ``id``, which is of the kind ``kind``.

    A phrase is matched word by word, without regard to case, accents, hyphens
    and line-up of spaces. A word that ends in ``*`` stands for all its endings,
    ``..`` for up to three other words. A comma may stand in the text or not, a
    slash must. The phrase counts only where one of ``beside`` stands in the same
    line, and not where one of ``unless`` does. ``capitals`` asks for the
    capitals as written.
    """

    kind: MarkerKind
    id: str
    phrases: tuple[str, ...]
    beside: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    capitals: bool = False
    note: str | None = None

    def __post_init__(self) -> None:
        if not self.phrases:
            raise FieldError("phrases", "phrases must hold at least one phrase")
        for name in ("phrases", "beside", "unless"):
            for phrase in getattr(self, name):
                fault = None if _PLAIN.fullmatch(phrase) else _phrase_fault(phrase)
                if fault:
                    raise FieldError(name, f"{fault}, not '{phrase}'")


def _phrase_fault(phrase: str) -> str | None:
    """What a phrase must be and this one is not."""
    words = phrase.split()
    stem = words[0].rstrip("*") if words else ""
    if not stem or not stem[0].isalnum():
        return "a phrase must begin with a word"
    if words[-1] == ".." or words[-1].endswith((",", "/")):
        return "a phrase must end with a word"
    if words[0].endswith("*") and len(stem) < _OPEN:
        return "a word with an open ending must have three letters at the start of a phrase"
    if any(not _is_word(word) for word in words):
        return "a phrase must be words, '..' between two and '*' at the end of one"
    return None


def _is_word(word: str) -> bool:
    stem = word.removesuffix("*")
    return word == ".." or (any(c.isalnum() or c in "&/" for c in stem) and "*" not in stem)
