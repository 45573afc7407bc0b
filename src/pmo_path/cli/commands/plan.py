"""``plan``: a development plan, new or brought up to date."""

from pathlib import Path
from typing import Annotated

import typer

from ...errors import UsageError
from ...views import Plain, View
from ..options import AnswersFile, Example, Goal, OwnContract, OwnCountry, Run
from ..output import NewFile, Result, WithFile

FORMAT = "markdown"
"""A plan is a file that a person keeps and writes in."""

_LIMIT = 2**20
"""Bytes: a plan is some ten thousand, and its owner's notes hardly a hundred times that."""


def run(
    run: Run,
    answers: AnswersFile = None,
    example: Example = None,
    goal: Goal = None,
    country: OwnCountry = None,
    contract: OwnContract = None,
    update: Annotated[
        str | None,
        typer.Option(metavar="PLAN", help="Bring this plan up to date; your ticks and notes stay."),
    ] = None,
) -> Result:
    """Make a development plan with dates, in Markdown, to tick off.

    Examples:

    \b
      pmo-path plan --example newcomer
      pmo-path plan --answers me.yaml --output plan.md
      pmo-path plan --answers me.yaml --update plan.md
    """
    from ...advice import advise
    from ...views.plan import plan_view
    from ..session import given_answers, ready_answers, still_needed

    catalogue = run.load()
    given = given_answers(catalogue, goal, country, contract)
    mine = ready_answers(run, catalogue, answers, example, given)
    if mine is None:
        raise still_needed("today")
    view = plan_view(catalogue, advise(catalogue, mine, today=run.today))
    if update is not None:
        return _updated(run, view, update)
    if run.format != FORMAT or run.fields is not None:
        return view
    return Plain(_markdown(view))


def _markdown(view: View) -> str:
    from ...plan import sealed
    from ...render import Style, render

    return sealed("".join(render(view, FORMAT, Style())))


def _updated(run: Run, view: View, name: str) -> Result:
    """The plan in the file ``name`` with what is new; on standard output with ``--output -``."""
    from ...plan import updated

    if run.format != FORMAT or run.fields is not None:
        raise UsageError("--update writes Markdown", "leave the format away")
    if name == "-":
        raise UsageError("--update needs the name of a file", "the plan is written back to it")
    if run.output not in (None, "-"):
        hint = "--output - prints the plan instead"
        raise UsageError("--update writes the plan that it reads", hint)
    text = updated(_read(name), _markdown(view), name)
    if run.output == "-":
        return Plain(text)
    return WithFile(Plain(""), NewFile(name, [text.encode()], f"saved to {name}", force=True))


def _read(name: str) -> str:
    """The text of a plan with its line ends as they are; raises InputError or InvalidData."""
    from ...documents import decode
    from ...errors import InputError

    try:
        with Path(name).open("rb") as stream:
            data = stream.read(_LIMIT + 1)
    except OSError as error:
        raise InputError(f"cannot read '{name}': {error.strerror or error}") from None
    decode(data, name, _LIMIT)
    return data.decode()
