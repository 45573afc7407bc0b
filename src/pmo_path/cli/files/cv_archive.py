"""ZIP files in memory: a few entries of them, read piece by piece within a limit."""

import io
import struct
import zipfile
import zlib

from ...errors import InvalidData, Problem

MOST_ENTRIES = 10_000
"""A full export holds some hundreds of files; a list without end would cost memory first."""
BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    LookupError,
    OSError,
    OverflowError,
    RuntimeError,
    ValueError,
)
"""What the standard library raises for a ZIP file that is none, is cut short or lies."""

_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENCRYPTED = 1
_PIECE = 2**16


class Archive:
    """A ZIP file; names in it are looked at, and never used for a file.

    Raises InvalidData in the name ``shown`` for one that is broken or holds too much.
    """

    def __init__(self, data: bytes, shown: str) -> None:
        self._shown = shown
        if data.count(b"PK\x01\x02") > MOST_ENTRIES:
            raise self.fault(f"the ZIP file holds more than {MOST_ENTRIES:,} files")
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
            self._entries = [e for e in self._archive.infolist() if not e.is_dir()]
        except BROKEN:
            raise self._broken() from None

    @property
    def names(self) -> list[str]:
        """The names of its files, those in the fewest folders first."""
        return [entry.filename for entry in self._in_order()]

    def _in_order(self) -> list[zipfile.ZipInfo]:
        return sorted(self._entries, key=lambda e: (e.filename.count("/"), e.filename))

    def read(self, name: str, limit: int, what: str) -> bytes:
        """What is in the file ``name``: at most ``limit`` bytes, whatever the entry says.

        ``what`` is the message for one that holds more.
        """
        entry = next(entry for entry in self._in_order() if entry.filename == name)
        if entry.flag_bits & _ENCRYPTED:
            raise self.fault("the ZIP file is protected by a password", "unpack it first")
        if entry.compress_type not in _METHODS:
            raise self._broken()
        pieces: list[bytes] = []
        try:
            with self._archive.open(entry) as stream:
                while piece := stream.read(_PIECE):
                    limit -= len(piece)
                    if limit < 0:
                        raise self.fault(what)
                    pieces.append(piece)
        except BROKEN:
            raise self._broken() from None
        return b"".join(pieces)

    def _broken(self) -> InvalidData:
        return self.fault("the ZIP file is broken or not complete")

    def fault(self, message: str, hint: str = "") -> InvalidData:
        """The error that says ``message`` of the whole file."""
        return InvalidData([Problem(self._shown, 1, 1, message, hint=hint)])
