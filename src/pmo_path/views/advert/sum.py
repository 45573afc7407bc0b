"""What several adverts ask, summed over them: the record, the rows and the page."""

from collections.abc import Iterator, Sequence

from ...advert import Considered, Wanted, summed
from ...model import Catalogue
from ...text import counted, listed
from ..base import Block, Bullets, Heading, Para, record_of
from .page import NO_TITLE
from .types import AdvertSumRecord, LeftOutRecord, WantedRecord, WantedRow
from .words import name_said

_SHOWN, _LEFT_OUT = 12, 5
"""Things shown, and adverts left out that are named; the record has all."""


class Sum:
    """The adverts for PMO jobs among several, and what they ask."""

    def __init__(self, catalogue: Catalogue, adverts: Sequence[Considered]) -> None:
        self.catalogue = catalogue
        self.jobs = [one for one in adverts if one.advert.pmo]
        self.left_out = [one for one in adverts if not one.advert.pmo]
        fits = [one.fit for one in self.jobs if one.fit is not None]
        self.fitted = bool(fits)
        self.wanted = summed((one.asked for one in self.jobs), fits)
        lacking = (one for one in self.wanted if one.lacking)
        self.gaps = sorted(lacking, key=lambda one: -len(one.lacking))

    def record(self) -> AdvertSumRecord:
        """All of it, for scripts."""
        return AdvertSumRecord(
            adverts=len(self.jobs),
            files=[one.file for one in self.jobs],
            left_out=[record_of(LeftOutRecord, one.advert, file=one.file) for one in self.left_out],
            gaps=[self._record(one) for one in self.gaps] if self.fitted else None,
            asked=[self._record(one) for one in self.wanted],
        )

    def rows(self) -> list[WantedRow]:
        """Everything asked as rows, most wanted first."""
        return [WantedRow(**self._record(one)) for one in self.wanted]

    def _record(self, one: Wanted) -> WantedRecord:
        return WantedRecord(
            kind=one.asked.kind,
            id=one.asked.id,
            name=name_said(self.catalogue, one.asked),
            asked_by=len(one.asked_by),
            of=len(self.jobs),
            lacking=len(one.lacking) if self.fitted else None,
            unknown=len(one.unknown) if self.fitted else None,
            adverts=[self.jobs[place].file for place in one.asked_by],
        )

    def blocks(self, level: int = 2) -> Iterator[Block]:
        """The section for a person; ``level`` is that of its heading."""
        if self.jobs:
            yield Heading(f"Over {counted(len(self.jobs), 'advert')} for PMO jobs", level)
        else:
            yield Heading("None of the adverts is for a PMO job", level)
        if self.left_out:
            yield Para(self._left_out_said())
        if not self.jobs:
            return
        if not self.fitted:
            yield from self._list("Most wanted first", self.wanted)
            return
        yield from self._list("What you lack, most wanted first", self.gaps)
        if not self.gaps:
            yield Para("Nothing that they ask is known to be missing.")
        unknown = [one for one in self.wanted if one.unknown and not one.lacking]
        tools = [one for one in unknown if one.asked.kind == "tool"]
        others = [one for one in unknown if one.asked.kind != "tool"]
        yield from self._list("Your answers do not say", others)
        yield from self._list("Tools, about which no question asks: name those you know", tools)
        have = [one for one in self.wanted if not one.unknown and not one.lacking]
        if have:
            names = [name_said(self.catalogue, one.asked) for one in have]
            yield Para(f"What you have, most wanted first: {listed(names)}.")

    def _list(self, heading: str, wanted: Sequence[Wanted]) -> Iterator[Block]:
        if not wanted:
            return
        yield Heading(heading)
        yield Bullets(tuple(self._said(one) for one in wanted[:_SHOWN]))
        if len(wanted) > _SHOWN:
            yield Para(f"And {len(wanted) - _SHOWN} more; --sum --format csv lists them all.")

    def _said(self, one: Wanted) -> str:
        """``Reporting and consolidation: asked by 4 of 5 adverts``, and for how many it lacks."""
        name = name_said(self.catalogue, one.asked)
        by = f"asked by {len(one.asked_by)} of {counted(len(self.jobs), 'advert')}"
        lacking = len(one.lacking)
        some = f", missing for {lacking} of them" if 0 < lacking < len(one.asked_by) else ""
        return f"{name}: {by}{some}"

    def _left_out_said(self) -> str:
        named = self.left_out[:_LEFT_OUT]
        names = [f"“{one.advert.title or NO_TITLE}” ({one.shown})" for one in named]
        more = len(self.left_out) - len(named)
        number = counted(len(self.left_out), "advert is", "adverts are")
        names += [f"{more} more"] if more else []
        return f"Left out, as {number} not for a PMO job: {listed(names)}."
