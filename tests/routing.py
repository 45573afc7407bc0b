"""What the tests of routes share: small catalogues, and every route tried by brute force."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from pmo_path.model.about import Level
from pmo_path.model.catalogue import Catalogue
from pmo_path.model.competency import Competency
from pmo_path.model.course import Course, Price
from pmo_path.model.role import Move, Role

Path = tuple[str, ...]
Key = tuple[Any, ...]


def move(to: str, basis: str = "stated", kind: str = "vertical") -> Move:
    """A move to the role with the id ``to``."""
    return Move(role=to, move=kind, why="It follows.", basis=basis, sources=())  # type: ignore[arg-type]


def role(name: str, *moves: Move, **given: Any) -> Role:
    """A role of level 2 unless something else is given."""
    usual: dict[str, Any] = {
        "title": name.upper(),
        "level": 2,
        "office": "any",
        "summary": "A role.",
        "competencies": {},
        "competency_basis": "judgement",
        "sources": (),
    }
    return Role(id=name, leads_to=moves, **(usual | given))


def course(name: str, kind: str = "certification", **given: Any) -> Course:
    """A current course of level 2 unless something else is given."""
    usual: dict[str, Any] = {
        "name": name.upper(),
        "kind": kind,
        "summary": "A course.",
        "levels": (2,),
        "levels_basis": "judged",
        "specialism": "none",
        "status": "current",
        "sources": (),
    }
    return Course(id=name, **(usual | given))


def price(amount: float, currency: str = "GBP") -> Price:
    """What a course costs."""
    return Price(amount=amount, currency=currency, as_of="2026")


def competency(name: str, *courses: str) -> Competency:
    """A competency with the short list of courses for it."""
    return Competency(
        id=name,
        name=name.upper(),
        group="technical",
        description="It is something.",
        levels=("one", "two", "three", "four", "five"),
        why_it_matters="It does.",
        courses=courses,
    )


def small(
    roles: Sequence[Role],
    courses: Sequence[Course] = (),
    competencies: Sequence[Competency] = (),
    levels: Mapping[int, Sequence[str]] | None = None,
) -> Catalogue:
    """A catalogue of these alone; ``levels`` are the courses of each level."""
    made = [
        Level(
            level=number,
            name=f"Level {number}",
            summary="A level.",
            titles=(),
            courses=tuple(own),
            sources=(),
        )
        for number, own in (levels or {}).items()
    ]
    parts = {"roles": roles, "courses": courses, "competencies": competencies, "levels": made}
    return Catalogue(parts.__getitem__)


def every_route(catalogue: Catalogue, start: str, goal: str, most: int) -> Iterator[Path]:
    """Every way of at most ``most`` moves that comes by no role twice."""
    if start == goal:
        yield (start,)
    elif most:
        for onward in {move.role for move in catalogue.roles[start].leads_to}:
            for rest in every_route(catalogue, onward, goal, most - 1):
                if start not in rest:
                    yield (start, *rest)


def fewest(catalogue: Catalogue, start: str) -> dict[str, int]:
    """How many moves each role is away, for those that can be reached."""
    known, ahead, moves = {start: 0}, {start}, 0
    while ahead:
        moves += 1
        ahead = {m.role for name in ahead for m in catalogue.roles[name].leads_to} - set(known)
        known |= dict.fromkeys(ahead, moves)
    return known


def main_order(catalogue: Catalogue, path: Path) -> Key:
    """Fewest steps, most stated moves, fewest grades to rise, ids."""
    roles = [catalogue.roles[name] for name in path]
    grades, brought = 0, dict(roles[0].competencies)
    for one in roles[1:]:
        for name, needs in one.competencies.items():
            if needs > 1:
                grades += max(0, needs - brought.get(name, 0))
            brought[name] = max(needs, brought.get(name, 0))
    stated = sum(
        any(m.basis == "stated" and m.role == end.id for m in begin.leads_to)
        for begin, end in pairwise(roles)
    )
    return len(path), -stated, grades, path


def best(paths: Sequence[Path], key: Callable[[Path], Key]) -> Path:
    """The first of all by ``key``."""
    return min(paths, key=key)
