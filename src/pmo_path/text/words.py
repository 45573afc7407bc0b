"""Outside text made safe for a terminal, and plain where a stream is not UTF-8."""

import re
import unicodedata
from collections.abc import Iterator

# C0 but tab and newline, DEL, C1, soft hyphen, bidi controls, line separators, invisible
# format characters (not ZWJ and ZWNJ), and lone surrogates.
_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e"
    "\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f\ud800-\udfff]"
)
# What a terminal takes for colours, links and titles goes with the character that begins it.
_SEQUENCE = (
    r"(?:\x1b\[|\x9b)[0-?]{0,50}[ -/]{0,5}[@-~]"
    r"|(?:\x1b\]|\x9d)[^\x07\x1b\x9c\n]{0,500}(?:\x07|\x1b\\|\x9c)"
)
_UNSAFE_RUN = re.compile(f"(?:{_SEQUENCE}|{_UNSAFE.pattern})+")
_PLAIN = {
    "£": "GBP ",
    "€": "EUR ",
    "→": "->",
    "–": "-",
    "—": "-",
    "‘": "'",
    "’": "'",
    "“": '"',
    "”": '"',
    "…": "...",
    "•": "*",
    "·": "-",
    "×": "x",
    "\u00a0": " ",
    "\u2011": "-",
}
_PLAINER = str.maketrans(_PLAIN)


def clean(text: str) -> str:
    """``text`` with every character that could steer a terminal shown as its escape."""
    return _UNSAFE.sub(_escape, text)


def unsafe_spans(text: str) -> Iterator[tuple[int, int]]:
    """Where such characters stand, whole sequences of them too: start and end of each run."""
    return (found.span() for found in _UNSAFE_RUN.finditer(text))


def _escape(found: re.Match[str]) -> str:
    code = ord(found[0])
    if 0xDC80 <= code <= 0xDCFF:
        return f"\\x{code - 0xDC00:02x}"
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def dropped(text: str) -> tuple[str, int]:
    """``text`` without such characters, and how many they were."""
    return _UNSAFE.subn("", text)


def plain(text: str, encoding: str = "ascii") -> str:
    """``text`` with signs in words and ``?`` for what ``encoding`` cannot say."""
    return text.translate(_PLAINER).encode(encoding, "replace").decode(encoding)


def one_line(text: str) -> str:
    """``text`` with every run of white space, line breaks too, as one space."""
    return " ".join(text.split())


def folded(text: str) -> str:
    """``text`` for comparing: no accents, no case, single spaces."""
    if text.isascii():
        return one_line(text.casefold())
    decomposed = unicodedata.normalize("NFKD", text)
    return one_line("".join(c for c in decomposed if not unicodedata.combining(c)).casefold())


_SIGNS = {"GBP": "£", "EUR": "€", "USD": "US$", "AUD": "A$", "CAD": "C$", "NZD": "NZ$"}


def money(amount: float, currency: str) -> str:
    """``£28,000`` or ``£17.50``: the sign where the currency has a plain one."""
    number = f"{amount:,.0f}" if float(amount).is_integer() else f"{amount:,.2f}"
    return f"{_SIGNS.get(currency, currency + ' ')}{number}"


def counted(number: int, noun: str, plural: str | None = None) -> str:
    """``1 role``, ``2 roles``."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def sentence(text: str) -> str:
    """``text`` beginning with a capital and ending with a full stop."""
    text = text.strip()
    if not text:
        return text
    start = text[0].upper() + text[1:]
    return start if start.endswith((".", "!", "?")) else f"{start}."
