"""``pay``: the list, one role with its evidence, and figures for wider groups."""

from collections.abc import Callable

import pytest

from conftest import Result, Runner
from pmo_path.model.catalogue import Catalogue

SCREENS = {
    "pay-level-3": ("pay", "--level", "3"),
    "pay-role": ("pay", "pmo-analyst", "--contract", "contract"),
    "pay-role-list": ("pay", "project-support-officer", "--format", "list"),
    "pay-role-json": ("pay", "pmo-lead", "--json"),
    "pay-role-csv": ("pay", "pmo-manager", "--format", "csv"),
    "pay-role-markdown": ("pay", "pmo-director", "--country", "de", "--format", "markdown"),
    "pay-level-fallback": ("pay", "portfolio-office-analyst", "--basis", "annual"),
    "pay-context": ("pay", "--context", "--country", "de"),
    "pay-unknown-country": ("pay", "--country", "irland"),
}


@pytest.mark.parametrize("name", SCREENS)
def test_screens(screens: Runner, golden: Callable[[str, Result], None], name: str) -> None:
    """The screens a person or a script sees."""
    golden(name, screens(*SCREENS[name]))


def test_narrow_screen(screens: Runner, golden: Callable[[str, Result], None]) -> None:
    """At 40 columns no line is longer, but for an address."""
    result = screens("pay", "pmo-manager", env={"COLUMNS": "40"})
    golden("pay-narrow", result)
    assert all(len(line) <= 40 or "://" in line for line in result.text.splitlines())


def test_list_has_one_line_for_each_level_and_role(run: Runner, catalogue: Catalogue) -> None:
    """Each level once, then each of its roles that has figures, once."""
    items = run("pay", "--json").json()["items"]
    roles = [item["role"] for item in items if item["role"]]
    mine = {r for o in catalogue.observations if o.country == "GB" for r in o.roles}
    assert sorted(roles) == sorted(mine)
    assert [item["level"] for item in items if item["role"] is None] == [1, 2, 3, 4]


def test_default_country_is_said_to_be_so(run: Runner) -> None:
    """Without --country a note says whose figures they are; with it none does."""
    note = "note: figures for Great Britain, as no country was given; --country names another"
    assert " ".join(run("pay").errors.split()) == note
    assert run("pay", "--country", "gb").errors == ""
    assert run("pay", "--quiet").errors == ""


@pytest.mark.parametrize("name", ["us", "US", "usa", "United States", "the USA"])
def test_country_by_code_or_name(run: Runner, name: str) -> None:
    """A country is found by its code or a common name."""
    items = run("pay", "--country", name, "--json").json()["items"]
    assert {item["country"] for item in items} == {"US"}


def test_two_countries_are_both_shown_apart(run: Runner) -> None:
    """A filter given twice means either value, and nothing is put together."""
    items = run("pay", "pmo-manager", "--country", "gb", "--country", "us", "--json").json()[
        "items"
    ]
    assert {(item["country"], item["currency"]) for item in items} == {("GB", "GBP"), ("US", "USD")}


def test_unknown_country_is_wrong_use(run: Runner) -> None:
    """The message gives the codes that there are, and the nearest name."""
    result = run("pay", "--country", "irland")
    assert result.code == 2
    assert "the countries are AU, CA, DE, GB, IE, NZ and US" in result.errors
    assert "did you mean 'ireland'?" in result.errors


@pytest.mark.parametrize(
    ("option", "value"), [("--basis", "anual"), ("--contract", "permament"), ("--level", "5")]
)
def test_wrong_values_are_wrong_use(run: Runner, option: str, value: str) -> None:
    """A wrong value is code 2 and shown."""
    result = run("pay", option, value)
    assert (result.code, result.out) == (2, b"")
    assert f"'{value}'" in result.errors


def test_title_that_people_use_finds_the_role(run: Runner) -> None:
    """Any title will do, with or without quotes."""
    by_id = run("pay", "pmo-coordinator", "--json").out
    assert run("pay", "PMO Co-ordinator", "--json").out == by_id
    assert run("pay", "pmo", "coordinator", "--json").out == by_id


def test_ambiguous_title_gives_its_other_readings(run: Runner, catalogue: Catalogue) -> None:
    """The default reading is shown; the others and the question are in the record and a note."""
    from pmo_path.titles import finder as titles

    title = next(
        entry.title
        for entry in catalogue.titles.ambiguous
        if (found := titles.read(catalogue, entry.title)) and found.role and found.others
        and found.role.level
    )  # fmt: skip
    found = titles.find(catalogue, title)
    result = run("pay", title, "--country", "gb")
    assert found.question
    assert found.question in " ".join(result.errors.split())
    items = run("pay", title, "--json").json()["items"]
    assert items[0]["question"] == found.question
    assert items[0]["other_readings"] == [role.id for role in found.others]


def test_no_figure_says_so(run: Runner) -> None:
    """Nothing for the role nor for its level: words on stderr, and code 0."""
    result = run("pay", "pmo-manager", "--country", "nz")
    assert (result.code, result.out) == (0, b"")
    assert result.errors == "No figure matches for PMO Manager in New Zealand, nor for its level.\n"
    assert run("pay", "pmo-manager", "--country", "nz", "--json").json()["items"] == []


def test_age_counts_from_today(run: Runner) -> None:
    """On a later day a figure of today is old, and much later it is in no band."""

    def first(day: str) -> dict[str, object]:
        items = run("pay", "pmo-manager", "--today", day, "--json").json()["items"]
        band: dict[str, object] = items[0]
        return band

    assert first("2026-11-25")["old"] is False
    assert first("2029-01-01")["old"] is True
    assert first("2040-01-01")["tier"] is None


def test_every_figure_has_its_source_and_date_on_the_page(
    run: Runner, catalogue: Catalogue
) -> None:
    """Who said it and when stands beside each figure of a role."""
    shown = " ".join(run("pay", "project-coordinator", "--format", "list").text.split())
    for figure in catalogue.observations:
        if "project-coordinator" in figure.roles and figure.country == "GB":
            source = catalogue.sources[figure.source]
            assert (source.publisher or source.title) in shown


def test_wider_figures_are_apart_and_never_in_a_band(run: Runner, catalogue: Catalogue) -> None:
    """--context lists the context figures of the country, and those without one."""
    items = run("pay", "--context", "--json").json()["items"]
    expected = [figure.what for figure in catalogue.context if figure.country in ("GB", None)]
    assert [item["what"] for item in items] == expected


def test_wider_figures_have_countries_of_their_own(run: Runner) -> None:
    """A country that only a wider figure is about can be asked for there."""
    assert run("pay", "--context", "--country", "belgium", "--json").json()["items"]
    assert run("pay", "--country", "belgium").code == 2


def test_wider_figures_are_not_about_one_role(run: Runner) -> None:
    """A role with --context is wrong use, not silently left out."""
    result = run("pay", "pmo-manager", "--context")
    assert (result.code, result.out) == (2, b"")
    assert "hint: of the filters, --country and --basis go with it" in result.errors
