"""Words of a text for a spelling check, with their offsets; web addresses and numbers are no words."""

import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from dealpers.dutch.addresses import ENDS_DOMAIN
from dealpers.dutch.per_text import per_text
from dealpers.dutch.regex import regex

_ADDRESS = regex(
    r"<(?:https?:|www\.)[^<>\n]*>|\bhttps?:\S+|\bwww\.\S+|(?<!\S)[^\s@]+@\S+"
    rf"|(?<![\w-])[\w-]+{ENDS_DOMAIN}[/\w]*"
)
_MAYBE_ADDRESS = regex(rf"@|https?:|www\.|{ENDS_DOMAIN}")
_CHUNK = regex(r"[\w.()\[\]&+®™\u00ad\u0300-\u036f-]+(?:['’]\w[\w.()\[\]&+®™\u00ad\u0300-\u036f-]*)*")
_NOTE = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", " " * 10)
_UNREADABLE = regex(r"[\d_&+®™]|[^\W\d_]\.[^\W\d_]")
_STUCK = regex(r"([^\W\d_]{3,})\.([^\W\d_]{3,})")
_QUOTES = regex(r"(?<!\w)['‘][^'‘’\n]{1,80}['’](?!\w)|[\"“„][^\"“”\n]{1,80}[\"”]|«[^«»\n]{1,80}»")


_LONGEST = 60
"""Maximum length of a word in characters; the limit bounds the work per word."""


class Token(NamedTuple):
    """Printed word with its offsets; a hyphen at the edge and brackets inside belong to the word."""

    word: str
    begin: int
    end: int


def blank(text: str) -> str:
    """Text with spaces for addresses and note marks, so that every place stays what it was."""
    text = text if text.isascii() else text.translate(_NOTE)
    return _ADDRESS.sub(lambda match: " " * len(match[0]), text) if _MAYBE_ADDRESS.search(text) else text


@per_text
def tokens(text: str) -> tuple[Token, ...]:
    """Words of a text, without those that have a digit or the points of an abbreviation."""
    chunks = ((match[0], match.start()) for match in _CHUNK.finditer(blank(text)))
    return tuple(
        Token(word, offset + begin, offset + end) for chunk, offset in chunks for word, begin, end in _readable(chunk)
    )


def printed_words(texts: Iterable[str]) -> set[str]:
    """Words of some texts without their places."""
    return set[str]().union(*map(words_in, texts))


@per_text
def words_in(text: str) -> frozenset[str]:
    """Words of a text without their offsets."""
    return frozenset(word for chunk in set(_CHUNK.findall(blank(text))) for word, _, _ in _readable(chunk))


@lru_cache(maxsize=1 << 14)
def _readable(chunk: str) -> tuple[Token, ...]:
    """Words in a chunk; cached, since most chunks are one word that occurs again."""
    whole = len(chunk)
    if whole > _LONGEST or chunk.isalpha():
        return (Token(chunk, 0, whole),) if 2 < whole <= _LONGEST else ()
    word, begin = _trimmed(chunk, 0)
    if stuck := _STUCK.fullmatch(word):
        return tuple(Token(stuck[part], begin + stuck.start(part), begin + stuck.end(part)) for part in (1, 2))
    return (Token(word, begin, begin + len(word)),) if len(word) > 2 and not _UNREADABLE.search(word) else ()


def _trimmed(chunk: str, begin: int) -> tuple[str, int]:
    """Chunk without the marks around it; a bracket stays when its pair is inside: ``(door)ontwikkeling``."""
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
    """Word in the one form that the dictionary has: composed letters, a straight apostrophe, no soft hyphen."""
    return word if word.isascii() else unicodedata.normalize("NFC", word).replace("’", "'").replace("\u00ad", "")


def starts_sentence(text: str, offset: int) -> bool:
    """True if a sentence, an item or a quotation starts at an offset, so that a capital proves nothing."""
    before = text[max(0, offset - 9) : offset].rstrip(" \u00a0")
    return not before or not (before[-1].isalnum() or before[-1] == ",")


def quotations(text: str) -> tuple[tuple[int, int], ...]:
    """Offsets of short quotations."""
    return tuple(match.span() for match in _QUOTES.finditer(text))
