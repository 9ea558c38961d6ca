"""A ``FileText`` as JSON and back, checked field by field: what a child process sends is as foreign as its file."""

import json
from collections.abc import Callable
from dataclasses import asdict
from typing import TypeVar

from dealpers.importer.paragraph import Block, Cell, FileText, Note, Notice, Paragraph, Run, Table

MAX_BLOCKS = 200_000
_Item = TypeVar("_Item")
_KINDS = {Paragraph: "alinea", Table: "tabel", Note: "noot"}


def to_json(text: FileText) -> str:
    """The JSON of a text."""
    blocks = [{"kind": _KINDS[type(block)], **asdict(block)} for block in text.blocks]
    return json.dumps({"form": text.form, "blocks": blocks, "notices": [asdict(one) for one in text.notices]})


def from_json(value: object) -> FileText:
    """Text of a decoded JSON value. Raises ``ValueError`` if any field is absent, unknown or of another type."""
    fields = _fields(value, "form", "blocks", "notices")
    blocks = _all(fields["blocks"], _block)
    return FileText(form=_str(fields["form"]), blocks=blocks, notices=_all(fields["notices"], _notice))


def _block(value: object) -> Block:
    kind = value.get("kind") if isinstance(value, dict) else None
    inside = {key: one for key, one in value.items() if key != "kind"} if isinstance(value, dict) else value
    match kind:
        case "alinea":
            return _paragraph(inside)
        case "tabel":
            fields = _fields(inside, "rows", "headed", "ruled", "page", "doubt")
            rows = _all(fields["rows"], lambda row: _all(row, _cell))
            if len({len(row) for row in rows}) > 1:
                raise ValueError("rows of a table differ in length")
            return Table(
                rows=rows,
                headed=_bool(fields["headed"]),
                ruled=_bool(fields["ruled"]),
                page=_int(fields["page"]),
                doubt=_str(fields["doubt"]),
            )
        case "noot":
            fields = _fields(inside, "mark", "paragraphs", "page")
            paragraphs = _all(fields["paragraphs"], _paragraph)
            return Note(mark=_str(fields["mark"]), paragraphs=paragraphs, page=_int(fields["page"]))
    raise ValueError(f"unknown kind of block: {kind!r}")


def _paragraph(value: object) -> Paragraph:
    fields = _fields(value, "runs", "label", "heading", "depth", "page", "wrapped", "doubt")
    return Paragraph(
        runs=_all(fields["runs"], _run),
        label=_str(fields["label"]),
        heading=_int(fields["heading"]),
        depth=_int(fields["depth"]),
        page=_int(fields["page"]),
        wrapped=_bool(fields["wrapped"]),
        doubt=_str(fields["doubt"]),
    )


def _run(value: object) -> Run:
    fields = _fields(value, "text", "bold", "italic", "mark")
    return Run(
        text=_str(fields["text"]), bold=_bool(fields["bold"]), italic=_bool(fields["italic"]), mark=_str(fields["mark"])
    )


def _cell(value: object) -> Cell:
    fields = _fields(value, "paragraphs", "above", "left")
    paragraphs = _all(fields["paragraphs"], _paragraph)
    return Cell(paragraphs=paragraphs, above=_bool(fields["above"]), left=_bool(fields["left"]))


def _notice(value: object) -> Notice:
    fields = _fields(value, "kind", "reason", "page")
    return Notice(_str(fields["kind"]), _str(fields["reason"]), _int(fields["page"]))


def _fields(value: object, *names: str) -> dict[str, object]:
    if not isinstance(value, dict) or set(value) != set(names):
        raise ValueError(f"expected an object with {', '.join(names)}")
    return value


def _all(value: object, read: Callable[[object], _Item]) -> tuple[_Item, ...]:
    if not isinstance(value, list) or len(value) > MAX_BLOCKS:
        raise ValueError("expected a list")
    return tuple(map(read, value))


def _str(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("expected a string")
    return value


def _bool(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError("expected true or false")
    return value


def _int(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= 1_000_000:
        raise ValueError("expected a count")
    return value
