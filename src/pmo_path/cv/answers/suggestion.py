"""An answer that a CV suggests, with the line it was read from."""

from typing import NamedTuple

from ...answers import Value


class Suggestion(NamedTuple):
    """An answer that a CV suggests: the key of a question and a value for it.

    A key that takes several has a suggestion for each. ``text`` and ``where`` are the line it was
    read from and its place; both are empty where only the answer was kept. ``named`` is what the
    line calls a course, where that is none of its names but one that is counted as it.
    """

    key: str
    value: Value
    text: str
    where: str
    named: str = ""


class Taken(NamedTuple):
    """A suggestion that is an answer now, and whether the person confirmed it."""

    suggestion: Suggestion
    confirmed: bool
