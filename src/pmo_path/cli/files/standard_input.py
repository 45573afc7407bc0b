"""Standard input as data: never as key presses, and never waited for at a terminal."""

import sys
from typing import BinaryIO

from ...errors import InputError, UsageError, reason
from ..terminal import is_terminal

STDIN = "<stdin>"
"""Its name in messages."""


def piped_input(asks: str, hint: str) -> BinaryIO:
    """The bytes on standard input, for what ``asks``, such as ``--answers -``.

    Raises UsageError with ``hint`` at a terminal, InputError where it is closed.
    """
    if sys.stdin is None:
        raise InputError("standard input is closed")
    if is_terminal(sys.stdin):
        raise UsageError(f"{asks} reads standard input, which is a terminal", hint)
    return sys.stdin.buffer


def whole(asks: str, hint: str, limit: int) -> bytes:
    """All of it, or one byte more than ``limit``; raises as ``stream`` does."""
    source = piped_input(asks, hint)
    try:
        return source.read(limit + 1)
    except OSError as error:
        raise InputError(f"cannot read standard input: {reason(error)}") from None
