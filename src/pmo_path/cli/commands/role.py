"""``role``: one role in full."""

from typing import Annotated

import typer

from ... import titles
from ...views import View
from ...views.roles import role_view
from .. import complete
from ..options import Run


def run(
    run: Run,
    role: Annotated[
        list[str],
        typer.Argument(
            metavar="ROLE",
            help="Its id, or any title that people use for it.",
            autocompletion=complete.roles,
        ),
    ],
    sources: Annotated[
        bool, typer.Option("--sources", help="Say who said what, and when.")
    ] = False,
) -> View:
    """Show one role in full, found by its id or any title that people use.

    Examples:

    \b
      pmo-path role pmo-analyst
      pmo-path role "Project Management Assistant"
      pmo-path role pmo-analyst --sources
    """
    catalogue = run.load()
    asked = " ".join(role)
    return role_view(
        catalogue, asked, titles.find(catalogue, asked), today=run.today, sources=sources
    )
