"""Everything that can go wrong, with the message, the hint and the exit code."""

from collections.abc import Iterable
from typing import NamedTuple


class PmoPathError(Exception):
    """An error a person can act on: what is wrong, what to do, how the program ends."""

    code = 70

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class UsageError(PmoPathError):
    """An unknown command, option, value, field or id; or an answer is needed."""

    code = 2


class InputError(PmoPathError):
    """An input that cannot be used: missing, unreadable, over a limit, not valid."""

    code = 3


class OutputError(PmoPathError):
    """An output that could not be written."""

    code = 4


class Stopped(PmoPathError):  # noqa: N818  # not an error
    """The person stopped the questionnaire; the answers so far are kept."""

    code = 5


class Interrupted(PmoPathError):  # noqa: N818  # not an error
    """Ctrl-C at a question; the answers so far are kept."""

    code = 130


MOST_PROBLEMS = 1_000
"""So many faults of a catalogue are looked for: nobody reads more."""


class Problem(NamedTuple):
    """One fault of one data file: where it stands, what is wrong, what to do.

    Lines and columns count from 1. ``within`` names the record and field.
    """

    path: str
    line: int
    column: int
    message: str
    within: str = ""
    hint: str = ""
    severity: str = "error"


class InvalidData(InputError):  # noqa: N818  # it is what the data is
    """Data files that do not validate, with every problem found in them."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("the data is not valid")


def reason(error: OSError) -> str:
    """Why the system refused, in its own words, to stand within a message."""
    text = error.strerror or str(error)
    return text[:1].lower() + text[1:]
