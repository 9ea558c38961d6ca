"""Tables that a PDF gives cell by cell, each in a paragraph of its own."""

import pytest

from dealpers.importer import Asked, Care, Imported, decoded, imported
from dealpers.model import Tabel, walk

FRONT = "Convenant Brug\n\nPartijen:\n\n1. De gemeente Dal, hierna: Dal;\n\n2. De gemeente Veen, hierna: Veen;\n\n"


def of(cells: str) -> Imported:
    text = f"{FRONT}Artikel 1 Huizen\n\nDal bouwt de huizen van tabel 1.\n\n{cells.replace('|', chr(10) * 2)}\n\n"
    outcome = imported(decoded("x.txt", f"{text}Artikel 2 Geld\n\nDal betaalt.\n".encode()), Asked(id="x"))
    assert outcome.care is Care.FULL
    return outcome


def tables(outcome: Imported) -> list[list[list[str]]]:
    every = (node for node in walk(outcome.stuk, outcome.stuk) if isinstance(node, Tabel))
    return [
        [
            [column.kop.tekst for column in table.kolommen],
            *([cell.alinea.tekst for cell in row.cellen] for row in table.rijen),
        ]
        for table in every
    ]


def test_figures_in_the_same_columns_of_each_row_make_a_table() -> None:
    assert tables(of("Wijk|2028|2029|Noord|20|1.200|Zuid|40|900|Totaal|60|2.100")) == [
        [["Wijk", "2028", "2029"], ["Noord", "20", "1.200"], ["Zuid", "40", "900"], ["Totaal", "60", "2.100"]]
    ]


def test_a_total_leaves_the_columns_of_words_blank() -> None:
    assert tables(of("Wijk|Plaats|Huizen|Noord|Dal|20|Zuid|Veen|40|Totaal|60")) == [
        [["Wijk", "Plaats", "Huizen"], ["Noord", "Dal", "20"], ["Zuid", "Veen", "40"], ["Totaal", "", "60"]]
    ]


@pytest.mark.parametrize(
    "cells", ["Noord|20|Zuid|40", "Wijk|Noord|Zuid|Oost|West|Hof", "Wijk|Huizen|Noord|20|Zuid|veel|Oost|30"]
)
def test_short_lines_without_figures_in_a_column_stay_lines(cells: str) -> None:
    assert tables(of(cells)) == []
