"""Whether a title that several fields of work have, like "Scheduler", is one of projects; pure."""

from collections.abc import Sequence
from functools import lru_cache

from ...model import Catalogue, Marker
from ...phrases import Phrases
from ...text import listed, sentence
from ...titles import vocabulary_of
from ..record import Found

_SENTENCE = 5
"""Words of a line that says something of the work."""
_SHOWN = 3


def is_of_projects(catalogue: Catalogue, title: str) -> bool:
    """Whether ``title`` means the same in every field of work, as it names projects or a PMO."""
    vocabulary = vocabulary_of(catalogue)
    return vocabulary.is_strong(tuple(vocabulary.index.key(title).split()))


def other_field(catalogue: Catalogue, lines: Sequence[str], title: Found) -> str | None:
    """Why ``title`` is none of a PMO where ``lines`` speak of no projects; None if it can be.

    A title with hardly anything below it can be.
    """
    if is_of_projects(catalogue, title.phrase):
        return None
    below = [text for number, text in enumerate(lines, 1) if number != title.line]
    finder = _finder(catalogue)
    others = list(dict.fromkeys(hit.phrase for text in below for hit in finder.hits(text)))
    if not others and all(len(text.split()) < _SENTENCE for text in below):
        return None
    words = listed([f"“{word}”" for word in others[:_SHOWN]], "and") if others else ""
    spoken = f"but of {words}, " if words else ""
    return sentence(
        f"“{title.phrase}” is a title in other fields of work too; the text speaks of no projects "
        f"or programmes, {spoken}and so it is not taken for a PMO job"
    )


@lru_cache(maxsize=2)
def _finder(catalogue: Catalogue) -> Phrases:
    """Finds the words of titles that tell another field of work."""
    words = catalogue.title_words.others if catalogue.title_words else ()
    return Phrases([Marker(kind="other-job", id="other", phrases=words)] if words else [])
