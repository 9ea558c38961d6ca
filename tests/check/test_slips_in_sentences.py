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


@pytest.mark.no_cover  # the same lines as in other tests
@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("De raad laat de ondertekening vaststellen en wil de regeling wijzigen.", []),
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
        ("De kade kost € 400.000. De brug kost € 600.000. Samen is dat € 1,1 miljoen.", ["V310"]),
        ("De kade kost € 400.000. De brug kost € 633.000. Samen is dat € 1,0 miljoen.", []),
        ("De kade kost € 9.000. De brug kost € 400. Het hek kost € 600. Samen vergen zij veel werk.", []),
        ("De kade kost € 900. De raad betaalt € 500 en de school € 300.", ["V310"]),
        ("De kade kost € 900. De raad betaalt € 500 en de school € 400.", []),
        ("De kade kost € 900. De raad betaalt € 500 en de school € 100.", []),
        ("De raad antwoordt binnen weken nadat de vraag er is.", ["V218"]),
        ("De raad antwoordt binnen twee weken nadat de vraag er is, of enkele dagen voor de markt.", []),
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


SIGNED = "# Ondertekening\n\nNamens de gemeente Kade,\nA. Bos\n\n{}\nB. Dal\n"
BODIES = """# Convenant Kade

## Partijen

1. De gemeente Kade, hierna te noemen: Kade;
2. De gemeente Veen, hierna te noemen: Veen.
"""


@pytest.mark.no_cover  # the same lines as in other tests
@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("De burgemeester van Sluisdorp,", ["Sluisdorp"]),
        ("De burgemeester van Veen,", []),
        ("De burgemeester,", []),
        ("Voor Visclub De Snoek:", ["Visclub De Snoek"]),
        ("Namens Zorgkantoor Veen,", ["Zorgkantoor Veen"]),
        ("Voor akkoord,", []),
        ("Namens het gemeentebestuur van Veen,", []),
        ("Namens het dagelijks bestuur,", []),
    ],
)
def test_a_body_that_signs_is_a_party_or_a_part_of_one(line: str, wanted: list[str]) -> None:
    files = example_files("## Artikel 1 – Geld\n\nDe raad betaalt.\n")
    files |= {"aanhef.md": BODIES, "slot.md": SIGNED.format(line)}
    assert [finding.words for finding in findings_of(files) if finding.code == "V507"] == wanted


@pytest.mark.parametrize(
    ("part", "wanted"), [("I3.2 Riet", ["V201"]), ("I2.2 Riet", []), ("I2 Riet", []), ("Riet", [])]
)
def test_a_part_has_the_number_of_the_goal_beside_it(part: str, wanted: list[str]) -> None:
    goals = ("O1", "I1.1 Hout"), ("O1", "I1.2 Steen"), ("O2", "I2.1 Zand"), ("O2", part), ("O3", "I3.1 Klei")
    rows = "".join(f"      - cellen: [{goal}, '{cell}']\n" for goal, cell in goals)
    files = example_files("## Artikel 1 – Doelen\n\n{tabel-1}\n")
    files |= {"financien.yml": f"tabellen:\n  - kolommen: [{{kop: Opgave}}, {{kop: Inspanning}}]\n    rijen:\n{rows}"}
    assert [finding.code for finding in findings_of(files) if finding.code == "V201"] == wanted


@pytest.mark.parametrize(
    ("headings", "wanted"),
    [("Doel Geld Hout Taken Plan Kade Geld", ["Geld"]), ("Doel Geld Hout Taken Plan Kade Riet", []),
     ("Doel Geld Doel Geld Doel Geld", []), ("Geld Geld", [])],
)  # fmt: skip
def test_one_heading_that_comes_back_in_another_chapter_is_told(headings: str, wanted: list[str]) -> None:
    names = headings.split()
    parts = "".join(
        f"## {rank}. Deel {'abcdefgh'[rank - 1]}\n\n### {rank}.1 {name}\n\nTekst.\n\n"
        for rank, name in enumerate(names, 1)
    )
    again = [finding.words for finding in findings_of({"tekst.md": parts}) if finding.code == "V220"]
    assert [words.rpartition(" ")[2] for words in again] == wanted


@pytest.mark.no_cover  # the same lines as in other tests
@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Het werk wordt gekeurd door een Kademeester.", ["Kademeester"]),
        ("Het werk wordt gekeurd door een kademeester.", []),
        ("Het werk wordt gekeurd door een Kademeester. Dat is een kademeester uit Dal.", []),
    ],
)
def test_one_who_acts_by_een_and_a_capital_is_not_introduced_by_it(text: str, wanted: list[str]) -> None:
    files = example_files(f"## Artikel 1 – Geld\n\n{text}\n")
    terms = "## Begripsbepalingen\n\n- *Vlot*: een boot;\n- *Wal*: de oever.\n"
    files |= {"aanhef.md": f"# Convenant Kade\n\n{terms}"}
    assert [finding.words for finding in findings_of(files) if finding.code == "V114"] == wanted
