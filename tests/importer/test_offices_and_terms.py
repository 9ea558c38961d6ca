"""Names behind an office, fields of policy, terms in sentences and under headings, and tables without outer pipes."""

import pytest
from imported_deals import ARTICLES, deal_of

from dealpers.model import Soort
from dealpers.model.source import Source
from dealpers.parse import parse_deal
from dealpers.parse.aanhef.groepen import items
from dealpers.parse.aanhef.personen import person_of
from dealpers.render.source.deal import unparse

PARTIES = """Convenant Kade

Partijen:

1. De gemeente Oever, hierna: Oever;
2. De provincie Vaart, hierna: Vaart;

"""


@pytest.mark.parametrize(
    ("words", "name", "function"),
    [
        ("wethouder Wonen Bart Berg", "Bart Berg", "wethouder Wonen"),
        ("directeur Sociaal Domein Anna de Kreek", "Anna de Kreek", "directeur Sociaal Domein"),
        ("gedeputeerde Berg", "Berg", "gedeputeerde"),
        ("wethouder Van den Berg van Oever", "Van den Berg", "wethouder"),
        ("wethouder Mobiliteit", "", "wethouder Mobiliteit"),
        ("minister van Wonen", "", "minister van Wonen"),
        ("gedeputeerde Leefbaarheid", "", "gedeputeerde Leefbaarheid"),
        ("its CEO, Ms. H. Berg", "H. Berg", "CEO"),
    ],
)
def test_a_name_behind_an_office_is_no_field_of_policy(words: str, name: str, function: str) -> None:
    assert person_of(words) == (name, function)


@pytest.mark.parametrize("words", ["directeur Waterbedrijf", "voorzitter Dorpsbelang", "directeur Stichting Kade"])
def test_the_body_behind_an_office_is_no_person(words: str) -> None:
    assert person_of(words)[0] == ""


def test_a_natural_person_with_a_form_of_address_is_a_party() -> None:
    deal = deal_of(f"""Overeenkomst Kade

De ondergetekenden

I. de gemeente Oever, te dezen vertegenwoordigd door de burgemeester, A. Berg (hierna: "de Gemeente"); en

II. de heer JAN WILLEM KREEK, wonende te Oever aan de Havenweg 7 (hierna: "de Eigenaar");

komen overeen:
{ARTICLES}""")
    assert [(party.naam, party.alias, party.nummer) for party in deal.partijen] == [
        ("gemeente Oever", "de Gemeente", "I"),
        ("JAN WILLEM KREEK", "de Eigenaar", "II"),
    ]


def test_a_sentence_with_onder_and_wordt_verstaan_defines_a_term() -> None:
    deal = deal_of(f"""{PARTIES}Overwegende dat de kade verzakt;

Onder ‘kade’ wordt verstaan: de muur langs de vaart. Met ‘vaart’ wordt bedoeld: het water van Oever.
{ARTICLES}
Artikel 3 Sluis

Onder het begrip "sluis" wordt in dit convenant verstaan: de deur naar zee. Onder geen beding wordt zij geopend.
""")
    assert [term.term for term in deal.begrippen] == ["kade", "vaart", "sluis"]


def test_headings_right_below_the_heading_of_terms_are_the_terms() -> None:
    deal = deal_of(f"""{PARTIES}Begrippen

Kade
De muur langs de vaart, met de trappen.

Brede vaart
Het water van Oever tot de sluis.

Waarom nu?

De kade verzakt elk jaar een centimeter.

Komen overeen:
{ARTICLES}""")
    assert [term.term for term in deal.begrippen] == ["Kade", "Brede vaart"]
    assert [part.soort for part in deal.aanhef] == [Soort.PARTIJEN, Soort.BEGRIPPEN, Soort.OVERWEGINGEN]


def test_items_that_go_on_the_name_of_the_parties_are_considerations() -> None:
    deal = deal_of(f"""{PARTIES}De kadepartners:

- zijn zich bewust van het gevaar;
- hechten aan een droge kelder;
{ARTICLES}""")
    assert [len(items(part)) for part in deal.aanhef if part.soort is Soort.OVERWEGINGEN] == [2]


def test_a_table_of_markdown_without_outer_pipes_loses_no_word() -> None:
    text = f"""Akkoord Kade

Partijen bij dit akkoord

Naam | Vertegenwoordiger | Functie | Hierna
--- | --- | --- | ---
Gemeente Oever | A. Berg | burgemeester | de gemeente
Netwerk Oost B.V. | mw. C. Dal | directeur | de netbeheerder

Wij spreken af:
{ARTICLES}"""
    assert [(party.naam, party.persoon, party.functie, party.alias) for party in deal_of(text).partijen] == [
        ("Gemeente Oever", "A. Berg", "burgemeester", "de gemeente"),
        ("Netwerk Oost B.V.", "C. Dal", "directeur", "de netbeheerder"),
    ]


def test_members_in_a_list_below_their_kind_get_the_name_of_the_sentence_behind_them() -> None:
    deal = deal_of(f"""Convenant Kade

Ondergetekenden,

1.  de gemeente Oever, vertegenwoordigd door de heer V. Berg, wethouder, hierna: "gemeente";

2.  de woningcorporaties:
    a. Woonkade, vertegenwoordigd door mevrouw B. Dal, bestuurder;
    b. Zandkust, vertegenwoordigd door de heer A. Kreek, bestuurder;
    hierna samen: "corporaties";

komen overeen:
{ARTICLES}""")
    assert [(party.naam, party.groep) for party in deal.partijen] == [
        ("gemeente Oever", ""),
        ("Woonkade", "corporaties"),
        ("Zandkust", "corporaties"),
    ]


def test_lines_below_a_body_about_its_representative_are_of_one_party_and_stay_so_when_written() -> None:
    deal = deal_of(f"""Woondeal Kade

Partijen

De minister van Wonen
Mona Berg

Gemeente Oever
Vertegenwoordiger: mevrouw A. Vink
Functie: wethouder

Zijn van mening dat:

1. de kade verzakt;
2. het werk haast heeft;

Wij spreken af:
{ARTICLES}""")
    assert [(party.naam, party.persoon, party.functie, party.groep) for party in deal.partijen] == [
        ("minister van Wonen", "Mona Berg", "", ""),
        ("Gemeente Oever", "A. Vink", "wethouder", ""),
    ]
    assert [part.soort for part in deal.aanhef] == [Soort.PARTIJEN, Soort.OVERWEGINGEN]
    written = {name: Source(name, text) for name, text in unparse(deal).items()}
    assert parse_deal(deal.id, deal.id, written).deal == deal


def test_an_office_and_a_name_above_the_considerations_are_no_heading() -> None:
    deal = deal_of(f"""Convenant Groene Oever

Partijen:

Provincie Oeverland
Gedeputeerde P. Roos

Gemeente Meerdam
Wethouder Anna Vink

Overwegende dat:

- de oever groen moet zijn;
- partijen daaraan willen werken;

komen het volgende overeen:
{ARTICLES}""")
    assert [(party.persoon, party.functie) for party in deal.partijen] == [
        ("P. Roos", "gedeputeerde"),
        ("Anna Vink", "wethouder"),
    ]
    assert [part.soort for part in deal.aanhef] == [Soort.PARTIJEN, Soort.OVERWEGINGEN]


@pytest.mark.parametrize(
    "article",
    [
        "Artikel 1 Wat woorden betekenen\n\nIn dit akkoord is:\n- kade: de muur;\n- vaart: het water.\n",
        "Artikel 1 Woorden\n\nKade:    de muur langs het water.\nVaart:   het water zelf.\n",
        "Artikel I\nIn deze allonge betekent\nkade: de muur langs het water;\nvaart: het water van artikel II.\n",
    ],
)
def test_terms_are_known_by_the_question_about_words_and_by_the_line_above_them(article: str) -> None:
    two = "II" if "Artikel I\n" in article else "2"
    deal = deal_of(f"{PARTIES}komen overeen:\n\n{article}\nArtikel {two}\nDe gemeente onderhoudt kade en vaart.\n")
    assert [term.term.lower() for term in deal.begrippen] == ["kade", "vaart"]
