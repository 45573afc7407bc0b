"""A folder of YAML files to a validated Catalogue, or all of its faults at once."""

import json
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import ValidationError

from ..documents import Budget, Fault, Path as Steps, file_names, read_text, read_yaml
from ..errors import MOST_PROBLEMS, InputError, InvalidData, Problem
from ..model import PARTS, Catalogue, CataloguePart
from ..text import listed, nearest
from .checks import Unread, faults
from .layout import BY_NAME, part_of, record_type
from .placing import FILE_BYTES, placed
from .pydantic_words import adapter_of, faults_of
from .shipped import compiled_part, digest_of, is_compiled, records_of, shares, shipped_folder

CATALOGUE_BYTES = 32 * 2**20
_AT_ONCE = 200


class Origin(NamedTuple):
    """The file a record came from, and its path within that file."""

    file: str
    path: Steps


class Enough(Exception):  # noqa: N818  # not an error: the rest is not looked for
    """As many faults were found as anybody will read."""


class Folder:
    """One reading of a catalogue folder: records, where they came from, faults."""

    def __init__(self, folder: Path, shown: str | None = None, today: date | None = None) -> None:
        self.folder, self.today = folder, today
        self.shares = shares()
        self.digests: dict[str, str] = {}
        self.shown = shown if shown is not None else str(folder)
        self.budget = Budget()
        self.bytes_left = CATALOGUE_BYTES
        self.problems: list[Problem] = []
        self.faults: list[tuple[str, Fault]] = []
        self.records: dict[str, list[Any]] = {part.name: [] for part in PARTS}
        self.origins: dict[int, Origin] = {}
        self.unread = Unread(set(), set())

    def catalogue(self) -> Catalogue:
        """The catalogue; raises InvalidData with every problem found if one is an error."""
        try:
            self._read_all()
            self._cross_check()
        except Enough:
            pass
        self.problems += placed(self.folder, self._path, self.faults)
        if any(problem.severity == "error" for problem in self.problems):
            raise InvalidData(self.problems)
        return Catalogue(self.part)

    def part(self, name: str) -> Any:
        """The records of the part called ``name``; of a part that is one record, that one."""
        records = self.records[name]
        if name == "markers" and not records:
            return _absent(name)
        if BY_NAME[name].shape != "one":
            return records
        return records[0] if records else _absent(name)

    def files(self) -> dict[str, tuple[str, str, int, int]]:
        """Which records came from which file: part, digest, where they begin and end."""
        found: dict[str, tuple[str, str, int, int]] = {}
        for name, records in self.records.items():
            for index, record in enumerate(records):
                file = self.origins[id(record)].file
                start = found[file][2] if file in found else index
                found[file] = (name, self.digests[file], start, index + 1)
        return found

    def _read_all(self) -> None:
        files: dict[str, list[str]] = {part.name: [] for part in PARTS}
        for file in file_names(self.folder, self.shown):
            part = part_of(file)
            if part is None:
                self._stranger(file)
            else:
                files[part.name].append(file)
        for part in PARTS:
            for file in files[part.name]:
                self._read_file(part, file)
            if part.needed and not files[part.name]:
                message = f"{part.place} is missing: every catalogue has it"
                self.problems.append(Problem(self._path(part.place), 1, 1, message))

    def _stranger(self, file: str) -> None:
        places = {part.place.removesuffix(".yaml"): part.place for part in PARTS}
        near = nearest(Path(file.partition("/")[0]).stem, places)
        hint = (
            f"did you mean {listed([repr(places[name]) for name in near], 'or')}?" if near else ""
        )
        message = f"no part of a catalogue is called {file}"
        self._add(Problem(self._path(file), 1, 1, message, hint=hint, severity="warning"))

    def _path(self, file: str) -> str:
        return f"{self.shown.rstrip('/')}/{file}"

    def _read_file(self, part: CataloguePart[Any], file: str) -> None:
        try:
            text = self._text(file)
            if self._is_as_shipped(part, file):
                return
            value = read_yaml(text, self._path(file), self.budget)
        except InvalidData as fault:
            self._not_read(part, file)
            for problem in fault.problems:
                self._add(problem)
            return
        many = part.shape in ("list", "lists")
        if many and not isinstance(value, list):
            self._not_read(part, file)
            self._report(file, Fault((), f"{file} holds a list of records: each begins with '- '"))
        elif not many and not isinstance(value, dict):
            self._not_read(part, file)
            self._report(file, Fault((), f"{file} holds one record: lines of 'key: value'"))
        else:
            self._validate(part, file, value if many else [value])

    def _not_read(self, part: CataloguePart[Any], file: str) -> None:
        """What points into this file is not looked at: it has one fault, not a hundred."""
        if part.shape == "each":
            self.unread.ids.add(Path(file).stem)
        else:
            self.unread.parts.add(part.name)

    def _text(self, file: str) -> str:
        path = self._path(file)
        text = read_text(self.folder / file, path, FILE_BYTES)
        self.bytes_left -= len(text)
        if self.bytes_left < 0:
            limit = f"the files of a catalogue are larger than {CATALOGUE_BYTES // 2**20} MiB"
            raise InvalidData([Problem(path, 1, 1, f"{limit} together")])
        self.digests[file] = digest_of(text)
        return text

    def _is_as_shipped(self, part: CataloguePart[Any], file: str) -> bool:
        """Whether nobody edited ``file``; its records are then taken as they were compiled."""
        share = self.shares.get(file)
        if share is None or share.digest != self.digests[file]:
            return False
        many = part.shape in ("list", "lists")
        for index, record in enumerate(records_of(share)):
            self._keep(part, file, record, (index,) if many else ())
        return True

    def _validate(self, part: CataloguePart[Any], file: str, values: list[Any]) -> None:
        """Many records at once; one by one only where there is a fault to place."""
        many = part.shape in ("list", "lists")
        for start in range(0, len(values), _AT_ONCE):
            some = values[start : start + _AT_ONCE]
            prefixes = [(index,) if many else () for index in range(start, start + len(some))]
            try:
                valid = adapter_of(part).validate_json(json.dumps(some))
            except ValidationError:
                for value, prefix in zip(some, prefixes, strict=True):
                    self._validate_one(part, file, value, prefix)
            else:
                for record, prefix in zip(valid, prefixes, strict=True):
                    self._keep(part, file, record, prefix)

    def _validate_one(self, part: CataloguePart[Any], file: str, value: Any, prefix: Steps) -> None:
        try:
            (valid,) = adapter_of(part).validate_json(json.dumps([value]))
        except ValidationError as error:
            if isinstance(value, dict):
                self.unread.ids.add(str(value.get("id", value.get("number", ""))))
            for fault in faults_of(error, record_type(part), value):
                self._report(file, fault.below(prefix))
            return
        self._keep(part, file, valid, prefix)

    def _keep(self, part: CataloguePart[Any], file: str, valid: Any, prefix: Steps) -> None:
        self.records[part.name].append(valid)
        self.origins[id(valid)] = Origin(file, prefix)
        name = getattr(valid, "id", None)
        if part.shape == "each" and name is not None and name != Path(file).stem:
            message = f"id must be the file's name, {Path(file).stem}, not '{name}'"
            self._report(file, Fault(("id",), message))

    def _cross_check(self) -> None:
        for record, fault in faults(self.records, self.unread, self.today):
            origin = self.origins[id(record)]
            self._report(origin.file, fault.below(origin.path))

    def _report(self, file: str, fault: Fault) -> None:
        self.faults.append((file, fault))
        self._stop_at_enough()

    def _add(self, problem: Problem) -> None:
        self.problems.append(problem)
        self._stop_at_enough()

    def _stop_at_enough(self) -> None:
        if len(self.faults) + len(self.problems) >= MOST_PROBLEMS:
            raise Enough


def _absent(name: str) -> Any:
    """A part that a catalogue of one's own does without: weights and words are the shipped ones."""
    if name in ("weights", "title_words", "markers", "intents", "fields", "gates", "actions"):
        shipped = Catalogue(compiled_part) if is_compiled() else read_catalogue(shipped_folder())
        return shipped.records(name)
    return record_type(BY_NAME[name])()


def read_catalogue(folder: Path, shown: str | None = None) -> Catalogue:
    """The catalogue in ``folder``, validated; ``shown`` is its name in messages.

    Raises InputError if the folder cannot be read, InvalidData with every
    problem as file, line and column if what it holds does not validate.
    """
    return _opened(folder, shown).catalogue()


def check_folder(
    folder: Path, shown: str, today: date | None = None
) -> tuple[Catalogue | None, tuple[Problem, ...]]:
    """The catalogue in ``folder``, None if it has errors, and every problem found.

    With a day ``today`` figures of a later time are problems too. Raises InputError if the folder
    cannot be read.
    """
    reading = _opened(folder, shown, today)
    try:
        catalogue = reading.catalogue()
    except InvalidData as invalid:
        return None, invalid.problems
    return catalogue, tuple(sorted(reading.problems))


def _opened(folder: Path, shown: str | None, today: date | None = None) -> Folder:
    if not folder.is_dir():
        name = shown or str(folder)
        raise InputError(
            f"there is no folder '{name}'", "give the folder that holds catalogue.yaml"
        )
    return Folder(folder, shown, today)
