"""Words of the editors about a text, each with the text that it explains: ``kort.yml`` and ``samenvatting``."""

from collections.abc import Iterator
from dataclasses import dataclass

from dealpers.dutch.amounts import Bedrag
from dealpers.dutch.numbers import count
from dealpers.model import (
    Afdeling,
    Alinea,
    Artikel,
    Deal,
    Deel,
    Document,
    Hoofdstuk,
    Lid,
    Lijst,
    Programma,
    Rol,
    Stuk,
    alineas,
    table_of,
    walk,
)
from dealpers.model.source import Span
from dealpers.parse.kort import WHOLE


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Paragraph of the explained text; in a table with the head of its column and the amount that the unit gives."""

    tekst: str
    kop: str = ""
    rol: Rol | None = None
    bedrag: Bedrag | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Uitleg:
    """Words of the editors in ``tekst`` about the part ``deel``, whose own words are ``bron``.

    ``aantallen`` are numbers that a reader of the part may count: of its leden, items, parties, rows.
    """

    deel: str
    tekst: str
    span: Span
    bron: tuple[Passage, ...]
    aantallen: frozenset[int]

    @property
    def woorden(self) -> str:
        """All words of the explained part."""
        return "\n".join(passage.tekst for passage in self.bron)


def explained(stuk: Stuk) -> Iterator[Uitleg]:
    """Words of the editors about this text and its parts."""
    if not isinstance(stuk, Deal | Document):
        return
    facts = stuk.feiten
    yield _about(stuk, "titel", facts.samenvatting, facts.samenvatting_span, stuk)
    if isinstance(stuk, Deal):
        named: dict[str, Deal | Deel] = {WHOLE: stuk}
        named |= {division.id: division for division in stuk.aanhef}
        named |= {chapter.id: chapter for chapter in stuk.hoofdstukken if chapter.id}
        named |= {article.id: article for article in stuk.artikelen}
        for kort in stuk.kort:
            part = named.get(kort.deel)
            if part is not None:
                yield _about(part, kort.deel, kort.tekst, kort.span, stuk)


def _about(part: Deal | Document | Deel, deel: str, tekst: str, span: Span, stuk: Deal | Document) -> Uitleg:
    around = (stuk.naam, stuk.feiten.tranche) if isinstance(stuk, Deal) else (stuk.naam,)
    bron = (*(Passage(tekst=tekst) for tekst in around), *(_passage(alinea, stuk) for alinea in alineas(part, stuk)))
    return Uitleg(deel=deel, tekst=tekst, span=span, bron=bron, aantallen=frozenset(_counts(part, stuk)))


def _passage(alinea: Alinea, stuk: Deal | Document) -> Passage:
    table = table_of(alinea, stuk) if alinea.in_table else None
    if table is None:
        return Passage(tekst=alinea.tekst)
    for row in table.rijen:
        for cell, column in zip(row.cellen, table.kolommen, strict=False):
            if cell.alinea is alinea:
                return Passage(tekst=alinea.tekst, kop=column.kop.tekst, rol=column.rol, bedrag=cell.bedrag)
    return Passage(tekst=alinea.tekst)


def _counts(part: Deal | Document | Deel, stuk: Deal | Document) -> Iterator[int]:
    articles = programmes = leden = 0
    for node in walk(part, stuk):
        match node:
            case Lijst():
                yield len(node.onderdelen)
                yield sum(_first_number(item.blokken[0]) for item in node.onderdelen if item.blokken)
            case Artikel():
                articles += 1
                yield len(node.leden)
            case Lid():
                leden += 1
                yield sum(isinstance(block, Programma) for block in node.blokken)
            case Programma():
                programmes += 1
            case Afdeling() | Hoofdstuk():
                yield len(node.blokken)
    yield from (articles, programmes, leden)
    for table in stuk.tabellen:
        yield sum(row.rol not in (Rol.TOTAAL, Rol.SUBTOTAAL) for row in table.rijen)
    yield from _parties(stuk)


def _first_number(block: object) -> int:
    """Number that opens an item: 300 for "300 woningen in Heuvels"; 0 without one."""
    first = block.tekst.split(" ")[0] if isinstance(block, Alinea) else ""
    return count(first) or 0


def _parties(stuk: Deal | Document) -> Iterator[int]:
    yield from (len(stuk.partijen), len(stuk.partners), len(stuk.begrippen), len(stuk.actielijnen))
    groups: dict[str, int] = {}
    for party in stuk.partijen:
        for name in (party.kant.value, party.naam.split(" ")[0].lower(), f"groep {party.groep}"):
            groups[name] = groups.get(name, 0) + 1
    yield from groups.values()
