"""``--cv FILE``: a CV in any known form, told by what is in it and not by its name."""

import os
import re
from collections.abc import Iterable
from pathlib import Path

from ...cv import MOST_JOBS, Cv, Line
from ...documents import decode, read_text
from ...errors import InputError, InvalidData, Problem
from ...model import Catalogue
from ..options import Run
from .outside_file import LIMIT, OLD_WORD, PACKED, RICH_TEXT, UTF_16, bytes_of, kind_of

_HINT = "pipe the CV in, or give the name of a file"
KNOWN = "a CV is JSON Resume, LinkedIn's data export, text, Markdown, PDF or Word (.docx)"

_PDF = re.compile(rb"\s{0,1000}%PDF-")
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_WORD = "word/document.xml"
_EXPORT = "an export holds Positions.csv and Profile.csv"
_JSON = re.compile(
    r"""
    \{                                             # {"basics": ...
    | \[ \s* [\[{\]"]                              # [{"basics": ..., but not [Draft] My CV
    | (?: null | true | false | -?\d[\d.eE+-]* ) \s* \Z   # a value alone, such as null or 3.14
    """,
    re.VERBOSE,
)
_PAGE = re.compile(r"<(?:!doctype html|html|head|body)\b", re.IGNORECASE)  # <!DOCTYPE html>
_AS_TEXT = "save the CV as text"
_WAYS = {
    OLD_WORD: "save it as .docx",
    RICH_TEXT: "save it as .docx or as text",
    PACKED: "unpack it first",
    UTF_16: "save the file as UTF-8",
}


def read_cv(run: Run, catalogue: Catalogue, name: str) -> Cv:
    """The CV in the file or folder ``name``, or on standard input for ``-``.

    A folder is LinkedIn's export, unpacked. Nothing is kept and no other file is
    written. Raises UsageError for a terminal as standard input, InputError or
    InvalidData for what cannot be used; no message shows what is in the CV.
    """
    if os.path.isdir(name):  # noqa: PTH112  # never raises, whatever the name holds
        run.inputs.append(name)
        return _checked(_from_folder(catalogue, name), name)
    data, shown = bytes_of(run, name, "--cv -", _HINT)
    return _checked(_from_bytes(catalogue, data, shown), shown)


def _checked(cv: Cv, shown: str) -> Cv:
    if len(cv.jobs) > MOST_JOBS:
        raise _fault(shown, f"the CV holds more than {MOST_JOBS} jobs", "")
    return cv


def _from_bytes(catalogue: Catalogue, data: bytes, shown: str) -> Cv:
    if len(data) > LIMIT:
        raise _fault(shown, f"the file is larger than {LIMIT // 2**20} MiB", "")
    if _PDF.match(data):
        from .cv_documents import pdf_lines

        return _from_lines(catalogue, pdf_lines(data, shown), shown)
    if data.startswith(_ZIP):
        return _from_archive(catalogue, data, shown)
    kind = kind_of(data)
    if kind is not None:
        way = _WAYS.get(kind, _AS_TEXT)
        raise _fault(shown, f"the file is {kind}, which is not read as a CV", way)
    return _from_text(catalogue, decode(data, shown, LIMIT), shown)


def _from_text(catalogue: Catalogue, text: str, shown: str) -> Cv:
    from ...cv import (
        Sections,
        export_kind,
        export_name,
        lines_of,
        read_json_resume,
        read_linkedin,
        refuse_much,
    )

    if not text.strip():
        raise _fault(shown, "the CV is empty")
    start, sections = text.lstrip()[:2000], Sections(catalogue.markers)
    if _JSON.match(start):
        return read_json_resume(text, shown, sections)
    refuse_much(text, shown)
    if _PAGE.match(start):
        raise _fault(shown, "the file is a web page, which is not read as a CV", "save it as text")
    export = export_kind(text, sections) or export_name(shown)
    if export is not None:
        return read_linkedin({export: text}, {export: shown}, sections)
    return _from_lines(catalogue, lines_of(text), shown)


def _from_lines(catalogue: Catalogue, lines: Iterable[Line], shown: str) -> Cv:
    from ...cv import Sections, read_plain_text

    return read_plain_text(lines, shown, catalogue, Sections(catalogue.markers))


def _from_folder(catalogue: Catalogue, name: str) -> Cv:
    """The export in a folder, or up to two folders down, as it is unpacked."""
    from ...cv import MOST_TEXT, export_name
    from .cv_folder import files_in

    files: dict[str, str] = {}
    shown: dict[str, str] = {}
    for entry in files_in(name):
        known = export_name(entry)
        if known is not None and known not in files:
            shown[known] = f"{name}/{entry}"
            files[known] = read_text(Path(name, entry), shown[known], MOST_TEXT)
    if not files:
        raise InputError(f"the folder '{name}' is not LinkedIn's data export", _EXPORT)
    return _from_export(catalogue, files, shown, name)


def _from_archive(catalogue: Catalogue, data: bytes, shown: str) -> Cv:
    from ...cv import MOST_TEXT, TOO_MUCH, export_name
    from .cv_archive import Archive

    archive = Archive(data, shown)
    if _WORD in archive.names:
        from .cv_documents import docx_lines

        return _from_lines(catalogue, docx_lines(archive, shown), shown)
    files: dict[str, str] = {}
    places: dict[str, str] = {}
    for entry in archive.names:
        known = export_name(entry)
        if known is not None and known not in files:
            places[known] = f"{shown}/{known}"
            content = archive.read(entry, MOST_TEXT, TOO_MUCH)
            files[known] = decode(content, places[known], MOST_TEXT)
    if not files:
        raise archive.fault("the ZIP file is neither LinkedIn's data export nor Word's", _EXPORT)
    return _from_export(catalogue, files, places, shown)


def _from_export(
    catalogue: Catalogue, files: dict[str, str], places: dict[str, str], shown: str
) -> Cv:
    from ...cv import Sections, read_linkedin, refuse_much

    refuse_much("".join(files.values()), shown)
    return read_linkedin(files, places, Sections(catalogue.markers))


def _fault(shown: str, message: str, hint: str = KNOWN) -> InvalidData:
    return InvalidData([Problem(shown, 1, 1, message, hint=hint)])
