"""The shape of the code: imports point one way, and what is done once is done in one place."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import pmo_path
from house import FLOORS, House, handed_out
from pmo_path import errors
from pmo_path.cli.table import COMMANDS
from pmo_path.cli.terminal import VARIABLES

PACKAGE = Path(pmo_path.__file__).parent
SOURCES = {path.relative_to(PACKAGE).as_posix(): path for path in sorted(PACKAGE.rglob("*.py"))}

DOORS = {
    "typer": ("cli/",),
    "rich": ("render/as_table.py", "render/wrapping.py"),
    "yaml": ("documents/yaml_reader.py", "documents/yaml_words.py", "render/as_yaml.py"),
    "rapidfuzz": ("titles/spelling.py",),
    "docx": ("cli/files/cv_documents.py",),
    "pypdf": ("cli/files/cv_documents.py",),
    "pydantic": ("catalogue/source.py", "catalogue/pydantic_words.py"),
}
NEVER = {"http", "ssl", "socket", "urllib", "asyncio", "multiprocessing", "concurrent", "pickle"}
EDGES = {"__init__.py", "__main__.py", "documents", "catalogue", "cli"}
"""Where files are read and written, the clock and the environment are read; all else is pure."""
NOT_PURE = {"open", "print", "input", "exec", "eval"}


@cache
def house() -> House:
    """The house as it stands, read where a test asks for it."""
    return House.at(PACKAGE)


def test_every_room_has_a_floor() -> None:
    """What stands at the top is a room with a floor, or one of three files."""
    tops = {name.partition("/")[0].removesuffix(".py") for name in house().trees}
    assert tops == set().union(*FLOORS) | {"__init__", "__main__"}
    assert {name for name in house().trees if "/" not in name} == {
        "__init__.py",
        "__main__.py",
        "errors.py",
    }


def test_imports_point_down() -> None:
    """A file imports from its own room and from the floors below."""
    assert {name: found for name in house().trees if (found := house().upward(name))} == {}


def test_rooms_are_entered_by_their_doors() -> None:
    """From another room a file takes what the door hands out, and nothing past it."""
    assert {name: found for name in house().trees if (found := house().past_doors(name))} == {}


def test_nothing_imports_in_a_circle() -> None:
    """Neither rooms nor the files within them, whether imported early or late."""
    assert house().circles() == []


def test_doors_hand_out_what_they_say() -> None:
    """The table is what the type checker is told; no name is also a file's; each name is used."""
    used = house().used()
    inner = {name: door for name, door in house().doors.items() if "/" in name}
    for name, door in inner.items():
        assert door == handed_out(house().trees[name]), name
        folder = name.removesuffix("__init__.py")
        assert not [word for word in door if f"{folder}{word}.py" in house().trees], name
        assert {word for word in door if (name, word) not in used} == set(), name


PLANTED = {
    "errors.py": "",
    "model/__init__.py": "from .. import door\n__getattr__ = door(__name__, {'role': 'Role'})",
    "model/role.py": "class Role: ...",
    "titles/__init__.py": "from .. import door\n__getattr__ = door(__name__, {'finder': 'find'})",
    "titles/finder.py": "from ..model import Role\ndef find(): ...",
    "advice/__init__.py": "from .. import door\n__getattr__ = door(__name__, {'gaps': 'gaps_for'})",
    "advice/gaps.py": "def gaps_for(): ...",
    "advice/ranking.py": "from .gaps import gaps_for",
    "views/advice/__init__.py": "",
    "views/advice/page.py": "from ...advice import gaps_for",
}


@pytest.mark.parametrize(
    ("name", "line", "found"),
    [
        ("titles/finder.py", "from ..advice import gaps_for", "upward"),
        ("model/role.py", "def late():\n    from ..titles import find", "upward"),
        ("titles/finder.py", "from ..phrases import Hit", "upward"),
        ("errors.py", "from .model import Role", "upward"),
        ("advice/gaps.py", "from ..model.role import Role", "past_doors"),
        ("views/advice/page.py", "from ...advice.gaps import gaps_for", "past_doors"),
        ("advice/gaps.py", "from .ranking import nothing", "circles"),
    ],
)
def test_what_is_planted_is_found(name: str, line: str, found: str) -> None:
    """An upward import, a way past a door and a circle are each seen by their test."""
    good = House(PLANTED)
    bad = House({**PLANTED, name: f"{PLANTED[name]}\n{line}"})
    if found == "circles":
        assert (good.circles(), bool(bad.circles())) == ([], True)
    else:
        assert not any(getattr(good, found)(file) for file in PLANTED)
        assert getattr(bad, found)(name)


def test_commands_do_not_import_each_other() -> None:
    """One command, one file."""
    for name in SOURCES:
        if name.startswith("cli/commands/"):
            assert not {other for other in house().named(name) if other.startswith("cli/commands/")}


@pytest.mark.parametrize("library", DOORS)
def test_each_slow_library_has_few_doors(library: str) -> None:
    """And each of those doors is used."""
    users = {name for name in SOURCES if library in house().libraries(name)}
    strangers = {name for name in users if not name.startswith(DOORS[library])}
    assert not strangers
    assert all(any(name.startswith(door) for name in users) for door in DOORS[library])


def test_nothing_reaches_a_network_or_starts_a_child() -> None:
    """79, 85. No module for the network, for other processes or for running data is imported."""
    for name in SOURCES:
        assert not house().libraries(name) & (NEVER | {"subprocess", "threading"}), name


def _calls(name: str) -> Iterator[str]:
    for node in ast.walk(house().trees[name]):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func)


@pytest.mark.parametrize("name", [name for name in SOURCES if name.startswith("cli/commands/")])
def test_commands_never_print(name: str) -> None:
    """12. A command returns what it found; one place writes it."""
    printing = {"print", "typer.echo", "typer.secho", "sys.stdout.write", "sys.exit", "os._exit"}
    assert not [call for call in _calls(name) if call in printing or call.endswith("Console")]


def test_only_one_module_writes_results() -> None:
    """12. stdout is written to by output.py, and by --version before anything is there."""
    users = {
        name
        for name, tree in house().trees.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and ast.unparse(node) == "sys.stdout"
    }
    assert users == {"cli/output.py", "cli/group.py", "__main__.py"}


@pytest.mark.parametrize("name", [name for name in SOURCES if name.partition("/")[0] not in EDGES])
def test_core_is_pure(name: str) -> None:
    """Nothing in the core prints, reads a file, asks the time or looks at the environment."""
    calls = set(_calls(name))
    assert not calls & NOT_PURE
    assert not [call for call in calls if call.endswith((".today", ".now", ".read_text"))]
    assert not house().libraries(name) & {"os", "sys", "time", "random", "pathlib", "locale"}


def test_the_environment_is_read_in_one_place() -> None:
    """64. Only terminal.py reads variables; the command line asks for its completion's own."""
    readers = {
        name
        for name, tree in house().trees.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and ast.unparse(node) in {"os.environ", "os.getenv"}
    }
    assert readers == {"cli/terminal.py", "cli/__init__.py"}


def test_every_variable_read_is_documented() -> None:
    """64. The names asked for in the source are those that 'help environment' lists."""
    asked = {
        node.args[0].value
        for tree in house().trees.values()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and ast.unparse(node.func) in {"variable", "is_set"}
        and isinstance(node.args[0], ast.Constant)
    }
    assert asked == set(VARIABLES)


LONG = {
    "advice/advising.py",
    "advice/changes.py",
    "advice/standing.py",
    "views/advice/page.py",
}
"""Files of the advice that are being rewritten, and may be longer until then."""


def test_functions_and_files_stay_small() -> None:
    """At forty lines there is a second function in a function; a file is one idea."""
    for name, tree in house().trees.items():
        if name in LONG:
            continue
        assert len(SOURCES[name].read_text(encoding="utf-8").splitlines()) <= 250, name
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef):
                length = (node.end_lineno or 0) - node.body[0].lineno + 1
                assert length <= 40, f"{name}: {node.name}"


def test_every_command_has_a_module_of_its_name() -> None:
    """And no command module is forgotten in the table."""
    entries = [member for entry in COMMANDS for member in (entry.members or (entry,))]
    modules = {name for name in SOURCES if name.startswith("cli/commands/")}
    named = {f"cli/commands/{entry.module}.py" for entry in entries}
    assert modules - {"cli/commands/__init__.py"} == named
    for entry in COMMANDS:
        for member in entry.members:
            assert member.module == f"{entry.name}_{member.name}".replace("-", "_")
        if not entry.members:
            assert entry.module == entry.name.replace("-", "_")


CODES = {
    "PmoPathError": 70,
    "UsageError": 2,
    "InputError": 3,
    "OutputError": 4,
    "Stopped": 5,
    "Interrupted": 130,
}


def _error_classes(base: type = errors.PmoPathError) -> Iterator[type]:
    yield base
    found: type
    for found in base.__subclasses__():
        yield from _error_classes(found)


def test_every_error_class_has_a_code_of_the_contract() -> None:
    """25. Each class ends the program with its own code, or with that of its kind."""
    for module in ("answers", "titles", "catalogue.source", "cli", "cli.output"):
        __import__(f"pmo_path.{module}")
    found: dict[str, int] = {kind.__name__: kind.code for kind in _error_classes()}  # type: ignore[attr-defined]
    assert {name: found[name] for name in CODES} == CODES
    assert set(found.values()) == set(CODES.values())


def test_errors_are_raised_as_one_of_ours() -> None:
    """26. Nothing exits from within; what is raised derives from PmoPathError or is a bug."""
    for name in SOURCES:
        if name != "__main__.py":
            assert not {"sys.exit", "exit", "quit", "os._exit"} & set(_calls(name)), name


def test_files_are_opened_with_an_encoding() -> None:
    """52. Text files name their encoding; everything else is bytes."""
    for name, tree in house().trees.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and ast.unparse(node.func).endswith(
                (".read_text", ".write_text", "open")
            ):
                words = ast.unparse(node)
                binary = "'rb'" in words or "'wb'" in words or "os.open" in words
                binary = binary or words.startswith("self._archive.open(")  # zipfile gives bytes
                assert binary or "encoding=" in words, f"{name}: {words}"
