"""What a CV says, told apart from the form it came in."""

from typing import NamedTuple

MOST_JOBS = 200
"""No CV of a person holds more; a file that does is refused."""


class Line(NamedTuple):
    """Text of a CV, and where it stands: ``line 12``, ``work[0].position``, ``Positions.csv:3``."""

    text: str
    where: str


class Month(NamedTuple):
    """A month, 1 to 12, of a year; None where only the year is printed."""

    year: int
    month: int | None = None


class Job(NamedTuple):
    """One position. ``end`` is None where none is printed; ``current`` says that it goes on.

    ``employer`` is whatever stands beside the title, mostly that. ``over`` tells that the CV says
    that it does not go on, which without an end nothing else would.
    """

    title: Line | None
    start: Month | None
    end: Month | None
    current: bool
    lines: tuple[Line, ...] = ()
    employer: Line | None = None
    over: bool = False


class Validity(NamedTuple):
    """When what is named at ``where``, a certificate or a degree, was gained, and when it ends.

    None where the CV has no such date.
    """

    where: str
    gained: Month | None = None
    ends: Month | None = None


class Cv(NamedTuple):
    """One person's CV, jobs newest first. ``headline`` is the title they give themselves.

    ``validity`` holds the dates beside certificates and education, where a form has fields for
    them; ``warnings`` say what was cleaned or could not be read.
    """

    jobs: tuple[Job, ...] = ()
    certificates: tuple[Line, ...] = ()
    education: tuple[Line, ...] = ()
    skills: tuple[Line, ...] = ()
    headline: Line | None = None
    country: Line | None = None
    other: tuple[Line, ...] = ()
    validity: tuple[Validity, ...] = ()
    warnings: tuple[str, ...] = ()
