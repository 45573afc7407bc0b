"""``data/README.md`` names every file of the catalogue and every field of its records."""

import dataclasses
import re
from collections.abc import Iterator
from typing import Any

import pytest

from pmo_path.catalogue import shipped_folder
from pmo_path.catalogue.layout import record_type
from pmo_path.model.catalogue import PARTS, CataloguePart
from pmo_path.model.known import FACTS

README: str = (shipped_folder() / "README.md").read_text(encoding="utf-8")


def _section(title: str) -> str:
    """What stands between the heading ``title`` and the next of its kind."""
    start = README.index(f"\n## {title}\n")
    return README[start : README.find("\n## ", start + 4) % (len(README) + 1)]


def _records(kind: Any) -> Iterator[Any]:
    """The dataclass ``kind`` and all those within its fields."""
    if dataclasses.is_dataclass(kind):
        yield kind
        for field in dataclasses.fields(kind):
            yield from _records(field.type)
    for inner in getattr(kind, "__args__", ()):
        yield from _records(inner)


def _heading(part: CataloguePart[Any]) -> str:
    return f"`{part.place}/`" if part.shape in ("each", "lists") else f"`{part.place}`"


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.name)
def test_every_field_is_explained_under_its_file(part: CataloguePart[Any]) -> None:
    """Each field of each record stands, as code, in the section of its file."""
    named = set(re.findall(r"`([a-z0-9_]+)`", _section(_heading(part))))
    for record in _records(record_type(part)):
        missing = {field.name for field in dataclasses.fields(record)} - named
        assert not missing, f"{record.__name__} in {part.place}"


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.name)
def test_required_fields_come_first(part: CataloguePart[Any]) -> None:
    """What has to be there is explained before what may be left out."""
    required, _, optional = _section(_heading(part)).partition("Optional:\n")
    fields = dataclasses.fields(record_type(part))
    for field in fields:
        no_default = field.default is dataclasses.MISSING
        needed = no_default and field.default_factory is dataclasses.MISSING
        first = next(text for text in (required, optional) if f"`{field.name}`" in text)
        assert not needed or first is required, field.name


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.name)
def test_no_field_is_explained_that_does_not_exist(part: CataloguePart[Any]) -> None:
    """A list item that begins with a field names one of the records of its file."""
    known = {f.name for record in _records(record_type(part)) for f in dataclasses.fields(record)}
    named = set(re.findall(r"^- `([a-z0-9_]+)`", _section(_heading(part)), re.MULTILINE))
    assert named <= known


def test_every_file_and_folder_has_a_section() -> None:
    """Nothing lies in the folder that the page does not explain."""
    names = {
        f"`{path.name}/`" if path.is_dir() else f"`{path.name}`"
        for path in shipped_folder().iterdir()
        if path.name != "README.md"
    }
    assert names == set(re.findall(r"^## (`.*`)$", README, re.MULTILINE))


def test_every_fact_is_explained() -> None:
    """A condition can name no fact that the page leaves out."""
    section = _section("How `when` works")
    for fact, values in FACTS.items():
        assert f"`{fact}`" in section
        if fact in ("segment", "experience", "seniority", "accountability"):
            for value in values:
                assert f"`{value}`" in section


def test_commands_of_the_page_exist() -> None:
    """What the page tells people to type is a command of the program."""
    from pmo_path.cli.table import find

    for words in re.findall(r"pmo-path ((?:[a-z]+ ?)+)", README):
        path = words.split()
        assert find(path[:1]) is not None, words
