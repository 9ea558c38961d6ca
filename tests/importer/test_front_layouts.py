"""Layouts of parties and terms in the front: colons, kinds of groups, rows with pipes, a line for each clause."""

from imported_deals import ARTICLES, deal_of, deal_with_front


def _parties(front: str) -> list[tuple[str, str, str, str]]:
    return [(party.naam, party.persoon, party.functie, party.groep) for party in deal_with_front(front).partijen]


def test_a_colon_may_part_a_body_and_its_representative() -> None:
    front = """Convenant School

Aan dit convenant nemen deel:

Namens de gemeenten:
- Oever: wethouder A. Berg
- Kreek: wethouder B. Dal

Namens het onderwijs:
- ROC Vaart: mevrouw C. Vink, lid College van Bestuur

Spreken af:
"""
    assert _parties(front) == [
        ("Oever", "A. Berg", "wethouder", "de gemeenten"),
        ("Kreek", "B. Dal", "wethouder", "de gemeenten"),
        ("ROC Vaart", "C. Vink", "lid College van Bestuur", "het onderwijs"),
    ]


def test_bare_names_behind_a_kind_of_body_are_bodies_of_that_kind() -> None:
    front = """Convenant Wonen

Wie doen mee?

Gemeenten: Oever, Kreek en Dal
Provincie: Vaartland
Corporaties: Thuis en Woonvast

Partijen spreken af:
"""
    assert [(name, group) for name, _, _, group in _parties(front)] == [
        ("gemeente Oever", "Gemeenten"),
        ("gemeente Kreek", "Gemeenten"),
        ("gemeente Dal", "Gemeenten"),
        ("provincie Vaartland", "Provincie"),
        ("Thuis", "Corporaties"),
        ("Woonvast", "Corporaties"),
    ]


def test_rows_with_pipes_are_a_table_without_a_rule_and_give_the_alias() -> None:
    front = """Afspraken Wonen

Partij | Vertegenwoordiger | Functie | In deze tekst
Gemeente Oever | Anna Berg | wethouder | gemeente
Stichting Woonvast | Bert Dal | bestuurder | Woonvast
"""
    deal = deal_with_front(front)
    assert [(party.naam, party.persoon, party.functie, party.alias) for party in deal.partijen] == [
        ("Gemeente Oever", "Anna Berg", "wethouder", "gemeente"),
        ("Stichting Woonvast", "Bert Dal", "bestuurder", "Woonvast"),
    ]
    assert len(deal.tabellen) == 1


def test_a_clause_on_each_line_belongs_to_the_body_above() -> None:
    front = """Convenant Energie

Tussen:

De Gemeente Oever,
vertegenwoordigd door de wethouder Energie,
mevrouw A. Berg,
verder aangeduid als: de gemeente,

Stichting Energiebank,
vertegenwoordigd door de voorzitter,
de heer B. Dal,
verder aangeduid als: de bank,

wordt het volgende overeengekomen.
"""
    deal = deal_with_front(front)
    assert [(party.naam, party.persoon, party.functie, party.alias) for party in deal.partijen] == [
        ("Gemeente Oever", "A. Berg", "wethouder Energie", "de gemeente"),
        ("Stichting Energiebank", "B. Dal", "voorzitter", "de bank"),
    ]


def test_terms_are_above_their_definitions_or_behind_a_lid_that_leads_to_them() -> None:
    above = """
Artikel 1. Begrippen

In dit convenant wordt verstaan onder:
Kade
De muur langs het water.
Vaart
Het water zelf, met de oever.
"""
    behind = """
Artikel 1 – Definities

1.1 In deze overeenkomst hebben de volgende begrippen de daarachter vermelde betekenis:

Kade: de muur langs het water;
Vaart: het water zelf.
"""
    for article in (above, behind):
        deal = deal_of(f"Convenant Kade\n{article}{ARTICLES.replace('Artikel 1', 'Artikel 3')}")
        assert [term.term for term in deal.begrippen] == ["Kade", "Vaart"]


def test_a_party_that_acts_for_others_too_has_its_own_name() -> None:
    front = """Zorgakkoord Vaart

Partijen:

- Gemeente Oever (mede namens de gemeenten Kreek en Dal), de heer A. Berg, wethouder Zorg
- GGD Vaart, mevrouw B. Dal, directeur publieke gezondheid
"""
    assert _parties(front) == [
        ("Gemeente Oever", "A. Berg", "wethouder Zorg", ""),
        ("GGD Vaart", "B. Dal", "directeur publieke gezondheid", ""),
    ]


def test_fields_below_a_body_and_a_bare_side_above_parties() -> None:
    front = """Convenant School

PARTIJEN

Rijk
Het ministerie van School, vertegenwoordigd door A. Berg, directeur Steden

Scholen
Stichting De Kade
Vertegenwoordigd door: mevrouw B. Dal
Functie: bestuurder
Hierna te noemen: de stichting

KOMEN OVEREEN:
"""
    assert _parties(front) == [
        ("ministerie van School", "A. Berg", "directeur Steden", "Rijk"),
        ("Stichting De Kade", "B. Dal", "bestuurder", "Scholen"),
    ]


def test_sides_are_no_groups_and_a_firm_is_one_party() -> None:
    front = """Overeenkomst Brug

De ondergetekenden, te weten:

enerzijds: de provincie Vaart, vertegenwoordigd door de heer A. Berg, gedeputeerde, hierna: ‘de Provincie’,

anderzijds: KadeWonen v.o.f., bestaande uit de besloten vennootschappen Steen B.V. en Zand B.V., te dezen
vertegenwoordigd door B. Dal, hierna: ‘de VOF’;

komen overeen:
"""
    assert _parties(front) == [
        ("provincie Vaart", "A. Berg", "gedeputeerde", ""),
        ("KadeWonen v.o.f.", "B. Dal", "", ""),
    ]


def test_a_paragraph_that_begins_with_the_letter_of_a_party_is_a_party() -> None:
    front = """Convenant Kade

Partij A: het college van Oever, hierna te noemen het College, vertegenwoordigd door wethouder A. Berg;

Partij B: Stichting De Kade, hierna te noemen De Kade, vertegenwoordigd door haar directeur, mevrouw B. Dal.

Besluiten partijen:
"""
    assert _parties(front) == [
        ("college van Oever", "A. Berg", "wethouder", ""),
        ("Stichting De Kade", "B. Dal", "directeur", ""),
    ]
