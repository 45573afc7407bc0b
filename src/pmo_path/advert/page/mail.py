"""A web page saved as one file (.mhtml) or an e-mail (.eml): the text of its page; pure.

The standard library's parser is not used: it brings ``socket`` with it, which nothing here may,
it has no limit on how deep parts nest (3,000 messages within messages end in a RecursionError), and
10 MB of lines within four parts take it nine seconds, where a fifth of a second will do.
"""

import binascii
import re
from collections.abc import Iterator
from typing import NamedTuple

_HEADERS = 64 * 2**10
"""More bytes than that before the first empty line are no head of a message."""
_DEPTH, _PARTS = 4, 200
"""Of more parts, and of what lies deeper, nothing is read."""
_EMPTY = re.compile(rb"\r?\n[ \t]*\r?\n")
_HEAD = re.compile(rb"(?:From [^\n]*\n)?(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*)+")
_FOLD = re.compile(rb"\r?\n[ \t]+")
_TYPE = re.compile(r"\s*([\w-]+/[\w.+-]+)", re.ASCII)
_PARAMETER = r";\s*{name}\s*=\s*(?:\"([^\"]*)\"|([^\s;]+))"
_CHARSETS = {
    "us-ascii": "utf-8",
    "iso-8859-1": "cp1252",
    "iso-8859-15": "iso-8859-15",
    "windows-1252": "cp1252",
    "utf-16": "utf-16",
}
_WANTED = ("text/html", "text/plain")
"""Best first: what a mail says in plain text besides is often only where to see its page."""


class _Part(NamedTuple):
    headers: dict[str, str]
    body: bytes

    @property
    def type(self) -> str:
        found = _TYPE.match(self.headers.get("content-type", "text/plain"))
        return found[1].casefold() if found else ""

    def parameter(self, name: str) -> str:
        """What the type of the part says of ``name``; empty where it says nothing."""
        pattern = _PARAMETER.format(name=name)
        found = re.search(pattern, self.headers.get("content-type", ""), re.IGNORECASE)
        return (found[1] or found[2] or "") if found else ""


def is_message(data: bytes) -> bool:
    """Whether ``data`` begins with the head of a message that says what its content is."""
    head = _head(data.lstrip())
    return head is not None and {"content-type", "mime-version"} <= _headers(head).keys()


def page_of(data: bytes) -> str:
    """The text of the first page in a message, HTML before plain text; empty if there is none."""
    texts = [part for part in _texts(_part(data.lstrip()), 0) if part.type in _WANTED]
    best = min(texts, key=lambda part: _WANTED.index(part.type), default=None)
    return _text(best) if best else ""


def _head(data: bytes) -> bytes | None:
    end = _EMPTY.search(data, 0, _HEADERS)
    head = data[: end.start() + 1] + b"\n" if end else b""
    return head if _HEAD.fullmatch(head.replace(b"\r", b"").rstrip(b"\n") + b"\n") else None


def _headers(head: bytes) -> dict[str, str]:
    lines = _FOLD.sub(b" ", head).decode("ascii", "replace").splitlines()
    pairs = (line.partition(":") for line in lines)
    return {name.strip().casefold(): value.strip() for name, _, value in pairs}


def _part(data: bytes) -> _Part:
    end = _EMPTY.search(data, 0, _HEADERS)
    return _Part(_headers(data[: end.start()]), data[end.end() :]) if end else _Part({}, b"")


def _texts(part: _Part, depth: int) -> Iterator[_Part]:
    """The parts that hold no others, in their order."""
    boundary = part.parameter("boundary").encode("ascii", "replace")
    if not part.type.startswith("multipart/"):
        yield part
    elif boundary and depth < _DEPTH:
        pieces = (b"\n" + part.body).split(b"\n--" + boundary, _PARTS + 1)
        for piece in pieces[1 : _PARTS + 1]:
            if not piece.startswith(b"--"):
                # A part without headers begins with the empty line that would end them.
                yield from _texts(_part(b"\n" + piece.partition(b"\n")[2]), depth + 1)


def _text(part: _Part) -> str:
    body, encoding = part.body, part.headers.get("content-transfer-encoding", "").casefold()
    if encoding == "quoted-printable":
        body = binascii.a2b_qp(body)
    elif encoding == "base64":
        body = _from_base64(body)
    charset = _CHARSETS.get(part.parameter("charset").casefold(), "utf-8")
    return body.decode(charset, "replace").removeprefix("\ufeff")


def _from_base64(body: bytes) -> bytes:
    try:
        return binascii.a2b_base64(body)
    except binascii.Error:  # cut off in the middle
        return b""
