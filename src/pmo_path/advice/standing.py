"""Stage 1: what the answers say about where a person is."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache

from .. import titles
from ..answers import Answers, chosen, parts_of
from ..model import NEW, Catalogue, Option, Part, Role, Rule
from .facts import Facts, holds
from .holding import course_called

SENIORITY = {1: "junior", 2: "mid", 3: "senior", 4: "executive"}
_NEW_IN_POST_MONTHS = 6
_EXPERIENCED_YEARS = 2
_STRONG = 3


@dataclass(frozen=True)
class Has:
    """How good a person is at one thing, and how that is known.

    ``how`` is rated (by the person), shown (by what they did) or assumed (from
    where they are); ``shown`` is what the deeds alone show.
    """

    grade: int
    how: str
    shown: int = 0


@dataclass(frozen=True)
class Standing:
    """Where a person is: segment, role, level by deeds, and what they bring.

    ``start`` is the role whose competencies are assumed until rated; moves are
    followed from each of ``follow``. ``current`` is the role the title named;
    ``held`` are roles not to send the person to again; ``scores`` remembers what
    they can do of a role, while only wishes change.
    """

    segment: str
    experience: str | None
    start: str
    follow: tuple[str, ...]
    held: tuple[str, ...]
    current: str | None
    title: str | None
    level: int
    has: Mapping[str, Has]
    target: str | None
    chosen: tuple[tuple[Part, Option], ...]
    facts: Facts = field(repr=False)
    answers: Answers = field(repr=False, compare=False)
    scores: dict[object, int] = field(default_factory=dict, repr=False, compare=False)

    def grade(self, competency: str) -> int:
        """How good the person is at ``competency``; 0 where nothing is known."""
        found = self.has.get(competency)
        return found.grade if found else 0


def standing_of(catalogue: Catalogue, answers: Answers) -> Standing:
    """The standing that ``answers`` show; they must say where the person is today."""
    parts = parts_of(catalogue)
    answers = _with_implied(answers, parts)
    picked = tuple(chosen(answers, parts))
    deeds = Counter(option.level for part, option in picked if part.key == "done" and option.level)
    current = _current(catalogue, answers)
    level = _level(deeds, _names_all_deeds(answers), current)
    facts = _facts(catalogue, answers, deeds, level, current)
    place = next(option for _, option in picked if option.segment and option.start)
    start, segment, experience = place.start or "", place.segment or NEW, place.experience
    possible = [start]
    for option in (option for _, option in picked):
        holding = [s for s in option.starts if holds(s.when, facts | {"segment": {segment}})]
        possible += [found.role for found in holding]
        if holding:
            start = holding[0].role
            segment = holding[0].segment or segment
            experience = holding[0].experience or experience
    follow: tuple[str, ...] = tuple(dict.fromkeys((start, *place.follow)))
    held: tuple[str, ...] = (place.start or "",)
    if current is not None:
        start, follow, held, possible = current.id, (current.id,), (current.id,), [current.id]
    facts |= {"segment": {segment}, "experience": {experience} if experience else set()}
    has = _has(catalogue, answers, picked, possible)
    facts["strong"] = {name for name, known in has.items() if known.grade >= _STRONG}
    target = _target(catalogue, answers)
    _add_target(facts, target)
    return Standing(
        segment=segment,
        experience=experience,
        start=start,
        follow=follow,
        held=held,
        current=current.id if current else None,
        title=answers.one("title"),
        level=level,
        has=has,
        target=target.id if target else None,
        chosen=picked,
        facts=facts,
        answers=answers,
    )


def with_wishes(
    catalogue: Catalogue, standing: Standing, answers: Answers, keys: Iterable[str]
) -> Standing:
    """``standing`` for ``answers`` that differ only in wishes, those under ``keys``.

    A quarter of the work of ``standing_of``, for whoever tries many wishes.
    """
    keys = set(keys)
    facts = dict(standing.facts)
    for key in keys:
        facts[key] = set(answers.under(key)) or ({"explore"} if key == "goal" else set())
    facts["wished-office"] = _wished_office(catalogue, answers)
    kept = (pair for pair in standing.chosen if pair[0].key not in keys)
    parts = parts_of(catalogue)
    picked = (*kept, *chosen(answers, {key: parts[key] for key in keys}))
    return replace(standing, chosen=picked, facts=facts, answers=answers)


@lru_cache(maxsize=4)
def wishes(catalogue: Catalogue) -> frozenset[str]:
    """The keys of parts whose choices say what is wanted and nothing of where one stands."""
    return frozenset(
        key
        for key, part in parts_of(catalogue).items()
        if part.options
        and key not in ("office", "not")
        and not any(
            option.segment or option.starts or option.shows or option.level or option.implies
            for option in part.options
        )
    )


def facts_so_far(catalogue: Catalogue, answers: Answers) -> Facts:
    """The facts that unfinished answers show; before they say where the person is, only those."""
    if any(option.segment and option.start for _, option in chosen(answers, parts_of(catalogue))):
        return standing_of(catalogue, answers).facts
    return {key: set(answers.under(key)) for key in answers.values if answers.under(key)}


def _with_implied(answers: Answers, parts: Mapping[str, Part]) -> Answers:
    for _, option in tuple(chosen(answers, parts)):
        for key, value in option.implies.items():
            if key not in answers:
                answers = answers.plus(key, value)
    return answers


def _current(catalogue: Catalogue, answers: Answers) -> Role | None:
    """The role the title names; its variant where an office says so."""
    meaning, title = answers.one("meaning"), answers.one("title")
    found = titles.read(catalogue, meaning or title or "")
    role = found.role if found else None
    if role is None:
        return None
    return variant(catalogue, role, answers.one("office")) or role


def variant(catalogue: Catalogue, role: Role, office: str | None) -> Role | None:
    """The variant of ``role`` that belongs to ``office``."""
    return _variants(catalogue).get((role.id, office))


@lru_cache(maxsize=4)
def _variants(catalogue: Catalogue) -> dict[tuple[str | None, str | None], Role]:
    return {(role.variant_of, role.office): role for role in catalogue.roles.values()}


def _names_all_deeds(answers: Answers) -> bool:
    return "done" in answers and answers.one("deeds-named") != "some"


def _level(deeds: Counter[int], whole: bool, current: Role | None) -> int:
    """The highest level with two deeds; unless they are the whole, at least that of the role."""
    by_deeds = max((level for level, count in deeds.items() if count >= 2), default=1)
    if not whole and current is not None and current.level is not None:
        return max(current.level, by_deeds)
    return by_deeds


def _facts(
    catalogue: Catalogue,
    answers: Answers,
    deeds: Counter[int],
    level: int,
    current: Role | None,
) -> Facts:
    facts: Facts = {key: set(answers.under(key)) for key in answers.values if answers.under(key)}
    facts["level"] = {str(level)}
    facts["seniority"] = {SENIORITY[level]}
    facts["deeds-at"] = {str(found) for found in deeds}
    facts["two-deeds-at"] = {str(found) for found, count in deeds.items() if count >= 2}
    facts.setdefault("goal", {"explore"})
    facts |= dict(_said(catalogue, answers))
    if current is not None:
        facts["current"] = {current.id}
        facts["current-level"] = {str(current.level)} if current.level else set()
    facts["wished-office"] = _wished_office(catalogue, answers)
    return facts


def _wished_office(catalogue: Catalogue, answers: Answers) -> set[str]:
    """The kind of office wished, else today's; empty for any and none."""
    wished = answers.one("setting") or answers.one("office")
    return {wished} & {office.id for office in catalogue.offices} if wished else set()


def _said(catalogue: Catalogue, answers: Answers) -> Iterator[tuple[str, set[str]]]:
    plan = course_called(catalogue, answers.one("plan") or "")
    if plan is not None:
        yield "plan", {plan}
    accountable = answers.one("accountable")
    if accountable:
        yield "accountability", {"not-yet" if accountable == "above-me" else "yes"}
    if answers.number("budget") == 0:
        yield "free", {"yes"}
    months = answers.number("months")
    if months is not None and months < _NEW_IN_POST_MONTHS:
        yield "new-in-post", {"yes"}
    years = answers.number("years")
    if years is not None and years >= _EXPERIENCED_YEARS:
        yield "experienced", {"yes"}
    if any(grade >= 4 for grade in answers.ratings().values()):
        yield "rated-high", {"yes"}


def _has(
    catalogue: Catalogue,
    answers: Answers,
    picked: tuple[tuple[Part, Option], ...],
    starts: list[str],
) -> dict[str, Has]:
    """Ratings first; else the higher of what deeds show and what the starts bring.

    Deeds that move the start on to another role take nothing away, so the start
    before them counts too.
    """
    shown: dict[str, int] = {}
    for _, option in picked:
        for name, grade in option.shows.items():
            shown[name] = max(grade, shown.get(name, 0))
    assumed: dict[str, int] = {}
    for start in starts:
        for name, grade in catalogue.roles[start].competencies.items():
            assumed[name] = max(grade, assumed.get(name, 0))
    rated = answers.ratings()
    has: dict[str, Has] = {}
    for name in {*shown, *assumed, *rated}:
        by_deeds, by_role = shown.get(name, 0), assumed.get(name, 0)
        if name in rated:
            has[name] = Has(rated[name], "rated", by_deeds)
        elif by_deeds >= by_role:
            has[name] = Has(by_deeds, "shown", by_deeds)
        else:
            has[name] = Has(by_role, "assumed", by_deeds)
    return has


def _target(catalogue: Catalogue, answers: Answers) -> Role | None:
    for key in ("target", "advert"):
        text = answers.one(key)
        found = titles.read(catalogue, text) if text else None
        if found is not None and found.role is not None:
            return found.role
    return None


def _add_target(facts: Facts, role: Role | None) -> None:
    """``role`` as one of the roles aimed at."""
    if role is None:
        return
    facts["target"] = {*facts.get("target", ()), role.id}
    if role.level:
        facts["target-level"] = {*facts.get("target-level", ()), str(role.level)}
    if role.family:
        facts["target-family"] = {*facts.get("target-family", ()), role.family}


def aiming_at(standing: Standing, role: Role) -> Facts:
    """The facts with ``role`` as the recommended next step."""
    facts = dict(standing.facts)
    _add_target(facts, role)
    return facts


def matching(rules: tuple[Rule, ...], facts: Facts) -> Iterator[Rule]:
    """The steering rules whose condition holds."""
    return (
        rule for rule in rules if rule.then is not None and holds(rule.when, facts, rule.unless)
    )
