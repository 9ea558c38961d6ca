"""Letterhead of a document, read from its first lines or from the table at its front, and never from running text."""

from datetime import date

import pytest
from small_documents import FACTS, document_of, parsed

from dealpers.parse.soorten import dated, letterhead

CLOSING = "Met vriendelijke groet, burgemeester en wethouders van Veenkreek,"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "Van: het college\n\nAan: de raad\n\nDatum: 4 juli 2022\n\nOns kenmerk: AB-12/3\n\nGeachte raad,\n",
            {"van": "het college", "aan": "de raad", "datum": "4 juli 2022", "kenmerk": "AB-12/3"},
        ),
        (
            "29 697\n\nNr. 12\n\nBRIEF VAN DE MINISTER VAN WATER\n\nAan de Voorzitter van de Kamer\n\nTekst.\n",
            {"van": "DE MINISTER VAN WATER", "aan": "de Voorzitter van de Kamer", "kenmerk": "29 697, nr. 12"},
        ),
        (f"Geachte raad,\n\nDatum: 1 mei 2020\n\n{CLOSING}\n", {"van": "burgemeester en wethouders van Veenkreek"}),
        ("Van het geld gaat de helft naar de kade. Aan de oever komt een pad.\n", {}),
    ],
)
def test_a_letterhead_has_the_lines_that_are_above_the_text(text: str, lines: dict[str, str]) -> None:
    document = parsed({"document.yml": FACTS, "tekst.md": text}).document
    assert {line.soort: line.waarde for line in letterhead(document)} == lines


def test_the_date_of_a_table_at_the_front_is_the_date_of_the_document() -> None:
    rows = "    rijen:\n      - cellen: [Datum, 26 mei 2016]\n      - cellen: [Periode, 2017 en 2018]\n"
    table = f'tabellen:\n  - kolommen:\n      - kop: ""\n      - kop: ""\n{rows}'
    assert dated(document_of("# Plan\n\n{tabel-1}\n", tabellen=table)) == date(2016, 5, 26)


def test_a_month_is_no_date_of_a_document() -> None:
    assert dated(document_of("# Plan\n\nDatum: mei 2016\n")) is None
