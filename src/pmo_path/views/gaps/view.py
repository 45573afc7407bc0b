"""What is missing for a role: the record for scripts, the page for a person, rows."""

from ...advice import Missing
from ...model import Catalogue
from ..base import Rows, View
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
        rows=Rows(GapRow, lambda: gap_rows(catalogue, missing)),
        notes=notes,
    )
