"""The command line: from arguments to exit code, errors printed in one place."""

import os
import re
import traceback
from typing import Any

import typer

from .. import __version__
from ..errors import PmoPathError, UsageError
from ..views.base import Plain
from .failures import in_our_words
from .group import PROGRAM, application
from .messages import say, say_error
from .options import Run
from .output import write
from .table import find
from .terminal import variable

_INTERRUPTED = 130
_BUG = 70
_NEEDED = re.compile(r"\s+\[required\]")
"""Typer's mark of an argument that must be given: the usage line says so already."""


def main(args: list[str]) -> int:
    """Run ``args``; gives the exit code. Errors are printed here and nowhere else."""
    try:
        result, run = _dispatch(args)
        return write(result, run)
    except PmoPathError as error:
        say_error(error)
        return error.code
    except typer.TyperException as error:
        say_error(in_our_words(error))
        return UsageError.code
    except (KeyboardInterrupt, typer.Abort):
        return _INTERRUPTED
    except Exception as error:
        return _internal(error)


def _internal(error: Exception) -> int:
    """A bug: its class, and where with PMO_PATH_DEBUG; never values or file contents."""
    say(f"error: internal error ({type(error).__name__})")
    if variable("PMO_PATH_DEBUG") == "1":
        frames = traceback.extract_tb(error.__traceback__)
        say("\n".join(f"  {frame.filename}:{frame.lineno} in {frame.name}" for frame in frames))
    else:
        say("hint: PMO_PATH_DEBUG=1 shows where it happened")
    return _BUG


def _dispatch(args: list[str]) -> tuple[Any, Run]:
    if f"_{PROGRAM.upper().replace('-', '_')}_COMPLETE" in os.environ:
        application().main(args=args, prog_name=PROGRAM)
    before = args[: args.index("--")] if "--" in args else args
    if "-h" in before or "--help" in before:
        return Plain(help_text(_command_path(before))), Run()
    if not args or ((entry := find(args)) and entry.members):
        return Plain(help_text(args)), Run()
    if args[0] == "--version":
        return Plain(f"{PROGRAM} {__version__}\n"), Run()
    if args[0] == "help":
        return _help(args[1:]), Run()
    answer = application().main(args=args, prog_name=PROGRAM, standalone_mode=False)
    if isinstance(answer, int):
        return Plain("", answer), Run()
    result: tuple[Any, Run] = answer
    return result


def _command_path(args: list[str]) -> list[str]:
    """The command that ``args`` begin with; raises UsageError for an unknown one."""
    path: list[str] = []
    for word in args:
        if word.startswith("-"):
            continue
        entry = find([*path, word])
        if entry is None:
            if not path:
                application().main(args=[word], prog_name=PROGRAM, standalone_mode=False)
            break
        path.append(word)
        if not entry.members:
            break
    return path


def _help(words: list[str]) -> Plain:
    from .commands.help import environment

    if words == ["environment"]:
        return Plain(environment())
    return Plain(help_text(_command_path(words)))


def help_text(path: list[str]) -> str:
    """The help of the command at ``path``, of the program if it is empty."""
    command = application()
    context = command.make_context(PROGRAM, [], resilient_parsing=True)
    for name in path:
        command = command.get_command(context, name)
        context = command.make_context(name, [], parent=context, resilient_parsing=True)
    return _NEEDED.sub("", str(command.get_help(context))) + "\n"
