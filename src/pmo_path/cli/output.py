"""Writes a result to stdout or a file, whole or not at all, and settles the exit code."""

import os
import stat
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from ..errors import OutputError
from ..render import PERSON, Style, render
from ..views.base import Plain, View
from .messages import say
from .options import Run
from .terminal import style_of
from .whole_file import write_whole

PIPE_CLOSED = 141


def write(result: View | Plain, run: Run) -> int:
    """Write ``result`` as ``run`` asks; gives the exit code.

    Raises OutputError if a file or a device cannot be written.
    """
    to_file = run.output not in (None, "-")
    style = Style(width=None) if to_file else style_of(sys.stdout, run.colour)
    if isinstance(result, Plain):
        pieces: Iterable[str] = [style.text(result.text)]
    else:
        pieces = _pieces(result, run, style)
    if run.output is not None and to_file:
        _to_file(run.output, pieces, run)
    elif not _to_stdout(pieces, style):
        return PIPE_CLOSED
    _notes(result, run)
    return result.code


def _pieces(view: View, run: Run, style: Style) -> Iterator[str]:
    view = view.only(run.fields) if run.fields is not None else view
    name = run.format
    if name in PERSON and name != "markdown" and run.output not in (None, "-"):
        style = Style(width=100)
    return render(view, name, style)


def _notes(result: View | Plain, run: Run) -> None:
    if isinstance(result, Plain) or run.quiet or run.format not in PERSON:
        return
    if not result.single and not result.blocks():
        say(result.empty)
    for note in result.notes:
        say(note)


def _to_stdout(pieces: Iterable[str], style: Style) -> bool:
    """Whether the reader stayed to the end; a closed stdout is nobody to disappoint."""
    stream = sys.stdout
    if stream is None:
        return True
    try:
        for piece in pieces:
            stream.buffer.write(piece.encode(style.encoding, "replace"))
        stream.buffer.flush()
    except BrokenPipeError:
        _give_up_stdout()
        return False
    except ValueError:
        return True
    except OSError as error:
        _give_up_stdout()
        if os.name == "nt" and error.errno == 22:
            return False
        raise OutputError(f"cannot write to standard output: {error.strerror}") from None
    return True


def _give_up_stdout() -> None:
    """Send what is still buffered nowhere, so that nothing complains at exit."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):
        pass


def _to_file(name: str, pieces: Iterable[str], run: Run) -> None:
    path = Path(name)
    text = "".join(pieces)
    mark = "\ufeff" if run.format == "csv" else ""
    if _is_device(path):
        try:
            path.write_bytes((mark + text).encode())
        except OSError as error:
            raise OutputError(f"cannot write '{name}': {error.strerror}") from None
        return
    for taken in run.inputs:
        if path.exists() and Path(taken).exists() and path.samefile(taken):
            raise OutputError(f"'{name}' is an input of this command", "choose another name")
    write_whole(path, (mark + text).encode(), force=run.force)
    if not run.quiet:
        say(f"saved to {name}")


def _is_device(path: Path) -> bool:
    try:
        mode = path.stat().st_mode
    except OSError:
        return False
    return stat.S_ISFIFO(mode) or stat.S_ISCHR(mode) or stat.S_ISSOCK(mode)
