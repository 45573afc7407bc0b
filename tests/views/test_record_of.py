"""A record is filled from the fields of the same name, and takes only what is worked out."""

from typing import NamedTuple, TypedDict

import pytest

from pmo_path.views.base import record_of


class Part(NamedTuple):
    """Something that a thing holds; ``hidden`` stands in no record."""

    name: str
    hidden: int = 0


class Thing(NamedTuple):
    """Something to describe."""

    id: str
    words: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    first: Part | None = None


class PartRecord(TypedDict):
    """What is told of a part."""

    name: str


class ThingRecord(TypedDict):
    """What is told of a thing, in this order."""

    title: str
    id: str
    words: list[str]
    parts: list[PartRecord]
    first: PartRecord | None


def test_fields_of_the_same_name_are_taken_in_the_order_of_the_record() -> None:
    """Tuples become lists, parts become records, and what is not there stays null."""
    thing = Thing("a", ("x", "y"), (Part("p"), Part("q")))
    record = record_of(ThingRecord, thing, title="A")
    assert list(record.items()) == [
        ("title", "A"),
        ("id", "a"),
        ("words", ["x", "y"]),
        ("parts", [{"name": "p"}, {"name": "q"}]),
        ("first", None),
    ]
    assert record_of(ThingRecord, Thing("a", first=Part("p")), title="A")["first"] == {"name": "p"}


def test_a_field_that_nobody_gives_is_refused() -> None:
    """A missing field is an error where the record is made, not a gap in what scripts read."""
    with pytest.raises(AttributeError):
        record_of(ThingRecord, Part("a"))


def test_something_that_is_no_field_is_refused() -> None:
    """What is worked out has to have a place in the record."""
    with pytest.raises(TypeError, match="ThingRecord has no field name"):
        record_of(ThingRecord, Thing("a"), title="A", name="a")
