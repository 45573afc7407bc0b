"""The text of a job advert: from a file, or from standard input."""

from pathlib import Path
from typing import NamedTuple

from ..catalogue.files import decode
from ..errors import InputError, InvalidData, Problem, reason
from .options import Run
from .standard_input import STDIN, whole

LIMIT = 10 * 2**20
"""A saved page is mostly scripts; of its visible text no more is read than an advert can have."""
_HINT = "pipe the advert in, or give the name of a file"
_COPY = "copy its text into a text file, or pipe the text in and give - as the name"
_PAGE = "save the page as HTML, or copy its text into a text file"
_UTF_8 = "save the file as UTF-8"
_FORMATS = (
    (b"%PDF-", "a PDF file", _COPY),
    (b"PK\x03\x04", "a Word document or another packed file", _COPY),
    (b"\xd0\xcf\x11\xe0", "a document of an old Word", _COPY),
    (b"{\\rtf", "a rich text file (RTF)", _COPY),
    (b"bplist00", "a web archive of Safari", _PAGE),
    (b"\x89PNG", "a picture", _COPY),
    (b"\xff\xd8\xff", "a picture", _COPY),
    (b"\xff\xfe", "text as UTF-16", _UTF_8),
    (b"\xfe\xff", "text as UTF-16", _UTF_8),
)
"""How files begin that hold no text, or text written otherwise; what they are, and what to do."""


class Text(NamedTuple):
    """What stands in a file, and ``warnings`` about how it was taken from there."""

    text: str
    warnings: tuple[str, ...] = ()


def read_all(run: Run, names: list[str]) -> list[Text]:
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
    if name == "-":
        data, shown = whole("-", _HINT, LIMIT), STDIN
    else:
        run.inputs.append(name)
        data, shown = _bytes(name), name
    found = _text(data, shown)
    if not found.text.strip():
        raise _fault(shown, "there is no text to read: the advert is empty")
    return found


def _bytes(name: str) -> bytes:
    try:
        with Path(name).open("rb") as stream:
            return stream.read(LIMIT + 1)
    except OSError as error:
        raise InputError(f"cannot read '{name}': {reason(error)}") from None


def _text(data: bytes, shown: str) -> Text:
    """``data`` as text; a page or a message saved as one file is unpacked."""
    from ..advert.mail import is_message, page_of

    for start, kind, hint in _FORMATS:
        if data.startswith(start):
            raise _fault(shown, f"this is {kind}, not text as UTF-8", hint)
    if len(data) <= LIMIT and is_message(data):
        text = page_of(data).replace("\r\n", "\n").replace("\r", "\n")
        return Text(text, ("a saved page or e-mail: lines are counted in its text, unpacked",))
    return Text(decode(data, shown, LIMIT))


def _fault(shown: str, message: str, hint: str = "") -> InvalidData:
    return InvalidData([Problem(shown, 1, 1, message, hint=hint)])
