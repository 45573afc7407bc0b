"""The text of a job advert: from a file, or from standard input."""

from pathlib import Path

from ..catalogue.files import decode, read_text
from ..errors import InvalidData, Problem
from .options import Run
from .standard_input import STDIN, whole

LIMIT = 10 * 2**20
"""A saved page is mostly scripts; of its visible text no more is read than an advert can have."""
_HINT = "pipe the advert in, or give the name of a file"


def read(run: Run, name: str) -> str:
    """The text of the file ``name``, or of standard input for ``-``.

    Raises UsageError for a terminal as standard input, InputError or InvalidData for what cannot
    be read as text, or holds none.
    """
    if name == "-":
        text, shown = decode(whole("-", _HINT, LIMIT), STDIN, LIMIT), STDIN
    else:
        run.inputs.append(name)
        text, shown = read_text(Path(name), name, LIMIT), name
    if not text.strip():
        raise InvalidData([Problem(shown, 1, 1, "there is no text to read: the advert is empty")])
    return text
