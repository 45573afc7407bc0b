"""Files that are written: whole or not at all, kept unless --force, and nothing beside them."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from conftest import Runner
from pmo_path.cli.files.whole_file import write_whole
from pmo_path.errors import OutputError
from program import PYTHON, TESTS, environment, posix

GOOD = TESTS / "catalogues" / "good" / "small"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty current folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def left(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


@pytest.mark.parametrize("name", ["table", "list", "markdown", "json", "jsonl", "yaml"])
def test_file_holds_the_result(run: Runner, folder: Path, name: str) -> None:
    """11, 18, 52, 58. UTF-8, line feeds, the same data; the note is on stderr, stdout is empty."""
    result = run("roles", "--level", "4", "--format", name, "-o", "out.txt")
    assert (result.code, result.out, result.errors) == (0, b"", "saved to out.txt\n")
    data = (folder / "out.txt").read_bytes()
    assert b"\r" not in data
    assert not data.startswith(b"\xef\xbb\xbf")
    if name not in ("table", "list"):
        assert data == run("roles", "--level", "4", "--format", name).out
    assert left(folder) == {"out.txt"}


def test_csv_file_begins_with_a_mark(run: Runner, folder: Path) -> None:
    """24. Spreadsheets need it to see that the file is UTF-8."""
    run("roles", "--format", "csv", "-o", "out.csv", "-q")
    data = (folder / "out.csv").read_bytes()
    assert data == b"\xef\xbb\xbf" + run("roles", "--format", "csv").out
    assert data.count(b"\xef\xbb\xbf") == 1


def test_file_does_not_depend_on_the_terminal(run: Runner, folder: Path) -> None:
    """14, 46. Neither width nor colour of the terminal is in a file."""
    for number, columns in enumerate(("40", "200", "")):
        run("roles", "-o", str(number), env={"COLUMNS": columns, "FORCE_COLOR": "1"})
    texts = {(folder / str(number)).read_bytes() for number in range(3)}
    assert len(texts) == 1
    assert b"\x1b" not in texts.pop()


def test_dash_is_standard_output(run: Runner, folder: Path) -> None:
    """7. And no file of that name appears."""
    assert run("roles", "--json", "-o", "-").out == run("roles", "--json").out
    assert left(folder) == set()


def test_file_that_exists_is_kept(run: Runner, folder: Path) -> None:
    """60. Unless --force says otherwise."""
    (folder / "out").write_text("mine", encoding="utf-8")
    result = run("roles", "-o", "out")
    assert (result.code, result.out) == (4, b"")
    assert result.errors == "error: 'out' exists already\nhint: --force replaces it\n"
    assert (folder / "out").read_text(encoding="utf-8") == "mine"
    assert run("roles", "-o", "out", "--force").code == 0
    assert (folder / "out").read_text(encoding="utf-8").startswith("Role")
    assert left(folder) == {"out"}


@posix
def test_mode_of_a_replaced_file_is_kept(run: Runner, folder: Path) -> None:
    """60, 62. New files get what the umask leaves, old ones keep theirs."""
    old = os.umask(0o027)
    try:
        run("roles", "-o", "new")
    finally:
        os.umask(old)
    assert (folder / "new").stat().st_mode & 0o777 == 0o640
    (folder / "new").chmod(0o604)
    run("roles", "-o", "new", "--force")
    assert (folder / "new").stat().st_mode & 0o777 == 0o604


@posix
def test_link_stays_and_its_target_is_replaced(run: Runner, folder: Path) -> None:
    """60. Also where the target is in another folder, or not there yet."""
    (folder / "far").mkdir()
    (folder / "link").symlink_to("far/target")
    assert run("roles", "-o", "link").code == 4
    for _ in range(2):
        assert run("roles", "-o", "link", "--force").code == 0
        assert (folder / "link").is_symlink()
        assert (folder / "far" / "target").is_file()
    assert left(folder / "far") == {"target"}


CANNOT = [
    ("missing/out", "error: cannot write 'missing/out': no such file or directory\n"),
    ("file/out", "error: cannot write 'file/out': not a directory\n"),
    ("here", "error: 'here' is a folder\nhint: give the name of a file\n"),
    (".", "error: '.' is a folder\nhint: give the name of a file\n"),
    ("con.html", "error: 'con.html' is a name that Windows keeps for devices\n"),
    ("AUX.md", "error: 'AUX.md' is a name that Windows keeps for devices\n"),
    ("lpt1", "error: 'lpt1' is a name that Windows keeps for devices\n"),
    ("n" * 300, f"error: cannot write '{'n' * 300}': file name too long\n"),
]


@posix
@pytest.mark.parametrize(("name", "errors"), CANNOT, ids=[name[:20] for name, _ in CANNOT])
def test_output_that_cannot_be_written_is_4(
    run: Runner, folder: Path, name: str, errors: str
) -> None:
    """25, 60, 88. One line, nothing made on the way, nothing left."""
    (folder / "file").write_text("", encoding="utf-8")
    (folder / "here").mkdir()
    result = run("roles", "-o", name, "--force")
    assert (result.code, result.out, result.errors) == (4, b"", errors)
    assert left(folder) == {"file", "here"}
    assert left(folder / "here") == set()


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs a folder that nobody may fill")
def test_folder_that_may_not_be_written_is_4(run: Runner) -> None:
    """57. Somebody else's folder."""
    result = run("roles", "-o", "/proc/self/out")
    assert result.code == 4
    assert result.errors.startswith("error: cannot write '/proc/self/out': ")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_device_is_written_to_directly(run: Runner) -> None:
    """55, 61. A full one is code 4; one that swallows everything is fine."""
    assert run("roles", "-o", "/dev/null").code == 0
    assert Path("/dev/null").is_char_device()
    result = run("roles", "-o", "/dev/full")
    assert (result.code, result.out) == (4, b"")
    assert result.errors == "error: cannot write '/dev/full': no space left on device\n"


def test_full_disk_leaves_nothing(
    run: Runner, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """59. The old file stays as it was, and the temporary one goes."""
    (folder / "out").write_text("mine", encoding="utf-8")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    result = run("roles", "-o", "out", "--force")
    assert result.errors == "error: cannot write 'out': no space left on device\n"
    assert (folder / "out").read_text(encoding="utf-8") == "mine"
    assert left(folder) == {"out"}


def test_wrong_use_and_broken_input_write_no_file(run: Runner, folder: Path) -> None:
    """13, 58. What failed before the result leaves no empty file."""
    assert run("roles", "--fields", "bogus", "-o", "out").code == 2
    assert run("roles", "--level", "9", "-o", "out").code == 2
    assert run("roles", "--catalogue", "nowhere", "-o", "out").code == 3
    assert left(folder) == set()


def test_catalogue_is_not_overwritten_by_its_own_list(run: Runner, folder: Path) -> None:
    """61. An output that is an input is refused, however it is named, even with --force."""
    mine = folder / "mine"
    (mine / "roles").mkdir(parents=True)
    for path in GOOD.rglob("*.yaml"):
        (mine / path.relative_to(GOOD)).write_bytes(path.read_bytes())
    for name in ("mine/levels.yaml", "mine/../mine/roles/helper.yaml"):
        before = Path(name).read_bytes()
        result = run("roles", "--catalogue", "mine", "-o", name, "--force")
        assert result.code == 4
        assert result.errors.startswith(f"error: '{name}' is an input of this command\n")
        assert Path(name).read_bytes() == before
    assert run("roles", "--catalogue", "mine", "-o", "mine/list.txt").code == 0


def test_old_leftovers_are_swept(run: Runner, folder: Path) -> None:
    """62. Temporary files of ours older than a day; others and younger ones stay."""
    names = (".pmo-path-old.tmp", ".pmo-path-new.tmp", "other.tmp", ".pmo-path-old.txt")
    for name in names:
        (folder / name).write_text("", encoding="utf-8")
        if "new" not in name:
            os.utime(folder / name, (time.time() - 90_000,) * 2)
    run("roles", "-o", "out")
    assert left(folder) == {"out", *names} - {".pmo-path-old.tmp"}


WRITER = """
import sys
from pathlib import Path
from pmo_path.cli.files.whole_file import write_whole
from pmo_path.errors import OutputError
codes = []
for turn in range(int(sys.argv[3])):
    try:
        write_whole(Path(sys.argv[1]), sys.argv[2].encode() * 50_000, force=sys.argv[4] == "force")
        codes.append(0)
    except OutputError as error:
        codes.append(error.code)
print(codes)
"""


def writers(turns: int, mode: str) -> list[subprocess.Popen[bytes]]:
    return [
        subprocess.Popen(
            [*PYTHON, "-c", WRITER, "out", letter, str(turns), mode],
            env=environment(),
            stdout=subprocess.PIPE,
        )
        for letter in "abc"
    ]


def test_reader_never_sees_a_torn_file(folder: Path) -> None:
    """59. While three writers race, and two of them are killed."""
    racing = writers(100_000, "force")
    seen: set[bytes] = set()
    deadline = time.monotonic() + 20
    while len(seen) < 2 and time.monotonic() < deadline:
        if (folder / "out").exists():
            data = (folder / "out").read_bytes()
            assert (len(data), len(set(data))) == (50_000, 1)
            seen.add(data[:1])
    for process in racing:
        process.kill()
        process.communicate()
    assert len(seen) >= 2
    assert len(set((folder / "out").read_bytes())) == 1


def test_of_two_that_create_a_file_one_wins(folder: Path) -> None:
    """60. The other gets code 4, and the file is whole."""
    outs = [process.communicate()[0] for process in writers(1, "keep")]
    codes = sorted(json.loads(out)[0] for out in outs)
    assert codes == [0, 4, 4]
    assert len((folder / "out").read_bytes()) == 50_000
    assert left(folder) == {"out"}


def test_file_system_without_links_still_creates(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """60, 88. Where no hard link can be made, a rename does it, and still nothing is replaced."""

    def no_links(*_: Any) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_links)
    write_whole(folder / "out", b"one")
    with pytest.raises(OutputError, match="exists already"):
        write_whole(folder / "out", b"two")
    assert (folder / "out").read_bytes() == b"one"
    assert left(folder) == {"out"}


@posix
def test_private_files_are_private_from_the_start(folder: Path) -> None:
    """62. A mode that was asked for holds whatever the umask says."""
    old = os.umask(0)
    try:
        write_whole(folder / "draft", b"x", mode=0o600)
    finally:
        os.umask(old)
    assert (folder / "draft").stat().st_mode & 0o777 == 0o600


@posix
def test_look_ups_write_nothing(folder: Path) -> None:
    """58. No cache, no log, no history: not in the home, not here."""
    home = folder / "home"
    home.mkdir()
    env = environment({"HOME": str(home), "XDG_CACHE_HOME": None, "XDG_STATE_HOME": None})
    for args in (["roles"], ["roles", "--json"], ["role", "pmo-analyst"], ["rolse"], ["--help"]):
        command = [sys.executable, "-m", "pmo_path", *args]
        subprocess.run(command, env=env, cwd=folder, capture_output=True, check=False)
    assert left(home) == set()
    assert left(folder) == {"home"}
