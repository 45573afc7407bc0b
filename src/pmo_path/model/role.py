"""Roles, the titles people use for them, and the moves between them."""

from typing import Literal

from .base import Family, MoveKind, OfficeId, Record, record, require_range, require_ratings

Scheme = Literal["esco", "onet-soc", "uk-soc-2020", "sfia", "gov-pdcf", "anzsco"]


@record
class Alias(Record):
    """Another title for a role, as a source prints it or, marked so, by judgement.

    ``language`` is a code of two letters; English where it is absent.
    """

    name: str
    language: str | None = None
    basis: Literal["source", "judgement"] = "source"
    sources: tuple[str, ...] = ()


@record
class Statement(Record):
    """One sentence about a role, and who said it."""

    text: str
    sources: tuple[str, ...] = ()
    basis: Literal["source", "judgement"] = "source"
    note: str | None = None


@record
class Place(Record):
    """Where such jobs are advertised; ``contract`` where it is contract work, mostly."""

    where: str
    sources: tuple[str, ...]
    note: str | None = None
    contract: bool = False


@record
class Move(Record):
    """A step from one role to another; ``basis`` tells whether a source names it."""

    role: str
    move: MoveKind
    why: str
    basis: Literal["stated", "level-step", "inferred"]
    sources: tuple[str, ...]
    shape: Literal["vertical", "lateral", "diagonal"] | None = None
    typical_years: str | None = None


@record
class Difference(Record):
    """How a role differs from its nearest siblings (``than``: their ids)."""

    than: tuple[str, ...]
    text: str
    basis: Literal["source", "judgement"]
    sources: tuple[str, ...]


@record
class Code(Record):
    """The entry of another standard that comes closest, and how close that is."""

    scheme: Scheme
    code: str | None = None
    title: str | None = None
    level: str | None = None
    match: str | None = None
    uri: str | None = None
    version: str | None = None
    basis: Literal["source", "judgement"] | None = None
    note: str | None = None
    sources: tuple[str, ...] = ()


@record
class Role(Record):
    """A job in the catalogue, or (``outside``) one that people come from or go to.

    ``level`` is 1 to 4, None outside the PMO. ``competencies`` holds the grade
    that is asked, 1 to 5; outside the PMO, what people from there usually bring.
    """

    id: str
    title: str
    level: int | None = None
    office: OfficeId | Literal["any"]
    family: Family | None = None
    outside: bool = False
    variant_of: str | None = None
    summary: str
    differs: Difference | None = None
    aliases: tuple[Alias, ...] = ()
    responsibilities: tuple[Statement, ...] = ()
    typical_backgrounds: tuple[Statement, ...] = ()
    accountability: tuple[Statement, ...] = ()
    where_found: tuple[Place, ...] = ()
    learn_first: Statement | None = None
    competencies: dict[str, int]
    competency_basis: Literal["source", "judgement"]
    key_competencies: tuple[str, ...] = ()
    leads_to: tuple[Move, ...] = ()
    codes: tuple[Code, ...] = ()
    house_of_pmo: str | None = None
    level_note: str | None = None
    apm_note: str | None = None
    note: str | None = None
    sources: tuple[str, ...]

    def __post_init__(self) -> None:
        require_range("level", self.level, 1, 4)
        require_ratings("competencies", self.competencies.items())
