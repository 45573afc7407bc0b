"""The questionnaire without a terminal: every path ends, and going back loses nothing."""

from typing import Any

import pytest
from hypothesis import given, strategies as st

from conftest import shipped
from effort import examples
from pmo_path.answers.read import Answers, Value, options_of, parts_of, read_answers
from pmo_path.questionnaire.machine import Prompt, State, answer, back, begin, next_prompt, resume
from pmo_path.questionnaire.parsing import parse
from pmo_path.questionnaire.steps import open_questions
from pmo_path.questionnaire.words import accepted, earlier, heading

PARTS = parts_of(shipped())
STARTS = [option.id for option in PARTS["today"].options]
MOST_STEPS = 60
"""More than any path has: the longest asks some 35 things."""


def start(**given: Any) -> State:
    return begin(shipped(), Answers(given))


def prompt_of(state: State) -> Prompt:
    found = next_prompt(state)
    assert found is not None
    return found


def typed(state: State, *lines: str) -> State:
    """The state after these lines, each of which must be an answer."""
    for line in lines:
        parsed = parse(prompt_of(state), line)
        assert parsed.action == "answer", parsed.note
        state = answer(state, parsed.value)
    return state


def walk_to(state: State, name: str) -> State:
    """The state at the step ``name``, everything before it skipped or taken as it comes."""
    while prompt_of(state).step.name != name:
        state = answer(state, None)
    return state


def possible(prompt: Prompt) -> st.SearchStrategy[Value | None]:
    """Any answer to a prompt, a skip too where it can be skipped."""
    kind, ids = prompt.step.part.kind, [choice.id for choice in prompt.step.choices]
    values: st.SearchStrategy[Value]
    if kind == "ratings":
        values = st.integers(1, 5)
    elif kind == "several":
        most = prompt.step.part.most or len(ids)
        values = st.lists(st.sampled_from(ids), max_size=most, unique=True).map(tuple)
    elif ids:
        values = st.sampled_from(ids)
    elif kind == "number":
        values = st.integers(0, 100_000)
    elif kind == "country":
        values = st.sampled_from(["GB", "US"])
    elif kind == "courses":
        values = st.sampled_from([(), ("PMP",), ("p3o-foundation", "My own course")])
    elif kind == "roles":
        values = st.sampled_from([("pmo-analyst",), ("pmo-manager", "pmo-officer")])
    else:
        values = st.sampled_from(["PMO", "PMO Analyst", "Project Co-ordinator", "Chief Widget"])
    return values if prompt.step.needed else st.none() | values


@examples(80)
@given(st.data())
def test_every_path_ends(data: st.DataObject) -> None:
    """Any answers lead to an end, the counting is true, and what comes out is valid answers."""
    state = start()
    numbers = []
    for _ in range(MOST_STEPS):
        prompt = next_prompt(state)
        if prompt is None:
            break
        numbers.append((prompt.number, prompt.of))
        state = answer(state, data.draw(possible(prompt), label=prompt.step.name))
    assert state.at is None
    assert [number for number, _ in numbers] == sorted(number for number, _ in numbers)
    assert {number for number, _ in numbers} == set(range(1, numbers[-1][0] + 1))
    assert numbers[-1][0] == numbers[-1][1]
    values = {
        key: list(value) if isinstance(value, tuple) else value
        for key, value in state.answers.values.items()
    }
    assert read_answers(shipped(), values) == state.answers


@examples(60)
@given(st.data())
def test_going_back_and_giving_the_same_answers_changes_nothing(data: st.DataObject) -> None:
    """From anywhere, some steps back and the same answers again give the same state."""
    states = [start()]
    for _ in range(data.draw(st.integers(2, 20))):
        prompt = next_prompt(states[-1])
        if prompt is None:
            break
        states.append(answer(states[-1], data.draw(possible(prompt))))
    here = states[-1]
    steps = data.draw(st.integers(1, 6))
    again = here
    for _ in range(steps):
        again = back(again)
    while again.at != here.at:
        assert again.at is not None
        again = answer(again, again.said[again.at.name])
    assert again == here


@examples(60)
@given(st.data())
def test_every_answer_is_to_a_question_that_is_open(data: st.DataObject) -> None:
    """However one goes back and changes, no answer stays without its question."""
    state = start()
    for _ in range(40):
        prompt = next_prompt(state)
        if prompt is None:
            break
        if data.draw(st.integers(0, 3)) == 0:
            state = back(state)
        else:
            state = answer(state, data.draw(possible(prompt)))
        opened = open_questions(shipped(), state.answers)
        steps = {step.name: step for one in opened for step in one.steps}
        assert set(state.said) <= set(steps)
        for name, value in state.said.items():
            offered = {choice.id for choice in steps[name].choices}
            if offered and steps[name].part.kind != "ratings":
                chosen = value if isinstance(value, tuple) else (value,)
                assert {one for one in chosen if one is not None} <= offered


def test_every_question_is_reachable() -> None:
    """Each part of each question that is asked comes up for somebody, each rating too."""
    wanted = {part.key for q in shipped().questions if q.asked for part in q.parts} - {"rate"}
    wanted |= {f"rate.{name}" for items in PARTS["rate"].items for name in items.rate}
    deeds = [
        ("took-minutes", "kept-a-log"),
        ("kept-a-plan", "ran-a-workshop"),
        ("line-managed", "ran-an-office"),
        ("chose-projects", "owned-a-budget"),
    ]
    seen = set()
    for today in STARTS:
        for done in deeds:
            state = start()
            while (prompt := next_prompt(state)) is not None:
                name = prompt.step.name
                seen.add(name)
                limits = tuple(choice.id for choice in prompt.step.choices)
                said: dict[str, Value] = {"today": today, "last": "in-pmo", "done": done}
                said |= {"title": "PMO", "limits": limits}
                rated = 5 if name.startswith("rate.") else None
                value = said.get(name, rated)
                offered = {choice.id for choice in prompt.step.choices}
                if name == "done":
                    value = tuple(one for one in done if one in offered) or None
                state = answer(state, value)
    assert seen == wanted | {"meaning"}


def test_only_the_first_question_is_open_before_it_is_answered() -> None:
    """Nobody knows how many questions follow before the person has said where they are."""
    prompt = prompt_of(start())
    assert (prompt.step.name, prompt.number, prompt.of) == ("today", 1, None)
    assert heading(prompt) == [
        "Question 1. Where are you today? Your answer decides how many questions follow."
    ]
    between = prompt_of(typed(start(), "between jobs"))
    assert (between.step.name, between.number, between.of) == ("last", 1, None)


@pytest.mark.parametrize(
    ("today", "of"),
    [("new", 9), ("admin", 10), ("some-projects", 10), ("in-pmo", 10), ("business-leader", 10)],
)
def test_the_start_decides_how_many_questions_there_are(today: str, of: int) -> None:
    """The second question knows how many there are."""
    prompt = prompt_of(typed(start(), today))
    assert (prompt.number, prompt.of) == (2, of)


def test_the_count_follows_the_answers() -> None:
    """Delivery work opens one more question; going back and taking it away closes it."""
    state = walk_to(typed(start(), "in-pmo"), "done")
    assert prompt_of(state).of == 10
    state = typed(state, "kept a plan")
    assert (prompt_of(state).step.name, prompt_of(state).of) == ("accountable", 11)
    state = typed(state, "1")
    state = back(back(state))
    state = typed(state, "took minutes")
    assert "accountable" not in state.answers
    assert (prompt_of(state).step.name, prompt_of(state).of) == ("rather", 10)


def test_a_changed_start_drops_the_branches_that_close() -> None:
    """What only somebody in a PMO is asked goes, what everybody is asked stays."""
    state = typed(start(), "in-pmo", "PMO Analyst", "programme", "1,5", "2", "data")
    state = back(back(back(back(back(back(state))))))
    state = typed(state, "new")
    assert state.answers.values == {
        "today": "new",
        "done": ("took-minutes",),
        "rather": "support",
        "enjoys": ("data",),
    }
    assert earlier(prompt_of(state)).startswith("Your answer so far: Took minutes")


def test_an_empty_line_keeps_an_earlier_answer_only() -> None:
    """Gone back to, a question keeps its answer at an empty line; else that is no answer."""
    state = typed(start(), "in-pmo")
    assert parse(prompt_of(state), "").action == "wrong"
    state = back(typed(state, "PMO Analyst"))
    assert parse(prompt_of(state), "").value == "PMO Analyst"


def test_back_at_the_first_question_stays_there() -> None:
    """There is nothing before the first question."""
    state = start()
    assert back(state) == state


def test_what_is_given_beforehand_is_not_asked() -> None:
    """A question whose every part is given is not counted."""
    free = prompt_of(typed(start(), "some project")).of
    state = typed(start(country="GB", region="Leeds", contract="permanent"), "some project")
    assert free is not None
    assert prompt_of(state).of == free - 1
    assert prompt_of(start(today="new")).step.name == "done"
    rated = start(today="new", rate={"ppm-tools": 2})
    names = [step.name for one in open_questions(shipped(), rated.answers, rated.given)
             for step in one.steps]  # fmt: skip
    assert "rate.written-communication" in names
    assert "rate.ppm-tools" not in names


def test_newcomers_get_the_gentle_wording() -> None:
    """People without experience of projects read other words, and fewer choices."""
    gentle = prompt_of(walk_to(typed(start(), "new"), "rather")).step
    plain = prompt_of(walk_to(typed(start(), "in-pmo"), "rather")).step
    assert gentle.ask == "Which of these would you like best?"
    assert gentle.choices[0].label == "Run projects one day"
    assert plain.choices[0].label == "Deliver change myself"
    assert [choice.id for choice in plain.choices][-1] == "choose"
    assert [choice.id for choice in gentle.choices][-1] == "lead"


def test_an_ambiguous_title_is_asked_about() -> None:
    """The catalogue's own question, with the roles to choose from; skipped, nothing is settled."""
    state = typed(start(), "in-pmo", "PMO")
    prompt = prompt_of(state)
    assert prompt.step.ask.startswith("Do you mean the office, or a person?")
    labels = [choice.label for choice in prompt.step.choices]
    assert labels == ["PMO Analyst", "PMO Manager", "None of these"]
    assert typed(state, "2").answers.one("meaning") == "pmo-manager"
    assert typed(state, "none").answers.one("meaning") == "none"
    assert "meaning" not in typed(state, "s").answers
    changed = typed(back(typed(state, "2")), "")
    assert changed.answers.one("meaning") == "pmo-manager"
    unambiguous = typed(back(back(typed(state, "2"))), "PMO Officer")
    assert "meaning" not in unambiguous.answers


AT = {
    "today": start(),
    "title": typed(start(), "in-pmo"),
    "office": typed(start(), "in-pmo", "s"),
    "done": typed(start(), "in-pmo", "s", "s"),
}
for _name in ("enjoys", "sector", "country", "rate.reporting", "holds", "budget", "advert"):
    AT[_name] = walk_to(typed(start(), "in-pmo"), _name)
for _name in ("minimum-pay", "not"):
    AT[_name] = walk_to(
        typed(walk_to(typed(start(), "new"), "limits"), "minimum-pay not-role"), _name
    )


@pytest.mark.parametrize(
    ("at", "line", "value"),
    [
        ("today", "5", "in-pmo"),
        ("today", "5.", "in-pmo"),
        ("today", " IN-PMO ", "in-pmo"),
        ("today", "in a", "in-pmo"),
        ("today", "administrator, secretary or pa", "admin"),
        ("office", "none", "none"),
        ("office", "not sure", None),
        ("office", "s", None),
        ("done", "3 1", ("took-minutes", "organised-meetings")),
        ("done", "1,3", ("took-minutes", "organised-meetings")),
        ("done", "1, 3,3", ("took-minutes", "organised-meetings")),
        ("done", "took minutes, kept a plan", ("took-minutes", "kept-a-plan")),
        ("done", "kept a plan led a risk", ("ran-risk-review", "kept-a-plan")),
        ("done", "none", ()),
        ("enjoys", "Numbers, data and dashboards, tools and automation", ("data", "tools")),
        ("rate.reporting", "4", 4),
        ("rate.reporting", "n", None),
        ("rate.reporting", "Owns a reporting", 3),
        ("budget", "0", 0),
        ("budget", "£1,500", 1500),
        ("budget", "12.50", 12.5),
        ("country", "uk", "GB"),
        ("country", "fr", "FR"),
        ("country", "the united states", "US"),
        ("holds", "none", ()),
        ("holds", "no", ()),
        ("holds", "PMP, Foo", ("PMP", "Foo")),
        ("holds", "P3GP, MSP 4th edition (Foundation, Practitioner, Advanced Practitioner)",
         ("P3GP", "MSP 4th edition (Foundation, Practitioner, Advanced Practitioner)")),
        ("advert", "no", None),
        ("advert", "PMO Lead", "PMO Lead"),
        ("title", "  Head   of Things ", "Head of Things"),
        ("minimum-pay", "none", None),
        ("not", "PMO Analyst, pmo-manager", ("pmo-analyst", "pmo-manager")),
    ],
)  # fmt: skip
def test_what_is_accepted(at: str, line: str, value: Value | None) -> None:
    """Numbers, ids, the first words of labels, several at once, and no answer at all."""
    parsed = parse(prompt_of(AT[at]), line)
    assert (parsed.action, parsed.value) == ("answer", value)


COUNTRY = "a name or a code of two letters such as GB"


@pytest.mark.parametrize(
    ("at", "line", "why"),
    [
        ("today", "", ""),
        ("today", "0", "'0' is no choice. "),
        ("today", "11", "'11' is no choice. "),
        ("today", "pro", "'pro' can be 6 or 7. "),
        ("today", "1,2", "Only one can be chosen. "),
        ("today", "s", "This one answer is needed: take what is nearest. "),
        ("today", "none", "This one answer is needed: take what is nearest. "),
        ("today", "not sure", "This one answer is needed: take what is nearest. "),
        ("today", ",", "That names no choice. "),
        ("enjoys", "1 2 3 4", "4 are too many. "),
        ("enjoys", "1 none", "'none' is no choice. "),
        ("rate.reporting", "6", "'6' is no choice. "),
        ("budget", "-1", ""),
        ("budget", "1,5", ""),
        ("budget", "nan", ""),
        ("budget", "9" * 13, ""),
        ("country", "Narnia", f"Country must be {COUNTRY}, not 'Narnia'. "),
        ("holds", ",", ""),
        ("sector", "x" * 501, "That is longer than 500 characters. "),
        ("sector", "\x1b[D", "Arrow keys and other control characters are not taken. "),
        ("title", "a\u202eb", "Arrow keys and other control characters are not taken. "),
    ],
)  # fmt: skip
def test_a_wrong_answer_is_told_what_is_accepted(at: str, line: str, why: str) -> None:
    """One line says what is wrong, if it is not plain, and what would be right."""
    prompt = prompt_of(AT[at])
    parsed = parse(prompt, line)
    assert parsed.action == "wrong"
    assert parsed.note == why + accepted(prompt)


def test_a_role_that_is_not_known_is_a_wrong_answer() -> None:
    """A role to rule out must be one."""
    parsed = parse(prompt_of(AT["not"]), "PMO Analyst, Chief Widget")
    assert parsed.action == "wrong"
    assert parsed.note.startswith("Unknown role 'Chief Widget'. ")


@pytest.mark.parametrize(
    ("at", "line", "note"),
    [
        ("title", "pmo analyst", ""),
        ("title", "Chief Widget", "No role is known as 'Chief Widget'; kept as you wrote it."),
        ("country", "England", "Taken as Great Britain."),
        ("country", "Germany", ""),
        ("holds", "PMP, Foo, Bar", "No course is known as 'Foo' or 'Bar'; kept as you wrote it."),
        ("budget", "none", "Taken as no answer; 0 means nothing at all."),
    ],
)  # fmt: skip
def test_it_says_how_an_answer_was_taken(at: str, line: str, note: str) -> None:
    """What the program made of free words is said, where it is not the words themselves."""
    assert parse(prompt_of(AT[at]), line).note == note


@pytest.mark.parametrize(("line", "action"), [("b", "back"), ("?", "why"), ("Q", "quit")])
@pytest.mark.parametrize("at", sorted(AT))
def test_commands_work_everywhere(at: str, line: str, action: str) -> None:
    """b, ? and q are commands at every kind of question."""
    assert parse(prompt_of(AT[at]), line).action == action


@examples(300)
@given(st.sampled_from(sorted(AT)), st.text(max_size=80))
def test_no_line_breaks_it(at: str, line: str) -> None:
    """Whatever is typed, it is an answer that fits, a command, or told to be wrong."""
    state = AT[at]
    parsed = parse(prompt_of(state), line)
    if parsed.action == "answer":
        after = answer(state, parsed.value)
        assert state.at is not None
        assert after.said[state.at.name] == parsed.value
    elif parsed.action == "wrong":
        assert accepted(prompt_of(state)) in parsed.note


def test_every_choice_is_found_by_its_whole_label() -> None:
    """No label is taken for another one."""
    for part in PARTS.values():
        if part.kind in ("one", "several"):
            labels = [option.label.casefold() for option in options_of(part, PARTS)]
            starts = [a for a in labels for b in labels if a != b and b.startswith(a)]
            assert not starts, part.key


def test_a_draft_goes_on_at_the_next_open_question() -> None:
    """What was said is kept in order, skipped questions are not asked again."""
    state = typed(start(), "in-pmo", "PMO", "2", "s", "1,5")
    said = [(name, list(v) if isinstance(v, tuple) else v) for name, v in state.said.items()]
    resumed, left_out = resume(shipped(), Answers(), said)
    assert resumed == state
    assert left_out == []


def test_a_draft_that_no_longer_fits_keeps_its_valid_part() -> None:
    """Answers to questions or choices that are gone are named and left out."""
    said = [
        ("today", "in-pmo"),
        ("title", "PMO Analyst"),
        ("office", "moon-base"),
        ("done", ["took-minutes", "walked-on-the-moon"]),
        ("mix", "half"),
        ("shoe-size", 44),
        ("rate.reporting", 9),
        ("rate.data-analysis", 3),
        ("enjoys", None),
        ("today.x", 1),
    ]
    state, left_out = resume(shipped(), Answers(), said)
    assert dict(state.said) == {"today": "in-pmo", "title": "PMO Analyst",
                                "rate.data-analysis": 3, "enjoys": None}  # fmt: skip
    assert left_out == ["office", "done", "mix", "shoe-size", "rate.reporting", "today.x"]
    assert prompt_of(state).step.name == "office"


def test_a_draft_without_a_start_asks_for_it() -> None:
    """The one needed answer cannot be skipped by a draft."""
    state, left_out = resume(shipped(), Answers(), [("today", None), ("enjoys", ["data"])])
    assert prompt_of(state).step.name == "today"
    assert left_out == ["today", "enjoys"]
