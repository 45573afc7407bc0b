"""Load the shipped catalogue, or a folder of one's own."""

from pathlib import Path

from ..model import Catalogue
from .shipped import compiled_part, is_compiled, shipped_folder


def load(folder: str | Path | None = None) -> Catalogue:
    """The shipped catalogue, or the one in ``folder``, validated.

    From a wheel the shipped catalogue comes compiled, part by part; in a
    checkout its YAML is read. Raises InputError if the folder cannot be read,
    InvalidData with every problem found if it does not validate.
    """
    if folder is None and is_compiled():
        return Catalogue(compiled_part)
    from .source import read_catalogue

    if folder is None:
        return read_catalogue(shipped_folder(), "data")
    return read_catalogue(Path(folder), str(folder))
