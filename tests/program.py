"""The program in a process of its own, as somebody who installed it runs it."""

import os
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import IO, Any

import pytest

ROOT = Path(__file__).parent.parent
TESTS = ROOT / "tests"
PYTHON = [sys.executable, "-W", "error"]
SHARED = "TESTS_WHEEL_FOLDER"
"""The variable that tells the workers of one run where their wheel is built and unpacked."""

posix = pytest.mark.skipif(os.name == "nt", reason="needs a POSIX system")


@dataclass(frozen=True)
class Done:
    """How a process ended, and what it wrote."""

    code: int
    out: bytes
    err: bytes

    @property
    def text(self) -> str:
        return self.out.decode()

    @property
    def errors(self) -> str:
        return self.err.decode()


@cache
def _scratch() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="pmo-path-tests-")


def _built() -> Path:
    return Path(os.environ.get(SHARED) or _scratch().name)


@cache
def wheel() -> Path:
    """The wheel of this checkout, built once for all tests and workers, without a network."""
    folder = _built() / "wheel"
    if not folder.exists():
        build("wheel", ROOT, folder)
    (path,) = folder.glob("*.whl")
    return path


@cache
def unpacked() -> Path:
    """A folder that holds what the wheel would install."""
    folder = _built() / "unpacked"
    if not folder.exists():
        with zipfile.ZipFile(wheel()) as archive:
            archive.extractall(folder)
    return folder


def build(target: str, root: Path, folder: Path) -> None:
    """Build the wheel or the sdist of ``root`` into ``folder``, in this environment."""
    command = [sys.executable, "-m", "hatchling", "build", "-t", target, "-d", str(folder)]
    subprocess.run(command, cwd=root, check=True, capture_output=True)


def environment(more: Mapping[str, str | None] | None = None) -> dict[str, str]:
    """The variables of a run: none of the tester's own; a None takes one away."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PMO_PATH_", "PYTHON", "LC_", "LANG", "COV_"))
    }
    fixed = {"PYTHONPATH": str(unpacked()), "PMO_PATH_TODAY": "2026-11-25", "PYTHONUTF8": "1"}
    changed: dict[str, str | None] = {**kept, **fixed, **(more or {})}
    return {name: value for name, value in changed.items() if value is not None}


def program(
    *args: str | bytes,
    env: Mapping[str, str | None] | None = None,
    cwd: Path | None = None,
    stdin: bytes = b"",
    **files: Any,
) -> Done:
    """Run ``pmo-path args``; ``files`` may name what stdout and stderr are."""
    command: Sequence[str | bytes] = [*PYTHON, "-m", "pmo_path", *args]
    return started(command, env=env, cwd=cwd, stdin=stdin, **files)


def python(code: str, *args: str, cwd: Path | None = None) -> Done:
    """Run ``code`` with the installed program on the path."""
    return started([*PYTHON, "-c", code, *args], cwd=cwd)


def started(
    command: Sequence[str | bytes],
    *,
    env: Mapping[str, str | None] | None = None,
    cwd: Path | None = None,
    stdin: bytes = b"",
    stdout: int | IO[Any] = subprocess.PIPE,
    stderr: int | IO[Any] = subprocess.PIPE,
) -> Done:
    """Run any command in the surroundings of ``program``."""
    done = subprocess.run(
        command,
        env=environment(env),
        cwd=cwd or _scratch().name,
        input=stdin,
        stdout=stdout,
        stderr=stderr,
        check=False,
        timeout=60,
    )
    return Done(done.returncode, done.stdout or b"", done.stderr or b"")
