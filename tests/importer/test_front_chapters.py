"""Numbered chapters in front of the agreements: parties, reasons and terms, and no agreements."""

from imported_deals import deal_of

from dealpers.model import Soort

KADER = """Afsprakenkader Vaart

1 Partijen

1.1 De minister van Vaarwegen, vertegenwoordigd door de directeur-generaal Vaart, mevrouw A. Berg

1.2 De gemeente Oever, vertegenwoordigd door wethouder B. Dal

2 Waarom dit kader

2.1 De vaart slibt dicht.

2.2 Schippers varen om.

3 Afspraken

3.1 De minister baggert de vaart.

3.2 De gemeente onderhoudt de kade.

Ondertekend te Oever, 3 maart 2026
"""


def test_numbered_chapters_with_parties_and_reasons_are_divisions_of_the_preamble() -> None:
    deal = deal_of(KADER)
    assert [(party.nummer, party.naam, party.persoon, party.functie) for party in deal.partijen] == [
        ("1.1", "minister van Vaarwegen", "A. Berg", "directeur-generaal Vaart"),
        ("1.2", "gemeente Oever", "B. Dal", "wethouder"),
    ]
    assert [(division.soort, division.kop.tekst if division.kop else "") for division in deal.aanhef] == [
        (Soort.PARTIJEN, "1 Partijen"),
        (Soort.OVERWEGINGEN, "2 Waarom dit kader"),
    ]
    assert [article.nummer for article in deal.artikelen] == ["3.1", "3.2"]


def test_a_text_with_a_chapter_of_parties_is_a_deal_without_closing_words() -> None:
    assert len(deal_of(KADER.partition("Ondertekend")[0]).partijen) == 2


def test_a_numbered_line_above_bulleted_parties_is_the_name_of_their_group() -> None:
    text = """City Deal Kade

1. Deelnemende partijen

1.1 Steden

- De gemeente Oever, vertegenwoordigd door Anna Berg, wethouder;
- De gemeente Kreek, vertegenwoordigd door Bert Dal, wethouder;

1.2 Overige partijen

- Stichting De Kade, vertegenwoordigd door Cor Vink, directeur;

2. Afspraken

2.1 De steden maaien de kade.

2.2 De stichting meet jaarlijks.

Getekend te Oever op 3 maart 2026
"""
    deal = deal_of(text)
    assert [(party.naam, party.groep) for party in deal.partijen] == [
        ("gemeente Oever", "Steden"),
        ("gemeente Kreek", "Steden"),
        ("Stichting De Kade", "Overige partijen"),
    ]


def test_a_numbered_chapter_about_parties_that_lists_none_stays_a_chapter_with_agreements() -> None:
    text = KADER.replace("1.1 De minister van Vaarwegen, vertegenwoordigd door", "1.1 Partijen overleggen met").replace(
        "1.2 De gemeente Oever, vertegenwoordigd door wethouder B. Dal", "1.2 Partijen zijn gelijkwaardig."
    )
    assert [article.nummer for article in deal_of(text).artikelen] == ["1.1", "1.2", "2.1", "2.2", "3.1", "3.2"]


def test_articles_numbered_in_words_are_read() -> None:
    text = """Convenant Kade

Partijen:

1. De gemeente Oever, vertegenwoordigd door wethouder B. Dal;
2. De gemeente Kreek, vertegenwoordigd door wethouder C. Vink;

Eerste artikel. Doel

Partijen onderhouden de kade.

Tweede artikel. Geld

De kosten van artikel 1 worden gedeeld.
"""
    deal = deal_of(text)
    assert [(article.id, article.nummer, article.titel) for article in deal.artikelen] == [
        ("artikel-1", "1", "Doel"),
        ("artikel-2", "2", "Geld"),
    ]


def test_a_heading_that_calls_itself_a_chapter_is_one_whatever_its_subject_and_the_line_above() -> None:
    front = "Natuurakkoord Kade\n\nprovincie en beheerders\n\nHoofdstuk 1 Partijen en aanleiding\n\n"
    parties = "a. de gemeente Oever, hierna: Oever;\nb. de gemeente Dal, hierna: Dal.\n\n"
    body = "Hoofdstuk 2 Taken\n\nArtikel 2.1 Kade\n\nOever maait de kade.\n\nArtikel 2.2 Brug\n\nDal verft de brug.\n"
    deal = deal_of(f"{front}Artikel 1.1 Partijen\n\nDit akkoord sluiten:\n\n{parties}{body}")
    assert [chapter.nummer for chapter in deal.hoofdstukken] == ["1", "2"]
    assert [article.nummer for article in deal.artikelen] == ["1.1", "2.1", "2.2"]
