"""The next rung that the gates allow, from the role held or from the deeds; pure."""

from collections.abc import Iterable

from ..model import Catalogue, Role
from .place import Place

Groups = list[list[str]]
_RUNGS = ("administration", "co-ordination", "analysis", "specialist", "management", "direction")


class Ladder:
    """The rungs above and beside one person."""

    def __init__(self, catalogue: Catalogue, place: Place, done: Iterable[str]) -> None:
        self.catalogue, self.gates, self.place = catalogue, catalogue.gates, place
        self.done = set(done)

    def step_up(self) -> Groups:
        """The next rung, the held role where the gate is shut."""
        place = self.place
        if place.level is None:
            return [list(group) for group in self.gates.unknown]
        if place.held is None or place.held.level is None:
            return self.by_deeds()
        if self.is_new() or place.fits == "below":
            return self.held()
        if place.fits == "above" and place.level > place.held.level:
            return self._up_to(place.held, place.level) + self.by_deeds()
        climb = {1: self._from_one, 2: self._from_two, 3: self._from_three, 4: self._from_four}
        return climb[place.held.level](place.held)

    def is_new(self) -> bool:
        """Whether the post was taken so lately that nobody is sent on."""
        months = self.place.months
        return months is not None and months < self.gates.new_in_post_months

    def held(self) -> Groups:
        """The role held."""
        return [[self.place.held.id]] if self.place.held else []

    def by_deeds(self) -> Groups:
        """The role that the deeds name, where no title says more."""
        level = self.place.level or 1
        names = list(self.gates.by_deeds.get(str(level), ()))
        short = self.place.months is None or self.place.months < self.gates.senior_months
        if level == 2 and short and not self.done & set(self.gates.analysis):
            names.sort(key=lambda name: self._family(name) != "co-ordination")
        return [[name] for name in names]

    def wider(self) -> Groups:
        """What widens level 3: other offices of the level, the same job apart."""
        same = self.same_job(self.place.held.id) if self.place.held else set()
        return [[name for name in self.gates.wider if name not in same]]

    def same_job(self, name: str) -> set[str]:
        """The role ``name`` and its other titles."""
        return {name}.union(*(group for group in self.gates.same_jobs if name in group))

    def _from_one(self, held: Role) -> Groups:
        if not self.place.deeds:
            return self._up_to(held, 2)
        if self.place.proofs[2] == 0:
            if not self._months_from(self.gates.settled_months):
                return self.held()
            return [list(self.gates.nearest)]
        return self._up_to(held, 2)

    def _from_two(self, held: Role) -> Groups:
        if self._leads() and (up := self._up_to(held, 3)):
            return up
        if held.family in ("administration", "co-ordination"):
            return self._within(held, ("analysis",)) + self._within(held, ("co-ordination",))
        if held.family == "analysis" and held.id != "senior-pmo-analyst":
            return [["senior-pmo-analyst"]]
        if held.family == "analysis" and self._months_from(self.gates.senior_months):
            return self._up_to(held, 3)
        if not self.place.deeds:
            return self._up_to(held, 3)
        return self._within(held, ("analysis",)) or self.held()

    def _leads(self) -> bool:
        """Whether the gate to leading an office is open: two proofs, and the years."""
        years = self.place.years or (self.place.months or 0) / 12
        return self.place.proofs[3] >= self.gates.proofs and years >= self.gates.lead_years

    def _from_three(self, held: Role) -> Groups:
        if not self.place.deeds:
            return self._up_to(held, 4)
        years = (self.place.months or 0) / 12 or self.place.years or 0
        wanted = self.place.facts.get("target-level", set())
        proofs = self.place.proofs[4] + ("4" in wanted and self.place.proofs[4] > 0)
        if proofs >= self.gates.proofs and years >= self.gates.direct_years:
            return self._up_to(held, 4)
        if not self._months_from(self.gates.senior_months):
            return self.held()
        return self.wider()

    def _from_four(self, held: Role) -> Groups:
        higher = self._up_to(held, 4)
        return higher or self.held()

    def _months_from(self, months: int) -> bool:
        """Whether the post is at least so old; a time that is not known counts as long."""
        return self.place.months is None or self.place.months >= months

    def _up_to(self, held: Role, level: int) -> Groups:
        """Roles of ``level`` that a vertical move reaches, the lowest rung first."""
        known = self.catalogue.roles
        moves = [move for move in held.leads_to if move.move == "vertical"]
        names = [move.role for move in moves if known[move.role].level == level]
        if not names:
            names = [m.role for m in held.leads_to if known[m.role].level == level]
        stated = {move.role for move in held.leads_to if move.basis == "stated"}
        if level == 2:
            names = [name for name in names if self._family(name) != "specialist"]
            wanted = "analysis" if self.done & set(self.gates.analysis) else "co-ordination"
            order = sorted(names, key=lambda name: self._family(name) != wanted)
            return [[name] for name in order]
        order = sorted(names, key=lambda name: (self._rung(name), name not in stated))
        return [[name] for name in order]

    def _within(self, held: Role, families: tuple[str, ...]) -> Groups:
        """Roles of the same level and one of ``families`` that a move reaches."""
        known = self.catalogue.roles
        names = [
            move.role
            for move in held.leads_to
            if known[move.role].level == held.level
            and known[move.role].family in families
            and move.role != "senior-pmo-analyst"
        ]
        return [[name] for name in names]

    def _rung(self, name: str) -> tuple[int, int]:
        order = ("head-of-pmo", "epmo-manager")
        return (_RUNGS.index(self._family(name)), order.index(name) if name in order else 9)

    def _family(self, name: str) -> str:
        role = self.catalogue.roles.get(name)  # a catalogue of one's own may do without it
        return (role and role.family) or "administration"
