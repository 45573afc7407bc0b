"""The options of commands that name pay beside something else: where, and for which work."""

from typing import TYPE_CHECKING, Annotated

import typer

from . import complete
from .options import one_of

if TYPE_CHECKING:
    from ..model import Catalogue

CONTRACTS = ("permanent", "fixed-term", "contract")

Country = Annotated[
    str | None,
    typer.Option(
        metavar="COUNTRY",
        help="Pay in this country: a code or a name.",
        autocompletion=complete.countries,
    ),
]
Contract = Annotated[
    str | None,
    typer.Option(
        metavar="KIND",
        help="Pay for permanent, fixed-term or contract work.",
        autocompletion=lambda: list(CONTRACTS),
    ),
]


def country_of(catalogue: "Catalogue", text: str | None) -> str | None:
    """The code that ``text`` means; raises UsageError where there are no figures for it."""
    from ..text import find_country

    if text is None:
        return None
    known = {figure.country for figure in catalogue.observations}
    return find_country(text, known | {catalogue.about.default_country})


def contract_of(text: str | None) -> str | None:
    """The kind of contract; raises UsageError for one that there is not."""
    return None if text is None else one_of("--contract", [text], CONTRACTS)[0]
