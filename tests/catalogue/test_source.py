"""A folder of YAML to a catalogue: limits, links, encodings. Rules 52 and 66 to 71."""

import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from conftest import Runner
from pmo_path.catalogue import load, source
from pmo_path.catalogue.layout import part_of
from pmo_path.documents import files
from pmo_path.errors import InputError, InvalidData, Problem
from pmo_path.model.catalogue import PARTS
from program import TESTS, posix

SMALL = TESTS / "catalogues" / "good" / "small"


@pytest.fixture
def mine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small catalogue of one's own, called mine in the current folder."""
    monkeypatch.chdir(tmp_path)
    shutil.copytree(SMALL, tmp_path / "mine")
    return Path("mine")


def problems(folder: Path) -> list[Problem]:
    with pytest.raises(InvalidData) as caught:
        load(folder)
    return list(caught.value.problems)


def only(folder: Path) -> tuple[str, int, int, str]:
    (problem,) = problems(folder)
    return problem.path, problem.line, problem.column, problem.message


def test_catalogue_of_ones_own_is_read(mine: Path) -> None:
    """Roles in the order of their ids, parts that are absent empty."""
    catalogue = load(mine)
    assert list(catalogue.roles) == ["helper", "planner"]
    assert catalogue.about.name == "A small catalogue"
    assert (catalogue.courses, catalogue.observations, catalogue.rules) == ({}, (), ())


def test_every_part_has_its_file() -> None:
    """No two parts share a place, and each place is found again."""
    assert len({part.place for part in PARTS}) == len(PARTS)
    for part in PARTS:
        inside = part.shape in ("each", "lists")
        assert part_of(f"{part.place}/x.yaml" if inside else part.place) is part
        assert part_of(part.place if inside else f"{part.place}/x.yaml") is None
    assert part_of("x.yaml") is None


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(lambda text: text.encode("utf-8-sig"), id="byte-order mark"),
        pytest.param(lambda text: text.replace("\n", "\r\n").encode(), id="Windows"),
        pytest.param(lambda text: text.replace("\n", "\r").encode(), id="old Macintosh"),
        pytest.param(lambda text: text.rstrip("\n").encode(), id="no last line end"),
    ],
)
def test_any_utf_8_is_read(mine: Path, data: Any) -> None:
    """52. With or without a mark, whatever ends the lines."""
    for path in mine.rglob("*.yaml"):
        path.write_bytes(data(path.read_text(encoding="utf-8")))
    assert list(load(mine).roles) == ["helper", "planner"]


@pytest.mark.parametrize(
    ("data", "line", "byte"),
    [
        (b"id: helper\ntitle: Caf\xe9\n", 2, 22),
        ("id: helper".encode("utf-16"), 1, 1),
        (b"id: a\xed\xa0\x80", 1, 6),
        (b"\xef\xbb\xbfid: \xff", 1, 8),
    ],
)
def test_other_encodings_are_refused_with_their_byte(
    mine: Path, data: bytes, line: int, byte: int
) -> None:
    """52. And the hint says what to do."""
    (mine / "roles" / "helper.yaml").write_bytes(data)
    found = problems(mine)[0]
    assert (found.path, found.line) == ("mine/roles/helper.yaml", line)
    assert found.message == f"byte {byte} is not UTF-8"
    assert found.hint == "save the file as UTF-8"


def test_large_file_is_refused(mine: Path) -> None:
    """66. One file, before it is parsed."""
    with (mine / "services.yaml").open("wb") as stream:
        stream.truncate(source.FILE_BYTES + 1)
    assert only(mine) == ("mine/services.yaml", 1, 1, "the file is larger than 8 MiB")


def test_large_catalogue_is_refused(mine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """66. All files together, each within its own limit."""
    monkeypatch.setattr(source, "CATALOGUE_BYTES", 2**20)
    (mine / "services.yaml").write_text("#" * 2**20 + "\n[]", encoding="utf-8")
    messages = {problem.message for problem in problems(mine)}
    assert messages == {"the files of a catalogue are larger than 1 MiB together"}


def test_values_are_counted_over_all_files(mine: Path, run: Runner) -> None:
    """66. Half a million in the whole catalogue."""
    for name in ("services", "support"):
        (mine / f"{name}.yaml").write_text("- [" + "1," * 300_000 + "]", encoding="utf-8")
    result = run("catalogue", "check", "mine")
    found = [line for line in result.text.splitlines() if ": error: " in line]
    assert len(found) == 2
    assert found[1].startswith("mine/support.yaml:1:")
    assert found[1].endswith("the catalogue holds more than 500,000 values")


def test_endless_file_is_read_to_its_limit(mine: Path) -> None:
    """67. One byte over the limit is enough to know."""
    with pytest.raises(InvalidData) as caught:
        files.read_text(Path("/dev/zero"), "x", 1000)
    assert caught.value.problems[0].message == "the file is larger than 1,000 bytes"


@posix
def test_links_inside_the_folder_are_followed(mine: Path) -> None:
    """71. A link to a file of the same catalogue is that file."""
    (mine / "elsewhere").mkdir()
    (mine / "roles" / "planner.yaml").rename(mine / "elsewhere" / "planner.txt")
    (mine / "roles" / "planner.yaml").symlink_to("../elsewhere/planner.txt")
    assert list(load(mine).roles) == ["helper", "planner"]


@posix
@pytest.mark.parametrize("target", ["/etc/passwd", "../../outside.yaml", "../../mine2/x.yaml"])
def test_links_out_of_the_folder_are_refused(mine: Path, target: str) -> None:
    """71. Also where the name of the other folder begins like ours; nothing of it is shown."""
    for name in ("outside.yaml", "mine2/x.yaml"):
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_text("secret: 1\n", encoding="utf-8")
    (mine / "roles" / "spy.yaml").symlink_to(target)
    assert only(mine) == (
        "mine/roles/spy.yaml",
        1,
        1,
        "this link leads out of the catalogue's folder",
    )


@posix
def test_what_is_no_file_is_refused(mine: Path) -> None:
    """67, 71. A pipe would never end; a link that leads nowhere is none."""
    os.mkfifo(mine / "roles" / "pipe.yaml")
    assert only(mine) == ("mine/roles/pipe.yaml", 1, 1, "this is not a regular file")
    (mine / "roles" / "pipe.yaml").unlink()
    (mine / "roles" / "loop.yaml").symlink_to("loop.yaml")
    assert only(mine)[3] == "this is not a regular file"


@posix
def test_folder_may_be_a_link(mine: Path) -> None:
    """The folder that was named is the one that counts."""
    Path("link").symlink_to("mine")
    assert list(load(Path("link")).roles) == ["helper", "planner"]


def test_hidden_files_and_other_kinds_are_not_looked_at(mine: Path) -> None:
    """Notes, editors' copies and folders of tools may lie beside the data."""
    for name in ("README.md", ".hidden.yaml", "roles/helper.yaml~", ".git/x.yaml", "a.txt"):
        (mine / name).parent.mkdir(exist_ok=True)
        (mine / name).write_text("{", encoding="utf-8")
    assert list(load(mine).roles) == ["helper", "planner"]


def test_nothing_is_run_because_data_says_so(mine: Path, tmp_path: Path) -> None:
    """71. Neither a module that lies there nor a tag that names a function."""
    (mine / "roles.py").write_text("raise SystemExit(9)", encoding="utf-8")
    (mine / "services.yaml").write_text(
        f"!!python/object/apply:os.mkdir [{tmp_path}/made]\n", encoding="utf-8"
    )
    assert "tags ('!!python/object/apply:os.mkdir') are not read" in only(mine)[3]
    assert not (tmp_path / "made").exists()


def test_folder_that_is_not_there(mine: Path) -> None:
    """25. Not one fault among others: there is nothing to check."""
    for name in ("nowhere", "mine/catalogue.yaml"):
        with pytest.raises(InputError, match=f"there is no folder '{name}'"):
            load(name)


def test_unreadable_file_is_named(mine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """25. By the name that the person gave."""
    real = Path.open

    def refuse(path: Path, *args: Any, **kwargs: Any) -> Any:
        if path.name == "levels.yaml":
            raise PermissionError(13, "Permission denied")
        return real(path, *args, **kwargs)

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(InputError, match=r"cannot read 'mine/levels\.yaml': permission denied"):
        load(mine)


def test_order_of_files_does_not_matter(mine: Path) -> None:
    """14. Whatever order the file system gives, the catalogue and its faults are sorted."""
    for number in range(30):
        text = (mine / "roles" / "planner.yaml").read_text(encoding="utf-8")
        text = text.replace("planner", f"r{number:02}").replace("Planner", f"R{number}")
        (mine / "roles" / f"r{29 - number:02}.yaml").write_text(text, encoding="utf-8")
    found = [(problem.path, problem.line) for problem in problems(mine)]
    assert len(found) == 30
    assert found == sorted(found)
