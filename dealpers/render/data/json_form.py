"""JSON of the data files: values of the model without places in the source, one line per item of a list."""

import dataclasses
from collections.abc import Iterable
from datetime import date
from functools import cache
from io import BytesIO
from typing import Any

import msgspec

from dealpers.model import APART

BETWEEN = b",\n "
"""Separator of two items of a list."""
_LINES = 2
"""Maximum depth with one value per line; deeper values go on one line."""
Json = dict[str, "Json"] | list["Json"] | str | int | float | bool | None


def as_json(value: Json) -> bytes:
    """JSON in UTF-8, with one line per field and per item of a list one level down."""
    return (_laid_out(value, 0) + "\n").encode()


def field_rows(value: dict[str, Json]) -> dict[str, str]:
    """Text of each field of an object, for ``json_of_rows``."""
    return {name: f" {_in_line(name)}: {_laid_out(field, 1)}" for name, field in value.items()}


def json_of_rows(rows: dict[str, str]) -> bytes:
    """JSON of an object from the text of its fields, as ``as_json`` gives it."""
    return ("{\n" + ",\n".join(rows.values()) + "\n}\n").encode()


def json_lines(items: Iterable[Json]) -> bytes:
    """List as JSON in UTF-8, one line per item; memory holds one item at a time."""
    return json_list(_in_line(item).encode() for item in items)


def json_list(lines: Iterable[bytes]) -> bytes:
    """List as JSON from its lines; empty lines have no item."""
    out, between = BytesIO(), b"[\n "
    for line in filter(None, lines):
        out.write(between + line)
        between = BETWEEN
    out.write(b"\n]\n" if out.tell() else b"[]\n")
    return out.getvalue()


def joined_lines(items: Iterable[Json]) -> bytes:
    """Lines of a part of a list as JSON, for ``json_list``."""
    return BETWEEN.join(_in_line(item).encode() for item in items)


def _in_line(value: Json) -> str:
    """JSON on one line: ``{"a": [1, 2]}``."""
    return msgspec.json.format(msgspec.json.encode(value), indent=0).decode()


def _laid_out(value: Json, depth: int) -> str:
    if not value or depth == _LINES or not isinstance(value, dict | list):
        return _in_line(value)
    margin = " " * (depth + 1)
    if isinstance(value, dict):
        rows = [f"{margin}{_in_line(name)}: {_laid_out(v, depth + 1)}" for name, v in value.items()]
        return "{\n" + ",\n".join(rows) + f"\n{' ' * depth}}}"
    return "[\n" + ",\n".join(f"{margin}{_laid_out(v, _LINES)}" for v in value) + f"\n{' ' * depth}]"


def plain_value(value: Any) -> Json:
    """Value of the model as JSON: its class under ``type``, no places in the source, dates in ISO form."""
    if isinstance(value, str):  # first, because most values are strings
        return str(value)
    if isinstance(value, tuple):
        return [plain_value(item) for item in value]
    kind: Any = type(value)
    if fields := _fields(kind):
        return {"type": kind.__name__} | {name: plain_value(getattr(value, name)) for name in fields}
    if isinstance(value, date):
        return value.isoformat()
    return value if isinstance(value, int | bool) or value is None else str(value)


@cache
def _fields(kind: Any) -> tuple[str, ...]:
    """Names of the compared fields of a model class; empty for any other class."""
    fields = dataclasses.fields(kind) if dataclasses.is_dataclass(kind) else ()
    return tuple(field.name for field in fields if field.compare and not field.metadata.get(APART))
