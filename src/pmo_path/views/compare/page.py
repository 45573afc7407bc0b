"""Roles side by side for a person: what differs first, then what they share."""

from collections.abc import Iterator

from ...model import Catalogue, Role
from ...pay import Band
from ...text import country_name, listed, period_in_words, sentence
from ..base import Block, Bullets, Column, Document, Grid, Heading, Para
from ..pay import pay_sentence
from ..route import TERMS
from ..words import grade_words, level_words, office_words
from .record import how_it_differs
from .types import CompareRecord, SharedByRoles

_DUTIES = 6
"""So many duties of each role are shown; ``role`` shows them all."""
_NAMES = {
    "level": "Level",
    "office": "Office",
    "family": "Kind of work",
    "duties": "Duties",
    "comes_from": "People come from",
    "leads_to": "Leads to",
    "courses": "Courses that help",
}
_NOT_ASKED = "not asked"


def compare_page(
    catalogue: Catalogue,
    roles: tuple[Role, ...],
    record: CompareRecord,
    pay: dict[str, Band | None],
) -> Document:
    """The page of ``record``, which compares ``roles``."""
    page = _Page(catalogue, roles, record, pay)
    return (
        Heading(f"{listed([role.title for role in roles])} side by side", 1),
        *page.in_short(),
        *page.glance(),
        *page.competencies(),
        *page.duties(),
        *page.ways(),
        *page.shared(),
        *page.foot(),
    )


class _Page:
    def __init__(
        self,
        catalogue: Catalogue,
        roles: tuple[Role, ...],
        record: CompareRecord,
        pay: dict[str, Band | None],
    ) -> None:
        self.catalogue, self.roles, self.record, self.pay = catalogue, roles, record, pay

    def in_short(self) -> Iterator[Block]:
        """What the catalogue says of how one differs from another, in a sentence each."""
        lines = []
        for role in self.roles:
            text, said = how_it_differs(role, self.roles), role.differs
            if text and said:
                judged = " (our judgement)" if said.basis == "judgement" else ""
                lines.append(f"{role.title}{judged}: {sentence(text)}")
        if lines:
            yield Bullets(tuple(lines))

    def glance(self) -> Iterator[Block]:
        """Level, office and kind of work where they differ, and pay."""
        yield Heading("At a glance")
        rows = [
            (_NAMES[one["field"]], *(self._plain(one["field"], role) for role in self.roles))
            for one in self.record["differences"]
            if one["field"] in ("level", "office", "family")
        ]
        pay = (self._pay(role) for role in self.roles)
        yield self._grid("What", [*rows, ("Pay", *pay)])

    def _plain(self, field: str, role: Role) -> str:
        if field == "level":
            return level_words(role)
        if field == "family":
            return role.family or "not known"
        if role.outside:
            return "outside the PMO"
        return "any kind of PMO" if role.office == "any" else office_words(self.catalogue, role)

    def _pay(self, role: Role) -> str:
        band = self.pay[role.id]
        return pay_sentence(band) if band else "no figure"

    def _grid(self, what: str, rows: list[tuple[str, ...]]) -> Grid:
        titles = (Column(role.id, role.title) for role in self.roles)
        return Grid((Column("what", what), *titles), tuple(rows))

    def competencies(self) -> Iterator[Block]:
        """The competencies whose grades differ, the widest apart first."""
        rows = [
            (
                self.catalogue.competencies[one["about"] or ""].name,
                *(self._grade(one["values"][role.id], one["about"], role) for role in self.roles),
            )
            for one in self.record["differences"]
            if one["field"] == "competency"
        ]
        yield Heading("Competencies that differ, the widest apart first")
        yield self._grid("Competency", rows) if rows else Para("None.")

    def _grade(self, grade: int | None, about: str | None, role: Role) -> str:
        if grade is None:
            return _NOT_ASKED
        said = grade_words(self.catalogue, grade)
        return f"{said} (key)" if about in role.key_competencies else said

    def duties(self) -> Iterator[Block]:
        """What each role does that not all of them do."""
        for one in self.record["differences"]:
            if one["field"] != "duties":
                continue
            for role in self.roles:
                own = one["values"][role.id]
                if own:
                    yield Heading(f"What the {role.title} does")
                    yield Bullets(tuple(sentence(text) for text in own[:_DUTIES]))
                if len(own) > _DUTIES:
                    yield Para(f"and {len(own) - _DUTIES} more: pmo-path role {role.id}")

    def ways(self) -> Iterator[Block]:
        """Where people come from and go to, and the courses, where those differ."""
        rows = [
            (
                _NAMES[one["field"]],
                *(self._named(one["field"], one["values"][role.id]) for role in self.roles),
            )
            for one in self.record["differences"]
            if one["field"] in ("comes_from", "leads_to", "courses")
        ]
        if rows:
            yield Heading("Where from, where to, and courses, as far as not all share them")
            yield self._grid("What", rows)

    def _named(self, field: str, ids: list[str]) -> str:
        if field == "courses":
            return "; ".join(self.catalogue.courses[name].name for name in ids) or "no other"
        return "; ".join(self.catalogue.roles[name].title for name in ids) or "no other"

    def shared(self) -> Iterator[Block]:
        """What they share, in one paragraph."""
        yield Heading("What they share")
        alike = [one for one in self.record["shared"] if one["field"] in _NAMES]
        said = [f"{_NAMES[one['field']]}: {self._alike(one)}." for one in alike]
        if grades := self._same_grades():
            said += grades
        yield Para(" ".join(said) or "None of what is compared here.")

    def _alike(self, one: SharedByRoles) -> str:
        field, value = one["field"], one["value"]
        if field in ("level", "office", "family"):
            return self._plain(field, self.roles[0])
        return "; ".join(value) if field == "duties" else self._named(field, value)

    def _same_grades(self) -> list[str]:
        """``Same grade, able alone: Reporting; Data analysis.`` for each, the highest first."""
        names: dict[int, list[str]] = {}
        for one in self.record["shared"]:
            if one["about"] is not None:
                name = self.catalogue.competencies[one["about"]].name
                names.setdefault(one["value"], []).append(name)
        return [
            f"Same grade, {grade_words(self.catalogue, grade)}: {'; '.join(names[grade])}."
            for grade in sorted(names, reverse=True)
        ]

    def foot(self) -> Iterator[Block]:
        """Whose pay it is, whose grades, and how old the catalogue is."""
        country = country_name(self.record["country"])
        about = self.catalogue.about
        yield Para(
            f"Pay is for {country}, {TERMS[self.record['contract']]}. The grades are what each "
            "role usually asks for. PMO stands for project, programme or portfolio management "
            f"office. Catalogue {about.version} of {period_in_words(about.date)}."
        )
