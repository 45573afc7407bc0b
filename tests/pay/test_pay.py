"""Pay: each rule that turns figures into an honest band."""

import dataclasses
import itertools
from datetime import date
from typing import Any

import pytest

from pmo_path.catalogue import load
from pmo_path.errors import UsageError
from pmo_path.model.about import About, Ages, Level
from pmo_path.model.catalogue import Catalogue
from pmo_path.model.pay import Observation
from pmo_path.model.role import Role
from pmo_path.pay import bands as pay
from pmo_path.pay.band import Band
from pmo_path.views.pay.words import evidence, pay_sentence

TODAY = date(2026, 11, 25)
COUNTRIES = ("AU", "CA", "DE", "GB", "IE", "NZ", "US")
_numbers = itertools.count()


def figure(**given: Any) -> Observation:
    """A recent advert for a permanent PMO analyst in Great Britain, but for what is given."""
    usual: dict[str, Any] = {
        "id": f"figure-{next(_numbers):03}",
        "title": "PMO Analyst",
        "level": 2,
        "roles": ("pmo-analyst",),
        "country": "GB",
        "basis": "annual",
        "contract": "permanent",
        "currency": "GBP",
        "period": "2026-01",
        "source": "somebody",
        "confidence": "advert-derived",
        "use": "band",
    }
    return Observation(**(usual | given))


def survey(middle: int = 40_000, **given: Any) -> Observation:
    """An old survey with a mean alone."""
    return figure(**({"mean": middle, "confidence": "survey", "period": "2020-11"} | given))


def catalogue(*figures: Observation, old: int = 3, withheld: int = 10) -> Catalogue:
    """A catalogue of two roles at level 2, one outside, and these figures."""
    about = About(
        name="small",
        version="1",
        date="2026-11-01",
        default_country="GB",
        ages=Ages(old=old, withheld=withheld),
        scale=(),
    )
    level = Level(level=2, name="two", summary="", titles=(), courses=(), sources=())
    parts = {
        "about": about,
        "levels": [level],
        "roles": [_role("pmo-analyst"), _role("pmo-officer"), _role("secretary", outside=True)],
        "observations": figures,
    }
    return Catalogue(parts.__getitem__)


def _role(name: str, *, outside: bool = False) -> Role:
    return Role(
        id=name,
        title=name,
        level=None if outside else 2,
        office="any",
        family=None if outside else "analysis",
        outside=outside,
        summary="",
        competencies={},
        competency_basis="judgement",
        sources=(),
    )


def bands(*figures: Observation, **asked: Any) -> tuple[Band, ...]:
    """The bands of the PMO analyst in Great Britain."""
    return pay.bands_of(catalogue(*figures), "pmo-analyst", "GB", TODAY, **asked)


def only(*figures: Observation) -> Band:
    """The one band that these figures make."""
    (band,) = bands(*figures)
    return band


def test_bases_stay_apart() -> None:
    """A salary, a day rate and an hour rate make three bands."""
    found = bands(*(figure(low=10, high=20, basis=b) for b in ("hourly", "annual", "daily")))
    assert [band.basis for band in found] == ["annual", "daily", "hourly"]


def test_contracts_stay_apart() -> None:
    """A salaried fixed term is apart from a permanent salary."""
    found = bands(
        figure(low=30_000, high=40_000),
        figure(low=50_000, high=60_000, contract="contract"),
    )
    assert [(band.contract, band.low) for band in found] == [
        ("permanent", 30_000),
        ("contract", 50_000),
    ]
    assert "£60,000 a year for a fixed term, from" in pay_sentence(found[1])


def test_fixed_term_salary_is_apart_from_day_and_hour_rates() -> None:
    """Contract work paid by the year, the day and the hour makes three bands."""
    rates = [figure(low=10, high=20, contract="contract", basis=b) for b in ("annual", "daily")]
    assert [(band.basis, band.contract) for band in bands(*rates)] == [
        ("annual", "contract"),
        ("daily", "contract"),
    ]


def test_countries_stay_apart() -> None:
    """Figures of another country change nothing."""
    mine = figure(low=30_000, high=40_000)
    assert only(mine, figure(low=1, high=900_000, country="IE")) == only(mine)


def test_currencies_stay_apart() -> None:
    """Two currencies in one country make two bands."""
    found = bands(figure(low=30, high=40), figure(low=30, high=40, currency="EUR"))
    assert [band.currency for band in found] == ["EUR", "GBP"]


def test_unsplit_joins_permanent_and_is_said() -> None:
    """What is not split by contract joins permanent, and stays so marked in the evidence."""
    band = only(*(figure(low=n, high=n + 9, contract="any") for n in (1, 2)), figure(low=3, high=4))
    assert (band.contract, band.low, band.high) == ("permanent", 1, 11)
    assert {o.contract for o in band.evidence} == {"any", "permanent"}
    assert "a year, permanent with some not split by contract, from" in pay_sentence(band)


def test_unsplit_alone_stays_unsplit() -> None:
    """A band that only unsplit figures carry is not called permanent."""
    seen = figure(low=1, high=2, use="list")
    band = only(survey(contract="any"), seen)
    assert band.contract == "any"
    assert "a year, not split by contract, from" in pay_sentence(band)


def test_unsplit_never_joins_contract_work() -> None:
    """What is not split by contract makes a band of its own beside contract work."""
    found = bands(figure(low=1, high=2, contract="any"), figure(low=3, high=4, contract="contract"))
    assert [band.contract for band in found] == ["any", "contract"]


TIERS = [
    survey(period="2025-01"),
    figure(low=30_000, high=40_000),
    survey(),
    figure(median=35_000, period="2018"),
    figure(low=1, high=2, sample=5, confidence="self-reported", period="2021"),
    figure(mean=3, confidence="modelled", period="2025"),
    figure(low=4, high=5, confidence="opinion", period="undated"),
]


@pytest.mark.parametrize("best", range(len(TIERS)))
def test_best_tier_carries_the_band(best: int) -> None:
    """Of what there is, the best tier carries the band, the rest is also seen in order."""
    band = only(*reversed(TIERS[best:]))
    assert band.evidence == (TIERS[best],)
    assert list(band.also_seen) == TIERS[best + 1 :]


def test_official_figures_rank_as_surveys() -> None:
    """Official statistics stand before adverts."""
    official = figure(low=1, high=2, confidence="official", period="2025-05")
    assert only(figure(low=30, high=40), official).evidence == (official,)


def test_adverts_in_bulk_rank_below_an_older_survey() -> None:
    """A figure that sums up many adverts is no dated advert, however new."""
    bulk = figure(median=35_000, sample=300, period="2026-01")
    assert only(bulk, survey()).also_seen == (bulk,)


def test_opinion_carries_only_where_nothing_better_exists() -> None:
    """Opinion alone makes a band that says so."""
    band = only(figure(low=200, high=400, confidence="opinion", period="undated"))
    assert band.tier == "opinion"
    assert pay_sentence(band).startswith("opinion only: £200 to £400 a year")


def test_printed_range_is_shown() -> None:
    """One record with a range is that range."""
    band = only(figure(low=29_303, high=31_061))
    assert (band.low, band.high, band.about) == (29_303, 31_061, None)
    assert (
        pay_sentence(band) == "£29,303 to £31,061 a year, from one advert or pay band, January 2026"
    )


def test_mean_alone_is_a_point() -> None:
    """A mean or median is about, never a range."""
    band = only(survey(55_000, sample=53))
    assert (band.low, band.high, band.about) == (None, None, 55_000)
    said = "about £55,000 a year, from one survey (53 answers), November 2020, now old"
    assert pay_sentence(band) == said


def test_missing_sample_is_said() -> None:
    """A survey without a sample says so."""
    assert "(sample not given)" in pay_sentence(only(survey()))


def test_three_records_give_their_outer_edges() -> None:
    """Three records of one tier: the lowest low and the highest high."""
    band = only(*(figure(low=n, high=n + 5_000) for n in (30_000, 35_000, 34_000)))
    assert (band.low, band.high) == (30_000, 40_000)
    assert pay_sentence(band).startswith(
        "£30,000 to £40,000 a year, from three adverts and pay bands"
    )


def test_outer_edges_of_means_are_about() -> None:
    """Edges that are means are said to be about."""
    band = only(*(survey(n) for n in (30_000, 27_500, 32_500)))
    assert pay_sentence(band).startswith("about £27,500 to £32,500 a year")


def test_two_records_make_no_range() -> None:
    """Two records of one period are told one by one."""
    band = only(figure(low=30_000, high=34_000), figure(low=37_000, high=40_000))
    assert (band.low, band.high, band.about) == (None, None, None)
    assert "£30,000 to £34,000 and £37,000 to £40,000 a year" in pay_sentence(band)


def test_of_two_records_the_newer_carries() -> None:
    """A survey of an earlier year stands beside the newer one."""
    older, newer = survey(25_000, period="2019"), survey(27_500)
    band = only(older, newer)
    assert (band.evidence, band.also_seen, band.about) == ((newer,), (older,), 27_500)


def test_three_answers_pooled_in_one_record_are_a_range() -> None:
    """A record that pools three answers shows their outer values."""
    pooled = {"confidence": "self-reported", "period": "2023-04/2023-08", "derived": True}
    band = only(figure(low=26_000, high=32_000, median=31_000, sample=3, **pooled))
    assert (band.low, band.high, band.about) == (26_000, 32_000, 31_000)


@pytest.mark.parametrize(("sample", "words"), [(1, "one answer"), (2, "two answers")])
def test_one_and_two_answers_are_told_as_such(sample: int, words: str) -> None:
    """One answer or two make no band, and are called what they are."""
    few = figure(low=28_000, high=31_000, sample=sample, confidence="self-reported", period="2025")
    band = only(few)
    assert band.tier is None
    assert words in pay_sentence(band)
    assert "£28,000 and £31,000" in pay_sentence(band)


def test_listed_figures_never_enter_a_band() -> None:
    """What is marked for listing stands beside the band, even of the best tier."""
    listed = figure(low=90_000, high=95_000, use="list")
    band = only(listed, survey())
    assert (band.about, band.also_seen) == (40_000, (listed,))


def test_listed_figures_alone_make_no_band() -> None:
    """With nothing but listed figures there is no band, only evidence."""
    band = only(figure(low=90_000, high=95_000, use="list"))
    assert (band.tier, band.low, band.evidence) == (None, None, ())
    assert pay_sentence(band).startswith("no band: one figure that is only listed, £90,000")


@pytest.mark.parametrize("region", ["London", "central London", "London (Southwark)"])
def test_london_is_a_line_of_its_own(region: str) -> None:
    """London is never averaged with the rest of the country."""
    rest = [figure(low=n, high=n + 10, region="national outside London") for n in (1, 2)]
    found = bands(
        *rest, figure(low=8, high=90, region="Leeds"), figure(low=70, high=80, region=region)
    )
    assert [(band.region, band.low, band.high) for band in found] == [
        (None, 1, 90),
        ("London", 70, 80),
    ]


def test_figure_of_london_and_elsewhere_enters_neither() -> None:
    """Adverts in London and elsewhere at once are listed only."""
    mixed = figure(low=18_000, high=20_000, region="London and Solihull")
    band = only(mixed, figure(low=30_000, high=40_000))
    assert (band.low, band.also_seen) == (30_000, (mixed,))


def test_new_york_is_a_line_of_its_own() -> None:
    """A city's own pay bands do not stand for the United States."""
    found = pay.bands_of(
        catalogue(
            figure(low=1, high=2, country="US", region="New York City"),
            figure(low=3, high=4, country="US"),
        ),
        "pmo-analyst",
        "US",
        TODAY,
    )
    assert [band.region for band in found] == [None, "New York City"]


@pytest.mark.parametrize(
    ("period", "old"),
    [
        ("2023-11", False),
        ("2023-10", True),
        ("2023", False),
        ("2022", True),
        ("2022-01/2023-12", False),
        ("2023-11-24", True),
        ("2023-11-25", False),
        ("undated", True),
    ],
)
def test_old_is_over_three_years_from_the_end_of_the_period(period: str, old: bool) -> None:
    """Age runs from the end of the period to the day given."""
    band = only(figure(low=1, high=2, period=period))
    assert band.old is old
    assert ("old" in pay_sentence(band)) is old


def test_limits_of_age_are_data() -> None:
    """The years come from the catalogue."""
    small = catalogue(figure(low=1, high=2, period="2020"), old=8)
    assert not pay.bands_of(small, "pmo-analyst", "GB", TODAY)[0].old
    small = catalogue(figure(low=1, high=2, period="2020"), withheld=4)
    assert pay.bands_of(small, "pmo-analyst", "GB", TODAY)[0].tier is None


def test_age_counts_from_the_day_given() -> None:
    """The same figure is old on a later day."""
    small = catalogue(figure(low=1, high=2, period="2025-06"))
    days = (date(2026, 1, 1), date(2029, 1, 1))
    assert [pay.bands_of(small, "pmo-analyst", "GB", day)[0].old for day in days] == [False, True]


def test_over_ten_years_is_only_evidence() -> None:
    """A figure of 2015 is shown and carries nothing."""
    ancient = survey(period="2015")
    assert only(ancient).tier is None
    assert only(ancient, figure(low=1, high=2, confidence="opinion")).also_seen == (ancient,)


def test_undated_is_old_and_says_so() -> None:
    """No date: counted as old, and said."""
    band = only(figure(low=1, high=2, period="undated"))
    assert (band.old, band.undated, band.tier) == (True, True, "advert")
    assert "undated, so counted as old" in pay_sentence(band)


def test_new_figures_are_not_pooled_with_old_of_their_tier() -> None:
    """Where a tier has new figures, its old ones stand beside them."""
    old = [
        figure(low=n, high=9, sample=9, confidence="self-reported", period="2019") for n in (1, 2)
    ]
    new = figure(low=5, high=6, sample=9, confidence="self-reported", period="2025")
    band = only(*old, new)
    assert (band.low, band.old, set(band.also_seen)) == (5, False, set(old))


def test_title_without_a_figure_falls_back_to_its_level() -> None:
    """The level's range stands in, and says so."""
    small = catalogue(figure(low=30_000, high=40_000))
    (band,) = pay.bands_of(small, "pmo-officer", "GB", TODAY)
    assert (band.role, band.level, band.fallback) == ("pmo-officer", 2, "level")
    said = pay_sentence(band)
    assert said.startswith("level 2 range, no figure for this title: £30,000 to £40,000 a year")
    assert "for PMO Analyst" in said


def test_listed_figure_of_a_title_stays_beside_its_level() -> None:
    """A title with a listed figure alone shows that, then its level."""
    listed = figure(low=9, high=9, use="list", roles=("pmo-officer",))
    found = pay.bands_of(catalogue(listed, survey()), "pmo-officer", "GB", TODAY)
    assert [(band.fallback, band.tier) for band in found] == [
        ("role", None),
        ("level", "older-survey"),
    ]


def test_figure_belongs_to_the_level_of_its_role() -> None:
    """Where a figure's level and its role's differ, the role's counts."""
    odd = figure(low=1, high=2, level=4)
    assert pay.level_bands(catalogue(odd), 4, "GB", TODAY) == ()
    assert pay.level_bands(catalogue(odd), 2, "GB", TODAY)[0].evidence == (odd,)


def test_empty_level_gives_no_figure() -> None:
    """Neither title nor level: nothing is made up."""
    assert bands() == ()
    assert pay.headline(catalogue(), "pmo-analyst", "GB", None, TODAY) is None


def test_role_outside_the_pmo_has_no_level_to_fall_back_to() -> None:
    """A secretary is not given an analyst's pay."""
    assert pay.bands_of(catalogue(survey()), "secretary", "GB", TODAY) == ()


def test_no_country_is_the_default_country() -> None:
    """Without a country it is the catalogue's own."""
    small = catalogue(survey(), survey(9, country="US"))
    assert pay.bands_of(small, "pmo-analyst", None, TODAY)[0].country == "GB"


def test_filters_keep_bases_and_contracts() -> None:
    """Permanent keeps what is not split, any keeps all."""
    mine = (survey(contract="any"), figure(low=1, high=2, contract="contract", basis="daily"))
    assert [b.contract for b in bands(*mine, contract=["permanent"])] == ["any"]
    assert [b.contract for b in bands(*mine, contract=["contract"])] == ["contract"]
    assert len(bands(*mine, contract=["any"])) == 2
    assert [b.basis for b in bands(*mine, basis=["daily"])] == ["daily"]


def test_headline_is_annual_for_permanent_and_a_rate_for_contract() -> None:
    """What advice names depends on the contract that is wanted."""
    small = catalogue(
        survey(),
        figure(low=50, high=60, contract="contract"),
        figure(low=4, high=5, contract="contract", basis="hourly"),
        figure(low=40, high=50, contract="contract", basis="daily"),
    )

    def basis(contract: str | None) -> tuple[str, str]:
        band = pay.headline(small, "pmo-analyst", "GB", contract, TODAY)
        assert band is not None
        return band.basis, band.contract

    assert basis(None) == basis("permanent") == ("annual", "permanent")
    assert basis("contract") == ("daily", "contract")
    assert basis("fixed-term") == ("annual", "contract")


def test_headline_takes_the_titles_own_figure_before_its_levels() -> None:
    """A fixed-term salary of the title stands before another title's day rate."""
    small = catalogue(
        figure(low=50, high=60, contract="contract", roles=("pmo-officer",)),
        figure(low=4, high=5, contract="contract", basis="daily"),
    )
    band = pay.headline(small, "pmo-officer", "GB", "contract", TODAY)
    assert band is not None
    assert (band.basis, band.fallback) == ("annual", "role")


def test_order_of_the_data_does_not_matter() -> None:
    """The same figures in another order make the same bands."""
    shipped = load()
    turned = Catalogue(
        lambda part: {
            "about": shipped.about,
            "roles": list(shipped.roles.values()),
            "levels": list(shipped.levels.values()),
            "observations": tuple(reversed(shipped.observations)),
        }[part]
    )
    for role in shipped.roles:
        assert pay.bands_of(shipped, role, "GB", TODAY) == pay.bands_of(turned, role, "GB", TODAY)


def shipped_bands() -> list[Band]:
    """Every band of every role and country."""
    shipped = load()
    return [
        band
        for country in COUNTRIES
        for role in shipped.roles
        for band in pay.bands_of(shipped, role, country, TODAY)
    ]


def test_shipped_bands_keep_every_rule() -> None:
    """No band of the shipped data pools what must stay apart, or rests on what may not carry."""
    found = shipped_bands()
    assert found
    for band in found:
        for one in band.evidence:
            assert (one.country, one.basis, one.currency, one.use) == (
                band.country,
                band.basis,
                band.currency,
                "band",
            )
            assert one.contract == band.contract or (one.contract, band.contract) == (
                "any",
                "permanent",
            )
            assert band.fallback == "level" or band.role in one.roles
            assert one.period >= "2016"
        ranges = [one for one in band.evidence if one.low is not None and one.high is not None]
        if band.low is not None and band.low != band.high:
            assert len(ranges) == 1 == len(band.evidence) or len(band.evidence) >= 3
        london = {
            "London" in (o.region or "") and "outside" not in (o.region or "")
            for o in band.evidence
        }
        assert len(london) < 2


def test_every_shipped_figure_is_shown_for_its_roles() -> None:
    """No figure is lost: each stands in a band or beside one of its role."""
    shipped = load()
    for role in shipped.roles:
        for country in COUNTRIES:
            mine = {o.id for o in shipped.observations if role in o.roles and o.country == country}
            found = pay.role_bands(shipped, role, country, TODAY)
            assert {o.id for b in found for o in (*b.evidence, *b.also_seen)} == mine


def test_shipped_headlines() -> None:
    """What the shipped data says of a few roles, by hand from the printed figures."""
    shipped = load()

    def said(role: str, country: str, contract: str | None = None) -> str:
        band = pay.headline(shipped, role, country, contract, TODAY)
        return pay_sentence(band) if band else "no figure"

    assert said("project-support-officer", "GB") == (
        "£29,303 to £37,847 a year (national outside London), from three adverts and pay bands, "
        "September 2025 to January 2026"
    )
    assert said("pmo-manager", "GB") == (
        "£55,690 to £62,682 a year, from one advert or pay band, September 2025"
    )
    assert said("pmo-analyst", "GB", "contract") == (
        "opinion only: £200 to £400 and £350 to £450 a day, from two opinions, "
        "undated, so counted as old"
    )
    assert said("portfolio-office-analyst", "GB").startswith("level 2 range, no figure for this")
    assert said("pmo-manager", "IE") == "no figure"


def test_sources_that_are_modelled_are_marked_so() -> None:
    """What a source's own trust calls modelled is no self-reported figure."""
    shipped = load()
    for one in shipped.observations:
        trust = shipped.sources[one.source].trust or ""
        if shipped.sources[one.source].publisher == "Zippia":
            assert one.confidence == "modelled"
            assert "good only as a check" in evidence(one)
        else:
            assert "modelled" not in trust


def test_sentences_never_show_a_missing_value() -> None:
    """No band is told with None in it, or with an unknown word."""
    for band in shipped_bands():
        said = pay_sentence(band)
        assert "None" not in said
        assert said == said.strip()
        for one in (*band.evidence, *band.also_seen):
            assert "None" not in evidence(one)


def test_band_is_frozen() -> None:
    """Nobody changes a band after it was made."""
    with pytest.raises(dataclasses.FrozenInstanceError):
        only(survey()).low = 1  # type: ignore[misc]


@pytest.mark.parametrize(
    ("text", "code"),
    [("gb", "GB"), ("uk", "GB"), ("United Kingdom", "GB"), ("the usa", "US"), ("Ireland", "IE")],
)
def test_countries_by_code_and_name(text: str, code: str) -> None:
    """A country is found by code or by a common name."""
    from pmo_path.text.countries import find_country

    assert find_country(text, COUNTRIES) == code


def test_unknown_country_names_the_known_ones() -> None:
    """An unknown country is told which there are."""
    from pmo_path.text.countries import find_country

    with pytest.raises(UsageError, match=r"there are no figures for 'fr': .* AU, CA, DE, GB"):
        find_country("fr", COUNTRIES)
