"""Which posts of a CV say where somebody is: breaks, jobs to come, titles of several fields."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from conftest import TODAY, shipped
from cv_making import cv_of, written
from pmo_path.answers.read import Answers
from pmo_path.cv.answers.posts import is_break, notes
from pmo_path.cv.answers.reading import accept, suggest
from pmo_path.cv.answers.suggestion import Suggestion
from pmo_path.cv.answers.words import value_words
from pmo_path.cv.record import Cv, Job, Line, Month

NOW = date.fromisoformat(TODAY)
SINCE = Month(2018, 1)


def job(title: str, start: Month | None = SINCE, end: Month | None = None, *lines: str,
        employer: str = "") -> Job:  # fmt: skip
    """A job that goes on unless it has an end."""
    said = tuple(Line(text, "line 6") for text in lines)
    beside = Line(employer, "line 5") if employer else None
    return Job(Line(title, f"line {len(title)}"), start, end, end is None, said, beside)


def read(*jobs: Job, headline: str = "") -> dict[str, Any]:
    """What these jobs suggest, by key."""
    cv = Cv(jobs=jobs, headline=Line(headline, "line 1") if headline else None)
    return {one.key: one.value for one in suggest(shipped(), cv, NOW)}


BREAKS = [
    "Career break",
    "Career break (parental leave)",
    "Career Break – travelling",
    "Maternity leave",
    "Sabbatical, South America",
    "Travelling around Asia",
    "Unemployed",
    "Full-time parent",
    "Elternzeit",
    "Congé parental",
    "Excedencia",
    "Ouderschapsverlof",
    "Congedo parentale",
    "Licença maternidade",
]
NO_BREAKS = [
    "PMO Analyst",
    "PMO Analyst (maternity leave cover)",
    "Maternity cover – Project Administrator",
    "Sabbatical Officer",
    "Parental Leave Specialist",
    "Travel Manager",
    "Barista",
]


@pytest.mark.parametrize("title", BREAKS)
def test_a_break_is_no_job(title: str) -> None:
    """Then the last post is the one before it, however long it has been over."""
    before = job("PMO Manager", Month(2019, 3), Month(2025, 11), "Led a PMO of six")
    found = read(job(title, Month(2025, 12)), before)
    assert (found["today"], found["last"]) == ("between-jobs", "in-pmo")
    assert (found["title"], found["years"]) == ("PMO Manager", 6.8)
    assert "months" not in found


@pytest.mark.parametrize("title", NO_BREAKS)
def test_words_of_a_break_in_a_title_are_none(title: str) -> None:
    """Somebody covers for those who are away, or works for travellers."""
    assert not is_break(shipped(), job(title))


def test_a_break_alone_says_nothing() -> None:
    """Not even with a headline, which may be as old as the break."""
    assert read(job("Career break"), headline="PMO Manager") == {}


def test_a_break_in_plain_text(tmp_path: Path) -> None:
    """As a line below experience, with its dates."""
    text = (
        "Experience\nCareer break (parental leave)  12/2025 - present\n\n"
        "PMO Manager, Mill  03/2019 - 11/2025\n- Led a PMO of six\n"
    )
    found = {s.key: s.value for s in suggest(shipped(), cv_of(written(tmp_path, text)), NOW)}
    assert (found["today"], found["last"]) == ("between-jobs", "in-pmo")


@pytest.mark.parametrize("start", [Month(2026, 12), Month(2027, 2), Month(2027)])
def test_a_job_to_come_does_not_count(start: Month) -> None:
    """Neither for today, title and time, nor what is to be done in it."""
    to_come = job("PMO Lead", start, None, "Set up a PMO from scratch")
    now = job("Project Administrator", Month(2024, 12))
    assert read(to_come, now) == {
        "today": "in-pmo",
        "title": "Project Administrator",
        "months": 24,
        "years": 2,
    }
    assert read(to_come, headline="PMO Lead, PRINCE2 certified practitioner").keys() <= {"holds"}
    assert list(notes(Cv(jobs=(to_come, now)), NOW)) == [
        "1 job in the CV begins after today and does not count: line 8"
    ]


def test_a_job_that_begins_this_month_counts() -> None:
    """So does one of which only this year is known."""
    assert read(job("PMO Lead", Month(2026, 11)))["title"] == "PMO Lead"
    assert read(job("PMO Lead", Month(2026)))["title"] == "PMO Lead"
    assert list(notes(Cv(jobs=(job("PMO Lead", Month(2026)),)), NOW)) == []


def test_jobs_that_end_before_they_begin_are_named() -> None:
    """A year is long enough for both ends."""
    jobs = (
        job("PMO Lead", Month(2024, 2), Month(2020, 1)),
        job("Clerk", Month(2019, 5), Month(2019)),
        job("Temp", Month(2012), Month(2011, 12)),
    )
    assert list(notes(Cv(jobs=jobs), NOW)) == [
        "2 jobs in the CV end before they begin, and their time does not count: line 8 and line 4"
    ]
    assert read(*jobs)["today"] == "between-jobs"


EQUITY = "Managed a GBP 200m equity portfolio. Presented to the investment committee."


@pytest.mark.parametrize(
    ("title", "employer", "line", "today"),
    [
        ("Portfolio Manager", "Schroders Investments", EQUITY, None),
        ("Portfolio Manager", "", "", None),
        ("Portfolio Manager", "", "Prioritised 60 projects with the board", "business-leader"),
        ("Portfolio Manager", "Harrow Fund", "Ran a fund for one project", None),
        ("Portfolio Manager", "", "Set up the portfolio office and its PMO", "business-leader"),
        ("Planner", "Harrow Foods", "Planned the shifts of a factory", None),
        ("Planner", "Harrow Foods", "Kept the project plan", "in-pmo"),
        ("Risk Manager", "Harrow Bank", "Managed credit risk", None),
        ("Risk Manager", "Harrow Rail", "Kept the risk register of the programme", "in-pmo"),
        ("Project Coordinator", "", "", "in-pmo"),
        ("PMO", "", "", "in-pmo"),
        ("PMO Analyst", "Harrow Bank", "Credit, loans and mortgages", "in-pmo"),
    ],
)
def test_a_title_of_several_fields_needs_more(
    title: str, employer: str, line: str, today: str | None
) -> None:
    """What else stands there settles it, or nothing does; the title is suggested as printed."""
    found = read(job(title, SINCE, None, *([line] if line else []), employer=employer))
    assert found.get("today") == today
    assert found["title"] == title
    assert ("years" in found) == (today == "in-pmo")


def test_a_title_of_several_meanings_is_not_said_to_have_one() -> None:
    """The question that tells them apart comes next."""
    words = value_words(shipped(), Suggestion("title", "Portfolio Manager", "", ""))
    assert words == "Portfolio Manager (may be Portfolio Manager (change), outside the PMO)"


def test_of_a_title_of_several_fields_the_office_stays_open_too() -> None:
    """A portfolio of shares has no portfolio office."""
    assert "office" not in read(job("Portfolio Analyst", SINCE, None, EQUITY))
    settled = read(job("Portfolio Analyst", SINCE, None, "Reported on 40 projects"))
    assert settled["office"] == "portfolio"


def test_a_post_that_is_surely_of_a_pmo_comes_first() -> None:
    """Somebody may look after shares in the evening."""
    assert read(job("Portfolio Manager"), job("PMO Analyst"))["title"] == "PMO Analyst"


def test_the_months_of_the_present_role_and_where_they_were_read() -> None:
    """First and last month both count."""
    cv = Cv(jobs=(job("PMO Lead", Month(2025, 12)), job("Clerk", Month(2019), Month(2025))))
    found = [one for one in suggest(shipped(), cv, NOW) if one.key == "months"]
    assert found == [Suggestion("months", 12, "PMO Lead", "line 8")]


@pytest.mark.parametrize(
    ("before", "months"),
    [
        (job("PMO  LEAD", Month(2024, 1), Month(2025, 11)), 35),
        (job("PMO Lead", Month(2024, 1), Month(2025, 12)), 35),
        (job("PMO Lead", Month(2024, 1), Month(2025, 9)), 12),
        (job("PMO Analyst", Month(2024, 1), Month(2025, 11)), 12),
        (job("PMO Lead", None, Month(2025, 11)), 12),
    ],
)
def test_the_same_role_without_a_gap_is_one(before: Job, months: int) -> None:
    """A new contract, department or employer does not make it a new role."""
    assert read(job("PMO Lead", Month(2025, 12)), before)["months"] == months


def test_the_months_are_those_of_the_title_that_counts() -> None:
    """Where the answers name another role, the CV does not say since when."""
    read_now = suggest(shipped(), Cv(jobs=(job("PMO Lead"),)), NOW)
    for given in ({"title": "PMO Officer"}, {"today": "new"}):
        found, _ = accept(shipped(), Answers(dict(given)), read_now)
        assert "months" not in found
        assert "years" in found


def test_a_post_without_a_beginning_ends_the_chain() -> None:
    """Nobody knows whether an old post of that title led up to one whose beginning is not said."""
    now = job("PMO Analyst", None)
    old = job("PMO Analyst", Month(2008, 1), Month(2009, 12))
    assert "months" not in read(now, old)
    since = job("PMO Analyst", Month(2020, 1))
    assert read(since, old)["months"] == 83
