"""What a job advert says, told apart from how it was found and how it is shown."""

from typing import Literal, NamedTuple

Basis = Literal["annual", "monthly", "weekly", "daily", "hourly"]
Contract = Literal["permanent", "fixed-term", "contract", "temporary"]


class Found(NamedTuple):
    """A phrase as printed, its place counted from 1, and what it was taken for.

    ``kind`` is the field it speaks for (``title``, ``pay``, ``course`` ...), ``means`` the id or
    value it was taken for.
    """

    phrase: str
    line: int
    column: int
    kind: str
    means: str


class Pay(NamedTuple):
    """Pay as stated. ``low`` is None after "up to", ``high`` after "from"; never converted.

    ``basis`` and ``currency`` are None where nothing says them; ``terms`` are words that go with
    the amounts ("pro rata", "inside IR35"). ``actual`` marks what part-time work really pays,
    where the full-time sum is another one.
    """

    low: float | None
    high: float | None
    currency: str | None
    basis: Basis | None
    text: str
    line: int
    column: int
    terms: tuple[str, ...] = ()
    actual: bool = False


class Advert(NamedTuple):
    """One advert. ``pmo`` tells whether it is a PMO or project support job, ``why`` says so.

    ``levels`` has one level, or two where the text allows two; none where it is no such job.
    ``readings`` are the roles that the title can mean where it is ambiguous. ``warnings`` say what
    was left out of the text before it was read. ``choices`` are ``courses`` that would do for one
    another.
    """

    title: str | None
    pmo: bool
    why: str
    role: str | None
    readings: tuple[str, ...] = ()
    levels: tuple[int, ...] = ()
    office: str | None = None
    specialisms: tuple[str, ...] = ()
    contract: Contract | None = None
    place: str | None = None
    pay: tuple[Pay, ...] = ()
    courses: tuple[str, ...] = ()
    competencies: tuple[str, ...] = ()
    tools: tuple[str, ...] = ()
    years: tuple[str, ...] = ()
    found: tuple[Found, ...] = ()
    warnings: tuple[str, ...] = ()
    choices: tuple[tuple[str, ...], ...] = ()
