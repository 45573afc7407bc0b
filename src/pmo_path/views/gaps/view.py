"""What is missing for a role: the record for scripts, the page for a person, rows."""

from ...advice import Missing
from ...model import Catalogue
from ..base import Column, View
from .page import gaps_page
from .record import GapRow, GapsRecord, gap_rows, gaps_record


def gaps_view(catalogue: Catalogue, missing: Missing, notes: tuple[str, ...]) -> View:
    """All that is missing, and what closes it."""
    return View(
        kind="gaps",
        record_type=GapsRecord,
        records=(gaps_record(catalogue, missing),),
        single=True,
        document=lambda: gaps_page(catalogue, missing),
        notes=notes,
    )


def gap_rows_view(catalogue: Catalogue, missing: Missing) -> View:
    """The gaps as rows, in the order to close them."""
    return View(
        kind="gaps",
        record_type=GapRow,
        records=gap_rows(catalogue, missing),
        columns=(Column("order", "Order"), Column("name", "Name"), Column("needs", "Needs")),
    )
