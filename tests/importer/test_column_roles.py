"""Roles that the import gives to the columns and rows of a table of amounts."""

import pytest
from imported_deals import deal_of

from dealpers.corpus.finance import money
from dealpers.model import Deal

FRONT = """Convenant Plassenland

Partijen

1. De gemeente Veenkreek, hierna te noemen: Veenkreek;
2. De gemeente Oldemeer, hierna te noemen: Oldemeer;

Artikel 1 Geld

Partijen betalen volgens de tabel.

"""


def deal_with(rows: str) -> Deal:
    lines = rows.splitlines()
    drawn = [lines[0], "|".join(["---"] * (lines[0].count("|") + 1)), *lines[1:]]
    return deal_of(FRONT + "".join(f"| {line} |\n" for line in drawn))


CASES = {
    "both sides": (
        "Wat|Rijk|Regio|Totaal\nA|€ 1|€ 2|€ 3\nTotaal|€ 1|€ 2|€ 3", "overig rijk regio totaal", "overig totaal",
    ),
    "longer names": (
        "Wat|Maximale rijksbijdrage|Cofinanciering van de regio\nA|€ 1|€ 2", "overig rijk regio", "overig",
    ),
    "unit in the heading": ("Wat|Bijdrage Rijk (x € mln.)|Regio (x € mln.)\nA|1,5|pm", "overig rijk regio", "overig"),
    "years": ("Wat|Rijk 2027|Rijk 2028\nA|€ 1|€ 2", "overig rijk rijk", "overig"),
    "totals of groups": (
        "Wat|Rijk\nA|€ 1\nTotaal Noord|€ 1\nB|€ 2\nTotaal|€ 3", "overig rijk", "overig subtotaal overig totaal",
    ),
    "a third side": ("Wat|Rijk|Bedrijven|Totaal\nA|€ 1|€ 2|€ 3", "overig rijk overig overig", "overig"),
    "no euros": ("Wat|Rijk|Regio\nWoningen|3|4", "overig overig overig", "overig"),
    "a cell of words": ("Wat|Rijk|Regio\nA|€ 1|in natura", "overig rijk overig", "overig"),
    "a role in a sentence": ("Wat|Wat het Rijk doet|Regio\nA|€ 1|plannen", "overig overig overig", "overig"),
    "an unknown scale": ("Wat|Rijk\nA|€ 3 ton", "overig overig", "overig"),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_a_column_of_a_side_has_its_role_where_its_heading_and_cells_are_certain(case: str) -> None:
    rows, columns, lines = CASES[case]
    (table,) = deal_with(rows).tabellen
    assert " ".join(column.rol.value for column in table.kolommen) == columns
    assert " ".join(row.rol.value for row in table.rijen) == lines


def test_the_money_of_an_imported_table_is_counted_once() -> None:
    figures = money(deal_with("Wat|Rijk|Regio|Totaal\nA|€ 1|€ 2|€ 3\nB|€ 4|€ 5|€ 9\nTotaal|€ 5|€ 7|€ 12"))
    assert figures
    assert (figures.totaal.rijk.eurocenten, figures.totaal.regio.eurocenten) == (500, 700)
    assert not figures.verschil
