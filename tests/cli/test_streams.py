"""Pipes, full devices, closed streams and signals, each with a process of its own."""

import os
import pty
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from program import PYTHON, environment, posix, program, started

pytestmark = posix

BIG = ["roles", "--format", "json"]
SMALL = ["roles", "--level", "4"]
COMMAND = [*PYTHON, "-m", "pmo_path"]


@contextmanager
def closed_pipe() -> Iterator[int]:
    """The writing end of a pipe whose reader went away."""
    reader, writer = os.pipe()
    os.close(reader)
    try:
        yield writer
    finally:
        os.close(writer)


@pytest.mark.parametrize("unbuffered", [None, "1"])
@pytest.mark.parametrize(
    "args",
    [SMALL, BIG, ["--help"], ["--version"], ["roles", "--format", "jsonl"], ["help", "roles"]],
    ids=" ".join,
)
def test_reader_that_went_away_is_141(args: list[str], unbuffered: str | None) -> None:
    """54. Not a word on stderr, for small and for large output, buffered or not."""
    with closed_pipe() as writer:
        done = program(*args, env={"PYTHONUNBUFFERED": unbuffered}, stdout=writer)
    assert (done.code, done.err) == (141, b"")


def test_reader_that_goes_away_midway_is_141() -> None:
    """54. As with ``head -1``."""
    process = subprocess.Popen(
        [*COMMAND, "roles", "--format", "jsonl"],
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        pipesize=4096,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    with process.stdout, process.stderr:
        assert process.stdout.readline().startswith(b'{"id"')
        process.stdout.close()
        errors = process.stderr.read()
        assert (process.wait(timeout=30), errors) == (141, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("args", [SMALL, BIG, ["--help"], ["--version"]], ids=" ".join)
def test_full_device_is_one_line_and_4(args: list[str]) -> None:
    """55. Never code 120, never "Exception ignored"."""
    with open("/dev/full", "wb") as full:
        done = program(*args, stdout=full)
    assert done.code == 4
    assert done.errors == "error: cannot write to standard output: no space left on device\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_full_stderr_changes_no_code() -> None:
    """55. What cannot be said is not said."""
    with open("/dev/full", "wb") as full:
        assert program("rolse", stderr=full).code == 2
        assert program("roles", "--search", "no such", stderr=full).code == 0
        assert program(*SMALL, stderr=full).code == 0


def shell(redirection: str, *args: str) -> int:
    words = " ".join(f"'{word}'" for word in [*COMMAND, *args])
    return started(["sh", "-c", f"{words} {redirection}"]).code


@pytest.mark.parametrize("args", [SMALL, ["--version"], ["--help"], BIG], ids=" ".join)
def test_closed_stdout_is_no_error(args: list[str]) -> None:
    """55. Nobody listens, nobody is disappointed."""
    assert shell(">&-", *args) == 0
    assert shell(">&- 2>&-", *args) == 0
    assert shell("<&- >&- 2>&-", *args) == 0


def test_closed_stderr_changes_no_code() -> None:
    """55. Wrong use stays wrong use."""
    assert shell("2>&-", "rolse") == 2
    assert shell("2>&-", "roles", "--search", "no such") == 0
    assert shell(">&- 2>&-", "rolse") == 2


def test_messages_never_land_in_the_file(tmp_path: Path) -> None:
    """11. ``pmo-path X >file`` keeps results and messages apart."""
    path = tmp_path / "out"
    with path.open("wb") as stream:
        done = program("roles", "--search", "no such", stdout=stream)
    assert (path.read_bytes(), done.err) == (b"", b"No roles match.\n")
    with path.open("wb") as stream:
        done = program("roles", "--level", "9", "--json", stdout=stream)
    assert (path.read_bytes(), done.code) == (b"", 2)


@pytest.fixture
def waiting(tmp_path: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A run that waits for a reader of its output file."""
    fifo = tmp_path / "fifo"
    os.mkfifo(fifo)
    process = subprocess.Popen(
        [*COMMAND, "roles", "--output", str(fifo), "--force"],
        env=environment(),
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    _wait_until_it_opens(process, fifo)
    yield process
    if process.poll() is None:
        process.kill()
    process.communicate()


def _wait_until_it_opens(process: subprocess.Popen[bytes], fifo: Path) -> None:
    """Until the process has imported everything and sleeps in open()."""
    for turn in range(500):
        time.sleep(0.02)
        try:
            state = Path(f"/proc/{process.pid}/wchan").read_text(encoding="ascii")
        except OSError:
            state = ""
        if "fifo" in state or "wait_for_partner" in state:
            return
        if state in ("", "0") and turn > 75:
            return  # no such file here: three half seconds are enough for a start


@pytest.mark.parametrize(
    ("number", "code"),
    [(signal.SIGINT, 130), (signal.SIGTERM, -signal.SIGTERM), (signal.SIGHUP, -signal.SIGHUP)],
)
def test_signal_ends_at_once(
    waiting: subprocess.Popen[bytes], tmp_path: Path, number: int, code: int
) -> None:
    """25, 56. No traceback, no torn file; a shell shows 130, 143 and 129."""
    waiting.send_signal(number)
    out, err = waiting.communicate(timeout=10)
    assert (waiting.returncode, out, err) == (code, b"", b"")
    assert [path.name for path in tmp_path.iterdir()] == ["fifo"]


def test_output_to_a_pipe_goes_into_it(waiting: subprocess.Popen[bytes], tmp_path: Path) -> None:
    """61. Directly: no temporary file, and no file in its place."""
    with open(tmp_path / "fifo", "rb") as stream:
        assert stream.read().startswith(b"Role")
    assert waiting.wait(timeout=10) == 0
    assert [path.name for path in tmp_path.iterdir()] == ["fifo"]


def in_terminal(
    args: list[str], env: dict[str, str | None], columns: int = 70
) -> tuple[int, bytes]:
    """The code of a run whose stdout is a terminal, and what that terminal got."""
    master, slave = pty.openpty()
    os.set_blocking(master, False)
    set_size = f"stty columns {columns} rows 24"
    started(["sh", "-c", f"{set_size} <&1"], stdout=slave)
    got = b""
    process = subprocess.Popen(
        [*COMMAND, *args], env=environment(env), stdout=slave, stderr=slave, stdin=slave
    )
    os.close(slave)
    while True:
        ended = process.poll() is not None
        try:
            got += os.read(master, 65536)
        except BlockingIOError:
            time.sleep(0.01)
            continue
        except OSError:
            break
        if ended and not got:
            break
    os.close(master)
    return process.wait(timeout=10), got.replace(b"\r\n", b"\n")


TERMINAL: dict[str, str | None] = {"TERM": "xterm-256color", "COLUMNS": None, "NO_COLOR": None}


def test_terminal_gets_its_width_and_colour() -> None:
    """45, 48. Bold heads within the terminal's own width; nothing else moves or rings."""
    code, got = in_terminal(["roles", "--level", "4"], TERMINAL)
    assert code == 0
    assert b"\x1b[1m" in got
    plain = got.replace(b"\x1b[1m", b"").replace(b"\x1b[0m", b"")
    assert b"\x1b" not in plain
    assert max(len(line) for line in plain.decode().splitlines()) <= 70


@pytest.mark.parametrize("more", [{"TERM": "dumb"}, {"NO_COLOR": "1"}])
def test_terminal_without_colour_gets_no_escape(more: dict[str, str]) -> None:
    """46. Not one escape byte: not in results, not in messages."""
    assert b"\x1b" not in in_terminal(["roles", "--level", "4"], {**TERMINAL, **more})[1]
    assert b"\x1b" not in in_terminal(["rolse"], {**TERMINAL, **more})[1]


def test_nothing_waits_for_a_terminal() -> None:
    """No pager, no prompt: a look-up with a terminal for stdin ends by itself."""
    code, got = in_terminal(["--help"], TERMINAL)
    assert code == 0
    assert b"\x1b" not in got
    assert got.startswith(b"Usage: pmo-path")


def test_runs_without_a_home(tmp_path: Path) -> None:
    """57. No HOME, or one that is not there: the same result."""
    wanted = program(*SMALL).out
    for home in (None, str(tmp_path / "none"), "/proc/nowhere"):
        done = program(*SMALL, env={"HOME": home, "XDG_STATE_HOME": None})
        assert (done.code, done.out, done.err) == (0, wanted, b"")


def test_runs_in_a_folder_that_is_gone(tmp_path: Path) -> None:
    """57. Nor does it need the current folder."""
    gone = tmp_path / "gone"
    gone.mkdir()
    script = f"cd '{gone}' && rmdir '{gone}' && {sys.executable} -m pmo_path roles --level 4"
    done = started(["sh", "-c", script])
    assert (done.code, done.out) == (0, program(*SMALL).out)
