"""Quotations of a part of a deal: what it says itself, and the sentences that say what will be done."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dealpers.dutch.regex import regex
from dealpers.dutch.sentences import sentences
from dealpers.model import Alinea, Blok, Deal, Lid, Lijst, Programma, Taak
from dealpers.model.ids import PartId, TextId

_PROBLEM = regex(
    r"\b(?:is|zijn|staan|staat|ligt|liggen|bestaat|bestaan)\s+(?:er\b|onder\s+druk|achter|laag|hoog|beperkt|onvoldoende|slecht)"
    r"|\ber\s+(?:is|zijn|was|waren|ontbre\w+|bestaat|bestaan|ligt|liggen|heerst)\b"
    r"|\b(?:kamp(?:t|en)|kent|kennen|ervaart|ervaren|lijdt|lijden|scoort|scoren|verdwijn\w+|ontbreekt|ontbreken|verslechter\w+"
    r"|daal(?:t|de|den)|dalen|stijgt|stijgen|groeit|dreigt|dreigen|concentre(?:ert|ren)|hebben\s+(?:vaak|veel|weinig|moeite|last))\b"
    r"|\b(?:vaak|veelal|te\s+weinig|te\s+veel|tekort(?:en)?|knelpunt(?:en)?|helaas|momenteel|op\s+dit\s+moment|onvoldoende)\b"
    r"|\b(?:werd|werden|was|waren|is\s+gebleken|blijkt)\b",
    re.I,
)
"""Regex of a sentence that describes how things are, not what will be done."""
_ROOM = 240
"""Length in characters above which a quotation is cut."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Quotation from the deal: its part and its words; ``onder`` are the items below a colon."""

    deel: PartId
    tekst: str
    onder: tuple["Quote", ...] = ()


class Quotations:
    """Quotations of the leden and programmes of one deal, by identifier."""

    def __init__(self, deal: Deal) -> None:
        self._duties: dict[TextId, list[Taak]] = {}
        for duty in deal.taken:
            self._duties.setdefault(duty.alinea, []).append(duty)
        self._parts: dict[PartId, Lid | Programma] = {}
        for article in deal.artikelen:
            for block in article.blokken:
                self._add(block)

    def _add(self, block: Blok | Lid | Programma) -> None:
        if isinstance(block, Lid | Programma):
            self._parts[block.id] = block
            for inner in block.blokken:
                self._add(inner)

    def own(self, part: PartId) -> tuple[Quote, ...]:
        """Everything that a part itself says, in full: paragraphs, items below their colon, and other items."""
        return tuple(_in_blocks(self._blocks(part), part))

    def _blocks(self, part: PartId) -> tuple[Blok, ...]:
        """Blocks of a lid or programme, without the programmes inside a lid."""
        node = self._parts.get(part)
        return tuple(block for block in node.blokken if not isinstance(block, Programma)) if node else ()

    def approach(self, part: PartId) -> tuple[Quote, ...]:
        """Sentences of a part that say what will be done; without any, the first that describes no problem."""
        blocks = self._blocks(part)
        below = {block.id: _below(blocks[rank + 1 :]) for rank, block in enumerate(blocks) if isinstance(block, Alinea)}
        texts = [block for block in blocks if isinstance(block, Alinea)]
        bound = [duty for text in texts for duty in self._duties.get(text.id, ()) if duty.bindt]
        if bound:
            return tuple(_sentence(part, duty.tekst, below[duty.alinea]) for duty in bound)
        every = [(sentence, below[text.id]) for text in texts for _, sentence in sentences(text.tekst)]
        calm = [entry for entry in every if not _PROBLEM.search(entry[0])]
        first = (calm or every)[:1]
        return tuple(_sentence(part, *entry) for entry in first) or self.own(part)


def _below(blocks: tuple[Blok, ...]) -> tuple[Quote, ...]:
    """Items of the list right behind a paragraph."""
    return tuple(_items(blocks[0])) if blocks and isinstance(blocks[0], Lijst) else ()


def _sentence(part: PartId, sentence: str, items: tuple[Quote, ...]) -> Quote:
    """Sentence as a quotation, with the items that its colon announces."""
    announced = items if sentence.rstrip().endswith(":") else ()
    return Quote(part, sentence if announced else short(sentence), announced)


def _in_blocks(blocks: tuple[Blok, ...], part: PartId) -> Iterator[Quote]:
    colon: Alinea | None = None
    for block in blocks:
        if colon is not None:
            items = tuple(_items(block)) if isinstance(block, Lijst) else ()
            yield Quote(part, colon.tekst, items)
            colon = None
            if items:
                continue
        if isinstance(block, Lijst):
            yield from _items(block)
        elif isinstance(block, Alinea) and block.tekst.rstrip().endswith(":"):
            colon = block
        elif isinstance(block, Alinea):
            yield Quote(part, block.tekst)
    if colon is not None:
        yield Quote(part, colon.tekst)


def _items(items: Lijst) -> Iterator[Quote]:
    for item in items.onderdelen:
        yield from _in_blocks(item.blokken, item.id)


def short(text: str) -> str:
    """Text, cut at a word if long."""
    if len(text) <= _ROOM:
        return text
    return f"{text[: text.rfind(' ', 0, _ROOM)].rstrip(' ,;:–-')} …"
