"""``pay``: what roles pay, and who says so."""

from typing import Annotated

import typer

from ... import titles
from ...errors import UsageError
from ...text import find_country
from ...views import View
from .. import complete
from ..options import Run, levels, one_of

_BASES = ("annual", "daily", "hourly")
_CONTRACTS = ("permanent", "contract", "any")


def run(
    run: Run,
    role: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="ROLE",
            help="A role: its id or any title that people use.",
            autocompletion=complete.roles,
        ),
    ] = None,
    country: Annotated[
        list[str] | None,
        typer.Option(
            metavar="COUNTRY",
            help="Figures for this country: a code or a name.",
            autocompletion=complete.countries,
        ),
    ] = None,
    basis: Annotated[
        list[str] | None,
        typer.Option(
            metavar="BASIS",
            help="Figures that are annual, daily or hourly.",
            autocompletion=complete.bases,
        ),
    ] = None,
    contract: Annotated[
        list[str] | None,
        typer.Option(
            metavar="KIND",
            help="Figures for permanent or contract work, or for any.",
            autocompletion=complete.contracts,
        ),
    ] = None,
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
    context: Annotated[
        bool, typer.Option("--context", help="Figures for wider groups instead.")
    ] = False,
) -> View:
    """Show what roles pay, with the evidence behind each figure.

    Examples:

    \b
      pmo-path pay pmo-manager
      pmo-path pay "PMO Analyst" --contract contract
      pmo-path pay --country usa --level 1
    """
    from ...views.pay import PayViews

    bases = one_of("--basis", basis, _BASES)
    terms = one_of("--contract", contract, _CONTRACTS)
    wanted = levels(level)
    catalogue = run.load()
    figures = catalogue.context if context else catalogue.observations
    known = {figure.country for figure in figures if figure.country}
    known.add(catalogue.about.default_country)
    places = [find_country(name, known) for name in country or ()]
    views = PayViews(catalogue, run.today, tuple(places), tuple(bases), tuple(terms))
    if not context:
        if not role:
            return views.roles(wanted)
        asked = " ".join(role)
        return views.role(asked, titles.find(catalogue, asked), wanted)
    if role or terms or wanted:
        message = "--context gives figures that are not about one role, level or contract"
        raise UsageError(message, "of the filters, --country and --basis go with it")
    return views.wider()
