"""Load the shipped catalogue, or a folder of one's own."""

from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from ..model.catalogue import Catalogue

COMPILED = "pmo_path.catalogue._compiled"
"""The package that a wheel holds instead of reading its YAML."""


def load(folder: str | Path | None = None) -> Catalogue:
    """The shipped catalogue, or the one in ``folder``, validated.

    From a wheel the shipped catalogue comes compiled, part by part; in a
    checkout its YAML is read. Raises InputError if the folder cannot be read,
    InvalidData with every problem found if it does not validate.
    """
    if folder is None and find_spec(COMPILED) is not None:
        return Catalogue(_compiled_part)
    from .source import read_catalogue

    if folder is None:
        return read_catalogue(shipped_folder(), "data")
    return read_catalogue(Path(folder), str(folder))


def _compiled_part(name: str) -> Any:
    return import_module(f"{COMPILED}.{name}").VALUE


def shipped_folder() -> Path:
    """The YAML of the shipped catalogue: inside the wheel, else at the checkout's top."""
    package = Path(__file__).parent.parent
    inside = package / "data"
    return inside if inside.is_dir() else package.parent.parent / "data"
