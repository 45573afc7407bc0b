"""Input that is a stream of lines: one record out for each, in order.

Lines are read one at a time, so memory does not grow with their number. A bad
line is reported with its place and left out; the exit code then says so.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, TypeVar

from ...documents import decode
from ...errors import InputError, InvalidData, Problem, reason
from ..messages import say
from .standard_input import STDIN, piped_input

LINE = 2**20
"""As many bytes as a whole file of answers may have."""
_TOLD = 20
"""So many bad lines are named: more of them say the same, and hide the first."""
T = TypeVar("T")


@dataclass
class Batch:
    """The lines of one file or of standard input, and how many could not be used."""

    name: str
    asks: str = "--batch -"
    hint: str = "pipe the lines in, or give the name of a file"
    bad: int = field(default=0, init=False)

    def __post_init__(self) -> None:
        """Refuse a terminal or a closed input before anything is written."""
        if self.name == "-":
            piped_input(self.asks, self.hint)

    @property
    def shown(self) -> str:
        """The name in messages."""
        return STDIN if self.name == "-" else self.name

    def each(self, make: Callable[[str, int], T]) -> Iterator[T]:
        """What ``make`` gives for each line and its number; lines that raise are reported."""
        for number, line in enumerate(self._lines(), 1):
            try:
                text = self._text(line)
                if text.strip():
                    yield make(text, number)
            except InvalidData as error:
                self._report(error.problems, number)

    def every(self) -> Iterator[str | None]:
        """Each line as text, empty ones too; None for one that cannot be used, reported."""
        for number, line in enumerate(self._lines(), 1):
            try:
                yield self._text(line)
            except InvalidData as error:
                self._report(error.problems, number)
                yield None

    def _text(self, line: bytes) -> str:
        if len(line) > LINE:
            message = f"the line is longer than {LINE // 2**20} MiB"
            raise InvalidData([Problem(self.shown, 1, 1, message)])
        return decode(line, self.shown, LINE)

    def outcome(self) -> int:
        """The exit code, once every line was read."""
        if self.bad > _TOLD:
            say(f"and {self.bad - _TOLD:,} more")
        return 1 if self.bad else 0

    def _report(self, problems: tuple[Problem, ...], number: int) -> None:
        self.bad += 1
        if self.bad <= _TOLD:
            first = problems[0]
            hint = f" ({first.hint})" if first.hint else ""
            say(f"{self.shown}:{number}: error: {first.message}{hint}")

    def _lines(self) -> Iterator[bytes]:
        with self._stream() as lines:
            while line := lines.readline(LINE + 1):
                if len(line) > LINE and not line.endswith(b"\n"):
                    _skip_line(lines)
                yield line

    def _stream(self) -> BinaryIO:
        if self.name != "-":
            try:
                return Path(self.name).open("rb")
            except OSError as error:
                raise InputError(f"cannot read '{self.name}': {reason(error)}") from None
        return piped_input(self.asks, self.hint)


def _skip_line(lines: BinaryIO) -> None:
    while (rest := lines.readline(LINE)) and not rest.endswith(b"\n"):
        pass
