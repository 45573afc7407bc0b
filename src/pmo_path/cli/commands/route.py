"""``route``: the way from one role to another, step by step."""

from typing import TYPE_CHECKING, Annotated

import typer

from ... import titles
from ...errors import UsageError
from ...views import View
from ..options import (
    PayContract,
    PayCountry,
    Run,
    contract_of,
    country_of,
    role_argument,
    sources_option,
)

if TYPE_CHECKING:
    from ...routes import Measure


def run(
    run: Run,
    start: Annotated[
        str, role_argument("The role today: its id or any title, outside a PMO too.", "FROM")
    ],
    goal: Annotated[str, role_argument("The role to reach: its id or any title.", "TO")],
    fastest: Annotated[
        bool, typer.Option("--fastest", help="The fewest days of course, in as few steps.")
    ] = False,
    cheapest: Annotated[
        bool, typer.Option("--cheapest", help="The fewest courses to pay for, and the least sum.")
    ] = False,
    without: Annotated[
        bool, typer.Option("--without-certificates", help="Other courses wherever there are any.")
    ] = False,
    country: PayCountry = None,
    contract: PayContract = None,
    sources: Annotated[bool, sources_option("Say who said what, and when.")] = False,
) -> View:
    """Show the way from one role to another: moves, gaps, courses and pay, step by step.

    Examples:

    \b
      pmo-path route secretary "PMO Manager"
      pmo-path route "Project Manager" portfolio-director --fastest

    Without an option it is the route with the fewest steps, then the most moves
    that a source states, then the least to learn. The other routes get a line
    each.
    """
    from ...views.route import route_view

    measure = _measure(fastest=fastest, cheapest=cheapest, without=without)
    terms = contract_of(contract)
    catalogue = run.load()
    place = country_of(catalogue, country)
    return route_view(
        catalogue,
        [(asked, titles.find(catalogue, asked)) for asked in (start, goal)],
        measure,
        today=run.today,
        country=place,
        contract=terms,
        sources=sources,
    )


def _measure(*, fastest: bool, cheapest: bool, without: bool) -> "Measure":
    chosen: list[Measure] = []
    chosen += ["fastest"] if fastest else []
    chosen += ["cheapest"] if cheapest else []
    chosen += ["without-certificates"] if without else []
    if len(chosen) > 1:
        names = " and ".join(f"--{name}" for name in chosen)
        raise UsageError(f"{names} contradict each other", "give one of them")
    return chosen[0] if chosen else "main"
