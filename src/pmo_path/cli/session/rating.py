"""Ratings asked at the terminal, for what one role asks and the answers do not say."""

from collections.abc import Sequence

from ...answers import Answers
from ...errors import Interrupted, Stopped
from ...model import Catalogue
from ...questionnaire import Parsed, Prompt, parse, rating_prompts
from ..messages import say, say_wrapped
from .asking import read_line, show

_INTRODUCTION = (
    "Answer with a number, or n if you are not sure: it then stays as it is. "
    "b goes back, ? says why it is asked, q stops."
)
_NOT_KEPT = "no rating was kept; an answers file can hold them under 'rate'"


def rate(catalogue: Catalogue, answers: Answers, names: Sequence[str]) -> Answers:
    """The answers with the person's own ratings of ``names``.

    Raises Stopped at the end of input or when the person stops, Interrupted at Ctrl-C.
    """
    try:
        found = _ask(rating_prompts(catalogue, names))
    except KeyboardInterrupt:
        say("")
        raise Interrupted("the questions were interrupted", _NOT_KEPT) from None
    ratings = {**answers.ratings(), **found}
    return answers.plus("rate", ratings) if ratings else answers


def _ask(prompts: Sequence[Prompt]) -> dict[str, int]:
    found: dict[str, int] = {}
    place = 0
    if prompts:
        say_wrapped(_INTRODUCTION)
    while place < len(prompts):
        prompt = prompts[place]
        show(prompt)
        parsed = _parsed(prompt)
        if parsed.action == "back":
            place = max(0, place - 1)
        elif parsed.action == "why":
            say_wrapped(prompt.question.why)
        elif parsed.action == "wrong":
            say_wrapped(parsed.note)
        else:
            name = prompt.step.name.partition(".")[2]
            found.pop(name, None)
            if isinstance(parsed.value, int):
                found[name] = parsed.value
            place += 1
    return found


def _parsed(prompt: Prompt) -> Parsed:
    """What the person says; raises Stopped where they stop."""
    line = read_line()
    parsed = parse(prompt, line) if line is not None else Parsed("quit")
    if parsed.action == "quit":
        if line is None:
            say("")
        raise Stopped("the questions were stopped", _NOT_KEPT)
    return parsed
