"""PDF and Word documents as lines, by libraries that are an optional part of the program.

Nothing in a document is run, fetched or written; limits are on what it holds,
so that the same file gives the same answer on any machine.
"""

import io
import re
import sys
import warnings
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from ...cv import Line
from ...errors import InputError, InvalidData, PmoPathError, Problem
from .cv_archive import Archive

if TYPE_CHECKING:
    import pypdf
    from docx.document import Document

INSTALL = "pip install 'pmo-path[cv]'"

MOST_PAGES = 40
"""Far more than a CV has; what comes in more pages is a book, or a trap."""
_MOST_NODES = 10 * MOST_PAGES
"""Pages hang on a tree, and some programs give every few of them a branch."""
_MOST_STEPS = 2_500_000
"""Calls and returns: a page full of print takes some 90,000, and all these one or two seconds."""
_MOST_STREAM = 2 * 2**20
"""Bytes of one stream unpacked: a page full of print is a few thousand."""
_PDF_LIMITS: dict[str, Any] = {
    "maximum_declared_stream_length": 10 * 2**20,
    "array_based_stream_maximum_output_length": _MOST_STREAM,
    "array_maximum_element_count": 20_000,
    "dictionary_maximum_element_count": 20_000,
    "lzw_maximum_output_length": _MOST_STREAM,
    "run_length_maximum_output_length": _MOST_STREAM,
    "zlib_maximum_output_length": _MOST_STREAM,
    "zlib_maximum_recovery_input_length": 100_000,
    "brotli_maximum_output_length": _MOST_STREAM,
    "stream_filters_maximum_length": 4,
    "stream_decoding_work_maximum_length": 4 * _MOST_STREAM,
    "stream_parsing_work_maximum_count": 200_000,
    "page_tree_maximum_entries": _MOST_NODES,
    "page_tree_maximum_depth": 20,
    "xform_maximum_invocations_per_extraction": 50,
    "jbig2dec_binary": None,
}

_MUCH_WORD = "the Word document holds more than a CV does"
_MOST_XML = 4 * 2**20
_MOST_TAGS = 300_000
"""Each becomes an element in memory, many times as large as its few bytes."""
_DOCTYPE = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_ENCODING = re.compile(
    rb"""
    <\?xml [^>]{0,200} encoding \s*=\s* ["']     # <?xml version="1.0" encoding="
    (?! utf-?8 | utf-?16 | us-ascii )            # UTF-7 hides tags from whoever looks for them
    """,
    re.IGNORECASE | re.VERBOSE,
)
_XML = (".xml", ".rels")
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


def pdf_lines(data: bytes, shown: str) -> list[Line]:
    """The lines of a PDF file, ``page 2, line 5``.

    Raises InputError where the library is not installed, InvalidData for a file
    that is broken, protected or over a limit.
    """
    try:
        import pypdf
    except ImportError:
        raise _missing("a PDF file", shown) from None
    try:
        with _limited(), pypdf.apply_configuration(**_PDF_LIMITS):
            return list(_pages(pypdf.PdfReader(io.BytesIO(data)), shown))
    except (_TooMuch, pypdf.errors.LimitReachedError):
        raise _fault(shown, "the PDF file holds more than a CV does") from None
    except PmoPathError:
        raise
    except Exception:  # the library raises of any kind for files that are broken
        raise _fault(shown, "the PDF file is broken or not complete") from None


class _TooMuch(BaseException):
    """The library has done more than a CV takes; no ``except Exception`` of its own stops this."""


@contextmanager
def _limited() -> Iterator[None]:
    """Let a library do so much and no more, and keep what it says about a file off stderr.

    It limits single things, not how many of them there are, so the interpreter
    counts its steps: the same file comes as far on any machine. Limits on bytes and pages alone
    do not do it: a page whose sixty fonts each stand for every sign keeps within all of them.

    The price: there is one profiler a thread, so one that watches from outside (cProfile, some
    debuggers) sees nothing of what is read in here and is put back afterwards; other threads are
    not counted; and what runs in C for long without calling back is not stopped.
    """
    import logging

    left, before, log = _MOST_STEPS, sys.getprofile(), logging.getLogger("pypdf")
    level = log.level

    def count(*_: Any) -> None:
        nonlocal left
        left -= 1
        if left < 0:
            raise _TooMuch

    log.setLevel(logging.CRITICAL + 1)
    try:
        with warnings.catch_warnings(action="ignore"):
            sys.setprofile(count)
            yield
    finally:
        sys.setprofile(before)
        log.setLevel(level)


def _pages(reader: "pypdf.PdfReader", shown: str) -> Iterator[Line]:
    if reader.is_encrypted and not _opens(reader):
        raise _fault(shown, "the PDF file is protected by a password", "save it without one")
    if len(reader.pages) > MOST_PAGES:
        raise _fault(shown, f"the PDF file has more than {MOST_PAGES} pages")
    for number, page in enumerate(reader.pages, 1):
        for n, line in enumerate(page.extract_text().split("\n"), 1):
            # Some fonts have a tab where others have a space; columns are never told by one.
            yield Line(line.replace("\t", " "), f"page {number}, line {n}")


def _opens(reader: "pypdf.PdfReader") -> bool:
    """Whether anybody may read a file that only printing or changing is kept from."""
    from pypdf.errors import DependencyError

    try:
        return bool(reader.decrypt(""))
    except DependencyError:  # the cipher is one that the library leaves to another
        return False


def docx_lines(archive: Archive, shown: str) -> list[Line]:
    """The paragraphs of a Word document, tables and text boxes among them, ``paragraph 7``.

    Headings and items of lists are marked as in Markdown. Raises InputError
    where the library is not installed, InvalidData for a file that is broken or
    over a limit.
    """
    try:
        import docx
    except ImportError:
        raise _missing("a Word document", shown) from None
    package = _package(archive, shown)
    try:
        with _limited():
            return list(_paragraphs(docx.Document(package)))
    except _TooMuch:
        raise _fault(shown, _MUCH_WORD) from None
    except Exception:  # the library raises of any kind for files that are broken
        raise _fault(shown, "the Word document is broken or not complete") from None


def _package(archive: Archive, shown: str) -> io.BytesIO:
    """The document with its XML alone, each part within the limits; all else is left empty.

    So neither a picture nor a file within the file is ever unpacked.
    """
    package = io.BytesIO()
    left = _MOST_XML
    with zipfile.ZipFile(package, "w") as parts:
        for name in dict.fromkeys(archive.names):
            data = b""
            if name.endswith(_XML):
                data = archive.read(name, left, _MUCH_WORD)
                left -= len(data)
                _refuse_tricks(data, archive)
            parts.writestr(name, data)
    package.seek(0)
    return package


def _refuse_tricks(data: bytes, archive: Archive) -> None:
    """Refuse what no word processor writes: entities, odd encodings, millions of tags."""
    plain = data.replace(b"\0", b"")
    if _DOCTYPE.search(plain) or _ENCODING.search(plain[:500]):
        raise archive.fault("the Word document holds a declaration that none should hold")
    if plain.count(b"<") > _MOST_TAGS:
        raise archive.fault(_MUCH_WORD)


def _paragraphs(document: "Document") -> Iterator[Line]:
    """Each paragraph that holds text, with its number among those."""
    number = 0
    for mark, pieces in _pieces(document):
        text = "".join(pieces)
        if text.strip():
            number += 1
            for line in text.split("\n"):
                yield Line(mark + line, f"paragraph {number}")


def _pieces(document: "Document") -> list[tuple[str, list[str]]]:
    """The paragraphs in their order: what they are in Markdown, and their pieces of text.

    A text box has paragraphs of its own within a paragraph, so each piece looks
    for the nearest one. What is there a second time, for older programs, is left out.
    """
    names = {style.style_id: style.name or "" for style in document.styles}
    found: list[tuple[str, list[str]]] = []
    outside: list[str] = []
    owners: dict[Any, list[str] | None] = {}
    for element in document.element.body.iter("*"):
        owner = owners.get(element.getparent(), outside)
        name = element.tag.rpartition("}")[2]
        if name == "Fallback":
            owner = None
        elif name == "p" and owner is not None:
            owner = []
            found.append((_mark(element, names), owner))
        elif owner is not None and element.getparent().tag.endswith("}r"):
            owner.append(element.text or "" if name == "t" else _SIGNS.get(name, ""))
        owners[element] = owner
    return found


def _mark(paragraph: Any, names: dict[str, str]) -> str:
    """``## `` for a heading, ``- `` for an item of a list."""
    name = names.get(paragraph.style or "", "")
    heading = re.fullmatch(r"(?:Heading|heading) ([1-6])", name)
    if heading:
        return "#" * int(heading[1]) + " "
    numbered = paragraph.pPr is not None and paragraph.pPr.numPr is not None
    return "- " if numbered or name.startswith("List") else ""


def _missing(kind: str, shown: str) -> InputError:
    message = f"'{shown}' is {kind}, and the library that reads it is not installed"
    return InputError(message, f"{INSTALL}, or save the CV as text")


def _fault(shown: str, message: str, hint: str = "") -> InvalidData:
    return InvalidData([Problem(shown, 1, 1, message, hint=hint)])
