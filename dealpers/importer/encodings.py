"""Encodings of plain text: UTF-8, UTF-16 and UTF-32 by their marks, and Windows-1252 where every letter fits."""

import codecs
import re
from dataclasses import dataclass

from dealpers.dutch.regex import regex
from dealpers.model.finding import DealsError
from dealpers.model.source import UndecodableError, decode, with_line_feeds

RESAVE = "open het in het programma waarmee het is gemaakt en bewaar het als platte tekst (.txt, UTF-8)"
_CONVERT = "bewaar het als UTF-8, of zet het om met iconv"
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_UTF8_LETTER = re.compile(rb"[\xc3-\xc5][\x80-\xbf]|\xe2\x80[\x90-\xbf]|\xe2\x82\xac")
_ABSENT = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")  # bytes that Windows-1252 gives no meaning
_STRANGE = regex(
    "[^\\W\\d_][‚ƒ„†‡ˆ‰‹›˜“”‘¡¢¤¦§¬¯±²³¶¸¹¼½¾×÷](?=[^\\W\\d_])"  # marks within a word
    "|[a-z][À-ÖØ-ÞŠŒŽŸ]"  # a capital within small letters
    "|[a-z][‚ƒ„ˆ‰‹˜](?=\\s)"  # an opening mark behind a word
)
"""Appearance of letters of DOS or the older Macintosh when decoded as Windows-1252."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """Characters of a file, and the 1-based line of the first letter that was read as Windows-1252, or 0."""

    text: str
    windows: int = 0


def characters(name: str, data: bytes) -> Decoded:
    """Characters of a file. Raises ``DealsError`` if its encoding is unknown, mixed or broken."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                text = data[len(mark) :].decode(encoding)
            except UnicodeDecodeError as error:
                raise DealsError(f"{name} is beschadigd: geen geldig {encoding.upper()}", RESAVE) from error
            return Decoded(with_line_feeds(text))
    try:
        return Decoded(decode(name, data).text)
    except UndecodableError as error:
        return _windows(name, data, error)


def _windows(name: str, data: bytes, error: UndecodableError) -> Decoded:
    where = f"regel {error.span.line}, teken {error.span.column} (byte {error.byte:02X})"
    if _UTF8_LETTER.search(data):
        raise DealsError(f"{name} mengt UTF-8 met een andere tekenset: {where}", _CONVERT) from error
    if _ABSENT.search(data) or b"\0" in data:
        raise DealsError(f"{name} is geen UTF-8 of Windows-1252: {where}", _CONVERT) from error
    text = with_line_feeds(data.decode("windows-1252"))
    if strange := _STRANGE.search(text):
        line = text.count("\n", 0, strange.start()) + 1
        raise DealsError(
            f"{name} heeft een onbekende tekenset: regel {line} leest als '{_around(text, strange)}'", _CONVERT
        ) from error
    return Decoded(text, error.span.line)


def _around(text: str, match: re.Match[str]) -> str:
    """Word around a match."""
    begin = max(text.rfind(" ", 0, match.start()), text.rfind("\n", 0, match.start())) + 1
    return text[begin : match.end() + 12].split(maxsplit=1)[0]
