"""Lines that name an annex, in a row: the headings of annexes without words, or a list of annexes."""

import pytest

from dealpers.importer import Asked, decoded, imported
from dealpers.model import Deal

FRONT = """Overeenkomst Sluisbeheer

Partijen:
1. De gemeente Veenkreek, hierna te noemen: Veenkreek;
2. De gemeente Oldemeer, hierna te noemen: Oldemeer;

zijn overeengekomen als volgt:

Artikel 1 Beheer
Veenkreek bedient de sluis.

Aldus overeengekomen te Veenkreek op 3 maart 2021.

Gemeente Veenkreek
A. Berkenveld

"""
MAP, PLAN, WORDS = "Bijlage 1 Kaart", "Bijlage 2 Planning", "De sluis gaat in mei open, iedere dag."


@pytest.mark.parametrize(
    ("back", "headings"),
    [
        ((MAP, PLAN, WORDS), [MAP, PLAN]),
        ((MAP, PLAN, "1. De sluis gaat open.", "2. Zij gaat dicht."), [MAP, PLAN]),
        (("Bijlagen:", MAP, PLAN), []),
        ((MAP, PLAN, MAP, "De kaart is van 2020 en niet op schaal.", PLAN, WORDS), [MAP, PLAN]),
        ((MAP, PLAN, "Gemeente Oldemeer"), []),
        (
            ("Bijlage 1: kaart van de sluis.", "BIJLAGE 2. Tijden van de brug.", WORDS),
            ["Bijlage 1: kaart van de sluis.", "BIJLAGE 2. Tijden van de brug."],
        ),
        ((MAP, WORDS, "Bijlage 1 is een kaart van de sluis."), [MAP]),
        ((MAP, WORDS, PLAN, "Bijlage 3 Kosten", WORDS), [MAP, PLAN, "Bijlage 3 Kosten"]),
    ],
)
def test_annexes_in_a_row_are_headings_if_words_follow(back: tuple[str, ...], headings: list[str]) -> None:
    outcome = imported(decoded("tekst.txt", (FRONT + "\n\n".join(back) + "\n").encode()), Asked())
    assert isinstance(outcome.stuk, Deal)
    assert [annex.kop.tekst for annex in outcome.stuk.bijlagen] == headings


def test_a_number_with_a_full_stop_at_the_right_margin_is_a_page_number_and_no_label() -> None:
    page = "".join(
        f"De gemeente houdt sluis {number} open, zoals in de oude tijd.\n" for number in ("een", "twee", "drie")
    )
    pages = "".join(f"{page}\n{' ' * 60}{number}.\n\n\n{page}\n" for number in (2, 3, 4))
    outcome = imported(decoded("tekst.txt", FRONT.replace("\nAldus", f"\n{pages}\nAldus").encode()), Asked())
    assert isinstance(outcome.stuk, Deal)
    assert [len(article.leden) for article in outcome.stuk.artikelen] == [0]
    assert "\n3." not in "".join(text for name, text in outcome.files.items() if name.endswith(".md"))
