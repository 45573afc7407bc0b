"""Countries by code or by a common name; pure."""

import re
from collections.abc import Iterable

from ..errors import UsageError
from .lists import cut, did_you_mean, listed
from .words import folded

COUNTRY_NAMES = {
    "AU": "Australia",
    "BE": "Belgium",
    "CA": "Canada",
    "CH": "Switzerland",
    "DE": "Germany",
    "GB": "Great Britain",
    "IE": "Ireland",
    "NZ": "New Zealand",
    "US": "United States",
}
_ALSO = {
    "uk": "GB",
    "united kingdom": "GB",
    "britain": "GB",
    "england": "GB",
    "scotland": "GB",
    "wales": "GB",
    "northern ireland": "GB",
    "usa": "US",
    "us": "US",
    "u.s.": "US",
    "america": "US",
    "united states of america": "US",
    "deutschland": "DE",
    "eire": "IE",
    "republic of ireland": "IE",
    "aotearoa": "NZ",
    "new south wales": "AU",
}


def countries_mentioned(text: str) -> list[str]:
    """The codes of the countries that ``text`` names, in its order; the longest name counts.

    ``us`` is a country in capitals alone.
    """
    words = {folded(name): code for code, name in COUNTRY_NAMES.items()} | _ALSO
    longest_first = sorted(words, key=len, reverse=True)
    names = "|".join(map(re.escape, longest_first))
    text = re.sub(r"\bus\b", " ", text)
    found = re.findall(rf"(?<!\w)(?:{names})(?!\w)", folded(text))
    return list(dict.fromkeys(words[name] for name in found))


def country_name(code: str) -> str:
    """``Great Britain`` for ``GB``; a code without a name stays a code."""
    return COUNTRY_NAMES.get(code, code)


def country_code(text: str) -> str:
    """The code that ``text`` means: a name, or any code of two letters; raises UsageError."""
    words = {folded(name): code for code, name in COUNTRY_NAMES.items()} | _ALSO
    wanted = folded(text).removeprefix("the ")
    if wanted in words:
        return words[wanted]
    if len(wanted) == 2 and wanted.isascii() and wanted.isalpha():
        return wanted.upper()
    message = f"country must be a name or a code of two letters such as GB, not {cut(text)}"
    raise UsageError(message, did_you_mean(wanted, words))


def find_country(text: str, known: Iterable[str]) -> str:
    """The code that ``text`` means, a code or a name; raises UsageError unless it is ``known``."""
    codes = sorted(known)
    words = {folded(name): code for code, name in COUNTRY_NAMES.items()} | _ALSO
    wanted = folded(text).removeprefix("the ")
    code = words.get(wanted, wanted.upper())
    if code in codes:
        return code
    near = did_you_mean(wanted, [word for word, code in words.items() if code in codes])
    message = f"there are no figures for {cut(text)}: the countries are {listed(codes)}"
    raise UsageError(message, near)
