"""Every rule across the catalogue: each yields the faults it finds, all are reported."""

from collections.abc import Callable, Iterator
from datetime import date

from . import advice, courses, ids, known, pay, roles
from .conditions import conditions_can_hold
from .finding import Finding, Records
from .markers import markers_stand_for_something
from .references import Unread, dangling

Rule = Callable[[Records], Iterator[Finding]]

RULES: tuple[Rule, ...] = (
    ids.ids_are_words,
    ids.ids_are_unique,
    roles.titles_are_unique,
    roles.moves_lead_on,
    roles.roles_have_a_level,
    roles.key_competencies_are_asked,
    courses.names_are_unique,
    courses.old_courses_name_a_successor,
    courses.courses_do_not_go_round,
    pay.figures_have_a_period,
    pay.figures_have_a_country,
    pay.figures_are_in_the_country_s_money,
    pay.dates_are_days,
    advice.rules_do_something,
    advice.parts_have_choices,
)
WHOLE: tuple[Rule, ...] = (
    roles.levels_have_roles,
    conditions_can_hold,
    markers_stand_for_something,
    known.questions_have_the_known_keys,
    known.known_entries_are_there,
)
"""Rules about what is not there: they hold of a catalogue that was read whole."""


def faults(records: Records, unread: Unread, today: date | None) -> Iterator[Finding]:
    """Every fault of every rule; what comes of an unread record alone is not one.

    Without a day ``today`` nothing is said of what lies ahead.
    """
    yield from dangling(records, unread)
    for rule in RULES:
        yield from rule(records)
    if today is not None:
        yield from pay.figures_are_not_ahead(records, today)
    if not unread.ids and not unread.parts:
        for rule in WHOLE:
            yield from rule(records)
