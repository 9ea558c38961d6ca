"""Signatures beside each other on the page of the closing words."""

from making import deal_of, findings_of
from page_of import page_of, words

from dealpers.build.site import SiteRenderer

SLOT = """Aldus overeengekomen te Oever.

De Minister[^1],  De gemeente Oever,

[^1]: Namens de Staat.

A. Berg  B. Dal

minister  minister

Getekend

Datum:  4 mei 2025
"""


def test_rows_of_signatures_are_a_table_in_the_order_of_the_text(renderer: SiteRenderer) -> None:
    deal = deal_of("## Artikel 1\n\nTekst.\n", **{"slot.md": SLOT})
    page = page_of(deal, renderer, "slot/")
    first, second = page.findall(".//table")
    assert [[words(cell) for cell in row] for row in first.iter("tr")] == [
        ["De Minister1,", "De gemeente Oever,"],
        ["A. Berg", "B. Dal"],
        ["minister", "minister"],
    ]
    assert [cell.get("scope") for cell in first.iter("th")] == ["col", "col"]
    assert [(cell.get("scope"), words(cell)) for cell in second.iter("th")] == [("row", "Datum:")]
    assert "Namens de Staat." in words(page)
    assert all(cell.get("data-tekst") == "bron" for table in (first, second) for cell in table.iter("td", "th"))


def test_a_word_in_two_columns_is_not_repeated() -> None:
    deal = {"aanhef.md": "# Deal\n", "artikelen/01-a.md": "## Artikel 1\n\nTekst.\n"}
    codes = [[finding.code for finding in findings_of(deal | {"slot.md": text})] for text in (SLOT, "de de kade\n")]
    assert ["V208" in codes_of for codes_of in codes] == [False, True]
