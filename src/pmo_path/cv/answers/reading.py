"""What a CV answers of the questionnaire, each answer with the line it was read from; pure."""

from collections.abc import Iterable
from datetime import date
from itertools import accumulate, islice

from ...answers import Answers, Value, parts_of, read_answers
from ...model import Catalogue
from ..record import MOST_JOBS, Cv, Line
from .suggestion import Suggestion, Taken

_MOST_TEXT = 100_000
_LONGEST_TITLE = 200
"""No CV of a person holds more; whatever comes after it is not looked at."""

_OF = {"months": ("today", "title")}
"""What a suggestion is about: where another answer to that is given, it does not hold."""


def suggest(catalogue: Catalogue, cv: Cv, today: date) -> tuple[Suggestion, ...]:
    """The answers that ``cv`` suggests; what it does not say stays open.

    ``today`` is the day from which time is counted; jobs that begin later do not count. Never
    raises, whatever the CV holds.
    """
    from .courses import courses_in
    from .deeds import deeds_in
    from .jobs import country_in, posts_in
    from .posts import begun

    parts, cv = parts_of(catalogue), begun(_bounded(cv), today)
    found = (
        *posts_in(catalogue, cv, today),
        *deeds_in(catalogue, cv, today),
        *courses_in(catalogue, cv, today),
        *country_in(cv),
    )
    return tuple(one for one in found if one.key in parts)


def _bounded(cv: Cv) -> Cv:
    """As much of ``cv`` as a person writes, so that any file is dealt with in a second or two."""
    jobs = tuple(
        job._replace(
            title=_short(job.title), employer=_short(job.employer), lines=_first(job.lines)
        )
        for job in cv.jobs[:MOST_JOBS]
    )
    told = iter(_first(tuple(line for job in jobs for line in job.lines)))
    jobs = tuple(job._replace(lines=tuple(islice(told, len(job.lines)))) for job in jobs)
    return cv._replace(
        jobs=jobs,
        certificates=_first(cv.certificates),
        education=_first(cv.education),
        skills=_first(cv.skills),
        other=_first(cv.other),
        headline=cv.headline if cv.headline and len(cv.headline.text) <= _MOST_TEXT else None,
    )


def _short(line: Line | None) -> Line | None:
    return line if line and len(line.text) <= _LONGEST_TITLE else None


def _first(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The first lines that hold no more text than that together."""
    sums = accumulate(len(line.text) + 1 for line in lines)
    return tuple(line for line, total in zip(lines, sums, strict=True) if total <= _MOST_TEXT)


def value_of(catalogue: Catalogue, key: str, read: Iterable[Suggestion]) -> Value | None:
    """What ``read`` suggests for ``key``: all its values where it takes several."""
    values = [one.value for one in read if one.key == key]
    if not values:
        return None
    part = parts_of(catalogue)[key]
    return tuple(map(str, values)) if part.kind in ("several", "courses") else values[0]


def accept(
    catalogue: Catalogue, given: Answers, read: Iterable[Suggestion]
) -> tuple[Answers, tuple[Taken, ...]]:
    """The answers ``given`` and, key by key, what was ``read`` beside them, unconfirmed.

    Where the person is today comes from one of the two, never half from each. Deeds that nobody
    confirmed are some of what was done: a CV is no list of all.
    """
    parts = parts_of(catalogue)
    kept = [
        one
        for one in read
        if not {one.key, parts[one.key].same_as, *_OF.get(one.key, ())} & given.values.keys()
    ]
    raw: dict[str, Value | None] = {one.key: value_of(catalogue, one.key, kept) for one in kept}
    if raw.get("done") and "deeds-named" in parts:
        raw["deeds-named"] = "some"
    found = Answers({**given.values, **read_answers(catalogue, raw).values})
    return found, tuple(Taken(one, confirmed=False) for one in kept)


def confirmed(answers: Answers, read: Iterable[Suggestion]) -> tuple[Taken, ...]:
    """Which suggestions of ``read`` the person kept among the ``answers`` they gave."""
    return tuple(
        Taken(one, confirmed=True)
        for one in read
        if one.value == answers.values.get(one.key) or one.value in answers.under(one.key)
    )
