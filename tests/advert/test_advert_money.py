"""Pay, contract and country of an advert: which words go with which amount, and what is no pay."""

from datetime import date
from typing import Any

import pytest

from conftest import shipped
from pmo_path.advert.beside.considered import consider
from pmo_path.advert.beside.pay import beside, position
from pmo_path.advert.page.page import read_page
from pmo_path.advert.reading import read_advert
from pmo_path.advert.record import Advert
from pmo_path.views.advert.page import facts
from pmo_path.views.advert.questions import advert_questions

TODAY = date(2026, 3, 1)


def read(text: str) -> Advert:
    return read_advert(shipped(), text)


def page(text: str) -> dict[str, str]:
    """The facts on the page."""
    return dict(facts(shipped(), consider(shipped(), "-", read(text), TODAY)))


def pay_of(text: str) -> list[tuple[Any, ...]]:
    return [(one.low, one.high, one.basis) for one in read(text).pay]


@pytest.mark.parametrize(
    ("line", "pay"),
    [
        ("Rate: £15 an hour", (15, 15, "hourly")),
        ("£12.60 an hour", (12.6, 12.6, "hourly")),
        ("£14.50 to £16 an hour", (14.5, 16, "hourly")),
        ("Salaire : 45 000 € / an", (45000, 45000, "annual")),
        ("450 per day", (450, 450, "daily")),
        ("PMO - Leeds - 450 per day outside IR35", (450, 450, "daily")),
        ("We look for you to lead our PMO and its people. Up to £70,000.", (None, 70000, "annual")),
    ],
)
def test_pay_in_common_wordings(line: str, pay: tuple[Any, ...]) -> None:
    """By the hour, without a sign, and in a sentence of its own behind others."""
    assert pay_of(f"PMO Administrator\nLeeds\n{line}\nPMO\n") == [pay]


@pytest.mark.parametrize(
    ("line", "terms"),
    [
        (
            "£450 per day (inside IR35) / £400 per day (outside IR35)",
            {450: "inside IR35", 400: "outside IR35"},
        ),
        (
            "£450 per day (inside IR35)\n£400 per day (outside IR35)",
            {450: "inside IR35", 400: "outside IR35"},
        ),
        (
            "£450 per day inside IR35 or £380 per day outside",
            {450: "inside IR35", 380: "outside"},
        ),
        ("£450/day inside IR35, £400/day outside", {450: "inside IR35", 400: "outside"}),
        ("£18.50 p/h PAYE, £21.30 umbrella", {18.5: "PAYE", 21.3: "umbrella"}),
        ("PAYE £18.50 p/h umbrella £21.30 p/h", {18.5: "PAYE", 21.3: "umbrella"}),
        ("£40,000 OTE £50,000", {40000: "", 50000: "OTE"}),
        (
            "£41,000 FTE, actual salary £24,600 for 3 days",
            {41000: "FTE", 24600: "actual salary"},
        ),
    ],
)
def test_a_term_goes_with_the_nearest_amount(line: str, terms: dict[float, str]) -> None:
    """Each amount has the words of its own clause, in the record and on the page."""
    text = f"PMO Analyst\n{line}\n"
    assert {one.low: ", ".join(one.terms) for one in read(text).pay} == terms
    stated = page(text)["Pay stated"].split("; ")
    for said, term in zip(stated, terms.values(), strict=True):
        assert term in said.split(" (“")[0]


@pytest.mark.parametrize(
    ("line", "pay"),
    [
        (
            "Day rate £550-£620 (Outside IR35) / £75k perm",
            [(550, 620, "daily"), (75000, 75000, "annual")],
        ),
        (
            "Day rate £550 or salary £75,000",
            [(550, 550, "daily"), (75000, 75000, "annual")],
        ),
        ("Salary £75,000 day rate £550", [(75000, 75000, "annual"), (550, 550, "daily")]),
        ("Salary £75,000 pa or £550", [(75000, 75000, "annual"), (550, 550, None)]),
        ("Day rate: £550 or £600", [(550, 550, "daily"), (600, 600, "daily")]),
    ],
)
def test_a_basis_is_not_inherited_against_the_size(line: str, pay: list[tuple[Any, ...]]) -> None:
    """What the line says of one amount holds for another only if that can be."""
    assert pay_of(f"PMO Analyst\n{line}\n") == pay


PENSION = (
    "Alongside your salary of £35,335, Department for Example Affairs contributes £10,236 "
    "towards you being a member of the Civil Service Defined Benefit Pension scheme."
)
HCAS = (
    "£44,485 - £52,521 a year per annum inc. HCAS (15% of basic salary, minimum £5,609, "
    "maximum £8,466)"
)


@pytest.mark.parametrize(
    ("line", "lows"),
    [
        (PENSION, [35335]),
        (HCAS, [44485]),
        ("Application fee £50", []),
        ("£5,000 bonus", []),
        ("Salary £45,000, £5,000 bonus", [45000]),
        ("Salary £50,000 bonus", [50000]),
        ("Your work saves the trust £40,000 per annum.", []),
        ("Teams handle 120 requests per day.", []),
    ],
)
def test_money_that_is_no_pay(line: str, lows: list[float]) -> None:
    """Contributions, limits of an addition, fees, bonuses and savings stay out."""
    assert [one.low for one in read(f"PMO Analyst\n{line}\n").pay] == lows


@pytest.mark.parametrize(
    ("page", "texts"),
    [
        ("<p>PMO</p><p hidden>£90,000</p><p>Leeds</p>", ("PMO", "Leeds")),
        ("<p>PMO</p><div style='color:red; display: none'><div>a</div>b</div>c", ("PMO", "c")),
        ('<p class="a hidden b">PMO</p><p aria-hidden="true">Leeds</p>', ("PMO", "Leeds")),
        ('<p title="so hidden it is">PMO</p><p>Leeds</p>', ("PMO", "Leeds")),
        ("<p>PMO</p><input hidden><p>Leeds</p>", ("PMO", "Leeds")),
        ("<p>PMO</p><div hidden><p>never closed", ("PMO", "never closed")),
    ],
)
def test_what_a_browser_hides_is_not_read(page: str, texts: tuple[str, ...]) -> None:
    """``hidden`` and ``display: none`` as attributes, not as words in others."""
    assert tuple(filter(None, read_page(f"<body>{page}").texts)) == texts


def test_what_follows_hidden_parts_keeps_its_place() -> None:
    """Line and column are those of the file."""
    text = "<body><p hidden>\nno\n</p>\n<p>PMO Analyst</p>"
    title = next(one for one in read(text).found if one.kind == "title")
    assert (title.line, title.column) == (4, 4)


TAIL = "PMO Director\nYork\n£120,000 per annum\nPermanent\nPgMP\n"


@pytest.mark.parametrize(
    "heading",
    [
        "Similar jobs",
        "People also viewed",
        "## Recommended jobs",
        "More jobs like this (12)",
        "More jobs from Acme Ltd",
        "Ähnliche Jobs:",
        "Offres similaires",
    ],
)
def test_other_jobs_at_the_foot_of_a_page_are_not_read(heading: str) -> None:
    """Nothing behind the heading is taken for the advert."""
    text = f"PMO Manager\nLeeds\nLead our PMO and RAID.\n{heading}\n{TAIL}"
    alone = "PMO Manager\nLeeds\nLead our PMO and RAID.\n"
    assert read(text) == read(alone)


@pytest.mark.parametrize(
    "text",
    [
        f"Similar jobs\nPMO Manager\n{TAIL}",
        f"PMO Manager\nYou lead our PMO in York.\nExperience of similar jobs helps.\n{TAIL}",
    ],
)
def test_a_menu_or_a_sentence_cuts_nothing_off(text: str) -> None:
    """A heading before all text is a menu, and a sentence is no heading."""
    assert [one.low for one in read(text).pay] == [120000]


@pytest.mark.parametrize(
    ("place", "country", "because"),
    [
        ("Austin, TX", "US", "place"),
        ("Cambridge, MA", "US", "place"),
        ("London, Ontario", "CA", "place"),
        ("Toronto, CA", "CA", "place"),
        ("Hamburg", "DE", "place"),
        ("Berlin, DE", "DE", "place"),
        ("München", "DE", "place"),
        ("Zürich", "CH", "place"),
        ("Newcastle, NSW", "AU", "place"),
        ("Perth, WA", "AU", "place"),
        ("Seattle, WA", "US", "place"),
        ("Leeds", "GB", "place"),
        ("Springville", "GB", "default"),
        ("London or Dublin", "GB", "default"),
        ("Remote", "GB", "default"),
    ],
)
def test_the_country_of_a_place(place: str, country: str, because: str) -> None:
    """States and larger towns tell it; what is not certain is the default."""
    around = beside(shipped(), read(f"PMO Manager\nLocation: {place}\nPMO\n"), TODAY)
    assert (around.country, around.because) == (country, because)


def test_the_country_of_a_place_with_pay() -> None:
    """The euro is paid in several countries, the franc in one."""
    hamburg = read("PMO Manager\nHamburg\n120.000 € pro Jahr\nPMO\n")
    francs = read("PMO Manager\nCHF 120'000\nPMO\n")
    assert beside(shipped(), hamburg, TODAY).country == "DE"
    assert beside(shipped(), francs, TODAY).country == "CH"
    assert "Switzerland" in page("PMO Manager\nCHF 120'000\nPMO\n")["Pay known"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("PMO Manager\nLocation: Springville\n", "not certain which country “Springville” is in"),
        ("PMO Manager\nLocation: Remote\n", "as the advert names no country"),
        ("PMO Manager\nPMO\n", "as the advert names no country"),
    ],
)
def test_why_a_country_was_taken(text: str, words: str) -> None:
    """That no country is named is said only where no place is."""
    assert words in page(text)["Pay known"]


def test_two_contracts_are_both_said() -> None:
    """The record has one value or none; the page and the questions name both."""
    text = "PMO Analyst\nContract: Permanent or fixed term\n"
    said = page(text)
    whole = consider(shipped(), "-", read(text), TODAY)
    asks = " ".join(one.text for one in advert_questions(shipped(), whole))
    assert read(text).contract is None
    assert said["Contract"].startswith("permanent or fixed term")
    assert "contract" not in said["Not stated"]
    assert "permanent or fixed term" in asks
    assert "what kind of contract" not in asks


@pytest.mark.parametrize(
    ("line", "contract"),
    [
        ("You need a permanent right to work in the UK.", None),
        ("Permanent right to work in the UK", None),
        ("We offer a permanent role; you need a permanent right to work here.", "permanent"),
        ("CDD 12 mois", "fixed-term"),
        ("CDI", "permanent"),
        ("Vast contract na 1 jaar", None),
        ("Dienstverband: vast contract", "permanent"),
    ],
)
def test_words_of_contracts_that_mean_something_else(line: str, contract: str | None) -> None:
    """A right to work is no contract, and what may come later is none yet."""
    assert read(f"PMO Analyst\n{line}\n").contract == contract


@pytest.mark.parametrize(
    "line",
    ["£28,500 pro rata (£17,100 actual)", "£28,500 FTE, £17,100 pro rata"],
)
def test_part_time_pay_is_not_compared(line: str) -> None:
    """The full-time sum stands against the band, what is really paid does not."""
    text = f"PMO Officer\nSalary: {line}\n"
    advert = read(text)
    bands = beside(shipped(), advert, TODAY).beside
    full, actual = page(text)["Pay stated"].split("; ")
    assert [one.actual for one in advert.pay] == [False, True]
    assert [band and position(pay, band) for pay, band in zip(advert.pay, bands, strict=True)] == [
        "below",
        None,
    ]
    assert "below what is known" in full
    assert "not compared" in actual


def test_pro_rata_is_said() -> None:
    """In words beside the amount, though it stands in the quotation too."""
    stated = page("PMO Officer\n£28,500 per annum pro rata\n")["Pay stated"]
    assert stated.startswith("£28,500 a year, pro rata")


def test_hours_of_work_are_no_hourly_pay() -> None:
    """``36 uur`` is how long, ``450 per day`` is how much."""
    said = "PMO Consultant\nUtrecht\n\u20ac 4.200 - \u20ac 5.500 bruto per maand, 36 uur\nPMO"
    pay = read_advert(shipped(), said).pay
    assert [(one.low, one.high, one.basis) for one in pay] == [(4200, 5500, "monthly")]


def test_a_sentence_may_begin_with_the_pay() -> None:
    """What comes on top of it is no pay, and a saving is none either."""
    said = "PMO Manager\nLead our PMO. Up to \u00a370,000 + car allowance of \u00a35,500.\nPMO"
    pay = read_advert(shipped(), said).pay
    assert [(one.low, one.high) for one in pay] == [(None, 70000)]
    saved = "PMO Manager\nLead our PMO. Up to \u00a370,000 of savings each year.\nPMO"
    assert read_advert(shipped(), saved).pay == ()
