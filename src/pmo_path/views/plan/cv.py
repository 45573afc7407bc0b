"""The four parts of a CV, shaped to the office and the level that are aimed at."""

from collections.abc import Iterator
from typing import NamedTuple

from ...advice import Advice
from ...lookup import support_called
from ...model import BEGINNERS, Catalogue
from ...text import listed
from ..advice import AdviceWords

"""Segments that come without project work: newcomers, and administrators or PAs."""
_DUTIES = 2


class CvPart(NamedTuple):
    """One part of a CV: what to write, why, and who says so."""

    id: str
    text: str
    why: str
    rules: tuple[int, ...]
    sources: tuple[str, ...]


def cv_parts(catalogue: Catalogue, advice: Advice, words: AdviceWords) -> Iterator[CvPart]:
    """Summary, career history, achievements, skills; for newcomers what they bring comes first."""
    new = advice.standing.segment in BEGINNERS
    help_with = support_called(catalogue, "newcomer-cv" if new else "cv-development")
    rules = help_with.rules if help_with else ()
    sources = help_with.sources if help_with else ()
    why = {
        "summary": "It is what makes people read on.",
        "history": "Whoever hires looks for the kind and the level of PMO that they have.",
        "achievements": "They are what stands out.",
        "skills": "They count where they are shown, more than where they are named.",
    }
    if new:
        why["summary"] = "Most applicants for a first post are new, and whoever hires knows that."
    texts = _texts(catalogue, advice, words, new=new)
    for name, reason in why.items():
        yield CvPart(name, texts[name], reason, rules, sources)


def _texts(
    catalogue: Catalogue, advice: Advice, words: AdviceWords, *, new: bool
) -> dict[str, str]:
    role = advice.recommended.role
    brought = _brought(catalogue, advice, words)
    where = _where(catalogue, advice)
    duties = "; ".join(duty.text.rstrip(".") for duty in role.responsibilities[:_DUTIES])
    return {
        "summary": _summary(where, brought, new=new),
        "history": _history(advice, where, new=new),
        "achievements": (
            "CV, achievements: pick three that have a result"
            + (f", and that answer duties such as these: {duties}." if duties else ".")
        ),
        "skills": (
            "CV, skills and experience: show them all through"
            + (f", first of all {brought}." if brought else ", each with where you used it.")
        ),
    }


def _summary(where: str, brought: str, *, new: bool) -> str:
    if new:
        skills = f": {brought}" if brought else ""
        return (
            "CV, personal summary: put your transferable skills and the right attitude first"
            f"{skills}. Say why projects make you curious, and that you look for a post {where}."
        )
    skills = f" and what you bring: {brought}" if brought else " and what you bring"
    return f"CV, personal summary: in a few lines, say that you look for a post {where},{skills}."


def _history(advice: Advice, where: str, *, new: bool) -> str:
    if new:
        return (
            f"CV, career history: write it for a post {where}. For each job, say what you "
            "kept in order, for whom and for how many people, in words that a project uses."
        )
    said = (
        f"CV, career history: write it for a post {where}. For each PMO or project, say "
        "what kind it was, how large, what it supported and what you did in it."
    )
    if advice.standing.current is not None:
        said += " Where a title of yours misleads, add a clearer one in brackets."
    return said


def _where(catalogue: Catalogue, advice: Advice) -> str:
    """``as Programme Office Analyst (programme office, level 2)``."""
    role = advice.recommended.role
    if role.outside:
        return f"as {role.title}"
    office = next((one for one in catalogue.offices if one.id == role.office), None)
    kind = office.name if office is not None else "any kind of PMO"
    if kind[1:].islower():
        kind = kind.lower()
    return f"as {role.title} ({kind}, level {role.level})"


def _brought(catalogue: Catalogue, advice: Advice, words: AdviceWords) -> str:
    """What the person brings to the role: its key competencies, else what they are best at."""
    names = words.strengths(advice.recommended.role)
    if not names:
        has = advice.standing.has
        asked = advice.recommended.role.competencies
        able = sorted(
            (name for name in asked if name in has and has[name].grade >= max(2, asked[name])),
            key=lambda name: (-has[name].grade, name),
        )
        names = [catalogue.competencies[name].name for name in able[:3]]
    return listed([name[:1].lower() + name[1:] if name[1:2].islower() else name for name in names])
