"""What would change the advice is true, refusals are costed, and doubtful answers are said."""

from typing import Any

import pytest
from hypothesis import given, strategies as st
from test_advice_properties import answer_sets

import pmo_path
from advising import TODAY, advice, catalogue, example, roles
from effort import examples
from pmo_path.advice import Advice
from pmo_path.advice.trials import Change, Turn, applied
from pmo_path.answers.read import Answers, read_answers


def advised(answers: Answers) -> Advice:
    """Advice for checked answers."""
    return pmo_path.advise(catalogue(), answers, today=TODAY)


def first(answers: Answers) -> str:
    """The role that comes first."""
    return advised(answers).recommended.role.id


def less(turn: Turn) -> list[tuple[Change, ...]]:
    """Every way to apply less than the whole turn."""
    found = [tuple(c for c in turn.changes if c is not left_out) for left_out in turn.changes]
    for change in turn.changes:
        if change.grade is not None:
            lower = Change(change.key, None, competency=change.competency, grade=change.grade - 1)
            found.append(tuple(lower if c is change else c for c in turn.changes))
    return found


def check(answers: Answers, turn: Turn) -> None:
    """All of it gives the promised role, less of it does not."""
    assert first(applied(answers, turn.changes)) == turn.role.id
    for part in less(turn):
        assert first(applied(answers, part)) != turn.role.id


@examples(100)
@given(answer_sets())
def test_each_change_is_true(answers: dict[str, Any]) -> None:
    """Applying what is printed gives the promised role; applying less does not."""
    read = read_answers(catalogue(), answers)
    found = advised(read)
    for turn in found.turns:
        assert turn.role.id != found.recommended.role.id
        check(read, turn)


@examples(100)
@given(answer_sets())
def test_nothing_that_was_answered_is_unsaid(answers: dict[str, Any]) -> None:
    """A change adds to an answer, or answers what is open; nobody is sent to a lower level."""
    read = read_answers(catalogue(), answers)
    found = advised(read)
    for turn in found.turns:
        after = applied(read, turn.changes)
        for key in read.values:
            assert set(read.under(key)) <= set(after.under(key)) or key in ("months", "years")
        if turn.role.level and found.recommended.role.level:
            assert turn.role.level >= found.recommended.role.level


@pytest.mark.parametrize("name", sorted(catalogue().examples))
def test_the_examples_changes_are_true(name: str) -> None:
    """What the ready examples print is true."""
    read = read_answers(catalogue(), catalogue().examples[name].answers)
    for turn in advised(read).turns:
        check(read, turn)


def test_deeds_that_open_the_next_gate_come_first() -> None:
    """Somebody who leads an office reads which two deeds lead to directing."""
    done = ["ran-an-office", "line-managed"]
    found = advice(today="in-pmo", title="PMO Manager", done=done, years=10, months=60)
    keys = [[change["key"] for change in turn["changes"]] for turn in found["turns"]]
    assert keys[0] == ["done", "done"]
    [level] = {catalogue().roles[found["turns"][0]["role"]].level}
    assert level == 4


def test_time_in_the_post_is_a_change() -> None:
    """Somebody too new to be sent on reads from when on it would be another role."""
    found = advice(today="in-pmo", title="PMO Analyst", months=2, done=["ran-an-office"])
    texts = [turn["text"] for turn in found["turns"]]
    assert any("you had held your role for 6 months" in text for text in texts), texts


def test_a_change_is_a_sentence() -> None:
    """A change reads as one sentence that names the role."""
    answers = {"today": "in-pmo", "title": "Senior PMO Analyst", "done": ["ran-an-office"]}
    answers |= {"rather": "support"}
    record = advice(**answers)
    assert record["turns"]
    for turn in record["turns"]:
        assert turn["text"].startswith("If ")
        assert turn["text"].endswith(f"{turn['title']} would come first.")


def test_refusing_gives_the_next_role_and_its_cost() -> None:
    """A refused role is gone, the next one comes with reasons, and the cost is said."""
    read = read_answers(catalogue(), catalogue().examples["newcomer"].answers)
    from pmo_path.views.advice.record import advice_record

    found = pmo_path.advise(catalogue(), read, today=TODAY, refused=["pmo-administrator"])
    record = advice_record(catalogue(), found)
    assert record["recommended"]["role"] == roles(example("newcomer"))[1]
    assert record["recommended"]["reasons"]
    [refusal] = record["refused"]
    assert refusal["place"] == 1
    assert "which would come first" in refusal["text"]


@examples(40)
@given(answer_sets(), st.lists(st.sampled_from(sorted(catalogue().roles)), max_size=8))
def test_refused_roles_never_come(answers: dict[str, Any], refused: list[str]) -> None:
    """Whatever is refused, three other roles come."""
    read = read_answers(catalogue(), answers)
    found = pmo_path.advise(catalogue(), read, today=TODAY, refused=refused)
    shown = [one.role.id for one in (found.recommended, *found.alternatives)]
    assert len(shown) >= 3
    assert not set(shown) & set(refused)


def test_title_against_deeds_is_said() -> None:
    """A level 4 title with level 1 deeds: both readings and the question that settles it."""
    record = advice(today="in-pmo", title="Head of PMO", done=["took-minutes", "kept-a-log"])
    [doubt] = [one for one in record["doubts"] if one["kind"] == "title-or-deeds"]
    assert doubt["as_answered"] == record["recommended"]["role"]
    assert doubt["text"].endswith("Which of these have you done yourself in the last two years?")


def test_everything_ticked_is_said() -> None:
    """All deeds ticked: it tells no role apart."""
    done = [option.id for option in catalogue().questions[2].parts[0].options]
    record = advice(today="in-pmo", title="PMO Analyst", done=done)
    assert "all-chosen" in [one["kind"] for one in record["doubts"]]


def test_the_same_grade_everywhere_is_said() -> None:
    """All ratings the same: it tells no role apart."""
    rate = {"reporting": 3, "storytelling": 3, "leadership": 3}
    record = advice(today="in-pmo", title="PMO Analyst", rate=rate)
    assert [one["kind"] for one in record["doubts"]] == ["same-ratings"]
    assert not advice(today="in-pmo", rate={**rate, "leadership": 4})["doubts"]
