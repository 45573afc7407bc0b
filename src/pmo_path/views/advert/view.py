"""Job adverts: one in full, several in short, and what they ask summed over them."""

from collections.abc import Iterator, Sequence
from datetime import date

from ...advert import Considered
from ...model import Catalogue
from ..base import Block, Document, Rows, View
from .page import advert_page, short_blocks
from .record import advert_record, advert_row
from .sum import Sum
from .types import AdvertRecord, AdvertRow, AdvertSumRecord, WantedRow


def advert_view(catalogue: Catalogue, advert: Considered, today: date) -> View:
    """One advert: the record, the page."""
    return View(
        kind="advert",
        record_type=AdvertRecord,
        records=(advert_record(catalogue, advert, today),),
        single=True,
        document=lambda: advert_page(catalogue, advert),
        rows=_rows([advert]),
        notes=notes([advert]),
    )


def adverts_view(catalogue: Catalogue, adverts: Sequence[Considered], today: date) -> View:
    """Several adverts, a record each; for a person each in short, then the sum."""
    return View(
        kind="adverts",
        record_type=AdvertRecord,
        records=tuple(advert_record(catalogue, one, today) for one in adverts),
        document=lambda: _several(catalogue, adverts),
        rows=_rows(adverts),
        notes=notes(adverts),
    )


def _several(catalogue: Catalogue, adverts: Sequence[Considered]) -> Document:
    def blocks() -> Iterator[Block]:
        for advert in adverts:
            yield from short_blocks(catalogue, advert)
        yield from Sum(catalogue, adverts).blocks(level=1)

    return tuple(blocks())


def _rows(adverts: Sequence[Considered]) -> Rows:
    return Rows(AdvertRow, lambda: map(advert_row, adverts))


def sum_view(catalogue: Catalogue, adverts: Sequence[Considered]) -> View:
    """What adverts ask, summed over them."""
    total = Sum(catalogue, adverts)
    return View(
        kind="advert-sum",
        record_type=AdvertSumRecord,
        records=(total.record(),),
        single=True,
        document=lambda: tuple(total.blocks(level=1)),
        rows=Rows(WantedRow, total.rows),
        notes=notes(adverts),
    )


def notes(adverts: Sequence[Considered]) -> tuple[str, ...]:
    """What was left out of the texts before they were read."""
    return tuple(
        f"{one.shown}: warning: {warning}" for one in adverts for warning in one.advert.warnings
    )
