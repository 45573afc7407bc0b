"""The wheel and the sdist: what they hold, and that they give what the YAML says."""

import email
import shutil
import tarfile
import zipfile
from pathlib import Path
from typing import Any

import pytest

import pmo_path
from conftest import shipped
from pmo_path.catalogue.compiler import compile_catalogue
from pmo_path.catalogue.source import Folder
from pmo_path.model.catalogue import PARTS
from program import ROOT, build, program, python, unpacked, wheel


@pytest.fixture(scope="module")
def compiled() -> dict[str, Any]:
    """The value of each module that the wheel's build compiles."""
    values: dict[str, Any] = {}
    for name, source in compile_catalogue(ROOT / "data").items():
        values[name] = {}
        exec(source, values[name])  # it is our own, and what the wheel runs
    return values


@pytest.fixture(scope="module")
def read() -> Folder:
    """The same catalogue, read from its YAML."""
    folder = Folder(ROOT / "data")
    folder.catalogue()
    return folder


@pytest.mark.parametrize("part", [part.name for part in PARTS])
def test_compiled_part_equals_the_yaml(part: str, compiled: dict[str, Any], read: Folder) -> None:
    """Every record of every part, field by field."""
    assert compiled[part]["VALUE"] == read.part(part)
    assert repr(compiled[part]["VALUE"]) == repr(read.part(part))


def test_wheel_holds_the_compiled_catalogue_and_its_yaml() -> None:
    """One module for each part, and data/ beside it as it stands in the checkout."""
    package = unpacked() / "pmo_path"
    for name, source in compile_catalogue(ROOT / "data").items():
        path = package / "catalogue" / "_compiled" / f"{name}.py"
        assert path.read_text(encoding="utf-8") == source
    assert _texts(package / "data") == _texts(ROOT / "data")


OWN = """
import sys
from pathlib import Path
from pmo_path.catalogue import load, source
read = source.read_yaml
files = []
def counted(text, path, *more):
    files.append(Path(path).name)
    return read(text, path, *more)
source.read_yaml = counted
own = load(sys.argv[1])
print(*sorted(files))
print(own.roles["pmo-analyst"].title, own.roles["pmo-lead"] is load().roles["pmo-lead"])
print(len(own.markers), len(own.courses), repr(own.rules) == repr(load().rules))
"""


def test_files_as_shipped_are_not_read_again(tmp_path: Path) -> None:
    """Of a copy only what was edited is read, and a fault in that is found as ever."""
    own = tmp_path / "own"
    shutil.copytree(ROOT / "data", own)
    before = python(OWN, str(own))
    assert (before.errors, before.text.splitlines()[:2]) == ("", ["", "PMO Analyst True"])
    (own / "pay" / "gb.yaml").write_bytes((own / "pay" / "gb.yaml").read_bytes() + b"\r\n")
    role = own / "roles" / "pmo-analyst.yaml"
    role.write_text(
        role.read_text(encoding="utf-8").replace("title: PMO Analyst", "title: Ours", 1),
        encoding="utf-8",
    )
    after = python(OWN, str(own))
    assert after.text.splitlines()[:2] == ["gb.yaml pmo-analyst.yaml", "Ours True"]
    assert after.text.splitlines()[2:] == before.text.splitlines()[2:]
    (own / "roles" / "pmo-lead.yaml").unlink()
    done = program("roles", "--catalogue", str(own))
    assert done.code == 3
    assert "there is no role 'pmo-lead'" in done.errors


def test_line_ends_do_not_make_a_file_another(tmp_path: Path) -> None:
    """A copy that was saved on Windows is still as shipped."""
    own = tmp_path / "own"
    shutil.copytree(ROOT / "data", own)
    role = own / "roles" / "pmo-analyst.yaml"
    role.write_bytes(role.read_bytes().replace(b"\n", b"\r\n"))
    assert python(OWN, str(own)).text.splitlines()[0] == ""


def _texts(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_wheel_holds_the_package_and_nothing_else() -> None:
    """No test, no build file, no stray folder; the mark of a typed package."""
    with zipfile.ZipFile(wheel()) as archive:
        names = archive.namelist()
    tops = {name.split("/")[0] for name in names}
    version = pmo_path.__version__
    assert tops == {"pmo_path", f"pmo_path-{version}.dist-info"}
    assert "pmo_path/py.typed" in names
    unwanted = ("test", "conftest", "build_catalogue", "pyproject", "benchmark", "__pycache__")
    code = [name for name in names if not name.startswith("pmo_path/data/")]
    assert not [name for name in code if any(word in name for word in unwanted)]


def test_wheel_names_its_command_licence_and_libraries() -> None:
    """Its metadata: the start script, the licence, and no library without a lower bound."""
    (info,) = unpacked().glob("*.dist-info")
    points = (info / "entry_points.txt").read_text(encoding="utf-8")
    assert "pmo-path = pmo_path.__main__:main" in points
    metadata = email.message_from_string((info / "METADATA").read_text(encoding="utf-8"))
    assert metadata["License-Expression"] == "MIT"
    assert (info / "licenses" / "LICENSE").is_file()
    needed = [line for line in metadata.get_all("Requires-Dist") or [] if "extra" not in line]
    assert needed
    assert all(">=" in line for line in needed)


def test_sdist_builds_the_same_wheel(tmp_path: Path) -> None:
    """Who installs from the sdist gets the same files, byte for byte."""
    build("sdist", ROOT, tmp_path / "sdist")
    (archive,) = (tmp_path / "sdist").glob("*.tar.gz")
    with tarfile.open(archive) as opened:
        opened.extractall(tmp_path / "source", filter="data")
    (source,) = (tmp_path / "source").iterdir()
    build("wheel", source, tmp_path / "wheel")
    (again,) = (tmp_path / "wheel").glob("*.whl")
    assert _members(again) == _members(wheel())


def _members(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_building_leaves_the_source_alone() -> None:
    """Nothing compiled from the data is written beside it."""
    wheel()
    assert not (ROOT / "src" / "pmo_path" / "catalogue" / "_compiled").exists()
    assert not (ROOT / "src" / "pmo_path" / "data").exists()


def test_installed_catalogue_is_the_one_in_the_checkout() -> None:
    """``load()`` from the wheel gives the same roles as from the YAML, in the same order."""
    done = python("import pmo_path; print(list(pmo_path.load().roles))")
    assert done.text.strip() == str(list(shipped().roles))


@pytest.mark.parametrize("name", ["json", "yaml", "typer", "typing", "re", "pmo_path"])
def test_modules_in_the_current_folder_change_nothing(name: str, tmp_path: Path) -> None:
    """A json.py of one's own, where the program is started, is not ours to import."""
    (tmp_path / f"{name}.py").write_text("raise SystemExit(99)\n", encoding="utf-8")
    script = "import sys; sys.path.pop(0); from pmo_path.__main__ import main; sys.exit(main())"
    assert python(script, "roles", "--json", cwd=tmp_path).code == 0
    if name != "pmo_path":  # python -m pmo_path is asked for that very file
        done = program("roles", "--json", cwd=tmp_path)
        assert (done.code, done.err) == (0, b"")


def test_both_ways_to_start_say_the_same() -> None:
    """``pmo-path`` and ``python -m pmo_path``."""
    script = (
        "import sys; sys.argv[0] = 'pmo-path'; from pmo_path.__main__ import main; sys.exit(main())"
    )
    for args in (["roles", "--level", "4"], ["--help"], ["rolse"]):
        assert python(script, *args) == program(*args)
