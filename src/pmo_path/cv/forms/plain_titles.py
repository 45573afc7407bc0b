"""What may be a title in a line of a CV, and how well it reads as one; pure."""

import re

from ...model import Catalogue
from ...titles import read_title

STRONG = re.compile(
    r"\s+[|\u00b7\u2022@/]\s*|\s*[\u2013\u2014|\t;]+\s*|\s+-{1,2}\s+|\s{3,}"
    r"|\s+(?:at|bei|chez|presso|bij)\s+",
    re.IGNORECASE,
)
WEAK = re.compile(r",\s+|(?:(?<!\s)\s+)?[()\[\]]\s*|:\s+")
LENGTH = re.compile(r"\W*+(?:\d{1,2}\+?\s*+[^\W\d]{1,8}\.?[\s,]*+){1,3}\W*")
EDGES = " \t,;:|()[]\u2013\u2014-\u00b7\u2022/"
_MOST_TITLES = 1_500
_LONGEST_TITLE = 100
"""Texts read as titles in one CV, and letters of each: more than any CV has."""
RANKS = {"match": 3, "ambiguous": 2, "near": 1, "none": 0}


class Titles:
    """How well a text reads as a job title."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._known: dict[str, float] = {}

    def score(self, text: str) -> float:
        """0 where no title is known in ``text``; the surer, the higher.

        So many texts are looked at as no CV has beside its dates, and no more.
        """
        if text not in self._known and 2 < len(text) <= _LONGEST_TITLE:
            if len(self._known) >= _MOST_TITLES:
                return 0
            found = read_title(self._catalogue, text, keep=False)
            known = found.status != "none"
            self._known[text] = RANKS[found.status] + found.confidence if known else 0
        return self._known.get(text, 0)

    def best(self, raw: str) -> tuple[float, str]:
        """The part of a line that reads best as a title, and how well; 0 where none does."""
        return max(((self.score(part), part) for part in parts_of(raw)), key=lambda p: p[0])


def parts_of(raw: str) -> list[str]:
    """What may be a title in a line: its parts, then the whole of it."""
    strong = [part.strip(EDGES) for part in STRONG.split(raw)]
    weak = [part.strip(EDGES) for strong_part in strong for part in WEAK.split(strong_part)]
    whole = " ".join(raw.split()).strip(EDGES)
    found = dict.fromkeys((*weak, *strong, whole))
    parts = [part for part in found if part and not LENGTH.fullmatch(part)]
    return parts or [""]
