"""Shares of State and region in a deal: in the finance table and in sentences."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from dealpers.dutch import amounts
from dealpers.dutch.amounts import Bedrag
from dealpers.dutch.regex import regex
from dealpers.dutch.sentences import sentences
from dealpers.model import Alinea, Cel, Deal, Kant, Rij, Rol, Stuk, Tabel, alineas
from dealpers.model.source import Span

REGIO_DEAL = "Regio Deal"
_FIRST_TRANCHES = regex(r"(?:eerste|tweede|derde|[1-3]e?)\b", re.I)
"""Regex of the tranches before the fourth; the letter with the limits of the Regio Envelop is silent about them."""
_SIDES = {Rol.RIJK: Kant.RIJK, Rol.REGIO: Kant.REGIO}
GIVES = (
    r"(?:reserve(?:ert|ren)|stel(?:t|len)|dra(?:agt|gen)|leg(?:t|gen)|invest(?:eert|eren)|finan(?:ciert|cieren)"
    r"|verstrek(?:t|ken)|betaal(?:t|en)|betalen)"
)
FILL = (
    r"(?:(?:maximaal|minimaal|minstens|hoogstens|ten\s+(?:hoogste|minste)|in\s+totaal|totaal|eenmalig|(?:hier|daar)voor"
    r"|een|ook|zelf|samen|gezamenlijk|(?:rijks)?bijdrage|bedrag|van|circa|ongeveer)\s+){0,8}"
)
_PART = regex(
    r"\b(?:per\s+(?:jaar|project|actielijn|gemeente|inwoner)|jaarlijks"
    r"|voor\s+(?:(?:de|het|een)\s+)?(?:actielijn|pijler|programmalijn|thema|project|programma|onderdeel)\b)",
    re.I,
)
_SHARE = {
    Kant.RIJK: r"(?:rijksbijdrage|bijdrage\s+van\s+het\s+rijk)",
    Kant.REGIO: r"(?:regionale\s+(?:bijdrage|financiering|cofinanciering)|bijdrage\s+van\s+de\s+regio)",
}


@dataclass(frozen=True, slots=True)
class Share:
    """Whole share of one side as a table gives it; ``cel`` is None where the table has no row of totals."""

    eurocenten: int
    tabel: Tabel
    cel: Cel | None

    @property
    def words(self) -> str:
        """Amount as printed, or else in full."""
        return self.cel.bedrag.tekst if self.cel and self.cel.bedrag else amounts.voluit(self.eurocenten)

    @property
    def span(self) -> Span:
        """Place of the cell of the total, or else of the table."""
        return self.cel.alinea.span if self.cel else self.tabel.span


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """Sentence that gives the whole share of a side, or what one of its parties puts in (``wie``)."""

    kant: Kant
    wie: str
    bedrag: Bedrag
    alinea: Alinea
    begin: int

    @property
    def span(self) -> Span:
        """Amount in its source."""
        return self.alinea.plaats.span(self.begin, self.begin + len(self.bedrag.tekst))


def is_limited(deal: Deal) -> bool:
    """True if the limits of the Regio Envelop hold for a deal: a Regio Deal, and not of the first three tranches."""
    return deal.feiten.soort == REGIO_DEAL and not _FIRST_TRANCHES.match(deal.feiten.tranche.strip())


def finance_table(deal: Stuk) -> Tabel | None:
    """First table with columns for State and region."""
    roles = ((table, {column.rol for column in table.kolommen}) for table in deal.tabellen)
    return next((table for table, roles_of_table in roles if {Rol.RIJK, Rol.REGIO} <= roles_of_table), None)


def cells(row: Rij, table: Tabel, role: Rol) -> Iterator[Cel]:
    """Cells of a row in columns of this role that hold an amount."""
    for cell, column in zip(row.cellen, table.kolommen, strict=False):
        if column.rol is role and cell.bedrag:
            yield cell


def share(deal: Stuk, kant: Kant) -> Share | None:
    """Whole share of a side in the finance table; None where the table has no amounts for that side."""
    table = finance_table(deal)
    if table is None:
        return None
    role = next(role for role, side in _SIDES.items() if side is kant)
    total = next((row for row in table.rijen if row.rol is Rol.TOTAAL), None)
    totals = tuple(cells(total, table, role)) if total else ()
    if totals:
        whole = sum(cell.bedrag.eurocenten for cell in totals if cell.bedrag)
        return Share(whole, table, totals[0] if len(totals) == 1 else None)
    parts = [row for row in table.rijen if row.rol not in (Rol.TOTAAL, Rol.SUBTOTAAL)]
    amounts = [cell.bedrag.eurocenten for row in parts for cell in cells(row, table, role) if cell.bedrag]
    return Share(sum(amounts), table, None) if amounts else None


class PrintedAmount(NamedTuple):
    """Amount of money at an offset of a paragraph."""

    alinea: Alinea
    offset: int
    amount: Bedrag

    @property
    def span(self) -> Span:
        """Place of the amount in its source."""
        return self.alinea.plaats.span(self.offset, self.offset + len(self.amount.tekst))


def may_have_amount(text: str) -> bool:
    """True if a text has the character or the word for euros."""
    return "€" in text or "eur" in text.lower()


def printed_amounts(texts: Iterable[Alinea]) -> Iterator[PrintedAmount]:
    """Amounts in paragraphs, in reading order."""
    for alinea in texts:
        for offset, amount in amounts.find(alinea.tekst) if may_have_amount(alinea.tekst) else ():
            yield PrintedAmount(alinea, offset, amount)


def claims(deal: Stuk) -> Iterator[Claim]:
    """Sentences of the articles about the whole share of a side, without those about a part of the deal."""
    patterns = [(kant, _pattern(deal, kant)) for kant in (Kant.RIJK, Kant.REGIO)]
    posts = [row.naam for table in deal.tabellen for row in table.rijen]
    for part in deal.bepalingen:
        for alinea in alineas(part, deal):
            text = alinea.tekst
            if alinea.in_table or not may_have_amount(text):
                continue
            for offset, sentence in sentences(text):
                if not is_about_a_part(sentence, posts):
                    yield from _claims(sentence, offset, alinea, patterns)


def is_about_a_part(sentence: str, posts: Iterable[str]) -> bool:
    """True if a sentence names a part of a contribution: a year, a project, or one of these posts of a table."""
    names = (re.sub(r"^[\W\d]+", "", post).lower() for post in posts)
    small = sentence.lower()
    return bool(_PART.search(sentence)) or any(len(name) > 3 and name in small for name in names)


def _claims(
    sentence: str, offset: int, alinea: Alinea, patterns: list[tuple[Kant, re.Pattern[str]]]
) -> Iterator[Claim]:
    printed = dict(amounts.find(sentence))
    for kant, pattern in patterns if printed else ():
        for match in pattern.finditer(sentence):
            if match.end() in printed:
                who = (match["who"] or match["behind"] or "").lower()
                yield Claim(kant=kant, wie=who, bedrag=printed[match.end()], alinea=alinea, begin=offset + match.end())


def _pattern(deal: Stuk, kant: Kant) -> re.Pattern[str]:
    """Words that end right before the amount of the whole share: of the side, or of a party on it."""
    parties = [party for party in deal.partijen if party.kant is kant]
    names = ["het Rijk", "Rijk"] if kant is Kant.RIJK else ["de Regio", "Regio"]
    if kant is Kant.RIJK or len(parties) == 1:
        names += [party.alias for party in parties if party.alias]
    who = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return re.compile(
        rf"\b(?:(?P<who>{who})\s+{GIVES}|{GIVES}\s+(?P<behind>{who})"
        rf"|{_SHARE[kant]}\s+(?:bedraagt|is|van))\s+{FILL}",
        re.I,
    )
