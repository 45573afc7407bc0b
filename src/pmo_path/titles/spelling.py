"""Spelling mistakes in titles: the known word that comes nearest."""

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz import fuzz, process

from ..model import Closeness

_LONGEST = 40


class Corrector:
    """The words that are known; made once, asked for every title that is not found.

    Where it may not ``keep`` what it was asked, nothing of that is left in memory.
    """

    def __init__(self, words: Iterable[str], closeness: Closeness, *, keep: bool = True) -> None:
        counts = Counter(words)
        self._known = frozenset(counts)
        # Of two words that come as near, the commoner one is meant.
        self._words = sorted(counts, key=lambda word: (-counts[word], word))
        self._closeness = closeness
        self._nearest = lru_cache(maxsize=4096 if keep else 0)(self._look_up)

    def word(self, word: str) -> str:
        """The known word that ``word`` misspells; ``word`` itself where none comes near."""
        if word in self._known or not word.isalpha():
            return word
        if not self._closeness.shortest <= len(word) <= _LONGEST:
            return word
        return self._nearest(word)

    def _look_up(self, word: str) -> str:
        found = process.extractOne(
            word, self._words, scorer=fuzz.ratio, score_cutoff=self._closeness.word
        )
        return word if found is None else str(found[0])
