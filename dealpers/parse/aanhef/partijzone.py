"""Zone of the parties in a front that no heading or lead-in opens: the run of blocks with the most evidence."""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from dealpers.dutch.regex import regex
from dealpers.model import Soort
from dealpers.parse.aanhef.bewijs import Evidence, are_parties, evidence, opens_otherwise
from dealpers.parse.aanhef.groepszinnen import is_collective, is_group_heading, is_group_name, is_group_sentence
from dealpers.parse.aanhef.kader import JOINTS, without_formula
from dealpers.parse.aanhef.koppen import kind_of_heading
from dealpers.parse.aanhef.lichamen import SEVERAL
from dealpers.parse.aanhef.personen import describes_party
from dealpers.parse.aanhef.rijen import names_in_row
from dealpers.parse.aanhef.zinnen import stated
from dealpers.parse.blocks import RawBlock, RawHeading, RawList, RawNote, RawTable, Running

_LETTERED = regex(r"[A-Z][.)]\s")
_LONGEST_HEAD = 80
"""Maximum length of a line above parties in characters."""


@dataclass(slots=True)
class _Run:
    """Blocks in a row that may name parties: where they begin, their texts, and the line right above if any."""

    begin: int
    heading: int | None
    texts: list[str]
    listed: bool = False
    tabled: bool = False

    @property
    def is_zone(self) -> bool:
        """True if the evidence is enough: a table, a list, several paragraphs, or a sentence with several parties."""
        if self.tabled or (len(self.texts) == 1 and _is_whole(self.texts[0])):
            return True
        least = Evidence.BODY if self.listed or self.heading is not None or len(self.texts) > 1 else Evidence.CERTAIN
        return len(self.texts) > 1 and are_parties(self.texts, least=least)


class Zone(NamedTuple):
    """Block or heading with which the parties begin, and whether it is the line above them."""

    begin: RawBlock
    headed: bool


def party_zone(raw: Sequence[RawBlock], tables: Container[str]) -> Zone | None:
    """Zone of the parties among the blocks of the divisions of no known kind; None without parties.

    ``tables`` have columns of parties.
    """
    runs = [run for run in _runs(raw, tables) if run.is_zone]
    best = max(runs, key=lambda run: (len(run.texts) > 1, run.tabled, -run.begin), default=None)
    if best is None:
        return None
    begin = raw[best.begin if best.heading is None else best.heading]
    return Zone(begin.text if isinstance(begin, RawHeading) else begin, best.heading is not None)


def texts_of(block: RawList) -> list[str]:
    """First paragraph of each item of a list; empty for an item without one."""
    return [next((inner.tekst for inner in item.blocks if isinstance(inner, Running)), "") for item in block.items]


def group_lines(raw: Sequence[RawBlock], above: str = "") -> frozenset[str]:
    """Lines that name groups of parties, without a colon: several, one above all parties, or a series from A on.

    The heading ``above`` may be the first of the series.
    """
    texts = [block.tekst if isinstance(block, Running) else "" for block in raw]
    lines = [rank for rank, text in enumerate(texts) if is_collective(text)]
    if len(lines) == 1 and lines != [0]:
        lines = []
    series = [
        rank
        for rank, text in enumerate(texts[:-1])
        if _LETTERED.match(text) and is_group_name(text) and evidence(texts[rank + 1]) is Evidence.CERTAIN
    ]
    letters = [*above[: _LETTERED.match(above) is not None], *(texts[rank][0] for rank in series)]
    counted = len(letters) > 1 and letters == [chr(ord("A") + rank) for rank in range(len(letters))]
    return frozenset(texts[rank] for rank in (*lines, *(series if counted else ())))


def _runs(raw: Sequence[RawBlock], tables: Container[str]) -> Iterator[_Run]:
    groups = group_lines(raw)
    run: _Run | None = None
    above: int | None = None  # a line right above that may be a heading of parties
    for index, block in enumerate(raw):
        beside = [raw[rank] if 0 <= rank < len(raw) else None for rank in (index - 1, index + 1)]
        named = isinstance(block, Running) and block.tekst in groups
        if isinstance(block, RawNote) or (run and (named or _belongs(block, *beside))):
            continue
        texts = _texts(block, tables)
        if texts:
            run = run or _Run(index, above, [])
            run.texts += texts
            run.listed |= isinstance(block, RawList)
            run.tabled |= isinstance(block, RawTable)
            above = None
            continue
        if (run and not _may_head(block)) or (run and not (index + 1 < len(raw) and _texts(raw[index + 1], tables))):
            yield run
            run = None
        above = index if _may_head(block) else None
    if run:
        yield run


def _texts(block: RawBlock, tables: Container[str]) -> list[str]:
    """Texts of a block that each name a party; none where one of them does not."""
    match block:
        case RawTable():
            return [block.table] if block.table in tables else []
        case RawList():
            texts = texts_of(block)
            return texts if are_parties(texts, least=Evidence.BODY) else []
        case Running() if not opens_otherwise(block.tekst):
            return [block.tekst] if evidence(block.tekst) else []
    return []


def _belongs(block: RawBlock, above: RawBlock | None, below: RawBlock | None) -> bool:
    """True if a block between parties goes on with the party above, joins two, or names a group of them."""
    if not isinstance(block, Running):
        return False
    text = block.tekst
    before, after = (near.tekst if isinstance(near, Running) else "" for near in (above, below))
    joint = text.strip(" ,;:").lower() in JOINTS
    described = describes_party(text, before, after)
    return joint or described or is_group_sentence(without_formula(text)) or is_group_heading(text)


def _may_head(block: RawBlock) -> bool:
    """True if a block is a heading or a short line of no other kind."""
    text = block.text.tekst if isinstance(block, RawHeading) else block.tekst if isinstance(block, Running) else ""
    plain = text.strip()
    short = 0 < len(plain) <= _LONGEST_HEAD and plain[-1] not in ".;,"
    return short and not opens_otherwise(plain) and kind_of_heading(plain) in (Soort.TEKST, Soort.PARTIJEN)


def _is_whole(text: str) -> bool:
    """True if one paragraph names the parties: a sentence that states them, or one that goes on behind a comma."""
    ended = text.rstrip()[-1:] in tuple(",;:") or text.rstrip().endswith(" en") or without_formula(text) != text
    several = SEVERAL.match(text) is not None and evidence(text) >= Evidence.BODY
    whole = several or evidence(text) is Evidence.CERTAIN
    return stated(text) is not None or bool(names_in_row(text)) or (ended and whole)
