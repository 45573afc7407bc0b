"""Whether an advert is for a PMO job, which role it is, and what job it is otherwise; pure."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from ...model import Catalogue, Marker, Role
from ...phrases import Hit, Phrases, markers_of
from ...text import folded, listed, sentence
from ...titles import TitleReading, read_title, vocabulary_of
from ..marks import Marks, finder_of
from ..record import Found

_PARTS = re.compile(r"\s*/\s*|\s+or\s+")
_SHOWN = 3
"""Words that a reason quotes, enough to see what it rests on."""
_MANY = 3
"""Different words of another job that outweigh a title of a PMO, if they are more than its own."""
_SOME = 2
"""One word alone may be chance: an office is mentioned in any advert."""
_SENTENCE = 5
"""Words of a line that says something of the work."""
_FIELD = "field"


class Job(NamedTuple):
    """What the job is. ``readings`` are PMO roles that the title's parts name, the first counts."""

    why: str
    role: Role | None
    readings: tuple[TitleReading, ...]
    found: tuple[Found, ...]
    pmo: bool


class _Signs(NamedTuple):
    """Different phrases that speak for a PMO job, and for the likeliest other job.

    ``field`` tells whether the text speaks of projects at all.
    """

    pmo: tuple[Hit, ...]
    other: tuple[Hit, ...]
    office: bool
    field: bool


def read_job(catalogue: Catalogue, lines: Sequence[str], marks: Marks, title: Found | None) -> Job:
    """What job an advert of these ``lines`` and ``marks`` under ``title`` is for."""
    signs = _signs(marks)
    name = title.phrase if title else ""
    whole = read_title(catalogue, name)
    readings = tuple(_pmo_readings(catalogue, name, whole))
    named = _named_role(catalogue, name)
    found = tuple(_found(signs))
    is_known = bool(readings or named) and not signs.field
    elsewhere = _other_field(catalogue, lines, title) if title and is_known else None
    if elsewhere is None and _is_pmo(catalogue, whole, readings, named, signs):
        role = readings[0].role if readings else named
        return Job(_why(name, role, signs), role, readings, found, pmo=True)
    role = whole.role if whole.status == "near" else _outside(catalogue, signs)
    why = _why_not(catalogue, name, whole, role, signs)
    return Job(elsewhere if elsewhere and not signs.other else why, role, (), found, pmo=False)


def _signs(marks: Marks) -> _Signs:
    pmo: dict[str, Hit] = {}
    hits = marks.of("pmo")
    for hit in hits:
        if hit.id != _FIELD:
            pmo.setdefault(folded(hit.phrase), hit)
    others: dict[str, dict[str, Hit]] = {}
    for hit in marks.of("other-job"):
        others.setdefault(hit.id, {}).setdefault(folded(hit.phrase), hit)
    best = max(others.values(), key=len, default={})
    office = any(hit.id == "office" for hit in pmo.values())
    return _Signs(tuple(pmo.values()), tuple(best.values()), office, field=bool(hits))


def _pmo_readings(catalogue: Catalogue, title: str, whole: TitleReading) -> Iterator[TitleReading]:
    """The PMO roles that the title means, or else its parts around a slash or an "or"."""
    parts = [read_title(catalogue, part) for part in _PARTS.split(title)]
    named = [one for one in parts if one.status in ("match", "ambiguous")]
    if whole.status in ("match", "ambiguous"):
        yield whole
    yield from named if len(parts) > 1 else ()


def _named_role(catalogue: Catalogue, title: str) -> Role | None:
    """The role of a title that is no alias, by markers."""
    for hit in finder_of(catalogue, "title").hits(title):
        if hit.id in catalogue.roles:
            return catalogue.roles[hit.id]
    return None


def _is_pmo(
    catalogue: Catalogue,
    whole: TitleReading,
    readings: Sequence[TitleReading],
    named: Role | None,
    signs: _Signs,
) -> bool:
    pmo, other = len(signs.pmo), len(signs.other)
    if any(one.status == "match" for one in readings) or named:
        return not (other >= _MANY and other > pmo)
    if readings:
        least = _SOME if signs.field or _is_of_projects(catalogue, whole.title) else 1
        return not (other >= least and other > pmo)
    if whole.status == "near":
        listed_near = _is_listed_near(catalogue, whole.title)
        return whole.role is None and not listed_near and signs.office and pmo > other
    return signs.office and pmo >= _SOME and not other


def _is_listed_near(catalogue: Catalogue, title: str) -> bool:
    """Whether ``title`` holds the name of a project job that is never one of a PMO."""
    vocabulary = vocabulary_of(catalogue)
    words = tuple(vocabulary.index.key(title).split())
    return any(name.role is None for _, _, name in vocabulary.near.all(words))


def _outside(catalogue: Catalogue, signs: _Signs) -> Role | None:
    """The role outside the PMO that the other job is, where there is one."""
    if not signs.other or (signs.pmo and len(signs.other) < _SOME):
        return None
    return catalogue.roles.get(signs.other[0].id)


def _why(title: str, role: Role | None, signs: _Signs) -> str:
    words = _quoted(signs.pmo)
    spoken = f"; the text speaks of {words}" if words else ""
    if role is None or not title:
        return sentence(f"“{title}” is a PMO title{spoken}")
    level = f", level {role.level}" if role.level else ""
    return sentence(f"“{title}” is read as the role {role.title}{level}{spoken}")


def _why_not(
    catalogue: Catalogue, title: str, whole: TitleReading, role: Role | None, signs: _Signs
) -> str:
    what = _note(catalogue, signs)
    words = _quoted(signs.other)
    if not title:
        return "No title of a job was found, and the text does not speak of a PMO job."
    if whole.status == "near":
        job = f"the role {role.title}" if role else "a project job"
        return sentence(
            f"“{title}” is {job} outside the PMO: it runs or does the work of projects, where a "
            "PMO job supports and oversees them"
        )
    if what and words:
        return sentence(f"the text under “{title}” speaks of {what} ({words}), not of PMO work")
    if signs.pmo:
        named = _quoted(signs.pmo)
        return (
            f"“{title}” is no title of a PMO job; {named} in the text alone does not make it one."
        )
    return sentence(f"“{title}” is no title of a PMO job, and the text does not speak of one")


def _note(catalogue: Catalogue, signs: _Signs) -> str | None:
    """What the likeliest other job is, in words."""
    if not signs.other:
        return None
    markers = markers_of(catalogue, "other-job")
    return next((m.note for m in markers if m.id == signs.other[0].id and m.note), None)


def _quoted(hits: Iterable[Hit]) -> str:
    phrases = list(dict.fromkeys(hit.phrase for hit in hits))[:_SHOWN]
    return listed([f"“{phrase}”" for phrase in phrases], "and") if phrases else ""


def _found(signs: _Signs) -> Iterator[Found]:
    for hit in (*signs.pmo, *signs.other):
        yield Found(hit.phrase, hit.line, hit.column, hit.kind, hit.id)


def _is_of_projects(catalogue: Catalogue, title: str) -> bool:
    """Whether ``title`` means the same in every field of work, as it names projects or a PMO."""
    vocabulary = vocabulary_of(catalogue)
    return vocabulary.is_strong(tuple(vocabulary.index.key(title).split()))


def _other_field(catalogue: Catalogue, lines: Sequence[str], title: Found) -> str | None:
    """Why ``title`` is none of a PMO where ``lines`` speak of no projects; None if it can be.

    A title with hardly anything below it can be.
    """
    if _is_of_projects(catalogue, title.phrase):
        return None
    below = [text for number, text in enumerate(lines, 1) if number != title.line]
    finder = _finder(catalogue)
    others = list(dict.fromkeys(hit.phrase for text in below for hit in finder.hits(text)))
    if not others and all(len(text.split()) < _SENTENCE for text in below):
        return None
    words = listed([f"“{word}”" for word in others[:_SHOWN]], "and") if others else ""
    spoken = f"but of {words}, " if words else ""
    return sentence(
        f"“{title.phrase}” is a title in other fields of work too; the text speaks of no projects "
        f"or programmes, {spoken}and so it is not taken for a PMO job"
    )


@lru_cache(maxsize=2)
def _finder(catalogue: Catalogue) -> Phrases:
    """Finds the words of titles that tell another field of work."""
    words = catalogue.title_words.others if catalogue.title_words else ()
    return Phrases([Marker(kind="other-job", id="other", phrases=words)] if words else [])
