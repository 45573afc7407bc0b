"""Courses: their names, and what comes before and after them."""

from collections.abc import Iterator
from typing import Any

from ...documents import Path
from ...text import folded
from .finding import Finding, Records, fault


def names_are_unique(records: Records) -> Iterator[Finding]:
    """No name or alias belongs to two courses: each finds one."""
    owner: dict[str, str] = {}
    for course in records["courses"]:
        named: list[tuple[Path, str]] = [(("name",), course.name)]
        named += [(("also_known_as", i), name) for i, name in enumerate(course.also_known_as)]
        for path, name in named:
            first = owner.setdefault(folded(name), course.id)
            if first != course.id:
                yield fault(course, path, f"'{name}' is a name of {first} too", "give each its own")


def old_courses_name_a_successor(records: Records) -> Iterator[Finding]:
    """A renamed or superseded course names what replaced it."""
    for course in records["courses"]:
        if course.status in ("renamed", "superseded") and course.replaced_by is None:
            yield fault(course, ("status",), f"a {course.status} course needs replaced_by")


def courses_do_not_go_round(records: Records) -> Iterator[Finding]:
    """No course is its own prerequisite or successor, at any distance."""
    courses = {course.id: course for course in records["courses"]}
    before = {name: list(_needed_first(course)) for name, course in courses.items()}
    after = {name: [c.replaced_by] if c.replaced_by else [] for name, c in courses.items()}
    for field, graph in (("prerequisites", before), ("replaced_by", after)):
        for name, course in courses.items():
            if _reaches(graph, name):
                yield fault(course, (field,), f"{field} of '{name}' lead back to itself")


def _needed_first(course: Any) -> Iterator[str]:
    """Prerequisites without an alternative."""
    for needed in course.prerequisites or ():
        if needed.id:
            yield needed.id
        elif len(needed.any_of) == 1:
            yield needed.any_of[0]


def _reaches(graph: dict[str, list[str]], start: str) -> bool:
    seen: set[str] = set()
    ahead = list(graph[start])
    while ahead:
        name = ahead.pop()
        if name == start:
            return True
        if name not in seen:
            seen.add(name)
            ahead += graph.get(name, [])
    return False
