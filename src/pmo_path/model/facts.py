"""The facts about a person that conditions of questions and rules may name.

Besides these, every key of a question's part is a fact, with its options as
values. An empty tuple means that any text may stand there.
"""

_LEVELS = ("1", "2", "3", "4")
_OFFICES = ("project", "programme", "portfolio", "enterprise", "centre-of-excellence")

FACTS: dict[str, tuple[str, ...]] = {
    "segment": ("N", "A", "S", "I", "P", "B"),
    "experience": ("none", "some-projects", "in-pmo", "project-manager", "business"),
    "level": _LEVELS,
    "seniority": ("junior", "mid", "senior", "executive"),
    "current": (),
    "current-level": _LEVELS,
    "wished-office": _OFFICES,
    "target": (),
    "target-level": _LEVELS,
    "target-family": (
        "administration",
        "co-ordination",
        "analysis",
        "specialist",
        "management",
        "direction",
    ),
    "accountability": ("not-yet", "yes"),
    "deeds-at": ("1", "2", "3", "4"),
    "two-deeds-at": ("1", "2", "3", "4"),
    "free": ("yes",),
    "goal": ("explore",),
    "strong": (),
    "new-in-post": ("yes",),
    "experienced": ("yes",),
    "gap": (),
    "listed": (),
    "rated-high": ("yes",),
}
