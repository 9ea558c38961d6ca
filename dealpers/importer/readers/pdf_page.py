"""Characters and drawn lines of PDF pages, with their places in points from the lower left corner."""

import ctypes
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise, repeat
from typing import Any, NamedTuple

import pypdfium2
from pypdfium2 import raw

from dealpers.importer.readers.pdf_tags import Leaf
from dealpers.importer.readers.refusal import DamagedError, RefusedError

MAX_PAGES = 1_000
MAX_CHARACTERS = 4_000_000
_SPECIAL = {0: "", 10: "", 13: "", 2: "-"}
"""Characters for codes that PDFium gives a meaning of its own: ends of lines, and a hyphen that ends a line."""
_LAST_SPECIAL = max(_SPECIAL)
_SURROGATES, _FIRST_HALVES = range(0xD800, 0xE000), range(0xD800, 0xDC00)
_THIN = 3.0  # points; a filled rectangle thinner than that is a line
_BOLD_WEIGHT = 600
_BOLD_NAMES = ("bold", "black", "heavy", "semibold", "demi")


class Char(NamedTuple):
    """Character with its edges, baseline, font size and style; a named tuple, for a file has a million of them.

    ``low`` is the lowest point that it draws, ``rank`` its place in the file, ``mcid`` its marked content, or -1.
    """

    text: str
    x0: float
    x1: float
    y: float
    low: float
    size: float
    bold: bool
    italic: bool
    rank: int = 0
    mcid: int = -1
    turned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """Drawn straight line: horizontal when ``y0 == y1``, vertical when ``x0 == x1``."""

    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Page: its number from 1, size, characters in the order of the file, and drawn lines."""

    number: int
    width: float
    height: float
    chars: tuple[Char, ...]
    rules: tuple[Rule, ...]
    images: int = 0
    turned: int = 0
    tags: tuple[Leaf, ...] = ()


def opened(data: bytes) -> pypdfium2.PdfDocument:
    """Document. Raises ``RefusedError`` if it needs a password, is broken or has too many pages."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower() or "security" in str(error).lower():
            raise RefusedError("is versleuteld", "vraag de afzender om een PDF zonder wachtwoord") from error
        raise DamagedError("dit is geen hele PDF") from error
    if len(document) > MAX_PAGES:
        raise RefusedError(
            f"heeft {len(document)} pagina's, meer dan {MAX_PAGES}",
            "knip de overeenkomst eruit als eigen PDF en lees die in",
        )
    return document


def pages(document: pypdfium2.PdfDocument, tags: Mapping[int, tuple[Leaf, ...]]) -> Iterator[Page]:
    """Pages in order, each with its own ``tags``. Raises ``RefusedError`` if they hold too much text."""
    total = 0
    for number in range(1, len(document) + 1):
        try:
            page = document[number - 1]
            text = page.get_textpage()
        except pypdfium2.PdfiumError as error:
            raise DamagedError(f"pagina {number} is niet te lezen") from error
        width, height = page.get_size()
        every_char = _chars(text)
        chars = tuple(char for char in every_char if not char.turned)
        total += len(every_char)
        if total > MAX_CHARACTERS:
            raise RefusedError("bevat te veel tekst om te lezen", "knip de overeenkomst eruit als eigen PDF")
        rules, images = _drawn(page)
        yield Page(
            number=number,
            width=width,
            height=height,
            chars=chars,
            rules=rules,
            images=images,
            turned=len(every_char) - len(chars),
            tags=tags.get(number, ()),
        )
        text.close()
        page.close()


def _bare(function: Any, result: Any, arguments: int) -> Callable[..., int]:
    """PDFium's function of a page, an index and places for numbers, all as addresses: the cheapest way to call it."""
    address = ctypes.cast(function, ctypes.c_void_p).value or 0
    places = [ctypes.c_void_p] * arguments
    return ctypes.CFUNCTYPE(result, ctypes.c_void_p, ctypes.c_int, *places)(address)


_unicode = _bare(raw.FPDFText_GetUnicode, ctypes.c_uint, 0)
_text_object = _bare(raw.FPDFText_GetTextObject, ctypes.c_void_p, 0)
_char_box = _bare(raw.FPDFText_GetCharBox, ctypes.c_int, 4)
_char_origin = _bare(raw.FPDFText_GetCharOrigin, ctypes.c_int, 2)


class _Style(NamedTuple):
    """Properties that all characters of a text object share."""

    size: float
    turned: bool
    bold: bool = False
    italic: bool = False
    mcid: int = -1


def _chars(text: pypdfium2.PdfTextPage) -> list[Char]:
    """Characters of a page in the order of the file."""
    page = text.raw
    styles: dict[int, _Style] = {}
    last = 0
    size, turned, bold, italic, mcid = style = _Style(0.0, turned=False)
    out: list[Char] = []
    codes, things, *places = _asked(text)
    for index, (sign, thing, x, y, right, low) in enumerate(zip(_signs(codes), things, *places, strict=True)):
        if not sign:
            continue
        if not thing:  # a space that PDFium adds belongs to the character before the space
            size, turned, bold, italic, mcid = style._replace(size=_size(page, index), turned=_is_turned(page, index))
        elif thing != last:
            if thing not in styles:
                styles[thing] = _style(page, index)
            size, turned, bold, italic, mcid = style = styles[thing]
        last = thing
        x1 = right if right > x else x
        out.append(Char(sign, x, x1, y, low, size, bold, italic, index, mcid, turned))
    return out


def _signs(codes: Sequence[int]) -> list[str]:
    """Characters of UTF-16 codes, empty for an end of line and for the first half of a character beyond 16 bits."""
    signs = [chr(code) if code > _LAST_SPECIAL else _SPECIAL.get(code, chr(code)) for code in codes]
    if max(codes, default=0) >= _SURROGATES.start:
        for index, (first, second) in enumerate(pairwise([0, *codes])):
            if first in _FIRST_HALVES and second not in _FIRST_HALVES:
                both = (chr(first) + chr(second)).encode("utf-16", "surrogatepass")
                signs[index] = both.decode("utf-16", "replace")
            elif second in _SURROGATES:
                signs[index] = "" if second in _FIRST_HALVES else "\N{REPLACEMENT CHARACTER}"
    return signs


def _asked(text: pypdfium2.PdfTextPage) -> tuple[list[int], list[int], *tuple[list[float], ...]]:
    """Code, text object (none for a character that PDFium adds), origin, right edge and lowest point of characters."""
    page, count = ctypes.cast(text.raw, ctypes.c_void_p).value or 0, text.count_chars()
    x, y = _numbers(_char_origin, page, count, 2)
    _, right, low, _ = _numbers(_char_box, page, count, 4)
    codes, things = ([*map(question, repeat(page), range(count))] for question in (_unicode, _text_object))
    return codes, things, x, y, right, low


def _numbers(question: Callable[..., int], page: int, count: int, width: int) -> list[list[float]]:
    """Numbers that PDFium gives about each character, a list for each of ``width`` results."""
    values = (ctypes.c_double * (width * count))()
    step = ctypes.sizeof(ctypes.c_double)
    begin, end = ctypes.addressof(values), ctypes.addressof(values) + ctypes.sizeof(values)
    places = (range(begin + rank * step, end, width * step) for rank in range(width))
    deque(map(question, repeat(page), range(count), *places), maxlen=0)
    return [values[rank::width] for rank in range(width)]


def _size(page: object, index: int) -> float:
    return abs(float(raw.FPDFText_GetFontSize(page, index)))


def _is_turned(page: object, index: int) -> bool:
    """True if a character is not upright, as a stamp across the page."""
    angle = float(raw.FPDFText_GetCharAngle(page, index))
    return 0.1 < angle < 6.18


def _scale(thing: object) -> float:
    """Vertical scale of a text object, by which its font size is multiplied on the page."""
    matrix = raw.FS_MATRIX()
    if not raw.FPDFPageObj_GetMatrix(thing, matrix):
        return 1.0
    scale = float((matrix.c**2 + matrix.d**2) ** 0.5)
    return scale or 1.0


def _style(page: object, index: int) -> _Style:
    """Style of the text object of a character."""
    thing = raw.FPDFText_GetTextObject(page, index)
    buffer, flags = ctypes.create_string_buffer(256), ctypes.c_int()
    raw.FPDFText_GetFontInfo(page, index, buffer, 256, flags)
    font = buffer.value.decode("utf-8", "replace").lower()
    return _Style(
        size=_size(page, index) * _scale(thing),
        turned=_is_turned(page, index),
        bold=any(one in font for one in _BOLD_NAMES) or raw.FPDFText_GetFontWeight(page, index) >= _BOLD_WEIGHT,
        italic="italic" in font or "oblique" in font,
        mcid=raw.FPDFPageObj_GetMarkedContentID(thing),
    )


def _drawn(page: pypdfium2.PdfPage) -> tuple[tuple[Rule, ...], int]:
    rules: list[Rule] = []
    images = 0
    left, low, right, high = (ctypes.c_float() for _ in range(4))
    for thing in page.get_objects(max_depth=3):
        if thing.type == raw.FPDF_PAGEOBJ_IMAGE:
            images += 1
        if thing.type != raw.FPDF_PAGEOBJ_PATH or not raw.FPDFPageObj_GetBounds(thing, left, low, right, high):
            continue
        x0, y0, x1, y1 = left.value, low.value, right.value, high.value
        if y1 - y0 <= _THIN < x1 - x0:
            rules.append(Rule(x0=x0, y0=(y0 + y1) / 2, x1=x1, y1=(y0 + y1) / 2))
        elif x1 - x0 <= _THIN < y1 - y0:
            rules.append(Rule(x0=(x0 + x1) / 2, y0=y0, x1=(x0 + x1) / 2, y1=y1))
        elif x1 - x0 > _THIN and y1 - y0 > _THIN and _is_stroked(thing):
            rules += [
                Rule(x0=x0, y0=y0, x1=x1, y1=y0),
                Rule(x0=x0, y0=y1, x1=x1, y1=y1),
                Rule(x0=x0, y0=y0, x1=x0, y1=y1),
                Rule(x0=x1, y0=y0, x1=x1, y1=y1),
            ]
    return tuple(rules), images


def _is_stroked(thing: pypdfium2.PdfObject) -> bool:
    """True if a path is a rectangle that is drawn, or a filled cell: its edges are lines of a table."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(thing, fill, stroke)
    return bool(stroke.value) and raw.FPDFPath_CountSegments(thing) in (4, 5)
