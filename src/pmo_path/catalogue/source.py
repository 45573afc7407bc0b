"""A folder of YAML files to a validated Catalogue, or all of its faults at once."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import TypeAdapter, ValidationError

from ..errors import InputError, InvalidData, Problem, did_you_mean
from ..model.catalogue import Catalogue
from . import check, reader
from .files import names_of, read_text
from .layout import BY_NAME, PARTS, Part
from .places import Path as Steps
from .places import Places
from .pydantic_words import faults_of

FILE_BYTES = 8 * 2**20
CATALOGUE_BYTES = 32 * 2**20


class Origin(NamedTuple):
    """The file a record came from, and its path within that file."""

    file: str
    path: Steps


class Folder:
    """One reading of a catalogue folder: records, where they came from, faults."""

    def __init__(self, folder: Path, shown: str | None = None) -> None:
        self.folder = folder
        self.shown = shown if shown is not None else str(folder)
        self.budget = reader.Budget()
        self.bytes_left = CATALOGUE_BYTES
        self.problems: list[Problem] = []
        self.records: dict[str, list[Any]] = {}
        self.origins: dict[int, Origin] = {}
        self.unread: set[str] = set()
        self._places: dict[str, Places] = {}

    def catalogue(self) -> Catalogue:
        """The catalogue; raises InvalidData with every problem found if one is an error."""
        self._read_all()
        if not self.problems or self.records.get("about"):
            self._cross_check()
        if any(problem.severity == "error" for problem in self.problems):
            raise InvalidData(self.problems)
        return Catalogue(self.part)

    def part(self, name: str) -> Any:
        records = self.records[name]
        if BY_NAME[name].shape == "one":
            return records[0] if records else BY_NAME[name].record_type()()
        return records

    def _read_all(self) -> None:
        files = names_of(self.folder, self.shown)
        for part in PARTS:
            self.records[part.name] = []
            mine = list(_files_of(part, files))
            for file in mine:
                self._read_file(part, file)
            if part.needed and not mine:
                message = f"{part.place} is missing: every catalogue has it"
                self.problems.append(Problem(self._path(part.place), 1, 1, message))
        self.problems.extend(self._strangers(files))

    def _strangers(self, files: list[str]) -> Iterator[Problem]:
        places = [part.place for part in PARTS]
        for file in files:
            if not any(file in _files_of(part, [file]) for part in PARTS):
                hint = did_you_mean(file.split("/")[0], places) or ""
                message = f"no part of a catalogue is called {file}"
                yield Problem(self._path(file), 1, 1, message, hint=hint, severity="warning")

    def _path(self, file: str) -> str:
        return f"{self.shown.rstrip('/')}/{file}"

    def _read_file(self, part: Part, file: str) -> None:
        try:
            value = self._value(file)
        except InvalidData as fault:
            self.problems.extend(fault.problems)
            self.unread.add(Path(file).stem)
            return
        many = part.shape in ("list", "lists")
        if many and not isinstance(value, list):
            self._report(file, (), f"{file} holds a list of records: each begins with '- '")
            return
        if not many and not isinstance(value, dict):
            self._report(file, (), f"{file} holds one record: lines of 'key: value'")
            return
        for index, record in enumerate(value if many else [value]):
            self._validate(part, file, record, (index,) if many else ())

    def _value(self, file: str, places: Places | None = None) -> Any:
        path = self._path(file)
        text = read_text(self.folder / file, path, min(FILE_BYTES, self.bytes_left))
        if places is None:
            self.bytes_left -= len(text)
        return reader.read(text, path, self.budget if places is None else None, places)

    def _validate(self, part: Part, file: str, record: Any, prefix: Steps) -> None:
        try:
            valid = _adapter(part).validate_json(json.dumps(record))
        except ValidationError as error:
            if isinstance(record, dict):
                self.unread.add(str(record.get("id", "")))
            for fault in faults_of(error, part.record_type(), record):
                self._report(file, (*prefix, *fault.path), fault.message, fault.hint, fault.at)
            return
        self.records[part.name].append(valid)
        self.origins[id(valid)] = Origin(file, prefix)
        name = getattr(valid, "id", None)
        if part.shape == "each" and name is not None and name != Path(file).stem:
            message = f"id must be the file's name, {Path(file).stem}, not '{name}'"
            self._report(file, ("id",), message)

    def _cross_check(self) -> None:
        for fault in check.faults(Catalogue(self.part), self.records, self.unread):
            if fault.record is None:
                line = Problem(self._path(fault.place), 1, 1, fault.message, hint=fault.hint)
                self.problems.append(line)
                continue
            origin = self.origins[id(fault.record)]
            path = (*origin.path, *fault.path)
            self._report(origin.file, path, fault.message, fault.hint, fault.at)

    def _report(
        self, file: str, path: Steps, message: str, hint: str = "", at: str = "value"
    ) -> None:
        line, column = self._places_of(file).of(path, at)
        within = _within(file, path)
        self.problems.append(Problem(self._path(file), line, column, message, within, hint))

    def _places_of(self, file: str) -> Places:
        if file not in self._places:
            self._places[file] = places = Places()
            self._value(file, places)
        return self._places[file]


def _files_of(part: Part, files: list[str]) -> Iterator[str]:
    folder = f"{part.place}/"
    for file in files:
        if file == part.place or (part.shape in ("each", "lists") and file.startswith(folder)):
            yield file


def _within(file: str, path: Steps) -> str:
    if not path:
        return ""
    words = ""
    for step in path:
        words += f"[{step}]" if isinstance(step, int) else f" > {step}"
    return f"{Path(file).stem}{words if words.startswith('[') else words}"


_adapters: dict[str, TypeAdapter[Any]] = {}


def _adapter(part: Part) -> TypeAdapter[Any]:
    if part.name not in _adapters:
        _adapters[part.name] = TypeAdapter(part.record_type())
    return _adapters[part.name]


def read_catalogue(folder: Path, shown: str | None = None) -> Catalogue:
    """The catalogue in ``folder``, validated; ``shown`` is its name in messages.

    Raises InputError if the folder cannot be read, InvalidData with every
    problem as file, line and column if what it holds does not validate.
    """
    return _opened(folder, shown).catalogue()


def check_folder(folder: Path, shown: str) -> tuple[Catalogue | None, tuple[Problem, ...]]:
    """The catalogue in ``folder``, None if it has errors, and every problem found.

    Raises InputError if the folder cannot be read.
    """
    reading = _opened(folder, shown)
    try:
        catalogue = reading.catalogue()
    except InvalidData as found:
        return None, found.problems
    return catalogue, tuple(sorted(reading.problems))


def _opened(folder: Path, shown: str | None) -> Folder:
    if not folder.is_dir():
        name = shown or str(folder)
        raise InputError(
            f"there is no folder '{name}'", "give the folder that holds catalogue.yaml"
        )
    return Folder(folder, shown)
