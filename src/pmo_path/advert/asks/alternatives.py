"""Certificates of one line: which of them would do for one another, which are not needed; pure.

The words that join or deny are markers of the kind ``joint``; the grammar of lists is here.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from ...model import Catalogue
from ...phrases import Hit
from ..marks import finder_of

_WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")
_STOP = re.compile(r"(?<!\.\w)[.;!?](?=\s|$)")
_SIGN = re.compile(r"(?P<or>/)|(?P<and>[&+])|(?P<comma>,)")
_BETWEEN, _BESIDE, _REACH = 8, 3, 200
"""Words between two of a list, words beside it, and letters that are looked at on each side."""


class Certificates(NamedTuple):
    """The certificates asked, and ``choices``: ids of which whoever holds one needs no other."""

    hits: tuple[Hit, ...]
    choices: tuple[tuple[str, ...], ...] = ()


class _List(NamedTuple):
    """Certificates in one breath, and what joins each to the next: or, and, comma.

    ``until`` is where the next list begins, or the line ends.
    """

    hits: list[Hit]
    joints: list[str]
    until: int

    @property
    def start(self) -> int:
        return self.hits[0].column - 1

    @property
    def end(self) -> int:
        return _end(self.hits[-1])


def certificates_asked(catalogue: Catalogue, text: str, hits: Sequence[Hit]) -> Certificates:
    """What ``text``, one line, asks of ``hits``, its certificates in order."""
    if not hits:
        return Certificates(())
    line = _Line(catalogue, text)
    asked = [found for found in line.lists(hits) if not line.is_denied(found)]
    return Certificates(
        tuple(hit for found in asked for hit in found.hits),
        tuple(choice for found in asked for choice in line.choices(found)),
    )


class _Line:
    def __init__(self, catalogue: Catalogue, text: str) -> None:
        self._text = text
        self._joints = finder_of(catalogue, "joint").hits(text)
        self._starts = [joint.column - 1 for joint in self._joints]
        self._ends = [_end(joint) for joint in self._joints]

    def lists(self, hits: Sequence[Hit]) -> Iterator[_List]:
        """``hits`` as lists; what stands too far from the one before begins another."""
        end = len(self._text)
        found = _List([hits[0]], [], end)
        for before, after in pairwise(hits):
            joint = self._joint(before, after)
            if joint is None:
                yield found._replace(until=after.column - 1)
                found = _List([after], [], end)
            else:
                found.hits.append(after)
                found.joints.append(joint)
        yield found

    def _joint(self, before: Hit, after: Hit) -> str | None:
        """What joins two certificates; None where they do not belong to one list."""
        if before.column == after.column:
            start, end = before.column - 1, _end(before)
            return "or" if "or" in self._said(start, end) else "and"
        start, end = _end(before), after.column - 1
        gap = self._text[start:end]
        said = self._said(start, end)
        far = end - start > _REACH or len(_WORD.findall(gap)) > _BETWEEN or _STOP.search(gap)
        if far or said & {"not-needed", "no-need"}:
            return None
        if "or-similar" in said:
            return "or" if "or" in said or "any-of" in said or "(" in gap else None
        joint = self._last_joint(start, end)
        return joint if joint == "or" or not said & {"needed", "all-the-same"} else None

    def _last_joint(self, start: int, end: int) -> str | None:
        """The last word or sign that joins; a comma only where nothing else does."""
        signs = _SIGN.finditer(self._text, start, end)
        found = [(sign.start(), str(sign.lastgroup)) for sign in signs]
        found += [
            (joint.column - 1, joint.id)
            for joint in self._within(start, end)
            if joint.id in ("or", "and")
        ]
        if not found:
            return None
        return max((one for one in found if one[1] != "comma"), default=found[-1])[1]

    def choices(self, found: _List) -> Iterator[tuple[str, ...]]:
        """Those of a list that would do for one another; "A and B or C" leaves B or C."""
        joints = self._settled(found)
        parts = [0]
        for joint in joints:
            parts.append(parts[-1] + (joint != "or"))
        pairs = zip(parts, found.hits, strict=True)
        for _, part in groupby(pairs, key=lambda pair: pair[0]):
            ids = tuple(dict.fromkeys(hit.id for _, hit in part))
            if len(ids) > 1:
                yield ids

    def _settled(self, found: _List) -> list[str]:
        """The joints of a list with its commas as what ends it: "A, B or C", "such as A, B"."""
        if "any-of" in self._before(found):
            return ["or"] * len(found.joints)
        joint = "or" if "or-similar" in self._behind(found) else "and"
        settled: list[str] = []
        for one in reversed(found.joints):
            joint = joint if one == "comma" else one
            settled.append(joint)
        return settled[::-1]

    def is_denied(self, found: _List) -> bool:
        """Whether the line says that nobody needs these; a wish for them counts all the same."""
        comma = self._text.rfind(",", max(found.start - _REACH, 0), found.start)
        before = self._before(found, comma + 1)
        behind = self._behind(found)
        denied = "not-needed" in behind or "no-need" in before
        if not denied and not ("no" in before and "needed" in behind):
            return False
        stop = _STOP.search(self._text, found.end, found.until)
        return "all-the-same" not in self._said(found.end, stop.start() if stop else found.until)

    def _before(self, found: _List, begin: int = 0) -> set[str]:
        """What is said a few words before, in the same sentence and not before ``begin``."""
        near = max(found.start - _REACH, begin)
        for stop in _STOP.finditer(self._text, near, found.start):
            near = stop.end()
        words = [word.start() for word in _WORD.finditer(self._text, near, found.start)]
        near = (words[-_BESIDE:] or [found.start])[0]
        first = bisect_right(self._ends, near)
        return {joint.id for joint in self._joints[first : bisect_left(self._starts, found.start)]}

    def _behind(self, found: _List) -> set[str]:
        """What is said a few words behind, in the same sentence."""
        far = min(found.end + _REACH, found.until)
        stop = _STOP.search(self._text, found.end, far)
        far = stop.start() if stop else far
        words = [word.end() for word in _WORD.finditer(self._text, found.end, far)]
        return self._said(found.end, (words[: _BESIDE + 1] or [found.end])[-1])

    def _said(self, start: int, end: int) -> set[str]:
        """What is said between two places; a slash says "or"."""
        said = {joint.id for joint in self._within(start, end)}
        return said | {"or"} if "/" in self._text[start:end] else said

    def _within(self, start: int, end: int) -> list[Hit]:
        return self._joints[bisect_left(self._starts, start) : bisect_left(self._starts, end)]


def _end(hit: Hit) -> int:
    return hit.column - 1 + len(hit.phrase)
