"""Precision and recall of the finder of titles, on real ones: ``python tests/title_scores.py``."""

import sys
from collections import Counter
from pathlib import Path
from typing import Any

import yaml

from pmo_path.catalogue import load
from pmo_path.model.catalogue import Catalogue
from pmo_path.title_reading import TitleReading, read_title

TITLES = Path(__file__).parent / "labelled" / "titles.yaml"
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
    if one["role"] is None or found.status in ("near", "none"):
        return True
    if found.role is not None and found.status == "match":
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


def main() -> None:
    """Print both parts; the mistakes of the part that thresholds were chosen on alone."""
    catalogue = load()
    for part in ("choosing", "held-out"):
        print(f"{part}: {len(labelled(part))} titles")
        for status, (right, said, meant) in scores(catalogue, part).items():
            precision, recall = right / max(said, 1), right / max(meant, 1)
            print(
                f"  {status:9} precision {precision:.3f}  recall {recall:.3f}"
                f"  ({right} of {said} said, {meant} labelled)"
            )
    if "-v" in sys.argv:
        for one, found in readings(catalogue, "choosing"):
            if one["status"] != found.status or not right_role(one, found):
                role = found.role.id if found.role else None
                print(f"{one['title']}: {found.status} {role}, not {one['status']} {one['role']}")


if __name__ == "__main__":
    main()
