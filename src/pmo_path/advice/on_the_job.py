"""How to close a gap at work: things to do, each from the catalogue's own words."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from ..answers import Answers, parts_of
from ..model import Catalogue, Role
from .gaps import Gap
from .standing import Standing

Kind = Literal["deed", "duty", "help", "grade"]

_MOST = 2
"""Things to do for each gap: one is too few to choose from, three are too many to start."""
_CLEAR = 2.0
"""From here on a duty speaks of a competency; below it shares a word by chance."""
_SHORTEST = 4
_WITH_HELP = 2
_COMMON = frozenset(
    [
        "an",
        "and",
        "are",
        "as",
        "at",
        "be",
        "but",
        "by",
        "can",
        "do",
        "does",
        "for",
        "from",
        "has",
        "have",
        "help",
        "helps",
        "how",
        "in",
        "into",
        "is",
        "it",
        "its",
        "management",
        "manager",
        "managers",
        "more",
        "need",
        "needs",
        "not",
        "of",
        "office",
        "on",
        "one",
        "or",
        "other",
        "others",
        "out",
        "people",
        "person",
        "pmo",
        "programme",
        "project",
        "projects",
        "so",
        "than",
        "that",
        "the",
        "their",
        "them",
        "then",
        "they",
        "this",
        "to",
        "up",
        "use",
        "uses",
        "used",
        "well",
        "what",
        "when",
        "where",
        "which",
        "who",
        "with",
        "work",
        "about",
    ]
)
_ENDINGS = (
    "isation", "ising", "ised", "ises", "ise", "ations", "ation", "ments", "ment", "ings", "ing",
    "ies", "ers", "er", "ed", "es", "s", "y", "e",
)  # fmt: skip


@dataclass(frozen=True)
class Task:
    """Something to do at work that trains a competency.

    A ``deed`` is one that the questionnaire asks about, and that shows the next
    grade; a ``duty`` belongs to ``role``; ``help`` is the grade of work done with
    help, for who has less than that; a ``grade`` is the next grade itself.
    """

    kind: Kind
    text: str
    role: Role | None = None


def tasks_for(
    catalogue: Catalogue, standing: Standing, answers: Answers, role: Role, gap: Gap
) -> tuple[Task, ...]:
    """What closes ``gap`` on the job, the surest first; never empty where a grade is missing.

    Duties are those of the role, of the one held today, and of roles one level
    below that lead to it and ask the next grade at least.
    """
    found = [*_deeds(catalogue, answers, role, gap), *_duties(catalogue, standing, role, gap)]
    if not found and gap.missing:
        grade = max(gap.has.grade + 1, _WITH_HELP)
        kind: Kind = "help" if grade == _WITH_HELP else "grade"
        found = [Task(kind, catalogue.competencies[gap.competency].levels[grade - 1])]
    return tuple(found[:_MOST])


def _deeds(catalogue: Catalogue, answers: Answers, role: Role, gap: Gap) -> Iterator[Task]:
    """The nearest deed not done yet that shows the next grade, of the role's level at most."""
    part = parts_of(catalogue).get("done")
    options = part.options if part is not None else ()
    shows = [
        (option.shows[gap.competency], option.level or 1, option)
        for option in options
        if gap.has.grade < option.shows.get(gap.competency, 0)
        and option.id not in answers.many("done")
        and (option.level or 1) <= (role.level or 4)
    ]
    for _, _, option in sorted(shows, key=lambda one: one[:2])[:1]:
        yield Task("deed", option.label)


def _duties(catalogue: Catalogue, standing: Standing, role: Role, gap: Gap) -> Iterator[Task]:
    if role.outside:
        return
    for there in _places(catalogue, standing, role):
        if there is not role and there.competencies.get(gap.competency, 0) <= gap.has.grade:
            continue
        for duty in there.responsibilities:
            if gap.competency in trained_by(catalogue, duty.text):
                yield Task("duty", duty.text, there)


def _places(catalogue: Catalogue, standing: Standing, role: Role) -> Iterator[Role]:
    yield role
    if standing.current is not None and standing.current != role.id:
        yield catalogue.roles[standing.current]
    for below in catalogue.roles.values():
        leads = any(move.role == role.id for move in below.leads_to)
        one_below = below.level is not None and below.level == (role.level or 0) - 1
        if leads and one_below and below.id != standing.current:
            yield below


def trained_by(catalogue: Catalogue, text: str) -> tuple[str, ...]:
    """The competencies that the duty ``text`` clearly speaks of, by the words they share.

    At least two words, one of them from the competency's name; a word counts
    the less the more competencies use it.
    """
    duty = _stems(text)
    index = _index(catalogue)
    found = []
    for name, (named, words) in index.words.items():
        shared = duty & words
        score = sum((2 if word in named else 1) / index.spread[word] for word in shared)
        if len(shared) > 1 and shared & named and score >= _CLEAR:
            found.append((-score, name))
    return tuple(name for _, name in sorted(found)[:2])


@dataclass(frozen=True)
class _Index:
    words: dict[str, tuple[frozenset[str], frozenset[str]]]
    spread: Counter[str]


@lru_cache(maxsize=4)
def _index(catalogue: Catalogue) -> _Index:
    """Of each competency the words of its name and all its words; in how many each word stands."""
    words = {
        item.id: (
            _stems(item.name),
            _stems(" ".join((item.name, item.description, *item.levels))),
        )
        for item in catalogue.competencies.values()
    }
    return _Index(words, Counter(word for _, every in words.values() for word in every))


def _stems(text: str) -> frozenset[str]:
    found = re.findall(r"[a-z]+", text.casefold())
    return frozenset(_stem(word) for word in found if len(word) > 1 and word not in _COMMON)


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word.removesuffix(ending)
    return word
