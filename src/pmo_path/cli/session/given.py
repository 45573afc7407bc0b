"""Answers that are there already: from a file, a ready example, or single options."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ...errors import InvalidData, Problem, UsageError
from ...text import did_you_mean
from ..options import Run
from ..output import NewFile

if TYPE_CHECKING:
    from ...answers import Answers, Value
    from ...model import Catalogue


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
    known = known_answers(run, catalogue, answers, example, given)
    if known is not None:
        require_start(known)
    return known


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
    known = _from_file_or_example(run, catalogue, answers, example)
    for key, value in given.items():
        known = known.plus(key, value)
    return known


def _from_file_or_example(
    run: Run, catalogue: "Catalogue", answers: str | None, example: str | None
) -> "Answers":
    if answers is not None:
        from ..files import read_answers_file

        return read_answers_file(run, catalogue, answers)
    from ...answers import read_answers

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
    from ...answers import options_of, parts_of

    given: dict[str, Value] = {}
    if goal is not None:
        from ...titles import find

        role = find(catalogue, goal).role
        if role is not None:
            given["target"] = role.id
    if country is not None:
        from ...text import country_code

        given["country"] = country_code(country)
    if contract is not None:
        parts = parts_of(catalogue)
        known = [option.id for option in options_of(parts["contract"], parts)]
        if contract not in known:
            message = f"--contract must be one of {', '.join(known)}, not '{contract}'"
            raise UsageError(message, did_you_mean(contract, known))
        given["contract"] = contract
    return given


def require_start(answers: "Answers") -> None:
    """Raise UsageError where what is needed is not there."""
    key = start_needed(answers)
    if key is not None:
        raise still_needed(key)


def start_needed(answers: "Answers") -> str | None:
    """The key that is still needed, None if all is there.

    That is where the person is today, and what came before for who is between jobs.
    """
    today = answers.one("today")
    if today is None:
        return "today"
    return "last" if today == "between-jobs" and answers.one("last") is None else None


def still_needed(key: str, hint: str | None = None) -> UsageError:
    """The error that names an answer that is needed where nobody can be asked."""
    usual = "give it with --answers FILE, or see an answer with --example practitioner"
    return UsageError(f"an answer is needed and nobody can be asked: '{key}'", hint or usual)


def refuse_save(name: str | None, *inputs: str | None) -> None:
    """Raise OutputError where the answers would replace one of ``inputs``; before anybody is asked.

    Neither the CV nor the answers that were given may be lost to a slip.
    """
    if name is not None:
        from ..files import refuse_input

        refuse_input(name, [file for file in inputs if file is not None])


def answers_to_keep(run: Run, catalogue: "Catalogue", answers: "Answers", name: str) -> NewFile:
    """The file ``name`` with ``answers``, and a word on what can be run next.

    As YAML with comments, to be edited; as JSON where the name says so.
    """
    from ...answers import save_json, save_text

    save = save_json if name.casefold().endswith(".json") else save_text
    said = f"saved to {name}; next: pmo-path advise --answers {name}"
    return NewFile(name, [save(catalogue, answers).encode()], said, run.force, run.inputs)


def answers_in_line(catalogue: "Catalogue", text: str, name: str) -> "Answers":
    """The answers in one line of a batch; raises InvalidData, also where no start is given."""
    from ..files import answers_from_text

    answers = answers_from_text(catalogue, text, name)
    key = start_needed(answers)
    if key is not None:
        raise InvalidData([Problem(name, 1, 1, f"an answer is needed: '{key}'")])
    return answers
