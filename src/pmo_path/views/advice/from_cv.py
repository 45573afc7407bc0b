"""Which answers were read from a CV, each with its line, and whether they were confirmed."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...model import Catalogue
from ...text import counted
from ..base import Block, Bullets, Heading, Para, label
from .types import ReadRecord

if TYPE_CHECKING:
    from ...cv import Suggestion, Taken


def read_records(catalogue: Catalogue, read: "tuple[Taken, ...]") -> list[ReadRecord]:
    """The answers that came from a CV, as records; none without one."""
    return [_record(catalogue, one.suggestion, one.confirmed) for one in read]


def _record(catalogue: Catalogue, one: "Suggestion", confirmed: bool) -> ReadRecord:
    from ...cv import value_words

    return ReadRecord(
        key=one.key,
        value=one.value if isinstance(one.value, int | float) else str(one.value),
        words=value_words(catalogue, one),
        text=one.text if one.where else None,
        where=one.where or None,
        confirmed=confirmed,
    )


def read_blocks(catalogue: Catalogue, read: "tuple[Taken, ...]") -> Iterator[Block]:
    """A short section with each answer and its line; nothing without a CV."""
    if not read:
        return
    number = counted(len(read), "answer")
    yield Heading("Read from your CV")
    if all(one.confirmed for one in read):
        yield Para(f"You confirmed {number} that came from your CV.")
    else:
        yield Para(f"Not confirmed: {number} taken as read. Check them.")
    yield Bullets(tuple(_line(record) for record in read_records(catalogue, read)))


def _line(record: ReadRecord) -> str:
    """What is known, and from which line; a draft keeps no lines."""
    said = f"{label(record['key'])}: {record['words']}"
    line = f"{record['where']}: “{record['text']}”" if record["where"] else "from a CV"
    return f"{said} ({line})"
