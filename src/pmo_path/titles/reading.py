"""Any job title as printed: what it says of the role, how sure that is, and what was taken off."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from ..model import Catalogue, Role
from .cleaning import Cleaner, Token, tokens_of
from .index import index_of
from .meaning import Hit, Meaning
from .vocabulary import vocabulary_of

Status = Literal["match", "ambiguous", "near", "none"]
MOST_CANDIDATES = 5
LONGEST = 500
"""Characters of a title; of a longer one no more than that is read."""


class Candidate(NamedTuple):
    """A role that a title can mean; ``confidence`` is from 0 to 1."""

    role: Role
    office: str
    confidence: float


class TitleReading(NamedTuple):
    """What a title says.

    ``match`` is one PMO role, ``ambiguous`` one of several (``role`` is then the default reading,
    if there is one), ``near`` a project job outside the PMO, ``none`` neither. ``question`` settles
    an ambiguous title. ``seniority`` and ``removed`` are the words as printed. ``guessed`` tells
    that a spelling mistake was mended.
    """

    title: str
    status: Status
    role: Role | None = None
    office: str | None = None
    confidence: float = 0.0
    candidates: tuple[Candidate, ...] = ()
    question: str | None = None
    seniority: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    guessed: bool = False

    @property
    def level(self) -> int | None:
        """The level of the role; None outside the PMO."""
        return None if self.role is None else self.role.level


class Reader:
    """Reads titles by the words of one catalogue; made once, asked often.

    Where it may not ``keep`` what it read, nothing of that is left in memory.
    """

    def __init__(self, catalogue: Catalogue, *, keep: bool = True) -> None:
        self._index = index_of(catalogue)
        self._words = catalogue.title_words
        self._cleaner = Cleaner(self._words, frozenset(vocabulary_of(catalogue).known()))
        self._meaning = Meaning(catalogue, keep=keep)
        self._longest = 2 * max((len(name.split()) for name in self._index.names()), default=0)
        # Payrolls repeat themselves; a bounded memory of what was read takes no more than that.
        self._of_parts = lru_cache(maxsize=4096 if keep else 0)(self._read_parts)
        self._bosses = frozenset(words.split()[0] for words in self._words.bosses)
        self._seniority: dict[str, set[tuple[str, ...]]] = {}
        for words in self._words.seniority:
            keys = tuple(key for key, _, _ in tokens_of(words))
            if keys[0] != "#":
                self._seniority.setdefault(keys[0], set()).add(keys)

    def read(self, title: str) -> TitleReading:
        """What ``title`` says."""
        text = title[:LONGEST]
        tokens = tokens_of(text)
        found = self._index.read(text) if len(tokens) <= self._longest else None
        if found is not None:
            exact = self._reading(Hit(found, self._words.confidence.exact))
            return exact._replace(title=title, seniority=self._seniority_in(text, tokens))
        parts, removed = self._cleaner.clean(text, tokens)
        return self._of_parts(parts)._replace(title=title, removed=removed)

    def _read_parts(self, parts: tuple[str, ...]) -> TitleReading:
        rest = "|".join(parts)
        seniority = self._seniority_in(rest, tokens_of(rest))
        return self._reading(self._hit(parts))._replace(seniority=seniority)

    def meaning(self, text: str) -> Hit | None:
        """What the words of ``text`` mean, but for what is no title; None if nothing known."""
        return self._hit(self._cleaner.clean(text, tokens_of(text)).parts)

    def _hit(self, parts: tuple[str, ...]) -> Hit | None:
        return self._meaning.of([tuple(self._index.key(part).split()) for part in parts])

    def _seniority_in(self, text: str, tokens: Sequence[Token]) -> tuple[str, ...]:
        """The words of seniority in ``text``, as printed but in small letters."""
        said: list[str] = []
        end = 0
        for at, (key, start, _) in enumerate(tokens):
            if at and key in self._bosses:
                break
            if at < end or key not in self._seniority:
                continue
            keys = tuple(token[0] for token in tokens[at : at + 2])
            size = len(keys) if keys in self._seniority[key] else 1
            if size > 1 or keys[:1] in self._seniority[key]:
                end = at + size
                said.append(text[start : tokens[end - 1][2]].lower())
        return tuple(dict.fromkeys(said))

    def _reading(self, hit: Hit | None) -> TitleReading:
        """What was found, before title, seniority and what was taken off are added."""
        if hit is None:
            return TitleReading("", "none")
        status, role, sure = self._status(hit), hit.found.role, hit.sure / 100
        candidates = _candidates(hit, sure, status)
        return TitleReading(
            title="",
            status=status,
            role=role,
            office=None if role is None or role.outside else hit.office or role.office,
            confidence=candidates[0].confidence if candidates else sure,
            candidates=candidates,
            question=hit.found.question,
            guessed=hit.guessed,
        )

    def _status(self, hit: Hit) -> Status:
        found, role = hit.found, hit.found.role
        if role is None:
            return "near" if hit.near else "ambiguous"
        roles = (role, *found.others)
        if all(one.outside and one.id not in self._words.project_roles for one in roles):
            return "none"
        if found.question is not None and not hit.near:
            return "ambiguous"
        return "near" if role.outside else "match"


def _candidates(hit: Hit, sure: float, status: Status) -> tuple[Candidate, ...]:
    """The roles that it can be, the default reading first; they share the confidence.

    A title with one reading in the catalogue and another outside it shares it with that one.
    """
    found = hit.found
    roles = [role for role in (found.role, *found.others, *found.candidates) if role is not None]
    different = list({role.id: role for role in roles}.values()) if status != "none" else []
    shares = max(len(different), 2 if status == "ambiguous" else 1)
    return tuple(
        Candidate(
            role,
            role.office if role.outside else hit.office or role.office,
            round(sure / shares, 2),
        )
        for role in different[:MOST_CANDIDATES]
    )


@lru_cache(maxsize=8)
def reader_of(catalogue: Catalogue, *, keep: bool) -> Reader:
    """The reader of a catalogue, made when first asked for, to ``keep`` what it read or not."""
    return Reader(catalogue, keep=keep)


def read_title(catalogue: Catalogue, title: str, *, keep: bool = True) -> TitleReading:
    """What ``title`` says; never raises, whatever it holds.

    Without ``keep``, as for a CV, nothing of it stays in memory.
    """
    return reader_of(catalogue, keep=keep).read(title)


def meaning_of(catalogue: Catalogue, title: str) -> Hit | None:
    """What the words of ``title`` mean where it is no title of a role; None if it is unknown."""
    return reader_of(catalogue, keep=True).meaning(title[:LONGEST])
