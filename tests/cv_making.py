"""CVs made for the tests: PDF and Word documents, ZIP files, and how each is read."""

import io
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from pathlib import Path

from conftest import shipped
from pmo_path.cli.files.cv_file import read_cv
from pmo_path.cli.messages import problem_lines
from pmo_path.cli.options import Run
from pmo_path.cv.record import Cv, Job
from pmo_path.errors import InputError, InvalidData

CVS = Path(__file__).parent / "cvs"
EXPORT = CVS / "nadia-linkedin"


def cv_of(path: Path | str) -> Cv:
    """The CV at ``path``."""
    return read_cv(Run(), shipped(), str(path))


def written(folder: Path, data: bytes | str, name: str = "cv") -> Path:
    """A file that holds ``data``; its name says nothing about the form."""
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def fault_of(path: Path | str) -> str:
    """What is said of a CV that is refused, the folder left out."""
    try:
        cv_of(path)
    except InvalidData as error:
        lines = problem_lines(error.problems)[:-1]
        return "\n".join(lines).replace(f"{Path(path).parent}/", "")
    except InputError as error:
        return f"{error.message} | {error.hint}".replace(f"{Path(path).parent}/", "")
    raise AssertionError("the CV was read")


def facts(job: Job) -> tuple[object, ...]:
    """What a job says, wherever it stands."""
    title = job.title.text if job.title else None
    return (title, job.start, job.end, job.current, [line.text for line in job.lines])


def titles(cv: Cv) -> list[str | None]:
    """The titles of the jobs, newest first."""
    return [job.title.text if job.title else None for job in cv.jobs]


def zipped(files: Mapping[str, bytes | str], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A ZIP file with these ``files``."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return stream.getvalue()


def export_zip(folder: str = "") -> bytes:
    """LinkedIn's export of the same person as the JSON Resume, as it is downloaded."""
    return zipped({f"{folder}{path.name}": path.read_bytes() for path in sorted(EXPORT.iterdir())})


def docx_of(paragraphs: Sequence[tuple[str, str]]) -> bytes:
    """A Word document of (style, text)."""
    import docx

    document = docx.Document()
    for style, text in paragraphs:
        document.add_paragraph(text, style=style or None)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def changed(package: bytes, part: str, old: bytes, new: bytes) -> bytes:
    """The ZIP file ``package`` with ``old`` in ``part`` replaced by ``new``."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    assert old in files[part]
    files[part] = files[part].replace(old, new, 1)
    return zipped(files)


def page_of(lines: Sequence[str]) -> bytes:
    """The content of a page of a PDF file with these ``lines``."""
    shown = [line.encode("cp1252") for line in lines]
    for sign in (b"\\", b"(", b")"):
        shown = [line.replace(sign, b"\\" + sign) for line in shown]
    drawn = b"".join(b"(" + line + b") Tj T*\n" for line in shown)
    return b"BT /F1 11 Tf 50 800 Td 14 TL\n" + drawn + b"ET"


def pdf_of(pages: Sequence[bytes], kids: str = "", fonts: str = "/F1 3 0 R") -> bytes:
    """A PDF file with pages of this content; ``kids`` stands for its own list of pages."""
    own = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids or own}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, content in enumerate(pages):
        packed = zlib.compress(content)
        resources = f"/Resources << /Font << {fonts} >> >> /Contents {5 + 2 * number} 0 R"
        objects.append(f"<< /Type /Page /Parent 2 0 R {resources} >>".encode())
        objects.append(stream_of(packed, b"/FlateDecode"))
    return pdf_with(objects)


def stream_of(data: bytes, filters: bytes) -> bytes:
    """An object of a PDF file that holds ``data``."""
    head = b"<< /Filter %s /Length %d >>\nstream\n" % (filters, len(data))
    return head + data + b"\nendstream"


def pdf_with(objects: Sequence[bytes]) -> bytes:
    """A PDF file with these objects, numbered from 1, the first its root."""
    out, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
    size = len(objects) + 1
    return out + b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table) + end % (size, len(out))
