"""Where a person stands for the gates: what deeds prove, for how long, beside the title; pure.

Deeds place people; the title is a prior. Years and certificates place nobody: they only open
gates that deeds have unlocked. A level that nothing speaks of is not known.
"""

from collections.abc import Iterator, Set
from typing import NamedTuple

from .. import titles
from ..answers import Answers
from ..model import Catalogue, Role
from .standing import Standing

_LEVELS = {"N": 1, "A": 1}
_NEWCOMERS = {"new", "admin", "operations", "some-projects"}
_LEADERS = ("programme-manager", "business-leader")


class Place(NamedTuple):
    """What the gates ask of a person.

    ``level`` is the level held, None where nothing speaks of one; ``deeds`` whether any were
    named. ``proofs`` counts for each level the deeds of that level and above. ``fits`` tells
    how deeds and title go together: ``below`` it, ``above`` it, or ``yes``.
    """

    held: Role | None
    level: int | None
    deeds: bool
    proofs: dict[int, int]
    fits: str
    months: int | None
    years: float | None
    fields: tuple[str, ...]
    facts: dict[str, Set[str]]

    @property
    def is_newcomer(self) -> bool:
        """Whether the person comes from outside projects and offices, or has done some pieces."""
        today = self.facts.get("last") or self.facts.get("today", frozenset())
        return not today.isdisjoint(_NEWCOMERS)

    @property
    def answered_for(self) -> bool:
        """Whether the person has answered for whole projects."""
        answered = self.facts.get("accountable", frozenset())
        crossing = self.facts.get("segment", frozenset()) & {"P", "B"}
        return bool(crossing) or not answered.isdisjoint({"project", "programme"})


def place_of(catalogue: Catalogue, standing: Standing, answers: Answers) -> Place:
    """The place that ``answers`` give a person."""
    levels = [option.level for part, option in standing.chosen if part.key == "done"]
    proofs = {level: sum((deed or 0) >= level for deed in levels) for level in (1, 2, 3, 4)}
    held = _held(catalogue, standing, levels)
    if held is not None and levels and held.id in catalogue.gates.doubtful:
        held = None
    title_level = held.level if held else None
    needed = catalogue.gates.proofs
    by_deeds = max((level for level in (1, 2, 3, 4) if proofs[level] >= needed), default=None)
    if by_deeds is None and levels:
        by_deeds = 1
    fits = _fits(title_level, by_deeds, proofs)
    level: int | None
    if standing.segment != "I" and title_level is None:
        level = by_deeds or _LEVELS.get(standing.segment, 2)
        if answers.one("today") in _LEADERS:
            level = max(level, 3)
    elif title_level is None or fits == "above":
        level = by_deeds
    else:
        level = title_level
    months, years = answers.number("months"), answers.number("years")
    fields = tuple(_fields(catalogue, answers))
    place = Place(
        held,
        level,
        bool(levels),
        proofs,
        fits,
        int(months) if months is not None else None,
        years,
        fields,
        {},
    )
    return place._replace(facts=_facts(catalogue, standing, answers, place))


def _held(catalogue: Catalogue, standing: Standing, levels: list[int | None]) -> Role | None:
    """The role that the title names; of a title with two readings, the one that deeds bear out."""
    if standing.current is None:
        return None
    found = titles.read(catalogue, standing.title or "")
    highest = max((level or 0 for level in levels), default=0)
    if levels and found is not None and found.question:
        fit = [role for role in (found.role, *found.others) if role and role.level == highest]
        return fit[0] if fit else catalogue.roles[standing.current]
    return catalogue.roles[standing.current]


def _fits(title_level: int | None, by_deeds: int | None, proofs: dict[int, int]) -> str:
    if title_level is None or by_deeds is None:
        return "yes"
    if by_deeds > title_level:
        return "above"
    return "below" if proofs[title_level] == 0 and title_level > 1 else "yes"


def _fields(catalogue: Catalogue, answers: Answers) -> Iterator[str]:
    """The field wished for, then those enjoyed; where neither is known, those of the deeds."""
    wished, fields = answers.one("field"), catalogue.fields.values()
    liked = [f.id for like in answers.many("enjoys") for f in fields if like in f.enjoys]
    if wished or liked:
        yield from dict.fromkeys([*([wished] if wished else []), *liked])
        return
    done = set(answers.many("done"))
    yield from (f.id for f in fields if done & set(f.deeds))


def _facts(
    catalogue: Catalogue, standing: Standing, answers: Answers, place: Place
) -> dict[str, Set[str]]:
    """What the ways of an intent may ask about, beside the facts of the standing."""
    gates, done = catalogue.gates, set(answers.many("done"))
    facts: dict[str, Set[str]] = dict(standing.facts)
    for level, count in place.proofs.items():
        facts[f"proofs-{level}"] = {str(min(count, gates.proofs))}
    if place.level is not None:
        facts["held-level"] = {str(place.level)}
    shown = [f.id for f in catalogue.fields.values() if done & set(f.deeds)]
    facts["shown-field"] = {*shown, *answers.many("field")}
    skilled = {
        option.id
        for part, option in standing.chosen
        if part.key == "done" and (option.level or 0) >= 2
    }
    facts["only-field"] = {
        f.id for f in catalogue.fields.values() if skilled and skilled <= set(f.deeds)
    } | set(answers.many("field"))
    if "no-people-management" in answers.many("limits") or "people" in answers.many("dislikes"):
        facts["no-people"] = {"yes"}
    if done & {"ran-an-office", "led-several-offices"}:
        facts["set-up"] = {"yes"}
    long = place.months is None or place.months >= gates.senior_months
    facts["post"] = {"long" if long else "short"}
    facts["crossing"] = {"long" if _has_long(place, gates.crossing_years) else "short"}
    return facts


def _has_long(place: Place, years: int) -> bool:
    """Whether the post or the years are as long as ``years``; what is not known counts as long."""
    known = [length for length in (place.years, place.months and place.months / 12) if length]
    if place.months is not None:
        return place.months / 12 >= years
    return not known or max(known) >= years
