"""YAML to plain values, from parser events: limits are checked while reading.

Never ``yaml.load``: anchors, aliases, merge keys and tags are refused, so no
file can grow while it is read; depth is checked at each start event, as the
parsers themselves grow quadratic on nested brackets. Only ``true``, ``false``,
``null``, ``~``, whole numbers and decimals are not text.
"""

import re
from collections.abc import Callable
from typing import Any

import yaml
from yaml import events as ev

from ..errors import InvalidData, Problem
from ..text import cut
from .places import (
    DEPTH,
    DIGITS,
    FORBIDDEN,
    TEXT,
    Budget,
    Path,
    Places,
    place_at,
    refuse_control_characters,
)
from .yaml_words import NO_CHARACTER, explain

try:
    from yaml.cyaml import CParser as Parser  # type: ignore[attr-defined]
except ImportError:  # PyYAML without libyaml: slower, and the same result
    from yaml import Loader as Parser  # type: ignore[assignment]

_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(\.[0-9]+)?")
_DIRECTIVE = re.compile(r"(?: *(?:#[^\n]*)?\n)*%")
_GLUED = re.compile(r"[|>][-+0-9]*#")
_WORDS = {"true": True, "false": False, "null": None, "~": None, "": None}


def read_yaml(
    text: str, name: str, budget: Budget | None = None, places: Places | None = None
) -> Any:
    """The one document in ``text`` as dicts, lists, text, numbers, booleans and None.

    Raises InvalidData with the place of the first fault. ``places``, if given,
    is filled; a first reading goes without, as it takes half as long again. A
    reading for some places alone ends at the last of them and gives None.
    """
    refuse_control_characters(text, name)
    _refuse_tabs(text, name)
    _refuse_directives(text, name)
    return _Reading(text, name, budget or Budget(), places).document()


def _refuse_tabs(text: str, name: str) -> None:
    """Parsers do not agree where a tab may stand, and nobody sees one."""
    if "\t" in text:
        line, column = place_at(text, text.index("\t"))
        hint = "use spaces, or \\t within double quotes"
        raise InvalidData([Problem(name, line, column, "a tab is not allowed", hint=hint)])


def _refuse_directives(text: str, name: str) -> None:
    """``%YAML`` and its like: nobody needs them, and parsers differ about them."""
    found = _DIRECTIVE.match(text)
    if found:
        line, column = place_at(text, found.end() - 1)
        message = "a line that begins with % is not read: take it away"
        raise InvalidData([Problem(name, line, column, message)])


class _AllFound(Exception):  # noqa: N818  # not an error
    """Every place that is wanted is known: the rest of the file can stay unread."""


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
        except _AllFound:
            return None
        except yaml.YAMLError as error:
            raise InvalidData([explain(error, self.name)]) from None
        except ValueError:  # PyYAML without libyaml lets an escape beyond Unicode through to chr()
            line = getattr(self.parser, "line", 0) + 1
            column = getattr(self.parser, "column", 0) + 1
            message, hint = NO_CHARACTER
            raise InvalidData([Problem(self.name, line, column, message, hint=hint)]) from None
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

    def _fault(self, event: Any, message: str, hint: str = "") -> InvalidData:
        mark = event.start_mark
        problem = Problem(self.name, mark.line + 1, mark.column + 1, message, hint=hint)
        return InvalidData([problem])

    def _value(self, event: Any, path: Path) -> Any:
        self.left -= 1
        if self.left < 0:
            raise self._fault(event, self.budget.message)
        if self.places is not None and self._wanted(path):
            mark = event.start_mark
            self.places.values[path] = (mark.line + 1, mark.column + 1)
            if self.places.complete:
                raise _AllFound
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

    def _wanted(self, path: Path) -> bool:
        wanted = self.places.wanted if self.places is not None else None
        return wanted is None or path in wanted

    def _extras(self, event: Any) -> InvalidData:
        if event.anchor is not None:
            message = f"anchors ({cut('&' + event.anchor)}) are not read: write it out"
            return self._fault(event, message)
        tag = event.tag.replace("tag:yaml.org,2002:", "!!")
        return self._fault(event, f"tags ({cut(tag)}) are not read: take it away")

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
                if self._wanted(inner):
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
            self._check_styled(event)
            return text
        if text in _WORDS:
            return _WORDS[text]
        if text[0] in "-0123456789":
            number = _NUMBER.fullmatch(text)
            return text if number is None else self._number(event, text, number[1] is None)
        return text

    def _check_styled(self, event: Any) -> None:
        if event.style == '"':
            found = FORBIDDEN.search(event.value)
            if found:
                message = f"a control character (U+{ord(found[0]):04X}) is not allowed in text"
                raise self._fault(event, message)
        elif event.style in "|>" and _GLUED.match(self.text, event.start_mark.index):
            raise self._fault(event, "a comment begins after a space")  # libyaml would take it

    def _number(self, event: ev.ScalarEvent, text: str, whole: bool) -> int | float:
        if len(text) > DIGITS + 1 or (whole and len(text.lstrip("-")) > DIGITS):
            raise self._fault(event, f"a number has more than {DIGITS} digits")
        return int(text) if whole else float(text)
