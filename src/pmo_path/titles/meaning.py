"""What the words of a title mean: an office and a job, or a known title within a longer one."""

from collections.abc import Sequence

from ..model import Catalogue, JobName, OfficeName, Role
from .result import How, Sense
from .vocabulary import JobPlace, OfficePlace, Vocabulary, Words, corrector_of, vocabulary_of

_LONGEST_NAME = 7


class Meaning:
    """Finds what titles mean, by the words of one catalogue, and may ``keep`` their words."""

    def __init__(self, catalogue: Catalogue, *, keep: bool = True) -> None:
        self.catalogue, self.keep = catalogue, keep
        self.words: Vocabulary = vocabulary_of(catalogue)
        self.index = self.words.index

    def of(self, parts: Sequence[Words]) -> Sense | None:
        """What a title means whose ``parts`` stand apart by dashes, commas or brackets."""
        whole = self._named(_together(parts), "cleaned")
        if whole is not None:
            return whole
        parts = [self.words.without_boss(part) for part in parts]
        sense = self._of_words(_together(parts), parts)
        if sense is not None and not sense.unsure:
            return sense
        mended = self._mended(parts)
        return sense if mended is None or (sense is not None and mended.unsure) else mended

    def _of_words(self, words: Words, parts: Sequence[Words]) -> Sense | None:
        if self.words.others_anyway.within(words):
            return None
        return (
            self._named(words, "cleaned")
            or self._shortened(words, "cleaned")
            or self._special(words)
            or self._composed(words)
            or self._by_parts(parts)
            or self._contained(words)
            or self._weak(words)
            or self._office_alone(words)
            or self._any_project_job(words)
        )

    def _named(self, words: Words, how: How) -> Sense | None:
        sense = self.index.named(" ".join(words))
        if sense is not None:
            return sense._replace(how=how)
        near = self.words.near.of.get(words)
        return self._near(near.role, how) if near is not None else None

    def _near(self, name: str | None, how: How) -> Sense:
        role = self.catalogue.roles.get(name) if name else None
        return Sense(role, how=how, near=True)

    def _shortened(self, words: Words, how: How) -> Sense | None:
        """The title without words of seniority at its ends, one after the other."""
        for shorter in self.words.shorter(words):
            office = shorter in self.words.offices.of
            sense = None if office else self._named(shorter, how)
            if sense is not None:
                return sense
        return None

    def _by_parts(self, parts: Sequence[Words]) -> Sense | None:
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
            sense = self._named(some, "part") or self._shortened(some, "part")
            if sense is not None:
                return sense
        return None

    def _is_other(self, words: Words) -> bool:
        return self.words.others.within(words)

    def _special(self, words: Words) -> Sense | None:
        """A job in a special field of PMO work: ``project risk manager``."""
        anchored = self.words.anchors.intersection(words) or self.words.office(words)
        if not anchored or self._is_other(words):
            return None
        for start, end, special in self.words.specialisms.all(words):
            job = self.words.jobs.at(words, end)
            begins = not start and self.words.office(words) is None
            if job is not None and not begins and job[1].job in self.words.said.special_jobs:
                role = self.catalogue.roles.get(special.role)
                return Sense(role, how="composed") if role is not None else None
        return None

    def _composed(self, words: Words) -> Sense | None:
        """The role of the job next to an office's name."""
        place = self.words.office(words)
        if place is None:
            return None
        start, end, office = place
        job = self.words.job(words, start, end)
        if job is None or self._is_of_another_field(words, place, job):
            return None
        other = self._other_job(words, place, job)
        as_printed = " ".join(words[start:end])
        sense = self._job_in((as_printed, *office.tries), job[2])
        if other is not None:
            return self._either(other, sense, words, place)
        return sense and sense._replace(how="composed", office=office.office)

    def _is_of_another_field(self, words: Words, office: OfficePlace, job: JobPlace) -> bool:
        """``Sales manager PMO software``: the job goes with the word before it."""
        if not self._is_other(words):
            return False
        before = words[: job[0]] if job[1] <= office[0] else words[office[1] : job[0]]
        return bool(before) and self._is_other(before)

    def _other_job(
        self, words: Words, office: OfficePlace, job: JobPlace
    ) -> tuple[int, int, Role] | None:
        """The other title that the job is part of, as in ``PMO project manager``."""
        for at in range(job[0] + 1):
            for to in range(len(words), job[1] - 1, -1):
                apart = to <= office[0] or at >= office[1]
                sense = self.index.named(" ".join(words[at:to])) if apart and to - at > 1 else None
                if sense is None or sense.role is None:
                    continue
                if sense.role.id in self.words.said.project_roles or sense.question is not None:
                    return at, to, sense.role
        return None

    def _either(
        self,
        other: tuple[int, int, Role],
        own: Sense | None,
        words: Words,
        office: OfficePlace,
    ) -> Sense:
        """Next to the office's name it can be either job; apart from it, it is the other."""
        at, to, role = other
        gap = words[office[1] : at] if at >= office[1] else words[to : office[0]]
        if own is None or (gap and gap not in self.words.links.of):
            return self._near(role.id, "contained")
        either = (role, *(own.others if own.role is None else (own.role,)))
        readings = tuple({reading.id: reading for reading in either}.values())
        return Sense(None, readings, how="composed", office=office[2].office)

    def _office_alone(self, words: Words) -> Sense | None:
        """An office and no job: the office itself, or any of the people in it."""
        place = self.words.office(words)
        if place is None or self.words.job(words, place[0], place[1]) is not None:
            return None
        start, end, office = place
        sense = self.index.named(office.tries[-1])
        if sense is None or self._is_other(words):
            return None
        sense = sense._replace(how="contained", office=office.office, unsure=True)
        people = self._people_of(office) if len(office.tries) > 1 else ()
        if not people and self._is_read(words[:start] + words[end:]):
            return sense
        people = people or (sense.roles if sense.role is not None else ())
        return sense._replace(role=None, others=people) if people else None

    def _people_of(self, office: OfficeName) -> tuple[Role, ...]:
        jobs = (self._job_in(office.tries[:-1], job) for job in self.words.said.jobs)
        return tuple({job.role.id: job.role for job in jobs if job and job.role}.values())

    def _is_read(self, words: Words) -> bool:
        """Whether nothing stands beside the office that could be a job of a name not known."""
        return all(word in self.words.read for word in words)

    def _job_in(self, offices: Sequence[str], job: JobName) -> Sense | None:
        """The first title that is known of those that office and job make."""
        for pattern in job.patterns:
            for name in offices:
                sense = self.index.named(self.index.key(pattern.replace("*", name)))
                if sense is not None:
                    return sense
        return None

    def _contained(self, words: Words) -> Sense | None:
        """The longest known title with an anchor that stands within this one."""
        for size in range(min(_LONGEST_NAME, len(words)), 0, -1):
            for at in range(len(words) - size + 1):
                sense = self._inner(words[at : at + size], words)
                if sense is not None:
                    return sense
        return None

    def _inner(self, some: Words, words: Words) -> Sense | None:
        if some in self.words.offices.of or not self.words.anchors.intersection(some):
            return None
        sense = self._named(some, "contained")
        if sense is None or (self._is_other(words) and not self.words.is_strong(some)):
            return None
        role = sense.role
        if role is not None and role.id in self.words.said.project_roles:
            return self._near(role.id, "contained")
        return sense

    def _weak(self, words: Words) -> Sense | None:
        """``Programme administrator``: no office, yet a job in one."""
        if self._is_other(words):
            return None
        for _, end, office in self.words.weak.all(words):
            job = self.words.jobs.at(words, end)
            if job is not None and job[1].job in self.words.said.weak_jobs:
                sense = self._job_in(office.tries, job[1])
                if sense is not None:
                    return sense._replace(how="contained", office=office.office)
        return None

    def _any_project_job(self, words: Words) -> Sense | None:
        """A job around projects, even if nothing more is known of it."""
        if self._is_other(words) or not any(map(self.words.is_near_anchor, words)):
            return None
        return self._near(None, "contained")._replace(unsure=True)

    def _mended(self, parts: Sequence[Words]) -> Sense | None:
        """The same with misspelt words mended."""
        corrector = corrector_of(self.catalogue, keep=self.keep)
        spelled = [" ".join(map(corrector.word, part)) for part in parts]
        mended = [tuple(self.index.key(part).split()) for part in spelled]
        sense = self._of_words(_together(mended), mended) if mended != list(parts) else None
        return sense and sense._replace(how="corrected")


def _together(parts: Sequence[Words]) -> Words:
    return tuple(word for part in parts for word in part)
