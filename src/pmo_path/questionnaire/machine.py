"""The questionnaire as a state machine: what is open, what comes next, and the way back; pure.

A step is one thing to ask. Every answer moves to a later step, so that every
path ends. Answers given further on are kept when somebody goes back, until a
change closes their question.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from ..answers import Answers, AnswersError, Value, read_answers
from ..model import Catalogue, Question, current_id
from .steps import OpenQuestion, Place, Step, open_questions, rating_step

if TYPE_CHECKING:
    from ..cv import Suggestion


@dataclass(frozen=True)
class Prompt:
    """What to ask now. ``of`` is None while the number of questions is not known yet.

    With ``again`` the step was answered before, ``before`` being that answer,
    None if it was skipped. ``read`` is what a CV suggests as an answer.
    """

    catalogue: Catalogue
    question: Question
    step: Step
    number: int
    of: int | None
    again: bool
    before: Value | None
    read: "tuple[Suggestion, ...]" = ()


@dataclass(frozen=True)
class State:
    """Where a questionnaire stands.

    ``given`` are answers that came beforehand and are not asked. ``said`` holds
    what was answered, by step, in order; None where a step was skipped. ``at``
    is the step to ask next, None at the end. ``read`` are answers that a CV
    suggests; each counts once the person keeps it.
    """

    catalogue: Catalogue
    given: Answers
    said: Mapping[str, Value | None]
    at: Step | None
    read: "tuple[Suggestion, ...]" = ()

    @property
    def answers(self) -> Answers:
        """Everything said so far, what was given beforehand too."""
        return _answers(self.given, self.said)

    def opened(self, said: Mapping[str, Value | None]) -> tuple[OpenQuestion, ...]:
        """The questions that are open after ``said``."""
        suggested = {one.key for one in self.read}
        answers = _answers(self.given, said)
        return open_questions(self.catalogue, answers, self.given, suggested)


def begin(catalogue: Catalogue, given: Answers, read: "tuple[Suggestion, ...]" = ()) -> State:
    """The questionnaire before its first question."""
    return _at_next(State(catalogue, given, {}, None, read), (-1, -1, -1))


def resume(
    catalogue: Catalogue,
    given: Answers,
    said: Iterable[tuple[str, Any]],
    read: "tuple[Suggestion, ...]" = (),
) -> tuple[State, list[str]]:
    """The questionnaire after what was ``said`` before, and the steps that no longer fit.

    It goes on at the first open step that was not said.
    """
    entries = list(said)
    kept = {}
    for name, raw in entries:
        known = _checked(catalogue, name, raw)
        if known is not None:
            kept[known[0]] = known[1]
    state = State(catalogue, given, {}, None, read)
    kept = _fitting(state, kept)
    left_out = [name for name, _ in entries if _current_name(catalogue, name) not in kept]
    state = replace(state, said=kept)
    at = next((step for step in _steps(state) if step.name not in kept), None)
    return replace(state, at=at), left_out


def next_prompt(state: State) -> Prompt | None:
    """What to ask now, None at the end."""
    step = state.at
    if step is None:
        return None
    opened = state.opened(state.said)
    number = next(n for n, one in enumerate(opened) if step in one.steps)
    return Prompt(
        catalogue=state.catalogue,
        question=opened[number].question,
        step=step,
        number=number + 1,
        of=None if step.needed else len(opened),
        again=step.name in state.said,
        before=state.said.get(step.name),
        read=_offered_of(step, state.read),
    )


def answer(state: State, value: Value | None) -> State:
    """The state after the step was answered, or skipped with None.

    Answers that the change leaves without a question are dropped. What is needed
    cannot be skipped.
    """
    if state.at is None or (value is None and state.at.needed):
        return state
    said = {**state.said, state.at.name: value}
    kept = _fitting(state, said)
    return _at_next(replace(state, said=kept), state.at.place)


def back(state: State) -> State:
    """The state one step earlier; the same at the first step."""
    before = [s for s in _steps(state) if state.at is None or s.place < state.at.place]
    return replace(state, at=before[-1]) if before else state


def _at_next(state: State, place: Place) -> State:
    return replace(state, at=next((s for s in _steps(state) if s.place > place), None))


def _steps(state: State) -> Iterator[Step]:
    for one in state.opened(state.said):
        yield from one.steps


def _answers(given: Answers, said: Mapping[str, Value | None]) -> Answers:
    values: dict[str, Any] = dict(given.values)
    for name, value in said.items():
        key, _, item = name.partition(".")
        if value is not None:
            values[key] = {**values.get(key, {}), item: value} if item else value
    return Answers(values)


def _offered_of(step: Step, read: "tuple[Suggestion, ...]") -> "tuple[Suggestion, ...]":
    """What is suggested for ``step`` and offered by it."""
    ids = [choice.id for choice in step.choices]
    return tuple(one for one in read if one.key == step.name and (not ids or one.value in ids))


def _fitting(state: State, said: dict[str, Value | None]) -> dict[str, Value | None]:
    """What was said to steps that are open and to choices that are offered."""
    while True:
        steps = {step.name: step for one in state.opened(said) for step in one.steps}
        kept: dict[str, Value | None] = {}
        for name, value in said.items():
            offered = _offered(steps[name], value) if name in steps else None
            if offered is not None or (name in steps and _skipped(steps[name], value)):
                kept[name] = offered
        if kept == said:
            return kept
        said = kept


def _skipped(step: Step, value: Value | None) -> bool:
    return value is None and not step.needed


def _offered(step: Step, value: Value | None) -> Value | None:
    """As much of ``value`` as ``step`` offers, None if nothing of it."""
    ids = [choice.id for choice in step.choices]
    if isinstance(value, tuple) and step.part.kind == "several":
        kept = tuple(one for one in value if one in ids)
        return kept if kept or not value else None
    return value if not isinstance(value, str) or not ids or value in ids else None


def _checked(catalogue: Catalogue, name: str, raw: Any) -> tuple[str, Value | None] | None:
    """A step and its answer as they are today, None if the answer cannot be used."""
    name = _current_name(catalogue, name)
    key, _, item = name.partition(".")
    if raw is None:
        return name, None
    try:
        answers = read_answers(catalogue, {key: {item: raw} if item else raw})
    except AnswersError:
        return None
    found = answers.ratings().get(item) if item else answers.values.get(key)
    return None if found is None or isinstance(found, dict) else (name, found)


def _current_name(catalogue: Catalogue, name: str) -> str:
    key, dot, item = name.partition(".")
    return f"{key}{dot}{current_id(catalogue.renamed.competencies, item)}"


def rating_prompts(catalogue: Catalogue, names: Sequence[str]) -> tuple[Prompt, ...]:
    """One prompt for each of ``names``; none where the catalogue asks for no ratings."""
    rated = [(q, part) for q in catalogue.questions for part in q.parts if part.kind == "ratings"]
    if not rated:
        return ()
    question, part = rated[0]
    steps = (
        rating_step(catalogue, part, name, (0, 0, place), catalogue.competencies[name].name)
        for place, name in enumerate(names)
    )
    return tuple(
        Prompt(catalogue, question, step, number, len(names), again=False, before=None)
        for number, step in enumerate(steps, 1)
    )
