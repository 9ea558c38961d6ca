"""Parties in columns that blanks or tabs set apart, whose cells may go on in the next lines."""

import pytest
from preambles import BODY

from dealpers.importer import Asked, Care, Imported, decoded, imported
from dealpers.model import Deal

WANTED = [
    ("gemeente Hogewaard", "drs. A. Berg", "wethouder wonen"),
    ("Stichting De Open Kade", "J.P. van Dal", "voorzitter"),
    ("Kadebouw B.V.", "S. Kram", ""),
    ("ProKade", "E. Vos-Dam", "directeur"),
]
FORMS = {
    "heads, blank lines between the rows, and cells in two lines": """
Partij                   Vertegenwoordigd       Functie
                         door

gemeente Hogewaard       mevrouw drs. A. Berg   wethouder
                                                wonen

Stichting De             de heer J.P. van       voorzitter
Open Kade                Dal

Kadebouw B.V.            de heer S. Kram

ProKade                  mevrouw E. Vos-        directeur
                         Dam

hierna samen te noemen: Partijen;
""",
    "no heads and no blank lines": """
gemeente Hogewaard    mevrouw drs. A. Berg   wethouder
                                             wonen
Stichting De          de heer J.P. van       voorzitter
Open Kade             Dal
Kadebouw B.V.         de heer S. Kram
ProKade               mevrouw E. Vos-Dam     directeur
""",
    "a column for each party": """
gemeente Hogewaard           Stichting De Open Kade
vertegenwoordigd door:       vertegenwoordigd door:
mevrouw drs. A. Berg         de heer J.P. van Dal
wethouder wonen              voorzitter

Kadebouw B.V.                ProKade
vertegenwoordigd door:       vertegenwoordigd door:
de heer S. Kram              mevrouw E. Vos-Dam
                             directeur
""",
    "tabs, with an empty cell": """
gemeente Hogewaard\tmevrouw drs. A. Berg\twethouder wonen
Stichting De Open Kade\tde heer J.P. van Dal\tvoorzitter
Kadebouw B.V.\tde heer S. Kram
ProKade\tmevrouw E. Vos-Dam\tdirecteur
""",
}


def read(front: str) -> Imported:
    text = f"Convenant Kade\n\nPartijen bij dit convenant:\n{front}\n{BODY}"
    return imported(decoded("kade.txt", text.encode()), Asked())


@pytest.mark.no_cover  # the same lines as in other tests
@pytest.mark.parametrize("form", FORMS)
def test_parties_in_columns_are_read_with_their_representatives_and_no_word_is_lost(form: str) -> None:
    outcome = read(FORMS[form])
    assert outcome.care is Care.FULL
    assert isinstance(outcome.stuk, Deal)
    parties = [(party.naam.removesuffix(" B.V."), party.persoon, party.functie) for party in outcome.stuk.partijen]
    assert parties == [(name.removesuffix(" B.V."), person, office) for name, person, office in WANTED]


def test_items_whose_label_has_wide_blanks_behind_it_are_no_columns() -> None:
    front = "".join(
        f"\n{rank}.    {name}, vertegenwoordigd door {who}" for rank, (name, who, _) in enumerate(WANTED, 1)
    )
    outcome = read(f"{front}\n")
    assert isinstance(outcome.stuk, Deal)
    assert not outcome.stuk.tabellen
    assert [party.persoon for party in outcome.stuk.partijen] == [who for _, who, _ in WANTED]


STACKS = {
    "blanks": """
Gemeente Oever           Waterschap Vaart
gevestigd te Oever       gevestigd te Kreek
Kadeplein 3              Sluisweg 14
vertegenwoordigd door    vertegenwoordigd door
drs. A. Berg             B. Dal
wethouder                dijkgraaf
hierna: de Gemeente      hierna: het Schap
""",
    "tabs, an office above its holder, and an account of one": """
Gemeente Oever\tWaterschap Vaart
Kadeplein 3, 1234 AB Oever\tSluisweg 14, 1234 AC Kreek
KvK-nummer 12345678\tKvK-nummer 87654321
vertegenwoordigd door wethouder\tvertegenwoordigd door dijkgraaf
mevrouw drs. A. Berg\tde heer B. Dal
hierna: de Gemeente\thierna: het Schap
\tIBAN NL00 KADE 0123 4567 89
""",
}


@pytest.mark.parametrize("form", STACKS)
def test_all_lines_of_a_column_are_of_the_party_at_its_head(form: str) -> None:
    outcome = read(STACKS[form])
    assert isinstance(outcome.stuk, Deal)
    assert [(one.naam, one.persoon, one.functie, one.alias) for one in outcome.stuk.partijen] == [
        ("Gemeente Oever", "drs. A. Berg", "wethouder", "de Gemeente"),
        ("Waterschap Vaart", "B. Dal", "dijkgraaf", "het Schap"),
    ]
