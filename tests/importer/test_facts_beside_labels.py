"""Parties with their facts beside labels, in columns of spaces, behind a person, or with a name in brackets."""

import pytest
from imported_deals import deal_with_front

from dealpers.model import Deal

OEVER = ("Gemeente Oever", "A. Berg", "wethouder", "de Gemeente")
VAART = ("Stichting Vaart", "B. Dal", "directeur", "Vaart")
NO_ALIAS = [(*OEVER[:3], ""), (*VAART[:3], "")]


def _rows(deal: Deal) -> list[tuple[str, str, str, str]]:
    return [(party.naam, party.persoon, party.functie, party.alias) for party in deal.partijen]


ONE_TABLE = """Convenant Kade

Ondergetekenden

Organisatie:\tGemeente Oever
Naam:\tA. Berg
Functie:\twethouder
Hierna:\tde Gemeente
Organisatie:\tStichting Vaart
Naam:\tB. Dal
Functie:\tdirecteur
Hierna:\tVaart
"""
A_TABLE_EACH = """Convenant Kade

Partijen

| Partij 1 | Gemeente Oever |
|---|---|
| Adres | Kade 1 |
| Vertegenwoordigd door | mevrouw A. Berg |
| In de functie van | wethouder |
| Hierna te noemen | de Gemeente |

en

| Partij 2 | Stichting Vaart |
|---|---|
| Adres | Dijk 2 |
| Vertegenwoordigd door | de heer B. Dal |
| In de functie van | directeur |
| Hierna te noemen | Vaart |
"""


@pytest.mark.parametrize("text", [ONE_TABLE, A_TABLE_EACH])
def test_a_table_with_labels_left_of_the_facts_names_a_party_at_each_first_label(text: str) -> None:
    deal = deal_with_front(text)
    assert _rows(deal) == [OEVER, VAART]
    assert [party.id for party in deal.partijen] == ["partij-1", "partij-2"]


def test_a_table_of_other_labels_names_no_parties() -> None:
    text = ONE_TABLE.replace("Organisatie:", "Begroting:").replace("Naam:", "Jaar:")
    assert deal_with_front(text.replace("Ondergetekenden", "Gegevens")).partijen == ()


SPACED = {
    "below heads": """Convenant Kade

Tussen:

Overheid / organisatie      Bestuurder          Rol
Gemeente Oever              mevrouw A. Berg     wethouder
Stichting Vaart             B. Dal              directeur
""",
    "without heads": """Convenant Kade

De ondergetekenden:

1.   Gemeente Oever           A. Berg       wethouder
2.   Stichting Vaart          B. Dal        directeur
""",
}


@pytest.mark.parametrize("name", SPACED)
def test_columns_of_spaces_name_the_parties(name: str) -> None:
    assert _rows(deal_with_front(SPACED[name])) == NO_ALIAS


BRACKETS = {
    "behind a person": """Convenant Kade

Ondertekenaars

- mevrouw A. Berg, wethouder, handelend namens de gemeente Hoge Oever (Hoge Oever);
- de heer B. Dal, wethouder, optredend namens de gemeente Kreek (de Gemeente);
- C. Els, directeur, handelend namens ProRail (PR).

Hoge Oever en de Gemeente worden samen aangeduid als de Gemeenten.
""",
    "behind a body": """Convenant Kade

Partijen:

1. de gemeente Hoge Oever (Hoge Oever), vertegenwoordigd door A. Berg, wethouder;
2. de gemeente Kreek (de Gemeente), vertegenwoordigd door B. Dal, wethouder;
3. ProRail (PR), vertegenwoordigd door C. Els, directeur.

Hoge Oever en de Gemeente heten hierna samen de Gemeenten.
""",
}


@pytest.mark.parametrize("name", BRACKETS)
def test_a_common_name_in_brackets_is_an_alias_and_other_letters_are_an_abbreviation(name: str) -> None:
    deal = deal_with_front(BRACKETS[name])
    assert _rows(deal) == [
        ("gemeente Hoge Oever", "A. Berg", "wethouder", "Hoge Oever"),
        ("gemeente Kreek", "B. Dal", "wethouder", "de Gemeente"),
        ("ProRail", "C. Els", "directeur", ""),
    ]
    assert [party.groep for party in deal.partijen] == ["de Gemeenten", "de Gemeenten", ""]
