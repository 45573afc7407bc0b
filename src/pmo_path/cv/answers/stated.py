"""Which certificates running text says are held: passed, qualified, or a bare list; pure."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import compress, pairwise

from .statement import Named, Statement, words_in

_HELD, _AM, _CERTIFIED, _CERTIFICATE = "held", "am", "certified", "certificate"
_ITEM = re.compile(r"[,;/&+()]")
_FOLLOWING = re.compile(r"(?:\s[^\W\d_]+){0,2}")
_PLURAL = re.compile(r"[a-z]{2,}[^\Wsiu\d_]s")
_NEAR = {_HELD: 3, _AM: 0}
"""So many words may stand between "passed", or "I am a", and what was."""
_BESIDE = 1
"""Words between a claim and a course: "passed my PRINCE2"."""
_SHORT = 4
"""No item of a bare list has more words."""


def stated_in(
    statement: Statement, kept: Sequence[Named], methods: Mapping[int, str]
) -> Iterator[Named]:
    """Those of ``kept`` that the statement says are held.

    A name that is one of the ``methods``, which are by their place, counts only where it is called
    a certificate: who works by PRINCE2 need not have passed an exam in it.
    """
    bare = _bare(statement)
    said: list[bool] = []
    for n, course in enumerate(kept):
        is_method = methods.get(course.start) == course.hits[0].phrase
        held = _is_certified(statement, course)
        if is_method:
            held = held or (_is_held(statement, course) and _is_called(statement, course))
        else:
            held = held or course.start in bare or _is_held(statement, course)
            held = held or (n > 0 and said[-1] and _goes_on(statement, kept[n - 1], course))
        said.append(held and (course.start in bare or not _are_many(statement, course)))
    for n in reversed(range(len(kept) - 1)):
        said[n] = said[n] or (said[n + 1] and statement.are_joined(kept[n], kept[n + 1]))
    return compress(kept, said)


def _goes_on(statement: Statement, before: Named, course: Named) -> bool:
    """Whether a list goes on from one course to the next."""
    return statement.near(before.end, course.start, _BESIDE)


def _is_certified(statement: Statement, course: Named) -> bool:
    """Whether "certified" stands right before or behind the name, or a label before it."""
    for claim in statement.claims:
        if claim.id == _CERTIFIED and (
            statement.near(claim.end, course.start, _BESIDE)
            or statement.near(course.end, claim.start, _BESIDE)
        ):
            return True
        if claim.id == _CERTIFICATE and claim.end <= course.start:
            follows = statement.gap(claim.end, course.start).lstrip()
            if follows.startswith(":") and statement.in_one_item(0, claim.start):
                return True
    return False


def _is_held(statement: Statement, course: Named) -> bool:
    """Whether "passed" stands shortly before the name or right behind, or "I am a" before it."""
    end = course.end
    for claim in statement.claims:
        if claim.start < course.start:
            most = _NEAR.get(claim.id)
            if most is not None and statement.near(claim.end, course.start, most):
                return True
        elif statement.near(end, claim.start, 0):
            if claim.id == _HELD:
                return True
            end = claim.end if claim.id == _CERTIFICATE else end
    return False


def _is_called(statement: Statement, course: Named) -> bool:
    """Whether the name of a method is followed by "certificate" or the like."""
    return any(
        claim.id == _CERTIFICATE and statement.near(course.end, claim.start, 0)
        for claim in statement.claims
    )


def _are_many(statement: Statement, course: Named) -> bool:
    """Whether the name belongs to a noun in the plural: "PMP certified applicants"."""
    end = course.end
    for claim in statement.claims:
        if claim.id in (_CERTIFIED, _CERTIFICATE) and statement.near(end, claim.start, 0):
            end = claim.end
    following = _FOLLOWING.match(statement.text, end)
    return following is not None and any(map(_PLURAL.fullmatch, following[0].split()))


def _bare(statement: Statement) -> set[int]:
    """Where the names begin in a list of short items; none where one is more than a name."""
    text = _without_names(statement)
    label = text.find(":") + 1
    marks = [label - 1, *(found.start() for found in _ITEM.finditer(text, label)), len(text)]
    starts = [course.start for course in statement.courses]
    found: set[int] = set()
    for before, end in pairwise(marks):
        words = words_in(text[before + 1 : end])
        inside = starts[bisect_left(starts, before + 1) : bisect_left(starts, end)]
        if words > _SHORT or (words and inside):
            return set()
        found.update(inside)
    return found


def _without_names(statement: Statement) -> str:
    """The text with blanks for the names in it and for what they are called."""
    text: list[str] = []
    at = 0
    spans = [(course.start, course.end) for course in statement.courses]
    called = (_CERTIFIED, _CERTIFICATE)
    spans += [(claim.start, claim.end) for claim in statement.claims if claim.id in called]
    for start, end in sorted(spans):
        if start >= at:
            text += [statement.text[at:start], " " * (end - start)]
            at = end
    return "".join((*text, statement.text[at:]))
