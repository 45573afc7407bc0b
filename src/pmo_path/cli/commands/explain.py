"""``explain``: the field's words and ideas."""

from typing import Annotated

import typer

from ... import lookup
from ...views import View, entries_view, entry_view
from .. import complete
from ..options import Run, sources_option


def run(
    run: Run,
    word: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="WORD",
            help="An id, a name, or part of a name; without it, all that can be explained.",
            autocompletion=complete.entries,
        ),
    ] = None,
    sources: Annotated[
        bool, sources_option("Say when each source is from, and where it is.")
    ] = False,
) -> View:
    """Explain a word or an idea of the field; without a word, list them all.

    Examples:

    \b
      pmo-path explain
      pmo-path explain raci
      pmo-path explain "hub and spoke" --sources
    """
    catalogue = run.load()
    if not word:
        return entries_view(lookup.entries(catalogue))
    entry, see_also = lookup.find_entry(catalogue, " ".join(word))
    return entry_view(catalogue, entry, see_also, sources=sources)
