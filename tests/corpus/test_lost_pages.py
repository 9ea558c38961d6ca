"""Table of contents of a document: recognised by its headings and page numbers, each row with its section."""

import pytest
from small_documents import document_of

from dealpers.corpus.lost_pages import rows_of_contents

TEXT = "# Plan\n\n{tabel-1}\n\n## 1. Inleiding\n\nTekst.\n\n## 2. Doel\n\nTekst.\n\n### Meer\n\nTekst.\n"


def table(*rows: str) -> str:
    columns = "".join('      - kop: ""\n' for _ in rows[0].split(", "))
    return f"tabellen:\n  - kolommen:\n{columns}    rijen:\n" + "".join(f"      - cellen: [{row}]\n" for row in rows)


@pytest.mark.parametrize(
    ("rows", "targets"),
    [
        (('"1. Inleiding", "3"', '"2. Doel", "5"', '"Meer", "5"'), ["1", "2", "meer"]),
        (('"1.", "Inleiding", "3"', '"2.", "Doel", "5"', '"", "Meer", "6"'), ["1", "2", "meer"]),
        (('"Inleiding", "3"', '"Doel", "5"', '"Bijlage", "9"'), ["1", "2", ""]),
    ],
)
def test_each_row_has_the_section_of_its_words(rows: tuple[str, ...], targets: list[str]) -> None:
    entries = rows_of_contents(document_of(TEXT, tabellen=table(*rows)))
    assert next(iter(entries.items())) == ("tabel-1", "")
    assert [
        target.removeprefix("paragraaf-").removeprefix("hoofdstuk-") for target in list(entries.values())[1:]
    ] == targets


@pytest.mark.parametrize(
    "rows",
    [
        ('"1. Inleiding", "9"', '"2. Doel", "5"', '"Meer", "6"'),
        ('"1. Inleiding", "drie"', '"2. Doel", "5"', '"Meer", "6"'),
        ('"Brug", "3"', '"Kade", "5"', '"Meer", "6"'),
    ],
)
def test_a_table_of_figures_is_no_table_of_contents(rows: tuple[str, ...]) -> None:
    assert rows_of_contents(document_of(TEXT, tabellen=table(*rows))) == {}
