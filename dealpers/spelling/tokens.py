"""A text as the words that a spelling check looks at, each with its place; addresses and numbers are none."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple

_ADDRESS = re.compile(
    r"<(?:https?:|www\.)[^<>\n]*>|\bhttps?:\S+|\bwww\.\S+|(?<!\S)[^\s@]+@\S+"
    r"|(?<![\w-])[\w-]+\.(?:nl|eu|com|org|net)\b[/\w]*"
)
_MAYBE_ADDRESS = re.compile(r"@|https?:|www\.|\.(?:nl|eu|com|org|net)\b")
_CHUNK = re.compile(r"[\w.()\[\]&+®™\u00ad\u0300-\u036f-]+(?:['’]\w[\w.()\[\]&+®™\u00ad\u0300-\u036f-]*)*")
_NOTE = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", " " * 10)
_UNREADABLE = re.compile(r"[\d_&+®™]|[^\W\d_]\.[^\W\d_]")
_STUCK = re.compile(r"([^\W\d_]{3,})\.([^\W\d_]{3,})")
_QUOTES = re.compile(r"(?<!\w)['‘][^'‘’\n]{1,80}['’](?!\w)|[\"“„][^\"“”\n]{1,80}[\"”]|«[^«»\n]{1,80}»")


_LONGEST = 60
"""What is longer is no word; it keeps the work that a word may take within bounds."""


class Token(NamedTuple):
    """A word as printed, and where it stands in its text; a hyphen at its edge and brackets inside it are its own."""

    word: str
    begin: int
    end: int


def blank(text: str) -> str:
    """The text with spaces for addresses and note marks, so that every place stays what it was."""
    text = text if text.isascii() else text.translate(_NOTE)
    return _ADDRESS.sub(lambda match: " " * len(match[0]), text) if _MAYBE_ADDRESS.search(text) else text


def tokens(text: str) -> Iterator[Token]:
    """The words of a text; what holds a digit or the points of an abbreviation cannot be read and is left out."""
    for match in _CHUNK.finditer(blank(text)):
        chunk, begin = match[0], match.start()
        if not chunk.isalpha():
            yield from _readable(chunk, begin)
        elif 2 < len(chunk) <= _LONGEST:
            yield Token(chunk, begin, begin + len(chunk))


def printed_words(texts: Iterable[str]) -> set[str]:
    """The same words without their places."""
    chunks = {chunk for text in texts for chunk in _CHUNK.findall(blank(text))}
    plain_ones = {chunk for chunk in chunks if chunk.isalpha()}
    others = {token.word for chunk in chunks - plain_ones for token in _readable(chunk, 0)}
    return others | {word for word in plain_ones if 2 < len(word) <= _LONGEST}


def _readable(chunk: str, begin: int) -> Iterator[Token]:
    """The words in a chunk with other signs than letters."""
    if len(chunk) > _LONGEST:
        return
    chunk, begin = _trimmed(chunk, begin)
    if stuck := _STUCK.fullmatch(chunk):
        for part in (1, 2):
            yield Token(stuck[part], begin + stuck.start(part), begin + stuck.end(part))
    elif not _UNREADABLE.search(chunk) and len(chunk) > 2:
        yield Token(chunk, begin, begin + len(chunk))


def _trimmed(chunk: str, begin: int) -> tuple[str, int]:
    """A chunk without the signs around it; a bracket stays when its fellow stands inside: ``(door)ontwikkeling``."""
    while True:
        cut = chunk.lstrip(".[]'’")
        begin += len(chunk) - len(cut)
        cut = cut.rstrip(".[]'’")
        if cut[:1] == "(" and cut.find(")") in (-1, len(cut) - 1):
            cut, begin = cut[1:], begin + 1
        if cut[-1:] == ")" and "(" not in cut:
            cut = cut[:-1]
        if cut == chunk:
            return cut, begin
        chunk = cut


def plain(word: str) -> str:
    """A word in the one form that the dictionary has: composed letters, a straight apostrophe, no soft hyphen."""
    return word if word.isascii() else unicodedata.normalize("NFC", word).replace("’", "'").replace("\u00ad", "")


def starts_sentence(text: str, at: int) -> bool:
    """Whether a sentence, an item or a quotation starts here, so that a capital says nothing."""
    before = text[max(0, at - 9) : at].rstrip(" \u00a0")
    return not before or not (before[-1].isalnum() or before[-1] == ",")


def quotations(text: str) -> tuple[tuple[int, int], ...]:
    """Where short quotations stand."""
    return tuple(match.span() for match in _QUOTES.finditer(text))
