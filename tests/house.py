"""A package as rooms and arrows: which file imports which, read from the source."""

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

FLOORS = (
    {"errors", "model"},
    {"text", "routes"},
    {"documents", "titles", "plan"},
    {"catalogue", "phrases", "lookup", "answers"},
    {"pay", "cv"},
    {"advice"},
    {"advert", "questionnaire"},
    {"views"},
    {"render"},
    {"cli"},
)
"""The rooms from the ground up: each imports from the floors below its own, and from no other."""

WINGS = {"views", "cli"}
"""Rooms of rooms: the doors of their inner rooms stand open to everybody above."""


def floor_of(name: str) -> int:
    """The floor of the file ``name``, counted from the ground; the package's own top is highest."""
    room = name.partition("/")[0].removesuffix(".py")
    floors = [number for number, rooms in enumerate(FLOORS) if room in rooms]
    return floors[0] if floors else len(FLOORS)


class House:
    """The files of a package by name, such as ``advice/ranking.py``, with what they import."""

    def __init__(self, sources: Mapping[str, str]) -> None:
        self.trees = {name: ast.parse(source) for name, source in sources.items()}
        self._found = {name: tuple(self._named(name)) for name in self.trees}
        self.doors = {name: _door(tree) for name, tree in self.trees.items() if _is_door(name)}

    @classmethod
    def at(cls, folder: Path) -> "House":
        """The house whose files are in ``folder``."""
        paths = sorted(folder.rglob("*.py"))
        return cls({p.relative_to(folder).as_posix(): p.read_text(encoding="utf-8") for p in paths})

    def libraries(self, name: str) -> set[str]:
        """The top names of the foreign modules that ``name`` imports."""
        found: set[str] = set()
        for node in ast.walk(self.trees[name]):
            if isinstance(node, ast.Import):
                found |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and not node.level:
                found.add(node.module or "")
        return {module.partition(".")[0] for module in found}

    def named(self, name: str) -> set[str]:
        """The files that ``name`` names in its imports: a door where it goes through one."""
        return {target for target, _ in self.imports(name)}

    def reached(self, name: str) -> set[str]:
        """The files whose names ``name`` uses, looked up behind the doors."""
        if _is_door(name):
            return set()
        return {self._behind(target, word) for target, word in self.imports(name)} - {name}

    def upward(self, name: str) -> set[str]:
        """What ``name`` imports that does not stand on a lower floor, outside its own room."""
        room = name.partition("/")[0]
        return {
            target
            for target in self.named(name)
            if target.partition("/")[0] != room
            and target != "__init__.py"
            and floor_of(target) >= floor_of(name)
        }

    def past_doors(self, name: str) -> set[str]:
        """The files that ``name`` reaches into a room for, past that room's door."""
        here = PurePosixPath(name).parent
        return {target for target in self.named(name) if not _may_name(here, target)}

    def circles(self) -> list[list[str]]:
        """Files that import each other in a circle, each circle once, as a path."""
        found: list[list[str]] = []
        done: set[str] = set()
        for name in self.trees:
            self._walk(name, [], done, found)
        return found

    def _walk(self, name: str, path: list[str], done: set[str], found: list[list[str]]) -> None:
        if name in path:
            found.append([*path[path.index(name) :], name])
        elif name not in done:
            for target in sorted(self.reached(name)):
                self._walk(target, [*path, name], done, found)
            done.add(name)

    def imports(self, name: str) -> tuple[tuple[str, str], ...]:
        """The names that ``name`` imports from files of the house, each with the file it names."""
        return self._found[name]

    def _named(self, name: str) -> Iterator[tuple[str, str]]:
        package = PurePosixPath(name).parent.parts
        for node in ast.walk(self.trees[name]):
            if isinstance(node, ast.ImportFrom) and node.level:
                start = package[: len(package) - node.level + 1]
                base = "/".join((*start, *(node.module or "").split("."))).strip("/")
                yield from ((self._file(base, alias.name), alias.name) for alias in node.names)

    def _file(self, base: str, word: str) -> str:
        """The file that ``from base import word`` names; a word of a door is of that door."""
        for path in (f"{base}/{word}.py", f"{base}/{word}/__init__.py", f"{base}.py"):
            if path.strip("/") in self.trees:
                return path.strip("/")
        return f"{base}/__init__.py".strip("/")

    def used(self) -> set[tuple[str, str]]:
        """Each name that a file takes from a door, as (door, name): ``titles.find`` counts too."""
        found: set[tuple[str, str]] = set()
        for name, tree in self.trees.items():
            found |= set(self.imports(name))
            rooms = {word: target for target, word in self.imports(name) if _is_door(target)}
            for node in ast.walk(tree):
                if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
                    found.add((rooms.get(node.value.id, ""), node.attr))
        return found

    def _behind(self, target: str, word: str) -> str:
        while target in self.doors and word in self.doors[target]:
            inner = self.doors[target][word]
            base = f"{PurePosixPath(target).parent.as_posix()}/{inner}".removeprefix("./")
            target = f"{base}.py" if f"{base}.py" in self.trees else f"{base}/__init__.py"
        return target


def _is_door(name: str) -> bool:
    return PurePosixPath(name).name == "__init__.py"


def _door(tree: ast.Module) -> dict[str, str]:
    """What a door hands out: each name with the file behind it, from the table it is made of."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "door":
            table: dict[str, str] = ast.literal_eval(node.args[1])
            return {
                word: file.replace(".", "/")
                for file, words in table.items()
                for word in words.split()
            }
    return {}


def handed_out(tree: ast.Module) -> dict[str, str]:
    """What the type checker is told that a door hands out, in the same form."""
    return {
        alias.name: (node.module or "").replace(".", "/")
        for block in tree.body
        if isinstance(block, ast.If)
        for node in block.body
        if isinstance(node, ast.ImportFrom) and node.level == 1
        for alias in node.names
    }


def _may_name(here: PurePosixPath, target: str) -> bool:
    """A file of one's own room or of a room around it, else the first door on the way."""
    parts = PurePosixPath(target).parent.parts
    shared = 0
    while shared < min(len(here.parts), len(parts)) and here.parts[shared] == parts[shared]:
        shared += 1
    crossed = len(parts) - shared
    if crossed == 0:
        return True
    open_wing = parts[0] in WINGS and shared == 0
    return _is_door(target) and crossed <= (2 if open_wing else 1)
