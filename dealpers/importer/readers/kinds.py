"""Form of a file by its first bytes, whatever its name says, and the reader for it."""

import re
from enum import StrEnum
from importlib import import_module

from dealpers.importer.paragraph import FileText
from dealpers.importer.readers.refusal import RefusedError

MAX_BYTES = 25_000_000
"""Largest file that is read: a convenant with photographs stays below 20 MB."""


class Form(StrEnum):
    """Forms that are read, by the name that an editor knows them by."""

    TEXT = "platte tekst"
    WORD = "Word-bestand"
    OPEN = "OpenDocument-bestand"
    HTML = "webpagina"
    RTF = "RTF-bestand"
    PDF = "PDF"


_RESAVE = "open het in het programma waarmee het is gemaakt en bewaar het als .docx of als platte tekst (.txt)"
_SCAN = "laat de tekst eerst herkennen (OCR) en bewaar die als PDF met tekst of als platte tekst (.txt)"
_REFUSED = (
    (rb"\x89PNG|\xff\xd8\xff|GIF8|II\*\0|MM\0\*|BM.{4}\0{4}", "is een afbeelding, geen tekst", _SCAN),
    (rb"\x1f\x8b|BZh|\xfd7zXZ|7z\xbc\xaf|Rar!", "is een ingepakt bestand", "pak het eerst uit"),
    (rb"MZ|\x7fELF", "is een programma, geen tekst", "vertrouw dit bestand niet; vraag de afzender om de tekst"),
    (rb"\xd0\xcf\x11\xe0", "is een Word-bestand in de oude vorm (.doc) of met een wachtwoord", _RESAVE),
)
_HTML = re.compile(rb"\s*(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)
_FRAGMENT = re.compile(
    rb"\s*<(?:div|p|table|h[1-6]|section|article|main|ul|ol|dl|span|meta|style|title)\b[^<>]{0,500}>", re.I
)
"""Regex of the beginning of a part of a web page, as it is copied without its frame."""
_BLOCK_END = re.compile(rb"</(?:p|div|h[1-6]|table|tr|li|section|article)>", re.I)
_FEWEST_BLOCKS = 3
_XML = re.compile(rb"\s*<\?xml\b")


def form_of(data: bytes) -> Form:
    """Form of a file. Raises ``RefusedError`` for one that is never read."""
    for begin, message, hint in _REFUSED:
        if re.match(begin, data, re.S):
            raise RefusedError(message, hint)
    start = data[:4096].removeprefix(b"\xef\xbb\xbf")
    if b"%PDF-" in start[:1024]:
        return Form.PDF
    if start.startswith(b"PK\x03\x04"):
        return _zipped(data)
    if start.lstrip().startswith(b"{\\rtf"):
        return Form.RTF
    blocks = len(_BLOCK_END.findall(start)) if _FRAGMENT.match(start) else 0
    if (
        _HTML.match(start)
        or blocks >= _FEWEST_BLOCKS
        or (_XML.match(start) and re.search(rb"<(?:\w+:)?html\b", start, re.I))
    ):
        return Form.HTML
    if _XML.match(start):
        raise RefusedError("is XML, geen tekst om in te lezen", _RESAVE)
    return Form.TEXT


def _zipped(data: bytes) -> Form:
    """Form of a zip, by the names at its end."""
    tail = data[-2_000_000:]
    if b"PK\x05\x06" not in tail:
        raise RefusedError("is afgebroken: het einde van het bestand ontbreekt", "haal het bestand opnieuw op")
    if b"opendocument.text" in data[:200] or b"opendocument.text" in tail:
        return Form.OPEN
    if b"word/document" in tail:
        return Form.WORD
    if b"xl/workbook" in tail or b"opendocument.spreadsheet" in data[:200]:
        raise RefusedError("is een rekenblad, geen tekst", "bewaar de tekst als .docx of als platte tekst (.txt)")
    if b"ppt/" in tail or b"opendocument.presentation" in data[:200]:
        raise RefusedError("is een presentatie, geen tekst", "bewaar de tekst als .docx of als platte tekst (.txt)")
    raise RefusedError("is een ingepakt bestand zonder tekst die dit programma kent", "pak het eerst uit")


_READERS = {Form.WORD: "docx", Form.OPEN: "odt", Form.HTML: "html", Form.PDF: "pdf", Form.RTF: "rtf"}
"""Name of the module that reads a form."""


def read_file(data: bytes) -> FileText:
    """Text of a file that is no plain text. Raises ``RefusedError`` if it cannot be read whole."""
    form = form_of(data)
    if form not in _READERS:
        raise RefusedError(f"is een {form}, en dat leest dit programma niet", _RESAVE)
    reader = import_module(f"dealpers.importer.readers.{_READERS[form]}")  # one reader a process
    text: FileText = reader.read(data)
    return text
