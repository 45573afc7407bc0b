"""YAML to values: what is text and what is not, limits, and the same with and without libyaml."""

import sys
from collections.abc import Callable
from typing import Any

import pytest
import yaml
from hypothesis import example, given, strategies as st

from effort import examples, one_in
from pmo_path.documents import yaml_reader as reader
from pmo_path.documents.places import DEPTH, DIGITS, TEXT, Budget, Places
from pmo_path.errors import InvalidData, Problem
from program import started


def refused(text: str) -> Problem:
    """The one problem that ``text`` has."""
    with pytest.raises(InvalidData) as caught:
        reader.read_yaml(text, "x.yaml")
    (problem,) = caught.value.problems
    return problem


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("true", True),
        ("false", False),
        ("null", None),
        ("~", None),
        ("12", 12),
        ("-3", -3),
        ("0", 0),
        ("0.5", 0.5),
        ("-1.50", -1.5),
        ("999999999999999999", 999999999999999999),
    ],
)
def test_few_words_are_not_text(text: str, value: Any) -> None:
    """69. true, false, null, whole numbers and decimals."""
    read = reader.read_yaml(f"a: {text}", "x.yaml")["a"]
    assert read == value
    assert type(read) is type(value)


@pytest.mark.parametrize(
    "text",
    [
        "no",
        "NO",
        "yes",
        "on",
        "Off",
        "True",
        "NULL",
        "12:30",
        "2024-01-31",
        "010",
        "1_000",
        "0x1F",
        "1e3",
        ".5",
        "5.",
        "+1",
        "0o7",
        ".inf",
        ".nan",
        "=",
        "١٢",
        "1,000",
        "Norway",
        "12-30",
    ],
)
def test_all_else_is_text(text: str) -> None:
    """69. Nobody's country, time, date or code becomes something else."""
    assert reader.read_yaml(f"a: {text}", "x.yaml") == {"a": text}


def test_key_that_looks_like_a_word_is_text() -> None:
    """69. The key NO is Norway's."""
    assert reader.read_yaml("NO: 1\non: 2\n2024-01-31: 3", "x") == {
        "NO": 1,
        "on": 2,
        "2024-01-31": 3,
    }


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("a: &x 1", (1, 4), "anchors ('&x')"),
        ("a: 1\nb: *x", (2, 4), "aliases ('*x')"),
        ("a: 1\n<<: {b: 1}", (2, 1), "merge keys (<<)"),
        ("a: !!binary aGk=", (1, 4), "tags ('!!binary')"),
        ("a: !mine 1", (1, 4), "tags ('!mine')"),
        ("- !!map {a: 1}", (1, 3), "tags ('!!map')"),
        ("a: 1\nb: 2\na: 3", (3, 1), "the key 'a' stands here a second time"),
        ("1: a", (1, 1), "a key must be text: put 1 in quotes"),
        ("true: a", (1, 1), "a key must be text: put true in quotes"),
        ("? [a]\n: b", (1, 3), "a key must be text"),
        ("a: 1\n---\nb: 2", (2, 1), "a second document starts here"),
        ("a: 1\nb: \x07", (2, 4), "a control character (U+0007)"),
        ('a: "\\e[31m"', (1, 4), "a control character (U+001B)"),
        ("a: \u202ex", (1, 4), "a control character (U+202E)"),
        ("a: x\ufeffy", (1, 5), "a control character (U+FEFF)"),
        ("a: \uffff", (1, 4), "a control character (U+FFFF)"),
        ("a: 'b", (1, 4), "a quote is opened here and never closed"),
        ('a: 1\nb: "c\nd: 1\n', (2, 4), "a quote is opened here and never closed"),
        ("a: [b, c", (1, 4), "a bracket is opened here and never closed"),
        ("a: {b: c", (1, 4), "a bracket is opened here and never closed"),
        ("a: b: c", (1, 5), "a second ': ' in one value"),
        ("a:\n\t- b", (2, 1), "a tab is not allowed"),
        ("a: b\tc", (1, 5), "a tab is not allowed"),
        ("# a\n\n%YAML 1.1\n---\na: b", (3, 1), "a line that begins with % is not read"),
        ('a: "\\xZZ"', (1, 7), "there is no such character"),
        ('a: "C:\\path"', (1, 7), "a backslash means something here"),
        ("a: %b", (1, 4), "a value cannot begin with this character"),
        ("a: `b`", (1, 4), "a value cannot begin with this character"),
        ("a: 1\n b: 2\n", (2, 3), ""),
    ],
)
def test_refused_with_a_place(text: str, place: tuple[int, int], words: str) -> None:
    """33, 68, 74. Line, column and a sentence for a person."""
    problem = refused(text)
    assert words in problem.message
    assert (problem.line, problem.column) == place
    assert problem.path == "x.yaml"


def test_limits_hold_at_their_edge() -> None:
    """66. The last that is allowed passes, the next is refused."""
    assert reader.read_yaml("[" * DEPTH + "]" * DEPTH, "x")
    assert "nested more than 32 deep" in refused("[" * (DEPTH + 1) + "]" * (DEPTH + 1)).message
    assert reader.read_yaml("a: " + "x" * TEXT, "x")
    assert "longer than 20,000 characters" in refused("a: " + "x" * (TEXT + 1)).message
    assert reader.read_yaml("a: -" + "9" * DIGITS, "x") == {"a": -int("9" * DIGITS)}
    assert "more than 18 digits" in refused("a: " + "9" * (DIGITS + 1)).message
    assert "more than 18 digits" in refused("a: 0." + "3" * 40).message


def test_budget_is_shared_between_files() -> None:
    """66. All files of a catalogue together hold so many values and no more."""
    budget = Budget(10)
    reader.read_yaml("[1, 2, 3, 4]", "one", budget)
    assert budget.left == 5
    with pytest.raises(InvalidData, match="not valid") as caught:
        reader.read_yaml("[1, 2, 3, 4, 5, 6]", "two", budget)
    (problem,) = caught.value.problems
    assert "holds more than 10 values" in problem.message
    assert (problem.line, problem.column) == (1, 14)


def test_empty_and_comments_are_nothing() -> None:
    """An empty file is read, and holds nothing."""
    assert reader.read_yaml("", "x") is None
    assert reader.read_yaml("# a comment\n", "x") is None
    assert reader.read_yaml("---\n...\n", "x") is None


def test_places_of_keys_and_values() -> None:
    """29. Counted from 1, for every key and every value, wherever it is nested."""
    places = Places()
    reader.read_yaml("a: 1\nb:\n  - c: [x, yy]\n    'd': z\n", "x", None, places)
    assert places.values == {
        (): (1, 1),
        ("a",): (1, 4),
        ("b",): (3, 3),
        ("b", 0): (3, 5),
        ("b", 0, "c"): (3, 8),
        ("b", 0, "c", 0): (3, 9),
        ("b", 0, "c", 1): (3, 12),
        ("b", 0, "d"): (4, 10),
    }
    assert places.keys == {
        ("a",): (1, 1),
        ("b",): (2, 1),
        ("b", 0, "c"): (3, 5),
        ("b", 0, "d"): (4, 5),
    }


def test_only_wanted_places_are_kept() -> None:
    """A large file with one fault does not need a million places."""
    places = Places(wanted=Places.around([("b", 0, "c")]))
    reader.read_yaml("a: 1\nb: [{c: 2, d: 3}, 4]\n", "x", None, places)
    assert set(places.values) == {(), ("b",), ("b", 0), ("b", 0, "c")}
    assert set(places.keys) == {("b",), ("b", 0, "c")}


HOSTILE = {
    "brackets": lambda: "[" * 100_000,
    "braces": lambda: "{a: " * 100_000,
    "dashes": lambda: "- " * 1_000_000,
    "questions": lambda: "? " * 100_000,
    "one endless line": lambda: "a: " + "x" * 8_000_000,
    "one endless key": lambda: "x" * 8_000_000 + ": a",
    "digits": lambda: "a: " + "9" * 5_000_000,
    "values": lambda: "[" + "1," * 1_000_000 + "]",
    "open quotes": lambda: "'" * 999_999,
    "anchors": lambda: "a: &a [x]\n" + "".join(f"b{n}: &b{n} [*a, *a]\n" for n in range(1000)),
    "documents": lambda: "---\n" * 1_000_000,
    "tags": lambda: "a: !" + "x" * 1_000_000 + " b",
    "comments": lambda: "#\n" * 1_000_000 + "a: 'b",
    "colons": lambda: "a: " * 100_000,
    "exclamation marks": lambda: "!" * 1_000_000,
}


@pytest.mark.parametrize("name", one_in(2, list(HOSTILE)))
def test_hostile_text_is_refused_with_a_place(name: str) -> None:
    """67. Each at its first limit: none of them is read to its end."""
    problem = refused(HOSTILE[name]())
    assert problem.line >= 1
    assert problem.column >= 1
    assert len(problem.message) < 200


class PurePython:
    """The reader as it is where PyYAML came without libyaml."""

    def __enter__(self) -> None:
        self.kept = vars(reader)["Parser"]
        vars(reader)["Parser"] = yaml.Loader

    def __exit__(self, *_: object) -> None:
        vars(reader)["Parser"] = self.kept


def outcome(text: str) -> Any:
    """What reading gives: the value, told apart from others that are equal to it."""
    try:
        return repr(reader.read_yaml(text, "x"))
    except InvalidData:
        return "refused"


WORDS = r"""a b key é 計 🙂 1 -2 0.5 010 true null ~ no = << - . + ; : [ ] { } ' " \ | > % @ ` '' ""
\n \x41 \xZ \U00110000 \ud83d\ude00""".split()  # noqa: SIM905  # forty quotes would hide the signs
SIGNS = (": ", " ", "  ", "\n", "\n  ", "\n- ", "- ", "? ", "# c", ", ", "|-\n ", ">+\n ", "&x ")
MORE = ("*x", "!t ", "!!str ", "---\n", "...\n", "\t", "\u00a0", "\u0085", "\u2028")
PIECES = st.sampled_from((*WORDS, *SIGNS, *MORE))
TEXTS = st.lists(PIECES, max_size=14).map("".join)
PLAIN = st.text(st.characters(codec="utf-8"), max_size=8)
VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**17), 10**17) | PLAIN,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(PLAIN, inner, max_size=4),
    max_leaves=12,
)


@pytest.mark.skipif(not yaml.__with_libyaml__, reason="PyYAML came without libyaml")
@examples(600)
@given(TEXTS)
@example("a: 'b''c'\n")
@example("a: |\n  b\n\n  c\n")
@example("{a, b: c}")
@example('{"a":b}')
@example("[a: b]")
def test_same_result_with_and_without_libyaml(text: str) -> None:
    """69. The same values, or refused by both."""
    with_libyaml = outcome(text)
    with PurePython():
        assert outcome(text) == with_libyaml


@pytest.mark.skipif(not yaml.__with_libyaml__, reason="PyYAML came without libyaml")
@examples(150)
@given(VALUES, st.booleans())
def test_written_values_come_back(value: Any, flow: bool) -> None:
    """What PyYAML writes with quotes is read back the same, by both parsers."""
    text = yaml.safe_dump(value, default_flow_style=flow, default_style='"', allow_unicode=True)
    text = text.replace('!!int "', '"').replace('!!bool "', '"').replace('!!null "', '"')
    with_libyaml = outcome(text)
    with PurePython():
        assert outcome(text) == with_libyaml


@examples(300)
@given(st.text(max_size=40) | TEXTS)
def test_any_text_is_read_or_refused(text: str) -> None:
    """34. Nothing that a file can hold makes the reader fail in another way."""
    try:
        reader.read_yaml(text, "x")
    except InvalidData as error:
        (problem,) = error.problems
        assert problem.line >= 1
        assert problem.column >= 1
        assert "\n" not in problem.message


MEASURED = """
import sys
from pmo_path.catalogue.source import check_folder
from pathlib import Path
_, problems = check_folder(Path(sys.argv[1]), "mine")
status = Path("/proc/self/status").read_text(encoding="ascii")
peak = int(status.partition("VmHWM:")[2].split()[0]) // 1024
print(len(problems), peak)
"""


@pytest.mark.skipif(
    sys.platform != "linux", reason="the system tells the peak of its memory in /proc"
)
@pytest.mark.parametrize(
    "text",
    [
        pytest.param(lambda: "- a: 1\n" * 240_000, id="records that are not valid"),
        pytest.param(lambda: "- " + "x" * 8 * 2**20, id="a file over the limit"),
        pytest.param(lambda: "[" * 100_000, id="brackets"),
        pytest.param(lambda: "- {id: x, name: " + "y" * 19_000 + "}\n", id="long texts"),
        pytest.param(lambda: ("- " + "x" * 19_000 + "\n") * 430, id="many long texts"),
    ],
)
def test_hostile_file_takes_little_memory(text: Callable[[], str], tmp_path: Any) -> None:
    """67. Whatever a file holds, it is refused within 200 MiB."""
    (tmp_path / "services.yaml").write_text(text(), encoding="utf-8")
    done = started([sys.executable, "-c", MEASURED, str(tmp_path)])
    assert done.code == 0, done.errors
    problems, peak = map(int, done.text.split())
    assert problems
    assert peak < 200
