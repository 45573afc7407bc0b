"""What is worth a try to change the advice: deeds first, then time, then wishes left open; pure.

Only what somebody can still do or say comes into question: no deed is unsaid, no other past
is asked for, and no answer is replaced by another one.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from ..answers import Answers, Value, options_of, parts_of
from ..model import Catalogue, Key, Option, Part, Role
from .facts import holds
from .place import Place, place_of
from .standing import Standing, wishes

_WISHES: tuple[Key, ...] = ("goal", "setting", "rather")
"""Wishes in the order in which they decide; likings only break ties."""
_FIELD_WISHES: tuple[Key, ...] = ("enjoys",)
"""Likings, which settle the field of somebody who wants to specialise."""


@dataclass(frozen=True)
class Change:
    """One changed answer: ``key`` becomes ``value``.

    ``option`` is what was chosen of a list; ``competency`` and ``grade`` are for ratings.
    """

    key: Key
    value: Value | None = None
    option: str | None = None
    competency: str | None = None
    grade: int | None = None


Changes = tuple[Change, ...]


@dataclass(frozen=True)
class Turn:
    """Changes that together put ``role`` first, and none of which can be left out."""

    changes: Changes
    role: Role


def applied(answers: Answers, changes: Changes) -> Answers:
    """``answers`` with ``changes`` made; two of one several-choice add up."""
    for change in changes:
        answers = answers.plus(change.key, _value(answers, change))
    return answers


def _value(answers: Answers, change: Change) -> Value | None:
    if change.competency is not None and change.grade is not None:
        return {**answers.ratings(), change.competency: change.grade}
    if change.option is None or change.value is not None:
        return change.value
    return (*answers.under(change.key), change.option)


def trials(
    catalogue: Catalogue, answers: Answers, standing: Standing, rival: Role | None
) -> Iterator[Changes]:
    """What is worth a try, most worth knowing first; ``rival`` comes second today."""
    place = place_of(catalogue, standing, answers)
    yield from _deeds(catalogue, answers, standing, place)
    if rival is not None and "rate" in answers:
        yield from _grades(standing, rival)
    yield from _time(catalogue, place)
    yield from _open_wishes(catalogue, answers, standing)


def _deeds(
    catalogue: Catalogue, answers: Answers, standing: Standing, place: Place
) -> Iterator[Changes]:
    """One deed of the next level, as many as its gate still wants; then one of the same level."""
    if "done" not in answers:
        return  # one deed would say more than it should where nothing is known of any
    known = parts_of(catalogue)
    done = set(answers.many("done"))
    level = place.level or 1
    left = [
        option
        for option in options_of(known["done"], known)
        if option.id not in done and _is_for(option, standing)
    ]
    for aimed in (level + 1, level):
        wanted = max(1, catalogue.gates.proofs - place.proofs.get(aimed, 0))
        of_level = [Change("done", option=option.id) for option in left if option.level == aimed]
        for many in sorted({1, wanted}):
            yield tuple(of_level[:many])
    analysis = [option for option in left if option.id in catalogue.gates.analysis]
    if analysis and not done & set(catalogue.gates.analysis):
        yield (Change("done", option=analysis[0].id),)


def _grades(standing: Standing, rival: Role) -> Iterator[Changes]:
    """The key competency of the rival that is furthest from what it asks, graded as it asks."""
    short = {
        name: rival.competencies[name] - standing.grade(name) for name in rival.key_competencies
    }
    name = max(short, key=lambda name: short[name], default=None)
    if name is not None and short[name] > 0:
        for grade in range(standing.grade(name) + 1, rival.competencies[name] + 1):
            yield (Change("rate", competency=name, grade=grade),)


def _time(catalogue: Catalogue, place: Place) -> Iterator[Changes]:
    """The next length of time in the post, and of work, that a gate asks for."""
    gates = catalogue.gates
    lengths: tuple[tuple[Key, float | None, tuple[int, ...]], ...] = (
        ("months", place.months, (gates.new_in_post_months, gates.settled_months)),
        ("years", place.years, (gates.lead_years, gates.crossing_years)),
    )
    for key, now, asked in lengths:
        later = [length for length in asked if now is not None and length > now]
        yield from ((Change(key, length),) for length in later[:1])


def _open_wishes(catalogue: Catalogue, answers: Answers, standing: Standing) -> Iterator[Changes]:
    """Choices of what is asked and not answered yet, those that decide most first."""
    decisive = wishes(catalogue)
    parts = {part.key: part for part in open_parts(catalogue, standing)}
    likings = _FIELD_WISHES if answers.one("goal") == "specialise" else ()
    for key in (*_WISHES, *likings):
        part = parts.get(key)
        if part is None or key in answers or key not in decisive:
            continue
        for option in options_of(part, parts_of(catalogue)):
            if _is_for(option, standing) and _moves_ranking(option):
                value = option.id if part.kind == "one" else None
                yield (Change(key, value, option.id),)


def _is_for(option: Option, standing: Standing) -> bool:
    return not option.for_segments or standing.segment in option.for_segments


def _moves_ranking(option: Option) -> bool:
    """Whether a choice gives points to roles and takes none out."""
    return bool(option.want or option.early) and not option.remove


def open_parts(catalogue: Catalogue, standing: Standing) -> Iterator[Part]:
    """The parts that this person is asked."""
    for question in catalogue.questions:
        if question.asked and holds(question.when, standing.facts):
            for part in question.parts:
                if holds(part.when, standing.facts, part.unless):
                    yield part
