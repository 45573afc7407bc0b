"""How well real titles are read: ``python tests/title_scores.py`` prints the table.

A reading is right if its status is, and its role too; -v prints what is not, of one part.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from pmo_path.catalogue import load
from pmo_path.model.catalogue import Catalogue
from pmo_path.titles.reading import read_title
from pmo_path.titles.result import TitleReading

TITLES = Path(__file__).parent / "labelled" / "titles.yaml"
PARTS = ("choosing", "held-out")
STATUSES = ("match", "ambiguous", "near", "none")


def labelled(part: str) -> list[dict[str, Any]]:
    """The labelled titles of ``part``: choosing or held-out."""
    found: list[dict[str, Any]] = yaml.safe_load(TITLES.read_text(encoding="utf-8"))
    return [one for one in found if one["part"] == part]


def readings(catalogue: Catalogue, part: str) -> list[tuple[dict[str, Any], TitleReading]]:
    """Each labelled title with how it is read."""
    return [(one, read_title(catalogue, one["title"])) for one in labelled(part)]


def right_role(one: dict[str, Any], found: TitleReading) -> bool:
    """Whether the role is the one that an expert gave, or among the readings of a tie."""
    if one["role"] is None or found.status == "none":
        return True
    if found.role is not None and found.status in ("match", "near"):
        return bool(found.role.id == one["role"])
    return one["role"] in {candidate.role.id for candidate in found.candidates}


def scores(catalogue: Catalogue, part: str) -> dict[str, tuple[int, int, int]]:
    """For each status: right, said, and labelled; right means the role too."""
    right: Counter[str] = Counter()
    said: Counter[str] = Counter()
    meant: Counter[str] = Counter()
    for one, found in readings(catalogue, part):
        said[found.status] += 1
        meant[one["status"]] += 1
        right[found.status] += one["status"] == found.status and right_role(one, found)
    return {status: (right[status], said[status], meant[status]) for status in STATUSES}


def table() -> str:
    """All scores, status by status, the two parts side by side."""
    rows = ["reading        " + "".join(f"{part:>24}" for part in PARTS)]
    rows.append(" " * 15 + f"{'precision recall there':>24}" * len(PARTS))
    found = {part: scores(load(), part) for part in PARTS}
    for status in STATUSES:
        cells = (found[part][status] for part in PARTS)
        row = "".join(f"{r / max(s, 1):>11.3f}{r / max(m, 1):>7.3f}{m:>6}" for r, s, m in cells)
        rows.append(f"{status:<15}{row}")
    return "\n".join(rows)


def mistakes() -> Iterator[str]:
    """What is read otherwise than an expert does, of the part that words were chosen on alone."""
    for one, found in readings(load(), "choosing"):
        if one["status"] != found.status or not right_role(one, found):
            role = found.role.id if found.role else None
            yield f"{one['title']}: {found.status} {role}, not {one['status']} {one['role']}"


if __name__ == "__main__":
    sys.stdout.write(table() + "\n")
    if "-v" in sys.argv:
        sys.stdout.writelines(f"{line}\n" for line in mistakes())
