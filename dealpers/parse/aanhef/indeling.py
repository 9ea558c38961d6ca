"""Division of the front of a deal: where parties, considerations and terms begin.

Headings, lead-ins and first words open a division; where these name no kind, the blocks below decide.
"""

from collections import deque
from collections.abc import Container, Sequence, Set
from dataclasses import dataclass, replace

from dealpers.dutch.regex import regex
from dealpers.model import Soort
from dealpers.parse.aanhef.bewijs import Evidence, are_parties, evidence
from dealpers.parse.aanhef.groepszinnen import is_group_heading
from dealpers.parse.aanhef.koppen import is_agreed, is_legal_basis, kind_of_heading, lead_in, recital_begins
from dealpers.parse.aanhef.partijzone import Zone, party_zone, texts_of
from dealpers.parse.aanhef.redenen import Section, parted, with_reasons_apart
from dealpers.parse.aanhef.zones import kind_below
from dealpers.parse.blocks import RawBlock, RawHeading, RawList, RawNote, RawTable, Running

_LABELLED = regex(r"(?:[A-Za-z]|\d{1,2}|[IVX]{1,4})[.)]\s+\S")
"""Regex of a heading in a series: "b. Steden"."""


@dataclass(frozen=True, slots=True)
class _Whole:
    """Parts of a text: considerations, parties under a heading, and the zone of parties that nothing opens."""

    recitals: bool
    listed: bool
    zone: Zone | None = None


def opening(raw: Sequence[RawBlock], tables: Container[str] = ()) -> tuple[tuple[RawBlock, ...], tuple[Section, ...]]:
    """Blocks below the title as an introduction and the divisions behind it; ``tables`` have columns of parties."""
    texts = [block for block in raw if isinstance(block, Running)]
    recitals = any(
        kind_of_heading(block.text.tekst) is Soort.OVERWEGINGEN
        for block in raw
        if isinstance(block, RawHeading) and block.level <= 2
    )
    leads = [lead_in(text.tekst) for text in texts]
    recitals = recitals or Soort.OVERWEGINGEN in leads or any(_states_recital(text.tekst) for text in texts)
    headed = leads + [kind_of_heading(block.text.tekst) for block in raw if isinstance(block, RawHeading)]
    whole = _Whole(recitals, Soort.PARTIJEN in headed)
    sections = _divided(raw, whole)
    if all(section.kind is not Soort.PARTIJEN for section in sections):
        raw = [part for block in raw for part in parted(block)]
        sections = _divided(raw, whole)
        loose = [section for section in sections if section.kind is Soort.TEKST]
        blocks: list[RawBlock] = []
        for section in loose:
            blocks += [RawHeading(2, section.heading)] if section.heading else []
            blocks += section.blocks
        if zone := party_zone(blocks, tables):
            sections = _divided(raw, replace(whole, zone=zone))
    if not any(section.kind is Soort.OVERWEGINGEN for section in sections):
        sections = [part for section in sections for part in with_reasons_apart(section)]
    return tuple(sections[0].blocks), tuple(sections[1:])


def _divided(raw: Sequence[RawBlock], whole: _Whole) -> list[Section]:
    """Sections of the front, the first of which is the introduction."""
    sections = [Section(Soort.TEKST)]
    kinds = {Soort.TEKST}
    below = deque(raw)
    for block in raw:
        below.popleft()
        new = None
        head = block.text if isinstance(block, RawHeading) else block
        if whole.zone and head is whole.zone.begin:
            heading = head if whole.zone.headed and isinstance(head, Running) else None
            new = Section(Soort.PARTIJEN, heading, [] if heading else [block])
        elif not isinstance(block, RawNote):
            new = _begun(block, below, sections, kinds, whole)
            new = new or _by_content(block, below, sections[-1], kinds, whole)
        if new is None:
            sections[-1].blocks.append(block)
        else:
            sections.append(new)
            kinds.add(new.kind)
    return sections


def _begun(
    block: RawBlock, below: Sequence[RawBlock], sections: Sequence[Section], kinds: Set[Soort], whole: _Whole
) -> Section | None:
    """Section that a block begins, or None."""
    following = next((after for after in below if not isinstance(after, RawNote)), None)
    first = len(sections) == 1
    match block:
        case RawHeading(level=1 | 2):
            basis = is_legal_basis(block.text.tekst) and not whole.recitals
            kind = Soort.OVERWEGINGEN if basis else kind_of_heading(block.text.tekst)
            if kind is Soort.PARTNERS and _due_in_table(block.text.tekst, following, kinds, whole):
                kind = Soort.PARTIJEN
            if kind is Soort.PARTNERS and _next_group(block.text, following, sections[-1]):
                kind = Soort.PARTIJEN
            unknown = kind is Soort.TEKST and lead_in(block.text.tekst) is None
            grouped = _opens_with_parties(below) or (not sections[-1].blocks and isinstance(following, RawList))
            member = unknown and sections[-1].kind is Soort.PARTIJEN and grouped
            if kind is Soort.TEKST and not member:
                return None
            return Section(Soort.PARTIJEN if member else kind, block.text)
        case Running():
            return _led(block, following, sections[-1], whole, first)
    return None


def _next_group(heading: Running, following: RawBlock | None, current: Section) -> bool:
    """True if a heading is the next in a series of groups of parties: "b. Steden", "c. Partners" above parties."""
    above = current.heading.tekst if current.heading and current.kind is Soort.PARTIJEN else ""
    series = _LABELLED.match(above) and _LABELLED.match(heading.tekst)
    return bool(series and isinstance(following, RawList) and are_parties(texts_of(following)))


def _by_content(
    block: RawBlock, below: Sequence[RawBlock], current: Section, kinds: Set[Soort], whole: _Whole
) -> Section | None:
    """Section that a heading or a line begins by the blocks below it; a heading of no known kind begins a text."""
    preceded = Soort.PARTIJEN in kinds or (not whole.listed and whole.zone is None)
    due = preceded and not whole.recitals and Soort.OVERWEGINGEN not in kinds
    match block:
        case RawHeading(level=1 | 2):
            kind = kind_below(block.text.tekst, below, headed=True, due=due)
            return Section(kind or Soort.TEKST, block.text)
        case Running() if (
            _due_in_table(block.tekst, below[0] if below else None, kinds, whole)
            and kind_of_heading(block.tekst) is Soort.PARTNERS
        ):
            return Section(Soort.PARTIJEN, block)
        case Running() if current.kind is not Soort.BEGRIPPEN:
            kind = kind_below(block.tekst, below, headed=False, due=due)
            return Section(kind, block) if kind else None
    return None


def _due_in_table(line: str, following: RawBlock | None, kinds: Set[Soort], whole: _Whole) -> bool:
    """True if a table below a line about partners is the only place of the parties."""
    none = not whole.listed and Soort.PARTIJEN not in kinds
    return none and isinstance(following, RawTable) and lead_in(line) is None and "steun" not in line.lower()


def _led(block: Running, following: RawBlock | None, current: Section, whole: _Whole, first: bool) -> Section | None:
    """Section that a paragraph begins: a lead-in becomes the heading, and other first words stay in the text."""
    text = block.tekst
    kind = lead_in(text)
    if kind is not None:
        again = kind is current.kind and not first and (not current.filled or kind is Soort.PARTIJEN)
        if again or following is None or isinstance(following, RawHeading):
            return None
        basis = is_legal_basis(text) and not whole.recitals
        return Section(Soort.OVERWEGINGEN if basis else kind, block)
    if (
        current.kind is not Soort.OVERWEGINGEN
        and recital_begins(text)
        and (_states_recital(text) or not whole.recitals)
    ):
        return Section(Soort.OVERWEGINGEN, None, [block])
    return None


def _states_recital(text: str) -> bool:
    return recital_begins(text) and not is_legal_basis(text)


def _opens_with_parties(below: Sequence[RawBlock]) -> bool:
    """True if the first block below the name of a group, or of a group in it, is a party or a list of parties."""
    named = (block for block in below if not (isinstance(block, Running) and is_group_heading(block.tekst)))
    match next((block for block in named if not isinstance(block, RawNote)), None):
        case RawList() as items:
            return are_parties(texts_of(items), least=Evidence.BODY)
        case Running(tekst=text):
            return evidence(text) is Evidence.CERTAIN and not is_agreed(text)
    return False
