"""A hundred and one people: who they are, and what they may be advised to do first."""

from functools import cache
from typing import Any

import pytest

import pmo_path
from advising import TODAY, catalogue
from pmo_path.advice import Advice
from pmo_path.advice.direction import direction_of
from pmo_path.advice.standing import standing_of
from pmo_path.answers import read_answers
from pmo_path.documents import read_yaml
from pmo_path.model import PARTS, Catalogue, Role
from program import TESTS

CASES = {path.stem: path for path in sorted((TESTS / "advice" / "cases").glob("*.yaml"))}
NOT_YET = {
    "c012": "the known pay in India lies below the minimum, which takes the analysts out",
    "c017": "work outside the field still gets roles, with no first line that says so",
    "c046": "the same",
    "c087": "the same",
    "c159": "the same",
}
SHOWN_YET = {
    "c030": "a rule about project managers raises an office role for a site foreman",
    "c130": "a liking for data is stronger than the level held, third in line",
    "c145": "a rule about project managers raises a specialist's post, fifth in line",
}
"""Whose answer is not right yet, and why."""


@cache
def case(name: str) -> tuple[Advice, dict[str, Any]]:
    """The advice for a person, and what may and may not be in it."""
    read = read_yaml(CASES[name].read_text(encoding="utf-8"), name)
    answers = read_answers(catalogue(), read["answers"])
    return pmo_path.advise(catalogue(), answers, today=TODAY), read["label"]


@pytest.mark.parametrize("name", [name for name in CASES if name not in NOT_YET])
def test_the_first_role_is_accepted(name: str) -> None:
    """It is among those that somebody who knows the field would put first."""
    advice, label = case(name)
    assert advice.recommended.role.id in label["first"]


@pytest.mark.parametrize("name", [n for n in CASES if n not in {**NOT_YET, **SHOWN_YET}])
def test_nothing_is_shown_that_must_not_be(name: str) -> None:
    """Neither a role by name, nor any of a level."""
    advice, label = case(name)
    shown = [advice.recommended.role, *(one.role for one in advice.alternatives)]
    never = set(label["never_shown"])
    assert not [role.id for role in shown if {role.id, f"level {role.level}"} & never]


@pytest.mark.parametrize("name", CASES)
def test_there_is_a_reason(name: str) -> None:
    """Whoever is advised reads why: what they want, a choice of theirs, or the move."""
    advice, _ = case(name)
    best = advice.recommended
    assert best.intent or best.reasons or best.raised_by or best.move


def test_the_list_of_what_is_not_right_yet_is_true() -> None:
    """Whoever mends one takes it off the list."""
    for name in NOT_YET:
        advice, label = case(name)
        assert advice.recommended.role.id not in label["first"], name


def test_most_people_are_advised_as_an_expert_would() -> None:
    """At least 96 of 101."""
    right = sum(case(name)[0].recommended.role.id in case(name)[1]["first"] for name in CASES)
    assert (len(CASES), right >= 96) == (101, True)


def test_a_catalogue_of_ones_own_may_lack_any_role() -> None:
    """What intents and gates name and a catalogue does not have is passed over."""
    whole = catalogue()
    for title, name in (("PMO Analyst", "senior-pmo-analyst"), ("PMO Manager", "head-of-pmo")):
        kept = [role for role in whole.records("roles") if role.id != name]
        left = [
            replaced(role, leads_to=tuple(m for m in role.leads_to if m.role != name))
            for role in kept
        ]
        parts: dict[str, Any] = {part.name: whole.records(part.name) for part in PARTS}
        own = Catalogue({**parts, "roles": left}.__getitem__)
        answers = read_answers(own, {"today": "in-pmo", "title": title})
        way = direction_of(own, standing_of(own, answers), answers)
        assert way is not None
        assert name not in {role for group in way.groups for role in group}


def replaced(role: Role, **changes: Any) -> Role:
    """``role`` with other values in some fields."""
    fields = {name: getattr(role, name) for name in role.__dataclass_fields__}
    return Role(**{**fields, **changes})
