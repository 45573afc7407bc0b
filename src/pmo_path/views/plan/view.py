"""A development plan: the record for scripts, the page for a person."""

from ...advice import Advice
from ...model import Catalogue
from ..base import Column, View
from .page import plan_page
from .record import ActionRecord, PlanRecord, plan_record


def plan_view(catalogue: Catalogue, advice: Advice) -> View:
    """The whole plan."""
    return View(
        kind="plan",
        record_type=PlanRecord,
        records=(plan_record(catalogue, advice),),
        single=True,
        document=lambda: plan_page(catalogue, advice),
    )


def plan_rows_view(catalogue: Catalogue, advice: Advice) -> View:
    """The actions as rows, those of the next 30 days first."""
    return View(
        kind="plan",
        record_type=ActionRecord,
        records=plan_record(catalogue, advice)["actions"],
        columns=(Column("by", "By", fixed=True), Column("text", "What to do")),
    )
