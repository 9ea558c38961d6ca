"""Tables of contents: left out where every entry repeats a heading, else part of the text with a doubt."""

import pytest

from dealpers.importer.paragraph import FileText, Paragraph, Run
from dealpers.importer.readers.contents import without_contents

HEADINGS = ("HOOFDSTUK 1 GELD", "Artikel 1.1 Fonds", "Tekst van het artikel.", "Artikel 1.2 Slot")


def cleaned(*lines: str) -> FileText:
    blocks = tuple(Paragraph(runs=(Run(text=line),)) for line in lines)
    return without_contents(FileText(form="docx", blocks=blocks))


def shown(text: FileText) -> list[str]:
    return [block.text for block in text.blocks if isinstance(block, Paragraph)]


@pytest.mark.parametrize("gap", ["\t", " .......... ", "…… ", " . . . . . "])
def test_a_table_of_contents_that_repeats_the_headings_is_set_aside_and_reported(gap: str) -> None:
    entries = [f"{title}{gap}{page}" for page, title in enumerate((HEADINGS[0], HEADINGS[1], HEADINGS[3]), 1)]
    file_text = cleaned("Convenant Zand", "Inhoud", *entries, *HEADINGS)
    assert shown(file_text) == ["Convenant Zand", *HEADINGS]
    assert [one.kind for one in file_text.notices] == ["inhoudsopgave"]


def test_a_table_with_an_entry_that_the_text_lacks_stays_with_a_doubt() -> None:
    lines = ("Inhoud", "Artikel 1.1 Fonds\t1", "Artikel 9 Weg\t2", *HEADINGS)
    file_text = cleaned(*lines)
    assert shown(file_text) == list(lines)
    assert "'Artikel 9 Weg' is geen kop" in next(
        block.doubt for block in file_text.blocks[1:2] if isinstance(block, Paragraph)
    )


def test_one_line_with_a_number_behind_a_tab_is_no_table_of_contents() -> None:
    assert shown(cleaned("Bedrag\t100", *HEADINGS)) == ["Bedrag\t100", *HEADINGS]
