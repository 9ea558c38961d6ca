"""Articles whose text begins on the line of their number."""

import pytest
from making import resolve

from dealpers.importer import Asked, decoded, imported
from dealpers.model import Deal, Lid

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


@pytest.mark.parametrize(
    ("head", "second"),
    [("Art. {n}. 1.", "2."), ("Artikel {n} 1.", "2."), ("Artikel {n}. (1)", "(2)"), ("§ {n} (1)", "(2)")],
)
def test_a_first_lid_on_the_line_of_the_number_is_no_title(head: str, second: str) -> None:
    deal = deal_of(
        "\n\n".join(
            f"{head.format(n=n)} Veenkreek herstelt de\nkade van sluis {n} en meet daarna elk jaar hoe\n"
            f"hoog het water staat.\n{second} Oldemeer betaalt de helft van de kosten\nvan de kade."
            for n in (1, 2, 3)
        )
        + "\n"
    )
    assert [artikel.nummer for artikel in deal.artikelen] == ["1", "2", "3"]
    assert [[type(block) for block in artikel.blokken] for artikel in deal.artikelen] == [[Lid, Lid]] * 3


def test_a_sentence_that_the_width_of_a_page_breaks_is_no_title() -> None:
    deal = deal_of(
        "Art. 1. Veenkreek mag de sluis in de winter sluiten voor on-\n"
        "derhoud, maar niet langer dan acht uur achter elkaar, en\n"
        "meldt het aan de schippers van de haven.\n\n"
        "Art. 2. In deze overeenkomst wordt voor beide gemeenten verstaan\n"
        "onder sluis: de schutsluis en het gemaal, beide aan de\n"
        "kade van Oldemeer, met de huizen van de wachters die ernaast\n"
        "staan.\n"
    )
    assert [artikel.titel for artikel in deal.artikelen] == ["", ""]
    assert [len(artikel.blokken) for artikel in deal.artikelen] == [1, 1]


@pytest.mark.parametrize("end", [".", ":"])
def test_a_point_behind_the_number_of_an_agreement_ends_no_sentence(end: str) -> None:
    deal = deal_of("".join(f"Afspraak {n}{end}\n\nVeenkreek bedient sluis {n} elke dag.\n\n" for n in (1, 2)))
    assert [artikel.nummer for artikel in deal.artikelen] == ["1", "2"]


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


@pytest.mark.parametrize("word", ["Afspraak", "Maatregel", "Actie"])
def test_a_word_that_counts_by_chapter_begins_an_agreement_on_the_line_of_its_text(word: str) -> None:
    deal = deal_of(
        f"1 Water\n\n{word} 1.1 Tot 2030 bouwt Veenkreek drie sluizen.\n\n{word} 1.2 Oldemeer betaalt sluis 2.\n\n"
        f"2 Wegen\n\n{word} 2.1 Veenkreek veegt de weg:\na. elke week;\nb. na elke storm.\n"
    )
    assert [artikel.nummer for artikel in deal.artikelen] == ["1.1", "1.2", "2.1"]
    assert [hoofdstuk.nummer for hoofdstuk in deal.hoofdstukken] == ["1", "2"]


def test_a_word_that_counts_something_else_begins_nothing() -> None:
    deal = deal_of(
        "Artikel 1 Stappen\nFase 1. Veenkreek meet.\n\nFase 2. Oldemeer meet.\n\n"
        "Maatregel 1. Veenkreek baggert.\n\nMaatregel 2. Oldemeer baggert.\n\nArtikel 2 Geld\nVeenkreek betaalt.\n"
    )
    assert [artikel.nummer for artikel in deal.artikelen] == ["1", "2"]


@pytest.mark.parametrize("lead", ["Onze afspraken\n\n", ""])
def test_numbered_sentences_behind_the_formula_are_agreements(lead: str) -> None:
    deal = deal_of(
        f"{lead}1. Wij bouwen drie sluizen.\n\n"
        "2. Wij delen kennis. Daarvoor:\na. meet Veenkreek;\nb. rekent Oldemeer.\n\n"
        "3. Wij komen elk jaar bijeen over afspraak 2.\n"
    )
    assert [artikel.nummer for artikel in deal.artikelen] == ["1", "2", "3"]
    assert [len(artikel.blokken) for artikel in deal.artikelen] == [1, 2, 1]


POINTS = """1. Veenkreek meet elke sluis.

2. Oldemeer zorgt dat
a. er schippers komen,
b. er water is.

3. Wij komen elk jaar bijeen over punt 2.
"""


@pytest.mark.parametrize(
    "formula",
    [
        "en verklaren het volgende.",
        "spreken het volgende af.",
        "hebben het volgende afgesproken:",
        "beloven elkaar het volgende:",
        "besluiten:",
        "zijn het volgende overeengekomen.",
    ],
)
def test_numbered_sentences_behind_any_formula_make_a_deal(formula: str) -> None:
    front = FRONT.replace("Overeenkomst", "Verklaring").replace("zijn overeengekomen als volgt:", formula)
    outcome = imported(decoded("tekst.txt", (front + POINTS + "\nVeenkreek, 3 maart 2021\n").encode()), Asked())
    assert isinstance(outcome.stuk, Deal)
    assert [artikel.nummer for artikel in outcome.stuk.artikelen] == ["1", "2", "3"]
    assert [len(artikel.blokken) for artikel in outcome.stuk.artikelen] == [1, 2, 1]
    links = [(link.staat.value, *link.doelen) for link in resolve([outcome.stuk], ()).verwijzingen()]
    assert links == [("intern", "artikel-2")]


def test_section_marks_are_articles_in_chapters() -> None:
    deal = deal_of("I. HOOFDLIJNEN\n\n§ 1. Doel\nDe sluis blijft open.\n\nII. GELD\n\n§ 2. Kosten\nOldemeer betaalt.\n")
    assert [artikel.nummer for artikel in deal.artikelen] == ["1", "2"]
    assert [hoofdstuk.nummer for hoofdstuk in deal.hoofdstukken] == ["I", "II"]


def test_a_citation_by_a_section_mark_leads_to_the_article() -> None:
    deal = deal_of(
        "I. GELD\n\n§ 1. Doel\nDe sluis blijft open volgens § 2.\n\nII. WERK\n\n§ 2. Kosten\nZie § 1 en § 3.\n"
    )
    links = [(link.staat.value, *link.doelen) for link in resolve([deal], ()).verwijzingen()]
    assert links == [("intern", "artikel-2"), ("intern", "artikel-1"), ("dood",)]
