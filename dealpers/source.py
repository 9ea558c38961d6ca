"""A text with a name, and the places in it."""

from bisect import bisect_right
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


class UndecodableError(ValueError):
    """Bytes that are no UTF-8 text; ``span`` says where the first wrong byte stands."""

    def __init__(self, span: Span, byte: int) -> None:
        super().__init__(f"{span}: byte 0x{byte:02X}")
        self.span = span
        self.byte = byte


def decode(name: str, data: bytes) -> Source:
    """Read bytes as UTF-8, a byte order mark dropped and CRLF folded to LF; ``UndecodableError`` otherwise."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8-sig", "replace")
        line = before.count("\n") + 1
        column = len(before) - (before.rfind("\n") + 1) + 1
        raise UndecodableError(Span(name, line, column, line, column + 1), data[error.start]) from None
    return Source(name, text.replace("\r\n", "\n").replace("\r", "\n"))


@dataclass(frozen=True, slots=True)
class Placement:
    """Where each character of a running text stands in its source.

    ``pieces`` are ``(offset, line, column)``, rising by offset: from that offset on the text runs along the line.
    """

    name: str
    pieces: tuple[tuple[int, int, int], ...] = ((0, 1, 1),)

    def span(self, begin: int, end: int) -> Span:
        """The place in the source of the characters from ``begin`` up to ``end``."""
        line, column = self._at(begin)
        end_line, end_column = self._at(max(begin, end - 1))
        return Span(self.name, line, column, end_line, end_column + (1 if end > begin else 0))

    def _at(self, offset: int) -> tuple[int, int]:
        index = max(0, bisect_right(self.pieces, offset, key=lambda piece: piece[0]) - 1)
        start, line, column = self.pieces[index]
        return line, column + offset - start
