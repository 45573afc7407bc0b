"""What wishes and rules take out of the candidates, visibly."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ..model import Role, Rule
from .standing import Standing


@dataclass(frozen=True)
class RuledOut:
    """A role that was taken out, and the choice or rule that did it."""

    role: Role
    part: str | None = None
    option: str | None = None
    rule: int | None = None


class Removals:
    """What wishes and rules take out."""

    def __init__(
        self,
        standing: Standing,
        rules: tuple[Rule, ...],
        refused: Iterable[str],
        pays_too_little: Callable[[Role], bool] | None,
    ) -> None:
        self.pays_too_little = pays_too_little
        self.rules = [rule for rule in rules if rule.then and rule.then.remove]
        self.choices = [
            (part, option)
            for part, option in standing.chosen
            if option.remove or option.remove_roles
        ]
        self.refused = set(refused)

    def reason(self, role: Role) -> RuledOut | None:
        """Why ``role`` is out, or None."""
        if role.id in self.refused or role.variant_of in self.refused:
            return RuledOut(role, part="not")
        for part, option in self.choices:
            if role.id in option.spare or role.outside:
                continue
            if role.family in option.remove or role.id in option.remove_roles:
                return RuledOut(role, part=part.key, option=option.id)
        for rule in self.rules:
            gone = rule.then.remove if rule.then else None
            if gone and (
                role.level in gone.levels or role.family in gone.families or role.id in gone.roles
            ):
                return RuledOut(role, rule=rule.number)
        if self.pays_too_little is not None and self.pays_too_little(role):
            return RuledOut(role, part="minimum-pay")
        return None
