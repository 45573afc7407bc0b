"""A CV in the form of JSON Resume, any version of it, and what people make of that; pure."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from ...documents import Budget, read_json
from ...errors import InvalidData, Problem
from ..record import Cv, Job, Line, Month, Validity
from . import json_names as names
from .cleaning import NO_JOBS, TextCleaner, refuse_much, without_pictures
from .json_fields import English, Fields, month_in, named_records, plain_key, texts
from .months import newest_first
from .points import has_odd_month, read_month
from .sections import Sections
from .spans import find_dates, is_present

VALUES = 50_000


def read_json_resume(text: str, name: str, sections: Sections) -> Cv:
    """The CV in ``text``, called ``name`` in messages.

    The JSON itself is read strictly; what is in it is taken as it comes. Raises
    InvalidData where it is not JSON, over a limit, or holds no part of a CV.
    """
    cleaner = TextCleaner()
    plain = without_pictures(text)
    refuse_much(plain, name)
    raw = read_json(cleaner.json(plain), name, Budget(VALUES, "the CV"))
    parts = _parts(raw, sections)
    if not parts:
        message = "this JSON is not a CV: it has none of the parts basics, work, education, skills"
        hint = "a JSON Resume is expected; answers are given with --answers"
        raise InvalidData([Problem(name, 1, 1, message, hint=hint)])
    return _Reading(parts, cleaner, sections.field).cv()


def _parts(raw: Any, sections: Sections) -> dict[str, list[tuple[str, Any]]] | None:
    """What stands under each section, with its key; None if nothing is known."""
    if not isinstance(raw, dict):
        return None
    inner = [value for key, value in raw.items() if plain_key(key) in names.WRAPPERS]
    wrapped = _parts(inner[0], sections) if inner else None
    if wrapped is not None:
        return wrapped
    found: dict[str, list[tuple[str, Any]]] = {}
    for key, value in raw.items():
        is_profile = plain_key(sections.field(key) or key) in names.PROFILE
        section = "profile" if is_profile else sections.of(key)
        if section is not None:
            found.setdefault("other" if section == "part" else section, []).append((key, value))
    return found or None


class _Point(NamedTuple):
    """One end of a span; ``printed`` says that something stands there, whatever it says."""

    month: Month | None = None
    goes_on: bool = False
    printed: bool = False


class _Reading:
    """One CV being read; the parts come as (key, value)."""

    def __init__(
        self, parts: dict[str, list[tuple[str, Any]]], cleaner: TextCleaner, english: English
    ) -> None:
        self._parts = parts
        self._cleaner = cleaner
        self._english = english

    def cv(self) -> Cv:
        profile = [fields for _, fields in self._records("profile")]
        jobs = newest_first(self._jobs())
        cv = Cv(
            jobs=jobs,
            certificates=tuple(self._certificates()),
            education=tuple(self._education()),
            skills=tuple(self._all("skills")),
            headline=next(
                filter(None, (self._one(fields, names.LABEL) for fields in profile)), None
            ),
            country=next(filter(None, map(self._country, profile)), None),
            other=(*self._summary(profile), *self._all("other")),
            validity=tuple(self._validity()),
        )
        return cv._replace(warnings=(*self._cleaner.notes.warnings, *self._missing(jobs)))

    def _missing(self, jobs: tuple[Job, ...]) -> Iterator[str]:
        """What was looked for and is not there, where it would say what somebody does."""
        if not jobs:
            yield NO_JOBS if "work" in self._parts else f"{NO_JOBS}: no part is called {names.WORK}"
        elif not any(job.title for job in jobs):
            where = self._parts["work"][0][0]
            yield f"no title was found under {where}: it is looked for as {names.TITLES}"

    def _within(self, value: Any, where: str) -> Iterator[tuple[Any, Fields]]:
        return named_records(value, where, self._english)

    def _records(self, section: str) -> Iterator[tuple[Any, Fields]]:
        for key, value in self._parts.get(section, ()):
            yield from self._within(value, key)

    def _all(self, section: str) -> Iterator[Line]:
        """Every text below ``section``, whatever holds it."""
        for key, value in self._parts.get(section, ()):
            yield from self._texts(value, key, but=names.NO_TEXT)

    def _texts(self, value: Any, where: str, but: tuple[str, ...] = ()) -> Iterator[Line]:
        for text, place in texts(value, where, but):
            yield from self._cleaner.lines(text, place)

    def _lines(self, fields: Fields, keys: tuple[str, ...]) -> Iterator[Line]:
        for value, where in fields.each(keys):
            yield from self._texts(value, where)

    def _one(self, fields: Fields, keys: tuple[str, ...]) -> Line | None:
        """The first of the fields ``keys`` that holds text, and of a list its first."""
        for value, where in fields.each(keys):
            for text, place in texts(value, where):
                line = self._cleaner.line(text, place)
                if line is not None:
                    return line
        return None

    def _jobs(self) -> Iterator[Job]:
        for plain, fields in self._records("work"):
            inner = [pair for found in fields.each(names.INNER) for pair in self._within(*found)]
            posts = [each for value, each in inner if isinstance(value, dict)]
            if posts:
                employer = self._one(fields, names.EMPLOYER)
                yield from (self._job(each, employer) for each in posts)
            elif isinstance(plain, dict):
                yield self._job(fields)
            else:
                yield from self._plain_job(plain, fields.where)

    def _plain_job(self, plain: Any, where: str) -> Iterator[Job]:
        """A job written as one text where a record belongs."""
        for text, place in texts(plain, where):
            line = self._cleaner.line(text, place)
            dates = find_dates(line.text) if line else None
            if line and dates and dates.span:
                rest = f"{line.text[: dates.at]} {line.text[dates.until :]}".strip(" ,;:()|-\u2013")
                title = Line(rest, place) if rest else None
                yield Job(title, dates.start, dates.end, dates.current)
            elif line:
                yield Job(line, None, None, current=False)

    def _job(self, fields: Fields, employer: Line | None = None) -> Job:
        start, end = self._month(fields, names.START), self._month(fields, names.END)
        if not start.printed and not end.printed:
            start, end = self._period(fields)
        said = [value for value, _ in fields.each(names.CURRENT) if isinstance(value, bool)]
        over = False in said and not end.goes_on
        current = end.goes_on or True in said
        if start.month is not None and not end.printed and not over:
            current = True
        title = self._one(fields, names.TITLE)
        lines = tuple(self._lines(fields, names.TEXTS))
        ended = None if current else end.month
        employer = self._one(fields, names.EMPLOYER) or employer
        return Job(title, start.month, ended, current, lines, employer, over)

    def _month(self, fields: Fields, keys: tuple[str, ...]) -> _Point:
        """The month in the first of the fields ``keys`` that holds something."""
        for value, where in fields.each(keys):
            if isinstance(value, dict):
                found = Fields(value, where, self._english)
                return _Point(month_in(found), printed=True)
            for text, place in texts(value, where):
                if text.strip():
                    return self._point(text, place)
        return _Point()

    def _point(self, text: str, where: str) -> _Point:
        if is_present(text):
            return _Point(goes_on=True, printed=True)
        month = read_month(text)
        if month is None:
            self._cleaner.notes.unread(where)
        elif has_odd_month(text):
            self._cleaner.notes.odd_month(where)
        return _Point(month, printed=True)

    def _period(self, fields: Fields) -> tuple[_Point, _Point]:
        """Both ends, where one field holds them."""
        for value, where in fields.each(names.PERIOD):
            for text, _ in texts(value, where):
                dates = find_dates(text)
                if dates is not None:
                    end = _Point(dates.end, goes_on=dates.current, printed=True)
                    return _Point(dates.start, printed=True), end
        return _Point(), _Point()

    def _certificates(self) -> Iterator[Line]:
        for plain, fields in self._records("certificates"):
            if isinstance(plain, dict):
                line = self._one(fields, names.NAME)
                if line is not None:
                    yield line
            else:
                yield from self._texts(plain, fields.where)

    def _validity(self) -> Iterator[Validity]:
        for plain, fields in self._records("certificates"):
            if isinstance(plain, dict):
                gained, ends = self._month(fields, names.GAINED), self._month(fields, names.EXPIRES)
                yield Validity(fields.where, gained.month, ends.month)
        for plain, fields in self._records("education"):
            if isinstance(plain, dict):
                end = self._month(fields, names.END)
                yield Validity(fields.where, end.month or self._month(fields, names.START).month)

    def _education(self) -> Iterator[Line]:
        for plain, fields in self._records("education"):
            if not isinstance(plain, dict):
                yield from self._texts(plain, fields.where)
                continue
            parts = [self._one(fields, keys) for keys in (names.DEGREE, names.AREA, names.SCHOOL)]
            words = [part.text for part in parts if part is not None]
            if words:
                yield Line(", ".join(words), fields.where)
            yield from self._lines(fields, names.LEARNT)

    def _headline(self, fields: Fields) -> Line | None:
        return self._one(fields, names.LABEL)

    def _summary(self, profile: list[Fields]) -> Iterator[Line]:
        for fields in profile:
            yield from self._lines(fields, ("summary", "about", "objective", "profile"))
        for key, value in self._parts.get("profile", ()):
            if isinstance(value, str):
                yield from self._cleaner.lines(value, key)

    def _country(self, fields: Fields) -> Line | None:
        for value, where in fields.each(("location", "address")):
            for _, inner in self._within(value, where):
                found = self._one(inner, names.COUNTRY)
                if found is not None:
                    return found
        return self._one(fields, names.COUNTRY)
