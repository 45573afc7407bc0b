"""``questions``: every question with its keys and choices."""

from ...views import View, questions_view
from ..options import Run


def run(run: Run) -> View:
    """Show every question, to write an answers file by hand.

    Examples:

    \b
      pmo-path questions
      pmo-path questions --json
      pmo-path questions --fields number,keys,title
    """
    return questions_view(run.load())
