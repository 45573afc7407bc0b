"""The draft of an unfinished questionnaire: where it lives, and what it keeps."""

import json
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from ...answers import CATALOGUE_KEY
from ...errors import InputError, OutputError, reason
from ...questionnaire import State
from ..files import write_whole
from ..terminal import variable

_NAME = "draft.json"
_LIMIT = 2**20
_VALUES = 10_000
"""As in an answers file, of which a draft is a kind."""


class Kept(NamedTuple):
    """What a draft held: answers given beforehand, each answer in order, and what a CV suggested.

    Of the CV itself nothing is kept, not even the lines.
    """

    given: dict[str, Any]
    said: list[tuple[str, Any]]
    read: list[tuple[str, Any]]


def state_folder() -> Path | None:
    """The folder for the draft, None where the environment names no place for it."""
    own = variable("PMO_PATH_STATE_DIR")
    if own is not None:
        return Path(own)
    if os.name == "nt":
        return _below(variable("LOCALAPPDATA"), "pmo-path")
    if sys.platform == "darwin":
        return _below(variable("HOME"), "Library/Application Support/pmo-path")
    state = _below(variable("XDG_STATE_HOME"), "pmo-path")
    return state or _below(variable("HOME"), ".local/state/pmo-path")


def _below(folder: str | None, name: str) -> Path | None:
    return Path(folder) / name if folder is not None and Path(folder).is_absolute() else None


class Draft:
    """The one draft of this person; a later whole draft replaces an earlier one."""

    def __init__(self) -> None:
        folder = state_folder()
        self.path = folder / _NAME if folder is not None else None
        self._seen: bytes | None = None

    @property
    def exists(self) -> bool:
        """Whether something stands where the draft belongs."""
        return self.path is not None and os.path.lexists(self.path)

    def read(self) -> Kept:
        """What the draft holds; raises InputError or InvalidData if it cannot be used."""
        from ...documents import Budget, read_json, read_text

        path = self.path or Path(_NAME)
        shown = str(path)
        if path.exists() and not path.is_file():
            raise InputError(f"'{shown}' is not a regular file")
        text = read_text(path, shown, _LIMIT)
        self._seen = text.encode()
        return _kept(read_json(text, shown, Budget(_VALUES, "the draft")), shown)

    def save(self, state: State) -> None:
        """Keep what was said so far; raises OutputError if it cannot be written."""
        if self.path is None:
            raise OutputError("no folder for it is known: HOME is not set")
        data = _text(state).encode()
        _make_place(self.path)
        write_whole(self.path, data, force=True, mode=0o600)
        self._seen = data

    def remove(self) -> None:
        """Delete the draft of this run; one that another run wrote since is left alone."""
        if self.path is None or self._seen is None:
            return
        with suppress(OSError):
            if self.path.read_bytes() == self._seen:
                self.path.unlink()


def _make_place(path: Path) -> None:
    """A folder of our own, and no old file whose mode or target would be kept."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if path.is_symlink() or (os.name == "posix" and _is_open_to_others(path)):
            path.unlink()
    except OSError as error:
        raise OutputError(f"cannot write '{path}': {reason(error)}") from None


def _is_open_to_others(path: Path) -> bool:
    return path.exists() and bool(path.stat().st_mode & 0o077)


def _text(state: State) -> str:
    kept: dict[str, Any] = {
        CATALOGUE_KEY: state.catalogue.about.version,
        "given": dict(state.given.values),
        "answers": [[name, value] for name, value in state.said.items()],
    }
    if state.read:
        kept["read"] = [[one.key, one.value] for one in state.read]
    return json.dumps(kept, indent=1) + "\n"


def _kept(value: Any, shown: str) -> Kept:
    if isinstance(value, dict):
        given, said, read = value.get("given", {}), value.get("answers"), value.get("read", [])
        if isinstance(given, dict) and _are_entries(said, read):
            return Kept(given, _pairs(said), _pairs(read))
    raise InputError(f"'{shown}' is not a draft of ours")


def _are_entries(*lists: Any) -> bool:
    return all(isinstance(entries, list) and all(map(_is_entry, entries)) for entries in lists)


def _pairs(entries: Any) -> list[tuple[str, Any]]:
    return [(name, raw) for name, raw in entries]


def _is_entry(entry: Any) -> bool:
    return isinstance(entry, list) and len(entry) == 2 and isinstance(entry[0], str)
