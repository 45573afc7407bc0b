"""The command line: from arguments to exit code, errors printed in one place."""

import os
import traceback
from typing import Any

import typer

from .. import __version__
from ..errors import PmoPathError, UsageError
from ..views import Plain
from .failures import in_our_words
from .group import PROGRAM, application
from .helping import command_path, help_on, help_text
from .messages import say, say_error
from .options import Run
from .output import write
from .table import find
from .terminal import variable

_INTERRUPTED = 130
_BUG = 70


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
        return Plain(help_text(command_path(before))), Run()
    if not args or ((entry := find(args)) and entry.members):
        return Plain(help_text(args)), Run()
    if args[0] == "--version":
        return Plain(f"{PROGRAM} {__version__}\n"), Run()
    if args[0] == "help":
        return help_on(args[1:]), Run()
    answer = application().main(args=args, prog_name=PROGRAM, standalone_mode=False)
    if isinstance(answer, int):
        return Plain("", answer), Run()
    result: tuple[Any, Run] = answer
    return result
