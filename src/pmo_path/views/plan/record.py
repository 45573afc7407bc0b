"""A development plan as the record that scripts read."""

from datetime import date, timedelta
from typing import TypedDict

from ...advice import Advice
from ...model import Catalogue
from ..advice import (
    AdviceWords,
    CatalogueRecord,
    CourseStepRecord,
    PayRecord,
    course_record,
    pay_record,
    places_of,
)
from ..base import record_of
from ..cite import SourceRecord, source_records
from .actions import Span, actions
from .questions import questions

DAYS: dict[Span, int] = {"days-30": 30, "days-90": 90, "year": 365}
"""How many days each span of a plan has, from the day it is made."""


class ActionRecord(TypedDict):
    """Something to do by a day; ``id`` stays the same while it is the same thing to do.

    ``kind`` is learn, gap, course, cv, evidence, support, apply, keep or onward;
    ``sources`` are ids of who gives the reason, none where it is judgement.
    """

    id: str
    kind: str
    span: str
    by: str
    text: str
    why: str
    competency: str | None
    course: str | None
    rules: list[int]
    sources: list[str]


class AskRecord(TypedDict):
    """A question to ask about a PMO before applying."""

    text: str
    sources: list[str]


class PlaceRecord(TypedDict):
    """Where such jobs are found."""

    where: str
    note: str | None
    sources: list[str]


class GoalRecord(TypedDict):
    """The role to aim for next, and the role in the end, if one was named."""

    role: str
    title: str
    level: int | None
    office: str
    target: str | None
    target_title: str | None
    nearer: str | None
    horizon: str | None


class PlanRecord(TypedDict):
    """A development plan, made on the day ``made``."""

    made: str
    goal: GoalRecord
    actions: list[ActionRecord]
    courses: list[CourseStepRecord]
    places: list[PlaceRecord]
    ask: list[AskRecord]
    pay: PayRecord
    notes: list[str]
    sources: list[SourceRecord]
    catalogue: CatalogueRecord


def plan_record(catalogue: Catalogue, advice: Advice) -> PlanRecord:
    """The plan that ``advice`` leads to."""
    words = AdviceWords(catalogue, advice)
    doing = actions(catalogue, advice, words)
    asking = questions(catalogue, advice)
    places = places_of(advice)
    named = [one.sources for group in (doing, asking, places) for one in group]
    return PlanRecord(
        made=advice.today.isoformat(),
        goal=_goal(catalogue, advice),
        actions=[
            record_of(ActionRecord, action, by=last_day(advice.today, action.span).isoformat())
            for action in doing
        ],
        courses=[course_record(words, step) for step in advice.courses],
        places=[record_of(PlaceRecord, one) for one in places],
        ask=[record_of(AskRecord, one) for one in asking],
        pay=pay_record(catalogue, advice),
        notes=[*words.said(), *words.notes()],
        sources=source_records(catalogue, (name for ids in named for name in ids)),
        catalogue=record_of(CatalogueRecord, catalogue.about),
    )


def last_day(today: date, span: Span) -> date:
    """The day by which the actions of ``span`` are to be done."""
    return today + timedelta(days=DAYS[span])


def _goal(catalogue: Catalogue, advice: Advice) -> GoalRecord:
    role, target = advice.recommended.role, advice.standing.target
    return record_of(
        GoalRecord,
        role,
        role=role.id,
        target=target,
        target_title=catalogue.roles[target].title if target else None,
        nearer=advice.nearer.role.id if advice.nearer else None,
        horizon=advice.answers.one("horizon"),
    )
