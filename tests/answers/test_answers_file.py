"""Answers from files: YAML and JSON, faults with their places, and saving them again."""

import io
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, strategies as st

from conftest import Runner, shipped
from effort import examples
from pmo_path.answers.read import Answers, options_of, parts_of, read_answers
from pmo_path.answers.write import save_text
from pmo_path.cli.files import answers_file
from pmo_path.cli.files.answers_file import answers_from_text
from pmo_path.cli.options import Run
from pmo_path.documents import json_reader, yaml_reader as reader
from pmo_path.documents.places import FORBIDDEN, Places
from pmo_path.errors import InputError, InvalidData, Problem, UsageError
from pmo_path.model.catalogue import Catalogue
from pmo_path.model.question import Part
from pmo_path.model.rule import Renamed
from pmo_path.titles.finder import read as read_title

PARTS = parts_of(shipped())


def problems(text: str, name: str = "me.yaml") -> list[Problem]:
    """What is wrong with an answers file."""
    with pytest.raises(InvalidData) as caught:
        answers_from_text(shipped(), text, name)
    return list(caught.value.problems)


def test_yaml_and_json_say_the_same() -> None:
    """One set of answers, written in both ways."""
    yaml = "today: in-pmo\nenjoys: [data, tools]\nbudget: 12.5\nrate:\n  reporting: 4\nholds: []\n"
    braces = (
        '{"today": "in-pmo", "enjoys": ["data", "tools"], "budget": 12.5, '
        '"rate": {"reporting": 4}, "holds": []}'
    )
    expected = {
        "today": "in-pmo",
        "enjoys": ("data", "tools"),
        "budget": 12.5,
        "rate": {"reporting": 4},
        "holds": (),
    }
    assert answers_from_text(shipped(), yaml, "me.yaml").values == expected
    assert answers_from_text(shipped(), braces, "me.json").values == expected
    assert answers_from_text(shipped(), braces, "-").values == expected


def test_nothing_and_not_sure_are_no_information() -> None:
    """Empty, null and 'not sure' are as good as left out."""
    text = "today: new\ngoal: not sure\nstudy:\nhours: ~\nrate: {reporting: not sure}\n"
    assert answers_from_text(shipped(), text, "me.yaml").values == {"today": "new"}
    assert answers_from_text(shipped(), "", "me.yaml").values == {}


def test_every_fault_has_its_place() -> None:
    """Line and column of the key or the value, what is allowed, and the nearest word."""
    text = (
        "today: in-pm\n"
        "done: [took-minutes, ran-a-workshp]\n"
        "rate:\n"
        "  repoting: 3\n"
        "  leadership: 9\n"
        "budget: much\n"
        "enjoys: [data, tools, order, plans]\n"
        "shoe-size: 44\n"
    )
    assert [(p.line, p.column, p.message, p.hint) for p in problems(text)] == [
        (1, 8, "today has no choice 'in-pm'", "did you mean 'in-pmo'?"),
        (2, 22, "done has no choice 'ran-a-workshp'", "did you mean 'ran-a-workshop'?"),
        (4, 3, "there is no competency 'repoting'", "did you mean 'reporting'?"),
        (5, 15, "leadership must be a whole number from 1 to 5, not '9'", ""),
        (6, 9, "budget must be a number from 0 up, not 'much'", ""),
        (7, 9, "enjoys takes at most 3, not 4", ""),
        (8, 1, "no question has the key 'shoe-size'", "'pmo-path questions' lists the keys"),
    ]


def test_a_fault_in_json_has_its_place_too() -> None:
    """Places are those of the JSON text."""
    found = problems('{\n  "today": "in-pmo",\n  "rate": {"reporting": true, "x": 1}\n}', "me.json")
    assert [(p.path, p.line, p.column) for p in found] == [("me.json", 3, 25), ("me.json", 3, 31)]


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        (
            '{"today": "new", "today": "admin"}',
            (1, 18),
            "the key 'today' stands here a second time",
        ),
        ('{"budget": NaN}', (1, 12), "'NaN' is not a JSON value"),
        ('{"budget": -Infinity}', (1, 12), "'-Infinity' is not a number"),
        ('{"budget": 1e999}', (1, 12), "a number has more than 18 digits"),
        ('{"budget": 1234567890123456789}', (1, 12), "a number has more than 18 digits"),
        ('{"budget": 010}', (1, 12), "'010' is not a number"),
        ('{"today": "new"} {}', (1, 18), "text stands after the end of the JSON value"),
        ('{"today": "new",}', (1, 16), "a comma stands before the closing bracket"),
        ('{"today": "new"', (1, 1), "a bracket is opened here and never closed"),
        ('{"today": ["new"', (1, 11), "a bracket is opened here and never closed"),
        ('{"today": "new\n"}', (1, 11), "a quote is opened here and never closed"),
        ('{"today": "n\\ew"}', (1, 11), "a backslash or a tab in this text is not valid JSON"),
        ('{"today" "new"}', (1, 10), "a colon is expected after the key 'today'"),
        ('{"today": "new" "goal": 1}', (1, 17), "a comma or } is expected here"),
        ('{today: "new"}', (1, 2), "a key in double quotes is expected here"),
        ('{"today": new}', (1, 11), "'new' is not a JSON value"),
        ('{"today": }', (1, 11), "a value is expected here, not '}'"),
        ('{"today":', (1, 10), "a value is expected here, and the text ends"),
        ('{"title": "\\ud800"}', (1, 11), "a control character is not allowed in text"),
        ('{"title": "\\u001b[2J"}', (1, 11), "a control character is not allowed in text"),
        ('{"title": "\u202e"}', (1, 12), "a control character (U+202E) is not allowed in text"),
        ('{"done": ' + "[" * 100_000, (1, 41), "nested more than 32 deep"),
        ('{"title": "' + "x" * 20_001 + '"}', (1, 11), "a text is longer than 20,000 characters"),
        (
            '{"done": [' + "1," * 20_000 + "1]}",
            (1, 20007),
            "the file holds more than 10,000 values",
        ),
    ],
)
def test_json_that_is_refused(text: str, place: tuple[int, int], message: str) -> None:
    """Each fault is named at its place, in words for a person."""
    (found,) = problems(text, "me.json")
    assert (found.line, found.column) == place
    assert found.message == message


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("- today\n", (1, 1)),
        ("in-pmo\n", (1, 1)),
        ("# mine\ncatalogue: 1.0\ntoday: new\n", (2, 12)),
        ("today: new\ntoday: admin\n", (2, 1)),
        ("today: &x new\n", (1, 8)),
        ("today: 'new\n", (1, 8)),
    ],
)
def test_yaml_that_is_refused(text: str, place: tuple[int, int]) -> None:
    """What is not lines of answers is refused with a place."""
    (found,) = problems(text)
    assert (found.line, found.column) == place


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(f"key-{n}: 1" for n in range(9_000)),
        "rate:\n" + "\n".join(f"  thing-{n}: 1" for n in range(9_000)),
        "done: [" + ", ".join(f"deed-{n}" for n in range(9_000)) + "]",
        "holds: [" + "x, " * 9_000 + "x]",
    ],
)
def test_a_flood_of_faults_is_cut_short(text: str) -> None:
    """No more than a hundred faults are looked for: each takes time."""
    assert 1 <= len(problems(text)) <= 100


@examples(200)
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers(-(10**17), 10**17) | st.text(max_size=20),
        lambda inner: (
            st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4)
        ),
        max_leaves=12,
    ),
    st.sampled_from([None, 1]),
)
def test_json_is_read_as_python_reads_it(value: Any, indent: int | None) -> None:
    """Whatever the standard library writes, with nothing forbidden in it, reads back the same."""
    text = json.dumps(value, indent=indent)
    places = Places()
    if FORBIDDEN.search("".join(texts_of(value))):
        with pytest.raises(InvalidData, match="not valid"):
            json_reader.read_json(text, "x.json")
        return
    assert json_reader.read_json(text, "x.json", places=places) == value
    assert places.of(()) == (1, 1)


def texts_of(value: Any) -> Iterator[str]:
    """Every text in a JSON value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from texts_of(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from texts_of(inner)


def test_renamed_ids_are_followed() -> None:
    """Answers saved long ago still work, whatever was renamed since."""
    known = shipped()
    renamed = Renamed(
        roles={"old-analyst": "pmo-analyst"},
        courses={"old-course": "p3o-foundation"},
        competencies={"old-skill": "reporting"},
    )
    later = Catalogue(lambda name: renamed if name == "renamed" else known.records(name))
    text = (
        'catalogue: "0.9.0"\ntoday: in-pmo\ntarget: old-analyst\nnot: [old-analyst]\n'
        "holds: [old-course]\nrate: {old-skill: 4}\n"
    )
    answers = answers_from_text(later, text, "me.yaml")
    assert answers.many("not") == ("pmo-analyst",)
    assert answers.many("holds") == ("p3o-foundation",)
    assert answers.ratings() == {"reporting": 4}
    found = read_title(later, answers.one("target") or "")
    assert found is not None
    assert found.role is not None
    assert found.role.id == "pmo-analyst"


class Standard(io.StringIO):
    """Standard input with these bytes."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self.buffer = io.BytesIO(data)  # type: ignore[misc]


def test_answers_from_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    """A dash reads what is piped in, and messages call it <stdin>."""
    monkeypatch.setattr(sys, "stdin", Standard(b"\xef\xbb\xbftoday: new\r\n"))
    assert answers_file.read_answers_file(Run(), shipped(), "-").values == {"today": "new"}
    monkeypatch.setattr(sys, "stdin", Standard(b"today: moon\n"))
    with pytest.raises(InvalidData) as caught:
        answers_file.read_answers_file(Run(), shipped(), "-")
    assert caught.value.problems[0].path == "<stdin>"


def test_a_terminal_or_a_closed_standard_input_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """It says so and does not wait."""
    terminal = Standard(b"")
    monkeypatch.setattr(terminal, "isatty", lambda: True)
    monkeypatch.setattr(sys, "stdin", terminal)
    with pytest.raises(UsageError, match="which is a terminal"):
        answers_file.read_answers_file(Run(), shipped(), "-")
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(InputError, match="closed"):
        answers_file.read_answers_file(Run(), shipped(), "-")


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    """Missing, a folder, too large, not UTF-8: each is said."""
    for name, why in (("none.yaml", "(?i)no such file"), (".", "(?i)is a directory")):
        with pytest.raises(InputError, match=why):
            answers_file.read_answers_file(Run(), shipped(), str(tmp_path / name))
    large, latin = tmp_path / "large.yaml", tmp_path / "latin.yaml"
    large.write_bytes(b"#" * (2**20 + 1))
    latin.write_bytes("today: new\ntitle: Chef für alles\n".encode("latin-1"))
    for path, place, why in ((large, (1, 1), "1 MiB"), (latin, (2, 1), "byte 25 is not UTF-8")):
        with pytest.raises(InvalidData) as caught:
            answers_file.read_answers_file(Run(), shipped(), str(path))
        (found,) = caught.value.problems
        assert (found.line, found.column) == place
        assert why in found.message


def test_the_file_counts_as_an_input(tmp_path: Path) -> None:
    """So that --output cannot overwrite it."""
    path = tmp_path / "me.yaml"
    path.write_text("today: new\n")
    run = Run()
    answers_file.read_answers_file(run, shipped(), str(path))
    assert run.inputs == [str(path)]


def test_json_answers_need_no_yaml() -> None:
    """Reading answers in JSON loads no YAML library."""
    code = (
        "import sys; from pmo_path.cli.files.answers_file import _values; "
        "assert _values('{\"today\": \"new\"}', 'me.json') == {'today': 'new'}; "
        "assert 'yaml' not in sys.modules and 'pydantic' not in sys.modules"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr


def test_faults_on_the_command_line(run: Runner, tmp_path: Path) -> None:
    """The lines, the hint, the count, and code 3."""
    path = tmp_path / "me.yaml"
    path.write_text("today: moon\n")
    result = run("advise", "--answers", str(path))
    assert result.code == 3
    assert result.out == b""
    lines = result.errors.splitlines()
    assert lines[0] == f"{path}:1:8: error: today has no choice 'moon'"
    assert lines[1].startswith("  hint: it is one of new, admin, ")
    assert lines[2] == "1 error"


def safe(text: str) -> bool:
    """Whether this is an answer, and has nothing in it that no file may hold."""
    says_something = text.casefold() not in ("", "not sure", "not-sure", "skip")
    return says_something and FORBIDDEN.search(text) is None


TEXTS = st.one_of(
    st.text(max_size=60),
    st.text("'\"\\#:-[]{}&*!|>%@`?,\n\r\t ~", min_size=1, max_size=12),
    st.sampled_from(["no", "null", "~", "1.5", "0x1", "true", "- a", "a: b", "a #b", "\ufeffx",
                     "\uffff", "\U0001f600", "\u00a0", "2024-01-31", "<<", "today", "x" * 500]),
).filter(safe)  # fmt: skip


def values(part: Part) -> st.SearchStrategy[Any]:
    """Any answer to a part, hostile texts too."""
    ids = [option.id for option in options_of(part, PARTS)]
    if part.kind == "one":
        return st.sampled_from(ids)
    if part.kind == "several":
        return st.lists(st.sampled_from(ids), max_size=part.most or len(ids))
    if part.kind == "ratings":
        names = st.sampled_from(sorted(shipped().competencies))
        return st.dictionaries(names, st.integers(1, 5), min_size=1)
    if part.kind == "number":
        hundredths = st.integers(0, 10**7).map(lambda n: n / 100)
        return st.integers(0, 10**15) | hundredths
    if part.kind == "country":
        return st.sampled_from(["GB", "NO", "US"])
    if part.kind == "roles":
        return st.lists(st.sampled_from(sorted(shipped().roles)), min_size=1, max_size=4)
    if part.kind == "courses":
        return st.lists(TEXTS, max_size=5)
    return TEXTS


ANSWER_SETS = st.fixed_dictionaries(
    {}, optional={key: values(part) for key, part in PARTS.items()}
).map(lambda raw: read_answers(shipped(), raw))


@examples(200)
@given(ANSWER_SETS)
def test_saved_answers_read_back_the_same(answers: Answers) -> None:
    """Any answers survive saving and reading, as text and as YAML that anybody reads."""
    text = save_text(shipped(), answers)
    assert answers_from_text(shipped(), text, "me.yaml") == answers


@examples(100)
@given(st.text(min_size=1, max_size=40))
def test_what_no_file_may_hold_is_replaced(text: str) -> None:
    """A control character becomes U+FFFD, and the file stays readable."""
    saved = save_text(shipped(), Answers({"today": "new", "sector": text}))
    found = reader.read_yaml(saved, "me.yaml")
    assert found["sector"] == FORBIDDEN.sub("\ufffd", text)
    assert found["today"] == "new"


def test_a_saved_file_is_made_to_be_edited() -> None:
    """Each key has its question and choices before it; what is not answered is a comment."""
    answers = Answers({"today": "new", "done": ("took-minutes",), "rate": {"ppm-tools": 2}})
    text = save_text(shipped(), answers)
    assert text.startswith("# Answers for 'pmo-path advise --answers FILE'.")
    assert f'\ncatalogue: "{shipped().about.version}"\n' in text
    assert "\n# Where are you today?\n#   new: New to work or to projects\n" in text
    assert "\ntoday: new\n" in text
    assert "\n# Any of these, as in done: [took-minutes, kept-a-log]\n" in text
    assert "\ndone: [took-minutes]\n" in text
    assert "\nrate:\n  ppm-tools: 2\n" in text
    assert "\n# What is your job title, or your last one?\n# title:\n" in text
    for key in PARTS:
        assert f"\n{key}:" in text or f"\n# {key}:" in text
    assert max(map(len, text.splitlines())) <= 100


def test_every_line_of_help_in_a_saved_file_is_right() -> None:
    """The examples that the comments give are answers that are taken."""
    text = save_text(shipped(), Answers())
    examples = [line.partition("as in ")[2] for line in text.splitlines() if "as in " in line]
    assert len(examples) > 8
    for example in examples:
        answers_from_text(shipped(), example.partition(";")[0], "me.yaml")


@pytest.mark.parametrize("name", ["me.json", "ME.JSON", "me.yaml", "me"])
def test_what_is_saved_is_read_again(run: Runner, tmp_path: Path, name: str) -> None:
    """A file saved under any name is read by the command that the note suggests."""
    path = str(tmp_path / name)
    saved = run("advise", "--example", "practitioner", "--save", path, "--json")
    assert saved.code == 0
    again = run("advise", "--answers", path, "--json")
    assert (again.code, again.errors) == (0, "")
    assert again.json()["item"] == saved.json()["item"]
