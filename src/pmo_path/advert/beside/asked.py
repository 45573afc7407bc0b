"""What an advert asks, thing by thing, with the places where it does; pure."""

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from ...model import Catalogue
from ..record import Advert, Found

Kind = Literal["course", "competency", "tool", "years"]
KINDS: tuple[Kind, ...] = ("course", "competency", "tool", "years")


class Asked(NamedTuple):
    """One thing that an advert asks, with the places where it does.

    ``id`` is that of a course (the one that replaced it, where it was replaced), a competency or a
    tool; for years the number. ``name`` is set for what the catalogue has no name for. ``any_of``
    are the courses of which one will do, ``id`` the first of them; empty where there is no choice.
    """

    kind: Kind
    id: str
    name: str | None
    found: tuple[Found, ...]
    any_of: tuple[str, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """Its id, or those of all that would do."""
        return self.any_of or (self.id,)


def asked_of(catalogue: Catalogue, advert: Advert) -> tuple[Asked, ...]:
    """What ``advert`` asks, each thing once: certificates, competencies, tools, years."""
    return tuple(_asked(catalogue, advert))


def _asked(catalogue: Catalogue, advert: Advert) -> Iterator[Asked]:
    def places(kind: str, *means: str) -> tuple[Found, ...]:
        return tuple(one for one in advert.found if one.kind == kind and one.means in means)

    now = {name: current_course(catalogue, name) for name in advert.courses}
    for names in _choices(advert, now):
        olds = [old for old, new in now.items() if new in names]
        any_of = names if len(names) > 1 else ()
        yield Asked("course", names[0], None, places("course", *olds), any_of)
    for name in advert.competencies:
        yield Asked("competency", name, None, places("competency", name))
    for kind, phrases in (("tool", advert.tools), ("years", advert.years)):
        for phrase in phrases:
            means = next(
                (one.means for one in advert.found if one.kind == kind and one.phrase == phrase),
                phrase,
            )
            yield Asked("tool" if kind == "tool" else "years", means, phrase, places(kind, means))


def _choices(advert: Advert, now: dict[str, str]) -> Iterable[tuple[str, ...]]:
    """The courses asked, each in one choice; alone where nothing else would do.

    Choices that share a course are one, and a course named elsewhere too stays in its choice: an
    advert that says again what it asks says it more loosely.
    """
    by_course: dict[str, tuple[str, ...]] = {name: (name,) for name in now.values()}
    for choice in advert.choices:
        parts = [by_course[now[name]] for name in choice if name in now]
        names = tuple(dict.fromkeys(name for part in parts for name in part))
        by_course |= dict.fromkeys(names, names)
    return dict.fromkeys(by_course.values())


def current_course(catalogue: Catalogue, name: str) -> str:
    """The id of the course that stands in the place of ``name`` today."""
    seen = {name}
    while (after := catalogue.courses[name].replaced_by) and after not in seen:
        seen.add(after)
        name = after
    return name
