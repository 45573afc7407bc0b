"""A route as a page for a person: the whole of it first, then step by step."""

from collections.abc import Iterator

from ...model import Catalogue, Role
from ...routes import Rise, Route, RouteStep, WayOut
from ...text import counted, country_name, listed, period_in_words, sentence
from ..base import Block, Bullets, Column, Document, Facts, Grid, Heading, Para
from ..cite import Cites
from ..pay import pay_said
from ..words import grade_words, move_words, seller
from . import words
from .record import Pay, differs

_SHOWN = 5
"""So many competencies are shown for a step into a role that names no key ones."""
_LEVEL_1 = "At level 1 no certificate and no experience of a PMO is needed to start."
_GRADES = (
    "A competency has five grades. Those here are what each role usually asks for, not yours, and "
    "what a role before it asks for counts as learned. PMO stands for project, programme or "
    "portfolio management office."
)


def route_page(
    catalogue: Catalogue,
    shown: Route,
    others: tuple[Route, ...],
    ways: tuple[WayOut, ...],
    pay: Pay,
    country: str,
    contract: str | None,
    *,
    sources: bool,
) -> Document:
    """The page of the route ``shown``; ``others`` are the best by other measures."""
    cites = Cites(catalogue, shown=sources)
    page = _Page(catalogue, shown, pay, f"{country_name(country)}, {words.TERMS[contract]}", cites)
    return (
        *page.head(),
        *(block for number in range(len(shown.steps)) for block in page.step(number)),
        *page.others(others),
        *page.ways_out(ways),
        *page.foot(),
        *cites.blocks(),
    )


def no_route_page(start: Role, goal: Role, nearest: Role | None, apart: int) -> Document:
    """That no moves lead there, and which role within reach is ``apart`` fewest grades."""
    blocks: list[Block] = [
        Heading(f"From {start.title} to {goal.title}", 1),
        Para(f"No route is known: no moves lead from {start.title} to {goal.title}."),
    ]
    if nearest is None:
        blocks.append(Para(f"No move from {start.title} is known at all."))
    else:
        blocks.append(
            Para(
                f"Of the roles that can be reached, {words.role_named(nearest)} is nearest to it: "
                f"{counted(apart, 'grade')} apart, all competencies together."
            )
        )
        blocks.append(Para(f"The way there: pmo-path route {start.id} {nearest.id}"))
    return (*blocks, Para(f"Where people come from: pmo-path role {goal.id}"))


class _Page:
    def __init__(
        self, catalogue: Catalogue, route: Route, pay: Pay, pay_for: str, cites: Cites
    ) -> None:
        self.catalogue, self.route, self.pay = catalogue, route, pay
        self.pay_for, self.cites = pay_for, cites

    def head(self) -> Iterator[Block]:
        route = self.route
        which = "" if route.measure == "main" else f": the {words.SUPERLATIVE[route.measure]}"
        yield Heading(f"From {route.start.title} to {route.roles[-1].title}{which}", 1)
        yield Para(f"{words.by_roles(route)}. {words.on_whose_word(route)}")
        yield Facts(
            (
                ("What rises", words.rises_said(route.steps)),
                ("Courses", words.courses_said(route)),
                ("Their length", words.days_said(route)),
                ("Their price", words.price_said(route)),
                ("Time in each role", self._time()),
                ("Pay figures", self.pay_for),
            )
        )

    def _time(self) -> str:
        told = sum(step.move.typical_years is not None for step in self.route.steps)
        if not told:
            return "not known"
        return f"not known, but for what a source says of {counted(told, 'step')}"

    def step(self, number: int) -> Iterator[Block]:
        """One step: the move, what rises, the courses, and pay before and after."""
        step = self.route.steps[number]
        yield Heading(f"{number + 1}. {words.role_named(step.end)}")
        yield Para(self.cites.said(words.move_said(step), step.move.sources))
        yield from self._rises(step)
        yield from self._courses(step)
        start, end = step.start, step.end
        before = self.pay[start.id]
        said = words.pay_short(before, start) if number else pay_said(before, start.title)
        yield Facts(
            (
                ("Pay before", said),
                ("Pay after", pay_said(self.pay[end.id], end.title)),
            )
        )

    def _rises(self, step: RouteStep) -> Iterator[Block]:
        key = [rise for rise in step.rises if rise.key]
        shown = key or step.rises[: 0 if step.end.key_competencies else _SHOWN]
        yield Heading(f"What rises: {words.rises_said((step,))}", 3)
        if shown:
            columns = (
                Column("competency", "Key competency" if key else "Competency"),
                Column("has", "So far"),
                Column("needs", "Asked for"),
            )
            yield Grid(columns, tuple(self._row(rise) for rise in shown))
        left = len(step.rises) - len(shown)
        if left and shown:
            yield Para(f"and {left} more.")
        elif left:
            yield Para("None of them is a key competency of the role.")

    def _row(self, rise: Rise) -> tuple[str, str, str]:
        has = grade_words(self.catalogue, rise.has) if rise.has else "nothing known"
        name = self.catalogue.competencies[rise.competency].name
        return name, has, grade_words(self.catalogue, rise.needs)

    def _courses(self, step: RouteStep) -> Iterator[Block]:
        yield Heading("Courses that help", 3)
        if not step.courses:
            yield Para("None that is not on the route already.")
            return
        level = step.end.level
        lines = [words.course_said(self.catalogue, learning, level) for learning in step.courses]
        yield Bullets(tuple(lines))

    def others(self, others: tuple[Route, ...]) -> Iterator[Block]:
        """One line for each other route that differs; which ones do not, in one sentence."""
        yield Heading("Other routes")
        lines = [words.other_said(self.route, one) for one in others if differs(self.route, one)]
        same = [
            f"the {words.SUPERLATIVE[one.measure]}"
            for one in others
            if not differs(self.route, one)
        ]
        if lines:
            yield Bullets(tuple(lines))
        if same:
            yield Para(f"The route above is also {listed(same)}.")

    def ways_out(self, ways: tuple[WayOut, ...]) -> Iterator[Block]:
        """Out of the PMO, or into delivery: from the goal first, then along the way."""
        yield Heading("Ways out of the PMO, and into delivery")
        if not ways:
            yield Para("None is known from these roles, nor from those that they lead to.")
            return
        lines = []
        for way in ways:
            via = f", by way of {listed([role.title for role in way.via])}" if way.via else ""
            said = (
                f"From {way.start.title} to {way.end.title}{via}: {sentence(way.move.why)} "
                f"{move_words(way.start, way.move, way.end)}"
            )
            lines.append(self.cites.said(said, way.move.sources))
        yield Bullets(tuple(lines))

    def foot(self) -> Iterator[Block]:
        """How the route was chosen, what the grades are, and who sells the courses."""
        route = self.route
        yield Heading("What to know")
        notes = [words.chosen_by(route.measure), _GRADES]
        if any(course.duration_days is None and (course.duration_months or course.study_hours)
               for course in route.courses):  # fmt: skip
            notes.append("A month of a course counts as 20 days, 7 hours of study as one.")
        if any(step.end.level == 1 for step in route.steps):
            notes.append(_LEVEL_1)
        if name := seller(self.catalogue, route.courses):
            notes.append(
                f"Part of what is known about levels and courses comes from {name}, which sells "
                "some of these courses. A course is a good start; no course promises a job."
            )
        yield Bullets(tuple(notes))
        about = self.catalogue.about
        yield Para(f"Catalogue {about.version} of {period_in_words(about.date)}.")
