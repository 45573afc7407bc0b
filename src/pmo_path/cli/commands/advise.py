"""``advise``: the questionnaire, then the advice."""

from typing import TYPE_CHECKING, Annotated

import typer

from ...errors import UsageError
from ...views.base import View
from .. import complete
from ..given import (
    AnswersFile,
    Contract,
    Country,
    Example,
    Goal,
    SaveFile,
    given_answers,
    ready_answers,
    require_start,
    save_answers,
    still_needed,
)
from ..options import Run
from ..terminal import is_set

if TYPE_CHECKING:
    from ...advice import Advice
    from ...answers import Answers, Value
    from ...model.catalogue import Catalogue


def run(
    run: Run,
    answers: AnswersFile = None,
    example: Example = None,
    save: SaveFile = None,
    goal: Goal = None,
    country: Country = None,
    contract: Contract = None,
    refuse: Annotated[
        list[str] | None,
        typer.Option(
            "--not",
            metavar="ROLE",
            help="A role that you do not want; may be given more than once.",
            autocompletion=complete.roles,
        ),
    ] = None,
    batch: Annotated[
        str | None,
        typer.Option(
            metavar="FILE",
            help="One JSON object of answers in each line of FILE (- for standard input), one "
            "advice out for each.",
        ),
    ] = None,
    full: Annotated[bool, typer.Option("--full", help="Everything, with its sources.")] = False,
    resume: Annotated[
        bool, typer.Option("--resume", help="Go on with a questionnaire that was stopped.")
    ] = False,
    no_save: Annotated[
        bool, typer.Option("--no-save", help="Keep no draft of the answers.")
    ] = False,
    no_input: Annotated[bool, typer.Option("--no-input", help="Ask nothing.")] = False,
) -> View:
    """Ask where you stand, then recommend your next role, and say why.

    Examples:

    \b
      pmo-path advise
      pmo-path advise --example practitioner
      pmo-path advise --answers me.yaml --json
    """
    from ...advice import advise
    from ...views.advice import advice_view, suggested_view

    catalogue = run.load()
    given = given_answers(catalogue, goal, country, contract)
    if batch is not None:
        if answers is not None or example is not None:
            raise UsageError("--batch goes without --answers and --example", "give one of them")
        return _batch(run, catalogue, batch, given, _refused(catalogue, refuse))
    found = ready_answers(run, catalogue, answers, example, given)
    if found is None:
        found = _asked(run, catalogue, given, resume, no_save, no_input)
    if save is not None:
        save_answers(run, catalogue, found, save)
    advice = advise(
        catalogue, found, today=run.today, refused=_refused(catalogue, refuse), pairs=full
    )
    if run.format == "csv":
        return suggested_view(catalogue, advice)
    return advice_view(catalogue, advice, full=full)


def _batch(
    run: Run,
    catalogue: "Catalogue",
    name: str,
    given: "dict[str, Value]",
    refused: tuple[str, ...],
) -> View:
    """One advice for each line, as soon as it is read."""
    from ...advice import advise
    from ...views.advice import advices_view
    from ..batch import Batch, answers_of

    if not run.format_given:
        run.format = "jsonl"
    lines = Batch(name)

    def make(text: str, _: int) -> "Advice":
        found = answers_of(catalogue, text, lines.shown)
        for key, value in given.items():
            found = found.plus(key, value)
        return advise(catalogue, found, today=run.today, refused=refused)

    return advices_view(catalogue, lines.each(make), lines.outcome)


def _refused(catalogue: "Catalogue", titles: list[str] | None) -> tuple[str, ...]:
    from ...titles import find

    found = [find(catalogue, title).role for title in titles or []]
    return tuple(role.id for role in found if role is not None)


def _asked(
    run: Run,
    catalogue: "Catalogue",
    given: "dict[str, Value]",
    resume: bool,
    no_save: bool,
    no_input: bool,
) -> "Answers":
    """The answers of the person at the terminal; raises UsageError where nobody is."""
    from ...answers import Answers
    from ..ask import ask, can_ask

    if not can_ask(no_input or is_set("PMO_PATH_NO_INPUT")):
        raise still_needed("today")
    found = ask(run, catalogue, Answers(given), resume=resume, save_draft=not no_save)
    require_start(found)
    return found
