"""``--answers FILE``: answers in YAML or JSON, every fault with its place."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ...answers import CATALOGUE_KEY, Answers, AnswersError, read_answers
from ...documents import Budget, Fault, Places, decode, read_text
from ...errors import InvalidData, Problem
from ...model import Catalogue
from ..options import Run
from .standard_input import STDIN, whole

LIMIT = 2**20
VALUES = 10_000
"""Far more than there are questions, choices and competencies to rate."""
_HINT = "pipe the answers in, or give the name of a file"


def read_answers_file(run: Run, catalogue: Catalogue, name: str) -> Answers:
    """The answers in the file ``name``, or on standard input for ``-``.

    Ids that were renamed since they were saved are followed. Raises UsageError
    for a terminal as standard input, InputError or InvalidData for what cannot
    be used.
    """
    if name == "-":
        return answers_from_text(
            catalogue, decode(whole("--answers -", _HINT, LIMIT), STDIN, LIMIT), STDIN
        )
    run.inputs.append(name)
    return answers_from_text(catalogue, read_text(Path(name), name, LIMIT), name)


def answers_from_text(catalogue: Catalogue, text: str, name: str) -> Answers:
    """The answers in ``text``, called ``name`` in messages."""
    raw = _values(text, name)
    try:
        _check_version(raw)
        return read_answers(catalogue, raw)
    except AnswersError as error:
        places = Places()
        _values(text, name, places)
        raise InvalidData(
            Problem(name, *places.of(fault.path, fault.at), fault.message, hint=fault.hint)
            for fault in error.faults
        ) from None


def _values(text: str, name: str, places: Places | None = None) -> Mapping[str, Any]:
    budget = Budget(VALUES, "the file")
    if name.casefold().endswith(".json") or text.lstrip().startswith("{"):
        from ...documents import read_json

        raw = read_json(text, name, budget, places)
    else:
        from ...documents import read_yaml

        raw = read_yaml(text, name, budget, places)
    if raw is None:
        return {}
    if not isinstance(raw, dict):
        message = "answers are lines of 'key: answer', or one JSON object"
        hint = "'pmo-path questions' lists the keys"
        raise InvalidData([Problem(name, 1, 1, message, hint=hint)])
    return raw


def _check_version(raw: Mapping[str, Any]) -> None:
    version = raw.get(CATALOGUE_KEY)
    if version is not None and not isinstance(version, str):
        message = f"{CATALOGUE_KEY} must be the version of a catalogue, as text"
        raise AnswersError([Fault((CATALOGUE_KEY,), message, "put it in quotes: '1.0.0'")])
