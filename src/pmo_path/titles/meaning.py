"""What the words of a title mean: an office and a job, or a known title within a longer one."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..model import Catalogue, JobName, OfficeName, Role
from .index import Found
from .vocabulary import Vocabulary, Words, corrector_of, vocabulary_of

_LONGEST_NAME = 7
Place = tuple[int, int, JobName]


class Hit(NamedTuple):
    """What some words of a title mean, and how sure that is, 0 to 100.

    ``office`` is the kind that the words say. ``near`` is a project job outside the PMO. ``unsure``
    tells that some word was not read, ``guessed`` that a spelling mistake was mended.
    """

    found: Found
    sure: int
    office: str | None = None
    near: bool = False
    unsure: bool = False
    guessed: bool = False


class Meaning:
    """Finds what titles mean, by the words of one catalogue, and may ``keep`` their words."""

    def __init__(self, catalogue: Catalogue, *, keep: bool = True) -> None:
        self.catalogue, self.keep = catalogue, keep
        self.words: Vocabulary = vocabulary_of(catalogue)
        self.index = self.words.index
        self.sure = self.words.said.confidence

    def of(self, parts: Sequence[Words]) -> Hit | None:
        """What a title means whose ``parts`` stand apart by dashes, commas or brackets."""
        whole = self._named(_together(parts), self.sure.cleaned)
        if whole is not None:
            return whole
        parts = [self._without_boss(part) for part in parts]
        hit = self._of_words(_together(parts), parts)
        if hit is not None and not hit.unsure:
            return hit
        mended = self._mended(parts)
        return hit if mended is None or (hit is not None and mended.unsure) else mended

    def _without_boss(self, part: Words) -> Words:
        """``Assistant to the PMO director`` is an assistant."""
        place = next(self.words.bosses.all(part, range(1, len(part))), None)
        return part if place is None else part[: place[0]]

    def _of_words(self, words: Words, parts: Sequence[Words]) -> Hit | None:
        if self.words.others_anyway.within(words):
            return None
        return (
            self._named(words, self.sure.cleaned)
            or self._shortened(words, self.sure.cleaned)
            or self._special(words)
            or self._composed(words)
            or self._by_parts(parts)
            or self._contained(words)
            or self._weak(words)
            or self._office_alone(words)
            or self._any_project_job(words)
        )

    def _named(self, words: Words, sure: int) -> Hit | None:
        found = self.index.named(" ".join(words))
        if found is not None:
            return Hit(found, sure)
        near = self.words.near.of.get(words)
        return self._near(near.role, sure) if near is not None else None

    def _near(self, name: str | None, sure: int) -> Hit:
        role = self.catalogue.roles.get(name) if name else None
        return Hit(Found(role), sure, near=True)

    def _shortened(self, words: Words, sure: int) -> Hit | None:
        """The title without words of seniority at its ends, one after the other."""
        for shorter in self._shorter(words):
            office = shorter in self.words.offices.of
            hit = None if office else self._named(shorter, sure)
            if hit is not None:
                return hit
        return None

    def _shorter(self, words: Words) -> Iterator[Words]:
        seniority = self.words.seniority
        while len(words) > 1:
            front = seniority.at(words, 0)
            sizes = (size for size in seniority.sizes if words[-size:] in seniority.of)
            back = 0 if front else next(sizes, 0)
            if not front and not back:
                return
            words = words[front[0] if front else 0 : len(words) - back]
            if words:
                yield words

    def _by_parts(self, parts: Sequence[Words]) -> Hit | None:
        """The first part that is a title by itself, what follows an ``at`` or ``in`` left aside."""
        tails = self.words.tails
        if len(parts) < 2 and not any(tails.intersection(part) for part in parts):
            return None
        other = self._is_other(_together(parts))
        for part in parts:
            end = next((n for n, word in enumerate(part) if n and word in tails), len(part))
            some = part[:end]
            if other and not self.words.is_strong(some):
                continue
            hit = self._named(some, self.sure.part) or self._shortened(some, self.sure.part)
            if hit is not None:
                return hit
        return None

    def _is_other(self, words: Words) -> bool:
        return self.words.others.within(words)

    def _special(self, words: Words) -> Hit | None:
        """A job in a special field of PMO work: ``project risk manager``."""
        anchored = self.words.anchors.intersection(words) or self._office(words)
        if not anchored or self._is_other(words):
            return None
        for start, end, special in self.words.specialisms.all(words):
            job = self.words.jobs.at(words, end)
            begins = not start and self._office(words) is None
            if job is not None and not begins and job[1].job in self.words.said.special_jobs:
                role = self.catalogue.roles.get(special.role)
                return Hit(Found(role), self.sure.composed) if role is not None else None
        return None

    def _office(self, words: Words) -> tuple[int, int, OfficeName] | None:
        """The name of an office in ``words``: one with a job behind it, else the longest."""
        found = list(self.words.offices.all(words))

        def weight(place: tuple[int, int, OfficeName]) -> tuple[bool, int, int]:
            start, end, _ = place
            return self.words.jobs.at(words, end) is not None, end - start, -start

        return max(found, key=weight) if found else None

    def _composed(self, words: Words) -> Hit | None:
        """The role of the job next to an office's name."""
        place = self._office(words)
        if place is None:
            return None
        start, end, office = place
        job = self._job(words, start, end)
        if job is None or self._is_of_another_field(words, place, job):
            return None
        other = self._other_job(words, place, job)
        as_printed = " ".join(words[start:end])
        found = self._job_in((as_printed, *office.tries), job[2])
        if other is not None:
            return self._either(other, found, words, place)
        return Hit(found, self.sure.composed, office.office) if found is not None else None

    def _job(self, words: Words, start: int, end: int) -> Place | None:
        """The job right behind the office, else right before it, else the last one behind it."""
        behind = list(self.words.jobs.all(words, range(end, len(words))))
        before = list(self.words.jobs.all(words[:start]))
        if behind and behind[0][0] == end:
            return behind[0]
        for job in reversed(before):
            if job[1] == start or words[job[1] : start] in self.words.links.of:
                return job
        return behind[-1] if behind else before[-1] if before else None

    def _is_of_another_field(
        self, words: Words, office: tuple[int, int, OfficeName], job: Place
    ) -> bool:
        """``Sales manager PMO software``: the job goes with the word before it."""
        if not self._is_other(words):
            return False
        before = words[: job[0]] if job[1] <= office[0] else words[office[1] : job[0]]
        return bool(before) and self._is_other(before)

    def _other_job(
        self, words: Words, office: tuple[int, int, OfficeName], job: Place
    ) -> tuple[int, int, Role] | None:
        """The other title that the job is part of, as in ``PMO project manager``."""
        for at in range(job[0] + 1):
            for to in range(len(words), job[1] - 1, -1):
                apart = to <= office[0] or at >= office[1]
                found = self.index.named(" ".join(words[at:to])) if apart and to - at > 1 else None
                role = found.role if found is not None else None
                if role is None or found is None:
                    continue
                if role.id in self.words.said.project_roles or found.question is not None:
                    return at, to, role
        return None

    def _either(
        self,
        other: tuple[int, int, Role],
        found: Found | None,
        words: Words,
        office: tuple[int, int, OfficeName],
    ) -> Hit:
        """Next to the office's name it can be either job; apart from it, it is the other."""
        at, to, role = other
        gap = words[office[1] : at] if at >= office[1] else words[to : office[0]]
        if found is None or (gap and gap not in self.words.links.of):
            return self._near(role.id, self.sure.contained)
        readings = tuple(r for r in (role, found.role, *found.candidates) if r is not None)
        return Hit(Found(None, candidates=readings), self.sure.composed, office[2].office)

    def _office_alone(self, words: Words) -> Hit | None:
        """An office and no job: the office itself, or any of the people in it."""
        place = self._office(words)
        if place is None or self._job(words, place[0], place[1]) is not None:
            return None
        start, end, office = place
        found = self.index.named(office.tries[-1])
        if found is None or self._is_other(words):
            return None
        roles = self._people_of(office) if len(office.tries) > 1 else ()
        if not roles and self._is_read(words[:start] + words[end:]):
            return Hit(found, self.sure.contained, office.office, unsure=True)
        roles = roles or tuple(r for r in (found.role, *found.others) if r is not None)
        either = Found(None, (), found.question, found.why, roles)
        return Hit(either, self.sure.contained, office.office, unsure=True) if roles else None

    def _people_of(self, office: OfficeName) -> tuple[Role, ...]:
        jobs = (self._job_in(office.tries[:-1], job) for job in self.words.said.jobs)
        return tuple({one.role.id: one.role for one in jobs if one and one.role}.values())

    def _is_read(self, words: Words) -> bool:
        """Whether nothing stands beside the office that could be a job of a name not known."""
        return all(word in self.words.read for word in words)

    def _job_in(self, offices: Sequence[str], job: JobName) -> Found | None:
        """The first title that is known of those that office and job make."""
        for pattern in job.patterns:
            for name in offices:
                found = self.index.named(self.index.key(pattern.replace("*", name)))
                if found is not None:
                    return found
        return None

    def _contained(self, words: Words) -> Hit | None:
        """The longest known title with an anchor that stands within this one."""
        for size in range(min(_LONGEST_NAME, len(words)), 0, -1):
            for at in range(len(words) - size + 1):
                hit = self._inner(words[at : at + size], words)
                if hit is not None:
                    return hit
        return None

    def _inner(self, some: Words, words: Words) -> Hit | None:
        if some in self.words.offices.of or not self.words.anchors.intersection(some):
            return None
        hit = self._named(some, self.sure.contained)
        if hit is None or (self._is_other(words) and not self.words.is_strong(some)):
            return None
        role = hit.found.role
        if role is not None and role.id in self.words.said.project_roles:
            return self._near(role.id, self.sure.contained)
        return hit

    def _weak(self, words: Words) -> Hit | None:
        """``Programme administrator``: no office, yet a job in one."""
        if self._is_other(words):
            return None
        for _, end, office in self.words.weak.all(words):
            job = self.words.jobs.at(words, end)
            if job is not None and job[1].job in self.words.said.weak_jobs:
                found = self._job_in(office.tries, job[1])
                if found is not None:
                    return Hit(found, self.sure.contained, office.office)
        return None

    def _any_project_job(self, words: Words) -> Hit | None:
        """A job around projects, even if nothing more is known of it."""
        if self._is_other(words) or not any(map(self.words.is_near_anchor, words)):
            return None
        return self._near(None, self.sure.contained)._replace(unsure=True)

    def _mended(self, parts: Sequence[Words]) -> Hit | None:
        """The same with misspelt words mended."""
        corrector = corrector_of(self.catalogue, keep=self.keep)
        said = [" ".join(map(corrector.word, part)) for part in parts]
        mended = [tuple(self.index.key(part).split()) for part in said]
        hit = self._of_words(_together(mended), mended) if mended != list(parts) else None
        return hit and hit._replace(sure=self.sure.corrected, guessed=True)


def _together(parts: Sequence[Words]) -> Words:
    return tuple(word for part in parts for word in part)
