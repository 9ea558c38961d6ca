"""Groups of parties in rows and lines, facts behind a name, and facts of a publication above the title."""

import pytest
from preambles import BODY

from dealpers.importer import Asked, Care, decoded, imported
from dealpers.model import Deal


def deal_of(front: str) -> Deal:
    outcome = imported(decoded("kade.txt", f"Convenant Kade\n\nPartijen:\n\n{front}\n\n{BODY}".encode()), Asked())
    assert outcome.care is Care.FULL
    assert isinstance(outcome.stuk, Deal)
    return outcome.stuk


@pytest.mark.no_cover  # the same lines as in other tests
@pytest.mark.parametrize(
    ("labels", "sentence"),
    [
        (("1)", "2)", "3)"), "1) en 2) verder samen: de Overheden."),
        (("(1)", "(2)", "(3)"), "partijen (1) tot en met (2) hierna samen: de Overheden."),
        (("a)", "b)", "c)"), "a), b) samen de ‘Overheden’; a) tot en met c) samen de ‘Partijen’."),
        (("A.", "B.", "C."), "A en B hierna samen te noemen: de Overheden, A tot en met C hierna samen: Partijen."),
        (("I.", "II.", "III."), "I t/m II worden hierna samen de Overheden genoemd."),
    ],
)
def test_a_line_that_opens_with_the_labels_of_parties_names_their_group(
    labels: tuple[str, str, str], sentence: str
) -> None:
    people = (
        "gemeente Oever, vertegenwoordigd door wethouder A. Berg;",
        "provincie Vaart, vertegenwoordigd door B. Dal;",
    )
    bodies = (*people, "Haven B.V., vertegenwoordigd door directeur D. Wit;")
    lines = "\n".join(f"{label} {body}" for label, body in zip(labels, bodies, strict=True))
    parties = deal_of(f"{lines}\n\n{sentence}").partijen
    assert [(party.naam, party.groep) for party in parties] == [
        ("gemeente Oever", "de Overheden"),
        ("provincie Vaart", "de Overheden"),
        ("Haven B.V.", ""),
    ]


def test_a_row_of_one_cell_in_a_table_of_parties_is_the_group_of_the_rows_below() -> None:
    rows = (
        "Nr.\tPartij\tVertegenwoordiger\tFunctie\n\tOverheid\t\t\n1\tGemeente Oever\tA. Berg\twethouder\n"
        "\tZorg en wonen\t\t\n2\tStichting Kade\tB. Dal\tvoorzitter\n3\tProRail\tC. Vos\tdirecteur"
    )
    named = "De partijen worden hierna met hun naam aangeduid."
    assert [(party.naam, party.functie, party.groep) for party in deal_of(f"{rows}\n\n{named}").partijen] == [
        ("Gemeente Oever", "wethouder", "Overheid"),
        ("Stichting Kade", "voorzitter", "Zorg en wonen"),
        ("ProRail", "directeur", "Zorg en wonen"),
    ]


def test_a_party_without_a_representative_in_a_table_is_no_group() -> None:
    cells = (("Gemeente Oever", "A. Berg"), ("Stichting Kade", ""), ("ProRail", ""), ("Haven B.V.", "B. Dal"))
    rows = "| Partij | Vertegenwoordiger |\n|---|---|\n" + "\n".join(f"| {body} | {person} |" for body, person in cells)
    assert [party.naam for party in deal_of(rows).partijen] == [
        "Gemeente Oever",
        "Stichting Kade",
        "ProRail",
        "Haven B.V.",
    ]


def test_a_seat_behind_a_comma_and_the_number_of_an_account_are_no_name() -> None:
    front = (
        "de gemeente Oever, vertegenwoordigd door wethouder A. Berg,\n\nen\n\n"
        "Stichting De Kade i.o., te Kreek, rekeningnummer NL00 BANK 0123 4567 89, "
        "vertegenwoordigd door mevrouw B. Dal, beoogd voorzitter,"
    )
    kade = deal_of(front).partijen[1]
    assert (kade.naam, kade.zetel, kade.persoon) == ("Stichting De Kade i.o.", "Kreek", "B. Dal")
    assert kade.functie == "beoogd voorzitter"


def test_a_table_with_facts_of_a_publication_above_the_title_moves_below_the_title() -> None:
    facts = "| Organisatie | Soort |\n|---|---|\n| Oever | Gemeente |\n"
    front = "gemeente Oever / A. Berg / wethouder\n\nKade B.V. / B. Dal / directeur"
    text = f"{facts}\n# Convenant Kade\n\nDe ondergetekenden:\n\n{front}\n\n{BODY}"
    deal = imported(decoded("kade.md", text.encode()), Asked()).stuk
    assert isinstance(deal, Deal)
    assert (deal.titel.tekst, len(deal.partijen), len(deal.tabellen)) == ("Convenant Kade", 2, 1)
