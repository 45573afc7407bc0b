"""A file that somebody brings, such as a CV or an advert: its bytes, and what it is."""

from pathlib import Path

from ...errors import InputError, reason
from ..options import Run
from .standard_input import STDIN, whole

LIMIT = 10 * 2**20
"""Bytes: a CV with its pictures or a saved page with its styles has less."""
UTF_16 = "text as UTF-16"
OLD_WORD = "an old Word document"
RICH_TEXT = "rich text (RTF)"
PACKED = "a packed file"
SAFARI = "a web archive of Safari"
_BEGINNINGS = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a Word document or another packed file"),
    (b"\xd0\xcf\x11\xe0", OLD_WORD),
    (b"{\\rtf", RICH_TEXT),
    (b"bplist00", SAFARI),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"\x1f\x8b", PACKED),
    (b"7z\xbc\xaf", PACKED),
    (b"Rar!", PACKED),
    (b"\xff\xfe", UTF_16),
    (b"\xfe\xff", UTF_16),
)


def bytes_of(run: Run, name: str, asks: str, hint: str) -> tuple[bytes, str]:
    """What the file ``name`` holds, or standard input for ``-``, and its name in messages.

    It is at most one byte more than ``LIMIT``. Raises InputError for what cannot be read, and
    UsageError with ``hint`` where ``asks`` finds a terminal as standard input.
    """
    if name == "-":
        return whole(asks, hint, LIMIT), STDIN
    run.inputs.append(name)
    try:
        with Path(name).open("rb") as stream:
            return stream.read(LIMIT + 1), name
    except OSError as error:
        raise InputError(f"cannot read '{name}': {reason(error)}") from None


def kind_of(data: bytes) -> str | None:
    """What ``data`` is by how it begins, None where that is nothing but text."""
    return next((kind for start, kind in _BEGINNINGS if data.startswith(start)), None)
