"""Characters and drawn lines of PDF pages, with their places in points from the lower left corner."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2
from pypdfium2 import raw

from dealpers.importer.readers.pdf_tags import Leaf, leaves
from dealpers.importer.readers.refusal import DamagedError, RefusedError

MAX_PAGES = 1_000
MAX_CHARACTERS = 4_000_000
_HYPHEN = "\x02"  # PDFium's character for a hyphen that ends a line
_THIN = 3.0  # points; a filled rectangle thinner than that is a line
_BOLD_WEIGHT = 600
_BOLD_NAMES = ("bold", "black", "heavy", "semibold", "demi")


@dataclass(frozen=True, slots=True, kw_only=True)
class Char:
    """Character with its edges, baseline, font size and style.

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


def pages(document: pypdfium2.PdfDocument) -> Iterator[Page]:
    """Pages in order. Raises ``RefusedError`` if they hold too much text."""
    total = 0
    for number in range(1, len(document) + 1):
        try:
            page = document[number - 1]
            text = page.get_textpage()
        except pypdfium2.PdfiumError as error:
            raise DamagedError(f"pagina {number} is niet te lezen") from error
        width, height = page.get_size()
        every_char = tuple(_chars(text))
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
            tags=leaves(page, number),
        )
        text.close()
        page.close()


def _chars(text: pypdfium2.PdfTextPage) -> Iterator[Char]:
    left, right, low, high, x, y = (ctypes.c_double() for _ in range(6))
    styles: dict[int, tuple[bool, bool, int]] = {}
    sizes: dict[int, float] = {}
    pair = ""
    style = (False, False, -1)
    for index in range(text.count_chars()):
        code = raw.FPDFText_GetUnicode(text, index)
        if 0xD800 <= code < 0xDC00:  # the first half of a character beyond 16 bits
            pair = chr(code)
            continue
        sign = (
            chr(code) if not pair else (pair + chr(code)).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        )
        pair = ""
        if sign in "\r\n\0":
            continue
        raw.FPDFText_GetCharBox(text, index, left, right, low, high)
        raw.FPDFText_GetCharOrigin(text, index, x, y)
        thing = raw.FPDFText_GetTextObject(text, index)
        key = ctypes.addressof(thing.contents) if thing else 0
        if key not in sizes:  # PDFium is asked once per text object: each question takes a microsecond
            styles[key] = _style(text, index, thing)
            sizes[key] = abs(raw.FPDFText_GetFontSize(text, index)) * _scale(thing)
        size = sizes[key] if key else abs(raw.FPDFText_GetFontSize(text, index))
        style = styles[key] if thing else style  # a space that PDFium adds belongs to the character before the space
        bold, italic, mcid = style
        sign = "-" if sign == _HYPHEN else sign
        yield Char(
            text=sign,
            x0=x.value,
            x1=max(x.value, right.value),
            y=y.value,
            low=low.value,
            size=size,
            bold=bold,
            italic=italic,
            rank=index,
            mcid=mcid,
            turned=_is_turned(text, index),
        )


def _is_turned(text: pypdfium2.PdfTextPage, index: int) -> bool:
    """True if a character is not upright, as a stamp across the page."""
    angle = float(raw.FPDFText_GetCharAngle(text, index))
    return 0.1 < angle < 6.18


def _scale(thing: object) -> float:
    """Vertical scale of a text object, by which its font size is multiplied on the page."""
    matrix = raw.FS_MATRIX()
    if not thing or not raw.FPDFPageObj_GetMatrix(thing, matrix):
        return 1.0
    scale = float((matrix.c**2 + matrix.d**2) ** 0.5)
    return scale or 1.0


def _style(text: pypdfium2.PdfTextPage, index: int, thing: object) -> tuple[bool, bool, int]:
    buffer, flags = ctypes.create_string_buffer(256), ctypes.c_int()
    raw.FPDFText_GetFontInfo(text, index, buffer, 256, flags)
    font = buffer.value.decode("utf-8", "replace").lower()
    bold = any(one in font for one in _BOLD_NAMES) or raw.FPDFText_GetFontWeight(text, index) >= _BOLD_WEIGHT
    italic = "italic" in font or "oblique" in font
    return bold, italic, raw.FPDFPageObj_GetMarkedContentID(thing) if thing else -1


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
