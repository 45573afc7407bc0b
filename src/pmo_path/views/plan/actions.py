"""The actions of a development plan: what to do, by when, and why."""

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from ...advice import Advice, Gap, Step, tasks_for
from ...lookup import support_called
from ...model import Catalogue, Support, SupportId
from ...text import sentence
from ..advice import AdviceWords, reasons
from ..courses import course_facts, course_why
from ..gaps import has_said, needs_said, next_said, task_said
from .cv import cv_parts
from .evidence import evidence

Span = Literal["days-30", "days-90", "year"]
Kind = Literal["learn", "gap", "course", "cv", "evidence", "support", "apply", "keep", "onward"]

_DUTIES = 3
_AFTER = 2
"""Gaps that follow the first one in the next 90 days."""
_LONG = ("three-years", "longer")
_EARLY: tuple[SupportId, ...] = ("first-steps", "free-learning", "talk-to-someone")
_BEGIN = {"elearning": "Begin", "service": "Arrange", "apprenticeship": "Ask your employer for"}


class Action(NamedTuple):
    """Something to do within ``span``; ``sources`` are ids of who gives the reason."""

    id: str
    kind: Kind
    span: Span
    text: str
    why: str
    competency: str | None = None
    course: str | None = None
    rules: tuple[int, ...] = ()
    sources: tuple[str, ...] = ()


def actions(catalogue: Catalogue, advice: Advice, words: AdviceWords) -> tuple[Action, ...]:
    """Every action, the next 30 days first; ids are unique."""
    found = tuple(_Actions(catalogue, advice, words).all())
    order = ("days-30", "days-90", "year")
    return tuple(action for span in order for action in found if action.span == span)


class _Actions:
    def __init__(self, catalogue: Catalogue, advice: Advice, words: AdviceWords) -> None:
        self.catalogue, self.advice, self.words = catalogue, advice, words
        self.role = advice.recommended.role
        self.horizon = advice.answers.one("horizon")
        self.now = self.horizon == "now"

    def all(self) -> Iterator[Action]:
        yield from self._learn()
        missing = [gap for gap in self.advice.gaps if gap.missing]
        for place, gap in enumerate(missing):
            yield self._gap(gap, _span(place, _AFTER))
        for place, step in enumerate(self._courses()):
            yield self._course(step, _span(place, 1))
        yield from self._support()
        yield from self._cv()
        yield from self._evidence()
        yield from self._apply()
        yield from self._keep()
        yield from self._onward()

    def _sooner(self, span: Span) -> Span:
        """For who wants to move now, what matters for applying comes first."""
        return "days-30" if self.now else span

    def _learn(self) -> Iterator[Action]:
        role = self.role
        best = reasons(self.words, self.advice.recommended)
        if role.responsibilities:
            duties = [_lower(duty.text) for duty in role.responsibilities[:_DUTIES]]
            why = best[0] if best else None
            yield Action(
                f"learn-{role.id}", "learn", "days-30",
                f"Learn what the role does, first of all: {'; '.join(duties)}.",
                why["text"] if why else "It is the role to aim for next.",
                rules=tuple(why["rules"]) if why else (),
                sources=tuple(why["sources"]) if why else (),
            )  # fmt: skip
        if role.learn_first is not None:
            yield Action(
                f"learn-first-{role.id}", "learn", "days-30", sentence(role.learn_first.text),
                "It comes first in this kind of office.",
                sources=role.learn_first.sources,
            )  # fmt: skip

    def _gap(self, gap: Gap, span: Span) -> Action:
        catalogue, advice = self.catalogue, self.advice
        name = catalogue.competencies[gap.competency].name
        tasks = tasks_for(catalogue, advice.standing, advice.answers, self.role, gap)
        current = advice.standing.current
        how = sentence(". Or ".join(task_said(task, self.role.id, current) for task in tasks))
        grow = next_said(catalogue, gap) or needs_said(catalogue, gap)
        key = "a key competency; " if gap.key else ""
        return Action(
            f"gap-{gap.competency}", "gap", span,
            f"{name}: grow to {grow}. {how}",
            sentence(f"{key}you now: {has_said(catalogue, gap)}; the role needs "
                     f"{needs_said(catalogue, gap)}"),
            competency=gap.competency,
            rules=gap.rules,
            sources=self._sources(gap.rules),
        )  # fmt: skip

    def _courses(self) -> list[Step]:
        """What is not only an option comes first."""
        return sorted(self.advice.courses, key=lambda step: step.optional)

    def _course(self, step: Step, span: Span) -> Action:
        course = step.course
        verb = _BEGIN.get(course.kind, "Book")
        return Action(
            f"course-{course.id}", "course", span,
            f"{verb} {course.name} ({course_facts(course, step.over_budget)}).",
            course_why(self.catalogue, step),
            course=course.id,
            rules=step.numbers,
            sources=self._sources(step.numbers),
        )  # fmt: skip

    def _support(self) -> Iterator[Action]:
        """Help that the rules name; CVs and applications have actions of their own."""
        own: tuple[SupportId, ...] = ("cv-development", "newcomer-cv", "application-help")
        for item, numbers in self._helped():
            if item.id not in own:
                early = item.id in _EARLY
                yield Action(
                    f"support-{item.id}", "support", "days-30" if early else "days-90",
                    f"{item.name}: {item.what}", "You asked for it, or it goes with where you are.",
                    rules=numbers, sources=item.sources,
                )  # fmt: skip

    def _helped(self) -> Iterator[tuple[Support, tuple[int, ...]]]:
        for item in self.catalogue.support:
            numbers = tuple(
                rule.number
                for rule in self.advice.rules
                if rule.then is not None and item.id in rule.then.support
            )
            if numbers:
                yield item, numbers

    def _cv(self) -> Iterator[Action]:
        for place, part in enumerate(cv_parts(self.catalogue, self.advice, self.words)):
            span: Span = "days-30" if place == 0 else self._sooner("days-90")
            yield Action(
                f"cv-{part.id}", "cv", span, part.text, part.why,
                rules=part.rules, sources=part.sources,
            )  # fmt: skip

    def _evidence(self) -> Iterator[Action]:
        for prompt in evidence(self.catalogue, self.advice):
            yield Action(
                f"evidence-{prompt.id}", "evidence", self._sooner("days-90"), prompt.text,
                prompt.why, sources=prompt.sources,
            )  # fmt: skip

    def _apply(self) -> Iterator[Action]:
        title = self.role.title
        item = support_called(self.catalogue, "application-help")
        yield Action(
            "apply-adverts", "apply", self._sooner("days-90"),
            f"Read three adverts for {title} where such jobs are found, and write beside each duty "
            "what you have done that answers it.",
            "It shows what is still missing while there is time to close it.",
            rules=item.rules if item else (), sources=item.sources if item else (),
        )  # fmt: skip
        if self.horizon not in _LONG:
            yield Action(
                f"apply-{self.role.id}", "apply", self._sooner("year"),
                f"Apply for posts as {title}, and ask the questions below before you do.",
                "You want to move now." if self.now else "It is the role to aim for next.",
            )  # fmt: skip

    def _keep(self) -> Iterator[Action]:
        for gap in self.advice.gaps:
            if not gap.missing:
                name = self.catalogue.competencies[gap.competency].name
                yield Action(
                    f"keep-{gap.competency}", "keep", "year",
                    f"{name}: keep it up, and be ready to show it.",
                    "Nothing of it is missing, and it counts on this path.",
                    competency=gap.competency, rules=gap.rules, sources=self._sources(gap.rules),
                )  # fmt: skip

    def _onward(self) -> Iterator[Action]:
        target = self.advice.standing.target
        goal = self.catalogue.roles[target].title if target else ""
        far = f" Your goal is {goal}." if goal and target != self.role.id else ""
        yield Action(
            "onward-look", "onward", "year",
            "Look at the plan again: answer anew, and bring it up to date.",
            f"{self.words.onward()}{far}",
        )  # fmt: skip

    def _sources(self, numbers: Iterable[int]) -> tuple[str, ...]:
        found = (name for number in numbers for name in self.words.rules[number].sources)
        return tuple(dict.fromkeys(found))


def _span(place: int, in_90: int) -> Span:
    """The first in 30 days, so many more in 90, the rest in the year."""
    if place == 0:
        return "days-30"
    return "days-90" if place <= in_90 else "year"


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:].rstrip(".")
