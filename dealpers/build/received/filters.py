"""Sizes of the streams of a PDF after every filter and chain of filters; no decoded stream is held in memory."""

import base64
import binascii
import zlib
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from dealpers.build.received.allowed import resolved
from dealpers.build.received.refusal import RefusedError

MAX_INFLATED = 150_000_000
"""Bytes of one stream after any of its filters."""
MAX_TOTAL = 600_000_000
"""Bytes of all streams of a file together, after their last filters."""
MAX_SLOW = 2_000_000
"""Bytes before a filter that is decoded here byte by byte: half a second of work."""
MAX_FILTERS = 4
MAX_PIXELS = 400_000_000
"""Pixels of one image: an A0 page at 400 dots per inch has 247 million."""
_PIECE = 1_000_000
_SPACE = b"\0\t\n\f\r "
_IMAGES = frozenset(("/DCTDecode", "/DCT", "/JPXDecode", "/CCITTFaxDecode", "/CCF", "/JBIG2Decode"))


class Sizes:
    """Sizes of the streams of one file, added up."""

    def __init__(self) -> None:
        self._left = MAX_TOTAL

    def check(self, stream: Any, number: int) -> None:
        """Raise ``RefusedError`` for a stream that decodes to too much, or by a filter that is not on the list."""
        names = resolved(stream, "/Filter")
        filters = [str(name) for name in (names if isinstance(names, list) else [names] if names else [])]
        raw = stream._data
        pieces: Iterable[bytes] = [raw if isinstance(raw, bytes) else str(raw).encode("latin-1", "replace")]
        if len(filters) > MAX_FILTERS:
            raise RefusedError("bom", "Filter", number)
        for rank, name in enumerate(filters):
            if name in _IMAGES and rank == len(filters) - 1:
                break
            if name not in _DECODERS:
                raise RefusedError("versleuteld" if name == "/Crypt" else "inpakvorm", name, number)
            pieces = _limited(_DECODERS[name](pieces), min(MAX_INFLATED, self._left), number)
        _check_pixels(stream, number)
        try:
            self._left -= sum(map(len, pieces)) if filters else 0
        except (zlib.error, ValueError, IndexError):
            raise RefusedError("beschadigd", "Filter", number) from None


def _limited(pieces: Iterable[bytes], most: int, number: int) -> Iterator[bytes]:
    """Pieces, up to a number of bytes."""
    for piece in pieces:
        most -= len(piece)
        if most < 0:
            raise RefusedError("bom", "Filter", number)
        yield piece


def _check_pixels(stream: Any, number: int) -> None:
    """Raise ``RefusedError`` for an image that says it has more pixels than a large page."""
    parameters = resolved(stream, "/DecodeParms")
    parameters = parameters if isinstance(parameters, list) else [parameters]
    declared = [stream, *(part.get_object() if hasattr(part, "idnum") else part for part in parameters)]
    pixels = 1
    for keys in (("/Width", "/Columns"), ("/Height", "/Rows")):
        sides = [resolved(part, key) for part in declared if isinstance(part, dict) for key in keys]
        pixels *= max((side for side in sides if isinstance(side, int)), default=1)
    if pixels > MAX_PIXELS:
        raise RefusedError("bom", "Image", number)


def _flate(pieces: Iterable[bytes]) -> Iterator[bytes]:
    engine = zlib.decompressobj()
    for piece in pieces:
        rest = piece
        while rest and not engine.eof:
            yield engine.decompress(rest, _PIECE)
            rest = engine.unconsumed_tail


def _hexadecimal(pieces: Iterable[bytes]) -> Iterator[bytes]:
    rest = b""
    for piece in pieces:
        digits, end, _ = (rest + piece.translate(None, _SPACE)).partition(b">")
        even = len(digits) // 2 * 2
        rest = digits[even:]
        yield binascii.unhexlify(digits[:even])
        if end:
            return


def _base85(pieces: Iterable[bytes]) -> Iterator[bytes]:
    rest = b""
    for piece in pieces:
        signs, end, _ = (rest + piece.translate(None, _SPACE)).partition(b"~")
        signs = signs.replace(b"z", b"!!!!!")
        whole = len(signs) if end else len(signs) // 5 * 5
        rest = signs[whole:]
        yield base64.a85decode(signs[:whole])
        if end:
            return


def _runs(pieces: Iterable[bytes]) -> Iterator[bytes]:
    data = _gathered(pieces)
    offset, out = 0, bytearray()
    while offset < len(data) and data[offset] != 128:
        length = data[offset]
        out += (
            data[offset + 1 : offset + 2 + length] if length < 128 else data[offset + 1 : offset + 2] * (257 - length)
        )
        offset += 2 + length if length < 128 else 2
        if len(out) > _PIECE:
            yield bytes(out)
            out.clear()
    yield bytes(out)


def _lzw(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Decode LZW with early change, the usual form; the other form only differs by a code at each new width."""
    table = [bytes((value,)) for value in range(256)] + [b"", b""]
    width, last, bits, count, out = 9, b"", 0, 0, bytearray()
    for byte in _gathered(pieces):
        bits, count = (bits << 8) | byte, count + 8
        if count < width:
            continue
        count -= width
        code, bits = bits >> count, bits & ((1 << count) - 1)
        if code == 256:
            del table[258:]
            width, last = 9, b""
            continue
        if code == 257:
            break
        entry = table[code] if code < len(table) else last + last[:1]
        if last and len(table) < 4096:
            table.append(last + entry[:1])
        width = min(12, (len(table) + 1).bit_length())
        out += entry
        last = entry
        if len(out) > _PIECE:
            yield bytes(out)
            out.clear()
    yield bytes(out)


def _gathered(pieces: Iterable[bytes]) -> bytes:
    """Pieces as one; raises ``RefusedError`` if they are too many for a slow filter."""
    return b"".join(_limited(pieces, MAX_SLOW, 0))


_DECODERS: dict[str, Callable[[Iterable[bytes]], Iterator[bytes]]] = {
    **dict.fromkeys(("/FlateDecode", "/Fl"), _flate),
    **dict.fromkeys(("/ASCIIHexDecode", "/AHx"), _hexadecimal),
    **dict.fromkeys(("/ASCII85Decode", "/A85"), _base85),
    **dict.fromkeys(("/RunLengthDecode", "/RL"), _runs),
    **dict.fromkeys(("/LZWDecode", "/LZW"), _lzw),
}
