"""``schema``: what --json gives validates against the schema of its kind."""

import ast
from pathlib import Path

import jsonschema
import pytest

import pmo_path
from conftest import Runner
from pmo_path.render.schemas import KINDS, schema
from program import ROOT, TESTS

CV = str(TESTS / "cvs" / "nadia.json")
VIEWS = Path(pmo_path.__file__).parent / "views"
ADVERTS = ROOT / "docs" / "adverts"

COMMANDS = [
    ("advise", "--example", "practitioner"),
    ("advise", "--example", "newcomer"),
    ("advise", "--batch", "{people}"),
    ("advise", "--cv", CV, "--accept-cv"),
    ("gaps", "pmo-analyst", "--example", "secretary"),
    ("gaps", "project-manager", "--example", "project-manager"),
    ("advert", "{adverts}/pmo-analyst.txt"),
    ("advert", "{adverts}/pmo-analyst.txt", "--example", "practitioner"),
    ("advert", "{adverts}/post-office-manager.txt"),
    ("advert", "{adverts}/pmo-analyst.txt", "{adverts}/programme-office-coordinator.txt"),
    ("advert", "{adverts}/pmo-analyst.txt", "--sum"),
    ("advert", "{adverts}/pmo-analyst.txt", "--sum", "--example", "secretary"),
    ("plan", "--example", "newcomer"),
    ("plan", "--example", "project-manager", "--goal", "Head of PMO"),
    ("roles",),
    ("roles", "--outside"),
    ("roles", "--search", "no such words"),
    ("role", "pmo-analyst"),
    ("role", "business-leader"),
    ("courses",),
    ("courses", "--for", "pmo-analyst"),
    ("course", "pmi-pmp"),
    ("course", "apmp"),
    ("course", "apm-ppq"),
    ("pay",),
    ("pay", "pmo-manager"),
    ("pay", "portfolio-office-analyst", "--country", "ie"),
    ("pay", "--context"),
    ("route", "secretary", "PMO Manager"),
    ("route", "project-coordinator", "pmo-director", "--cheapest"),
    ("route", "pmo-manager", "pmo-analyst"),
    ("compare", "pmo-lead", "pmo-manager"),
    ("compare", "secretary", "Project Coordinator", "pmo-analyst", "pmo-director"),
    ("titles", "PMO Lead | Leeds", "PMO Mangaer", "PMO", "Scrum Master", "Nurse"),
    ("levels",),
    ("competencies",),
    ("competency", "planning-and-scheduling"),
    ("questions",),
    ("explain",),
    ("explain", "raci"),
    ("catalogue", "check"),
    ("catalogue", "check", "{bad}"),
]


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    """A folder with faults."""
    (tmp_path / "catalogue.yaml").write_text("name: [\n", encoding="utf-8")
    (tmp_path / "people.jsonl").write_text('{"today": "new"}\n', encoding="utf-8")
    return tmp_path


def _filled(command: tuple[str, ...], bad: Path) -> list[str]:
    """The words of ``command`` with the files that they name."""
    named = {"bad": bad, "people": bad / "people.jsonl", "adverts": ADVERTS}
    return [word.format(**named) for word in command]


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_output_validates(run: Runner, bad: Path, command: tuple[str, ...]) -> None:
    """The document that a command really gives fits the schema that it names."""
    document = run(*_filled(command, bad), "--json").json()
    _, kind, _ = document["schema"].split("/")
    found = run("schema", kind).json()
    jsonschema.Draft202012Validator.check_schema(found)
    jsonschema.validate(document, found)


def test_every_kind_is_tried(run: Runner, bad: Path) -> None:
    """No schema is left that no command was compared with."""
    documents = [run(*_filled(command, bad), "--json").json() for command in COMMANDS]
    assert {document["schema"].split("/")[1] for document in documents} == set(KINDS)


def _views() -> list[tuple[str, str, bool]]:
    """Kind, record type and whether single, of every View that the source makes."""
    found = []
    for path in VIEWS.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "View":
                given = {word.arg: word.value for word in node.keywords}
                kind, single = given["kind"], given.get("single")
                assert isinstance(kind, ast.Constant)
                record = ast.unparse(given["record_type"])
                found.append((str(kind.value), record, single is not None))
    return found


def test_every_view_has_a_schema() -> None:
    """Each kind is in the table, with the record type that its view says it has."""
    known = {(name, kind.type, kind.single) for name, kind in KINDS.items()}
    assert set(_views()) == known


@pytest.mark.parametrize("kind", KINDS)
def test_schema_asks_for_every_field(kind: str) -> None:
    """All fields are required, and the envelope says which kind it is."""
    found = schema(kind)
    assert found["properties"]["schema"] == {"const": f"pmo-path/{kind}/1"}
    assert found["required"] == ["schema", "item" if KINDS[kind].single else "items"]
    for record in found["$defs"].values():
        assert record["required"] == list(record["properties"])
        assert record["description"]


def test_a_document_without_a_field_is_refused(run: Runner) -> None:
    """The schema can say no."""
    document = run("roles", "--json").json()
    del document["items"][0]["title"]
    with pytest.raises(jsonschema.ValidationError, match="'title' is a required property"):
        jsonschema.validate(document, schema("roles"))


def test_a_field_of_a_wrong_type_is_refused(run: Runner) -> None:
    """A level as text is not a level."""
    document = run("roles", "--json").json()
    document["items"][0]["level"] = "2"
    with pytest.raises(jsonschema.ValidationError, match="'2' is not of type"):
        jsonschema.validate(document, schema("roles"))


def test_unknown_kind_gets_the_nearest(run: Runner) -> None:
    """A typo is code 2 with the nearest kind."""
    result = run("schema", "cuorses")
    assert (result.code, result.out) == (2, b"")
    assert (
        result.errors
        == "error: there is no schema 'cuorses'\nhint: did you mean 'courses' or 'course'?\n"
    )


def test_unknown_kind_far_from_all_lists_them(run: Runner) -> None:
    """A word that is near to none is told all kinds."""
    assert (
        "the kinds are advice, advices, gaps, advert, adverts, advert-sum, plan, roles,"
        in run("schema", "xyzzy").errors
    )
