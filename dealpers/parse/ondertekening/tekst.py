"""Signatures printed in the closing words: in pairs, columns or lines, with name and function in any order."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import islice

from dealpers.dutch.regex import regex
from dealpers.model import Ondertekening, Partij, Slot, Tabel
from dealpers.model.ids import PartId
from dealpers.model.source import Span
from dealpers.parse.aanhef.groepszinnen import without_article
from dealpers.parse.ondertekening.namen import (
    FUNCTION,
    Hit,
    PartyNames,
    columns_of,
    hits_in,
    is_formula,
    maker_in,
    names_another,
    names_of,
    of_one,
    people_in,
    people_of,
    same_person,
    signs_itself,
    surname_of,
    surnames_of,
    without_names,
)  # fmt: skip
from dealpers.parse.ondertekening.regels import Line, lines_of

_LABELLED = regex(
    r"(?:^|\s)(?P<what>plaats\s+en\s+datum|plaats|datum|functie|naam|getekend\s+op)\s*:\s*(?P<value>.*?)"
    r"(?=\s+(?:plaats|datum|functie|naam|handtekening)\s*:|$)",
    re.I,
)
_NAMENS = regex(r"\bnamens (?!deze\b)(?P<whom>[^,;:]{3,80})", re.I)
_SENTENCE = regex(
    r"\b(?:hebben|heeft|is|zijn|werken|wordt|worden|treedt|verklaren|verklaart|blijven|krijgen|ontvangen|kunnen|zullen)\b"
)
_DOTS = regex(r"[.…_]{4,}")


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
    line: Line | None = None


def signed(slot: Slot, parties: Sequence[Partij], tables: Sequence[Tabel] = ()) -> tuple[Ondertekening, ...]:
    """Signatures printed in the closing words, in order; blank lines for a signature give none."""
    lines = tuple(lines_of(slot, {table.id: table for table in tables}))
    days = {line.datum for line in lines if line.datum and _LABELLED.search(line.tekst)}
    by_surname: dict[str, list[Partij]] = {}
    for party in parties if lines else ():
        for surname in surnames_of(party):
            by_surname.setdefault(surname, []).append(party)
    reader = _Reader(
        parties=parties,
        names=names_of(parties),
        groups=frozenset(without_article(party.groep) for party in parties) - {""},
        by_surname=by_surname,
        each_day=len(days) > 1,
    )
    for line in lines:
        reader.read(line)
    return tuple(reader.done())


@dataclass(slots=True, kw_only=True)
class _Reader:
    """Blocks so far; ``waiting`` are parties before their signatory, ``loose`` a person without a party yet.

    ``ahead`` is the function that the text gives above the next name, ``under`` the party alone above its signatories.
    With ``each_day`` labels give several days, and each is of the signature above it; where one is ``above`` all
    signatures, no day is certain, and none is read.
    """

    parties: Sequence[Partij]
    names: PartyNames
    groups: frozenset[str]
    by_surname: Mapping[str, Sequence[Partij]]
    each_day: bool = False
    above: bool = False
    blocks: list[_Block] = field(default_factory=list)
    waiting: list[_Block] = field(default_factory=list)
    loose: tuple[str, str, Line] | None = None
    place: str = ""
    day: date | None = None
    ahead: str = ""
    under: _Block | None = None

    def read(self, line: Line) -> None:
        """Read one line of the closing words."""
        if line.alone and self.blocks and self.day is None:
            self._apply_below(line)
            return
        label = self.each_day and _LABELLED.search(line.tekst)
        self.above |= bool(label and line.datum and not self.waiting + self.blocks)
        below = label and (self.above or self.waiting + self.blocks)
        if line.alone or (is_formula(line.tekst) and not below):
            if hit := maker_in(line.tekst, self.names):
                self.waiting, self.loose, self.under = (
                    [_Block(hit=hit, plaats=line.plaats, datum=line.datum)],
                    None,
                    None,
                )
                return
            self.place, self.day = line.plaats or self.place, line.datum or self.day
            return
        text, values = self._labelled(line)
        if self.above:
            values = replace(values, plaats="", datum=None)
        hits = hits_in(text, self.names)
        heads = not hits and without_article(text.strip(" ,:;.")) in self.groups
        people = [] if heads else people_in(without_names(text, hits))
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

    def _labelled(self, line: Line) -> tuple[str, _Values]:
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
        """Set place, day and function on blocks without these; without blocks, on all later blocks.

        A second day below a signature belongs to another that is not read.
        """
        if not blocks:
            self.place, self.day = values.plaats or self.place, values.datum or self.day
        for block in blocks:
            block.plaats, block.datum = block.plaats or values.plaats, block.datum or values.datum
            block.functie = block.functie or values.functie

    def _party_line(self, line: Line, text: str, hits: Sequence[Hit], people: Sequence[tuple[str, str]]) -> None:
        self.under = None
        if self.loose and len(hits) == 1 and not people:
            name, function, where = self.loose
            self._sign(_Block(hit=hits[0]), (name, function), where)
            self.loose = None
            return
        self.loose = None
        if columns_of(text) > len(hits):
            self.waiting = []  # columns of which one is of no known party: the names below fit none for certain
            return
        alone = len(hits) == 1 and not people and hits[0].party.id in {block.hit.party.id for block in self.waiting}
        if alone and len(selves := people_in(text)) == 1:  # a party that is a person, below its alias
            self._person_line(line, selves)
            return
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

    def _person_line(self, line: Line, people: Sequence[tuple[str, str]]) -> None:
        names = [self._known(name) for name, _ in people]
        under = replace(self.waiting[0], functie="") if len(self.waiting) == 1 else self.under
        if all(names):
            for party, person in zip(names, people, strict=True):
                waiting = (one for one in self.waiting if party and one.hit.party.id == party.id and not one.naam)
                block = next(waiting, None)
                if party:
                    self._sign(block or _Block(hit=Hit(party=party, begin=0, end=0, whom="")), person, line)
            self.waiting = [waiting_block for waiting_block in self.waiting if not waiting_block.naam]
        elif len(people) == len(self.waiting) or (self.waiting and len(people) == 1):
            for block, person in zip(list(self.waiting), people, strict=False):
                self._sign(block, person, line)
            self.waiting = self.waiting[len(people) :]
        elif under and len(self.waiting) <= 1 and ":" not in line.tekst and not FUNCTION.match(people[0][0]):
            for person in people:
                self._sign(replace((self.waiting or [under])[0]), person, line)
            self.waiting = []
        elif len(people) == 1:
            self.loose = (*people[0], line)
        self.under = under if not self.waiting else None

    def _other_line(self, line: Line, text: str) -> None:
        """Read a function below a name, or a place and day."""
        if len(line.momenten) > 1:
            self._apply_beside(line.momenten)
        elif line.datum and self.waiting + self.blocks:
            self._apply(_Values(line.plaats, line.datum), (self.waiting or self.blocks)[-1:])
        elif line.datum or line.plaats:
            self.place, self.day = line.plaats or self.place, line.datum or self.day
        else:
            self.under = self.under if FUNCTION.match(text) or _DOTS.search(text) else None
        words = text.strip(" .,;[]()")
        if not FUNCTION.fullmatch(words):
            return
        if self.loose and not self.loose[1]:
            self.loose = (self.loose[0], words, self.loose[2])
        elif (
            self.blocks
            and not self.waiting
            and names_another(words, self.names, {block.hit.party.id for block in self.blocks})
        ):
            self.ahead = words
        elif self.blocks and not self.waiting and not self.blocks[-1].functie:
            self.blocks[-1].functie = words
        elif self.waiting and not self.waiting[-1].functie:
            self.waiting[-1].functie = words
        elif self.under:
            self.ahead = words

    def _apply_below(self, line: Line) -> None:
        """Set a place and day below signatures on those above without one."""
        for block in self.blocks:
            if block.datum is None:
                block.plaats, block.datum = line.plaats or block.plaats, line.datum

    def _apply_beside(self, moments: Sequence[tuple[str, date]]) -> None:
        """Set the places and days that are beside each other on as many blocks; on none where the numbers differ."""
        blocks = self.waiting or self.blocks[-len(moments) :]
        if len(blocks) == len(moments):
            for block, (place, day) in zip(blocks, moments, strict=True):
                block.plaats, block.datum = place or block.plaats, day

    def _sign(self, block: _Block, person: tuple[str, str], line: Line) -> None:
        block.naam, function = person
        block.functie = function or block.functie or self.ahead
        self.ahead = ""
        block.line = line
        self.blocks.append(block)

    def _known(self, name: str) -> Partij | None:
        """Only party that a person is, or represents in the preamble; None for no party or several."""
        known = (
            party
            for party in self.by_surname.get(surname_of(name), ())
            if signs_itself(name, party) or any(same_person(name, one) for one in people_of(party))
        )
        parties = tuple(islice(known, 2))
        return parties[0] if len(parties) == 1 else None

    def done(self) -> Iterator[Ondertekening]:
        """Signatures of all blocks, in order."""
        for block in self.blocks:
            party, line = block.hit.party, block.line
            function = party.functie if same_person(block.naam, party.persoon) and len(people_of(party)) == 1 else ""
            yield Ondertekening(
                partij=party.id,
                naam=block.naam,
                functie=of_one(block.functie, function, [other.functie for other in self.parties]),
                namens=block.namens,
                plaats=block.plaats or self.place,
                datum=block.datum or self.day,
                deel=line.deel if line else PartId(""),
                span=line.alinea.span if line else Span(name=""),
            )
