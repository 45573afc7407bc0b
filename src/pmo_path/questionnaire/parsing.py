"""What a line of input means as the answer to a question; pure."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from .. import titles
from ..advice import course_called
from ..answers import Value
from ..documents import FORBIDDEN
from ..errors import UsageError
from ..text import country_code, country_name, cut, folded, listed, one_line, sentence
from ..titles import index_of
from .machine import Prompt
from .steps import NONE, Choice
from .words import accepted, kind_of, suggested

LONGEST = 500
_COMMANDS: dict[str, Literal["back", "why", "quit"]] = {
    "b": "back",
    "back": "back",
    "?": "why",
    "q": "quit",
    "quit": "quit",
}
_SKIP = ("s", "skip", "not sure", "not-sure")
_NOTHING = ("no", "nothing", "n/a", "-")
"""What people write where there are no choices and they have nothing to say."""
_NUMBER = re.compile(r"(?:\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.\d{1,6})?", re.ASCII)


@dataclass(frozen=True)
class Parsed:
    """What a line means. A skipped question is answered with None.

    ``note`` says how an answer was taken, or, where a line is wrong, what is accepted.
    """

    action: Literal["answer", "back", "why", "quit", "wrong"]
    value: Value | None = None
    note: str = ""


def parse(prompt: Prompt, line: str) -> Parsed:
    """What ``line`` means as an answer to ``prompt``; it never raises."""
    text = one_line(line)
    word = text.casefold()
    if FORBIDDEN.search(line.rstrip("\r\n")):
        return _wrong(prompt, "Arrow keys and other control characters are not taken.")
    if word in _COMMANDS:
        return Parsed(_COMMANDS[word])
    if not text:
        return _nothing_typed(prompt)
    return _answer(prompt, text, word)


def _nothing_typed(prompt: Prompt) -> Parsed:
    """An empty line keeps the answer so far, or else what a CV suggests."""
    if prompt.again:
        return Parsed("answer", prompt.before)
    kept = suggested(prompt)
    return _wrong(prompt) if kept is None else Parsed("answer", kept)


def _answer(prompt: Prompt, text: str, word: str) -> Parsed:
    if len(text) > LONGEST:
        return _wrong(prompt, f"That is longer than {LONGEST} characters.")
    if word in _SKIP or (word == "n" and kind_of(prompt) == "ratings"):
        return _skipped(prompt)
    if _says_none(prompt, word):
        return _none(prompt)
    return _READERS[kind_of(prompt)](prompt, text)


def _says_none(prompt: Prompt, word: str) -> bool:
    if word == NONE:
        return all(choice.id != NONE for choice in prompt.step.choices)
    return word in _NOTHING and kind_of(prompt) in ("text", "title", "courses", "roles")


def _wrong(prompt: Prompt, why: str = "") -> Parsed:
    return Parsed("wrong", note=f"{why} {accepted(prompt)}".strip())


def _skipped(prompt: Prompt) -> Parsed:
    if prompt.step.needed:
        return _wrong(prompt, "This one answer is needed: take what is nearest.")
    return Parsed("answer")


def _none(prompt: Prompt) -> Parsed:
    kind = kind_of(prompt)
    if kind in ("courses", "several"):
        return Parsed("answer", ())
    note = "Taken as no answer; 0 means nothing at all." if kind == "number" else ""
    return Parsed("answer", note=note) if not prompt.step.needed else _skipped(prompt)


def _one(prompt: Prompt, text: str) -> Parsed:
    found = _choices(prompt, text)
    if isinstance(found, str):
        return _wrong(prompt, found)
    if len(found) > 1:
        return _wrong(prompt, "Only one can be chosen.")
    return Parsed("answer", found[0])


def _several(prompt: Prompt, text: str) -> Parsed:
    found = _choices(prompt, text)
    if isinstance(found, str):
        return _wrong(prompt, found)
    most = prompt.step.part.most
    if most is not None and len(found) > most:
        return _wrong(prompt, f"{len(found)} are too many.")
    return Parsed("answer", tuple(c.id for c in prompt.step.choices if c.id in found))


def _rating(prompt: Prompt, text: str) -> Parsed:
    parsed = _one(prompt, text)
    return Parsed("answer", int(str(parsed.value))) if parsed.action == "answer" else parsed


def _text(_prompt: Prompt, text: str) -> Parsed:
    return Parsed("answer", text)


def _number(prompt: Prompt, text: str) -> Parsed:
    if not _NUMBER.fullmatch(text.lstrip("£€$ ")):
        return _wrong(prompt)
    value = float(text.lstrip("£€$ ").replace(",", ""))
    return Parsed("answer", int(value) if value.is_integer() else value)


def _title(prompt: Prompt, text: str) -> Parsed:
    found = titles.read(prompt.catalogue, text)
    if found is None:
        return Parsed("answer", text, f"No role is known as {cut(text)}; kept as you wrote it.")
    if found.role is None or found.question is not None:
        return Parsed("answer", text)
    same = folded(found.role.title) == folded(text)
    return Parsed("answer", text, "" if same else f"Taken as {found.role.title}.")


def _courses(prompt: Prompt, text: str) -> Parsed:
    names = _names(text, lambda name: course_called(prompt.catalogue, name) is not None)
    if not names:
        return _wrong(prompt)
    unknown = [cut(name) for name in names if course_called(prompt.catalogue, name) is None]
    note = f"No course is known as {listed(unknown, 'or')}; kept as you wrote it."
    return Parsed("answer", tuple(names), note if unknown else "")


def _roles(prompt: Prompt, text: str) -> Parsed:
    ids: list[str] = []
    index = index_of(prompt.catalogue)
    for name in _names(text, lambda name: index.read(name) is not None):
        try:
            role = titles.find(prompt.catalogue, name).role
        except UsageError as error:
            return _wrong(prompt, _said(error))
        ids += [role.id] if role is not None else []
    return Parsed("answer", tuple(dict.fromkeys(ids))) if ids else _wrong(prompt)


def _country(prompt: Prompt, text: str) -> Parsed:
    try:
        code = country_code(text)
    except UsageError as error:
        return _wrong(prompt, _said(error))
    name = country_name(code)
    return Parsed("answer", code, f"Taken as {name}." if folded(name) != folded(text) else "")


_READERS: dict[str, Callable[[Prompt, str], Parsed]] = {
    "one": _one,
    "several": _several,
    "ratings": _rating,
    "text": _text,
    "number": _number,
    "title": _title,
    "courses": _courses,
    "roles": _roles,
    "country": _country,
}


def _said(error: UsageError) -> str:
    return " ".join(sentence(words) for words in (error.message, error.hint) if words)


def _names(text: str, known: Callable[[str], bool]) -> list[str]:
    """The names between commas; where a name has a comma itself, the longest that is known."""
    pieces = [piece.strip() for piece in text.split(",")]
    names: list[str] = []
    at = 0
    while at < len(pieces):
        ends = range(len(pieces), at, -1)
        end = next((e for e in ends if known(", ".join(pieces[at:e]))), at + 1)
        names.append(", ".join(pieces[at:end]))
        at = end
    return list(dict.fromkeys(name for name in names if name))


def _words(text: str) -> list[str]:
    return re.sub(r"[,;]", " ", folded(text)).split()


def _choices(prompt: Prompt, text: str) -> list[str] | str:
    """The ids of the choices that ``text`` names one after the other, or what is wrong.

    The longest words that fit a choice count, so that ``1 3`` and whole labels are read alike.
    """
    choices = prompt.step.choices
    words = _words(text)
    longest = max((len(_words(choice.label)) for choice in choices), default=1)
    found: list[str] = []
    at = 0
    while at < len(words):
        ends = range(min(len(words), at + longest), at, -1)
        fits = ((end, _fits(choices, " ".join(words[at:end]))) for end in ends)
        end, ids = next(((end, ids) for end, ids in fits if ids), (at, []))
        if len(ids) != 1:
            return _no_choice(choices, words[at], ids)
        found += ids
        at = end
    return list(dict.fromkeys(found)) or "That names no choice."


def _no_choice(choices: Sequence[Choice], word: str, ids: Iterable[str]) -> str:
    numbers = [str(n) for n, choice in enumerate(choices, 1) if choice.id in ids]
    if not numbers:
        return f"{cut(word)} is no choice."
    return f"{cut(word)} can be {listed(numbers, 'or')}."


def _fits(choices: Sequence[Choice], words: str) -> list[str]:
    """The choices that have ``words`` as number, id or label, else those that begin so."""
    number = words.rstrip(".)")
    if number.isascii() and number.isdecimal():
        return [choice.id for n, choice in enumerate(choices, 1) if str(n) == number.lstrip("0")]
    labels = {choice.id: " ".join(_words(choice.label)) for choice in choices}
    exact = [name for name, label in labels.items() if words in (name, label)]
    return exact or [name for name, label in labels.items() if label.startswith(words)]
