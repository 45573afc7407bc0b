"""The shape of the code: imports point one way, and what is done once is done in one place."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import pmo_path
from pmo_path import errors
from pmo_path.cli.table import COMMANDS
from pmo_path.cli.terminal import VARIABLES

PACKAGE = Path(pmo_path.__file__).parent
SOURCES = {path.relative_to(PACKAGE).as_posix(): path for path in sorted(PACKAGE.rglob("*.py"))}
TREES = {name: ast.parse(path.read_text(encoding="utf-8")) for name, path in SOURCES.items()}

# Lower layers first: a module imports from its own layer and from those before it. What is not
# named here is core: pure functions from the catalogue and the answers to views.
LAYERS = (
    ("errors.py", "text.py", "periods.py"),
    ("model/",),
    ("catalogue/",),
    ("",),
    ("render/", "schemas.py"),
    ("cli/",),
    ("cli/commands/",),
    ("__init__.py", "__main__.py"),
)
DOORS = {
    "typer": ("cli/",),
    "rich": ("render/as_table.py", "render/wrap.py"),
    "yaml": ("catalogue/reader.py", "catalogue/yaml_words.py", "render/as_yaml.py"),
    "rapidfuzz": ("title_spelling.py",),
    "docx": ("cli/cv_documents.py",),
    "pypdf": ("cli/cv_documents.py",),
    "pydantic": ("catalogue/source.py", "catalogue/pydantic_words.py"),
}
NEVER = {"http", "ssl", "socket", "urllib", "asyncio", "multiprocessing", "concurrent", "pickle"}
PURE = ("model/", "views/", "advice/", "render/")
NOT_PURE = {"open", "print", "input", "exec", "eval"}


def _layer(name: str) -> int:
    fits = [
        (len(start), index)
        for index, starts in enumerate(LAYERS)
        for start in starts
        if name.startswith(start)
    ]
    return max(fits)[1]


def _imported(name: str) -> Iterator[tuple[str, ast.AST]]:
    """What the module ``name`` imports: modules of ours as paths, others by their name."""
    for node in ast.walk(TREES[name]):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((found, node) for found in _from(name, node))


def _from(name: str, node: ast.ImportFrom) -> Iterator[str]:
    if not node.level:
        yield node.module or ""
        return
    package = list(Path(name).parent.parts)
    package = package[: len(package) - node.level + 1]
    base = "/".join([*package, *(node.module or "").split(".")]).strip("/")
    for alias in node.names:
        inner = f"{base}/{alias.name}.py".strip("/")
        for path in (inner, f"{base}.py", f"{base}/__init__.py".strip("/")):
            if path in SOURCES:
                yield path
                break


def _ours(name: str) -> set[str]:
    return {found for found, _ in _imported(name) if found in SOURCES}


def _is_late_pair(name: str, found: str) -> bool:
    """The two places that reach upwards, late: help of any command, the package's own door."""
    return (name, found) in {
        ("cli/__init__.py", "cli/commands/help.py"),
        ("cli/commands/help.py", "cli/__init__.py"),
    }


@pytest.mark.parametrize("name", SOURCES)
def test_imports_point_one_way(name: str) -> None:
    """No module imports from a layer above its own."""
    above = {
        found
        for found in _ours(name)
        if _layer(found) > _layer(name)
        and found != "__init__.py"
        and not _is_late_pair(name, found)
    }
    assert not above


def test_every_import_of_ours_was_understood() -> None:
    """The test above sees the imports: the command line reaches the catalogue and the views."""
    assert "catalogue/__init__.py" in _ours("cli/options.py")
    assert "views/roles.py" in _ours("cli/commands/roles.py")
    assert _layer("cli/commands/roles.py") > _layer("cli/options.py") > _layer("views/roles.py")


def test_commands_do_not_import_each_other() -> None:
    """One command, one file."""
    for name in SOURCES:
        if name.startswith("cli/commands/"):
            others = {found for found in _ours(name) if found.startswith("cli/commands/")}
            assert others <= {"cli/commands/__init__.py"}, name


@pytest.mark.parametrize("library", DOORS)
def test_each_slow_library_has_few_doors(library: str) -> None:
    """And each of those doors is used."""
    users = {
        name for name in SOURCES if any(f.split(".")[0] == library for f, _ in _imported(name))
    }
    strangers = {name for name in users if not name.startswith(DOORS[library])}
    assert not strangers
    assert all(any(name.startswith(door) for name in users) for door in DOORS[library])


def test_nothing_reaches_a_network_or_starts_a_child() -> None:
    """79, 85. No module for the network, for other processes or for running data is imported."""
    for name in SOURCES:
        found = {found.split(".")[0] for found, _ in _imported(name)}
        assert not found & (NEVER | {"subprocess", "threading"}), name


def _calls(name: str) -> Iterator[str]:
    for node in ast.walk(TREES[name]):
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
        for name, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and ast.unparse(node) == "sys.stdout"
    }
    assert users == {"cli/output.py", "cli/group.py", "__main__.py"}


@pytest.mark.parametrize("name", [name for name in SOURCES if _layer(name) in {1, 3, 4}])
def test_core_is_pure(name: str) -> None:
    """Nothing in the core prints, reads a file, asks the time or looks at the environment."""
    calls = set(_calls(name))
    assert not calls & NOT_PURE
    assert not [call for call in calls if call.endswith((".today", ".now", ".read_text"))]
    imported = {found.split(".")[0] for found, _ in _imported(name)}
    assert not imported & {"os", "sys", "time", "random", "pathlib", "locale"}


def test_the_environment_is_read_in_one_place() -> None:
    """64. Only terminal.py reads variables; the command line asks for its completion's own."""
    readers = {
        name
        for name, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and ast.unparse(node) in {"os.environ", "os.getenv"}
    }
    assert readers == {"cli/terminal.py", "cli/__init__.py"}


def test_every_variable_read_is_documented() -> None:
    """64. The names asked for in the source are those that 'help environment' lists."""
    asked = {
        node.args[0].value
        for tree in TREES.values()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and ast.unparse(node.func) in {"variable", "is_set"}
        and isinstance(node.args[0], ast.Constant)
    }
    assert asked == set(VARIABLES)


def test_functions_and_files_stay_small() -> None:
    """At sixty lines there is a second function in a function; a file is one idea."""
    for name, tree in TREES.items():
        assert len(SOURCES[name].read_text(encoding="utf-8").splitlines()) <= 300, name
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef):
                first = node.body[1] if ast.get_docstring(node) and node.body[1:] else node.body[0]
                length = (node.end_lineno or 0) - first.lineno + 1
                assert length <= 60, f"{name}: {node.name}"


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
    for name, tree in TREES.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and ast.unparse(node.func).endswith(
                (".read_text", ".write_text", "open")
            ):
                words = ast.unparse(node)
                binary = "'rb'" in words or "'wb'" in words or "os.open" in words
                binary = binary or words.startswith("self._archive.open(")  # zipfile gives bytes
                assert binary or "encoding=" in words, f"{name}: {words}"
