"""The words all over an advert that tell what job it is, found in one pass; pure."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from ..model import Catalogue
from ..phrases import Hit, Phrases, markers_of

_KINDS = ("pmo", "other-job", "office", "office-hint", "level", "contract-said", "place-said")


class Marks(NamedTuple):
    """What was found, in the order of the text."""

    hits: tuple[Hit, ...]

    def of(self, kind: str, line: int | None = None) -> list[Hit]:
        """The finds of one kind, all or those of one line."""
        return [hit for hit in self.hits if hit.kind == kind and line in (None, hit.line)]


def read_marks(catalogue: Catalogue, lines: Sequence[str]) -> Marks:
    """The marks in ``lines``."""
    finder = finder_of(catalogue, *_KINDS)
    return Marks(tuple(hit for n, text in enumerate(lines, 1) for hit in finder.hits(text, n)))


@lru_cache(maxsize=32)
def finder_of(catalogue: Catalogue, *kinds: str) -> Phrases:
    """Finds the markers of these kinds; made once."""
    return Phrases(markers_of(catalogue, *kinds))
