"""Stage 6: the smallest change of answers that puts another role first, found by trying.

So what is printed is true: applying the change gives the promised role, and
applying less of it does not. Single changes are tried in every answer that can
move the ranking: another choice, a deed or liking more or less, a higher grade.
Where one is from (``today``) is left alone. Pairs are tried only on demand,
and only those that could add up to the lead of the first role.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from ..answers import Answers, Value, options_of, parts_of
from ..model import Catalogue, Option, Part, Role
from .facts import holds
from .ranking import Ranking
from .standing import Standing, standing_of, wishes, with_wishes

SHOWN = 3
_FIXED = ("today", "last")
_ENOUGH = 2
_WORTH = ("done", "rate", "rather", "goal", "enjoys", "setting", "accountable", "mix", "contract")
"""Which answers are most worth knowing about: what one can do or learn before what one is."""


@dataclass(frozen=True)
class Change:
    """One changed answer: ``key`` becomes ``value``.

    ``option`` is what was chosen, or, with ``added`` false, dropped;
    ``competency`` and ``grade`` are for ratings.
    """

    key: str
    value: Value | None
    option: str | None = None
    added: bool = True
    competency: str | None = None
    grade: int | None = None


@dataclass(frozen=True)
class Turn:
    """Changes that together put ``role`` first, and none of which can be left out."""

    changes: tuple[Change, ...]
    role: Role


RankStanding = Callable[[Standing], Ranking]


def turns(
    catalogue: Catalogue,
    answers: Answers,
    standing: Standing,
    ranking: Ranking,
    rank_standing: RankStanding,
    *,
    pairs: bool = False,
) -> tuple[Turn, ...]:
    """The two or three changes most worth knowing, each with another role."""
    first = ranking.order[0].role.id
    singles = list(_singles(catalogue, answers, standing))

    def ranked(*changes: Change) -> Ranking:
        return rank_standing(_standing_after(catalogue, answers, standing, changes))

    tried = [(change, ranked(change)) for change in singles]
    found = [
        Turn((change,), result.order[0].role)
        for change, result in tried
        if result.order[0].role.id != first
    ]
    found = _best(_smallest(found))
    if pairs and len(found) < SHOWN:
        others = _pairs(catalogue, ranking, tried, ranked)
        found = _best([*found, *others])
    return tuple(found)


def _standing_after(
    catalogue: Catalogue, answers: Answers, standing: Standing, changes: tuple[Change, ...]
) -> Standing:
    after = applied(answers, changes)
    keys = {change.key for change in changes}
    if keys <= wishes(catalogue):
        return with_wishes(catalogue, standing, after, keys)
    return standing_of(catalogue, after)


def applied(answers: Answers, changes: tuple[Change, ...]) -> Answers:
    """``answers`` with ``changes`` made; two of one several-choice add up."""
    for change in changes:
        answers = answers.plus(change.key, _value(answers, change))
    return answers


def _value(answers: Answers, change: Change) -> Value | None:
    if change.competency is not None and change.grade is not None:
        return {**answers.ratings(), change.competency: change.grade}
    if change.option is None or isinstance(change.value, str):
        return change.value
    chosen = answers.under(change.key)
    if change.added:
        return (*(name for name in chosen if name != change.option), change.option)
    return tuple(name for name in chosen if name != change.option) or None


def _singles(catalogue: Catalogue, answers: Answers, standing: Standing) -> Iterator[Change]:
    """Every single change that can move the ranking, most worth knowing first."""
    found = [
        change
        for part in open_parts(catalogue, standing)
        if part.key not in _FIXED
        for change in _of_part(catalogue, part, answers, standing)
    ]
    yield from sorted(found, key=_worth)


def _worth(change: Change) -> tuple[bool, int]:
    place = _WORTH.index(change.key) if change.key in _WORTH else len(_WORTH)
    return (not change.added, place)


def open_parts(catalogue: Catalogue, standing: Standing) -> Iterator[Part]:
    """The parts that this person is asked."""
    for question in catalogue.questions:
        if question.asked and holds(question.when, standing.facts):
            for part in question.parts:
                if holds(part.when, standing.facts, part.unless):
                    yield part


def _of_part(
    catalogue: Catalogue, part: Part, answers: Answers, standing: Standing
) -> Iterator[Change]:
    if part.kind == "ratings":
        yield from _grades(part, answers, standing)
        return
    if part.kind not in ("one", "several") or (part.key == "done" and "done" not in answers):
        return  # one deed would say more than it should where nothing is known of any
    named = _named_by_rules(catalogue, part.key)
    chosen = answers.under(part.key)
    for option in options_of(part, parts_of(catalogue)):
        if option.for_segments and standing.segment not in option.for_segments:
            continue
        if part.kind == "one":
            if option.id not in chosen:
                yield Change(part.key, option.id, option.id)
        elif option.id in chosen:
            yield Change(part.key, None, option.id, added=False)
        elif (part.most is None or len(chosen) < part.most) and (
            _moves_ranking(option) or option.id in named
        ):
            yield Change(part.key, None, option.id)


def _grades(part: Part, answers: Answers, standing: Standing) -> Iterator[Change]:
    names = next((i.rate for i in part.items if holds(i.when, standing.facts)), ())
    rated = answers.ratings()
    for name in names:
        for grade in range(rated.get(name, standing.grade(name)) + 1, 6):
            yield Change(part.key, None, competency=name, grade=grade)


def _moves_ranking(option: Option) -> bool:
    effects = (option.want, option.early, option.shows, option.level, option.starts)
    return any(effects) or bool(option.remove or option.remove_roles or option.instead)


def _named_by_rules(catalogue: Catalogue, key: str) -> set[str]:
    """The options of ``key`` that a rule about the ranking names."""
    return {
        value
        for rule in catalogue.rules
        if rule.then and (rule.then.within or rule.then.above or rule.then.want or rule.then.remove)
        for when in (rule.when, rule.unless)
        for value in when.get(key, ())
    }


def _smallest(found: list[Turn]) -> list[Turn]:
    """Of grades of one competency that give a role, only the lowest."""
    seen: set[tuple[str | None, str]] = set()
    kept = []
    for turn in found:
        mark = (turn.changes[0].competency, turn.role.id)
        if mark[0] is None or mark not in seen:
            kept.append(turn)
        seen.add(mark)
    return kept


def _best(found: list[Turn]) -> list[Turn]:
    """The first change for each role, then second ones where roles are few."""
    firsts: dict[str, Turn] = {}
    for turn in found:
        firsts.setdefault(turn.role.id, turn)
    chosen = list(firsts.values())[:SHOWN]
    for turn in found:
        if len(chosen) >= _ENOUGH:
            break
        if turn not in chosen:
            chosen.append(turn)
    return chosen


def _pairs(
    catalogue: Catalogue,
    ranking: Ranking,
    tried: list[tuple[Change, Ranking]],
    ranked: Callable[..., Ranking],
) -> Iterator[Turn]:
    """Pairs that give a role which neither of them gives alone."""
    first = ranking.order[0].role.id
    leads = _leads(catalogue, ranking, first)
    quiet = [
        (change, _leads(catalogue, result, first))
        for change, result in tried
        if result.order[0].role.id == first
    ]
    for (one, after_one), (two, after_two) in combinations(quiet, 2):
        if _same_answer(one, two) or not _could_turn(leads, after_one, after_two):
            continue
        result = ranked(one, two)
        if result.order[0].role.id != first:
            yield Turn((one, two), result.order[0].role)


def _leads(catalogue: Catalogue, ranking: Ranking, first: str) -> Mapping[str, int]:
    """How far the first role is ahead of each other one."""
    weights = catalogue.weights
    total = {one.role.id: weights.want * one.want + weights.fit * one.can for one in ranking.order}
    return {name: total.get(first, 0) - value for name, value in total.items() if name != first}


def _could_turn(leads: Mapping[str, int], one: Mapping[str, int], two: Mapping[str, int]) -> bool:
    """Whether what two changes take off the lead adds up to all of it, for any role."""
    for name, lead in leads.items():
        taken = (lead - one.get(name, lead)) + (lead - two.get(name, lead))
        if taken >= lead:
            return True
    return bool((set(one) | set(two)) - set(leads))


def _same_answer(one: Change, two: Change) -> bool:
    if one.competency is not None or two.competency is not None:
        return one.competency == two.competency
    return one.key == two.key and (isinstance(one.value, str) or one.option == two.option)
