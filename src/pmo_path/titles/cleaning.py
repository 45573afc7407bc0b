"""Takes off a title what is no title: contract terms, pay, grades, places, references; pure.

Titles come by the thousand, so a title is cut into words once, in one pass.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from ..model import TitleWords
from ..text import folded

_TOKEN = re.compile(
    r"""
    ([^\W\d_]+)              # a word: Analyst
    | (\d+(?:[.,]\d+)*)      # a number: 450, 1,250.50
    | ([£$€])                # the sign of a currency
    | (
        \s[-.'\u2019*&+]      # a sign behind a space, as in "Analyst -FTC"
        | [-.'\u2019*&+]\s    # or before one: "St. Albans"
        | [^\w\s]             # any other: a bracket, a comma
        | _
    )
    """,
    re.VERBOSE,
)
_WORD, _NUMBER, _CURRENCY = 1, 2, 3
_CURRENCIES = {"gbp", "eur", "usd", "aud", "cad", "nzd", "chf"}
_OPEN, _CLOSE = "([{", ")]}"
_WITHIN = "-.'\u2019*&+"
"""Signs that may stand within one thing; a hyphen or a full stop beside a space parts two."""
_BESIDE_SPACE = {" -", "- ", ". "}

Token = tuple[str, int, int]
"""What a word, number or sign is compared by, and its start and end; a sign is ``""``, one that
parts two things is ``|``."""


class Cleaned(NamedTuple):
    """What is left of a title, part by part, and what was taken off, as printed."""

    parts: tuple[str, ...]
    removed: tuple[str, ...]


def tokens_of(title: str) -> list[Token]:
    """The words, numbers and signs of ``title``."""
    found = []
    for match in _TOKEN.finditer(title):
        kind = match.lastindex
        if kind == _WORD:
            key = _word(match[0])
        elif kind == _NUMBER:
            key = "#"
        elif kind == _CURRENCY:
            key = "£"
        else:
            key = _sign(match[0])
        found.append((key, match.start(), match.end()))
    return found


def _word(text: str) -> str:
    key = text.lower() if text.isascii() else folded(text)
    return "£" if key in _CURRENCIES else key


@lru_cache(maxsize=1024)
def _sign(text: str) -> str:
    if text.replace("\t", " ") in _BESIDE_SPACE:
        return "|"
    return "" if text.strip() in _WITHIN else "|"


class Cleaner:
    """The removals of a catalogue; made once, asked for every title.

    ``known`` are words that are no reference, even in capitals beside a number.
    """

    def __init__(self, words: TitleWords, known: Collection[str] = ()) -> None:
        self._known = known
        self._inside: dict[str, Any] = {}
        self._alone: dict[str, Any] = {}
        for removal in words.removals:
            for phrase in removal.words:
                tokens = tokens_of(phrase.replace("#", "0"))
                keys = [key for key, _, _ in tokens if key not in ("", "|")]
                _add(self._alone, keys)
                if removal.inside:
                    _add(self._inside, keys)

    def clean(self, title: str, tokens: Sequence[Token]) -> Cleaned:
        """``title``, cut into ``tokens``, without what is no title, and what that was."""
        taken = self._inside_of(tokens)
        parts = []
        for part in _parts(tokens):
            left = [at for at in part if at not in taken]
            if left and self._is_none(title, tokens, left):
                taken.update(left)
            elif left:
                parts.append(_printed(title, tokens, left))
        kept = tuple(part for part in parts if part)
        return Cleaned(kept, tuple(_removed(title, tokens, sorted(taken))) if taken else ())

    def _inside_of(self, tokens: Sequence[Token]) -> set[int]:
        """The positions of what is taken off wherever it stands."""
        taken: set[int] = set()
        at, first = 0, self._inside
        while at < len(tokens):
            end = _match(first, tokens, at) if tokens[at][0] in first else 0
            if end:
                taken.update(range(at, end))
            at = end or at + 1
        return taken

    def _is_none(self, title: str, tokens: Sequence[Token], left: Sequence[int]) -> bool:
        """Whether a part holds nothing but what is taken off, or is a reference."""
        at = 0
        while at < len(left):
            if not tokens[left[at]][0]:
                at += 1
                continue
            end = _match(self._alone, tokens, left[at])
            if not end or end - 1 > left[-1]:
                return self._is_reference(title, tokens, left)
            at = next((n for n, word in enumerate(left) if word >= end), len(left))
        return True

    def _is_reference(self, title: str, tokens: Sequence[Token], left: Sequence[int]) -> bool:
        """Numbers, and capitals that stand with them: ``46002``, ``RQ10091``, ``DBS01116/26``."""
        numbers = False
        for at in left:
            key, start, end = tokens[at]
            if key == "#":
                numbers = True
            elif key in self._known or (key and not title[start:end].isupper()) or end - start > 5:
                return False
        return numbers


def _add(trie: dict[str, Any], keys: Sequence[str]) -> None:
    for key in keys:
        trie = trie.setdefault(key, {})
    trie["."] = True


def _match(trie: dict[str, Any], tokens: Sequence[Token], at: int) -> int:
    """The end of the longest phrase of ``trie`` that begins at ``at``, 0 if there is none."""
    end = 0
    for index in range(at, len(tokens)):
        key = tokens[index][0]
        if key in ("", "|"):
            continue
        if key not in trie:
            break
        trie = trie[key]
        if "." in trie:
            end = index + 1
    return end


def _parts(tokens: Sequence[Token]) -> Iterator[list[int]]:
    """The positions of the tokens of each part, the signs that part them left out."""
    part: list[int] = []
    for at, (key, _, _) in enumerate(tokens):
        if key != "|":
            part.append(at)
        elif part:
            yield part
            part = []
    if part:
        yield part


def _printed(title: str, tokens: Sequence[Token], positions: Sequence[int]) -> str:
    """These tokens as printed, a space where others were between them; empty for signs alone."""
    if not any(tokens[at][0] for at in positions):
        return ""
    if positions[-1] - positions[0] == len(positions) - 1:
        return title[tokens[positions[0]][1] : tokens[positions[-1]][2]]
    return " ".join(title[tokens[r[0]][1] : tokens[r[-1]][2]] for r in _runs(positions))


def _removed(title: str, tokens: Sequence[Token], taken: Sequence[int]) -> Iterator[str]:
    """What was taken off as printed, with the brackets around it."""
    for run in _runs(taken):
        start, end = tokens[run[0]][1], tokens[run[-1]][2]
        if title[start - 1 : start] in tuple(_OPEN) and title[end : end + 1] in tuple(_CLOSE):
            start, end = start - 1, end + 1
        yield title[start:end].strip()


def _runs(positions: Sequence[int]) -> Iterator[list[int]]:
    """Positions that follow each other, together."""
    run: list[int] = []
    for at in positions:
        if run and at != run[-1] + 1:
            yield run
            run = []
        run.append(at)
    if run:
        yield run
