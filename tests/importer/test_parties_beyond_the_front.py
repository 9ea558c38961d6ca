"""Parties in annexes and at signatures, and persons who sign for themselves."""

from preambles import BODY

from dealpers.importer import Asked, decoded, imported


def test_parties_in_the_sections_of_an_annex_are_parties_in_groups() -> None:
    annex = """
Bijlage 1 Lijst van partijen

Gemeenten
Nr.\tNaam\tVertegenwoordigd door\tFunctie
1\tGemeente Oever\tA. Berg\twethouder
2\tGemeente Kreek\tB. Dal\twethouder

Bouwers
Nr.\tNaam\tVertegenwoordigd door\tFunctie
3\tKade B.V.\tC. Vos\tdirecteur
4\tStichting Haven\tD. Wit\tvoorzitter
"""
    front = "Dit convenant wordt gesloten door de organisaties die in bijlage 1 zijn genoemd."
    deal = imported(decoded("kade.txt", f"Convenant Kade\n\n{front}\n\n{BODY}{annex}".encode()), Asked()).stuk
    assert [(party.naam, party.persoon, party.groep) for party in deal.partijen] == [
        ("Gemeente Oever", "A. Berg", "Gemeenten"),
        ("Gemeente Kreek", "B. Dal", "Gemeenten"),
        ("Kade B.V.", "C. Vos", "Bouwers"),
        ("Stichting Haven", "D. Wit", "Bouwers"),
    ]


def test_firms_and_platforms_above_their_signatories_are_parties() -> None:
    closing = """Oever, 3 mei 2021

Gemeente Oever
mevrouw A. Berg, wethouder

Kade en Zonen B.V.
de heer B. Dal, directeur

Timmerwerf Gebroeders Vos v.o.f.
de heer C. Vos, vennoot

Jongerenplatform Oever
mevrouw D. Wit, secretaris
"""
    text = f"Verklaring Kade\n\nDe ondertekenaars,\n\n{BODY}\n{closing}"
    deal = imported(decoded("kade.txt", text.encode()), Asked()).stuk
    assert [party.ambt for party in deal.partijen] == [
        "Gemeente Oever",
        "Kade en Zonen B.V.",
        "Timmerwerf Gebroeders Vos v.o.f.",
        "Jongerenplatform Oever",
    ]


def test_persons_sign_by_their_initials_and_an_officer_for_the_body_that_is_represented() -> None:
    front = """De ondergetekenden:

1. mevrouw A. Berg, te dezen de gemeente Oever wettig vertegenwoordigende krachtens besluit nr. 3, hierna: de gemeente;

2. de heer Bert Jan Dal, geboren te Kreek op 4 mei 1970, en

3. mevrouw Cora Vos, geboren te Oever op 5 mei 1971,

de ondergetekenden onder 2 en 3 hierna tezamen te noemen: de Kopers;

komen overeen dat de gemeente verkoopt en de Kopers kopen:

een strook grond langs de vaart, hierna te noemen: de kade, voor een prijs van € 3.

Artikel 1 Levering

De kade wordt droog geleverd.

Oever, 6 mei 2021

de gemeente,

A. Berg

De Kopers

B.J. Dal

C. Vos
"""
    deal = imported(decoded("kade.txt", f"Koop van de kade\n\n{front}".encode()), Asked()).stuk
    assert [(party.naam, party.persoon, party.groep) for party in deal.partijen] == [
        ("gemeente Oever", "A. Berg", ""),
        ("Bert Jan Dal", "", "de Kopers"),
        ("Cora Vos", "", "de Kopers"),
    ]
    assert [(one.partij, one.naam) for one in deal.ondertekeningen] == [
        (party.id, name) for party, name in zip(deal.partijen, ("A. Berg", "B.J. Dal", "C. Vos"), strict=True)
    ]
