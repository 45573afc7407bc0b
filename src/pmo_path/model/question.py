"""The questionnaire: questions with parts, choices, and what a choice means."""

from dataclasses import field
from typing import Literal

from .base import (
    Family,
    MoveKind,
    OfficeId,
    Record,
    Segment,
    record,
    require_range,
    require_ratings,
)

PartKind = Literal[
    "one", "several", "text", "title", "number", "ratings", "courses", "roles", "country"
]
When = dict[str, tuple[str, ...]]
"""Facts that must hold: for each key, one of the values."""


@record
class Points(Record):
    """Points for the wish score of roles, families, offices and kinds of move.

    They count where ``when`` holds. ``levels`` are the levels of roles, as text;
    ``other_office`` is for moves that change the kind of office.
    """

    when: When = field(default_factory=dict)
    roles: dict[str, int] = field(default_factory=dict)
    families: dict[Family, int] = field(default_factory=dict)
    offices: dict[OfficeId, int] = field(default_factory=dict)
    levels: dict[str, int] = field(default_factory=dict)
    moves: dict[MoveKind, int] = field(default_factory=dict)
    other_office: int = 0


@record
class Start(Record):
    """Where a person stands if ``when`` holds: a role, and what else that changes."""

    when: When
    role: str
    segment: Segment | None = None
    experience: str | None = None


@record
class Option(Record):
    """One choice. ``gentle`` is its wording for newcomers, ``for_segments`` who sees it.

    ``reason`` is the sentence that says in an answer why this choice counts;
    ``clause`` follows "If " where choosing it would change the answer.
    ``level`` places a deed; ``shows`` is what the choice is evidence for;
    ``segment``, ``experience`` and ``start`` say where the person stands, the
    first of ``starts`` that holds before them; ``follow`` are roles whose moves
    are followed too. ``holders`` are roles whose holders choose this.
    ``want`` are points, ``early`` those for general
    roles that lead to specialist ones, whose own count from level 2 work on; ``learn`` are
    competencies that go with the choice, ``courses`` what it leads to.
    ``remove`` (families) and ``remove_roles`` are taken out, but for ``spare``;
    ``instead`` names for a role that is still too far the one that leads to it.
    ``implies`` are answers to other questions that hold until those are answered.
    ``rules`` are the numbers of the rules behind all this.
    """

    id: str
    label: str
    gentle: str | None = None
    reason: str | None = None
    clause: str | None = None
    for_segments: tuple[Segment, ...] = ()
    level: int | None = None
    segment: Segment | None = None
    experience: str | None = None
    start: str | None = None
    starts: tuple[Start, ...] = ()
    follow: tuple[str, ...] = ()
    holders: tuple[str, ...] = ()
    shows: dict[str, int] = field(default_factory=dict)
    want: tuple[Points, ...] = ()
    early: tuple[Points, ...] = ()
    learn: tuple[str, ...] = ()
    courses: tuple[str, ...] = ()
    remove: tuple[Family, ...] = ()
    spare: tuple[str, ...] = ()
    remove_roles: tuple[str, ...] = ()
    instead: dict[str, str] = field(default_factory=dict)
    implies: dict[str, str] = field(default_factory=dict)
    note: str | None = None
    rules: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        require_range("level", self.level, 1, 4)
        require_ratings("shows", self.shows.items())


@record
class Items(Record):
    """Which competencies are rated, for whom."""

    when: When
    rate: tuple[str, ...]


@record
class Part(Record):
    """One thing to answer. ``key`` is its key in the answers file.

    With ``same_as`` the options are those of that part that say where a person stands.
    ``clause`` is that of a number, which stands at ``{}``.
    """

    key: str
    ask: str
    gentle: str | None = None
    kind: PartKind
    options: tuple[Option, ...] = ()
    same_as: str | None = None
    most: int | None = None
    items: tuple[Items, ...] = ()
    when: When = field(default_factory=dict)
    unless: When = field(default_factory=dict)
    flag: str | None = None
    clause: str | None = None


@record
class Question(Record):
    """One question of the questionnaire; its parts are asked one after the other.

    With ``asked: false`` its keys may stand in an answers file, and nobody is asked.
    """

    number: int
    id: str
    title: str
    why: str
    asked: bool = True
    when: When = field(default_factory=dict)
    parts: tuple[Part, ...]
