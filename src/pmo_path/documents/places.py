"""Where values stand in a file, and what no file may hold."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from ..errors import InvalidData, Problem

Path = tuple[str | int, ...]
Place = tuple[int, int]

DEPTH = 32
TEXT = 20_000
DIGITS = 18
VALUES = 500_000

FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff"
    "\ufeff\ufffe\uffff]"
)


@dataclass(slots=True)
class Budget:
    """How many values ``what`` may still hold, over all of its files."""

    most: int = VALUES
    what: str = "the catalogue"
    left: int = field(init=False)

    def __post_init__(self) -> None:
        self.left = self.most

    @property
    def message(self) -> str:
        """What is wrong once nothing is left."""
        return f"{self.what} holds more than {self.most:,} values"


def place_at(text: str, index: int) -> Place:
    """Line and column, from 1, of the character at ``index``."""
    return text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)


def refuse_control_characters(text: str, name: str) -> None:
    """Raise InvalidData at the first character that no file may hold."""
    found = FORBIDDEN.search(text)
    if found:
        line, column = place_at(text, found.start())
        message = f"a control character (U+{ord(found[0]):04X}) is not allowed in text"
        raise InvalidData([Problem(name, line, column, message)])


@dataclass(slots=True)
class Places:
    """Where values and keys stand: path to (line, column), from 1.

    Only those of ``wanted`` are kept, if it is given: the places of a large file
    would take more memory than the file.
    """

    values: dict[Path, Place] = field(default_factory=dict)
    keys: dict[Path, Place] = field(default_factory=dict)
    wanted: frozenset[Path] | None = None

    @staticmethod
    def around(paths: Iterable[Path]) -> frozenset[Path]:
        """``paths`` and everything they stand in."""
        return frozenset(path[:end] for path in paths for end in range(len(path) + 1))

    @property
    def complete(self) -> bool:
        """Whether everything wanted was found."""
        return self.wanted is not None and len(self.values) == len(self.wanted)

    def of(self, path: Path, at: str = "value") -> Place:
        """The place of ``path``, or of the nearest thing around it that was read."""
        while path and path not in self.values:
            path = path[:-1]
        known = self.keys if at == "key" and path in self.keys else self.values
        return known.get(path, (1, 1))
