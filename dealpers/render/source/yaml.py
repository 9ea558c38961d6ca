"""Records of the model as YAML in canonical layout."""

import re
from collections.abc import Iterator
from datetime import date

from dealpers.model import Rol, Tabel
from dealpers.model.veld import record_fields
from dealpers.render.source.markdown import write_inline


def scalar(text: str) -> str:
    """Text as a YAML scalar; quoted unless it is plainly plain."""
    if re.fullmatch(r"[A-Za-z0-9€(][^:#\"'\[\]{}\n\\]*[^\s:#\"'\[\]{}\n\\]|[A-Za-z0-9]", text):
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def write_table(table: Tabel) -> str:
    """A table of amounts or words."""
    out = [f"  - kop: {scalar(write_inline(table.kop))}", "    kolommen:"]
    for column in table.kolommen:
        out.append(f"      - kop: {scalar(write_inline(column.kop))}")
        if column.rol is not Rol.OVERIG:
            out.append(f"        rol: {column.rol.value}")
    out.append("    rijen:")
    for row in table.rijen:
        cells = ", ".join(f'"{quoted(write_inline(cell.alinea))}"' for cell in row.cellen)
        role = [] if row.rol is Rol.OVERIG else [f"rol: {row.rol.value}"]
        lines = [*role, f"cellen: [{cells}]"]
        out += [f"      - {lines[0]}", *(f"        {line}" for line in lines[1:])]
    if table.noten:
        out.append("    noten:")
    for note in table.noten:
        out += [f"      - merk: {scalar(note.label)}", f"        tekst: {scalar(write_inline(note.alinea))}"]
    return "\n".join(out) + "\n"


def quoted(text: str) -> str:
    """Text as it stands between double quotation marks."""
    return text.replace("\\", "\\\\").replace('"', '\\"')


def write_record(record: object, indent: str = "") -> str:
    """A record as YAML, field by field as its class declares them; a field with its default is left out."""
    return "".join(f"{indent}{line}\n" for line in _lines(record))


def _lines(record: object) -> Iterator[str]:
    for field in record_fields(type(record)):
        value = getattr(record, field.attribute)
        if field.veld.samen:
            yield from _lines(value)
        elif value in (None, "", ()) or (value == field.default and not field.required):
            continue
        elif field.is_record:
            yield f"{field.name}:"
            for one in value if field.many else (value,):
                first, *rest = _lines(one)
                yield f"  - {first}" if field.many else f"  {first}"
                yield from (f"    {line}" if field.many else f"  {line}" for line in rest)
        elif field.veld.bereik:
            last = getattr(record, field.veld.bereik)
            yield f"{field.name}: {value}" if value == last else f"{field.name}: {value}-{last}"
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
