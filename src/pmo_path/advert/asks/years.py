"""Years of experience that an advert asks for; its words are data, the grammar of numbers here.

Each word of a line gets a name: the id of its marker of the kind ``years``, or one of those below.
The grammar is an expression over these names.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from ...model import Catalogue
from ...phrases import Phrases, markers_of
from ..record import Found

_NUMBER, _WORD = "number", "word"
_SIGNS = {
    "+": "plus",
    **dict.fromkeys("-\u2013/", "to"),
    **dict.fromkeys(".;!?", "stop"),
    **dict.fromkeys(",:", "pause"),
}
_POSSESSIVE = ("'", "\u2019")
_UNSEEN = "'\u2019\u2018\"()[]*_"
_TOKEN = re.compile(
    r"""
    [^\W\d_]+ (?:['\u2019][^\W\d_]+)*  # years, years' (without the sign), l'an
    | \d+ (?:[.,:/]\d+)*                # 5, 2.5, 24/7
    | \S                                # +
    """,
    re.VERBOSE,
)
_FIGURE = re.compile(r"\d{1,2}(?:[.,]5)?")
_GLUED = re.compile(r"(?<=\d)(?=[^\W\d_])")
_BETWEEN = "between number and number "
_BETWEEN_READ = "about number to number "
_ASKED = re.compile(
    r"""
    (?: least[ ] (?:stop[ ])?               # at least, min.
      | about[ ]                            # some
    ){0,3}
    (?:number[ ]){1,2}                      # 5; five (5)
    (?: (?:plus[ ])? (?:to[ ]){1,3}         # 3 - 5, 3+ to 5
        (?:number[ ]){1,2}
    )?
    (?: (?:more|plus)[ ]){0,3}              # 5+, five or more
    (?: year | a-year | month)[ ]           # years, annual, months
    (?: (?:more|least|plus)[ ])?            # 5 years plus
    """,
    re.VERBOSE,
)
_BEFORE_EXPERIENCE = frozenset({"of", "word", "work", "in", "span", "term"})
_MOST_BEFORE_EXPERIENCE = 4
"""Words between "years" and "experience": "years of proven hands-on project experience"."""
_REACH = 40
"""Words that are looked at on each side, more than a sentence has; a line may be a whole page."""
_MOST = 20
"""More years than that are the age of a firm, not what is asked of a person."""


class _Line(NamedTuple):
    """The names of the words of a line, with the place and the number of each."""

    names: list[str]
    spans: list[tuple[int, int]]
    numbers: list[float]


class _Asked(NamedTuple):
    """Words ``start`` up to ``end`` of a line, which are a number of years or months."""

    line: _Line
    start: int
    end: int
    possessive: bool

    @property
    def names(self) -> list[str]:
        """The names of these words."""
        return self.line.names[self.start : self.end]

    @property
    def numbers(self) -> list[float]:
        """The numbers among them, 0 for each other word."""
        return self.line.numbers[self.start : self.end]

    @property
    def end_with_noun(self) -> int:
        """The end with "experience" right behind."""
        return self.end + (self.line.names[self.end : self.end + 1] == ["experience"])


def years_found(catalogue: Catalogue, lines: Sequence[str]) -> Iterator[Found]:
    """Every number of years asked for; ``means`` is the number, ``8-10`` for a range."""
    finder = _finder(catalogue)
    above: list[str] = []
    for number, text in enumerate(lines, 1):
        line = _read(finder, text)
        for asked in _all_asked(line, text):
            if _is_of_person(asked, above):
                start, stop = line.spans[asked.start][0], line.spans[asked.end_with_noun - 1][1]
                yield Found(text[start:stop], number, start + 1, "years", _means(asked))
        above = line.names or above


@lru_cache(maxsize=2)
def _finder(catalogue: Catalogue) -> Phrases:
    return Phrases(markers_of(catalogue, "years", "number"))


def _read(finder: Phrases, text: str) -> _Line:
    """The words of ``text``; a figure glued to its unit ("5yrs") is read as two."""
    glued = [edge.start() for edge in _GLUED.finditer(text)]
    spaced = _GLUED.sub(" ", text) if glued else text
    inserted = [at + n for n, at in enumerate(glued)]
    hits = {hit.column - 1: hit for hit in finder.hits(spaced)}
    line, free = _Line([], [], []), 0
    for token in _TOKEN.finditer(spaced):
        start, end = token.span()
        if start < free or token[0] in _UNSEEN:
            continue
        hit = hits.get(start)
        end = free = start + len(hit.phrase) if hit else end
        number = float(hit.id) if hit and hit.kind == "number" else _figure(token[0])
        name = hit.id if hit else _SIGNS.get(token[0], _WORD)
        line.names.append(_NUMBER if number else name)
        line.numbers.append(number)
        line.spans.append((start - bisect_left(inserted, start), end - bisect_left(inserted, end)))
    return line._replace(names=_without_between(line.names))


def _figure(word: str) -> float:
    return float(word.replace(",", ".")) if _FIGURE.fullmatch(word) else 0


def _joined(names: Sequence[str]) -> str:
    return "".join(f"{name} " for name in names)


def _without_between(names: list[str]) -> list[str]:
    """Read "between two and three" as "two to three"; elsewhere these two words say nothing."""
    read = _joined(names).replace(_BETWEEN, _BETWEEN_READ).split()
    return [_WORD if name in ("between", "and") else name for name in read]


def _all_asked(line: _Line, text: str) -> Iterator[_Asked]:
    """The numbers of years and months in ``line``, whoever has them."""
    starts = [0, *accumulate(len(name) + 1 for name in line.names)]
    for match in _ASKED.finditer(_joined(line.names)):
        start, end = (bisect_left(starts, edge) for edge in match.span())
        yield _Asked(line, start, end, text.startswith(_POSSESSIVE, line.spans[end - 1][1]))


def _is_of_person(asked: _Asked, above: Sequence[str]) -> bool:
    """Whether these years are asked of a person: not a term, the age of a firm or a date.

    "Two to three years' project support" is asked of somebody, whatever stands behind it.
    """
    before, after = _clause(asked, above)
    months = "month" in asked.names
    too_many = not months and max(asked.numbers) > _MOST
    if too_many or "firm" in before or before[-1:] == ["last"]:
        return False
    if _leads_to_experience(after):
        return True
    around = {*before, *after}
    if months or "term" in around or ("a-year" in asked.names and _is_span(after)):
        return False
    limited = not {"least", "plus", "more"}.isdisjoint(asked.names)
    worked = not {"experience", "work"}.isdisjoint(around)
    of_person = asked.possessive and "to" in asked.names
    return limited or worked or of_person or _is_in_some_work(after)


def _clause(asked: _Asked, above: Sequence[str]) -> tuple[list[str], list[str]]:
    """What stands before and after in the clause; the line above where there is nothing else."""
    names = asked.line.names
    if len(asked.names) == len(names):
        return list(above[-_REACH:]), []
    before = names[max(0, asked.start - _REACH) : asked.start]
    after = names[asked.end : asked.end + _REACH]
    opened = len(before) - before[::-1].index("stop") if "stop" in before else 0
    closed = after.index("stop") if "stop" in after else len(after)
    return before[opened:], after[:closed]


def _leads_to_experience(after: Sequence[str]) -> bool:
    """Whether "experience" follows, at once or behind a few words that belong to it."""
    reach = after[: _MOST_BEFORE_EXPERIENCE + 1]
    if "experience" not in reach:
        return False
    return _BEFORE_EXPERIENCE.issuperset(reach[: reach.index("experience")])


def _next_but_a_word(after: Sequence[str]) -> set[str]:
    """What comes first, and what comes behind it where that is any word."""
    return set(after[: 2 if after[:1] == [_WORD] else 1])


def _is_span(after: Sequence[str]) -> bool:
    """Whether they are the length of something: "a two-year rotational scheme"."""
    return "span" in _next_but_a_word(after[after[:1] == ["to"] :])


def _is_in_some_work(after: Sequence[str]) -> bool:
    """Whether it is work: "years in projects", "years of planning"; not "years of contract"."""
    if after[:1] == ["of"]:
        return _next_but_a_word(after[1:]).isdisjoint({"term", "span"})
    return after[:1] in (["work"], ["in"])


def _means(asked: _Asked) -> str:
    """The number of years, whole ones without a point; months say so."""
    numbers = dict.fromkeys(filter(None, asked.numbers))
    unit = " months" if "month" in asked.names else ""
    return "-".join(f"{number:g}" for number in numbers) + unit
