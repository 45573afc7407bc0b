"""The options that every command shares, and the run that they describe."""

import inspect
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ...errors import UsageError
from ...render import FORMATS
from ...text import cut, did_you_mean, listed
from ..terminal import is_set, variable

if TYPE_CHECKING:
    from ...model import Catalogue

Json = Annotated[bool, typer.Option("--json", help="The same as --format json.")]
Format = Annotated[
    str | None,
    typer.Option(
        metavar="NAME",
        help=f"{listed(FORMATS, 'or')}. Layout for people may change, json does not.",
        autocompletion=lambda: list(FORMATS),
    ),
]
Fields = Annotated[
    str | None, typer.Option(metavar="A,B", help="Only these fields, in this order.")
]
Output = Annotated[
    str | None, typer.Option("--output", "-o", metavar="FILE", help="Write to FILE instead.")
]
Force = Annotated[bool, typer.Option("--force", help="Replace a file that exists.")]
Folder = Annotated[
    str | None,
    typer.Option("--catalogue", "-c", metavar="FOLDER", help="Use a catalogue of your own."),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No notes, only results and errors.")]
Colour = Annotated[
    str,
    typer.Option(
        "--color", "--colour", metavar="WHEN", show_default=False, help="always, never or auto."
    ),
]
Today = Annotated[
    str | None, typer.Option(metavar="DAY", help="Take this day (YYYY-MM-DD) as today.")
]


@dataclass(eq=False, repr=False, match_args=False)  # making those takes time at every start
class Run:
    """What the shared options say about one run; ``inputs`` are the files it reads."""

    format: str = "table"
    format_given: bool = False
    fields: list[str] | None = None
    output: str | None = None
    force: bool = False
    folder: str | None = None
    quiet: bool = False
    colour: str = "auto"
    today: date = date.min
    inputs: list[str] = field(default_factory=list)

    def load(self) -> "Catalogue":
        """The catalogue of this run; raises InvalidData where it does not validate."""
        from ...catalogue import load

        if self.folder is not None:
            self.inputs.append(self.folder)
        return load(self.folder)


def _options(
    json: Json = False,
    format: Format = None,
    fields: Fields = None,
    output: Output = None,
    force: Force = False,
    catalogue: Folder = None,
    quiet: Quiet = False,
    color: Colour = "auto",
    today: Today = None,
) -> Run:
    return Run(
        format=_format(json, format),
        format_given=json or format is not None,
        fields=_names(fields),
        output=_output(output),
        force=force,
        folder=catalogue or variable("PMO_PATH_CATALOGUE"),
        quiet=quiet,
        colour=one_of("--color", color, ("always", "never", "auto")),
        today=_today(today),
    )


SHARED = inspect.signature(_options).parameters
"""The shared options by name."""


def with_options(command: Callable[..., Any], usual: str | None = None) -> Callable[..., Any]:
    """``command`` with the shared options added; it gets them as its first argument.

    ``usual`` is the format where none is asked for, a table else. The result is
    a pair: what the command answers, and the Run it was asked in.
    """
    own = list(inspect.signature(command, eval_str=True).parameters.values())[1:]

    def wrapper(**values: Any) -> tuple[Any, Run]:
        if values["format"] is None and not values["json"]:
            values["format"] = usual
        run = _options(**{name: values.pop(name) for name in SHARED})
        return command(run, **values), run

    parameters = [*own, *SHARED.values()]
    wrapper.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    wrapper.__annotations__ = {option.name: option.annotation for option in parameters}
    wrapper.__doc__ = command.__doc__
    return wrapper


def _format(json: bool, name: str | None) -> str:
    if name is not None:
        one_of("--format", name, FORMATS)
    if json and name not in (None, "json"):
        raise UsageError(f"--json and --format {name} contradict each other", "give one of them")
    if json:
        return "json"
    return name or ("list" if is_set("ACCESSIBLE") else "table")


def _names(fields: str | None) -> list[str] | None:
    if fields is None:
        return None
    names = [name.strip() for name in fields.split(",") if name.strip()]
    if not names:
        raise UsageError("--fields names no field", "for example --fields id,title")
    return names


def _output(name: str | None) -> str | None:
    if name == "":
        raise UsageError("--output needs the name of a file", "- is standard output")
    return name


def _today(value: str | None) -> date:
    given = value or variable("PMO_PATH_TODAY")
    if given is None:
        return date.today()
    try:
        if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", given):
            raise ValueError(given)
        return date.fromisoformat(given)
    except ValueError:
        name = "--today" if value else "PMO_PATH_TODAY"
        message = f"{name} must be a day as YYYY-MM-DD, not {cut(given)}"
        raise UsageError(message) from None


def each_of(option: str, values: list[str] | None, allowed: Sequence[str]) -> list[str]:
    """The values given with ``option``; raises UsageError unless each is allowed."""
    return [one_of(option, value, allowed) for value in values or []]


def one_of(option: str, value: str, allowed: Sequence[str]) -> str:
    """The ``value`` given with ``option``; raises UsageError unless it is allowed."""
    if value not in allowed:
        known = ", ".join(allowed)
        message = f"{option} must be one of {known}, not {cut(value)}"
        raise UsageError(message, did_you_mean(value, allowed))
    return value
