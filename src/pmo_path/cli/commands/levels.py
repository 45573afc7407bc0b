"""``levels``: the levels of PMO work."""

from ...views import View, levels_view
from ..options import Run


def run(run: Run) -> View:
    """Show the four levels of PMO work, with their titles and courses.

    Examples:

    \b
      pmo-path levels
      pmo-path levels --json
    """
    return levels_view(run.load())
