"""The title of the job, as the advert prints it; pure."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from ...model import Catalogue
from ...text import folded
from ...titles import read_title
from ..marks import finder_of
from ..money import amounts
from ..page import Fields, Page
from ..record import Found
from .shape import LONGEST, can_be_title, has_job, is_phrase, is_short, leads, names_job

_LINES = 12
"""Cells among which the title is looked for: above it stand a name, a logo, a menu and facts."""
_HEADS = 3
"""Headings of a page that are looked at: the firm's, that of the list of jobs, the job's."""
_NEAR = 3
"""A line that surely names a job counts before one above it that may, if it is as near as that."""
_SENTENCES = 20
"""Lines in which running text comes to the job that it is about."""
_MOST_NAMES = 300
"""Running text has no more words with capitals before it comes to the job."""
_BEFORE = 60
"""Letters before a name that hold "we are looking for a highly motivated" and the like."""
_MORE = 4
"""Words that a heading has beside the title: a grade, a place, a reference."""
_DASH = re.compile(r"(?:(?<!\d)\s+[-\u2013\u2014|]\s+|\s+[-\u2013\u2014|]\s+(?!\d))")
_BRACKET = re.compile(r"\s?\(([^()]*)\)$")
_NAMES = re.compile(
    r"(?:[^\W\d_a-z][\w/&'\u2019-]*)"
    r"(?:[ ](?:of[ ](?:the[ ])?|and[ ]|for[ ]|&[ ])?\(?[^\W\d_a-z][\w/&'\u2019-]*\)?)*"
)
_READ = 2000
"""Letters of a line, which may be a whole advert, in which somebody is sought."""
_GOES_ON = r"to|who|that|in|at|for|with|on|as|from|based|whose|which|and|or|within|into"
_SOUGHT = re.compile(rf"[^\W_][\w/&'\u2019-]*(?: (?!(?:{_GOES_ON})\b)[^\W_][\w/&'\u2019-]*){{0,7}}")
_ARTICLE = re.compile(r"(?:The|An|A)\s+")
_WORDLESS = re.compile(r"[\W\d_]*")


def find_title(catalogue: Catalogue, page: Page, fields: Fields) -> Found | None:
    """The title: of its own field, of the first line that can be one, or of a sentence."""
    named = next(_of_fields(catalogue, fields), None)
    heading = next(_headings(catalogue, page, fields), None)
    if named and heading and heading.line < named.line:
        named = heading if _is_fuller(heading, named) else named
    sought = next(_in_sentences(catalogue, page.texts), None)
    if sought and heading and not named and _is_surer(catalogue, sought, heading):
        return sought
    return named or heading or sought or _first(catalogue, fields)


def _is_surer(catalogue: Catalogue, sought: Found, heading: Found) -> bool:
    """Whether a sentence names a PMO job before a line that is none, as a signature is."""
    if sought.line >= heading.line or read_title(catalogue, heading.phrase).status != "none":
        return False
    return read_title(catalogue, sought.phrase).status == "match"


def _is_fuller(heading: Found, named: Found) -> bool:
    """Whether a heading says all that a field below it says, and little more."""
    more = len(heading.phrase.split()) - len(named.phrase.split())
    return folded(named.phrase) in folded(heading.phrase) and more <= _MORE


def _of_fields(catalogue: Catalogue, fields: Fields) -> Iterator[Found]:
    """The titles in fields of their own; "Position" and the like may say something else."""
    for value in [*fields.of("title")][:_LINES]:
        text = value.text.rstrip(" .;,")
        named = " " in value.name.strip()
        if not (is_short(text) if named else _is_likely(catalogue, text)):
            continue
        if named or names_job(catalogue, text):
            yield _tidied(catalogue, text, value.line, value.offset)


def _is_likely(catalogue: Catalogue, text: str) -> bool:
    return can_be_title(catalogue, text) or leads(catalogue, text)


def _headings(catalogue: Catalogue, page: Page, fields: Fields) -> Iterator[Found]:
    """The first cells that can be a title and name a job, the heading and sure ones first."""
    head = [cell for cell in fields.free if cell.line in page.heads][:_HEADS]
    leading = [cell for cell in (*head, *fields.free[:1]) if leads(catalogue, cell.text)]
    named = [
        cell
        for cell in (*head, *fields.free[:_LINES])
        if can_be_title(catalogue, cell.text) and names_job(catalogue, cell.text)
    ]
    headed = [cell for cell in (*leading, *named) if cell.line in page.heads]
    near = [cell for cell in named if cell.line <= named[0].line + _NEAR]
    sure = (cell for cell in near if read_title(catalogue, cell.text).status != "none")
    for cell in (*headed, *leading, *sure, *named):
        yield _tidied(catalogue, *cell)


def _tidied(catalogue: Catalogue, text: str, line: int, offset: int) -> Found:
    """A title without what stands behind it and is no part of it, such as the contract."""
    start = offset + len(text) - len(text.lstrip(" \t/:|*"))
    text = text.strip(" \t/:|*")
    for dash in reversed(list(_DASH.finditer(text))):
        if dash.start() and _is_no_part(catalogue, text[dash.end() :]):
            text = text[: dash.start()]
    bracket = _BRACKET.search(text)
    if bracket and bracket.start() and _is_no_part(catalogue, bracket[1]):
        text = text[: bracket.start()]
    priced = [one.start for one in amounts(text) if one.currency]
    comma = text.rfind(",", 0, priced[0]) if priced else -1
    text = text[:comma] if comma > 0 else text
    return Found(text, line, start + 1, "title", text)


def _is_no_part(catalogue: Catalogue, tail: str) -> bool:
    if finder_of(catalogue, "contract-said").hits(tail):
        return True
    if any(one.currency and not one.start for one in amounts(tail)):
        return True
    return any(
        hit.id == "tail" and hit.column == 1 for hit in finder_of(catalogue, "title").hits(tail)
    )


def _in_sentences(catalogue: Catalogue, lines: Sequence[str]) -> Iterator[Found]:
    """Names of jobs in the first sentences: first those that somebody is looking for."""
    names = (one for n, text in enumerate(lines[:_SENTENCES], 1) for one in _names(text, n))
    first = islice(names, _MOST_NAMES)
    jobs = [one for one in first if _is_job(catalogue, one.phrase)]
    for one in jobs:
        before = lines[one.line - 1][: one.column - 1].rstrip()
        hits = finder_of(catalogue, "title").hits(before[-_BEFORE:])[-1:]
        if any(hit.id == "seek" and before.endswith(hit.phrase) for hit in hits):
            yield one
    yield from _sought(catalogue, lines)
    yield from sorted(jobs, key=lambda one: not has_job(catalogue, one.phrase))


def _is_job(catalogue: Catalogue, text: str) -> bool:
    return read_title(catalogue, text).status != "none" and names_job(catalogue, text)


def _sought(catalogue: Catalogue, lines: Sequence[str]) -> Iterator[Found]:
    """What somebody is looking for in small letters, up to the next word that goes on."""
    for number, text in enumerate(lines[:_SENTENCES], 1):
        for hit in finder_of(catalogue, "title").hits(text[:_READ], number):
            name = _SOUGHT.match(text, hit.column + len(hit.phrase)) if hit.id == "seek" else None
            if name and is_short(name[0]) and _is_job(catalogue, name[0]):
                yield Found(name[0], number, name.start() + 1, "title", name[0])


def _names(text: str, line: int) -> Iterator[Found]:
    """What is written with capitals, an article before it left out."""
    for found in _NAMES.finditer(text):
        article = _ARTICLE.match(found[0])
        start = found.start() + (article.end() if article else 0)
        name = text[start : found.end()]
        if name and len(name) <= LONGEST:
            yield Found(name, line, start + 1, "title", name)


def _first(catalogue: Catalogue, fields: Fields) -> Found | None:
    """The first words that are no field, no heading, no place and nobody's sentence."""
    for cell in fields.free:
        if _WORDLESS.fullmatch(cell.text) or amounts(cell.text) or not is_short(cell.text):
            continue
        if is_phrase(catalogue, cell.text) and not _is_taken_off(catalogue, cell.text):
            return Found(cell.text, cell.line, cell.offset + 1, "title", cell.text)
    return None


def _is_taken_off(catalogue: Catalogue, text: str) -> bool:
    """Whether all of ``text``, such as a place, is what titles carry besides the title."""
    return "".join(read_title(catalogue, text).removed) == text.strip()
