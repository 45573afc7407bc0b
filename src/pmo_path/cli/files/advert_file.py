"""The text of a job advert: from a file, or from standard input."""

from typing import NamedTuple

from ...documents import decode
from ...errors import InvalidData, Problem
from ..options import Run
from .outside_file import LIMIT, SAFARI, UTF_16, bytes_of, kind_of

_HINT = "pipe the advert in, or give the name of a file"
_COPY = "copy its text into a text file, or pipe the text in and give - as the name"
_WAYS = {
    SAFARI: "save the page as HTML, or copy its text into a text file",
    UTF_16: "save the file as UTF-8",
}


class Text(NamedTuple):
    """What stands in a file, and ``warnings`` about how it was taken from there."""

    text: str
    warnings: tuple[str, ...] = ()


def read_adverts(run: Run, names: list[str]) -> list[Text]:
    """The texts of the files ``names``; all that hold no text are told of at once.

    Raises UsageError for a terminal as standard input, InputError or InvalidData for what cannot
    be read as text, or holds none.
    """
    texts: list[Text] = []
    problems: list[Problem] = []
    for name in names:
        try:
            texts.append(_read(run, name))
        except InvalidData as error:
            problems += error.problems
    if problems:
        raise InvalidData(problems)
    return texts


def _read(run: Run, name: str) -> Text:
    data, shown = bytes_of(run, name, "-", _HINT)
    found = _text(data, shown)
    if not found.text.strip():
        raise _fault(shown, "there is no text to read: the advert is empty")
    return found


def _text(data: bytes, shown: str) -> Text:
    """``data`` as text; a page or a message saved as one file is unpacked."""
    from ...advert import is_message, page_of

    kind = kind_of(data)
    if kind is not None:
        raise _fault(shown, f"this is {kind}, not text as UTF-8", _WAYS.get(kind, _COPY))
    if len(data) <= LIMIT and is_message(data):
        text = page_of(data).replace("\r\n", "\n").replace("\r", "\n")
        return Text(text, ("a saved page or e-mail: lines are counted in its text, unpacked",))
    return Text(decode(data, shown, LIMIT))


def _fault(shown: str, message: str, hint: str = "") -> InvalidData:
    return InvalidData([Problem(shown, 1, 1, message, hint=hint)])
