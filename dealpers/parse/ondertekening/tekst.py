"""Signatures printed in the closing words: in pairs, columns or lines, with name and function in any order."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from dealpers.model import Alinea, Lijst, Onderdeel, Ondertekening, Partij, Slot, Tabel, Tabelplaats, Tussenkop
from dealpers.model.source import Span
from dealpers.parse.aanhef.koppen import CLOSING
from dealpers.parse.dates import dates_in
from dealpers.parse.ondertekening.namen import FUNCTION, Hit, hits_in, names_of, people_in, same_person, without_names

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
    """Line of the closing words, with its part and paragraph."""

    tekst: str
    deel: str
    alinea: Alinea

    @property
    def plaats(self) -> str:
        """Place behind "te", or before a date in a line of place and date only."""
        match = _PLACE.search(self.tekst)
        return match["place"] if match else self.alone

    @property
    def alone(self) -> str:
        """Place in a line of place and date only: ``Oever`` for "Oever, 3 maart 2021."."""
        moment = next(dates_in(self.alinea), None)
        if moment is None or moment.van != moment.tot:
            return ""
        match = _PLACE_ONLY.fullmatch(self.tekst.partition(" ".join(moment.tekst.split()))[0].strip())
        rest = self.tekst.partition(" ".join(moment.tekst.split()))[2]
        return match["place"] if match and not rest.strip(" .,") else ""

    @property
    def datum(self) -> date | None:
        """First complete date in the line; None without a date."""
        return next((moment.van for moment in dates_in(self.alinea) if moment.van == moment.tot), None)


@dataclass(frozen=True, slots=True)
class _Values:
    """Place, day and function behind labels in a line."""

    plaats: str = ""
    datum: date | None = None
    functie: str = ""


@dataclass(slots=True, kw_only=True)
class _Block:
    """Signature of one party under construction, with place and day if its lines give these."""

    hit: Hit
    naam: str = ""
    functie: str = ""
    plaats: str = ""
    datum: date | None = None
    namens: str = ""
    line: _Line | None = None


def signed(slot: Slot, parties: Sequence[Partij], tables: Sequence[Tabel] = ()) -> tuple[Ondertekening, ...]:
    """Signatures printed in the closing words, in order; blank lines for a signature give none."""
    reader = _Reader(parties=parties)
    for line in _lines(slot, {table.id: table for table in tables}):
        reader.read(line)
    return tuple(reader.done())


@dataclass(slots=True, kw_only=True)
class _Reader:
    """Blocks so far; ``waiting`` are parties before their signatory, ``loose`` a person without a party yet."""

    parties: Sequence[Partij]
    blocks: list[_Block] = field(default_factory=list)
    waiting: list[_Block] = field(default_factory=list)
    loose: tuple[str, str, _Line] | None = None
    place: str = ""
    day: date | None = None

    def read(self, line: _Line) -> None:
        """Read one line of the closing words."""
        if _is_formula(line.tekst) or line.alone:
            self.place, self.day = line.plaats or self.place, line.datum or self.day
            return
        text, values = self._labelled(line)
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
        if values != _Values():
            self._apply(values, self.blocks[count:] or (self.waiting or self.blocks)[-1:])

    def _labelled(self, line: _Line) -> tuple[str, _Values]:
        """Line without "Plaats: …", "Datum: …", "Functie: …" and "Naam:", and the values behind these labels."""
        text, values = line.tekst, _Values()
        for match in _LABELLED.finditer(line.tekst):
            what, value = match["what"].lower(), match["value"].strip(" ,;")
            shown = "" if _DOTS.search(value) else value
            if what.startswith("plaats") and shown:
                values = replace(values, plaats=shown.partition(",")[0].strip() if line.datum else shown)
            if what == "functie":
                values = replace(values, functie=shown)
            if what != "naam":
                values = replace(values, datum=line.datum or values.datum)
            text = text.replace(match[0], f" {shown}" if what == "naam" else " ", 1)
        return text.strip(), values

    def _apply(self, values: _Values, blocks: Sequence[_Block]) -> None:
        """Set place, day and function on blocks; without blocks, on all later blocks."""
        if not blocks:
            self.place, self.day = values.plaats or self.place, values.datum or self.day
        for block in blocks:
            block.plaats, block.datum = values.plaats or block.plaats, values.datum or block.datum
            block.functie = block.functie or values.functie

    def _party_line(self, line: _Line, text: str, hits: Sequence[Hit], people: Sequence[tuple[str, str]]) -> None:
        if self.loose and len(hits) == 1 and not people:
            name, function, where = self.loose
            self._sign(_Block(hit=hits[0]), (name, function), where)
            self.loose = None
            return
        self.loose = None
        behalf = _NAMENS.search(text[hits[0].end :]) if len(hits) == 1 else None
        new = [_Block(hit=hit, namens=behalf["whom"].strip() if behalf else hit.whom) for hit in hits]
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
        names = [self._known(name) for name, _ in people]
        if all(names):
            for party, person in zip(names, people, strict=True):
                block = next(
                    (
                        waiting_block
                        for waiting_block in self.waiting
                        if party and waiting_block.hit.party.id == party.id
                    ),
                    None,
                )
                if party:
                    self._sign(block or _Block(hit=Hit(party=party, begin=0, end=0, whom="")), person, line)
            self.waiting = [waiting_block for waiting_block in self.waiting if not waiting_block.naam]
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
        """Read a function below a name, or a place and day."""
        if line.datum and self.waiting + self.blocks:
            self._apply(_Values(line.plaats, line.datum), (self.waiting or self.blocks)[-1:])
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
        """Only party that a person represents in the preamble; None for no party or several."""
        parties = [party for party in self.parties if party.persoon and same_person(name, party.persoon)]
        return parties[0] if len(parties) == 1 else None

    def done(self) -> Iterator[Ondertekening]:
        """Signatures of all blocks, in order."""
        for block in self.blocks:
            party, line = block.hit.party, block.line
            function = party.functie if same_person(block.naam, party.persoon) else ""
            yield Ondertekening(
                partij=party.id,
                naam=block.naam,
                functie=_of_one(block.functie, function, [other.functie for other in self.parties]),
                namens=block.namens,
                plaats=block.plaats or self.place,
                datum=block.datum or self.day,
                deel=line.deel if line else "",
                span=line.alinea.span if line else Span(name=""),
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


def _of_one(printed: str, function: str, known: Sequence[str]) -> str:
    """Function of one signatory, where a line prints the known functions of several side by side."""
    rest = printed.split()
    for words in (other.split() for other in known if other):
        if rest[: len(words)] == words:
            rest = rest[len(words) :]
    side_by_side = not rest and function in known and printed != function
    return function if side_by_side and function else printed or function


def _is_formula(line: str) -> bool:
    """True if a line is the closing formula, which names parties and places without a signature."""
    match = CLOSING.match(line)
    return match is not None and len(line.split()) > 1
