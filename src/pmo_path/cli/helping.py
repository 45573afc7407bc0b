"""Help as text: of the program, of a command, of the variables that are read."""

import re

from ..views import Plain
from .group import PROGRAM, application
from .table import find
from .terminal import VARIABLES

_NEEDED = re.compile(r"\s+\[required\]")
"""Typer's mark of an argument that must be given: the usage line says so already."""


def help_on(words: list[str]) -> Plain:
    """Help on the command that ``words`` name; raises UsageError for an unknown one."""
    if words == ["environment"]:
        return Plain(environment())
    return Plain(help_text(command_path(words)))


def command_path(args: list[str]) -> list[str]:
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


def help_text(path: list[str]) -> str:
    """The help of the command at ``path``, of the program if it is empty."""
    command = application()
    context = command.make_context(PROGRAM, [], resilient_parsing=True)
    for name in path:
        command = command.get_command(context, name)
        context = command.make_context(name, [], parent=context, resilient_parsing=True)
    return _NEEDED.sub("", str(command.get_help(context))) + "\n"


def environment() -> str:
    """Every environment variable that is read, and what it does."""
    lines = ["Environment variables that pmo-path reads (an empty one counts as unset):", ""]
    for name, meaning in VARIABLES.items():
        lines += [name, f"  {meaning}"]
    return "\n".join(lines) + "\n"
