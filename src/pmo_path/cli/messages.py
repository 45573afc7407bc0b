"""Messages for a person on stderr; a closed or full stderr changes nothing."""

import os
import sys
from contextlib import suppress
from typing import TextIO

from ..errors import MOST_PROBLEMS, Interrupted, InvalidData, PmoPathError, Problem, Stopped
from ..text import counted
from .terminal import error_style

MOST = 50
"""Problems that are told: a screen or two, and the count of all says how much is left."""


def say(text: str, *, end: str = "\n") -> None:
    """Write ``text`` to stderr, made safe for it."""
    stream = sys.stderr
    if stream is None:
        return
    data = (error_style().text(text) + end).encode(error_style().encoding, "replace")
    try:
        stream.flush()
        stream.buffer.write(data)
        stream.buffer.flush()
    except (OSError, ValueError):
        give_up(stream)


def give_up(stream: TextIO) -> None:
    """Send what is still buffered nowhere, so that nothing complains at exit."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def say_wrapped(text: str, first: str = "") -> None:
    """Put ``text`` on stderr in lines that fit it, after ``first``."""
    from ..render import wrap
    from ..text import clean

    lines = wrap(clean(text), error_style().width, first, " " * len(first))
    say("\n".join(lines))


def say_error(error: PmoPathError) -> None:
    """What is wrong, then at most one hint; each problem of a data file with its place."""
    if isinstance(error, InvalidData):
        say("\n".join(problem_lines(error.problems)))
        return
    by_the_person = isinstance(error, Stopped | Interrupted)
    say(error.message if by_the_person else f"error: {error.message}")
    if error.hint:
        say(f"hint: {error.hint}")


def problem_lines(problems: tuple[Problem, ...]) -> list[str]:
    """``file:line:col: error: message`` for the first problems, then a count of all."""
    lines: list[str] = []
    for problem in problems[:MOST]:
        place = f"{problem.path}:{problem.line}:{problem.column}"
        lines.append(f"{place}: {problem.severity}: {problem.message}")
        if problem.within:
            lines.append(f"  in {problem.within}")
        if problem.hint:
            lines.append(f"  hint: {problem.hint}")
    if len(problems) > MOST:
        lines.append(f"and {len(problems) - MOST:,} more")
    lines.append(tally(problems))
    return lines


def tally(problems: tuple[Problem, ...]) -> str:
    """``3 errors, 1 warning``; ``or more`` where the rest was not looked for."""
    warnings = sum(problem.severity == "warning" for problem in problems)
    errors = counted(len(problems) - warnings, "error")
    if len(problems) >= MOST_PROBLEMS:
        errors += " or more"
    return f"{errors}, {counted(warnings, 'warning')}" if warnings else errors
