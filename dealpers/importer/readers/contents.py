"""Tables of contents, set aside where every entry repeats a heading of the text itself."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dealpers.dutch.regex import regex
from dealpers.importer.paragraph import Block, FileText, Notice, Paragraph

_ENTRY = regex(
    r"(?P<title>\S.*?)(?:\s*\t+\s*|\s*(?:[.·_]{3,}|…+)\s*|(?:\s\.){3,}\s*)(?P<page>\d{1,4}|[ivxl]{1,6})$", re.S
)
_TITLE = regex(r"(?:inhoud|inhoudsopgave|inhoudsopgaaf|inhoudstafel)\s*:?", re.I)
_LEAST = 2
"""Minimum number of entries; one line with a number behind a tab may be anything."""


def without_contents(text: FileText) -> FileText:
    """Text without its tables of contents; a table with an entry that the text lacks stays, with a doubt."""
    blocks = list(text.blocks)
    notices: list[Notice] = []
    for begin, end in reversed(tuple(_tables(blocks))):
        rest = [*blocks[:begin], *blocks[end:]]
        headings = {_plain(shown(block)) for block in rest if isinstance(block, Paragraph)}
        first = blocks[begin]
        assert isinstance(first, Paragraph)
        missing = [title for title in map(_title, blocks[begin:end]) if title and _plain(title) not in headings]
        if missing:
            doubt = f"inhoudsopgave blijft staan: '{missing[0]}' is geen kop in de tekst"
            blocks[begin] = replace(first, doubt=first.doubt or doubt)
            continue
        before = blocks[begin - 1] if begin else None
        titled = isinstance(before, Paragraph) and _TITLE.fullmatch(before.text.strip()) is not None
        del blocks[begin - titled : end]
        reason = f"de inhoudsopgave is weggelaten: {end - begin} regels, die alle koppen van de tekst herhalen"
        notices.insert(0, Notice("inhoudsopgave", reason, first.page))
    return replace(text, blocks=tuple(blocks), notices=(*text.notices, *notices))


def shown(block: Paragraph) -> str:
    """Words of a paragraph with its label."""
    return f"{block.label} {block.text}".strip()


def _tables(blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    """Begin and end of each row of entries."""
    index = 0
    while index < len(blocks):
        end = index
        while end < len(blocks) and _title(blocks[end]):
            end += 1
        if end - index >= _LEAST:
            yield index, end
        index = max(end, index + 1)


def _title(block: Block) -> str:
    match = _ENTRY.fullmatch(shown(block)) if isinstance(block, Paragraph) else None
    return match["title"] if match and re.search(r"[^\W\d_]", match["title"]) else ""


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().casefold()
