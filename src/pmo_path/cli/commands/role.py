"""``role``: one role in full."""

from typing import Annotated

from ... import titles
from ...views import View
from ...views.roles import role_view
from ..options import Role, Run, sources_option


def run(
    run: Run,
    role: Role,
    sources: Annotated[bool, sources_option("Say who said what, and when.")] = False,
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
