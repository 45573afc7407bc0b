"""Finds phrases in lines of text, word by word, and says where each stands; pure."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache, cached_property
from itertools import pairwise
from typing import NamedTuple

from .model.catalogue import Catalogue
from .model.marker import Marker
from .office_names import office_markers
from .phrase_words import BREAK, START, WORD, LineWords, Words, fold

_WORD_OR_COMMA = re.compile(rf"{WORD.pattern}|,")
_ANY = ""
_GAP = r"(?:[^\s]++ ){0,3}"


class Hit(NamedTuple):
    """A phrase that was found: ``phrase`` as printed, line and column from 1."""

    kind: str
    id: str
    phrase: str
    line: int
    column: int


class _Phrase:
    """One phrase of a marker; its expression is compiled when its first word is first met."""

    def __init__(self, marker: Marker, phrase: str) -> None:
        self.marker, self._phrase, self.capitals = marker, phrase, marker.capitals

    @cached_property
    def match(self) -> Callable[[str, int], re.Match[str] | None]:
        """Finds the phrase where it begins at a place."""
        return _pattern(self._phrase, capitals=self.capitals).match


class Phrases:
    """The phrases of some markers; made once, asked for every line."""

    def __init__(self, markers: Iterable[Marker]) -> None:
        self._buckets: dict[str, dict[str, list[_Phrase]]] = {}
        for marker in markers:
            for phrase in marker.phrases:
                first, second = _bucket(phrase)
                those = self._buckets.setdefault(first, {})
                those.setdefault(second, []).append(_Phrase(marker, phrase))

    def hits(self, text: str | LineWords, line: int = 1) -> list[Hit]:
        """What stands in ``text``, one line: of each kind the first, and of those the longest.

        A line that several finders are asked for is cut into words once, by the caller.
        """
        words = LineWords(text) if isinstance(text, str) else text
        found: list[Hit] = []
        free: dict[str, int] = {}
        for at, those in self._all(words):
            for kind in dict.fromkeys(marker.kind for _, marker in those):
                if at < free.get(kind, 0):
                    continue
                end = max(end for end, marker in those if marker.kind == kind)
                free[kind] = end
                ids = dict.fromkeys(m.id for e, m in those if m.kind == kind and e == end)
                printed = _closed(words.text, at, end)
                found += (Hit(kind, name, printed, line, at + 1) for name in ids)
        return found

    def _all(self, line: LineWords) -> Iterator[tuple[int, list[tuple[int, Marker]]]]:
        """Where something begins in ``line``, and what, each with its end."""
        counts: dict[int, bool] = {}
        begun = self._buckets.keys() & line.numbers.keys()
        places = sorted((number, start) for start in begun for number in line.numbers[start])
        for number, first in places:
            those = []
            for phrase in self._candidates(first, line.plain, number):
                words = line.printed if phrase.capitals else line.plain
                found = phrase.match(words.joined, words.starts[number])
                if not found:
                    continue
                marker = phrase.marker
                if id(marker) not in counts:
                    counts[id(marker)] = _counts(marker, line.plain.joined)
                if counts[id(marker)]:
                    those.append((line.ends[words.last(found.end())], marker))
            if those:
                yield line.starts[number], those

    def _candidates(self, first: str, plain: Words, number: int) -> Iterator[_Phrase]:
        """Phrases that begin like the word ``number``, and the one behind it."""
        those, joined = self._buckets[first], plain.joined
        yield from those.get(_ANY, ())
        following = joined.find(" ", plain.starts[number]) + 1 or len(joined)
        if joined.startswith("/ ", following):
            following += 2
        second = joined[following : following + START]
        yield from those.get(second, ()) if len(second) == START else ()


def _bucket(phrase: str) -> tuple[str, str]:
    """How a phrase begins: the start of its first word, and of the second if it is long enough."""
    words = _phrase_words(phrase)
    starts = [fold(word.rstrip("*"))[:START] for word in words[:2] if word != ".."]
    second = starts[1] if len(starts) > 1 and len(starts[1]) == START else _ANY
    return starts[0], second


def _closed(text: str, start: int, end: int) -> str:
    """The phrase as printed, with the bracket that closes one opened in it."""
    phrase = text[start:end]
    return phrase + ")" if "(" in phrase and text[end : end + 1] == ")" else phrase


def _counts(marker: Marker, joined: str) -> bool:
    """Whether what must stand beside the marker does, and what must not does not."""
    beside = not marker.beside or any(_holds(joined, phrase) for phrase in marker.beside)
    return beside and not any(_holds(joined, phrase) for phrase in marker.unless)


def _holds(joined: str, phrase: str) -> bool:
    return _search(phrase).search(joined) is not None


@cache
def _search(phrase: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\S)(?:{_pattern(phrase, capitals=False).pattern})")


@cache
def _phrase_words(phrase: str) -> tuple[str, ...]:
    """``maintain* .. raid log`` as its words, the marks for endings, gaps and commas kept."""
    words: list[str] = []
    for part in phrase.split():
        inner = [".."] if part == ".." else _WORD_OR_COMMA.findall(part)
        if part.endswith("*") and inner:
            inner[-1] += "*"
        words += inner
    return tuple(words)


@cache
def _pattern(phrase: str, *, capitals: bool) -> re.Pattern[str]:
    """The expression for a phrase."""
    words = _phrase_words(phrase)
    parts = [_part(word, capitals=capitals) for word in words]
    for n, (word, after) in enumerate(pairwise(words)):
        if not {word, after} & {"/", ",", ".."}:
            parts[n] += "(?:/ )?"
    return re.compile("".join(parts).removesuffix(" ") + r"(?!\S)")


def _part(word: str, *, capitals: bool) -> str:
    if word == "..":
        return _GAP
    if word == ",":
        return rf"(?:{BREAK} )?"
    stem = word.rstrip("*")
    ending = r"[^\s]*" if word.endswith("*") else ""
    return re.escape(stem if capitals else fold(stem)) + ending + " "


_NOT_HELD = "service"
"""The kind of course that nobody holds and no advert asks for: a talk, a blog, a coach."""


def course_markers(catalogue: Catalogue) -> list[Marker]:
    """Markers of courses: those of the catalogue, and the names that courses go by.

    A name that a marker has too counts as the marker says. A name that several
    courses share stands for the one that is offered today, the first by id.
    """
    own = [m for m in catalogue.markers if m.kind == "course" and m.id in catalogue.courses]
    taken = {_key(phrase) for marker in own for phrase in marker.phrases}
    found: dict[tuple[str, ...], Marker] = {}
    current_first = sorted(
        catalogue.courses.values(), key=lambda course: (course.status != "current", course.id)
    )
    for course in current_first:
        for name in (course.name, *course.also_known_as) if course.kind != _NOT_HELD else ():
            key = _key(name)
            if key and key not in taken and key not in found:
                found[key] = Marker(kind="course", id=course.id, phrases=(_as_phrase(name),))
    return own + list(found.values())


def _key(name: str) -> tuple[str, ...]:
    return tuple(fold(word) for word in WORD.findall(name))


def _as_phrase(name: str) -> str:
    """The name of a course as a phrase: its words and commas, no other signs."""
    words = _WORD_OR_COMMA.findall(name)
    while words and not words[0][0].isalnum():
        del words[0]
    return " ".join(words).replace(" ,", ",").rstrip(",/& ")


def markers_of(catalogue: Catalogue, *kinds: str) -> list[Marker]:
    """The markers of these kinds that mean something in this catalogue.

    Offices have the names that titles know them under as well.
    """
    known = {"competency": set(catalogue.competencies)}
    offices = office_markers(catalogue) if "office" in kinds else []
    return [
        marker
        for marker in (*offices, *catalogue.markers)
        if marker.kind in kinds and marker.id in known.get(marker.kind, {marker.id})
    ]
