"""Words of the editors about a text, each with the text that it explains: ``kort.yml`` and ``samenvatting``."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dealpers.dutch.amounts import Bedrag
from dealpers.dutch.numbers import count
from dealpers.model import (
    Afdeling,
    Alinea,
    Artikel,
    Deal,
    Deel,
    Hoofdstuk,
    Kort,
    Lid,
    Lijst,
    Programma,
    Rol,
    Stuk,
    alineas,
    walk,
)
from dealpers.model.ids import TITLE, WHOLE, PartId, TextId
from dealpers.model.source import Span


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

    deel: PartId
    tekst: str
    span: Span
    bron: tuple[Passage, ...]
    aantallen: frozenset[int]

    @property
    def woorden(self) -> str:
        """All words of the explained part."""
        return "\n".join(passage.tekst for passage in self.bron)


def explained(stuk: Stuk) -> tuple[Uitleg, ...]:
    """Words of the editors about this text and its parts."""
    return _last.of(stuk)


class _Last:
    """Cache of the words about the last text, for several rules in a row ask for them."""

    def __init__(self) -> None:
        self._stuk: Stuk | None = None
        self._uitleg: tuple[Uitleg, ...] = ()

    def of(self, stuk: Stuk) -> tuple[Uitleg, ...]:
        if stuk is not self._stuk:
            self._stuk, self._uitleg = stuk, tuple(_explained(stuk))
        return self._uitleg


_last = _Last()


def _explained(stuk: Stuk) -> Iterator[Uitleg]:
    cells = {
        cell.alinea.id: Passage(tekst=cell.alinea.tekst, kop=head, rol=column.rol, bedrag=cell.bedrag)
        for table in stuk.tabellen
        for columns in (tuple(zip(table.kolommen, table.koppen, strict=True)),)
        for row in table.rijen
        for cell, (column, head) in zip(row.cellen, columns, strict=False)
    }
    facts = stuk.feiten
    summary = Kort(deel=TITLE, tekst=facts.samenvatting, span=facts.samenvatting_span)
    yield _about(stuk, summary, stuk, cells)
    if isinstance(stuk, Deal):
        named: dict[PartId, Deal | Deel] = {WHOLE: stuk}
        named |= {division.id: division for division in stuk.aanhef}
        named |= {chapter.id: chapter for chapter in stuk.hoofdstukken if chapter.id}
        named |= {article.id: article for article in stuk.artikelen}
        for kort in stuk.kort:
            part = named.get(kort.deel)
            if part is not None:
                yield _about(part, kort, stuk, cells)


def _about(part: Stuk | Deel, words: Kort, stuk: Stuk, cells: Mapping[TextId, Passage]) -> Uitleg:
    around = (stuk.naam, stuk.feiten.tranche) if isinstance(stuk, Deal) else (stuk.naam,)
    bron = (
        *(Passage(tekst=name) for name in around),
        *(cells.get(alinea.id) or Passage(tekst=alinea.tekst) for alinea in alineas(part, stuk)),
    )
    counts = frozenset(_counts(part, stuk))
    return Uitleg(deel=words.deel, tekst=words.tekst, span=words.span, bron=bron, aantallen=counts)


def _counts(part: Stuk | Deel, stuk: Stuk) -> Iterator[int]:
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
        yield sum(row.rol not in (Rol.TOTAAL, Rol.SUBTOTAAL, Rol.KOP) for row in table.rijen)
    yield from _parties(stuk)


def _first_number(block: object) -> int:
    """Number that opens an item: 300 for "300 woningen in Heuvels"; 0 without one."""
    first = block.tekst.split(" ")[0] if isinstance(block, Alinea) else ""
    return count(first) or 0


def _parties(stuk: Stuk) -> Iterator[int]:
    yield from (len(stuk.partijen), len(stuk.partners), len(stuk.begrippen), len(stuk.actielijnen))
    groups: dict[str, int] = {}
    for party in stuk.partijen:
        for name in (party.kant.value, party.naam.split(" ")[0].lower(), f"groep {party.groep}"):
            groups[name] = groups.get(name, 0) + 1
    yield from groups.values()
