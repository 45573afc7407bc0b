"""What offices are called in running text, by the names that titles know them under; pure."""

from collections.abc import Iterator

from ..model import Catalogue, Marker
from ..titles import Words, vocabulary_of

_NO_KIND = "any"


def office_markers(catalogue: Catalogue) -> list[Marker]:
    """Markers of the names in ``title_words`` that can be told from other words in a text.

    Such a name ends as an office of the catalogue does and holds an anchor: a centre of excellence
    alone may be one of surgery. A name that tells no kind of office stands for ``any``, so that
    no shorter name is found in it.
    """
    vocabulary = vocabulary_of(catalogue)
    ends = tuple(office.name.split()[-1].casefold() for office in catalogue.offices)

    def is_certain(words: Words) -> bool:
        return words[-1].endswith(ends) and bool(vocabulary.anchors.intersection(words))

    return [
        Marker(
            kind="office",
            id=office.office or _NO_KIND,
            phrases=tuple(_spelled(catalogue, " ".join(words))),
        )
        for words, office in vocabulary.offices.of.items()
        if is_certain(words)
    ]


def _spelled(catalogue: Catalogue, name: str) -> Iterator[str]:
    """``name``, and with each of its words in each other spelling."""
    yield name
    for spelling in catalogue.titles.spelling:
        for first, *others in spelling.same:
            if f" {first} " in f" {name} ":
                yield from (
                    f" {name} ".replace(f" {first} ", f" {other} ").strip() for other in others
                )
