"""Parties in a table, whose columns have heads, or show by their cells: body, representative, function or alias."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from itertools import zip_longest
from typing import NamedTuple

from dealpers.dutch.regex import regex
from dealpers.model import Partij, Partijentabel, Rij, Tabel
from dealpers.model.ids import PartId
from dealpers.parse.aanhef.ambten import is_office
from dealpers.parse.aanhef.bewijs import Evidence, are_parties, evidence
from dealpers.parse.aanhef.groepszinnen import is_group_name
from dealpers.parse.aanhef.partijen import Naming, naming
from dealpers.parse.aanhef.personen import describes_party
from dealpers.parse.aanhef.velden import BESIDE_BODY, NAMED_AS, columns_of, named_by
from dealpers.parse.aanhef.zinnen import COLLECTIVE

_FEWEST = 2
"""Minimum number of rows, or of columns, that name the parties of a table without a row for each."""
_LABEL_NUMBER = regex(r"\s+(?:\d{1,3}|[A-Z])(?=\s*:?$)|\s*:$")
_LABEL = regex(r"(?:[Pp]artij\s+)?\(?(?:\d{1,3}|[A-Za-z]\d{0,2}|[IVX]{1,4})[.)]?")
_SHORT_NAME = regex(rf"(?:{NAMED_AS})?[‘“'\"]?(?:(?:de|het)\s+)?[’']?[\w&’.-]+(?:\s+[\w&’.-]+){{0,2}}[’”'\"]?", re.I)
_ACCOUNT = regex(r"(?:IBAN|bank\w*|rekening\w*|btw\w*|e-?mail\w*|tel(?:efoon\w*)?)\b", re.I)
"""Regex of a cell about the account or the telephone of a party."""


class PartyRow(NamedTuple):
    """Party in a table: part of its row, 1-based rank, printed number, facts of the party, and name of its group."""

    deel: PartId
    rank: int
    nummer: str
    naming: Naming
    groep: str = ""


def rows_of(table: Tabel) -> tuple[PartyRow, ...]:
    """Parties in the rows of a table, in its columns where each is a party, or in each of its cells."""
    readers = (_by_labels, _by_cell, _by_rows, _by_columns)
    return next(filter(None, (tuple(reader(table)) for reader in readers)), ())


def _by_labels(table: Tabel) -> Iterator[PartyRow]:
    for rank, (part, cells) in enumerate(_labelled(table), 1):
        if named := named_by(cells):
            yield PartyRow(part, rank, cells.get("nummer", "").strip("(). "), named)


def _by_rows(table: Tabel) -> Iterator[PartyRow]:
    columns, rows = _read_columns(table)
    above: dict[str, str] = {}
    group = ""
    for rank, row in enumerate(rows if "ambt" in columns else (), 1):
        texts = [cell.alinea.tekst.strip() for cell in row.cellen]
        if heading := _group_of(texts, columns):
            group = heading
            continue
        cells = {
            name: above.get(name, "") if row.cellen[index].boven else texts[index]
            for name, index in columns.items()
            if index < len(row.cellen)
        }
        above = cells
        if named := named_by(cells):
            yield PartyRow(row.id, rank, cells.get("nummer", "").strip("(). "), named, group)


def _group_of(cells: Sequence[str], columns: Mapping[str, int]) -> str:
    """Name of the group in the only filled cell of a row: no body, in a row without a number or of a collective."""
    filled = [index for index, cell in enumerate(cells) if cell]
    if len(filled) != 1 or not BESIDE_BODY & columns.keys():
        return ""
    name = cells[filled[0]].rstrip(":")
    outside = "nummer" in columns or filled[0] != columns["ambt"] or COLLECTIVE.search(name)
    return name if outside and is_group_name(name) and evidence(name) < Evidence.BODY else ""


def _by_columns(table: Tabel) -> Iterator[PartyRow]:
    """Parties in a table with a column for each: a row of bodies, and rows of what is said of these."""
    rows = [[cell.alinea.tekst.strip() for cell in row.cellen] for row in table.rijen]
    heads = [column.kop.tekst.strip() for column in table.kolommen]
    turned = tuple(zip_longest(*([heads] if any(heads) else []), *rows, fillvalue=""))
    if len(rows) + any(heads) < _FEWEST or not names_parties(turned):
        return
    facts, first = _in_rows(turned)
    stacks = [naming(", ".join(cell for cell in column if cell and not _ACCOUNT.match(cell))) for column in turned]
    if not first and all(named.persoon for named in stacks):
        yield from (PartyRow(table.rijen[0].id, rank, "", named) for rank, named in enumerate(stacks, 1))
        return
    for rank, column in enumerate(turned[first:], 1):
        if named := named_by({name: column[index] for name, index in facts.items() if column[index]}):
            yield PartyRow(table.rijen[0].id, rank, "", named)


def _by_cell(table: Tabel) -> Iterator[PartyRow]:
    """Parties in a table whose cells each name one, below the group of its column."""
    columns = [
        [(row.id, cell) for row in table.rijen if index < len(row.cellen) and (cell := row.cellen[index].alinea.tekst)]
        for index in range(len(table.kolommen))
    ]
    heads = [column.kop.tekst.strip() for column in table.kolommen]
    if table.rijen and not any(heads):  # a foreign table has its heads in the first row
        heads, columns = [column[0][1] if column else "" for column in columns], [column[1:] for column in columns]
    cells = [cell for column in columns for _, cell in column]
    if len(columns) < _FEWEST or not all(columns) or not are_parties(cells, least=_least(heads)):
        return
    named = ((part, head, cell) for head, column in zip(heads, columns, strict=True) for part, cell in column)
    for rank, (part, head, cell) in enumerate(named, 1):
        yield PartyRow(part, rank, "", naming(cell), head)


def _least(heads: Sequence[str]) -> Evidence:
    """Least evidence for parties in the cells below heads: names of bodies below names of groups, else certain."""
    grouped = all(is_group_name(head) and evidence(head) < Evidence.BODY for head in heads) and not columns_of(heads)
    return Evidence.BODY if grouped else Evidence.CERTAIN


def _labelled(table: Tabel) -> list[tuple[PartId, dict[str, str]]]:
    """First row and cells by kind of fact of each party in a table with labels left of the facts; else empty.

    A party begins wherever the first label is again: "Naam | Gemeente Oever", "Functie | wethouder", "Naam | ProRail".
    """
    if len(table.kolommen) != 2 or not table.rijen:
        return []
    label_head, fact_head = (column.kop.tekst.strip() for column in table.kolommen)
    rows = [
        (row.id, row.cellen[0].alinea.tekst.strip(), row.cellen[1].alinea.tekst.strip())
        for row in table.rijen
        if len(row.cellen) == 2
    ]
    if label_head and fact_head:
        rows.insert(0, (table.rijen[0].id, label_head, fact_head))
    first = _LABEL_NUMBER.sub("", rows[0][1]) if rows else ""
    groups: list[list[tuple[PartId, str, str]]] = []
    for part, label, fact in rows:
        if _LABEL_NUMBER.sub("", label) == first:
            groups.append([])
        groups[-1].append((part, label, fact))
    read = [columns_of([_LABEL_NUMBER.sub("", label) for _, label, _ in group]) for group in groups]
    if any(facts.get("ambt") != 0 or not BESIDE_BODY & facts.keys() for facts in read):
        return []
    if any(len(facts) * 2 < len(group) for facts, group in zip(read, groups, strict=True)):
        return []
    return [
        (group[0][0], {name: group[rank][2] for name, rank in facts.items()})
        for facts, group in zip(read, groups, strict=True)
    ]


def tables_of_parties(tables: Iterable[Tabel]) -> frozenset[PartId]:
    """Identifiers of tables whose heads name a body and its representative, function or alias."""
    return frozenset(
        table.id for table in tables if any(row.naming.ambt for row in rows_of(table)) and _represents(table)
    )


def _represents(table: Tabel) -> bool:
    columns = _read_columns(table)[0]
    return bool(_labelled(table) or BESIDE_BODY & columns.keys() or any(_by_cell(table)) or any(_by_columns(table)))


def _read_columns(table: Tabel) -> tuple[dict[str, int], Sequence[Rij]]:
    """0-based column of each fact of a party, and the rows below the heads; by the cells where no head names a body."""
    heads = [column.kop.tekst for column in table.kolommen]
    if not table.rijen or any(head.strip() for head in heads):
        return columns_of(heads), table.rijen
    columns, first = _in_rows([[cell.alinea.tekst for cell in row.cellen] for row in table.rijen])
    return columns, table.rijen[first:]


def names_parties(rows: Sequence[Sequence[str]]) -> bool:
    """True if rows of cells are a table of parties: one column has bodies, another what is said of these."""
    columns, first = _in_rows(rows)
    return len(rows) - first > 0 and "ambt" in columns and bool(BESIDE_BODY & columns.keys())


def _in_rows(rows: Sequence[Sequence[str]]) -> tuple[dict[str, int], int]:
    """0-based column of each fact of a party, and the rank of the first row: 1 where the row above has heads."""
    if "ambt" in (columns := columns_of(rows[0])):
        return columns, 1
    return _columns_by_cells(rows), 0


def _columns_by_cells(rows: Sequence[Sequence[str]]) -> dict[str, int]:
    """0-based column of each fact of a party by what all cells of a column are; empty without a column of bodies."""
    columns: dict[str, int] = {}
    for index in range(max(map(len, rows))):
        filled = [cell for row in rows if index < len(row) and (cell := row[index].strip())]
        kind = next((name for name, test in _BY_CELLS.items() if name not in columns and filled and test(filled)), "")
        if kind:
            columns[kind] = index
    return columns if "ambt" in columns else {}


_BY_CELLS: Mapping[str, Callable[[Sequence[str]], bool]] = {
    "nummer": lambda cells: all(_LABEL.fullmatch(cell) for cell in cells),
    "ambt": lambda cells: are_parties(cells, least=Evidence.BODY),
    "persoon": lambda cells: all(describes_party(cell) for cell in cells),
    "functie": lambda cells: all(is_office(cell) for cell in cells),
    "alias": lambda cells: all(_SHORT_NAME.fullmatch(cell) for cell in cells),
}
"""Test of all filled cells of a column without a head, by the fact of a party that the column gives; in order."""


def with_party_tables(tables: Iterable[Tabel], parties: Iterable[Partij]) -> tuple[Tabel, ...]:
    """Tables, those with rows that name parties as ``Partijentabel``."""
    parts = {party.deel for party in parties}
    return tuple(_of_parties(table) if any(row.id in parts for row in table.rijen) else table for table in tables)


def _of_parties(table: Tabel) -> Partijentabel:
    return Partijentabel(**{field.name: getattr(table, field.name) for field in fields(table)})
