"""Options of commands that look something up: which role, which level, pay where and for what."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from ...errors import UsageError
from ...text import cut
from .. import complete
from .shared import one_of

if TYPE_CHECKING:
    from ...model import Catalogue

CONTRACTS = ("permanent", "fixed-term", "contract")
"""The kinds of work that a person can ask pay for; figures know no fixed terms of their own."""


def role_argument(help: str, metavar: str = "ROLE") -> Any:
    """An argument that names a role by its id or a title."""
    return typer.Argument(metavar=metavar, help=help, autocompletion=complete.roles)


def for_option(help: str) -> Any:
    """``--for``: only what this role asks, or what helps in it."""
    return typer.Option("--for", metavar="ROLE", help=help, autocompletion=complete.roles)


def level_option(help: str) -> Any:
    """``--level``, once or more; ``levels`` reads the values."""
    return typer.Option("--level", "-l", metavar="N", help=help, autocompletion=complete.levels)


def search_option(help: str) -> Any:
    """``--search``: only what has these words in it."""
    return typer.Option(metavar="WORDS", help=help)


def sources_option(help: str) -> Any:
    """``--sources``: also who says so."""
    return typer.Option("--sources", help=help)


def country_option(help: str) -> Any:
    """``--country`` of figures, by a code or a name; ``country_of`` reads it."""
    return typer.Option(metavar="COUNTRY", help=help, autocompletion=complete.countries)


Role = Annotated[list[str], role_argument("Its id, or any title that people use for it.")]
RolesOfLevel = Annotated[list[str] | None, level_option("Roles of level 1, 2, 3 or 4.")]
PayCountry = Annotated[str | None, country_option("Pay in this country: a code or a name.")]
PayContract = Annotated[
    str | None,
    typer.Option(
        metavar="KIND",
        help="Pay for permanent, fixed-term or contract work.",
        autocompletion=lambda: list(CONTRACTS),
    ),
]


def levels(values: list[str] | None) -> list[int]:
    """The levels given with --level; raises UsageError unless each is 1 to 4."""
    for value in values or []:
        if value not in complete.levels():
            raise UsageError(f"level must be a whole number from 1 to 4, not {cut(value)}")
    return [int(value) for value in values or []]


def country_of(catalogue: "Catalogue", text: str | None) -> str | None:
    """The code that ``text`` means; raises UsageError where there are no figures for it."""
    from ...text import find_country

    if text is None:
        return None
    known = {figure.country for figure in catalogue.observations}
    return find_country(text, known | {catalogue.about.default_country})


def contract_of(text: str | None) -> str | None:
    """The kind of contract; raises UsageError for one that there is not."""
    return None if text is None else one_of("--contract", text, CONTRACTS)
