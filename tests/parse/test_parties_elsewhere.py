"""Parties of a text without a list of parties, at the signatures or in the title; members of a group by a sentence."""

import pytest
from imported_deals import ARTICLES, deal_of
from making import parsed

from dealpers.check import example_files
from dealpers.model import Deal

SIGNED = """
Ondertekening

Oever, 3 maart 2026

Gemeente Oever
mevrouw A. Berg, wethouder

Woonstichting De Kade
de heer B. Dal
directeur-bestuurder

Namens de Huurdersvereniging Ons Belang:
voorzitter C. Vink
"""


def _facts(deal: Deal) -> list[tuple[str, str, str]]:
    return [(party.naam, party.persoon, party.functie) for party in deal.partijen]


def test_parties_that_only_sign_are_read_with_their_signatories() -> None:
    deal = deal_of(f"Prestatieafspraken 2026\n\nOver de huren en de woningen.\n{ARTICLES}{SIGNED}")
    assert _facts(deal) == [
        ("Gemeente Oever", "A. Berg", "wethouder"),
        ("Woonstichting De Kade", "B. Dal", "directeur-bestuurder"),
        ("Huurdersvereniging Ons Belang", "C. Vink", "voorzitter"),
    ]
    assert [(signed.naam, signed.partij) for signed in deal.ondertekeningen] == [
        (party.persoon, party.id) for party in deal.partijen
    ]


@pytest.mark.parametrize(
    "front",
    [
        "Prestatieafspraken 2026\n\nGemeente Oever, Woonstichting De Kade en Huurdersvereniging Ons Belang\n",
        "Prestatieafspraken tussen de gemeente Oever, Woonstichting De Kade en Huurdersvereniging Ons Belang\n",
    ],
)
def test_a_row_of_bodies_in_or_below_the_title_names_the_parties(front: str) -> None:
    deal = deal_of(f"{front}{ARTICLES}")
    names = ["Gemeente Oever", "Woonstichting De Kade", "Huurdersvereniging Ons Belang"]
    assert [party.naam.lower() for party in deal.partijen] == [name.lower() for name in names]


@pytest.mark.parametrize(
    "front",
    [
        "Convenant Kade\n\nDe gemeente Oever kent de provincie Vaart.\n",
        "Convenant over het verkeer tussen Oever en Kreek\n",
    ],
)
def test_words_about_bodies_or_places_below_or_in_a_title_name_no_parties(front: str) -> None:
    assert _facts(deal_of(f"{front}{ARTICLES}")) == []


def test_one_signature_alone_makes_no_parties() -> None:
    text = f"Convenant Kade\n{ARTICLES}\nOndertekening\n\nGemeente Oever\nmevrouw A. Berg, wethouder\n"
    assert _facts(deal_of(text)) == []


@pytest.mark.parametrize(
    ("sentence", "members"),
    [
        ("De Brug en Vivo worden samen aangeduid als de corporaties.", ("partij-2", "partij-3")),
        ("De Brug en Vivo worden hierna samen genoemd: de corporaties.", ("partij-2", "partij-3")),
        ("De Brug en Vivo (samen: de corporaties) doen mee.", ("partij-2", "partij-3")),
        ("De stichtingen worden samen aangeduid als de corporaties.", ("partij-2", "partij-3")),
        ("De Brug en Anders Wonen worden samen aangeduid als de corporaties.", None),
    ],
)
def test_a_group_has_the_members_that_its_sentence_names_and_else_is_none(
    sentence: str, members: tuple[str, ...] | None
) -> None:
    parties = "1. Gemeente Aldum\n2. Stichting De Brug, hierna: De Brug\n3. Stichting Vivo, hierna: Vivo"
    aanhef = f"# Convenant Kade\n\n## Partijen\n\n{parties}\n\n{sentence}\n"
    read_deal = parsed({**example_files(""), "aanhef.md": aanhef}).deal
    wanted = [("de corporaties", members)] if members else []
    assert [(group.naam, group.leden) for group in read_deal.groepen] == wanted


@pytest.mark.parametrize(
    "heading", ["2025 - 2028", "Periode 2026 t/m 2029", "Partijen bij dit akkoord zijn enerzijds:"]
)
def test_a_heading_that_is_no_name_above_parties_makes_no_group(heading: str) -> None:
    aanhef = f"# Convenant Kade\n\n## {heading}\n\n1. Gemeente Aldum\n2. Gemeente Born\n"
    read_deal = parsed({**example_files(""), "aanhef.md": aanhef}).deal
    assert (len(read_deal.partijen), read_deal.groepen) == (2, ())
