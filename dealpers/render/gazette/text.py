"""Running text for the gazette: runs of one style, cut at references, with soft breaks in long words."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from dealpers.corpus.corpus import Verwijzing
from dealpers.dutch.regex import regex
from dealpers.model import Stijl
from dealpers.render.gazette.model import LinkRun, Piece, Run, TextRun
from dealpers.render.links import web_address

SOFT = 12  # letters from which a word in a narrow column may be hyphenated; Typst hyphenates no shorter word well
ROOMY = 15  # letters, for wide lines: a shorter word takes less than a fifth of the line
_ENDLESS = 25  # letters from which even the last word of a text may be hyphenated

# A line end between a number and its noun reads badly. Spaces come first: there are fewer of them than words.
_SPACE = regex(
    r" (?:(?P<number>(?=\d))|(?P<roman>(?=[IVX]{1,4}\b))"
    r"|(?<=\d )(?=(?:mln|miljoen|mld|miljard|procent|euro|jaar|maanden|weken|dagen|uur)\b))"
)
_BEFORE_NUMBER = regex(
    r"(?:\b(?:[Aa]rtikel(?:en)?|[Ll]id|[Tt]abel|[Bb]ijlage|[Hh]oofdstuk|[Oo]nderdeel|[Nn]oot|nr\.)|€)$"
)
_BEFORE_ROMAN = regex(r"\b[A-Z]\w{1,14}$")
_REACH = 15  # characters of the longest word before such a space
_CHUNK = regex(r"[^/.?&=_-]{1,15}[/.?&=_-]*|[/.?&=_-]+")


def run_of(text: str, style: Stijl, soft: int) -> TextRun:
    """Text in one style, in which words of ``soft`` letters (12 or more) may be hyphenated; a tab becomes a space."""
    return TextRun(style.value, tuple(_pieces(text.replace("\t", " "), soft)))


def bind(text: str) -> str:
    """Text with a no-break space between a number and its noun."""
    return _SPACE.sub(_bound, text)


def _bound(space: re.Match[str]) -> str:
    """No-break space behind the noun of the number, before the noun behind it, and before a Roman numeral of a name."""
    before = {"number": _BEFORE_NUMBER, "roman": _BEFORE_ROMAN}.get(space.lastgroup or "")
    begin = space.start()
    binds = before is None or before.search(space.string, max(0, begin - _REACH), begin)
    return "\u00a0" if binds else " "


def whole_at_end(runs: Sequence[Run]) -> tuple[Run, ...]:
    """Runs with the last word of the paragraph whole, so that no paragraph ends in half a word."""
    for rank in range(len(runs) - 1, -1, -1):
        run = runs[rank]
        ended: Run | None = None
        if isinstance(run, TextRun):
            ended = _whole_text(run)
        elif isinstance(run, LinkRun):
            ended = _whole_link(run)
        if ended:
            return (*runs[:rank], ended, *runs[rank + 1 :])
    return tuple(runs)


def _whole_link(run: LinkRun) -> LinkRun | None:
    for rank in range(len(run.inhoud) - 1, -1, -1):
        if ended := _whole_text(run.inhoud[rank]):
            return LinkRun(run.link, (*run.inhoud[:rank], ended, *run.inhoud[rank + 1 :]))
    return None


def _whole_text(run: TextRun) -> TextRun | None:
    """Run with its last word whole; None for a run without a word."""
    for rank in range(len(run.delen) - 1, -1, -1):
        piece = run.delen[rank]
        word = piece[0] if isinstance(piece, tuple) else piece
        if word and any(sign.isalnum() for sign in word):
            last = word if len(word) < _ENDLESS else piece
            return replace(run, delen=(*run.delen[:rank], last, *run.delen[rank + 1 :]))
    return None


def cut(text: str, offset: int, references: Iterable[Verwijzing]) -> Iterator[tuple[str, Verwijzing | None]]:
    """Text of a run, cut at its references; ``offset`` is the code point of the paragraph at which the run begins."""
    done = 0
    for reference in sorted(references, key=lambda reference: reference.begin):
        begin, end = max(reference.begin - offset, done), min(reference.eind - offset, len(text))
        if begin >= end:
            continue
        if begin > done:
            yield text[done:begin], None
        yield text[begin:end], reference
        done = end
    if done < len(text):
        yield text[done:], None


@cache
def _long(soft: int) -> re.Pattern[str]:
    """Endless words, and words of at least ``soft`` letters."""
    return re.compile(rf"(?<!\S)(?P<chunk>\S{{45,}})|(?<![^\W\d_])(?P<word>[^\W\d_]{{{soft},}})")


def _pieces(text: str, soft: int) -> Iterator[Piece]:
    """Plain text, words that may be hyphenated, and breaks in endless words."""
    if max(map(len, text.split()), default=0) < soft:
        if text:
            yield text
        return
    done = 0
    for match in _long(soft).finditer(text):
        if match.start() > done:
            yield text[done : match.start()]
        if match["chunk"]:
            yield from _chunks(match["chunk"])
        else:
            yield (match["word"],)
        done = match.end()
    if done < len(text):
        yield text[done:]


def _chunks(word: str) -> Iterator[Piece]:
    """Pieces of a word between which a line may end without a hyphen."""
    for rank, chunk in enumerate(_CHUNK.findall(word)):
        if rank:
            yield None
        yield chunk


def address(text: str) -> TextRun | LinkRun:
    """Printed web address: a link if whole, plain text if broken."""
    run = TextRun(Stijl.GEWOON.value, tuple(_chunks(text)))
    target = web_address(text)
    return LinkRun(target, (run,)) if target else run
