"""How many titles a second the finder reads, known, dirty and unknown ones, beside ``json.loads``.

    python benchmarks/titles.py

Each kind is read in one process, on one core, seven times; the best counts. Ratios are to what
``json.loads`` of the record that comes out takes.
"""

import json
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "src"))

from pmo_path.catalogue import load
from pmo_path.titles.reading import read_title
from pmo_path.views.titles import title_record

COUNT = 5_000
ROUNDS = 7


def best(read: Callable[[str], object], texts: list[str]) -> float:
    """Seconds for all ``texts``, the quickest of some rounds."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        for text in texts:
            read(text)
        times.append(time.perf_counter() - start)
    return min(times)


def main() -> None:
    """Print titles a second and the ratio for each kind."""
    catalogue = load()
    chance = random.Random(1)  # the same titles every time
    names = [alias.name for role in catalogue.roles.values() for alias in role.aliases]
    words = ["warehouse", "dental", "ferry", "museum", "welder", "florist", "operativ", "hygenist"]
    kinds = {
        "known": [chance.choice(names) for _ in range(COUNT)],
        "dirty": [
            f"{chance.choice(names)} - {n % 24 + 1} month FTC - £{n}pd (Inside IR35)"
            for n in range(COUNT)
        ],
        "unknown": [f"{' '.join(chance.sample(words, 3))} x{n}y" for n in range(COUNT)],
    }

    def line(title: str) -> str:
        return json.dumps(title_record(read_title(catalogue, title)), separators=(",", ":"))

    print(f"{'titles':10}{'a second':>12}{'with its JSON':>16}{'/ json.loads':>14}")
    for kind, titles in kinds.items():
        seconds = best(lambda title: read_title(catalogue, title), titles)
        written = best(line, titles)
        reading = best(json.loads, [line(title) for title in titles])
        print(
            f"{kind:10}{COUNT / seconds:>12,.0f}{COUNT / written:>16,.0f}{written / reading:>14.1f}"
        )


if __name__ == "__main__":
    main()
