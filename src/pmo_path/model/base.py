"""What every record of the catalogue has in common."""

from collections.abc import Callable, Iterable
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field
from typing import Any, ClassVar, Literal, TypeVar, dataclass_transform

T = TypeVar("T")

OfficeId = Literal["project", "programme", "portfolio", "enterprise", "centre-of-excellence"]
Family = Literal[
    "administration", "co-ordination", "analysis", "specialist", "management", "direction"
]
MoveKind = Literal["vertical", "lateral", "diagonal", "entry", "exit"]
Segment = Literal["N", "A", "S", "I", "P", "B"]
"""New; administrator or PA; some projects; in a PMO; project manager; business."""


class Record:
    """Base of all records: pydantic forbids unknown fields and guesses no types.

    Making, freezing, comparing and showing are written once here: generated for
    each class, they would be most of the time that making the classes takes, and
    a look-up pays for that at every start.
    """

    __slots__: tuple[str, ...] = ()
    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid", "strict": True}
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]

    def __init__(self, **given: Any) -> None:
        for name, value in given.items():
            object.__setattr__(self, name, value)
        for name, default, make in _defaults(type(self)):
            if name not in given:
                object.__setattr__(self, name, default if make is None else make())
        self.__post_init__()

    def __post_init__(self) -> None:
        """Check the rules within the record; raises FieldError."""

    def __setattr__(self, name: str, value: Any) -> None:
        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    def __delattr__(self, name: str) -> None:
        raise FrozenInstanceError(f"cannot delete field {name!r}")

    def _values(self) -> tuple[Any, ...]:
        return tuple(getattr(self, name) for name in self.__slots__)

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        if type(other) is not type(self):
            return NotImplemented
        return self._values() == other._values()

    def __hash__(self) -> int:
        return hash(self._values())

    def __repr__(self) -> str:
        values = zip(self.__slots__, self._values(), strict=True)
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in values)})"


_Default = tuple[str, Any, Callable[[], Any] | None]


_known: dict[str, tuple[_Default, ...]] = {}


def _defaults(cls: type[Record]) -> tuple[_Default, ...]:
    """What each field is, or what makes it, where it is left out; some must not be."""
    name = f"{cls.__module__}.{cls.__qualname__}"
    if name not in _known:
        fields = cls.__dataclass_fields__.values()
        _known[name] = tuple(_default(cls.__name__, field) for field in fields)
    return _known[name]


def _default(owner: str, field: Field[Any]) -> _Default:
    if field.default_factory is not MISSING:
        return field.name, None, field.default_factory
    if field.default is not MISSING:
        return field.name, field.default, None

    def missing() -> Any:
        raise TypeError(f"{owner} needs {field.name}")

    return field.name, None, missing


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(field,))
def record(cls: type[T]) -> type[T]:
    """Make ``cls`` a frozen, slotted, keyword-only dataclass."""
    return dataclass(init=False, slots=True, kw_only=True, eq=False, repr=False)(cls)


class FieldError(ValueError):
    """A field breaks a rule of its own record; ``path`` tells the reader which."""

    def __init__(self, field: str, message: str, key: str | None = None) -> None:
        super().__init__(message)
        self.path = (field,) if key is None else (field, key)


def require_range(field: str, value: int | None, low: int, high: int) -> None:
    """Raise FieldError unless ``value`` is absent or within ``low`` to ``high``."""
    if value is not None and (isinstance(value, bool) or not low <= value <= high):
        raise FieldError(field, f"{field} must be a whole number from {low} to {high}, not {value}")


def require_ratings(field: str, ratings: Iterable[tuple[str, int]]) -> None:
    """Raise FieldError unless every rating is a whole number from 1 to 5."""
    for name, value in ratings:
        if isinstance(value, bool) or not 1 <= value <= 5:
            message = f"{field}: {name} must be a whole number from 1 to 5, not {value}"
            raise FieldError(field, message, name)
