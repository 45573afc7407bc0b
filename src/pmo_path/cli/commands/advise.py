"""``advise``: the questionnaire, then the advice."""

from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from ...errors import UsageError
from ...views import View
from .. import complete
from ..options import (
    AcceptCv,
    AnswersFile,
    CvFile,
    Example,
    Goal,
    NoInput,
    OwnContract,
    OwnCountry,
    Run,
    SaveFile,
)
from ..output import Result, WithFile
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
    country: OwnCountry = None,
    contract: OwnContract = None,
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
    no_input: NoInput = False,
) -> Result:
    """Ask where you stand, then recommend your next role, and say why.

    Examples:

    \b
      pmo-path advise
      pmo-path advise --answers me.yaml --json
      pmo-path advise --cv cv.txt --accept-cv
    """
    from ...advice import advise
    from ...views.advice import advice_view
    from ..session import answers_to_keep, check_cv_options, given_answers, refuse_save

    check_cv_options(cv, accept_cv, answers, example, batch)
    refuse_save(save, cv, answers)
    catalogue = run.load()
    given = given_answers(catalogue, goal, country, contract)
    if batch is not None:
        if answers is not None or example is not None:
            raise UsageError("--batch goes without --answers and --example", "give one of them")
        return _batch(run, catalogue, batch, given, _refused(catalogue, refuse))
    asking = _Asking(resume, no_save, no_input or is_set("PMO_PATH_NO_INPUT"))
    brought = _Brought(answers, example, cv, accept_cv)
    mine, read = _answers(run, catalogue, brought, given, asking)
    refused = _refused(catalogue, refuse)
    advice = advise(catalogue, mine, today=run.today, refused=refused)
    view = advice_view(catalogue, advice, full=full, read=read)
    if save is None:
        return view
    return WithFile(view, answers_to_keep(run, catalogue, mine, save))


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
    from ..files import Batch
    from ..session import answers_in_line

    if not run.format_given:
        run.format = "jsonl"
    lines = Batch(name)

    def make(text: str, _: int) -> "Advice":
        answers = answers_in_line(catalogue, text, lines.shown)
        for key, value in given.items():
            answers = answers.plus(key, value)
        return advise(catalogue, answers, today=run.today, refused=refused)

    return advices_view(catalogue, lines.each(make), lines.outcome)


def _refused(catalogue: "Catalogue", titles: list[str] | None) -> tuple[str, ...]:
    from ...titles import find

    roles = [find(catalogue, title).role for title in titles or []]
    return tuple(role.id for role in roles if role is not None)


class _Asking(NamedTuple):
    """How the person may be asked."""

    resume: bool
    no_save: bool
    no_input: bool


class _Brought(NamedTuple):
    """What the options bring of answers."""

    answers: str | None
    example: str | None
    cv: str | None
    accept_cv: bool


def _answers(
    run: Run,
    catalogue: "Catalogue",
    brought: _Brought,
    given: "dict[str, Value]",
    asking: _Asking,
) -> "tuple[Answers, tuple[Taken, ...]]":
    """All answers, brought or asked for, and what of them was taken from a CV.

    Raises UsageError where some are needed and nobody can be asked.
    """
    from ...answers import Answers
    from ..session import known_answers, require_start

    known = known_answers(run, catalogue, brought.answers, brought.example, given)
    if brought.cv is not None:
        may_ask = asking if known is None else None
        known = known or Answers(given)
        return _with_cv(run, catalogue, brought.cv, known, brought.accept_cv, may_ask)
    if known is None:
        return _asked(run, catalogue, Answers(given), asking)
    require_start(known)
    return known, ()


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
    from ..session import accepted, can_ask, suggestions, unconfirmed

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
    from ..session import ask, can_ask, confirmed, require_start, still_needed

    if not can_ask(asking.no_input):
        raise still_needed("today")
    save = not asking.no_save
    state = ask(run, catalogue, known, resume=asking.resume, save_draft=save, read=read)
    require_start(state.answers)
    return state.answers, confirmed(state)
