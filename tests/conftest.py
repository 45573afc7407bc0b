"""What all tests share: the shipped catalogue, runs of the program, golden files."""

import json
import os
import socket
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Protocol

import pytest

import effort
import program
from pmo_path import catalogue as catalogue_module, cli
from pmo_path.catalogue import load
from pmo_path.model.catalogue import Catalogue

GOLDEN = Path(__file__).parent / "golden"
SCREENS = Path(__file__).parent / "catalogues" / "good" / "screens"
TODAY = "2026-11-25"
COLOURS = ("NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "ACCESSIBLE")


@dataclass(frozen=True)
class Result:
    """What one run of the program gave."""

    code: int
    out: bytes
    err: bytes

    @property
    def text(self) -> str:
        """Standard output as text."""
        return self.out.decode()

    @property
    def errors(self) -> str:
        """Standard error as text."""
        return self.err.decode()

    def json(self) -> Any:
        """Standard output as the JSON document that it is."""
        return json.loads(self.out)

    def transcript(self) -> bytes:
        """All of it, for a golden file."""
        parts = [self.out]
        if self.err:
            parts += [b"--- stderr ---\n", self.err]
        if self.code:
            parts.append(f"--- exit code {self.code} ---\n".encode())
        return b"".join(parts)


class Runner(Protocol):
    """Runs the program in this process; ``env`` is on top of the fixed variables."""

    def __call__(self, *args: str, env: Mapping[str, str] | None = None) -> Result: ...


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--rewrite-golden",
        action="store_true",
        help="write tests/golden/ anew instead of comparing",
    )
    parser.addoption(
        "--thorough",
        action="store_true",
        help="try properties on all their examples, not on one in ten",
    )


def pytest_configure(config: pytest.Config) -> None:
    effort.thorough = config.getoption("--thorough")
    config.addinivalue_line("markers", "thorough: tries more with --thorough")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_setupnodes() -> None:
    """Build the wheel before the workers start, so that they share it."""
    os.environ[program.SHARED] = str(program.unpacked().parent)


@lru_cache
def shipped() -> Catalogue:
    """The shipped catalogue, read once for all tests."""
    return load()


@lru_cache
def small() -> Catalogue:
    """The fixed catalogue on which the screens are pinned, read once for all tests."""
    return load(SCREENS)


@pytest.fixture
def catalogue() -> Catalogue:
    return shipped()


def _no_network(*_: Any, **__: Any) -> None:
    pytest.fail("nothing here may open a socket")


@pytest.fixture(autouse=True)
def fixed_surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    """80 columns, no colour, a fixed day, and nothing of the tester's own settings."""
    for name in [name for name in os.environ if name.startswith("PMO_PATH_")]:
        monkeypatch.delenv(name)
    for name in COLOURS:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(socket, "socket", _no_network)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("PMO_PATH_TODAY", TODAY)


def _runner(
    monkeypatch: pytest.MonkeyPatch,
    capsysbinary: pytest.CaptureFixture[bytes],
    usual: Callable[[], Catalogue],
) -> Runner:
    """The program, run in this process; the ``usual`` catalogue is read once for all runs."""

    def loaded(folder: str | Path | None = None) -> Catalogue:
        return usual() if folder is None else load(folder)

    def runner(*args: str, env: Mapping[str, str] | None = None) -> Result:
        with monkeypatch.context() as patch:
            patch.setattr(catalogue_module, "load", loaded)
            for name, value in (env or {}).items():
                patch.setenv(name, value)
            capsysbinary.readouterr()
            code = cli.main(list(args))
        out, err = capsysbinary.readouterr()
        return Result(code, out, err)

    return runner


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> Runner:
    """The program with the shipped catalogue."""
    return _runner(monkeypatch, capsysbinary, shipped)


@pytest.fixture
def screens(monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> Runner:
    """The program with the small catalogue that no change of the data touches."""
    return _runner(monkeypatch, capsysbinary, small)


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, Result], None]:
    """Compares a run with ``tests/golden/NAME.txt``, or writes that file with --rewrite-golden."""

    def check(name: str, result: Result) -> None:
        path = GOLDEN / f"{name}.txt"
        if request.config.getoption("--rewrite-golden"):
            path.write_bytes(result.transcript())
        assert path.exists(), f"no golden file {path.name}: pytest --rewrite-golden writes it"
        assert result.transcript().decode() == path.read_bytes().decode()

    return check
