"""Roles of the columns and rows of a table of amounts, where its headings leave no doubt about them."""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace

from dealpers.dutch import amounts
from dealpers.dutch.regex import regex
from dealpers.model import Alinea, Kolom, Rij, Rol, Tabel

_BOUND = r"(?:(?:max|min)(?:imale|imaal|\.)?\s+|ten\s+(?:hoogste|minste)\s+|beoogde\s+|totale\s+|gevraagde\s+)?"
_GIFT = r"(?:bijdragen?|financiering|cofinanciering|co-financiering|deel|aandeel|middelen|inleg)"
_YEAR = r"(?:\s+(?:19|20)\d\d)?"
_SIDES = {
    Rol.RIJK: rf"(?:rijk|rijksoverheid|rijks-?{_GIFT}|{_GIFT}\s+(?:van\s+)?(?:het\s+)?rijk)",
    Rol.REGIO: rf"(?:regio|regio-?{_GIFT}|regionale\s+{_GIFT}|{_GIFT}\s+(?:van\s+)?(?:de\s+)?regio)",
    Rol.TOTAAL: r"(?:totaal|totalen|totaal-?bedrag|totale\s+(?:kosten|bijdrage|bedrag))",
}
_UNIT = regex(
    r"\s*(?:[(\[][^()\[\]]*[)\]]|[,:]?\s*(?:in|x)\s+(?:€|euro|EUR|duizend|mln|miljoen|k€|1\.000)[^()]*|[¹²³*]|\d\))\s*$",
)
"""Regex of the unit or the note mark behind the name of a column."""
_PATTERNS = {role: regex(rf"(?:het\s+|de\s+)?{_BOUND}{name}{_YEAR}", re.I) for role, name in _SIDES.items()}
_EURO = regex(r"€|\b(?:EUR|euro)", re.I)
_BLANK = regex(r"|[-–—.]+|pm|p\.m\.|nihil|n\.v\.t\.?", re.I)
_TOTAL = regex(r"(?:bijdragen?\s+)?tota(?:al|len)\b", re.I)
_SUBTOTAL = regex(r"sub-?totaal\b", re.I)


def with_roles(table: Tabel) -> Tabel:
    """Table whose columns of the State and of the region have their roles; other tables as they are.

    A column has a role if its heading is the name of the side and each of its cells an amount in euros. The total
    column and the rows of totals have theirs where every other column of figures has one.
    """
    roles = [_role(table, index, column) for index, column in enumerate(table.kolommen)]
    if Rol.RIJK not in roles and Rol.REGIO not in roles:
        return table
    if any(role is Rol.OVERIG and _is_of_figures(table, index) for index, role in enumerate(roles)):
        roles = [Rol.OVERIG if role is Rol.TOTAAL else role for role in roles]
    columns = tuple(replace(column, rol=role) for column, role in zip(table.kolommen, roles, strict=True))
    return replace(table, kolommen=columns, rijen=tuple(_rows(table.rijen)))


def _role(table: Tabel, index: int, column: Kolom) -> Rol:
    name = _name(column.kop)
    role = next((role for role, pattern in _PATTERNS.items() if pattern.fullmatch(name)), Rol.OVERIG)
    return role if role is not Rol.OVERIG and index and _is_in_euros(table, index) else Rol.OVERIG


def _name(heading: Alinea) -> str:
    name, before = heading.tekst.strip(), ""
    while name != before:
        name, before = _UNIT.sub("", name).strip(), name
    return name


def _cells(table: Tabel, index: int) -> Iterator[str]:
    for row in table.rijen:
        if index < len(row.cellen):
            yield row.cellen[index].alinea.tekst.strip()


def _is_in_euros(table: Tabel, index: int) -> bool:
    """True if a column has amounts only, with the euro in its heading, in the caption or in each cell."""
    headings = (table.kolommen[index].kop.tekst, table.kop.tekst, table.kolommen[0].kop.tekst)
    sign = "€" if any(_EURO.search(heading) for heading in headings) else ""
    cells = [cell for cell in _cells(table, index) if not _BLANK.fullmatch(cell)]
    return bool(cells or sign) and all((sign or _EURO.search(cell)) and _is_amount(cell, sign) for cell in cells)


def _is_amount(text: str, sign: str) -> bool:
    for tried in (text, f"{sign}{text}"):
        with suppress(ValueError):
            amounts.parse(tried)
            return True
    return False


def _is_of_figures(table: Tabel, index: int) -> bool:
    return index > 0 and any(any(map(str.isdigit, cell)) for cell in _cells(table, index))


def _rows(rows: tuple[Rij, ...]) -> Iterator[Rij]:
    """Rows with the roles of totals: the last total is that of the table, earlier ones are of their groups."""
    totals = [index for index, row in enumerate(rows) if _TOTAL.match(row.naam)]
    for index, row in enumerate(rows):
        if index in totals:
            yield replace(row, rol=Rol.TOTAAL if index == totals[-1] else Rol.SUBTOTAAL)
        else:
            yield replace(row, rol=Rol.SUBTOTAAL) if _SUBTOTAL.match(row.naam) else row
