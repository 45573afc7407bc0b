"""JSON Schema of what ``--json`` gives, made from the typed records of the views; pure.

A record is a ``TypedDict``: each of its keys is always there, in the order
declared. Fields may be added later, so others are allowed.
"""

from importlib import import_module
from types import NoneType, UnionType
from typing import (
    Any,
    Literal,
    NamedTuple,
    Union,
    get_args,
    get_origin,
    get_type_hints,
    is_typeddict,
)

from ..errors import UsageError
from ..text import cut, did_you_mean
from .as_json import VERSION

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_PLAIN = {str: "string", bool: "boolean", int: "integer", float: "number", NoneType: "null"}

Json = dict[str, Any]


class Kind(NamedTuple):
    """What one kind of output holds: the record ``type`` of a module under ``views``."""

    module: str
    type: str
    single: bool = False


KINDS = {
    "advice": Kind("advice.types", "AdviceRecord", single=True),
    "advices": Kind("advice.types", "AdviceRecord"),
    "gaps": Kind("gaps.record", "GapsRecord", single=True),
    "advert": Kind("advert.types", "AdvertRecord", single=True),
    "adverts": Kind("advert.types", "AdvertRecord"),
    "advert-sum": Kind("advert.types", "AdvertSumRecord", single=True),
    "plan": Kind("plan.record", "PlanRecord", single=True),
    "roles": Kind("roles.list", "RoleRow"),
    "role": Kind("roles.record", "RoleRecord", single=True),
    "courses": Kind("courses.list", "CourseRow"),
    "course": Kind("courses.view", "CourseRecord", single=True),
    "pay": Kind("pay.record", "PayRow"),
    "pay-context": Kind("pay.record", "ContextRow"),
    "route": Kind("route.types", "RouteRecord", single=True),
    "compare": Kind("compare.types", "CompareRecord", single=True),
    "titles": Kind("titles", "TitleRecord"),
    "levels": Kind("levels", "LevelRow"),
    "competencies": Kind("competencies.list", "CompetencyRow"),
    "competency": Kind("competencies.view", "CompetencyRecord", single=True),
    "questions": Kind("questions", "QuestionRecord"),
    "entries": Kind("explain", "EntryRow"),
    "entry": Kind("explain", "EntryRecord", single=True),
    "catalogue-check": Kind("problems", "ProblemRow"),
}


def schema(kind: str) -> Json:
    """The JSON Schema of the document of ``kind``; raises UsageError for an unknown one."""
    if kind not in KINDS:
        hint = did_you_mean(kind, KINDS) or f"the kinds are {', '.join(KINDS)}"
        raise UsageError(f"there is no schema {cut(kind)}", hint)
    entry = KINDS[kind]
    record = getattr(import_module(f"pmo_path.views.{entry.module}"), entry.type)
    definitions: dict[str, Json] = {}
    body = _schema(record, definitions)
    key = "item" if entry.single else "items"
    name = f"pmo-path/{kind}/{VERSION}"
    return {
        "$schema": DIALECT,
        "title": name,
        "type": "object",
        "properties": {
            "schema": {"const": name},
            key: body if entry.single else {"type": "array", "items": body},
        },
        "required": ["schema", key],
        "$defs": definitions,
    }


def _schema(annotation: Any, definitions: dict[str, Json]) -> Json:
    """The schema of a type that a record's field may have."""
    if annotation is Any:
        return {}
    if annotation in _PLAIN:
        return {"type": _PLAIN[annotation]}
    if is_typeddict(annotation):
        return _record(annotation, definitions)
    return _composed(annotation, definitions)


def _composed(annotation: Any, definitions: dict[str, Json]) -> Json:
    """The schema of a type that is made of others."""
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is Literal:
        return {"enum": list(inner)}
    if origin in (Union, UnionType):
        return _either([_schema(item, definitions) for item in inner])
    if origin in (list, tuple):
        return {"type": "array", "items": _schema(inner[0], definitions)}
    if origin is dict:
        return {"type": "object", "additionalProperties": _schema(inner[1], definitions)}
    raise TypeError(f"no JSON Schema for {annotation}")


def _record(record: Any, definitions: dict[str, Json]) -> Json:
    """A reference to the record's schema, which is added to ``definitions``."""
    name = record.__name__
    if name not in definitions:
        definitions[name] = {}  # a record may hold itself
        fields = get_type_hints(record)
        definitions[name] = {
            "type": "object",
            "description": " ".join((record.__doc__ or "").split()),
            "properties": {key: _schema(hint, definitions) for key, hint in fields.items()},
            "required": list(fields),
        }
    return {"$ref": f"#/$defs/{name}"}


def _either(schemas: list[Json]) -> Json:
    """Any of ``schemas``: as a list of types where that says it all."""
    if all(set(schema) == {"type"} for schema in schemas):
        return {"type": [schema["type"] for schema in schemas]}
    return {"anyOf": schemas}
