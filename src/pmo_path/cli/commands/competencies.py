"""``competencies``: the list of competencies."""

from typing import Annotated

import typer

from ... import lookup, titles
from ...text import listed
from ...views import View, reading_notes
from ...views.competencies import competencies_view
from .. import complete
from ..options import Run, each_of, for_option, search_option


def run(
    run: Run,
    group: Annotated[
        list[str] | None,
        typer.Option(
            metavar="GROUP",
            help=f"Competencies of this group: {listed(complete.groups(), 'or')}.",
            autocompletion=complete.groups,
        ),
    ] = None,
    for_role: Annotated[str | None, for_option("What this role asks, key ones first.")] = None,
    search: Annotated[str | None, search_option("Competencies with these words in them.")] = None,
) -> View:
    """List the competencies, or with --for those that a role asks.

    Examples:

    \b
      pmo-path competencies --group technical
      pmo-path competencies --for pmo-analyst
      pmo-path competencies --search risk --json
    """
    groups = each_of("--group", group, complete.groups())
    catalogue = run.load()
    found = titles.find(catalogue, for_role) if for_role is not None else None
    items = lookup.select_competencies(
        catalogue.competencies.values(), groups=groups, search=search
    )
    notes = reading_notes(for_role, found) if for_role is not None and found else ()
    return competencies_view(catalogue, items, found.role if found else None, notes)
