"""Pay: one line for each role, a role's bands with their evidence, and wider figures."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from ... import pay
from ...model import Catalogue, ContextFigure, Observation, Source
from ...pay import Band, is_old
from ...text import country_name, listed, over, period_end, period_in_words, sentence
from ...titles import TitleReading
from ..base import Block, Bullets, Column, Document, Grid, Heading, Para, View
from ..words import reading_notes
from .record import ContextRow, PayRow, context_row, pay_row
from .words import evidence, figures_of, pay_sentence, per, terms

COLUMNS = (
    Column("title", "Role"),
    Column("level", "Level", fixed=True),
    Column("summary", "Pay"),
)


@dataclass(frozen=True)
class PayViews:
    """What a person asks about pay: where, per what, and for which kind of work.

    Without ``countries`` it is the catalogue's default country, and said to be so.
    """

    catalogue: Catalogue
    today: date
    countries: tuple[str, ...] = ()
    basis: tuple[str, ...] = ()
    contract: tuple[str, ...] = ()

    def roles(self, levels: Sequence[int] = ()) -> View:
        """One line for each level and for each role that has figures."""
        found = [
            band
            for code in self._where()
            for band in pay.overview(
                self.catalogue,
                code,
                self.today,
                levels=levels,
                basis=self.basis,
                contract=self.contract,
            )
        ]

        def document() -> Document:
            cells = tuple((self._name(b), str(b.level or "none"), pay_sentence(b)) for b in found)
            return (Grid(COLUMNS, cells),) if cells else ()

        rows = tuple(pay_row(band, self.catalogue, self.today) for band in found)
        empty = f"No figures match in {self._place()}."
        return self._view(rows, document, empty, self._notes())

    def role(self, asked: str, found: TitleReading, levels: Sequence[int] = ()) -> View:
        """The bands of the role ``found`` for the title ``asked``, each with its evidence."""
        role = found.role
        if role is None:
            raise ValueError(f"{asked!r} is a tie")
        bands = [
            band
            for code in self._where()
            for band in pay.bands_of(
                self.catalogue,
                role.id,
                code,
                self.today,
                basis=self.basis,
                contract=self.contract,
            )
            if not levels or role.level in levels
        ]

        def document() -> Document:
            blocks: list[Block] = [Heading(f"Pay: {role.title}, {self._place()}", 1)]
            for band in bands:
                blocks += self._blocks(band)
            return tuple(blocks) if bands else ()

        rows = tuple(pay_row(band, self.catalogue, self.today, found) for band in bands)
        empty = f"No figure matches for {role.title} in {self._place()}, nor for its level."
        return self._view(rows, document, empty, (*reading_notes(asked, found), *self._notes()))

    def wider(self) -> View:
        """Figures about wider groups than one role."""
        figures = [
            figure
            for figure in self.catalogue.context
            if figure.country in (*self._where(), None)
            and (not self.basis or figure.basis in self.basis)
        ]

        def document() -> Document:
            if not figures:
                return ()
            title = Heading("Wider figures, never part of a band", 1)
            return (title, Bullets(tuple(self._wider(figure) for figure in figures)))

        return View(
            kind="pay-context",
            record_type=ContextRow,
            records=tuple(context_row(o, self.catalogue, self.today) for o in figures),
            document=document,
            notes=self._notes(),
            empty=f"No wider figures in {self._place()}.",
        )

    def _view(
        self,
        rows: tuple[PayRow, ...],
        document: Callable[[], Document],
        empty: str,
        notes: tuple[str, ...],
    ) -> View:
        return View(
            kind="pay",
            record_type=PayRow,
            records=rows,
            columns=COLUMNS,
            document=document,
            notes=notes,
            empty=empty,
        )

    def _where(self) -> tuple[str, ...]:
        return self.countries or (self.catalogue.about.default_country,)

    def _place(self) -> str:
        return listed([country_name(code) for code in self._where()])

    def _notes(self) -> tuple[str, ...]:
        if self.countries:
            return ()
        why = "as no country was given; --country names another"
        return (f"note: figures for {self._place()}, {why}",)

    def _name(self, band: Band) -> str:
        if band.role:
            return self.catalogue.roles[band.role].title
        return f"All titles of level {band.level}"

    def _blocks(self, band: Band) -> list[Block]:
        """A heading for the kind of work, the band in a sentence, then every figure."""
        what = terms(band.basis, band.contract, band.evidence)
        whose = f"level {band.level}, " if band.fallback == "level" else ""
        place = f", {band.region}" if band.region else ""
        blocks: list[Block] = [
            Heading(sentence(f"{whose}{what}{place}").rstrip(".")),
            Para(sentence(pay_sentence(band))),
        ]
        if band.evidence:
            blocks.append(Bullets(tuple(self._evidence(o) for o in band.evidence)))
        if band.also_seen and band.fallback == "role":
            blocks.append(Heading("Also seen, not in the band" if band.tier else "Listed only", 3))
            blocks.append(Bullets(tuple(self._evidence(o) for o in band.also_seen)))
        return blocks

    def _evidence(self, figure: Observation) -> str:
        """What was printed for which title, how many, when, who said so, and what to know."""
        source = self.catalogue.sources[figure.source]
        place = figure.region or "no region given"
        contract = terms(figure.basis, figure.contract)
        said = [
            f"{figures_of(figure)} {per(figure.basis)}, for {figure.title}",
            f"{contract}, {place}",
            evidence(figure),
            f"Source: {by_line(source)}",
        ]
        if age := self._age(figure.period):
            said[2] += f", {age}"
        if figure.derived:
            said.append("Put together from single answers or adverts")
        if figure.note:
            said.append(figure.note)
        words = " ".join(sentence(part) for part in said)
        return f"{words} {source.url}" if source.url else words

    def _age(self, period: str) -> str:
        ages = self.catalogue.about.ages
        if period_end(period) is None:
            return "so counted as old"
        if over(ages.withheld, period, self.today):
            return f"over {ages.withheld} years old, so in no band"
        return f"over {ages.old} years old" if is_old(period, ages, self.today) else ""

    def _wider(self, figure: ContextFigure) -> str:
        """What was printed about whom, when, how many, who said so, and what to know."""
        source = self.catalogue.sources[figure.source]
        counted = "not given" if figure.sample is None else f"{figure.sample:,}"
        said = [
            f"{figure.what}: {figures_of(figure)} {per(figure.basis)}",
            f"{period_in_words(figure.period)}{self._wider_age(figure.period)}, sample {counted}",
            f"Source: {by_line(source)}",
            figure.note or "",
        ]
        words = " ".join(sentence(part) for part in said if part)
        return f"{words} {source.url}" if source.url else words

    def _wider_age(self, period: str) -> str:
        ages = self.catalogue.about.ages
        years = ages.withheld if over(ages.withheld, period, self.today) else ages.old
        return f", over {years} years old" if over(years, period, self.today) else ""


def by_line(source: Source) -> str:
    """Publisher and title."""
    return f"{source.publisher}: {source.title}" if source.publisher else source.title
