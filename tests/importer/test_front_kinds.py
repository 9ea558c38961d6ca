"""Kinds of fronts: groups in series, numbers on lines of their own, appositions, bodies that consent, terms."""

import pytest
from imported_deals import deal_of, deal_with_front, outcome_of

from dealpers.model import Deal, Soort

TWO = """1. De gemeente Oever, vertegenwoordigd door A. Berg, wethouder, hierna: Oever;
2. ProRail, vertegenwoordigd door B. Dal, directeur, hierna: PR;
"""


def _named(deal: Deal) -> list[tuple[str, str, str]]:
    return [(party.naam, party.persoon, party.groep) for party in deal.partijen]


@pytest.mark.no_cover  # the same lines as in other tests
@pytest.mark.parametrize(
    ("item", "name", "seat"),
    [
        ("Waterkantoor Vaart en Kade, openbaar lichaam, namens deze B. Dal", "Waterkantoor Vaart en Kade", ""),
        ("Vaarhuis Kreek, een stichting zonder winst, vertegenwoordigd door B. Dal", "Vaarhuis Kreek", ""),
        ("mevrouw B. Dal, wethouder, namens de gemeente Kreek, gastgemeente van de regio", "gemeente Kreek", ""),
        ("de heer B. Dal, directeur, namens het Instituut Vaart te Kreekdam", "Instituut Vaart", "Kreekdam"),
        (
            "Netwerken N.V., gevestigd te Kreekdam en ingeschreven onder nummer 01020304 van het handelsregister, "
            "vertegenwoordigd door B. Dal",
            "Netwerken N.V.",
            "Kreekdam",
        ),
    ],
)  # fmt: skip
def test_an_apposition_a_seat_and_a_registration_are_no_part_of_a_name(item: str, name: str, seat: str) -> None:
    deal = deal_with_front(f"Convenant Kade\n\nPartijen:\n\n- De gemeente Oever, hierna: Oever;\n- {item};\n")
    assert [(party.naam, party.persoon, party.zetel) for party in deal.partijen][1:] == [(name, "B. Dal", seat)]


def test_policies_behind_a_comma_are_part_of_the_name_of_a_minister() -> None:
    deal = deal_with_front(
        "Convenant Kade\n\nPartijen:\n\n- De minister van Landbouw, visserij en water, namens deze B. Dal;\n"
        "- Oever B.V.;\n"
    )
    assert deal.partijen[0].ambt.endswith("visserij en water")


@pytest.mark.no_cover  # the same lines as in other tests
@pytest.mark.parametrize("numbers", [("1", "2", "3"), ("Partij 1:", "Partij 2:", "Partij 3:"), ("(1)", "(2)", "(3)")])
def test_a_number_above_a_party_is_its_number_in_the_sentence_about_its_group(numbers: tuple[str, ...]) -> None:
    bodies = ("De minister van Water", "De gemeente Oever", "De gemeente Kreek")
    rows = "\n\n".join(
        f"{number}\n{body},\nvertegenwoordigd door de heer A. Berg,\nhierna te noemen: {body[3:]};"
        for number, body in zip(numbers, bodies, strict=True)
    )
    deal = deal_with_front(
        f"Convenant Kade\n\nPartijen\n{rows}\n\nPartij genoemd onder 1 hierna te noemen: het Rijk;\n"
        "Partijen genoemd onder 2 en 3 hierna samen te noemen: de Regio;\n"
    )
    assert [party.groep for party in deal.partijen][1:] == ["de Regio", "de Regio"]
    assert deal.partijen[0].groep != "de Regio"


def test_a_group_of_partners_in_a_series_of_groups_has_parties() -> None:
    front = """Green Deal Kade

Partijen:

a. Overheden

- Gemeente Oever, vertegenwoordigd door A. Berg, wethouder;
- Gemeente Kreek, vertegenwoordigd door C. Vink, wethouder;

b. Samenwerkingspartners

- Stichting Vaart, vertegenwoordigd door B. Dal, voorzitter;
- ProRail, vertegenwoordigd door D. Ven, directeur;
"""
    assert [name for name, _, _ in _named(deal_with_front(front))] == [
        "Gemeente Oever", "Gemeente Kreek", "Stichting Vaart", "ProRail",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "line",
    [
        "met instemming van:",
        "mede ondersteund door de volgende partners (geen partij):",
        "In aanwezigheid van:",
        "met steun van de volgende organisaties:",
    ],
)
def test_bodies_that_consent_are_no_parties(line: str) -> None:
    front = f"Convenant Kade\n\nPartijen:\n\n{TWO}\n{line}\n\n- Kamer van Vaart;\n- Hogeschool Kreek;\n"
    deal = deal_with_front(front)
    assert [party.naam for party in deal.partijen] == ["gemeente Oever", "ProRail"]
    assert any(part.soort is Soort.PARTNERS for part in deal.aanhef)


def test_the_name_of_all_parties_behind_the_last_is_not_its_alias() -> None:
    deal = deal_with_front(
        f"Convenant Kade\n\nWij,\n\n{TWO.replace(', hierna: PR', '')}\nhierna te noemen: de deelnemers,\n"
    )
    assert [party.alias for party in deal.partijen] == ["Oever", ""]
    deal = deal_with_front(
        "Convenant Kade\n\nPartijen:\n\nDe gemeente Oever, namens deze A. Berg, hierna te noemen: ‘Oever’, en\n\n"
        "Kade B.V., namens deze B. Dal, hierna te noemen: ‘de Bouwer’, "
        "Oever en de Bouwer hierna gezamenlijk: ‘Partijen’,\n"
    )
    assert [(party.naam, party.alias) for party in deal.partijen] == [
        ("gemeente Oever", "Oever"),
        ("Kade B.V.", "de Bouwer"),
    ]


def test_names_on_a_cover_and_a_sentence_about_the_same_bodies_are_the_same_parties() -> None:
    bodies = ("de minister van Nat Land", "de gemeente Oever", "waterschap De Kreken")
    sentence = (
        'D{}, de heer A. Berg, hierna: "de minister"; {}, vertegenwoordigd door C. Vink, burgemeester, hierna te '
        'noemen "Oever"; en {}, vertegenwoordigd door de dijkgraaf, mevrouw B. Dal, hierna: "het waterschap";'
    )
    described = sentence.format(bodies[0][1:], *bodies[1:])
    front = "CONVENANT KADE\n\ntussen\n\n" + "\n".join(bodies) + f"\n\n{described}\n"
    assert [(party.naam, party.persoon) for party in deal_with_front(front).partijen] == [
        ("minister van Nat Land", "A. Berg"), ("gemeente Oever", "C. Vink"), ("waterschap De Kreken", "B. Dal"),
    ]  # fmt: skip


def test_short_lines_on_a_cover_do_not_make_a_text_of_long_lines_wrapped() -> None:
    front = f"""CONVENANT KADE

tussen

de gemeente Oever
de gemeente Kreek
de provincie Vaart
waterschap De Kreken

Overwegende
dat de kade langs de oude vaart bij de brug van de Kreek al jaren verzakt en niet meer veilig is;
dat het waterschap voor 2032 een groot deel van de kade wil verzwaren en daarvoor geld heeft;
dat de gemeenten willen dat de bewoners langs de vaart ook in de winter droge voeten houden;

{"De partijen hebben over dit werk lang gesproken en zij zijn het daarover met elkaar eens geworden." * 2}
"""
    deal = deal_with_front(front)
    assert [party.naam for party in deal.partijen][1:3] == ["gemeente Kreek", "provincie Vaart"]
    texts = [division for division in deal.aanhef if division.soort is Soort.OVERWEGINGEN]
    assert outcome_of(front + "\nArtikel 1 Werk\n\nPartijen bouwen.\n").files["aanhef.md"].count("\ndat ") == 3
    assert len(texts) == 1


@pytest.mark.parametrize(
    ("lead", "rows"),
    [
        (
            "Artikel 1 Begrippen\n\nIn dit convenant betekent:\n",
            "   Kade          de muur langs de vaart, met de\n                 trappen;\n"
            "   oude brug     een vaste oeververbinding;\n"
            "   Waterwegbeheerder\n                 de dienst die de vaart beheert.\n",
        ),
        (
            "Artikel 1 Begrippen\n\nDe volgende termen hebben de volgende betekenis:\n",
            "“Kade”               de muur langs de vaart;\n\n“oude brug”          een vaste oeververbinding,\n"
            "                     ook voor fietsers;\n\n“Waterwegbeheerder”  de dienst die de vaart beheert.\n",
        ),
    ],
)
def test_terms_in_a_column_beside_their_definitions_are_terms(lead: str, rows: str) -> None:
    front = f"Convenant Kade\n\nPartijen:\n{TWO}\n"
    deal = deal_of(f"{front}{lead}{rows}\nArtikel 2 Werk\n\nPartijen bouwen de kade.\n")
    assert [term.term for term in deal.begrippen] == ["Kade", "oude brug", "Waterwegbeheerder"]


def test_a_table_below_a_line_about_money_has_no_terms() -> None:
    body = "Artikel 1 Geld\n\nPartijen betalen:\n\nOever      € 10\nKreek      € 20\nVaart      € 30\n"
    assert not deal_of(f"Convenant Kade\n\nPartijen:\n{TWO}\n{body}").begrippen


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (
            "Convenant Kade langs de Vaart\nVastgesteld door de stuurgroep op 14 mei 2021\n",
            "Convenant Kade langs de Vaart",
        ),
        ("Green Deal\n\nGreen Deal Droge Kade\n", "Green Deal Droge Kade"),
        ("CONVENANT\n\nConvenant Droge Kade\n", "Convenant Droge Kade"),
        ("Convenant\n\nDroge Kade\n", "Convenant Droge Kade"),
    ],
)
def test_a_kind_above_the_title_and_a_status_below_it_are_no_part_of_it(lines: str, title: str) -> None:
    assert deal_with_front(f"{lines}\nPartijen:\n{TWO}").titel.tekst == title
