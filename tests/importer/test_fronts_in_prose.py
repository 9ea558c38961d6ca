"""Parties of an agreement in running sentences, behind the name of their group, and in a table below the title."""

import pytest
from imported_deals import deal_with_front

from dealpers.model import Soort


def _parties(front: str) -> list[tuple[str, str, str]]:
    return [(party.naam, party.persoon, party.functie) for party in deal_with_front(front).partijen]


def test_the_subject_of_a_sentence_with_a_full_stop_is_a_row_of_parties_each_with_its_representative() -> None:
    front = """Bestuursakkoord Vaart

Het Rijk, vertegenwoordigd door de minister van Water en Bodem, de provincie Vaartland, vertegenwoordigd door
gedeputeerde A. Berg, en de gemeenten Oever, Kreek en Dal hebben op 11 maart 2026 gesproken over de vaart.

Partijen spreken het volgende af:
"""
    assert _parties(front) == [
        ("Rijk", "", "minister van Water en Bodem"),
        ("provincie Vaartland", "A. Berg", "gedeputeerde"),
        ("gemeente Oever", "", ""),
        ("gemeente Kreek", "", ""),
        ("gemeente Dal", "", ""),
    ]


def test_a_later_sentence_says_who_represents_a_party_or_all_parties_of_a_kind() -> None:
    front = """Protocol Kade

Dit protocol is een afspraak tussen de Veiligheidsregio Vaart (hierna VRV) en de gemeenten in haar gebied: Oever en
Kreek. De Veiligheidsregio Vaart wordt vertegenwoordigd door de commandant, B. Dal. De gemeenten worden
vertegenwoordigd door hun burgemeesters.

Partijen spreken af:
"""
    assert _parties(front) == [
        ("Veiligheidsregio Vaart", "B. Dal", "commandant"),
        ("gemeente Oever", "", "burgemeester"),
        ("gemeente Kreek", "", "burgemeester"),
    ]
    assert [party.alias for party in deal_with_front(front).partijen] == ["VRV", "", ""]


@pytest.mark.parametrize(
    "sentence",
    [
        "In 2019 sloten de gemeente Oever en de provincie Vaart een overeenkomst over de kade.",
        "Dit convenant gaat over de kade. De gemeente Oever en de provincie Vaart kennen elkaar goed.",
        "Dit convenant volgt op het overleg van de gemeente Oever.",
    ],
)
def test_a_sentence_about_another_agreement_or_about_bodies_in_general_names_no_parties(sentence: str) -> None:
    assert _parties(f"Convenant Kade\n\n{sentence}\n\nPartijen spreken af:\n") == []


def test_bodies_behind_the_name_of_their_group_are_its_members() -> None:
    front = """City Deal Kade

Wie

Rijk: de minister van Water en Bodem en de minister van Geld;
Steden: de gemeenten Oever, Kreek en Dal;
Bedrijven: Steen en Zand B.V., Coöperatie De Schuit U.A.;
Kennisinstellingen: Hogeschool Vaart en het Instituut voor Kade en Kant;

Partijen spreken af:
"""
    groups: dict[str, list[str]] = {}
    for party in deal_with_front(front).partijen:
        groups.setdefault(party.groep, []).append(party.naam)
    assert groups == {
        "Rijk": ["minister van Water en Bodem", "minister van Geld"],
        "Steden": ["gemeente Oever", "gemeente Kreek", "gemeente Dal"],
        "Bedrijven": ["Steen en Zand B.V.", "Coöperatie De Schuit U.A."],
        "Kennisinstellingen": ["Hogeschool Vaart", "Instituut voor Kade en Kant"],
    }


def test_a_table_below_the_title_with_columns_of_parties_names_them() -> None:
    front = """Overeenkomst Plas

Partij\tVertegenwoordigd door\tFunctie
Gemeente Plassen\tde heer T. Riet\twethouder
Recreatieschap Plas en Bos\tmevrouw mr. A. Duin\tsecretaris
Stichting De Plas\tK. Snoek\tpenningmeester

Overwegende dat de plas diep is;

Partijen spreken af:
"""
    assert _parties(front) == [
        ("Gemeente Plassen", "T. Riet", "wethouder"),
        ("Recreatieschap Plas en Bos", "mr. A. Duin", "secretaris"),
        ("Stichting De Plas", "K. Snoek", "penningmeester"),
    ]


def test_a_table_without_a_column_about_parties_stays_a_table() -> None:
    front = """Overeenkomst Plas

Gemeente\tBedrag\tJaar
Oever\t€ 100\t2026
Kreek\t€ 200\t2027

Partijen spreken af:
"""
    assert _parties(front) == []


def test_a_heading_that_ends_in_to_wit_is_a_group_and_a_numeral_behind_and_is_no_part_of_a_name() -> None:
    front = """Regiodeal Vaart

Ondergetekenden,

het Rijk, te weten:
de Minister van Water, te dezen vertegenwoordigd door mr. C. Berg, directeur-generaal,

de Regio, te weten:
I. de provincie Vaartland, aan de Brink 3 (6711 DA), vertegenwoordigd door gedeputeerde G. Tromp,
II. de gemeente Oever, vertegenwoordigd door burgemeester A. Wolters,

en

III. de gemeente Kreek, vertegenwoordigd door wethouder D. Vos,

komen het volgende overeen:
"""
    assert [(party.naam, party.groep) for party in deal_with_front(front).partijen] == [
        ("Minister van Water", "het Rijk"),
        ("provincie Vaartland", "de Regio"),
        ("gemeente Oever", "de Regio"),
        ("gemeente Kreek", "de Regio"),
    ]
    assert [part.soort for part in deal_with_front(front).aanhef] == [Soort.PARTIJEN]
