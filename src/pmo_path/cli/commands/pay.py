"""``pay``: what roles pay, and who says so."""

from typing import TYPE_CHECKING, Annotated

import typer

from ... import titles
from ...errors import UsageError
from ...text import find_country, listed
from ...views import View
from .. import complete
from ..options import RolesOfLevel, Run, country_option, each_of, levels, role_argument

if TYPE_CHECKING:
    from ...model import Catalogue


def run(
    run: Run,
    role: Annotated[
        list[str] | None, role_argument("A role: its id or any title that people use.")
    ] = None,
    country: Annotated[
        list[str] | None, country_option("Figures for this country: a code or a name.")
    ] = None,
    basis: Annotated[
        list[str] | None,
        typer.Option(
            metavar="BASIS",
            help=f"Figures that are {listed(complete.bases(), 'or')}.",
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
    level: RolesOfLevel = None,
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

    bases = tuple(each_of("--basis", basis, complete.bases()))
    terms = tuple(each_of("--contract", contract, complete.contracts()))
    wanted = levels(level)
    catalogue = run.load()
    places = _places(catalogue, country, context=context)
    views = PayViews(catalogue, run.today, places, bases, terms)
    if context:
        if role or terms or wanted:
            message = "--context gives figures that are not about one role, level or contract"
            raise UsageError(message, "of the filters, --country and --basis go with it")
        return views.wider()
    if not role:
        return views.roles(wanted)
    asked = " ".join(role)
    return views.role(asked, titles.find(catalogue, asked), wanted)


def _places(catalogue: "Catalogue", names: list[str] | None, *, context: bool) -> tuple[str, ...]:
    """The codes of the countries; raises UsageError for one that there are no figures for."""
    figures = catalogue.context if context else catalogue.observations
    known = {figure.country for figure in figures if figure.country}
    known.add(catalogue.about.default_country)
    return tuple(find_country(name, known) for name in names or ())
