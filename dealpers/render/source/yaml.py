"""Records of the model as YAML in canonical layout."""

import re
from collections.abc import Iterator
from datetime import date

from dealpers.model.veld import record_fields


def scalar(text: str) -> str:
    """Text as a YAML scalar; quoted unless a plain scalar is unambiguous."""
    if re.fullmatch(r"[A-Za-z0-9€(][^:#\"'\[\]{}\n\\]*[^\s:#\"'\[\]{}\n\\]|[A-Za-z0-9]", text):
        return text
    return _quoted(text)


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def write_record(record: object, indent: str = "") -> str:
    """Record as YAML, in the order of the fields of its class; a field with its default is left out."""
    return "".join(f"{indent}{line}\n" for line in _lines(record))


def _lines(record: object) -> Iterator[str]:
    for field in record_fields(type(record)):
        value = getattr(record, field.attribute)
        if field.veld.samen:
            yield from _lines(value)
        elif value in (None, "", ()) or (value == field.default and not field.required):
            continue
        elif field.veld.kort and value == field.kind(**{field.veld.kort: getattr(value, field.veld.kort)}):
            yield f"{field.name}: {_value(getattr(value, field.veld.kort))}"
        elif field.is_record:
            yield f"{field.name}:"
            for one in value if field.many else (value,):
                first, *rest = tuple(_lines(one)) or (f'{record_fields(field.kind)[0].name}: ""',)
                yield f"  - {first}" if field.many else f"  {first}"
                yield from (f"    {line}" if field.many else f"  {line}" for line in rest)
        elif field.veld.bereik:
            last = getattr(record, field.veld.bereik)
            yield f"{field.name}: {value}" if value == last else f"{field.name}: {value}-{last}"
        elif field.veld.leeg:
            yield f"{field.name}: [{', '.join(map(_quoted, value))}]"
        elif field.many:
            yield f"{field.name}:"
            yield from (f"  - {_value(one)}" for one in value)
        else:
            yield f"{field.name}: {_value(value)}"


def _value(value: object) -> str:
    match value:
        case bool():
            return "ja" if value else "nee"
        case date():
            return value.isoformat()
        case _:
            return scalar(str(value))
