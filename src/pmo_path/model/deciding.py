"""How a next role is decided: directions, fields of work, and the gates between levels."""

from dataclasses import field

from .base import Record, Segment, record
from .question import When


@record
class Way(Record):
    """Where a direction leads if ``when`` holds and ``unless`` does not.

    ``first`` are groups of roles: the first group comes before the next, and within a group
    what the person likes and can do decides. A word such as ``held`` stands for roles that
    follow from where the person is.
    """

    when: When = field(default_factory=dict)
    unless: When = field(default_factory=dict)
    first: tuple[tuple[str, ...], ...] = ()


@record
class Intent(Record):
    """What a person wants next, and the roles that this puts first.

    ``goals`` are the answers under ``goal`` that say so; ``segments`` those whose direction it
    is where no goal was said. Of the ``ways`` the first that holds is taken.
    """

    id: str
    title: str
    goals: tuple[str, ...] = ()
    segments: tuple[Segment, ...] = ()
    reason: str
    ways: tuple[Way, ...]


@record
class FieldOfWork(Record):
    """A specialism: what one enjoys in it, the deeds that show it, its roles by level."""

    id: str
    title: str
    enjoys: tuple[str, ...] = ()
    deeds: tuple[str, ...] = ()
    levels: dict[str, tuple[str, ...]]


@record
class Gates(Record):
    """What it takes from one level to the next; times in months in the post or years of work.

    ``same_jobs`` are one job under several titles. ``nearest`` is the nearest rung of level 2,
    ``wider`` what widens level 3; ``unknown`` is what is advised while nobody knows where a
    person stands, ``by_deeds`` the roles that the deeds of a level name. ``analysis`` are deeds
    that make somebody an analyst rather than a co-ordinator. ``doubtful`` titles say little of
    a level; ``outside`` are words that people use for work outside.
    """

    new_in_post_months: int
    settled_months: int
    senior_months: int
    lead_years: int
    direct_years: int
    crossing_years: int
    proofs: int
    analysis: tuple[str, ...]
    nearest: tuple[str, ...]
    wider: tuple[str, ...]
    unknown: tuple[tuple[str, ...], ...]
    by_deeds: dict[str, tuple[str, ...]]
    same_jobs: tuple[tuple[str, ...], ...]
    doubtful: tuple[str, ...]
    outside: dict[str, tuple[str, ...]]
