"""Notes under stars and daggers, beside stars that are bullets or emphasis."""

from imported_deals import deal_of

from dealpers.importer.starred_notes import with_starred_notes
from dealpers.model import Deal

TEXT = """Convenant Plassenland

Partijen:
1. De gemeente Veenkreek, vertegenwoordigd door burgemeester A. Berkenveld, hierna: Veenkreek;
2. De gemeente Oldemeer, vertegenwoordigd door wethouder B. Lindeman, hierna: Oldemeer;

spreken af:

Artikel 1 Taken

1. Veenkreek maait de kade* volgens het plan.**
2. Oldemeer betaalt het werk.†

* Vastgesteld op 1 mei 2020.
** Zie het *maaiplan* van Oldemeer.
† Ten hoogste de helft.
"""


def notes(deal: Deal) -> list[tuple[str, str]]:
    return [(note.label, note.alinea.tekst) for note in deal.noten]


def test_a_star_glued_to_a_word_calls_the_note_that_begins_with_it() -> None:
    deal = deal_of(TEXT)
    assert notes(deal) == [
        ("*", "Vastgesteld op 1 mei 2020."),
        ("**", "Zie het maaiplan van Oldemeer."),
        ("†", "Ten hoogste de helft."),
    ]
    assert [lid.label for lid in deal.artikelen[0].leden] == ["1.", "2."]


def test_stars_of_lists_and_emphasis_call_nothing() -> None:
    for lines in (
        ["De kade* en de brug.", "* de oever;", "* de sluis."],
        ["De **kade** en de *brug* zijn oud.", "* Vastgesteld."],
        ["* Vastgesteld.", "De kade* is oud."],
        ["De kade en de sluis * zijn oud.", "* Vastgesteld."],
    ):
        assert with_starred_notes(lines) == lines
