"""Which courses a list shows, in which order, and which one a name means; pure."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from ..errors import UsageError
from ..model import Catalogue, Course, Role, current_id
from ..text import cut, did_you_mean, folded, listed
from .roles import matches

COURSE_KINDS = ("certification", "course", "elearning", "apprenticeship", "service")
COURSE_STATUSES = ("current", "renamed", "superseded", "withdrawn", "unknown")
_SHOWN = 5
_SHORT = re.compile(r"\(([A-Z][A-Za-z0-9-]*[A-Z0-9])\)")


def courses_in_order(courses: Iterable[Course]) -> list[Course]:
    """Courses by their lowest level, then kind, then name."""
    return sorted(courses, key=_place)


def _place(course: Course) -> tuple[int, int, str, str]:
    return min(course.levels, default=9), COURSE_KINDS.index(course.kind), course.name, course.id


def select_courses(
    all_courses: Iterable[Course],
    *,
    levels: Sequence[int] = (),
    kinds: Sequence[str] = (),
    specialisms: Sequence[str] = (),
    statuses: Sequence[str] = (),
    search: str | None = None,
) -> list[Course]:
    """The courses that meet every filter, any value of one, in the order given.

    The status ``unknown`` means those whose status nobody knows.
    """
    return [
        course
        for course in all_courses
        if (not levels or set(levels) & set(course.levels))
        and (not kinds or course.kind in kinds)
        and (not specialisms or course.specialism in specialisms)
        and (not statuses or (course.status or "unknown") in statuses)
        and (search is None or matches(search, _words_of(course)))
    ]


def _words_of(course: Course) -> str:
    body = course.awarding_body or ""
    return " ".join((course.id, *_names(course), course.summary, body, *course.providers,
                     course.specialism, *course.covers, *course.competencies))  # fmt: skip


def courses_for(catalogue: Catalogue, role: Role) -> dict[str, str]:
    """Why a course helps in ``role``, by id, the nearest first.

    First what the role's level names, then what its key competencies name, then
    what trains a competency that the role asks, at the role's level.
    """
    why: dict[str, str] = {}
    level = catalogue.levels.get(role.level) if role.level is not None else None
    for name in level.courses if level else ():
        why.setdefault(name, f"the course for level {role.level}")
    keys = [catalogue.competencies[key] for key in role.key_competencies]
    for item in keys:
        for name in item.courses:
            why.setdefault(name, f"for a key competency: {item.name}")
    for course in courses_in_order(catalogue.courses.values()):
        shared = [name for name in role.competencies if name in course.competencies]
        if shared and (role.level is None or role.level in course.levels):
            names = listed([catalogue.competencies[name].name for name in shared])
            why.setdefault(course.id, f"trains what the role asks: {names}")
    return why


def replaced_by(catalogue: Catalogue, course: Course) -> list[Course]:
    """The courses that ``course`` replaced."""
    return [other for other in catalogue.courses.values() if other.replaced_by == course.id]


def find_course(catalogue: Catalogue, text: str) -> Course:
    """The course that an id, a name, a former name or an abbreviation means.

    Ids match to the letter, renamed ones are followed; names match without
    regard to case. Raises UsageError for an unknown name and for a tie.
    """
    known = catalogue.courses
    name = current_id(catalogue.renamed.courses, text)
    if name in known:
        return known[name]
    found = _called(text, known.values(), _names) or _called(text, known.values(), _short_names)
    if len(found) > 1:
        names = [f"{course.name} ({course.id})" for course in found[:_SHOWN]]
        raise UsageError(f"{cut(text)} can mean {listed(names, 'or')}", "give the id")
    if not found:
        every = (name for course in known.values() for name in _names(course))
        hint = did_you_mean(text, known) or did_you_mean(text, every)
        raise UsageError(f"unknown course {cut(text)}", hint or "'pmo-path courses' lists them")
    return found[0]


def _called(
    text: str, known: Iterable[Course], names: Callable[[Course], Iterable[str]]
) -> list[Course]:
    wanted = folded(text)
    return [course for course in known if wanted in map(folded, names(course))]


def _names(course: Course) -> Iterator[str]:
    """Every name that the record gives."""
    yield course.name
    yield from course.also_known_as
    if course.new_name is not None:
        yield course.new_name


def _short_names(course: Course) -> Iterator[str]:
    """Names without their brackets, and the abbreviations in those."""
    for name in _names(course):
        yield from _SHORT.findall(name)
        yield _SHORT.sub("", name).strip()
