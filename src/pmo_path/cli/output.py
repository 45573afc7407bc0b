"""Writes a result to stdout or a file, whole or not at all, and settles the exit code."""

import os
import stat
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from ..errors import OutputError, reason
from ..render import PERSON, Style, render
from ..views import Plain, View
from .files import refuse_input, write_whole
from .messages import give_up, say, say_wrapped
from .options import Run
from .terminal import style_of

PIPE_CLOSED = 141


class NewFile(NamedTuple):
    """A file to be written, whole or not at all; ``said`` tells the person so.

    One that exists is replaced with ``force`` alone, and one of ``spared`` never.
    """

    name: str
    data: Iterable[bytes]
    said: str
    force: bool
    spared: Sequence[str] = ()


class WithFile(NamedTuple):
    """A result, and a file that is written before it."""

    result: View | Plain
    file: NewFile


Result = View | Plain | WithFile
"""What a command answers."""


def write(result: Result, run: Run) -> int:
    """Write ``result`` as ``run`` asks; gives the exit code.

    Raises OutputError if a file or a device cannot be written.
    """
    if isinstance(result, WithFile):
        _keep(result.file, run)
        result = result.result
    to_file = run.output not in (None, "-")
    style = Style(width=None) if to_file else style_of(sys.stdout, run.colour)
    pieces = _Pieces(
        [style.text(result.text)] if isinstance(result, Plain) else _pieces(result, run, style)
    )
    if run.output is not None and to_file:
        _to_file(run.output, pieces, run)
    elif not _to_stdout(pieces, style, at_once=run.format not in PERSON):
        return PIPE_CLOSED
    code = result.finish() if isinstance(result, View) and result.finish else result.code
    _notes(result, run, empty=not pieces.any)
    return code


class _Pieces:
    """Pieces of text, and once they were written whether there were any."""

    def __init__(self, each: Iterable[str]) -> None:
        self._each, self.any = each, False

    def __iter__(self) -> Iterator[str]:
        for piece in self._each:
            self.any = True
            yield piece


def _pieces(view: View, run: Run, style: Style) -> Iterator[str]:
    name = run.format
    if name in PERSON and name != "markdown" and run.output not in (None, "-"):
        style = Style(width=100)
    return render(view, name, style, run.fields)


def _notes(result: View | Plain, run: Run, *, empty: bool) -> None:
    """What is said beside a result in a format for people, and that there was ``empty`` none."""
    if isinstance(result, Plain) or run.quiet or run.format not in PERSON:
        return
    for note in (*([result.empty] if empty else []), *result.notes):
        say_wrapped(note)


def _to_stdout(pieces: Iterable[str], style: Style, *, at_once: bool) -> bool:
    """Whether the reader stayed to the end; a closed stdout is nobody to disappoint.

    ``at_once`` flushes each piece, for readers that wait for every line.
    """
    stream = sys.stdout
    if stream is None:
        return True
    try:
        for piece in pieces:
            stream.buffer.write(piece.encode(style.encoding, "replace"))
            if at_once:
                stream.buffer.flush()
        stream.buffer.flush()
    except BrokenPipeError:
        give_up(stream)
        return False
    except ValueError:
        return True
    except OSError as error:
        give_up(stream)
        if os.name == "nt" and error.errno == 22:
            return False
        raise OutputError(f"cannot write to standard output: {reason(error)}") from None
    return True


def _to_file(name: str, pieces: Iterable[str], run: Run) -> None:
    path = Path(name)
    mark = ["\ufeff"] if run.format == "csv" else []
    data = (piece.encode() for piece in chain(mark, pieces))
    if _is_device(path):
        try:
            with path.open("wb") as device:
                device.writelines(data)
        except OSError as error:
            raise OutputError(f"cannot write '{name}': {reason(error)}") from None
        return
    _keep(NewFile(name, data, f"saved to {name}", run.force, run.inputs), run)


def _keep(file: NewFile, run: Run) -> None:
    refuse_input(file.name, file.spared)
    write_whole(Path(file.name), file.data, force=file.force)
    if not run.quiet:
        say(file.said)


def _is_device(path: Path) -> bool:
    try:
        mode = path.stat().st_mode
    except OSError:
        return False
    return stat.S_ISFIFO(mode) or stat.S_ISCHR(mode) or stat.S_ISSOCK(mode)
