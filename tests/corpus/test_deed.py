"""Deed against two texts: what it orders, what no deed orders, what the new text does not show."""

import pytest
from making import deal_of

from dealpers.corpus.deed import orders, undone, unsaid
from dealpers.model import Deal

WAS = """
## Artikel 1 – Geld

1. De Regio betaalt € 10 aan het fonds.
2. Het Rijk betaalt € 20 aan het fonds.

## Artikel 2 – Duur

De deal eindigt op 31 december 2027.

## Artikel 3 – Overleg

Partijen komen jaarlijks bijeen.
"""
AANHEF = "# Regio Deal Proef\n\n## Partijen\n\n1. De Minister van Water, hierna te noemen: de Minister.\n"


def text(articles: str, aanhef: str = AANHEF) -> Deal:
    return deal_of(articles, aanhef=aanhef)


def deed(*words: str) -> Deal:
    return deal_of("## Artikel I – Wijziging\n\n" + "\n\n".join(words) + "\n", aanhef="# Akte\n")


def differences(was: str, now: str, *words: str) -> list[str]:
    akte = deed(*words)
    rest = [*unsaid(text(was), text(now), [akte]), *undone(text(was), text(now), akte)]
    return [one.zin for one in rest]


ORDERS = {
    "In artikel 1, eerste lid, wordt ‘€ 10’ vervangen door ‘€ 30’.": WAS.replace("€ 10", "€ 30"),
    "In artikel 1 wordt „€ 10” vervangen door „€ 30” en „€ 20” door „€ 40”.": WAS.replace("€ 10", "€ 30").replace(
        "€ 20", "€ 40"
    ),
    'In artikel 1 wordt "€ 10" vervangen door: "€ 30".': WAS.replace("€ 10", "€ 30"),
    "Artikel 2 komt te luiden: ‘De deal eindigt op 31 december 2029.’": WAS.replace("2027", "2029"),
    "Artikel 2 komt te luiden:\n\nDe deal eindigt op 31 december 2029.": WAS.replace("2027", "2029"),
    "Artikel 3 vervalt.": WAS.partition("## Artikel 3")[0],
    "In de artikelen 1 en 2 wordt ‘De’ telkens vervangen door ‘Deze’.": WAS.replace("De deal", "Deze deal").replace(
        "De Regio", "Deze Regio"
    ),
    "Aan artikel 3 wordt een zin toegevoegd, luidende: ‘De Minister zit voor.’.": WAS.replace(
        "bijeen.", "bijeen. De Minister zit voor."
    ),
    "Na artikel 3 wordt een artikel ingevoegd, luidende:\n\nPartijen evalueren in 2026.": WAS
    + "\n## Artikel 3a – Evaluatie\n\nPartijen evalueren in 2026.\n",
    "Artikel 1 wordt als volgt gewijzigd:\n\n1. In het eerste lid wordt ‘€ 10’ vervangen door ‘€ 30’.": WAS.replace(
        "€ 10", "€ 30"
    ),
    "In art. 2 wordt '2027' vervangen door '2029'.": WAS.replace("2027", "2029"),
    "De looptijd wordt verlengd tot en met 31 december 2029.": WAS.replace("2027", "2029"),
    "In artikel 1, eerste lid, wordt het bedrag “€ 10” gewijzigd in “€ 30”.": WAS.replace("€ 10", "€ 30"),
    "In artikel 1, tweede lid, wordt na ‘fonds.’ ingevoegd ‘Dat is veel.’": WAS.replace(
        "€ 20 aan het fonds.", "€ 20 aan het fonds. Dat is veel."
    ),
    "De tekst wordt vervangen door de tekst in de bijlage.": WAS.replace("€ 10", "€ 30"),
    "Artikel 1 wordt gewijzigd overeenkomstig het voorstel van 3 mei.": WAS.replace("€ 10", "€ 30"),
}


@pytest.mark.no_cover  # the same lines as in other tests
@pytest.mark.parametrize("words", ORDERS)
def test_a_text_that_follows_its_deed_has_no_difference(words: str) -> None:
    now = ORDERS[words]
    rest = differences(WAS, now, *words.split("\n\n"))
    expected = ["artikel 3a"] if "3a" in now and "3a" not in words and rest else []
    assert not [one for one in rest if not any(word in one.lower() for word in expected)], rest


FAULTS = {
    "In artikel 1, eerste lid, wordt ‘€ 10’ vervangen door ‘€ 30’.": (
        (WAS, "de akte zegt ‘€ 30’, maar zo luidt de nieuwe tekst niet"),
        (WAS.replace("€ 10", "€ 30").replace("2027", "2029"), "Artikel 2 – Duur verschilt, en geen akte noemt dat"),
        (
            WAS.replace("€ 10", "€ 30").replace("€ 20", "€ 25"),
            "in artikel 1, tweede lid verschilt meer dan de akte zegt",
        ),
    ),
    "In artikel 1 wordt ‘€ 99’ vervangen door ‘€ 30’.": (
        (WAS, "de akte vervangt ‘€ 99’, maar die woorden staan daar niet"),
    ),
    "Artikel 3 vervalt.": ((WAS, "volgens de akte vervalt artikel 3, maar het staat er nog"),),
    "Aan artikel 3 wordt toegevoegd: ‘De Minister zit voor.’.": ((WAS, "de akte voegt toe ‘De Minister zit voor.’"),),
}


@pytest.mark.parametrize(
    ("words", "now", "message"), [(words, now, fault) for words, cases in FAULTS.items() for now, fault in cases]
)
def test_a_text_that_differs_from_its_deed_is_found(words: str, now: str, message: str) -> None:
    assert any(one.startswith(message) for one in differences(WAS, now, words)), differences(WAS, now, words)


def test_a_deed_names_parts_in_many_ways() -> None:
    orders_found = orders(
        deed(
            "In de aanhef wordt ‘a’ vervangen door ‘b’.",
            "In tabel 1 wordt ‘c’ vervangen door ‘d’.",
            "In de artikelen 4 tot en met 6 wordt ‘e’ vervangen door ‘f’.",
            "Partijen handelen op grond van artikel 9.",
        )
    )
    assert [order.delen for order in orders_found] == [
        ("aanhef",),
        ("tabel-1",),
        ("artikel-4", "artikel-5", "artikel-6"),
    ]
