"""JSON Schema of a deal's data file, derived from the model, so that the two cannot differ."""

import dataclasses
import types
from datetime import date
from enum import StrEnum
from typing import Any, NewType, Union, get_args, get_origin, get_type_hints

from dealpers.corpus.derivations import Afleiding
from dealpers.corpus.status import Stand
from dealpers.model import APART, Deal, Document
from dealpers.model.docstring import docstring

Schema = dict[str, Any]

_SIMPLE: dict[Any, Schema] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    date: {"type": "string", "format": "date"},
    type(None): {"type": "null"},
}


def deal_schema() -> Schema:
    """Schema (draft 2020-12) that the data file of every deal fits; ``stand`` has the status of its newest text."""
    schema = schema_of(Deal, afleidingen=tuple[Afleiding, ...], stand=Stand)
    schema["$defs"]["Feiten"]["required"].remove("status")
    return schema


def document_schema() -> Schema:
    """Schema (draft 2020-12) that the data file of every other document fits."""
    return schema_of(Document, afleidingen=tuple[Afleiding, ...])


def schema_of(kind: type, **beside: Any) -> Schema:
    """Schema (draft 2020-12) that every value of this class fits, in the layout of the data files.

    ``beside`` are fields of the file that the class lacks, with their types.
    """
    definitions: dict[str, Schema] = {}
    _define(kind, definitions)
    for name, other in beside.items():
        definitions[kind.__name__]["properties"][name] = _schema(other, definitions)
        definitions[kind.__name__]["required"].append(name)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": kind.__name__,
        "$ref": f"#/$defs/{kind.__name__}",
        "$defs": dict(sorted(definitions.items())),
    }


def _define(kind: type, definitions: dict[str, Schema]) -> None:
    """Add a class of the model and the classes of its fields."""
    if kind.__name__ in definitions:
        return
    properties: dict[str, Schema] = {"type": {"const": kind.__name__}}
    definitions[kind.__name__] = {}
    hints = get_type_hints(kind)
    for field in dataclasses.fields(kind):
        if field.compare and not field.metadata.get(APART):
            properties[field.name] = _schema(hints[field.name], definitions)
    definitions[kind.__name__] = {
        "type": "object",
        "description": docstring(kind).split("\n")[0],
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _schema(hint: Any, definitions: dict[str, Schema]) -> Schema:
    """Schema of a field of this type; raises ``TypeError`` for a type that the model does not use yet."""
    if isinstance(hint, NewType):  # an identifier
        return _schema(hint.__supertype__, definitions)
    if get_origin(hint) in (Union, types.UnionType):
        return {"anyOf": [_schema(part, definitions) for part in get_args(hint)]}
    if get_origin(hint) is tuple and get_args(hint)[-1] is Ellipsis:
        return {"type": "array", "items": _schema(get_args(hint)[0], definitions)}
    if dataclasses.is_dataclass(hint):
        _define(hint if isinstance(hint, type) else type(hint), definitions)
        return {"$ref": f"#/$defs/{getattr(hint, '__name__', '')}"}
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return {"enum": [member.value for member in hint]}
    if hint not in _SIMPLE:
        raise TypeError(hint)
    return _SIMPLE[hint]
