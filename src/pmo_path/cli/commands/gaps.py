"""``gaps``: what is missing for a role, and what closes it."""

from typing import TYPE_CHECKING, Annotated

import typer

from ... import titles
from ...errors import UsageError
from ...views import View
from .. import complete
from ..given import AnswersFile, Example, SaveFile, ready_answers, save_answers, still_needed
from ..options import Run

if TYPE_CHECKING:
    from ...answers import Answers
    from ...model import Catalogue, Role


def run(
    run: Run,
    role: Annotated[
        list[str],
        typer.Argument(
            metavar="ROLE",
            help="Its id, or any title that people use for it.",
            autocompletion=complete.roles,
        ),
    ],
    answers: AnswersFile = None,
    example: Example = None,
    ask: Annotated[
        bool,
        typer.Option("--ask", help="Ask for ratings of what is assumed or not known."),
    ] = False,
    save: SaveFile = None,
) -> View:
    """Show what you still miss for a role, in the order to close it.

    Examples:

    \b
      pmo-path gaps "PMO Analyst" --example secretary
      pmo-path gaps pmo-manager --example practitioner --format csv
    """
    from ...advice import missing_for
    from ...views import reading_notes
    from ...views.gaps import gap_rows_view, gaps_view

    catalogue = run.load()
    title = " ".join(role)
    found = titles.find(catalogue, title)
    mine = ready_answers(run, catalogue, answers, example, {})
    if ask and found.role is not None:
        mine = _asked(run, catalogue, mine, found.role)
    if mine is None or found.role is None:
        raise still_needed("today")
    if save is not None:
        save_answers(run, catalogue, mine, save)
    missing = missing_for(catalogue, mine, found.role)
    if run.format == "csv":
        return gap_rows_view(catalogue, missing)
    return gaps_view(catalogue, missing, reading_notes(title, found))


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
