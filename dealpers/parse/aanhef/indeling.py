"""Division of the front of a deal: where parties, considerations and terms begin.

Headings, lead-ins and first words open a division; where these name no kind, the blocks below decide.
"""

import re
from collections import deque
from collections.abc import Container, Sequence, Set
from dataclasses import dataclass, field, replace

from dealpers.dutch.regex import regex
from dealpers.model import Soort
from dealpers.parse.aanhef.groepszinnen import is_group_heading, is_group_sentence
from dealpers.parse.aanhef.kader import without_formula
from dealpers.parse.aanhef.koppen import is_agreed, is_legal_basis, kind_of_heading, lead_in, recital_begins
from dealpers.parse.aanhef.partijen import begins_party, names_party, parted
from dealpers.parse.aanhef.zinnen import grouped, stated
from dealpers.parse.aanhef.zones import kind_below
from dealpers.parse.blocks import RawBlock, RawHeading, RawList, RawNote, RawTable, Running

_LONGEST_LINE = 160
"""Maximum length of a party in characters; a longer paragraph needs an alias, seat or representative."""

_LONGEST_HEAD = 80
"""Maximum length of a line above parties in characters."""
_PLURAL = regex(r"(?:[Dd]e\s+)?\w+(?:en|s)|Rijk|Regio|Provincie|Waterschap")
"""Regex of the name of a group alone: "Gemeenten", "de overheden"."""
_SUBTITLE = regex(r"(?:gesloten\s+)?tussen\s", re.I)
"""Regex of a line below the title that names the parties in short."""


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


@dataclass(frozen=True, slots=True)
class _Whole:
    """Parts of a text: considerations, parties under a heading, and the only block that names parties."""

    recitals: bool
    listed: bool
    parties: RawBlock | None = None


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
    if all(section.kind is not Soort.PARTIJEN for section in sections) and (only := _only_parties(sections, tables)):
        sections = _divided(raw, replace(whole, parties=only))
    return tuple(sections[0].blocks), tuple(sections[1:])


def _only_parties(sections: Sequence[Section], tables: Container[str]) -> RawBlock | None:
    """First block of a front without a list of parties that names them: a paragraph, or a table headed so."""
    for section in sections[:2]:
        for block in section.blocks if section.kind is Soort.TEKST else ():
            if isinstance(block, RawTable) and block.table in tables:
                return block
            if isinstance(block, Running) and stated(block.tekst):
                return block
    return None


def _divided(raw: Sequence[RawBlock], whole: _Whole) -> list[Section]:
    """Sections of the front, the first of which is the introduction."""
    sections = [Section(Soort.TEKST)]
    kinds = {Soort.TEKST}
    below = deque(raw)
    for block in raw:
        below.popleft()
        new = None
        if not isinstance(block, RawNote):
            following = next((after for after in below if not isinstance(after, RawNote)), None)
            new = _begun(block, following, sections, kinds, whole)
            new = new or _by_content(block, below, sections[-1], kinds, whole)
        if new is None:
            sections[-1].blocks.append(block)
        else:
            sections.append(new)
            kinds.add(new.kind)
    return sections


def _begun(
    block: RawBlock, following: RawBlock | None, sections: Sequence[Section], kinds: Set[Soort], whole: _Whole
) -> Section | None:
    """Section that a block begins, or None."""
    if block is whole.parties:
        return Section(Soort.PARTIJEN, None, [block])
    first = len(sections) == 1
    match block:
        case RawHeading(level=1 | 2):
            basis = is_legal_basis(block.text.tekst) and not whole.recitals
            kind = Soort.OVERWEGINGEN if basis else kind_of_heading(block.text.tekst)
            if kind is Soort.PARTNERS and _due_in_table(block.text.tekst, following, kinds, whole):
                kind = Soort.PARTIJEN
            unknown = kind is Soort.TEKST and lead_in(block.text.tekst) is None
            member = unknown and sections[-1].kind is Soort.PARTIJEN and _opens_with_parties(following)
            if kind is Soort.TEKST and not member:
                return None
            return Section(Soort.PARTIJEN if member else kind, block.text)
        case RawList() if first and _lists_parties(block):
            return Section(Soort.PARTIJEN, None, [block])
        case Running():
            return _led(block, following, sections[-1], whole, first)
    return None


def _by_content(
    block: RawBlock, below: Sequence[RawBlock], current: Section, kinds: Set[Soort], whole: _Whole
) -> Section | None:
    """Section that a heading or a line begins by the blocks below it; a heading of no known kind begins a text."""
    if Soort.PARTIJEN not in kinds and not whole.listed and _heads_parties(block, below):
        assert isinstance(block, Running | RawHeading)
        return Section(Soort.PARTIJEN, block.text if isinstance(block, RawHeading) else block)
    preceded = Soort.PARTIJEN in kinds or (not whole.listed and whole.parties is None)
    due = preceded and not whole.recitals and Soort.OVERWEGINGEN not in kinds
    match block:
        case RawHeading(level=1 | 2):
            kind = kind_below(block.text.tekst, below, headed=True, due=due)
            return Section(kind or Soort.TEKST, block.text)
        case Running() if kind_of_heading(block.tekst) is Soort.PARTNERS and _due_in_table(
            block.tekst, below[0] if below else None, kinds, whole
        ):
            return Section(Soort.PARTIJEN, block)
        case Running() if current.kind is not Soort.BEGRIPPEN:
            kind = kind_below(block.tekst, below, headed=False, due=due)
            return Section(kind, block) if kind else None
    return None


def _heads_parties(block: RawBlock, below: Sequence[RawBlock]) -> bool:
    """True if a short line is above parties only: a list of them, or paragraphs up to the next heading."""
    words = block.text.tekst if isinstance(block, RawHeading) else block.tekst if isinstance(block, Running) else ""
    plain = words.strip()
    if not below or not 0 < len(plain) <= _LONGEST_HEAD or plain[-1] in ".;," or names_party(plain):
        return False
    if kind_of_heading(plain) not in (Soort.TEKST, Soort.PARTIJEN) or lead_in(plain) not in (None, Soort.PARTIJEN):
        return False
    first, after = below[0], below[1] if len(below) > 1 else None
    if isinstance(first, RawList):
        return _lists_parties(first)
    second = isinstance(after, Running) and is_party_paragraph(after.tekst)
    return isinstance(first, Running) and second and _names_bodies(first.tekst)


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
    if whole.listed and _SUBTITLE.match(text) and not names_party(without_formula(text)):
        return None
    return Section(Soort.PARTIJEN, None, [block]) if first and begins_party_paragraph(text) else None


def _states_recital(text: str) -> bool:
    return recital_begins(text) and not is_legal_basis(text)


def _opens_with_parties(block: RawBlock | None) -> bool:
    """True if a block below the name of a group is a party, or a list of parties."""
    match block:
        case RawList():
            texts = [
                next((inner.tekst for inner in item.blocks if isinstance(inner, Running)), "") for item in block.items
            ]
            return all(is_party_paragraph(text) for text in texts)
        case Running():
            return _names_bodies(block.tekst) and not is_agreed(block.tekst)
    return False


def _lists_parties(block: RawList) -> bool:
    """True if each item of a list names a party."""
    texts = [next((inner.tekst for inner in item.blocks if isinstance(inner, Running)), "") for item in block.items]
    return all(_names_bodies(text) for text in texts)


def _names_bodies(text: str) -> bool:
    """True if a line names a party, or the parties of a group behind its name."""
    return names_party(text) or grouped(text) is not None


def begins_party_paragraph(text: str) -> bool:
    """True if a paragraph below the title names parties: with alias or representative, or two bodies that agree."""
    bare = without_formula(text)
    if lead_in(text) is not None or is_agreed(text):
        return False
    opens = text.rstrip()[-1:] in tuple(",;:") or text.rstrip().endswith(" en") or bare != text
    return opens and (names_party(bare) or (bare != text and len(parted(bare)) > 1))


def is_party_paragraph(text: str) -> bool:
    """True if a paragraph among parties names one or more of them, and is no sentence about a group."""
    bare = without_formula(text)
    if is_group_heading(text) or is_group_sentence(bare) or _PLURAL.fullmatch(text.strip()):
        return False
    if grouped(text) or stated(text) or names_party(bare) or len(parted(bare)) > 1:
        return True
    line = len(bare) <= _LONGEST_LINE and not re.search(r"[a-z]\.\s+[A-Z]", bare)
    return line and begins_party(bare) and not re.search(r"\b(?:is|zijn|heeft|hebben|wordt|worden|kan|kunnen)\b", bare)
