"""`levels`, `competencies`, `competency`, `explain`, `questions`."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from conftest import Result, Runner
from pmo_path.cli import complete
from pmo_path.errors import UsageError
from pmo_path.lookup import glossary, roles as select
from pmo_path.model.catalogue import Catalogue
from pmo_path.model.renamed import current_id
from pmo_path.views.cite import Cites, source_line

Golden = Callable[[str, Result], None]

CASES = {
    "levels": ("levels",),
    "levels-json": ("levels", "--json"),
    "levels-csv": ("levels", "--format", "csv"),
    "competencies": ("competencies",),
    "competencies-for": ("competencies", "--for", "Senior PMO", "--group", "technical"),
    "competencies-for-json": ("competencies", "--for", "pmo-manager", "--search", "risk", "--json"),
    "competencies-nothing": ("competencies", "--search", "zebra"),
    "competencies-bad-group": ("competencies", "--group", "tecnical"),
    "competency": ("competency", "reporting"),
    "competency-sources": ("competency", "data", "analysis", "--sources"),
    "competency-json": ("competency", "storytelling", "--json"),
    "competency-unknown": ("competency", "reportin"),
    "explain": ("explain",),
    "explain-raci": ("explain", "raci"),
    "explain-raci-json": ("explain", "raci", "--json"),
    "explain-office": ("explain", "CoE"),
    "explain-sources": ("explain", "hub and spoke", "--sources"),
    "explain-reading": ("explain", "epmo-manager"),
    "explain-framework": ("explain", "p3o"),
    "explain-behaviour": ("explain", "ownership"),
    "explain-topic": ("explain", "data story"),
    "explain-several": ("explain", "pmo"),
    "explain-unknown": ("explain", "racy"),
    "questions": ("questions",),
    "questions-json": ("questions", "--json"),
    "questions-csv": ("questions", "--format", "csv"),
    "questions-fields": ("questions", "--fields", "number,keys"),
}


@pytest.mark.parametrize("name", CASES)
def test_what_the_look_ups_print(screens: Runner, golden: Golden, name: str) -> None:
    """The whole output of each command, pinned."""
    golden(name, screens(*CASES[name]))


@pytest.mark.parametrize("args", [("explain", "raci"), ("competency", "reporting"), ("questions",)])
def test_narrow_terminals(screens: Runner, golden: Golden, args: tuple[str, ...]) -> None:
    """At 40 columns nothing is wider, but for a word that alone is longer."""
    result = screens(*args, env={"COLUMNS": "40"})
    assert [
        line for line in result.text.splitlines() if len(line) > 40 and " " in line.strip()
    ] == []
    golden(f"{args[0]}-narrow", result)


def test_rule_62_level_one_is_not_only_for_beginners(run: Runner) -> None:
    """It recognises years of work, and asks no certificate."""
    first = run("levels", "--json").json()["items"][0]
    assert "not how long you have worked" in first["summary"]
    assert "a certificate is not" in first["summary"]


def test_groups_hold_all_competencies(run: Runner, catalogue: Catalogue) -> None:
    """A filter given twice means either value."""
    wanted = [part for group in complete.groups() for part in ("--group", group)]
    found = run("competencies", *wanted, "--json").json()["items"]
    assert [row["id"] for row in found] == list(catalogue.competencies)
    assert {row["group"] for row in found} == set(complete.groups())


def test_for_a_role_key_competencies_come_first(run: Runner, catalogue: Catalogue) -> None:
    """Then the highest grades; all that the role asks and nothing else."""
    found = run("competencies", "--for", "pmo-analyst", "--json").json()["items"]
    role = catalogue.roles["pmo-analyst"]
    assert {row["id"]: row["asked"] for row in found} == role.competencies
    count = len(role.key_competencies)
    assert [row["id"] for row in found[:count]] == list(role.key_competencies)
    assert not any(row["key"] for row in found[count:])
    grades = [row["asked"] for row in found[count:]]
    assert grades == sorted(grades, reverse=True)


def test_without_a_role_nothing_is_asked(run: Runner) -> None:
    """The fields of --for are null."""
    found = run("competencies", "--json").json()["items"]
    assert {(row["asked"], row["descriptor"], row["key"]) for row in found} == {(None, None, None)}


def test_every_competency_by_id_and_by_name(run: Runner, catalogue: Catalogue) -> None:
    """Each has five grades and tells which PMO roles ask it."""
    for item in catalogue.competencies.values():
        record = run("competency", item.id, "--json").json()["item"]
        assert run("competency", item.name.upper(), "--json").json()["item"] == record
        assert [grade["text"] for grade in record["levels"]] == list(item.levels)
        asking = {row["id"] for row in record["asked_by"]}
        assert asking == {
            r.id for r in catalogue.roles.values() if not r.outside and item.id in r.competencies
        }


def test_renamed_competencies_are_followed(catalogue: Catalogue) -> None:
    """An old id goes on working."""
    assert current_id({"a": "b", "b": "reporting"}, "a") == "reporting"
    assert current_id({"a": "b", "b": "a"}, "c") == "c"


def test_two_competencies_of_one_name(catalogue: Catalogue) -> None:
    """Their ids are offered instead of a guess."""
    twin = replace(catalogue.competencies["reporting"], id="twin")
    known = [*catalogue.competencies.values(), twin]
    other = Catalogue(lambda part: known if part == "competencies" else catalogue.renamed)
    with pytest.raises(UsageError, match="can mean reporting or twin"):
        select.find_competency(other, twin.name)


def test_every_entry_can_be_explained(run: Runner, catalogue: Catalogue) -> None:
    """Ids are unique, and each finds its own entry, with sources."""
    entries = glossary.entries(catalogue)
    assert len({entry.id for entry in entries}) == len(entries)
    assert {entry.kind for entry in entries} == set(glossary.ENTRY_KINDS)
    for entry in entries:
        found, _ = glossary.find_entry(catalogue, entry.id)
        assert found == entry
        page = run("explain", entry.id, "--sources").text
        assert page.startswith(entry.name[:40])
        assert "\nSources\n" in page


def test_nothing_is_left_out_of_explain(catalogue: Catalogue) -> None:
    """As many entries as the catalogue has of all kinds together."""
    c = catalogue
    parts: list[Any] = [c.offices, c.concepts, c.services, c.behaviours, c.topics, c.support]
    parts += [c.principles, c.frameworks, c.readings, c.levels]
    assert len(glossary.entries(catalogue)) == sum(map(len, parts))


@pytest.mark.parametrize(
    ("word", "entry"),
    [
        ("RACI", "raci"),
        ("Hub and Spoke", "hub-and-spoke"),
        ("manager or lead", "manager-or-lead"),
        ("center of excellence", "centre-of-excellence"),
        ("level 3", "level-3"),
        ("secretariat", "administration"),
        ("Types of PMO", "types-of-pmo"),
        ("sounding", None),
    ],
)
def test_words_find_their_entry(catalogue: Catalogue, word: str, entry: str | None) -> None:
    """An id, a name in any spelling, or a part of one name."""
    if entry is None:
        with pytest.raises(UsageError, match="nothing to explain is called 'sounding'"):
            glossary.find_entry(catalogue, word)
    else:
        assert glossary.find_entry(catalogue, word)[0].id == entry


def test_an_id_that_two_kinds_share(catalogue: Catalogue) -> None:
    """The earlier kind has the plain id and points at the other."""
    first, others = glossary.find_entry(catalogue, "hub-and-spoke")
    assert (first.kind, [other.id for other in others]) == ("concept", ["principle-hub-and-spoke"])
    assert glossary.find_entry(catalogue, "principle-hub-and-spoke")[0].kind == "principle"


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("pmo-analyst", "'pmo-path role pmo-analyst' shows that role"),
        ("storytelling", "'pmo-path competency storytelling' shows that competency"),
        ("zebra", "'pmo-path explain' lists all that can be explained"),
    ],
)
def test_what_is_no_entry_is_pointed_on(catalogue: Catalogue, word: str, hint: str) -> None:
    """Roles and competencies have commands of their own."""
    with pytest.raises(UsageError) as caught:
        glossary.find_entry(catalogue, word)
    assert caught.value.hint == hint


def test_every_key_of_the_answers_is_named(run: Runner, catalogue: Catalogue) -> None:
    """Each part with its choices, on the screen too; keys that nobody is asked come last."""
    items = run("questions", "--json").json()["items"]
    screen = run("questions").text
    parts = [part for question in catalogue.questions for part in question.parts]
    assert [key for item in items for key in item["keys"]] == [part.key for part in parts]
    for part in parts:
        assert re.search(rf"^Key +{part.key}$", screen, re.MULTILINE)
        for option in part.options:
            assert re.search(rf"^{option.id} +{re.escape(option.label)}", screen, re.MULTILINE)
    assert [item["asked"] for item in items] == sorted((i["asked"] for i in items), reverse=True)
    assert screen.index("Keys that no question asks") > screen.index("12. ")


def test_the_last_job_has_the_choices_of_today(run: Runner) -> None:
    """Choices that another part lends are shown in full."""
    today, last = run("questions", "--json").json()["items"][0]["parts"]
    ids = [choice["id"] for choice in today["choices"] if choice["id"] != "between-jobs"]
    assert [choice["id"] for choice in last["choices"]] == ids


def test_completion_offers_ids(catalogue: Catalogue) -> None:
    """Ids of entries and groups, by their beginning."""
    assert complete.entries("principle-") == ["principle-hub-and-spoke"]
    assert complete.groups() == ["technical", "business", "behavioural", "specialist"]


def test_sources_in_one_line(catalogue: Catalogue) -> None:
    """Publisher, title, date and address, and what is not known is said."""
    line = source_line(catalogue.sources["pmol-types-of-jobs"])
    assert line.startswith("PMO Learning (site scan): Types of Jobs in the PMO")
    assert "seen 22 November 2026): https://" in line
    undated = replace(catalogue.sources["esco-121"], publisher=None, period=None, seen_on=None)
    assert "(date not known): " in source_line(undated)


def test_marks_go_before_the_full_stop(catalogue: Catalogue) -> None:
    """Remarks and numbers stand in one pair of brackets; unasked, numbers stay away."""
    cites = Cites(catalogue, shown=True)
    assert cites.said("It is so.", ("esco-121",), "judgement") == "It is so (judgement; source 1)."
    assert cites.said("And so", ("onet-27", "esco-121")) == "And so (sources 1 and 2)"
    assert Cites(catalogue, shown=False).said("It is so.", ("esco-121",)) == "It is so."
