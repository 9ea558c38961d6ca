"""Considerations that nothing opens: the sentences between the last party and the words that agree."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import takewhile

from dealpers.dutch.regex import regex
from dealpers.model import Soort
from dealpers.parse.aanhef.bewijs import Evidence, evidence
from dealpers.parse.aanhef.groepszinnen import NAMED, is_collective
from dealpers.parse.aanhef.koppen import is_agreed, lead_in
from dealpers.parse.aanhef.partijzone import texts_of
from dealpers.parse.aanhef.personen import describes_party
from dealpers.parse.blocks import RawBlock, RawList, RawNote, RawTable, Running

_FEWEST = 5
"""Minimum number of words of a sentence."""
_REASON = regex(r"(?:en\s+|voorts\s+)?dat\s")


@dataclass(slots=True)
class Section:
    """Blocks of one division, with its heading if any."""

    kind: Soort
    heading: Running | None = None
    blocks: list[RawBlock] = field(default_factory=list)

    @property
    def filled(self) -> bool:
        """True if the section holds items already."""
        return any(isinstance(block, RawList | RawTable) for block in self.blocks) or len(self.blocks) > 1


def with_reasons_apart(section: Section) -> list[Section]:
    """Section of parties, and the considerations behind them: reasons up to the words that agree, if it has these."""
    blocks = [part for block in section.blocks for part in parted(block)]
    end = next((rank for rank, block in enumerate(blocks) if isinstance(block, Running) and is_agreed(block.tekst)), 0)
    begin = end
    while begin and (isinstance(blocks[begin - 1], RawNote) or _states(blocks[begin - 1])):
        begin -= 1
    if section.kind is not Soort.PARTIJEN or begin in (0, end):
        return [section]
    return [
        Section(section.kind, section.heading, blocks[:begin]),
        Section(Soort.OVERWEGINGEN, None, blocks[begin:]),
    ]


def parted(block: RawBlock) -> list[RawBlock]:
    """Block, a list of parties that goes on with reasons as two lists."""
    texts = texts_of(block) if isinstance(block, RawList) else []
    named = list(takewhile(lambda text: evidence(text, item=True) >= Evidence.BODY, texts))
    rest = texts[len(named) :]
    if not isinstance(block, RawList) or not named or len(rest) < 2 or not are_reasons(rest):
        return [block]
    return [RawList(block.items[: len(named)]), RawList(block.items[len(named) :])]


def _states(block: RawBlock) -> bool:
    """True if a block is a sentence, or a list of sentences, about no party."""
    match block:
        case RawList():
            texts = texts_of(block)
            return len(texts) > 1 and are_reasons(texts)
        case Running():
            ended = block.tekst.rstrip()[-1:] in (".", ";", ",")
            return ended and are_reasons([block.tekst])
    return False


def are_reasons(texts: Iterable[str]) -> bool:
    """True if each text is a reason: it begins with "dat", or has the words of a sentence and names no party."""
    return all(_REASON.match(text) or _is_plain(text) for text in texts)


def _is_plain(text: str) -> bool:
    long = len(text.split()) >= _FEWEST and evidence(text, item=True) < Evidence.BODY
    return long and not (NAMED.search(text) or describes_party(text) or is_collective(text) or lead_in(text))
