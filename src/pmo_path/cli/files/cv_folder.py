"""The regular files in a folder and a few folders down; links are left alone."""

import os
from collections.abc import Iterator

from ...errors import InputError, InvalidData, Problem, reason

DEPTH = 2
"""How many folders below the one that is named are looked into."""
MOST_ENTRIES = 10_000
"""As many as in a packed export; a home folder named by a slip holds more."""


def files_in(name: str) -> list[str]:
    """The paths of files within the folder ``name``, those in the fewest folders first.

    Neither links to files nor links to folders are followed. Raises InputError where the folder
    cannot be read, InvalidData where it holds too much.
    """
    found: list[str] = []
    folders, seen = [""], 0
    for depth in range(DEPTH + 1):
        below: list[str] = []
        for folder in folders:
            for entry in _entries(name, folder):
                seen += 1
                if seen > MOST_ENTRIES:
                    raise _too_much(name)
                path = f"{folder}{entry.name}"
                if entry.is_dir(follow_symlinks=False):
                    below.append(f"{path}/")
                elif entry.is_file(follow_symlinks=False):
                    found.append(path)
        folders = below if depth < DEPTH else []
    return sorted(found, key=lambda path: (path.count("/"), path))


def _entries(name: str, folder: str) -> Iterator["os.DirEntry[str]"]:
    """What is in a folder; nothing of one further down that may not be read."""
    try:
        with os.scandir(os.path.join(name, folder)) as entries:  # noqa: PTH118  # as scandir
            yield from entries
    except OSError as error:
        if not folder:
            raise InputError(f"cannot read '{name}': {reason(error)}") from None


def _too_much(name: str) -> InvalidData:
    message = f"the folder holds more than {MOST_ENTRIES:,} files"
    return InvalidData([Problem(name, 1, 1, message)])
