"""What reading a title gives: the roles behind it, how they were found, and how sure that is."""

from typing import Literal, NamedTuple

from ..model import Catalogue, Role

How = Literal["exact", "cleaned", "part", "composed", "contained", "corrected"]
"""The ways in which a title is found, each with its own ``Confidence``."""
Status = Literal["match", "ambiguous", "near", "none"]
MOST_CANDIDATES = 5
"""As many as anybody chooses from at a glance; the question settles more than those."""


class Sense(NamedTuple):
    """What the words of a title mean, and ``how`` that was found.

    ``role`` is None for a tie, whose readings are the ``others``. A role that was found for an
    ambiguous title comes with the ``others`` that it could be, ``why`` that is so, and the
    ``question`` that settles it. ``office`` is the kind that the words say, ``near`` a project job
    outside the PMO, ``unsure`` tells that some word was not read.
    """

    role: Role | None
    others: tuple[Role, ...] = ()
    question: str | None = None
    why: str | None = None
    how: How = "exact"
    office: str | None = None
    near: bool = False
    unsure: bool = False

    @property
    def roles(self) -> tuple[Role, ...]:
        """Every role that it can be, the default reading first."""
        return self.others if self.role is None else (self.role, *self.others)


class Candidate(NamedTuple):
    """A role that a title can mean; ``confidence`` is from 0 to 1."""

    role: Role
    office: str
    confidence: float


class TitleReading(NamedTuple):
    """What a title says; ``sense`` is None where nothing of it is known.

    ``seniority`` and ``removed`` are the words as printed. How sure it is stands with the words of
    titles, which are loaded when that is asked: a look-up by a known title does without them.
    """

    catalogue: Catalogue
    title: str
    sense: Sense | None = None
    seniority: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()

    @property
    def role(self) -> Role | None:
        """The role that it means, or by default; None for a tie."""
        return self.sense and self.sense.role

    @property
    def level(self) -> int | None:
        """The level of the role; None outside the PMO."""
        return None if self.role is None else self.role.level

    @property
    def others(self) -> tuple[Role, ...]:
        """What it can mean besides ``role``; for a tie, all of its readings."""
        return self.sense.others if self.sense else ()

    @property
    def roles(self) -> tuple[Role, ...]:
        """Every role that it can mean, the default reading first."""
        return self.sense.roles if self.sense else ()

    @property
    def question(self) -> str | None:
        """What settles an ambiguous title."""
        return self.sense and self.sense.question

    @property
    def why(self) -> str | None:
        """Why an ambiguous title is one."""
        return self.sense and self.sense.why

    @property
    def office(self) -> str | None:
        """The kind of office that the words say, else that of the role; None outside the PMO."""
        if self.sense is None or self.role is None or self.role.outside:
            return None
        return self.sense.office or self.role.office

    @property
    def loosely(self) -> bool:
        """Whether it is no title of a role to the letter, yet its words say one."""
        return self.sense is not None and self.sense.how != "exact"

    @property
    def guessed(self) -> bool:
        """Whether a spelling mistake had to be mended."""
        return self.sense is not None and self.sense.how == "corrected"

    @property
    def status(self) -> Status:
        """One PMO role, one of several, a project job outside the PMO, or neither."""
        sense = self.sense
        if sense is None:
            return "none"
        if sense.role is None:
            return "near" if sense.near else "ambiguous"
        if all(role.outside for role in sense.roles) and not self._is_of_projects(sense.roles):
            return "none"
        if sense.question is not None and not sense.near:
            return "ambiguous"
        return "near" if sense.role.outside else "match"

    def _is_of_projects(self, roles: tuple[Role, ...]) -> bool:
        project_roles = self.catalogue.title_words.project_roles
        return any(role.id in project_roles for role in roles)

    @property
    def confidence(self) -> float:
        """How sure the first reading is, from 0 to 1; the roles that it can be share it.

        A title with one reading in the catalogue and another outside it shares it with that one.
        """
        if self.sense is None:
            return 0.0
        sure: int = getattr(self.catalogue.title_words.confidence, self.sense.how)
        status = self.status
        shares = 1 if status == "none" else max(len(self.roles), 2 if status == "ambiguous" else 1)
        return round(sure / 100 / shares, 2)

    @property
    def candidates(self) -> tuple[Candidate, ...]:
        """The PMO and project roles that it can be, the default reading first."""
        if self.sense is None or self.status == "none":
            return ()
        office, confidence = self.sense.office, self.confidence
        return tuple(
            Candidate(role, role.office if role.outside else office or role.office, confidence)
            for role in self.sense.roles[:MOST_CANDIDATES]
        )
