"""The markers that count in a catalogue: its own, and the names of courses and offices; pure."""

from ..model import Catalogue, Marker
from .offices import office_markers
from .words import WORD, WORD_OR_COMMA, fold

_NOT_HELD = "service"
"""The kind of course that nobody holds and no advert asks for: a talk, a blog, a coach."""


def course_markers(catalogue: Catalogue) -> list[Marker]:
    """Markers of courses: those of the catalogue, and the names that courses go by.

    A name that a marker has too counts as the marker says. A name that several
    courses share stands for the one that is offered today, the first by id.
    """
    own = [m for m in catalogue.markers if m.kind == "course" and m.id in catalogue.courses]
    taken = {_key(phrase) for marker in own for phrase in marker.phrases}
    found: dict[tuple[str, ...], Marker] = {}
    current_first = sorted(
        catalogue.courses.values(), key=lambda course: (course.status != "current", course.id)
    )
    for course in current_first:
        for name in (course.name, *course.also_known_as) if course.kind != _NOT_HELD else ():
            key = _key(name)
            if key and key not in taken and key not in found:
                found[key] = Marker(kind="course", id=course.id, phrases=(_as_phrase(name),))
    return own + list(found.values())


def _key(name: str) -> tuple[str, ...]:
    return tuple(fold(word) for word in WORD.findall(name))


def _as_phrase(name: str) -> str:
    """The name of a course as a phrase: its words and commas, no other signs."""
    words = WORD_OR_COMMA.findall(name)
    while words and not words[0][0].isalnum():
        del words[0]
    return " ".join(words).replace(" ,", ",").rstrip(",/& ")


def markers_of(catalogue: Catalogue, *kinds: str) -> list[Marker]:
    """The markers of these kinds that mean something in this catalogue.

    Offices have the names that titles know them under as well.
    """
    known = {"competency": set(catalogue.competencies)}
    offices = office_markers(catalogue) if "office" in kinds else []
    return [
        marker
        for marker in (*offices, *catalogue.markers)
        if marker.kind in kinds and marker.id in known.get(marker.kind, {marker.id})
    ]
