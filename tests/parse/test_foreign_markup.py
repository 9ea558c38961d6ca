"""Foreign markup is reported with a repair; text that only looks like markup is not."""

import pytest
from making import deal_of, parsed

from dealpers.check import example_files
from dealpers.model import alineas


def foreign(text: str) -> list[tuple[int, int, str]]:
    messages = [
        fault for fault in parsed(example_files(f"## Artikel 1 – Taken\n\n{text}\n")).findings if fault.code == "B010"
    ]
    assert all(finding.hint for finding in messages)
    return [
        (finding.span.line - 2, finding.span.column, finding.message) for finding in messages if finding.code == "B010"
    ]


@pytest.mark.parametrize(
    ("text", "column", "words"),
    [
        ("> geciteerd", 1, "het teken '>'"),
        ("---", 1, "getrokken lijn"),
        ("Het adres:  \nKade 1", 11, "regeleinde"),
        ("Het adres:\\\nKade 1", 11, "regeleinde"),
        ("Het ge\u00adbied", 7, "zacht afbreekteken"),
        ("Het\u200b gebied", 4, "spatie zonder breedte"),
    ],
)
def test_markup_without_a_meaning_is_reported_at_its_place(text: str, column: int, words: str) -> None:
    first = foreign(text)[0]
    assert first[:2] == (1, column)
    assert words in first[2]


@pytest.mark.parametrize(
    "text",
    [
        "a < b en c > d, [bedrag] (excl. btw), [zie](hieronder), R&D; wij & zij",
        "\\> a",
        "\\---",
        "**vet** en ***heel*** vet",
        "x | y | z",
        "een\ntwee",
        "1. een  \n2. twee",
        "Zie <https://www.veenkreek.nl/a> – b",
    ],
)
def test_words_that_only_look_like_markup_are_left_alone(text: str) -> None:
    assert foreign(text) == []


def test_a_tab_is_a_blank_everywhere() -> None:
    deal = deal_of("## Artikel 1\t– Taken\n\n1.\tEen\ttab[^1].\n\n[^1]: Twee\ttabs.\n")
    assert not any("\t" in alinea.tekst for alinea in alineas(deal, deal))
