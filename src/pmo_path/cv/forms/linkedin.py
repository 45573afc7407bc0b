"""A CV in the form of LinkedIn's data export: a few CSV files of it; pure."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from ...errors import InvalidData, Problem
from ...text import folded, listed
from ..record import Cv, Job, Line, Month, Validity
from .cleaning import NO_JOBS, TextCleaner, refuse_long, too_long
from .months import newest_first
from .points import has_odd_month, read_month
from .sections import Sections
from .spans import is_present

FILES = ("Profile.csv", "Positions.csv", "Education.csv", "Skills.csv", "Certifications.csv")
"""The files of an export that are read; all others stay closed."""

_JOBS = "Positions.csv"
_HEADERS = {
    "Profile.csv": ("headline", "summary", "geo location", "industry"),
    "Positions.csv": ("company name", "title", "started on", "start date"),
    "Education.csv": ("school name", "degree name", "start date"),
    "Skills.csv": ("name",),
    "Certifications.csv": ("name", "authority", "license number", "url"),
}
_COLUMNS = {("Education.csv", "started on"): "start date"}
"""Columns that this file calls otherwise than the others."""
_SIGNS = (",", ";", "\t")
_NOTES = 30
"""Lines of notes before the columns; exports have three."""


class _Record(NamedTuple):
    """One line of a file: its columns by their folded names, and where it begins."""

    columns: Mapping[str, str]
    where: str

    def get(self, *names: str) -> str:
        """The first of the columns that holds something, else nothing."""
        return next((self.columns[name] for name in names if self.columns.get(name)), "")


def export_name(path: str) -> str | None:
    """Which of FILES a path within an export names, whatever its folder and capitals."""
    last = path.replace("\\", "/").rpartition("/")[2].casefold()
    return next((name for name in FILES if name.casefold() == last), None)


def export_kind(text: str, sections: Sections) -> str | None:
    """Which of FILES ``text`` is by its header, None if it is none of them."""
    lines = [line for line in text[:2000].split("\n") if line.strip()][:_NOTES]
    for name in ("Positions.csv", "Education.csv", "Certifications.csv", "Profile.csv"):
        for line in lines:
            for sign in _SIGNS:
                words = [word.strip('" \r') for word in line.split(sign)]
                if _fits(_columns(words, name, sections), name):
                    return name
    return None


def read_linkedin(files: Mapping[str, str], shown: Mapping[str, str], sections: Sections) -> Cv:
    """The CV in ``files``, names of FILES to their text; ``shown`` is how messages name each.

    Raises InvalidData where one of them is over a limit, no CSV, or has no column that is known.
    """
    cleaner = TextCleaner()
    tables = {
        name: _Table(name, text, shown[name], cleaner, sections) for name, text in files.items()
    }
    records = {name: list(table.records()) for name, table in tables.items()}
    profile = next(iter(records.get("Profile.csv", ())), _Record({}, ""))
    cv = Cv(
        jobs=newest_first(_job(cleaner, record) for record in records.get("Positions.csv", ())),
        certificates=tuple(_names(cleaner, records.get("Certifications.csv", ()))),
        education=tuple(_education(cleaner, records.get("Education.csv", ()))),
        skills=tuple(_names(cleaner, records.get("Skills.csv", ()))),
        headline=cleaner.line(profile.get("headline"), profile.where),
        country=_country(cleaner, profile),
        other=tuple(cleaner.lines(profile.get("summary"), profile.where)),
        validity=tuple(_validity(cleaner, records)),
    )
    return cv._replace(warnings=(*cleaner.notes.warnings, *(() if cv.jobs else (NO_JOBS,))))


class _Table:
    """One file: records below a header that may have notes above it."""

    def __init__(
        self, name: str, text: str, shown: str, cleaner: TextCleaner, sections: Sections
    ) -> None:
        self._name = name
        self._shown = shown
        self._sections = sections
        self._cleaner = cleaner
        self._text = cleaner.text(text)

    def records(self) -> Iterator[_Record]:
        """The records of the file; none if no header is found, which for jobs is InvalidData."""
        for sign in _SIGNS:
            rows = self._rows(sign)
            header = self._header(rows)
            if header:
                for line, row in rows:
                    if any(cell.strip() for cell in row):
                        columns = dict(zip(header, row, strict=False))
                        yield _Record(columns, f"{self._name}:{line}")
                return
        if self._text.strip() and self._name == _JOBS:
            raise unknown_columns(self._name, self._shown)
        if self._text.strip():
            self._cleaner.notes.unknown(self._name)

    def _header(self, rows: Iterator[tuple[int, list[str]]]) -> list[str]:
        for _, (_, row) in zip(range(_NOTES), rows, strict=False):
            names = _columns(row, self._name, self._sections)
            if _fits(names, self._name):
                return names
        return []

    def _rows(self, sign: str) -> Iterator[tuple[int, list[str]]]:
        """The rows, each with the line it begins in."""
        unclosed = self._text.count('"') % 2 == 1  # then the reader has to say where
        rows = csv.reader(io.StringIO(self._text, newline=""), delimiter=sign, strict=unclosed)
        line = 1
        try:
            for row in rows:
                for cell in row:
                    refuse_long(cell, self._shown, line)
                yield line, row
                line = rows.line_num + 1
        except csv.Error as error:
            if "field limit" in str(error):  # the reader's own, far above ours
                raise too_long(self._shown, line) from None
            message = "a quote is opened here and never closed"
            raise InvalidData([Problem(self._shown, line, 1, message)]) from None


def unknown_columns(name: str, shown: str) -> InvalidData:
    """The error that says which columns the file ``name`` of FILES should have."""
    message = f"no column is known by its name in what should be LinkedIn's {name}"
    hint = f"{listed([word.capitalize() for word in _HEADERS[name]])} are looked for"
    return InvalidData([Problem(shown, 1, 1, message, hint=hint)])


def _columns(row: Sequence[str], file: str, sections: Sections) -> list[str]:
    """The names of columns as an English export has them; others as they stand, folded."""
    known, found = _HEADERS[file], []
    for cell in row:
        name = folded(cell)
        english = (sections.field(cell) or name).replace("-", " ")
        found.append(name if name in known else _COLUMNS.get((file, english), english))
    return found


def _fits(names: list[str], file: str) -> bool:
    """Whether a row of ``names`` is the header of ``file``: two columns are its own, or its one."""
    wanted = _HEADERS[file]
    return sum(name in wanted for name in names) >= min(2, len(wanted))


def _job(cleaner: TextCleaner, record: _Record) -> Job:
    first, last = record.get("started on", "start date"), record.get("finished on", "end date")
    start, end = read_month(first), read_month(last)
    current = is_present(last) or (start is not None and not last.strip())
    unread = (first.strip() and not start) or (last.strip() and not end and not current)
    if unread:
        cleaner.notes.unread(record.where)
    if has_odd_month(first) or has_odd_month(last):
        cleaner.notes.odd_month(record.where)
    lines = cleaner.lines(record.get("description"), record.where)
    title = cleaner.line(record.get("title"), record.where)
    employer = cleaner.line(record.get("company name"), record.where)
    return Job(title, start, end, current, tuple(lines), employer)


def _names(cleaner: TextCleaner, records: Iterable[_Record]) -> Iterator[Line]:
    for record in records:
        line = cleaner.line(record.get("name"), record.where)
        if line is not None:
            yield line


def _validity(cleaner: TextCleaner, records: Mapping[str, list[_Record]]) -> Iterator[Validity]:
    for record in records.get("Certifications.csv", ()):
        start, end = (_month(cleaner, record, f"{name} on") for name in ("started", "finished"))
        yield Validity(record.where, start, end)
    for record in records.get("Education.csv", ()):
        start, end = (_month(cleaner, record, f"{name} date") for name in ("start", "end"))
        yield Validity(record.where, end or start)


def _month(cleaner: TextCleaner, record: _Record, name: str) -> Month | None:
    text = record.get(name)
    month = read_month(text)
    if text.strip() and month is None and not is_present(text):
        cleaner.notes.unread(record.where)
    return month


def _education(cleaner: TextCleaner, records: Iterable[_Record]) -> Iterator[Line]:
    for record in records:
        parts = (record.get("degree name"), record.get("school name"))
        line = cleaner.line(", ".join(part.strip() for part in parts if part.strip()), record.where)
        if line is not None:
            yield line
        for name in ("notes", "activities"):
            yield from cleaner.lines(record.get(name), record.where)


def _country(cleaner: TextCleaner, profile: _Record) -> Line | None:
    return cleaner.line(profile.get("geo location", "location"), profile.where)
