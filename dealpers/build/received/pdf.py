"""Verdict on one PDF: its number of pages, or a reason to refuse it; imported by the child process alone."""

import io
import re
from collections.abc import Iterator
from typing import Any

from dealpers.build.received.allowed import MAX_DEPTH, check_catalog, check_page, check_value, resolved
from dealpers.build.received.filters import Sizes
from dealpers.build.received.refusal import RefusedError
from dealpers.build.received.whereabouts import place_of

MAX_PAGES = 2_000
MAX_OBJECTS = 500_000
MAX_VALUES = 3_000_000
MAX_REVISIONS = 20


def verdict(data: bytes) -> dict[str, int | str]:
    """Number of pages of a file, or the reason to refuse it; no exception escapes."""
    reader = None
    try:
        _check_frame(data)
        from pypdf import PdfReader  # noqa: PLC0415 - under the limits, like all else

        reader = PdfReader(io.BytesIO(data), strict=True)
        pages = _pages(reader)
        for earlier in _revisions(data):
            reader = earlier
            _pages(reader)
        return {"pages": pages}
    except RefusedError as refused:
        return {"refused": refused.reason, "what": refused.what, "where": _place(reader, refused.number)}
    except MemoryError:
        return {"refused": "te-groot"}
    except Exception:  # an exception in the reader means a broken file, or encryption that pypdf alone cannot undo
        return {"refused": "versleuteld" if reader is None and b"/Encrypt" in data else "beschadigd"}


def _revisions(data: bytes) -> Iterator[Any]:
    """Readers of the earlier states of a file that was changed by adding to it: each is still in the file, whole.

    A table without a catalog is no such state: a part of a file that is laid out for the web, for one.
    """
    from pypdf import PdfReader  # noqa: PLC0415
    from pypdf.errors import PyPdfError  # noqa: PLC0415

    places = _earlier_tables(data)
    if len(places) > MAX_REVISIONS:
        raise RefusedError("te-groot")
    for place in places:
        try:
            reader = PdfReader(io.BytesIO(data + b"\nstartxref\n%d\n%%%%EOF\n" % place), strict=True)
            root: Any = reader.trailer["/Root"].get_object()
        except (PyPdfError, KeyError, ValueError):
            continue
        if isinstance(root, dict) and resolved(root, "/Type") == "/Catalog":
            yield reader


def _earlier_tables(data: bytes) -> list[int]:
    """Offsets of the tables of objects that a later table goes on from, each once."""
    return sorted({int(digits) for digits in re.findall(rb"/Prev\s+(\d{1,10})\b(?!\s+\d+\s+R)", data)})


def _place(reader: Any, number: int) -> str:
    """Place of an object in words; its number alone where the file is too broken to tell more."""
    try:
        return place_of(reader, number) if number else ""
    except Exception:
        return f"in object {number}"


def _check_frame(data: bytes) -> None:
    """Raise ``RefusedError`` unless the file begins and ends as a PDF, with each table where the file says."""
    if not data:
        raise RefusedError("leeg")
    if not re.match(rb"%PDF-[12]\.\d", data):
        raise RefusedError("geen-pdf")
    if data.rstrip(b"\0\t\n\f\r ").rpartition(b"%%EOF")[2]:
        raise RefusedError("meer-dan-pdf" if b"%%EOF" in data else "afgebroken")
    first = [int(digits) for digits in re.findall(rb"startxref\s+(\d{1,10})", data)][-1:]
    others = [int(digits) for digits in re.findall(rb"/Prev\s+(\d{1,10})\b(?!\s+\d+\s+R)", data)]
    for place in others:
        if not re.match(rb"\s*(?:xref|\d+\s+\d+\s+obj)\b", data[place : place + 40]):
            raise RefusedError("beschadigd")
    if len({*first, *others}) < len(first) + len(others):
        raise RefusedError("beschadigd")


def _pages(reader: Any) -> int:
    """Number of pages. Raises ``RefusedError`` for anything but objects that a reader only shows."""
    if "/Encrypt" in reader.trailer or reader.is_encrypted:
        raise RefusedError("versleuteld")
    root = reader.trailer["/Root"].get_object()
    pages = _tree(root)
    check_catalog(root, getattr(reader.trailer.raw_get("/Root"), "idnum", 0))
    for number, page in pages:
        check_page(page, number)
    left, sizes = MAX_VALUES, Sizes()
    left = check_value(reader.trailer, 0, left)
    for number, generation in _objects(reader):
        left = _check_object(reader, number, generation, left, sizes)
    return len(pages)


def _check_object(reader: Any, number: int, generation: int, left: int, sizes: Sizes) -> int:
    """Inspect one object with its stream; returns the number of values that may still be inspected."""
    from pypdf.generic import IndirectObject, StreamObject  # noqa: PLC0415

    value = reader.get_object(IndirectObject(number, generation, reader))
    left = check_value(value, number, left)
    if isinstance(value, StreamObject):
        sizes.check(value, number)
    return left


def _tree(root: Any) -> list[tuple[int, Any]]:
    """Pages in order with their objects' numbers. Raises ``RefusedError`` for a tree too deep, too large or cyclic."""
    if not isinstance(root, dict) or resolved(root, "/Type") != "/Catalog":
        raise RefusedError("beschadigd")
    seen: set[tuple[int, int]] = set()
    waiting: list[tuple[Any, int]] = [(root.raw_get("/Pages"), 0)]  # type: ignore[attr-defined]
    pages: list[tuple[int, Any]] = []
    claimed = None
    while waiting:
        raw, depth = waiting.pop()
        reference = (getattr(raw, "idnum", 0), getattr(raw, "generation", 0))
        node = raw.get_object()
        if reference in seen or depth > MAX_DEPTH or not isinstance(node, dict):
            raise RefusedError("paginaboom")
        seen |= {reference} if reference != (0, 0) else set()
        if "/Kids" in node:
            claimed = resolved(node, "/Count") if depth == 0 else claimed
            kids = resolved(node, "/Kids")
            if not isinstance(kids, list) or len(kids) + len(waiting) > 4 * MAX_PAGES:
                raise RefusedError("paginaboom")
            waiting += [(kid, depth + 1) for kid in reversed(kids)]
        elif resolved(node, "/Type") == "/Page":
            pages.append((reference[0], node))
        else:
            raise RefusedError("paginaboom")
        if len(pages) > MAX_PAGES:
            raise RefusedError("te-veel-paginas")
    if not pages or claimed != len(pages):
        raise RefusedError("paginaboom")
    return pages


def _objects(reader: Any) -> Iterator[tuple[int, int]]:
    """Yield every object that the file lists, by number and generation."""
    listed = {(number, generation) for generation, rows in reader.xref.items() for number in rows}
    listed |= {(number, 0) for number in reader.xref_objStm}
    if len(listed) > MAX_OBJECTS:
        raise RefusedError("te-groot")
    free = reader.xref_free_entry
    yield from sorted(one for one in listed if one[0] and not free.get(one[1], {}).get(one[0]))
