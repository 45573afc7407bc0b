"""``help``: help on a command, or on the variables that are read."""

from typing import Annotated

import typer

from ...views import Plain
from ..options import Run


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
    from ..helping import help_on

    return help_on(topic or [])
