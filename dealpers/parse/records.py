"""Records from YAML, by the fields that their class declares; the reader reports every fault at its place."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Generic, TypeVar

from dealpers.dutch.nearest import did_you_mean
from dealpers.model.instellingen import Koppeling
from dealpers.model.placed import Fieldspan, Placed
from dealpers.model.source import Source, Span
from dealpers.model.veld import UNNAMED, Recordveld, record_fields
from dealpers.parse.fields import Fields
from dealpers.parse.report import Report
from dealpers.parse.yaml import Mapping as YamlMap
from dealpers.parse.yaml import Node, Scalar, load

Record = TypeVar("Record")
_SHOWN = 120
"""Maximum length in characters of a wrong value in a message."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading(Generic[Record]):
    """Record as far as readable, with the most careful value of each missing field.

    ``value`` is None where no careful value exists (a date). ``complete`` is true if no required field is missing;
    ``given`` holds the place of each field with a value. ``items`` holds the places of the texts of a list, and
    ``parts`` the readings of the records inside.
    """

    value: Record | None
    complete: bool
    span: Span
    given: Mapping[str, Span]
    items: Mapping[str, tuple[Span, ...]]
    parts: "Mapping[str, tuple[Reading[Any], ...]]"

    def place(self, name: str) -> Span:
        """Place of the value of a field, or of the record where the field is not filled in."""
        return self.given.get(name, self.span)


def read_file(record: type[Record], source: Source, report: Report) -> Reading[Record] | None:
    """Read a whole file as one record; None where the file is no YAML."""
    root = load(source, report)
    if root is None:
        return None
    return read_record(record, Fields(root, report, source.name.rpartition("/")[2], Span(name=source.name)))


def read_record(
    record: type[Record], source: Fields, fixed: Mapping[str, Any] = MappingProxyType({})
) -> Reading[Record]:
    """Read the fields of a map as a record; ``fixed`` are values that YAML does not hold."""
    values, parts = _values(record, source)
    source.done(getattr(record, "FORMER", MappingProxyType({})))
    needed = [field for field in record_fields(record) if field.required]
    complete = all(source.has(field.name) and values[field.attribute] not in (None, "", ()) for field in needed)
    careful = all(values[field.attribute] is not None for field in needed if not field.veld.verplicht)
    items = {
        field.name: source.places(field.name) for field in record_fields(record) if field.many and not field.is_record
    }
    given = source.given()
    if issubclass(record, Placed):
        values |= {"span": source.span, "field_spans": tuple(_field_spans(given, items))}
    elif any(field.name == "span" for field in fields(record)):  # type: ignore[arg-type]  # all records are dataclasses
        values["span"] = source.span
    value = record(**values, **fixed) if careful else None
    return Reading(value=value, complete=complete, span=source.span, given=given, items=items, parts=parts)


def _field_spans(given: Mapping[str, Span], items: Mapping[str, tuple[Span, ...]]) -> Iterator[Fieldspan]:
    """Places of the fields of a record, for a list of texts those of its items."""
    for name, span in given.items():
        yield from (Fieldspan(name, one, rank) for rank, one in enumerate(items.get(name) or (span,)))


def _values(record: type, source: Fields) -> tuple[dict[str, Any], dict[str, tuple[Reading[Any], ...]]]:
    """Values of the fields by attribute, and the readings of the records among them by key."""
    values: dict[str, Any] = {}
    parts: dict[str, tuple[Reading[Any], ...]] = {}
    for field in record_fields(record):
        if field.veld.samen:
            inner, _ = _values(field.kind, source)
            values[field.attribute] = field.kind(**inner)
        elif field.is_record and field.kind is not Koppeling:
            nodes = source.items(field.name, required=field.required) if field.many else _one(source, field)
            readings: tuple[Reading[Any], ...] = tuple(
                read_record(field.kind, Fields(node, source.report, _called(field, rank)))
                for rank, node in enumerate(nodes, 1)
            )
            parts[field.name] = readings
            complete = tuple(reading.value for reading in readings if reading.complete)
            values[field.attribute] = complete if field.many else next(iter(complete), field.default)
        elif field.kind is Koppeling:
            values[field.attribute] = tuple(_pairs(source, field))
        elif field.veld.bereik:
            values[field.attribute], values[field.veld.bereik] = _range(source, field)
        else:
            values[field.attribute] = _list(source, field) if field.many else _single(source, field)
    return values, parts


def _called(field: Recordveld, rank: int) -> str:
    """Name of a record in messages: ``rij 3`` where the field names its records, or else the field."""
    return f"{field.veld.wat} {rank}" if field.many and field.veld.wat != UNNAMED else field.name


def _one(source: Fields, field: Recordveld) -> tuple[Node, ...]:
    """Node of a record; a bare text becomes a map with the one field that such a text fills."""
    node = source.node(field.name, required=field.required)
    if isinstance(node, Scalar) and field.veld.kort:
        return (YamlMap(((Scalar(field.veld.kort, node.span), node),), node.span),)
    return (node,) if node else ()


def _single(source: Fields, field: Recordveld) -> Any:
    """Value of a field with one value; the default where the field is absent or unreadable."""
    if issubclass(field.kind, StrEnum):
        careful = next(iter(field.kind)) if field.required else field.default
        return source.choice(field.name, field.kind, required=field.required) or careful
    if field.kind is date:
        return source.day(field.name, required=field.required)
    if field.kind is bool:
        return source.flag(field.name, absent=bool(field.default))
    if field.kind is int:
        return source.whole(field.name, required=field.required)
    text = source.text(field.name, required=field.required)
    if text and not field.accepts(text):
        example = f"schrijf het als {field.veld.voorbeeld}"
        shown = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
        source.report.error("B005", source.place(field.name), f"'{shown}' is geen {field.veld.wat}", example)
        text = ""
    return text or (field.default if field.default is not None else "")


def _range(source: Fields, field: Recordveld) -> tuple[int, int]:
    """First and last of a range of lines, as ``84`` or ``84-86``; zeros for an unreadable range."""
    text = source.text(field.name, required=field.required)
    match = re.fullmatch(r"([1-9]\d{0,6})(?:-([1-9]\d{0,6}))?", text)
    if text and not match:
        source.report.error("B005", source.place(field.name), f"'{text}' is geen regel", "schrijf 84 of 84-86")
    first, last = (int(match[1]), int(match[2] or match[1])) if match else (0, 0)
    if first > last:
        source.report.error("B005", source.place(field.name), f"'{text}' loopt terug", f"schrijf {last}-{first}")
    return first, last


def _pairs(source: Fields, field: Recordveld) -> Iterator[Koppeling]:
    """Links of a list of ``title: address``, the form of the menu of MkDocs."""
    for item in source.items(field.name, required=field.required):
        if isinstance(item, YamlMap) and all(isinstance(address, Scalar) for _, address in item.entries):
            for title, address in item.entries:
                yield Koppeling(title.text, address.text if isinstance(address, Scalar) else "", address.span)
        else:
            message = f"{field.name} is een lijst van ‘titel: adres’, zonder diepere lagen"
            source.report.error("B005", item.span, message, "schrijf '- Titel: adres/'")


def _list(source: Fields, field: Recordveld) -> tuple[Any, ...]:
    """Values of a field that holds a list, without unreadable values, which are reported."""
    items: list[Any] = []
    for item in source.items(field.name, required=field.required):
        text = " ".join(item.text.split()) if isinstance(item, Scalar) else ""
        if not text and not (field.veld.leeg and isinstance(item, Scalar)):
            message = f"een {field.veld.wat} is tekst"
            what = field.veld.wat
            hint = f"schrijf '- ' en de {what}, met een dubbele punt of haak erin tussen aanhalingstekens"
            source.report.error("B005", item.span, message, hint)
            items += [""] if field.veld.leeg else []
        elif field.choices and text not in field.choices:
            hint = did_you_mean(text, field.choices, f"bekend zijn {', '.join(field.choices)}", 0.75)
            source.report.error("B005", item.span, f"'{text}' is geen {field.veld.wat}", hint)
        elif field.kind is int and re.fullmatch(r"[1-9]\d{0,3}", text) is None:
            source.report.error(
                "B005", item.span, f"'{text}' is geen nummer van een {field.veld.wat}", "schrijf 1 of 2"
            )
        elif not field.accepts(text):
            example = f"schrijf het als {field.veld.voorbeeld}"
            source.report.error("B005", item.span, f"'{text}' is geen {field.veld.wat}", example)
        elif field.choices and field.kind(text) in items:
            source.report.error("B005", item.span, f"'{text}' staat er twee keer", "laat één regel staan")
        else:
            items.append(field.kind(text))
    return tuple(items)
