"""``roles``: the list of roles."""

from typing import Annotated

import typer

from ... import lookup
from ...text import listed
from ...views import View
from ...views.roles import roles_view
from .. import complete
from ..options import RolesOfLevel, Run, each_of, levels, search_option


def run(
    run: Run,
    level: RolesOfLevel = None,
    office: Annotated[
        list[str] | None,
        typer.Option(
            metavar="OFFICE",
            help=f"Roles of this kind of office: {listed(complete.offices(), 'or')}.",
            autocompletion=complete.offices,
        ),
    ] = None,
    family: Annotated[
        list[str] | None,
        typer.Option(
            metavar="FAMILY",
            help=f"Roles of this family: {listed(complete.families(), 'or')}.",
            autocompletion=complete.families,
        ),
    ] = None,
    outside: Annotated[
        bool, typer.Option("--outside", help="The roles outside the PMO instead.")
    ] = False,
    search: Annotated[str | None, search_option("Roles with these words in them.")] = None,
) -> View:
    """List the roles, those outside the PMO with --outside.

    Examples:

    \b
      pmo-path roles --level 2
      pmo-path roles --office programme
      pmo-path roles --search risk --json
    """
    wanted = levels(level)
    offices = each_of("--office", office, complete.offices())
    families = each_of("--family", family, complete.families())
    found = lookup.select_roles(
        run.load().roles.values(),
        levels=wanted,
        offices=offices,
        families=families,
        outside=outside,
        search=search,
    )
    return roles_view(found)
