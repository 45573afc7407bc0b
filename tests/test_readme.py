"""The README's blocks are run, and what they print is what stands there."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from program import ROOT, environment

README = ROOT / "README.md"
BLOCK = re.compile(r"```console\n(.*?)```", re.DOTALL)


def run(command: str, folder: Path) -> str:
    """What a shell prints for ``command``, with pmo-path as its wheel installs it first."""
    env = environment({"COLUMNS": "80", "PYTHONIOENCODING": "utf-8"})
    env["PATH"] = f"{folder / 'bin'}{os.pathsep}{env.get('PATH', '')}"
    done = subprocess.run(
        ["sh", "-c", command], cwd=folder, env=env, capture_output=True, check=False
    )
    return (done.stdout + done.stderr).decode()


def as_run(block: str, folder: Path) -> str:
    """``block`` with what its commands print now."""
    lines = []
    for line in block.splitlines():
        if line.startswith("$ "):
            lines.append(line)
            lines += run(line[2:], folder).splitlines()
    return "\n".join(line.rstrip() for line in lines) + "\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder as a clone has it."""
    shutil.copytree(ROOT / "data", tmp_path / "data")
    shutil.copytree(ROOT / "docs", tmp_path / "docs")
    started = tmp_path / "bin" / "pmo-path"
    started.parent.mkdir()
    started.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m pmo_path "$@"\n', encoding="utf-8")
    started.chmod(0o755)
    return tmp_path


@pytest.mark.skipif(os.name == "nt", reason="the blocks are for a POSIX shell")
@pytest.mark.skipif(shutil.which("jq") is None, reason="the blocks pipe into jq")
def test_console_blocks_print_what_they_show(folder: Path, request: pytest.FixtureRequest) -> None:
    """Every console block is run in order, in one folder."""
    text = README.read_text(encoding="utf-8")
    now = BLOCK.sub(lambda found: f"```console\n{as_run(found[1], folder)}```", text)
    if request.config.getoption("--rewrite-golden"):
        README.write_text(now, encoding="utf-8")
    assert text.count("```console") >= 6
    assert now == README.read_text(encoding="utf-8")


def test_python_block_runs() -> None:
    """The library block runs as it stands."""
    [block] = re.findall(r"```python\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    done = subprocess.run([sys.executable, "-c", block], capture_output=True, check=True, text=True)
    assert done.stdout == "PMO Administrator\n"


def test_counts_are_those_of_the_catalogue() -> None:
    """The numbers that the README names are the catalogue's own."""
    from advising import catalogue

    known = catalogue()
    text = " ".join(README.read_text(encoding="utf-8").split())
    assert f"{len(known.roles)} roles, {len(known.courses)} courses" in text
    assert f"{len(known.competencies)} competencies and {len(known.observations)} pay" in text
    assert f"from {len(known.sources)} sources" in text


def test_links_lead_somewhere() -> None:
    """Every relative link names a file that is there."""
    for name in re.findall(r"\]\((?!http)([^)#]+)", README.read_text(encoding="utf-8")):
        assert (ROOT / name).exists(), name
