"""``titles``: job titles as printed, to roles."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ...errors import UsageError
from ...views import View
from ..options import Run

if TYPE_CHECKING:
    from ...model import Catalogue
    from ...titles import TitleReading
    from ..files import Batch


def run(
    run: Run,
    title: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="TITLE", help="Job titles as printed; none, or -, reads a title a line."
        ),
    ] = None,
) -> View:
    """Say which role any job title means, and how sure that is.

    Examples:

    \b
      pmo-path titles "Snr PMO Analyst - 6 month FTC - £450pd (Inside IR35)"
      pmo-path titles "PMO Lead" "Post Office Manager" --json
    """
    from ...titles import read_title
    from ...views import titles_view
    from ..files import Batch

    given = title or ["-"]
    if "-" in given and len(given) > 1:
        raise UsageError("- stands for standard input and goes without titles", "give one of them")
    if given != ["-"]:
        catalogue = run.load()
        readings = (read_title(catalogue, one) for one in given)
        return titles_view(readings, notes=tuple(_files_among(given)))
    lines = Batch("-", asks="titles", hint="give titles as arguments, or pipe them in")
    return titles_view(_each(run.load(), lines), lines.outcome)


def _each(catalogue: "Catalogue", lines: "Batch") -> "Iterator[TitleReading]":
    """One reading for each line, an empty or unusable one too, so that lines stay paired."""
    from ...titles import TitleReading, read_title

    for line in lines.every():
        text = "" if line is None else line.rstrip("\n")
        yield read_title(catalogue, text) if text else TitleReading(catalogue, text)


def _files_among(titles: list[str]) -> "Iterator[str]":
    """A word on what is the name of a file: its lines are read from standard input."""
    for title in titles:
        if Path(title).suffix and os.path.isfile(title):  # noqa: PTH113  # never raises
            yield f"note: '{title}' is a file; 'pmo-path titles < {title}' reads its lines"
