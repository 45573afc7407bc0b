"""``compare``: roles side by side."""

from typing import Annotated

import typer

from ... import titles
from ...views import View
from .. import complete
from ..options import Run
from ..pay_options import Contract, Country, contract_of, country_of


def run(
    run: Run,
    role: Annotated[
        list[str],
        typer.Argument(
            metavar="ROLE",
            help="Two to four roles: their ids or any titles.",
            autocompletion=complete.roles,
        ),
    ],
    country: Country = None,
    contract: Contract = None,
) -> View:
    """Show two to four roles side by side, what differs first.

    Examples:

    \b
      pmo-path compare pmo-lead pmo-manager
      pmo-path compare "PMO Analyst" "Project Planner" pmo-officer --json
    """
    from ...views.compare import compare_view

    terms = contract_of(contract)
    catalogue = run.load()
    place = country_of(catalogue, country)
    found = [(asked, titles.find(catalogue, asked)) for asked in role]
    return compare_view(catalogue, found, today=run.today, country=place, contract=terms)
