"""The bytes of a file as text, or a refusal that says what to do."""

import codecs
import hashlib
import re
from dataclasses import dataclass

from dealpers.importer.chunks import Chunk
from dealpers.model import Herstel
from dealpers.model.finding import DealsError
from dealpers.model.source import UndecodableError, decode

LARGEST = 1_000_000
_PLAIN = "open het in het programma waarmee het is gemaakt en bewaar het als platte tekst (.txt, UTF-8)"
_KINDS = (
    (b"%PDF", "een PDF", "open de PDF, kopieer de tekst en bewaar die als platte tekst (.txt, UTF-8)"),
    (b"PK\x03\x04", "een Word-bestand of een ander ingepakt bestand", _PLAIN),
    (b"\xd0\xcf\x11\xe0", "een Word-bestand in de oude vorm", _PLAIN),
    (b"{\\rtf", "een RTF-bestand", _PLAIN),
    (b"\x89PNG", "een afbeelding", "laat de tekst eerst herkennen"),
    (b"\xff\xd8\xff", "een afbeelding", "laat de tekst eerst herkennen"),
    (b"\x1f\x8b", "een ingepakt bestand", "pak het eerst uit"),
)
_WIDE = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_HTML = re.compile(rb"\s*<(?:!doctype html|html|\?xml)", re.I)
_LINE_ENDS = re.compile("[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_ENDS = re.compile(f"\n|{_LINE_ENDS.pattern}")
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Foreign:
    """A foreign text: name and checksum of its file, its words, the lines that begin a page, and repairs.

    A file with structure of its own (``kind`` ``Word-bestand``) gives ``chunks`` too, which point at lines of the text.
    """

    name: str
    sha256: str
    text: str
    pages: frozenset[int] = frozenset()
    mends: tuple[Herstel, ...] = ()
    chunks: tuple[Chunk, ...] = ()
    doubts: tuple[tuple[int, str], ...] = ()
    kind: str = "Platte tekst"


def decoded(name: str, data: bytes) -> Foreign:
    """The text of a file; ``DealsError`` when it has none."""
    if len(data) > LARGEST:
        raise DealsError(f"{name} is te groot: {len(data)} bytes", f"een tekst is ten hoogste {LARGEST} bytes")
    _refuse_other_kinds(name, data)
    text = _text(name, data)
    if "\x00" in text or len(_UNSEEN.findall(text)) * 20 > len(text):
        raise DealsError(f"{name} is geen tekst", _PLAIN)
    feeds = (match.start() for match in re.finditer("\x0c", text))
    pages = frozenset(len(_ENDS.findall(text, 0, at)) + 2 for at in feeds)
    lines = _LINE_ENDS.sub("\n", text).split("\n")
    mends = tuple(
        Herstel(number, number, 0, "stuurteken", "een teken dat geen lezer ziet is weggelaten")
        for number, line in enumerate(lines, 1)
        if _UNSEEN.search(line)
    )
    text = _UNSEEN.sub("", "\n".join(lines))
    if not text.strip():
        raise DealsError(f"{name} is leeg", "er is geen tekst om in te lezen")
    return Foreign(name, hashlib.sha256(data).hexdigest(), text, pages, mends)


def _refuse_other_kinds(name: str, data: bytes) -> None:
    for begin, kind, hint in _KINDS:
        if data.startswith(begin):
            raise DealsError(f"{name} is {kind}, geen platte tekst", hint)
    if _HTML.match(data):
        raise DealsError(f"{name} is een webpagina of XML, geen platte tekst", _PLAIN)


def _text(name: str, data: bytes) -> str:
    for mark, encoding in _WIDE:
        if data.startswith(mark):
            try:
                text = data[len(mark) :].decode(encoding)
            except UnicodeDecodeError as error:
                raise DealsError(f"{name} is beschadigd: geen geldig {encoding.upper()}", _PLAIN) from error
            return text.replace("\r\n", "\n").replace("\r", "\n")
    try:
        return decode(name, data).text
    except UndecodableError as error:
        raise DealsError(
            f"{name} is geen UTF-8: regel {error.span.line}, teken {error.span.column} (byte {error.byte:02X})",
            "bewaar het als UTF-8, of zet het om: iconv -f WINDOWS-1252 -t UTF-8 oud.txt > nieuw.txt",
        ) from error
