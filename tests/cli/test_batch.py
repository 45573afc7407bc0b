"""``advise --batch``: one JSON object of answers in each line, one advice out for each."""

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from conftest import Runner

GOOD = {"today": "new", "enjoys": ["order"]}


def write(path: Path, *lines: str) -> str:
    """A file of these lines."""
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return str(path)


def test_one_line_out_for_each_line_in(run: Runner, tmp_path: Path) -> None:
    """Lines come out in order, as JSON lines unless another format is asked for."""
    people: list[dict[str, Any]] = [
        GOOD,
        {"today": "project-manager"},
        {"today": "business-leader"},
    ]
    name = write(tmp_path / "team.jsonl", *map(json.dumps, people))
    result = run("advise", "--batch", name)
    found = [json.loads(line) for line in result.text.splitlines()]
    assert [one["answers"]["today"] for one in found] == [one["today"] for one in people]
    assert (result.code, result.errors) == (0, "")
    single = run("advise", "--answers", write(tmp_path / "one.json", json.dumps(GOOD)), "--json")
    assert found[0] == single.json()["item"]


def test_bad_lines_are_reported_and_left_out(run: Runner, tmp_path: Path) -> None:
    """Each bad line is named with its number, the others are answered, the code is 1."""
    lines = [json.dumps(GOOD), "{", '{"today": "in-pom"}', "", '{"enjoys": []}', json.dumps(GOOD)]
    name = write(tmp_path / "team.jsonl", *lines)
    result = run("advise", "--batch", name)
    assert len(result.text.splitlines()) == 2
    assert result.code == 1
    told = result.errors.splitlines()
    assert [line.split(":")[1] for line in told] == ["2", "3", "5"]
    assert "did you mean 'in-pmo'?" in told[1]
    assert told[2].endswith("error: an answer is needed: 'today'")


def test_only_the_first_bad_lines_are_told(run: Runner, tmp_path: Path) -> None:
    """Twenty, then a count."""
    result = run("advise", "--batch", write(tmp_path / "bad.jsonl", *["{"] * 50))
    told = result.errors.splitlines()
    assert (len(told), told[-1]) == (21, "and 30 more")
    assert (result.code, result.text) == (1, "")


def test_a_line_over_the_limit_is_one_bad_line(run: Runner, tmp_path: Path) -> None:
    """A line of more than one MiB is refused, and the next one is read."""
    name = write(tmp_path / "long.jsonl", "x" * (3 * 2**20), json.dumps(GOOD))
    result = run("advise", "--batch", name)
    assert len(result.text.splitlines()) == 1
    assert result.errors.startswith(f"{name}:1: error: ")


def test_standard_input_and_other_formats(run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lines are taken from a pipe, and JSON gathers them in one document."""

    class Pipe:
        buffer = io.BytesIO(json.dumps(GOOD).encode() + b"\n")

        def isatty(self) -> bool:
            return False

    monkeypatch.setattr(sys, "stdin", Pipe())
    document: Any = run("advise", "--batch", "-", "--json").json()
    assert document["schema"] == "pmo-path/advices/1"
    assert len(document["items"]) == 1


def test_batch_stands_alone(run: Runner) -> None:
    """With another source of answers it is wrong use; a missing file cannot be read."""
    assert run("advise", "--batch", "x", "--example", "newcomer").code == 2
    assert run("advise", "--batch", "no-such-file").code == 3


def test_what_cannot_be_read_leaves_no_header(run: Runner, tmp_path: Path) -> None:
    """13. On failure stdout is empty, in CSV too."""
    result = run("advise", "--batch", str(tmp_path / "none.jsonl"), "--format", "csv")
    assert (result.code, result.text) == (3, "")


def test_no_lines_are_no_error(run: Runner, tmp_path: Path) -> None:
    """16. An empty file is an empty result, and a person is told."""
    name = write(tmp_path / "empty.jsonl", "")
    result = run("advise", "--batch", name, "--format", "list")
    assert (result.code, result.text, result.errors) == (0, "", "No answers were given.\n")
