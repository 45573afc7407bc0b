"""Where values stand in a file, and what no file may hold."""

import re
from dataclasses import dataclass, field

from ..errors import InvalidData, Problem

Path = tuple[str | int, ...]
Place = tuple[int, int]

DEPTH = 32
TEXT = 20_000
DIGITS = 18

FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)


def refuse_control_characters(text: str, name: str) -> None:
    """Raise InvalidData at the first character that no file may hold."""
    found = FORBIDDEN.search(text)
    if found:
        line = text.count("\n", 0, found.start()) + 1
        column = found.start() - text.rfind("\n", 0, found.start())
        message = f"a control character (U+{ord(found[0]):04X}) is not allowed in text"
        raise InvalidData([Problem(name, line, column, message)])


@dataclass(slots=True)
class Places:
    """Where each value and each key stands: path to (line, column), from 1."""

    values: dict[Path, Place] = field(default_factory=dict)
    keys: dict[Path, Place] = field(default_factory=dict)

    def of(self, path: Path, at: str = "value") -> Place:
        """The place of ``path``, or of the nearest thing around it that was read."""
        while path and path not in self.values:
            path = path[:-1]
        known = self.keys if at == "key" and path in self.keys else self.values
        return known.get(path, (1, 1))
