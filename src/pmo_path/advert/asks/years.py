"""Years of experience that an advert asks for; its words are data, the grammar of numbers here.

A line becomes a string with one letter for each word (see ``_LETTERS``), and the grammar is an
expression over those letters.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from ...model import Catalogue
from ...phrases import Phrases, markers_of
from ..record import Found

_LETTERS = {
    "year": "U",
    "a-year": "Y",
    "month": "M",
    "least": "L",
    "about": "O",
    "more": "A",
    "to": "J",
    "of": "D",
    "experience": "E",
    "work": "S",
    "in": "I",
    "term": "X",
    "span": "T",
    "firm": "F",
    "last": "Z",
    "between": "V",
    "and": "K",
}
"""The letter for each id of the markers of the kind ``years``; N is a number, W another word."""
_ELSEWHERE = str.maketrans("VK", "WW")
"""Words that count only in "between two and three years"."""
_SIGNS = {"+": "P", "-": "J", "\u2013": "J", "/": "J", ".": ".", ";": ".", "!": ".", "?": "."}
_POSSESSIVE = ("'", "\u2019")
_UNSEEN = "'\u2019\u2018\"()[]*_"
_TOKEN = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)*|\d+(?:[.,:/]\d+)*|\S")
_NUMBER = re.compile(r"\d{1,2}(?:[.,]5)?")
_GLUED = re.compile(r"(?<=\d)(?=[^\W\d_])")
_BETWEEN = re.compile("VNKN")
_ASKED = re.compile(r"(?:L[.:]?|O){0,3}N{1,2}(?:P?J{1,3}N{1,2})?[AP]{0,3}[UYM][ALP]?")
_EXPERIENCE = re.compile(r"[DWSITX]{0,4}E")
_IN_SOME_WORK = re.compile(r"[SI]|D(?!W?[XT])")
_TERM = re.compile(r"J?W?X")
_SPAN = re.compile(r"J?W?T")
_SAID = re.compile("[LPA]")
_SHOWN = re.compile("[ES]")
_REACH = 40
"""Words that are looked at on each side; a line may be a whole page."""
_MOST = 20
"""More years than that are the age of a firm, not what is asked of a person."""


class _Line(NamedTuple):
    """A line as letters, with the place and the number of the word behind each."""

    letters: str
    spans: list[tuple[int, int]]
    numbers: list[float]


def years_found(catalogue: Catalogue, lines: Sequence[str]) -> Iterator[Found]:
    """Every number of years asked for; ``means`` is the number, ``8-10`` for a range."""
    finder = _finder(catalogue)
    above = ""
    for number, text in enumerate(lines, 1):
        line = _read(finder, text)
        for asked in _ASKED.finditer(line.letters):
            possessive = text.startswith(_POSSESSIVE, line.spans[asked.end() - 1][1])
            if _is_asked(line, asked, above, possessive=possessive):
                end = asked.end() + line.letters.startswith("E", asked.end())
                start, stop = line.spans[asked.start()][0], line.spans[end - 1][1]
                yield Found(text[start:stop], number, start + 1, "years", _means(line, asked))
        above = line.letters or above


@lru_cache(maxsize=2)
def _finder(catalogue: Catalogue) -> Phrases:
    return Phrases(markers_of(catalogue, "years", "number"))


def _read(finder: Phrases, text: str) -> _Line:
    """``text`` as letters; a figure glued to its unit ("5yrs") is read as two words."""
    glued = [found.start() for found in _GLUED.finditer(text)]
    spaced = _GLUED.sub(" ", text) if glued else text
    inserted = [at + n for n, at in enumerate(glued)]
    hits = {hit.column - 1: hit for hit in finder.hits(spaced)}
    letters, spans, numbers, free = "", [], [], 0
    for token in _TOKEN.finditer(spaced):
        start, end = token.span()
        if start < free or token[0] in _UNSEEN:
            continue
        hit = hits.get(start)
        end = free = start + len(hit.phrase) if hit else end
        number = float(hit.id) if hit and hit.kind == "number" else _figure(token[0])
        letters += _letter(token[0], hit.id if hit else "", number)
        numbers.append(number)
        spans.append((start - bisect_left(inserted, start), end - bisect_left(inserted, end)))
    letters = _BETWEEN.sub("ONJN", letters).translate(_ELSEWHERE)
    return _Line(letters, spans, numbers)


def _figure(word: str) -> float:
    return float(word.replace(",", ".")) if _NUMBER.fullmatch(word) else 0


def _letter(word: str, meaning: str, number: float) -> str:
    if number:
        return "N"
    return _LETTERS.get(meaning) or _SIGNS.get(word, "," if word in ",:" else "W")


def _is_asked(line: _Line, asked: re.Match[str], above: str, *, possessive: bool) -> bool:
    """Whether these years are asked of a person: not a term, the age of a firm or a date.

    "Two to three years' project support" is asked of somebody, whatever stands behind it.
    """
    before, after = _clause(line.letters, asked, above)
    months = "M" in asked[0]
    too_many = not months and max(line.numbers[asked.start() : asked.end()]) > _MOST
    if too_many or "F" in before or before.endswith("Z"):
        return False
    if _EXPERIENCE.match(after):
        return True
    if months or _TERM.match(after) or ("Y" in asked[0] and _SPAN.match(after)):
        return False
    shown = _SAID.search(asked[0]) or _IN_SOME_WORK.match(after) or _SHOWN.search(before + after)
    return bool(shown or (possessive and "J" in asked[0])) and "X" not in before + after


def _clause(letters: str, asked: re.Match[str], above: str) -> tuple[str, str]:
    """What stands before and after in the clause; the line above where there is nothing else."""
    if asked[0] == letters:
        return above[-_REACH:], ""
    before = letters[max(0, asked.start() - _REACH) : asked.start()]
    after = letters[asked.end() : asked.end() + _REACH]
    return before.rpartition(".")[2], after.partition(".")[0]


def _means(line: _Line, asked: re.Match[str]) -> str:
    """The number of years, whole ones without a point; months say so."""
    numbers = dict.fromkeys(n for n in line.numbers[asked.start() : asked.end()] if n)
    unit = " months" if "M" in asked[0] else ""
    return "-".join(f"{number:g}" for number in numbers) + unit
