"""A question in words: its heading, what is accepted, what was answered before; pure."""

from ..answers import Value
from ..text import one_line, sentence
from .machine import Prompt
from .steps import NONE


def heading(prompt: Prompt) -> list[str]:
    """``Question 3 of 8. ...``, and the competency that is to be rated."""
    ask = sentence(one_line(prompt.step.ask))
    if prompt.of is None:
        ask = f"Question {prompt.number}. {ask} Your answer decides how many questions follow."
    else:
        ask = f"Question {prompt.number} of {prompt.of}. {ask}"
    return [ask, prompt.step.about] if prompt.step.about else [ask]


def how(prompt: Prompt) -> str:
    """What kind of answer is meant, where the numbered choices do not say it."""
    return "" if kind_of(prompt) in ("one", "ratings") else accepted(prompt)


def accepted(prompt: Prompt) -> str:
    """What is accepted as an answer, in one line."""
    last = len(prompt.step.choices)
    most = prompt.step.part.most
    words = {
        "one": f"Give a number from 1 to {last}, or the first words of a choice.",
        "several": f"Give numbers from 1 to {last}, such as 1,3, or none"
        + (f"; at most {most}." if most else "."),
        "ratings": f"Give a number from 1 to {last}, or n if you are not sure.",
        "number": "Give a number, 0 or more; s skips.",
        "title": "Give a job title in your own words; s skips.",
        "courses": "Give names with commas between them, or none.",
        "roles": "Give job titles with commas between them, or none.",
        "country": "Give a country or its code, such as GB; s skips.",
    }
    return words.get(kind_of(prompt), "Give a few words; s skips.")


def earlier(prompt: Prompt) -> str:
    """The answer that was given before somebody went back, nothing if there is none."""
    if not prompt.again:
        return ""
    value = prompt.before
    if value is None:
        return "You skipped this before. An empty line skips it again."
    said = value if isinstance(value, tuple) else (str(value),)
    shown = "; ".join(_label(prompt, one) for one in said) or NONE
    return f"Your answer so far: {shown}. An empty line keeps it."


def _label(prompt: Prompt, value: str) -> str:
    """How an answer is called: the words of a choice, the name of a course."""
    if prompt.step.part.kind == "courses" and value in prompt.catalogue.courses:
        return prompt.catalogue.courses[value].name
    return next((one.label for one in prompt.step.choices if one.id == value), value)


def suggested(prompt: Prompt) -> Value | None:
    """The answer that a CV suggests, None where it suggests none."""
    if not prompt.read:
        return None
    from ..cv import value_of

    return value_of(prompt.catalogue, prompt.step.part.key, prompt.read)


def from_cv(prompt: Prompt) -> list[tuple[str, str]]:
    """What a CV suggests, each with its line, and at first how to keep or drop it.

    Each line of it comes with what it begins with: the number of a choice. After somebody went
    back an empty line keeps their own answer, so that nothing is said of keeping this.
    """
    if not prompt.read:
        return []
    from ..cv import line_words, value_words

    read = prompt.read
    drops = "" if prompt.step.needed else ", s drops " + ("them" if len(read) > 1 else "it")
    if prompt.step.part.kind not in ("several", "courses"):
        value = sentence(value_words(prompt.catalogue, read[0]))
        keeps = "" if prompt.again else f" Enter keeps it{drops}."
        return [("  ", f"From your CV{line_words(read[0])}: {value}{keeps}")]
    numbers = {choice.id: f"{number}." for number, choice in enumerate(prompt.step.choices, 1)}
    lines = [
        (
            f"  {numbers.get(str(one.value), '-')} ",
            f"{value_words(prompt.catalogue, one)}{line_words(one)}",
        )
        for one in read
    ]
    if prompt.again:
        return [("  ", "From your CV:"), *lines]
    these = f"these {len(read)}" if len(read) > 1 else "it"
    keeps = f"Enter keeps {these}{drops}; another list replaces {these.partition(' ')[0]}."
    return [("  ", "From your CV:"), *lines, ("  ", keeps)]


def kind_of(prompt: Prompt) -> str:
    """How the step is answered: the meaning of a title is chosen, though it is kept as text."""
    kind = prompt.step.part.kind
    return "one" if kind == "text" and prompt.step.choices else kind
