"""A CV as plain text or Markdown, or as the lines of a document; pure."""

from collections.abc import Iterable, Iterator, Sequence

from ...errors import InvalidData, Problem, UsageError
from ...model import Catalogue
from ...text import country_code
from ..record import Cv, Line
from .cleaning import NO_JOBS, TextCleaner, refuse_long
from .months import newest_first
from .plain_jobs import jobs_in
from .plain_rows import Row, joined, rows_of
from .plain_titles import Titles, parts_of
from .points import has_odd_month
from .sections import Sections

MOST_LINES = 10_000
_HEADER = 12
"""Lines at the top with name, address, headline and the like."""
_PARTS_OF_A_JOB = ("part", "profile", "skills", "certificates")
_LISTED = ("part", "other", "aside", "skills")
_WORDS_IN_A_SKILL = 8
"""More words between two commas are a sentence, which stays whole."""


def lines_of(text: str) -> Iterator[Line]:
    """The lines of a text, each with its number."""
    return (Line(line, f"line {n}") for n, line in enumerate(text.split("\n"), 1))


def read_plain_text(
    lines: Iterable[Line], name: str, catalogue: Catalogue, sections: Sections
) -> Cv:
    """The CV in ``lines``, called ``name`` in messages.

    What stands below no known heading counts as experience where dates stand
    beside a title that is known. Raises InvalidData for a line over the limit.
    """
    cleaner = TextCleaner()
    cleaned: list[Line] = []
    for number, line in enumerate(lines, 1):
        refuse_long(line.text, name, number)
        if len(cleaned) > MOST_LINES:
            message = f"the CV holds more than {MOST_LINES:,} lines"
            raise InvalidData([Problem(name, number, 1, message)])
        texts = cleaner.text(line.text).split("\n")
        cleaned += [Line(text, line.where) for text in texts]
    parts = _split(rows_of(cleaned), sections)
    for row in parts.get("work", ()):
        if not row.is_sentence and has_odd_month(row.raw):
            cleaner.notes.odd_month(row.where)
    cv = _cv(parts, Titles(catalogue))
    return cv._replace(warnings=(*cleaner.notes.warnings, *(() if cv.jobs else (NO_JOBS,))))


def _split(rows: Sequence[Row], sections: Sections) -> dict[str, list[Row]]:
    """The rows below each kind of heading; those above the first stand under "header"."""
    found: dict[str, list[Row]] = {"header": []}
    section, opened = "header", None
    for row in rows:
        kind = _opens(row, section, opened, sections)
        if kind is not None:
            section, opened = kind, row
            found.setdefault(section, [])
            continue
        label, colon, rest = row.text.partition(":")
        inline = sections.of(label) if colon and rest.strip() and section != "work" else None
        if inline in ("skills", "certificates", "education"):
            found.setdefault(inline, []).append(row._replace(raw=rest.strip()))
        else:
            found[section].append(row)
    return found


def _opens(row: Row, section: str, opened: Row | None, sections: Sections) -> str | None:
    """The section that ``row`` opens as its heading, None if it opens none.

    Within experience, "Key achievements" and the like are headings of a job
    unless they look as the heading of the section does; so are words in a list
    of skills or certificates.
    """
    kind = None if row.bullet else sections.of(row.text)
    if kind is None:
        return None
    loose = {"work": _PARTS_OF_A_JOB, "skills": _LISTED, "certificates": _LISTED}.get(section, ())
    if kind in loose and opened is not None and _looks(row) != _looks(opened):
        return None
    return "other" if kind == "part" else kind


def _looks(row: Row) -> tuple[int, bool, bool]:
    return row.level, row.shouted, row.raw.endswith(":")


def _cv(parts: dict[str, list[Row]], titles: Titles) -> Cv:
    header = parts["header"]
    under_work = "work" in parts
    jobs = jobs_in(parts["work"], titles, sure=True) if under_work else []
    if not jobs:
        loose = [row for kind in ("header", "other", "profile") for row in parts.get(kind, ())]
        jobs = jobs_in(loose, titles, sure=False)
    taken = {line for job in jobs for line in (job.title, *job.lines)}
    other = [row for kind in ("header", "profile", "other") for row in parts.get(kind, ())]
    return Cv(
        jobs=newest_first(jobs),
        certificates=tuple(joined(parts.get("certificates", ()))),
        education=tuple(joined(parts.get("education", ()))),
        skills=tuple(_skills(parts.get("skills", ()))),
        headline=_headline(header, titles, {job.title for job in jobs}),
        country=_country([*header[:_HEADER], *parts.get("other", ())[:_HEADER]]),
        other=tuple(line for line in joined(other) if line not in taken),
    )


def _skills(rows: Iterable[Row]) -> list[Line]:
    """One by one where a line lists them, else as they stand."""
    found = []
    for row in rows:
        parts = [part.strip() for part in row.text.replace(";", ",").split(",")]
        short = all(len(part.split()) <= _WORDS_IN_A_SKILL for part in parts)
        found += [Line(part, row.where) for part in (parts if short else [row.text]) if part]
    return found


def _headline(header: Sequence[Row], titles: Titles, taken: set[Line | None]) -> Line | None:
    """The first line near the top that reads as a title."""
    for row in header[:_HEADER]:
        score, part = titles.best(row.raw)
        line = Line(part, row.where)
        if score and not row.is_sentence:
            return None if line in taken else line
    return None


def _country(rows: Sequence[Row]) -> Line | None:
    """The line beside the name and the address whose end names a country in words."""
    for row in rows:
        for part in parts_of(row.raw):
            last = part.rpartition(",")[2].strip()
            if _is_country(last):
                return Line(last, row.where)
    return None


def _is_country(text: str) -> bool:
    if len(text) < 3 and text != "UK":
        return False
    try:
        return bool(country_code(text))
    except UsageError:
        return False
