"""Running text for the print model: runs of one style, cut at references, broken where words are long."""

import re
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from dealpers.corpus.corpus import Verwijzing
from dealpers.model import Stijl

Json = str | int | float | bool | None | list["Json"] | dict[str, "Json"]
Record = dict[str, Json]

SOFT = 12  # letters from which a word in a narrow column may be hyphenated; never fewer
ROOMY = 15  # the same where lines are wide: a shorter word is less than a fifth of the line
_ENDLESS = 25  # letters from which even the last word of a text may be

# What reads badly when a line ends between the two: a number and what it numbers.
_BOUND = re.compile(
    r"\b(?:[Aa]rtikel(?:en)?|[Ll]id|[Tt]abel|[Bb]ijlage|[Hh]oofdstuk|[Oo]nderdeel|[Nn]oot|nr\.) (?=\d)"
    r"|€ (?=\d)|(?<=\d) (?:mln|miljoen|mld|miljard|procent|euro|jaar|maanden|weken|dagen|uur)\b"
    r"|\b[A-Z]\w{1,14} (?=[IVX]{1,4}\b)"
)
_LONG = re.compile(r"(?P<chunk>\S{45,})|(?P<word>[^\W\d_]{12,})")
_CHUNK = re.compile(r"[^/.?&=_-]{1,15}[/.?&=_-]*|[/.?&=_-]+")


def run_of(text: str, style: Stijl, soft: int) -> Record:
    """Text in one style, in which words of ``soft`` letters (12 or more) may be hyphenated."""
    return {"stijl": style.value, "delen": [*_pieces(text, soft)]}


def bind(text: str) -> str:
    """The text, with a space that does not break between a number and what it numbers."""
    return _BOUND.sub(lambda match: match[0].replace(" ", "\u00a0"), text)


def whole_at_end(runs: list[Json]) -> bool:
    """Let no paragraph end in half a word: its last word is not hyphenated; returns whether there was one."""
    for run in reversed(runs):
        if isinstance(run, dict):
            inside, pieces = run.get("inhoud"), run.get("delen")
            if isinstance(inside, list) and whole_at_end(inside):
                return True
            if isinstance(pieces, list) and _whole_last(pieces):
                return True
    return False


def _whole_last(pieces: list[Json]) -> bool:
    for at, piece in reversed([*enumerate(pieces)]):
        word = piece[0] if isinstance(piece, list) else piece
        if isinstance(word, str) and any(sign.isalnum() for sign in word):
            pieces[at] = word if len(word) < _ENDLESS else piece
            return True
    return False


def cut(text: str, offset: int, references: Iterable[Verwijzing]) -> Iterator[tuple[str, Verwijzing | None]]:
    """The text of a run, cut at its references; ``offset`` is where the run begins in its paragraph."""
    at = 0
    for reference in sorted(references, key=lambda found: found.begin):
        begin, end = max(reference.begin - offset, at), min(reference.eind - offset, len(text))
        if begin >= end:
            continue
        if begin > at:
            yield text[at:begin], None
        yield text[begin:end], reference
        at = end
    if at < len(text):
        yield text[at:], None


def _pieces(text: str, soft: int) -> Iterator[Json]:
    """Plain text as it is; a word that may be hyphenated in a list; None where an endless word may break."""
    at = 0
    for match in _LONG.finditer(text):
        if match.start() > at:
            yield text[at : match.start()]
        if match["chunk"]:
            yield from _chunks(match["chunk"])
        else:
            yield [match["word"]] if len(match["word"]) >= soft else match["word"]
        at = match.end()
    if at < len(text):
        yield text[at:]


def _chunks(word: str) -> Iterator[Json]:
    """A word in pieces between which a line may end without a hyphen."""
    for rank, chunk in enumerate(_CHUNK.findall(word)):
        if rank:
            yield None
        yield chunk


def address(text: str) -> Record:
    """A printed web address: a link when it is whole, plain text when it is broken."""
    piece: Record = {"stijl": Stijl.GEWOON.value, "delen": [*_chunks(text)]}
    target = web_address(text)
    return {"link": target, "inhoud": [piece]} if target else piece


def web_address(text: str) -> str:
    """The text as an address to link to, empty when it is none; only the web, no scripts or files."""
    address = f"https://{text}" if text.startswith("www.") else text
    if re.search(r"[\s<>\"{}|\\^`\x00-\x1f]", address):
        return ""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    return address if parts.scheme in ("http", "https") and "." in parts.netloc else ""
