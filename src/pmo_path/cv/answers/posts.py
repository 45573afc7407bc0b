"""Which of the jobs in a CV are posts that somebody has held by now, and since when; pure."""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from ...model import Catalogue
from ...phrases import Phrases, markers_of
from ...text import counted, folded, one_line
from ...titles import read_title
from ..forms import is_future, number_of, places
from ..record import Cv, Job


def begun(cv: Cv, today: date) -> Cv:
    """``cv`` without the jobs that begin after ``today``: nobody has done them yet.

    Where no other is left, the headline may be of one of them, and is a line as all others are.
    """
    jobs = tuple(job for job in cv.jobs if not is_future(job.start, today))
    if cv.jobs and not jobs and cv.headline:
        return cv._replace(jobs=(), headline=None, other=(cv.headline, *cv.other))
    return cv._replace(jobs=jobs)


def notes(cv: Cv, today: date) -> Iterator[str]:
    """What is odd about the jobs, and what follows from it, in one sentence each."""
    to_come = [_where(job) for job in cv.jobs if is_future(job.start, today)]
    if to_come:
        one = len(to_come) == 1
        what = f"{counted(len(to_come), 'job')} in the CV {'begins' if one else 'begin'}"
        yield f"{what} after today and {'does' if one else 'do'} not count: {places(to_come)}"
    turned = [_where(job) for job in cv.jobs if _ends_too_soon(job)]
    if turned:
        one = len(turned) == 1
        what = f"{counted(len(turned), 'job')} in the CV {'ends' if one else 'end'}"
        begins = "it begins, and its" if one else "they begin, and their"
        yield f"{what} before {begins} time does not count: {places(turned)}"


def is_break(catalogue: Catalogue, job: Job) -> bool:
    """Whether what stands as the title says that this was time away from work."""
    if job.title is None:
        return False
    title = one_line(job.title.text)
    if not any(hit.column == 1 for hit in _breaks(catalogue).hits(title)):
        return False
    return read_title(catalogue, title, keep=False).status == "none"


def held_since(present: Job, jobs: tuple[Job, ...]) -> list[Job]:
    """The present job, and those of the same title that led up to it without a gap."""
    chain = [present]
    if present.start is None:
        return chain
    for job in sorted(jobs, key=lambda job: number_of(job.start, 1), reverse=True):
        until = number_of(job.end, 12) if job.start else 0
        follows = until > 0 and until >= number_of(chain[-1].start, 1) - 1
        if follows and job not in chain and _named(job) == _named(present):
            chain.append(job)
    return chain


def _named(job: Job) -> str:
    return folded(one_line(job.title.text)) if job.title else ""


def _ends_too_soon(job: Job) -> bool:
    if job.start is None or job.end is None:
        return False
    return number_of(job.end, 12) < number_of(job.start, 1)


def _where(job: Job) -> str:
    """The place of a job: that of the first thing it says."""
    return next((one.where for one in (job.title, job.employer, *job.lines) if one), "no title")


@lru_cache(maxsize=4)
def _breaks(catalogue: Catalogue) -> Phrases:
    return Phrases(markers_of(catalogue, "break"))
