"""The words that go with an amount ("pro rata", "inside IR35"), each with its own; pure."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from ...phrases import Hit, Phrases
from .stated import CONTEXT, Stated

_TERM, _AHEAD, _ACTUAL = "term", "term-ahead", "term-actual"
_PRO_RATA, _FULL = "term-pro-rata", "term-full"
_BREAK = re.compile(
    r"[;!?,/|+&]|\.\s|\b(?:or|and|plus|oder|und|ou|et|of|en|o|y|e)\b", re.IGNORECASE
)


def terms_of(pay: Phrases, every: Sequence[Stated]) -> list[list[Hit]]:
    """The terms of each amount of a line: a term goes with the nearest amount of its clause."""
    bound: list[list[Hit]] = [[] for _ in every]
    if not every:
        return bound
    begin = max(0, every[0].amount.start - CONTEXT)
    text = every[0].text[begin : every[-1].end + CONTEXT]
    hits = [hit._replace(column=hit.column + begin) for hit in pay.hits(text)]
    terms = [hit for hit in hits if hit.id.startswith(_TERM)]
    in_front = _stand_in_front(terms, every)
    for hit in terms:
        at = _nearest(hit, every, in_front=in_front or hit.id == _AHEAD)
        if at is not None:
            bound[at].append(hit)
    return bound


def is_actual(terms: Sequence[Hit], line: Sequence[Sequence[Hit]]) -> bool:
    """Whether an amount is what part time really pays, beside a full-time one in the ``line``.

    "Pro rata" alone says that the amount is the full-time one.
    """
    ids = {hit.id for hit in terms}
    other_is_full = any(hit.id == _FULL for other in line if other is not terms for hit in other)
    return _ACTUAL in ids or (_PRO_RATA in ids and _FULL not in ids and other_is_full)


def _stand_in_front(terms: Sequence[Hit], every: Sequence[Stated]) -> bool:
    """Whether the terms of a line stand before their amounts, not behind them."""
    places = [hit.column - 1 for hit in terms]
    before = any(place < every[0].amount.start for place in places)
    return before and not any(place >= every[-1].end for place in places)


def _nearest(hit: Hit, every: Sequence[Stated], *, in_front: bool) -> int | None:
    """The amount that a term goes with; of two as near the first, or the second if ``in_front``."""
    start = hit.column - 1
    end = start + len(hit.phrase)
    ahead = bisect_left(every, end, key=lambda one: one.amount.start)
    ways: list[tuple[int, int, bool, int]] = []
    for at in (ahead - 1, ahead):
        if 0 <= at < len(every):
            a, b = (end, every[at].amount.start) if at == ahead else (every[at].end, start)
            gap = every[at].text[a : max(a, min(b, a + CONTEXT + 1))]
            ways.append((len(_BREAK.findall(gap)), len(gap), (at == ahead) != in_front, at))
    near = [way for way in ways if way[1] <= CONTEXT]
    return min(near)[-1] if near else None
