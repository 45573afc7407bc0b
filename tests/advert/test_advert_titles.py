"""Which line of an advert is its title, which words are its place, and which jobs stay out."""

import pytest

from conftest import shipped
from pmo_path.advert.reading import read_advert
from pmo_path.advert.record import Advert


def read(text: str) -> Advert:
    return read_advert(shipped(), text)


@pytest.mark.parametrize(
    ("text", "title", "role"),
    [
        (
            (
                "PMO Co-ordinator\nLeeds\nYou will report to the Programme Manager\n"
                "RAID logs and status reports for the PMO"
            ),
            "PMO Co-ordinator",
            "pmo-coordinator",
        ),
        (
            "PMO analyst\nReport to: Head of PMO\nLine manager\nPMO Manager\nRAID logs",
            "PMO analyst",
            "pmo-analyst",
        ),
        (
            "Project support officer\nLeeds\nYou will support the Project Manager",
            "Project support officer",
            "project-support-officer",
        ),
        (
            (
                "Head of the programme management office\nLeeds\nPermanent\n£80,000\n"
                "You will manage the Programme Manager community and the PMO Analyst team"
            ),
            "Head of the programme management office",
            "head-of-pmo",
        ),
        (
            (
                "<h1>PMO Co-ordinator</h1><p>We need a <b>PMO Co-ordinator</b> in our PMO.</p>"
                "<p>Permanent</p><ul><li>Microsoft Project &amp; Excel</li></ul>"
            ),
            "PMO Co-ordinator",
            "pmo-coordinator",
        ),
        ("pmo analyst\nleeds\nYou keep the RAID log.", "pmo analyst", "pmo-analyst"),
        ("Acme\nLeeds\nProject support officer\n", "Project support officer", None),
        ("Project Manager: Jo Smith\nPMO Analyst\nLeeds", "PMO Analyst", "pmo-analyst"),
        ("PMO Analyst: Planning and Reporting\nLeeds", "PMO Analyst: Planning and Reporting", None),
    ],
)
def test_a_title_counts_whatever_its_capitals(text: str, title: str, role: str | None) -> None:
    """The first line or the heading is the title; who leads the job is not."""
    advert = read(text)
    assert advert.title == title
    assert advert.pmo
    assert role in (None, advert.role)


@pytest.mark.parametrize(
    ("text", "title", "level"),
    [
        (
            (
                "Job title: PMO administrator\nReports to: PMO Manager\nLocation: Leeds\n"
                "You will keep RAID logs."
            ),
            "PMO administrator",
            1,
        ),
        (
            "Job title: Project support officer\nLine manager: Programme Office Manager\nLeeds",
            "Project support officer",
            1,
        ),
        ("Position: pmo analyst\nYou report to the PMO Manager", "pmo analyst", 2),
        ("Job title: PMO administrator.\nLeeds", "PMO administrator", 1),
    ],
)
def test_a_field_for_the_title_counts_whatever_its_capitals(
    text: str, title: str, level: int
) -> None:
    """What stands in it is the title, in small letters too."""
    advert = read(text)
    assert (advert.title, advert.levels) == (title, (level,))


@pytest.mark.parametrize(
    ("text", "title", "place", "contract"),
    [
        ("Town Planner\nLeeds", "Town Planner", "Leeds", None),
        ("Location Manager\nLeeds", "Location Manager", "Leeds", None),
        ("Contract Administrator\nLeeds", "Contract Administrator", "Leeds", None),
        ("Contract - PMO Analyst\nLeeds", "Contract - PMO Analyst", "Leeds", "contract"),
        ("Manager PMO\nLeeds", "Manager PMO", "Leeds", None),
        ("PMO Analyst\nLocation Leeds\nContract Permanent", "PMO Analyst", "Leeds", "permanent"),
        ("PMO Analyst\nLine Manager PMO Manager\nTown Leeds", "PMO Analyst", "Leeds", None),
    ],
)
def test_a_title_may_begin_with_the_word_of_a_label(
    text: str, title: str, place: str, contract: str | None
) -> None:
    """Without a colon a label and a job behind it are one title; other values stay values."""
    advert = read(text)
    assert (advert.title, advert.place, advert.contract) == (title, place, contract)


def test_a_contract_before_the_title_leaves_the_role() -> None:
    """The title is whole, and the role is that of the title."""
    advert = read("Contract Project Support Officer\nLeeds\nPMO")
    assert advert.title == "Contract Project Support Officer"
    assert advert.role == "project-support-officer"


@pytest.mark.parametrize(
    "text",
    [
        "Scheduler\nSt Mary's Hospital\nBook appointments for the outpatient clinic.",
        "Scheduler\nThe hotel plans its rooms and its evening shifts with you.",
        (
            "Portfolio Manager\nLeeds\n"
            "Property portfolio of 400 homes; tenancies, rent arrears, repairs."
        ),
        "Benefits Manager\nHousing benefit and council tax support claims team.",
        "Resource Manager\nWater resources in the river basin.",
        "Scrum Master\nLeeds\nWork with product owners and the PMO.",
        "Scrum Master\nLeeds\nStatus reports and RAID logs for the PMO.",
    ],
)
def test_the_same_title_in_another_field_is_no_pmo_job(text: str) -> None:
    """The text tells the field, and the reason says so in a whole sentence."""
    advert = read(text)
    assert not advert.pmo
    assert (advert.title, advert.levels) == (text.split("\n", maxsplit=1)[0], ())
    assert advert.why.endswith(".")


@pytest.mark.parametrize(
    "text",
    [
        "Scheduler\nLeeds",
        "Planner\nYou plan rail projects in Primavera P6 with engineers.",
        "Scheduler\nYou keep the plans of our projects in Primavera P6.",
        "Benefits Manager\nYou own the benefits realisation plan of the whole change portfolio.",
        "Project Co-ordinator\nSt Mary's Hospital\nWe care for patients in twelve wards.",
        "PMO Analyst\nA bank with a school, a clinic and a pension fund of its own.",
    ],
)
def test_a_title_of_projects_stays_one(text: str) -> None:
    """Where the title or the text speaks of projects, or nothing speaks against it."""
    assert read(text).pmo


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Subject: PMO Analyst contract - Reading", "PMO Analyst contract - Reading"),
        ("Fwd: PMO Analyst", "PMO Analyst"),
        ("Fwd: PMO Co-ordinator (maternity cover)", "PMO Co-ordinator"),
        (
            (
                "From: Jo Smith <jo@example.com>\nTo: me@example.com\n"
                "Subject: Re: FW: PMO Analyst\nDate: Mon, 5 Jan 2026\n\nHi,\n"
                "we have a role for you."
            ),
            "PMO Analyst",
        ),
        (
            "Hi, I'm recruiting for a Programme Office Manager in Leeds",
            "Programme Office Manager",
        ),
        ("We are looking for a project support officer to join us.", "project support officer"),
        (
            (
                "Hi Sam,\nWe are recruiting for a Senior PMO Analyst in Manchester.\n"
                "Kind regards,\nJo Smith, Recruitment Manager"
            ),
            "Senior PMO Analyst",
        ),
        ("Re: " * 5000 + "PMO Analyst", None),
    ],
)
def test_a_letter_about_a_job(text: str, title: str | None) -> None:
    """What a letter puts before the title is no part of it."""
    assert read(text).title == title


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "PMO Analyst\nLeeds, West Yorkshire (Hybrid - 2 days in office)",
            "Leeds, West Yorkshire (Hybrid - 2 days in office)",
        ),
        ("PMO Analyst (London)\nRAID", "London"),
        ("PMO Analyst, London\nRAID", "London"),
        ("PMO Analyst\nBeispiel AG, München", "München"),
        ("PMO Analyst\nGlobal Bank, London", "London"),
        ("PMO Analyst\nAcme Ltd, Leeds", "Leeds"),
        ("PMO Analyst\nAcme, Leeds", "Leeds"),
        ("PMO Analyst\nNorthallerton, North Yorkshire", "Northallerton, North Yorkshire"),
        ("PMO Analyst\nAcme Ltd, West Yorkshire", "West Yorkshire"),
        ("Portfolio Manager - PMO, Dublin 2\nRAID", "Dublin 2"),
        ("PMO Analyst\nHiring in London, Paris, and Berlin", "London, Paris, and Berlin"),
        (
            "Senior PMO Analyst - 6 month contract - £450 - £500 p/d (Inside IR35) - London",
            "London",
        ),
        ("PMO Analyst\nThis role is based at our head office in Swindon.", "Swindon"),
        ("PMO Analyst\nOur office is in Bristol", "Bristol"),
        ("PMO Analyst\nHybrid - Stoke-on-Trent", "Hybrid - Stoke-on-Trent"),
        ("Hi, I'm recruiting for a Programme Office Manager in Leeds", "Leeds"),
        ("Our client needs a PMO Analyst based in Leeds", "Leeds"),
        ("Project support officer - Leeds - £30,000", "Leeds"),
        ("PMO Analyst\nLocation: https://jobs.example.com/leeds", None),
    ],
)
def test_a_place_is_whole_and_nothing_else(text: str, place: str | None) -> None:
    """With its county and way of working, without employer, title, address or half a bracket."""
    assert read(text).place == place
