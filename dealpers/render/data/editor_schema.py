"""JSON Schemas with which an editor's program validates the YAML files, and the tables of fields of the manual."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from dealpers.model.instellingen import Koppeling
from dealpers.model.veld import Recordveld, record_fields
from dealpers.parse.files import FILES, SHEETS
from dealpers.render.data.json_form import as_json

Schema = dict[str, Any]
_SIMPLE: Mapping[type, Schema] = {
    bool: {"enum": ["ja", "nee"]},
    int: {"type": "integer", "minimum": 0},
    date: {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
    Koppeling: {
        "type": "object",
        "minProperties": 1,
        "maxProperties": 1,
        "additionalProperties": {"type": "string"},
    },
}


def schema_files() -> Iterator[tuple[str, bytes]]:
    """JSON Schema (draft 2020-12) for each YAML file, by the file name of the schema."""
    for name, record in FILES:
        whole = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": name, **_record(record)}
        yield f"{name.removesuffix('.yml')}.schema.json", as_json(whole)


def _record(record: type) -> Schema:
    fields = tuple(_flat(record))
    if any(field.veld.sleutel for field in fields):
        (value,) = (field for field in fields if not field.veld.sleutel)
        return {"type": "object", "additionalProperties": _field(value)}
    return {
        "type": "object",
        "properties": {field.name: _field(field) for field in fields},
        "required": [field.name for field in fields if field.required],
        "additionalProperties": False,
    }


def _flat(record: type) -> Iterator[Recordveld]:
    """Fields of one YAML map: those of a record, and of the records that share its map."""
    for field in record_fields(record):
        yield from _flat(field.kind) if field.veld.samen else (field,)


def _field(field: Recordveld) -> Schema:
    value = _record(field.kind) if _has_fields(field) else _value(field)
    value = {"anyOf": [{"type": "string"}, value]} if field.veld.kort else value
    schema: Schema = {"type": "array", "items": value} if field.many else value
    examples = {"examples": [field.veld.voorbeeld]} if field.veld.voorbeeld else {}
    return {**schema, "description": field.veld.uitleg, **examples}


def _value(field: Recordveld) -> Schema:
    """Schema of one value; YAML programs parse a day, a number, yes and no into their own types."""
    if field.choices:
        return {"enum": list(field.choices)}
    if field.veld.bereik:
        return {"type": ["string", "integer"], "pattern": "^[0-9]+(-[0-9]+)?$"}
    if field.kind in _SIMPLE:
        return _SIMPLE[field.kind]
    pattern = {"pattern": f"^(?:{field.veld.patroon})$"} if field.veld.patroon else {}
    return {"type": ["string", "number"], **pattern}


def _has_fields(field: Recordveld) -> bool:
    """True if a value has fields with names of their own."""
    return field.is_record and field.kind is not Koppeling


def manual() -> str:
    """Tables of the fields of every YAML file and of the columns of every sheet, in Dutch Markdown."""
    out = ["# De velden van de YAML-bestanden en de kolommen van de CSV-bestanden", ""]
    out += ["Een veld of kolom met een * moet ingevuld zijn.", ""]
    for name, record in (*FILES, *SHEETS):
        out += [f"## {name}", "", *_table("", record), ""]
    return "\n".join(out).rstrip() + "\n"


def _table(prefix: str, record: type) -> Iterator[str]:
    if not prefix:
        yield from ("| veld | wat erin staat | vorm |", "| --- | --- | --- |")
    fields = tuple(_flat(record))
    keys = [field.veld.voorbeeld for field in fields if field.veld.sleutel]
    for field in (field for field in fields if not field.veld.sleutel):
        star = "*" if field.required and not keys else ""
        name = keys[0] if keys else field.name
        yield f"| `{prefix}{name}`{star} | {field.veld.uitleg} | {_form(field)} |"
        if _has_fields(field):
            yield from _table(f"{prefix}{field.name}: ", field.kind)


def _form(field: Recordveld) -> str:
    """Form of a field in words, with an example."""
    if _has_fields(field):
        return "lijst van velden" if field.many else "velden"
    simple = {bool: "`ja` of `nee`", int: "getal", date: "datum", Koppeling: "`titel: adres`"}
    if field.veld.bereik:
        return f"regel of regels, zoals `{field.veld.voorbeeld}`"
    words = ", ".join(f"`{choice}`" for choice in field.choices) or simple.get(field.kind, "tekst")
    example = f", zoals `{field.veld.voorbeeld}`" if field.veld.voorbeeld else ""
    return f"lijst: {words}{example}" if field.many else f"{words}{example}"
