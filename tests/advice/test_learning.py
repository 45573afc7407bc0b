"""Which courses come, and in which order, on a catalogue of five courses that the test makes up."""

from types import SimpleNamespace
from typing import Any, cast

from pmo_path.advice.gaps import Gap
from pmo_path.advice.learning import Cover, Step, course_steps, courses_covering
from pmo_path.advice.standing import Has, Standing
from pmo_path.answers.read import Answers
from pmo_path.model.catalogue import Catalogue
from pmo_path.model.course import Course, Prerequisite, Price
from pmo_path.model.role import Role
from pmo_path.model.rule import Effect, Rule

KEY = 2
"""How much more a key competency weighs."""


def course(name: str, *gaps: str, levels: tuple[int, ...] = (2,), **given: Any) -> Course:
    fixed: dict[str, Any] = {
        "kind": "course",
        "status": "current",
        "summary": "",
        "levels_basis": "judged",
        "specialism": "",
        "sources": (),
    }
    return Course(id=name, name=name, levels=levels, competencies=gaps, **(fixed | given))


def priced(amount: int) -> Price:
    return Price(amount=amount, currency="GBP", as_of="2026-01")


def after(*names: str, level: int | None = None) -> tuple[Prerequisite, ...]:
    """What one course asks: one of ``names``, or the level of one's own work."""
    if len(names) == 1:
        return (Prerequisite(id=names[0], or_level=level),)
    return (Prerequisite(any_of=names, or_level=level),)


def gap(name: str, missing: int = 1, *, key: bool = False) -> Gap:
    return Gap(name, Has(2, "rated"), 2 + missing, key)


def rule(number: int = 1, **effect: Any) -> Rule:
    return Rule(
        number=number,
        strength="must",
        situation="",
        advice="",
        because="",
        then=Effect(**effect),
        sources=(),
    )


class World:
    """A catalogue of these courses, each of which works on its gaps; and a person of level 2."""

    def __init__(self, *courses: Course, level: int = 2, experience: str = "in-pmo") -> None:
        self.courses = {each.id: each for each in courses}
        self.weights = SimpleNamespace(key=KEY)
        self.renamed = SimpleNamespace(courses={})
        names = {name for each in courses for name in each.competencies}
        self.competencies = {
            name: SimpleNamespace(
                courses=tuple(each.id for each in courses if name in each.competencies)
            )
            for name in names
        }
        self.role = SimpleNamespace(level=level, family="delivery")
        self.standing = SimpleNamespace(
            experience=experience, level=2, facts=dict[str, set[str]](), chosen=()
        )

    def choose(self, *names: str, rules: tuple[int, ...] = ()) -> None:
        """Let the person's answers bring these courses, one by one."""
        options = (SimpleNamespace(courses=(name,), rules=rules) for name in names)
        self.standing.chosen = tuple((None, option) for option in options)

    def _given(
        self, answers: dict[str, Any], gaps: tuple[Gap, ...]
    ) -> tuple[Catalogue, Standing, Answers, Role, tuple[Gap, ...]]:
        standing, role = cast(Standing, self.standing), cast(Role, self.role)
        return cast(Catalogue, self), standing, Answers(answers), role, gaps

    def steps(self, *gaps: Gap, rules: tuple[Rule, ...] = (), **answers: Any) -> list[Step]:
        return list(course_steps(*self._given(answers, gaps), rules))

    def order(self, *gaps: Gap, rules: tuple[Rule, ...] = (), **answers: Any) -> list[str]:
        return [step.course.id for step in self.steps(*gaps, rules=rules, **answers)]

    def covers(self, asked: Gap, **answers: Any) -> list[Cover]:
        return list(courses_covering(*self._given(answers, (asked,)))[asked.competency])

    def fittest(self, **answers: Any) -> list[str]:
        return [cover.course.id for cover in self.covers(gap("risk"), **answers)]


def test_a_gap_is_closed_by_the_course_nearest_to_the_level() -> None:
    """One level away before two, before none known; only one of the level itself is taken."""
    far, near, fit = (course(str(n), "risk", levels=(n,)) for n in (4, 3, 2))
    bare = course("bare", "risk", levels=())
    assert World(bare, far, near, fit).fittest() == ["2", "3", "4", "bare"]
    beyond = course("beyond", "risk", levels=(4,))
    assert World(bare, beyond, level=1).fittest() == ["bare", "beyond"]
    assert World(far, near, fit).order(gap("risk")) == ["2"]
    assert World(far, near).order(gap("risk")) == []


def test_the_level_is_that_of_the_role_or_else_the_persons() -> None:
    """A role without a level is learnt for on one's own."""
    two, three = course("two", "risk", levels=(2,)), course("three", "risk", levels=(3,))
    assert World(two, three, level=3).order(gap("risk")) == ["three"]
    assert World(two, three, level=0).order(gap("risk")) == ["two"]


def test_what_costs_nothing_comes_first_for_whoever_can_pay_nothing() -> None:
    """A price that nobody knows is none; one of 0 is free."""
    paid, free = course("paid", "risk", price=priced(1)), course("free", "risk", price=priced(0))
    unknown = course("unknown", "risk")
    assert World(paid, free).fittest(budget=0) == ["free", "paid"]
    assert World(unknown, free).fittest(budget=0) == ["free", "unknown"]
    assert World(paid, free).fittest(budget=1) == ["paid", "free"]


def test_the_way_of_learning_decides_among_courses_as_near() -> None:
    """Where none was said, the order of the catalogue stays."""
    taught, online = course("taught", "risk"), course("online", "risk", kind="elearning")
    assert World(taught, online).fittest(study="self-paced") == ["online", "taught"]
    assert World(taught, online).fittest(study="classroom") == ["taught", "online"]
    assert World(taught, online).fittest() == ["taught", "online"]


def test_services_and_what_is_over_or_held_cover_nothing() -> None:
    """A course of which nobody knows whether it is current does."""
    world = World(
        course("service", "risk", kind="service"),
        course("over", "risk", status="withdrawn"),
        course("held", "risk"),
        course("unsure", "risk", status=None),
    )
    assert world.fittest(holds=("held",)) == ["unsure"]
    assert world.order(gap("risk"), holds=("held",)) == ["unsure"]


def test_a_price_is_told_apart_from_the_budget() -> None:
    """As much as the budget is within it; without either nothing is known."""
    world = World(course("paid", "risk", price=priced(500)))
    assert [world.covers(gap("risk"), **given)[0].over_budget for given in BUDGETS] == [
        True,
        False,
        None,
    ]
    assert world.steps(gap("risk"), budget=499)[0].over_budget is True
    assert World(course("new", "risk")).covers(gap("risk"), budget=0)[0].over_budget is None


BUDGETS: tuple[dict[str, Any], ...] = ({"budget": 499}, {"budget": 500}, {})


def test_covers_that_ask_another_course_come_last_and_name_it() -> None:
    """The nearest is not the first where something must be taken before it."""
    first = course("first", levels=(1,))
    asks = course("asks", "risk", prerequisites=after("first"))
    free = course("free", "risk", levels=(3,))
    covers = World(first, asks, free).covers(gap("risk"))
    assert [(cover.course.id, cover.after) for cover in covers] == [
        ("free", ()),
        ("asks", ("first",)),
    ]
    assert World(first, asks, free).fittest(holds=("first",)) == ["asks", "free"]


def test_ones_own_work_may_stand_for_a_course() -> None:
    """From the level that is asked; without work in a PMO or delivery no level counts."""
    first = course("first")
    for level, experience, missing in ((2, "in-pmo", ()), (3, "in-pmo", ("first",))):
        asks = course("asks", "risk", prerequisites=after("first", level=level))
        world = World(first, asks, experience=experience)
        assert world.covers(gap("risk"))[0].after == missing
    asks = course("asks", "risk", prerequisites=after("first", level=1))
    assert World(first, asks, experience="admin").covers(gap("risk"))[0].after == ("first",)
    assert World(first, asks, experience="project-manager").covers(gap("risk"))[0].after == ()


def test_of_several_courses_one_that_is_current_is_enough() -> None:
    """The first current one is named, and any of them that is held will do."""
    old, new = course("old", status="superseded"), course("new")
    asks = course("asks", "risk", prerequisites=after("old", "new", "newer"))
    world = World(old, new, course("newer"), asks)
    assert world.covers(gap("risk"))[0].after == ("new",)
    assert world.covers(gap("risk"), holds=("old",))[0].after == ()


def test_a_rules_course_brings_what_it_asks_before_it() -> None:
    """One after the other, each saying what it is needed for; optional nothing of it."""
    world = World(
        course("last", prerequisites=after("middle")),
        course("middle", prerequisites=after("first")),
        course("first"),
    )
    steps = world.steps(rules=(rule(7, courses=("last",)),))
    assert [(step.course.id, step.why, step.leads_to) for step in steps] == [
        ("first", "before", "middle"),
        ("middle", "before", "last"),
        ("last", "rule", None),
    ]
    assert [step.numbers for step in steps] == [(), (), (7,)]
    assert not any(step.optional for step in steps)


def test_what_asks_one_of_several_waits_for_what_asks_one() -> None:
    """What the others bring on the way may be one of the several."""
    world = World(
        course("any", prerequisites=after("a", "b")),
        course("strict", prerequisites=after("b")),
        course("a"),
        course("b"),
    )
    alone = (rule(1, courses=("any", "strict")),)
    assert world.order(rules=alone) == ["b", "strict", "any"]
    beside = (rule(1, courses=("any", "b")),)
    assert world.order(rules=beside) == ["b", "any"]


def test_what_leads_comes_first_then_rules_options_choices_and_gaps() -> None:
    """Each with its reason, each course once, however often it is named."""
    world = World(*(course(n, f"of-{n}") for n in ("gap", "choice", "option", "rule", "lead")))
    world.choose("choice", "rule", rules=(9,))
    rules = (rule(1, courses=("rule",), options=("option",)), rule(2, lead=("of-lead",)))
    steps = world.steps(gap("of-gap"), gap("of-lead"), rules=rules)
    assert [(step.course.id, step.why) for step in steps] == [
        ("lead", "lead"),
        ("rule", "rule"),
        ("option", "option"),
        ("choice", "choice"),
        ("gap", "gap"),
    ]
    assert [step.numbers for step in steps] == [(2,), (1,), (1,), (9,), ()]
    assert [step.optional for step in steps] == [False, False, True, False, False]
    assert [step.closes for step in steps] == [("of-lead",), (), (), (), ("of-gap",)]


def test_choices_come_first_for_whoever_specialises() -> None:
    """Only where the role is a specialist's too."""
    world = World(course("choice"), course("rule"))
    world.choose("choice")
    rules = (rule(courses=("rule",)),)
    world.role.family = "specialist"
    assert world.order(rules=rules) == ["rule", "choice"]
    world.standing.facts = {"goal": {"specialise"}}
    assert world.order(rules=rules) == ["choice", "rule"]
    world.role.family = "delivery"
    assert world.order(rules=rules) == ["rule", "choice"]


def test_choices_that_close_more_come_first() -> None:
    """Grades count, those of a key competency twice; what is no gap counts nothing."""
    world = World(course("none", "known"), course("two", "wide"), course("key", "key"))
    world.choose("none", "two", "key")
    gaps = (gap("wide", 2), gap("known", 0))
    assert world.order(*gaps, gap("key", 1, key=True)) == ["two", "key", "none"]
    assert world.order(*gaps, gap("key", 2, key=True)) == ["key", "two", "none"]


def test_options_that_suit_the_way_of_learning_come_first() -> None:
    """Both stay offered."""
    world = World(course("taught"), course("online", kind="elearning"))
    rules = (rule(options=("taught", "online")),)
    assert world.order(rules=rules, study="self-paced") == ["online", "taught"]
    assert world.order(rules=rules, study="virtual") == ["taught", "online"]


def test_three_gaps_get_a_course_of_their_own() -> None:
    """The first three; one that a planned course works on needs none, an offered one does not."""
    world = World(*(course(n, n) for n in "abcd"), course("both", "a", "b", levels=(2, 3)))
    gaps = tuple(gap(n) for n in "abcd")
    assert world.order(*gaps) == ["a", "b", "c"]
    assert world.order(*gaps, rules=(rule(courses=("both",)),)) == ["both", "c"]
    assert world.order(*gaps, rules=(rule(options=("both",)),)) == ["both", "a", "b", "c"]
    assert world.order(gap("a", 0), gap("b")) == ["b"]
