"""Which file of a catalogue folder holds which part, and of what type."""

from importlib import import_module
from typing import Any, Literal, NamedTuple


class Part(NamedTuple):
    """One part of a catalogue.

    ``shape``: ``one`` file with one record, one file with a ``list``, a folder
    of files with one record ``each``, or a folder of ``lists``.
    """

    name: str
    place: str
    shape: Literal["one", "list", "each", "lists"]
    module: str
    type: str
    needed: bool = False

    def record_type(self) -> Any:
        """The dataclass of the part's records."""
        return getattr(import_module(f"pmo_path.model.{self.module}"), self.type)


PARTS = (
    Part("about", "catalogue.yaml", "one", "about", "About", needed=True),
    Part("levels", "levels.yaml", "list", "about", "Level", needed=True),
    Part("roles", "roles", "each", "role", "Role", needed=True),
    Part("courses", "courses", "each", "course", "Course"),
    Part("competencies", "competencies.yaml", "list", "competency", "Competency"),
    Part("behaviours", "behaviours.yaml", "list", "competency", "Behaviour"),
    Part("topics", "topics.yaml", "list", "competency", "Topic"),
    Part("observations", "pay", "lists", "pay", "Observation"),
    Part("context", "context.yaml", "list", "pay", "ContextFigure"),
    Part("sources", "sources", "lists", "about", "Source"),
    Part("offices", "offices.yaml", "list", "about", "Office"),
    Part("concepts", "concepts.yaml", "list", "about", "Concept"),
    Part("services", "services.yaml", "list", "about", "Service"),
    Part("support", "support.yaml", "list", "about", "Support"),
    Part("principles", "principles.yaml", "list", "about", "Principle"),
    Part("frameworks", "frameworks.yaml", "list", "about", "Framework"),
    Part("titles", "titles.yaml", "one", "about", "Titles"),
    Part("title_words", "title-words.yaml", "one", "title_words", "TitleWords"),
    Part("markers", "markers", "lists", "marker", "Marker"),
    Part("readings", "readings.yaml", "list", "rule", "Reading"),
    Part("rules", "rules", "lists", "rule", "Rule"),
    Part("questions", "questions", "each", "question", "Question"),
    Part("weights", "weights.yaml", "one", "rule", "Weights"),
    Part("examples", "examples", "each", "rule", "Example"),
    Part("renamed", "renamed.yaml", "one", "rule", "Renamed"),
)
BY_NAME = {part.name: part for part in PARTS}
_BY_PLACE = {part.place: part for part in PARTS}


def part_of(file: str) -> Part | None:
    """The part that the file called ``file`` belongs to, None if it is a stranger."""
    top, _, below = file.partition("/")
    part = _BY_PLACE.get(top)
    return part if part is not None and bool(below) == (part.shape in ("each", "lists")) else None
