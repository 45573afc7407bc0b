"""Other jobs at the foot of a saved page, which are not the advert; pure."""

import re

from ...model import Catalogue
from ..marks import finder_of
from ..money import amounts
from .page import Page

_NOTHING = re.compile(r"[\W\d_]*")
_NAMED = re.compile(r"[\s:]*[^\W_a-z][^.!?]{0,40}")
_LONGEST = 80
"""Letters of a heading."""
_PROSE = 5
"""So many words in a line are text; a heading before any of that is a menu."""


def without_tail(catalogue: Catalogue, page: Page) -> Page:
    """``page`` up to the heading of other jobs, if there is one behind some text."""
    has_text = False
    for number, text in enumerate(page.texts):
        if has_text and _heads_tail(catalogue, text):
            heads = frozenset(head for head in page.heads if head <= number)
            return page._replace(lines=page.lines[:number], heads=heads)
        has_text = has_text or len(text.split()) >= _PROSE or bool(amounts(text))
    return page


def _heads_tail(catalogue: Catalogue, text: str) -> bool:
    """Whether a line is such a heading, and no more than that or a name."""
    if not text or len(text) > _LONGEST:
        return False
    for hit in finder_of(catalogue, "tail").hits(text)[:1]:
        end = hit.column - 1 + len(hit.phrase)
        rest = _NAMED if hit.id == "named" else _NOTHING
        whole = rest.fullmatch(text, end) or _NOTHING.fullmatch(text, end)
        return bool(whole and _NOTHING.fullmatch(text, 0, hit.column - 1))
    return False
