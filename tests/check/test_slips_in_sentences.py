"""Slips in one sentence: amounts, shares, blanks and marks; and codes that a list introduces."""

import pytest
from making import findings_of

from dealpers.check import example_files

CODES = {
    "V001",
    "V115",
    "V208",
    "V210",
    "V213",
    "V214",
    "V217",
    "V218",
    "V220",
    "V225",
    "V226",
    "V227",
    "V228",
    "V230",
    "S002",
    "V309",
    "V310",
    "V311",
}


def codes(article: str) -> list[str]:
    """Codes of the findings about slips in an article."""
    files = example_files(f"## Artikel 1 – Geld\n\n{article}\n")
    return [finding.code for finding in findings_of(files) if finding.code in CODES]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("De raad betaalt € 30.0000.", ["V309"]),
        ("De raad betaalt € 2.5000.000 aan de school.", ["V309"]),
        ("De raad betaalt € 1.25.000 aan de school.", ["V309"]),
        ("De raad betaalt € 30.000, € 2.5 miljoen, € 12.50 of € 1.250.000.", []),
        ("De raad betaalt € 1.2500 miljoen, of € 500.00.", []),
        ("De raad betaalt € XX per jaar.", ["V214"]),
        ("Brieven gaan naar postbus …… te Dal.", ["V214"]),
        ("Een boot kost € 4.000, zegge: veertienduizend euro.", ["V228"]),
        ("Een boot kost twee miljoen euro (€ 3.000.000).", ["V228"]),
        ("Een boot kost € 4.000 (vierduizend euro), zegge en schrijve.", []),
        ("De raad kiest ter zijner tijd, ten goeder trouw en ten nadelen van niemand.", ["S002"] * 3),
        ("De raad kiest te goeder trouw, ter gelegenheid van de markt, ten name van Dal.", []),
        ("De raad helpt. Alles binnen de geldende plannen.", ["V226"]),
        ("De raad helpt. De school draagt geld af aan de raad, die de helft elk jaar aan de provincie.", ["V226"]),
        ("De raad helpt. De school draagt geld af aan de raad, die de helft elk jaar aan de provincie geeft.", []),
        ("De raad helpt. Een leidraad voor het dagelijkse werk. Zorg voor een goed plan.", ["V226"]),
        ("De gekozen scholen stelt een rooster op.", ["V230"]),
        ("Partijen overlegt elke maand.", ["V230"]),
        ("De school hebben elke maand overleg.", ["V230"]),
        ("De scholen, ook die van Dal, stellen een rooster op. De meerderheid willen dat.", []),
        ("De raad keurde in het afgelopen schooljaar een plan goed.", ["V227"]),
        ("Er is een groep met van elke raad één lid, en met van beide een gast.", []),
        ("Er is een groep met van raad en school een lid.", ["V218"]),
        ("Partijen voeren het project <projectnaam> uit.", ["V214"]),
        ("De raad, <verkorte naam of aanduiding>, betaalt de kade.", ["V214"]),
        ("De raad betaalt <https://kade.nl/naam> niet.", []),
        ("Voor de raad tekent Xxxxx Xxxxx, burgemeester.", ["V214", "V214"]),
        ("De raad betaalt € 20 per jaar volgens hoofdstuk XX.", []),
        ("De raad let op de regels, , en meldt fouten.", ["V210"]),
        ("De kosten zijn € 800, waarvan de Raad € 500, de School € 200 en de Kerk € 150 betaalt.", ["V310"]),
        ("De kosten zijn € 900, waarvan de Raad € 500, de School € 200 en de Kerk € 150 betaalt.", []),
        ("De raad draagt 50% van de kosten, de School 60%.", ["V310"]),
        ("De raad draagt 50% van de kosten en de School 50%.", []),
        ("De raad draagt 70% van de kosten, de School 60% van de tijd.", []),
        ("De raad betaalt 60 procent, de school 25 procent en de kerk 20 procent van de meerkosten.", ["V310"]),
        ("De raad betaalt 60 procent, de school 25 procent en de kerk 15 procent van de meerkosten.", []),
        ("Het werk is gereed op 1 juli 2026 en begint op 1 september 2026.", ["V217"]),
        ("Het werk is gereed op 1 juli 2026 en het beheer begint op 1 september 2026.", []),
        ("Het werk is gereed op 1 juli 2026 en begint op 1 mei 2026.", []),
        ("De peil verhoging wordt besproken.", ["V225"]),
        ("Alle bouw plannen zijn openbaar.", ["V225"]),
        ("De stuurgroep water is er, en de derde partij is het ook.", []),
        ("Daarna organiseert de school feesten en zijn zij open.", []),
        ("De betrokken gemeenten zijn het eens. Het hoger onderwijs is er ook.", []),
        ("Het Kwaliteitsteam telt vijf leden. Het Kwaliteit Team adviseert.", ["V115"]),
        ("Het Kwaliteitsteam telt vijf leden. De Kwaliteit Raad adviseert.", []),
        ("1. Jaarlijks een oefening met hulpdiensten op de rivier.\n2. De raad kijkt toe.", ["V226"]),
        ("1. Jaarlijks houdt de raad een oefening met hulpdiensten.\n2. De raad kijkt toe.", []),
        ("De raad versnelt de van de vergunningen.", ["V218"]),
        ("De raad roept de vergadering bijeen.", []),
        ("De raad helpt. De raad koos een commissie waarin drie bewoners, een boer en een timmerman.", ["V226"]),
        ("De raad helpt. De raad koos een commissie waarin drie bewoners, een boer en een timmerman zitten.", []),
        ("De raad voert het programma Kade in Zicht uit.\n\nHet programma Kade op Orde loopt.", ["V115"]),
        ("De raad voert het programma Kade in Zicht uit.\n\nHet programma Brug op Orde loopt.", []),
        ("1. De raad betaalt € 2.000, € 3.000 en € 4.000.\n2. De school betaalt € 3 miljoen.", ["V311"]),
        ("1. De raad betaalt € 2.000, € 3.000 en € 4.000.\n2. De school betaalt € 9 miljoen.", []),
        ("De raad ontving € 30.00,- van de school.", ["V309"]),
        ("De kade kost € 40.000 en de brug € 30.000. Samen is dat € 80.000.", ["V310"]),
        ("De kade kost € 40.000. De brug kost € 30.000 en de sluis € 10.000. Samen is dat € 80.000.", []),
        ("De kade kost € 40.000 en elke brug € 20.000. Samen is dat € 80.000.", []),
        ("De kade kost € 80.000. Daarvan komt € 50.000 van de raad en € 40.000 van de school.", ["V310"]),
        ("De kade kost € 80.000. Daarvan komt € 50.000 van de raad en € 10.000 van de school.", []),
        ("De kade kost € 80.000. Daarvan is € 50.000 voor hout, waarvan € 40.000 voor eiken.", []),
        ("De regiegroep vermelden de kosten.", ["V230"]),
        ("Bij brand in grotere gemeenten de voorzitter van de raad. De school helpt.", ["V226"]),
        ("1. De raad kiest.\n2. De school kiest ook, zoals artikel 1 bepaalt.", ["V213"]),
        ("De raad gebruikt de van de school ontvangen gelden.", []),
    ],
)
def test_a_slip_in_a_sentence_is_found_and_its_near_miss_is_not(sentence: str, wanted: list[str]) -> None:
    assert codes(sentence) == wanted


def test_a_code_that_a_list_introduces_is_no_dead_reference() -> None:
    listed = "1. Actielijn 1: Kernen:\n   a. Programma 1a: Wonen;\n   b. Programma 1b: Zorg.\n2. Zie programma {}.\n"
    assert codes(listed.format("1b")) == []
    assert codes(listed.format("3c")) == ["V001"]


def test_an_alias_to_be_filled_in_is_no_name_for_two_parties() -> None:
    named = ((1, "Water"), (2, "Zee"))
    items = "".join(f"{rank}. De Minister van {of}, hierna te noemen: <korte naam>.\n" for rank, of in named)
    files = example_files("## Artikel 1 – Geld\n\nDe raad betaalt.\n")
    files |= {"aanhef.md": f"# Regio Deal Voorbeeld\n\n## Partijen\n\n{items}"}
    every_code = [finding.code for finding in findings_of(files)]
    assert "V109" not in every_code
    assert every_code.count("V214") == 2


@pytest.mark.parametrize(
    ("person", "wanted"), [("A. van der Dal", ["V507"]), ("A. van den Dal", []), ("B. van der Dal", [])]
)
def test_a_person_has_the_same_small_words_in_the_articles(person: str, wanted: list[str]) -> None:
    files = example_files(f"## Artikel 1 – Geld\n\nDe voorzitter, de heer {person}, betaalt.\n")
    parties = (
        "## Partijen\n\n1. Boerenbond Kade, vertegenwoordigd door de heer A. van den Dal, hierna te noemen: de Bond.\n"
    )
    files |= {"aanhef.md": f"# Regio Deal Voorbeeld\n\n{parties}"}
    assert [finding.code for finding in findings_of(files) if finding.code == "V507"] == wanted


@pytest.mark.parametrize(("mark", "wanted"), [("[3]", ["V212"]), ("[^1]", []), ("[2020]", [])])
def test_a_mark_in_brackets_beside_notes_asks_for_a_note(mark: str, wanted: list[str]) -> None:
    files = example_files(f"## Artikel 1 – Geld\n\nDe raad betaalt.[^1] De school betaalt.{mark}\n\n[^1]: Brief.\n")
    assert [finding.code for finding in findings_of(files) if finding.code == "V212"] == wanted
