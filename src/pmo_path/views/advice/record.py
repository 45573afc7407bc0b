"""Advice as the record that scripts read."""

from typing import TYPE_CHECKING, Any

from ...advice import Advice, Doubt, Gap, Ranked, Refusal, Step, Turn
from ...model import Catalogue
from ...pay import Band
from ..base import record_of
from ..courses import course_values, course_why, rule_said
from ..pay import PayRow, pay_row
from .changes import ChangeWords
from .from_cv import read_records
from .types import (
    AdviceRecord,
    CatalogueRecord,
    ChangedAnswer,
    CourseStepRecord,
    DoubtRecord,
    EntryRecord,
    GapRecord,
    OnwardRecord,
    PayRecord,
    ReasonRecord,
    RefusalRecord,
    RuledOutRecord,
    StandingRecord,
    SuggestedRole,
    TurnRecord,
    WayStepRecord,
)
from .words import AdviceWords

if TYPE_CHECKING:
    from ...cv import Taken


def advice_record(
    catalogue: Catalogue, advice: Advice, read: "tuple[Taken, ...]" = ()
) -> AdviceRecord:
    """``advice`` as a record; ``read`` are the answers that came from a CV."""
    words = AdviceWords(catalogue, advice)
    changes = ChangeWords(words)
    return AdviceRecord(
        recommended=_suggested(words, advice.recommended, None),
        alternatives=[_suggested(words, one, words.why_not(one)) for one in advice.alternatives],
        gaps=[_gap(catalogue, gap) for gap in advice.gaps],
        courses=[course_record(words, step) for step in advice.courses],
        pay=pay_record(catalogue, advice),
        ruled_out=_ruled_out(words),
        onward=[record_of(OnwardRecord, r, role=r.id) for r in advice.onward],
        nearer=advice.nearer.role.id if advice.nearer else None,
        way=_way(advice),
        first_steps=list(words.first_steps()),
        turns=[_turn(changes, turn) for turn in advice.turns],
        doubts=[_doubt(changes, doubt) for doubt in advice.doubts],
        refused=[_refusal(changes, refusal) for refusal in advice.refusals],
        applying=applying(catalogue, advice),
        to_know=to_know(catalogue, advice),
        notes=[*words.said(), *words.notes()],
        standing=record_of(StandingRecord, advice.standing, words=words.standing()),
        answers={key: _plain(value) for key, value in advice.answers.values.items()},
        read=read_records(catalogue, read),
        catalogue=record_of(CatalogueRecord, catalogue.about),
    )


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _suggested(words: AdviceWords, one: Ranked, why_not: str | None) -> SuggestedRole:
    role = one.role
    return record_of(
        SuggestedRole,
        role,
        role=role.id,
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


def reasons(words: AdviceWords, one: Ranked) -> list[ReasonRecord]:
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
    if one.intent is not None and not found:
        found.insert(0, _unscored(words.catalogue.intents[one.intent].reason, [], []))
    for number in one.raised_by:
        text = rule_said(words.rules[number])
        found.append(_unscored(text, [number], _sources(words, [number])))
    if one.move is not None:
        found.append(_unscored(words.move(one), [], list(one.move.sources)))
    return found


def _unscored(text: str, rules: list[int], sources: list[str]) -> ReasonRecord:
    return ReasonRecord(text=text, points=0, key=None, value=None, rules=rules, sources=sources)


def _numbers(
    words: AdviceWords, part: str | None, option: str | None, rule: int | None
) -> list[int]:
    if rule is not None:
        return [rule]
    found = words.option(part, option) if part and option else None
    return list(found.rules) if found else []


def _sources(words: AdviceWords, numbers: list[int]) -> list[str]:
    return list(dict.fromkeys(s for number in numbers for s in words.rules[number].sources))


def _gap(catalogue: Catalogue, gap: Gap) -> GapRecord:
    item = catalogue.competencies[gap.competency]
    has = gap.has.grade
    return record_of(
        GapRecord,
        gap,
        name=item.name,
        has=has,
        how=gap.has.how,
        has_descriptor=item.levels[has - 1] if has else None,
        needs_descriptor=item.levels[gap.needs - 1] if gap.needs else None,
        next=item.levels[has] if gap.missing else None,
    )


def course_record(words: AdviceWords, step: Step) -> CourseStepRecord:
    """A course of the plan; null length or price is not known."""
    return record_of(
        CourseStepRecord,
        step,
        **course_values(step.course),
        kind=step.course.kind,
        specialism=step.course.specialism,
        why=course_why(words.catalogue, step),
        before=step.leads_to,
        rules=list(step.numbers),
    )


def pay_record(catalogue: Catalogue, advice: Advice) -> PayRecord:
    """Bands for the role held today and for the recommended one."""

    def row(band: Band | None) -> PayRow | None:
        return pay_row(band, catalogue, advice.today) if band else None

    return PayRecord(
        country=advice.country,
        country_given="country" in advice.answers,
        contract=advice.contract,
        now=row(advice.pay_now),
        next=row(advice.pay_next),
    )


def _ruled_out(words: AdviceWords) -> list[RuledOutRecord]:
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


def _way(advice: Advice) -> list[WayStepRecord] | None:
    if advice.way is None:
        return None
    return [
        record_of(WayStepRecord, step.move, role=step.end.id, title=step.end.title)
        for step in advice.way.steps
    ]


def _turn(words: ChangeWords, turn: Turn) -> TurnRecord:
    changes = [
        ChangedAnswer(
            key=change.key,
            value=change.competency or change.option or str(change.value),
            grade=change.grade,
        )
        for change in turn.changes
    ]
    role = turn.role
    return TurnRecord(role=role.id, title=role.title, changes=changes, text=words.turn(turn))


def _doubt(words: ChangeWords, doubt: Doubt) -> DoubtRecord:
    return DoubtRecord(
        kind=doubt.kind,
        key=doubt.key,
        as_answered=doubt.taken.id,
        without=doubt.otherwise.id,
        text=words.doubt(doubt),
    )


def _refusal(words: ChangeWords, refusal: Refusal) -> RefusalRecord:
    role = refusal.refused.role
    return RefusalRecord(
        role=role.id, title=role.title, place=refusal.place, text=words.refusal(refusal)
    )


def applying(catalogue: Catalogue, advice: Advice) -> list[EntryRecord]:
    """Help with applying that the rules ask for."""
    wanted = {name for rule in advice.rules if rule.then for name in rule.then.support}
    return [
        record_of(EntryRecord, item, text=item.what)
        for item in catalogue.support
        if item.id in wanted
    ]


def to_know(catalogue: Catalogue, advice: Advice) -> list[EntryRecord]:
    """Ideas that the rules want explained, and how sources that disagree are read."""
    effects = [rule.then for rule in advice.rules if rule.then]
    ideas = {name for effect in effects for name in effect.explain}
    found = [record_of(EntryRecord, item) for item in catalogue.concepts if item.id in ideas]
    readings = {item.id: item for item in catalogue.readings}
    for name in dict.fromkeys(name for effect in effects for name in effect.readings):
        item = readings[name]
        found.append(EntryRecord(id=name, name=item.about, text=item.resolution))
    return found
