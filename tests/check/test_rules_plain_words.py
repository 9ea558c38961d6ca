"""Words of the editors against the words that they explain: what the text does not say is found, and no more."""

import pytest
from making import check, read
from rule_examples import rule_findings

from dealpers.build.pipeline import CheckedCollection
from dealpers.check import example_files

pytestmark = pytest.mark.no_cover  # the same lines as in other tests

PARTIES = """# Regio Deal Voorbeeld

## Partijen:

1. De Minister van Water, mevrouw T. Sluis, hierna te noemen: MinW.

Partij genoemd onder 1 handelend als bestuursorgaan, hierna te noemen: het Rijk.

2. Het college van burgemeester en wethouders van de gemeente Oever, namens deze: A. Bos, hierna te noemen: Oever.

Partij genoemd onder 2 handelend als bestuursorgaan, hierna te noemen: de Regio.

## Begripsbepaling:

In dit convenant wordt verstaan onder:

- *KRW*: de Kaderrichtlijn Water van de Europese Unie.
"""
OURS = frozenset({"K004", "K005", "K006", "K007", "K008"})


def codes(article: str, ours: str) -> list[str]:
    """The codes found in words of the editors about one article."""
    files = example_files(f"## Artikel 1 – Geld\n\n{article}\n")
    files |= {"aanhef.md": PARTIES, "kort.yml": f"artikel-1: >-\n  {ours}\n"}
    return [finding.code for finding in rule_findings(files) if finding.code in OURS]


MONEY = "MinW verstrekt ten hoogste € 7,5 miljoen, dat is 40% van de kosten. Oever draagt minimaal € 2.250.000 bij."
TERMS = (
    "Partijen komen binnen zes weken na 1 mei 2026 bijeen, en daarna tweemaal per jaar. "
    "De deal loopt van 2026 tot 2029."
)
POWER = (
    "De stuurgroep kan besluiten om het project te verlengen. Partijen mogen gegevens over bewoners delen. Oever moet "
    "het jaarverslag aan de raad voorleggen. Partijen streven naar betere huizen voor ouderen."
)

AIMS = (
    "De Provincie streeft naar een vermindering van het verzuim op de scholen. Het college is voornemens in 2027 een "
    "regeling voor de haven te maken. De meeste gemeenten leveren jaarlijks een verslag."
)


@pytest.mark.parametrize(
    ("article", "ours", "wanted"),
    [
        (MONEY, "De minister van Water betaalt hooguit 8 miljoen euro.", ["K004"]),
        (MONEY, "De minister van Water betaalt zeven miljoen euro.", ["K004"]),
        (MONEY, "De minister van Water betaalt 7,5 miljoen euro.", ["K005"]),
        (MONEY, "De minister van Water betaalt minstens 7,5 miljoen euro.", ["K005"]),
        (MONEY, "Oever betaalt maximaal 2,25 miljoen euro.", ["K005"]),
        (MONEY, "De minister van Water betaalt de helft van de kosten.", ["K004"]),
        (MONEY, "De minister van Water betaalt hooguit 40 procent van de kosten.", ["K005"]),
        (TERMS, "Partijen komen binnen zes maanden na 1 mei 2026 bijeen.", ["K004"]),
        (TERMS, "Partijen komen na 2 mei 2026 bijeen.", ["K004"]),
        (TERMS, "De deal loopt tot 2030.", ["K004"]),
        (TERMS, "Partijen komen in juni 2026 bijeen.", ["K004"]),
        (TERMS, "Daarna komen zij vier keer per jaar bijeen.", ["K004"]),
        (TERMS, "Hierover overleggen partijen met Zwolle.", ["K006"]),
        (TERMS, "De minister van Landbouw roept partijen bijeen.", ["K006"]),
        (TERMS, "RVO roept partijen bijeen.", ["K006"]),
        (POWER, "De stuurgroep besluit of het project langer duurt: zij moet besluiten het te verlengen.", ["K007"]),
        (POWER, "Partijen delen gegevens over bewoners.", ["K007"]),
        (POWER, "Oever mag het jaarverslag aan de raad voorleggen.", ["K007"]),
        (POWER, "Partijen moeten betere huizen voor ouderen bouwen.", ["K007"]),
        (POWER, "Ouderen krijgen gegarandeerd een beter huis.", ["K008"]),
        (POWER, "Partijen delen nooit meer dan nodig.", ["K008"]),
        (AIMS, "De Provincie vermindert het verzuim op de scholen.", ["K007"]),
        (AIMS, "Het college maakt in 2027 een regeling voor de haven.", ["K007"]),
        (AIMS, "Iedere gemeente levert een verslag.", ["K008"]),
    ],
)
def test_words_that_the_text_does_not_say_are_found(article: str, ours: str, wanted: list[str]) -> None:
    assert codes(article, ours) == wanted


@pytest.mark.parametrize(
    ("article", "ours"),
    [
        (AIMS, "De Provincie wil het verzuim op de scholen verminderen."),
        (AIMS, "Het college heeft plannen voor een regeling voor de haven in 2027."),
        (AIMS, "De meeste gemeenten leveren elk jaar een verslag."),
        (
            "Partijen knappen het park op, zodat men er kan wandelen en spelen.",
            "Partijen knappen het hele park op en meer.",
        ),
        (MONEY, "De minister van Water betaalt hooguit 7.500.000 euro, en dat is 40 procent van de kosten."),
        (MONEY, "Het Rijk betaalt niet meer dan € 7,5 mln. De gemeente Oever betaalt 2,25 miljoen euro of meer."),
        (MONEY, "Samen leggen Rijk en Regio 9,75 miljoen euro in."),
        (TERMS, "Partijen komen twee keer per jaar bijeen, voor het eerst binnen 6 weken na 1 mei."),
        (TERMS, "De deal duurt drie jaar en begint in mei 2026."),
        (TERMS, "Eén keer is dat in 2026. De twee partijen overleggen dan over hun afspraken. U leest hier meer over."),
        ("Partijen voeren de KRW uit.", "Partijen volgen de Kaderrichtlijn Water van de EU."),
        ("De KRW geldt voor Partijen.", "De richtlijn uit de Europese Unie geldt voor het Rijk en voor Oever."),
        ("Oever ontvangt de Rijksbijdrage.", "De gemeente krijgt de bijdrage van het Rijk."),
        (POWER, "De stuurgroep kan het project verlengen. Partijen mogen gegevens over bewoners delen."),
        (POWER, "Oever legt het jaarverslag aan de raad voor. Partijen willen betere huizen voor ouderen."),
        (POWER, "Partijen overleggen over bewoners. De afspraken over gegevens gelden voor partijen."),
        (
            "Geen der Partijen is aansprakelijk. Alle stukken zijn openbaar.",
            "Niemand betaalt schade. Iedereen leest alles.",
        ),
    ],
)
def test_words_that_the_text_says_in_another_way_are_not_found(article: str, ours: str) -> None:
    assert codes(article, ours) == []


def test_a_number_that_a_reader_can_count_is_no_number_outside_the_text() -> None:
    article = "De Regio bouwt:\n\n- 120 woningen in Noord;\n- 60 woningen in Zuid;\n- 20 woningen aan de Kade."
    assert codes(article, "De gemeente bouwt 200 woningen op drie plekken.") == []
    assert codes(article, "De gemeente bouwt 250 woningen op vijf plekken.") == ["K004", "K004"]


def test_a_summary_of_a_document_is_held_against_the_document() -> None:
    facts = "soort: kamerbrief\nstatus: concept\ntitel: Brief\nsamenvatting: De minister meldt {} voorstellen.\n"
    text = "Er zijn 27 voorstellen ontvangen, waarvan er 16 worden uitgewerkt.\n"

    def found_in(count: str) -> list[tuple[str, str, str]]:
        _, corpus = read({"document.yml": facts.format(count), "tekst.md": text})
        return [(f.code, f.words, f.span.name) for f in check(corpus) if f.code in OURS]

    assert found_in("zestien") == []
    assert found_in("zeventien") == [("K004", "zeventien", "voorbeeld/document.yml")]


def test_the_real_summaries_say_what_their_texts_say(collection: CheckedCollection) -> None:
    assert [finding for finding in collection.findings if finding.code in OURS] == []
