"""Which of the courses in one statement somebody says that they hold; pure."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence

from ...phrases import Hit
from .stated import stated_in
from .statement import Claim, Statement, read_statement

_BEFORE = ("undone", "towards", "who", "others", "they", "wish", "helped")
"""Claims about what follows them."""
_DENIED = ("undone", "towards")
"""Those that are about what stands right before them too: "PMP: no"."""
_BESIDE = ("not-yet", "no-longer", "theirs")
"""Claims about what stands in the same item, before or behind."""
_WISH, _TAUGHT, _RESUMED, _METHOD = "wish", "taught", "resumed", "method"
_AGAIN = ("held", "certified")
"""Claims that end the one before, if they stand in an item of their own."""
_CAPITAL = re.compile(r"[^\W\d_]+")


def held_in(
    text: str, hits: Sequence[Hit], examined: Callable[[Hit], bool], *, listed: bool
) -> Iterator[Hit]:
    """The courses among ``hits``, those of the statement ``text``, that are held.

    Where certificates are ``listed`` a name is enough. In prose the person must be
    said to hold it, or the line is nothing but a list of names. ``examined`` tells
    certificates from courses without an exam, and those only count where listed.
    """
    statement = read_statement(text, hits)
    exams = [examined(course.hits[0]) for course in statement.courses]
    lost = set(_taken_back(statement, exams))
    kept = [course for n, course in enumerate(statement.courses) if n not in lost]
    if not listed:
        methods = {hit.column - 1: hit.phrase for hit in hits if hit.id == _METHOD}
        said = stated_in(statement, kept, methods)
        kept = [course for course in said if examined(course.hits[0])]
    for course in kept:
        yield from course.hits


def _taken_back(statement: Statement, exams: Sequence[bool]) -> Iterator[int]:
    """The numbers of the courses that words around them take back."""
    ends = [course.end for course in statement.courses]
    for claim in statement.claims:
        after = bisect_right(ends, claim.start)
        if claim.id in _BEFORE or claim.id in _BESIDE:
            back = after > 0 and _speaks_back(statement, claim, after)
            if back:
                yield from _joined_to(statement, after - 1)
            if not back or claim.id in _BEFORE or _is_next(statement, claim, after):
                yield from range(after, _until(statement, claim))
        elif claim.id == _TAUGHT:
            yield from (n for n in _taught(statement, claim, after) if exams[n])


def _speaks_back(statement: Statement, claim: Claim, after: int) -> bool:
    """Whether a claim is about the course before it, that before the number ``after``."""
    end = statement.courses[after - 1].end
    gap = statement.gap(end, claim.start)
    near = statement.in_one_item(end, claim.start)
    if claim.id in _BESIDE:
        last = after == len(statement.courses)
        return near or claim.id == "no-longer" or (last and claim.id == "not-yet")
    if claim.id == _WISH:
        return gap.strip() in ("(", ":")
    return claim.id in _DENIED and near and not any(map(str.isalnum, gap))


def _is_next(statement: Statement, claim: Claim, after: int) -> bool:
    """Whether the course with the number ``after`` stands in the same item as the claim."""
    courses = statement.courses
    return after < len(courses) and statement.in_one_item(claim.end, courses[after].start)


def _taught(statement: Statement, claim: Claim, after: int) -> Iterable[int]:
    """The course that a lesson was about: "PMP bootcamp", "workshop PMP"."""
    if after > 0:
        end = statement.courses[after - 1].end
        if statement.in_one_item(end, claim.start) and not _ends_a_name(
            claim, statement.gap(end, claim.start)
        ):
            return (after - 1,)
    return (after,) if _is_next(statement, claim, after) else ()


def _ends_a_name(claim: Claim, gap: str) -> bool:
    """Whether "Training" ends the name of who taught it, as in "(QA Training)"."""
    words = _CAPITAL.findall(gap.partition("(")[2])
    return bool(words) and all(word[0].isupper() for word in (*words, claim.phrase))


def _joined_to(statement: Statement, last: int) -> Iterator[int]:
    """The course ``last`` and those that "and" joins to it: one claim is about them all."""
    courses = statement.courses
    yield last
    while last and statement.are_joined(courses[last - 1], courses[last]):
        last -= 1
        yield last


def _until(statement: Statement, claim: Claim) -> int:
    """The number of the first course that ``claim`` is not about any more."""
    courses = statement.courses
    for other in statement.claims:
        if other.start < claim.end:
            continue
        again = other.id in _AGAIN and not statement.in_one_item(claim.end, other.start)
        if again or other.id == _RESUMED:
            return next(
                (n for n, one in enumerate(courses) if one.start > other.start), len(courses)
            )
    return len(courses)
