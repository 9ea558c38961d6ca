"""Preamble of a deal: its divisions with their items, and the listed partners."""

import re
from collections.abc import Iterable, Iterator, Sequence

from dealpers.dutch.regex import regex
from dealpers.model import Afdeling, Blok, Lijst, Onderdeel, Partner, Soort, ids
from dealpers.parse.aanhef.begrippen import is_definition, is_term_line, term_of
from dealpers.parse.aanhef.begripszinnen import states_term
from dealpers.parse.aanhef.bewijs import BLANK, Evidence, evidence, heads_parties_of_group
from dealpers.parse.aanhef.groepen import items
from dealpers.parse.aanhef.groepszinnen import is_group_heading, is_group_name, is_group_sentence
from dealpers.parse.aanhef.kader import without_formula
from dealpers.parse.aanhef.koppen import is_agreed, lead_in, recital_continues
from dealpers.parse.aanhef.partijzone import group_lines, texts_of
from dealpers.parse.aanhef.personen import describes_party
from dealpers.parse.aanhef.redenen import Section
from dealpers.parse.aanhef.vervolg import begins_other, first_text
from dealpers.parse.blocks import RawBlock, RawHeading, RawItem, RawList, Running
from dealpers.parse.structure import Builder

_LETTERED = regex(r"[A-Z]\.\s+(?:De|Het)\s")


def divisions(sections: Sequence[Section], builder: Builder) -> tuple[Afdeling, ...]:
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

    def __init__(self, section: Section, series: tuple[str, str], builder: Builder) -> None:
        self.section, self.kind, self.builder = section, section.kind, builder
        self.name, self.mark = series
        named = section.heading.tekst if section.heading else section.kind.value
        self.id = builder.claim(f"afdeling-{ids.slug(named) or 'zonder-naam'}")
        self.out: list[Blok] = []
        self.count = self.rank = self.bullets = 0
        self.above = ""  # text of the block above

    def built(self) -> Afdeling:
        """Division with all its blocks."""
        heading = self.section.heading
        kop = self.builder.alinea(self.id, 0, heading) if heading else None
        waiting = list(self.section.blocks)
        self.groups = group_lines(waiting, kop.tekst if kop else "") if self.kind is Soort.PARTIJEN else frozenset()
        while waiting:
            block = waiting.pop(0)
            if isinstance(block, RawList):
                self.out.append(Lijst(tuple(self._item(item) for item in block.items)))
            elif isinstance(block, Running) and self._stands_alone(block, waiting):
                below = [waiting.pop(0)] if self.kind is Soort.BEGRIPPEN and is_term_line(block.tekst) else []
                while self.kind is Soort.PARTIJEN and _is_described(waiting, below) and not self._heads(waiting[0]):
                    below.append(waiting.pop(0))
                self._unlabelled(block, below)
            else:
                self.rank += isinstance(block, Running | RawHeading)
                self.out += self.builder.blocks(self.id, (block,), self.rank)
            self.above = block.tekst if isinstance(block, Running) else _last_text(block)
        return Afdeling(id=self.id, soort=self.kind, reeks=self.name, kop=kop, blokken=tuple(self.out))

    def _heads(self, block: RawBlock) -> bool:
        """True if a block is the name of a group above its members."""
        return isinstance(block, Running) and block.tekst in self.groups

    def _stands_alone(self, block: Running, after: Sequence[RawBlock]) -> bool:
        """True if a paragraph is a party, a consideration or a definition by itself."""
        text = block.tekst
        if is_agreed(text) or lead_in(text) is not None or states_term(text) or self._heads(block):
            return False
        match self.kind:
            case Soort.PARTIJEN:
                describes = is_group_sentence(without_formula(text)) or describes_party(text)
                describes = describes or (describes_party(text, self.above) and not begins_other(text))
                return not describes and (
                    evidence(text) >= Evidence.BODY or (_is_described(after) and BLANK not in text)
                )
            case Soort.OVERWEGINGEN:
                listed = any(isinstance(other, RawList) for other in self.section.blocks)
                return recital_continues(text) if listed else len(text.split()) > 2 and text[-1:] != "?"
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
        inner = [words for block in item.blocks if isinstance(block, RawList) for words in texts_of(block)]
        named = text is not None and (is_group_heading(text.tekst) or heads_parties_of_group(text.tekst, inner))
        if self.kind is Soort.PARTIJEN and not ids.is_numbered(item.label) and named:
            return self._group(item)
        self.count += 1
        label = ids.label_slug(item.label) if ids.is_numbered(item.label) else str(self.count)
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
            case Soort.TEKST | Soort.AFSPRAKEN:
                numbered = item is not None and ids.is_numbered(item.label)
                return f"{self.id}-onderdeel-{label}" if numbered else f"{self.id}-streepje-{label}"


def _last_text(block: RawBlock) -> str:
    """Text of the last paragraph in a list; empty for any other block."""
    inside = block.items[-1].blocks if isinstance(block, RawList) else ()
    return next((inner.tekst for inner in reversed(inside) if isinstance(inner, Running)), "")


def _is_described(after: Sequence[RawBlock], above: Sequence[RawBlock] = ()) -> bool:
    """True if the next block is a line about the representative of the body above.

    A letter before "De" or "Het" above a list heads a group: "B. De Aanbieders".
    """
    if not after or not isinstance(after[0], Running) or is_agreed(line := after[0].tekst):
        return False
    last = above[-1] if above else None
    heads = len(after) > 1 and isinstance(after[1], RawList) and _LETTERED.match(line) and is_group_name(line)
    below = after[1].tekst if len(after) > 1 and isinstance(after[1], Running) else ""
    return not heads and describes_party(line, last.tekst if isinstance(last, Running) else "", below)


def partners(divisions: Iterable[Afdeling]) -> tuple[Partner, ...]:
    """Partners that the divisions list, in order."""
    return tuple(_partners(divisions))


def _partners(divisions: Iterable[Afdeling]) -> Iterator[Partner]:
    for division in divisions:
        for item in items(division) if division.soort is Soort.PARTNERS else ():
            name, _, behalf = first_text(item).tekst.strip().rstrip(";.").partition(", namens ")
            yield Partner(item.id, name, behalf)
