"""A view: records for scripts and a document for people, told apart from any format."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import Any, Literal, NamedTuple, TypeVar, cast, get_args, is_typeddict

from ..errors import UsageError
from ..text import did_you_mean

Row = Mapping[str, Any]
Made = TypeVar("Made")


def record_of(kind: type[Made], source: object, /, **worked_out: object) -> Made:
    """A record of ``kind``: what is ``worked_out``, all else from the fields of the same name.

    Tuples become lists, and what a record holds becomes the record that it says. Raises
    AttributeError where ``source`` lacks a field, TypeError for one that no such record has.
    """
    held = _held(cast(Any, kind))
    if unknown := worked_out.keys() - held.keys():
        raise TypeError(f"{kind.__name__} has no field {', '.join(sorted(unknown))}")
    record = {
        name: worked_out[name] if name in worked_out else _copied(getattr(source, name), inner)
        for name, inner in held.items()
    }
    return cast(Made, record)


def _copied(value: Any, inner: Any) -> Any:
    if inner is None or value is None:
        return list(value) if isinstance(value, tuple) else value
    many = isinstance(value, list | tuple) and not hasattr(value, "_fields")
    return [record_of(inner, item) for item in value] if many else record_of(inner, value)


@cache
def _held(kind: Any) -> dict[str, Any]:
    """The fields of a record, each with the kind of record in it, None for plain values.

    The annotations are read as they stand: looking names up in them is slow.
    """
    return {name: _record_in(hint) for name, hint in kind.__annotations__.items()}


def _record_in(hint: Any) -> Any:
    if is_typeddict(hint):
        return hint
    return next((inner for part in get_args(hint) if (inner := _record_in(part))), None)


class Heading(NamedTuple):
    """A title within a document; level 1 is the document's own.

    ``mark`` is an id that Markdown keeps beside it, unseen by a reader.
    """

    text: str
    level: int = 2
    mark: str = ""


class Para(NamedTuple):
    """A paragraph of whole sentences."""

    text: str


class Bullets(NamedTuple):
    """A list of sentences or names, ``numbered`` where their order matters."""

    items: tuple[str, ...]
    numbered: bool = False


class Task(NamedTuple):
    """Something to do; ``id`` stays the same while it is the same thing to do."""

    id: str
    text: str


class Tasks(NamedTuple):
    """A list of things to tick off."""

    items: tuple[Task, ...]


class Facts(NamedTuple):
    """Labels and values, one below the other."""

    pairs: tuple[tuple[str, str], ...]


class Column(NamedTuple):
    """A column of a grid. ``fixed`` ones (ids, codes, money, dates) never wrap."""

    key: str
    label: str
    fixed: bool = False


class Grid(NamedTuple):
    """A table of texts."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]


class Lines(NamedTuple):
    """Lines that stand as they are."""

    lines: tuple[str, ...]


Block = Heading | Para | Bullets | Tasks | Facts | Grid | Lines
Document = tuple[Block, ...]


class Rows(NamedTuple):
    """The flat records of a view whose own hold others: what a format that has only rows shows."""

    record_type: Any
    records: Callable[[], Iterable[Row]]


class View(NamedTuple):
    """What a command answers.

    ``record_type`` is the typed record that ``records`` hold; ``columns`` are
    those a list shows to a person; ``document`` lays out a single thing; ``rows`` are for formats
    that can show nothing within a record.
    ``notes`` are said on stderr in person mode, ``empty`` where nothing matches.
    ``finish`` gives the exit code of a stream, once all of it was written.
    """

    kind: str
    record_type: Any
    records: Iterable[Row]
    single: bool = False
    columns: tuple[Column, ...] = ()
    document: Callable[[], Document] | None = None
    rows: Rows | None = None
    notes: tuple[str, ...] = ()
    empty: str = "Nothing matches."
    code: int = 0
    finish: Callable[[], int] | None = None
    chosen: tuple[str, ...] | None = None

    @property
    def fields(self) -> tuple[str, ...]:
        """The names of the fields a record has, or of those that were chosen."""
        return tuple(self.record_type.__annotations__) if self.chosen is None else self.chosen

    def only(self, names: Sequence[str]) -> "View":
        """The same view with these fields, in this order; raises UsageError."""
        for name in names:
            if name not in self.fields:
                raise _unknown_field(name, self.fields)
        rows = ({name: row.get(name) for name in names} for row in self.records)
        columns = tuple(Column(name, label(name)) for name in names)
        return self._replace(records=rows, columns=columns, document=None, chosen=tuple(names))

    def flat(self) -> "View":
        """The view of its rows; itself where its records are flat already."""
        if self.rows is None:
            return self
        kind, records = self.rows
        return self._replace(record_type=kind, records=records(), single=False, rows=None)

    def blocks(self) -> Document:
        """The document for a person: the view's own, else a grid or facts of its records."""
        if self.document is not None:
            return self.document()
        rows = tuple(self.records)
        if self.single:
            return tuple(
                Facts(tuple((column.label, shown(row[column.key])) for column in self.columns))
                for row in rows
            )
        cells = tuple(tuple(shown(row[column.key]) for column in self.columns) for row in rows)
        return (Grid(self.columns, cells),) if rows else ()


class Plain(NamedTuple):
    """Text that is the result as it stands: help, a schema, a saved file."""

    text: str
    code: int = 0
    kind: Literal["plain"] = "plain"


def _unknown_field(name: str, fields: tuple[str, ...]) -> UsageError:
    hint = did_you_mean(name, fields)
    known = ", ".join(fields)
    return UsageError(f"unknown field '{name}': the fields are {known}", hint)


def label(key: str) -> str:
    """``key_competencies`` as ``Key competencies``."""
    words = key.replace("_", " ").replace("-", " ")
    return words[:1].upper() + words[1:]


def shown(value: Any) -> str:
    """How a person reads ``value`` in a cell."""
    if value is None or (isinstance(value, list | tuple) and not value):
        return "-"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, list | tuple):
        return ", ".join(shown(item) for item in value)
    if isinstance(value, dict):
        return ", ".join(f"{label(str(key))}: {shown(item)}" for key, item in value.items())
    return str(value)
