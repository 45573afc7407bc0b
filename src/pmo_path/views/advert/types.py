"""The records of job adverts, as scripts read them."""

from typing import TypedDict

from ..pay import PayRow


class PlaceRecord(TypedDict):
    """Line and column of a phrase in the file as given, both from 1."""

    line: int
    column: int


class StatedPay(TypedDict):
    """Pay as stated: ``low`` is null after "up to", ``high`` after "from"; nothing is converted.

    ``currency`` and ``basis`` are null where nothing says them; ``text`` is as printed, ``terms``
    are the words that go with it. ``against_band`` is below, within, above or overlaps, where there
    is a band of the same kind.
    """

    low: float | None
    high: float | None
    currency: str | None
    basis: str | None
    text: str
    at: PlaceRecord
    terms: list[str]
    against_band: str | None


class FoundRecord(TypedDict):
    """A phrase as printed, with its place, the field it speaks for, and what it was taken for."""

    phrase: str
    line: int
    column: int
    kind: str
    means: str


class PointRecord(TypedDict):
    """One thing that is asked, against the answers: a course, competency, tool or years.

    ``how`` is held, further (a course that builds on it), rated, shown, assumed, said or unknown.
    Grades are for competencies: ``needs`` is the role's, or the usual one of its level. ``deeds``
    are ids of answers to ``done`` that show it; ``text`` says it all in a sentence. ``any_of`` are
    courses of which one will do, empty where there is no choice; ``id`` is the one that the person
    has, else the first.
    """

    kind: str
    id: str
    name: str
    any_of: list[str]
    how: str
    has: int | None
    needs: int | None
    key: bool
    deeds: list[str]
    at: list[PlaceRecord]
    text: str


class FitRecord(TypedDict):
    """The person against the advert; each list in the order that matters.

    ``level`` is the person's, by deeds; ``unknown`` is what the answers do not say; ``first`` is
    what to put first in the application, ``advice`` what somebody new puts before that.
    """

    level: int
    has: list[PointRecord]
    lacks: list[PointRecord]
    unknown: list[PointRecord]
    first: list[PointRecord]
    advice: str | None
    text: str


class QuestionRecord(TypedDict):
    """A question to ask before applying, and the ids of the sources that say why."""

    text: str
    sources: list[str]


class AdvertRecord(TypedDict):
    """One advert: what it says, and what that was read from.

    ``levels`` has two where the text allows two. ``band`` stands beside the first amount of pay, or
    is the usual one where none is stated; ``other_bands`` are those of further bases. ``why`` says
    why it is or is not a PMO job; ``readings`` are ids of the roles that an ambiguous title can
    mean, ``question`` settles it. ``country`` is where the bands are from; ``country_from`` is
    asked, currency, place, answers or default. ``fit`` is null without answers, and for what is not
    a PMO job. ``file`` is as given.
    """

    title: str | None
    pmo: bool
    role: str | None
    levels: list[int]
    office: str | None
    specialisms: list[str]
    contract: str | None
    place: str | None
    pay: list[StatedPay]
    courses: list[str]
    competencies: list[str]
    tools: list[str]
    years: list[str]
    band: PayRow | None
    found: list[FoundRecord]
    file: str
    why: str
    readings: list[str]
    question: str | None
    other_bands: list[PayRow]
    country: str | None
    country_from: str
    ask: list[QuestionRecord]
    fit: FitRecord | None
    warnings: list[str]


class AdvertRow(TypedDict):
    """An advert as a row of a spreadsheet; ``pay`` as printed, ``band`` in words.

    ``has``, ``lacks`` and ``unknown`` are ids and years as printed, empty without answers.
    """

    file: str
    title: str | None
    pmo: bool
    why: str
    role: str | None
    levels: list[int]
    office: str | None
    specialisms: list[str]
    contract: str | None
    place: str | None
    pay: list[str]
    band: str | None
    courses: list[str]
    competencies: list[str]
    tools: list[str]
    years: list[str]
    has: list[str]
    lacks: list[str]
    unknown: list[str]


class WantedRecord(TypedDict):
    """One thing that adverts ask, counted: a course, a competency or a tool.

    ``adverts`` are the files that ask it; ``lacking`` and ``unknown`` count those of them for which
    the person lacks it, or did not say; both are null without answers.
    """

    kind: str
    id: str
    name: str
    asked_by: int
    of: int
    lacking: int | None
    unknown: int | None
    adverts: list[str]


class LeftOutRecord(TypedDict):
    """An advert that is left out of the sum, and why."""

    file: str
    title: str | None
    why: str


class AdvertSumRecord(TypedDict):
    """What several adverts ask, summed over those for PMO jobs, most wanted first.

    ``gaps`` are those of ``asked`` that the person lacks, for the most adverts first; null without
    answers.
    """

    adverts: int
    files: list[str]
    left_out: list[LeftOutRecord]
    gaps: list[WantedRecord] | None
    asked: list[WantedRecord]


class WantedRow(TypedDict):
    """One thing that adverts ask as a row of a spreadsheet."""

    kind: str
    id: str
    name: str
    asked_by: int
    of: int
    lacking: int | None
    unknown: int | None
    adverts: list[str]
