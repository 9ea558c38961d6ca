"""Hand-written PDFs, valid and invalid, for tests of received PDFs."""

import struct
import zlib
from collections.abc import Sequence

HEAD = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
CATALOG = b"<< /Type /Catalog /Pages 2 0 R >>"
TREE = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
PAGE = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Resources << >> >>"


def pdf(*objects: bytes, trailer: bytes = b"") -> bytes:
    """PDF of these objects, numbered from 1, with a correct cross-reference table."""
    out, places = HEAD, []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    rows = b"".join(b"%010d 00000 n \n" % place for place in places)
    table = b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, rows)
    end = b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, start)
    return out + table + end


def with_later_catalog(earlier: bytes, catalog: bytes = CATALOG) -> bytes:
    """File to which a later catalog was added: the earlier one is still in it."""
    start, end = earlier.rindex(b"\nxref\n") + 1, len(earlier)
    body = b"1 0 obj\n%s\nendobj\n" % catalog
    table = b"xref\n0 2\n0000000000 65535 f \n%010d 00000 n \n" % end
    trailer = b"trailer\n<< /Size 4 /Root 1 0 R /Prev %d >>\nstartxref\n%d\n%%%%EOF\n" % (start, end + len(body))
    return earlier + body + table + trailer


def sound(pages: int = 1) -> bytes:
    """Valid PDF of empty pages."""
    kids = b" ".join(b"%d 0 R" % (3 + number) for number in range(pages))
    return pdf(CATALOG, b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, pages), *[PAGE] * pages)


def with_catalog(more: bytes, *objects: bytes) -> bytes:
    """Valid PDF with more entries in its catalog; ``objects`` are numbered from 4."""
    return pdf(b"<< /Type /Catalog /Pages 2 0 R %s >>" % more, TREE, PAGE, *objects)


def with_page(more: bytes, *objects: bytes) -> bytes:
    """Valid PDF with more entries in its page; ``objects`` are numbered from 4."""
    return pdf(CATALOG, TREE, PAGE.replace(b">> >>", b">> %s >>" % more), *objects)


def with_tree(*objects: bytes) -> bytes:
    """PDF with this page tree, numbered from 2."""
    return pdf(CATALOG, *objects)


def stream(data: bytes, more: bytes = b"/Filter /FlateDecode", *, packed: bool = True) -> bytes:
    """Stream object, deflated unless already encoded."""
    body = zlib.compress(data, 9) if packed else data
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(body), more, body)


def bomb(size: int, layers: Sequence[bytes] = (b"/FlateDecode",)) -> bytes:
    """Stream of zeros that is small until decompressed: one compressed megabyte, repeated, and the checksum of all."""
    engine = zlib.compressobj(9, wbits=-zlib.MAX_WBITS)
    block = engine.compress(bytes(1_000_000)) + engine.flush(zlib.Z_FULL_FLUSH)
    checksum = struct.pack(">HH", size % 65_521, 1)
    body = b"\x78\xda" + block * (size // 1_000_000) + engine.flush() + checksum
    for _ in layers[1:]:
        body = zlib.compress(body, 9)
    return stream(body, b"/Filter [%s]" % b" ".join(layers), packed=False)
