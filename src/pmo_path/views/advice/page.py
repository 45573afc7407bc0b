"""Advice as a page for a person: what matters most comes first."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...advice import Advice, Gap, Step
from ...model import BEGINNERS, Catalogue
from ...text import country_name, period_in_words, sentence
from ..base import Block, Bullets, Column, Document, Facts, Grid, Heading, Para
from ..cite import Cites
from ..courses import course_facts, course_why
from ..pay import pay_said
from ..words import level_words
from .changes import ChangeWords
from .from_cv import read_blocks
from .places import places_of
from .record import applying, reasons, to_know
from .words import AdviceWords

if TYPE_CHECKING:
    from ...cv import Taken

_REASONS = 2
_COURSES = 3
_GAPS = 4
_MORE = "More: --full, or pmo-path role {role}."


def advice_page(
    catalogue: Catalogue, advice: Advice, *, full: bool, read: "tuple[Taken, ...]" = ()
) -> Document:
    """The page: a screen of it, or with ``full`` all of it with its sources."""
    page = _Page(catalogue, advice, full, read)
    return tuple(page.blocks())


class _Page:
    def __init__(
        self, catalogue: Catalogue, advice: Advice, full: bool, read: "tuple[Taken, ...]"
    ) -> None:
        self.catalogue, self.advice, self.full, self.read = catalogue, advice, full, read
        self.words = AdviceWords(catalogue, advice)
        self.changes = ChangeWords(self.words)
        self.cites = Cites(catalogue, shown=full, brief=True)

    def blocks(self) -> Iterator[Block]:
        yield from self._head()
        yield from self._pay()
        yield from self._missing()
        yield from self._first()
        if self._courses_in_full():
            yield from self._courses()
        yield from self._routes()
        yield from self._way()
        yield from self._turns()
        if self.full:
            yield from self._applying()
            yield from self._ruled_out()
        yield from read_blocks(self.catalogue, self.read)
        yield from self._foot()
        yield from self.cites.blocks()

    def _head(self) -> Iterator[Block]:
        best, words = self.advice.recommended, self.words
        yield Heading(f"Your next role: {best.role.title}", 1)
        yield Para(f"{sentence(words.level(best.role))} {best.role.summary}")
        yield Heading("Why")
        shown = reasons(words, best)
        scored = [reason for reason in shown if reason["points"] > 0]
        others = [reason for reason in shown if reason["points"] <= 0]
        kept = shown if self.full else [*scored[:_REASONS], *others[-1:]][: _REASONS + 1]
        lines = [self.cites.said(one["text"], tuple(one["sources"])) for one in kept]
        strengths = words.strengths(best.role)
        if strengths:
            lines.append(f"You bring already: {', '.join(strengths)}.")
        yield Bullets(tuple(dict.fromkeys(lines)))
        if self.full:
            yield Para(words.standing())

    def _pay(self) -> Iterator[Block]:
        advice = self.advice
        given = "" if "country" in advice.answers else ", as no country is given"
        yield Heading(f"Pay in {country_name(advice.country)}{given}")
        following = pay_said(advice.pay_next, advice.recommended.role.title)
        if advice.standing.current is None:
            yield Facts((("Next", following),))
            return
        now = pay_said(advice.pay_now, self.catalogue.roles[advice.standing.current].title)
        same = now == following
        yield Facts((("Now and next", now),) if same else (("Now", now), ("Next", following)))

    def _missing(self) -> Iterator[Block]:
        missing = [gap for gap in self.advice.gaps if gap.missing]
        kept = [gap for gap in self.advice.gaps if not gap.missing]
        yield Heading("What is missing")
        if not missing:
            yield Para("Nothing that the role asks is known to be missing.")
        elif self.full:
            yield Bullets(tuple(self._gap_line(gap) for gap in missing[:_GAPS]))
            if len(missing) > _GAPS:
                role = self.advice.recommended.role.id
                yield Para(f"and {len(missing) - _GAPS} smaller ones: pmo-path gaps {role}")
        else:
            shown = missing[: self.catalogue.weights.gaps_shown]
            yield self._gap_table(shown)
            if len(missing) > len(shown):
                yield Para(f"and {len(missing) - len(shown)} smaller ones.")
        if kept and self.full:
            yield Para(f"Keep up and be ready to show: {self._names(kept)}.")

    def _names(self, gaps: list[Gap]) -> str:
        return ", ".join(self.catalogue.competencies[gap.competency].name for gap in gaps)

    def _gap_line(self, gap: Gap) -> str:
        name = self.catalogue.competencies[gap.competency].name
        key = " (key)" if gap.key else ""
        return f"{name}{key}: {self.words.gap(gap)}."

    def _gap_table(self, gaps: list[Gap]) -> Grid:
        columns = (
            Column("name", "Competency"),
            Column("has", "You now"),
            Column("needs", "The role needs"),
        )
        rows = tuple(
            (
                self.catalogue.competencies[gap.competency].name,
                self.words.grade(gap),
                self.words.needs(gap),
            )
            for gap in gaps
        )
        return Grid(columns, rows)

    def _first(self) -> Iterator[Block]:
        yield Heading("What to do first")
        yield Bullets(tuple(self.words.first_steps()), numbered=True)
        if not self._courses_in_full() and len(self.advice.courses) > 1:
            names = [step.course.name for step in self.advice.courses[1:_COURSES]]
            yield Para(f"Then: {'; '.join(names)}.")
        said = self.words.said()
        if said:
            yield Para(" ".join(said if self.full else said[:1]))

    def _courses_in_full(self) -> bool:
        return self.full or "learn" in self.advice.answers.many("want")

    def _courses(self) -> Iterator[Block]:
        yield Heading("Courses, in order")
        if not self.advice.courses:
            yield Para("No course is known that you do not hold already.")
            return
        if self.full:
            yield Bullets(tuple(map(self._course_line, self.advice.courses)), numbered=True)
        else:
            yield self._course_table(self.advice.courses[: _COURSES + 1])
        more = len(self.advice.courses) - _COURSES - 1
        if more > 0 and not self.full:
            yield Para(f"and {more} more with --full.")
        time = self.words.time()
        if time:
            yield Para(time)
        if name := self.words.seller():
            yield Para(
                f"Some of this advice rests on articles by {name}, which sells some of these "
                "courses. A course is a good start; no course promises a job."
            )

    def _course_line(self, step: Step) -> str:
        named = f"{step.course.name} ({_kind(step.course.specialism)})"
        facts = course_facts(step.course, step.over_budget)
        return f"{named}: {facts}. {course_why(self.catalogue, step)}"

    def _course_table(self, steps: tuple[Step, ...]) -> Grid:
        columns = (
            Column("course", "Course"),
            Column("facts", "Length and price"),
            Column("why", "Why"),
        )
        rows = tuple(
            (
                f"{number}. {step.course.name} ({_kind(step.course.specialism)})",
                course_facts(step.course, step.over_budget),
                course_why(self.catalogue, step),
            )
            for number, step in enumerate(steps, 1)
        )
        return Grid(columns, rows)

    def _routes(self) -> Iterator[Block]:
        others = self.advice.alternatives
        yield Heading("Two other routes" if len(others) == 2 else "Other routes")
        lines = []
        for one in others:
            move = self.words.move(one)
            line = f"{one.role.title} ({level_words(one.role)}). {self.words.why_not(one)}"
            lines.append(f"{line} {move}" if self.full or one.move is None else line)
        yield Bullets(tuple(lines))
        yield Para(self.words.onward())

    def _way(self) -> Iterator[Block]:
        target = self.advice.standing.target
        if target is None or target == self.advice.recommended.role.id:
            return
        from ..route import by_roles, on_whose_word

        goal, way = self.catalogue.roles[target], self.advice.way
        yield Heading(f"The way to {goal.title}")
        if way is None:
            yield Para(f"No way from there to {goal.title} is known.")
            return
        yield Para(f"{by_roles(way)}. {on_whose_word(way)}")
        if self.full:
            yield Bullets(tuple(f"{s.end.title}: {sentence(s.move.why)}" for s in way.steps))
        yield Para(f"Step by step: pmo-path route {way.start.id} {goal.id}")

    def _turns(self) -> Iterator[Block]:
        lines = [self.changes.turn(turn) for turn in self.advice.turns]
        if lines:
            yield Heading("What would change it")
            yield Bullets(tuple(lines if self.full else lines[:2]))
        elif self.full:
            yield Heading("What would change it")
            yield Para("No change of one or two answers was found that puts another role first.")

    def _applying(self) -> Iterator[Block]:
        helps = [*applying(self.catalogue, self.advice), *to_know(self.catalogue, self.advice)]
        role = self.advice.recommended.role
        places = [place.where for place in places_of(self.advice)]
        yield Heading("Applying")
        lines = [f"{entry['name']}: {sentence(entry['text'])}" for entry in helps]
        duties = [duty.text for duty in role.responsibilities[:3]]
        if duties and self.advice.standing.segment not in BEGINNERS:
            lines.append(f"Evidence to collect: {' '.join(sentence(text) for text in duties)}")
        if places:
            lines.append(f"Where such jobs are found: {'; '.join(places)}.")
        yield Bullets((*lines, *self.words.places()))

    def _ruled_out(self) -> Iterator[Block]:
        if self.advice.ruled_out:
            yield Heading("Ruled out")
            yield Bullets(
                tuple(
                    f"{one.role.title}: {self.words.ruled_out(one)}"
                    for one in self.advice.ruled_out
                )
            )

    def _foot(self) -> Iterator[Block]:
        refusals = [self.changes.refusal(one) for one in self.advice.refusals]
        doubts = [self.changes.doubt(one) for one in self.advice.doubts]
        notes = [*refusals, *doubts, *self.words.notes()]
        if not self.full and self.advice.ruled_out:
            titles = [one.role.title for one in self.advice.ruled_out if one.part != "not"]
            if titles:
                notes.insert(0, f"Ruled out by your answers: {', '.join(titles)}.")
        if notes:
            yield Heading("Notes")
            yield Bullets(tuple(notes))
        about = self.catalogue.about
        yield Para(
            f"Advice, not a grade. Catalogue {about.version} of {period_in_words(about.date)}. "
            + ("" if self.full else _MORE.format(role=self.advice.recommended.role.id))
        )


def _kind(specialism: str) -> str:
    return "role-based" if specialism == "none" else f"specialist: {specialism}"
