"""`role`: one role in full, for a person and for a script."""

from collections.abc import Callable
from typing import Any

import pytest

from conftest import Result, Runner
from effort import one_in
from pmo_path.model.catalogue import Catalogue
from pmo_path.render.formats import FORMATS

Golden = Callable[[str, Result], None]


def item(run: Runner, *args: str) -> Any:
    result = run("role", *args, "--json")
    assert result.code == 0, result.errors
    return result.json()["item"]


def section(run: Runner, name: str, title: str) -> str:
    """What stands below the heading ``title`` on the page of a role."""
    page = run("role", name, "--format", "markdown").text
    return page.partition(f"\n## {title}\n")[2].partition("\n## ")[0]


@pytest.mark.parametrize("name", FORMATS)
def test_one_role_in_every_format(screens: Runner, golden: Golden, name: str) -> None:
    """The whole of a role, pinned."""
    golden(f"role-{name}", screens("role", "pmo-coordinator", "--format", name))


def test_sources_of_a_role(screens: Runner, golden: Golden) -> None:
    """With --sources each statement has numbers, and the end says what they stand for."""
    golden("role-sources", screens("role", "project-administrator", "--sources"))


def test_a_narrow_terminal(screens: Runner, golden: Golden) -> None:
    """At 40 columns the same facts stand below each other."""
    golden("role-narrow", screens("role", "portfolio-director", env={"COLUMNS": "40"}))


def test_a_role_outside_the_pmo(screens: Runner, golden: Golden) -> None:
    """It has no level, and its competencies are what people bring."""
    golden("role-outside", screens("role", "secretary-or-pa"))


def test_an_ambiguous_title_brings_a_note(screens: Runner, golden: Golden) -> None:
    """The role is shown; the other readings and the question are said on stderr."""
    golden("role-ambiguous", screens("role", "Project", "Coordinator"))


def test_an_ambiguous_title_in_a_record(run: Runner) -> None:
    """Scripts find the other readings and the question in the record, and nothing on stderr."""
    result = run("role", "Project Coordinator", "--json")
    record = result.json()["item"]
    assert record["id"] == "project-coordinator"
    assert record["readings"] == [{"id": "project-manager", "title": "Project Manager"}]
    assert record["question"].startswith("Is there a project manager above you")
    assert record["why_ambiguous"]
    assert result.err == b""


def test_quiet_drops_the_note(run: Runner) -> None:
    """--quiet leaves the result alone."""
    loud, quiet = run("role", "Senior PMO"), run("role", "Senior PMO", "--quiet")
    assert loud.errors.startswith("note: 'Senior PMO' is read as PMO Manager.")
    assert (quiet.out, quiet.err) == (loud.out, b"")


def test_a_tie_asks(screens: Runner, golden: Golden) -> None:
    """No default reading: an error with the candidates and the question."""
    golden("role-tie", screens("role", "Project Director"))


def test_an_unknown_role(screens: Runner, golden: Golden) -> None:
    """The nearest are offered."""
    golden("role-unknown", screens("role", "pmo-anlyst"))


def test_no_role_given(run: Runner) -> None:
    """Wrong use is said in one line and a hint."""
    result = run("role")
    assert result.code == 2
    assert (
        result.errors
        == "error: ROLE is missing\nhint: 'pmo-path role --help' shows how it is used\n"
    )


def test_only_some_fields(run: Runner) -> None:
    """--fields keeps those fields in that order."""
    record = item(run, "pmo-analyst", "--fields", "title,id,level")
    assert list(record.items()) == [("title", "PMO Analyst"), ("id", "pmo-analyst"), ("level", 2)]


def test_every_role_can_be_shown(run: Runner, catalogue: Catalogue) -> None:
    """No role lacks a page, none says None, and every source that is named is in the record."""
    for name in one_in(5, list(catalogue.roles)):
        page = run("role", name, "--sources")
        assert page.code == 0
        assert "None" not in page.text.replace("None: outside", "")
        record = item(run, name)
        known = {source["id"] for source in record["sources"]}
        assert cited(record) <= known


def cited(value: Any) -> set[str]:
    """Every source id that a record names."""
    if isinstance(value, list):
        return set().union(*map(cited, value))
    if not isinstance(value, dict):
        return set()
    own = {name for name in value.get("sources", ()) if isinstance(name, str)}
    return own.union(*map(cited, value.values()))


def test_nothing_that_the_catalogue_holds_is_left_out(run: Runner, catalogue: Catalogue) -> None:
    """Every statement, alias, move, place and code of a role is in its record."""
    for role in catalogue.roles.values():
        record = item(run, role.id)
        for field in ("aliases", "responsibilities", "accountability", "typical_backgrounds"):
            assert len(record[field]) == len(getattr(role, field))
        for field in ("leads_to", "where_found", "codes", "competencies"):
            assert len(record[field]) == len(getattr(role, field))
        keys = [asked["id"] for asked in record["competencies"] if asked["key"]]
        assert keys == list(role.key_competencies)
        for note in ("level_note", "house_of_pmo", "apm_note", "note"):
            assert record[note] == getattr(role, note)


def test_moves_are_told_from_both_ends(run: Runner, catalogue: Catalogue) -> None:
    """Each move leads_to of one role is comes_from of the other."""
    out = {(r.id, move.role, move.move) for r in catalogue.roles.values() for move in r.leads_to}
    back = {
        (move["role"], name, move["move"])
        for name in catalogue.roles
        for move in item(run, name)["comes_from"]
    }
    assert back == out


def test_the_screen_says_what_is_judged_or_inferred(run: Runner) -> None:
    """Judgement, inferred moves and undated views are words on the screen."""
    page = " ".join(run("role", "pmo-coordinator").text.split())
    assert "The grades are our judgement." in page
    assert "stated by a source" in page
    assert "inferred, as no source states it" in page
    assert "undated view of one author" in page
    page = " ".join(run("role", "project-administrator").text.split())
    assert "a source states the step between the levels, not between these two roles" in page


def test_courses_are_current_and_of_the_level(run: Runner, catalogue: Catalogue) -> None:
    """The level's own courses first; nothing withdrawn, nothing for another level."""
    for role in catalogue.roles.values():
        names = [course["id"] for course in item(run, role.id)["courses"]]
        for name in names:
            course = catalogue.courses[name]
            assert course.status in ("current", None)
            assert role.level is None or role.level in course.levels
        own = catalogue.levels[role.level].courses if role.level else ()
        assert names[: len(own)] == list(own)


@pytest.mark.parametrize(
    "name",
    [
        "pmo-administrator",
        "project-administrator",
        "project-support-officer",
        "project-coordinator",
    ],
)
def test_rules_9_88_and_92_level_one_asks_no_certificate(run: Runner, name: str) -> None:
    """A level 1 role says that neither a certificate nor experience of a PMO is needed."""
    page = " ".join(run("role", name).text.split())
    assert "No certificate and no experience of a PMO is needed to start." in page
    assert "A course is a good start, not a condition" in page


def test_higher_levels_do_not_say_so(run: Runner) -> None:
    """The sentence is for level 1 alone."""
    assert "No certificate" not in run("role", "pmo-manager").text


def test_rule_15_duties_of_a_pmo_administrator(run: Runner) -> None:
    """Monitoring, reporting, documenting and organising are named."""
    duties = section(run, "pmo-administrator", "What you do").casefold()
    for stem in ("monitor", "report", "document", "organis"):
        assert stem in duties


def test_rule_20_who_is_responsible_and_who_accountable(run: Runner) -> None:
    """R for the co-ordinator, A for the project manager."""
    answers = section(run, "pmo-coordinator", "Who answers for what")
    assert r"R \(responsible\)" in answers
    assert r"the project manager keeps the A \(accountable\)" in answers


def test_rules_16_and_22_two_doors(run: Runner) -> None:
    """Up through the PMO, and across to delivery."""
    for name in ("pmo-administrator", "pmo-coordinator"):
        moves = item(run, name)["leads_to"]
        assert any(move["move"] == "exit" for move in moves)
        assert any(move["level"] for move in moves)


@pytest.mark.parametrize(
    ("rule", "name", "words"),
    [
        (87, "project-administrator", ["general job sites", "high-street recruiters"]),
        (95, "project-coordinator", ["general", "high-street recruiters", "contract", "agenc"]),
        (96, "pmo-analyst", ["Jobserve", "agents", "permanent"]),
        (101, "pmo-manager", ["headhunters", "agents"]),
    ],
)
def test_rules_on_where_jobs_are_found(run: Runner, rule: int, name: str, words: list[str]) -> None:
    """Each level says where its jobs are advertised."""
    places = " ".join(
        place["where"] + (place["note"] or "") for place in item(run, name)["where_found"]
    )
    assert [word for word in words if word not in places] == [], f"rule {rule}"


def test_rule_72_manager_and_lead_are_alike(run: Runner) -> None:
    """The same level."""
    manager, lead = item(run, "pmo-manager"), item(run, "pmo-lead")
    assert manager["level"] == lead["level"] == 3
