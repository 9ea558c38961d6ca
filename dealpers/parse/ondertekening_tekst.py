"""Signatures that the closing words print: in pairs, columns or lines, with name and function in any order."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from dealpers.model import Alinea, Lijst, Onderdeel, Ondertekening, Partij, Slot, Tabel, Tabelplaats, Tussenkop
from dealpers.model.source import Span
from dealpers.parse.aanhef_koppen import CLOSING
from dealpers.parse.dates import dates_in
from dealpers.parse.ondertekening_namen import FUNCTION, Hit, hits_in, names_of, people_in, same_person, without_names

_PLACE = re.compile(
    r"\b(?:te|in)[ \u00a0](?P<place>['’]?[a-z]?-?[A-Z][\w'’-]*"
    r"(?: (?:aan|den|de|op|het|bij|[A-Z][\w'’-]*)(?= [a-zA-Z])(?! \d))*(?: [A-Z][\w'’-]*)?)"
)
_PLACE_ONLY = re.compile(
    r"(?:te\s+)?(?P<place>['’]?[a-z]?-?[A-Z][\w'’-]+(?:\s[\w'’-]+){0,3}?),?(?:\s+(?:d\.?d\.?|de|den|op))?", re.I
)
_LABELLED = re.compile(
    r"(?:^|\s)(?P<what>plaats\s+en\s+datum|plaats|datum|functie|naam|getekend\s+op)\s*:\s*(?P<value>.*?)"
    r"(?=\s+(?:plaats|datum|functie|naam|handtekening)\s*:|$)",
    re.I,
)
_NAMENS = re.compile(r"\bnamens (?!deze\b)(?P<whom>[^,;:]{3,80})", re.I)
_SENTENCE = re.compile(
    r"\b(?:hebben|heeft|is|zijn|werken|wordt|worden|treedt|verklaren|verklaart|blijven|krijgen|ontvangen|kunnen|zullen)\b"
)
_COLUMN = re.compile(r"(?:naam|partij(?:en)?|organisatie|functie|handtekening|datum|plaats|namens|paraaf).{0,20}", re.I)
_DOTS = re.compile(r"[.…_]{4,}")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the closing words, with the part and the paragraph that hold it."""

    tekst: str
    deel: str
    alinea: Alinea

    @property
    def plaats(self) -> str:
        """Place behind "te", or before a date that is alone with it."""
        match = _PLACE.search(self.tekst)
        return match["place"] if match else self.alone

    @property
    def alone(self) -> str:
        """Place of a line that holds a place and a day only: ``Oever`` for "Oever, 3 maart 2021."."""
        moment = next(dates_in(self.alinea), None)
        if moment is None or moment.van != moment.tot:
            return ""
        match = _PLACE_ONLY.fullmatch(self.tekst.partition(" ".join(moment.tekst.split()))[0].strip())
        rest = self.tekst.partition(" ".join(moment.tekst.split()))[2]
        return match["place"] if match and not rest.strip(" .,") else ""

    @property
    def datum(self) -> date | None:
        """First whole day that the line names."""
        return next((moment.van for moment in dates_in(self.alinea) if moment.van == moment.tot), None)


@dataclass(frozen=True, slots=True)
class _Told:
    """Place, day and function that labels in a line give."""

    plaats: str = ""
    datum: date | None = None
    functie: str = ""


@dataclass(slots=True)
class _Block:
    """Signature of one party in the making, with place and day where its own lines give them."""

    hit: Hit
    naam: str = ""
    functie: str = ""
    plaats: str = ""
    datum: date | None = None
    namens: str = ""
    line: _Line | None = None


def signed(slot: Slot, parties: Sequence[Partij], tables: Sequence[Tabel] = ()) -> tuple[Ondertekening, ...]:
    """The signatures that the closing words print, in their order; blank lines for a signature give none."""
    reader = _Reader(parties)
    for line in _lines(slot, {table.id: table for table in tables}):
        reader.read(line)
    return tuple(reader.done())


@dataclass(slots=True)
class _Reader:
    """Blocks so far; ``waiting`` are parties whose name is still to come, ``loose`` a person without a party yet."""

    parties: Sequence[Partij]
    blocks: list[_Block] = field(default_factory=list)
    waiting: list[_Block] = field(default_factory=list)
    loose: tuple[str, str, _Line] | None = None
    place: str = ""
    day: date | None = None

    def read(self, line: _Line) -> None:
        """Read one line."""
        if _is_formula(line.tekst) or line.alone:
            self.place, self.day = line.plaats or self.place, line.datum or self.day
            return
        text, told = self._labelled(line)
        hits = hits_in(text, names_of(self.parties))
        people = people_in(without_names(text, hits))
        if hits and _SENTENCE.search(text) and not people:
            return
        count = len(self.blocks)
        if hits:
            self._party_line(line, text, hits, people)
        elif people:
            self._person_line(line, people)
        elif text:
            self._other_line(line, text)
        if told != _Told():
            self._apply(told, self.blocks[count:] or (self.waiting or self.blocks)[-1:])

    def _labelled(self, line: _Line) -> tuple[str, _Told]:
        """The line without "Plaats: …", "Datum: …", "Functie: …" and "Naam:", and what those say."""
        text, told = line.tekst, _Told()
        for match in _LABELLED.finditer(line.tekst):
            what, value = match["what"].lower(), match["value"].strip(" ,;")
            shown = "" if _DOTS.search(value) else value
            if what.startswith("plaats") and shown:
                told = replace(told, plaats=shown.partition(",")[0].strip() if line.datum else shown)
            if what == "functie":
                told = replace(told, functie=shown)
            if what != "naam":
                told = replace(told, datum=line.datum or told.datum)
            text = text.replace(match[0], f" {shown}" if what == "naam" else " ", 1)
        return text.strip(), told

    def _apply(self, told: _Told, blocks: Sequence[_Block]) -> None:
        """Give blocks the place, day and function of their labels; without blocks, all that follow."""
        if not blocks:
            self.place, self.day = told.plaats or self.place, told.datum or self.day
        for block in blocks:
            block.plaats, block.datum = told.plaats or block.plaats, told.datum or block.datum
            block.functie = block.functie or told.functie

    def _party_line(self, line: _Line, text: str, hits: Sequence[Hit], people: Sequence[tuple[str, str]]) -> None:
        if self.loose and len(hits) == 1 and not people:
            name, function, where = self.loose
            self._sign(_Block(hits[0]), (name, function), where)
            self.loose = None
            return
        self.loose = None
        behalf = _NAMENS.search(text[hits[0].end :]) if len(hits) == 1 else None
        new = [_Block(hit, namens=behalf["whom"].strip() if behalf else hit.whom) for hit in hits]
        for block in new:
            block.plaats, block.datum = line.plaats if people or line.datum else "", line.datum
        if people and len(hits) == 1:
            for person in people:
                self._sign(replace(new[0]), person, line)
            self.waiting = []
        elif len(people) == len(hits):
            for block, person in zip(new, people, strict=True):
                self._sign(block, person, line)
            self.waiting = []
        else:
            self.waiting = new

    def _person_line(self, line: _Line, people: Sequence[tuple[str, str]]) -> None:
        own = [self._known(name) for name, _ in people]
        if all(own):
            for party, person in zip(own, people, strict=True):
                block = next((each for each in self.waiting if party and each.hit.party.id == party.id), None)
                if party:
                    self._sign(block or _Block(Hit(party, 0, 0, "")), person, line)
            self.waiting = [each for each in self.waiting if not each.naam]
        elif len(people) == len(self.waiting) or (self.waiting and len(people) == 1):
            for block, person in zip(list(self.waiting), people, strict=False):
                self._sign(block, person, line)
            self.waiting = self.waiting[len(people) :]
        elif len(self.waiting) == 1:
            for person in people:
                self._sign(replace(self.waiting[0]), person, line)
            self.waiting = []
        elif len(people) == 1:
            self.loose = (*people[0], line)

    def _other_line(self, line: _Line, text: str) -> None:
        """A function below a name, or a place and day."""
        if line.datum and self.waiting + self.blocks:
            self._apply(_Told(line.plaats, line.datum), (self.waiting or self.blocks)[-1:])
        elif line.datum or line.plaats:
            self.place, self.day = line.plaats or self.place, line.datum or self.day
        words = text.strip(" .,;[]()")
        if not FUNCTION.fullmatch(words):
            return
        if self.loose and not self.loose[1]:
            self.loose = (self.loose[0], words, self.loose[2])
        elif self.blocks and not self.waiting and not self.blocks[-1].functie:
            self.blocks[-1].functie = words
        elif self.waiting and not self.waiting[-1].functie:
            self.waiting[-1].functie = words

    def _sign(self, block: _Block, person: tuple[str, str], line: _Line) -> None:
        block.naam, function = person
        block.functie = function or block.functie
        block.line = line
        self.blocks.append(block)

    def _known(self, name: str) -> Partij | None:
        """The party that a person represents by the preamble, if one and only one."""
        found = [party for party in self.parties if party.persoon and same_person(name, party.persoon)]
        return found[0] if len(found) == 1 else None

    def done(self) -> Iterator[Ondertekening]:
        """The signatures."""
        for block in self.blocks:
            party, line = block.hit.party, block.line
            own = party.functie if same_person(block.naam, party.persoon) else ""
            yield Ondertekening(
                party.id,
                block.naam,
                block.functie or own,
                block.namens,
                block.plaats or self.place,
                block.datum or self.day,
                line.deel if line else "",
                line.alinea.span if line else Span(""),
            )


# -- lines


def _lines(slot: Slot, tables: dict[str, Tabel]) -> Iterator[_Line]:
    yield from _of_blocks(slot.blokken, slot.id, tables)


def _of_blocks(blocks: Iterable[object], part: str, tables: dict[str, Tabel]) -> Iterator[_Line]:
    for block in blocks:
        match block:
            case Alinea():
                yield _Line(_folded(block), part, block)
            case Tussenkop():
                yield _Line(_folded(block.kop), part, block.kop)
            case Lijst():
                for item in block.onderdelen:
                    yield from _of_item(item, tables)
            case Tabelplaats() if block.tabel in tables:
                yield from _of_table(tables[block.tabel])
            case _:
                pass


def _of_item(item: Onderdeel, tables: dict[str, Tabel]) -> Iterator[_Line]:
    yield from _of_blocks(item.blokken, item.id, tables)


def _of_table(table: Tabel) -> Iterator[_Line]:
    """Cells column by column where each column is a signature block, else row by row."""
    heads = [column.kop for column in table.kolommen]
    rows = [heads, *([cell.alinea for cell in row.cellen] for row in table.rijen)]
    first = [cell for cell in rows[0] if cell.tekst.strip()]
    headed = sum(_COLUMN.fullmatch(cell.tekst.strip()) is not None for cell in first)
    if headed >= 2:
        for row in rows[1:]:
            yield from (_Line(_folded(cell), cell.deel, cell) for cell in row if cell.tekst.strip())
        return
    for cells in zip(*rows, strict=False):
        yield from (_Line(_folded(cell), cell.deel, cell) for cell in cells if cell.tekst.strip())


def _folded(alinea: Alinea) -> str:
    return " ".join(alinea.tekst.split())


def _is_formula(line: str) -> bool:
    """True if a line is the closing formula itself, which names parties and places but signs nothing."""
    match = CLOSING.match(line)
    return match is not None and len(line.split()) > 1
