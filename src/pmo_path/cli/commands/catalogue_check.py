"""``catalogue check``: every fault of a catalogue, with its place."""

from pathlib import Path
from typing import Annotated

import typer

from ...views import View, problems_view
from ..messages import problem_lines
from ..options import Run


def run(
    run: Run,
    folder: Annotated[
        str | None,
        typer.Argument(
            metavar="FOLDER", help="The catalogue's folder; without it the shipped one."
        ),
    ] = None,
) -> View:
    """Find the faults in a catalogue, each with its file and line.

    Examples:

    \b
      pmo-path catalogue check
      pmo-path catalogue check --json
    """
    from ...catalogue import check_folder, shipped_folder

    named = folder or run.folder
    path, shown = (Path(named), named) if named else (shipped_folder(), "data")
    catalogue, problems = check_folder(path, shown, run.today)
    return problems_view(problems, problem_lines(problems), catalogue)
