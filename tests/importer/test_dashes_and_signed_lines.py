"""Lists of dashes below a line without a colon, and signatures on a line each."""

import pytest

from dealpers.importer import Asked, decoded, imported
from dealpers.model import Afdeling, Deal, Lid, Lijst

FRONT = """Convenant schone kade

Partijen:

De gemeente Veenkreek, gevestigd te Veenkreek
(hierna: Veenkreek)

De gemeente Oldemeer, gevestigd te Oldemeer
(hierna: Oldemeer)

overwegende
– dat de kade oud is en nodig moet
worden hersteld;
– dat het water stijgt;

komen overeen:

"""
BODY = """Artikel 1
Taken

1 Veenkreek veegt de kade elke week.
2 Oldemeer
– betaalt;
– meet.

Artikel 2
Duur

1 Dit convenant geldt een jaar en niet langer dan dat
– tenzij partijen anders besluiten.
2 Het eindigt vanzelf.

Veenkreek, 3 maart 2021

"""


def items_in(part: Lid | Afdeling) -> int:
    return sum(len(block.onderdelen) for block in part.blokken if isinstance(block, Lijst))


def deal_of(signed: str) -> Deal:
    outcome = imported(decoded("tekst.txt", (FRONT + BODY + signed).encode()), Asked())
    assert isinstance(outcome.stuk, Deal)
    return outcome.stuk


@pytest.mark.parametrize("mark", ["w.g. ", "(w.g.) "])
def test_a_line_with_a_person_and_a_party_is_a_signature(mark: str) -> None:
    deal = deal_of(f"{mark}A. de Vries, gemeente Veenkreek\n{mark}B. Smit, gemeente Oldemeer\n")
    assert [(one.naam, one.partij) for one in deal.ondertekeningen] == [
        ("A. de Vries", "partij-1"),
        ("B. Smit", "partij-2"),
    ]


def test_dashes_behind_an_ended_dash_are_a_list_whatever_is_above() -> None:
    deal = deal_of("w.g. A. de Vries, gemeente Veenkreek\n")
    assert [party.alias for party in deal.partijen] == ["Veenkreek", "Oldemeer"]
    taken, duur = deal.artikelen
    assert [items_in(lid) for lid in taken.leden] == [0, 2]
    assert [items_in(lid) for lid in duur.leden] == [0, 0]
    assert [items_in(division) for division in deal.aanhef if division.soort.value == "overwegingen"] == [2]
