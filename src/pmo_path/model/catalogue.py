"""The whole catalogue, part by part; each is read when it is first asked for."""

from collections.abc import Callable
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeVar, overload

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
    from .action import Action
    from .competency import Behaviour, Competency, Topic
    from .course import Course
    from .deciding import FieldOfWork, Gates, Intent
    from .marker import Marker
    from .pay import ContextFigure, Observation
    from .question import Question
    from .role import Role
    from .rule import Example, Reading, Renamed, Rule, Weights
    from .title_words import TitleWords


T = TypeVar("T")
Shape = Literal["one", "list", "each", "lists"]
"""One file with one record, or with a list; a folder of files with a record each, or with lists."""


class CataloguePart(Generic[T]):
    """One part of a catalogue: where it stands in the folder, and what becomes of its records.

    ``module`` and ``type`` name the dataclass of a record, which is not loaded for this;
    ``kept`` makes of the records what the catalogue hands out. Some parts are ``needed``.
    """

    def __init__(
        self,
        place: str,
        shape: Shape,
        module: str,
        type: str,
        kept: Callable[[Any], T],
        *,
        needed: bool = False,
    ) -> None:
        self.name = ""
        self.place, self.shape, self.needed = place, shape, needed
        self.module, self.type, self.kept = module, type, kept

    def __set_name__(self, owner: "type[Catalogue]", name: str) -> None:
        self.name = name

    @overload
    def __get__(self, catalogue: None, owner: Any) -> "CataloguePart[T]": ...
    @overload
    def __get__(self, catalogue: "Catalogue", owner: Any) -> T: ...
    def __get__(self, catalogue: "Catalogue | None", owner: Any) -> "CataloguePart[T] | T":
        if catalogue is None:
            return self
        value = self.kept(catalogue.records(self.name))
        catalogue.__dict__[self.name] = value  # found there before this is asked again
        return value


def itself(record: Any) -> Any:
    """The one record of a part."""
    return record


def by_id(records: Any) -> dict[str, Any]:
    """Records by their ids, in the order in which they were read."""
    return {record.id: record for record in records}


def by_level(records: Any) -> dict[int, Any]:
    """Records by their levels."""
    return {record.level: record for record in records}


def by_number(records: Any) -> tuple[Any, ...]:
    """Records in the order of their numbers."""
    return tuple(sorted(records, key=attrgetter("number")))


class Catalogue:
    """Roles, courses, pay and the rest. Records with an id are dicts by id, in id order.

    ``records`` gives those of a part by name: from the compiled catalogue one module at a
    time, so that a look-up of roles reads neither courses nor pay.
    """

    def __init__(self, records: Callable[[str], Any]) -> None:
        self.records = records

    about: "CataloguePart[About]" = CataloguePart(
        "catalogue.yaml", "one", "about", "About", itself, needed=True
    )
    """Name, version, date, limits."""
    levels: "CataloguePart[dict[int, Level]]" = CataloguePart(
        "levels.yaml", "list", "about", "Level", by_level, needed=True
    )
    """The levels by number."""
    roles: "CataloguePart[dict[str, Role]]" = CataloguePart(
        "roles", "each", "role", "Role", by_id, needed=True
    )
    """All roles, those outside the PMO too."""
    courses: "CataloguePart[dict[str, Course]]" = CataloguePart(
        "courses", "each", "course", "Course", by_id
    )
    """All courses, those withdrawn too."""
    competencies: "CataloguePart[dict[str, Competency]]" = CataloguePart(
        "competencies.yaml", "list", "competency", "Competency", by_id
    )
    """The competencies, in the catalogue's own order."""
    behaviours: "CataloguePart[tuple[Behaviour, ...]]" = CataloguePart(
        "behaviours.yaml", "list", "competency", "Behaviour", tuple
    )
    """Professional behaviours."""
    topics: "CataloguePart[tuple[Topic, ...]]" = CataloguePart(
        "topics.yaml", "list", "competency", "Topic", tuple
    )
    """What to learn, and when."""
    observations: "CataloguePart[tuple[Observation, ...]]" = CataloguePart(
        "pay", "lists", "pay", "Observation", tuple
    )
    """Every pay figure about a role."""
    context: "CataloguePart[tuple[ContextFigure, ...]]" = CataloguePart(
        "context.yaml", "list", "pay", "ContextFigure", tuple
    )
    """Pay figures about wider groups."""
    sources: "CataloguePart[dict[str, Source]]" = CataloguePart(
        "sources", "lists", "about", "Source", by_id
    )
    """Who said it."""
    offices: "CataloguePart[tuple[Office, ...]]" = CataloguePart(
        "offices.yaml", "list", "about", "Office", tuple
    )
    """The kinds of office."""
    concepts: "CataloguePart[tuple[Concept, ...]]" = CataloguePart(
        "concepts.yaml", "list", "about", "Concept", tuple
    )
    """Ideas to explain."""
    services: "CataloguePart[tuple[Service, ...]]" = CataloguePart(
        "services.yaml", "list", "about", "Service", tuple
    )
    """What PMOs provide."""
    support: "CataloguePart[tuple[Support, ...]]" = CataloguePart(
        "support.yaml", "list", "about", "Support", tuple
    )
    """Help on the way."""
    principles: "CataloguePart[tuple[Principle, ...]]" = CataloguePart(
        "principles.yaml", "list", "about", "Principle", tuple
    )
    """What holds for paths in general."""
    frameworks: "CataloguePart[tuple[Framework, ...]]" = CataloguePart(
        "frameworks.yaml", "list", "about", "Framework", tuple
    )
    """How other frameworks cut the field."""
    titles: "CataloguePart[Titles]" = CataloguePart("titles.yaml", "one", "about", "Titles", itself)
    """How titles are read."""
    title_words: "CataloguePart[TitleWords]" = CataloguePart(
        "title-words.yaml", "one", "title_words", "TitleWords", itself
    )
    """What real titles carry besides the title itself."""
    markers: "CataloguePart[tuple[Marker, ...]]" = CataloguePart(
        "markers", "lists", "marker", "Marker", tuple
    )
    """Phrases of CVs and adverts, and what they stand for."""
    readings: "CataloguePart[tuple[Reading, ...]]" = CataloguePart(
        "readings.yaml", "list", "rule", "Reading", tuple
    )
    """Where sources contradict each other."""
    rules: "CataloguePart[tuple[Rule, ...]]" = CataloguePart(
        "rules", "lists", "rule", "Rule", by_number
    )
    """The advice rules by number."""
    questions: "CataloguePart[tuple[Question, ...]]" = CataloguePart(
        "questions", "each", "question", "Question", by_number
    )
    """The questionnaire in order."""
    weights: "CataloguePart[Weights]" = CataloguePart(
        "weights.yaml", "one", "rule", "Weights", itself
    )
    """How much things count."""
    intents: "CataloguePart[dict[str, Intent]]" = CataloguePart(
        "intents.yaml", "list", "deciding", "Intent", by_id
    )
    """What people want next, and where it leads."""
    fields: "CataloguePart[dict[str, FieldOfWork]]" = CataloguePart(
        "fields.yaml", "list", "deciding", "FieldOfWork", by_id
    )
    """The fields somebody may specialise in."""
    gates: "CataloguePart[Gates]" = CataloguePart("gates.yaml", "one", "deciding", "Gates", itself)
    """What it takes from one level to the next."""
    actions: "CataloguePart[tuple[Action, ...]]" = CataloguePart(
        "actions.yaml", "list", "action", "Action", tuple
    )
    """What to do at work to come one grade further."""
    examples: "CataloguePart[dict[str, Example]]" = CataloguePart(
        "examples", "each", "rule", "Example", by_id
    )
    """Ready sets of answers."""
    renamed: "CataloguePart[Renamed]" = CataloguePart(
        "renamed.yaml", "one", "rule", "Renamed", itself
    )
    """Ids that changed."""


PARTS: tuple[CataloguePart[Any], ...] = tuple(
    part for part in vars(Catalogue).values() if isinstance(part, CataloguePart)
)
"""Every part, in the order in which a folder is read."""
