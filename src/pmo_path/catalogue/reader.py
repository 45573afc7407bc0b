"""YAML to plain values, from parser events: limits are checked while reading.

Never ``yaml.load``: anchors, aliases, merge keys and tags are refused, so no
file can grow while it is read; depth is checked at each start event, as the
parsers themselves grow quadratic on nested brackets. Only ``true``, ``false``,
``null``, ``~``, whole numbers and decimals are not text.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import yaml
from yaml import events as ev

from ..errors import InvalidData, Problem, cut
from .places import DEPTH, DIGITS, FORBIDDEN, TEXT, Path, Places, refuse_control_characters
from .yaml_words import explain

try:
    from yaml.cyaml import CParser as Parser
except ImportError:  # PyYAML without libyaml: slower, and the same result
    from yaml import Loader as Parser  # type: ignore[assignment]

VALUES = 500_000

_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(\.[0-9]+)?")
_WORDS = {"true": True, "false": False, "null": None, "~": None, "": None}


@dataclass(slots=True)
class Budget:
    """How many values may still be read, over all files of a catalogue."""

    left: int = VALUES


def read(text: str, name: str, budget: Budget | None = None, places: Places | None = None) -> Any:
    """The one document in ``text`` as dicts, lists, text, numbers, booleans and None.

    Raises InvalidData with the place of the first fault. ``places``, if given,
    is filled; a first reading goes without, as it takes half as long again.
    """
    refuse_control_characters(text, name)
    return _Reading(text, name, budget or Budget(), places).document()


class _Reading:
    def __init__(self, text: str, name: str, budget: Budget, places: Places | None) -> None:
        self.text, self.name, self.budget, self.places = text, name, budget, places
        self.left = budget.left
        self.depth = 0
        self.plain_keys: set[str] = set()
        self.parser = Parser(text)
        self.next: Callable[[], Any] = self.parser.get_event

    def document(self) -> Any:
        try:
            return self._document()
        except yaml.YAMLError as error:
            raise InvalidData([explain(error, self.text, self.name)]) from None
        finally:
            self.budget.left = self.left
            self.parser.dispose()

    def _document(self) -> Any:
        self.next()
        if isinstance(self.next(), ev.StreamEndEvent):
            return None
        value = self._value(self.next(), ())
        self.next()
        after = self.next()
        if isinstance(after, ev.DocumentStartEvent):
            raise self._fault(after, "a second document starts here: one file holds one")
        return value

    def _fault(self, event: ev.Event, message: str, hint: str = "") -> InvalidData:
        mark = event.start_mark
        problem = Problem(self.name, mark.line + 1, mark.column + 1, message, hint=hint)
        return InvalidData([problem])

    def _value(self, event: Any, path: Path) -> Any:
        self.left -= 1
        if self.left < 0:
            raise self._fault(event, f"the catalogue holds more than {VALUES:,} values")
        if self.places is not None:
            mark = event.start_mark
            self.places.values[path] = (mark.line + 1, mark.column + 1)
        kind = type(event)
        if kind is ev.ScalarEvent:
            return self._scalar(event)
        if kind is ev.AliasEvent:
            message = f"aliases ({cut('*' + event.anchor)}) are not read: write it out"
            raise self._fault(event, message)
        if event.anchor is not None or event.tag is not None:
            raise self._extras(event)
        self.depth += 1
        if self.depth > DEPTH:
            raise self._fault(event, f"nested more than {DEPTH} deep")
        value = self._mapping(path) if kind is ev.MappingStartEvent else self._sequence(path)
        self.depth -= 1
        return value

    def _extras(self, event: Any) -> InvalidData:
        if event.anchor is not None:
            message = f"anchors ({cut('&' + event.anchor)}) are not read: write it out"
            return self._fault(event, message)
        return self._fault(event, f"tags ({cut(event.tag)}) are not read")

    def _sequence(self, path: Path) -> list[Any]:
        items: list[Any] = []
        event = self.next()
        while type(event) is not ev.SequenceEndEvent:
            items.append(self._value(event, (*path, len(items)) if self.places else path))
            event = self.next()
        return items

    def _mapping(self, path: Path) -> dict[str, Any]:
        found: dict[str, Any] = {}
        event = self.next()
        while type(event) is not ev.MappingEndEvent:
            key = self._key(event)
            inner = path
            if self.places is not None:
                inner = (*path, key)
                mark = event.start_mark
                self.places.keys.setdefault(inner, (mark.line + 1, mark.column + 1))
            if key in found:
                raise self._fault(event, f"the key {cut(key)} stands here a second time")
            found[key] = self._value(self.next(), inner)
            event = self.next()
        return found

    def _key(self, event: Any) -> str:
        if type(event) is not ev.ScalarEvent:
            raise self._fault(event, "a key must be text")
        text: str = event.value
        if text in self.plain_keys and event.anchor is None and event.tag is None:
            return text  # records repeat their keys: nine in ten end here
        if text == "<<" and not event.style:
            raise self._fault(event, "merge keys (<<) are not read: write it out")
        key = self._scalar(event)
        if not isinstance(key, str):
            shown = f"put {text} in quotes" if text else "nothing stands before the colon"
            raise self._fault(event, f"a key must be text: {shown}")
        if not event.style:
            self.plain_keys.add(key)
        return key

    def _scalar(self, event: Any) -> Any:
        if event.anchor is not None or event.tag is not None:
            raise self._extras(event)
        text: str = event.value
        if len(text) > TEXT:
            raise self._fault(event, f"a text is longer than {TEXT:,} characters")
        if event.style:
            if event.style == '"' and FORBIDDEN.search(text):
                raise self._fault(event, "a control character is not allowed in text")
            return text
        if text in _WORDS:
            return _WORDS[text]
        if text[0] in "-0123456789":
            number = _NUMBER.fullmatch(text)
            return text if number is None else self._number(event, text, number[1] is None)
        return text

    def _number(self, event: ev.ScalarEvent, text: str, whole: bool) -> int | float:
        if len(text) > DIGITS + 1 or (whole and len(text.lstrip("-")) > DIGITS):
            raise self._fault(event, f"a number has more than {DIGITS} digits")
        return int(text) if whole else float(text)
