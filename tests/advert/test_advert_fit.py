"""A person against an advert: what they have, lack and did not say; pay beside bands; the sum."""

from datetime import date
from typing import Any

import pytest

from advising import catalogue
from pmo_path.advert.beside.considered import consider
from pmo_path.advert.beside.fit import Fit, Point, fit_for
from pmo_path.advert.beside.pay import beside, position
from pmo_path.advert.beside.total import summed
from pmo_path.advert.reading import read_advert
from pmo_path.advert.record import Advert, Found, Pay
from pmo_path.advice.gaps import gaps_for
from pmo_path.advice.standing import standing_of
from pmo_path.answers.read import Answers, read_answers
from pmo_path.pay.band import Band
from pmo_path.views.advert.questions import advert_questions

TODAY = date(2026, 11, 25)


def advert(**given: Any) -> Advert:
    """A PMO Analyst's advert that says nothing but what is given."""
    said: dict[str, Any] = {"title": "PMO Analyst", "pmo": True, "why": "", "role": "pmo-analyst"}
    return Advert(**({**said, "levels": (2,)} | given))


def answers(**given: Any) -> Answers:
    return read_answers(catalogue(), {"today": "in-pmo"} | given)


def fit(said: Advert, **given: Any) -> Fit:
    return fit_for(catalogue(), answers(**given), said)


def only(said: Advert, **given: Any) -> Point:
    [point] = fit(said, **given).points
    return point


def pay(low: float | None, high: float | None, **given: Any) -> Pay:
    said: dict[str, Any] = {
        "currency": "GBP",
        "basis": "annual",
        "text": "",
        "line": 1,
        "column": 1,
    }
    return Pay(low, high, **(said | given))


def test_a_certificate_held_under_an_old_name_counts_as_what_replaced_it() -> None:
    """APMP became the PMQ: whoever holds the one has what asks for the other."""
    asked = advert(courses=("apm-pmq",))
    point = only(asked, holds=["APMP"])
    assert (point.status, point.held) == ("has", "APMP")
    assert only(advert(courses=("apmp",)), holds=["APM PMQ", "apm-pmq"]).status == "has"


def test_an_old_and_a_new_name_are_one_thing_asked() -> None:
    """An advert that names both asks for one certificate, with both places."""
    found = (
        Found("APMP", 3, 1, "course", "apmp"),
        Found("PMQ", 4, 1, "course", "apm-pmq"),
    )
    point = only(advert(courses=("apmp", "apm-pmq"), found=found), holds=[])
    assert point.asked.id == "apm-pmq"
    assert [one.line for one in point.asked.found] == [3, 4]


def test_a_certificate_that_builds_on_another_covers_it() -> None:
    """A Practitioner has what asks for the Foundation; not the other way round."""
    foundation = only(advert(courses=("p3o-foundation",)), holds=["p3o-practitioner"])
    assert (foundation.status, foundation.how) == ("has", "further")
    assert only(advert(courses=("p3o-practitioner",)), holds=["p3o-foundation"]).status == "lacks"
    assert only(advert(courses=("prince2-7-foundation",)), holds=["pmi-pmp"]).status == "lacks"


def test_what_was_not_answered_is_no_information() -> None:
    """No word about certificates is not a no; an empty list is."""
    asked = advert(courses=("p3o-foundation",), years=("3 years",), tools=("Excel",))
    assert {point.status for point in fit(asked).points} == {"unknown"}
    lacks = fit(asked, holds=[], years=2).of("lacks")
    assert [point.asked.kind for point in lacks] == ["course", "years"]


@pytest.mark.parametrize(("years", "status"), [(2, "lacks"), (8, "has"), (12, "has")])
def test_years_are_compared_with_the_least_that_is_asked(years: int, status: str) -> None:
    """Of a range the lower end counts."""
    found = (Found("8-10 years", 2, 1, "years", "8-10"),)
    assert only(advert(years=("8-10 years",), found=found), years=years).status == status


@pytest.mark.parametrize(
    ("asked", "years", "status"),
    [
        ("At least 18 months' experience", 3, "has"),
        ("At least 18 months' experience", 1, "lacks"),
        ("At least 18 years' experience", 3, "lacks"),
    ],
)
def test_months_are_compared_as_parts_of_a_year(asked: str, years: int, status: str) -> None:
    """As the reader of adverts gives them."""
    read = read_advert(catalogue(), f"PMO Analyst\n{asked} in a PMO.\n")
    [point] = [one for one in fit(read, years=years).points if one.asked.kind == "years"]
    assert point.status == status


def test_a_competency_needs_the_grade_of_the_role() -> None:
    """The role's grade is what an advert is taken to need."""
    needed = catalogue().roles["pmo-analyst"].competencies["reporting"]
    asked = advert(competencies=("reporting",))
    assert only(asked, rate={"reporting": needed}).status == "has"
    assert only(asked, rate={"reporting": needed - 1}).status == "lacks"


def test_without_a_role_the_level_tells_the_grade() -> None:
    """The middle of what roles of the level ask."""
    asked = advert(role=None, levels=(4,), competencies=("leadership",))
    grades = [
        role.competencies["leadership"]
        for role in catalogue().roles.values()
        if role.level == 4 and "leadership" in role.competencies
    ]
    point = only(asked)
    assert min(grades) <= (point.needs or 0) <= max(grades)
    assert (point.needs or 0) > (only(asked._replace(levels=(1,))).needs or 0)


def test_what_an_advert_names_needs_more_than_awareness() -> None:
    """A role that asks to be aware of something asks more where the advert names it."""
    role = catalogue().roles["pmo-administrator"]
    names = tuple(name for name, grade in role.competencies.items() if grade == 1)
    assert names
    for point in fit(advert(role=role.id, levels=(1,), competencies=names)).points:
        assert point.needs == 2


def test_a_better_grade_never_makes_a_fit_worse() -> None:
    """For every competency of the role, from 1 to 5."""
    role = catalogue().roles["pmo-analyst"]
    asked = advert(competencies=tuple(role.competencies))
    before = -1
    for grade in range(1, 6):
        has = len(fit(asked, rate=dict.fromkeys(role.competencies, grade)).of("has"))
        assert has >= before
        before = has
    assert before == len(role.competencies)


def test_first_come_certificates_then_what_deeds_show() -> None:
    """What is only assumed is not put first."""
    asked = advert(
        courses=("prince2-7-foundation",),
        competencies=("change-control", "reporting", "risk-and-issue-management"),
    )
    mine = fit(
        asked,
        title="PMO Analyst",
        holds=["PRINCE2 Foundation", "prince2-7-foundation"],
        done=["ran-risk-review"],
        rate={"reporting": 5},
    )
    assert [point.asked.id for point in mine.first] == [
        "prince2-7-foundation",
        "risk-and-issue-management",
        "reporting",
    ]
    assert mine.first[1].deeds[0].id == "ran-risk-review"
    assumed = [point.asked.id for point in mine.of("has") if point.how == "assumed"]
    assert assumed == ["change-control"]


def test_lacks_come_in_the_order_in_which_the_role_closes_its_gaps() -> None:
    """Certificates, which are checked first; then as `gaps` has it."""
    from pmo_path.advice.missing import missing_for

    known = catalogue()
    role = known.roles["pmo-manager"]
    said = answers(title="PMO Officer", holds=[])
    gaps = [gap.competency for gap in missing_for(known, said, role).gaps]
    asked = advert(
        role=role.id, levels=(3,), competencies=tuple(sorted(gaps)), courses=("p3o-practitioner",)
    )
    lacks = [p.asked.id for p in fit_for(known, said, asked).points if p.status != "has"]
    assert lacks == ["p3o-practitioner", *gaps]


def test_how_a_thing_is_known_is_told() -> None:
    """Whether it was answered, and with what; nothing is asked about tools."""
    asked = advert(courses=("p3o-foundation",))
    assert only(asked).how == "unknown"
    assert only(asked, holds=[]).how == "held"
    assert only(asked, holds=["p3o-foundation"]).how == "held"
    assert only(asked, holds=["p3o-practitioner"]).held == "p3o-practitioner"
    assert only(advert(tools=("Excel",)), holds=[], years=3).how == "unknown"
    years = [only(advert(years=("3 years",)), **given) for given in ({}, {"years": 2.5})]
    assert [(point.status, point.how, point.held) for point in years] == [
        ("unknown", "unknown", None),
        ("lacks", "said", "2.5"),
    ]
    assert only(advert(years=("some years",)), years=3).status == "unknown"


@pytest.mark.parametrize(("years", "status"), [(1.4, "lacks"), (1.5, "has"), (1.6, "has")])
def test_eighteen_months_are_a_year_and_a_half(years: float, status: str) -> None:
    """To the month."""
    found = (Found("18 months", 2, 1, "years", "18 months"),)
    assert only(advert(years=("18 months",), found=found), years=years).status == status


def test_of_a_choice_the_course_that_is_held_counts() -> None:
    """With the places that name it before those of the others; else the first stays."""
    names = ("prince2-7-foundation", "apm-pfq", "p3o-foundation")
    found = tuple(Found(name, line, 1, "course", name) for line, name in enumerate(names, 1))
    asked = advert(courses=names, choices=(names,), found=found)
    for holds, name, lines in (
        ([], names[0], [1, 2, 3]),
        (["apm-pfq"], "apm-pfq", [2, 1, 3]),
        (["p3o-practitioner"], "p3o-foundation", [3, 1, 2]),
    ):
        point = only(asked, holds=holds)
        assert (point.asked.id, [place.line for place in point.asked.found]) == (name, lines)
        assert point.status == ("has" if holds else "lacks")


def test_deeds_that_show_most_come_first() -> None:
    """Only what somebody did, and what shows more than awareness."""
    part = next(p for q in catalogue().questions for p in q.parts if p.key == "done")
    names = tuple({name for option in part.options for name in option.shows})
    for point in fit(advert(competencies=names), done=[o.id for o in part.options]).points:
        name = point.asked.id
        wanted = [o.shows[name] for o in part.options if o.shows.get(name, 0) >= 2]
        assert [o.shows[name] for o in point.deeds] == sorted(wanted, reverse=True)
    assert not any(point.deeds for point in fit(advert(competencies=names)).points)


def _mastered(*competencies: str, rate: int = 5, found: tuple[Found, ...] = ()) -> Fit:
    """The fit of somebody who rates all competencies of the role the same."""
    role = catalogue().roles["pmo-analyst"]
    asked = advert(competencies=competencies, found=found)
    return fit(asked, rate=dict.fromkeys(role.competencies, rate))


def test_what_is_no_gap_comes_key_first_and_what_leaves_less_to_spare() -> None:
    """Then what is asked in more places, then by id; in an application most to spare is first."""
    known, role = catalogue(), catalogue().roles["pmo-analyst"]
    best = answers(rate=dict.fromkeys(role.competencies, 5))
    listed = [gap.competency for gap in gaps_for(known, standing_of(known, best), role)[0]]
    names = sorted(set(role.competencies) - set(listed))
    often = tuple(Found(names[-1], line, 1, "competency", names[-1]) for line in (1, 2))

    def spare(name: str) -> int:
        return 5 - max(2, role.competencies[name])

    def rest(name: str) -> tuple[int, str]:
        return (-2 if name == names[-1] else 0, name)

    def lesser(name: str) -> bool:
        return name not in role.key_competencies

    mine = _mastered(*names, found=often)
    assert {point.key for point in mine.points} == {True, False}
    assert [point.asked.id for point in mine.points] == sorted(
        names, key=lambda name: (lesser(name), spare(name), rest(name))
    )
    assert [point.asked.id for point in mine.first] == sorted(
        names, key=lambda name: (lesser(name), -spare(name), rest(name))
    )


def test_the_kinds_of_things_keep_their_order() -> None:
    """Certificates, competencies, tools, years."""
    asked = advert(
        years=("2 years",), tools=("Excel",), competencies=("reporting",), courses=("apm-pmq",)
    )
    kinds = [point.asked.kind for point in fit(asked).points]
    assert kinds == ["course", "competency", "tool", "years"]


def test_a_grade_that_is_too_small_lacks() -> None:
    """One as great as the role's is enough."""
    role = catalogue().roles["pmo-analyst"]
    for rate in range(1, 6):
        for point in _mastered(*role.competencies, rate=rate).points:
            needs = max(2, role.competencies[point.asked.id])
            assert (point.has, point.needs) == (rate, needs)
            assert point.status == ("has" if rate >= needs else "lacks")


def test_the_country_comes_from_the_pay() -> None:
    """Pounds are British; euros are of several countries, so the place decides."""
    known = catalogue()
    euros = pay(45_000, 50_000, currency="EUR")
    cases = [
        (advert(pay=(pay(30_000, 40_000),)), "GB", "currency"),
        (advert(pay=(euros,), place="Dublin, hybrid"), "IE", "place"),
        (advert(pay=(euros,), place="Berlin, Germany"), "DE", "place"),
        (advert(pay=(euros,)), None, "currency"),
        (advert(pay=(pay(1, 2, currency="SGD"),)), None, "currency"),
        (advert(place="Sydney, New South Wales"), "AU", "place"),
        (advert(place="Join us"), "GB", "default"),
    ]
    for said, country, because in cases:
        found = beside(known, said, TODAY)
        assert (found.country, found.because) == (country, because)
    assert beside(known, cases[0][0], TODAY, "IE").country == "IE"
    assert beside(known, advert(), TODAY, None, "NZ").because == "answers"
    assert beside(known, advert(pay=(euros,)), TODAY, None, "IE").country == "IE"


@pytest.mark.parametrize("contract", [None, "permanent", "fixed-term", "contract", "temporary"])
def test_nothing_is_mixed(contract: Any) -> None:
    """Each band is of the country, currency, basis and contract of the amount beside it."""
    known = catalogue()
    amounts = tuple(
        pay(100, 40_000, currency=currency, basis=basis)
        for currency in ("GBP", "USD")
        for basis in ("annual", "monthly", "weekly", "daily", "hourly", None)
    )
    seen = 0
    for role in known.roles:
        found = beside(known, advert(role=role, contract=contract, pay=amounts), TODAY)
        for amount, band in zip(amounts, found.beside, strict=True):
            if band is None:
                continue
            seen += 1
            assert (band.basis, band.currency) == (amount.basis, amount.currency)
            assert band.country == found.country
            if contract == "permanent":
                assert band.contract in ("permanent", "any")
            elif contract is not None:
                assert band.contract == "contract"
    assert seen > 10


@pytest.mark.parametrize(
    ("place", "london"),
    [("London", True), ("Hybrid/London (EC1)", True), ("Londonderry", False), ("Leeds", False)],
)
def test_a_region_is_named_by_whole_words(place: str, london: bool) -> None:
    """Londonderry is not in London."""
    given = advert(place=place, pay=(pay(40_000, 50_000),))
    [band] = beside(catalogue(), given, TODAY).bands
    assert (band.region == "London") is london


def test_pay_in_another_currency_than_the_country_asked_has_no_band() -> None:
    """Nothing is converted."""
    found = beside(catalogue(), advert(pay=(pay(40_000, 50_000),)), TODAY, "IE")
    assert (found.bands, found.beside) == ((), (None,))


def test_without_pay_the_usual_band_stands_there() -> None:
    """And a day rate where the work is contract work."""
    usual = beside(catalogue(), advert(), TODAY).bands
    assert [band.basis for band in usual] == ["annual"]
    assert beside(catalogue(), advert(contract="contract"), TODAY).bands[0].contract == "contract"


@pytest.mark.parametrize(
    ("low", "high", "where"),
    [
        (10, 19, "below"),
        (20, 30, "within"),
        (None, 25, "within"),
        (31, None, "above"),
        (25, 35, "overlaps"),
        (10, 40, "overlaps"),
        (None, None, None),
    ],
)
def test_where_an_amount_lies(low: float | None, high: float | None, where: str | None) -> None:
    """Against a band from 20 to 30."""
    band = Band(
        role=None, level=2, country="GB", region=None, basis="annual", contract="any",
        currency="GBP", low=20, high=30,
    )  # fmt: skip
    assert position(pay(low, high), band) == where


def test_what_is_asked_most_comes_first() -> None:
    """Counted once for each advert, by id; the years of each are its own."""
    adverts = [
        advert(courses=("p3o-foundation",), competencies=("reporting",), years=("2 years",)),
        advert(courses=("p3o-foundation",), tools=("MS Excel",), found=_excel("MS Excel")),
        advert(competencies=("leadership",), tools=("Excel",), found=_excel("Excel")),
    ]
    every = [consider(catalogue(), "", one, TODAY, answers(holds=[])) for one in adverts]
    total = summed((one.asked for one in every), (one.fit for one in every if one.fit))
    assert [(one.asked.id, len(one.asked_by)) for one in total] == [
        ("p3o-foundation", 2),
        ("excel", 2),
        ("leadership", 1),
        ("reporting", 1),
    ]
    assert total[0].lacking == (0, 1)
    assert total[1].unknown == (1, 2)


def _excel(phrase: str) -> tuple[Found, ...]:
    return (Found(phrase, 1, 1, "tool", "excel"),)


def test_questions_are_about_what_is_open() -> None:
    """What a PMO is for comes first; what the advert says is not asked."""

    def texts(said: Advert) -> list[str]:
        found = consider(catalogue(), "", said, TODAY)
        return [one.text for one in advert_questions(catalogue(), found)]

    silent = texts(advert())
    assert silent[0].startswith("What is this PMO for")
    assert any("What does it pay?" in text for text in silent)
    assert any("what kind of contract it is" in text for text in silent)
    assert any("Which kind of office" in text for text in silent)
    told = texts(advert(pay=(pay(1, 2),), contract="permanent", place="Leeds", office="portfolio"))
    assert not [text for text in told if "pay" in text or "contract" in text or "kind of" in text]
    assert texts(advert(pmo=False)) == []


def test_a_title_with_several_readings_brings_the_question_of_the_catalogue() -> None:
    """The question that settles it is among those to ask."""
    said = advert(
        title="Project Co-ordinator",
        role="project-coordinator",
        levels=(1,),
        readings=("project-coordinator", "project-manager"),
    )
    found = consider(catalogue(), "", said, TODAY)
    ask = next(one.ask for one in catalogue().titles.ambiguous if "project-manager" in one.roles)
    assert ask in [one.text for one in advert_questions(catalogue(), found)]
