"""The words of titles, in the spelling in which titles are compared; made once for a catalogue."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Generic, TypeVar

from ..model import Catalogue, JobName, NearName, OfficeName, SpecialName
from .index import Index, index_of

if TYPE_CHECKING:
    from .spelling import Corrector

Words = tuple[str, ...]
OfficePlace = tuple[int, int, OfficeName]
JobPlace = tuple[int, int, JobName]
"""Where a phrase begins and ends among the words of a title, and what it stands for."""
T = TypeVar("T")
N = TypeVar("N", OfficeName, JobName, SpecialName, NearName)


class TitlePhrases(Generic[T]):
    """Phrases of titles, and what each stands for."""

    def __init__(self, index: Index, phrases: Iterable[tuple[str, T]]) -> None:
        self.of: dict[Words, T] = {}
        for phrase, meaning in phrases:
            self.of.setdefault(tuple(index.key(phrase).split()), meaning)
        self.sizes = sorted({len(words) for words in self.of}, reverse=True)

    def at(self, words: Words, start: int) -> tuple[int, T] | None:
        """The end and the meaning of the longest phrase that begins at ``start``."""
        for size in self.sizes:
            found = self.of.get(words[start : start + size])
            if found is not None and start + size <= len(words):
                return start + size, found
        return None

    def all(self, words: Words, where: range | None = None) -> Iterator[tuple[int, int, T]]:
        """Every phrase in ``words``, one after the other: start, end and meaning."""
        end = 0
        for start in where if where is not None else range(len(words)):
            found = self.at(words, start) if start >= end else None
            if found is not None:
                end = found[0]
                yield start, end, found[1]

    def within(self, words: Words) -> bool:
        """Whether any phrase stands in ``words``."""
        return next(self.all(words), None) is not None


class Vocabulary:
    """The words of titles of one catalogue; what each list is for, ``TitleWords`` says."""

    def __init__(self, catalogue: Catalogue) -> None:
        said, self.index = catalogue.title_words, index_of(catalogue)
        self.said = said

        def phrases(*lists: Iterable[str]) -> TitlePhrases[bool]:
            return TitlePhrases(self.index, ((phrase, True) for list_ in lists for phrase in list_))

        def named(entries: Iterable[N]) -> TitlePhrases[N]:
            return TitlePhrases(self.index, ((name, one) for one in entries for name in one.names))

        self.bosses = phrases(said.bosses)
        self.seniority, self.links = phrases(said.seniority), phrases(said.links)
        self.others, self.others_anyway = phrases(said.others), phrases(said.others_anyway)
        self.offices, self.weak, self.jobs = named(said.offices), named(said.weak), named(said.jobs)
        self.specialisms, self.near = named(said.specialisms), named(said.near)
        self.tails = frozenset(said.tails)
        self.read = frozenset(
            word
            for some in (self.seniority, self.links, self.offices)
            for words in some.of
            for word in words
        )
        self._stems = tuple(anchor.rstrip("*") for anchor in said.anchors if anchor.endswith("*"))
        in_names = (word for name in self.index.names() for word in name.split())
        whole = (anchor for anchor in said.anchors if not anchor.endswith("*"))
        self.anchors = frozenset(whole) | {w for w in in_names if w.startswith(self._stems)}
        self._near_stems = tuple(anchor.rstrip("*") for anchor in said.near_anchors)
        self._strong = frozenset(said.strong)

    def is_near_anchor(self, word: str) -> bool:
        """Whether ``word`` by itself makes a title that of a project job."""
        return word.startswith(self._near_stems)

    def is_anchor(self, word: str) -> bool:
        """Whether ``word`` begins as those do that tell a title of a PMO."""
        return word.startswith(self._stems)

    def is_strong(self, words: Words) -> bool:
        """Whether a title with these words means the same in every field of work."""
        return any(word in self._strong or self.is_near_anchor(word) for word in words)

    def without_boss(self, part: Words) -> Words:
        """``Assistant to the PMO director`` is an assistant."""
        place = next(self.bosses.all(part, range(1, len(part))), None)
        return part if place is None else part[: place[0]]

    def shorter(self, words: Words) -> Iterator[Words]:
        """``words`` without words of seniority at their ends, one after the other."""
        seniority = self.seniority
        while len(words) > 1:
            front = seniority.at(words, 0)
            sizes = (size for size in seniority.sizes if words[-size:] in seniority.of)
            back = 0 if front else next(sizes, 0)
            if not front and not back:
                return
            words = words[front[0] if front else 0 : len(words) - back]
            if words:
                yield words

    def office(self, words: Words) -> OfficePlace | None:
        """The name of an office in ``words``: one with a job behind it, else the longest."""
        places = list(self.offices.all(words))

        def weight(place: OfficePlace) -> tuple[bool, int, int]:
            start, end, _ = place
            return self.jobs.at(words, end) is not None, end - start, -start

        return max(places, key=weight) if places else None

    def job(self, words: Words, start: int, end: int) -> JobPlace | None:
        """The job right behind the office, else right before it, else the last one behind it."""
        behind = list(self.jobs.all(words, range(end, len(words))))
        before = list(self.jobs.all(words[:start]))
        if behind and behind[0][0] == end:
            return behind[0]
        for job in reversed(before):
            if job[1] == start or words[job[1] : start] in self.links.of:
                return job
        return behind[-1] if behind else before[-1] if before else None

    def known(self) -> Iterator[str]:
        """Every word that some title or phrase holds."""
        for lists in (self.seniority, self.links, self.others, self.others_anyway, self.offices,
                      self.weak, self.jobs, self.specialisms, self.near):  # fmt: skip
            for words in lists.of:
                yield from words
        yield from (*self.tails, *self.anchors, *self.said.plain)
        for name in self.index.names():
            yield from name.split()


@lru_cache(maxsize=4)
def vocabulary_of(catalogue: Catalogue) -> Vocabulary:
    """The vocabulary of a catalogue, made when it is first asked for."""
    return Vocabulary(catalogue)


@lru_cache(maxsize=8)
def corrector_of(catalogue: Catalogue, *, keep: bool) -> "Corrector":
    """The words that are known, to ``keep`` what is asked or not; loads rapidfuzz."""
    from .spelling import Corrector

    words = vocabulary_of(catalogue)
    return Corrector(words.known(), words.said.closeness, keep=keep)
