"""A development plan as a page: goal, actions by date, evidence, courses, pay, sources."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from ...advice import Advice
from ...model import Catalogue
from ...text import country_name, period_in_words, sentence
from ..advice import AdviceWords, places_of, reasons
from ..base import Block, Bullets, Document, Facts, Heading, Para, Task, Tasks
from ..cite import Cites
from ..courses import course_facts
from ..pay import pay_said
from ..words import office_words
from .actions import Action, actions
from .questions import questions
from .record import last_day

_TITLES = {"days-30": "The next 30 days", "days-90": "The next 90 days", "year": "The year"}
_REASONS = 2


def plan_page(catalogue: Catalogue, advice: Advice) -> Document:
    """The whole plan, its sources at the end."""
    return tuple(_Plan(catalogue, advice).blocks())


class _Plan:
    def __init__(self, catalogue: Catalogue, advice: Advice) -> None:
        self.catalogue, self.advice = catalogue, advice
        self.words = AdviceWords(catalogue, advice)
        self.cites = Cites(catalogue, shown=True)

    def blocks(self) -> Iterator[Block]:
        yield from self._goal()
        yield from self._actions()
        yield from self._courses()
        yield from self._places()
        yield from self._questions()
        yield from self._pay()
        yield from self._notes()
        yield from self._sources()

    def _goal(self) -> Iterator[Block]:
        advice, words = self.advice, self.words
        role, target = advice.recommended.role, advice.standing.target
        yield Heading(f"Development plan: {role.title}", 1, "plan")
        said = [f"The next role: {role.title}, {words.level(role)}. {role.summary}"]
        if target is not None and target != role.id:
            said.append(f"The goal in the end: {self.catalogue.roles[target].title}.")
        if advice.nearer is not None:
            said.append(f"Nearer to hand within your time: {advice.nearer.role.title}.")
        yield Para(" ".join(said))
        best = reasons(words, advice.recommended)[:_REASONS]
        yield Facts((("Office", office_words(self.catalogue, role)),))
        if best:
            yield Bullets(
                tuple(self.cites.said(one["text"], tuple(one["sources"])) for one in best)
            )
        yield Para(
            "Tick what is done, and write notes below it. Both stay when the plan is brought up to "
            "date with 'pmo-path plan --update'."
        )

    def _actions(self) -> Iterator[Block]:
        found = actions(self.catalogue, self.advice, self.words)
        timed = [action for action in found if action.kind != "evidence"]
        for span, group in groupby(timed, key=lambda action: action.span):
            day = period_in_words(last_day(self.advice.today, span).isoformat())
            yield Heading(f"{_TITLES[span]}, by {day}", mark=span)
            yield self._tasks(group)
        prompts = [action for action in found if action.kind == "evidence"]
        if prompts:
            day = period_in_words(last_day(self.advice.today, prompts[0].span).isoformat())
            yield Heading(f"Evidence to collect, by {day}", mark="evidence")
            yield Para("Write one example below each: what you did, and what came of it.")
            yield self._tasks(prompts)

    def _tasks(self, group: Iterable[Action]) -> Tasks:
        return Tasks(
            tuple(
                Task(action.id, f"{action.text} Why: {self.cites.said(action.why, action.sources)}")
                for action in group
            )
        )

    def _courses(self) -> Iterator[Block]:
        yield Heading("Courses, in order", mark="courses")
        if not self.advice.courses:
            yield Para("No course is known that you do not hold already.")
            return
        lines = (
            f"{step.course.name}: {course_facts(step.course, step.over_budget)}"
            + (" (an option)." if step.optional else ".")
            for step in self.advice.courses
        )
        yield Bullets(tuple(lines), numbered=True)
        time = self.words.time()
        if time:
            yield Para(time)
        if name := self.words.seller():
            yield Para(
                f"Some of this advice rests on articles by {name}, which sells some of these "
                "courses."
            )

    def _places(self) -> Iterator[Block]:
        yield Heading("Where such jobs are found", mark="places")
        places = places_of(self.advice)
        lines = [
            self.cites.said(sentence(place.where), place.sources, place.note) for place in places
        ]
        lines += self.words.places()
        yield Bullets(tuple(lines)) if lines else Para("It is not known.")

    def _questions(self) -> Iterator[Block]:
        yield Heading("Ask before you apply", mark="ask")
        found = questions(self.catalogue, self.advice)
        yield Bullets(tuple(self.cites.said(ask.text, ask.sources) for ask in found))

    def _pay(self) -> Iterator[Block]:
        advice = self.advice
        given = "" if "country" in advice.answers else ", as no country is given"
        yield Heading(f"Pay to expect in {country_name(advice.country)}{given}", mark="pay")
        title = advice.recommended.role.title
        pairs = [(title, pay_said(advice.pay_next, title))]
        if advice.standing.current is not None:
            now = self.catalogue.roles[advice.standing.current].title
            pairs.append((f"{now}, today", pay_said(advice.pay_now, now)))
        yield Facts(tuple(pairs))

    def _notes(self) -> Iterator[Block]:
        notes = [*self.words.said(), *self.words.notes()]
        if notes:
            yield Heading("To keep in mind", mark="notes")
            yield Bullets(tuple(notes))

    def _sources(self) -> Iterator[Block]:
        for block in self.cites.blocks():
            yield block._replace(mark="sources") if isinstance(block, Heading) else block
        about = self.catalogue.about
        yield Para(
            "Advice, not a grade; no plan and no course promises a job. "
            f"Catalogue {about.version} of {period_in_words(about.date)}."
        )
