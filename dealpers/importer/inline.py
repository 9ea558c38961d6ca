"""Running text of a foreign line as styled runs that read back as the same words."""

import re
from collections.abc import Iterator

from dealpers.corpus.fidelity import split
from dealpers.dutch.addresses import OPENS_ADDRESS
from dealpers.dutch.regex import regex
from dealpers.model import Adres, Alinea, Inline, Nootmark, Tekst
from dealpers.model.ids import TextId
from dealpers.model.source import Placement, Span
from dealpers.parse.blocks import Running, read_inline
from dealpers.parse.line_marks import LIGATURES, NOTE_MARK, without_stars
from dealpers.render.source.markdown import write_inline

_LETTERS = str.maketrans(LIGATURES)
_LOOSE = regex(
    r"(?<![\w.,;:!?)\]’”\"'%*])(?<![\w.)] )(?!(?<!.)\*{1,3}(?:$|\)|\s+[^\s*]))\*+|\*{4,}|(?<= )\*+(?=\s*[^\s*])"
)
"""Regex of stars that are no mark: neither behind a word nor alone at the start."""
_PIECE = regex(rf"{NOTE_MARK}|<(?P<address>{OPENS_ADDRESS}[^<>\n]+)>")


def running(text: str) -> Running:
    """Text as runs; emphasis only where stars pair up and no word changes."""
    text = text.replace("\u00ad", "").translate(_LETTERS).strip()
    bare = without_stars(text)
    if bare != text:
        escaped = re.sub(r"[\\_]", lambda match: "\\" + match[0], text)
        read = read_inline(escaped, Span(name=""))
        if split(_shown(read.inhoud)) == split(_shown(tuple(_plain(bare)))):
            return Running(_trimmed(_without_stars(read.inhoud)), Placement(""))
    return Running(tuple(_plain(bare.strip())), Placement(""))


def alinea(text: str) -> Alinea:
    """Text as a paragraph of the model, without a place of its own."""
    return Alinea(TextId(""), running(text).inhoud)


def markdown(run: Running, *, start: bool = False) -> str:
    """Running text as our Markdown; at the ``start`` of a line it begins no block."""
    return write_inline(Alinea(TextId(""), run.inhoud), start=start)


def _plain(text: str) -> Iterator[Inline]:
    end = 0
    for match in _PIECE.finditer(text):
        if match.start() > end:
            yield Tekst(text[end : match.start()])
        yield Nootmark(match["label"]) if match["label"] else Adres(match["address"])
        end = match.end()
    if text[end:]:
        yield Tekst(text[end:])


def _without_stars(runs: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Runs without the stars that nothing pairs with, except those that mark a word or a note as ``Kade*`` does."""
    remaining = (Tekst(_LOOSE.sub("", run.tekst), run.stijl) if isinstance(run, Tekst) else run for run in runs)
    return tuple(run for run in remaining if not isinstance(run, Tekst) or run.tekst)


def _trimmed(runs: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Runs without white space before the first word, behind which a mark would begin a block."""
    match runs:
        case (Tekst(text, style), *rest) if text[:1].isspace():
            return _trimmed((Tekst(text.lstrip(), style), *rest) if text.strip() else tuple(rest))
    return runs


def _shown(runs: tuple[Inline, ...]) -> str:
    return "".join(run.label if isinstance(run, Nootmark) else run.tekst for run in runs)
