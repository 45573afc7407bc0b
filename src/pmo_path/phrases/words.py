"""Lines of text as words, for finding phrases in them; pure."""

import re
from array import array
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from ..text import folded

# A word, with what belongs to it: C++, C#, don't. An ampersand and a slash are words of their own.
WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*\+{0,2}#?|[&/]")
WORD_OR_COMMA = re.compile(rf"{WORD.pattern}|,")
# What may stand between two words of one phrase; a comma or a full stop ends it.
_BETWEEN = re.compile(r"(?:[\s\-_()\[\]'\"*\u2013\u2019\u201c\u201d\u00ae\u2122]|\.(?=\S))*+")
BREAK = "\n"
START = 3
"""So many letters of a word tell which phrases may begin with it."""


class Words(NamedTuple):
    """A line as words joined by single spaces; a break stands where a phrase cannot go on.

    ``starts`` tells where each word begins in ``joined``.
    """

    joined: str
    starts: "array[int]"

    def last(self, end: int) -> int:
        """The number of the word that ends at ``end``."""
        return bisect_left(self.starts, end) - 1


class LineWords:
    """The words of a line: as printed, folded, where they stand, and by how they begin."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts, self.ends = array("I"), array("I")
        self._printed: list[str] = []
        joints: list[str] = []
        for found in WORD.finditer(text):
            start, end = found.span()
            joints.append(" " if _joined(text, self.ends[-1:], start) else f" {BREAK} ")
            self.starts.append(start)
            self.ends.append(end)
            self._printed.append(found[0])
        self._joints = joints
        folds = [fold(word) for word in self._printed]
        self.plain = _words(folds, joints)
        self.numbers: dict[str, list[int]] = {}
        for number, word in enumerate(folds):
            self.numbers.setdefault(word[:START], []).append(number)

    @cached_property
    def printed(self) -> Words:
        """The words with their capitals."""
        return _words(self._printed, self._joints)


def fold(word: str) -> str:
    """``word`` for comparing; never empty, never with a space."""
    return "and" if word == "&" else folded(word).replace("\u2019", "'").replace(" ", "") or "?"


def _words(words: Sequence[str], joints: Sequence[str]) -> Words:
    """``words`` in one string, each behind its joint; the first has none."""
    pieces: list[str] = []
    starts = array("I")
    at = 0
    for word, joint in zip(words, joints, strict=True):
        if at:
            pieces.append(joint)
            at += len(joint)
        starts.append(at)
        pieces.append(word)
        at += len(word)
    return Words("".join(pieces), starts)


def _joined(text: str, ends: Sequence[int], start: int) -> bool:
    """Whether one phrase can go on from the word that ends, if one does, to the one that starts."""
    if not ends or text[ends[0] : start] == " ":
        return True
    between = _BETWEEN.match(text, ends[0])
    return between is not None and between.end() == start
