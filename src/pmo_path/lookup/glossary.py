"""The field's words and ideas as entries, gathered from the whole catalogue; pure."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..errors import UsageError
from ..model import Catalogue, Framework, Level, Office, RaciLine
from ..text import counted, cut, did_you_mean, listed
from ..titles import Speller

ENTRY_KINDS = {
    "office": "kind of office",
    "concept": "idea",
    "service": "PMO service",
    "behaviour": "behaviour",
    "topic": "learning topic",
    "support": "help on the way",
    "principle": "principle",
    "framework": "framework",
    "reading": "how sources are read",
    "level": "level",
}
"""The kinds of entry, and how each is called."""

_SHOWN = 5


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One thing to explain. ``text`` is sentences, ``facts`` labels with values.

    ``id`` is unique among all entries: where two kinds share one, the later
    kind's has its kind before it. ``courses``, ``roles`` and ``competencies``
    are ids.
    """

    kind: str
    id: str
    name: str
    sources: tuple[str, ...]
    text: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    example: tuple[RaciLine, ...] = ()
    roles: tuple[str, ...] = ()
    competencies: tuple[str, ...] = ()
    courses: tuple[str, ...] = ()
    rules: tuple[int, ...] = ()


def entries(catalogue: Catalogue) -> list[Entry]:
    """All entries, kind by kind."""
    found: dict[str, Entry] = {}
    for entry in _all(catalogue):
        if entry.id in found:
            name = f"{entry.kind}-{entry.id}"
            found[name] = replace(entry, id=name)
        else:
            found[entry.id] = entry
    return list(found.values())


def _all(catalogue: Catalogue) -> Iterator[Entry]:
    yield from map(_office, catalogue.offices)
    for concept in catalogue.concepts:
        yield Entry(
            kind="concept", id=concept.id, name=concept.name, text=concept.text,
            example=concept.example, roles=concept.roles, rules=concept.rules,
            sources=concept.sources,
        )  # fmt: skip
    for service in catalogue.services:
        yield Entry(
            kind="service", id=service.id, name=service.name, text=service.what,
            roles=service.roles, competencies=service.competencies, sources=service.sources,
        )  # fmt: skip
    for behaviour in catalogue.behaviours:
        facts = (
            ("Question that finds it", behaviour.evidence),
            ("Shown by", behaviour.shown_by),
            ("Basis", "the sources name the behaviour; the wording and the question are judgement"),
        )
        yield Entry(
            kind="behaviour", id=behaviour.id, name=behaviour.name, text=behaviour.what,
            facts=facts, sources=behaviour.sources,
        )  # fmt: skip
    for topic in catalogue.topics:
        yield Entry(
            kind="topic", id=topic.id, name=topic.name, facts=(("When", topic.when),),
            competencies=topic.competencies, courses=topic.courses, rules=topic.rules,
            sources=topic.sources,
        )  # fmt: skip
    for support in catalogue.support:
        yield Entry(
            kind="support", id=support.id, name=support.name, text=support.what,
            courses=support.courses, rules=support.rules, sources=support.sources,
        )  # fmt: skip
    yield from _rest(catalogue)


def _rest(catalogue: Catalogue) -> Iterator[Entry]:
    for principle in catalogue.principles:
        name = principle.id.replace("-", " ").capitalize()
        yield Entry(
            kind="principle", id=principle.id, name=name, text=principle.text,
            sources=principle.sources,
        )  # fmt: skip
    yield from map(_framework, catalogue.frameworks)
    for reading in catalogue.readings:
        facts = (("What sources say", reading.said), ("How it is read here", reading.resolution))
        yield Entry(
            kind="reading", id=reading.id, name=reading.about, facts=facts, sources=reading.sources
        )
    yield from map(_level, catalogue.levels.values())


def _office(office: Office) -> Entry:
    facts = (
        ("Serves", office.serves),
        ("Looks at", office.looks_at),
        ("Lasts", office.lasts),
        ("Learn first", office.learn_first),
        ("Basis", "our judgement" if office.basis == "judgement" else ""),
    )
    return Entry(
        kind="office", id=office.id, name=office.name, text=office.level_note or "",
        facts=tuple(fact for fact in facts if fact[1]), sources=office.sources,
    )  # fmt: skip


def _framework(framework: Framework) -> Entry:
    facts = (
        ("Domains", ", ".join(framework.domains)),
        ("Roles", ", ".join(framework.roles)),
        ("Number of roles", str(framework.roles_total or "")),
        ("Management roles", ", ".join(framework.management_roles)),
        ("Generic roles", ", ".join(framework.generic_roles)),
        ("Functional roles", ", ".join(framework.functional_roles)),
        ("Number of competences", str(framework.competences or "")),
        ("Grades of a competence", str(framework.ratings or "")),
        ("Levels", ", ".join(map(str, framework.levels))),
    )
    return Entry(
        kind="framework", id=framework.id, name=framework.name,
        facts=tuple(fact for fact in facts if fact[1]), sources=framework.sources,
    )  # fmt: skip


def _level(level: Level) -> Entry:
    return Entry(
        kind="level", id=f"level-{level.level}", name=f"Level {level.level}: {level.name}",
        text=level.summary, facts=(("Titles", ", ".join(level.titles)),), courses=level.courses,
        sources=level.sources,
    )  # fmt: skip


def find_entry(catalogue: Catalogue, word: str) -> tuple[Entry, list[Entry]]:
    """The entry that ``word`` (an id, a name or part of one) means, and others with it.

    An id or a whole name wins over a part of a name, an earlier kind over a
    later one. Raises UsageError if ``word`` is unknown, or part of several.
    """
    known = entries(catalogue)
    key = Speller(catalogue.titles).key
    wanted = key(word)
    whole = [entry for entry in known if wanted in map(key, _called(entry))]
    held = [entry for entry in known if wanted and f" {wanted} " in f" {key(entry.name)} "]
    partly = held or [entry for entry in known if wanted and wanted in key(entry.name)]
    exact = [entry for entry in whole if entry.id == word] or whole
    if exact:
        return exact[0], [entry for entry in whole if entry is not exact[0]]
    if len(partly) == 1:
        return partly[0], []
    raise _several(word, partly) if partly else _unknown(catalogue, word, known)


def _called(entry: Entry) -> tuple[str, str, str]:
    """The id, the id that two kinds may share, and the name."""
    return entry.id, entry.id.removeprefix(f"{entry.kind}-"), entry.name


def _several(word: str, found: list[Entry]) -> UsageError:
    names = [f"{entry.name} ({entry.id})" for entry in found[:_SHOWN]]
    if len(found) > _SHOWN:
        names.append(counted(len(found) - _SHOWN, "other entry", "other entries"))
    return UsageError(f"{cut(word)} can mean {listed(names, 'or')}", "give the id of one of them")


def _unknown(catalogue: Catalogue, word: str, known: list[Entry]) -> UsageError:
    words = [*(entry.id for entry in known), *(entry.name for entry in known)]
    hint = did_you_mean(word, words)
    if hint is None and word in catalogue.roles:
        hint = f"'pmo-path role {word}' shows that role"
    if hint is None and word in catalogue.competencies:
        hint = f"'pmo-path competency {word}' shows that competency"
    hint = hint or "'pmo-path explain' lists all that can be explained"
    return UsageError(f"nothing to explain is called {cut(word)}", hint)
