"""``gaps``: what is missing for a role, and what closes it."""

from typing import TYPE_CHECKING, Annotated

import typer

from ... import titles
from ...errors import UsageError
from ..options import AnswersFile, Example, Role as AskedRole, Run, SaveFile
from ..output import Result, WithFile

if TYPE_CHECKING:
    from ...answers import Answers
    from ...model import Catalogue, Role


def run(
    run: Run,
    role: AskedRole,
    answers: AnswersFile = None,
    example: Example = None,
    ask: Annotated[
        bool,
        typer.Option("--ask", help="Ask for ratings of what is assumed or not known."),
    ] = False,
    save: SaveFile = None,
) -> Result:
    """Show what you still miss for a role, in the order to close it.

    Examples:

    \b
      pmo-path gaps "PMO Analyst" --example secretary
      pmo-path gaps pmo-manager --example practitioner --format csv
    """
    from ...advice import missing_for
    from ...views import reading_notes
    from ...views.gaps import gaps_view
    from ..session import answers_to_keep, ready_answers, still_needed

    catalogue = run.load()
    title = " ".join(role)
    reading = titles.find(catalogue, title)
    mine = ready_answers(run, catalogue, answers, example, {})
    if ask and reading.role is not None:
        mine = _asked(run, catalogue, mine, reading.role)
    if mine is None or reading.role is None:
        raise still_needed("today")
    missing = missing_for(catalogue, mine, reading.role)
    view = gaps_view(catalogue, missing, reading_notes(title, reading))
    if save is None:
        return view
    return WithFile(view, answers_to_keep(run, catalogue, mine, save))


def _asked(run: Run, catalogue: "Catalogue", mine: "Answers | None", role: "Role") -> "Answers":
    """The answers with ratings for ``role``; the whole questionnaire first where there are none."""
    from ...advice import missing_for
    from ...answers import Answers
    from ..session import ask, can_ask, rate

    if not can_ask(no_input=False):
        hint = "an answers file can hold ratings under 'rate'"
        raise UsageError("--ask needs a terminal, and nobody can be asked", hint)
    if mine is None:
        mine = ask(run, catalogue, Answers(), resume=False, save_draft=True).answers
    missing = missing_for(catalogue, mine, role)
    return rate(catalogue, mine, [*missing.known("unknown"), *missing.known("assumed")])
