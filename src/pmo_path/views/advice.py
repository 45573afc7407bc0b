"""Advice as a view: the record for scripts, the page for a person."""

from collections.abc import Callable, Iterable

from ..advice import Advice
from ..model.catalogue import Catalogue
from .advice_page import advice_page
from .advice_record import advice_record, suggested_rows
from .advice_types import AdviceRecord, SuggestedRow
from .base import Column, View


def advice_view(catalogue: Catalogue, advice: Advice, *, full: bool) -> View:
    """The whole advice."""
    return View(
        kind="advice",
        record_type=AdviceRecord,
        records=(advice_record(catalogue, advice),),
        single=True,
        document=lambda: advice_page(catalogue, advice, full=full),
    )


def suggested_view(catalogue: Catalogue, advice: Advice) -> View:
    """The suggested roles as rows, the recommended one first."""
    return View(
        kind="advice",
        record_type=SuggestedRow,
        records=suggested_rows(advice_record(catalogue, advice)),
        columns=(Column("title", "Role"), Column("level", "Level"), Column("why", "Why")),
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
        finish=finish,
    )
