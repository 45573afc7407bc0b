"""What a CV answers: each answer with its line, and nothing that the CV does not say."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, strategies as st

from conftest import TODAY, Runner, shipped
from effort import examples
from pmo_path.advice import advise
from pmo_path.answers.read import Answers, Value, parts_of, read_answers
from pmo_path.cv.answers.reading import accept, confirmed, suggest
from pmo_path.cv.answers.suggestion import Suggestion
from pmo_path.cv.answers.words import value_words
from pmo_path.cv.record import Cv, Job, Line, Month
from pmo_path.questionnaire.machine import answer, back, begin, next_prompt
from pmo_path.questionnaire.parsing import parse
from pmo_path.questionnaire.words import suggested
from program import TESTS

NOW = date.fromisoformat(TODAY)
CVS = TESTS / "cvs"

DEEDS = {
    "did-analysis": ("Built three Power BI dashboards used by the board",),
    "weighed-cost-and-benefit": (
        "Wrote the business case for a new branch",
        "Benefits realisation",
    ),
    "reviewed-projects": ("Led monthly gate reviews", "Audited capital projects"),
    "ran-change-control": ("Ran the change control process", "Chaired the change board"),
    "trained-people": ("Trained 80 users", "Trained new project managers"),
    "kept-a-tool": ("Administered Planview", "Administered the PPM tool"),
    "mapped-processes": ("Mapped processes with customers", "Wrote user stories for a year"),
    "owned-service": ("Owned the reporting service",),
    "deputised": ("Deputised for the PMO manager", "Acting Head of PMO for five months"),
    "ran-operations": ("Ran the operations of four depots", "Full P&L responsibility"),
    "took-minutes": (
        "Took minutes at weekly project meetings",
        "Producing minutes and action points for the steering group",
        "Minute taking for the programme board",
        "Prepared agendas and minutes, chased actions",
        "Recorded and distributed minutes and followed up outstanding actions",
        "Secretariat for the project board, including drafting and circulating minutes",
        "Tracked actions from project meetings to closure",
    ),
    "kept-a-log": (
        "Maintained RAID log",
        "Responsible for maintaining risk, issue and change logs",
        "Kept the risk register up to date",
        "Managing risks, issues and dependencies registers for a portfolio of 20 projects",
        "Owner of the programme RAID log",
        "Updated the action log and decision log weekly",
        "Maintenance of project logs and registers",
        "Administered the change control register",
        "Pflege des Risikoregisters",
        "Tenue du registre des risques",
    ),
    "organised-meetings": (
        "Organised meetings, workshops and travel for a team of 40",
        "Scheduled project board meetings and booked rooms",
        "Extensive diary management and travel booking for the CIO",
        "Co-ordinating monthly steering committee meetings",
        "Arranging meetings",
        "Diary and inbox management",
    ),
    "kept-documents": (
        "Maintained the project SharePoint site",
        "Document control for a £40m programme",
        "Filing and archiving project documents",
        "Set up and maintained an electronic filing system",
        "Managed the document library and version control",
        "Verwaltung der Projektdokumentation",
    ),
    "consolidated-reports": (
        "Consolidated weekly status reports from 12 project managers",
        "Produced the monthly portfolio report",
        "Collated highlight reports",
        "Compiled monthly programme reporting packs for the executive",
        "Responsible for the consolidation of project status reports across the portfolio",
        "Produced dashboards and reports across a portfolio of 60 projects",
        "Konsolidierung der Statusberichte für das Portfolio",
    ),
    "ran-risk-review": (
        "Facilitated monthly risk review meetings",
        "Chaired weekly RAID review",
        "Ran risk workshops with project teams",
        "Led risk and issue reviews",
        "Running the fortnightly risk board",
    ),
    "kept-a-plan": (
        "Developed and maintained project plans in MS Project",
        "Maintained the integrated programme plan and tracked milestones",
        "Created and updated project schedules using Primavera P6",
        "Planning and scheduling of a £20m construction project",
        "Baselining and tracking the programme schedule",
        "Erstellung und Pflege von Projektplänen",
    ),
    "tracked-money": (
        "Tracked project budgets and forecasts",
        "Monitoring spend against budget, raising purchase orders",
        "Monthly cost reporting and variance analysis",
        "Managed project finances including accruals and forecasting",
        "Processed invoices and reconciled costs",
        "Suivi budgétaire du projet",
        "Budgetverfolgung und Kostencontrolling",
    ),
    "ran-a-workshop": (
        "Facilitated lessons learned workshops",
        "Designed and delivered planning workshops with stakeholders",
        "Led workshops to map processes",
        "Moderation von Workshops",
        "Facilitating sprint retrospectives and planning sessions",
    ),
    "guided-on-template": (
        "Provided guidance to project managers on PMO templates and tools",
        "Trained project managers in the use of the new reporting template",
        "Advised project teams on standards and templates",
        "Coaching project managers on governance",
        "Ran PMO inductions for new starters",
    ),
    "ran-an-office": (
        "Set up a PMO from scratch",
        "Established the Programme Management Office",
        "Led a PMO of six",
        "Managed the day-to-day running of the PMO",
        "Established and led the enterprise PMO",
        "Built the project management office",
        "Aufbau und Leitung des PMO",
    ),
    "line-managed": (
        "Line managed four analysts",
        "Line management of a team of 6",
        "Managed a team of five PMO analysts",
        "Leading a team of 8",
        "Direct reports: 4",
        "Recruited and managed a team of three",
        "Conducted appraisals and one-to-ones",
    ),
    "designed-a-process": (
        "Designed and implemented the stage gate process",
        "Developed the project governance framework",
        "Introduced a new change control process",
        "Created the PMO handbook, standards and templates",
        "Implemented a benefits management framework adopted by all divisions",
    ),
    "reported-to-board": (
        "Presented monthly reports to the programme board",
        "Reporting to the executive board on portfolio status",
        "Prepared board papers and presented to the steering committee",
        "Presenting to C-level executives",
        "Berichterstattung an den Lenkungsausschuss",
    ),
    "challenged-a-senior": (
        "Challenged project managers and sponsors on forecasts",
        "Provided constructive challenge to senior responsible owners",
        "Held programme directors to account for delivery",
    ),
    "chose-projects": (
        "Prioritised the portfolio with the executive committee",
        "Advised the investment board on which projects to stop or continue",
        "Led portfolio prioritisation with the executive team",
    ),
    "owned-a-budget": (
        "Budget holder for a £5m change portfolio",
        "Accountable for an annual budget of £2m",
        "Full P&L responsibility",
        "Owned a £3m delivery budget",
        "Budgetverantwortung von 2 Mio. Euro",
    ),
    "led-several-offices": (
        "Led three PMOs across Europe",
        "Headed five regional PMOs",
        "Oversaw PMOs in four divisions",
    ),
}
NO_DEEDS = [
    "Spent 30 minutes per day cycling",
    "Ran a marathon in 2022",
    "Looking for an opportunity to set up a PMO",
    "Keen to learn about leading risk reviews",
    "Attended risk workshops and project boards",
    "Assisted the PMO Manager in running risk workshops",
    "Shadowed the PMO lead during portfolio prioritisation with the board",
    "Worked in a team of five",
    "Reported to the Head of PMO",
    "Produced reports for the PMO",
    "Managed the newsletter in the PMO",
    "Worked with the project board",
    "Interested in leading a team of analysts",
    "No line management responsibility",
    "Used PRINCE2 on all projects",
    "Managed projects to time and budget",
    "A team player who manages time well",
    "Studied process design at university",
    "Reduced costs by 20%",
    "Working in the PMO of a bank",
    "Led the football team to the final",
    "Performance reviews of suppliers",
    "Prepared board reports for the CEO",
]


def line(text: str, where: str = "line 1") -> Line:
    return Line(text, where)


def job(title: str | None, start: Month | None = None, end: Month | None = None,
        *lines: str, current: bool = False) -> Job:  # fmt: skip
    """A job as a reader gives it."""
    titled = line(title, "line 5") if title is not None else None
    return Job(titled, start, end, current, tuple(line(text, "line 6") for text in lines))


def read(cv: Cv) -> dict[str, Any]:
    """What ``cv`` suggests, by key; lists where a key has several."""
    found: dict[str, Any] = {}
    for one in suggest(shipped(), cv, NOW):
        several = one.key in ("done", "holds")
        found[one.key] = [*found.get(one.key, []), one.value] if several else one.value
    return found


def held(*certificates: str) -> list[str]:
    return list(read(Cv(certificates=tuple(map(line, certificates)))).get("holds", []))


def held_in_prose(text: str) -> list[str]:
    return list(read(Cv(other=(line(text),))).get("holds", []))


@pytest.mark.parametrize("name", DEEDS)
def test_deeds_are_found_in_the_words_of_cvs(name: str) -> None:
    """Each of the deeds is read from what people write about it."""
    missed = [
        text
        for text in DEEDS[name]
        if name not in read(Cv(jobs=(job(None, None, None, text),))).get("done", [])
    ]
    assert not missed


def test_every_deed_can_be_found() -> None:
    """No choice of the question is left without words."""
    assert set(DEEDS) == {option.id for option in parts_of(shipped())["done"].options}


@pytest.mark.parametrize("text", NO_DEEDS)
def test_wishes_help_and_other_things_are_no_deeds(text: str) -> None:
    """Who wants to, watched, or did something else has not done it."""
    assert "done" not in read(Cv(jobs=(job("Analyst", None, None, text, current=True),)))


def test_each_answer_names_its_line() -> None:
    """Text and place are those of the line it was read from; of a long line, the statement."""
    cv = Cv(
        jobs=(job("PMO Analyst", Month(2023, 4), None, "Sat there. Maintained the RAID log; slept",
                  current=True),),
        certificates=(line("PMP, Project Management Institute", "line 9"),),
        country=line("Leeds, United Kingdom", "line 2"),
    )  # fmt: skip
    assert suggest(shipped(), cv, NOW) == (
        Suggestion("today", "in-pmo", "PMO Analyst", "line 5"),
        Suggestion("title", "PMO Analyst", "PMO Analyst", "line 5"),
        Suggestion("months", 44, "PMO Analyst", "line 5"),
        Suggestion("years", 3.7, "PMO Analyst", "line 5"),
        Suggestion("done", "kept-a-log", "Maintained the RAID log", "line 6"),
        Suggestion("holds", "pmi-pmp", "PMP, Project Management Institute", "line 9"),
        Suggestion("country", "GB", "Leeds, United Kingdom", "line 2"),
    )


def test_of_a_very_long_line_the_words_around_are_quoted() -> None:
    """Nobody reads a page in a prompt."""
    text = f"{'word ' * 100}maintained the RAID log {'word ' * 100}"
    (found,) = (s for s in suggest(shipped(), Cv(other=(line(text),)), NOW) if s.key == "done")
    assert "maintained the RAID log" in found.text
    assert len(found.text) <= 160
    assert found.text in text


def test_an_empty_cv_says_nothing() -> None:
    """No key is there, not even with an empty list."""
    assert suggest(shipped(), Cv(), NOW) == ()


def test_what_a_cv_does_not_say_stays_open() -> None:
    """A title alone gives where somebody is, and no ``done: []`` or ``holds: []``."""
    assert read(Cv(jobs=(job("PMO Analyst", current=True),))) == {
        "today": "in-pmo",
        "title": "PMO Analyst",
    }


@pytest.mark.parametrize(
    ("title", "today"),
    [
        ("PMO Analyst", "in-pmo"),
        ("Head of PMO", "in-pmo"),
        ("Project Manager", "project-manager"),
        ("Programme Manager", "programme-manager"),
        ("Secretary", "admin"),
        ("PMO Consultant", "contractor"),
        ("PMO", "in-pmo"),
        ("Barista", None),
    ],
)
def test_the_present_role_says_where_somebody_is(title: str, today: str | None) -> None:
    """By the data: which choice the holders of a role take; an unknown title leaves it open."""
    assert read(Cv(jobs=(job(title, current=True),))).get("today") == today


def test_every_pmo_role_has_a_place_and_every_place_known_holders() -> None:
    """A PMO role is in a PMO; ids of holders are checked as all references are."""
    from pmo_path.cv.answers.jobs import place_of

    places = {role.id: place_of(shipped(), role) for role in shipped().roles.values()}
    assert {p.id for name, p in places.items() if p and not shipped().roles[name].outside} == {
        "in-pmo",
        "contractor",
    }
    assert [name for name, place in places.items() if place is None] == []


def test_of_several_present_posts_that_in_a_pmo_counts() -> None:
    """A trustee who is a PMO manager is a PMO manager."""
    cv = Cv(jobs=(job("Trustee", current=True), job("PMO Manager", current=True)))
    assert read(cv)["title"] == "PMO Manager"


def test_a_last_job_that_has_ended_is_between_jobs() -> None:
    """Then what was done last is the last post; one that ends this month has not ended."""
    ended = read(Cv(jobs=(job("PMO Analyst", Month(2023), Month(2026, 10)),)))
    assert (ended["today"], ended["last"], ended["title"]) == (
        "between-jobs",
        "in-pmo",
        "PMO Analyst",
    )
    going = read(Cv(jobs=(job("PMO Analyst", Month(2023), Month(2026, 11)),)))
    assert going["today"] == "in-pmo"
    unsaid = read(Cv(jobs=(job("PMO Analyst", Month(2023), None),)))
    assert unsaid["today"] == "in-pmo"
    assert "years" not in unsaid


def test_without_jobs_the_headline_counts_if_it_holds_a_title() -> None:
    """What people call themselves, up to the first stroke."""
    headline = line("Hard worker | PMO Manager | PRINCE2 Practitioner", "Profile.csv:2")
    found = suggest(shipped(), Cv(headline=headline), NOW)
    assert found[1] == Suggestion("title", "PMO Manager", "PMO Manager", "Profile.csv:2")
    assert read(Cv(headline=line("Happy to talk"))) == {}


def test_years_count_posts_in_projects_and_no_month_twice() -> None:
    """Other work, undated posts and overlaps add nothing."""
    cv = Cv(
        jobs=(
            job("PMO Manager", Month(2024, 1), Month(2025, 12)),
            job("PMO Analyst", Month(2024, 7), Month(2026, 6)),
            job("Project Administrator"),
            job("Barista", Month(2010, 1), Month(2019, 12)),
        )
    )
    assert read(cv)["years"] == 2.5


def test_the_office_is_read_where_it_is_named() -> None:
    """From the title, else from the description, if that names one alone."""
    assert read(Cv(jobs=(job("Programme Office Analyst", current=True),)))["office"] == "programme"
    assert "office" not in read(Cv(jobs=(job("PMO Analyst", current=True),)))


def test_of_a_long_line_the_office_is_quoted() -> None:
    """What is put to a person shows why, however far into a line that stands."""
    told = f"{'Did this and that. ' * 20}Then I joined the programme office as its analyst."
    cv = Cv(jobs=(job("PMO Analyst", Month(2019), None, told, current=True),))
    found = next(one for one in suggest(shipped(), cv, NOW) if one.key == "office")
    assert found.value == "programme"
    assert "the programme office" in found.text
    assert len(found.text) <= 160


def test_old_deeds_are_not_of_the_last_two_years() -> None:
    """The question is about the last two years; an undated post may be within them."""
    minutes = "Took minutes of the board"
    old = job("PMO Analyst", Month(2015), Month(2024, 10), minutes)
    recent = job("PMO Analyst", Month(2015), Month(2024, 11), minutes)
    assert "done" not in read(Cv(jobs=(old,)))
    assert read(Cv(jobs=(recent,)))["done"] == ["took-minutes"]


@pytest.mark.parametrize(
    ("text", "courses"),
    [
        ("PRINCE2 Practitioner, PeopleCert, 2022", ["prince2-7-practitioner"]),
        ("Prince 2 Foundation", ["prince2-7-foundation"]),
        ("PMP", ["pmi-pmp"]),
        ("APMP", []),
        ("APMP, Association for Project Management", ["apmp"]),
        ("APMP, APM, 2012", ["apmp"]),
        ("PMP (expected June 2027)", []),
        ("PMP - in progress", []),
        ("PMP (expired)", []),
        ("PMP, Project Management Institute, Expired: 2020-03", []),
        ("PMQ, expires 2029", ["apm-pmq"]),
        ("Studying for PRINCE2 Practitioner and MSP Practitioner", []),
        ("Currently working towards PMP", []),
        ("In progress: PMP, MSP Practitioner", []),
        ("PMP, PRINCE2 Practitioner (in progress), MSP Foundation", ["msp-foundation", "pmi-pmp"]),
        ("PMP (studying), MSP Foundation", ["msp-foundation"]),
        ("Passed CAPM and studying for PMP", ["pmi-capm"]),
        ("Studying for PMP. Passed CAPM", ["pmi-capm"]),
        ("Studying for PMP, passed CAPM", ["pmi-capm"]),
        ("in Vorbereitung: PMP", []),
        ("Certified Scrum Master", []),
    ],
)
def test_courses_count_once_they_are_held(text: str, courses: list[str]) -> None:
    """Not while somebody works towards them, nor when they have run out."""
    assert held(text) == courses


@pytest.mark.parametrize(
    ("text", "courses"),
    [
        ("Delivered projects using PRINCE2 and MSP", []),
        ("Introduced the P3O model", []),
        ("Setting up a PMO for a bank", []),
        ("PRINCE2 Practitioner and APM PMQ qualified", ["apm-pmq", "prince2-7-practitioner"]),
        ("Holds the PMP", ["pmi-pmp"]),
        ("I am studying for my PMP certification", []),
        ("I would like to take the PMP", []),
    ],
)
def test_in_prose_the_name_of_a_method_is_no_certificate(text: str, courses: list[str]) -> None:
    """Who works by PRINCE2 need not have passed an exam in it."""
    assert held_in_prose(text) == courses


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("GB", "GB"),
        ("UK", "GB"),
        ("Leeds, England, United Kingdom", "GB"),
        ("Deutschland", "DE"),
        ("Austin, TX", None),
        ("in", None),
        ("Leeds", None),
        ("", None),
    ],
)
def test_the_country_is_a_code_or_a_clear_name(text: str, code: str | None) -> None:
    """Two letters after a town are a state as often."""
    assert read(Cv(country=line(text))).get("country") == code


def test_what_is_given_wins_key_by_key() -> None:
    """The CV fills what an answers file leaves open, and never half of where somebody is."""
    cv = Cv(jobs=(job("PMO Analyst", Month(2023), Month(2026, 1)),), country=line("GB"))
    read_now = suggest(shipped(), cv, NOW)
    given_answers = read_answers(shipped(), {"today": "admin", "country": "DE"})
    found, taken = accept(shipped(), given_answers, read_now)
    assert found.values == {
        "today": "admin",
        "country": "DE",
        "title": "PMO Analyst",
        "years": found.values["years"],
    }
    assert {one.suggestion.key for one in taken} == {"title", "years"}
    assert not any(one.confirmed for one in taken)


def test_deeds_taken_unconfirmed_are_not_the_whole() -> None:
    """A CV that names one deed does not say that nothing else was done."""
    cv = Cv(jobs=(job("PMO Manager", None, None, "Took minutes of the board", current=True),))
    found, _ = accept(shipped(), Answers(), suggest(shipped(), cv, NOW))
    assert found.one("deeds-named") == "some"
    assert advise(shipped(), found, today=NOW).standing.level == 3
    whole = found.plus("deeds-named", None)
    assert advise(shipped(), whole, today=NOW).standing.level == 1


def test_only_what_was_kept_is_confirmed() -> None:
    """A suggestion that was changed or dropped is no answer from the CV."""
    cv = Cv(jobs=(job("PMO Analyst", None, None, "Took minutes, kept the risk log", current=True),))
    read_now = suggest(shipped(), cv, NOW)
    said = Answers({"today": "in-pmo", "title": "PMO Officer", "done": ("kept-a-log",)})
    kept = confirmed(said, read_now)
    assert [(one.suggestion.key, one.suggestion.value) for one in kept] == [
        ("today", "in-pmo"),
        ("done", "kept-a-log"),
    ]
    assert all(one.confirmed for one in kept)


def test_values_in_words() -> None:
    """A choice by its label, a course by its name, a title with its level."""
    words = {
        ("today", "in-pmo"): "In a PMO or project support",
        ("title", "PMO Analyst"): "PMO Analyst (level 2)",
        ("title", "Barista"): "Barista",
        ("holds", "pmi-pmp"): "Project Management Professional (PMP)",
        ("country", "GB"): "Great Britain",
        ("last", "project-manager"): "Project manager",
    }
    for (key, value), said in words.items():
        assert value_words(shipped(), Suggestion(key, value, "", "")) == said


def test_the_same_person_gives_the_same_answers(run: Runner) -> None:
    """As JSON Resume and as LinkedIn's export."""
    both = [
        run("advise", "--cv", str(CVS / name), "--accept-cv", "--json").json()["item"]
        for name in ("nadia.json", "nadia-linkedin")
    ]
    assert both[0]["answers"] == both[1]["answers"]
    assert both[0]["recommended"] == both[1]["recommended"]


WHOLE = Cv(
    jobs=(job("PMO Analyst", Month(2022), None, "Took minutes; kept the risk log", current=True),),
    certificates=(line("PMP"),),
    country=line("GB"),
)


@examples(60)
@given(st.data())
def test_suggestions_are_kept_changed_or_dropped_on_every_path(data: st.DataObject) -> None:
    """Empty lines, skips and steps back lead to an end; only what was kept is an answer."""
    state = begin(shipped(), Answers(), suggest(shipped(), WHOLE, NOW))
    kept: dict[str, Value | None] = {}
    for _ in range(150):
        prompt = next_prompt(state)
        if prompt is None:
            break
        name, value = prompt.step.name, suggested(prompt)
        choice = data.draw(st.sampled_from(["keep", "skip", "skip", "back"]))
        if choice == "back":
            state = back(state)
        elif choice == "keep" or prompt.step.needed:
            parsed = parse(prompt, "" if value is not None or prompt.again else "s")
            state, kept[name] = answer(state, parsed.value), parsed.value
        else:
            state, kept[name] = answer(state, None), None
    assert {k: v for k, v in kept.items() if v is not None and k in state.said} == dict(
        state.answers.values
    )


def test_every_suggestion_is_put_to_the_person() -> None:
    """Those of questions that nobody is asked otherwise too, and given answers are not."""
    read_now = suggest(shipped(), WHOLE, NOW)
    state = begin(shipped(), Answers({"country": "DE"}), read_now)
    put = set()
    while (prompt := next_prompt(state)) is not None:
        put |= {one.key for one in prompt.read}
        state = answer(state, suggested(prompt))
    assert put == {one.key for one in read_now} - {"country"}
    assert "years" in put


TEXTS = st.text(max_size=40) | st.sampled_from(
    ["PMO Analyst", "Took minutes", "PRINCE2 Practitioner", "studying for", "GB", "( ; | PMP, )"]
)
LINES = st.builds(Line, TEXTS, st.just("line 1"))
MONTHS = st.none() | st.builds(Month, st.integers(1, 9999), st.none() | st.integers(1, 12))
MANY = st.lists(LINES, max_size=4).map(tuple)
JOBS = st.builds(Job, st.none() | LINES, MONTHS, MONTHS, st.booleans(), MANY)
ANY_CV = st.builds(
    Cv,
    jobs=st.lists(JOBS, max_size=4).map(tuple),
    certificates=MANY,
    education=MANY,
    skills=MANY,
    headline=st.none() | LINES,
    country=st.none() | LINES,
    other=MANY,
)


@examples(150)
@given(ANY_CV)
def test_whatever_a_cv_holds_its_answers_can_be_used(cv: Cv) -> None:
    """They are accepted as answers are, and there is advice for them."""
    found, _ = accept(shipped(), Answers({"today": "new"}), suggest(shipped(), cv, NOW))
    values = {k: list(v) if isinstance(v, tuple) else v for k, v in found.values.items()}
    assert read_answers(shipped(), values) == found
    assert advise(shipped(), found, today=NOW).recommended
    assert all(one.where for one in suggest(shipped(), cv, NOW))
