"""``help``: help on a command, or on the variables that are read."""

from typing import Annotated

import typer

from ...views.base import Plain
from ..options import Run
from ..terminal import VARIABLES


def run(
    run: Run,
    topic: Annotated[
        list[str] | None, typer.Argument(metavar="COMMAND", help="A command, or environment.")
    ] = None,
) -> Plain:
    """Show the help of a command, or of the environment variables.

    Examples:

    \b
      pmo-path help roles
      pmo-path help environment
    """
    from .. import help_text

    return Plain(environment() if topic == ["environment"] else help_text(topic or []))


def environment() -> str:
    """Every environment variable that is read, and what it does."""
    lines = ["Environment variables that pmo-path reads (an empty one counts as unset):", ""]
    for name, meaning in VARIABLES.items():
        lines += [name, f"  {meaning}"]
    return "\n".join(lines) + "\n"
