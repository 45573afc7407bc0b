"""``courses``: the list of courses and certificates."""

from typing import Annotated

import typer

from ... import lookup, titles
from ...text import listed
from ...views import View
from ...views.courses import courses_view
from .. import complete
from ..options import Run, each_of, for_option, level_option, levels, search_option


def run(
    run: Run,
    level: Annotated[list[str] | None, level_option("Courses for level 1, 2, 3 or 4.")] = None,
    kind: Annotated[
        list[str] | None,
        typer.Option(
            metavar="KIND",
            help=f"Courses of this kind: {listed(lookup.COURSE_KINDS, 'or')}.",
            autocompletion=complete.course_kinds,
        ),
    ] = None,
    specialism: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="Courses in this specialism, for example planning."),
    ] = None,
    status: Annotated[
        list[str] | None,
        typer.Option(
            metavar="STATUS",
            help=f"Courses that are {listed(lookup.COURSE_STATUSES, 'or')}.",
            autocompletion=complete.course_statuses,
        ),
    ] = None,
    for_role: Annotated[str | None, for_option("Courses that help in this role, and why.")] = None,
    search: Annotated[str | None, search_option("Courses with these words in them.")] = None,
) -> View:
    """List courses, certificates, apprenticeships and services.

    Examples:

    \b
      pmo-path courses --level 1 --status current
      pmo-path courses --for "PMO Analyst"
      pmo-path courses --search risk --json
    """
    catalogue = run.load()
    known = catalogue.courses
    wanted = levels(level)
    kinds = each_of("--kind", kind, lookup.COURSE_KINDS)
    statuses = each_of("--status", status, lookup.COURSE_STATUSES)
    named = sorted({course.specialism for course in known.values()})
    specialisms = each_of("--specialism", specialism, tuple(named))
    found = titles.find(catalogue, for_role) if for_role is not None else None
    why = lookup.courses_for(catalogue, found.role) if found and found.role else None
    listed = lookup.courses_in_order(known.values()) if why is None else [known[i] for i in why]
    chosen = lookup.select_courses(
        listed,
        levels=wanted,
        kinds=kinds,
        specialisms=specialisms,
        statuses=statuses,
        search=search,
    )
    return courses_view(chosen, why)
