"""Answers as a file to keep: YAML to edit, with questions and choices, or JSON; pure."""

import json
import re
from collections.abc import Iterator, Mapping
from textwrap import wrap
from typing import Any

from ..documents import FORBIDDEN
from ..model import Catalogue, Part, Question
from ..text import one_line
from .read import CATALOGUE_KEY, Answers, Value, options_of, parts_of

_WIDTH = 96
_BARE = re.compile(r"[a-z][a-z0-9-]*")
_OTHER_MEANINGS = ("true", "false", "null", "yes", "no", "on", "off", "y", "n")
"""Words that some YAML programs do not take as text."""
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_INTRODUCTION = (
    "Answers for 'pmo-path advise --answers FILE'. What stands after a # is not read: to answer a "
    "question, remove that sign before its key and write the answer after the colon. Only 'today' "
    "is needed. What is left out is no information, never a no."
)
_AS_IN = {
    "ratings": "Grades from 1 to 5, as in {key}: {{reporting: 3, leadership: 2}}",
    "courses": "Names or ids, as in {key}: [PMP, p3o-foundation]; [] says that there are none.",
    "roles": "Titles or ids, as in {key}: [PMO Analyst, pmo-manager]",
    "country": "A code of two letters, as in {key}: GB",
    "number": "A number, as in {key}: 300",
}


def save_text(catalogue: Catalogue, answers: Answers) -> str:
    """The text of an answers file; reading it gives ``answers`` back.

    Control characters, which no file may hold, are replaced by U+FFFD.
    """
    return "\n".join(_lines(catalogue, answers)) + "\n"


def save_json(catalogue: Catalogue, answers: Answers) -> str:
    """The same answers as JSON, for programs; control characters are replaced as in YAML."""
    document = {CATALOGUE_KEY: catalogue.about.version, **answers.values}
    return json.dumps(_allowed(document), indent=2) + "\n"


def _allowed(value: Any) -> Any:
    if isinstance(value, str):
        return FORBIDDEN.sub("\ufffd", value)
    if isinstance(value, Mapping):
        return {key: _allowed(inner) for key, inner in value.items()}
    return [_allowed(item) for item in value] if isinstance(value, tuple) else value


def _lines(catalogue: Catalogue, answers: Answers) -> Iterator[str]:
    yield from _comment(_INTRODUCTION)
    yield f"{CATALOGUE_KEY}: {_quoted(catalogue.about.version)}"
    parts = parts_of(catalogue)
    for question in sorted(catalogue.questions, key=lambda question: not question.asked):
        yield ""
        yield from _title(question)
        for part in question.parts:
            yield ""
            yield from _comment(part.ask)
            yield from _choices(catalogue, part, parts)
            yield from _entry(part.key, answers.values.get(part.key))


def _title(question: Question) -> Iterator[str]:
    number = f"{question.number}. " if question.asked else ""
    yield from _comment(f"--- {number}{question.title} ---")


def _comment(text: str, first: str = "", rest: str = "") -> Iterator[str]:
    words = "".join(one if one.isprintable() else "\ufffd" for one in one_line(text))
    yield from wrap(
        words,
        _WIDTH,
        initial_indent=f"# {first}",
        subsequent_indent=f"# {rest}",
        break_long_words=False,
        break_on_hyphens=False,
    )


def _choices(catalogue: Catalogue, part: Part, parts: Mapping[str, Part]) -> Iterator[str]:
    """How the answer is written, and what there is to choose from."""
    options = options_of(part, parts)
    if part.kind == "several":
        most = f"At most {part.most}" if part.most else "Any"
        some = ", ".join(option.id for option in options[:2])
        yield from _comment(f"{most} of these, as in {part.key}: [{some}]")
    elif part.kind in _AS_IN:
        yield from _comment(_AS_IN[part.kind].format(key=part.key))
    known = catalogue.competencies.values() if part.kind == "ratings" else ()
    names = [(one.id, one.name) for one in known] + [(one.id, one.label) for one in options]
    for name, label in names:
        yield from _comment(f"{name}: {label}", "  ", "    ")


def _entry(key: str, value: Value | None) -> Iterator[str]:
    if value is None:
        yield f"# {key}:"
    elif isinstance(value, dict):
        yield f"{key}:"
        yield from (f"  {_text(name)}: {grade}" for name, grade in value.items())
    elif isinstance(value, tuple):
        yield from _list(key, [_text(item) for item in value])
    else:
        yield f"{key}: {_text(value) if isinstance(value, str) else _number(value)}"


def _list(key: str, items: list[str]) -> Iterator[str]:
    line = f"{key}: [{', '.join(items)}]"
    if len(line) <= _WIDTH:
        yield line
    else:
        yield f"{key}:"
        yield from (f"  - {item}" for item in items)


def _number(value: float) -> str:
    """``value`` without an exponent, to six decimals."""
    if isinstance(value, int) or value.is_integer():
        return str(int(value))
    return f"{value:.6f}".rstrip("0").rstrip(".")


def _text(text: str) -> str:
    bare = _BARE.fullmatch(text) is not None and text not in _OTHER_MEANINGS
    return text if bare else _quoted(text)


def _quoted(text: str) -> str:
    """``text`` in double quotes; what cannot be printed is written as its number."""
    return f'"{"".join(map(_character, FORBIDDEN.sub(chr(0xFFFD), text)))}"'


def _character(one: str) -> str:
    if one in _ESCAPES:
        return _ESCAPES[one]
    if one.isprintable():
        return one
    return f"\\u{ord(one):04X}" if ord(one) < 0x10000 else f"\\U{ord(one):08X}"
