"""One statement of a CV as the courses it names and the claims about them; pure."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from ...phrases import Hit

_AND = r"(?:and|or|und|oder|et|ou|y|o|e|en|of)"
_BREAK = re.compile(rf"[,;/&+\n]|(?<!\w){_AND}(?!\w)", re.IGNORECASE)
_JOINT = re.compile(rf"\s*(?:[&/]|{_AND})\s*", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_SMALL = frozenset(("and", "the", "und", "et", "y", "e", "en", "my"))
_LONGEST_GAP = 100
"""Letters between two phrases that can speak of each other, however few the words."""


class Named(NamedTuple):
    """A course that is named, by one or several hits; it stands from ``start``, 0, to ``end``."""

    hits: tuple[Hit, ...]
    start: int
    end: int


class Claim(NamedTuple):
    """Words that say how it is with a course; they stand from ``start``, 0, to ``end``."""

    id: str
    phrase: str
    start: int
    end: int


class Statement(NamedTuple):
    """A statement, its courses and its claims, each in the order of the text."""

    text: str
    courses: tuple[Named, ...]
    claims: tuple[Claim, ...]

    def gap(self, start: int, end: int) -> str:
        """The text between two things."""
        return self.text[start:end]

    def in_one_item(self, start: int, end: int) -> bool:
        """Whether no comma and no "and" stands between two things."""
        return _BREAK.search(self.text, start, end) is None

    def are_joined(self, one: Named, other: Named) -> bool:
        """Whether nothing but "and" or the like stands between two courses."""
        return _JOINT.fullmatch(self.text, one.end, other.start) is not None

    def near(self, start: int, end: int, most: int) -> bool:
        """Whether ``end`` follows ``start`` with no more than so many words between them."""
        return 0 <= end - start <= _LONGEST_GAP and words_in(self.text[start:end]) <= most


def read_statement(text: str, hits: Sequence[Hit]) -> Statement:
    """``text`` with its ``hits``; a claim within the name of a course is part of the name."""
    courses = tuple(_courses(hits))
    taken = {at for course in courses for at in range(course.start, course.end)}
    starts = ((hit, hit.column - 1) for hit in hits if hit.kind == "claim")
    claims = tuple(
        Claim(hit.id, hit.phrase, at, at + len(hit.phrase)) for hit, at in starts if at not in taken
    )
    return Statement(text, courses, claims)


def _courses(hits: Sequence[Hit]) -> Iterator[Named]:
    those = (hit for hit in hits if hit.kind == "course")
    for column, group in groupby(those, lambda hit: hit.column):
        same = tuple(group)
        yield Named(same, column - 1, column - 1 + len(same[0].phrase))


def words_in(text: str) -> int:
    """How many words ``text`` has, without "and", "the" and the like."""
    return sum(word.casefold() not in _SMALL for word in _WORD.findall(text))
