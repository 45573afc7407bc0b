"""Files as text: UTF-8 with or without byte-order mark, within limits."""

import os
from collections.abc import Iterator
from pathlib import Path

from ..errors import InputError, InvalidData, Problem, reason

_ENDINGS = (".yaml", ".yml", ".json")


def file_names(folder: Path, shown: str) -> list[str]:
    """The YAML files below ``folder``, as relative names in order.

    Raises InvalidData for a name that leaves the folder through a link or is
    not a regular file, InputError if the folder cannot be read.
    """
    try:
        return sorted(_names(folder, "", os.path.realpath(folder), shown))
    except OSError as error:
        raise InputError(f"cannot read '{shown}': {reason(error)}") from None


def _names(folder: Path | str, before: str, root: str, shown: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            name = before + entry.name
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from _names(entry.path, f"{name}/", root, shown)
            elif entry.name.endswith(_ENDINGS):
                _refuse_strangers(entry, root, f"{shown}/{name}")
                yield name


def _refuse_strangers(entry: "os.DirEntry[str]", root: str, shown: str) -> None:
    if entry.is_symlink() and not Path(os.path.realpath(entry.path)).is_relative_to(root):
        raise InvalidData([Problem(shown, 1, 1, "this link leads out of the catalogue's folder")])
    if not os.path.isfile(entry.path):  # noqa: PTH113  # never raises, whatever a link does
        raise InvalidData([Problem(shown, 1, 1, "this is not a regular file")])


def read_text(path: Path, shown: str, limit: int) -> str:
    """The text of ``path``; raises InvalidData or InputError in the name ``shown``."""
    try:
        with path.open("rb") as stream:
            data = stream.read(limit + 1)
    except OSError as error:
        raise InputError(f"cannot read '{shown}': {reason(error)}") from None
    return decode(data, shown, limit)


def decode(data: bytes, shown: str, limit: int) -> str:
    """UTF-8 ``data`` as text, line ends as newlines; raises InvalidData."""
    if len(data) > limit:
        message = f"the file is larger than {_size(limit)}"
        raise InvalidData([Problem(shown, 1, 1, message)])
    try:
        text = data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        message = f"byte {error.start + 1} is not UTF-8"
        problem = Problem(shown, line, 1, message, hint="save the file as UTF-8")
        raise InvalidData([problem]) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _size(limit: int) -> str:
    return f"{limit // 2**20} MiB" if limit >= 2**20 else f"{limit:,} bytes"
