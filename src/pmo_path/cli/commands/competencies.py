"""``competencies``: the list of competencies."""

from typing import Annotated

import typer

from ... import lookup, titles
from ...views import View, reading_notes
from ...views.competencies import competencies_view
from .. import complete
from ..options import Run, one_of


def run(
    run: Run,
    group: Annotated[
        list[str] | None,
        typer.Option(
            metavar="GROUP",
            help="Competencies of this group: technical, business, behavioural or specialist.",
            autocompletion=complete.groups,
        ),
    ] = None,
    for_role: Annotated[
        str | None,
        typer.Option(
            "--for",
            metavar="ROLE",
            help="What this role asks, key ones first.",
            autocompletion=complete.roles,
        ),
    ] = None,
    search: Annotated[
        str | None, typer.Option(metavar="WORDS", help="Competencies with these words in them.")
    ] = None,
) -> View:
    """List the competencies, or with --for those that a role asks.

    Examples:

    \b
      pmo-path competencies --group technical
      pmo-path competencies --for pmo-analyst
      pmo-path competencies --search risk --json
    """
    groups = one_of("--group", group, complete.GROUPS)
    catalogue = run.load()
    found = titles.find(catalogue, for_role) if for_role is not None else None
    items = lookup.select_competencies(
        catalogue.competencies.values(), groups=groups, search=search
    )
    notes = reading_notes(for_role, found) if for_role is not None and found else ()
    return competencies_view(catalogue, items, found.role if found else None, notes)
