"""Courses by any name that people use, and those that somebody holds."""

from functools import lru_cache

from ..answers import Answers
from ..model import Catalogue
from ..text import folded


@lru_cache(maxsize=4)
def _names(catalogue: Catalogue) -> dict[str, str]:
    """Every id and name of a course, old ones too, for comparing: to its id."""
    names: dict[str, str] = {}
    for course in catalogue.courses.values():
        for name in (course.id, course.name, course.new_name or "", *course.also_known_as):
            if name:
                names.setdefault(folded(name), course.id)
    return names


def course_called(catalogue: Catalogue, text: str) -> str | None:
    """The id of the course that ``text`` names, by id or any name, old ones too."""
    return catalogue.renamed.courses.get(text) or _names(catalogue).get(folded(text))


def held_courses(catalogue: Catalogue, answers: Answers) -> dict[str, str]:
    """Courses held, old names as what replaced them: id to what the person said."""
    held: dict[str, str] = {}
    for text in answers.many("holds"):
        found = course_called(catalogue, text)
        while found is not None and found not in held:
            held[found] = text
            found = catalogue.courses[found].replaced_by
    return held
