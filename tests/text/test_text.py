"""Outside text for a terminal: what could steer it is shown, not sent. Rules 53 and 72."""

import unicodedata

import pytest
from hypothesis import given, strategies as st

from pmo_path.text.lists import cut, did_you_mean, listed, nearest
from pmo_path.text.words import clean, counted, folded, money, one_line, plain, sentence

TEXT = st.text(max_size=40)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred", r"\x1b[31mred"),
        ("a\rb\x08c\x7f", r"a\x0db\x08c\x7f"),
        ("\x9b31m", r"\x9b31m"),
        ("\u202egpj.exe", r"\u202egpj.exe"),
        ("\u2066a\u2069", r"\u2066a\u2069"),
        ("a\u200bb\ufeffc\u00add", r"a\u200bb\ufeffc\xadd"),
        ("a\u2028b\u2029", r"a\u2028b\u2029"),
        ("a\x85b", r"a\x85b"),
        ("\udcff\udcfe", r"\xff\xfe"),
        ("\ud800", r"\ud800"),
        ("\U000e0041", r"\ue0041"),
        ("tab\tand\nline stay", "tab\tand\nline stay"),
        ("👩\u200d💻 क्\u200dष", "👩\u200d💻 क्\u200dष"),
        ("Café – “Zürich” 計画 مدير", "Café – “Zürich” 計画 مدير"),
    ],
)
def test_clean_shows_what_could_steer_a_terminal(text: str, shown: str) -> None:
    """72. Escapes, bidi controls, invisible signs and lone surrogates; joiners stay."""
    assert clean(text) == shown


@given(TEXT)
def test_clean_text_can_be_written_anywhere(text: str) -> None:
    """72. No control character but tab and newline is left, and cleaning twice changes nothing."""
    safe = clean(text)
    kinds = {unicodedata.category(c) for c in safe if c not in "\t\n"}
    assert not kinds & {"Cc", "Cs", "Zl", "Zp"}
    assert clean(safe) == safe
    safe.encode("utf-8")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("£28,000", "GBP 28,000"),
        ("€10 → “now” – it’s…", 'EUR 10 -> "now" - it\'s...'),
        ("計画", "??"),
        ("• one", "* one"),
        ("Café", "Caf?"),
    ],
)
def test_plain_says_signs_in_words(text: str, shown: str) -> None:
    """53. Money, arrows, dashes and quotes; a question mark for the rest."""
    assert plain(text) == shown


@given(TEXT, st.sampled_from(["ascii", "latin-1", "cp1252", "cp437", "koi8-r"]))
def test_plain_text_fits_its_encoding(text: str, encoding: str) -> None:
    """53. Whatever the text, it can be written, and no longer grows by being written."""
    assert plain(text, encoding).encode(encoding).decode(encoding) == plain(text, encoding)


def test_latin_1_keeps_what_it_can_say() -> None:
    """53. An accent that the stream knows is not lost."""
    assert plain("Café – 計", "latin-1") == "Café - ?"


@pytest.mark.parametrize(
    ("text", "same"),
    [("Café", "CAFE"), ("Straße", "strasse"), ("a \n  b", "A b"), ("ﬁnance", "Finance")],
)
def test_folded_compares_without_accents_and_case(text: str, same: str) -> None:
    """What a person means, not how it is typed."""
    assert folded(text) == folded(same)


def test_money_has_its_sign_or_code() -> None:
    """Pounds without pence where there are none; a code where the sign is not plain."""
    assert money(28000, "GBP") == "£28,000"
    assert money(17.5, "GBP") == "£17.50"
    assert money(90000, "CHF") == "CHF 90,000"
    assert money(500, "USD") == "US$500"


def test_small_words() -> None:
    """Counts, lists and sentences as a person writes them."""
    assert (counted(1, "role"), counted(2000, "role")) == ("1 role", "2,000 roles")
    assert counted(2, "competency", "competencies") == "2 competencies"
    assert [listed(["a", "b", "c"][:n], "or") for n in range(4)] == ["", "a", "a or b", "a, b or c"]
    assert sentence("all is well") == "All is well."
    assert sentence("really?") == "Really?"
    assert sentence("") == ""
    assert one_line(" a \n\t b ") == "a b"


def test_long_values_are_cut_in_messages() -> None:
    """28. Sixty characters say what was meant."""
    assert cut("x" * 60) == f"'{'x' * 60}'"
    assert cut("x" * 61) == f"'{'x' * 57}...'"


def test_suggestions_are_near_and_few() -> None:
    """30. One to three candidates within reach of a typo, nothing else."""
    known = ["project", "programme", "portfolio", "enterprise"]
    assert did_you_mean("projct", known) == "did you mean 'project'?"
    assert did_you_mean("PROJECT", known) == "did you mean 'project'?"
    assert did_you_mean("zebra", known) is None
    many = [f"role-{letter}" for letter in "abcdefgh"]
    assert len(nearest("role-x", many)) == 3


@given(TEXT, st.lists(TEXT, max_size=5))
def test_suggestions_are_known_words(word: str, known: list[str]) -> None:
    """30. Whatever was typed."""
    assert set(nearest(word, known)) <= set(known)
