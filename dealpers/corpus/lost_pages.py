"""Tables of contents in a document: the section of each row, since its page numbers are of a lost layout."""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from dealpers.corpus.furniture import letters_of
from dealpers.model import Document, Tabel
from dealpers.model.ids import NO_PART, PartId

_FEWEST = 3  # rows of a table of contents
_MOST_UNKNOWN = 3  # one row in so many may have no section of its own


def rows_of_contents(document: Document) -> Mapping[PartId, PartId]:
    """Identifier of the section by that of its row, for each table of contents; empty for a row without a section.

    A table of contents has the words of headings, and page numbers that never decrease in its last column. The table
    itself is a key too, without a section.
    """
    headings: dict[str, PartId] = {}
    for section in document.alle_paragrafen:
        headings.setdefault(letters_of(section.kop.tekst), section.id)
        headings.setdefault(letters_of(section.titel), section.id)
    rows: dict[PartId, PartId] = {}
    for table in document.tabellen:
        targets = {row: headings.get(words, NO_PART) for row, words in _entries(table)}
        unknown = sum(not target for target in targets.values())
        if len(targets) >= _FEWEST and unknown * _MOST_UNKNOWN <= len(targets):
            rows |= {table.id: NO_PART, **targets}
    return rows


def _entries(table: Tabel) -> Iterator[tuple[PartId, str]]:
    """Rows of a table with the letters of their words; none if the last cells are no page numbers in order."""
    rows = [(row.id, [cell.alinea.tekst.strip() for cell in row.cellen]) for row in table.rijen]
    numbers = [int(cells[-1]) if cells and re.fullmatch(r"\d{1,4}", cells[-1]) else None for _, cells in rows]
    pages = [number for number in numbers if number is not None]
    if len(pages) == len(rows) and all(one <= two for one, two in pairwise(pages)):
        yield from ((row, letters_of("".join(cells[:-1]))) for row, cells in rows)
