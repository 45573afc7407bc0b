"""Files in which people keep adverts: saved pages, e-mails, and those that are no text."""

import base64
import quopri
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, strategies as st

from conftest import Runner
from effort import examples
from pmo_path.advert.page.mail import is_message, page_of

PAGE = (
    "<html><body><h1>PMO Analyst</h1>\r\n<p>Salary: £45,000 per annum</p>\r\n"
    "<p>PRINCE2 Foundation, and a line that is long enough to be folded where it is "
    "quoted</p></body></html>"
)


def _part(kind: str, text: str, encoding: str) -> bytes:
    data = text.encode()
    body = quopri.encodestring(data) if encoding == "quoted-printable" else base64.encodebytes(data)
    head = f'Content-Type: {kind}; charset="utf-8"\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n'
    return head.encode() + body


def _message(*parts: bytes, kind: str = "multipart/related") -> bytes:
    head = (
        "From: <Saved by Blink>\r\nSubject: =?utf-8?Q?PMO?=\r\nMIME-Version: 1.0\r\n"
        f'Content-Type: {kind};\r\n\ttype="text/html";\r\n\tboundary="--==B--"\r\n\r\n'
    )
    inner = b"".join(b"\r\n----==B--\r\n" + part for part in parts)
    return head.encode() + inner + b"\r\n----==B----\r\n"


def _item(run: Runner, path: Path, data: bytes) -> Any:
    path.write_bytes(data)
    result = run("advert", str(path), "--json")
    assert result.code == 0, result.errors
    return result.json()["item"]


@pytest.mark.parametrize("encoding", ["quoted-printable", "base64"])
@pytest.mark.parametrize("name", ["page.mhtml", "mail.eml"])
def test_a_page_in_one_file_is_unpacked(
    run: Runner, tmp_path: Path, name: str, encoding: str
) -> None:
    """The pound sign and folded words come out whole; a warning says where places point."""
    parts = (
        _part("text/plain", "See our page", "base64"),
        _part("text/html", PAGE, encoding),
        _part("image/png", "PMP", "base64"),
    )
    found = _item(run, tmp_path / name, _message(*parts))
    assert found["title"] == "PMO Analyst"
    assert (found["pay"][0]["low"], found["pay"][0]["at"]["line"]) == (45000, 2)
    assert found["courses"] == ["prince2-7-foundation"]
    assert "unpacked" in found["warnings"][0]


def test_a_message_within_a_message(run: Runner, tmp_path: Path) -> None:
    """Parts nest; a plain text is taken where there is no page."""
    text = "PMO Analyst\r\nSalary: £45,000 per annum\r\n"
    inner = _part("text/plain", text, "quoted-printable").replace(b"B--", b"C--")
    nested = b"Content-Type: multipart/alternative; boundary=C\r\n\r\n--C\r\n" + inner
    found = _item(run, tmp_path / "mail.eml", _message(nested + b"\r\n--C--\r\n"))
    assert found["pay"][0]["low"] == 45000
    single = b"MIME-Version: 1.0\n" + _part("text/plain", text, "base64")
    assert _item(run, tmp_path / "one.eml", single)["pay"][0]["low"] == 45000


def test_an_advert_with_labels_is_no_message() -> None:
    """Lines with a colon are not yet the head of an e-mail."""
    assert not is_message(b"Title: PMO Analyst\nLocation: Leeds\n\nContent-Type: text\n")
    assert not is_message(b"")
    assert not is_message(b"MIME-Version: 1.0\nContent-Type: text/plain\n")


def test_messages_that_are_broken_hold_no_text(run: Runner, tmp_path: Path) -> None:
    """Parts within parts without end, a cut-off code, no text at all: refused, with the place."""
    nest = b"MIME-Version: 1.0\n" + b'Content-Type: multipart/mixed; boundary="a"\n\n--a\n' * 20000
    cut = b"MIME-Version: 1.0\nContent-Type: text/plain\nContent-Transfer-Encoding: base64\n\nQ"
    for data in (nest, cut, _message(_part("image/png", "PMP", "base64"))):
        assert page_of(data) == ""
        bad = tmp_path / "bad.eml"
        bad.write_bytes(data)
        result = run("advert", str(bad))
        assert (result.code, result.out) == (3, b"")
        assert f"{bad}:1:1: error: there is no text to read" in result.errors


@pytest.mark.parametrize(
    ("data", "kind", "hint"),
    [
        (b"%PDF-1.7\n\xff", "a PDF file", "copy its text"),
        (b"PK\x03\x04\x00\xff", "a Word document or another packed file", "copy its text"),
        (b"\xd0\xcf\x11\xe0", "an old Word document", "copy its text"),
        (b"{\\rtf1 PMO Analyst}", "rich text (RTF)", "copy its text"),
        (b"\x89PNG\r\n", "a picture", "copy its text"),
        (b"bplist00", "a web archive of Safari", "save the page as HTML"),
        ("PMO Analyst".encode("utf-16"), "text as UTF-16", "save the file as UTF-8"),
    ],
)
def test_what_is_no_text_is_named(
    run: Runner, tmp_path: Path, data: bytes, kind: str, hint: str
) -> None:
    """52. With what to do instead."""
    bad = tmp_path / "bad"
    bad.write_bytes(data)
    result = run("advert", str(bad))
    assert (result.code, result.out) == (3, b"")
    assert f"{bad}:1:1: error: this is {kind}, not text as UTF-8" in result.errors
    assert f"hint: {hint}" in result.errors


def test_all_files_without_text_are_told_of_at_once(run: Runner, tmp_path: Path) -> None:
    """13, 27. One among several stops them all, and stdout stays empty."""
    names = [tmp_path / name for name in ("a.pdf", "b.txt", "c.txt")]
    for path, data in zip(names, (b"%PDF-", b"PMO Analyst\n", b""), strict=True):
        path.write_bytes(data)
    result = run("advert", *map(str, names))
    assert (result.code, result.out) == (3, b"")
    assert all(f"{path}:1:1: error" in result.errors for path in (names[0], names[2]))


def test_a_colour_goes_whole(run: Runner, tmp_path: Path) -> None:
    """A word that a terminal had in colour, or as a link, is read as the word."""
    text = "PMO Analyst\n\n\x1b[1;31mPRINCE2\x1b[0m or \x1b]8;;x:y\x1b\\PMP\x1b]8;;\x1b\\\n"
    found = _item(run, tmp_path / "advert.txt", text.encode())
    assert found["courses"] == ["prince2-7-foundation", "pmi-pmp"]
    places = {one["phrase"]: one["column"] for one in found["found"] if one["kind"] == "course"}
    assert places == {name: text.index(name) - 12 for name in ("PRINCE2", "PMP")}


def test_a_sum_of_nothing_says_so(run: Runner, tmp_path: Path) -> None:
    """None of the adverts is for a PMO job."""
    other = tmp_path / "advert.txt"
    other.write_text("Post Office Manager\n\nYou run a shop.\n", encoding="utf-8")
    result = run("advert", str(other), "--sum")
    assert result.text.startswith("None of the adverts is for a PMO job")
    assert "Over 0 adverts" not in result.text


def test_tools_are_no_omission(run: Runner, tmp_path: Path) -> None:
    """No question asks about them: they are told once, and do not count as not said."""
    mine = tmp_path / "advert.txt"
    mine.write_text("PMO Analyst\n\nExcel, Jira and PRINCE2.\n", encoding="utf-8")
    shown = " ".join(run("advert", str(mine), "--example", "practitioner").text.split())
    assert "No question asks about tools: say which of these you know: Excel and Jira." in shown
    assert "Your answers do not say" not in shown
    assert "2 are tools, about which no question asks" in shown
    sum_ = run("advert", str(mine), "--example", "practitioner", "--sum").text
    assert "Tools, about which no question asks: name those you know" in sum_
    assert "Your answers do not say" not in sum_


BEGINNINGS = (
    b"", b"%PDF-", b"PK\x03\x04", b"\xff\xfe", b"<html><body>", b"\xef\xbb\xbf",
    b"MIME-Version: 1.0\nContent-Type: text/html\n\n",
    b'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="a"\n\n--a\n\n',
)  # fmt: skip


@examples(150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=200), start=st.sampled_from(BEGINNINGS))
def test_any_bytes_are_read_or_refused(
    run: Runner, tmp_path: Path, data: bytes, start: bytes
) -> None:
    """With a whole document, or with an empty stdout and the place of the fault."""
    advert = tmp_path / "advert"
    advert.write_bytes(start + data)
    result = run("advert", str(advert), "--json")
    if result.code == 0:
        assert isinstance(result.json()["item"]["pmo"], bool)
    else:
        assert (result.code, result.out) == (3, b"")
        assert result.errors.startswith(f"{advert}:")
