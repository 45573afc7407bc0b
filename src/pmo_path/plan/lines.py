"""Lines of a plan in Markdown: which are ours, and the checksums that tell it; pure."""

import re
import zlib
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from ..text import plain

_ID = re.compile(r"[a-z0-9][a-z0-9-]*")
_TICK = re.compile(r"\s*[-*+] \[([ xX])\] ")
_HEADING = re.compile(r"#{1,6}(?:\s|$)")
_START, _GONE_START, _END = "<!-- pmo-path: ", "<!-- pmo-path, no longer: ", " -->"
_WIDEST = 100

Seal = dict[str, str]
"""A checksum by the id of a marked line, or by itself where the line has no id."""


class PlanLine(NamedTuple):
    """A line with what is known of it.

    ``key`` is its id, empty where it has none; ``done`` whether it is ticked.
    """

    text: str
    key: str
    checksum: str
    task: bool
    done: bool

    @property
    def blank(self) -> bool:
        """Whether nothing stands in it."""
        return not self.text.strip()

    @property
    def heading(self) -> bool:
        """Whether it is a heading."""
        return _HEADING.match(self.text) is not None


def read_line(text: str) -> PlanLine:
    """``text`` as a line; only a task or a heading can have an id."""
    if not text or text.isspace():
        return PlanLine(text, "", "", task=False, done=False)
    tick = _TICK.match(text)
    marked = tick is not None or _HEADING.match(text) is not None
    done = tick is not None and tick[1] != " "
    undone = f"{text[: tick.start(1)]} {text[tick.end(1) :]}" if tick else text
    name = _id_of(text) if marked else ""
    return PlanLine(text, name, _checksum(undone), task=tick is not None, done=done)


def _id_of(text: str) -> str:
    before, start, after = text.rstrip().rpartition("<!-- ")
    name = after.removesuffix(_END)
    return name if start and before and name != after and _ID.fullmatch(name) else ""


def _checksum(text: str) -> str:
    """The same for a line as for what a stream that is not UTF-8 made of it."""
    return f"{zlib.crc32(plain(text.rstrip()).encode()):08x}"


def ticked(text: str) -> str:
    """The task ``text`` as done."""
    return text.replace("[ ]", "[x]", 1)


def entries(lines: Iterable[PlanLine]) -> Seal:
    """What a seal holds about lines that we wrote."""
    return {line.key or line.checksum: line.checksum for line in lines if not line.blank}


def seal_lines(seal: Mapping[str, str], *, gone: bool = False) -> Iterator[str]:
    """``seal`` as comments of at most some 100 characters each."""
    start = _GONE_START if gone else _START
    line = start
    for key, checksum in seal.items():
        entry = checksum if key == checksum else f"{key}={checksum}"
        if line != start and len(line) + len(entry) + len(_END) > _WIDEST:
            yield line.rstrip() + _END
            line = start
        line += f"{entry} "
    if line != start:
        yield line.rstrip() + _END


def read_seal(text: str) -> tuple[Seal, bool] | None:
    """What a line of the seal holds, and whether of lines that are gone; None for other lines."""
    text = text.rstrip()
    start = next((one for one in (_START, _GONE_START) if text.startswith(one)), None)
    if start is None or not text.endswith(_END):
        return None
    found = {}
    for entry in text[len(start) : -len(_END)].split():
        key, _, checksum = entry.rpartition("=")
        found[key or checksum] = checksum
    return found, start == _GONE_START
