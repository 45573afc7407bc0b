"""What the environment says about a stream: width, colour, encoding. Nowhere else is it read."""

import codecs
import os
import sys
from typing import TextIO

from ..render import Style

NARROWEST, WIDEST = 40, 200

VARIABLES = {
    "PMO_PATH_CATALOGUE": "folder of the catalogue to use, as --catalogue",
    "PMO_PATH_NO_INPUT": "if set, nothing is asked, as --no-input",
    "PMO_PATH_STATE_DIR": "folder for the draft of an unfinished questionnaire",
    "PMO_PATH_TODAY": "today's date as YYYY-MM-DD, as --today",
    "PMO_PATH_DEBUG": "if set to 1, an internal error shows where it happened",
    "ACCESSIBLE": "if set, plain lines instead of tables, as --format list",
    "NO_COLOR": "if set, no colour",
    "FORCE_COLOR": "if set and not 0 or false, colour even in a pipe",
    "CLICOLOR_FORCE": "the same as FORCE_COLOR",
    "TERM": "if it is dumb, no colour",
    "COLUMNS": "width to lay out for, from 20 up",
    "HOME": "your home folder, for the draft",
    "XDG_STATE_HOME": "folder for state, for the draft",
    "LOCALAPPDATA": "folder for state on Windows, for the draft",
}


def variable(name: str) -> str | None:
    """The value of one of VARIABLES, None if unset or empty."""
    if name not in VARIABLES:
        raise KeyError(name)
    return os.environ.get(name) or None


def is_set(name: str) -> bool:
    """Whether the switch ``name`` is on: set, and not ``0`` or ``false``."""
    return (variable(name) or "0").casefold() not in ("0", "false")


def is_terminal(stream: TextIO | None) -> bool:
    """Whether a person looks at ``stream``; a closed one is no terminal."""
    try:
        return stream is not None and stream.isatty()
    except ValueError:
        return False


def style_of(stream: TextIO | None, colour: str) -> Style:
    """How ``stream`` can be written to; ``colour`` is always, never or auto."""
    encoding = _encoding(stream)
    return Style(_width(stream), _colour(stream, colour), encoding)


def _encoding(stream: TextIO | None) -> str:
    name = getattr(stream, "encoding", None) or "utf-8"
    try:
        return codecs.lookup(name).name
    except LookupError:
        return "ascii"


def _width(stream: TextIO | None) -> int | None:
    asked = variable("COLUMNS") or ""
    if asked.isascii() and asked.isdecimal() and len(asked) < 10 and int(asked) >= 20:
        return max(NARROWEST, min(WIDEST, int(asked)))
    if stream is None or not is_terminal(stream):
        return None
    try:
        width = os.get_terminal_size(stream.fileno()).columns or 80
    except (OSError, ValueError):
        width = 80
    return max(NARROWEST, min(WIDEST, width))


def _colour(stream: TextIO | None, colour: str) -> bool:
    if colour != "auto":
        return colour == "always"
    if variable("NO_COLOR"):
        return False
    if is_set("FORCE_COLOR") or is_set("CLICOLOR_FORCE"):
        return True
    return is_terminal(stream) and variable("TERM") != "dumb"


def error_style(colour: str = "auto") -> Style:
    """How stderr can be written to, always within a width."""
    style = style_of(sys.stderr, colour)
    return Style(style.width or 10_000, style.colour, style.encoding)
