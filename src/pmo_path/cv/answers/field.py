"""Whether a job whose title means several things is one in projects; pure."""

from functools import lru_cache

from ...model import Catalogue
from ...phrases import Phrases, markers_of
from ...titles import Vocabulary, index_of, vocabulary_of
from ..record import Line


def is_in_projects(catalogue: Catalogue, title: Line, lines: tuple[Line, ...]) -> bool:
    """Whether the title says so whatever the field, or else ``lines`` do, the employer among them.

    Words of other fields speak against it: a portfolio of an investment bank is none of projects.
    The title's own words do not count again.
    """
    words = vocabulary_of(catalogue)
    own = _words(catalogue, title.text)
    if words.is_strong(own):
        return True
    speaking: set[str] = set()
    against: set[tuple[str, ...]] = set()
    for line in lines:
        said = _words(catalogue, line.text)
        speaking |= {word for word in said if _speaks(words, word) and word not in own}
        speaking |= {hit.phrase for hit in _pmo(catalogue).hits(line.text)}
        against |= {said[start:end] for start, end, _ in words.others.all(said)}
    return len(speaking) > len(against)


def _speaks(words: Vocabulary, word: str) -> bool:
    return words.is_strong((word,)) or words.is_anchor(word)


def _words(catalogue: Catalogue, text: str) -> tuple[str, ...]:
    return tuple(index_of(catalogue).key(text).split())


@lru_cache(maxsize=4)
def _pmo(catalogue: Catalogue) -> Phrases:
    return Phrases(markers_of(catalogue, "pmo"))
