"""How long commands take to start, as ratios of what Python and its libraries take.

    python benchmarks/startup.py            the table of ratios and limits
    python benchmarks/startup.py --profile  the imports of one look-up, slowest first

Builds the wheel, installs it in a fresh environment, and runs every case eleven
times in turn, so that a busy moment of the machine meets all of them. Ends with
code 1 if a ratio is over its limit.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
ROUNDS = 11


class Case(NamedTuple):
    """A command line, the base time it is measured against, and the most it may take."""

    name: str
    command: list[str]
    base: str
    limit: float
    environment: dict[str, str] = {}  # noqa: RUF012  # never changed
    code: int = 0


BASES = {
    "B": "pass",
    "T": "import typer",
    "R": "import typer, rich.console, rich.table",
    "Y": "import typer, yaml, pydantic\nclass M(pydantic.BaseModel):\n    a: int",
}

READING = """
import sys, time
from pathlib import Path
import yaml
from pmo_path.documents import read_yaml
loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
texts = [path.read_text(encoding="utf-8") for path in Path(sys.argv[1]).rglob("*.yaml")]
def timed(read):
    start = time.perf_counter()
    for text in texts:
        read(text)
    return time.perf_counter() - start
pairs = [(timed(lambda text: yaml.load(text, loader)),
          timed(lambda text: read_yaml(text, "data"))) for _ in range(7)]
print(min(b for _, b in pairs) / min(a for a, _ in pairs))
"""


def main() -> int:
    """Measure and print; gives the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--profile", action="store_true", help="print the imports of a look-up")
    parser.add_argument("--wheel", help="measure this wheel instead of building one")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        binaries = _installed(folder, given.wheel)
        if given.profile:
            return _profile(binaries)
        return _measure(binaries, folder)


def _installed(folder: Path, wheel: str | None) -> Path:
    """A fresh environment with the program in it; gives the folder of its commands."""
    if wheel is None:
        build = [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", str(folder)]
        subprocess.run([*build, str(ROOT)], check=True)
        wheel = str(next(folder.glob("*.whl")))
    environment = folder / "venv"
    subprocess.run([sys.executable, "-m", "venv", str(environment)], check=True)
    binaries = environment / ("Scripts" if os.name == "nt" else "bin")
    subprocess.run([str(binaries / "python"), "-m", "pip", "install", "-q", wheel], check=True)
    return binaries


def _measure(binaries: Path, folder: Path) -> int:
    cases = list(_cases(binaries, folder))
    base = {name: [str(binaries / "python"), "-c", code] for name, code in BASES.items()}
    times: dict[str, list[float]] = {name: [] for name in [*base, *(case.name for case in cases)]}
    for turn in range(ROUNDS + 1):
        for name, command in base.items():
            times[name].append(_seconds(command, folder))
        for case in cases:
            times[case.name].append(_seconds(case.command, folder, case.environment, case.code))
        if turn == 0:
            for found in times.values():
                found.clear()  # the first round writes bytecode and warms the disk
    medians = {name: median(found) for name, found in times.items()}
    for name, code in BASES.items():
        print(f"{name} = {medians[name] * 1000:5.1f} ms  {code.splitlines()[0]}")
    print(f"\n{'case':<38} {'ms':>6} {'ratio':>7} {'limit':>7}")
    over = 0
    for case in cases:
        ratio = medians[case.name] / medians[case.base]
        over += _line(case.name, medians[case.name], ratio, case.limit, case.base)
    over += _reading(binaries)
    over += _reporting(medians)
    return 1 if over else 0


def _line(name: str, seconds: float | None, ratio: float, limit: float, base: str) -> bool:
    shown = f"{seconds * 1000:6.1f}" if seconds is not None else " " * 6
    verdict = "OVER" if ratio > limit else "ok"
    print(f"{name:<38} {shown} {ratio:5.2f} {base:1} {limit:5.2f} {base:1} {verdict}")
    return ratio > limit


def _cases(binaries: Path, folder: Path) -> Iterator[Case]:
    program = str(binaries / "pmo-path")
    broken, whole = folder / "broken", folder / "whole"
    shipped = _shipped_data(binaries)
    shutil.copytree(shipped, whole)
    shutil.copytree(shipped, broken)
    role = broken / "roles" / "pmo-analyst.yaml"
    role.write_text(role.read_text(encoding="utf-8").replace("\nlevel:", "\nlevle:"), "utf-8")
    roles = [program, "roles", "--level", "2"]
    yield Case("--version", [program, "--version"], "B", 1.8)
    yield Case("--help", [program, "--help"], "T", 1.25)
    yield Case("look-up, JSON", [*roles, "--json"], "T", 1.5)
    yield Case("look-up, table", roles, "R", 1.5)
    yield Case(WHOLE, [*roles, "--json", "--catalogue", str(whole)], "Y", 2.0)
    yield Case(BROKEN, [*roles, "--catalogue", str(broken)], "Y", 6.0, code=3)
    yield from _advice(program, _answers(binaries, folder))
    words = {
        "_PMO_PATH_COMPLETE": "complete_bash",
        "COMP_WORDS": "pmo-path role pmo-",
        "COMP_CWORD": "2",
    }
    yield Case("completion of an id", [program], "T", 1.5, words)


WHOLE, BROKEN = "look-up, JSON, catalogue of one's own", "errors of a catalogue of one's own"


def _shipped_data(binaries: Path) -> str:
    where = "from pmo_path.catalogue import shipped_folder; print(shipped_folder())"
    command = [str(binaries / "python"), "-c", where]
    return subprocess.run(command, capture_output=True, check=True, text=True).stdout.strip()


def _answers(binaries: Path, folder: Path) -> str:
    """The answers of the newcomer in JSON, which is read without YAML."""
    code = "import json, pmo_path; print(json.dumps(pmo_path.load().examples['newcomer'].answers))"
    path = folder / "answers.json"
    with path.open("wb") as stream:
        subprocess.run([str(binaries / "python"), "-c", code], stdout=stream, check=True)
    return str(path)


def _advice(program: str, answers: str) -> Iterator[Case]:
    advise = [program, "advise", "--answers", answers]
    yield Case("advise --answers, JSON", [*advise, "--json"], "T", 2.0)
    yield Case("advise --answers, report", advise, "R", 1.9)


def _seconds(
    command: list[str], folder: Path, more: dict[str, str] | None = None, code: int = 0
) -> float:
    environment = {**os.environ, **(more or {})}
    start = time.perf_counter()
    done = subprocess.run(
        command,
        cwd=folder,
        env=environment,
        capture_output=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )
    seconds = time.perf_counter() - start
    if done.returncode != code:
        raise SystemExit(f"{command} ended with {done.returncode}: {done.stderr.decode()}")
    return seconds


def _reading(binaries: Path) -> bool:
    """Reading our own YAML against PyYAML's fast loader, in one process."""
    command = [str(binaries / "python"), "-c", READING, _shipped_data(binaries)]
    done = subprocess.run(command, capture_output=True, check=True, text=True)
    return _line("reading YAML / yaml.load(CSafeLoader)", None, float(done.stdout), 0.6, " ")


def _reporting(medians: dict[str, float]) -> bool:
    """The whole path to printed errors against the same without an error."""
    ratio = medians[BROKEN] / medians[WHOLE]
    return _line("errors / error-free", None, ratio, 3.0, " ")


def _profile(binaries: Path) -> int:
    command = [str(binaries / "python"), "-X", "importtime", "-m", "pmo_path", "roles", "--json"]
    subprocess.run(command, capture_output=True, check=True)
    done = subprocess.run(command, capture_output=True, check=True, text=True)
    rows = [line.split("|") for line in done.stderr.splitlines() if line.count("|") == 2]
    own = sorted(((int(row[0].rpartition(":")[2]), row[2]) for row in rows[1:]), reverse=True)
    for microseconds, name in own[:40]:
        print(f"{microseconds:8,} µs {name.strip()}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
