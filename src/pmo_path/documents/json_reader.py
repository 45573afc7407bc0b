"""JSON to plain values with the place of each: limits are checked while reading.

The same values and limits as ``reader``, without YAML. Repeated keys, NaN,
Infinity, trailing text and what YAML would refuse are refused with a place.
"""

import json
import re
from bisect import bisect_right
from typing import Any, NoReturn

from ..errors import InvalidData, Problem
from ..text import cut
from .places import (
    DEPTH,
    DIGITS,
    FORBIDDEN,
    TEXT,
    Budget,
    Path,
    Place,
    Places,
    refuse_control_characters,
)

_SPACE = re.compile(r"[ \t\r\n]*")
_STRING = re.compile(r'"[^"\\\x00-\x1f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1f]*)*"')
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?")
_WORD = re.compile(r"[A-Za-z0-9_+.-]+")
_WORDS = {"true": True, "false": False, "null": None}
_LARGEST = 10**DIGITS


def read_json(
    text: str, name: str, budget: Budget | None = None, places: Places | None = None
) -> Any:
    """The one value in ``text``; raises InvalidData with the place of the first fault.

    ``places``, if given, is filled.
    """
    refuse_control_characters(text, name)
    return _Reading(text, name, budget or Budget(), places).document()


class _Reading:
    def __init__(self, text: str, name: str, budget: Budget, places: Places | None) -> None:
        self.text, self.name, self.budget, self.places = text, name, budget, places
        self.at = 0
        self.depth = 0
        self.line_ends = [found.start() for found in re.finditer("\n", text)]

    def document(self) -> Any:
        self._space()
        value = self._value(())
        self._space()
        if self.at < len(self.text):
            self._fault("text stands after the end of the JSON value")
        return value

    def _fault(self, message: str, hint: str = "", at: int | None = None) -> NoReturn:
        line, column = self._place(self.at if at is None else at)
        raise InvalidData([Problem(self.name, line, column, message, hint=hint)])

    def _place(self, at: int) -> Place:
        line = bisect_right(self.line_ends, at - 1)
        start = self.line_ends[line - 1] + 1 if line else 0
        return line + 1, at - start + 1

    def _space(self) -> None:
        found = _SPACE.match(self.text, self.at)
        self.at = found.end() if found else self.at

    def _next(self) -> str:
        return self.text[self.at : self.at + 1]

    def _value(self, path: Path) -> Any:
        self.budget.left -= 1
        if self.budget.left < 0:
            self._fault(self.budget.message)
        if self.places is not None:
            self.places.values[path] = self._place(self.at)
        sign = self._next()
        if sign in ("{", "["):
            return self._nested(sign, path)
        if sign == '"':
            return self._string()
        if sign and sign in "-0123456789":
            return self._number()
        return self._word()

    def _nested(self, sign: str, path: Path) -> Any:
        self.depth += 1
        if self.depth > DEPTH:
            self._fault(f"nested more than {DEPTH} deep")
        opened = self.at
        self.at += 1
        value = self._object(path, opened) if sign == "{" else self._array(path, opened)
        self.depth -= 1
        return value

    def _array(self, path: Path, opened: int) -> list[Any]:
        items: list[Any] = []
        self._space()
        while self._next() != "]":
            if items:
                self._comma(opened, "]")
            items.append(self._value((*path, len(items))))
            self._space()
        self.at += 1
        return items

    def _object(self, path: Path, opened: int) -> dict[str, Any]:
        found: dict[str, Any] = {}
        self._space()
        while self._next() != "}":
            if found:
                self._comma(opened, "}")
            key = self._key(path, opened, found)
            found[key] = self._value((*path, key))
            self._space()
        self.at += 1
        return found

    def _key(self, path: Path, opened: int, found: dict[str, Any]) -> str:
        start = self.at
        if self._next() != '"':
            self._unfinished(opened)
            self._fault("a key in double quotes is expected here")
        key = self._string()
        if key in found:
            self._fault(f"the key {cut(key)} stands here a second time", at=start)
        if self.places is not None:
            self.places.keys[(*path, key)] = self._place(start)
        self._space()
        if self._next() != ":":
            self._unfinished(opened)
            self._fault(f"a colon is expected after the key {cut(key)}")
        self.at += 1
        self._space()
        return key

    def _comma(self, opened: int, end: str) -> None:
        if self._next() != ",":
            self._unfinished(opened)
            self._fault(f"a comma or {end} is expected here")
        comma = self.at
        self.at += 1
        self._space()
        if self._next() == end:
            self._fault("a comma stands before the closing bracket", "take it away", comma)

    def _unfinished(self, opened: int) -> None:
        if self.at >= len(self.text):
            self._fault("a bracket is opened here and never closed", at=opened)

    def _string(self) -> str:
        found = _STRING.match(self.text, self.at)
        if found is None:
            self._bad_string()
        text: str = json.loads(found[0])
        if len(text) > TEXT:
            self._fault(f"a text is longer than {TEXT:,} characters")
        if FORBIDDEN.search(text):
            self._fault("a control character is not allowed in text")
        self.at = found.end()
        return text

    def _bad_string(self) -> NoReturn:
        rest = re.compile(r'"(?:[^"\\\n]|\\[^\n])*"').match(self.text, self.at)
        if rest is None:
            self._fault("a quote is opened here and never closed", "close it on this line")
        self._fault(
            "a backslash or a tab in this text is not valid JSON",
            r"write \\ for a backslash and \t for a tab",
        )

    def _number(self) -> int | float:
        found = _NUMBER.match(self.text, self.at)
        after = _WORD.match(self.text, self.at)
        if found is None or (after is not None and after.end() != found.end()):
            self._fault(f"{cut(after[0] if after else '-')} is not a number")
        if len(found[0]) > DIGITS + 2 or abs(value := float(found[0])) >= _LARGEST:
            self._fault(f"a number has more than {DIGITS} digits")
        self.at = found.end()
        return value if found[1] or found[2] else int(found[0])

    def _word(self) -> bool | None:
        found = _WORD.match(self.text, self.at)
        if found is None:
            what = f"not {cut(self._next())}" if self._next() else "and the text ends"
            self._fault(f"a value is expected here, {what}")
        if found[0] not in _WORDS:
            self._fault(f"{cut(found[0])} is not a JSON value", "put text in double quotes")
        self.at = found.end()
        return _WORDS[found[0]]
