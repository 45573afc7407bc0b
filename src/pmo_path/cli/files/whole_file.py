"""Files that appear whole or not at all."""

import os
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from ...errors import OutputError, reason

_PREFIX, _SUFFIX = ".pmo-path-", ".tmp"
_DAY = 24 * 60 * 60
"""Seconds after which a temporary file is nobody's: a run that still writes takes less."""
_RESERVED = {"con", "prn", "aux", "nul", *(f"{d}{n}" for d in ("com", "lpt") for n in range(1, 10))}


def write_whole(
    path: Path, data: bytes | Iterable[bytes], *, force: bool = False, mode: int | None = None
) -> None:
    """Write ``data``, whole or in pieces, to ``path`` so that no reader ever sees a part of it.

    An existing file is kept unless ``force``; then its mode is kept, and a
    link's target is replaced, not the link. ``mode`` is for new files, else
    the umask decides. Raises OutputError.
    """
    if path.name.split(".")[0].casefold() in _RESERVED:
        raise OutputError(f"'{path}' is a name that Windows keeps for devices")
    if os.path.isdir(path):  # noqa: PTH112  # Path.is_dir raises for a name that is too long
        raise OutputError(f"'{path}' is a folder", "give the name of a file")
    if os.path.lexists(path) and not force:
        raise _exists(path)
    try:
        target = Path(os.path.realpath(path))
        _sweep(target.parent)
        _replace(target, [data] if isinstance(data, bytes) else data, force, mode)
    except FileExistsError:
        raise _exists(path) from None
    except OSError as error:
        raise OutputError(f"cannot write '{path}': {reason(error)}") from None


def refuse_input(name: str, inputs: Iterable[str]) -> None:
    """Raise OutputError where ``name`` is one of ``inputs``, or a file in a folder among them."""
    path = Path(os.path.realpath(name))
    taken = (os.path.realpath(one) for one in inputs if one != "-")
    if os.path.lexists(path) and any(path.is_relative_to(one) for one in taken):
        raise OutputError(f"'{name}' is an input of this command", "choose another name")


def _exists(path: Path) -> OutputError:
    return OutputError(f"'{path}' exists already", "--force replaces it")


def _replace(target: Path, data: Iterable[bytes], force: bool, mode: int | None) -> None:
    temporary = target.parent / f"{_PREFIX}{os.urandom(8).hex()}{_SUFFIX}"
    if force and target.exists():
        mode = target.stat().st_mode & 0o777
    created = os.O_WRONLY | os.O_CREAT | os.O_EXCL
    handle = os.open(temporary, created, 0o666 if mode is None else mode)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.writelines(data)
            stream.flush()
            os.fsync(stream.fileno())
        if mode is not None:
            temporary.chmod(mode)
        _move(temporary, target, force)
    finally:
        with suppress(OSError):
            temporary.unlink()


def _move(temporary: Path, target: Path, force: bool) -> None:
    """A rename replaces; a link does not, so of two runs that create, one wins."""
    if force:
        os.replace(temporary, target)
        return
    try:
        os.link(temporary, target)
    except (AttributeError, PermissionError, NotImplementedError):
        if target.exists():
            raise FileExistsError(17, "exists", str(target)) from None
        os.replace(temporary, target)


def _sweep(folder: Path) -> None:
    """Remove temporary files of ours that a killed run left behind over a day ago."""
    with suppress(OSError):
        for old in folder.glob(f"{_PREFIX}*{_SUFFIX}"):
            if time.time() - old.stat().st_mtime > _DAY:
                old.unlink()
