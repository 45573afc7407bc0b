"""``compare``: roles side by side."""

from typing import Annotated

from ... import titles
from ...views import View
from ..options import PayContract, PayCountry, Run, contract_of, country_of, role_argument


def run(
    run: Run,
    role: Annotated[list[str], role_argument("Two to four roles: their ids or any titles.")],
    country: PayCountry = None,
    contract: PayContract = None,
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
