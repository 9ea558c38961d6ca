"""Bytes of a file as text, or a refusal that says what to do."""

import hashlib
from dataclasses import dataclass

from dealpers.dutch.regex import regex
from dealpers.importer.chunks import Chunk
from dealpers.importer.encodings import RESAVE, characters
from dealpers.importer.repair import of_line
from dealpers.model import Herstel
from dealpers.model.finding import DealsError

LARGEST = 1_000_000
LONGEST = 50_000
"""Maximum length of a line in characters; the longest paragraph of a known agreement has 6,000."""
_LONGEST_WORD = 2_000
"""Maximum number of characters without a space; the longest web address in a known text has 300."""
_WORD = regex(rf"(?<!\S)\S{{{_LONGEST_WORD + 1}}}")
_LINE_ENDS = regex("[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_ENDS = regex(f"\n|{_LINE_ENDS.pattern}")
_UNSEEN = regex("[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Foreign:
    """Foreign text: name and checksum of its file, its words, the lines that begin a page, and repairs.

    A file with structure of its own (``kind`` ``Word-bestand``) gives ``chunks`` too, which point at lines of the text.
    ``numbers`` are the first lines of pages with the numbers of these pages, in order.
    """

    name: str
    sha256: str
    text: str
    pages: frozenset[int] = frozenset()
    repairs: tuple[Herstel, ...] = ()
    chunks: tuple[Chunk, ...] = ()
    doubts: tuple[tuple[int, str], ...] = ()
    kind: str = "Platte tekst"
    numbers: tuple[tuple[int, int], ...] = ()

    def page_of(self, line: int) -> int:
        """Number of the page that holds this 1-based line; 0 where the file has no pages."""
        return next((page for first, page in reversed(self.numbers) if first <= line), 0)


def decoded(name: str, data: bytes) -> Foreign:
    """Text of a file; ``DealsError`` when it has none."""
    if len(data) > LARGEST:
        raise DealsError(f"{name} is te groot: {len(data)} bytes", f"een tekst is ten hoogste {LARGEST} bytes")
    read = characters(name, data)
    text = read.text
    if "\x00" in text or len(_UNSEEN.findall(text)) * 20 > len(text):
        raise DealsError(f"{name} is geen tekst", RESAVE)
    pages = frozenset(line + 1 for line, end in enumerate(_ENDS.findall(text), 1) if end == "\x0c")
    lines = _LINE_ENDS.sub("\n", text).split("\n")
    repairs = tuple(
        of_line(number, "stuurteken", "een teken dat geen lezer ziet is weggelaten")
        for number, line in enumerate(lines, 1)
        if _UNSEEN.search(line)
    )
    if read.windows:
        reason = "het bestand is gelezen als Windows-1252: kijk de eerste letter met een teken na"
        repairs = (of_line(read.windows, "tekenset", reason), *repairs)
    longest = max(range(len(lines)), key=lambda index: len(lines[index]))
    if len(lines[longest]) > LONGEST:
        raise DealsError(
            f"{name} heeft een regel van {len(lines[longest])} tekens: regel {longest + 1}",
            f"zet elke alinea op een eigen regel; een regel is ten hoogste {LONGEST} tekens",
        )
    if word := _WORD.search(text):
        line = text.count("\n", 0, word.start()) + 1
        raise DealsError(f"{name} heeft meer dan {_LONGEST_WORD} tekens zonder spatie: regel {line}", RESAVE)
    text = _UNSEEN.sub("", "\n".join(lines))
    if not text.strip():
        raise DealsError(f"{name} is leeg", "er is geen tekst om in te lezen")
    numbers = tuple((line, page) for page, line in enumerate((1, *sorted(pages)), 1)) if pages else ()
    checksum = hashlib.sha256(data).hexdigest()
    return Foreign(name=name, sha256=checksum, text=text, pages=pages, repairs=repairs, numbers=numbers)
