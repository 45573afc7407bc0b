"""``advise --cv --accept-cv``: what was read, said in the result, and what wins over it."""

import json
from pathlib import Path

import pytest

from conftest import Runner
from program import python

CV = """\
Robin Example
Leeds, United Kingdom

Experience
PMO Analyst, Harrowgate Water    April 2023 - present
- Took minutes of the Secretword board

Certifications
PRINCE2 Practitioner, PeopleCert, 2022
"""
SECTION = """\
Read from your CV
Not confirmed: 7 answers taken as read. Check them.

- Today: In a PMO or project support (line 5: “PMO Analyst”)
- Title: PMO Analyst (level 2) (line 5: “PMO Analyst”)
- Months: about 44 months (line 5: “PMO Analyst”)
- Years: about 3.7 years (line 5: “PMO Analyst”)
- Done: Took minutes and chased actions (line 6: “Took minutes of the Secretword
  board”)
- Holds: PRINCE2 Practitioner, counted as PRINCE2 7 Practitioner (line 9:
  “PRINCE2 Practitioner, PeopleCert, 2022”)
- Country: Great Britain (line 2: “United Kingdom”)
"""
UNCONFIRMED = """\
error: what is read from a CV has to be confirmed, and nobody can be asked
hint: --accept-cv takes it as it was read, unconfirmed
"""
BOTH_PIPED = """\
error: --cv and --answers cannot both read standard input
hint: give the name of a file for one of them
"""


@pytest.fixture
def cv(tmp_path: Path) -> str:
    """A CV in plain text."""
    path = tmp_path / "cv.txt"
    path.write_text(CV, encoding="utf-8")
    return str(path)


def write(folder: Path, name: str, text: str) -> str:
    (folder / name).write_text(text, encoding="utf-8")
    return str(folder / name)


def test_the_page_has_a_section_with_each_line(run: Runner, cv: str) -> None:
    """It says in words that nothing of it was confirmed."""
    result = run("advise", "--cv", cv, "--accept-cv")
    assert result.code == 0
    assert SECTION in result.text
    assert result.errors == ""


@pytest.mark.parametrize("format", ["list", "markdown", "table"])
def test_every_layout_has_the_section(run: Runner, cv: str, format: str) -> None:
    """At 40 columns too."""
    result = run(
        "advise", "--cv", cv, "--accept-cv", "--format", format, env={"COLUMNS": "40"}
    ).text
    words = " ".join(result.split())
    assert "Read from your CV" in words
    assert "Not confirmed: 7 answers taken as read. Check them." in words


def test_the_record_names_what_was_read(run: Runner, cv: str) -> None:
    """Key, value, words, line and place of each, and that it is not confirmed."""
    item = run("advise", "--cv", cv, "--accept-cv", "--json").json()["item"]
    assert item["read"][4] == {
        "key": "done",
        "value": "took-minutes",
        "words": "Took minutes and chased actions",
        "text": "Took minutes of the Secretword board",
        "where": "line 6",
        "confirmed": False,
    }
    assert [entry["key"] for entry in item["read"]] == [
        "today",
        "title",
        "months",
        "years",
        "done",
        "holds",
        "country",
    ]
    assert {key: item["answers"][key] for key in ("today", "done", "holds")} == {
        "today": "in-pmo",
        "done": ["took-minutes"],
        "holds": ["prince2-7-practitioner"],
    }


def test_without_a_cv_nothing_was_read(run: Runner, tmp_path: Path) -> None:
    """The field is there, and the page has no such section."""
    assert run("advise", "--example", "newcomer", "--json").json()["item"]["read"] == []
    assert "Read from your CV" not in run("advise", "--example", "newcomer", "--full").text
    people = write(tmp_path, "people.jsonl", '{"today": "new"}\n')
    assert run("advise", "--batch", people, "--json").json()["items"][0]["read"] == []


def test_one_deed_does_not_pull_the_level_down(run: Runner, cv: str, tmp_path: Path) -> None:
    """A CV is no list of all that was done, and saved answers say so when they are used again."""
    me = str(tmp_path / "me.yaml")
    first = run("advise", "--cv", cv, "--accept-cv", "--json", "--save", me).json()["item"]
    assert first["standing"]["level"] == 2
    assert "your role and some of what you have done" in first["standing"]["words"]
    again = run("advise", "--answers", me, "--json").json()["item"]
    assert again["read"] == []
    assert {**again, "read": first["read"]} == first


def test_answers_win_over_the_cv_key_by_key(run: Runner, cv: str, tmp_path: Path) -> None:
    """What the file says is not from the CV any more."""
    answers = write(tmp_path, "me.json", json.dumps({"title": "PMO Officer", "done": []}))
    item = run("advise", "--cv", cv, "--answers", answers, "--accept-cv", "--json").json()["item"]
    assert item["answers"]["title"] == "PMO Officer"
    assert item["answers"]["done"] == []
    assert "deeds-named" not in item["answers"]
    assert [entry["key"] for entry in item["read"]] == ["today", "years", "holds", "country"]


def test_options_win_over_the_cv(run: Runner, cv: str) -> None:
    """--country and --goal count, whatever the CV says."""
    args = ("--country", "ie", "--goal", "PMO Manager", "--json")
    item = run("advise", "--cv", cv, "--accept-cv", *args).json()["item"]
    assert (item["answers"]["country"], item["answers"]["target"]) == ("IE", "pmo-manager")
    assert "country" not in [entry["key"] for entry in item["read"]]


@pytest.mark.parametrize(
    ("args", "error"),
    [
        (
            ["--cv", "{cv}"],
            UNCONFIRMED,
        ),
        (
            ["--cv", "{cv}", "--accept-cv", "--example", "newcomer"],
            "error: --cv and --example contradict each other\nhint: give one of them\n",
        ),
        (
            ["--cv", "{cv}", "--batch", "-"],
            "error: --cv and --batch contradict each other\nhint: give one of them\n",
        ),
        (
            ["--cv", "-", "--answers", "-", "--accept-cv"],
            BOTH_PIPED,
        ),
        (
            ["--accept-cv"],
            "error: --accept-cv goes with --cv\nhint: name your CV with --cv FILE\n",
        ),
    ],
)
def test_wrong_use_is_named(run: Runner, cv: str, args: list[str], error: str) -> None:
    """Code 2, and nothing on standard output."""
    result = run("advise", *[word.format(cv=cv) for word in args])
    assert (result.code, result.out, result.errors) == (2, b"", error)


def test_where_the_person_is_today_is_still_needed(run: Runner, tmp_path: Path) -> None:
    """A CV that does not say it ends with what is needed; an answers file can add it."""
    cv = write(tmp_path, "cv.txt", "Experience\nBarista, Corner Cafe    2019 - present\n")
    result = run("advise", "--cv", cv, "--accept-cv")
    assert (result.code, result.out) == (2, b"")
    assert result.errors == (
        "error: the CV does not say where you stand today: the title at line 2 is that of no role "
        "in the catalogue\n"
        "hint: give 'today' with --answers FILE beside --cv, or leave out --accept-cv on a "
        "terminal\n"
    )
    answers = write(tmp_path, "me.json", '{"today": "new"}')
    assert run("advise", "--cv", cv, "--accept-cv", "--answers", answers).code == 0


@pytest.mark.parametrize(
    ("work", "said"),
    [
        ([], "where you stand today: no job that has a title and has begun was found in it"),
        (
            [{"position": "PMO Analyst", "startDate": "2027-02-01"}],
            "where you stand today: no job that has a title and has begun was found in it",
        ),
        (
            [{"position": "Portfolio Manager", "name": "Schroders", "startDate": "2018-01"}],
            "where you stand today: the title at work[0].position can mean several roles",
        ),
        (
            [{"position": "Barista", "startDate": "2018-01", "endDate": "2020-01"}],
            "what you did last: the title at work[0].position is that of no role in the catalogue",
        ),
    ],
)
def test_what_stays_open_is_said_with_what_was_read(
    run: Runner, tmp_path: Path, work: list[dict[str, str]], said: str
) -> None:
    """The place in the CV, none of its text, and the key that is needed."""
    cv = write(tmp_path, "cv.json", json.dumps({"work": work}))
    result = run("advise", "--cv", cv, "--accept-cv")
    key = "last" if "did last" in said else "today"
    assert (result.code, result.out) == (2, b"")
    assert f"error: the CV does not say {said}\nhint: give '{key}' with --answers" in result.errors


@pytest.mark.parametrize("option", ["--cv", "--answers"])
@pytest.mark.parametrize("linked", [False, True])
def test_answers_are_never_saved_onto_an_input(
    run: Runner, cv: str, tmp_path: Path, option: str, linked: bool
) -> None:
    """61. Whatever it is called, and with --force too; a slip would lose the CV."""
    mine = write(tmp_path, "me.json", '{"today": "new"}')
    files = {"--cv": Path(cv), "--answers": Path(mine)}
    before = files[option].read_bytes()
    target = files[option]
    if linked:
        target = tmp_path / "link"
        target.symlink_to(files[option])
    args = ("--cv", cv, "--answers", mine, "--accept-cv", "--save", str(target), "--force")
    result = run("advise", *args)
    assert (result.code, result.out) == (4, b"")
    assert result.errors == (
        f"error: '{target}' is an input of this command\nhint: choose another name\n"
    )
    assert files[option].read_bytes() == before


def test_gaps_saves_onto_no_input_either(run: Runner, tmp_path: Path) -> None:
    """61. The same holds wherever answers are saved."""
    mine = write(tmp_path, "me.json", '{"today": "new"}')
    result = run("gaps", "PMO Analyst", "--answers", mine, "--save", mine, "--force")
    assert (result.code, result.out) == (4, b"")
    assert Path(mine).read_text() == '{"today": "new"}'


def test_odd_dates_are_notes_with_their_place(run: Runner, tmp_path: Path) -> None:
    """A job to come, one that ends before it begins, a month that there is not."""
    work = [
        {"position": "PMO Lead", "startDate": "2027-02-01"},
        {"position": "PMO Analyst", "startDate": "2016-13"},
        {"position": "Clerk", "startDate": "2024-02", "endDate": "2020-01"},
    ]
    cv = write(tmp_path, "cv.json", json.dumps({"work": work}))
    result = run("advise", "--cv", cv, "--accept-cv", "--json", env={"COLUMNS": "200"})
    assert result.errors == (
        "note: the month of 1 date in the CV is none, so only its year counts: "
        "work[1].startDate\n"
        "note: 1 job in the CV begins after today and does not count: work[0].position\n"
        "note: 1 job in the CV ends before it begins, and its time does not count: "
        "work[2].position\n"
    )
    answers = result.json()["item"]["answers"]
    assert (answers["today"], answers["title"]) == ("in-pmo", "PMO Analyst")


def test_between_jobs_the_last_post_counts(run: Runner, tmp_path: Path) -> None:
    """The last post has ended, so it is what came before."""
    text = "Experience\nPMO Manager, Mill    2019 - March 2026\n"
    cv = write(tmp_path, "cv.txt", text)
    item = run("advise", "--cv", cv, "--accept-cv", "--json").json()["item"]
    assert (item["answers"]["today"], item["answers"]["last"]) == ("between-jobs", "in-pmo")
    assert item["standing"]["level"] == 3


def test_warnings_about_the_cv_are_notes(run: Runner, tmp_path: Path) -> None:
    """They stand on stderr, in data mode too, and --quiet drops them."""
    cv = write(tmp_path, "cv.txt", CV.replace("Took", "\x1b[31mTook"))
    args = ("advise", "--cv", cv, "--accept-cv", "--json")
    loud, quiet = run(*args), run(*args, "--quiet")
    assert loud.errors.startswith("note: ")
    assert quiet.errors == ""
    assert loud.out == quiet.out
    assert "\x1b" not in loud.errors + loud.text


def test_the_cv_stands_in_no_error(run: Runner, tmp_path: Path) -> None:
    """80. Neither where a CV cannot be used nor where the result cannot be written."""
    broken = write(tmp_path, "cv.json", '{"basics": {"name": "Secretword"}, "work": [}')
    good = write(tmp_path, "cv.txt", CV)
    there = write(tmp_path, "out.txt", "")
    for args in (
        ["--cv", broken],
        ["--cv", good, "--fields", "nonsense"],
        ["--cv", good, "--output", there],
        ["--cv", good, "--not", "nonsense"],
    ):
        result = run("advise", *args, "--accept-cv", env={"PMO_PATH_DEBUG": "1"})
        assert result.code in (2, 3, 4)
        assert "Secretword" not in result.errors
        assert "Robin" not in result.errors


def test_markup_and_steering_characters_of_a_cv_stay_text(run: Runner, tmp_path: Path) -> None:
    """72, 73, 76. Nothing in a CV is taken as markup of any format."""
    deed = "Took minutes of the [bold]x[/bold] :smile: a|b {c} \u202e board"
    work = [{"position": "PMO Analyst", "startDate": "2020-01", "highlights": [deed]}]
    cv = write(tmp_path, "cv.json", json.dumps({"work": work}))
    table = " ".join(run("advise", "--cv", cv, "--accept-cv").text.split())
    assert "[bold]x[/bold] :smile: a" in table
    assert "\u202e" not in table
    page = run("advise", "--cv", cv, "--accept-cv", "--format", "markdown").text
    assert "\\[bold\\]x\\[/bold\\] :smile: a" in page


def test_no_cv_module_is_loaded_without_a_cv(tmp_path: Path) -> None:
    """Nor anything heavy where a CV in JSON is read."""
    code = (
        "import json, sys\nfrom pmo_path.__main__ import main\nsys.argv[0] = 'pmo-path'\n"
        "code = main()\nprint(json.dumps([code, sorted(sys.modules)]), file=sys.stderr)"
    )

    def loaded(*args: str) -> set[str]:
        ended, modules = json.loads(python(code, *args).errors.splitlines()[-1])
        assert ended == 0
        return set(modules)

    answers = write(tmp_path, "me.json", '{"today": "new"}')
    without = loaded("advise", "--answers", answers, "--json")
    assert not [name for name in without if "pmo_path.cv" in name or "cli.files.cv_file" in name]
    work = [{"name": "Mill", "position": "PMO Analyst", "startDate": "2020-01"}]
    cv = write(tmp_path, "cv.json", json.dumps({"work": work}))
    modules = loaded("advise", "--cv", cv, "--accept-cv", "--json")
    assert "pmo_path.cv.answers.reading" in modules
    assert not modules & {"rich", "pydantic", "yaml", "pypdf", "docx", "lxml"}
