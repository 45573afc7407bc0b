"""Faults of a catalogue's files, each with its line and column."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from ..documents import Fault, Path as Steps, Places, read_text, read_yaml
from ..errors import Problem
from ..text import shortened

FILE_BYTES = 8 * 2**20
"""Data of a catalogue that is kept by hand is far smaller; the whole of it may hold four such."""


def placed(
    folder: Path, shown: Callable[[str], str], faults: Sequence[tuple[str, Fault]]
) -> Iterator[Problem]:
    """The ``faults`` of files in ``folder``, which are called as ``shown``.

    Each file with faults is read a second time, for the places of those alone.
    """
    for file in sorted({file for file, _ in faults}):
        mine = [fault for named, fault in faults if named == file]
        places = Places(wanted=Places.around(fault.path for fault in mine))
        text = read_text(folder / file, shown(file), FILE_BYTES)
        read_yaml(text, shown(file), None, places)
        for fault in mine:
            line, column = places.of(fault.path, fault.at)
            within = _within(file, fault.path)
            yield Problem(
                shown(file), line, column, fault.message, within, fault.hint, fault.severity
            )


def _within(file: str, path: Steps) -> str:
    steps = (f"[{step}]" if isinstance(step, int) else f" > {shortened(step)}" for step in path)
    return f"{Path(file).stem}{''.join(steps)}" if path else ""
