"""What is missing for a role as a page for a person: first things first."""

from collections.abc import Iterator

from ...advice import Gap, Missing
from ...model import Catalogue
from ...text import counted, listed, period_in_words, sentence
from ..base import Block, Bullets, Document, Facts, Heading, Para
from ..courses import course_why
from ..words import level_name, level_words, office_words
from .words import certificate_said, cover_said, has_said, needs_said, next_said, task_said

_COURSES = 3
"""Courses shown for each gap; the record has all."""


def gaps_page(catalogue: Catalogue, missing: Missing) -> Document:
    """The page: what is known, each gap with what closes it, certificates."""
    return tuple(_blocks(catalogue, missing))


def _blocks(catalogue: Catalogue, missing: Missing) -> Iterator[Block]:
    role = missing.role
    yield Heading(f"What is missing for {role.title}", 1)
    yield Para(role.summary)
    name = level_name(catalogue, role.level)
    level = f"{role.level}: {name}" if name else level_words(role)
    yield Facts((("Level", level), ("Office", office_words(catalogue, role))))
    yield Para(" ".join(_said(missing)))
    for number, gap in enumerate(missing.gaps, 1):
        yield from _gap(catalogue, missing, number, gap)
    yield from _certificates(catalogue, missing)
    if missing.keep_up:
        names = [catalogue.competencies[gap.competency].name for gap in missing.keep_up]
        yield Para(f"Keep up and be ready to show: {', '.join(names)}.")
    about = catalogue.about
    yield Para(
        f"Advice, not a grade. Catalogue {about.version} of {period_in_words(about.date)}. "
        f"More: pmo-path role {role.id}."
    )


def _said(missing: Missing) -> Iterator[str]:
    """How much is missing, and how sure that is."""
    asked, found = len(missing.asked), len(missing.gaps)
    if not asked:
        yield "Which competencies it asks is not known."
        return
    what = "usually brings" if missing.role.outside else "asks"
    whole = f"the {counted(asked, 'competency', 'competencies')} that the role {what}"
    if found:
        yield f"There is still to grow in {found} of {whole}, here in the order to close them."
        if any(gap.key for gap in missing.gaps):
            yield "Those marked (key) matter most."
    else:
        yield f"You are ready: of {whole}, nothing is known to be missing."
    yield from _unrated(missing)


def _unrated(missing: Missing) -> Iterator[str]:
    assumed, unknown = missing.known("assumed"), missing.known("unknown")
    parts = []
    if assumed:
        parts.append(f"{len(assumed)} assumed from where you are")
    if unknown:
        parts.append(f"{len(unknown)} not known at all and counted as missing")
    if parts:
        yield f"Not all of it is rated: {listed(parts)}. Your own ratings make this more exact."


def _gap(catalogue: Catalogue, missing: Missing, number: int, gap: Gap) -> Iterator[Block]:
    name = catalogue.competencies[gap.competency].name
    key = " (key)" if gap.key else ""
    yield Heading(f"{number}. {name}{key}")
    role, current = missing.role, missing.standing.current
    tasks = [task_said(task, role.id, current) for task in missing.tasks[gap.competency]]
    covers = missing.courses[gap.competency][:_COURSES]
    pairs = (
        ("You now", has_said(catalogue, gap)),
        ("The role needs", needs_said(catalogue, gap)),
        ("Next grade", next_said(catalogue, gap)),
        ("On the job", sentence(". Or ".join(tasks))),
        (
            "Courses",
            "; ".join(cover_said(catalogue, cover) for cover in covers)
            or "no current one is known that you do not hold",
        ),
    )
    yield Facts(tuple(pair for pair in pairs if pair[1]))


def _certificates(catalogue: Catalogue, missing: Missing) -> Iterator[Block]:
    yield Heading("Certificates")
    first = missing.role.level == 1
    if not missing.certificates:
        yield Para(
            "None is asked for at this level."
            if first
            else "None is put forward that you do not hold."
        )
        return
    if first:
        yield Para("None is asked for at this level. These can help, in this order:")
    else:
        yield Para("Put forward for this role, in this order, and not held:")
    yield Bullets(
        tuple(
            f"{certificate_said(step)}: {course_why(catalogue, step)}"
            for step in missing.certificates
        ),
        numbered=True,
    )
