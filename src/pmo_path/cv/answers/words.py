"""What was read from a CV, in words; pure."""

from ...answers import options_of, parts_of
from ...model import Catalogue
from ...text import country_name
from ...titles import read_title
from .suggestion import Suggestion


def value_words(catalogue: Catalogue, one: Suggestion) -> str:
    """The value as a person reads it: the words of a choice, a course by name, a level."""
    parts = parts_of(catalogue)
    part, value = parts[one.key], str(one.value)
    if part.kind == "title":
        return _title_words(catalogue, value)
    if part.kind == "courses" and value in catalogue.courses:
        name = catalogue.courses[value].name
        return f"{one.named}, counted as {name}" if one.named else name
    if part.kind == "number":
        return f"about {value} {one.key.removesuffix('s') if value == '1' else one.key}"
    if part.kind == "country":
        return country_name(value)
    labels = {option.id: option.label for option in options_of(part, parts)}
    return labels.get(value, value)


def _title_words(catalogue: Catalogue, title: str) -> str:
    reading = read_title(catalogue, title, keep=False)
    if reading.role is None:
        return title
    level = "outside the PMO" if reading.level is None else f"level {reading.level}"
    read = "may be" if reading.status == "ambiguous" else "read as"
    known = "" if reading.role.title == title else f"{read} {reading.role.title}, "
    return f"{title} ({known}{level})"


def line_words(one: Suggestion) -> str:
    """`` (line 12: "PMO Analyst, Acme")``; nothing where the line was not kept."""
    return f' ({one.where}: "{one.text}")' if one.where else ""
