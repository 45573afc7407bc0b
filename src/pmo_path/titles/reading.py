"""Any job title as printed: what it says of the role, how sure that is, and what was taken off."""

from collections.abc import Sequence
from functools import lru_cache

from ..model import Catalogue
from .cleaning import Cleaner, Token, tokens_of
from .index import index_of
from .meaning import Meaning
from .result import Sense, TitleReading
from .vocabulary import vocabulary_of

LONGEST = 500
"""Characters of a title; of a longer one no more than that is read."""


class Reader:
    """Reads titles by the words of one catalogue; made once, asked often.

    Where it may not ``keep`` what it read, nothing of that is left in memory.
    """

    def __init__(self, catalogue: Catalogue, *, keep: bool = True) -> None:
        self._catalogue, self._index = catalogue, index_of(catalogue)
        title_words = catalogue.title_words
        self._cleaner = Cleaner(title_words, frozenset(vocabulary_of(catalogue).known()))
        self._meaning = Meaning(catalogue, keep=keep)
        self._longest = 2 * max((len(name.split()) for name in self._index.names()), default=0)
        # Payrolls repeat themselves; a bounded memory of what was read takes no more than that.
        self._of_parts = lru_cache(maxsize=4096 if keep else 0)(self._read_parts)
        self._bosses = frozenset(words.split()[0] for words in title_words.bosses)
        self._seniority: dict[str, set[tuple[str, ...]]] = {}
        for words in title_words.seniority:
            keys = tuple(key for key, _, _ in tokens_of(words))
            if keys[0] != "#":
                self._seniority.setdefault(keys[0], set()).add(keys)

    def read(self, title: str) -> TitleReading:
        """What ``title`` says."""
        text = title[:LONGEST]
        tokens = tokens_of(text)
        sense = self._index.read(text) if len(tokens) <= self._longest else None
        if sense is not None:
            return TitleReading(self._catalogue, title, sense, self._seniority_in(text, tokens))
        parts, removed = self._cleaner.clean(text, tokens)
        return TitleReading(self._catalogue, title, *self._of_parts(parts), removed)

    def _read_parts(self, parts: tuple[str, ...]) -> tuple[Sense | None, tuple[str, ...]]:
        """What the parts of a title mean, and its words of seniority."""
        rest = "|".join(parts)
        sense = self._meaning.of([tuple(self._index.key(part).split()) for part in parts])
        return sense, self._seniority_in(rest, tokens_of(rest))

    def _seniority_in(self, text: str, tokens: Sequence[Token]) -> tuple[str, ...]:
        """The words of seniority in ``text``, as printed but in small letters."""
        seniority: list[str] = []
        end = 0
        for at, (key, start, _) in enumerate(tokens):
            if at and key in self._bosses:
                break
            if at < end or key not in self._seniority:
                continue
            keys = tuple(token[0] for token in tokens[at : at + 2])
            size = len(keys) if keys in self._seniority[key] else 1
            if size > 1 or keys[:1] in self._seniority[key]:
                end = at + size
                seniority.append(text[start : tokens[end - 1][2]].lower())
        return tuple(dict.fromkeys(seniority))


@lru_cache(maxsize=8)
def reader_of(catalogue: Catalogue, *, keep: bool) -> Reader:
    """The reader of a catalogue, made when first asked for, to ``keep`` what it read or not."""
    return Reader(catalogue, keep=keep)


def read_title(catalogue: Catalogue, title: str, *, keep: bool = True) -> TitleReading:
    """What ``title`` says; never raises, whatever it holds.

    Without ``keep``, as for a CV, nothing of it stays in memory.
    """
    return reader_of(catalogue, keep=keep).read(title)
