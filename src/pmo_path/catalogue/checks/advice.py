"""Rules and questions: each does or asks something."""

from collections.abc import Iterator

from .finding import Finding, Records, fault


def rules_do_something(records: Records) -> Iterator[Finding]:
    """A rule steers the advice or says what keeps it."""
    for rule in records["rules"]:
        if rule.then is None and not rule.kept_by:
            yield fault(rule, (), "a rule needs 'then' or 'kept_by'")


def parts_have_choices(records: Records) -> Iterator[Finding]:
    """A part with choices has some, and no key is asked twice of one person."""
    for question in records["questions"]:
        for index, part in enumerate(question.parts):
            if part.kind in ("one", "several") and not (part.options or part.same_as):
                yield fault(question, ("parts", index), f"'{part.key}' has no options")
            if part.kind == "ratings" and not part.items:
                yield fault(question, ("parts", index), f"'{part.key}' has no items to rate")
