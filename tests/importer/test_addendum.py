"""An addendum: parties, considerations and leden with bare numbers, and articles of the text that it changes."""

from making import findings_of

from dealpers.importer import Asked, decoded, imported
from dealpers.model import Deal

TEXT = """ADDENDUM BIJ HET CONVENANT VEILIGE SCHOLEN

1   De gemeente Rivierdam, zetelend te Rivierdam, vertegenwoordigd door drs. I. Akkerman (hierna: de Gemeente);
2   Scholengroep De Waard, vertegenwoordigd door P. van Tol en V. Dekker, voorzitter en secretaris (hierna: De Waard);

hierna gezamenlijk te noemen: Partijen, en ieder afzonderlijk: Partij;

Overwegingen
1   Op 12 mei 2020 sloten partijen het Convenant Veilige Scholen, verder te noemen het Convenant.
2   De Intentieverklaring Wijk 2019 (hierna: IW), die in artikel 5 een overleg noemt, blijft gelden.

Artikel 1   Verlenging
1   Het Convenant wordt verlengd tot en met 31 juli 2028.
2   Artikel 9, tweede lid, van het Convenant vervalt.

Aldus getekend,

De Gemeente,                  De Waard,
I. Akkerman                   P. van Tol
Rivierdam, 3 juni 2024        Waarddorp, 4 juni 2024
"""


def test_an_addendum_with_bare_numbers_is_read_to_its_last_line() -> None:
    outcome = imported(decoded("tekst.txt", TEXT.encode()), Asked())
    deal = outcome.stuk
    assert isinstance(deal, Deal)
    assert [(party.nummer, party.alias, party.zetel) for party in deal.partijen] == [
        ("1", "de Gemeente", "Rivierdam"),
        ("2", "De Waard", ""),
    ]
    assert not deal.groepen, "all parties together are no group"
    assert [item.label for part in deal.aanhef[1:] for block in part.blokken for item in block.onderdelen] == ["1", "2"]  # type: ignore[union-attr]
    assert [lid.label for lid in deal.artikelen[0].leden] == ["1", "2"]
    assert [(sign.naam, sign.plaats, str(sign.datum)) for sign in deal.ondertekeningen] == [
        ("I. Akkerman", "Rivierdam", "2024-06-03"),
        ("P. van Tol", "Waarddorp", "2024-06-04"),
    ]


def test_articles_of_the_text_that_it_changes_are_not_called_dead() -> None:
    outcome = imported(decoded("tekst.txt", TEXT.encode()), Asked(id="x"))
    assert not [finding for finding in findings_of(outcome.files) if finding.code in ("V001", "B004")]
