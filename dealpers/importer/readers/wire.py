"""A ``FileText`` as JSON and back, checked field by field: what a child process sends is as foreign as its file."""

import json
from dataclasses import asdict, dataclass

import msgspec

from dealpers.importer.paragraph import Block, FileText, Note, Notice, Paragraph, Table

_KINDS: dict[str, type[Block]] = {"alinea": Paragraph, "tabel": Table, "noot": Note}
_NAMES = {kind: name for name, kind in _KINDS.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sent:
    """Text with its blocks as maps, each with its kind."""

    form: str
    blocks: list[dict[str, object]]
    notices: tuple[Notice, ...]


def to_json(text: FileText) -> str:
    """The JSON of a text."""
    blocks = [{"kind": _NAMES[type(block)], **asdict(block)} for block in text.blocks]
    return json.dumps({"form": text.form, "blocks": blocks, "notices": [asdict(one) for one in text.notices]})


def from_json(value: object) -> FileText:
    """Text of a decoded JSON value. Raises ``ValueError`` if a field is of another type or out of range."""
    try:
        sent = msgspec.convert(value, _Sent)
        blocks = tuple(msgspec.convert(block, _KINDS[str(block.get("kind"))]) for block in sent.blocks)
    except (msgspec.ValidationError, KeyError) as error:
        raise ValueError(str(error)) from error
    if any(isinstance(block, Table) and len(set(map(len, block.rows))) > 1 for block in blocks):
        raise ValueError("rows of a table differ in length")
    return FileText(form=sent.form, blocks=blocks, notices=sent.notices)
