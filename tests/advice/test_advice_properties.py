"""What must hold of every advice, whatever the answers are."""

import itertools
import json
import random
from functools import cache
from typing import Any

import pytest
from hypothesis import given, strategies as st

import pmo_path
from advising import TODAY, advice, advice_for, catalogue, roles
from effort import examples, many
from pmo_path.advice.ranking import rank, shown_roles
from pmo_path.advice.standing import standing_of
from pmo_path.answers.read import options_of, parts_of, read_answers
from pmo_path.model.catalogue import PARTS, Catalogue
from pmo_path.model.question import Part
from pmo_path.views.advice.page import advice_page
from pmo_path.views.advice.record import advice_record

PARTS_BY_KEY = parts_of(catalogue())


def choices(key: str) -> list[str]:
    """The options of the part with this key."""
    return [option.id for option in options_of(PARTS_BY_KEY[key], PARTS_BY_KEY)]


def values(part: Part) -> st.SearchStrategy[Any]:
    """Any answer to a part."""
    if part.kind == "one":
        return st.sampled_from(choices(part.key))
    if part.kind == "several":
        most = part.most or len(part.options)
        return st.lists(st.sampled_from(choices(part.key)), max_size=most, unique=True)
    if part.kind == "ratings":
        names = st.sampled_from(sorted(catalogue().competencies))
        return st.dictionaries(names, st.integers(1, 5), max_size=10)
    if part.kind == "number":
        return st.integers(0, 100_000)
    if part.kind == "country":
        return st.sampled_from(["GB", "US", "AU", "FR"])
    if part.kind == "roles":
        return st.lists(st.sampled_from(sorted(catalogue().roles)), max_size=3)
    if part.kind == "title":
        titles = [role.title for role in catalogue().roles.values()]
        return st.sampled_from([*titles, "PMO", "Chief Widget", "Project Co-ordinator"])
    return st.sampled_from(["", "London", "PRINCE2 7 Foundation", "PMP", "x [y] =1"])


@st.composite
def answer_sets(draw: st.DrawFn) -> dict[str, Any]:
    """Full sets of answers, each key there or not."""
    keys = draw(st.lists(st.sampled_from(sorted(PARTS_BY_KEY)), unique=True))
    found = {key: draw(values(PARTS_BY_KEY[key])) for key in sorted(keys)}
    found["today"] = draw(st.sampled_from(choices("today")))
    if found["today"] == "between-jobs":
        found.setdefault("last", draw(st.sampled_from(choices("last"))))
    if isinstance(found.get("holds"), str):
        found["holds"] = [found["holds"]]
    return found


STAYING = ("stay", "return", "calmer", "contracting", "offer", "set-up")
"""What is wanted by those for whom the role held may be one of several choices."""


def check(record: Any, refused: set[str]) -> None:
    """A recommendation, two alternatives, none of them held, refused or twice."""
    found = roles(record)
    assert 3 <= len(found) <= 5
    assert len(set(found)) == len(found)
    assert not refused & set(found)
    current, goal = record["standing"]["current"], record["answers"].get("goal")
    assert current not in found[1:] or goal in STAYING
    assert record["recommended"]["reasons"] or record["recommended"]["move"] is None


@examples(150)
@given(answer_sets())
def test_any_answers_give_advice(answers: dict[str, Any]) -> None:
    """Any set of answers gives a recommendation and at least two alternatives."""
    record = advice_for(answers)
    refused = answers.get("not", [])
    check(record, set(refused))
    json.dumps(record, allow_nan=False)


def test_every_combination_of_the_main_answers() -> None:
    """Start, what one would rather do, accountability and goal: every combination."""
    known = catalogue()
    starts = [*choices("last"), "between-jobs"]
    for today, rather, accountable, goal in itertools.product(
        starts,
        [None, *choices("rather")],
        [None, *choices("accountable")],
        [None, *choices("goal")],
    ):
        raw = {"today": today, "rather": rather, "accountable": accountable, "goal": goal}
        if today == "between-jobs":
            raw["last"] = "in-pmo"
        standing = standing_of(known, read_answers(known, raw))
        shown = shown_roles(rank(known, standing), known)
        assert len(shown) >= 3, raw


@examples(50)
@given(answer_sets())
def test_held_courses_are_never_recommended(answers: dict[str, Any]) -> None:
    """What is held, under an old name too, is not recommended again."""
    held = ["APMP", "BCS PPSO Essentials", "p3o-foundation", "Essentials for PMO Administrators"]
    record = advice_for({**answers, "holds": held})
    found = {step["course"] for step in record["courses"]}
    assert not found & {"apm-pmq", "essentials-pmo-administrators", "p3o-foundation"}


@examples(50)
@given(answer_sets())
def test_prerequisites_come_first(answers: dict[str, Any]) -> None:
    """A course that another one needs stands before it, or is held."""
    known = catalogue()
    record = advice_for(answers)
    order = [step["course"] for step in record["courses"]]
    done = set(pmo_path.advise(known, read_answers(known, answers), today=TODAY).held)
    for name in order:
        for before in known.courses[name].prerequisites or ():
            assert before.id is None or before.id in done, (name, before.id)
        done.add(name)


@examples(60)
@given(answer_sets(), st.randoms(use_true_random=False))
def test_order_of_the_data_changes_nothing(answers: dict[str, Any], shuffler: Any) -> None:
    """Shuffled roles, courses, rules and figures give the same advice."""
    known = catalogue()

    def part(name: str) -> Any:
        value = known.records(name)
        if name in ("competencies", "concepts", "support", "levels") or not isinstance(value, list):
            return value
        shuffled = list(value)
        shuffler.shuffle(shuffled)
        return shuffled

    other = Catalogue(part)
    one = advice_record(known, pmo_path.advise(known, read_answers(known, answers), today=TODAY))
    two = advice_record(other, pmo_path.advise(other, read_answers(other, answers), today=TODAY))
    assert json.dumps(one) == json.dumps(two)
    assert {part.name for part in PARTS} >= {"roles", "courses", "rules"}


@examples(100)
@given(answer_sets(), st.sampled_from(sorted(catalogue().competencies)))
def test_a_better_rating_never_lowers_a_fit(answers: dict[str, Any], name: str) -> None:
    """One grade more in one competency: no role can be done less well."""
    known = catalogue()
    rated = dict(answers.get("rate") or {})
    before = rated.get(name, 1)
    low = {**answers, "rate": {**rated, name: before}}
    high = {**answers, "rate": {**rated, name: min(5, before + 1)}}
    can = [
        {
            one.role.id: one.can
            for one in rank(known, standing_of(known, read_answers(known, a))).order
        }
        for a in (low, high)
    ]
    for role, value in can[0].items():
        assert can[1].get(role, value) >= value


@examples(100)
@given(answer_sets(), st.sampled_from(choices("done")))
def test_one_more_deed_never_lowers_a_fit(answers: dict[str, Any], deed: str) -> None:
    """One deed more: no role can be done less well."""
    known = catalogue()
    answers.setdefault("title", "Chief Widget")
    less = {**answers, "done": [one for one in answers.get("done") or [] if one != deed] or None}
    more = {**answers, "done": [*(less["done"] or []), deed]}
    if not less["done"]:
        return
    found = []
    for one in (less, more):
        standing = standing_of(known, read_answers(known, one))
        found.append({ranked.role.id: ranked.can for ranked in rank(known, standing).order})
    same_start = [standing_of(known, read_answers(known, one)).start for one in (less, more)]
    if same_start[0] != same_start[1]:
        return
    for role, value in found[0].items():
        assert found[1].get(role, value) >= value


BASES: list[dict[str, Any]] = [
    *({**example.answers} for example in catalogue().examples.values()),
    {"today": "some-projects", "done": ["consolidated-reports", "kept-a-plan"]},
    {"today": "between-jobs", "last": "in-pmo"},
    {"today": "in-pmo", "title": "PMO Co-ordinator", "done": ["ran-a-workshop", "kept-a-plan"]},
]


def content(record: Any) -> str:
    """What the advice says, without the answers it was given."""
    kept = {key: value for key, value in record.items() if key not in ("answers", "standing")}
    return json.dumps(kept)


@pytest.mark.parametrize("question", [q.id for q in catalogue().questions if q.asked])
def test_each_question_earns_its_place(question: str) -> None:
    """For each question there are two answers to it that give different advice."""
    parts = next(q for q in catalogue().questions if q.id == question).parts
    assert any(
        len({content(advice_for({**base, **change})) for change in changes(part)}) > 1
        for base in BASES
        for part in parts
        if part.key not in ("today", "last") or base["today"] != "between-jobs"
    )


def changes(part: Part) -> list[dict[str, Any]]:
    """A few different answers to a part."""
    if part.kind == "one":
        return [{part.key: name} for name in choices(part.key) if name != "between-jobs"]
    if part.kind == "several":
        return [{part.key: [name]} for name in choices(part.key)]
    samples: dict[str, list[Any]] = {
        "title": ["PMO Analyst", "PMO Manager"],
        "ratings": [{"reporting": 1}, {"storytelling": 5, "reporting": 5}],
        "number": [0, 1_000],
        "country": ["GB", "US"],
        "courses": [["p3o-foundation"], ["Essentials for PMO Analysts"]],
        "roles": [["pmo-manager"], ["senior-pmo-analyst"]],
    }
    return [{part.key: value} for value in samples.get(part.kind, ["a", "b"])]


def test_refused_roles_are_ruled_out_visibly() -> None:
    """A role already ruled out is gone, and said to be."""
    record = advice(today="new", **{"not": ["pmo-administrator"]})
    assert "pmo-administrator" not in roles(record)
    assert ("pmo-administrator", "You ruled it out.") in [
        (one["role"], one["reason"]) for one in record["ruled_out"]
    ]


def test_a_goal_puts_the_way_to_it_first() -> None:
    """With a distant goal the first role is a step towards it."""
    record = advice(today="in-pmo", title="Senior PMO Analyst", target="Head of PMO")
    first = catalogue().roles[record["recommended"]["role"]]
    assert "head-of-pmo" in {move.role for move in first.leads_to} | {first.id}


NO_INFORMATION = {
    ("mix", "half"): "the middle speaks for neither side",
    ("employer-training", "no"): "the same as not answering",
    ("limits", "care"): "never used for or against anybody",
    ("limits", "not-role"): "the roles themselves stand under another key",
    ("org", "large"): "only a small organisation changes anything",
    ("setting", "any"): "no preference is no information",
    ("confidence", "high"): "only low confidence changes anything",
}
MORE_BASES: list[dict[str, Any]] = [
    *BASES,
    {"today": "some-projects", "done": ["took-minutes"], "org": "small"},
    {"today": "in-pmo", "title": "PMO Administrator", "office": "none"},
    {"today": "in-pmo", "title": "PMO Manager", "done": ["ran-an-office", "line-managed"]},
    {"today": "in-pmo", "title": "PMO Administrator", "done": ["took-minutes", "kept-a-log"]},
    {"today": "project-manager", "office": "programme", "done": ["line-managed", "ran-an-office"]},
    {"today": "in-pmo", "title": "Head of PMO", "goal": "move-office", "done": ["line-managed"]},
    {"today": "in-pmo", "title": "PMO Manager", "goal": "move-office", "office": "enterprise"},
]


@pytest.mark.parametrize(
    ("key", "option"),
    [
        (key, option)
        for key, part in PARTS_BY_KEY.items()
        if part.kind in ("one", "several") and key not in ("today", "last")
        for option in choices(key)
        if (key, option) not in NO_INFORMATION
    ],
)
def test_each_option_matters_somewhere(key: str, option: str) -> None:
    """For each option there is somebody whose advice differs with and without it."""
    several = PARTS_BY_KEY[key].kind == "several"
    for base in MORE_BASES:
        without = {name: value for name, value in base.items() if name != key}
        chosen = {**without, key: [option] if several else option}
        pages = [page(answers) for answers in (without, chosen)]
        if pages[0] != pages[1]:
            return
    pytest.fail(f"{key}: {option} changes nothing for anybody")


def page(answers: dict[str, Any]) -> str:
    """What the advice says, as a record and as the page that a person reads."""
    return _page(json.dumps(answers))


@cache
def _page(text: str) -> str:
    answers = json.loads(text)
    known = catalogue()
    found = pmo_path.advise(known, read_answers(known, answers), today=TODAY)
    return content(advice_record(known, found)) + str(advice_page(known, found, full=False))


@pytest.mark.parametrize("today", choices("last"))
def test_each_start_gets_its_own_advice(today: str) -> None:
    """Where one is today changes the advice."""
    others = [content(advice(today=other)) for other in choices("last") if other != today]
    assert content(advice(today=today)) not in others


@examples(300)
@given(answer_sets(), st.data())
def test_better_never_lowers_the_recommended_level(
    answers: dict[str, Any], data: st.DataObject
) -> None:
    """One grade or one deed more does not lower the level of the first role.

    There is a deed to begin with: the first one that is named tells more than a title alone does.
    """
    known = catalogue()
    better = dict(answers)
    rated = dict(answers.get("rate") or {})
    change_a_grade: bool = data.draw(st.booleans())
    if rated and change_a_grade:
        name = data.draw(st.sampled_from(sorted(rated)))
        better["rate"] = {**rated, name: min(5, rated[name] + 1)}
    else:
        answers["done"] = answers.get("done") or ["took-minutes"]
        deed = data.draw(st.sampled_from(choices("done")))
        better["done"] = [*(one for one in answers["done"] if one != deed), deed]
    levels = []
    for given_answers in (answers, better):
        standing = standing_of(known, read_answers(known, given_answers))
        first = rank(known, standing).order[0].role
        levels.append(first.level or standing.level)
    assert levels[1] >= levels[0]


@examples(60)
@given(answer_sets())
def test_a_senior_person_is_never_sent_to_level_one(answers: dict[str, Any]) -> None:
    """Two deeds of level 3: no role of level 1 is shown."""
    done = ["ran-an-office", "line-managed", *(answers.get("done") or [])]
    record = advice_for({**answers, "done": list(dict.fromkeys(done))})
    assert all(one["level"] != 1 for one in [record["recommended"], *record["alternatives"]])


def random_answers(draw: random.Random) -> dict[str, Any]:
    """A full set of answers, drawn evenly."""
    found: dict[str, Any] = {}
    for key, part in PARTS_BY_KEY.items():
        if part.kind == "one":
            found[key] = draw.choice(choices(key))
        elif part.kind == "several":
            most = part.most or len(part.options)
            found[key] = draw.sample(choices(key), draw.randint(0, min(most, len(part.options))))
        elif part.kind == "ratings":
            names = draw.sample(sorted(catalogue().competencies), 8)
            found[key] = {name: draw.randint(1, 5) for name in names}
        elif part.kind == "title" and draw.random() < 0.5:
            found[key] = draw.choice(sorted(role.title for role in catalogue().roles.values()))
    found.pop("not", None)
    return found


@pytest.mark.parametrize("seed", range(4))
def test_no_rule_about_places_is_broken(seed: int) -> None:
    """Thousands of full sets: every rule about the order holds, but for what is ruled out.

    A rule for fewer places may push out a role that another wants among more;
    then at least that narrower rule holds.
    """
    known, draw = catalogue(), random.Random(seed)
    for _ in range(many(750)):
        answers = random_answers(draw)
        standing = standing_of(known, read_answers(known, answers))
        ranking = rank(known, standing)
        assert len(shown_roles(ranking, known)) >= 3
        order = [one.role.id for one in ranking.order]
        for rule in ranking.rules:
            within = rule.then.within if rule.then else None
            if within is None:
                continue
            possible = [name for name in within.roles if name in order]
            narrower = [
                other
                for other in ranking.rules
                if other.then and other.then.within and other.then.within.top <= within.top
                and other is not rule
            ]  # fmt: skip
            room = within.top > len(narrower)
            assert not possible or not room or set(order[: within.top]) & set(possible), rule.number


@pytest.mark.parametrize("seed", range(2))
def test_no_rule_about_lists_is_broken(seed: int) -> None:
    """What a rule lists is listed, and what it says never counts is no gap."""
    known, draw = catalogue(), random.Random(seed)
    for _ in range(60):
        found = pmo_path.advise(known, read_answers(known, random_answers(draw)), today=TODAY)
        listed = {gap.competency for gap in found.gaps}
        missing = {gap.competency for gap in found.gaps if gap.missing}
        for rule in found.rules:
            assert rule.then is not None
            assert {*rule.then.gaps} <= listed, rule.number
            assert not {*rule.then.never_gaps} & missing, rule.number
