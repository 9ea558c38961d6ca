"""Zone of the parties by evidence: below the title, in tables without heads, in an article, at the signatures."""

import pytest
from imported_deals import deal_of, deal_with_front

from dealpers.importer.unread_parties import unread_parties
from dealpers.model import alineas
from dealpers.parse.aanhef.bewijs import Evidence, evidence

Row = tuple[str, str, str, str]


def _rows(text: str, *, whole: bool = False) -> list[Row]:
    deal = deal_of(text) if whole else deal_with_front(text)
    return [(party.naam, party.persoon, party.functie, party.alias) for party in deal.partijen]


TWO = [("gemeente Oever", "A. Berg", "wethouder", "Oever"), ("ProRail", "B. Dal", "directeur", "PR")]
PAIR = [(name[:1].lower() + name[1:], *rest) for name, *rest in TWO]
FRONTS = {
    "lines right below the title": """Convenant Kade
De gemeente Oever, namens deze: A. Berg, wethouder, hierna: Oever
ProRail, namens deze: B. Dal, directeur, hierna: PR

spreken het volgende af:
""",
    "a table without heads": """Convenant Kade

Wie doen mee?

De gemeente Oever\tmevrouw A. Berg\twethouder\tOever
ProRail\tde heer B. Dal\tdirecteur\thierna: PR
Stichting Vaart\tC. Vink\tvoorzitter\tVaart
""",
    "a list below a line of unknown words": """Convenant Kade

Samen aan de slag

- de gemeente Oever (A. Berg, wethouder), hierna: Oever
- ProRail (vertegenwoordigd door directeur B. Dal), hierna: PR
""",
    "a numbered heading above articles": """Convenant Kade

1. Partijen

1: de gemeente Oever, namens deze A. Berg, wethouder, hierna: Oever;

2: ProRail, namens deze B. Dal, directeur, hierna: PR;
""",
    "names with lines of clauses below": """Convenant Kade

Ondergetekenden:

Gemeente Oever
te dezen vertegenwoordigd door: mevrouw A. Berg,
wethouder
hierna te noemen: Oever

ProRail
gevestigd te Utrecht
te dezen vertegenwoordigd door: de heer B. Dal, directeur
hierna te noemen: PR
""",
}


@pytest.mark.no_cover  # the same lines as in other tests
@pytest.mark.parametrize("front", FRONTS.values(), ids=FRONTS)
def test_a_zone_of_parties_is_found_by_what_its_items_are(front: str) -> None:
    assert [(name[:1].lower() + name[1:], *rest) for name, *rest in _rows(front)][:2] == PAIR


@pytest.mark.parametrize("label", ["a. {}", "- {}", "{}\n"])
def test_the_first_article_may_list_the_parties(label: str) -> None:
    items = "\n".join(
        label.format(words)
        for words in (
            "de gemeente Oever, namens deze A. Berg, wethouder, hierna te noemen: Oever;",
            "ProRail, namens deze B. Dal, directeur, hierna te noemen: PR;",
        )
    )
    front = f"Convenant Kade\n\nArtikel 1 Deelnemers\n\nDe partijen zijn:\n\n{items}\n\n"
    text = f"{front}Artikel 2 Werk\n\nPartijen bouwen.\n"
    assert _rows(text, whole=True) == TWO


def test_a_party_without_a_representative_has_its_only_signatory() -> None:
    text = """Convenant Kade

Partijen:
1. De gemeente Oever, hierna: Oever;
2. De gemeente Kreek, hierna: Kreek;

Artikel 1 Werk

Partijen bouwen de kade.

Oever, 3 maart 2021

w.g. A. Berg, gemeente Oever
w.g. B. Dal, gemeente Kreek
"""
    assert [row[1] for row in _rows(text, whole=True)] == ["A. Berg", "B. Dal"]


def test_the_last_en_of_a_row_parts_bodies_and_an_earlier_one_is_part_of_a_name() -> None:
    front = "Convenant Kade\n\nTussen Hogeschool Rijn en Kust en Bakkerij Dal & Zonen B.V.\n"
    assert [row[0] for row in _rows(front)] == ["Hogeschool Rijn en Kust", "Bakkerij Dal & Zonen B.V."]
    front = "Convenant Kade\n\nTussen ProRail, Woonstichting Dal en Vereniging Vogels en Bomen\n"
    assert [row[0] for row in _rows(front)] == ["ProRail", "Woonstichting Dal", "Vereniging Vogels en Bomen"]


def test_bodies_that_support_a_text_are_no_parties() -> None:
    front = """Convenant Kade

Partijen

Gemeente Oever
Gemeente Kreek

Woonstichting Dal en ProRail hebben aan deze afspraken meegewerkt.
"""
    assert [row[0] for row in _rows(front)] == ["Gemeente Oever", "Gemeente Kreek"]


def test_a_clause_of_a_party_is_no_other_half_of_the_clause_above() -> None:
    front = FRONTS["names with lines of clauses below"]
    deal = deal_with_front(front)
    words = " ".join(alinea.tekst for part in deal.aanhef for alinea in alineas(part, deal))
    assert words.index("ProRail") < words.index("gevestigd")


@pytest.mark.parametrize(
    ("text", "degree"),
    [
        ("De gemeente Oever, vertegenwoordigd door A. Berg", Evidence.CERTAIN),
        ("Stichting De Kade", Evidence.BODY),
        ("ProRail", Evidence.NAME),
        ("Anna Berg, wethouder Wonen", Evidence.NONE),
        ("Voorzitter A. Berg", Evidence.NONE),
        ("De gemeente heeft de kade gebouwd", Evidence.NONE),
        ("Gemeenten", Evidence.NONE),
    ],
)
def test_evidence_grows_with_what_is_said_of_a_body(text: str, degree: Evidence) -> None:
    assert evidence(text) is degree


def test_lines_among_the_parties_that_name_none_are_reported() -> None:
    front = (
        "Convenant Kade\n\nPartijen:\n\n- de gemeente Oever;\n- de gemeente Kreek;\n- belangstellenden uit de buurt;\n"
    )
    assert unread_parties(deal_with_front(front)) == ("belangstellenden uit de buurt;",)
    assert not unread_parties(deal_with_front(FRONTS["names with lines of clauses below"]))


def test_parties_with_a_letter_behind_their_number_are_a_group_by_their_labels() -> None:
    front = """Convenant Kade

Partijen:

1. De provincie Vaart, hierna: de Provincie;
2a. De burgemeester van Oever, mevrouw A. Berg;
2b. Het college van burgemeester en wethouders van Oever;

Partijen 2a en 2b hierna samen te noemen: Oever;
"""
    assert [party.groep for party in deal_with_front(front).partijen] == ["", "Oever", "Oever"]
