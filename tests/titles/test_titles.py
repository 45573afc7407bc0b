"""Any title that people use finds its role, and an ambiguous one says so."""

from dataclasses import replace
from typing import Any

import pytest

from pmo_path.errors import UsageError
from pmo_path.model.about import Titles
from pmo_path.model.catalogue import Catalogue
from pmo_path.model.role import Alias
from pmo_path.titles.finder import find, read
from pmo_path.titles.result import Sense

SHIPPED_TITLES = (
    "PMO", "Project Assistant", "Project Co-ordinator", "Project Management Officer",
    "Portfolio Manager", "Portfolio Analyst", "Risk Manager", "Benefits Manager",
    "Programme Co-ordinator", "Business Manager", "Project Director", "Senior PMO",
    "Programme Director", "Programme Officer", "Programme Management Officer", "Planner",
    "Planning Analyst", "Standards Co-ordinator", "Junior PMO", "Portfolio Lead",
)  # fmt: skip
TIES = {
    "Project Director": ("project-manager", "pmo-director"),
    "Programme Officer": ("pmo-officer", "programme-office-support"),
    "Programme Management Officer": ("pmo-officer", "programme-office-support"),
    "Portfolio Lead": ("portfolio-office-lead", "portfolio-manager"),
    "Junior PMO": ("pmo-administrator", "pmo-analyst"),
}


def role_of(catalogue: Catalogue, text: str) -> Any:
    return find(catalogue, text).role


def changed(catalogue: Catalogue, **parts: Any) -> Catalogue:
    """The shipped catalogue with some of its parts replaced."""

    def part(name: str) -> Any:
        value = parts.get(name, getattr(catalogue, name))
        return list(value.values()) if isinstance(value, dict) else value

    return Catalogue(part)


def test_every_id_finds_its_role(catalogue: Catalogue) -> None:
    """Ids match to the letter and are never ambiguous."""
    for name in catalogue.roles:
        assert find(catalogue, name).sense == Sense(catalogue.roles[name])


def test_every_title_and_alias_finds_its_role(catalogue: Catalogue) -> None:
    """Whatever stands on a badge according to the catalogue is found, in capitals too."""
    for role in catalogue.roles.values():
        for title in (role.title, *(alias.name for alias in role.aliases)):
            assert role_of(catalogue, title) is role, title
            assert role_of(catalogue, title.upper()) is role, title


@pytest.mark.parametrize(
    ("written", "role"),
    [
        ("PMO Co-ordinator", "pmo-coordinator"),
        ("pmo co ordinator", "pmo-coordinator"),
        ("Pmo Coord.", "pmo-coordinator"),
        ("Program Office Manager", "programme-office-manager"),
        ("Center of Excellence Lead", "coe-lead"),
        ("CoE Lead", "coe-lead"),
        ("e-PMO Manager", "epmo-manager"),
        ("PMO / Project Support Officer", "project-support-officer"),
        ("Project and Portfolio Office Manager", "portfolio-office-manager"),
        ("  head,  project-management office ", "head-of-pmo"),
        ("Project Mgr", "project-manager"),
        ("Snr PMO Analyst", "senior-pmo-analyst"),
        ("PMO Sponsor", "pmo-sponsor"),
        ("Portfolio Manager", "portfolio-manager"),
    ],
)
def test_spelling_does_not_matter(catalogue: Catalogue, written: str, role: str) -> None:
    """Capitals, hyphens, slashes, commas, ampersands and short forms are read alike."""
    assert role_of(catalogue, written).id == role


def test_seniority_counts_as_written_first(catalogue: Catalogue) -> None:
    """A title with a seniority word of its own is that; else the word is left aside."""
    assert role_of(catalogue, "Senior PMO Analyst").id == "senior-pmo-analyst"
    assert not find(catalogue, "Senior PMO Analyst").loosely
    found = find(catalogue, "Principal PMO Analyst")
    assert found.role is not None
    assert found.role.id == "pmo-analyst"
    assert found.loosely


def test_every_ambiguous_title_of_the_catalogue_is_tried(catalogue: Catalogue) -> None:
    """The list here is the catalogue's own."""
    assert {item.title for item in catalogue.titles.ambiguous} == set(SHIPPED_TITLES)


@pytest.mark.parametrize("title", SHIPPED_TITLES)
def test_ambiguous_titles_bring_their_question(catalogue: Catalogue, title: str) -> None:
    """Each gives a default reading with the others and the question, or is a tie that asks."""
    ambiguity = next(item for item in catalogue.titles.ambiguous if item.title == title)
    found = read(catalogue, title)
    assert found is not None
    assert found.question == ambiguity.ask
    assert found.why == ambiguity.why
    assert {role.id for role in found.roles} == set(ambiguity.roles)
    assert (found.role is None) == (title in TIES)


@pytest.mark.parametrize(("title", "roles"), TIES.items())
def test_a_tie_is_an_error_that_asks(
    catalogue: Catalogue, title: str, roles: tuple[str, ...]
) -> None:
    """Nothing is guessed where no role carries the title itself."""
    with pytest.raises(UsageError) as caught:
        find(catalogue, title)
    assert caught.value.code == 2
    assert all(f"({role})" in caught.value.message for role in roles)
    ambiguity = next(item for item in catalogue.titles.ambiguous if item.title == title)
    assert caught.value.hint == ambiguity.ask


def test_a_tie_lists_at_most_five(catalogue: Catalogue) -> None:
    """Six roles with one alias: five are named and the rest is counted."""
    names = list(catalogue.roles)[:6]
    roles = dict(catalogue.roles)
    for name in names:
        shared = Alias(name="Wizard", sources=())
        roles[name] = replace(roles[name], aliases=(*roles[name].aliases, shared))
    with pytest.raises(UsageError) as caught:
        find(changed(catalogue, roles=roles), "wizard")
    assert sum(f"({name})" in caught.value.message for name in names) == 5
    assert caught.value.message.endswith("or 1 other role")
    assert caught.value.hint == "give the id of the one that you mean"


def test_renamed_ids_are_followed(catalogue: Catalogue) -> None:
    """An old id goes on working, over several renamings too."""
    renamed = replace(catalogue.renamed, roles={"old-one": "older", "older": "pmo-analyst"})
    other = changed(catalogue, renamed=renamed)
    assert role_of(other, "old-one").id == "pmo-analyst"
    assert read(other, "never-there") is None


@pytest.mark.parametrize("text", ["", " ", "/", "zebra keeper", "\u0301"])
def test_unknown_titles_are_not_found(catalogue: Catalogue, text: str) -> None:
    """`read` gives None, `find` an error that names what was given."""
    assert read(catalogue, text) is None
    with pytest.raises(UsageError, match="unknown role") as caught:
        find(catalogue, text)
    assert caught.value.hint == "'pmo-path roles' lists them"


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("pmo-anlyst", "did you mean 'pmo-analyst' or 'senior-pmo-analyst'?"),
        ("PMO Mangaer", "did you mean 'PMO Manager', 'ePMO Manager' or 'PMO Trainer'?"),
        (
            "Porfolio Manger (change)",
            "did you mean 'Portfolio Manager (change)' or 'Portfolio Manager'?",
        ),
    ],
)
def test_the_hint_offers_what_is_near(catalogue: Catalogue, text: str, hint: str) -> None:
    """Ids for ids, titles for titles, and titles that hold the word."""
    with pytest.raises(UsageError) as caught:
        find(catalogue, text)
    assert caught.value.hint == hint


def test_a_catalogue_without_titles_file_still_reads_titles(catalogue: Catalogue) -> None:
    """Spellings are data: without them only case and punctuation are levelled."""
    bare = changed(catalogue, titles=Titles(spelling=(), ambiguous=()))
    assert role_of(bare, "pmo / analyst").id == "pmo-analyst"
    assert read(bare, "Program Office Lead") is None


@pytest.mark.parametrize(
    "title", ["Project Administrator", "Project Co-ordinator", "Project Support Officer"]
)
def test_rule_60_level_one_titles(catalogue: Catalogue, title: str) -> None:
    """The titles of level one find roles of level one."""
    assert role_of(catalogue, title).level == 1


@pytest.mark.parametrize("office", ["Project", "Programme", "Portfolio"])
@pytest.mark.parametrize("job", ["Co-ordinator", "Analyst", "Support"])
def test_rule_64_office_titles_of_level_two(catalogue: Catalogue, office: str, job: str) -> None:
    """Each job in each kind of office is a role of level two, of that office."""
    role = role_of(catalogue, f"{office} Office {job}")
    assert (role.level, role.office) == (2, office.lower())


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("Project Management Officer", "pmo-officer"),
        ("PMO Officer", "pmo-officer"),
        ("Project Assistant", "project-administrator"),
    ],
)
def test_rule_64_other_titles(catalogue: Catalogue, title: str, role: str) -> None:
    """The other titles of level two resolve; Project Assistant is read one level lower."""
    assert role_of(catalogue, title).id == role


def test_project_assistant_says_what_else_it_can_be(catalogue: Catalogue) -> None:
    """One role stands behind it, and the two levels that sources give are said."""
    found = find(catalogue, "Project Assistant")
    assert found.others == ()
    assert found.why is not None
    assert "Level one in" in found.why
    assert "level two in" in found.why
    assert (
        found.question == "Do you mainly do administration, or do you also run parts of the office?"
    )


@pytest.mark.parametrize(
    "office", ["PMO", "Project Office", "Programme Office", "Portfolio Office"]
)
@pytest.mark.parametrize("job", ["Manager", "Lead"])
def test_rule_71_level_three_titles(catalogue: Catalogue, office: str, job: str) -> None:
    """All eight are roles of level three, Manager and Lead alike."""
    assert role_of(catalogue, f"{office} {job}").level == 3


@pytest.mark.parametrize(
    "title",
    [
        "Head of PMO",
        "PMO Director",
        "Portfolio Director",
        "Head of Project Management",
        "ePMO Manager",
    ],
)
def test_rule_76_level_four_titles(catalogue: Catalogue, title: str) -> None:
    """All five are roles of level four."""
    assert role_of(catalogue, title).level == 4


def test_rule_78_epmo_manager(catalogue: Catalogue) -> None:
    """The enterprise word wins over the word manager."""
    role = role_of(catalogue, "ePMO Manager")
    assert (role.id, role.level, role.office) == ("epmo-manager", 4, "enterprise")


def test_rule_84_project_management_assistant(catalogue: Catalogue) -> None:
    """The first tier is Project Administrator, level one."""
    role = role_of(catalogue, "Project Management Assistant")
    assert (role.id, role.level) == ("project-administrator", 1)


def test_rule_12_pmo_alone_asks_which(catalogue: Catalogue) -> None:
    """PMO as a job title never goes without its question."""
    found = find(catalogue, "PMO")
    assert found.question is not None
    assert found.question.startswith("Do you mean the office, or a person?")
    assert [role.id for role in found.others] == ["pmo-manager"]


def test_a_misspelt_ambiguous_title_is_offered_too(catalogue: Catalogue) -> None:
    """A title that no role carries, but that is known as ambiguous, is within reach."""
    with pytest.raises(UsageError) as error:
        find(catalogue, "project dirctor")
    assert "'Project Director'" in (error.value.hint or "")
