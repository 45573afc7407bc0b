"""A view in one of the formats; only the module of that format is imported."""

from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from ..text import clean, plain

if TYPE_CHECKING:
    from ..views import View

PERSON = ("table", "list", "markdown")
DATA = ("json", "jsonl", "csv", "yaml")
FORMATS = (*PERSON, *DATA)


class Style(NamedTuple):
    """How the stream can be written to.

    ``width`` is in cells; None lays out each record on one line. ``unicode``
    is False where the stream is not UTF-8.
    """

    width: int | None = 80
    colour: bool = False
    encoding: str = "utf-8"

    @property
    def unicode(self) -> bool:
        """Whether every character can be written."""
        return self.encoding == "utf-8"

    def text(self, text: str) -> str:
        """Outside text as this stream can show it."""
        safe = clean(text)
        return safe if self.unicode else plain(safe, self.encoding)


def render(
    view: "View", name: str, style: Style, fields: Sequence[str] | None = None
) -> Iterator[str]:
    """The pieces of ``view`` in the format ``name``, each ending in a newline.

    Of its records only ``fields``, where they are given; raises UsageError for one that they do
    not have. A format whose file says that it is ``FLAT`` shows the rows of the view.
    """
    form = import_module(f"pmo_path.render.as_{name}")
    if getattr(form, "FLAT", False):
        view = view.flat()
    if fields is not None:
        view = view.only(fields)
    pieces: Iterator[str] = form.pieces(view, style)
    return pieces
