"""``roles``: the list of roles."""

from typing import Annotated

import typer

from ... import lookup
from ...views import View
from ...views.roles import roles_view
from .. import complete
from ..options import Run, levels, one_of


def run(
    run: Run,
    level: Annotated[
        list[str] | None,
        typer.Option(
            "--level",
            "-l",
            metavar="N",
            help="Roles of level 1, 2, 3 or 4.",
            autocompletion=complete.levels,
        ),
    ] = None,
    office: Annotated[
        list[str] | None,
        typer.Option(
            metavar="OFFICE",
            help="Roles of this kind of office: project, programme, "
            "portfolio, enterprise or centre-of-excellence.",
            autocompletion=complete.offices,
        ),
    ] = None,
    family: Annotated[
        list[str] | None,
        typer.Option(
            metavar="FAMILY",
            help="Roles of this family: administration, co-ordination, "
            "analysis, specialist, management or direction.",
            autocompletion=complete.families,
        ),
    ] = None,
    outside: Annotated[
        bool, typer.Option("--outside", help="The roles outside the PMO instead.")
    ] = False,
    search: Annotated[
        str | None, typer.Option(metavar="WORDS", help="Roles with these words in them.")
    ] = None,
) -> View:
    """List the roles, those outside the PMO with --outside.

    Examples:

    \b
      pmo-path roles --level 2
      pmo-path roles --office programme
      pmo-path roles --search risk --json
    """
    wanted = levels(level)
    offices = one_of("--office", office, complete.OFFICES)
    families = one_of("--family", family, complete.FAMILIES)
    found = lookup.select_roles(
        run.load().roles.values(),
        levels=wanted,
        offices=offices,
        families=families,
        outside=outside,
        search=search,
    )
    return roles_view(found)
