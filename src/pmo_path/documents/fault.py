"""A fault of what was read, before its line and column are looked up."""

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from .places import Path


class Fault(NamedTuple):
    """What is wrong at ``path``; ``at`` tells whether the key there or its value is meant."""

    path: "Path"
    message: str
    hint: str = ""
    at: str = "value"
    severity: str = "error"

    def below(self, prefix: "Path") -> "Fault":
        """The same of what stands at ``prefix``."""
        return self._replace(path=(*prefix, *self.path))
