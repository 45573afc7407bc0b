"""``titles``: job titles as printed, one record out for each in, whatever they look like."""

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, strategies as st

import effort
from advising import catalogue
from conftest import Runner
from effort import examples
from pmo_path.answers.read import read_answers
from pmo_path.titles.reading import LONGEST, read_title
from pmo_path.titles.result import TitleReading
from pmo_path.views.titles import title_record
from program import PYTHON, environment, posix, started

EXAMPLE = "Snr PMO Analyst - 6 month FTC - £450pd (Inside IR35)"


def reading(title: str) -> TitleReading:
    return read_title(catalogue(), title)


def feed(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    """Give ``data`` on standard input."""

    class Pipe:
        buffer = io.BytesIO(data)

        def isatty(self) -> bool:
            return False

    monkeypatch.setattr(sys, "stdin", Pipe())


def test_the_example_of_the_help(run: Runner) -> None:
    """Everything in the title is accounted for: role, seniority, and what was taken off."""
    (item,) = run("titles", EXAMPLE, "--json").json()["items"]
    assert item["status"] == "match"
    assert (item["role"], item["level"], item["office"]) == ("senior-pmo-analyst", 2, "any")
    assert item["seniority"] == ["snr"]
    assert item["removed"] == ["6 month FTC", "£450pd", "(Inside IR35)"]
    assert 0.9 < item["confidence"] < 1
    assert item["candidates"] == [
        {
            "role": "senior-pmo-analyst", "level": 2, "office": "any",
            "confidence": item["confidence"],
        }
    ]  # fmt: skip


@pytest.mark.parametrize("form", ["table", "list", "markdown", "json", "csv"])
def test_titles_in_every_format(screens: Runner, golden: Any, form: str) -> None:
    """What a person and a script see."""
    titles = (EXAMPLE, "PMO Mangaer", "Project Officer II, Leeds", "Programme Director",
              "portfolio office", "Post Office Manager", "Project Engineer")  # fmt: skip
    golden(f"titles_{form}", screens("titles", *titles, "--format", form))


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("PMO MGR.", "pmo-manager"),
        ("Snr. PMO Mgr", "pmo-manager"),
        ("Programme Mgmt Office Mgr", "programme-office-manager"),
        ("Program Management Office Co-ord", "programme-office-coordinator"),
        ("P3M Lead", "pmo-lead"),
        ("ProgMO Analyst", "programme-office-analyst"),
        ("PSO", "project-support-officer"),
        ("PMSO (6 months)", "project-support-officer"),
        ("HEO - PMO Officer", "pmo-officer"),
        ("PMO Officer (Band 6)", "pmo-officer"),
        ("PMO/Project Support Officer [Leeds]", "project-support-officer"),
        ("PMO Analyst (m/w/d)", "pmo-analyst"),
        ("PMO Manager (Maternity Cover)", "pmo-manager"),
        ("PMO Manager - REF 10234", "pmo-manager"),
        ("12345 - PMO Manager", "pmo-manager"),
        ("PMO Manager | London | £70,000 - £80,000 per annum", "pmo-manager"),
        ("Head, Programme Management Office", "head-of-pmo"),
        ("Interim Head of PMO", "head-of-pmo"),
        ("Deputy PMO Manager", "pmo-manager"),
        ("Progamme Offcie Manager", "programme-office-manager"),
        ("Project Risk and Issue Manager", "risk-specialist"),
        ("Center of Excellence Lead", "coe-lead"),
        ("Programme Administrator", "programme-office-support"),
        ("Project Support Officer, Leeds Hospital", "project-support-officer"),
        ("P.M.O. Manager", "pmo-manager"),
        ("Hd of PMO", "head-of-pmo"),
        ("Proj. Suport Offcr", "project-support-officer"),
        ("Project Administator", "project-administrator"),
        ("Risk & Issues Manager (PMO)", "risk-specialist"),
        ("PMO Analyst (d/f/m) 500 EUR/Tag", "pmo-analyst"),
    ],
)
def test_dirty_titles_are_matched(title: str, role: str) -> None:
    """Capitals, short forms, grades, rates, places, references and slips of the keyboard."""
    found = reading(title)
    assert (found.status, found.role and found.role.id) == ("match", role)
    assert 0.5 < found.confidence <= 1


@pytest.mark.parametrize(
    "title",
    [
        "Post Office Manager", "Office Administrator", "Product Manager", "Personal Assistant",
        "Director, Prime Minister's Office", "Risk manager in a bank", "Hospital Scheduler",
        "Marketing Program Manager", "Graduate School Programme Administrator",
        "Compensation and Benefits Manager", "Production Planner", "Programmer", "Nurse",
        "Pensions Portfolio Manager", "Box Office Manager", "CMO Analyst", "Protect Manager",
        "Sales Manager PMO software", "PMO Recruitment Consultant", "Scheduler (Home care)",
        "PMO (Principal Medical Officer)", "PA to the Head of PMO", "12345", "£450pd", "-", "  ",
    ],
)  # fmt: skip
def test_near_misses_stay_out(title: str) -> None:
    """What only looks like a PMO title is no PMO job, and no project job either."""
    found = reading(title)
    assert found.status == "none"
    assert found.candidates == ()
    assert found.role is None or found.role.outside


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("Project Manager", "project-manager"),
        ("Structural Project Mgr - Transport", "project-manager"),
        ("Project Engineer", None),
        ("Scrum Master", None),
        ("Junior Project Manager", "assistant-project-manager"),
        ("Chef de projet digital H/F", "project-manager"),
        ("Projektleiter Bau", "project-manager"),
        ("Jefa de proyecto", "project-manager"),
    ],
)
def test_project_jobs_outside_the_pmo_are_near(title: str, role: str | None) -> None:
    """They come with their outside role where there is one."""
    found = reading(title)
    assert found.status == "near"
    assert (found.role.id if found.role else None) == role
    assert found.level is None


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("Leiter Projektmanagement Office (m/w/d)", "head-of-pmo"),
        ("Mitarbeiter Projektbüro", "project-office-support"),
        ("PMO-Assistenz", "pmo-administrator"),
        ("Responsable PMO", "pmo-manager"),
        ("Analyste PMO H/F", "pmo-analyst"),
        ("Jefe de PMO", "head-of-pmo"),
        ("Coordinadora de PMO", "pmo-coordinator"),
        ("PMO-medewerker", "pmo-officer"),
        ("Hoofd PMO", "head-of-pmo"),
        ("Responsabile PMO", "pmo-manager"),
        ("Consulente PMO", "pmo-consultant"),
        ("Gerente de PMO", "pmo-manager"),
        ("Coordenador de PMO", "pmo-coordinator"),
    ],
)
def test_titles_in_other_languages(title: str, role: str) -> None:
    """German, French, Spanish, Dutch, Italian and Portuguese titles are in the catalogue."""
    found = reading(title)
    assert (found.status, found.role and found.role.id) == ("match", role)


def test_aliases_in_six_languages() -> None:
    """Each of them has several, so that none is there for show."""
    languages = [a.language for role in catalogue().roles.values() for a in role.aliases]
    for language in ("de", "fr", "es", "nl", "it", "pt"):
        assert languages.count(language) >= 10, language


def test_an_ambiguous_title_asks_the_catalogues_own_question() -> None:
    """Its readings are the candidates, and they share the confidence."""
    found = reading("Senior Project Co-ordinator, Leeds")
    assert found.status == "ambiguous"
    (entry,) = (a for a in catalogue().titles.ambiguous if a.title == "Project Co-ordinator")
    assert found.question == entry.ask
    assert [one.role.id for one in found.candidates] == list(entry.roles)
    assert found.confidence == found.candidates[0].confidence <= 0.5
    assert sum(one.confidence for one in found.candidates) <= 1


def test_a_word_that_is_not_read_leaves_the_role_open() -> None:
    """``PMO Wrangler`` is somebody in a PMO, and nobody knows who; ``PMO 2`` is a PMO."""
    assert (reading("PMO Wrangler").status, reading("PMO Wrangler").role) == ("ambiguous", None)
    known = reading("PMO 2").role
    assert known is not None
    assert known.id == "pmo-analyst"


def test_seniority_is_read_from_the_title_alone() -> None:
    """Not from what was taken off, and not from the title of a boss."""
    assert reading("Interim PMO Lead - Ref: JR-20391").seniority == ("interim", "lead")
    assert reading("PA to PMO Director").seniority == ()
    assert reading("PMO Manager (m/v)").seniority == ()


def test_a_file_named_as_a_title_is_told(run: Runner, tmp_path: Path) -> None:
    """A slip that everybody makes."""
    (tmp_path / "list.txt").write_text("PMO Lead\n", encoding="utf-8")
    name = str(tmp_path / "list.txt")
    assert f"'pmo-path titles < {name}'" in " ".join(run("titles", name).errors.split())


def test_an_office_and_no_job_is_ambiguous() -> None:
    """``Portfolio Office`` is a place: whoever works there can be meant, at most five are named."""
    found = reading("Portfolio Office")
    assert (found.status, found.role) == ("ambiguous", None)
    assert 2 <= len(found.candidates) <= 5
    assert {one.office for one in found.candidates} == {"portfolio"}


def test_a_mended_spelling_says_so(run: Runner) -> None:
    """A guess is marked, is less sure, and no command runs it."""
    found = reading("PMO Mangaer")
    assert (found.status, found.guessed) == ("match", True)
    assert found.confidence < reading("Interim PMO Manager").confidence
    result = run("role", "PMO Mangaer")
    assert result.code == 2
    assert "did you mean 'PMO Manager'" in result.errors


def test_other_commands_take_dirty_titles(run: Runner) -> None:
    """The same finder serves role, route, compare, pay and --goal, and says how it read."""
    for line in (
        ("role", EXAMPLE), ("route", EXAMPLE, "Head of PMO (m/w/d)"), ("pay", EXAMPLE),
        ("compare", EXAMPLE, "PMO Mgr. | Leeds"), ("gaps", EXAMPLE, "--example", "practitioner"),
        ("advise", "--example", "newcomer", "--goal", EXAMPLE),
    ):  # fmt: skip
        result = run(*line)
        assert result.code == 0, line
        if line[0] != "advise" and line[0] != "gaps":
            assert "is read as Senior PMO Analyst" in " ".join(result.errors.split())
    assert read_answers(catalogue(), {"title": EXAMPLE}).one("title") == EXAMPLE


def test_standard_input_gives_a_record_for_each_line(
    run: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In order; an empty line gives ``none``, a line that is not UTF-8 too and is reported."""
    feed(monkeypatch, "\ufeffPMO Analyst\r\n\nPMO Mgr\n".encode() + b"bad \xff\n" + b"Scrum Master")
    result = run("titles", "--format", "jsonl")
    items = [json.loads(line) for line in result.text.splitlines()]
    assert [item["title"] for item in items] == ["PMO Analyst", "", "PMO Mgr", "", "Scrum Master"]
    assert [item["status"] for item in items] == ["match", "none", "match", "none", "near"]
    assert result.code == 1
    assert result.errors == "<stdin>:4: error: byte 5 is not UTF-8 (save the file as UTF-8)\n"


def test_a_line_over_the_limit_keeps_its_place(
    run: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A line of three MiB is one record, and the next line is read."""
    feed(monkeypatch, b"x" * (3 * 2**20) + b"\nPMO Lead\n")
    result = run("titles", "-", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(result.text)))
    assert [row["role"] for row in rows] == ["", "pmo-lead"]
    assert (result.code, result.errors) == (1, "<stdin>:1: error: the line is longer than 1 MiB\n")


def test_lines_stream_out_before_the_input_ends() -> None:
    """Whoever pipes titles in gets each record at once."""
    for form, first in (("jsonl", b'{"title":"PMO Lead"'), ("csv", b"title,status")):
        process = subprocess.Popen(
            [*PYTHON, "-m", "pmo_path", "titles", "--format", form],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment(),
        )  # fmt: skip
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(b"PMO Lead\n")
        process.stdin.flush()
        seen = b""
        while b"PMO Lead" not in seen:
            seen += os.read(process.stdout.fileno(), 4096)
        assert seen.startswith(first)
        process.stdin.close()
        process.stdout.read()
        process.stdout.close()
        assert process.wait() == 0


def test_a_stream_is_written_to_a_file_whole(
    run: Runner, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """``--output`` takes a stream too, with the mark that spreadsheets need."""
    feed(monkeypatch, b"PMO Lead\nNurse\n")
    result = run("titles", "--format", "csv", "-o", str(tmp_path / "out.csv"))
    data = (tmp_path / "out.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbftitle,status,")
    assert data.count(b"\r\n") == 3
    assert (result.code, result.text) == (0, "")


def test_wrong_use(run: Runner) -> None:
    """``-`` goes alone; an unknown field names the known ones."""
    assert run("titles", "-", "PMO Lead").code == 2
    result = run("titles", "PMO Lead", "--fields", "rolle")
    assert result.code == 2
    assert "did you mean 'role'?" in result.errors


def test_a_terminal_as_standard_input_is_told(run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    """It does not hang."""

    class Terminal:
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr(sys, "stdin", Terminal())
    assert run("titles", "--format", "csv").text == ""
    result = run("titles")
    assert result.code == 2
    assert result.errors == (
        "error: titles reads standard input, which is a terminal\n"
        "hint: give titles as arguments, or pipe them in\n"
    )


def test_no_lines_are_no_error(run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty input is an empty result."""
    feed(monkeypatch, b"")
    assert run("titles", "--json").json()["items"] == []
    feed(monkeypatch, b"")
    result = run("titles")
    assert (result.code, result.text, result.errors) == (0, "", "No titles were given.\n")


def test_chosen_fields_are_titles_too(run: Runner) -> None:
    """16. Nothing is said to be missing where something is shown."""
    result = run("titles", "PMO Lead", "--fields", "title,role")
    assert ("pmo-lead" in result.text, result.errors) == (True, "")


def test_a_formula_stays_text(run: Runner) -> None:
    """In CSV it gets the apostrophe that spreadsheets understand."""
    rows = list(csv.DictReader(io.StringIO(run("titles", "=1+1", "--format", "csv").text)))
    assert rows[0]["title"] == "'=1+1"


@examples(300)
@given(st.text(max_size=80))
def test_any_text_gives_a_reading(text: str) -> None:
    """It never raises, is the same twice, and holds what it promises."""
    found = reading(text)
    assert found == reading(text)
    record = title_record(found)
    assert record["status"] in ("match", "ambiguous", "near", "none")
    assert 0 <= record["confidence"] <= 1
    assert len(record["candidates"]) <= 5
    assert (record["status"] == "match") <= (record["role"] is not None)
    assert all(part in text for part in record["removed"])
    assert json.loads(json.dumps(record)) == record


NOISE = ("(m/w/d)", "- 6 month FTC", "| London", "(Inside IR35)", "- 46002", "£450pd", "(Band 6)")


@examples(200)
@given(st.sampled_from(sorted(catalogue().roles)), st.sampled_from(NOISE), st.booleans())
def test_noise_never_changes_the_role(name: str, noise: str, capitals: bool) -> None:
    """A role's own title with noise behind it is still that title."""
    title = catalogue().roles[name].title
    before = reading(title)
    after = reading(f"{title.upper() if capitals else title} {noise}")
    assert (after.status, after.role, after.candidates and after.candidates[0].role) == (
        before.status, before.role, before.candidates and before.candidates[0].role,
    )  # fmt: skip


@pytest.mark.parametrize(
    "title", ["a" * 100_000, "PMO " * 50_000, "(" * 100_000, "1 " * 50_000, "- " * 50_000,
              "£1 " * 50_000, "ﷺ" * 20_000, "\u0301" * 50_000],
)  # fmt: skip
def test_hostile_titles_are_read_as_far_as_a_title_goes(title: str) -> None:
    """What is longer than a title is cut for reading; the record keeps it whole."""
    found = reading(title)
    assert found.title == title
    assert len(title) > LONGEST


@posix
@pytest.mark.thorough
def test_memory_does_not_grow_with_the_lines() -> None:
    """Ten times the lines take no more memory."""
    code = (
        "import resource, sys\nfrom pmo_path.__main__ import main\n"
        "sys.argv = ['pmo-path', 'titles', '--format', 'jsonl', '-o', '/dev/null']\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr)"
    )
    peaks = []
    for count in (3_000, 30_000) if effort.thorough else (1_000, 10_000):
        lines = "".join(f"Title {n} of nobody\n" for n in range(count)).encode()
        done = started([*PYTHON, "-c", code], stdin=lines)
        peaks.append(int(done.errors.splitlines()[-1]))
    assert peaks[1] <= 1.3 * peaks[0]
