"""Advice as a view: the record for scripts, the page for a person."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from ...advice import Advice
from ...model import Catalogue
from ..base import Rows, View
from .page import advice_page
from .record import advice_record
from .types import AdviceRecord, SuggestedRow

if TYPE_CHECKING:
    from ...cv import Taken


def advice_view(
    catalogue: Catalogue, advice: Advice, *, full: bool, read: "tuple[Taken, ...]" = ()
) -> View:
    """The whole advice; ``read`` are the answers that came from a CV."""
    record = advice_record(catalogue, advice, read)
    return View(
        kind="advice",
        record_type=AdviceRecord,
        records=(record,),
        single=True,
        document=lambda: advice_page(catalogue, advice, full=full, read=read),
        rows=Rows(SuggestedRow, lambda: _suggested_rows(record)),
    )


def advices_view(
    catalogue: Catalogue, advices: Iterable[Advice], finish: Callable[[], int]
) -> View:
    """Many people's advice, one record each, as they come; ``finish`` gives the exit code."""
    return View(
        kind="advices",
        record_type=AdviceRecord,
        records=(advice_record(catalogue, advice) for advice in advices),
        document=lambda: tuple(
            block for advice in advices for block in advice_page(catalogue, advice, full=False)
        ),
        empty="No answers were given.",
        finish=finish,
    )


def _suggested_rows(record: AdviceRecord) -> list[SuggestedRow]:
    """The recommended role and its alternatives as rows."""
    return [
        SuggestedRow(
            rank=rank,
            role=one["role"],
            title=one["title"],
            level=one["level"],
            office=one["office"],
            can_do=one["can_do"],
            want_to=one["want_to"],
            move=one["move"],
            basis=one["basis"],
            why=" ".join(reason["text"] for reason in one["reasons"][:3]),
        )
        for rank, one in enumerate([record["recommended"], *record["alternatives"]], 1)
    ]
