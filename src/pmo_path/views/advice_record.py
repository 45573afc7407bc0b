"""Advice as the record that scripts read."""

from typing import Any, TypedDict

from ..advice import Advice
from ..advice.gaps import Gap
from ..advice.learning import Step
from ..advice.ranking import Ranked
from ..model.catalogue import Catalogue
from ..pay_band import Band
from .advice_words import Words
from .pay import PayRow, pay_row


class ReasonRecord(TypedDict):
    """Why a role scored: ``points`` of the wish score, from an answer, a rule or the goal.

    ``rules`` are numbers of advice rules, ``sources`` ids of who said so; no
    source means judgement.
    """

    text: str
    points: int
    key: str | None
    value: str | None
    rules: list[int]
    sources: list[str]


class SuggestedRole(TypedDict):
    """A role of the answer. ``can_do`` is 0 to 100, ``want_to`` a sum of points.

    ``move`` is how the role is reached (null: no known move), ``basis`` whether
    a source states that. ``why_not`` says why it does not come first.
    """

    role: str
    title: str
    level: int | None
    office: str
    family: str | None
    summary: str
    can_do: int
    want_to: int
    move: str | None
    basis: str | None
    move_words: str
    reasons: list[ReasonRecord]
    strengths: list[str]
    duties: list[str]
    why_not: str | None


class GapRecord(TypedDict):
    """A competency to work on. ``missing`` is 0 where a rule lists it all the same.

    ``how`` tells whether ``has`` is rated, shown by deeds, assumed or unknown;
    ``next`` describes the next grade.
    """

    competency: str
    name: str
    has: int
    how: str
    needs: int | None
    missing: int
    key: bool
    has_descriptor: str | None
    needs_descriptor: str | None
    next: str | None
    rules: list[int]


class CourseStepRecord(TypedDict):
    """A course to take, in order; null length or price is not known."""

    course: str
    name: str
    kind: str
    specialism: str
    why: str
    optional: bool
    before: str | None
    closes: list[str]
    days: float | None
    price: float | None
    currency: str | None
    price_as_of: str | None
    over_budget: bool | None
    rules: list[int]


class PayRecord(TypedDict):
    """Bands for the role held today and for the recommended one; null: no figure."""

    country: str
    country_given: bool
    contract: str | None
    now: PayRow | None
    next: PayRow | None


class RuledOutRecord(TypedDict):
    """A role that an answer or a rule took out."""

    role: str
    title: str
    reason: str
    key: str | None
    value: str | None
    rule: int | None


class StandingRecord(TypedDict):
    """Where the person stands; ``level`` is by deeds."""

    segment: str
    experience: str | None
    start: str
    current: str | None
    level: int
    title: str | None
    target: str | None
    words: str


class EntryRecord(TypedDict):
    """Help on the way or an idea to know."""

    id: str
    name: str
    text: str


class OnwardRecord(TypedDict):
    """A role that the recommended one leads to."""

    role: str
    title: str
    level: int | None


class CatalogueRecord(TypedDict):
    """Which catalogue answered."""

    name: str
    version: str
    date: str


class AdviceRecord(TypedDict):
    """The whole advice."""

    recommended: SuggestedRole
    alternatives: list[SuggestedRole]
    gaps: list[GapRecord]
    courses: list[CourseStepRecord]
    pay: PayRecord
    ruled_out: list[RuledOutRecord]
    onward: list[OnwardRecord]
    nearer: str | None
    first_steps: list[str]
    applying: list[EntryRecord]
    to_know: list[EntryRecord]
    notes: list[str]
    standing: StandingRecord
    answers: dict[str, Any]
    catalogue: CatalogueRecord


def advice_record(catalogue: Catalogue, advice: Advice) -> AdviceRecord:
    """``advice`` as a record."""
    words = Words(catalogue, advice)
    about = catalogue.about
    return AdviceRecord(
        recommended=_suggested(words, advice.recommended, None),
        alternatives=[_suggested(words, one, words.why_not(one)) for one in advice.alternatives],
        gaps=[_gap(catalogue, gap) for gap in advice.gaps],
        courses=[_course(words, step) for step in advice.courses],
        pay=_pay(catalogue, advice),
        ruled_out=_ruled_out(words),
        onward=[OnwardRecord(role=r.id, title=r.title, level=r.level) for r in advice.onward],
        nearer=advice.nearer.role.id if advice.nearer else None,
        first_steps=list(words.first_steps()),
        applying=applying(catalogue, advice),
        to_know=to_know(catalogue, advice),
        notes=[*words.said(), *words.notes()],
        standing=_standing(words),
        answers={key: _plain(value) for key, value in advice.answers.values.items()},
        catalogue=CatalogueRecord(name=about.name, version=about.version, date=about.date),
    )


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _suggested(words: Words, one: Ranked, why_not: str | None) -> SuggestedRole:
    role = one.role
    return SuggestedRole(
        role=role.id,
        title=role.title,
        level=role.level,
        office=role.office,
        family=role.family,
        summary=role.summary,
        can_do=one.can,
        want_to=one.want,
        move=one.move.move if one.move else None,
        basis=one.move.basis if one.move else None,
        move_words=words.move(one),
        reasons=reasons(words, one),
        strengths=words.strengths(role),
        duties=[duty.text for duty in role.responsibilities],
        why_not=why_not,
    )


def reasons(words: Words, one: Ranked) -> list[ReasonRecord]:
    """Why a role scored, strongest first; then the rules that raised it, then the move."""
    found = [
        ReasonRecord(
            text=words.reason(reason),
            points=reason.points,
            key=reason.part,
            value=reason.option,
            rules=_numbers(words, reason.part, reason.option, reason.rule),
            sources=_sources(words, _numbers(words, reason.part, reason.option, reason.rule)),
        )
        for reason in words.merged(one)
    ]
    for number in one.raised_by:
        text = words.rule_said(words.rules[number])
        found.append(_unscored(text, [number], _sources(words, [number])))
    if one.move is not None:
        found.append(_unscored(words.move(one), [], list(one.move.sources)))
    return found


def _unscored(text: str, rules: list[int], sources: list[str]) -> ReasonRecord:
    return ReasonRecord(text=text, points=0, key=None, value=None, rules=rules, sources=sources)


def _numbers(words: Words, part: str | None, option: str | None, rule: int | None) -> list[int]:
    if rule is not None:
        return [rule]
    found = words.option(part, option) if part and option else None
    return list(found.rules) if found else []


def _sources(words: Words, numbers: list[int]) -> list[str]:
    return list(dict.fromkeys(s for number in numbers for s in words.rules[number].sources))


def _gap(catalogue: Catalogue, gap: Gap) -> GapRecord:
    item = catalogue.competencies[gap.competency]
    has = gap.has.grade
    return GapRecord(
        competency=gap.competency,
        name=item.name,
        has=has,
        how=gap.has.how,
        needs=gap.needs,
        missing=gap.missing,
        key=gap.key,
        has_descriptor=item.levels[has - 1] if has else None,
        needs_descriptor=item.levels[gap.needs - 1] if gap.needs else None,
        next=item.levels[has] if gap.missing else None,
        rules=list(gap.rules),
    )


def _course(words: Words, step: Step) -> CourseStepRecord:
    course, price = step.course, step.course.price
    return CourseStepRecord(
        course=course.id,
        name=course.name,
        kind=course.kind,
        specialism=course.specialism,
        why=words.course_why(step),
        optional=step.optional,
        before=step.leads_to,
        closes=list(step.closes),
        days=course.duration_days,
        price=price.amount if price else None,
        currency=price.currency if price else None,
        price_as_of=price.as_of if price else None,
        over_budget=step.over_budget,
        rules=list(step.numbers),
    )


def _pay(catalogue: Catalogue, advice: Advice) -> PayRecord:
    def row(band: Band | None) -> PayRow | None:
        return pay_row(band, catalogue, advice.today) if band else None

    return PayRecord(
        country=advice.country,
        country_given="country" in advice.answers,
        contract=advice.contract,
        now=row(advice.pay_now),
        next=row(advice.pay_next),
    )


def _ruled_out(words: Words) -> list[RuledOutRecord]:
    return [
        RuledOutRecord(
            role=one.role.id,
            title=one.role.title,
            reason=words.ruled_out(one),
            key=one.part,
            value=one.option,
            rule=one.rule,
        )
        for one in words.advice.ruled_out
    ]


def _standing(words: Words) -> StandingRecord:
    standing = words.advice.standing
    return StandingRecord(
        segment=standing.segment,
        experience=standing.experience,
        start=standing.start,
        current=standing.current,
        level=standing.level,
        title=standing.title,
        target=standing.target,
        words=words.standing(),
    )


def applying(catalogue: Catalogue, advice: Advice) -> list[EntryRecord]:
    """Help with applying that the rules ask for."""
    wanted = {name for rule in advice.rules if rule.then for name in rule.then.support}
    return [
        EntryRecord(id=item.id, name=item.name, text=item.what)
        for item in catalogue.support
        if item.id in wanted
    ]


def to_know(catalogue: Catalogue, advice: Advice) -> list[EntryRecord]:
    """Ideas that the rules want explained."""
    wanted = {name for rule in advice.rules if rule.then for name in rule.then.explain}
    return [
        EntryRecord(id=item.id, name=item.name, text=item.text)
        for item in catalogue.concepts
        if item.id in wanted
    ]


class SuggestedRow(TypedDict):
    """A suggested role as a row of a spreadsheet, the recommended one first."""

    rank: int
    role: str
    title: str
    level: int | None
    office: str
    can_do: int
    want_to: int
    move: str | None
    basis: str | None
    why: str


def suggested_rows(record: AdviceRecord) -> list[SuggestedRow]:
    """The recommended role and its alternatives as rows."""
    return [
        SuggestedRow(
            rank=rank,
            role=one["role"],
            title=one["title"],
            level=one["level"],
            office=one["office"],
            can_do=one["can_do"],
            want_to=one["want_to"],
            move=one["move"],
            basis=one["basis"],
            why=" ".join(reason["text"] for reason in one["reasons"][:3]),
        )
        for rank, one in enumerate([record["recommended"], *record["alternatives"]], 1)
    ]
