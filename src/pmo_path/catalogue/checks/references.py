"""Which fields of which records point at other records."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from ...documents import Path
from ...text import did_you_mean
from .finding import Finding, Records, fault
from .ids import key_of

# Path patterns: a name is a field, `*` every item of a list, `keys` every key of a map.
REFERENCES: dict[str, tuple[tuple[str, str], ...]] = {
    "levels": (("courses.*", "courses"), ("sources.*", "sources")),
    "roles": (
        ("variant_of", "roles"),
        ("leads_to.*.role", "roles"),
        ("differs.than.*", "roles"),
        ("competencies.keys", "competencies"),
        ("key_competencies.*", "competencies"),
        ("sources.*", "sources"),
        ("aliases.*.sources.*", "sources"),
        ("responsibilities.*.sources.*", "sources"),
        ("typical_backgrounds.*.sources.*", "sources"),
        ("accountability.*.sources.*", "sources"),
        ("where_found.*.sources.*", "sources"),
        ("learn_first.sources.*", "sources"),
        ("leads_to.*.sources.*", "sources"),
        ("differs.sources.*", "sources"),
        ("codes.*.sources.*", "sources"),
    ),
    "courses": (
        ("replaced_by", "courses"),
        ("leads_to.*", "courses"),
        ("prerequisites.*.id", "courses"),
        ("prerequisites.*.any_of.*", "courses"),
        ("recommended.*.id", "courses"),
        ("recommended.*.any_of.*", "courses"),
        ("competencies.*", "competencies"),
        ("sources.*", "sources"),
    ),
    "competencies": (("courses.*", "courses"), ("named_by.*.source", "sources")),
    "behaviours": (("sources.*", "sources"),),
    "topics": (
        ("competencies.*", "competencies"),
        ("courses.*", "courses"),
        ("rules.*", "rules"),
        ("sources.*", "sources"),
    ),
    "observations": (("roles.*", "roles"), ("source", "sources")),
    "context": (("source", "sources"),),
    "offices": (("sources.*", "sources"),),
    "concepts": (
        ("roles.*", "roles"),
        ("rules.*", "rules"),
        ("example.*.r", "roles"),
        ("example.*.a", "roles"),
        ("sources.*", "sources"),
    ),
    "services": (
        ("competencies.*", "competencies"),
        ("roles.*", "roles"),
        ("sources.*", "sources"),
    ),
    "support": (("courses.*", "courses"), ("rules.*", "rules"), ("sources.*", "sources")),
    "principles": (("sources.*", "sources"),),
    "frameworks": (("sources.*", "sources"),),
    "titles": (("ambiguous.*.roles.*", "roles"), ("ambiguous.*.sources.*", "sources")),
    "title_words": (
        ("specialisms.*.role", "roles"),
        ("near.*.role", "roles"),
        ("project_roles.*", "roles"),
    ),
    "readings": (("sources.*", "sources"),),
    "rules": (
        ("sources.*", "sources"),
        ("when.current.*", "roles"),
        ("then.want.roles.keys", "roles"),
        ("then.remove.roles.*", "roles"),
        ("then.within.roles.*", "roles"),
        ("then.above.roles.*", "roles"),
        ("then.above.others.*", "roles"),
        ("then.gaps.*", "competencies"),
        ("then.lead.*", "competencies"),
        ("then.never_gaps.*", "competencies"),
        ("then.courses.*", "courses"),
        ("then.options.*", "courses"),
        ("then.support.*", "support"),
        ("then.explain.*", "concepts"),
        ("then.readings.*", "readings"),
    ),
    "questions": (
        ("parts.*.options.*.start", "roles"),
        ("parts.*.options.*.starts.*.role", "roles"),
        ("parts.*.options.*.instead.keys", "roles"),
        ("parts.*.options.*.shows.keys", "competencies"),
        ("parts.*.options.*.learn.*", "competencies"),
        ("parts.*.options.*.follow.*", "roles"),
        ("parts.*.options.*.holders.*", "roles"),
        ("parts.*.options.*.want.*.roles.keys", "roles"),
        ("parts.*.options.*.early.*.roles.keys", "roles"),
        ("parts.*.options.*.courses.*", "courses"),
        ("parts.*.options.*.spare.*", "roles"),
        ("parts.*.options.*.remove_roles.*", "roles"),
        ("parts.*.options.*.rules.*", "rules"),
        ("parts.*.items.*.rate.*", "competencies"),
    ),
}


def follow(value: Any, pattern: str) -> Iterator[tuple[Path, Any]]:
    """Every value that ``pattern`` reaches from the record ``value``, with its path."""
    yield from _follow(value, pattern.split("."), ())


def _follow(value: Any, steps: list[str], path: Path) -> Iterator[tuple[Path, Any]]:
    if value is None:
        return
    if not steps:
        yield path, value
    elif steps[0] == "*":
        for index, item in enumerate(value):
            yield from _follow(item, steps[1:], (*path, index))
    elif steps[0] == "keys":
        yield from (((*path, key), key) for key in value)
    else:
        inner = value.get(steps[0]) if isinstance(value, dict) else getattr(value, steps[0])
        yield from _follow(inner, steps[1:], (*path, steps[0]))


_NAMES = {
    "roles": "role",
    "courses": "course",
    "competencies": "competency",
    "sources": "source",
    "rules": "rule",
    "support": "support entry",
    "concepts": "concept",
    "readings": "reading",
}


class Unread(NamedTuple):
    """What has faults of its own: ids of records, and parts of which a whole file is unread."""

    ids: set[str]
    parts: set[str]


def dangling(records: Records, unread: Unread) -> Iterator[Finding]:
    """Every reference resolves."""
    known = {part: {key_of(record) for record in found} for part, found in records.items()}
    for part, patterns in REFERENCES.items():
        for record in records[part]:
            for pattern, target in patterns:
                if target in unread.parts:
                    continue
                for path, value in follow(record, pattern):
                    if value not in known[target] and str(value) not in unread.ids:
                        yield _dangling(record, path, value, target, known[target])


def _dangling(record: Any, path: Path, value: Any, target: str, known: set[Any]) -> Finding:
    name = _NAMES.get(target, target)
    hint = did_you_mean(str(value), map(str, known)) or ""
    at = "key" if path[-1] == value else "value"
    return fault(record, path, f"there is no {name} '{value}'", hint, at)
