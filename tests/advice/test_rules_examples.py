"""A rule that carries an example in the data does, for those answers, what it says."""

from collections.abc import Iterable
from dataclasses import fields
from typing import Any

import pytest

from advising import TODAY, advice_for, all_text, catalogue, courses, listed, roles
from pmo_path import advise
from pmo_path.advice.gaps import gaps_for
from pmo_path.advice.standing import standing_of
from pmo_path.answers.read import read_answers
from pmo_path.model.rule import Above, Effect, Rule
from pmo_path.views.advice.types import AdviceRecord

EXAMPLES = [
    pytest.param(rule, answers, id=f"rule {rule.number}, {place}")
    for rule in catalogue().rules
    for place, answers in enumerate(rule.example, 1)
]


def holding(answers: dict[str, Any]) -> set[int]:
    """The numbers of the rules that hold of the person who gives these answers."""
    known = catalogue()
    given = read_answers(known, answers)
    best = advise(known, given, today=TODAY).recommended.role
    return {rule.number for rule in gaps_for(known, standing_of(known, given), best)[1]}


def not_apart(some: Iterable[str], others: Iterable[str]) -> bool:
    """One of ``some`` is among ``others``."""
    return not set(some).isdisjoint(others)


def stands_above(above: Above, ranked: list[str]) -> bool:
    """Of all the roles that the rule names, one that it favours is the first shown."""
    named = [role for role in ranked if role in {*above.roles, *above.others}]
    return not_apart(above.roles, named[:1])


def unseen(effect: Effect, record: AdviceRecord) -> list[str]:
    """What ``effect`` does and the advice does not show; also what cannot be looked for here."""
    ranked = roles(record)
    optional = {step["course"] for step in record["courses"] if step["optional"]}
    seen = {
        "say": (effect.say or "") in all_text(record),
        "gaps": set(effect.gaps) <= set(listed(record)),
        "courses": set(effect.courses) <= set(courses(record)),
        "options": set(effect.options) <= optional,
        "support": set(effect.support) <= {entry["id"] for entry in record["applying"]},
        "within": effect.within and not_apart(effect.within.roles, ranked[: effect.within.top]),
        "above": effect.above and stands_above(effect.above, ranked),
    }
    done = {field.name for field in fields(effect) if getattr(effect, field.name)}
    done.discard("why")  # said only where the rule alone decided something
    return [name for name in sorted(done) if not seen.get(name)]


@pytest.mark.parametrize(("rule", "answers"), EXAMPLES)
def test_a_rule_does_what_its_example_shows(rule: Rule, answers: dict[str, Any]) -> None:
    """It holds of that person, and all that it does is in the advice."""
    assert rule.then is not None
    assert rule.number in holding(answers)
    assert unseen(rule.then, advice_for(answers)) == []
