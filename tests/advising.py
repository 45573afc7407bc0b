"""What the tests of the advice share: advice for a few answers, as the record scripts read."""

from datetime import date
from functools import cache
from typing import Any

import pmo_path
from pmo_path.answers.read import read_answers
from pmo_path.model.catalogue import Catalogue
from pmo_path.views.advice.record import advice_record
from pmo_path.views.advice.types import AdviceRecord

TODAY = date(2026, 11, 25)


@cache
def catalogue() -> Catalogue:
    """The shipped catalogue."""
    return pmo_path.load()


def advice(**answers: Any) -> AdviceRecord:
    """Advice for these answers; ``_`` in a key stands for ``-``."""
    return advice_for({key.replace("_", "-"): value for key, value in answers.items()})


def advice_for(answers: dict[str, Any]) -> AdviceRecord:
    """Advice for answers as they stand in a file."""
    known = catalogue()
    return advice_record(known, pmo_path.advise(known, read_answers(known, answers), today=TODAY))


def example(name: str, **changes: Any) -> AdviceRecord:
    """Advice for a ready example, some of its answers changed."""
    changed = {key.replace("_", "-"): value for key, value in changes.items()}
    return advice_for({**catalogue().examples[name].answers, **changed})


def roles(record: AdviceRecord) -> list[str]:
    """The roles of the answer, the recommended one first."""
    return [record["recommended"]["role"], *(one["role"] for one in record["alternatives"])]


def listed(record: AdviceRecord) -> list[str]:
    """Every competency that the answer lists, gaps first."""
    return [gap["competency"] for gap in record["gaps"]]


def gaps(record: AdviceRecord) -> list[str]:
    """The competencies that are missing."""
    return [gap["competency"] for gap in record["gaps"] if gap["missing"]]


def courses(record: AdviceRecord) -> list[str]:
    """The courses in order."""
    return [step["course"] for step in record["courses"]]


def all_text(record: AdviceRecord) -> str:
    """Every text of the record, in one."""
    found: list[str] = []

    def walk(value: Any) -> None:
        if isinstance(value, str):
            found.append(value)
        elif isinstance(value, dict):
            for inner in value.values():
                walk(inner)
        elif isinstance(value, list | tuple):
            for inner in value:
                walk(inner)

    walk(record)
    return "\n".join(found)
