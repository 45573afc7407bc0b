"""The records of advice that scripts read."""

from typing import Any, TypedDict

from ..pay import PayRow


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


class ChangedAnswer(TypedDict):
    """One changed answer: ``value`` as well; for ratings the competency, with its ``grade``."""

    key: str
    value: str
    grade: int | None


class TurnRecord(TypedDict):
    """The changes that put ``role`` first; none of them can be left out."""

    role: str
    title: str
    changes: list[ChangedAnswer]
    text: str


class DoubtRecord(TypedDict):
    """An answer that does not help; the first role as answered, and without it."""

    kind: str
    key: str
    as_answered: str
    without: str
    text: str


class RefusalRecord(TypedDict):
    """A refused role, its place if it were not refused, and what refusing it cost."""

    role: str
    title: str
    place: int
    text: str


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


class WayStepRecord(TypedDict):
    """A move of the rest of the way to the goal."""

    role: str
    title: str
    move: str
    basis: str
    why: str


class ReadRecord(TypedDict):
    """An answer that was read from a CV: ``words`` say its value, ``text`` is the line.

    ``where`` is the place of the line; both are null where a draft kept the answer alone.
    """

    key: str
    value: str | float
    words: str
    text: str | None
    where: str | None
    confirmed: bool


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
    way: list[WayStepRecord] | None
    first_steps: list[str]
    turns: list[TurnRecord]
    doubts: list[DoubtRecord]
    refused: list[RefusalRecord]
    applying: list[EntryRecord]
    to_know: list[EntryRecord]
    notes: list[str]
    standing: StandingRecord
    answers: dict[str, Any]
    read: list[ReadRecord]
    catalogue: CatalogueRecord


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
