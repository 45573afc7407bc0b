"""Answers that are there already: from a file, a ready example, or single options."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated

import typer

from ..errors import UsageError
from ..text import did_you_mean
from . import complete
from .options import Run

if TYPE_CHECKING:
    from ..answers import Answers, Value
    from ..model import Catalogue

AnswersFile = Annotated[
    str | None,
    typer.Option(metavar="FILE", help="Take the answers from FILE, - for standard input."),
]
Example = Annotated[
    str | None,
    typer.Option(
        metavar="NAME",
        help="Answer for one of the ready examples: newcomer, secretary, practitioner, "
        "project-manager or business-leader.",
        autocompletion=complete.examples,
    ),
]
SaveFile = Annotated[
    str | None,
    typer.Option(metavar="FILE", help="Keep the answers in FILE, to edit and reuse."),
]
Goal = Annotated[
    str | None,
    typer.Option(
        metavar="ROLE", help="The role you want in the end.", autocompletion=complete.roles
    ),
]
Country = Annotated[
    str | None, typer.Option(metavar="COUNTRY", help="Country of the pay figures, such as GB.")
]
Contract = Annotated[
    str | None, typer.Option(metavar="KIND", help="permanent, fixed-term or contract.")
]


def ready_answers(
    run: Run,
    catalogue: "Catalogue",
    answers: str | None,
    example: str | None,
    given: "Mapping[str, Value]",
) -> "Answers | None":
    """The answers of a file or an example, those ``given`` on top; None where neither is named.

    Raises UsageError where both are named, or nothing says where the person is today.
    """
    found = known_answers(run, catalogue, answers, example, given)
    if found is not None:
        require_start(found)
    return found


def known_answers(
    run: Run,
    catalogue: "Catalogue",
    answers: str | None,
    example: str | None,
    given: "Mapping[str, Value]",
) -> "Answers | None":
    """The same, where what says where the person is today may be still to come."""
    if answers is not None and example is not None:
        raise UsageError("--answers and --example contradict each other", "give one of them")
    if answers is None and example is None:
        return None
    found = _from_file_or_example(run, catalogue, answers, example)
    for key, value in given.items():
        found = found.plus(key, value)
    return found


def _from_file_or_example(
    run: Run, catalogue: "Catalogue", answers: str | None, example: str | None
) -> "Answers":
    if answers is not None:
        from .files import read_answers_file

        return read_answers_file(run, catalogue, answers)
    from ..answers import read_answers

    if example not in catalogue.examples:
        known = ", ".join(catalogue.examples)
        message = f"there is no example '{example}': it is one of {known}"
        raise UsageError(message, did_you_mean(example or "", catalogue.examples))
    return read_answers(catalogue, catalogue.examples[example].answers)


def given_answers(
    catalogue: "Catalogue",
    goal: str | None = None,
    country: str | None = None,
    contract: str | None = None,
) -> "dict[str, Value]":
    """The answers that single options give; raises UsageError for what is not known."""
    from ..answers import options_of, parts_of

    given: dict[str, Value] = {}
    if goal is not None:
        from ..titles import find

        found = find(catalogue, goal)
        if found.role is not None:
            given["target"] = found.role.id
    if country is not None:
        from ..text import country_code

        given["country"] = country_code(country)
    if contract is not None:
        parts = parts_of(catalogue)
        known = [option.id for option in options_of(parts["contract"], parts)]
        if contract not in known:
            message = f"--contract must be one of {', '.join(known)}, not '{contract}'"
            raise UsageError(message, did_you_mean(contract, known))
        given["contract"] = contract
    return given


def require_start(found: "Answers") -> None:
    """Raise UsageError where what is needed is not there."""
    key = start_needed(found)
    if key is not None:
        raise still_needed(key)


def start_needed(found: "Answers") -> str | None:
    """The key that is still needed, None if all is there.

    That is where the person is today, and what came before for who is between jobs.
    """
    today = found.one("today")
    if today is None:
        return "today"
    return "last" if today == "between-jobs" and found.one("last") is None else None


def still_needed(key: str, hint: str | None = None) -> UsageError:
    """The error that names an answer that is needed where nobody can be asked."""
    usual = "give it with --answers FILE, or see an answer with --example practitioner"
    return UsageError(f"an answer is needed and nobody can be asked: '{key}'", hint or usual)


def refuse_save(name: str | None, *inputs: str | None) -> None:
    """Raise OutputError where the answers would replace one of ``inputs``; before anybody is asked.

    Neither the CV nor the answers that were given may be lost to a slip.
    """
    if name is not None:
        from .files import refuse_input

        refuse_input(name, [one for one in inputs if one is not None])


def save_answers(run: Run, catalogue: "Catalogue", found: "Answers", name: str) -> None:
    """Keep ``found`` in the file ``name``, and say so with what can be run next.

    As YAML with comments, to be edited; as JSON where the name says so. Raises OutputError where
    the file exists without --force, or is an input of this run.
    """
    from pathlib import Path

    from ..answers import save_json, save_text
    from .files import refuse_input, write_whole
    from .messages import say

    refuse_input(name, run.inputs)
    save = save_json if name.casefold().endswith(".json") else save_text
    write_whole(Path(name), save(catalogue, found).encode(), force=run.force)
    if not run.quiet:
        say(f"saved to {name}; next: pmo-path advise --answers {name}")
