"""66 to 74: CVs that are broken or meant to do harm are refused with a place, or cleaned."""

import io
import json
import os
import struct
import zipfile
import zlib
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, strategies as st

from conftest import shipped
from cv_making import (
    CVS,
    EXPORT,
    changed,
    cv_of,
    docx_of,
    export_zip,
    fault_of,
    page_of,
    pdf_of,
    pdf_with,
    stream_of,
    titles,
    written,
    zipped,
)
from effort import examples, one_in
from pmo_path.cli.files.cv_file import read_cv
from pmo_path.cli.options import Run
from pmo_path.cv.answers.reading import suggest
from pmo_path.cv.forms.months import months_worked
from pmo_path.cv.forms.points import read_month
from pmo_path.cv.forms.spans import find_dates
from pmo_path.cv.record import Cv
from pmo_path.errors import InputError
from pmo_path.text.words import clean

HEADER = "Company Name,Title,Description,Location,Started On,Finished On\n"
BODY = b"<w:body>"


def read_or_refused(path: Path) -> Cv | None:
    """The CV, or None where it is refused as an input; nothing else may happen."""
    try:
        cv = cv_of(path)
    except InputError:
        return None
    for line in (*cv.certificates, *cv.education, *cv.skills, *cv.other):
        assert line.text == clean(line.text) != ""
    return cv


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[" * 100_000, "cv:1:33: error: nested more than 32 deep"),
        ('{"work":' * 1000, "cv:1:257: error: nested more than 32 deep"),
        ("{" + "-" * 100_000, "cv:1:2: error: a key in double quotes is expected here"),
        ('{"work": [], "work": []}', "cv:1:14: error: the key 'work' stands here a second time"),
        (
            '{"work": NaN}',
            "cv:1:10: error: 'NaN' is not a JSON value\n  hint: put text in double quotes",
        ),
        ('{"work": []} more', "cv:1:14: error: text stands after the end of the JSON value"),
        ('{"work": ' + "1" * 30 + "}", "cv:1:10: error: a number has more than 18 digits"),
        (
            '{"work": ' + "1" * 5_000_000 + "}",
            "cv:1:1: error: the CV holds more than 1 MiB of text",
        ),
        (
            '{"work": [{"position": "' + "x" * 20_001 + '"}]}',
            "cv:1:24: error: a text is longer than 20,000 characters",
        ),
        (
            json.dumps({"work": [0] * 50_001}),
            "cv:1:150005: error: the CV holds more than 50,000 values",
        ),
        (json.dumps({"work": ["x"] * 201}), "cv:1:1: error: the CV holds more than 200 jobs"),
    ],
)
def test_json_is_read_strictly(text: str, said: str, tmp_path: Path) -> None:
    """70. Each limit is met while reading, and the place is where it is passed."""
    assert fault_of(written(tmp_path, text)) == said


@pytest.mark.parametrize(
    "text", ["{}", "[]", "null", "true", " 12 ", '[{"work": []}]', '{"title": "PMO Analyst"}']
)
def test_json_that_is_no_cv(text: str, tmp_path: Path) -> None:
    """An answers file by mistake, for one; the hint says where that belongs."""
    assert fault_of(written(tmp_path, text)) == (
        "cv:1:1: error: this JSON is not a CV: it has none of the parts basics, work, education, "
        "skills\n  hint: a JSON Resume is expected; answers are given with --answers"
    )


def test_a_picture_in_json_is_left_out(tmp_path: Path) -> None:
    """Some tools put one in as text of any length; it is neither read nor a reason to refuse."""
    picture = "data:image/png;base64," + "A" * 5_000_000
    text = json.dumps({"basics": {"image": picture}, "work": [{"position": "PMO Analyst"}]})
    assert titles(cv_of(written(tmp_path, text))) == ["PMO Analyst"]


@pytest.mark.parametrize(
    "text",
    [
        '{"work": [{"position": "PMO\u202e Ana\u200blyst\x00"}]}',
        '{"work": [{"position": "PMO\\u202e Ana\\u200blyst\\u0000"}]}',
        '{"work": [{"position": "PMO\\udc80 Ana\\ud800lyst\\udb40\\udc41"}]}',
        HEADER + "Acme,PMO\u202e Ana\u200blyst\x00,,,Mar 2020,\n",
        "Experience\nPMO\u202e Ana\u200blyst\x00, 2019 – 2020\n",
    ],
)
def test_control_characters_are_dropped_with_a_warning(text: str, tmp_path: Path) -> None:
    """74. Written out or escaped; one warning counts them."""
    cv = cv_of(written(tmp_path, text))
    assert titles(cv) == ["PMO Analyst"]
    assert cv.warnings == ("3 control or invisible characters in the CV were left out",)


def test_an_escaped_backslash_is_no_escape(tmp_path: Path) -> None:
    """``\\\\u202e`` in JSON is a backslash and letters, and an emoji in two halves is one sign."""
    text = r'{"work": [{"position": "PMO \\u202e \ud83d\ude00"}]}'
    cv = cv_of(written(tmp_path, text))
    assert titles(cv) == [r"PMO \u202e 😀"]
    assert cv.warnings == ()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "cv:1:1: error: the CV is empty"),
        (b" \n\t\n", "cv:1:1: error: the CV is empty"),
        (b"PMO\nGr\xf6\xdfe\n", "cv:2:1: error: byte 7 is not UTF-8"),
        ("PMO".encode("utf-16"), "cv:1:1: error: the file is text as UTF-16"),
        (b"x" * (10 * 2**20 + 1), "cv:1:1: error: the file is larger than 10 MiB"),
        (b"x y\n" * 300_000, "cv:1:1: error: the CV holds more than 1 MiB of text"),
        (b"x\n" * 20_000, "cv:10002:1: error: the CV holds more than 10,000 lines"),
        (b"one endless line " * 2_000, "cv:1:1: error: a text is longer than 20,000 characters"),
        (b"\xd0\xcf\x11\xe0", "cv:1:1: error: the file is an old Word document"),
        (b"{\\rtf1 PMO}", "cv:1:1: error: the file is rich text"),
        (b"\x89PNG\r\n", "cv:1:1: error: the file is a picture"),
        (b"<!DOCTYPE html><p>PMO", "cv:1:1: error: the file is a web page"),
        (b"PK\x03\x04", "cv:1:1: error: the ZIP file is broken or not complete"),
        (
            b"PK\x05\x06" + bytes(18),
            "cv:1:1: error: the ZIP file is neither LinkedIn's data export",
        ),
        (b"%PDF-1.7\n", "cv:1:1: error: the PDF file is broken or not complete"),
    ],
)
def test_what_is_no_cv(data: bytes, said: str, tmp_path: Path) -> None:
    """52, 66. Told by what is in it; the message says what it is, never what it holds."""
    assert fault_of(written(tmp_path, data)).startswith(said)


def test_a_file_or_folder_that_is_not_there(tmp_path: Path) -> None:
    """Neither is one without a file of the export, nor one that may not be read."""
    assert fault_of(tmp_path / "cv") == "cannot read 'cv': no such file or directory | None"
    (tmp_path / "cv").mkdir()
    assert fault_of(tmp_path / "cv") == (
        "the folder 'cv' is not LinkedIn's data export"
        " | an export holds Positions.csv and Profile.csv"
    )


def test_what_is_no_regular_file_in_a_folder_is_left_alone(tmp_path: Path) -> None:
    """A pipe in the place of a file would never end."""
    folder = tmp_path / "cv"
    folder.mkdir()
    (folder / "Skills.csv").write_text("Name\nJira\n", encoding="utf-8")
    (folder / "Profile.csv").mkdir()
    if hasattr(os, "mkfifo"):
        os.mkfifo(folder / "Positions.csv")
    assert [line.text for line in cv_of(folder).skills] == ["Jira"]


def test_links_in_a_folder_are_not_followed(tmp_path: Path) -> None:
    """71. Neither to files nor to folders, so nothing leads out of it or in a circle."""
    folder = tmp_path / "cv"
    folder.mkdir()
    (folder / "within").symlink_to(EXPORT)
    (folder / "circle").symlink_to(folder)
    (folder / "Positions.csv").symlink_to(EXPORT / "Positions.csv")
    assert "is not LinkedIn's data export" in fault_of(folder)
    (tmp_path / "link").symlink_to(EXPORT)
    assert titles(cv_of(tmp_path / "link")) == titles(cv_of(EXPORT))


def test_a_folder_of_many_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """67. Somebody may name their home; what is in it is counted, not gathered."""
    monkeypatch.setattr("pmo_path.cli.files.cv_folder.MOST_ENTRIES", 3)
    (tmp_path / "cv" / "a").mkdir(parents=True)
    for name in ("1", "2", "3"):
        written(tmp_path / "cv" / "a", "", name)
    assert fault_of(tmp_path / "cv") == "cv:1:1: error: the folder holds more than 3 files"


def test_an_endless_pipe_is_cut_off(tmp_path: Path) -> None:
    """67. What does not end is read up to the limit."""
    if Path("/dev/zero").exists():
        assert "larger than 10 MiB" in fault_of("/dev/zero")


def test_a_quote_that_is_never_closed(tmp_path: Path) -> None:
    """It would swallow all the jobs below it."""
    text = (
        HEADER
        + 'Acme,PMO Analyst,,,Mar 2020,\nBeta,"PMO Lead,,,Jan 2018,\nGamma,Clerk,,,2012,2014\n'
    )
    assert fault_of(written(tmp_path, text)) == (
        "cv:3:1: error: a quote is opened here and never closed"
    )


def test_a_long_field_in_an_export(tmp_path: Path) -> None:
    """66. The place is the line in which its record begins."""
    (tmp_path / "cv").mkdir()
    text = HEADER + f'Acme,PMO Analyst,"a\nb",,Mar 2020,\nBeta,{"x" * 20_001},,,2018,2019\n'
    (tmp_path / "cv" / "Positions.csv").write_text(text, encoding="utf-8")
    assert fault_of(tmp_path / "cv") == (
        "cv/Positions.csv:4:1: error: a text is longer than 20,000 characters"
    )


@pytest.mark.parametrize("quote", ["", '"'])
def test_a_field_that_is_longer_than_the_reader_takes(quote: str, tmp_path: Path) -> None:
    """66. The limit of the library that reads CSV is told from a quote that is never closed."""
    text = f"{HEADER}Acme,PMO Analyst,{quote}{'x' * 200_000}{quote},,Mar 2020,\n"
    for more in ("", 'Beta,"PMO Lead,,,Jan 2018,\n'):
        assert fault_of(written(tmp_path, text + more)) == (
            "cv:2:1: error: a text is longer than 20,000 characters"
        )


SIGNS = " \t-=_*~|:#.,;()[]<>&/\\+`!?'\"\u2013\u2022\u00a0a1é"
PAIRS = ("- ", "# ", ", ", "1 ", "a ", "1a,", "[(", "*a", "\t1", "to ", "</p>a")
BEFORE_SIGNS = ("", "a", "# a", "2019 - 2020 ", "PMO Analyst ", "- ", "1a", "| ")


@pytest.mark.parametrize("sign", one_in(8, [*SIGNS, *PAIRS]))
def test_long_lines_of_one_sign(sign: str, tmp_path: Path) -> None:
    """66. As many as a CV may hold are read in a moment: no expression tries every place twice."""
    lines = [
        f"{before}{(sign * 19_900)[:19_900]}{after}"
        for before in BEFORE_SIGNS
        for after in ("", "b", " Mar 2020 ~", "\u2022b", ")", "#b")
    ]
    jobs = "Experience\nPMO Analyst, 2019 - 2020"
    cv = cv_of(written(tmp_path, "\n".join(("Dana", *lines[:24], jobs, *lines[24:]))))
    assert cv.jobs
    assert suggest(shipped(), cv, date(2026, 11, 25))


def test_zip_bombs(tmp_path: Path) -> None:
    """66, 67. Counted while unpacking, whatever the ZIP file says of its sizes."""
    bomb = zipped({"Positions.csv": HEADER.encode() + b"a" * 60_000_000})
    said = "cv:1:1: error: the CV holds more than 1 MiB of text"
    assert fault_of(written(tmp_path, bomb)) == said
    lying = bomb.replace(struct.pack("<I", 60_000_000 + len(HEADER)), struct.pack("<I", 100))
    assert lying != bomb
    assert fault_of(written(tmp_path, lying)) == (
        "cv:1:1: error: the ZIP file is broken or not complete"
    )
    halves = {"Positions.csv": HEADER + "a,b\n" * 150_000, "Skills.csv": "Name\n" + "a\n" * 250_000}
    assert fault_of(written(tmp_path, zipped(halves))) == said


def test_a_zip_of_many_files(tmp_path: Path) -> None:
    """67. Their number is looked at before their names are."""
    data = zipped({f"{n}": "" for n in range(10_001)}, zipfile.ZIP_STORED)
    assert fault_of(written(tmp_path, data)) == (
        "cv:1:1: error: the ZIP file holds more than 10,000 files"
    )


def test_a_zip_within_a_zip_stays_closed(tmp_path: Path) -> None:
    """Whatever its name is."""
    inner = export_zip()
    assert "neither LinkedIn" in fault_of(written(tmp_path, zipped({"export.zip": inner})))
    assert "not UTF-8" in fault_of(written(tmp_path, zipped({"Positions.csv": inner})))


def test_names_in_a_zip_are_never_files(tmp_path: Path) -> None:
    """71. A name that leads elsewhere is only looked at; nothing is written."""
    names = ["../../Positions.csv", "/etc/Skills.csv", "..\\Profile.csv"]
    contents = [HEADER + "Acme,PMO Analyst,,,Mar 2020,\n", "Name\nJira\n", "Headline\nPlanner\n"]
    path = written(tmp_path, zipped(dict(zip(names, contents, strict=True))))
    assert titles(cv_of(path)) == ["PMO Analyst"]
    assert [entry.name for entry in tmp_path.iterdir()] == ["cv"]


def test_a_zip_with_a_password(tmp_path: Path) -> None:
    """It is said to be one."""
    data = bytearray(zipped({"Positions.csv": HEADER}, zipfile.ZIP_STORED))
    for start in (data.index(b"PK\x03\x04") + 6, data.index(b"PK\x01\x02") + 8):
        data[start] |= 1
    assert "protected by a password" in fault_of(written(tmp_path, bytes(data)))


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_zip_packed_otherwise(method: int, tmp_path: Path) -> None:
    """Those two cannot be unpacked piece by piece within a limit; no export uses them."""
    data = zipped({"Positions.csv": HEADER}, method)
    assert "broken or not complete" in fault_of(written(tmp_path, data))


DOCUMENT = docx_of([("Heading 1", "Experience"), ("", "PMO Analyst 2019 – 2020"), ("", "Acme")])
PART = "word/document.xml"
ENTITIES = b'<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa">' + b"".join(
    b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(9)
)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (b"?>", b"?>" + ENTITIES + b"]>", "a declaration that none should hold"),
        (
            b"?>",
            b'?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
            "a declaration that none",
        ),
        (b"UTF-8", b"UTF-7", "a declaration that none should hold"),
        (BODY, BODY + b"<w:p/>" * 300_001, "more than a CV does"),
        (BODY, BODY + b" " * 9_000_000, "more than a CV does"),
        (BODY, BODY + b"<w:p><w:r>" * 100_000, "broken or not complete"),
        (b"<w:document", b"<w:other", "broken or not complete"),
    ],
)
def test_hostile_word_documents(old: bytes, new: bytes, said: str, tmp_path: Path) -> None:
    """67. Entities, other files, other encodings, depth and size."""
    assert said in fault_of(written(tmp_path, changed(DOCUMENT, PART, old, new)))


def test_pictures_in_a_word_document_stay_packed(tmp_path: Path) -> None:
    """A picture or a file within the document may be as large as it likes."""
    with zipfile.ZipFile(io.BytesIO(DOCUMENT)) as archive:
        files: dict[str, bytes | str] = {name: archive.read(name) for name in archive.namelist()}
    files["word/media/image1.png"] = bytes(100_000_000)
    assert titles(cv_of(written(tmp_path, zipped(files)))) == ["PMO Analyst"]


def test_a_text_box_counts_once(tmp_path: Path) -> None:
    """Word writes one twice, the second time for older programs."""
    box = b"<w:txbxContent><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:txbxContent>"
    name = b'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    both = (
        b"<w:p><w:r><mc:AlternateContent %s><mc:Choice>%s</mc:Choice><mc:Fallback>%s</mc:Fallback>"
    )
    text = both % (name, box % b"Experience", box % b"Old") + b"</mc:AlternateContent></w:r></w:p>"
    cv = cv_of(written(tmp_path, changed(DOCUMENT, PART, BODY, BODY + text)))
    assert titles(cv) == ["PMO Analyst"]
    assert not cv.other


FORM = b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >> "
RANGE = (
    b"1 begincodespacerange <0000> <ffff> endcodespacerange\n1 beginbfrange <0000> <ffff> <0000>"
)
FONTS = [
    b"<< /Type /Font /Subtype /Type0 /BaseFont /B%d /Encoding /Identity-H /ToUnicode 6 0 R "
    b"/DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /B >>] >>" % number
    for number in range(60)
]
FONT_NAMES = " ".join(f"/G{number} {number + 7} 0 R" for number in range(60))


def with_fonts() -> bytes:
    """A page with sixty fonts, each of which stands for every sign."""
    page = b"<< /Type /Page /Parent 2 0 R /Resources << /Font << %s >> >> /Contents 5 0 R >>"
    return pdf_with(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
            b"null",
            page % FONT_NAMES.encode(),
            stream_of(zlib.compress(b"BT /G0 9 Tf <0041> Tj ET"), b"/FlateDecode"),
            stream_of(zlib.compress(RANGE + b" endbfrange\n"), b"/FlateDecode"),
            *FONTS,
        ]
    )


def packed_twice() -> bytes:
    """A page that is a few kilobytes, and unpacks to a hundred megabytes."""
    content = zlib.compress(zlib.compress(bytes(100_000_000)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>",
        stream_of(content, b"[/FlateDecode /FlateDecode]"),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    return pdf_with(objects)


HOSTILE_PDF: dict[str, Callable[[], bytes]] = {
    "many pages": lambda: pdf_of([b"BT ET"] * 41),
    "pages without end": lambda: pdf_of([b"BT ET"] * 2000),
    "many steps": lambda: pdf_of([b"BT /F1 9 Tf " + b"(a) Tj T* " * 90_000 + b"ET"] * 10),
    "long strings": lambda: pdf_of([b"BT /F1 9 Tf (" + b"a" * 2_000_000 + b") Tj ET"] * 20),
    "unpacked": lambda: pdf_of([bytes(50_000_000)]),
    "unpacked twice": packed_twice,
    "fonts": with_fonts,
    "many objects": lambda: b"%PDF-1.7\n" + b"1 0 obj\n" * 1_000_000,
}


@pytest.mark.parametrize("kind", one_in(3, list(HOSTILE_PDF)))
def test_hostile_pdf_files(kind: str, tmp_path: Path) -> None:
    """67. Bombs of every kind meet a limit on what is in the file, not on time."""
    said = fault_of(written(tmp_path, HOSTILE_PDF[kind]()))
    assert said.startswith("cv:1:1: error: the PDF file h")
    assert said.endswith(("holds more than a CV does", "has more than 40 pages"))


@pytest.mark.parametrize("password", ["", "secret"])
def test_a_pdf_with_a_password(password: str, tmp_path: Path) -> None:
    """One that only keeps people from printing is read; one that asks for a password is not."""
    import pypdf

    writer = pypdf.PdfWriter(io.BytesIO(pdf_of([page_of(["Experience", "PMO Lead 2019 - 2020"])])))
    writer.encrypt(password, "owner", algorithm="RC4-128")
    stream = io.BytesIO()
    writer.write(stream)
    path = written(tmp_path, stream.getvalue())
    if password:
        assert "protected by a password" in fault_of(path)
    else:
        assert titles(cv_of(path)) == ["PMO Lead"]


@pytest.mark.parametrize("kids", ["2 0 R", "2 0 R 4 0 R 2 0 R", "9 0 R"])
def test_pages_in_a_loop(kids: str, tmp_path: Path) -> None:
    """67. Pages that hold themselves end, with a message or with what else is there."""
    read_or_refused(written(tmp_path, pdf_of([page_of(["PMO"])], kids=kids)))


def test_nothing_is_said_while_a_broken_pdf_is_read(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """11. What the library thinks of a file is not for stderr."""
    data = pdf_of([page_of(["Experience", "PMO Analyst 2019 – 2020"])])
    path = written(tmp_path, data.replace(b"startxref", b"startxrex"))
    read_or_refused(path)
    assert capfd.readouterr() == ("", "")


def test_messages_never_show_what_a_cv_holds(tmp_path: Path) -> None:
    """80. A name is in none of them, whatever goes wrong."""
    secret = "Zelda Quux"
    for text in (
        json.dumps({"name": secret}),
        f'{{"basics": {{"name": "{secret}"',
        HEADER + f'"{secret},,,\n',
        f"{secret} " * 3000,
    ):
        assert "Quux" not in fault_of(written(tmp_path, text))


def test_nothing_is_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """58, 80. Reading a CV of any form makes no file, not even for a moment."""
    import tempfile

    def refuse(*_: Any, **__: Any) -> None:
        pytest.fail("a temporary file was made")

    for name in ("mkstemp", "NamedTemporaryFile", "TemporaryFile", "mkdtemp"):
        monkeypatch.setattr(tempfile, name, refuse)
    for name, data in (("d", DOCUMENT), ("p", pdf_of([page_of(["PMO"])])), ("z", export_zip())):
        cv_of(written(tmp_path, data, name))
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["d", "p", "z"]


FUZZ = examples(40, suppress_health_check=[HealthCheck.function_scoped_fixture])
WORDS = st.sampled_from(
    (
        *("Experience", "Education", "PMO Analyst", "Acme", "- did", "2019 – 2020", "seit 2021"),
        *("# ", "**", "(", "|", "\n", "\n\n", "\t", ", ", "Mar ", "2019", " - ", "to ", "present"),
        *("\u202e", "é"),
    )
)


@FUZZ
@given(text=st.one_of(st.text(max_size=300), st.lists(WORDS, max_size=40).map("".join)))
def test_any_text(text: str, tmp_path: Path) -> None:
    """Any text gives a CV or a clear error; what is read as dates stands in it."""
    read_or_refused(written(tmp_path, text.encode("utf-8", "surrogatepass")))
    dates = find_dates(text)
    assert dates is None or 0 <= dates.at < dates.until <= len(text)
    read_month(text)


@FUZZ
@given(data=st.binary(max_size=300), start=st.sampled_from([b"", b"%PDF-", b"PK\x03\x04", b"{"]))
def test_any_bytes(data: bytes, start: bytes, tmp_path: Path) -> None:
    """Any bytes, whatever form they begin as."""
    read_or_refused(written(tmp_path, start + data))


LEAVES = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=20))
KEYS = st.sampled_from(
    (
        *("basics", "work", "education", "skills", "certificates", "name", "position", "label"),
        *("startDate", "endDate", "summary", "highlights", "location", "positions", "date", "year"),
    )
)
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(KEYS | st.text(max_size=5), inner, max_size=5)
    ),
    max_leaves=20,
)


@FUZZ
@given(value=st.dictionaries(KEYS, VALUES, max_size=5))
def test_any_json(value: Any, tmp_path: Path) -> None:
    """Any JSON value gives a CV or a clear error, and the same one each time."""
    path = written(tmp_path, json.dumps(value))
    cv = read_or_refused(path)
    assert cv == read_or_refused(path)
    if cv is not None:
        assert months_worked(cv.jobs, date(2026, 11, 25)) >= 0


def damaged(data: bytes, cut: float, flips: list[tuple[float, int]]) -> bytes:
    """``data`` with bytes changed and its end cut off."""
    changed_data = bytearray(data)
    for place, value in flips:
        changed_data[int(place * (len(data) - 1))] = value
    return bytes(changed_data[: int(len(data) * cut)])


PLACES = st.floats(0, 1)
FLIPS = st.lists(st.tuples(PLACES, st.integers(0, 255)), max_size=8)
WHOLE = {
    "zip": export_zip("Basic_LinkedInDataExport/"),
    "docx": DOCUMENT,
    "pdf": pdf_of([page_of(["Experience", "PMO Analyst", "2019 – 2020"])]),
    "json": (CVS / "nadia.json").read_bytes(),
    "csv": (EXPORT / "Positions.csv").read_bytes(),
    "text": (CVS / "dana.txt").read_bytes(),
}


@pytest.mark.parametrize("form", WHOLE)
@FUZZ
@given(cut=st.one_of(st.just(1.0), PLACES), flips=FLIPS)
def test_damaged_files(
    form: str, cut: float, flips: list[tuple[float, int]], tmp_path: Path
) -> None:
    """A download that broke off, a disk that lies: a CV or a clear error."""
    read_or_refused(written(tmp_path, damaged(WHOLE[form], cut, flips)))


def test_a_cv_that_is_read_twice_is_the_same() -> None:
    """14. Nothing depends on what was read before."""
    first = [cv_of(path) for path in sorted(CVS.iterdir())]
    again = [read_cv(Run(), shipped(), str(path)) for path in sorted(CVS.iterdir())]
    assert first == again
