"""Stage 7a: what is missing for a role, in the order that matters."""

from collections.abc import Iterable
from dataclasses import dataclass

from ..model import Catalogue, Role, Rule
from .facts import Facts, holds
from .standing import Has, Standing, aiming_at, matching

NOTHING = Has(0, "unknown")


@dataclass(frozen=True)
class Gap:
    """A competency to work on: what the person has, what the role needs.

    ``needs`` is None where the role does not ask it. It is ``missing`` where
    the person has less; else it is listed because ``rules`` or a choice say so.
    """

    competency: str
    has: Has
    needs: int | None
    key: bool
    rules: tuple[int, ...] = ()
    chosen: bool = False

    @property
    def missing(self) -> int:
        """Grades still to go; a need of 1 is awareness and never a gap."""
        needs = self.needs or 0
        return max(0, needs - self.has.grade) if needs > 1 else 0


def gaps_for(
    catalogue: Catalogue, standing: Standing, role: Role
) -> tuple[tuple[Gap, ...], tuple[Rule, ...]]:
    """The gaps for ``role``, and the rules that hold once it is aimed at."""
    facts = aiming_at(standing, role)
    gaps = gaps_of(catalogue, standing, role, tuple(matching(catalogue.rules, facts)), facts)
    # Once more: what is listed by now is a fact too, and rules may ask about it.
    return gaps, tuple(matching(catalogue.rules, facts))


def gaps_of(
    catalogue: Catalogue, standing: Standing, role: Role, rules: tuple[Rule, ...], facts: Facts
) -> tuple[Gap, ...]:
    """Gaps first, by weight, then what the rules list besides them.

    Rules about what is listed (storytelling goes with data) are applied to the
    list itself, so ``facts`` gains ``gap`` and ``listed``.
    """
    effects = [rule.then for rule in rules if rule.then]
    never = {name for effect in effects for name in effect.never_gaps}
    found = {
        name: _gap(standing, role, name)
        for name, needs in role.competencies.items()
        if needs > 1 and name not in never and needs > standing.grade(name)
    }
    listed = _listed(standing, rules)
    facts["gap"] = set(found)
    facts["listed"] = {*found, *listed}
    late = [
        rule
        for rule in catalogue.rules
        if rule.then and ("listed" in rule.when or "gap" in rule.when)
        and holds(rule.when, facts, rule.unless)
    ]  # fmt: skip
    for name, numbers in _by_rules(late).items():
        listed.setdefault(name, []).extend(numbers)
    lead = {name for rule in (*rules, *late) if rule.then for name in rule.then.lead}
    gaps = _merged(standing, role, found, listed)
    weights = catalogue.weights
    order = {name: place for place, name in enumerate(role.key_competencies)}
    return tuple(
        sorted(
            gaps,
            key=lambda gap: (
                not gap.missing,
                gap.competency not in lead,
                -gap.missing * (weights.key if gap.key else 1),
                order.get(gap.competency, len(order)),
                gap.competency,
            ),
        )
    )


def _gap(standing: Standing, role: Role, name: str) -> Gap:
    has = standing.has.get(name, NOTHING)
    return Gap(name, has, role.competencies.get(name), name in role.key_competencies)


def _by_rules(rules: Iterable[Rule]) -> dict[str, list[int]]:
    listed: dict[str, list[int]] = {}
    for rule in rules:
        for name in (*rule.then.gaps, *rule.then.lead) if rule.then else ():
            listed.setdefault(name, []).append(rule.number)
    return listed


def _listed(standing: Standing, rules: tuple[Rule, ...]) -> dict[str, list[int]]:
    """What rules and choices list whatever the grades are: name to rule numbers."""
    listed = _by_rules(rules)
    for _, option in standing.chosen:
        for name in option.learn:
            listed.setdefault(name, []).extend(option.rules)
    return listed


def _merged(
    standing: Standing, role: Role, found: dict[str, Gap], listed: dict[str, list[int]]
) -> list[Gap]:
    merged = dict(found)
    for name, numbers in listed.items():
        base = merged.get(name) or _gap(standing, role, name)
        kept = tuple(sorted(dict.fromkeys(numbers)))
        merged[name] = Gap(name, base.has, base.needs, base.key, kept, chosen=True)
    return list(merged.values())
