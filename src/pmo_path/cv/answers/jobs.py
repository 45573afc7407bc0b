"""Where a CV puts a person: the present post, its office, the time in such posts, the country."""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from ...answers import parts_of
from ...errors import UsageError
from ...model import IN_PROJECTS, Catalogue, Option, Role
from ...phrases import Phrases, markers_of
from ...text import country_code, one_line
from ...titles import TitleReading, read_title
from ..forms import is_past, months_worked
from ..record import Cv, Job, Line
from .field import is_in_projects
from .posts import held_since, is_break
from .suggestion import Suggestion
from .text import quoted, statements

_SHOWN = 5
"""Posts that a reason quotes."""
_NEAR = "some-projects"
"""The experience of somebody whose job is in projects, and no role of the catalogue."""
_BETWEEN = "between-jobs"


class _Post(NamedTuple):
    """The post that says where a person is; ``ended`` where it is the last, not the present one.

    ``job`` is None where only the headline names it.
    """

    title: Line
    job: Job | None
    ended: bool

    @property
    def lines(self) -> tuple[Line, ...]:
        """What describes it."""
        return self.job.lines if self.job else ()


def posts_in(catalogue: Catalogue, cv: Cv, today: date) -> Iterator[Suggestion]:
    """Where the person is today, their title, the office they serve, their time in such posts."""
    jobs = tuple(job for job in cv.jobs if not is_break(catalogue, job))
    post = _post(catalogue, jobs, today)
    if post is None and not cv.jobs:
        post = _headline(catalogue, cv)
    if post is not None:
        yield from _from_post(catalogue, post)
        yield from _months(post, jobs, today)
    yield from _years(catalogue, jobs, today)


def country_in(cv: Cv) -> Iterator[Suggestion]:
    """The country, where the CV names it by its code or its name."""
    if cv.country is None:
        return
    code = _code(one_line(cv.country.text))
    if code is not None:
        yield Suggestion("country", code, one_line(cv.country.text), cv.country.where)


def _code(text: str) -> str | None:
    """The code of a country; two letters after a town are a state as often, and do not count."""
    *before, last = (part.strip() for part in text.split(","))
    if len(last) == 2 and (before or not last.isupper()) and last != "UK":
        return None
    try:
        return country_code(last)
    except UsageError:
        return None


def _post(catalogue: Catalogue, jobs: tuple[Job, ...], today: date) -> _Post | None:
    """The present post, that of a PMO first; else the last one."""
    titled = [(job.title, job) for job in jobs if job.title and one_line(job.title.text)]
    going = [pair for pair in titled if _goes_on(pair[1], today)]
    if not going and titled and titled[0][1].end is None and not titled[0][1].over:
        going = titled[:1]
    if going:
        title, job = min(going, key=lambda pair: _distance(_read(catalogue, pair[0].text)))
        return _Post(title, job, ended=False)
    if titled:
        title, job = titled[0]
        return _Post(title, job, ended=True)
    return None


def _read(catalogue: Catalogue, title: str) -> TitleReading:
    return read_title(catalogue, title, keep=False)


def _headline(catalogue: Catalogue, cv: Cv) -> _Post | None:
    """The first title in what people call themselves: ``PMO Manager | PRINCE2 Practitioner``."""
    if cv.headline is None:
        return None
    for _, text in statements(cv.headline.text):
        reading = _read(catalogue, text)
        if reading.role or reading.status != "none":
            return _Post(Line(text, cv.headline.where), None, ended=False)
    return None


def _goes_on(job: Job, today: date) -> bool:
    return job.current or (job.end is not None and not is_past(job.end, today))


def _distance(reading: TitleReading) -> int:
    """How far a title is from a PMO: 0 in one, 1 perhaps, 2 near, 3 elsewhere, 4 unknown."""
    elsewhere = 3 if reading.role else 4
    return {"match": 0, "ambiguous": 1, "near": 2}.get(reading.status, elsewhere)


def _from_post(catalogue: Catalogue, post: _Post) -> Iterator[Suggestion]:
    title = one_line(post.title.text)
    where, reading = post.title.where, _read(catalogue, title)
    settled = _is_settled(catalogue, reading, post.title, post.job)
    place = _place(catalogue, reading) if settled else None
    if post.ended:
        yield Suggestion("today", _BETWEEN, title, where)
        if place is not None:
            yield Suggestion("last", place.id, title, where)
    elif place is not None:
        yield Suggestion("today", place.id, title, where)
    yield Suggestion("title", title, title, where)
    if settled:
        yield from _office(catalogue, post, reading)


def _is_settled(catalogue: Catalogue, reading: TitleReading, title: Line, job: Job | None) -> bool:
    """Whether a title means what it is read as, as far as the rest of its job tells."""
    if reading.status != "ambiguous":
        return True
    said = (*([job.employer] if job and job.employer else []), *(job.lines if job else ()))
    return is_in_projects(catalogue, title, said)


def _place(catalogue: Catalogue, reading: TitleReading) -> Option | None:
    """The choice of the first question that the holder of such a title would take."""
    if reading.status == "near" and reading.role is None:
        return next((o for o in _places(catalogue) if o.experience == _NEAR), None)
    roles = [reading.role] if reading.role else [one.role for one in reading.candidates]
    found = {option.id: option for role in roles if (option := place_of(catalogue, role))}
    return next(iter(found.values())) if len(found) == 1 else None


def _places(catalogue: Catalogue) -> tuple[Option, ...]:
    part = parts_of(catalogue).get("today")
    return part.options if part else ()


def place_of(catalogue: Catalogue, role: Role) -> Option | None:
    """The choice of the first question that holders of ``role`` take."""
    named = next((option for option in _places(catalogue) if role.id in option.holders), None)
    if named is not None or role.outside:
        return named
    starts = ((catalogue.roles.get(o.start or ""), o) for o in _places(catalogue))
    return next((option for start, option in starts if start and not start.outside), None)


def _office(catalogue: Catalogue, post: _Post, reading: TitleReading) -> Iterator[Suggestion]:
    """The office that the title names, else the one that the description names."""
    if reading.status in ("none", "near"):
        return
    part = parts_of(catalogue).get("office")
    known = {option.id for option in part.options} if part else set()
    role, office = reading.role, reading.office
    if role and office in known and (role.variant_of or office != role.office):
        yield Suggestion("office", office, one_line(post.title.text), post.title.where)
        return
    for lines in ((post.title,), post.lines):
        hits = [(hit, line) for line in lines for hit in _office_finder(catalogue).hits(line.text)]
        named = [(hit, line) for hit, line in hits if hit.id in known]
        if named:
            if len({hit.id for hit, _ in named}) == 1:
                hit, line = named[0]
                yield Suggestion("office", hit.id, quoted(line.text, hit.column - 1), line.where)
            return


@lru_cache(maxsize=4)
def _office_finder(catalogue: Catalogue) -> Phrases:
    return Phrases(markers_of(catalogue, "office"))


def _months(post: _Post, jobs: tuple[Job, ...], today: date) -> Iterator[Suggestion]:
    """For how many months the present role is held, under the same title."""
    if post.job is None or post.ended or not (post.job.current or post.job.end):
        return
    held = held_since(post.job, jobs)
    months = months_worked(held, today)
    if months > 0:
        yield _counted("months", months, [job.title for job in held if job.title])


def _years(catalogue: Catalogue, jobs: tuple[Job, ...], today: date) -> Iterator[Suggestion]:
    """Years in PMO and project posts whose dates are known, none of them counted twice."""
    posts = [
        (job.title, job)
        for job in jobs
        if job.title and job.start and (job.current or job.end)
        if _in_projects(catalogue, job.title, job)
    ]
    months = months_worked([job for _, job in posts], today)
    if months <= 0:
        return
    years = round(months / 12, 1)
    titles = [title for title, _ in posts]
    yield _counted("years", int(years) if years.is_integer() else years, titles)


def _counted(key: str, value: int | float, titles: list[Line]) -> Suggestion:
    """A time that was counted in posts with these titles."""
    text = "; ".join(one_line(title.text) for title in titles[:_SHOWN])
    where = "; ".join(title.where for title in titles[:_SHOWN])
    if len(titles) > _SHOWN:
        text += f"; and {len(titles) - _SHOWN} more"
    return Suggestion(key, value, text, where)


def _in_projects(catalogue: Catalogue, title: Line, job: Job) -> bool:
    reading = _read(catalogue, title.text)
    if not _is_settled(catalogue, reading, title, job):
        return False
    place = _place(catalogue, reading)
    if place is None:
        return reading.status == "ambiguous"
    return place.segment in IN_PROJECTS
