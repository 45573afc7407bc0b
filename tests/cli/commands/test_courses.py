"""Courses: the list with its filters, and one course in full."""

from collections.abc import Callable

import pytest

from conftest import Result, Runner
from pmo_path.catalogue import load
from pmo_path.errors import UsageError
from pmo_path.lookup import courses as select_courses
from pmo_path.model.catalogue import Catalogue
from pmo_path.model.course import Course
from pmo_path.model.rule import Renamed
from pmo_path.views.courses.page import course_page
from pmo_path.views.courses.view import course_view


def _ids(result: Result) -> list[str]:
    return [row["id"] for row in result.json()["items"]]


def _of(*courses: Course, **renamed: str) -> Catalogue:
    """A catalogue of these courses alone."""
    parts = {
        "courses": courses,
        "competencies": [],
        "sources": [],
        "renamed": Renamed(courses=renamed),
    }
    return Catalogue(parts.__getitem__)


def _course(id: str, **given: object) -> Course:
    usual = {
        "id": id,
        "name": id.title(),
        "kind": "course",
        "summary": "Something to learn.",
        "levels": (1,),
        "levels_basis": "judged",
        "specialism": "none",
        "sources": (),
    }
    return Course(**(usual | given))  # type: ignore[arg-type]


def _page(catalogue: Catalogue, name: str) -> str:
    """The page of a course as one text."""
    return "\n".join(str(block) for block in course_page(catalogue, catalogue.courses[name]))


def test_list_has_every_course_and_shows_its_status(run: Runner, catalogue: Catalogue) -> None:
    """All of them are listed, those that can no longer be taken too."""
    items = run("courses", "--json").json()["items"]
    assert {row["id"] for row in items} == set(catalogue.courses)
    assert {row["status"] for row in items} == {
        "current",
        "renamed",
        "superseded",
        "withdrawn",
        None,
    }


def test_unknown_status_is_said_in_words(run: Runner) -> None:
    """A person reads not known, not a gap."""
    shown = run("courses", "--status", "unknown", "--format", "list").text
    assert shown.count("Status: not known") == len(
        _ids(run("courses", "--status", "unknown", "--json"))
    )


@pytest.mark.parametrize(
    ("option", "value", "field"),
    [
        ("--kind", "apprenticeship", "kind"),
        ("--specialism", "risk", "specialism"),
        ("--status", "withdrawn", "status"),
    ],
)
def test_a_filter_keeps_what_matches(run: Runner, option: str, value: str, field: str) -> None:
    """Each filter keeps the courses with that value and no other."""
    every = run("courses", "--json").json()["items"]
    kept = run("courses", option, value, "--json").json()["items"]
    assert kept == [row for row in every if row[field] == value] != []


def test_level_keeps_courses_for_that_level_among_others(run: Runner) -> None:
    """A course for levels 2 and 3 is found by either."""
    kept = run("courses", "-l", "3", "-l", "4", "--json").json()["items"]
    assert kept
    assert all({3, 4} & set(row["levels"]) for row in kept)
    assert any(2 in row["levels"] for row in kept)


def test_different_filters_must_all_hold(run: Runner) -> None:
    """Level and status together keep what meets both."""
    both = set(_ids(run("courses", "--level", "2", "--status", "superseded", "--json")))
    assert both == set(_ids(run("courses", "--level", "2", "--json"))) & set(
        _ids(run("courses", "--status", "superseded", "--json"))
    )


def test_search_looks_at_names_and_content(run: Runner) -> None:
    """Every word must occur, in any case, in a former name or in what is covered."""
    assert "apmp" in _ids(run("courses", "--search", "apm PROFESSIONAL", "--json"))
    assert "p3o-foundation" in _ids(run("courses", "--search", "p3o models", "--json"))


def test_nothing_found_is_a_success(run: Runner) -> None:
    """No match: a sentence on stderr, and code 0."""
    result = run("courses", "--search", "underwater basket weaving")
    assert (result.code, result.out, result.errors) == (0, b"", "No courses match.\n")


def test_for_a_role_names_why_each_helps(run: Runner, catalogue: Catalogue) -> None:
    """The level's own courses first, then key competencies, then what else is asked."""
    rows = run("courses", "--for", "pmo analyst", "--json").json()["items"]
    own = list(catalogue.levels[2].courses)
    assert [row["id"] for row in rows[: len(own)]] == own
    why = [row["why"] for row in rows]
    kinds = ["the course for level 2", "for a key competency", "trains what the role asks"]
    places = [next(i for i, kind in enumerate(kinds) if text.startswith(kind)) for text in why]
    assert places == sorted(places)
    assert set(places) == {0, 1, 2}


def test_for_a_role_goes_with_the_other_filters(run: Runner) -> None:
    """--for gives a list that can be narrowed further."""
    rows = run("courses", "--for", "pmo-analyst", "--status", "current", "--json").json()["items"]
    assert rows
    assert {row["status"] for row in rows} == {"current"}


@pytest.mark.parametrize(
    "args",
    [
        ("--kind", "elaerning"),
        ("--status", "curent"),
        ("--specialism", "rsk"),
        ("--for", "pmo-anlyst"),
    ],
)
def test_wrong_values_get_the_nearest(run: Runner, args: tuple[str, str]) -> None:
    """A typo is code 2 with the nearest word."""
    result = run("courses", *args)
    assert result.code == 2
    assert "did you mean" in result.errors


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("p3o-foundation", "p3o-foundation"),
        ("P3O Foundation", "p3o-foundation"),
        ("p3o foundation", "p3o-foundation"),
        ("PRINCE2 Portfolio, Programme and Project Offices Foundation", "p3o-foundation"),
        ("pmp", "pmi-pmp"),
        ("Project Management Professional", "pmi-pmp"),
        ("APMP for PRINCE2 practitioners", "apmp"),
        ("CAPM", "pmi-capm"),
    ],
)
def test_course_is_found_by(catalogue: Catalogue, text: str, name: str) -> None:
    """Id, name, former name and abbreviation find a course."""
    assert select_courses.find_course(catalogue, text).id == name


def test_every_name_finds_its_course(catalogue: Catalogue) -> None:
    """No course of the shipped catalogue hides behind another's name."""
    for course in catalogue.courses.values():
        for name in (course.id, course.name, *course.also_known_as):
            assert select_courses.find_course(catalogue, name) is course


def test_ids_match_to_the_letter() -> None:
    """An id in capitals is no id."""
    with pytest.raises(UsageError, match="unknown course 'FIRST-COURSE'"):
        select_courses.find_course(_of(_course("first-course", name="Another")), "FIRST-COURSE")


def test_renamed_id_is_followed() -> None:
    """An id of an older catalogue finds the course it became."""
    assert select_courses.find_course(_of(_course("new"), old="new"), "old").id == "new"


def test_tie_names_the_candidates() -> None:
    """A name of two courses is wrong use, and both are named with their ids."""
    both = _of(_course("one", also_known_as=("X",)), _course("two", also_known_as=("x",)))
    with pytest.raises(UsageError, match=r"One \(one\) or Two \(two\)"):
        select_courses.find_course(both, "X")


def test_unknown_course_gets_the_nearest(run: Runner) -> None:
    """A typo in an id is code 2 with the nearest id."""
    result = run("course", "p3o-fundation")
    assert (result.code, result.out) == (2, b"")
    assert result.errors.startswith(
        "error: unknown course 'p3o-fundation'\nhint: did you mean 'p3o-foundation', "
    )


def test_superseded_course_shows_its_successor_first(run: Runner) -> None:
    """Below the name, before anything else, stands what to take instead."""
    lines = run("course", "mor-3-foundation").text.split("\n")
    assert lines[2].startswith("Replaced by M_o_R 4 Practitioner (mor-4-practitioner)")


def test_successor_names_what_it_replaced(run: Runner, catalogue: Catalogue) -> None:
    """Both ends of a replacement point at each other."""
    for old in catalogue.courses.values():
        if old.replaced_by:
            record = course_view(catalogue, catalogue.courses[old.replaced_by]).records
            (new,) = record
            assert old.id in [other["id"] for other in new["replaces"]]
    assert "What it replaced" in run("course", "apm-pmq").text


def test_withdrawn_without_successor_says_so(run: Runner) -> None:
    """What can no longer be taken is said first too."""
    assert "Withdrawn: it can no longer be taken" in run("course", "apm-risk-level-2").text


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (None, "Not known."),
        ((), "Nothing: a source says that none is asked."),
    ],
)
def test_unknown_prerequisites_are_not_none(given: object, words: str) -> None:
    """What nobody knows and what nobody asks are two things."""
    catalogue = _of(_course("one", prerequisites=given))
    (record,) = course_view(catalogue, catalogue.courses["one"]).records
    assert words in _page(catalogue, "one")
    assert record["prerequisites"] == (None if given is None else [])


def test_prerequisites_are_named_with_what_is_accepted_instead(run: Runner) -> None:
    """A course, any of several, words, and what counts in their place."""
    shown = " ".join(run("course", "pmi-pmp").text.split())
    assert "36 months leading projects" in shown
    assert "(pmi-capm), or 35 hours of project management education." in shown


def test_price_says_when_and_for_what(run: Runner) -> None:
    """A price stands with its date, its part and what members pay."""
    shown = " ".join(run("course", "pmi-pmp").text.split())
    assert "US$555, exam fee, non-member; US$405 for members (as of March 2026)" in shown


def test_free_is_free_and_not_known_is_not_known(run: Runner) -> None:
    """Nothing to pay and nothing known are told apart."""
    assert "free; for PMI members only" in " ".join(
        run("course", "pmi-genai-overview").text.split()
    )
    assert "Price    not known" in run("course", "apmp").text


def test_doubts_are_said_in_words(run: Runner) -> None:
    """Fields on weak sources are named as a person names them."""
    shown = " ".join(run("course", "mop-foundation").text.split())
    assert "contradict each other on the length and the renewal." in shown


def test_judgement_is_marked(run: Runner) -> None:
    """Levels and competencies that are judged say so."""
    shown = run("course", "agilepm-foundation").text
    assert "Levels         1 and 2 (our judgement)" in shown
    assert "Competencies it trains (our judgement)" in shown


def test_sources_are_listed_on_request(run: Runner, catalogue: Catalogue) -> None:
    """--sources names everybody who is behind the record; without it nobody is."""
    assert "\nSources\n" not in run("course", "apmp").text
    shown = " ".join(run("course", "apmp", "--sources").text.split())
    for name in catalogue.courses["apmp"].sources:
        assert " ".join(catalogue.sources[name].title.split()) in shown


def test_no_page_shows_a_missing_value(catalogue: Catalogue) -> None:
    """No course is told with None in it, or an empty line where a fact belongs."""
    for name in catalogue.courses:
        page = course_page(catalogue, catalogue.courses[name], sources=True)
        for block in page:
            assert "None" not in str(block).replace("url=None", "")
            for label, value in getattr(block, "pairs", ()):
                assert label
                assert value


def test_words_of_a_course_need_no_quotes(run: Runner) -> None:
    """Several words are one name."""
    assert (
        run("course", "P3O", "Foundation", "--json").out
        == run("course", "p3o-foundation", "--json").out
    )


@pytest.mark.parametrize("name", ["courses-level-1", "course-p3o-foundation", "course-apmp"])
def test_screens(screens: Runner, golden: Callable[[str, Result], None], name: str) -> None:
    """The screens a person sees."""
    args = {
        "courses-level-1": ("courses", "--level", "1", "--status", "current"),
        "course-p3o-foundation": ("course", "p3o-foundation", "--sources"),
        "course-apmp": ("course", "APMP", "--format", "list"),
    }
    golden(name, screens(*args[name]))


def test_shipped_specialisms_are_the_filters() -> None:
    """Every specialism in the data can be asked for."""
    shipped = load()
    found = select_courses.select_courses(
        shipped.courses.values(), specialisms=[c.specialism for c in shipped.courses.values()]
    )
    assert len(found) == len(shipped.courses)
