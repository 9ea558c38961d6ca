"""Clauses, partners and holders of offices in the front, and terms that sentences define."""

import pytest
from imported_deals import ARTICLES, deal_of, deal_with_front

from dealpers.model import Soort
from dealpers.parse.aanhef.begripszinnen import terms_stated


def _parties(front: str) -> list[tuple[str, str, str, str]]:
    return [(party.naam, party.persoon, party.functie, party.alias) for party in deal_with_front(front).partijen]


def test_a_paragraph_below_an_item_goes_on_with_its_party() -> None:
    front = """Convenant Vaart

DE ONDERGETEKENDEN:

1. Gedeputeerde staten van de provincie Vaartland,

ten deze rechtsgeldig vertegenwoordigd door de commissaris van de Koning;

2. Burgemeester en wethouders van de gemeente Oever,

ten deze rechtsgeldig vertegenwoordigd door de burgemeester, mevrouw A. Berg,

hierna te noemen: de gemeente;

hierna gezamenlijk te noemen: partijen;

KOMEN OVEREEN:
"""
    assert _parties(front) == [
        ("Gedeputeerde staten van de provincie Vaartland", "", "commissaris van de Koning", ""),
        ("Burgemeester en wethouders van de gemeente Oever", "A. Berg", "burgemeester", "de gemeente"),
    ]


def test_a_partnership_is_one_party_and_its_partners_are_none() -> None:
    front = """Overeenkomst Kade

Partijen:

1. De gemeente Oever, vertegenwoordigd door wethouder A. Berg, hierna: de gemeente;

2. Maatschap Dal-Vink, bestaande uit:
   a. de heer B. Dal, wonende te Oever;
   b. mevrouw C. Vink, wonende te Oever;
   hierna gezamenlijk aangeduid als: ‘Maatschap’;

Partijen komen overeen:
"""
    assert _parties(front) == [
        ("gemeente Oever", "A. Berg", "wethouder", "de gemeente"),
        ("Maatschap Dal-Vink", "", "", "Maatschap"),
    ]


@pytest.mark.parametrize(
    ("words", "person", "function"),
    [
        ("de heer B. Dal, Managing Director", "B. Dal", "Managing Director"),
        ("de voorzitter, burgemeester A. Berg van Oever", "A. Berg", "voorzitter"),
        ("wethouder Kreek", "Kreek", "wethouder"),
        ("wethouder Oever", "", "wethouder"),
    ],
)
def test_an_office_before_a_name_is_that_of_the_representative(words: str, person: str, function: str) -> None:
    front = f"Convenant Kade\n\nPartijen:\n\n1. De gemeente Oever, vertegenwoordigd door {words};\n"
    first, _ = _parties(f"{front}2. De gemeente Dal, vertegenwoordigd door A. Vink;\n")
    assert first[1:3] == (person, function)


def test_holders_of_one_office_represent_their_bodies_in_order() -> None:
    front = """Convenant Kade

Partijen:

1. De provincies Noord en Zuid, vertegenwoordigd door de gedeputeerden mevrouw A. Berg en de heer B. Dal;
2. De minister van Water, handelend als bestuursorgaan, mede namens de minister van Geld en de minister van Bouw;
"""
    assert [party[:3] for party in _parties(front)] == [
        ("provincie Noord", "A. Berg", "gedeputeerde"),
        ("provincie Zuid", "B. Dal", "gedeputeerde"),
        ("minister van Water", "", ""),
    ]


@pytest.mark.parametrize(
    ("sentence", "headed", "terms"),
    [
        (
            "Kade betekent de muur; vaart betekent water en oever betekent de kant.",
            True,
            ["Kade", "vaart", "oever"],
        ),
        ("Kade betekent de muur.", False, []),
        ("Dit betekent dat partijen samenwerken.", True, []),
        ("In deze afspraken betekent “kade” de muur en “vaart” het water.", False, ["kade", "vaart"]),
        ("Onder “kade” verstaan partijen de muur en onder “vaart” het water.", False, ["kade", "vaart"]),
        ("Dat betekent “meer” water.", False, []),
        ("In dit convenant betekent kade: de muur langs het water.", True, ["kade"]),
        ('Hieronder wordt verstaan onder "kade": de muur langs het water.', False, ["kade"]),
        ("In dit convenant wordt verstaan onder ‘oever’ de kant.", False, ["oever"]),
    ],
)
def test_a_sentence_may_define_several_terms(sentence: str, headed: bool, terms: list[str]) -> None:
    assert list(terms_stated(sentence, headed=headed)) == terms


def test_reasons_below_a_question_about_the_agreements_are_considerations() -> None:
    front = """Convenant Kade

Partijen:

1. De gemeente Oever, vertegenwoordigd door wethouder A. Berg;
2. De gemeente Kreek, vertegenwoordigd door wethouder B. Dal;

Waarom deze afspraken

De kade verzakt.

De vaart slibt dicht.

In deze afspraken betekent “kade” de muur.

"""
    deal = deal_of(f"{front}{ARTICLES}")
    assert [division.soort for division in deal.aanhef] == [Soort.PARTIJEN, Soort.OVERWEGINGEN]
    assert [term.term for term in deal.begrippen] == ["kade"]


def test_betekent_without_a_colon_leads_to_terms_on_lines_of_their_own() -> None:
    text = "Artikel 1\nBegrippen\n\nIn dit convenant betekent\nkade: de muur langs het water;\nvaart: het water.\n"
    deal = deal_of(f"Convenant Kade\n\n{text}\nArtikel 2\nWerk\n\nDe gemeente bouwt.\n")
    assert [term.term for term in deal.begrippen] == ["kade", "vaart"]
