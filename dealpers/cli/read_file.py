"""File for ``import``: plain text decoded here, any other form read in a child process with limits."""

import hashlib
import json
from dataclasses import replace
from pathlib import Path

from dealpers.build.received import Limits, run_limited
from dealpers.importer import Foreign, decoded, foreign_text, readers
from dealpers.importer.paragraph import MARKDOWN, FileText, Paragraph
from dealpers.importer.readers import wire
from dealpers.importer.readers.kinds import MAX_BYTES, Form, form_of
from dealpers.importer.readers.refusal import RefusedError
from dealpers.importer.repair import of_line
from dealpers.model.finding import DealsError

LIMITS = Limits(processor=120, clock=300.0, memory=2_000_000_000, output=100_000_000)
"""Limits of the child process: 370 pages of a PDF take 20 s of a processor, and five times that on a busy machine."""

_PROGRAM = Path(readers.__file__).with_name("child.py")
_PLAIN = "bewaar de tekst als platte tekst (.txt, UTF-8) en lees die in"


def read_foreign(name: str, data: bytes) -> Foreign:
    """Text of a file, whose content decides the form. Raises ``DealsError`` if any of the file is unreadable."""
    if len(data) > MAX_BYTES:
        raise DealsError(f"{name} is te groot: meer dan {MAX_BYTES // 1_000_000} MB", _PLAIN)
    try:
        form = form_of(data)
        if form is Form.TEXT:
            return decoded(name, data)
        text = _read(data)
        if text.form == MARKDOWN:
            return _attached(name, data, text)
        return foreign_text(name, data, text, str(form))
    except RefusedError as refused:
        raise DealsError(f"{name} {refused.message}", refused.hint) from refused


def _attached(name: str, data: bytes, text: FileText) -> Foreign:
    """The Markdown that a gazette of our own carries, with the checksum of the PDF itself."""
    markdown = "".join(block.text for block in text.blocks if isinstance(block, Paragraph))
    repairs = tuple(of_line(1, notice.kind, notice.reason) for notice in text.notices)
    read = decoded(name, markdown.encode())
    return replace(read, sha256=hashlib.sha256(data).hexdigest(), kind=str(Form.PDF), repairs=(*repairs, *read.repairs))


def _read(data: bytes) -> FileText:
    output = run_limited(_PROGRAM, data, LIMITS)
    try:
        answer = json.loads(output) if output is not None else None
    except ValueError:
        answer = None
    match answer:
        case {"text": value}:
            try:
                text = wire.from_json(value)
            except ValueError as error:
                raise RefusedError("is niet te lezen: de lezer gaf een onmogelijk antwoord", _PLAIN) from error
        case {"refused": [str(message), str(hint)]}:
            raise RefusedError(message, hint)
        case _:
            raise RefusedError("is beschadigd, of kost te veel tijd of geheugen om te lezen", _PLAIN)
    if not text.blocks:
        raise RefusedError("is leeg", "er is geen tekst om in te lezen")
    return text
