"""The commands: name, module, and the line that help shows for each."""

from typing import NamedTuple


class Entry(NamedTuple):
    """A command; one with ``members`` is a group and has no module."""

    name: str
    module: str
    line: str
    members: tuple["Entry", ...] = ()


COMMANDS = (
    Entry("advise", "advise", "Which role next, and why."),
    Entry("gaps", "gaps", "What is missing for a role."),
    Entry("advert", "advert", "What job adverts say and ask."),
    Entry("plan", "plan", "A development plan, by dates."),
    Entry("roles", "roles", "List the roles."),
    Entry("role", "role", "Show one role in full."),
    Entry("courses", "courses", "List courses and certificates."),
    Entry("course", "course", "Show one course in full."),
    Entry("pay", "pay", "What roles pay, and who says so."),
    Entry("route", "route", "From one role to another, by steps."),
    Entry("compare", "compare", "Roles side by side."),
    Entry("titles", "titles", "Any job title to its role."),
    Entry("levels", "levels", "The four levels of PMO work."),
    Entry("competencies", "competencies", "List the competencies."),
    Entry("competency", "competency", "One competency, grade by grade."),
    Entry("questions", "questions", "The questions, for answers files."),
    Entry("explain", "explain", "The field's words in plain ones."),
    Entry(
        "catalogue",
        "",
        "Check a catalogue of your own.",
        (Entry("check", "catalogue_check", "Find the faults in a catalogue."),),
    ),
    Entry("schema", "schema", "The JSON Schema of what --json gives."),
    Entry("help", "help", "Help on a command."),
)


def find(path: list[str]) -> Entry | None:
    """The entry at ``path``, such as ``["catalogue", "check"]``."""
    entries: tuple[Entry, ...] = COMMANDS
    found = None
    for name in path:
        found = next((entry for entry in entries if entry.name == name), None)
        if found is None:
            return None
        entries = found.members
    return found
