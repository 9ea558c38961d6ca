"""Contributions of parties: the amount in the row or column with the name of a party, and in sentences."""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import NamedTuple

from dealpers.check.amounts import FILL, GIVES, PrintedAmount, is_about_a_part, may_have_amount
from dealpers.dutch import amounts
from dealpers.dutch.regex import regex
from dealpers.dutch.sentences import sentences
from dealpers.model import Alinea, Deal, Partij, Partijentabel, Rij, Rol, Tabel, alineas
from dealpers.model.source import Span

_TOTAL = regex(r"\W*(?:eind)?totaal\b|\W*totale\b", re.I)
_AROUND = regex(
    r"^(?:(?:bijdrage|inbreng|deel|aandeel)\s+(?:van\s+)?)?(?:(?:de|het|een)\s+)?|\s*(?:\(.*\)|(?:in|x)\s.*|€)\s*$",
    re.I,
)
"""Words around the name of a party in a heading: ``Bijdrage van de Gemeente (in euro's)``."""
_MORE = regex(
    r"\b(?:20\d\d|jaar|aanvullend|aanvullende|extra|daarnaast|bovendien|daarvan|waarvan|nog|verder|elk|elke|ieder|iedere"
    r"|eerste|tweede|derde|laatste|voorschot|termijn|indien|als|tenzij)\b|%",
    re.I,
)
"""Words of a sentence about a part of the contribution, a condition, or a contribution beside the table."""


_PURPOSE = regex(
    r"[\s\u00a0]*(?:euro\s+)?(?:beschikbaar|bij|in)?\s*(?:voor|aan|ten\s+behoeve\s+van)\s"
    r"(?!(?:(?:de|het|dit|deze)\s+)?(?:uitvoering|realisatie|convenant|deal|overeenkomst|akkoord|samenwerking)\b)",
    re.I,
)
"""Words behind an amount that is for one purpose."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """Whole contribution of a party in a table, in eurocents, with the amounts that it is made of."""

    partij: Partij
    tabel: Tabel
    eurocenten: int
    delen: frozenset[int]
    span: Span


class PartyDifference(NamedTuple):
    """Amount in a sentence that differs from the one amount of its party in the tables."""

    spoken: PrintedAmount
    given: Given


def party_differences(deal: Deal) -> Iterator[PartyDifference]:
    """Amounts of parties that no table has; silent where a party has several amounts in the text, or several tables."""
    named = {name: party for party in deal.partijen for name in _names(party)}
    given = [one for table in deal.tabellen for one in _given(table, named)]
    for party in deal.partijen:
        of_party = [one for one in given if one.partij is party]
        spoken = list(_spoken(party, deal)) if len(of_party) == 1 else []
        different = {one.amount.eurocenten for one in spoken}
        if len(different) == 1 and not different & {of_party[0].eurocenten, *of_party[0].delen}:
            yield from (PartyDifference(one, of_party[0]) for one in spoken)


def _names(party: Partij) -> set[str]:
    return {_AROUND.sub("", name).strip().lower() for name in (party.alias, party.naam, party.kort) if name} - {""}


def _given(table: Tabel, named: dict[str, Partij]) -> Iterator[Given]:
    """Contributions in the columns with the names of parties, or else in the rows with their names."""
    if isinstance(table, Partijentabel) or any(column.rol in (Rol.RIJK, Rol.REGIO) for column in table.kolommen):
        return
    heads = [_party(head, named) for head in table.koppen]
    if any(heads[1:]):
        columns = (one for rank, party in enumerate(heads) if rank and party for one in _column(table, rank, party))
        yield from (one for one in columns if heads.count(one.partij) == 1)
        return
    names = [_party(row.naam, named) for row in table.rijen]
    rows = (one for row, party in zip(table.rijen, names, strict=True) if party for one in _row(table, row, party))
    yield from (one for one in rows if names.count(one.partij) == 1)


def _column(table: Tabel, rank: int, party: Partij) -> Iterator[Given]:
    """Total of a column: the printed one, or else that of its cells; nothing where a cell is no amount."""
    rows = (row for row in table.rijen if rank < len(row.cellen) and row.rol is not Rol.KOP)
    cells = [(row, row.cellen[rank].alinea) for row in rows]
    values = {cell: _cents(cell, table, rank) for _, cell in cells}
    if not cells or None in values.values():
        return
    totals = [cell for row, cell in cells if row.rol is Rol.TOTAAL or _TOTAL.match(row.naam)]
    parts = [values[cell] or 0 for _, cell in cells if cell not in totals]
    if len(totals) > 1 or any(row.rol is Rol.SUBTOTAAL for row, _ in cells):
        return
    whole = (values[totals[0]] or 0) if totals else sum(parts)
    span = totals[0].span if totals else cells[0][1].span
    yield Given(partij=party, tabel=table, eurocenten=whole, delen=frozenset((*parts, sum(parts))), span=span)


def _row(table: Tabel, row: Rij, party: Partij) -> Iterator[Given]:
    """Amount of a row: in the column of totals, or the only one."""
    values = {rank: _cents(cell.alinea, table, rank) for rank, cell in enumerate(row.cellen) if rank}
    known = {rank: value for rank, value in values.items() if value is not None}
    totals = [rank for rank in known if rank < len(table.kolommen) and _TOTAL.match(table.kolommen[rank].kop.tekst)]
    chosen = totals or list(known)
    if len(chosen) == 1:
        (rank,) = chosen
        parts = frozenset(known.values())
        span = row.cellen[rank].alinea.span
        yield Given(partij=party, tabel=table, eurocenten=known[rank], delen=parts, span=span)


def _party(words: str, named: dict[str, Partij]) -> Partij | None:
    return named.get(_AROUND.sub("", " ".join(words.split())).strip().lower())


def _cents(cell: Alinea, table: Tabel, rank: int) -> int | None:
    """Amount of a cell, with the currency and the unit of its heading; None for other words, 0 for a dash."""
    text, head = cell.tekst.strip(), table.kolommen[rank].kop.tekst if rank < len(table.kolommen) else ""
    if text in ("", "-", "–", "—"):
        return 0
    headed = f"{head} {table.kop.tekst}"
    sign = "€" if re.search(r"€|\b(?:EUR|euro)", headed) else ""
    for form in dict.fromkeys((text, f"{sign}{text}")):
        with suppress(ValueError):
            return amounts.parse(form, amounts.unit(headed)).eurocenten
    return None


def _spoken(party: Partij, deal: Deal) -> Iterator[PrintedAmount]:
    """Amounts that sentences of the articles say the party contributes in all."""
    names = "|".join(re.escape(name) for name in sorted(_names(party), key=len, reverse=True))
    who = rf"(?:de\s+|het\s+)?(?:{names})"
    contributes = re.compile(
        rf"\b(?:{who}\s+{GIVES}|{GIVES}\s+{who}|(?:bijdrage|inbreng)\s+van\s+{who}\s+(?:bedraagt|is))\s+{FILL}", re.I
    )
    for part in deal.bepalingen:
        for alinea in alineas(part, deal):
            if alinea.in_table or not may_have_amount(alinea.tekst):
                continue
            for offset, sentence in sentences(alinea.tekst):
                if _MORE.search(sentence) or is_about_a_part(sentence, _posts(deal)):
                    continue
                printed = dict(amounts.find(sentence))
                for end in (match.end() for match in contributes.finditer(sentence)):
                    if end in printed and not _PURPOSE.match(sentence, end + len(printed[end].tekst)):
                        yield PrintedAmount(alinea, offset + end, printed[end])


def _posts(deal: Deal) -> list[str]:
    """Names of rows that are no party: of posts, of which a sentence gives a part."""
    parties = {name for one in deal.partijen for name in _names(one)}
    rows = (row.naam for table in deal.tabellen for row in table.rijen)
    return [name for name in rows if _AROUND.sub("", name).strip().lower() not in parties and not _TOTAL.match(name)]
