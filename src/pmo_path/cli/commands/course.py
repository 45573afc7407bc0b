"""``course``: one course in full."""

from typing import Annotated

import typer

from ... import lookup
from ...views import View
from ...views.courses import course_view
from .. import complete
from ..options import Run, sources_option


def run(
    run: Run,
    course: Annotated[
        list[str],
        typer.Argument(
            metavar="COURSE",
            help="A course: its id, its name or an abbreviation.",
            autocompletion=complete.courses,
        ),
    ],
    sources: Annotated[bool, sources_option("Also list who says so.")] = False,
) -> View:
    """Show one course in full, with what replaced it.

    Examples:

    \b
      pmo-path course p3o-foundation
      pmo-path course PMP
      pmo-path course APMP --sources
    """
    catalogue = run.load()
    return course_view(catalogue, lookup.find_course(catalogue, " ".join(course)), sources=sources)
