"""Phrases: how words of a marker meet the words of a line, and where they stand."""

from functools import lru_cache
from typing import Any

import pytest
from hypothesis import example, given, strategies as st

from conftest import shipped
from effort import examples
from pmo_path.model.base import FieldError
from pmo_path.model.catalogue import Catalogue
from pmo_path.model.marker import Marker
from pmo_path.phrases import finder as phrases_module
from pmo_path.phrases.finder import Hit, Phrases
from pmo_path.phrases.markers import course_markers, markers_of


def _marker(*phrases: str, id: str = "it", **more: Any) -> Marker:
    return Marker(kind=more.pop("kind", "tool"), id=id, phrases=phrases, **more)


def _found(phrase: str, text: str, **more: Any) -> list[str]:
    """What the marker of one phrase finds in ``text``, as printed."""
    return [hit.phrase for hit in Phrases([_marker(phrase, **more)]).hits(text)]


@pytest.mark.parametrize(
    ("phrase", "printed"),
    [
        ("risk register", "Risk Register"),
        ("risk register", "risk-register"),
        ("risk register", "risk  \t register"),
        ("risk register", "risk “register"),
        ("co-ordinator", "Co ordinator"),
        ("PRINCE2 Foundation", "PRINCE2® Foundation"),
        ("PRINCE2 Foundation", "PRINCE2 (Foundation)"),
        ("Foundation Practitioner", "Foundation/Practitioner"),
        ("expérience", "EXPERIENCE"),
        ("fur", "für"),
        ("PMO's tools", "PMO’s tools"),
        ("Monday.com", "monday.com"),
        ("research & development", "research and development"),
    ],
)
def test_same_words_meet(phrase: str, printed: str) -> None:
    """Case, accents, hyphens, quotes, brackets, signs and spaces make no difference."""
    assert _found(phrase, f"knows {printed} well") == [printed]


@pytest.mark.parametrize(
    "text",
    ["risk, register", "risk. Register", "risk: register", "risk; register", "risk • register"],
)
def test_phrase_does_not_run_over_a_break(text: str) -> None:
    """A comma, a full stop, a colon, a semicolon and a bullet end a phrase."""
    assert _found("risk register", text) == []


@pytest.mark.parametrize("text", ["asterisk registers", "risk registers", "brisk register"])
def test_words_are_whole(text: str) -> None:
    """A phrase never begins or ends within a word."""
    assert _found("risk register", text) == []


def test_comma_in_a_phrase_may_stand_in_the_line() -> None:
    """``project, programme`` is found with its comma and without."""
    assert _found("project, programme office", "a Project, programme office") != []
    assert _found("project, programme office", "a project programme office") != []


def test_slash_in_a_phrase_must_stand_in_the_line() -> None:
    """A phrase written with a slash asks for it; any other does not mind one."""
    assert _found("PRINCE2 / Agile", "PRINCE2/Agile") == ["PRINCE2/Agile"]
    assert _found("PRINCE2 / Agile", "PRINCE2 Agile") == []
    assert _found("PRINCE2 Agile", "PRINCE2/Agile") == ["PRINCE2/Agile"]


def test_star_stands_for_all_endings() -> None:
    """The ending may be empty, and the word is printed whole."""
    found = _found("manag* risk*", "manages risks, managing risk, managed the risk")
    assert found == ["manages risks", "managing risk"]


def test_dots_stand_for_up_to_three_words() -> None:
    """None, one or three other words, not four, and no break among them."""
    assert _found("set up .. PMO", "set up PMO") == ["set up PMO"]
    assert _found("set up .. PMO", "set up a brand new PMO") == ["set up a brand new PMO"]
    assert _found("set up .. PMO", "set up a big brand new PMO") == []
    assert _found("set up .. PMO", "set up rooms, PMO news") == []


def test_capitals_are_asked_for_as_written() -> None:
    """``Excel`` is the tool, ``excel`` what people do; letters that fold wider do no harm."""
    assert _found("Excel", "You excel in Excel", capitals=True) == ["Excel"]
    assert _found("Excel", "Große ﬁnanzielle Excel-Listen", capitals=True) == ["Excel"]


def test_beside_and_unless_look_at_the_whole_line() -> None:
    """One of beside must stand in the line, before or after; none of unless may."""
    assert _found("APMP", "project work, APMP", beside=("project*",)) == ["APMP"]
    assert _found("APMP", "bids, APMP", beside=("project*", "APM")) == []
    assert _found("teams", "our teams met", unless=("our teams",)) == []
    assert _found("teams", "teams, and the others", unless=("our teams",)) == ["teams"]


def test_longest_phrase_counts() -> None:
    """Where several begin, the longest is taken, and nothing of its kind within it."""
    markers = [_marker("Power", "BI", id="short"), _marker("Power BI", id="long")]
    assert [hit.id for hit in Phrases(markers).hits("Power BI and power")] == ["long", "short"]


def test_markers_of_one_phrase_are_all_named() -> None:
    """Two things that share a phrase are both found there."""
    markers = [_marker("Foundation or Practitioner", id=name) for name in ("one", "two")]
    assert [hit.id for hit in Phrases(markers).hits("Foundation or Practitioner")] == ["one", "two"]


def test_kinds_do_not_stand_in_each_others_way() -> None:
    """A tool and a competency may overlap."""
    markers = [_marker("Power BI"), _marker("BI reports", id="reporting", kind="competency")]
    assert [hit.kind for hit in Phrases(markers).hits("Power BI reports")] == ["tool", "competency"]


def test_place_is_counted_from_one() -> None:
    """Line as given, column of the first letter, phrase with the bracket it opened."""
    (hit,) = Phrases([_marker("programmes MSP")]).hits("  Programmes (MSP), or", 7)
    assert hit == Hit("tool", "it", "Programmes (MSP)", 7, 3)


@pytest.mark.parametrize(
    "phrase", ["", "..", "*", "-", "risk ..", "risk,", "ab* log", "a*b c", ".. risk", "risk ! log"]
)
def test_phrases_that_could_not_be_found_are_refused(phrase: str) -> None:
    """A marker says at once that its phrase is none."""
    with pytest.raises(FieldError, match=r"a phrase must|an open ending must"):
        _marker(phrase)


_WORDS = st.sampled_from(
    [
        *(
            "PRINCE2",
            "Practitioner",
            "Foundation",
            "P3O",
            "(Agile)",
            "AgilePM,",
            "MSP",
            "or",
            "the",
        ),
        *("Power", "BI", "Excel", "risk", "register", "manage", "report;", "status", "years'"),
        *("•", "&", "/", "-", ".", "ﬁ", "ß", "É", "\u00ad", "\u0301", "\x00", "\U0001f600"),
    ]
)
_LINES = st.one_of(st.text(), st.lists(_WORDS, max_size=30).map(" ".join))


@examples(100)
@given(_LINES)
@example("ﬁﬁ ßß Excel, Word")
@example("\u0301 Excel")
def test_each_hit_stands_at_its_column(text: str) -> None:
    """Any line: what is found is there to be read, in order, apart within its kind."""
    finder = _everything()
    last: dict[str, tuple[int, int]] = {}
    for hit in finder.hits(text):
        start = hit.column - 1
        assert text[start : start + len(hit.phrase)] == hit.phrase
        before, end = last.get(hit.kind, (-1, 0))
        assert start == before or start >= end
        last[hit.kind] = (start, start + len(hit.phrase.rstrip(")")))


@lru_cache
def _everything() -> Phrases:
    catalogue = shipped()
    kinds = {marker.kind for marker in catalogue.markers}
    return Phrases([*course_markers(catalogue), *markers_of(catalogue, *sorted(kinds))])


@pytest.mark.parametrize(
    "piece", ["manage ", "a'", "(", "PRINCE2 ", ". ", "é", "x" * 50, "set up "]
)
def test_work_grows_with_the_line_and_no_faster(
    piece: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Twice the line is twice the tries, whatever it holds."""
    tries = 0

    def counted(phrase: str, *, capitals: bool) -> Any:
        nonlocal tries
        tries += 1
        return _pattern(phrase, capitals=capitals)

    _pattern = phrases_module._pattern
    finder = _everything()
    monkeypatch.setattr(phrases_module, "_pattern", counted)
    finder.hits(piece * 1000)
    once, tries = tries, 0
    finder.hits(piece * 2000)
    assert tries <= 2 * once + 10


def test_a_long_hostile_line_comes_to_an_end() -> None:
    """A megabyte without a space, and one of nothing but first words."""
    finder = _everything()
    assert finder.hits("x" * 1_000_000) == []
    finder.hits("set up " * 20_000)


def test_course_names_are_markers_of_themselves(catalogue: Catalogue) -> None:
    """A name with its brackets and commas is found, with the id of the course."""
    finder = Phrases(course_markers(catalogue))
    for name, wanted in (
        ("P3GP (Project, Programme and Portfolio Governance)", "p3gp"),
        ("PMI PMO Certified Professional (PMI-PMOCP)", "pmi-pmocp"),
        ("AgilePM Practitioner (version 3)", "agilepm-practitioner"),
    ):
        assert [hit.id for hit in finder.hits(f"Certificates: {name}")] == [wanted]


def test_what_nobody_holds_is_no_course_to_find(catalogue: Catalogue) -> None:
    """Talks and coaching are services, not something that a CV or an advert names."""
    services = {course.id for course in catalogue.courses.values() if course.kind == "service"}
    assert services
    assert not services & {marker.id for marker in course_markers(catalogue)}


def test_a_name_counts_as_its_marker_says(catalogue: Catalogue) -> None:
    """APMP is two societies' word; the marker tells when it is ours."""
    finder = Phrases(course_markers(catalogue))
    assert [hit.id for hit in finder.hits("APM: APMP, 2010")] == ["apmp"]
    assert finder.hits("APMP for bid writers") == []


def test_markers_of_kinds_that_mean_something(catalogue: Catalogue) -> None:
    """Only the kinds that were asked for; a competency that is not there is left out."""
    kinds = {marker.kind for marker in markers_of(catalogue, "tool", "competency")}
    assert kinds == {"tool", "competency"}
    strange = _marker("x ray", id="not-there", kind="competency")
    one = Catalogue(lambda part: (strange,) if part == "markers" else ())
    assert markers_of(one, "competency") == []
