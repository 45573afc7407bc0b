"""Whether a line of an advert can be the title of a job; pure."""

import re
from functools import lru_cache

from ...model import Catalogue
from ...phrases import markers_of
from ...text import folded
from ...titles import read_title, vocabulary_of
from ..marks import finder_of

LONGEST = 130
"""Letters of a title."""

_LONG = 4
"""Letters of a word that must be known; "of", "and" and "for" need not."""
_LONGER = re.compile(r"[^\W\d_](?:[^\W\d_]|['\u2019-](?=[^\W\d_])){3,}|\b[^\W\d_a-z]{2,}\b")
"""Words that tell capitals: longer ones, and short forms such as "PMO"."""
_CAPITALISED = r"[^\W\d_a-z][\w'\u2019-]+"
_PERSON = re.compile(
    rf"\w:\s+(?:(?:Mrs?|Ms|Miss|Dr)\.?\s+)?({_CAPITALISED}(?:\s{_CAPITALISED}){{1,2}})$"
)
_NO_JOBS = ("tail", "seek", "sentence")
_PMO = ("match", "ambiguous")


def is_short(text: str) -> bool:
    """Whether ``text`` is there, and no longer than a title."""
    return 0 < len(text.strip()) <= LONGEST


def can_be_title(catalogue: Catalogue, text: str) -> bool:
    """Whether ``text`` is no sentence, and has capitals or nothing but words of titles."""
    plain = text.strip()
    if not is_phrase(catalogue, plain) or plain[0].islower():
        return False
    capitals = [word[0].isupper() for word in _LONGER.findall(plain)]
    return 2 * sum(capitals) >= len(capitals) or _has_words_of_titles(catalogue, plain)


def is_phrase(catalogue: Catalogue, text: str) -> bool:
    """Whether ``text`` is short and neither a sentence nor the name of a person with their job."""
    if not is_short(text) or text.endswith((".", ":", ";", "?")):
        return False
    if any(hit.id == "sentence" for hit in finder_of(catalogue, "title").hits(text)):
        return False
    return not _names_person(catalogue, text)


def _names_person(catalogue: Catalogue, text: str) -> bool:
    """Whether ``text`` is like "Project Manager: Jo Smith"."""
    person = _PERSON.search(text)
    known = _title_words(catalogue)
    return person is not None and not any(folded(word) in known for word in person[1].split())


def _has_words_of_titles(catalogue: Catalogue, text: str) -> bool:
    """Whether ``text`` is a title, whatever its capitals: each longer word stands in titles."""
    words = [folded(part) for word in _LONGER.findall(text) for part in word.split("-")]
    known = _title_words(catalogue)
    return all(w in known or len(w) < _LONG for w in words) and _reads_as_title(catalogue, text)


@lru_cache(maxsize=2)
def _title_words(catalogue: Catalogue) -> frozenset[str]:
    """The words of titles, and the parts of those with hyphens."""
    jobs = (phrase for m in markers_of(catalogue, "title") if m.id == "job" for phrase in m.phrases)
    names = (one.name for role in catalogue.roles.values() for one in role.aliases)
    known = (*vocabulary_of(catalogue).known(), *jobs, *names)
    return frozenset(part for name in known for part in folded(name).replace("-", " ").split())


def leads(catalogue: Catalogue, text: str) -> bool:
    """Whether ``text``, the heading or the first line, is a title whatever its capitals."""
    if not is_phrase(catalogue, text.strip()):
        return False
    return _reads_as_title(catalogue, text) or read_title(catalogue, text).status == "match"


def _reads_as_title(catalogue: Catalogue, text: str) -> bool:
    return has_job(catalogue, text) and read_title(catalogue, text).status != "none"


def has_job(catalogue: Catalogue, text: str) -> bool:
    """Whether some word of ``text`` is that of a job."""
    hits = finder_of(catalogue, "title").hits(text)
    return any(hit.id not in _NO_JOBS for hit in hits)


def names_job(catalogue: Catalogue, text: str) -> bool:
    """Whether ``text`` has the word of a job, or is known as a PMO title without one."""
    return has_job(catalogue, text) or read_title(catalogue, text).status in _PMO
