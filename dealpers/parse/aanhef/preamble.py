"""Preamble of a deal: divisions under headings, lead-ins or first words, and the listed partners."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from dealpers.model import Afdeling, Blok, Lijst, Onderdeel, Partner, Soort, ids
from dealpers.parse.aanhef.begrippen import is_definition, is_term_line, term_of
from dealpers.parse.aanhef.groepen import first_text, items
from dealpers.parse.aanhef.groepszinnen import is_group_heading, is_group_sentence
from dealpers.parse.aanhef.koppen import (
    is_agreed,
    is_legal_basis,
    kind_of_heading,
    lead_in,
    recital_begins,
    recital_continues,
)
from dealpers.parse.aanhef.partijen import begins_party, names_party, parted, without_formula
from dealpers.parse.blocks import RawBlock, RawHeading, RawItem, RawList, RawNote, RawTable, Running
from dealpers.parse.structure import Builder, is_numbered

_LONGEST_LINE = 160
"""Maximum length of a party in characters; a longer paragraph needs an alias, seat or representative."""

_SUBTITLE = re.compile(r"(?:gesloten\s+)?tussen\s", re.I)
"""Regex of a line below the title that names the parties in short."""


@dataclass(slots=True)
class _Section:
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
    """True for each kind of division that the text has somewhere: considerations, and parties under a heading."""

    recitals: bool
    listed: bool


def opening(raw: Sequence[RawBlock]) -> tuple[tuple[RawBlock, ...], tuple[_Section, ...]]:
    """Blocks below the title as an introduction and the divisions behind it."""
    texts = [block for block in raw if isinstance(block, Running)]
    recitals = any(
        kind_of_heading(block.text.tekst) is Soort.OVERWEGINGEN
        for block in raw
        if isinstance(block, RawHeading) and block.level <= 2
    ) or any(lead_in(t.tekst) is Soort.OVERWEGINGEN or _states_recital(t.tekst) for t in texts)
    headed = [lead_in(t.tekst) for t in texts] + [
        kind_of_heading(block.text.tekst) for block in raw if isinstance(block, RawHeading)
    ]
    whole = _Whole(recitals, Soort.PARTIJEN in headed)
    sections = [_Section(Soort.TEKST)]
    for index, block in enumerate(raw):
        following = next(
            (following_block for following_block in raw[index + 1 :] if not isinstance(following_block, RawNote)), None
        )
        new = _begun(block, following, sections, whole)
        if new is None:
            sections[-1].blocks.append(block)
        else:
            sections.append(new)
    return tuple(sections[0].blocks), tuple(sections[1:])


def _begun(block: RawBlock, following: RawBlock | None, sections: Sequence[_Section], whole: _Whole) -> _Section | None:
    """Section that a block begins, or None."""
    first = len(sections) == 1
    match block:
        case RawHeading(level=1 | 2):
            basis = is_legal_basis(block.text.tekst) and not whole.recitals
            kind = Soort.OVERWEGINGEN if basis else kind_of_heading(block.text.tekst)
            member = kind is Soort.TEKST and sections[-1].kind is Soort.PARTIJEN and _opens_with_parties(following)
            return _Section(Soort.PARTIJEN if member else kind, block.text)
        case RawList() if first and _lists_parties(block):
            return _Section(Soort.PARTIJEN, None, [block])
        case Running():
            return _led(block, following, sections[-1], whole, first)
    return None


def _led(block: Running, following: RawBlock | None, current: _Section, whole: _Whole, first: bool) -> _Section | None:
    """Section that a paragraph begins: a lead-in becomes the heading, and other first words stay in the text."""
    text = block.tekst
    kind = lead_in(text)
    if kind is not None:
        again = kind is current.kind and not first and (not current.filled or kind is Soort.PARTIJEN)
        if again or following is None or isinstance(following, RawHeading):
            return None
        basis = is_legal_basis(text) and not whole.recitals
        return _Section(Soort.OVERWEGINGEN if basis else kind, block)
    if (
        current.kind is not Soort.OVERWEGINGEN
        and recital_begins(text)
        and (_states_recital(text) or not whole.recitals)
    ):
        return _Section(Soort.OVERWEGINGEN, None, [block])
    if whole.listed and _SUBTITLE.match(text) and not names_party(without_formula(text)):
        return None
    return _Section(Soort.PARTIJEN, None, [block]) if first and begins_party_paragraph(text) else None


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
            return names_party(block.tekst) and not is_agreed(block.tekst)
    return False


def _lists_parties(block: RawList) -> bool:
    """True if each item of a list names a party."""
    texts = [next((inner.tekst for inner in item.blocks if isinstance(inner, Running)), "") for item in block.items]
    return all(names_party(text) for text in texts)


def begins_party_paragraph(text: str) -> bool:
    """True if a paragraph below the title names parties: with alias or representative, or two bodies that agree."""
    bare = without_formula(text)
    if lead_in(text) is not None or is_agreed(text):
        return False
    opens = text.rstrip()[-1:] in tuple(",;:") or text.rstrip().endswith(" en") or bare != text
    return opens and (names_party(bare) or (bare != text and len(parted(bare)) > 1))


def divisions(sections: Sequence[_Section], builder: Builder) -> tuple[Afdeling, ...]:
    """Divisions of the preamble, in order."""
    series = [_series(section.heading.tekst if section.heading else "") for section in sections]
    recitals = [name for section, name in zip(sections, series, strict=True) if section.kind is Soort.OVERWEGINGEN]
    marks = _marks(recitals) if len(recitals) > 1 else {}
    built = []
    count = 0  # parties so far: an unnumbered party of a next group counts on
    for section, name in zip(sections, series, strict=True):
        division = _Division(section, (name, marks.get(name, "")) if name in marks else ("", ""), builder)
        division.count = count if section.kind is Soort.PARTIJEN else 0
        built.append(division.built())
        count = division.count if section.kind is Soort.PARTIJEN else count
    return tuple(built)


def _series(heading: str) -> str:
    before = re.split(r"overweging|overwegende", heading, maxsplit=1, flags=re.I)[0]
    return re.sub(r"\W+$", "", before[-100:]).strip().lower()


def _marks(series: Iterable[str]) -> dict[str, str]:
    """Mark of each series of considerations in identifiers: its initial, its first word, or all of it.

    A mark that equals the name of a kind of part would break an identifier; such a series gets its initial.
    """
    slugs = {name: ids.slug(name) for name in series}
    marks = {}
    for name, slug in slugs.items():
        near = [other for other in slugs.values() if other[:1] == slug[:1]]
        first = slug.partition("-")[0]
        alike = [other for other in near if other.partition("-")[0] == first]
        mark = slug[:1] if len(near) == 1 else first if len(alike) == 1 else slug
        marks[name] = slug[:1] if set(mark.split("-")) & set(ids.KINDS) else mark
    return marks


class _Division:
    """One division under construction; ``series`` is the name of a series of considerations and its mark."""

    def __init__(self, section: _Section, series: tuple[str, str], builder: Builder) -> None:
        self.section, self.kind, self.builder = section, section.kind, builder
        self.name, self.mark = series
        named = section.heading.tekst if section.heading else section.kind.value
        self.id = builder.claim(f"afdeling-{ids.slug(named) or 'zonder-naam'}")
        self.out: list[Blok] = []
        self.count = self.rank = self.bullets = 0

    def built(self) -> Afdeling:
        """Division with all its blocks."""
        heading = self.section.heading
        kop = self.builder.alinea(self.id, 0, heading) if heading else None
        waiting = list(self.section.blocks)
        while waiting:
            block = waiting.pop(0)
            if isinstance(block, RawList):
                self.out.append(Lijst(tuple(self._item(item) for item in block.items)))
            elif isinstance(block, Running) and self._stands_alone(block, waiting):
                below = [waiting.pop(0)] if self.kind is Soort.BEGRIPPEN and is_term_line(block.tekst) else []
                self._unlabelled(block, below)
            else:
                self.rank += isinstance(block, Running | RawHeading)
                self.out += self.builder.blocks(self.id, (block,), self.rank)
        return Afdeling(id=self.id, soort=self.kind, reeks=self.name, kop=kop, blokken=tuple(self.out))

    def _stands_alone(self, block: Running, after: Sequence[RawBlock]) -> bool:
        """True if a paragraph is a party, a consideration or a definition by itself."""
        text = block.tekst
        if is_agreed(text) or lead_in(text) is not None:
            return False
        match self.kind:
            case Soort.PARTIJEN:
                return is_party_paragraph(text)
            case Soort.OVERWEGINGEN:
                listed = any(isinstance(other, RawList) for other in self.section.blocks)
                return recital_continues(text) if listed else len(text.split()) > 2
            case Soort.BEGRIPPEN:
                if is_term_line(text):
                    return bool(after) and isinstance(after[0], Running) and not is_term_line(after[0].tekst)
                return is_definition(block.inhoud)
            case _:
                return False

    def _unlabelled(self, block: Running, below: Sequence[RawBlock]) -> None:
        """Add an item without a label; items in a row are one list."""
        self.count += 1
        unique = self.builder.claim(self._id_of(block, str(self.count)))
        item = Onderdeel(id=unique, label="", blokken=self.builder.blocks(unique, (block, *below)), span=block.span)
        last = self.out[-1] if self.out else None
        if isinstance(last, Lijst) and not last.onderdelen[-1].label:
            self.out[-1] = Lijst((*last.onderdelen, item))
        else:
            self.out.append(Lijst((item,)))

    def _item(self, item: RawItem) -> Onderdeel:
        text = next((block for block in item.blocks if isinstance(block, Running)), None)
        if self.kind is Soort.PARTIJEN and not is_numbered(item) and text and is_group_heading(text.tekst):
            return self._group(item)
        self.count += 1
        label = ids.label_slug(item.label) if is_numbered(item) else str(self.count)
        return self.builder.item(self._id_of(text, label, item), item)

    def _group(self, item: RawItem) -> Onderdeel:
        """Bulleted name of a group, with its members below as parties, like the parties of an outer list."""
        self.bullets += 1
        unique = self.builder.claim(f"{self.id}-streepje-{self.bullets}")
        out: list[Blok] = []
        rank = 1
        for block in item.blocks:
            if isinstance(block, RawList):
                out.append(Lijst(tuple(self._item(inner) for inner in block.items)))
            else:
                out += self.builder.blocks(unique, (block,), rank)
                rank += isinstance(block, Running | RawHeading)
        return Onderdeel(id=unique, label=item.label, blokken=tuple(out), span=item.span)

    def _id_of(self, text: Running | None, label: str, item: RawItem | None = None) -> str:
        match self.kind:
            case Soort.PARTIJEN:
                return f"partij-{label}"
            case Soort.PARTNERS:
                return f"partner-{label}"
            case Soort.OVERWEGINGEN:
                return f"overweging-{self.mark}-{label}" if self.mark else f"overweging-{label}"
            case Soort.BEGRIPPEN:
                return f"begrip-{(ids.slug(term_of(text.inhoud)[0]) if text else '') or label}"
            case Soort.TEKST:
                numbered = item is not None and is_numbered(item)
                return f"{self.id}-onderdeel-{label}" if numbered else f"{self.id}-streepje-{label}"


def is_party_paragraph(text: str) -> bool:
    """True if a paragraph among parties names one or more of them, and is no sentence about a group."""
    bare = without_formula(text)
    if is_group_heading(text) or is_group_sentence(text):
        return False
    if names_party(bare) or len(parted(bare)) > 1:
        return True
    line = len(bare) <= _LONGEST_LINE and not re.search(r"[a-z]\.\s+[A-Z]", bare)
    return line and begins_party(bare) and not re.search(r"\b(?:is|zijn|heeft|hebben|wordt|worden|kan|kunnen)\b", bare)


def partners(divisions: Iterable[Afdeling]) -> tuple[Partner, ...]:
    """Partners that the divisions list, in order."""
    return tuple(_partners(divisions))


def _partners(divisions: Iterable[Afdeling]) -> Iterator[Partner]:
    for division in divisions:
        for item in items(division) if division.soort is Soort.PARTNERS else ():
            name, _, behalf = first_text(item).tekst.strip().rstrip(";.").partition(", namens ")
            yield Partner(item.id, name, behalf)
