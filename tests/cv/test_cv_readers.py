"""A CV in every form people have: its jobs, dates and certificates, and where each stands."""

import io
import json
import shutil
import sys
from datetime import date
from pathlib import Path

import pytest

from conftest import shipped
from cv_making import (
    CVS,
    EXPORT,
    cv_of,
    docx_of,
    export_zip,
    facts,
    fault_of,
    page_of,
    pdf_of,
    titles,
    written,
)
from pmo_path.cli.files.cv_file import read_cv
from pmo_path.cli.options import Run
from pmo_path.cv.answers.reading import suggest
from pmo_path.cv.forms.months import months_worked
from pmo_path.cv.forms.points import has_odd_month, read_month
from pmo_path.cv.forms.sections import Sections
from pmo_path.cv.forms.spans import Dates, find_dates, is_present
from pmo_path.cv.record import Job, Line, Month
from pmo_path.errors import InputError, UsageError

TODAY = date(2026, 11, 25)


def span(text: str) -> tuple[Month | None, Month | None, bool]:
    found = find_dates(text)
    assert found is not None, text
    assert found.span, text
    return found.start, found.end, found.current


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("Mar 2020", Month(2020, 3)),
        ("2020", Month(2020)),
        ("2019-03-01", Month(2019, 3)),
        ("2019-3", Month(2019, 3)),
        ("2019-03-01T00:00:00Z", Month(2019, 3)),
        ("03/2019", Month(2019, 3)),
        ("28.02.2016", Month(2016, 2)),
        ("02/28/2016", Month(2016, 2)),
        ("1/2/2015", Month(2015, 2)),
        ("März 2019", Month(2019, 3)),
        ("févr. 2022", Month(2022, 2)),
        ("sept. 2019", Month(2019, 9)),
        ("août 2020", Month(2020, 8)),
        ("marzo de 2019", Month(2019, 3)),
        ("mrt 2018", Month(2018, 3)),
        ("giugno 2017", Month(2017, 6)),
        ("out 2019", Month(2019, 10)),
        ("12 June 2019", Month(2019, 6)),
        ("June 12, 2019", Month(2019, 6)),
        ("Oct ’18", Month(2018, 10)),
        ("2014-13", Month(2014)),
        ("then", None),
        ("", None),
        ("12345", None),
    ],
)
def test_a_month_in_many_forms(text: str, month: Month | None) -> None:
    """A date as tools and people write it, in seven languages; a day is left out."""
    assert read_month(text) == month


@pytest.mark.parametrize(
    "text",
    ["Present", "current", "heute", "bis heute", "Aujourd'hui", "actualidad", "heden", "Oggi"],
)
def test_words_for_until_today(text: str) -> None:
    """They are no date, and say that a job goes on."""
    assert is_present(text)
    assert read_month(text) is None


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Mar 2019 – present", Month(2019, 3), None),
        ("03/2019 - 04/2021", Month(2019, 3), Month(2021, 4)),
        ("2018-2020", Month(2018), Month(2020)),
        ("2018/19", Month(2018), Month(2019)),
        ("seit 2021", Month(2021), None),
        ("Depuis janvier 2022", Month(2022, 1), None),
        ("sept. 2018 à déc. 2021", Month(2018, 9), Month(2021, 12)),
        ("Januar 2015 bis März 2017", Month(2015, 1), Month(2017, 3)),
        ("enero de 2020 – actualidad", Month(2020, 1), None),
        ("from March 2019 to June 2020", Month(2019, 3), Month(2020, 6)),
        ("Mar – Oct 2019", Month(2019, 3), Month(2019, 10)),
        ("PMO Analyst (Jun 2020 -)", Month(2020, 6), None),
        ("2019-03 – 2021-04", Month(2019, 3), Month(2021, 4)),
        ("Jan 20 – Feb 21", Month(2020, 1), Month(2021, 2)),
    ],
)
def test_a_span_in_many_forms(text: str, start: Month, end: Month | None) -> None:
    """Where no end is printed the job goes on."""
    assert span(text) == (start, end, end is None)


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ("2016-13", True),
        ("13/2016", True),
        ("00/2016", True),
        ("2016-13-01", True),
        ("PMO Lead 2016-13 - 2018-02", True),
        ("2018-19", False),
        ("2018/19", False),
        ("28.02.2016", False),
        ("2019-12-31", False),
        ("12/2016 - 01/2017", False),
        ("2019", False),
    ],
)
def test_a_month_that_there_is_not(text: str, odd: bool) -> None:
    """A year with two more figures can be a span of years as well."""
    assert has_odd_month(text) == odd


@pytest.mark.parametrize(
    ("dates", "start"), [("2016-13 - 2018-02", 2016), ("13/2016 - 02/2018", 2016)]
)
def test_a_job_with_an_odd_month_is_no_job_lost(dates: str, start: int, tmp_path: Path) -> None:
    """Its year counts, and the line is named."""
    cv = cv_of(written(tmp_path, f"Experience\n\nPMO Analyst, Acme  {dates}\n- Kept a plan\n"))
    assert [facts(job)[:3] for job in cv.jobs] == [("PMO Analyst", Month(start), Month(2018, 2))]
    assert cv.warnings == (
        "the month of 1 date in the CV is none, so only its year counts: line 3",
    )


@pytest.mark.parametrize("text", ["£2000 saved", "2,000 users", "budget of 20190", "a team of 12"])
def test_amounts_are_no_dates(text: str) -> None:
    """A number beside a currency, or within another, is not a year."""
    assert find_dates(text) is None


def held(start: Month | None, end: Month | None, *, current: bool = False) -> Job:
    return Job(None, start, end, current)


@pytest.mark.parametrize(
    ("jobs", "months"),
    [
        ([], 0),
        ([held(Month(2019, 3), Month(2021, 4))], 26),
        ([held(Month(2026, 10), None, current=True)], 2),
        ([held(Month(2019, 1), Month(2019, 12)), held(Month(2019, 7), Month(2020, 6))], 18),
        ([held(Month(2019, 1), Month(2021, 12)), held(Month(2020, 1), Month(2020, 6))], 36),
        ([held(Month(2018), Month(2020))], 24),
        ([held(Month(2018), Month(2018))], 6),
        ([held(Month(2027, 1), None, current=True)], 0),
        ([held(Month(2026, 11), Month(2030, 1))], 1),
        ([held(None, Month(2020, 1)), held(Month(2020, 1), None)], 0),
    ],
)
def test_months_count_once(jobs: list[Job], months: int) -> None:
    """Two jobs at a time are not twice the time; a bare year counts from its middle."""
    assert months_worked(jobs, TODAY) == months
    assert months_worked(reversed(jobs), TODAY) == months


def test_months_can_be_counted_of_dates_found() -> None:
    """What was found in a line counts as a job does."""
    dates = find_dates("Jan 2020 - Mar 2020")
    assert isinstance(dates, Dates)
    assert months_worked([dates], TODAY) == 3


@pytest.mark.parametrize("form", ["folder", "zip", "zip with a folder in it"])
def test_json_resume_and_linkedin_say_the_same(form: str, tmp_path: Path) -> None:
    """The same person: the same jobs in the same order, certificates, skills and education."""
    path = EXPORT
    if form != "folder":
        within = "" if form == "zip" else "Basic_LinkedInDataExport_11-25-2026/"
        path = written(tmp_path, export_zip(within))
    export, resume = cv_of(path), cv_of(CVS / "nadia.json")
    assert [facts(job) for job in export.jobs] == [facts(job) for job in resume.jobs]
    for part in ("certificates", "skills", "education"):
        assert [line.text for line in getattr(export, part)] == [
            line.text for line in getattr(resume, part)
        ]
    assert export.headline is not None
    assert resume.headline is not None
    assert export.headline.text == resume.headline.text
    assert not export.warnings + resume.warnings


def test_places_in_json_resume() -> None:
    """The path to the field, as it stands in the file."""
    cv = cv_of(CVS / "nadia.json")
    newest = cv.jobs[0]
    assert newest.title == Line("Senior PMO Analyst", "work[1].position")
    assert newest.lines[1] == Line(
        "Built the portfolio dashboard in Power BI", "work[1].highlights[0]"
    )
    assert cv.certificates[1] == Line("P3O Foundation", "certificates[1].name")
    assert cv.country == Line("GB", "basics.location.countryCode")


def test_places_in_linkedins_export() -> None:
    """The file, and the line in which the record begins: a description has lines of its own."""
    cv = cv_of(EXPORT)
    assert [job.title.where for job in cv.jobs if job.title] == [
        "Positions.csv:2",
        "Positions.csv:6",
        "Positions.csv:8",
        "Positions.csv:9",
    ]
    assert [line.where for line in cv.certificates] == [
        "Certifications.csv:5",
        "Certifications.csv:6",
    ]
    assert cv.country == Line("Leeds, England, United Kingdom", "Profile.csv:2")


def test_the_first_version_of_json_resume() -> None:
    """``company``, ``website`` and a picture as text; an empty end means that it goes on."""
    cv = cv_of(CVS / "version-0.json")
    assert titles(cv) == ["Programme Planner", "Project Administrator"]
    assert cv.jobs[0].current
    assert [line.text for line in cv.skills] == ["Planning", "Primavera P6", "MS Project"]
    assert "APM Project Fundamentals Qualification" in [line.text for line in cv.other]


def test_json_that_strays_from_the_schema() -> None:
    """Nulls, lists for texts, texts for lists, other names of fields, dates of any form."""
    cv = cv_of(CVS / "stray.json")
    assert [facts(job)[:4] for job in cv.jobs] == [
        ("PMO Lead", Month(2019, 6), None, True),
        ("PMO Analyst", Month(2016, 3), Month(2019), False),
        ("Project Officer", Month(2015, 2), Month(2016, 2), False),
        ("Project Assistant", Month(2014), None, False),
        ("Clerk", Month(2012, 3), Month(2014, 11), False),
    ]
    assert [line.text for line in cv.jobs[0].lines] == [
        "Runs the portfolio office",
        "Reports to the board",
        "Leads six analysts",
        "Owns the stage gates",
    ]
    assert [line.text for line in cv.certificates] == ["PRINCE2 Foundation", "MSP Practitioner"]
    assert cv.headline == Line("PMO Lead", "basics[0].label[0]")
    odd = "1 date in the CV is none, so only its year counts: "
    assert cv.warnings == (
        "1 date in the CV could not be read: work[4].positions[1].endDate",
        f"the month of {odd}work[4].positions[1].startDate",
    )


def test_json_in_another_language() -> None:
    """German text, German dates, and keys that somebody translated."""
    cv = cv_of(CVS / "lebenslauf.json")
    assert [facts(job)[:4] for job in cv.jobs] == [
        ("PMO-Leiter", Month(2020, 3), None, True),
        ("Projektassistent", Month(2014, 10), Month(2020, 2), False),
    ]
    assert cv.certificates == (Line("IPMA Level D", "Zertifikate[0].name"),)
    assert cv.education[0].where == "Bildung[0]"


@pytest.mark.parametrize(
    "text",
    [
        '{"resume": {"work": [{"position": "PMO Analyst"}]}}',
        '{"work": {"position": "PMO Analyst"}}',
        '{"workExperience": [{"jobTitle": "PMO Analyst"}]}',
        '{"work": ["PMO Analyst"]}',
        '\ufeff {"work": [{"position": "<b>PMO Analyst</b>"}]}',
    ],
)
def test_json_around_one_job(text: str, tmp_path: Path) -> None:
    """Whatever stands around it, the job is found."""
    assert titles(cv_of(written(tmp_path, text))) == ["PMO Analyst"]


def test_a_cv_without_jobs_is_read(tmp_path: Path) -> None:
    """Somebody may have none yet; the result says so."""
    cv = cv_of(written(tmp_path, '{"basics": {"label": "Graduate"}, "work": null}'))
    assert cv.jobs == ()
    assert cv.headline == Line("Graduate", "basics.label")
    assert cv.warnings == ("no jobs were found in the CV",)


@pytest.mark.parametrize("sign", [",", ";"])
def test_one_file_of_the_export_alone(sign: str, tmp_path: Path) -> None:
    """Also as a spreadsheet saves it again, with dates in another language."""
    header = ["Company Name", "Title", "Description", "Location", "Started On", "Finished On"]
    rows = [header, ["Acme", "PMO Analyst", "", "", "févr. 2019", "août 2021"]]
    text = "\r\n".join(sign.join(row) for row in rows)
    (job,) = cv_of(written(tmp_path, "\ufeff" + text)).jobs
    assert facts(job) == ("PMO Analyst", Month(2019, 2), Month(2021, 8), False, [])


def test_formulas_in_an_export_stay_text(tmp_path: Path) -> None:
    """77. A cell that a spreadsheet would evaluate is what it says, letter by letter."""
    cell = '=HYPERLINK("http://example.org")'
    row = f'Acme,"{cell.replace(chr(34), chr(34) * 2)}",@SUM(A1),,Mar 2020,\n'
    text = "Company Name,Title,Description,Location,Started On,Finished On\n" + row
    (job,) = cv_of(written(tmp_path, text)).jobs
    assert facts(job)[0] == cell
    assert [line.text for line in job.lines] == ["@SUM(A1)"]


def test_other_files_of_an_export_stay_closed(tmp_path: Path) -> None:
    """What others wrote to a person is none of our business: only five files are opened."""
    folder = tmp_path / "export"
    shutil.copytree(EXPORT, folder)
    (folder / "messages.csv").write_bytes(b"\xff\xfe not even text")
    assert titles(cv_of(folder)) == titles(cv_of(EXPORT))


def test_plain_text() -> None:
    """Headings in capitals, dates at the end of the line, a bullet over two lines."""
    cv = cv_of(CVS / "dana.txt")
    assert [facts(job)[:4] for job in cv.jobs] == [
        ("PMO Manager", Month(2019, 3), None, True),
        ("PMO Analyst", Month(2015, 6), Month(2019, 2), False),
        ("Shop Assistant", Month(2013), Month(2015), False),
    ]
    assert cv.jobs[0].title == Line("PMO Manager", "line 10")
    assert Line("Own the governance framework and the stage gates", "line 13") in cv.jobs[0].lines
    assert cv.certificates == (
        Line("PRINCE2 Practitioner (2016)", "line 29"),
        Line("MSP Foundation", "line 30"),
    )
    assert [line.text for line in cv.skills] == ["Power BI", "Excel", "MS Project"]
    assert cv.headline == Line("PMO Manager", "line 2")
    assert cv.country == Line("United Kingdom", "line 3")


def test_markdown() -> None:
    """The marks go, the headings of a job stay with it, and links are their text."""
    cv = cv_of(CVS / "pedro.md")
    assert titles(cv) == ["Portfolio Analyst", "Project Coordinator"]
    assert [line.text for line in cv.jobs[0].lines] == [
        "Prioritised 60 projects with the board",
        "Built a benefits tracker",
        "Key achievements",
        "Cut reporting time by half",
    ]
    assert [line.text for line in cv.certificates] == ["PMI-PMO Certified Professional", "CAPM"]


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("lebenslauf.txt", ["Projektkoordinatorin", "Projektassistentin", "Teamassistentin"]),
        ("camille.txt", ["Chargée de PMO", "Assistante de projet"]),
    ],
)
def test_text_in_other_languages(name: str, known: list[str]) -> None:
    """German and French headings and dates; the title beside the employer on one line."""
    cv = cv_of(CVS / name)
    assert titles(cv) == known
    assert cv.jobs[0].current
    assert all(job.start and (job.end or job.current) for job in cv.jobs)


LAYOUTS = {
    "title above": "EXPERIENCE\n\nPMO Analyst\nAcme\nMar 2019 – Apr 2021",
    "employer above": "EXPERIENCE\n\nAcme\nPMO Analyst\nMar 2019 – Apr 2021",
    "title below": "EXPERIENCE\n\nMar 2019 – Apr 2021\nPMO Analyst\nAcme",
    "one line": "Experience\nPMO Analyst, Acme (Mar 2019 – Apr 2021)",
    "dates first": "Experience\nMar 2019 – Apr 2021: PMO Analyst at Acme",
    "columns": "Experience\nAcme            Leeds\nPMO Analyst     03/2019 - 04/2021",
    "labels": "Experience:\n\nEmployer: Acme\nRole: PMO Analyst\nDates: 03/2019 - 04/2021",
    "no heading": "Sam Poe\n\nPMO Analyst | Acme | Mar 2019 - Apr 2021",
    "table": "# Experience\n\n| When | Job |\n|---|---|\n| Mar 2019 - Apr 2021 | PMO Analyst |",
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_where_the_title_stands(layout: str, tmp_path: Path) -> None:
    """On the line of the dates, above or below; with the employer or on its own."""
    (job,) = cv_of(written(tmp_path, f"{LAYOUTS[layout]}\n- Kept the plan\n")).jobs
    assert facts(job)[:4] == ("PMO Analyst", Month(2019, 3), Month(2021, 4), False)
    assert job.lines[-1].text == "Kept the plan"


def test_a_document_without_gaps_and_bullets(tmp_path: Path) -> None:
    """As a profile saved as PDF reads: employer, title, dates, and how long that was."""
    lines = [
        "Experience",
        "Beta Corp",
        "4 years 2 months",
        "Senior Project Officer",
        "March 2018 - December 2019 (1 year 10 months)",
        "Ran stage gates.",
        "Project Administrator",
        "November 2015 - March 2018 (2 years 5 months)",
        "Page 1 of 2",
    ]
    cv = cv_of(written(tmp_path, "\n".join(lines)))
    assert titles(cv) == ["Senior Project Officer", "Project Administrator"]
    assert [line.text for line in cv.jobs[0].lines] == ["Ran stage gates."]


def test_time_with_an_employer_is_no_job_of_its_own(tmp_path: Path) -> None:
    """Two jobs under one employer, whose dates span both."""
    text = "Experience\nAcme Ltd 2015 – 2022\nPMO Manager 2019 – 2022\nPMO Analyst 2015 – 2019\n"
    assert titles(cv_of(written(tmp_path, text))) == ["PMO Manager", "PMO Analyst"]


def test_dates_in_a_sentence_are_no_job(tmp_path: Path) -> None:
    """Nor are those in an item of a list, nor those under education."""
    text = (
        "Experience\n\nPMO Analyst, Acme, 2019 – 2022\nI ran the office move from 2020 to 2021 "
        "with a team of six people.\n- Planned the release of 2019 – 2020\n\n"
        "Education\nBA History 2014 – 2017\n"
    )
    cv = cv_of(written(tmp_path, text))
    assert titles(cv) == ["PMO Analyst"]
    assert cv.education == (Line("BA History 2014 – 2017", "line 8"),)


def test_headings_are_data() -> None:
    """A heading is the whole line, or two that "and" joins; a sentence is none."""
    sections = Sections(shipped().markers)
    assert sections.of("WORK EXPERIENCE:") == "work"
    assert sections.of("Education and Qualifications") == "education"
    assert sections.of("workExperience") == "work"
    assert sections.of("Beruflicher Werdegang") == "work"
    assert sections.of("My work experience is long") is None
    assert sections.of("") is None


DOCUMENT = [
    ("", "Dana Whitcombe"),
    ("Heading 1", "Career history"),
    ("", "PMO Manager\tMarch 2019 – present"),
    ("", "Southmead Trust"),
    ("List Bullet", "Lead a team of five"),
    ("Heading 1", "Certificates"),
    ("", ""),
    ("", "PRINCE2 Practitioner"),
]


def test_word_document(tmp_path: Path) -> None:
    """Paragraphs that hold text are counted; headings and lists are known by their style."""
    cv = cv_of(written(tmp_path, docx_of(DOCUMENT)))
    (job,) = cv.jobs
    assert job.title == Line("PMO Manager", "paragraph 3")
    assert facts(job)[1:4] == (Month(2019, 3), None, True)
    assert job.lines[-1] == Line("Lead a team of five", "paragraph 5")
    assert cv.certificates == (Line("PRINCE2 Practitioner", "paragraph 7"),)


def test_word_document_with_a_table(tmp_path: Path) -> None:
    """Dates in one cell, the job in the other."""
    import docx

    document = docx.Document()
    document.add_heading("Experience", 1)
    table = document.add_table(2, 2)
    cells = ["06/2015 – 02/2019", "PMO Analyst, Acme", "2013 – 2015", "Shop Assistant"]
    for cell, text in zip((c for row in table.rows for c in row.cells), cells, strict=True):
        cell.text = text
    stream = io.BytesIO()
    document.save(stream)
    assert titles(cv_of(written(tmp_path, stream.getvalue()))) == ["PMO Analyst", "Shop Assistant"]


def test_pdf(tmp_path: Path) -> None:
    """The same text as a PDF file gives the same jobs, with pages and lines for places."""
    lines = (CVS / "dana.txt").read_text(encoding="utf-8").replace("\t", "    ").split("\n")
    cv = cv_of(written(tmp_path, pdf_of([page_of(lines[:15]), page_of(lines[15:])])))
    assert titles(cv) == ["PMO Manager", "PMO Analyst", "Shop Assistant"]
    assert [job.title.where.split(",")[0] for job in cv.jobs if job.title] == [
        "page 1",
        "page 2",
        "page 2",
    ]


@pytest.mark.parametrize(
    ("library", "kind"), [("pypdf", "a PDF file"), ("docx", "a Word document")]
)
def test_a_library_that_is_not_there(
    library: str, kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The message says what to install, and the way without."""
    data = pdf_of([page_of(["PMO"])]) if library == "pypdf" else docx_of(DOCUMENT)
    monkeypatch.setitem(sys.modules, library, None)
    assert fault_of(written(tmp_path, data, "my.cv")) == (
        f"'my.cv' is {kind}, and the library that reads it is not installed"
        " | pip install 'pmo-path[cv]', or save the CV as text"
    )


class Piped:
    """Standard input that holds ``data``."""

    def __init__(self, data: bytes, *, terminal: bool = False) -> None:
        self.buffer = io.BytesIO(data)
        self._terminal = terminal

    def isatty(self) -> bool:
        return self._terminal


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    """7. ``-`` is read whatever the form; it is no file that an output could replace."""
    monkeypatch.setattr(sys, "stdin", Piped((CVS / "nadia.json").read_bytes()))
    run = Run()
    assert len(read_cv(run, shipped(), "-").jobs) == 4
    assert run.inputs == []


def test_a_terminal_as_standard_input_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """7. Nobody types a CV; the program does not hang."""
    monkeypatch.setattr(sys, "stdin", Piped(b"", terminal=True))
    with pytest.raises(UsageError, match="which is a terminal") as caught:
        read_cv(Run(), shipped(), "-")
    assert caught.value.code == 2


def test_no_standard_input_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    """A closed one is an input that cannot be used."""
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(InputError, match="closed"):
        read_cv(Run(), shipped(), "-")


def test_the_file_is_one_of_the_inputs() -> None:
    """61. So an output of the same name is refused."""
    run = Run()
    read_cv(run, shipped(), str(CVS / "dana.txt"))
    assert run.inputs == [str(CVS / "dana.txt")]


@pytest.mark.parametrize(
    "text",
    [
        """{"datos": {"nombre": "Ana"}, "experiencia": [{
        "puesto": "Analista PMO", "empresa": "Obra", "fechaInicio": "2019-03",
        "fechaFin": "2021-04", "descripción": "Actas"}]}""",
        """{"work": {"0": {
        "position": "Analista PMO", "name": "Obra", "startDate": "2019-03",
        "endDate": "2021-04", "summary": "Actas"}}}""",
        """{"Stellen": [{
        "Position": "Analista PMO", "Unternehmen": "Obra", "Beginn": "03/2019",
        "Ende": "04/2021", "Aufgaben": ["Actas"]}]}""",
    ],
)
def test_json_with_keys_of_other_languages(text: str, tmp_path: Path) -> None:
    """Keys are data, and a list may be numbered."""
    (job,) = cv_of(written(tmp_path, text)).jobs
    assert facts(job) == ("Analista PMO", Month(2019, 3), Month(2021, 4), False, ["Actas"])
    assert job.employer is not None
    assert job.employer.text == "Obra"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            '{"basics": {"name": "Ana"}, "xyz": [{"position": "PMO Analyst"}]}',
            "no jobs were found in the CV: no part is called work, experience or positions",
        ),
        (
            '{"work": [{"xyz": "PMO Analyst"}]}',
            "no title was found under work: it is looked for as position, title, jobTitle or role",
        ),
        ("PMO Analyst\nSomewhere\n", "no jobs were found in the CV"),
    ],
)
def test_what_was_looked_for_and_not_found(text: str, said: str, tmp_path: Path) -> None:
    """A file that strays too far is not silent: the names that are known are said."""
    assert cv_of(written(tmp_path, text)).warnings == (said,)


@pytest.mark.parametrize(
    "header",
    [
        "Titre,Entreprise,Début,Fin",
        "Titel,Unternehmensname,Begonnen am,Beendet am",
        "Título,Nombre de la empresa,Fecha de inicio,Fecha de finalización",
        "Functie,Bedrijfsnaam,Begonnen op,Beëindigd op",
        "Titolo,Nome dell'azienda,Data di inizio,Data di fine",
        "Título,Nome da empresa,Data de início,Data de término",
    ],
)
def test_columns_of_other_languages(header: str, tmp_path: Path) -> None:
    """As an account in another language exports them."""
    (tmp_path / "cv").mkdir()
    written(tmp_path / "cv", f"{header}\nPMO Analyst,Acme,mars 2019,2021\n", "Positions.csv")
    for path in (tmp_path / "cv", tmp_path / "cv" / "Positions.csv"):
        (job,) = cv_of(path).jobs
        assert facts(job)[:3] == ("PMO Analyst", Month(2019, 3), Month(2021))
        assert job.employer == Line("Acme", "Positions.csv:2")


def test_columns_that_nobody_knows(tmp_path: Path) -> None:
    """Without the jobs there is no CV; without the rest there is."""
    (tmp_path / "cv").mkdir()
    written(tmp_path / "cv", "a,b\nPMO Analyst,Acme\n", "Positions.csv")
    said = (
        "Positions.csv:1:1: error: no column is known by its name in what should be LinkedIn's "
        "Positions.csv\n  hint: Company name, Title, Started on and Start date are looked for"
    )
    assert fault_of(tmp_path / "cv") == f"cv/{said}"
    assert fault_of(tmp_path / "cv" / "Positions.csv") == said
    written(tmp_path / "cv", "Title,Company Name\nPMO Analyst,Acme\n", "Positions.csv")
    written(tmp_path / "cv", "a,b\nJira,3\n", "Skills.csv")
    cv = cv_of(tmp_path / "cv")
    assert titles(cv) == ["PMO Analyst"]
    assert cv.warnings == ("no column is known by its name in Skills.csv",)


@pytest.mark.parametrize("within", ["Basic_LinkedInDataExport", "Basic/Basic_LinkedInDataExport"])
def test_an_export_one_or_two_folders_down(within: str, tmp_path: Path) -> None:
    """As a ZIP file is unpacked; messages name the whole path."""
    shutil.copytree(EXPORT, tmp_path / within)
    assert cv_of(tmp_path) == cv_of(EXPORT)
    written(tmp_path / within, b"\xff", "Skills.csv")
    assert f"/{within}/Skills.csv:1:1: error: byte 1" in f"/{fault_of(tmp_path)}"


def test_the_files_in_the_fewest_folders_count(tmp_path: Path) -> None:
    """An older export that lies beside is not mixed with them; three folders down is too far."""
    shutil.copytree(EXPORT, tmp_path / "one")
    header = "Company Name,Title,Started On\n"
    written(tmp_path, f"{header}Acme,PMO Lead,2019\n", "Positions.csv")
    assert titles(cv_of(tmp_path)) == ["PMO Lead"]
    shutil.copytree(EXPORT, tmp_path / "a" / "b" / "c" / "d")
    assert "is not LinkedIn's data export" in fault_of(tmp_path / "a")


@pytest.mark.parametrize(
    ("text", "employer"),
    [
        ("PMO Analyst, Harrow Bank, Jan 2018 - present", "Harrow Bank, present"),
        ("PMO Analyst | Harrow Bank\nJan 2018 - present", "Harrow Bank, present"),
        ("Harrow Bank\nPMO Analyst\n2018 - 2020", "Harrow Bank"),
        ("PMO Analyst  2018 - 2020", None),
    ],
)
def test_what_stands_beside_the_title(text: str, employer: str | None, tmp_path: Path) -> None:
    """It is mostly the employer."""
    (job,) = cv_of(written(tmp_path, f"Experience\n\n{text}\n- Kept the plan\n")).jobs
    assert (job.employer.text if job.employer else None) == employer


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("PMO Analyst: Jan 2019 - Mar 2021", "PMO Analyst"),
        ("Acme – PMO Analyst: Jan 2019 - Mar 2021", "PMO Analyst"),
        ("PMO Analyst, Period: Jan 2019 - Mar 2021", "PMO Analyst"),
        ("PMO Analyst Dates: Jan 2019 - Mar 2021", "PMO Analyst"),
        ("Projektleiter: Jan 2019 - Mar 2021", "Projektleiter"),
        ("Lion Tamer: Jan 2019 - Mar 2021", "Lion Tamer"),
        ("Role: Lion Tamer, Period: Jan 2019 - Mar 2021", "Lion Tamer"),
        ("PMO Analyst\nDates: Jan 2019 - Mar 2021", "PMO Analyst"),
    ],
)
def test_a_colon_before_the_dates(line: str, title: str, tmp_path: Path) -> None:
    """What names the dates is no part of the title, and the end of a title names no dates."""
    cv = cv_of(written(tmp_path, f"Experience\n{line}\n- did the minutes\n"))
    assert titles(cv) == [title]


@pytest.mark.parametrize("field", ["current", "isCurrent", "ongoing"])
def test_a_job_that_is_said_not_to_go_on(field: str, tmp_path: Path) -> None:
    """Then the end that is left out is not known; it is no post that goes on."""
    job = {"position": "PMO Analyst", "startDate": "2019-01", field: False}
    cv = cv_of(written(tmp_path, json.dumps({"work": [job]})))
    assert facts(cv.jobs[0]) == ("PMO Analyst", Month(2019, 1), None, False, [])
    assert suggest(shipped(), cv, TODAY)[0].value == "between-jobs"
