"""Stage 6: what would put another role first, found by trying what is worth a try.

So what is printed is true: applying the change gives the promised role, and applying
less of it does not. What was answered is never taken back: a change adds to it.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

from ..answers import Answers
from ..model import Catalogue, Role
from .standing import Standing, standing_of, wishes, with_wishes
from .trials import Changes, Turn, applied, trials

SHOWN = 3
"""As many as a person can weigh."""

First = Callable[[Standing], Role]


def turns(
    catalogue: Catalogue,
    answers: Answers,
    standing: Standing,
    order: Sequence[Role],
    first: First,
) -> tuple[Turn, ...]:
    """The changes most worth knowing, each with another role than the first of ``order``."""
    best, rival = order[0], order[1] if len(order) > 1 else None

    def tried(changes: Changes) -> Role:
        return first(_standing_after(catalogue, answers, standing, changes))

    ideas = trials(catalogue, answers, standing, rival)
    return tuple(islice(_turning(ideas, best, tried), SHOWN))


def _turning(
    ideas: Iterable[Changes], best: Role, tried: Callable[[Changes], Role]
) -> Iterator[Turn]:
    """The ideas that put another role first than ``best`` or one named before, in order."""
    known = {best.id}
    for changes in ideas:
        role = tried(changes)
        if role.id in known or _is_lower(role, best):
            continue
        if not any(tried(less).id == role.id for less in _less(changes)):
            known.add(role.id)
            yield Turn(changes, role)


def _is_lower(role: Role, best: Role) -> bool:
    """Whether ``role`` is of a lower level: nobody is told how to fall back."""
    return role.level is not None and best.level is not None and role.level < best.level


def _less(changes: Changes) -> Iterator[Changes]:
    """Every way to leave one of several changes out."""
    if len(changes) > 1:
        for left_out in changes:
            yield tuple(change for change in changes if change is not left_out)


def _standing_after(
    catalogue: Catalogue, answers: Answers, standing: Standing, changes: Changes
) -> Standing:
    after = applied(answers, changes)
    keys = {change.key for change in changes}
    if keys <= wishes(catalogue):
        return with_wishes(catalogue, standing, after, keys)
    return standing_of(catalogue, after)
