"""What real titles carry besides the title itself, and what only looks like one."""

from typing import Literal

from .base import FieldError, OfficeId, Record, record, require_range

RemovalKind = Literal["contract", "pay", "grade", "gender", "hours", "place", "advert"]


@record
class Removal(Record):
    """Words that are taken off a title, such as ``# month ftc`` or ``£# per day``.

    ``#`` stands for any number, ``£`` for any sign or code of a currency. Hyphens, slashes and
    full stops between words do not matter. With ``inside`` the words may stand anywhere; else they
    go only where they have a part of the title to themselves, behind a dash, comma or bracket.
    """

    kind: RemovalKind
    words: tuple[str, ...]
    inside: bool = False


@record
class OfficeName(Record):
    """What an office is called: ``names`` are its spellings, ``office`` the kind that they say.

    ``tries`` are the names under which its jobs are looked up, the first that is known counts.
    """

    names: tuple[str, ...]
    office: OfficeId | None = None
    tries: tuple[str, ...]


@record
class JobName(Record):
    """What somebody in an office is called: ``names`` count as ``job``.

    ``pattern`` is how office and job make a title, with ``*`` for the office.
    """

    job: str
    names: tuple[str, ...]
    patterns: tuple[str, ...]


@record
class SpecialName(Record):
    """What a special field of PMO work is called; a job in it is that of ``role``."""

    role: str
    names: tuple[str, ...]


@record
class NearName(Record):
    """Titles of project jobs outside the PMO, with the outside role where there is one."""

    names: tuple[str, ...]
    role: str | None = None


@record
class Confidence(Record):
    """How sure a reading is, 0 to 100, by the way it was found."""

    exact: int
    cleaned: int
    part: int
    composed: int
    contained: int
    corrected: int

    def __post_init__(self) -> None:
        for name in self.__slots__:
            require_range(name, getattr(self, name), 0, 100)


@record
class Closeness(Record):
    """How alike, 0 to 100, a misspelt word must be to a known one, and its fewest letters."""

    word: int
    shortest: int

    def __post_init__(self) -> None:
        require_range("word", self.word, 0, 100)


@record
class TitleWords(Record):
    """How a title that is no alias is read.

    ``seniority`` are words that say how senior somebody is and may be taken off, ``bosses`` words
    after which somebody else's title follows, ``tails`` words after which an employer or a place
    does. ``anchors`` are the words one of which a name must have to be found inside a longer
    title; a word that begins with one of ``near_anchors`` makes a title that of a project job.
    These and ``strong`` words mean the same whatever ``others`` say. ``weak`` names are no
    offices, yet one of ``weak_jobs`` right behind them is a job in one; one of ``special_jobs``
    behind a specialism is that specialist's. ``links`` may stand between a job and its office.
    Where one of ``others`` stands in a title, it is some other job; one of ``others_anyway`` says
    so even beside an office's name. ``plain`` are common words that no spelling mistake of
    another word makes.
    """

    removals: tuple[Removal, ...] = ()
    seniority: tuple[str, ...] = ()
    bosses: tuple[str, ...] = ()
    tails: tuple[str, ...] = ()
    anchors: tuple[str, ...] = ()
    near_anchors: tuple[str, ...] = ()
    strong: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    offices: tuple[OfficeName, ...] = ()
    weak: tuple[OfficeName, ...] = ()
    weak_jobs: tuple[str, ...] = ()
    specialisms: tuple[SpecialName, ...] = ()
    special_jobs: tuple[str, ...] = ()
    jobs: tuple[JobName, ...] = ()
    near: tuple[NearName, ...] = ()
    project_roles: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    others_anyway: tuple[str, ...] = ()
    plain: tuple[str, ...] = ()
    confidence: Confidence
    closeness: Closeness

    def __post_init__(self) -> None:
        for name in _LISTS:
            _require_words(name, getattr(self, name))
        for name in ("removals", "offices", "weak", "specialisms", "jobs", "near"):
            for entry in getattr(self, name):
                _require_words(name, entry.words if isinstance(entry, Removal) else entry.names)
        for job in self.jobs:
            if not job.patterns or not all("*" in pattern for pattern in job.patterns):
                raise FieldError("jobs", f"the patterns of {job.job} must hold a * for the office")
        known = {job.job for job in self.jobs}
        for name in ("weak_jobs", "special_jobs"):
            for said in getattr(self, name):
                if said not in known:
                    raise FieldError(name, f"there is no job '{said}' among the jobs")


_LISTS = (
    "seniority", "bosses", "tails", "links", "anchors", "near_anchors", "strong", "others",
    "others_anyway", "plain",
)  # fmt: skip


def _require_words(name: str, phrases: tuple[str, ...]) -> None:
    for phrase in phrases:
        if not any(char.isalnum() or char in "#\u00a3" for char in phrase):
            raise FieldError(name, f"{name} must hold words, not '{phrase}'")
