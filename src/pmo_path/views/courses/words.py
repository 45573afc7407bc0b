"""How long a course takes, what it costs and why it is put forward, in a few words."""

from typing import TYPE_CHECKING

from ...model import Course
from ...text import counted, listed, money, sentence

if TYPE_CHECKING:
    from ...advice import Step
    from ...model import Catalogue, Rule


def course_length(course: Course) -> str:
    """How long a course takes."""
    if course.duration_days:
        return counted_days(course.duration_days)
    if course.duration_months:
        return counted(course.duration_months, "month")
    if course.study_hours:
        return f"{course.study_hours:g} hours of study"
    return "length not known"


def counted_days(days: float) -> str:
    """``1 day``, ``2.5 days``."""
    return "half a day" if days == 0.5 else f"{days:g} day{'' if days == 1 else 's'}"


def course_price(course: Course) -> str:
    """What a course costs, and as of when."""
    price = course.price
    if price is None:
        return "price not known"
    said = "free" if price.amount == 0 else money(price.amount, price.currency)
    return f"{said} ({price.as_of})" if price.as_of != "undated" else f"{said} (undated)"


def course_facts(course: Course, over_budget: bool | None = None) -> str:
    """Length and price together: ``3 days; £555 (2026-04), above your budget``."""
    said = f"{course_length(course)}; {course_price(course)}"
    return f"{said}, above your budget" if over_budget else said


def course_values(course: Course) -> dict[str, object]:
    """What every record of a course on the way says of it; length and price null if not known."""
    price = course.price
    return {
        "course": course.id,
        "name": course.name,
        "days": course.duration_days,
        "price": price.amount if price else None,
        "currency": price.currency if price else None,
        "price_as_of": price.as_of if price else None,
    }


def course_why(catalogue: "Catalogue", step: "Step") -> str:
    """Why a course is put forward."""
    names = [catalogue.competencies[name].name for name in step.closes[:3]]
    works = f"Works on {listed(names)}." if names else ""
    if step.why == "before" and step.leads_to:
        return f"Comes before {catalogue.courses[step.leads_to].name}."
    if step.why == "level":
        return "It is the course for the role's level."
    if step.why == "lead":
        return f"{works} Close this gap first."
    if step.why in ("rule", "option") and step.numbers:
        said = rule_said(next(r for r in catalogue.rules if r.number == step.numbers[0]))
        return f"An option. {said}" if step.optional else said
    return works or "Goes with what you like."


def rule_said(rule: "Rule") -> str:
    """Why a rule decided something, to the person."""
    return (rule.then.why if rule.then else None) or sentence(rule.because)
