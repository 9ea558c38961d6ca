"""Named source text, and spans in it."""

import codecs
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from dealpers.dutch.regex import regex


@dataclass(frozen=True, slots=True, order=True, kw_only=True)
class Span:
    """Span of a named text; lines and columns are 1-based, in code points; the end column is exclusive."""

    name: str
    line: int = 1
    column: int = 1
    end_line: int = 0
    end_column: int = 0

    def __str__(self) -> str:
        return f"{self.name}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Source:
    """Text under its name: its path relative to the repository, with ``/`` between the folders."""

    name: str
    text: str

    def lines(self) -> list[str]:
        """Lines without their line feeds; no other character ends a line, so that places agree with editors and git."""
        return self.text.split("\n")

    def on_line(self, line: int, begin: int, end: int) -> Span:
        """Span on one line between two offsets in it, both 0-based."""
        return Span(name=self.name, line=line, column=begin + 1, end_line=line, end_column=end + 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """Received file that is no text, as bytes under its name; ``pages`` is 0 where a reader refused the file.

    A separate reader with limits counts the pages; no other code parses the bytes.
    """

    name: str
    data: bytes
    sha256: str
    pages: int


class UndecodableError(ValueError):
    """Bytes that are no UTF-8 text; ``span`` is the place of the first wrong byte."""

    def __init__(self, span: Span, byte: int) -> None:
        super().__init__(f"{span}: byte 0x{byte:02X}")
        self.span = span
        self.byte = byte


def decode(name: str, data: bytes) -> Source:
    """Decode UTF-8, drop the byte order mark, fold CRLF to LF. Raises ``UndecodableError`` if ``data`` is no UTF-8."""
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        before = with_line_feeds(data[: error.start].decode())
        span = _sign_span(name, before, len(before))
        raise UndecodableError(span, data[error.start]) from None
    return Source(name, with_line_feeds(text))


def with_line_feeds(text: str) -> str:
    """Text whose lines end in a line feed alone."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


# Control characters, line ends that only some programs honour, and marks of text direction: a line with one of these
# may show a reader other words than an editor sees.
_STRANGE = regex("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]")


def strange_signs(source: Source) -> Iterator[tuple[Span, str]]:
    """Forbidden characters in a source, each with its place."""
    line, begin, before = 1, 0, 0  # of the line of the last one: counted from there, not from the first line
    for match in _STRANGE.finditer(source.text):
        if newlines := source.text.count("\n", before, match.start()):
            line, begin = line + newlines, source.text.rindex("\n", before, match.start()) + 1
        before = match.start()
        yield source.on_line(line, before - begin, before - begin + 1), match[0]


def without_strange_signs(text: str) -> str:
    """Text with U+FFFD for each forbidden character, safe to show in a message."""
    return _STRANGE.sub("\ufffd", text)


def _sign_span(name: str, text: str, offset: int) -> Span:
    line = text.count("\n", 0, offset) + 1
    column = offset - text.rfind("\n", 0, offset)
    return Span(name=name, line=line, column=column, end_line=line, end_column=column + 1)


@dataclass(frozen=True, slots=True)
class Placement:
    """Map from the characters of a running text to their places in the source.

    ``pieces`` are ``(offset, line, column)``, sorted by offset: from ``offset`` on the text runs along ``line``.
    """

    name: str
    pieces: tuple[tuple[int, int, int], ...] = ((0, 1, 1),)

    def span(self, begin: int, end: int) -> Span:
        """Place in the source of the characters from ``begin`` up to ``end``, both 0-based offsets in code points."""
        line, column = self.at(begin)
        end_line, end_column = self.at(max(begin, end - 1))
        return Span(
            name=self.name,
            line=line,
            column=column,
            end_line=end_line,
            end_column=end_column + (1 if end > begin else 0),
        )

    def at(self, offset: int) -> tuple[int, int]:
        """1-based line and column of the character at an offset."""
        index = max(0, bisect_left(self.pieces, (offset + 1,)) - 1)  # last piece that begins at or before the offset
        start, line, column = self.pieces[index]
        return line, column + offset - start
