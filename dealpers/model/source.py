"""A text with a name, and the places in it."""

import codecs
import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a named text; lines and columns count from 1 in code points, the end column lies just behind."""

    name: str
    line: int = 1
    column: int = 1
    end_line: int = 0
    end_column: int = 0

    def __str__(self) -> str:
        return f"{self.name}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Source:
    """A text with the name under which people find it: a path relative to the repository, with ``/`` in it."""

    name: str
    text: str

    def lines(self) -> list[str]:
        """The lines without their ends; only a line feed ends a line, so that places agree with editors and git."""
        return self.text.split("\n")


@dataclass(frozen=True, slots=True)
class Received:
    """A file that is no text, under its name, as it was received; ``pages`` is 0 where it was refused, and why is said.

    What it holds is never read here: a reader of its own, with limits, counted the pages.
    """

    name: str
    data: bytes
    sha256: str
    pages: int


class UndecodableError(ValueError):
    """Bytes that are no UTF-8 text; ``span`` says where the first wrong byte stands."""

    def __init__(self, span: Span, byte: int) -> None:
        super().__init__(f"{span}: byte 0x{byte:02X}")
        self.span = span
        self.byte = byte


def decode(name: str, data: bytes) -> Source:
    """Read bytes as UTF-8, a byte order mark dropped and CRLF folded to LF; ``UndecodableError`` otherwise."""
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        before = _folded(data[: error.start].decode())
        span = _sign_span(name, before, len(before))
        raise UndecodableError(span, data[error.start]) from None
    return Source(name, _folded(text))


def _folded(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


# Control signs, the line ends that only some programs see, and marks that turn the direction of text: what bears
# one of these does not say to every reader what it says in an editor.
_STRANGE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)


def strange_signs(source: Source) -> Iterator[tuple[Span, str]]:
    """Every sign that no text here may hold, with its place."""
    for match in _STRANGE.finditer(source.text):
        yield _sign_span(source.name, source.text, match.start()), match[0]


def without_strange_signs(text: str) -> str:
    """The text with a mark of replacement for each such sign, so that it can be shown."""
    return _STRANGE.sub("\ufffd", text)


def _sign_span(name: str, text: str, offset: int) -> Span:
    line = text.count("\n", 0, offset) + 1
    column = offset - text.rfind("\n", 0, offset)
    return Span(name, line, column, line, column + 1)


@dataclass(frozen=True, slots=True)
class Placement:
    """Where each character of a running text stands in its source.

    ``pieces`` are ``(offset, line, column)``, rising by offset: from that offset on the text runs along the line.
    """

    name: str
    pieces: tuple[tuple[int, int, int], ...] = ((0, 1, 1),)

    def span(self, begin: int, end: int) -> Span:
        """The place in the source of the characters from ``begin`` up to ``end``."""
        line, column = self.at(begin)
        end_line, end_column = self.at(max(begin, end - 1))
        return Span(self.name, line, column, end_line, end_column + (1 if end > begin else 0))

    def at(self, offset: int) -> tuple[int, int]:
        """The line and the column of one character."""
        index = max(0, bisect_left(self.pieces, (offset + 1,)) - 1)  # the last piece that begins there or before
        start, line, column = self.pieces[index]
        return line, column + offset - start
