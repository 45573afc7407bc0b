"""``catalogue check``: every fault with its place, and the exit codes."""

import shutil
import sys
from pathlib import Path

import pytest

from conftest import Runner
from pmo_path.catalogue import shipped_folder
from pmo_path.model.catalogue import Catalogue


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the shipped catalogue, called mine in the current folder."""
    copy = tmp_path / "mine"
    shutil.copytree(shipped_folder(), copy)
    monkeypatch.chdir(tmp_path)
    return copy


def _change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_shipped_catalogue_is_clean_and_counted(run: Runner, catalogue: Catalogue) -> None:
    """Without a folder the shipped data is checked; one line says what was read."""
    result = run("catalogue", "check")
    assert (result.code, result.errors) == (0, "")
    said = " ".join(result.text.split())
    counts = (len(catalogue.roles), len(catalogue.courses), len(catalogue.competencies))
    assert said.startswith("{} roles, {} courses, {} competencies, ".format(*counts))
    assert f" {len(catalogue.observations)} pay figures, " in said
    assert said.endswith("no problems")


def test_clean_catalogue_gives_no_items(run: Runner, folder: Path) -> None:
    """Nothing found is an empty list and code 0."""
    result = run("catalogue", "check", "mine", "--json")
    assert (result.code, result.json()["items"]) == (0, [])


def test_fault_has_its_place(run: Runner, folder: Path) -> None:
    """File as given, line and column, what is wrong, where in the record; code 1."""
    _change(folder / "roles" / "pmo-analyst.yaml", "level: 2", "level: nine")
    result = run("catalogue", "check", "mine")
    assert (result.code, result.errors) == (1, "")
    assert result.text == (
        "mine/roles/pmo-analyst.yaml:3:8: error: "
        "level must be a whole number from 1 to 4, not 'nine'\n"
        "  in pmo-analyst > level\n"
        "1 error\n"
    )


def test_records_say_the_same(run: Runner, folder: Path) -> None:
    """A script gets the parts of each line as fields."""
    _change(folder / "roles" / "pmo-analyst.yaml", "office: any", "office: projct")
    result = run("catalogue", "check", "mine", "--json")
    assert result.code == 1
    (item,) = result.json()["items"]
    assert item["file"] == "mine/roles/pmo-analyst.yaml"
    assert item["severity"] == "error"
    assert item["hint"] == "did you mean 'project'?"
    assert item["within"] == "pmo-analyst > office"


def test_all_faults_come_in_one_run_sorted(run: Runner, folder: Path) -> None:
    """Faults of several files, in the order of file, line and column."""
    _change(folder / "roles" / "pmo-officer.yaml", "level: 2", "level: 7")
    _change(folder / "courses" / "apmp.yaml", "replaced_by: apm-pmq", "replaced_by: apm-pmg")
    items = run("catalogue", "check", "mine", "--json").json()["items"]
    places = [(item["file"], item["line"], item["column"]) for item in items]
    assert places == sorted(places)
    assert {place[0] for place in places} == {
        "mine/courses/apmp.yaml",
        "mine/roles/pmo-officer.yaml",
    }


def test_file_that_is_not_yaml_is_a_finding(run: Runner, folder: Path) -> None:
    """Broken YAML is code 1 here, with its place."""
    (folder / "services.yaml").write_text("- id: 'open\n", encoding="utf-8")
    result = run("catalogue", "check", "mine")
    assert result.code == 1
    assert result.text.startswith("mine/services.yaml:1:7: error: a quote is opened here")


def test_missing_part_is_a_finding(run: Runner, folder: Path) -> None:
    """A catalogue without its own file is told which one it needs."""
    (folder / "catalogue.yaml").unlink()
    result = run("catalogue", "check", "mine")
    assert result.code == 1
    assert "mine/catalogue.yaml:1:1: error: catalogue.yaml is missing" in result.text


def test_warnings_alone_end_with_0(run: Runner, folder: Path) -> None:
    """A file that belongs to no part is a warning, and the catalogue can be used."""
    (folder / "colurses.yaml").write_text("x: 1\n", encoding="utf-8")
    result = run("catalogue", "check", "mine")
    assert result.code == 0
    assert result.text.startswith(
        "mine/colurses.yaml:1:1: warning: no part of a catalogue is called colurses.yaml\n"
        "  hint: did you mean 'courses'?\n"
    )
    assert "no errors" in result.text
    assert run("roles", "--catalogue", "mine", "--json").code == 0


def test_at_most_fifty_are_shown_and_all_are_counted(run: Runner, folder: Path) -> None:
    """The rest is counted; a script gets all."""
    for path in (folder / "roles").glob("*.yaml"):
        path.write_text(path.read_text(encoding="utf-8") + "colour: red\n", encoding="utf-8")
    lines = run("catalogue", "check", "mine").text.splitlines()
    assert sum(": error: " in line for line in lines) == 50
    assert lines[-2].startswith("and ")
    count = int(lines[-1].split()[0])
    assert count >= 63
    assert len(run("catalogue", "check", "mine", "--json").json()["items"]) == count


@pytest.mark.parametrize("name", ["nowhere", "mine/catalogue.yaml"])
def test_folder_that_cannot_be_read_is_code_3(run: Runner, folder: Path, name: str) -> None:
    """No such folder, or a file in its place: nothing on stdout."""
    result = run("catalogue", "check", name)
    assert (result.code, result.out) == (3, b"")
    assert result.errors.startswith(f"error: there is no folder '{name}'")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows needs a right to make links")
def test_link_out_of_the_folder_is_a_finding(run: Runner, folder: Path) -> None:
    """Nothing outside the folder is read."""
    (folder.parent / "secret.yaml").write_text("secret: 1\n", encoding="utf-8")
    (folder / "topics.yaml").unlink()
    (folder / "topics.yaml").symlink_to("../secret.yaml")
    result = run("catalogue", "check", "mine")
    assert result.code == 1
    assert result.text.startswith("mine/topics.yaml:1:1: error: ")
    assert "secret" not in result.text


@pytest.mark.parametrize("args", [("--catalogue", "mine"), ("-c", "mine")])
def test_option_names_the_folder_too(run: Runner, folder: Path, args: tuple[str, str]) -> None:
    """--catalogue means the same here as everywhere."""
    (folder / "catalogue.yaml").unlink()
    assert run("catalogue", "check", *args).code == 1


def test_variable_names_the_folder_too(run: Runner, folder: Path) -> None:
    """PMO_PATH_CATALOGUE means the same here as everywhere; an argument wins."""
    (folder / "catalogue.yaml").unlink()
    env = {"PMO_PATH_CATALOGUE": "mine"}
    assert run("catalogue", "check", env=env).code == 1
    assert run("catalogue", "check", str(shipped_folder()), env=env).code == 0
