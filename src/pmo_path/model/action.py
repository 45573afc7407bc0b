"""What a person can do at work to come one grade further."""

from typing import Literal

from .base import Record, record, require_range


@record
class Action(Record):
    """One thing to do within 30 days, where one is now: with ``whom``, and what proves it.

    ``to`` is the grade of the competency that it leads to, 2 to 5; ``where`` is where one must
    be to be able to do it: ``office`` is work outside a PMO, ``project`` work in a project.
    """

    competency: str
    to: int
    text: str
    whom: str
    proof: str
    where: Literal["any", "pmo", "office", "project"] = "any"

    def __post_init__(self) -> None:
        require_range("to", self.to, 2, 5)
