"""Which options people write before the command, where none of them belongs."""

from collections.abc import Iterator
from typing import Any, get_args

from .answers import AnswersFile, NoInput
from .lookups import RolesOfLevel
from .shared import SHARED


def belongs_after_the_command(spelling: str) -> bool:
    """Whether ``spelling`` is that of a shared option, or of one that reads as if it were."""
    known = {name: parameter.annotation for name, parameter in SHARED.items()}
    known |= {"level": RolesOfLevel, "answers": AnswersFile, "no-input": NoInput}
    return any(spelling in _spellings(*entry) for entry in known.items())


def _spellings(name: str, annotation: Any) -> Iterator[str]:
    """As its own declaration spells it, else by its name as Typer does."""
    option = get_args(annotation)[1]
    declared = [*option.param_decls, option.default]  # Typer keeps the first one as a default
    spelled = [text for text in declared if isinstance(text, str)]
    yield from spelled or [f"--{name}"]
