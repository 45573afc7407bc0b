"""Help: it wins over everything, fits a narrow screen, and its examples run. Rules 1 to 5."""

import re
import shlex
import shutil
from pathlib import Path

import pytest

import pmo_path
from conftest import Runner
from pmo_path.cli.table import COMMANDS
from pmo_path.cli.terminal import VARIABLES
from program import ROOT

GROUPS = [[entry.name] for entry in COMMANDS if entry.members]
PATHS = [
    [entry.name, *([member.name] if member else [])]
    for entry in COMMANDS
    for member in (entry.members or (None,))
]
ALL = [[], *GROUPS, *PATHS]
NAMES = [" ".join(path) or "pmo-path" for path in ALL]


def helped(run: Runner, *args: str, width: str = "80") -> str:
    """The help that ``args`` give, which is a success on stdout alone."""
    result = run(*args, env={"COLUMNS": width})
    assert (result.code, result.err) == (0, b"")
    return result.text


def examples(text: str) -> list[list[str]]:
    """The command lines that a help page shows, without the name of the program."""
    lines = [line.strip() for line in text.partition("Options:")[0].splitlines()]
    return [shlex.split(line)[1:] for line in lines if line.startswith("pmo-path ")]


@pytest.mark.parametrize("path", ALL, ids=NAMES)
def test_help_wins_over_everything(run: Runner, path: list[str]) -> None:
    """2. Short or long, before or after arguments, wrong ones included."""
    wanted = helped(run, *path, "--help")
    assert helped(run, *path, "-h") == wanted
    assert helped(run, *path, "--help", "--bogus", "--level=nine") == wanted
    assert helped(run, *path, "--bogus", "-h") == wanted
    if path and path != ["help"]:
        assert helped(run, "help", *path) == wanted
        assert helped(run, "--help", *path) == wanted


def test_no_arguments_print_the_help(run: Runner) -> None:
    """2. ``pmo-path`` alone, and a group alone."""
    assert helped(run) == helped(run, "help") == helped(run, "--help")
    for path in GROUPS:
        assert helped(run, *path) == helped(run, *path, "--help")


def test_help_after_two_dashes_is_an_argument(run: Runner) -> None:
    """2. What stands after ``--`` is no option."""
    assert run("roles", "--", "--help").code == 2


@pytest.mark.parametrize("path", ALL, ids=NAMES)
def test_help_is_a_sentence_then_examples(run: Runner, path: list[str]) -> None:
    """3. Usage, one sentence, one to three examples, options."""
    usage, sentence, rest = helped(run, *path, "--help").split("\n\n", 2)
    assert usage.startswith(f"Usage: {' '.join(['pmo-path', *path])} ")
    words = " ".join(sentence.split())
    assert words[0].isupper()
    assert words.endswith(".")
    if path not in GROUPS:
        assert rest.startswith("  Examples:\n\n")
        assert 1 <= len(examples(rest)) <= 3
    assert "Options:\n" in rest


@pytest.mark.parametrize("path", ALL, ids=NAMES)
def test_help_fits_forty_columns(run: Runner, path: list[str]) -> None:
    """3, 49. Only an example may be longer, as it is never wrapped."""
    for width in (40, 80):
        for line in helped(run, *path, "--help", width=str(width)).splitlines():
            example = line.startswith("    pmo-path ")
            assert len(line) <= width or example, line


@pytest.mark.parametrize("path", ALL, ids=NAMES)
def test_help_has_no_brackets_in_its_prose(run: Runner, path: list[str]) -> None:
    """3. Nobody has to know what they would mean."""
    prose = helped(run, *path, "--help").split("\n\n", 1)[1]
    assert not re.search(r"[\[\]]", prose)


@pytest.mark.parametrize("path", PATHS, ids=[" ".join(path) for path in PATHS])
def test_examples_run(
    run: Runner, path: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """3. Each as it is printed, in a folder that holds the files they name."""
    monkeypatch.chdir(tmp_path)
    found = examples(helped(run, *path, "--help"))
    if any("mine" in words for words in found):
        shutil.copytree(ROOT / "data", "mine")
    if any("me.yaml" in words for words in found):
        assert run("advise", "--example", "practitioner", "--save", "me.yaml", "-q").code == 0
    shutil.copy(ROOT / "docs" / "adverts" / "pmo-analyst.txt", "advert.txt")
    shutil.copy(ROOT / "docs" / "adverts" / "programme-office-coordinator.txt", "page.html")
    shutil.copy(ROOT / "tests" / "cvs" / "dana.txt", "cv.txt")
    for words in found:
        asks = words == ["advise"]  # needs a person, and says so
        result = run(*words)
        assert result.code == (2 if asks else 0), (words, result.errors)
        assert asks or result.out or "saved to" in result.errors
    assert all(words[: len(path)] == path for words in found)


@pytest.mark.parametrize("path", PATHS, ids=[" ".join(path) for path in PATHS])
def test_shared_options_mean_the_same_everywhere(run: Runner, path: list[str]) -> None:
    """1. Every command has them, in the same words."""
    options = helped(run, *path, "--help").split("Options:")[1]
    here = {line.split("  ")[1] for line in options.splitlines() if line.startswith("  -")}
    assert {"--json", "--force", "-o, --output FILE", "-q, --quiet", "-h, --help"} <= here
    assert {"-c, --catalogue FOLDER", "--fields A,B", "--today DAY"} <= here


def test_program_help_lists_every_command(run: Runner) -> None:
    """2. With one line each, in the order of the table."""
    listed = helped(run).split("Commands:\n")[1]
    names = re.findall(r"^  ([a-z][a-z-]*)  ", listed, re.MULTILINE)
    assert names == [entry.name for entry in COMMANDS]


def test_commands_are_words(run: Runner) -> None:
    """1, 5. Lower case, hyphens; no start of a name is a command, and no flag of a flag."""
    for path in ALL:
        assert all(re.fullmatch("[a-z]+(-[a-z]+)*", word) for word in path)
    for word in ("ro", "adv", "ROLES", "catalogue-check"):
        assert run(word).code == 2
    assert run("roles", "--js").code == 2


def spellings(run: Runner, path: list[str]) -> set[str]:
    """Every spelling of every option that the help of a command lists."""
    listed = helped(run, *path, "--help").split("Options:\n")[1]
    heads = re.findall(r"^  (-.+?)(?:  |$)", listed, re.MULTILINE)
    return {spelling for head in heads for spelling in re.findall(r"--?[a-z][a-z-]*", head)}


def test_every_shared_option_is_known_as_misplaced(run: Runner) -> None:
    """1. Before the command, each option that all have says where it goes; a rare one does not."""
    shared = set.intersection(*(spellings(run, path) for path in PATHS)) - {"-h", "--help"}
    assert {"--json", "-q", "--colour"} <= shared
    for option in [*sorted(shared), "--level", "-l", "--answers", "--no-input"]:
        result = run(option, "x", "roles")
        assert result.code == 2
        assert f"hint: options stand after the command: pmo-path COMMAND {option}" in result.errors
    assert "error: unknown option '--cheapest'" in run("--cheapest", "route").errors


def test_version_is_one_line(run: Runner) -> None:
    """4. Name and number, alone."""
    result = run("--version")
    assert (result.code, result.text, result.err) == (0, f"pmo-path {pmo_path.__version__}\n", b"")
    assert re.fullmatch(r"\d+\.\d+\.\d+", pmo_path.__version__)


def test_help_environment_lists_every_variable(run: Runner) -> None:
    """64. Name and meaning, nothing cut."""
    text = helped(run, "help", "environment")
    for name, meaning in VARIABLES.items():
        assert f"{name}\n  {meaning}\n" in text
