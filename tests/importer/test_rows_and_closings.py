"""Rows of figures between tabs or blanks, double hyphens as dashes, and a closing formula behind a sentence."""

import pytest
from imported_deals import deal_of
from making import findings_of

from dealpers.model import Lijst

TEXT = """Addendum Vaartbeheer

Partijen:
1. De gemeente Veenkreek, vertegenwoordigd door burgemeester A. Berkenveld, hierna: Veenkreek;
2. De gemeente Oldemeer, vertegenwoordigd door wethouder B. Lindeman, hierna: Oldemeer;

spreken af:

Artikel 1 Kosten

1. De kosten worden zo verdeeld:

{rows}

2. De rekening volgt in mei.

Artikel 2 Slot

Wij danken u voor het overleg. Voor akkoord ondertekend te Veenkreek op 8 juli 2025:

Gemeente Veenkreek\t\t\tGemeente Oldemeer
A. Berkenveld\t\t\tB. Lindeman
"""
TABS = "Partij\t\tDeel\tBedrag\nVeenkreek\t50\t\t€ 1.900\nOldemeer\t\t50\t\t€ 1.900\nTotaal\t\t100\t\t€ 3.800"
BLANKS = "   Veenkreek      € 120 miljoen\n   Oldemeer       €  48 miljoen\n   Totaal         € 168 miljoen"


@pytest.mark.parametrize(
    ("rows", "cells"), [(TABS, ["Oldemeer", "50", "€ 1.900"]), (BLANKS, ["Oldemeer", "€ 48 miljoen"])]
)
def test_rows_of_figures_are_a_table_whatever_sets_them_apart(rows: str, cells: list[str]) -> None:
    (table,) = deal_of(TEXT.format(rows=rows)).tabellen
    assert cells in [[cell.alinea.tekst for cell in row.cellen] for row in table.rijen]


def test_a_double_hyphen_is_a_dash_of_a_list() -> None:
    article = deal_of(TEXT.format(rows="   -- Veenkreek: € 1;\n   -- Oldemeer: € 2.")).artikelen[0]
    (items,) = (block for block in article.leden[0].blokken if isinstance(block, Lijst))
    assert [item.label for item in items.onderdelen] == ["-", "-"]


def test_a_closing_formula_behind_a_sentence_begins_the_closing_words() -> None:
    deal = deal_of(TEXT.format(rows="Elk de helft."))
    assert deal.slot is not None
    assert [(sign.naam, sign.plaats, str(sign.datum)) for sign in deal.ondertekeningen] == [
        ("A. Berkenveld", "Veenkreek", "2025-07-08"),
        ("B. Lindeman", "Veenkreek", "2025-07-08"),
    ]


def test_numbers_with_letters_headings_of_themes_and_articles_of_another_text_are_no_faults() -> None:
    files = {
        "aanhef.md": "# Deal\n\n## Partijen\n\n1a. De burgemeester van Oever;\n1b. Het college van Oever;\n"
        "2a. De burgemeester van Dal;\n2b. Het college van Dal;\n3. De politie;\n\n## Overwegende dat\n\n"
        "a. het convenant van 2021 is vervallen; van artikel 1, derde lid, daarvan is geen gebruik gemaakt;\n",
        "artikelen/01-a.md": "# Thema 1. Wonen\n\n## Artikel 1\n\nTekst.\n\n# Thema 2. Werk\n\n## Artikel 2\n\nZin.\n",
    }
    assert {finding.code for finding in findings_of(files)} & {"V001", "V003"} == set()
    gap = files | {"aanhef.md": files["aanhef.md"].replace("2a.", "3a.").replace("2b.", "3b.")}
    assert "V003" in {finding.code for finding in findings_of(gap)}


COSTS = """Convenant Kade

## Artikel 1

1.1  De kosten zijn:

     Partij         Bijdrage     Uiterlijk op
     Oever          € 400        1 februari 2026
     Kade           €  80        1 mei 2026
{total}

1.2  Er wordt betaald.
"""


def test_amounts_in_a_middle_column_make_a_table_and_a_total_fills_the_columns_below_which_it_is() -> None:
    cases = {"     Totaal         € 480": 3, "     Totaal                      € 480": 2}
    for total, rows in cases.items():
        (table,) = deal_of(COSTS.format(total=total)).tabellen
        assert [[cell.alinea.tekst for cell in row.cellen] for row in table.rijen] == [
            ["Oever", "€ 400", "1 februari 2026"],
            ["Kade", "€ 80", "1 mei 2026"],
            ["Totaal", "€ 480", ""],
        ][:rows]


@pytest.mark.parametrize(
    "closing",
    [
        "Oever, 9 mei 2025          Kade, 11 mei 2025\n\nVeenkreek              Oldemeer\n\n"
        "A. Berkenveld              B. Lindeman\n",
        "Digitaal ondertekend\n\nNamens:\tVeenkreek\nNaam:\tA. Berkenveld\n\nNamens:\tOldemeer\nNaam:\tB. Lindeman\n",
        "Oever, 9 mei 2025\n\nVoor Veenkreek:\nDe Directeur,\nA. Berkenveld\n\n"
        "Voor Oldemeer:\nDe Directeur,\nB. Lindeman\n",
    ],
)
def test_signatures_begin_at_the_days_of_two_columns_or_a_digital_signing(closing: str) -> None:
    front = TEXT.partition("Wij danken")[0].format(rows="a. half;\nb. half.")
    deal = deal_of(f"{front}Dit addendum eindigt in 2030.\n\n{closing}")
    assert [signed.naam for signed in deal.ondertekeningen] == ["A. Berkenveld", "B. Lindeman"]
