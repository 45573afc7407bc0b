"""How well the labelled adverts are read: ``python tests/advert_scores.py`` prints the table.

The part "choosing" was there when the markers were written; "held-out" was not looked at.
"""

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from pmo_path.advert.reading import read_advert
from pmo_path.advert.record import Advert
from pmo_path.catalogue import load
from pmo_path.model.catalogue import Catalogue

FOLDER = Path(__file__).parent / "labelled" / "adverts"
PARTS = ("choosing", "held-out")
Label = Mapping[str, Any]


class Score(NamedTuple):
    """How much of what was read is right, and how much of what is there was read, 0 to 1."""

    precision: float
    recall: float
    labelled: int


def labels(part: str) -> list[Label]:
    """The labelled adverts of one part."""
    records = yaml.safe_load((FOLDER / "labels.yaml").read_text(encoding="utf-8"))
    return [record for record in records if record["part"] == part]


def _one(name: str) -> tuple[Callable[[Advert], Any], Callable[[Label], Any]]:
    return lambda advert: [getattr(advert, name)], lambda label: [label[name]]


def _many(name: str) -> tuple[Callable[[Advert], Any], Callable[[Label], Any]]:
    return lambda advert: getattr(advert, name), lambda label: label[name]


def _pay(*keys: str) -> tuple[Callable[[Advert], Any], Callable[[Label], Any]]:
    return (
        lambda advert: [tuple(getattr(pay, key) for key in keys) for pay in advert.pay],
        lambda label: [tuple(pay[key] for key in keys) for pay in label["pay"]],
    )


FIELDS = {
    "title": _one("title"),
    "pmo": _one("pmo"),
    "role": _one("role"),
    "levels": _many("levels"),
    "office": _one("office"),
    "specialisms": _many("specialisms"),
    "contract": _one("contract"),
    "place": _one("place"),
    "pay amounts": _pay("low", "high"),
    "pay currency": _pay("low", "high", "currency"),
    "pay basis": _pay("low", "high", "basis"),
    "courses": _many("courses"),
    "competencies": _many("competencies"),
    "tools": _many("tools"),
    "years": _many("years"),
}


NOT_LABELLED = ("competencies",)
"""Fields that nobody labelled in adverts that are no PMO jobs."""


@lru_cache(maxsize=1)
def _catalogue() -> Catalogue:
    return load(None)


@lru_cache(maxsize=2)
def scores(part: str) -> dict[str, Score]:
    """The score of each field over one part."""
    pairs = [(_read(label["file"]), label) for label in labels(part)]
    return {
        name: _score(
            (read(advert), labelled(label))
            for advert, label in pairs
            if label["pmo"] or name not in NOT_LABELLED
        )
        for name, (read, labelled) in FIELDS.items()
    }


def _read(file: str) -> Advert:
    return read_advert(_catalogue(), (FOLDER / file).read_text(encoding="utf-8"))


def _score(pairs: Iterable[tuple[Iterable[Any], Iterable[Any]]]) -> Score:
    """What is None or False is no answer: it counts where something was to be found."""
    right = read = there = 0
    for got, wanted in pairs:
        ours, theirs = Counter(filter(None, got)), Counter(filter(None, wanted))
        right += (ours & theirs).total()
        read += ours.total()
        there += theirs.total()
    return Score(right / read if read else 1.0, right / there if there else 1.0, there)


def table() -> str:
    """All scores, field by field, the two parts side by side."""
    rows = ["field          " + "".join(f"{part:>24}" for part in PARTS)]
    rows.append(" " * 15 + f"{'precision recall there':>24}" * len(PARTS))
    for name in FIELDS:
        cells = (scores(part)[name] for part in PARTS)
        row = "".join(f"{s.precision:>11.3f}{s.recall:>7.3f}{s.labelled:>6}" for s in cells)
        rows.append(f"{name:<15}{row}")
    return "\n".join(rows)


if __name__ == "__main__":
    sys.stdout.write(table() + "\n")
