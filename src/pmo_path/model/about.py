"""The catalogue itself, its sources, its levels, and what the field's words mean."""

from typing import Literal

from .base import OfficeId, Record, record, require_range


@record
class Ages(Record):
    """Years after which a figure is marked old, and after which it leaves the bands."""

    old: int
    withheld: int


@record
class About(Record):
    """Name, version and date of a catalogue, and its limits.

    ``also_sells`` is a publisher of its sources that sells courses as well.
    """

    name: str
    version: str
    date: str
    default_country: str
    ages: Ages
    scale: tuple[str, ...]
    also_sells: str | None = None
    note: str | None = None

    def country_or_default(self, country: str | None) -> str:
        """``country``, or the catalogue's own where none is given."""
        return country or self.default_country


@record
class Source(Record):
    """Who said it, when and where; ``ref`` is a place that is not a web address."""

    id: str
    kind: str | None = None
    publisher: str | None = None
    title: str
    url: str | None = None
    ref: str | None = None
    period: str | None = None
    seen_on: str | None = None
    trust: str | None = None
    note: str | None = None


@record
class Level(Record):
    """One of the four levels of PMO work."""

    level: int
    name: str
    summary: str
    titles: tuple[str, ...]
    courses: tuple[str, ...]
    sources: tuple[str, ...]

    def __post_init__(self) -> None:
        require_range("level", self.level, 1, 4)


@record
class Office(Record):
    """A kind of office: whom it serves and what to learn first."""

    id: OfficeId
    name: str
    serves: str
    looks_at: str
    lasts: str
    learn_first: str
    level_note: str | None = None
    basis: Literal["source", "judgement"]
    sources: tuple[str, ...]


@record
class RaciLine(Record):
    """One task: who does it (r) and who answers for it (a)."""

    task: str
    r: str
    a: str


@record
class Concept(Record):
    """An idea that an adviser must be able to explain."""

    id: str
    name: str
    text: str
    roles: tuple[str, ...] = ()
    rules: tuple[int, ...] = ()
    example: tuple[RaciLine, ...] = ()
    sources: tuple[str, ...]


@record
class Service(Record):
    """Something a PMO provides, and who in it provides it."""

    id: str
    name: str
    what: str
    competencies: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    sources: tuple[str, ...]


@record
class Support(Record):
    """Help on the way that is not a course: applications, CV, coaching."""

    id: str
    name: str
    what: str
    courses: tuple[str, ...] = ()
    rules: tuple[int, ...] = ()
    sources: tuple[str, ...]


@record
class Principle(Record):
    """What holds for paths in general."""

    id: str
    text: str
    sources: tuple[str, ...]


@record
class Framework(Record):
    """How another framework cuts the field; names and counts only."""

    id: str
    name: str
    domains: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    roles_total: int | None = None
    management_roles: tuple[str, ...] = ()
    generic_roles: tuple[str, ...] = ()
    functional_roles: tuple[str, ...] = ()
    competences: int | None = None
    ratings: int | None = None
    levels: tuple[int, ...] = ()
    sources: tuple[str, ...]


@record
class Ambiguity(Record):
    """A title with more than one reading; ``ask`` is the question that settles it."""

    title: str
    roles: tuple[str, ...]
    why: str
    ask: str
    sources: tuple[str, ...]


@record
class Spelling(Record):
    """Spellings that mean the same: each group's members count as its first."""

    rule: str
    example: str
    same: tuple[tuple[str, ...], ...] = ()


@record
class Titles(Record):
    """How titles are read: spellings, and titles with more than one reading."""

    spelling: tuple[Spelling, ...] = ()
    ambiguous: tuple[Ambiguity, ...] = ()
