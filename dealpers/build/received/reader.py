"""Reader of one PDF from standard input: writes its number of pages, or a reason to refuse it, as JSON.

A program that runs under limits and is imported nowhere: a hostile file can harm this process alone.
"""

import io
import json
import re
import sys
import zlib
from collections.abc import Iterator

MAX_PAGES = 2_000
MAX_OBJECTS = 500_000
MAX_VALUES = 3_000_000
MAX_DEPTH = 60
MAX_INFLATED = 150_000_000
MAX_COMPRESSED = 2_000_000  # bytes of a stream whose filter is not decompressed here

ACTIVE = {"/JavaScript": "javascript", "/Launch": "programma", "/GoToR": "ander-bestand", "/GoToE": "ander-bestand"}
ACTIVE |= {"/SubmitForm": "formulier", "/ImportData": "formulier", "/ResetForm": "formulier"}
ACTIVE |= {"/Movie": "media", "/Sound": "media", "/Rendition": "media", "/RichMediaExecute": "media"}
KEYS = {"/JS": "javascript", "/JavaScript": "javascript", "/EmbeddedFiles": "bijlagen", "/EF": "bijlagen"}
KEYS |= {"/XFA": "formulier", "/AA": "handeling", "/RichMediaContent": "media"}


class RefusedError(Exception):
    """The file is refused, for the reason of this name."""


def pages(data: bytes) -> int:
    """Number of pages. Raises ``RefusedError`` unless the file is a whole PDF without anything active."""
    if not data:
        raise RefusedError("leeg")
    if not re.match(rb"%PDF-[12]\.\d", data):
        raise RefusedError("geen-pdf")
    if data.rstrip(b"\0\t\n\f\r ").rpartition(b"%%EOF")[2]:
        raise RefusedError("meer-dan-pdf" if b"%%EOF" in data else "afgebroken")
    _tables(data)
    from pypdf import PdfReader  # noqa: PLC0415 - under the limits, like all else

    reader = PdfReader(io.BytesIO(data), strict=True)
    if "/Encrypt" in reader.trailer or reader.is_encrypted:
        raise RefusedError("versleuteld")
    count = _count(reader.trailer["/Root"].get_object())
    budget = Budget()
    _values(reader.trailer, budget)
    for number, generation in _objects(reader):
        _scan(reader, number, generation, budget)
    return count


def _tables(data: bytes) -> None:
    """Raise ``RefusedError`` unless each cross-reference table is where the file says, and none comes twice."""
    first = [int(found) for found in re.findall(rb"startxref\s+(\d{1,10})", data)][-1:]
    others = [int(found) for found in re.findall(rb"/Prev\s+(\d{1,10})\b(?!\s+\d+\s+R)", data)]
    for place in others:
        if not re.match(rb"\s*(?:xref|\d+\s+\d+\s+obj)\b", data[place : place + 40]):
            raise RefusedError("beschadigd")
    if len({*first, *others}) < len(first) + len(others):
        raise RefusedError("beschadigd")


# -- the tree of pages


def _count(root: object) -> int:
    """Number of pages in the page tree. Raises ``RefusedError`` for a tree that is too deep, too large or cyclic."""
    if not isinstance(root, dict) or root.get("/Type") != "/Catalog":
        raise RefusedError("beschadigd")
    seen: set[tuple[int, int]] = set()
    waiting: list[tuple[object, int]] = [(root.raw_get("/Pages"), 0)]  # type: ignore[attr-defined]
    count, claimed = 0, None
    while waiting:
        raw, depth = waiting.pop()
        reference = (getattr(raw, "idnum", 0), getattr(raw, "generation", 0))
        node = raw.get_object()  # type: ignore[attr-defined]
        if reference in seen or depth > MAX_DEPTH or not isinstance(node, dict):
            raise RefusedError("paginaboom")
        seen |= {reference} if reference != (0, 0) else set()
        if "/Kids" in node:
            claimed = node.get("/Count") if depth == 0 else claimed
            kids = node["/Kids"]
            if not isinstance(kids, list) or len(kids) + len(waiting) > 4 * MAX_PAGES:
                raise RefusedError("paginaboom")
            waiting += [(kid, depth + 1) for kid in kids]
        elif node.get("/Type") == "/Page":
            count += 1
        else:
            raise RefusedError("paginaboom")
        if count > MAX_PAGES:
            raise RefusedError("te-veel-paginas")
    if not count or claimed != count:
        raise RefusedError("paginaboom")
    return count


# -- everything else in the file


class Budget:
    """Number of values that may still be inspected."""

    def __init__(self) -> None:
        self.left = MAX_VALUES


def _objects(reader: object) -> Iterator[tuple[int, int]]:
    """Yield every object that the file lists, by number and generation."""
    listed = {(number, generation) for generation, rows in reader.xref.items() for number in rows}  # type: ignore[attr-defined]
    listed |= {(number, 0) for number in reader.xref_objStm}  # type: ignore[attr-defined]
    if len(listed) > MAX_OBJECTS:
        raise RefusedError("te-groot")
    free = reader.xref_free_entry  # type: ignore[attr-defined]
    yield from sorted(one for one in listed if one[0] and not free.get(one[1], {}).get(one[0]))


def _scan(reader: object, number: int, generation: int, budget: Budget) -> None:
    from pypdf.generic import IndirectObject, StreamObject  # noqa: PLC0415

    found = reader.get_object(IndirectObject(number, generation, reader))  # type: ignore[attr-defined]
    _values(found, budget)
    if isinstance(found, StreamObject):
        _stream(found)


def _values(value: object, budget: Budget) -> None:
    """Inspect a value with all it holds for active content and embedded files; references are not followed."""
    waiting = [(value, 0)]
    while waiting:
        item, depth = waiting.pop()
        budget.left -= 1
        if budget.left < 0 or depth > MAX_DEPTH:
            raise RefusedError("te-groot")
        if isinstance(item, dict):
            _dictionary(item)
            waiting += [(item.raw_get(key), depth + 1) for key in item]  # type: ignore[attr-defined]
        elif isinstance(item, list):
            waiting += [(inside, depth + 1) for inside in item]


def _dictionary(item: dict[str, object]) -> None:
    for key in item:
        if key in KEYS:
            raise RefusedError(KEYS[key])
    kind = item.raw_get("/S") if "/S" in item else None  # type: ignore[attr-defined]
    if isinstance(kind, str) and kind in ACTIVE:
        raise RefusedError(ACTIVE[kind])
    if item.get("/Subtype") in ("/FileAttachment", "/RichMedia", "/Screen", "/Movie", "/Sound", "/3D"):
        raise RefusedError("bijlagen" if item["/Subtype"] == "/FileAttachment" else "media")
    if "/OpenAction" in item:
        _opening(item["/OpenAction"])
    if "/URI" in item and kind == "/URI" and not re.match(r"(?:https?://|mailto:)", str(item["/URI"]), re.I):
        raise RefusedError("adres")


def _opening(action: object) -> None:
    """Raise ``RefusedError`` for an action on opening, other than to show a page."""
    if isinstance(action, dict) and action.get("/S") != "/GoTo":
        raise RefusedError(ACTIVE.get(str(action.get("/S")), "handeling"))


def _stream(stream: object) -> None:
    """Raise ``RefusedError`` for a stream that decompresses to too much; the decompressed bytes are not stored."""
    if "/F" in stream:  # type: ignore[operator] # its bytes are in another file
        raise RefusedError("ander-bestand")
    names = stream.get("/Filter", [])  # type: ignore[attr-defined]
    filters = [str(name) for name in (names if isinstance(names, list) else [names])]
    raw = stream._data  # type: ignore[attr-defined]
    raw = raw if isinstance(raw, bytes) else str(raw).encode("latin-1", "replace")
    packed = [name for name in filters if name in ("/FlateDecode", "/Fl", "/LZWDecode", "/LZW", "/RunLengthDecode")]
    if len(packed) > 1:
        raise RefusedError("bom")
    if not packed:
        return
    if filters[0] in ("/FlateDecode", "/Fl"):
        _inflate(raw)
    elif len(raw) > MAX_COMPRESSED:
        raise RefusedError("bom")


def _inflate(raw: bytes) -> None:
    engine = zlib.decompressobj()
    total, rest = 0, raw
    while rest and not engine.eof:
        try:
            total += len(engine.decompress(rest, 1_000_000))
        except zlib.error:
            raise RefusedError("beschadigd") from None
        if total > MAX_INFLATED:
            raise RefusedError("bom")
        rest = engine.unconsumed_tail


def verdict(data: bytes) -> dict[str, int | str]:
    """Number of pages of a file, or the reason to refuse it; no exception escapes."""
    try:
        return {"pages": pages(data)}
    except RefusedError as refused:
        return {"refused": str(refused)}
    except MemoryError:
        return {"refused": "te-groot"}
    except Exception:  # an exception in the reader means a broken file
        return {"refused": "beschadigd"}


def main() -> None:
    """Read standard input, write the verdict."""
    sys.stdout.write(json.dumps(verdict(sys.stdin.buffer.read())))


if __name__ == "__main__":
    main()
