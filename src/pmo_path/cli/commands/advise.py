"""``advise``: the questionnaire, then the advice."""

from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from ...errors import UsageError
from ...views import View
from .. import complete
from ..cv_answers import AcceptCv, CvFile, accepted, check, confirmed, suggestions, unconfirmed
from ..given import (
    AnswersFile,
    Contract,
    Country,
    Example,
    Goal,
    SaveFile,
    given_answers,
    known_answers,
    refuse_save,
    require_start,
    save_answers,
    still_needed,
)
from ..options import Run
from ..terminal import is_set

if TYPE_CHECKING:
    from ...advice import Advice
    from ...answers import Answers, Value
    from ...cv import Suggestion, Taken
    from ...model import Catalogue


def run(
    run: Run,
    answers: AnswersFile = None,
    example: Example = None,
    cv: CvFile = None,
    accept_cv: AcceptCv = False,
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
      pmo-path advise --answers me.yaml --json
      pmo-path advise --cv cv.txt --accept-cv
    """
    from ...advice import advise
    from ...answers import Answers
    from ...views.advice import advice_view, suggested_view

    check(cv, accept_cv, answers, example, batch)
    refuse_save(save, cv, answers)
    catalogue = run.load()
    given = given_answers(catalogue, goal, country, contract)
    if batch is not None:
        if answers is not None or example is not None:
            raise UsageError("--batch goes without --answers and --example", "give one of them")
        return _batch(run, catalogue, batch, given, _refused(catalogue, refuse))
    known = known_answers(run, catalogue, answers, example, given)
    asking = _Asking(resume, no_save, no_input or is_set("PMO_PATH_NO_INPUT"))
    if cv is not None:
        may_ask = asking if known is None else None
        found, read = _with_cv(run, catalogue, cv, known or Answers(given), accept_cv, may_ask)
    elif known is not None:
        require_start(known)
        found, read = known, ()
    else:
        found, read = _asked(run, catalogue, Answers(given), asking)
    if save is not None:
        save_answers(run, catalogue, found, save)
    advice = advise(
        catalogue, found, today=run.today, refused=_refused(catalogue, refuse), pairs=full
    )
    if run.format == "csv":
        return suggested_view(catalogue, advice)
    return advice_view(catalogue, advice, full=full, read=read)


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


class _Asking(NamedTuple):
    """How the person may be asked."""

    resume: bool
    no_save: bool
    no_input: bool


def _with_cv(
    run: Run,
    catalogue: "Catalogue",
    cv: str,
    known: "Answers",
    accept: bool,
    asking: _Asking | None,
) -> "tuple[Answers, tuple[Taken, ...]]":
    """The answers ``known`` and those of a CV: confirmed by the person, or accepted as read.

    Raises UsageError where they are neither.
    """
    from ..session import can_ask

    if accept:
        return accepted(run, catalogue, known, cv)
    if asking is None or not can_ask(asking.no_input):
        raise unconfirmed()
    return _asked(run, catalogue, known, asking, suggestions(run, catalogue, cv))


def _asked(
    run: Run,
    catalogue: "Catalogue",
    known: "Answers",
    asking: _Asking,
    read: "tuple[Suggestion, ...]" = (),
) -> "tuple[Answers, tuple[Taken, ...]]":
    """The answers of the person at the terminal, and what they kept of what was ``read``.

    Raises UsageError where nobody is there.
    """
    from ..session import ask, can_ask

    if not can_ask(asking.no_input):
        raise still_needed("today")
    save = not asking.no_save
    state = ask(run, catalogue, known, resume=asking.resume, save_draft=save, read=read)
    require_start(state.answers)
    return state.answers, confirmed(state)
