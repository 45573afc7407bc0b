"""``competency``: one competency in full."""

from typing import Annotated

import typer

from ... import lookup
from ...views import View
from ...views.competencies import competency_view
from .. import complete
from ..options import Run, sources_option


def run(
    run: Run,
    competency: Annotated[
        list[str],
        typer.Argument(
            metavar="COMPETENCY", help="Its id or its name.", autocompletion=complete.competencies
        ),
    ],
    sources: Annotated[bool, sources_option("Say who names it, and where.")] = False,
) -> View:
    """Show one competency: its five grades, who asks it, and courses.

    Examples:

    \b
      pmo-path competency reporting
      pmo-path competency "Data analysis" --sources
    """
    catalogue = run.load()
    found = lookup.find_competency(catalogue, " ".join(competency))
    return competency_view(catalogue, found, sources=sources)
