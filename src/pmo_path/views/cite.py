"""Who said it: sources as records, and as numbered marks with a list at the end."""

from collections.abc import Iterable
from typing import TypedDict

from ..model import Catalogue, Source
from ..text import listed, period_in_words
from .base import Bullets, Document, Heading, record_of


class SourceRecord(TypedDict):
    """Who said it, when and where; ``seen_on`` is when it was read for the catalogue."""

    id: str
    kind: str | None
    publisher: str | None
    title: str
    period: str | None
    url: str | None
    ref: str | None
    seen_on: str | None
    trust: str | None
    note: str | None


def source_records(catalogue: Catalogue, ids: Iterable[str]) -> list[SourceRecord]:
    """The sources called ``ids``, each once, in the order given."""
    known = catalogue.sources
    return [record_of(SourceRecord, known[name]) for name in dict.fromkeys(ids)]


class Cites:
    """Numbers sources as statements name them; says nothing unless ``shown``."""

    def __init__(self, catalogue: Catalogue, *, shown: bool, brief: bool = False) -> None:
        self._brief = brief
        self._catalogue = catalogue
        self._shown = shown
        self._numbers: dict[str, int] = {}

    def mark(self, ids: tuple[str, ...]) -> str:
        """``sources 1 and 3``; empty where nothing is to be shown."""
        if not self._shown:
            return ""
        for name in ids:
            self._numbers.setdefault(name, len(self._numbers) + 1)
        numbers = [str(number) for number in sorted(self._numbers[name] for name in set(ids))]
        return f"source{'s' * (len(numbers) > 1)} {listed(numbers)}" if numbers else ""

    def said(self, text: str, ids: tuple[str, ...], *remarks: str | None) -> str:
        """``text`` with remarks and the sources' numbers in brackets before its full stop."""
        extra = "; ".join(part for part in (*remarks, self.mark(ids)) if part)
        if not extra:
            return text
        stop = "." if text.endswith(".") else ""
        return f"{text.removesuffix('.')} ({extra}){stop}"

    def blocks(self) -> Document:
        """The list of what the numbers stand for."""
        known = self._catalogue.sources
        lines = tuple(source_line(known[name], brief=self._brief) for name in self._numbers)
        return (Heading("Sources"), Bullets(lines, numbered=True)) if lines else ()


def source_line(source: Source, *, brief: bool = False) -> str:
    """Publisher, title, date and address in one line; ``brief`` without when it was seen."""
    by = f"{source.publisher}: " if source.publisher else ""
    dated = period_in_words(source.period) if source.period else "date not known"
    seen = f", seen {period_in_words(source.seen_on)}" if source.seen_on and not brief else ""
    where = source.url or source.ref
    return f"{by}{source.title} ({dated}{seen})" + (f": {where}" if where else "")
