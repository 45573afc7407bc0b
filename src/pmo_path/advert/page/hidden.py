"""Parts of a web page that a browser does not show: ``hidden``, ``display: none``; pure."""

import re
from collections.abc import Iterable, Iterator

_MAY_HIDE = re.compile(r"\bhidden\b|\bdisplay\s*:\s*none", re.IGNORECASE)
_QUOTED = re.compile(r""""[^"]*"?|'[^']*'?""")
_HIDDEN = re.compile(r"\shidden(?=[\s=/>]|\Z)", re.IGNORECASE)
_STYLE = re.compile(
    r"""\sstyle\s*=\s*(?:"[^"]*?|'[^']*?|[^\s"'>]*?)\bdisplay\s*:\s*none""", re.IGNORECASE
)
_NAME = re.compile(r"<(/?)([a-z][^\s/>]*)", re.IGNORECASE)
_EMPTY = re.compile(r"area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr")
_LETTERS = re.compile(r"[^\n]")


def without_hidden(text: str, part: re.Pattern[str]) -> str:
    """``text`` with spaces for what no reader sees; every letter and line stays where it is.

    ``part`` finds tags, and comments and scripts as wholes.
    """
    if not _MAY_HIDE.search(text):
        return text
    pieces: list[str] = []
    at = 0
    for start, end in _outermost(_hidden(text, part)):
        pieces += (text[at:start], _LETTERS.sub(" ", text[start:end]))
        at = end
    return "".join((*pieces, text[at:]))


def _hidden(text: str, part: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """The insides of elements that are hidden and that close."""
    open_: dict[str, list[tuple[int, bool]]] = {}
    for found in part.finditer(text):
        tag = _NAME.match(found[0])
        if tag is None:
            continue
        name = tag[2].casefold()
        if not tag[1]:
            if not _EMPTY.fullmatch(name) and not found[0].endswith("/>"):
                open_.setdefault(name, []).append((found.end(), _hides(found[0])))
        elif open_.get(name):
            start, hidden = open_[name].pop()
            if hidden:
                yield start, found.start()


def _hides(tag: str) -> bool:
    if not _MAY_HIDE.search(tag):
        return False
    return bool(_HIDDEN.search(_QUOTED.sub('""', tag)) or _STYLE.search(tag))


def _outermost(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The spans in order, those inside others left out."""
    last = 0
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start >= last:
            yield start, end
            last = end
