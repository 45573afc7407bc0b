"""How hard the tests try: a little by default, all that they can with ``--thorough``."""

from collections.abc import Sequence
from typing import Any, TypeVar

from hypothesis import settings

T = TypeVar("T")

thorough = False
"""Set from the command line before any test is read."""

LITTLE = 10
"""One in ten of all examples finds a plain mistake; the rare ones are for ``--thorough``."""


def examples(many: int, **more: Any) -> settings:
    """Settings of a property that is tried on ``many`` examples, or on few of them by default."""
    tried = many if thorough else max(5, many // LITTLE)
    return settings(max_examples=tried, deadline=None, **more)


def one_in(step: int, cases: Sequence[T]) -> Sequence[T]:
    """All ``cases`` with ``--thorough``, or every ``step``-th of them by default."""
    return cases if thorough else cases[::step]


def many(times: int) -> int:
    """``times`` with ``--thorough``, or a tenth of it by default: how long hostile input is."""
    return times if thorough else times // LITTLE
