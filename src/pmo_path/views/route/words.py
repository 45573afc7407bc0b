"""What a route says, in words."""

from ...model import Catalogue, Role
from ...pay import Band
from ...routes import Learning, Measure, Route, RouteStep
from ...text import counted, listed, money, sentence
from ..courses import counted_days, course_length, course_price
from ..pay import amount, place_of
from ..words import level_words, move_words

NAMES: dict[Measure, str] = {
    "main": "Main route",
    "fastest": "Fastest",
    "cheapest": "Cheapest",
    "without-certificates": "Fewest certificates",
}
SUPERLATIVE: dict[Measure, str] = {
    "main": "main route",
    "fastest": "fastest",
    "cheapest": "cheapest",
    "without-certificates": "one with the fewest certificates",
}
TERMS = {
    None: "permanent work",
    "permanent": "permanent work",
    "fixed-term": "work for a fixed term",
    "contract": "contract work",
}
_CHOSEN: dict[Measure, str] = {
    "main": "Chosen by: the fewest steps; then the most moves that a source states; then the "
    "least to learn.",
    "fastest": "Chosen by: the fewest days of course among the routes with the fewest steps; a "
    "course of unknown length counts as the middle one of those known. How long one stays in a "
    "role is not counted, as hardly any source says so.",
    "cheapest": "Chosen by: the fewest courses that cost something or whose price is not known; "
    "then the fewest whose price is not known; then the least sum in one currency, which comes "
    "first where all prices are known. It may take one step more than the main route.",
    "without-certificates": "Chosen by: the fewest certificates, each replaced by another kind of "
    "course where there is one. It may take one step more than the main route.",
}


def chosen_by(measure: Measure) -> str:
    """The order that makes a route the best."""
    return _CHOSEN[measure]


def role_named(role: Role) -> str:
    """``PMO Analyst (level 2)``."""
    return f"{role.title} ({level_words(role)})"


def by_roles(route: Route) -> str:
    """``3 steps: A, B, C``."""
    titles = ", ".join(role.title for role in route.roles[1:])
    return f"{counted(len(route.steps), 'step')}: {titles}"


def on_whose_word(route: Route) -> str:
    """How many of the moves a source states."""
    steps, stated = len(route.steps), route.stated
    if steps == 1:
        return "A source states the move." if stated else "No source states the move itself."
    if stated in (0, steps):
        return f"{'A source states' if stated else 'No source states'} " + (
            "each of the moves." if stated else "any of the moves themselves."
        )
    return f"A source states {stated} of the {steps} moves."


def move_said(step: RouteStep) -> str:
    """Why and how, and on whose word; how long it takes where a source says so."""
    return f"{sentence(step.move.why)} {move_words(step.start, step.move, step.end)}"


def rises_said(steps: tuple[RouteStep, ...]) -> str:
    """How many competencies rise, and by how much."""
    names = {rise.competency for step in steps for rise in step.rises}
    if not names:
        return "nothing: no role on the way asks more"
    grades = sum(step.grades for step in steps)
    if len(names) == 1:
        return f"1 competency, by {counted(grades, 'grade')}"
    return f"{len(names)} competencies, by {counted(grades, 'grade')} in all"


def courses_said(route: Route) -> str:
    """``7 courses, 5 of them certificates``."""
    courses, certified = len(route.courses), route.certifications
    if not courses:
        return "none"
    if not certified:
        return f"{courses}, without a certificate among them"
    if certified == courses:
        return "1, for a certificate" if courses == 1 else f"{courses}, all for certificates"
    return f"{courses}, {certified} of them for certificates"


def days_said(route: Route) -> str:
    """``12 days, and 2 of the 7 of unknown length``."""
    known = counted_days(route.days) if route.days else ""
    return _with_not_known(known, "length", route.lengths_not_known, len(route.courses))


def price_said(route: Route) -> str:
    """``£555 and US$300, and 5 of the 7 of unknown price``; sums are never converted."""
    sums = [money(amount, currency) for currency, amount in route.prices.items()]
    return _with_not_known(listed(sums), "price", route.prices_not_known, len(route.courses))


def _with_not_known(known: str, what: str, not_known: int, courses: int) -> str:
    if not courses:
        return "nothing, as there are no courses"
    if not not_known:
        return known or "free"
    if not_known == courses:
        return "not known" if courses == 1 else f"not known for any of the {courses}"
    return f"{known or 'free'}, and {not_known} of the {courses} of unknown {what}"


def course_said(catalogue: Catalogue, learning: Learning, level: int | None) -> str:
    """A course with its length and price, and what it is for."""
    course = learning.course
    if learning.why == "gap":
        why = f"for {catalogue.competencies[learning.what].name}"
    elif learning.why == "before":
        why = f"asked before {catalogue.courses[learning.what].name}"
    else:
        why = f"for level {level}"
    return f"{course.name}, {why}: {course_length(course)}; {course_price(course)}."


def pay_short(band: Band | None, role: Role) -> str:
    """The figures alone, marked where they are old or for the whole level."""
    if band is None:
        return f"no figure for {role.title}"
    whose = f"level {band.level} range, " if band.fallback == "level" else ""
    return f"{whose}{amount(band)}{place_of(band)}" + (", now old" if band.old else "")


def other_said(shown: Route, other: Route) -> str:
    """One line on a route that is the best by another measure."""
    same = shown.roles == other.roles
    roles = "the same roles, with other courses" if same else by_roles(other)
    option = "without an option" if other.measure == "main" else f"--{other.measure}"
    return f"{NAMES[other.measure]} ({option}): {roles}. {_figures(other, shown)}"


def _figures(other: Route, shown: Route) -> str:
    """What counts in its measure, beside what the route shown has."""
    if other.measure == "main":
        return on_whose_word(other)
    say = {"fastest": _length, "cheapest": _to_pay, "without-certificates": _certificates}
    said = say[other.measure]
    return f"{sentence(said(other))} The route above: {said(shown)}."


def _length(route: Route) -> str:
    return f"length of the courses {days_said(route)}"


def _to_pay(route: Route) -> str:
    courses = route.priced + route.prices_not_known
    if not courses:
        return "every course free"
    return f"{counted(courses, 'course')} not known to be free, price {price_said(route)}"


def _certificates(route: Route) -> str:
    return (
        counted(route.certifications, "certificate") if route.certifications else "no certificate"
    )
