"""Answers that are there already: from a file, a ready example, or single options."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated

import typer

from ..errors import UsageError, did_you_mean
from . import complete
from .options import Run

if TYPE_CHECKING:
    from ..answers import Answers, Value
    from ..model.catalogue import Catalogue

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
    if answers is not None and example is not None:
        raise UsageError("--answers and --example contradict each other", "give one of them")
    if answers is None and example is None:
        return None
    found = _from_file_or_example(run, catalogue, answers, example)
    for key, value in given.items():
        found = found.plus(key, value)
    require_start(found)
    return found


def _from_file_or_example(
    run: Run, catalogue: "Catalogue", answers: str | None, example: str | None
) -> "Answers":
    if answers is not None:
        from .answers_file import read

        return read(run, catalogue, answers)
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
        from ..countries import code_of

        given["country"] = code_of(country)
    if contract is not None:
        parts = parts_of(catalogue)
        known = [option.id for option in options_of(parts["contract"], parts)]
        if contract not in known:
            message = f"--contract must be one of {', '.join(known)}, not '{contract}'"
            raise UsageError(message, did_you_mean(contract, known))
        given["contract"] = contract
    return given


def require_start(found: "Answers") -> None:
    """Only where the person is today is needed, and what came before for who is between jobs."""
    today = found.one("today")
    if today is None:
        raise still_needed("today")
    if today == "between-jobs" and found.one("last") is None:
        raise still_needed("last")


def still_needed(key: str) -> UsageError:
    """The error that names an answer that is needed where nobody can be asked."""
    hint = "give it with --answers FILE, or see an answer with --example practitioner"
    return UsageError(f"an answer is needed and nobody can be asked: '{key}'", hint)


def save_answers(run: Run, catalogue: "Catalogue", found: "Answers", name: str) -> None:
    """Keep ``found`` in the file ``name``, and say so with what can be run next.

    As YAML with comments, to be edited; as JSON where the name says so.
    """
    from pathlib import Path

    from ..answers_text import save_json, save_text
    from .messages import say
    from .whole_file import write_whole

    save = save_json if name.casefold().endswith(".json") else save_text
    write_whole(Path(name), save(catalogue, found).encode(), force=run.force)
    if not run.quiet:
        say(f"saved to {name}; next: pmo-path advise --answers {name}")
