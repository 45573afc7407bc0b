"""Finds phrases in lines of text, word by word, and says where each stands; pure."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache, cached_property
from itertools import pairwise
from typing import NamedTuple

from ..model import Marker
from .words import BREAK, START, WORD_OR_COMMA, LineWords, Words, fold

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
        inner = [".."] if part == ".." else WORD_OR_COMMA.findall(part)
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
