"""The title of the job, as the advert prints it; pure."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from ..model.catalogue import Catalogue
from ..text import folded
from ..title_reading import read_title
from .labels import Fields
from .marks import finder_of
from .money import amounts
from .page import Page
from .record import Found

_LONGEST = 130
_LINES = 12
_HEADS = 3
_NEAR = 3
"""A line that surely names a job counts before one above it that may, if it is as near as that."""
_SENTENCES = 20
_MOST_NAMES = 300
"""Running text has no more words with capitals before it comes to the job."""
_BEFORE = 60
_MORE = 4
_DASH = re.compile(r"(?:(?<!\d)\s+[-\u2013\u2014|]\s+|\s+[-\u2013\u2014|]\s+(?!\d))")
_NAMES = re.compile(
    r"(?:[^\W\d_a-z][\w/&'\u2019-]*)"
    r"(?:[ ](?:of[ ](?:the[ ])?|and[ ]|for[ ]|&[ ])?\(?[^\W\d_a-z][\w/&'\u2019-]*\)?)*"
)
_ARTICLE = re.compile(r"(?:The|An|A)\s+")
_LONGER = re.compile(r"[^\W\d_]{4,}")
_WORDLESS = re.compile(r"[\W\d_]*")


def find_title(catalogue: Catalogue, page: Page, fields: Fields) -> Found | None:
    """The title: of its own field, of the first line that can be one, or of a sentence."""
    named = next(_of_fields(catalogue, fields), None)
    heading = next(_headings(catalogue, page, fields), None)
    if named and heading and heading.line < named.line:
        named = heading if _is_fuller(heading, named) else named
    return named or heading or next(_in_sentences(catalogue, page.texts), None) or _first(fields)


def _is_fuller(heading: Found, named: Found) -> bool:
    """Whether a heading says all that a field below it says, and little more."""
    more = len(heading.phrase.split()) - len(named.phrase.split())
    return folded(named.phrase) in folded(heading.phrase) and more <= _MORE


def _of_fields(catalogue: Catalogue, fields: Fields) -> Iterator[Found]:
    """The titles in fields of their own; "Position" and the like may say something else."""
    values = [value for value in fields.of("title") if _can_be_title(value.text)]
    for value in values[:_LINES]:
        if " " in value.name.strip() or _names_job(catalogue, value.text):
            yield _tidied(catalogue, value.text, value.line, value.offset)


def _can_be_title(text: str) -> bool:
    """Whether ``text`` is short, no sentence, and most of its longer words have a capital."""
    plain = text.strip()
    if not 0 < len(plain) <= _LONGEST or plain.endswith((".", ":", ";", "?")):
        return False
    capitals = [word[0].isupper() for word in _LONGER.findall(plain)]
    return 2 * sum(capitals) >= len(capitals) and not plain[0].islower()


def _headings(catalogue: Catalogue, page: Page, fields: Fields) -> Iterator[Found]:
    """The first cells that can be a title and name a job, the heading and sure ones first."""
    head = [cell for cell in fields.free if cell.line in page.heads][:_HEADS]
    named = [
        cell
        for cell in (*head, *fields.free[:_LINES])
        if _can_be_title(cell.text) and _names_job(catalogue, cell.text)
    ]
    headed = [cell for cell in named if cell.line in page.heads]
    near = [cell for cell in named if cell.line <= named[0].line + _NEAR]
    sure = (cell for cell in near if read_title(catalogue, cell.text).status != "none")
    for cell in (*headed, *sure, *named):
        yield _tidied(catalogue, *cell)


def _names_job(catalogue: Catalogue, text: str) -> bool:
    if any(hit.id != "tail" for hit in finder_of(catalogue, "title").hits(text)):
        return True
    return read_title(catalogue, text).status != "none"


def _tidied(catalogue: Catalogue, text: str, line: int, offset: int) -> Found:
    """A title without what stands behind it and is no part of it, such as the contract."""
    start = offset + len(text) - len(text.lstrip(" \t/:|*"))
    text = text.strip(" \t/:|*")
    for dash in reversed(list(_DASH.finditer(text))):
        if dash.start() and _is_no_part(catalogue, text[dash.end() :]):
            text = text[: dash.start()]
    priced = [one.start for one in amounts(text) if one.currency]
    comma = text.rfind(",", 0, priced[0]) if priced else -1
    text = text[:comma] if comma > 0 else text
    return Found(text, line, start + 1, "title", text)


def _is_no_part(catalogue: Catalogue, tail: str) -> bool:
    if finder_of(catalogue, "contract-said").hits(tail):
        return True
    return any(
        hit.id == "tail" and hit.column == 1 for hit in finder_of(catalogue, "title").hits(tail)
    )


def _in_sentences(catalogue: Catalogue, lines: Sequence[str]) -> Iterator[Found]:
    """Names of jobs in the first sentences: first those that somebody is looking for."""
    names = (one for n, text in enumerate(lines[:_SENTENCES], 1) for one in _names(text, n))
    first = islice(names, _MOST_NAMES)
    jobs = [one for one in first if read_title(catalogue, one.phrase).status != "none"]
    for one in jobs:
        before = lines[one.line - 1][: one.column - 1].rstrip()
        hits = finder_of(catalogue, "title").hits(before[-_BEFORE:])[-1:]
        if any(hit.id == "seek" and before.endswith(hit.phrase) for hit in hits):
            yield one
    yield from jobs


def _names(text: str, line: int) -> Iterator[Found]:
    """What is written with capitals, an article before it left out."""
    for found in _NAMES.finditer(text):
        article = _ARTICLE.match(found[0])
        start = found.start() + (article.end() if article else 0)
        name = text[start : found.end()]
        if name and len(name) <= _LONGEST:
            yield Found(name, line, start + 1, "title", name)


def _first(fields: Fields) -> Found | None:
    """The first words that are no field and no heading."""
    for cell in fields.free:
        words = not _WORDLESS.fullmatch(cell.text) and not amounts(cell.text)
        if words and len(cell.text) <= _LONGEST:
            return Found(cell.text, cell.line, cell.offset + 1, "title", cell.text)
    return None
