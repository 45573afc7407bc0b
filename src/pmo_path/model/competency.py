"""Competencies with their five grades, behaviours, and topics to learn."""

from typing import Literal

from .base import FieldError, Record, record

Group = Literal["technical", "business", "behavioural", "specialist"]


@record
class NamedBy(Record):
    """A source that names a competency, and in what words."""

    source: str
    note: str


@record
class FrameworkRefs(Record):
    """Where other frameworks have the same thing: codes and section names only."""

    sfia: str | None = None
    apm: str | None = None
    p3o: str | None = None
    house_of_pmo: str | None = None


@record
class Competency(Record):
    """Something a person can be more or less good at; ``levels`` describes 1 to 5."""

    id: str
    name: str
    group: Group
    description: str
    levels: tuple[str, ...]
    why_it_matters: str
    named_by: tuple[NamedBy, ...] = ()
    qualifications: tuple[str, ...] = ()
    courses: tuple[str, ...] = ()
    framework_refs: FrameworkRefs | None = None

    def __post_init__(self) -> None:
        if len(self.levels) != 5:
            found = len(self.levels)
            raise FieldError("levels", f"levels must describe all five grades, not {found}")


@record
class Behaviour(Record):
    """What professional behaviour means in daily work, and how to show it."""

    id: str
    name: str
    what: str
    evidence: str
    shown_by: str
    sources: tuple[str, ...]


@record
class Topic(Record):
    """An area to learn, and when in a career."""

    id: str
    name: str
    when: str
    competencies: tuple[str, ...] = ()
    courses: tuple[str, ...] = ()
    rules: tuple[int, ...] = ()
    sources: tuple[str, ...]
