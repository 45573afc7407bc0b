"""What a run imports: a look-up loads nothing heavier than Typer."""

import json
from pathlib import Path

import pytest

from pmo_path.cli.table import COMMANDS
from pmo_path.model.catalogue import Catalogue
from program import ROOT, python

HEAVY = {"rich", "pydantic", "yaml", "rapidfuzz", "jinja2", "prompt_toolkit", "questionary"}
NETWORK = {"http", "http.client", "ssl", "socket", "urllib.request", "asyncio"}

LOADED = """
import json, sys
from pmo_path.__main__ import main
sys.argv[0] = "pmo-path"
code = main()
print(json.dumps([code, sorted(sys.modules)]), file=sys.stderr)
"""


def loaded_by(*args: str) -> set[str]:
    """The modules that a run with ``args`` has loaded when it ends."""
    done = python(LOADED, *args)
    code, modules = json.loads(done.errors.splitlines()[-1])
    assert code == 0, done.errors
    return set(modules)


def test_version_loads_nothing() -> None:
    """--version knows its answer before Typer, and even typing, is there."""
    modules = loaded_by("--version")
    assert not modules & {"typer", "typing", "dataclasses", "pmo_path.cli", *HEAVY}


@pytest.mark.parametrize(
    "args", [["--help"], ["roles", "--help"], ["catalogue", "--help"], ["help"]]
)
def test_help_loads_nothing_heavy(args: list[str]) -> None:
    """Help reads no catalogue and styles nothing."""
    modules = loaded_by(*args)
    assert "typer" in modules
    assert not modules & {"pmo_path.catalogue", "pmo_path.catalogue.source", *HEAVY}


LOOK_UPS = [
    ["roles", "--level", "2", "--json"],
    ["role", "pmo-analyst", "--json"],
    ["courses", "--json"],
    ["course", "apm-pmq", "--json"],
    ["pay", "pmo-analyst", "--json"],
    ["route", "secretary-or-pa", "pmo-manager", "--json"],
    ["compare", "pmo-lead", "pmo-manager", "--json"],
    ["levels", "--format", "jsonl"],
    ["competencies", "--format", "csv"],
    ["questions", "--json"],
    ["explain", "--json"],
]


@pytest.mark.parametrize("args", LOOK_UPS, ids=" ".join)
def test_look_ups_as_data_load_nothing_heavy(args: list[str]) -> None:
    """A look-up in a data format takes the compiled catalogue and the standard library."""
    assert not loaded_by(*args) & {"pmo_path.catalogue.source", *HEAVY, *NETWORK}


def test_advice_as_data_loads_nothing_heavy(catalogue: Catalogue, tmp_path: Path) -> None:
    """Nor does advice, from an example or from answers in JSON."""
    answers = tmp_path / "answers.json"
    answers.write_text(json.dumps(catalogue.examples["newcomer"].answers), encoding="utf-8")
    for args in (["--example", "newcomer"], ["--answers", str(answers)]):
        modules = loaded_by("advise", *args, "--json")
        assert not modules & {"pmo_path.catalogue.source", *HEAVY, *NETWORK}


def test_an_advert_as_data_loads_nothing_heavy() -> None:
    """Nor does reading an advert; rapidfuzz is there for titles that nobody knows."""
    advert = str(ROOT / "docs" / "adverts" / "pmo-analyst.txt")
    modules = loaded_by("advert", advert, "--example", "practitioner", "--json")
    assert not modules & {"pmo_path.catalogue.source", *HEAVY, *NETWORK} - {"rapidfuzz"}


def test_table_loads_rich_and_nothing_else_that_is_heavy() -> None:
    """A table is laid out by Rich; the data still comes compiled."""
    modules = loaded_by("roles")
    assert "rich" in modules
    assert not modules & {"pydantic", "yaml", *NETWORK}


def test_look_up_reads_only_its_part_of_the_catalogue() -> None:
    """The roles come without courses, pay and sources."""
    compiled = "pmo_path.catalogue._compiled"
    parts = {name for name in loaded_by("roles", "--json") if name.startswith(f"{compiled}.")}
    assert parts == {f"{compiled}.roles"}


def test_no_command_module_loads_anything_heavy() -> None:
    """All commands, imported at once: what is heavy is imported inside their functions."""
    entries = [member for entry in COMMANDS for member in (entry.members or (entry,))]
    imports = "; ".join(f"import pmo_path.cli.commands.{entry.module}" for entry in entries)
    done = python(f"import json, sys\n{imports}\nprint(json.dumps(sorted(sys.modules)))")
    assert done.code == 0, done.errors
    assert not set(json.loads(done.text)) & HEAVY


def test_importing_the_package_loads_nothing() -> None:
    """``import pmo_path`` is free; load and advise come when they are asked for."""
    code = "import json, sys, pmo_path; before = sorted(sys.modules)"
    done = python(f"{code}; pmo_path.load, pmo_path.advise; print(json.dumps(before))")
    assert done.code == 0, done.errors
    assert not [name for name in json.loads(done.text) if name.startswith("pmo_path.")]
    assert "typing" not in json.loads(done.text)
