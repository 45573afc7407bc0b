"""``advise``: the questionnaire, then the advice."""

from typing import TYPE_CHECKING, Annotated

import typer

from ...errors import UsageError, did_you_mean
from ...views.base import View
from .. import complete
from ..options import Run
from ..terminal import is_set

if TYPE_CHECKING:
    from ...answers import Answers, Value
    from ...model.catalogue import Catalogue


def run(
    run: Run,
    answers: Annotated[
        str | None,
        typer.Option(metavar="FILE", help="Take the answers from FILE, - for standard input."),
    ] = None,
    example: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            help="Answer for one of the ready examples: newcomer, secretary, practitioner, "
            "project-manager or business-leader.",
            autocompletion=complete.examples,
        ),
    ] = None,
    save: Annotated[
        str | None,
        typer.Option(metavar="FILE", help="Keep the answers in FILE, to edit and reuse."),
    ] = None,
    goal: Annotated[
        str | None,
        typer.Option(
            metavar="ROLE",
            help="The role you want in the end.",
            autocompletion=complete.roles,
        ),
    ] = None,
    country: Annotated[
        str | None, typer.Option(metavar="COUNTRY", help="Country of the pay figures, such as GB.")
    ] = None,
    contract: Annotated[
        str | None,
        typer.Option(metavar="KIND", help="permanent, fixed-term or contract."),
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
    given = _given(catalogue, goal, country, contract)
    if answers is not None and example is not None:
        raise UsageError("--answers and --example contradict each other", "give one of them")
    if answers is not None or example is not None:
        found = _ready(run, catalogue, answers, example)
    else:
        found = _asked(run, catalogue, given, resume, no_save, no_input)
    for key, value in given.items():
        found = found.plus(key, value)
    _needs_a_start(found)
    if save is not None:
        _save(run, catalogue, found, save)
    advice = advise(catalogue, found, today=run.today)
    if run.format == "csv":
        return suggested_view(catalogue, advice)
    return advice_view(catalogue, advice, full=full)


def _given(
    catalogue: "Catalogue", goal: str | None, country: str | None, contract: str | None
) -> "dict[str, Value]":
    """The answers that options give."""
    from ...answers import options_of, parts_of

    given: dict[str, Value] = {}
    if goal is not None:
        from ...titles import find

        found = find(catalogue, goal)
        if found.role is not None:
            given["target"] = found.role.id
    if country is not None:
        from ...countries import code_of

        given["country"] = code_of(country)
    if contract is not None:
        parts = parts_of(catalogue)
        known = [option.id for option in options_of(parts["contract"], parts)]
        if contract not in known:
            message = f"--contract must be one of {', '.join(known)}, not '{contract}'"
            raise UsageError(message, did_you_mean(contract, known))
        given["contract"] = contract
    return given


def _ready(run: Run, catalogue: "Catalogue", answers: str | None, example: str | None) -> "Answers":
    """The answers of a file or of an example."""
    from ...answers import read_answers

    if answers is not None:
        from ..answers_file import read

        return read(run, catalogue, answers)
    if example not in catalogue.examples:
        known = ", ".join(catalogue.examples)
        message = f"there is no example '{example}': it is one of {known}"
        raise UsageError(message, did_you_mean(example or "", catalogue.examples))
    return read_answers(catalogue, catalogue.examples[example].answers)


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
        raise _still_needed("today")
    return ask(run, catalogue, Answers(given), resume=resume, save_draft=not no_save)


def _still_needed(key: str) -> UsageError:
    hint = "give it with --answers FILE, or see an answer with --example practitioner"
    return UsageError(f"an answer is needed and nobody can be asked: '{key}'", hint)


def _needs_a_start(found: "Answers") -> None:
    """Only where the person is today is needed, and what came before for who is between jobs."""
    today = found.one("today")
    if today is None:
        raise _still_needed("today")
    if today == "between-jobs" and found.one("last") is None:
        raise _still_needed("last")


def _save(run: Run, catalogue: "Catalogue", found: "Answers", save: str) -> None:
    from pathlib import Path

    from ...answers_text import save_text
    from ..messages import say
    from ..whole_file import write_whole

    write_whole(Path(save), save_text(catalogue, found).encode(), force=run.force)
    if not run.quiet:
        say(f"saved to {save}; next: pmo-path advise --answers {save}")
