"""Field of a YAML record; source of the reader, the writer, the editors' JSON Schema and the manual's tables."""

import dataclasses
import re
import types
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any, NewType, Union, get_args, get_origin, get_type_hints

UNNAMED = "waarde"
"""Name in messages of a value whose field has no name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Veld:
    """Meaning of a field in Dutch, and the form that its text must have; an annotation of the fields of records.

    ``naam`` is the YAML key where the name in Python differs from it; ``patroon`` a regex that the whole text must
    match; ``samen`` marks a record whose fields are written among those of the record around it; ``bereik`` names the
    attribute with the end of a range, which is written as ``84-86``; ``leeg`` allows empty text in a list. ``kort``
    names the field of a record that a bare text fills: ``partij: partij-5`` for ``partij: {id: partij-5}``.
    ``sleutel`` marks the field that is the key of its record in a map, where the other field is the value:
    ``artikel-4: tekst``.
    """

    uitleg: str = ""
    naam: str = ""
    verplicht: bool = False
    patroon: str = ""
    voorbeeld: str = ""
    wat: str = UNNAMED
    samen: bool = False
    bereik: str = ""
    leeg: bool = False
    kort: str = ""
    sleutel: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Recordveld:
    """Field of a record class with its type: ``kind`` is the type of one value, ``many`` whether it holds a list."""

    attribute: str
    name: str
    kind: type
    many: bool
    required: bool
    default: Any
    veld: Veld

    @property
    def is_record(self) -> bool:
        """True if a value is a record with fields."""
        return dataclasses.is_dataclass(self.kind)

    @property
    def choices(self) -> tuple[str, ...]:
        """Values that the field may hold; empty where any text is allowed."""
        return tuple(member.value for member in self.kind if member.value) if issubclass(self.kind, StrEnum) else ()

    def accepts(self, text: str) -> bool:
        """True if a text matches the pattern of the field, or the field has no pattern."""
        return not self.veld.patroon or re.fullmatch(self.veld.patroon, text) is not None


def record_fields(record: type) -> tuple[Recordveld, ...]:
    """Fields of a record class that YAML may hold, in the order of writing."""
    return _cached_fields(record)


@cache
def _cached_fields(record: type) -> tuple[Recordveld, ...]:
    return tuple(_fields(record))


def _fields(record: type) -> Iterator[Recordveld]:
    hints = get_type_hints(record, include_extras=True)
    for field in dataclasses.fields(record):
        extras = getattr(hints[field.name], "__metadata__", ())
        veld = next((extra for extra in extras if isinstance(extra, Veld)), None)
        if veld is None:
            continue
        kind, many = _kind(get_args(hints[field.name])[0])
        has_default = field.default is not dataclasses.MISSING
        yield Recordveld(
            attribute=field.name,
            name=veld.naam or field.name.replace("_", "-"),
            kind=kind,
            many=many,
            required=veld.verplicht or not has_default,
            default=field.default if has_default else None,
            veld=veld,
        )


def _kind(hint: Any) -> tuple[type, bool]:
    """Type of one value of a field, and whether the field holds a list of them."""
    if get_origin(hint) in (Union, types.UnionType):
        hint = next(part for part in get_args(hint) if part is not type(None))
    many = get_origin(hint) is tuple
    kind = get_args(hint)[0] if many else hint
    while isinstance(kind, NewType):  # an identifier
        kind = kind.__supertype__
    return kind, many
