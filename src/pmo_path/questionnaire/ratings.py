"""Ratings alone, for the competencies that one role asks; pure."""

from collections.abc import Sequence

from ..model import Catalogue
from .machine import Prompt
from .steps import rating_step


def rating_prompts(catalogue: Catalogue, names: Sequence[str]) -> tuple[Prompt, ...]:
    """One prompt for each of ``names``; none where the catalogue asks for no ratings."""
    found = next(
        (
            (question, part)
            for question in catalogue.questions
            for part in question.parts
            if part.kind == "ratings"
        ),
        None,
    )
    if found is None:
        return ()
    question, part = found
    steps = (
        rating_step(catalogue, part, name, (0, 0, place), catalogue.competencies[name].name)
        for place, name in enumerate(names)
    )
    return tuple(
        Prompt(catalogue, question, step, number, len(names), again=False, before=None)
        for number, step in enumerate(steps, 1)
    )
