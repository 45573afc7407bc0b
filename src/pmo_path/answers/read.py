"""What a person said: values by key, checked against the questionnaire; pure.

Absent and "not sure" are no information, never a no. Two empty lists say
something: ``holds: []`` that no certificate is held, ``done: []`` that nothing
of the kind was done.
"""

from collections.abc import Iterator, Mapping, Sized
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from ..documents import Fault
from ..errors import InputError
from ..model import Catalogue, Key, Option, Part, current_id
from ..text import cut, did_you_mean

Value = str | int | float | tuple[str, ...] | dict[str, int]

CATALOGUE_KEY = "catalogue"
"""The key of the catalogue's version in a saved file; not an answer."""

_MOST_FAULTS = 100
_MOST_ITEMS = 100
"""No person says more than that; looking for what was meant takes time for each."""

_NO_INFORMATION = ("", "not sure", "not-sure", "skip")


@dataclass(frozen=True)
class Answers:
    """Checked answers by key. ``holds`` are course ids where known, else the text."""

    values: Mapping[str, Value] = field(default_factory=dict)

    def __contains__(self, key: str) -> bool:
        return key in self.values

    def one(self, key: Key) -> str | None:
        """The text or option under ``key``."""
        value = self.values.get(key)
        return value if isinstance(value, str) else None

    def many(self, key: Key) -> tuple[str, ...]:
        """The options or texts under ``key``; a single one counts too."""
        return self.under(key)

    def under(self, key: str) -> tuple[str, ...]:
        """The same where the key is not one that the program knows by name."""
        value = self.values.get(key, ())
        if isinstance(value, str):
            return (value,)
        return value if isinstance(value, tuple) else ()

    def number(self, key: Key) -> float | None:
        """The number under ``key``."""
        value = self.values.get(key)
        return value if isinstance(value, int | float) else None

    def ratings(self) -> dict[str, int]:
        """The person's own grades, 1 to 5, by competency."""
        value = self.values.get("rate")
        return value if isinstance(value, dict) else {}

    def plus(self, key: str, value: Value | None) -> "Answers":
        """These answers with ``key`` set, or without it if ``value`` is None."""
        kept = {name: old for name, old in self.values.items() if name != key}
        return Answers(kept if value is None else {**kept, key: value})


class AnswersError(InputError):
    """Answers that cannot be used, with every fault found."""

    def __init__(self, faults: list[Fault]) -> None:
        first = faults[0]
        super().__init__(first.message, first.hint or None)
        self.faults = faults


@lru_cache(maxsize=4)
def parts_of(catalogue: Catalogue) -> dict[str, Part]:
    """Every part of every question, by key."""
    return {part.key: part for question in catalogue.questions for part in question.parts}


def options_of(part: Part, parts: Mapping[str, Part]) -> tuple[Option, ...]:
    """The options of ``part``; those of another part where it says ``same_as``."""
    if part.same_as is None:
        return part.options
    return tuple(option for option in parts[part.same_as].options if option.segment)


def read_answers(catalogue: Catalogue, raw: Mapping[str, Any]) -> Answers:
    """Checked answers from plain values; raises AnswersError with every fault."""
    parts = parts_of(catalogue)
    faults: list[Fault] = []
    values: dict[str, Value] = {}
    for key, value in raw.items():
        if key == CATALOGUE_KEY:
            continue
        if len(faults) >= _MOST_FAULTS:
            break
        if key not in parts:
            hint = did_you_mean(key, parts) or "'pmo-path questions' lists the keys"
            faults.append(Fault((key,), f"no question has the key {cut(key)}", hint, "key"))
            continue
        reading = _Reading(catalogue, parts, parts[key])
        found = reading.value(value)
        faults += reading.faults
        if found is not None and not reading.faults:
            values[key] = found
    if faults:
        raise AnswersError(faults)
    return Answers(values)


def _says_nothing(value: Any) -> bool:
    return value is None or (isinstance(value, str) and value.casefold() in _NO_INFORMATION)


class _Reading:
    """Reads the value of one part, gathering its faults."""

    def __init__(self, catalogue: Catalogue, parts: Mapping[str, Part], part: Part) -> None:
        self.catalogue, self.parts, self.part = catalogue, parts, part
        self.faults: list[Fault] = []

    def value(self, value: Any) -> Value | None:
        if _says_nothing(value):
            return None
        kind = self.part.kind
        if kind == "number":
            return self._number(value)
        if kind == "ratings":
            return self._ratings(value)
        if kind in ("several", "courses", "roles"):
            return self._several(value, kind)
        text = self._text(value, ())
        if text is None or kind in ("text", "title"):
            return text
        return self._option(text, ()) if kind == "one" else self._country(text)

    def _fault(self, steps: tuple[str | int, ...], message: str, hint: str | None = None) -> None:
        self.faults.append(Fault((self.part.key, *steps), message, hint or ""))

    def _text(self, value: Any, steps: tuple[str | int, ...]) -> str | None:
        if isinstance(value, str):
            return value
        what = "a list" if isinstance(value, list | tuple) else "other values"
        shown = what if isinstance(value, list | tuple | dict) else cut(value)
        self._fault(steps, f"{self.part.key} must be text, not {shown}")
        return None

    def _option(self, text: str, steps: tuple[str | int, ...]) -> str | None:
        known = [option.id for option in options_of(self.part, self.parts)]
        if text in known:
            return text
        hint = did_you_mean(text, known) or f"it is one of {', '.join(known)}"
        self._fault(steps, f"{self.part.key} has no choice {cut(text)}", hint)
        return None

    def _country(self, text: str) -> str | None:
        code = text.strip().upper()
        if len(code) == 2 and code.isascii() and code.isalpha():
            return code
        self._fault((), f"{self.part.key} must be a code of two letters, not {cut(text)}", "GB")
        return None

    def _several(self, value: Any, kind: str) -> tuple[str, ...] | None:
        items = [value] if isinstance(value, str) else value
        if not isinstance(items, list | tuple):
            self._fault((), f"{self.part.key} must be a list, not {cut(value)}")
            return None
        if not items:
            return () if kind in ("courses", "several") else None
        if self._too_many(items):
            return None
        if self.part.most is not None and len(items) > self.part.most:
            self._fault((), f"{self.part.key} takes at most {self.part.most}, not {len(items)}")
        found = [self._item(item, index, kind) for index, item in enumerate(items)]
        return tuple(dict.fromkeys(item for item in found if item is not None))

    def _too_many(self, items: Sized) -> bool:
        if len(items) <= _MOST_ITEMS:
            return False
        self._fault((), f"{self.part.key} holds at most {_MOST_ITEMS}, not {len(items):,}")
        return True

    def _item(self, item: Any, index: int, kind: str) -> str | None:
        text = self._text(item, (index,))
        if text is None:
            return None
        if kind == "several":
            return self._option(text, (index,))
        if kind == "courses":
            return current_id(self.catalogue.renamed.courses, text)
        return self._role(text, (index,))

    def _role(self, text: str, steps: tuple[str | int, ...]) -> str | None:
        from ..titles import read

        found = read(self.catalogue, text)
        if found is not None and found.role is not None:
            return found.role.id
        hint = did_you_mean(text, self.catalogue.roles)
        self._fault(steps, f"no role is called {cut(text)}", hint)
        return None

    def _number(self, value: Any) -> float | None:
        if isinstance(value, int | float) and not isinstance(value, bool) and value >= 0:
            return value
        self._fault((), f"{self.part.key} must be a number from 0 up, not {cut(value)}")
        return None

    def _ratings(self, value: Any) -> dict[str, int] | None:
        if not isinstance(value, Mapping):
            self._fault((), f"{self.part.key} holds lines of 'competency: grade'")
            return None
        if self._too_many(value):
            return None
        found: dict[str, int] = {}
        for said, grade in value.items():
            name = current_id(self.catalogue.renamed.competencies, said)
            self._check_rating(said, name, grade)
            if not _says_nothing(grade):
                found[name] = grade
        return found or None

    def _check_rating(self, said: str, name: str, grade: Any) -> None:
        if name not in self.catalogue.competencies:
            hint = did_you_mean(name, self.catalogue.competencies) or ""
            message = f"there is no competency {cut(name)}"
            self.faults.append(Fault((self.part.key, said), message, hint, "key"))
        whole = isinstance(grade, int) and not isinstance(grade, bool)
        if not _says_nothing(grade) and not (whole and 1 <= grade <= 5):
            message = f"{name} must be a whole number from 1 to 5, not {cut(grade)}"
            self.faults.append(Fault((self.part.key, said), message))


def chosen(answers: Answers, parts: Mapping[str, Part]) -> Iterator[tuple[Part, Option]]:
    """Every option that was chosen, in the order of the questions."""
    for part in parts.values():
        if part.kind not in ("one", "several"):
            continue
        ids = answers.under(part.key)
        if ids:
            yield from ((part, option) for option in options_of(part, parts) if option.id in ids)
