"""Decimal numbers of leden that a word processor leaves out of its HTML: it writes ``1.`` below ``7.`` for ``7.1``.

The references of the text show the printed numbers: "artikel 7.2" where article 7 has two leden or more, and no
reference by rank such as "artikel 7, tweede lid".
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dealpers.importer.paragraph import Block, Notice, Paragraph, paragraphs_of

_NUMBER = re.compile(r"(?P<number>\d{1,3})\.")
_DECIMAL = re.compile(r"\bartikel(?:en)?\s+(?P<article>\d{1,3})\.(?P<lid>\d{1,2})\b(?P<behind>[^.;]{0,60})", re.I)
_BY_RANK = re.compile(
    r"\bartikel\s+(?P<article>\d{1,3}),?\s+(?:(?:\w+(?:de|ste)|\d{1,2}e)\s+lid|lid\s+\d)(?P<behind>[^.;]{0,60})", re.I
)
_OF_ANOTHER = re.compile(r"\s*,?\s*(?:\w+\s+lid,?\s+)?(?:van|uit|in)\s+(?:de|het)\s+\w*|\s+[A-Z]\w+")
_REASON = (
    "de webpagina heeft alleen {shown}; de tekst haalt het aan als artikel {wanted}: het nummer van het artikel staat "
    "nu voor elk lid"
)


def with_decimals(blocks: Sequence[Block]) -> tuple[tuple[Block, ...], tuple[Notice, ...]]:
    """Blocks, in which items below a numbered heading bear its number where the text cites them so, and the notice."""
    articles = _articles(blocks)
    cited = next((pair for pair in _cited(blocks) if pair in set(articles.values())), None)
    if cited is None:
        return tuple(blocks), ()
    out = list(blocks)
    for index, (article, lid) in articles.items():
        block = blocks[index]
        if isinstance(block, Paragraph):
            out[index] = replace(block, label=f"{article}.{lid}")
    notice = Notice("nummer hersteld", _REASON.format(shown=f"'{cited[1]}.'", wanted=f"{cited[0]}.{cited[1]}"))
    return tuple(out), (notice,)


def _articles(blocks: Sequence[Block]) -> dict[int, tuple[str, str]]:
    """Places of the numbered items right below a numbered heading, each with the numbers of heading and item."""
    out: dict[int, tuple[str, str]] = {}
    article = ""
    for index, block in enumerate(blocks):
        if not isinstance(block, Paragraph):
            continue
        number = _NUMBER.fullmatch(block.label)
        if block.heading:
            article = number["number"] if number else ""
        elif article and number and block.depth == 2:  # the list inside that of the headings
            out[index] = (article, number["number"])
    return out


def _cited(blocks: Sequence[Block]) -> Iterator[tuple[str, str]]:
    """Numbers of article and lid that the text cites as its own; none where it cites leden by rank."""
    texts = [one.text for block in blocks for one in paragraphs_of(block)]
    by_rank = (match for text in texts for match in _BY_RANK.finditer(text))
    if any(not _OF_ANOTHER.match(match["behind"]) for match in by_rank):
        return
    for text in texts:
        for match in _DECIMAL.finditer(text):
            if not _OF_ANOTHER.match(match["behind"]):
                yield match["article"], match["lid"]
