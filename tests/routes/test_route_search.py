"""The best route: every route is tried by brute force, and the best one is the one given."""

from typing import Any

import pytest
from hypothesis import given, strategies as st

from advising import catalogue
from effort import examples, one_in
from pmo_path.model.catalogue import Catalogue
from pmo_path.model.course import Course, Prerequisite
from pmo_path.routes import MEASURES, Measure, Route, best_route, days_of, nearest_reached
from pmo_path.routes.exits import ways_out
from routing import (
    Path,
    best,
    competency,
    course,
    every_route,
    fewest,
    main_order,
    move,
    price,
    role,
    small,
)


def ids(route: Route | None) -> Path:
    """The roles of a route by id."""
    assert route is not None
    return tuple(one.id for one in route.roles)


def courses(route: Route | None) -> list[str]:
    """The courses of a route in order, by id."""
    assert route is not None
    return [one.id for one in route.courses]


@pytest.mark.parametrize("start", one_in(5, sorted(catalogue().roles)))
def test_no_route_of_the_catalogue_is_better(start: str) -> None:
    """From each role to every other: what all shortest routes give by brute force."""
    known = catalogue()
    away = fewest(known, start)
    for goal in known.roles:
        found = best_route(known, start, goal)
        if goal not in away:
            assert found is None
            continue
        paths = list(every_route(known, start, goal, away[goal]))
        assert ids(found) == best(paths, lambda path: main_order(known, path))


@pytest.mark.thorough
@pytest.mark.parametrize("start", one_in(12, sorted(catalogue().roles)))
def test_every_pair_has_an_answer_by_every_measure(start: str) -> None:
    """A route that is whole and adds up, or a nearest role, or no move at all."""
    known = catalogue()
    for goal in known.roles:
        for measure in MEASURES:
            found = best_route(known, start, goal, measure)
            if found is None:
                near = nearest_reached(known, start, goal)
                assert (near is None) == (not known.roles[start].leads_to)
                assert near is None or near.id in fewest(known, start)
                continue
            whole(found, start, goal)


def whole(route: Route, start: str, goal: str) -> None:
    """Each step begins where the last one ended, no course comes twice, totals add up."""
    assert (ids(route)[0], ids(route)[-1]) == (start, goal)
    assert [step.start for step in route.steps] == list(route.roles[:-1])
    assert len(set(ids(route))) == len(route.roles)
    assert len(set(courses(route))) == len(route.courses)
    assert all(one.status in ("current", None) for one in route.courses)
    known = [days for one in route.courses if (days := days_of(one)) is not None]
    assert route.days == sum(known)
    assert route.lengths_not_known == len(route.courses) - len(known)
    free = sum(one.price is not None and not one.price.amount for one in route.courses)
    assert route.priced + route.prices_not_known + free == len(route.courses)


LENGTHS = st.one_of(st.none(), st.integers(1, 9))
PRICES = st.one_of(
    st.none(),
    st.builds(price, st.integers(0, 3).map(lambda n: n * 100), st.sampled_from(["GBP", "USD"])),
)


@st.composite
def catalogues(draw: st.DrawFn) -> tuple[Catalogue, dict[str, list[Course]]]:
    """Up to seven roles with any moves; each asks one thing of its own, and a course or two.

    Of two courses the first is a certification, the second is not. Some roles
    share their courses.
    """
    names = [f"r{n}" for n in range(draw(st.integers(2, 7)))]
    lists = []
    for n in range(draw(st.integers(1, 5))):
        kinds = draw(st.sampled_from([(), ("certification",), ("certification", "elearning")]))
        lists.append(
            [
                course(f"c{n}-{kind}", kind, duration_days=draw(LENGTHS), price=draw(PRICES))
                for kind in kinds
            ]
        )
    teaches = {name: draw(st.sampled_from(lists)) for name in names}
    roles = []
    for name in names:
        ends = draw(st.lists(st.sampled_from(names), unique=True, max_size=4))
        bases = st.sampled_from(["stated", "level-step", "inferred"])
        moves = [move(end, draw(bases)) for end in ends if end != name]
        asked = {f"k-{name}": draw(st.integers(2, 5)), "all": draw(st.integers(1, 5))}
        keys = (f"k-{name}",)
        outside = draw(st.booleans())
        roles.append(role(name, *moves, competencies=asked, key_competencies=keys, outside=outside))
    skills = [competency(f"k-{name}", *(c.id for c in teaches[name])) for name in names]
    every = [one for own in lists for one in own]
    return small(roles, every, [*skills, competency("all")]), teaches


def taken(path: Path, teaches: dict[str, list[Course]], which: int) -> list[Course]:
    """The courses on the way, none twice; ``which`` of two where there are two."""
    chosen = [
        teaches[name][min(which, len(teaches[name]) - 1)] for name in path[1:] if teaches[name]
    ]
    return list({one.id: one for one in chosen}.values())


@examples(200)
@given(catalogues())
def test_fastest_is_the_fewest_days_of_the_shortest(
    made: tuple[Catalogue, dict[str, list[Course]]],
) -> None:
    """What is not known counts as the middle of what is, and breaks a tie."""
    known, teaches = made
    lengths = [days for one in known.courses.values() if (days := days_of(one)) is not None]
    middle = sorted(lengths or [1])[len(lengths) // 2]

    def key(path: Path) -> tuple[Any, ...]:
        days = [days_of(one) for one in taken(path, teaches, 0)]
        total = sum(middle if one is None else one for one in days)
        return total, days.count(None), main_order(known, path)

    for goal, steps in fewest(known, "r0").items():
        paths = list(every_route(known, "r0", goal, steps))
        assert ids(best_route(known, "r0", goal, "fastest")) == best(paths, key)


@examples(200)
@given(catalogues())
def test_cheapest_never_adds_up_two_currencies(
    made: tuple[Catalogue, dict[str, list[Course]]],
) -> None:
    """Fewest to pay for, then fewest not known, then sums in the one currency of that one."""
    known, teaches = made

    def prices(path: Path) -> list[tuple[str, float] | None]:
        found = [one.price for one in taken(path, teaches, 0)]
        return [(one.currency, one.amount) if one else None for one in found]

    def count(path: Path) -> tuple[int, int]:
        own = prices(path)
        return sum(one is None or one[1] > 0 for one in own), own.count(None)

    def currencies(path: Path) -> set[str]:
        return {one[0] for one in prices(path) if one and one[1]}

    def total(path: Path) -> float:
        return sum(one[1] for one in prices(path) if one)

    for goal, steps in fewest(known, "r0").items():
        paths = list(every_route(known, "r0", goal, steps + 1))
        first = best(paths, lambda path: (*count(path), main_order(known, path)))
        expected = first
        if len(currencies(first)) < 2:
            alike = [path for path in paths if currencies(path) <= currencies(first)]
            same = [
                path
                for path in alike
                if (count(path) == count(first) if count(first)[1] else count(path)[1] == 0)
            ]
            expected = best(same, lambda path: (total(path), main_order(known, path)))
        assert ids(best_route(known, "r0", goal, "cheapest")) == expected


@examples(200)
@given(catalogues())
def test_without_certificates_is_the_fewest_that_nothing_replaces(
    made: tuple[Catalogue, dict[str, list[Course]]],
) -> None:
    """Where another kind of course is listed it takes the place of the certification."""
    known, teaches = made

    def key(path: Path) -> tuple[Any, ...]:
        own = taken(path, teaches, 1)
        return sum(one.kind == "certification" for one in own), main_order(known, path)

    for goal, steps in fewest(known, "r0").items():
        paths = list(every_route(known, "r0", goal, steps + 1))
        found = best_route(known, "r0", goal, "without-certificates")
        assert ids(found) == best(paths, key)
        assert set(courses(found)) == {one.id for one in taken(ids(found), teaches, 1)}


@examples(40)
@given(
    st.sampled_from(sorted(catalogue().roles)),
    st.sampled_from(sorted(catalogue().roles)),
    st.sampled_from(MEASURES),
    st.randoms(use_true_random=False),
)
def test_order_of_the_data_changes_nothing(
    start: str, goal: str, measure: Measure, shuffler: Any
) -> None:
    """Shuffled roles, courses and competencies give the same route with the same courses."""
    known = catalogue()

    def part(name: str) -> Any:
        shuffled = list(known.records(name))
        shuffler.shuffle(shuffled)
        return shuffled

    one, two = (best_route(c, start, goal, measure) for c in (known, Catalogue(part)))
    assert one == two


def test_a_stated_move_is_preferred() -> None:
    """Of two routes alike the one that a source states, whatever the ids and the gaps."""
    roles = [
        role("a", move("b", "inferred"), move("c", "stated")),
        role("b", move("d")),
        role("c", move("d"), competencies={"x": 5}),
        role("d"),
    ]
    assert ids(best_route(small(roles, competencies=[competency("x")]), "a", "d")) == (
        "a",
        "c",
        "d",
    )


def test_fewer_steps_come_before_stated_moves() -> None:
    """One inferred move is before two that are stated."""
    roles = [role("a", move("b"), move("c", "inferred")), role("b", move("c")), role("c")]
    assert ids(best_route(small(roles), "a", "c")) == ("a", "c")


def test_what_was_learned_on_the_way_is_kept() -> None:
    """A role that asks less does not make anybody forget."""
    roles = [
        role("a", move("b"), competencies={"x": 4}),
        role("b", move("c"), competencies={"x": 2, "y": 1}),
        role("c", competencies={"x": 5, "y": 3}),
    ]
    found = best_route(small(roles, competencies=[competency("x"), competency("y")]), "a", "c")
    assert found is not None
    rises = [[(rise.competency, rise.has, rise.needs) for rise in s.rises] for s in found.steps]
    assert rises == [[], [("y", 1, 3), ("x", 4, 5)]]
    assert found.grades == 3


def test_courses_of_a_step() -> None:
    """The level's first current course, then the two largest key gaps, prerequisites first."""
    skills = [
        competency("w", "for-w"),
        competency("x", "old", "other-level", "for-x"),
        competency("y", "for-y"),
        competency("z", "for-z"),
    ]
    every = [
        course("gone", levels=(2,), status="withdrawn"),
        course("two"),
        course("old", status="superseded"),
        course("other-level", levels=(3,)),
        course("for-x", prerequisites=(Prerequisite(id="basics"),)),
        course("basics"),
        course("for-y", "service"),
        course("for-z"),
        course("for-w"),
    ]
    roles = [
        role("a", move("b"), level=1),
        role(
            "b",
            move("c"),
            competencies={"w": 5, "x": 4, "y": 3, "z": 2},
            key_competencies=("x", "y", "z"),
        ),
        role("c", competencies={"x": 5, "z": 4, "w": 5}, key_competencies=("x", "z")),
    ]
    known = small(roles, every, skills, {1: ["two"], 2: ["gone", "two"]})
    found = best_route(known, "a", "c")
    assert found is not None
    said = [[(one.course.id, one.why, one.what) for one in step.courses] for step in found.steps]
    assert said == [
        [("two", "level", ""), ("basics", "before", "for-x"), ("for-x", "gap", "x")],
        [("for-z", "gap", "z")],
    ]


def test_courses_of_prerequisites_that_go_round_end() -> None:
    """Two courses that each ask for the other are both taken once."""
    every = [
        course("one", prerequisites=(Prerequisite(id="two"),)),
        course("two", prerequisites=(Prerequisite(id="one"),)),
    ]
    roles = [role("a", move("b")), role("b", competencies={"x": 2}, key_competencies=("x",))]
    found = best_route(small(roles, every, [competency("x", "one")]), "a", "b")
    assert sorted(courses(found)) == ["one", "two"]


def test_a_certificate_gives_way_to_the_course_that_trains_most_of_the_same() -> None:
    """Nothing else on the level's list: another course of the level, not an apprenticeship."""
    every = [
        course("exam", competencies=("x", "y")),
        course("half", "course", competencies=("x",)),
        course("most", "elearning", competencies=("x", "y")),
        course("years", "apprenticeship", competencies=("x", "y")),
        course("high", "course", competencies=("x", "y"), levels=(4,)),
    ]
    known = small([role("a", move("b"), level=1), role("b")], every, levels={2: ["exam"]})
    assert courses(best_route(known, "a", "b")) == ["exam"]
    assert courses(best_route(known, "a", "b", "without-certificates")) == ["most"]


def test_a_certificate_that_a_step_needs_anyway_is_replaced_nowhere() -> None:
    """Another course for the level would come on top of it, and spare nothing."""
    every = [course("exam", competencies=("y",)), course("other", "course", competencies=("y",))]
    roles = [
        role("a", move("b"), level=1),
        role("b", competencies={"x": 3}, key_competencies=("x",)),
    ]
    known = small(roles, every, [competency("x", "exam")], {2: ["exam"]})
    assert courses(best_route(known, "a", "b", "without-certificates")) == ["exam"]


@pytest.mark.parametrize(
    ("given", "days"),
    [
        ({"duration_days": 2.5}, 2.5),
        ({"duration_months": 6}, 120),
        ({"study_hours": 21}, 3),
        ({"duration_days": 1, "study_hours": 21}, 1),
        ({}, None),
    ],
)
def test_days_of_a_course(given: dict[str, Any], days: float | None) -> None:
    """A month counts as 20 days, seven hours of study as one."""
    assert days_of(course("c", **given)) == days


def test_from_a_role_to_itself_is_no_step() -> None:
    """The route is there, and empty."""
    found = best_route(catalogue(), "pmo-manager", "pmo-manager")
    assert found is not None
    assert found.steps == ()


def test_nearest_is_the_fewest_grades_apart() -> None:
    """Among what can be reached, however far; by id where two are alike."""
    roles = [
        role("a", move("b"), competencies={"x": 3}),
        role("b", move("c"), move("d"), competencies={"x": 1}),
        role("c", competencies={"x": 4}),
        role("d", competencies={"x": 4}),
        role("goal", competencies={"x": 3, "y": 1}),
    ]
    known = small(roles)
    near = nearest_reached(known, "a", "goal")
    assert near is not None
    assert near.id == "c"
    assert nearest_reached(known, "c", "goal") is None


def test_ways_out_come_from_the_goal_first() -> None:
    """Each role outside once, none that is on the route already."""
    roles = [
        role("a", move("b"), move("out", kind="exit"), move("far", kind="exit")),
        role("b", move("c"), move("a", kind="exit")),
        role("c", move("out", kind="exit")),
        role("out", outside=True, level=None),
        role("far", outside=True, level=None),
    ]
    known = small(roles)
    route = best_route(known, "a", "c")
    assert route is not None
    ways = ways_out(known, route)
    assert [(way.start.id, way.end.id, way.via) for way in ways] == [
        ("c", "out", ()),
        ("a", "far", ()),
    ]


def test_a_way_out_beyond_the_goal() -> None:
    """Where no role of the route has one, the nearest that the goal leads to."""
    roles = [
        role("a", move("b")),
        role("b", move("c")),
        role("c", move("d")),
        role("d", move("out", kind="exit")),
        role("out", outside=True, level=None),
    ]
    known = small(roles)
    route = best_route(known, "a", "b")
    assert route is not None
    [way] = ways_out(known, route)
    assert (way.start.id, way.end.id, [one.id for one in way.via]) == ("d", "out", ["c", "d"])


def test_every_route_of_the_catalogue_shows_a_way_out_or_is_one() -> None:
    """A way out of the PMO or into delivery is shown wherever one is known."""
    known = catalogue()
    doors = {r.id for r in known.roles.values() if any(m.move == "exit" for m in r.leads_to)}
    for start in known.roles:
        for goal in fewest(known, start):
            route = best_route(known, start, goal)
            assert route is not None
            reached = set(ids(route)) | set(fewest(known, goal))
            if not known.roles[goal].outside and reached & doors:
                assert ways_out(known, route), (start, goal)
