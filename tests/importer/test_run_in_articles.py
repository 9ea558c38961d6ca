"""Articles whose text begins on the line of their number."""

import pytest

from dealpers.importer import Asked, decoded, imported
from dealpers.model import Deal

FRONT = """Overeenkomst Sluisbeheer

Partijen:
1. De gemeente Veenkreek, hierna te noemen: Veenkreek;
2. De gemeente Oldemeer, hierna te noemen: Oldemeer;

zijn overeengekomen als volgt:

"""
BACK = "\nAldus overeengekomen te Veenkreek op 3 maart 2021.\n"


def deal_of(text: str) -> Deal:
    outcome = imported(decoded("tekst.txt", (FRONT + text + BACK).encode()), Asked())
    assert isinstance(outcome.stuk, Deal)
    return outcome.stuk


@pytest.mark.parametrize("head", ["Art. {n}.", "Artikel {n}:", "**Artikel {n}**", "ARTIKEL {n} –"])
def test_number_and_text_on_one_line_are_heading_and_text(head: str) -> None:
    deal = deal_of("\n".join(f"{head.format(n=n)} Veenkreek bedient sluis {n} elke dag." for n in (1, 2)) + "\n")
    assert [artikel.nummer for artikel in deal.artikelen] == ["1", "2"]
    assert [len(artikel.blokken) for artikel in deal.artikelen] == [1, 1]


def test_a_sentence_about_an_article_stays_a_sentence() -> None:
    deal = deal_of(
        "Artikel 1\nVeenkreek bedient de sluis.\n\nArtikel 4 Wabo geldt niet.\n\nArtikel 2\nOldemeer betaalt.\n\n"
        "Artikel 3 BW is van toepassing.\n"
    )
    assert [artikel.nummer for artikel in deal.artikelen] == ["1", "2"]


def test_articles_of_an_annex_count_from_one_again() -> None:
    deal = deal_of(
        "Art. 1. Veenkreek bedient de sluis.\nArt. 2. Oldemeer betaalt.\n\n"
        "Aldus getekend te Veenkreek op 3 maart 2021.\n\n"
        "Bijlage 1 Tijden\n\nArt. 1. De sluis is open van 7 tot 19 uur.\nArt. 2. De sluis is zondag dicht.\n"
    )
    assert [artikel.id for artikel in deal.artikelen] == ["artikel-1", "artikel-2"]
    assert [part.id for part in deal.bijlagen[0].paragrafen] == ["bijlage-1-artikel-1", "bijlage-1-artikel-2"]
