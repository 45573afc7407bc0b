"""A development plan: the record for scripts, the page for a person."""

from ...advice import Advice
from ...model import Catalogue
from ..base import Rows, View
from .page import plan_page
from .record import ActionRecord, PlanRecord, plan_record


def plan_view(catalogue: Catalogue, advice: Advice) -> View:
    """The whole plan."""
    record = plan_record(catalogue, advice)
    return View(
        kind="plan",
        record_type=PlanRecord,
        records=(record,),
        single=True,
        document=lambda: plan_page(catalogue, advice),
        rows=Rows(ActionRecord, lambda: record["actions"]),
    )
