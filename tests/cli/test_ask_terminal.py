"""Whole sessions of the questionnaire in a real terminal."""

import json
import os
import signal
import stat
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from conftest import Runner, small
from effort import one_in
from pmo_path import __main__ as program_itself, catalogue as catalogue_module
from pmo_path.answers.read import Answers, parts_of, read_answers
from pmo_path.catalogue import load
from pmo_path.cli.session.draft import Draft
from pmo_path.documents.yaml_reader import read_yaml
from pmo_path.model.catalogue import Catalogue
from pmo_path.questionnaire.machine import answer, begin
from pmo_path.render.wrapping import width_of

pexpect = pytest.importorskip("pexpect")
if sys.platform == "win32":
    pytest.skip("pseudo-terminals are of POSIX", allow_module_level=True)

PROMPT = "Answer: "

SESSIONS = {
    "newcomer": "1|3,4|2|1 9|s|s|3|n|1|1|2|2|none|self|s|300|s|first|1|1 2|no|none",
    "secretary": "2|Executive PA|none|1 3 4|2|1,9|s|s|4|1|1|1|3|3|2|I kept three boards going"
    "|none|virtual|s|s|s|1|2|1|s|none",
    "practitioner": "in-pmo|PMO Analyst|programme|5 6 7 10|somebody|2|numbers, tools|any|permanent"
    "|s|s|s|4|4|2|3|3|2|2|2|s|PRINCE2 7 Foundation|3|s|s|s|specialise|within|4|s|s",
    "project-manager": "6|Senior Project Manager|none of these|7 8 9 12 14 13|3|mostly in|3"
    "|making helping|centre|1|s|s|s|2|2|2|3|4|1|3|3|s|PRINCE2 7 Practitioner, PMP|2|4|2|1|s|none",
    "business-leader": "8|12,14,15,16|business for|5|6 11|3|1|s|s|s"
    "|3|2|2|5|3|3|5|5|s|none|s|s|s|s|4|3|4|s|none",
}
ADDED: dict[str, dict[str, Any]] = {
    "newcomer": {"limits": []},
    "secretary": {"limits": [], "evidence": "I kept three boards going"},
    "project-manager": {"limits": []},
    "business-leader": {"limits": []},
}
"""What a person is asked that the ready example leaves out."""


class Session:
    """One run of ``advise`` in a terminal; ``stdout`` goes to a file where one is named.

    The catalogue is the small one, whose questions stay as they are. The run is a process of
    its own that begins where the tests have read the catalogues already.
    """

    def __init__(self, state: Path, *args: str, columns: int = 80, stdout: Path | None = None,
                 env: dict[str, str] | None = None,
                 usual: Callable[[], Catalogue] = small) -> None:  # fmt: skip
        usual()
        fixed = {"TERM": "xterm", "HOME": str(state), "PMO_PATH_STATE_DIR": str(state / "kept")}
        surroundings = {**os.environ, **fixed, **(env or {})}
        del surroundings["COLUMNS"]

        def begun() -> None:
            os.closerange(3, 256)  # one of them tells the parent that the process has begun
            os.environ.clear()
            os.environ.update(surroundings)
            if stdout is not None:
                os.dup2(os.open(stdout, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), 1)
            os._exit(_as_a_process(["advise", *args], usual))

        self.child = pexpect.spawn(sys.executable, preexec_fn=begun, encoding="utf-8",
                                   dimensions=(50, columns), timeout=60)  # fmt: skip
        self.child.delaybeforesend = None
        self.screens: list[str] = []

    def screen(self) -> str:
        """What was shown since the last answer, up to where the next one is awaited."""
        self.child.expect_exact(PROMPT)
        self.screens.append(self.child.before.replace("\r\n", "\n"))
        return self.screens[-1]

    def give(self, *lines: str) -> None:
        """Answer as many questions with these lines."""
        for line in lines:
            self.screen()
            self.child.sendline(line)

    def end(self) -> str:
        """Everything after the last answer; no further question may come."""
        self.child.expect(pexpect.EOF)
        rest: str = self.child.before.replace("\r\n", "\n")
        self.child.close()
        assert PROMPT not in rest
        return rest

    @property
    def code(self) -> int | None:
        """How the run ended, once it has."""
        found: int | None = self.child.exitstatus
        return found


def _as_a_process(args: list[str], usual: Callable[[], Catalogue]) -> int:
    """The exit code of the program, which writes to the terminal of this process."""
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        mode = "r" if number == 0 else "w"
        setattr(sys, name, open(number, mode, encoding="utf-8", closefd=False))  # noqa: SIM115
    signal.signal(signal.SIGINT, signal.default_int_handler)
    catalogue_module.load = lambda folder=None: load(folder) if folder else usual()
    sys.argv[1:] = args
    try:
        code = program_itself.main()
    except SystemExit as ended:
        code = int(ended.code or 0)
    sys.stdout.flush()
    return code


@pytest.fixture
def state(tmp_path: Path) -> Path:
    """A home folder for the draft."""
    folder = tmp_path / "home"
    folder.mkdir()
    return folder


def draft_of(state: Path) -> Path:
    return state / "kept" / "draft.json"


def said_in(state: Path) -> list[Any]:
    found: list[Any] = json.loads(draft_of(state).read_text())["answers"]
    return found


def asked(values: dict[str, Any]) -> dict[str, Any]:
    """The answers that a question asks for; the others cannot be typed."""
    known = small().questions
    keys = {part.key for question in known if question.asked for part in question.parts}
    return {key: value for key, value in values.items() if key in keys}


@pytest.mark.parametrize("columns", one_in(2, [40, 80]))
@pytest.mark.parametrize("name", sorted(SESSIONS))
def test_the_examples_typed_by_hand(name: str, columns: int, state: Path) -> None:
    """Typed at a terminal, each example gives its own answers, and no line is too long."""
    out, kept = state / "advice.json", state / "me.yaml"
    session = Session(state, "--json", "--save", str(kept), columns=columns, stdout=out)
    session.give(*SESSIONS[name].split("|"))
    rest = session.end()
    assert session.code == 0, rest
    expected = read_answers(small(), asked(small().examples[name].answers) | ADDED.get(name, {}))
    saved = read_answers(small(), read_yaml(kept.read_text(), "me.yaml"))
    assert sorted(map(str, saved.many("done"))) == sorted(map(str, expected.many("done")))
    assert saved.plus("done", None) == expected.plus("done", None)
    assert json.loads(out.read_text())["item"]["recommended"]
    for line in "\n".join(session.screens).splitlines():
        assert width_of(line) <= columns
    assert "\x1b" not in "".join(session.screens)
    assert not draft_of(state).exists()


def test_questions_are_numbered_and_the_first_says_which_commands_work(state: Path) -> None:
    """The first screen as a whole, then the count in the second."""
    session = Session(state)
    assert session.screen() == (
        "Answer with a number, or the first words of a choice; several as 1,3; none for\n"
        'no choice; "not sure" is an answer too. b goes back, s skips, ? says why it is\n'
        "asked, q saves and stops.\n"
        "\n"
        "Question 1. Where are you today? Your answer decides how many questions follow.\n"
        "  1. New to work or to projects\n"
        "  2. Administrator, secretary or PA\n"
        "  3. Operations or subject expert\n"
        "  4. Some project experience\n"
        "  5. In a PMO or project support\n"
        "  6. Project manager\n"
        "  7. Programme manager\n"
        "  8. Business leader\n"
        "  9. Contractor or consultant\n"
        "  10. Between jobs\n"
    )
    session.child.sendline("1")
    assert "\nQuestion 2 of 9. Which of these have you done" in session.screen()
    session.child.sendline("q")
    session.end()
    assert session.code == 5


def test_back_skip_why_and_wrong_answers(state: Path) -> None:
    """None of them ends the program, and each repeats the question or goes where it says."""
    session = Session(state)
    session.give("nonsense")
    screen = session.screen()
    assert "'nonsense' is no choice. Give a number from 1 to 10" in screen
    assert "\nQuestion 1. Where are you today?" in screen
    session.child.sendline("5")
    session.give("s", "?")
    screen = session.screen()
    assert "which role you hold now" in screen
    assert "\nQuestion 2 of 10. Which kind of office do you serve?" in screen
    session.child.sendline("b")
    screen = session.screen()
    assert "\nQuestion 2 of 10. What is your job title" in screen
    assert "You skipped this before." in screen
    session.child.sendline("b")
    assert "Your answer so far: In a PMO or project support." in session.screen()
    session.child.sendline("b")
    assert "This is the first question." in session.screen()
    session.child.sendline("new")
    session.give("")
    assert "Question 2 of 9." in session.screens[-1]
    session.give("q")
    session.end()
    assert said_in(state) == [["today", "new"]]


@pytest.mark.parametrize(
    ("stop", "code", "word"),
    [("q\n", 5, "stopped"), ("\x04", 5, "stopped"), ("\x03", 130, "interrupted")],
)
def test_stopping_keeps_a_draft_that_can_be_resumed(
    stop: str, code: int, word: str, state: Path
) -> None:
    """q, Ctrl-D and Ctrl-C keep the answers and say how to go on."""
    session = Session(state, "--country", "uk")
    session.give("new", "3 4", "2")
    session.screen()
    session.child.send(stop)
    rest = session.end()
    assert session.code == code
    assert rest.endswith(
        f"\n{word}: your answers are kept\nhint: 'pmo-path advise --resume' goes on\n"
    )
    assert "Traceback" not in rest
    assert stat.S_IMODE(draft_of(state).stat().st_mode) == 0o600
    assert stat.S_IMODE(draft_of(state).parent.stat().st_mode) == 0o700
    kept = state / "me.yaml"
    again = Session(state, "--resume", "--save", str(kept))
    assert "\nQuestion 4 of 9. What work do you lose track of time in?" in again.screen()
    again.child.sendline("1 9")
    again.give("s", *SESSIONS["newcomer"].split("|")[6:])
    again.end()
    assert again.code == 0
    saved = read_answers(small(), read_yaml(kept.read_text(), "me.yaml"))
    assert saved.one("country") == "GB"
    assert saved.many("done") == ("organised-meetings", "kept-documents")
    assert not draft_of(state).exists()


def test_a_line_without_its_end_is_no_answer(state: Path) -> None:
    """Ctrl-D twice after some letters ends the input; the letters are not taken."""
    session = Session(state)
    session.give("new")
    session.screen()
    session.child.send("1\x04\x04")
    session.end()
    assert session.code == 5
    assert said_in(state) == [["today", "new"]]


def test_stopping_at_once_keeps_nothing(state: Path) -> None:
    """Without an answer there is no draft."""
    session = Session(state)
    session.give("q")
    assert session.end().endswith(
        "stopped: nothing is kept\nhint: 'pmo-path advise' starts again\n"
    )
    assert not draft_of(state).exists()


def test_a_new_run_says_that_a_draft_is_there_and_replaces_it(state: Path) -> None:
    """The draft stays until the first answer of the new run."""
    first = Session(state)
    first.give("new", "q")
    first.end()
    second = Session(state)
    assert second.screen().startswith(
        "A draft is there: 'pmo-path advise --resume' goes on with it. Your first answer\n"
        "replaces it.\n"
    )
    assert said_in(state) == [["today", "new"]]
    second.child.sendline("admin")
    second.give("q")
    second.end()
    assert said_in(state) == [["today", "admin"]]


def test_no_save_writes_nothing(state: Path) -> None:
    """With --no-save there is no file, and stopping says so."""
    session = Session(state, "--no-save")
    assert "? says why it is\nasked, q stops.\n" in session.screen()
    session.child.sendline("new")
    session.give("q")
    assert "stopped: nothing is kept" in session.end()
    assert list(state.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_said_once(state: Path) -> None:
    """The questions go on, and the advice comes all the same."""
    (state / "file").write_text("")
    out = state / "advice.json"
    where = {"PMO_PATH_STATE_DIR": str(state / "file" / "kept")}
    session = Session(state, "--json", stdout=out, env=where)
    session.give(*SESSIONS["newcomer"].split("|"))
    session.end()
    assert session.code == 0
    text = "".join(session.screens)
    assert text.count("Your answers are not kept on the way: cannot write") == 1
    assert json.loads(out.read_text())["item"]["recommended"]


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"[" * 100_000, "nested more than 32 deep"),
        (b'{"answers": [["today", "new"]', "never closed"),
        (b'{"answers": {"today": "new"}}', "is not a draft of ours"),
        (b"\xff\xfe", "is not UTF-8"),
        (b'{"answers": [["today", "new\\u001b[2J"]]}', "a control character is not allowed"),
        (b'"' + b"x" * 2_000_000, "is larger than 1 MiB"),
    ],
)
def test_a_broken_draft_is_reported_and_left_aside(content: bytes, why: str, state: Path) -> None:
    """A draft that cannot be read starts the questions anew."""
    draft_of(state).parent.mkdir()
    draft_of(state).write_bytes(content)
    session = Session(state, "--resume", columns=200)
    screen = session.screen()
    assert screen.startswith("The draft cannot be used, so this starts at the first question: ")
    assert why in " ".join(screen.split())  # a long path may break the line
    assert "\nQuestion 1. Where are you today?" in screen
    session.child.sendline("q")
    session.end()


def test_the_valid_part_of_a_draft_is_kept(state: Path) -> None:
    """What fits no question any more is named, made harmless, and left out."""
    draft_of(state).parent.mkdir()
    answers = [["today", "new"], ["done", ["took-minutes"]], ["shoe-size", 44], ["\u2066x", 1]]
    content = {"catalogue": "0.1.0", "given": {"country": 7, "region": "Leeds"}, "answers": answers}
    draft_of(state).write_text(json.dumps(content).replace("\\u2066", "-" * 80))
    session = Session(state, "--resume", columns=200)
    screen = session.screen()
    assert screen.startswith("Left out, as it fits no question any more: 'shoe-size' and '-----")
    assert "\nQuestion 3 of 9." in screen
    session.child.sendline("q")
    session.end()


def test_resume_without_a_draft_starts_at_the_first_question(state: Path) -> None:
    """It says so and asks."""
    session = Session(state, "--resume")
    screen = session.screen()
    assert screen.startswith("There is no draft to go on with, so this starts at the first")
    session.child.sendline("q")
    session.end()


@pytest.mark.parametrize("args", [("--no-input",), ()])
def test_nothing_is_asked_where_asking_is_switched_off(args: Sequence[str], state: Path) -> None:
    """With --no-input or PMO_PATH_NO_INPUT a terminal is not asked either."""
    env = {} if args else {"PMO_PATH_NO_INPUT": "1"}
    session = Session(state, *args, env=env)
    assert session.end().startswith("error: an answer is needed and nobody can be asked: 'today'")
    assert session.code == 2


def test_answers_from_a_terminal_are_refused(state: Path) -> None:
    """--answers - needs piped data, and does not hang."""
    session = Session(state, "--answers", "-")
    assert session.end().startswith("error: --answers - reads standard input, which is a terminal")
    assert session.code == 2


def test_without_a_terminal_nothing_is_asked(run: Runner) -> None:
    """Piped input is never taken as key presses."""
    result = run("advise")
    assert result.code == 2
    assert "'today'" in result.errors
    assert result.out == b""


def test_the_draft_stays_whole_between_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The last draft wins, and a run that finishes deletes only its own."""
    monkeypatch.setenv("PMO_PATH_STATE_DIR", str(tmp_path / "kept"))
    one, two = Draft(), Draft()
    state = answer(begin(small(), Answers()), "new")
    other = answer(begin(small(), Answers()), "admin")
    one.save(state)
    two.save(other)
    one.remove()
    assert Draft().read().said == [("today", "admin")]
    two.remove()
    assert not two.exists
    assert list((tmp_path / "kept").iterdir()) == []


def test_an_old_draft_that_others_could_read_or_that_is_a_link_is_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The draft is always a file of our own with mode 0600."""
    monkeypatch.setenv("PMO_PATH_STATE_DIR", str(tmp_path))
    state = answer(begin(small(), Answers()), "new")
    path, target = tmp_path / "draft.json", tmp_path / "target"
    path.write_text("old")
    path.chmod(0o644)
    Draft().save(state)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    path.unlink()
    target.write_text("not ours")
    path.symlink_to(target)
    Draft().save(state)
    assert not path.is_symlink()
    assert target.read_text() == "not ours"


def test_the_draft_lives_where_the_environment_says(monkeypatch: pytest.MonkeyPatch) -> None:
    """XDG_STATE_HOME counts if it is absolute, else the home folder; without one there is none."""
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("HOME", "/home/x")
    monkeypatch.setenv("XDG_STATE_HOME", "/state")
    assert Draft().path == Path("/state/pmo-path/draft.json")
    monkeypatch.setenv("XDG_STATE_HOME", "state")
    assert Draft().path == Path("/home/x/.local/state/pmo-path/draft.json")
    monkeypatch.setattr(sys, "platform", "darwin")
    assert Draft().path == Path("/home/x/Library/Application Support/pmo-path/draft.json")
    monkeypatch.delenv("HOME")
    assert Draft().path is None
    assert not Draft().exists


def test_every_flag_of_a_part_names_an_option_of_advise(run: Runner) -> None:
    """A question that can be answered beforehand says with which flag."""
    page = run("advise", "--help").text
    flags = [part.flag for part in parts_of(small()).values() if part.flag]
    assert flags
    assert all(flag in page for flag in flags)
