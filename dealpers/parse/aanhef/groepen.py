"""Parties of a deal in order, with their groups from headings and sentences."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from dealpers.dutch.regex import regex
from dealpers.model import (
    Afdeling,
    Alinea,
    Lijst,
    Onderdeel,
    Paragraaf,
    Soort,
    Tabel,
    Tabelplaats,
    Tussenkop,
    ids,
)
from dealpers.model.ids import PartId
from dealpers.parse.aanhef.alias import trimmed
from dealpers.parse.aanhef.bewijs import Evidence, evidence, heads_parties_of_group
from dealpers.parse.aanhef.groepszinnen import (
    NAMED,
    SOME_PARTIES,
    capacity_in,
    heading_name,
    is_group_heading,
    is_group_name,
    is_group_sentence,
    name_in_sentence,
    names_in_order,
    sentences_about_groups,
    without_group_clause,
)
from dealpers.parse.aanhef.kader import LONE_NUMBER, party_number, without_formula
from dealpers.parse.aanhef.koppen import is_agreed, kind_of_heading
from dealpers.parse.aanhef.lichamen import ARTICLE, begins_body
from dealpers.parse.aanhef.meervoud import represented, represented_below, several
from dealpers.parse.aanhef.partijen import names_party, naming
from dealpers.parse.aanhef.rijen import names_in_row
from dealpers.parse.aanhef.splitsing import parted, without_joint
from dealpers.parse.aanhef.tabel import rows_of
from dealpers.parse.aanhef.velden import by_fields
from dealpers.parse.aanhef.vervolg import clauses_behind, fields_below, first_text
from dealpers.parse.aanhef.verzameling import ALL, Gathered, Parties
from dealpers.parse.aanhef.zinnen import Stated, grouped, represented_in, stated

_UNFINISHED = regex(
    r"\b(?:van|door|tussen|namens|met|mee|deel|wie|volgende|navolgende|deze|dit)\s*:?\s*$|\b(?:doen|nemen|zijn|gaan|sluiten)\b",
    re.I,
)
"""Regex of a line above parties that is no name of a group: "De besturen van:", "Hieraan doen mee"."""
_PARTNERSHIP = regex(
    r"(?P<body>[^;:]{0,80}?\b(?:maatschap|vennootschap\s+onder\s+firma|vof|v\.o\.f\.|firma|combinatie|consortium)\b[^;:]{0,120}?),?\s+"
    r"bestaande\s+uit\s*:$",
    re.I,
)
"""Regex of one body above the list of its partners: "Maatschap De Kade, bestaande uit:"."""
_ONE_SIDE = regex(r"\bener\s?(?:zijds|zijde)\b", re.I)
_CODE = regex(r"(?P<code>[A-Z]\d{1,2})[.):]?\s+")
_NO_NAME = regex(r"(?!(?:de|het|een|en|alsmede|enerzijds|anderzijds|tussen|door|namens|voor)\b)[a-z]+\s")
"""Regex of an item that begins with a small letter and no article: a sentence about parties, mostly."""

_MOST_SENTENCES = 1_000
"""Maximum number of sentences that may give common names, since each is compared with all parties so far."""


def items(part: Afdeling | Paragraaf) -> tuple[Onderdeel, ...]:
    """Items right below a division or section."""
    return tuple(item for block in part.blokken if isinstance(block, Lijst) for item in block.onderdelen)


def parties(divisions: Iterable[Afdeling], tables: Sequence[Tabel] = ()) -> Parties:
    """Parties and groups that the divisions name, in lists, paragraphs and tables."""
    reader = Reader({table.id: table for table in tables})
    for division in divisions:
        if division.soort is Soort.PARTIJEN:
            reader.head(division.kop.tekst if division.kop and _names_group(division.kop.tekst) else "")
            reader.read(division.blokken)
    return reader.done()


def _names_group(heading: str) -> bool:
    """True if the heading of a division of parties is the name of a group, as "Gemeenten" is."""
    if SOME_PARTIES.fullmatch(heading_name(heading)):
        return True
    return kind_of_heading(heading) is Soort.TEKST and not _UNFINISHED.search(heading)


def _heads_group(item: Onderdeel, below: Onderdeel | None) -> bool:
    """True if a numbered item is the name of a group above bullets with its members: "b. Partners"."""
    text = first_text(item).tekst
    if not item.genummerd or below is None or below.genummerd:
        return False
    named = is_group_name(text) or kind_of_heading(text) is Soort.PARTNERS
    return named and evidence(text) < Evidence.BODY <= evidence(first_text(below).tekst)


def _segments(text: str, prose: Stated | None, *, labelled: bool, of_one: bool) -> tuple[Sequence[str], str]:
    """Segments of the text of an item that each name a party, and the sentence about all of them behind these."""
    before_tail, tail = without_group_clause(without_formula(text))
    several_may = not of_one and (not labelled or ";" in before_tail or len(before_tail) > 60)
    parts = parted(before_tail) if several_may else (before_tail,)
    if by_fields(text):
        parts, tail = (text,), ""
    elif prose and len(prose.bodies) >= len(parts):
        parts, tail = prose.bodies, prose.rest
    elif len(in_row := names_in_row(before_tail)) > len(parts) and (
        all(re.match(ARTICLE, body) and begins_body(body) for body in in_row) and "," not in "".join(in_row[:-1])
        if labelled
        else not names_party(text)
    ):
        parts, tail = in_row, tail if labelled else ""
    return parts, tail


class Reader(Gathered):
    """Reader of the blocks of divisions with parties."""

    def __init__(self, tables: dict[PartId, Tabel]) -> None:
        super().__init__()
        self.tables = tables
        self.sentences_left = _MOST_SENTENCES
        self.number = ""  # of the next party, on a line of its own

    def read(self, blocks: Iterable[object]) -> None:
        """Read the blocks of a division, or of an item that is the heading of a group."""
        row = list(blocks)
        described = 0  # clauses right behind a list, which the last item has
        agreed = False  # behind the agreed words a common name is of what is agreed
        for index, block in enumerate(row):
            after = row[index + 1] if index + 1 < len(row) else None
            described -= 1
            match block:
                case _ if described >= 0:
                    pass
                case Lijst():
                    clauses = clauses_behind(row[index + 1 :], first_text(block.onderdelen[-1]).tekst)
                    described = len(clauses)
                    below = after.onderdelen[:1] if isinstance(after, Lijst) else ()
                    for item, following in pairwise((*block.onderdelen, *(below or (None,)))):
                        assert item
                        if _heads_group(item, following):
                            self.head(first_text(item).tekst)
                        else:
                            self.item(item, clauses if item is block.onderdelen[-1] else ())
                case Alinea() if isinstance(after, Lijst) and (alone := LONE_NUMBER.fullmatch(block.tekst.strip())):
                    self.number = alone["number"]
                case Alinea() if isinstance(after, Lijst | Tabelplaats) and is_group_name(block.tekst):
                    self.head(block.tekst)
                case Tussenkop():
                    self.head(block.kop.tekst)
                case Alinea():
                    if is_group_heading(block.tekst):
                        self.head(block.tekst)
                    elif not agreed:
                        self.sentences(block.tekst)
                    agreed |= is_agreed(block.tekst)
                case Tabelplaats():
                    if table := self.tables.get(block.tabel):
                        self.table(table)

    def item(self, item: Onderdeel, behind: Sequence[str] = ()) -> None:
        """Read an item: a party, several parties, or the name of a group above its members.

        The clauses below its first paragraph, and those ``behind`` its list, go on with the same party.
        """
        text = without_joint(" ".join(first_text(item).tekst.split()))
        if self.letter and (code := _CODE.match(text)) and code["code"][0] == self.letter:
            self.number, text = code["code"], text[code.end() :]
        below = [block for block in item.blokken if isinstance(block, Lijst)]
        partners = _PARTNERSHIP.match(text) if below else None
        inner = [first_text(one).tekst for row in below for one in row.onderdelen]
        heading = not partners and (is_group_heading(text) or heads_parties_of_group(text, inner))
        fields = fields_below(below) if text and not heading else []
        further = [block for block in item.blokken[1:] if isinstance(block, Alinea)]
        inside = [block.tekst for block in further] if partners else clauses_behind(item.blokken[1:], text)
        inside, below = [*inside, *fields], [] if fields else below
        of_one = bool(inside or behind) and len(parted(text)) < 2
        if partners or inside or behind:
            text = ", ".join(map(trimmed, (partners["body"] if partners else text, *inside, *behind)))
        if below and (not text or heading):
            outer = self.heading
            if text:
                self.head(text)
            self.read(block for block in item.blokken if isinstance(block, Lijst))
            for sentence in [block.tekst for block in item.blokken if isinstance(block, Alinea)][bool(text) :]:
                self.sentences(sentence)
            self.heading = outer
            return
        if heading and not item.genummerd:
            self.head(text)
            return
        if in_line := grouped(text):
            around = self.heading, self.under
            self.head(in_line.name)
            self.row(item, in_line.bodies, "", below)
            self.heading, self.under = around
            return
        in_prose = stated(text)
        if not (in_prose or item.genummerd or further or below or evidence(text, item=True)):
            return
        parts, tail = _segments(text, in_prose, labelled=bool(item.label), of_one=of_one)
        several_parts = len(parts) > 1
        if several_parts and is_group_sentence(parts[-1]):
            parts, tail = parts[:-1], f"{parts[-1]} {tail}"
        number = item.label.strip("().") if item.genummerd else party_number(text)
        number, self.number = number or self.number, ""
        first = len(self.found)
        self.row(item, parts, number, below)
        others = self.open[:first] if several_parts and item.genummerd else []  # a common name is of its own bodies
        self.open = self.open[len(others) :] if others else self.open
        self.sentences(tail)
        self.open = [*others, *self.open] if others else self.open
        if _ONE_SIDE.search(text):
            self.open = []  # a common name behind the other side is of that side
        for about in filter(is_group_sentence, (block.tekst for block in further[len(inside) :])):
            self.sentences(about)

    def row(self, item: Onderdeel, parts: Sequence[str], number: str, below: Sequence[Lijst]) -> None:
        """Add the parties of an item, a segment of its text for each; a list below may name the representative."""
        row = [by_fields(words) or naming(words) for words in parts]
        lines = [block.tekst for block in item.blokken if isinstance(block, Alinea)][1:]
        lines = lines[len(clauses_behind(item.blokken[1:], first_text(item).tekst)) :]
        if (below or lines) and not row[0].persoon:
            row[0] = represented_below(row[0], lines or [first_text(below[0].onderdelen[0]).tekst])
        for rank, bodies in enumerate(represented([several(named) for named in row], row[-1])):
            for index, body in enumerate(bodies):
                unique = item.id if ids.is_kind(item.id, "partij") else f"partij-{len(self.found) + 1}"
                self.add(body, item.id, unique if rank == index == 0 else "", number)
            if len(bodies) > 1 and row[rank].alias:
                self.group(row[rank].alias, [party.id for party in self.found[-len(bodies) :]])

    def table(self, table: Tabel) -> None:
        """Read the parties in the rows of a table; their ranks count on from the parties above."""
        above = len(self.found)
        for row in rows_of(table):
            if row.groep and row.groep != self.heading:
                self.head(row.groep)
            self.add(row.naming, row.deel, f"partij-{ids.slug(row.nummer) or above + row.rank}", row.nummer)

    def sentences(self, text: str) -> None:
        """Read the sentences of a paragraph that give several parties a common name."""
        named = NAMED.may_be_in(text) or "vertegenwoordigd" in text
        sentences = sentences_about_groups(text)[: self.sentences_left] if named else []
        self.sentences_left -= len(sentences)
        for sentence in sentences:
            if by := represented_in(sentence):
                self.represent(*by)
                continue
            if (names := names_in_order(sentence)) and len(names) == len(self.open):
                self.name(names)
                continue
            match = NAMED.search(sentence)
            if match is None or is_agreed(sentence):
                continue
            name = name_in_sentence(match["name"] or match["short"] or "")
            members = self.members(sentence[: match.start()])
            capacity, of_group = capacity_in(sentence), set(members)
            for index, party in enumerate(self.found) if capacity else ():
                if party.id in of_group and not party.hoedanigheid:
                    self.found[index] = replace(party, hoedanigheid=capacity)
            if name and members and not ALL.fullmatch(name):
                self.group(name, members)
