"""The first thing to do: an action for the gap that matters most, where the person is now; pure."""

from collections.abc import Iterable

from ..model import Action, Catalogue
from .gaps import Gap
from .standing import Standing

_PLACES = {
    "N": ("any", "office"),
    "A": ("office", "any"),
    "S": ("project", "any", "office"),
    "I": ("pmo", "any", "project"),
    "P": ("project", "any", "pmo"),
    "B": ("any", "office", "pmo"),
}
"""Where the people of each segment can act, the nearest first."""


def first_action(catalogue: Catalogue, standing: Standing, gaps: Iterable[Gap]) -> Action | None:
    """The action for the first gap that has one; it leads to the next grade, never beyond."""
    for gap in gaps:
        if gap.missing and (found := _action(catalogue, standing, gap)):
            return found
    return None


def _action(catalogue: Catalogue, standing: Standing, gap: Gap) -> Action | None:
    places = _PLACES.get(standing.segment, ("any",))
    grade = max(2, gap.has.grade + 1)
    fit = [
        action
        for action in catalogue.actions
        if action.competency == gap.competency and action.to == grade and action.where in places
    ]
    return min(fit, key=lambda action: places.index(action.where), default=None)
