"""``--cv FILE``: what a CV suggests, and taking it as answers where nobody is asked."""

from typing import TYPE_CHECKING

from ...errors import UsageError
from ..options import Run
from .given import start_needed

if TYPE_CHECKING:
    from ...answers import Answers
    from ...cv import Suggestion, Taken
    from ...model import Catalogue
    from ...questionnaire import State


def check_cv_options(
    cv: str | None, accept: bool, answers: str | None, example: str | None, batch: str | None
) -> None:
    """Raises UsageError where the options about a CV and others contradict each other."""
    if cv is None:
        if accept:
            raise UsageError("--accept-cv goes with --cv", "name your CV with --cv FILE")
        return
    for option, value in (("--batch", batch), ("--example", example)):
        if value is not None:
            raise UsageError(f"--cv and {option} contradict each other", "give one of them")
    if cv == answers == "-":
        hint = "give the name of a file for one of them"
        raise UsageError("--cv and --answers cannot both read standard input", hint)


def unconfirmed() -> UsageError:
    """The error where what a CV says can be put to nobody."""
    message = "what is read from a CV has to be confirmed, and nobody can be asked"
    return UsageError(message, "--accept-cv takes it as it was read, unconfirmed")


def suggestions(run: Run, catalogue: "Catalogue", name: str) -> "tuple[Suggestion, ...]":
    """What the CV in the file ``name`` suggests; raises InputError for what cannot be used."""
    from ...cv import notes, suggest
    from ..files import read_cv
    from ..messages import say_wrapped

    cv = read_cv(run, catalogue, name)
    if not run.quiet:
        for warning in (*cv.warnings, *notes(cv, run.today)):
            say_wrapped(f"note: {warning}")
    return suggest(catalogue, cv, run.today)


def accepted(
    run: Run, catalogue: "Catalogue", known: "Answers", name: str
) -> "tuple[Answers, tuple[Taken, ...]]":
    """The answers ``known``, and beside them what the CV suggests, unconfirmed.

    Raises UsageError where neither says where the person is today.
    """
    from ...cv import accept

    read = suggestions(run, catalogue, name)
    answers, taken = accept(catalogue, known, read)
    key = start_needed(answers)
    if key is not None:
        raise _unsaid(catalogue, key, read)
    return answers, taken


def _unsaid(catalogue: "Catalogue", key: str, read: "tuple[Suggestion, ...]") -> UsageError:
    """The error where the CV leaves open what is needed: what was read and where, not the text."""
    from ...titles import read_title

    title = next((suggestion for suggestion in read if suggestion.key == "title"), None)
    if title is None:
        why = "no job that has a title and has begun was found in it"
    elif read_title(catalogue, str(title.value), keep=False).status == "ambiguous":
        why = f"the title at {title.where} can mean several roles"
    else:
        why = f"the title at {title.where} is that of no role in the catalogue"
    what = "what you did last" if key == "last" else "where you stand today"
    ways = f"give '{key}' with --answers FILE beside --cv, or leave out --accept-cv on a terminal"
    return UsageError(f"the CV does not say {what}: {why}", ways)


def confirmed(state: "State") -> "tuple[Taken, ...]":
    """What the person kept of what was read from a CV, in this run or before its draft."""
    if not state.read:
        return ()
    from ...cv import confirmed as kept

    return kept(state.answers, state.read)
