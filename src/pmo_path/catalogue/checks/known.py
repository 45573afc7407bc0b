"""What the program knows by name: a catalogue that has such things at all has those too."""

from collections.abc import Iterable, Iterator

from ...model import CONCEPTS, QUESTION_KEYS, SUPPORT
from ...text import counted, listed
from .finding import Finding, Records, fault

_SHOWN = 3


def questions_have_the_known_keys(records: Records) -> Iterator[Finding]:
    """A questionnaire asks for every answer that the program reads."""
    questions = records["questions"]
    missing = _missing(QUESTION_KEYS, (part.key for item in questions for part in item.parts))
    if questions and missing:
        message = f"no question has the key {missing}, which the program reads"
        yield fault(questions[0], ("parts",), message, "it does without", severity="warning")


def known_entries_are_there(records: Records) -> Iterator[Finding]:
    """The ideas and the help that the program shows of its own accord are in the catalogue."""
    for part, names, kind in (("concepts", CONCEPTS, "concept"), ("support", SUPPORT, "help")):
        entries = records[part]
        missing = _missing(names, (entry.id for entry in entries))
        if entries and missing:
            message = f"there is no {kind} called {missing}, which the program shows"
            yield fault(entries[0], ("id",), message, "it does without", severity="warning")


def _missing(known: Iterable[str], there: Iterable[str]) -> str:
    """The first of the ``known`` names that are not ``there``, and how many more."""
    there = set(there)
    names = [repr(name) for name in known if name not in there]
    more = [counted(len(names) - _SHOWN, "other")] if len(names) > _SHOWN else []
    return listed(names[:_SHOWN] + more, "or")
