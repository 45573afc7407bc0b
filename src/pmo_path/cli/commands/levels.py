"""``levels``: the levels of PMO work."""

from ...views.base import View
from ...views.levels import levels_view
from ..options import Run


def run(run: Run) -> View:
    """Show the four levels of PMO work, with their titles and courses.

    Examples:

    \b
      pmo-path levels
      pmo-path levels --json
    """
    return levels_view(run.load())
