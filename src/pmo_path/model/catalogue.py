"""The whole catalogue; each part is read when it is first asked for."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .about import (
        About,
        Concept,
        Framework,
        Level,
        Office,
        Principle,
        Service,
        Source,
        Support,
        Titles,
    )
    from .competency import Behaviour, Competency, Topic
    from .course import Course
    from .marker import Marker
    from .pay import ContextFigure, Observation
    from .question import Question
    from .role import Role
    from .rule import Example, Reading, Renamed, Rule, Weights
    from .title_words import TitleWords


class Catalogue:
    """Roles, courses, pay and the rest. Records with an id are dicts by id, in id order.

    ``part`` gives a part by name: from the compiled catalogue one module at a
    time, so that a look-up of roles reads neither courses nor pay.
    """

    def __init__(self, part: Callable[[str], Any]) -> None:
        self._part = part

    @cached_property
    def about(self) -> "About":
        """Name, version, date, limits."""
        found: About = self._part("about")
        return found

    @cached_property
    def levels(self) -> "dict[int, Level]":
        """The levels by number."""
        return {level.level: level for level in self._part("levels")}

    @cached_property
    def roles(self) -> "dict[str, Role]":
        """All roles, those outside the PMO too."""
        return {role.id: role for role in self._part("roles")}

    @cached_property
    def courses(self) -> "dict[str, Course]":
        """All courses, those withdrawn too."""
        return {course.id: course for course in self._part("courses")}

    @cached_property
    def competencies(self) -> "dict[str, Competency]":
        """The competencies, in the catalogue's own order."""
        return {item.id: item for item in self._part("competencies")}

    @cached_property
    def sources(self) -> "dict[str, Source]":
        """Who said it."""
        return {source.id: source for source in self._part("sources")}

    @cached_property
    def observations(self) -> "tuple[Observation, ...]":
        """Every pay figure about a role."""
        return tuple(self._part("observations"))

    @cached_property
    def context(self) -> "tuple[ContextFigure, ...]":
        """Pay figures about wider groups."""
        return tuple(self._part("context"))

    @cached_property
    def offices(self) -> "tuple[Office, ...]":
        """The kinds of office."""
        return tuple(self._part("offices"))

    @cached_property
    def concepts(self) -> "tuple[Concept, ...]":
        """Ideas to explain."""
        return tuple(self._part("concepts"))

    @cached_property
    def services(self) -> "tuple[Service, ...]":
        """What PMOs provide."""
        return tuple(self._part("services"))

    @cached_property
    def support(self) -> "tuple[Support, ...]":
        """Help on the way."""
        return tuple(self._part("support"))

    @cached_property
    def principles(self) -> "tuple[Principle, ...]":
        """What holds for paths in general."""
        return tuple(self._part("principles"))

    @cached_property
    def frameworks(self) -> "tuple[Framework, ...]":
        """How other frameworks cut the field."""
        return tuple(self._part("frameworks"))

    @cached_property
    def behaviours(self) -> "tuple[Behaviour, ...]":
        """Professional behaviours."""
        return tuple(self._part("behaviours"))

    @cached_property
    def topics(self) -> "tuple[Topic, ...]":
        """What to learn, and when."""
        return tuple(self._part("topics"))

    @cached_property
    def titles(self) -> "Titles":
        """How titles are read."""
        found: Titles = self._part("titles")
        return found

    @cached_property
    def title_words(self) -> "TitleWords":
        """What real titles carry besides the title itself."""
        found: TitleWords = self._part("title_words")
        return found

    @cached_property
    def markers(self) -> "tuple[Marker, ...]":
        """Phrases of CVs and adverts, and what they stand for."""
        return tuple(self._part("markers"))

    @cached_property
    def readings(self) -> "tuple[Reading, ...]":
        """Where sources contradict each other."""
        return tuple(self._part("readings"))

    @cached_property
    def rules(self) -> "tuple[Rule, ...]":
        """The advice rules by number."""
        return tuple(sorted(self._part("rules"), key=lambda rule: rule.number))

    @cached_property
    def questions(self) -> "tuple[Question, ...]":
        """The questionnaire in order."""
        return tuple(sorted(self._part("questions"), key=lambda question: question.number))

    @cached_property
    def weights(self) -> "Weights":
        """How much things count."""
        found: Weights = self._part("weights")
        return found

    @cached_property
    def examples(self) -> "dict[str, Example]":
        """Ready sets of answers."""
        return {example.id: example for example in self._part("examples")}

    @cached_property
    def renamed(self) -> "Renamed":
        """Ids that changed."""
        found: Renamed = self._part("renamed")
        return found
