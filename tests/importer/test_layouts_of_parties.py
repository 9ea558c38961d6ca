"""Parties in lines, fields, clauses and double-spaced text, each read with all that is said of them."""

import pytest
from preambles import BODY

from dealpers.importer import Asked, Care, decoded, imported
from dealpers.model import Deal

TWO = [("gemeente Oever", "drs. A. Berg", "wethouder"), ("Kade & Zonen B.V.", "B. Dal", "directeur")]
FRONTS = {
    "name, person and office on lines": """gemeente Oever
mevrouw drs. A. Berg
wethouder

Kade & Zonen B.V.
de heer B. Dal
directeur""",
    "strokes": """gemeente Oever / drs. A. Berg / wethouder
Kade & Zonen B.V. / B. Dal / directeur""",
    "brackets, the second with a small letter": """Kade & Zonen B.V. (B. Dal, directeur)
gemeente Oever (drs. A. Berg, wethouder)""",
    "fields, some about something else": """Organisatie: gemeente Oever
Adres: Kadeweg 3
Contactpersoon: drs. A. Berg
Functie: wethouder

Organisatie: Kade & Zonen B.V.
Adres: Havenweg 14
Contactpersoon: B. Dal
Functie: directeur""",
    "seat, address and birth": """1. de gemeente Oever, met zetel te 1234 AB Oever, Kadeweg 3,
vertegenwoordigd door mevrouw drs. A. Berg, geboren te Kreek op 3 mei 1970, wethouder;
2. Kade & Zonen B.V. (waar de werf onderdeel van is), gevestigd te Oever
en aldaar kantoorhoudende aan de Havenweg 14, namens welke de heer B. Dal, directeur;""",
    "a number and an address between body and person": """1.
gemeente Oever
Raadhuisplein 1
1234 AB Oever
vertegenwoordigd door: mevrouw drs. A. Berg, wethouder

2.
Kade & Zonen B.V.
Havenweg 14
1234 AC Oever
vertegenwoordigd door: de heer B. Dal, directeur""",
    "persons before their bodies in columns": """Naam            Functie       Organisatie
drs. A. Berg    wethouder     gemeente Oever
B. Dal          directeur     Kade & Zonen B.V.""",
    "numbers before bodies in columns": """Nr    Partij               Vertegenwoordigd door
1     gemeente Oever       drs. A. Berg,
                           wethouder
2     Kade & Zonen B.V.    B. Dal, directeur""",
    "a column for each party behind tabs": """gemeente Oever\tKade & Zonen B.V.
mevrouw drs. A. Berg\tde heer B. Dal
wethouder\tdirecteur""",
}


def deal_of(front: str, body: str = BODY) -> Deal:
    outcome = imported(decoded("kade.txt", f"Convenant Kade\n\nPartijen:\n\n{front}\n\n{body}".encode()), Asked())
    assert outcome.care is Care.FULL
    assert isinstance(outcome.stuk, Deal)
    return outcome.stuk


@pytest.mark.no_cover  # the same lines as in other tests
@pytest.mark.parametrize("front", FRONTS.values(), ids=FRONTS)
def test_a_party_is_read_with_its_person_and_office_in_any_layout(front: str) -> None:
    parties = deal_of(front).partijen
    assert sorted((party.naam, party.persoon, party.functie) for party in parties) == sorted(TWO)


def test_a_private_person_with_a_residence_is_a_party() -> None:
    front = (
        "1. de gemeente Oever, vertegenwoordigd door wethouder A. Berg, hierna: de Gemeente;\n"
        "2. mevrouw Anna Maria Kreek, geboren te Oever op 3 mei 1970, wonende te Oever, hierna: Kreek;"
    )
    assert [(party.naam, party.persoon, party.alias) for party in deal_of(front).partijen] == [
        ("gemeente Oever", "A. Berg", "de Gemeente"),
        ("Anna Maria Kreek", "", "Kreek"),
    ]


def test_columns_of_a_table_with_a_party_in_each_cell_are_groups() -> None:
    rows = (
        "Overheden\tBedrijven\n"
        "gemeente Oever, vertegenwoordigd door wethouder A. Berg\tKade B.V., vertegenwoordigd door directeur B. Dal\n"
        "provincie Vaart, vertegenwoordigd door gedeputeerde C. Vos\tHaven B.V., vertegenwoordigd door directeur D. Wit"
    )
    assert [(party.naam, party.functie, party.groep) for party in deal_of(rows).partijen] == [
        ("gemeente Oever", "wethouder", "Overheden"),
        ("provincie Vaart", "gedeputeerde", "Overheden"),
        ("Kade B.V.", "directeur", "Bedrijven"),
        ("Haven B.V.", "directeur", "Bedrijven"),
    ]


def test_parties_by_their_letters_in_a_lid_are_a_group() -> None:
    article = """Artikel 1 Partijen

1. Partijen zijn:
a. gemeente Oever, vertegenwoordigd door wethouder A. Berg;
b. Kade B.V., vertegenwoordigd door directeur B. Dal;
c. Haven B.V., vertegenwoordigd door directeur D. Wit.
2. De partijen, genoemd in het eerste lid, onder b en c, worden hierna gezamenlijk de Bouwers genoemd.
"""
    text = (
        f"Convenant Kade\n\nOverwegende dat de kade verzakt;\n\nkomen overeen:\n\n{article}\nArtikel 2 Doel\n\nDroog.\n"
    )
    deal = imported(decoded("kade.txt", text.encode()), Asked()).stuk
    assert [party.groep for party in deal.partijen] == ["", "de Bouwers", "de Bouwers"]


def test_bodies_that_support_the_text_below_the_parties_are_no_parties() -> None:
    below = "De volgende organisaties ondersteunen dit convenant:\n\n- Provincie Vaart\n- Haven B.V."
    assert len(deal_of(f"{FRONTS['strokes']}\n\n{below}").partijen) == len(TWO)


def test_a_common_name_behind_a_side_is_of_that_side() -> None:
    front = (
        "enerzijds:\n\nde provincie Vaart, vertegenwoordigd door gedeputeerde A. Berg, hierna: de Provincie,\n\n"
        "en anderzijds:\n\nde gemeente Oever, vertegenwoordigd door wethouder B. Dal, hierna: Oever,\n\n"
        "de gemeente Kreek, vertegenwoordigd door wethouder C. Vos, hierna: Kreek,\n\n"
        "hierna samen te noemen: de Gemeenten,"
    )
    assert [party.groep for party in deal_of(front).partijen] == ["", "de Gemeenten", "de Gemeenten"]


def test_names_of_bodies_below_names_of_groups_in_a_table_are_parties() -> None:
    rows = "Gemeenten\tBedrijven\nGemeente Oever\tKade B.V.\nGemeente Kreek\tHaven B.V."
    assert [(party.naam, party.groep) for party in deal_of(rows).partijen] == [
        ("Gemeente Oever", "Gemeenten"),
        ("Gemeente Kreek", "Gemeenten"),
        ("Kade B.V.", "Bedrijven"),
        ("Haven B.V.", "Bedrijven"),
    ]


def test_bodies_of_one_kind_in_a_paragraph_below_the_title_are_parties() -> None:
    front = (
        "De colleges van burgemeester en wethouders van de gemeenten Oever, Kreek en Vaart, ieder voor zover bevoegd;"
    )
    text = f"Convenant Kade\n\n{front}\n\n{BODY}"
    deal = imported(decoded("kade.txt", text.encode()), Asked()).stuk
    assert [party.naam.rpartition(" ")[2] for party in deal.partijen] == ["Oever", "Kreek", "Vaart"]


LINES = """Convenant Kade
De ondergetekenden:
   1. de gemeente Oever, ten deze vertegenwoordigd
door haar burgemeester, mr. A. Berg, handelende ter
uitvoering van het besluit van de gemeenteraad van
11 februari 1969, hierna te noemen „de gemeente”;
   2. N.V. Kade, gevestigd te Oever, ten deze
vertegenwoordigd door haar directeur, B. Dal, hierna
te noemen „de vennootschap”;
overwegende:
   a. dat de kade uit het jaar 1884 dagtekent en te
laag is voor het tegenwoordige verkeer;
   b. dat de vennootschap eigenares is van de grond;
zijn overeengekomen als volgt:
Artikel 1.
   1. De gemeente verhoogt de kade, die zij daartoe
van de vennootschap in gebruik neemt.
   2. De vennootschap draagt de helft van de kosten
die de gemeente daarvoor maakt.""".splitlines()


def test_lines_with_a_blank_line_behind_each_are_paragraphs() -> None:
    deal = imported(decoded("kade.txt", "\n\n".join(LINES).encode()), Asked()).stuk
    assert [(party.naam, party.persoon, party.alias) for party in deal.partijen] == [
        ("gemeente Oever", "mr. A. Berg", "de gemeente"),
        ("N.V. Kade", "B. Dal", "de vennootschap"),
    ]
    assert [lid.label for article in deal.artikelen for lid in article.leden] == ["1.", "2."]


@pytest.mark.parametrize(
    ("above", "title"),
    [
        ("Overheid.nl > Regelingen > Convenant Kade\nGeldend van 01-01-2015 t/m heden", "Convenant Kade"),
        ("Blad gemeenschappelijke regeling 2023, 11", "Convenant Kade"),
        ("Convenant Kade versie 3 mei 2021", "Convenant Kade"),
    ],
)
def test_a_line_of_a_site_or_a_running_head_is_no_title(above: str, title: str) -> None:
    text = f"{above}\n\n{title}\n\nPartijen:\n\n{FRONTS['strokes']}\n\n{BODY}"
    assert imported(decoded("kade.txt", text.encode()), Asked()).stuk.titel.tekst == title


def test_blank_lines_inside_paragraphs_are_fewer_than_those_between() -> None:
    paragraphs = (
        ("OVEREENKOMST OVER DE KADE IN DE", "POLDER"),
        ("De ondergetekenden:",),
        ("1. de gemeente Oever, te dezen", "   vertegenwoordigd door haar wethouder,", "   mevrouw A. Berg;"),
        ("2. de Roei- en Zeilclub Vaart, te", "   dezen vertegenwoordigd door haar", "   voorzitter, de heer B. Dal;"),
        ("overwegende:",),
        ("- dat de kade al sinds jaar en dag", "  aan het verzakken is;"),
        ("komen overeen:",),
        ("Artikel 1. Kade",),
        ("1. De club houdt de kade droog van", "   mei tot september."),
        ("2. De gemeente houdt de kade droog", "   in de andere maanden."),
    )
    text = "\n\n\n".join("\n\n".join(paragraph) for paragraph in paragraphs)
    deal = imported(decoded("kade.txt", text.encode()), Asked()).stuk
    assert deal.titel.tekst == "OVEREENKOMST OVER DE KADE IN DE POLDER"
    assert [party.persoon for party in deal.partijen] == ["A. Berg", "B. Dal"]
    assert [lid.blokken[0].tekst for lid in deal.hoofdstukken[0].artikelen[0].leden] == [
        "De club houdt de kade droog van mei tot september.",
        "De gemeente houdt de kade droog in de andere maanden.",
    ]
