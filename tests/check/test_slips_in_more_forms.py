"""Slips in forms that one wording of a rule missed, each beside a near miss."""

import pytest
from making import findings_of

from dealpers.check import example_files

pytestmark = pytest.mark.no_cover  # the same lines as in other tests

AANHEF = """# Convenant Kade

## Partijen

a. De Gemeente Kade, vertegenwoordigd door haar burgemeester, hierna te noemen: de Gemeente;
b. Zorg Dal, vertegenwoordigd door haar bestuurder, hierna te noemen: de Zorggroep;
c. Bouw Veen B.V., vertegenwoordigd door haar directeur, hierna te noemen: de Bouwer;

## Begripsbepalingen

- *Kaderaad*: het overleg van Partijen;
- *Vlot*: een boot.
"""
CODES = {
    "S001",
    "S002",
    "V112",
    "V114",
    "V115",
    "V201",
    "V213",
    "V214",
    "V217",
    "V224",
    "V225",
    "V226",
    "V227",
    "V230",
    "V232",
}
CODES |= {"V309", "V310", "V311", "V405"}


def codes(text: str, aanhef: str = AANHEF, **files: str) -> list[str]:
    """Codes of the findings about slips in an article of a deal with three parties and two terms."""
    every = findings_of(example_files(f"## Artikel 1 – Taken\n\n{text}\n") | {"aanhef.md": aanhef} | files)
    return [finding.code for finding in every if finding.code in CODES]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("De Gemeente handelt ten behoefte van de kade.", ["S002"]),
        ("De Gemeente handelt ten behoeve van de kade, naar behoefte van de wijk.", []),
        ("De Gemeente doet wat noodzaklijk is.", ["S001"]),
        ("De Gemeente doet wat noodzakelijk en mogelijk is.", []),
        ("De Kaderaad beoordelen de kade.", ["V230"]),
        ("De Gemeente en de Zorggroep stelt samen een rooster op.", ["V230"]),
        ("De Gemeente en de Zorggroep stellen samen een rooster op.", []),
        ("De Gemeente betaalt de kade en de Zorggroep helpt samen met Dal.", []),
        ("Partijen evalueert de kade.", ["V230"]),
        ("De Zorggroep houdt zijn zorgpost open.", ["V232"]),
        ("De Zorggroep stelt elk jaar een plan vast. Voor Dal werkt hij samen met scholen.", ["V232"]),
        ("De Zorggroep helpt de arts elk jaar. Voor Dal werkt hij samen met scholen.", []),
        ("De Zorggroep houdt haar zorgpost open. De Bouwer opent zijn loods.", []),
        ("De Kaderaad komt XX keer bijeen, de eerste keer voor XX maart 2025.", ["V214", "V214"]),
        ("De Kaderaad volgt hoofdstuk XX per jaar, en titel XX.", []),
        ("De termijn is een termijn van … weken (nog in te vullen).", ["V214", "V214"]),
        ("De Gemeente betaalt € PM aan de Zorggroep.", ["V214"]),
        ("De kade kost € 4.500.000; samen is dat € 780.00.", ["V309"]),
        ("De huur is € 780.00 per jaar; de kade kost € 4.500.000.", []),
        ("De Gemeente betaalt € 6000.000 aan de Zorggroep.", ["V309"]),
        ("De kade kost € 9.600.000, waarvan € 9,6 duizend van de Gemeente komt.", ["V311"]),
        ("De kade kost € 1.000.000, waarvan € 1 duizend van de Gemeente komt.", []),
        ("Beide Partijen betalen de kade.", ["V405"]),
        ("Alle drie Partijen betalen de kade.", []),
        ("Er zijn vier doelen:\n\nD1. schoon water;\n\nD2. hoge oevers;\n\nD3. nieuwe bomen.", ["V405"]),
        ("Er zijn drie doelen:\n\nD1. schoon water;\n\nD2. hoge oevers;\n\nD3. nieuwe bomen.", []),
        ("De doelen zijn:\n\nD1. schoon water;\n\nD2. hoge oevers.\n\nVoor D4 maait Dal.", ["V201"]),
        ("De doelen zijn:\n\nD1. schoon water;\n\nD2. hoge oevers.\n\nVoor D2 maait Dal, bij A4.", []),
        ("Vanaf morgen kan ieder de kade zien. Over twee weken, dus snel, begint het.", ["V227", "V227"]),
        ("De kosten zijn verdeeld over twee weken, nu een partij dat wil.", []),
        ("De kade is open. Een mooi moment voor de boten in de haven.", ["V226"]),
        ("De kade is open. Een goed plan werkt. Een jonge boot vaart in de haven.", []),
        ("De Opzichter keurt de kade.", ["V114"]),
        ("De Opzichter keurt de kade. Dal heeft een opzichter.", []),
        ("Het programma Levend Veen loopt; Levend Veen telt.\n\nDal voert het programma Leefbaar Veen uit.", ["V115"]),
        ("Het programma Levend Veen loopt; Levend Veen telt.\n\nDal voert het programma Levend Water uit.", ["V115"]),
        ("Het programma Levend Veen loopt.\n\nPartijen voeren het programma Schone Kade uit.", []),
        ("Dal leidt het regio overleg en betaalt de project leider.", ["V225", "V225"]),
        ("Dal leidt het wijk team; Veen meet de water kwaliteit.", ["V225", "V225"]),
        ("Het gaat om de regio overal. Voor de wijk teams kiezen is goed, en het zorg dragen ook.", []),
        ("Het water stijgt en de school bestuurt. Dal heeft het energie bespaard.", []),
        ("Een geschil gaat volgens artikel 1 naar de rechter.", ["V213"]),
        ("Een geschil gaat volgens artikel 1 van de wet naar de rechter.", []),
    ],
)  # fmt: skip
def test_a_slip_is_found_and_its_near_miss_is_not(text: str, wanted: list[str]) -> None:
    assert codes(text) == wanted


@pytest.mark.parametrize(
    ("definition", "wanted"),
    [("Transferpunt*: het transferpunt van de Gemeente", ["V112"]), ("Haven*: de haven van Dal", [])],
)
def test_whose_a_thing_is_does_not_explain_what_it_is(definition: str, wanted: list[str]) -> None:
    text = f"De {definition.partition('*')[0]} helpt."
    assert codes(text, AANHEF.replace("Vlot*: een boot", definition)) == wanted


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("Dal levert het plan uiterlijk op 1 december 2025.", ["V217"]),
        ("Dal levert het plan uiterlijk op 1 mei 2026.", []),
        ("De kosten die vóór 1 december 2025 zijn gemaakt, tellen mee.", []),
        ("Een tussentijdse evaluatie is gereed op 30 juni 2030.", ["V217"]),
        ("Een tussentijdse evaluatie is gereed op 30 juni 2027.", []),
        ("De Gemeente maakt een eindverslag op 30 juni 2030.", []),
    ],
)
def test_what_is_due_falls_between_begin_and_end_of_the_deal(words: str, wanted: list[str]) -> None:
    term = "Dit convenant treedt in werking op 1 maart 2026 en eindigt op 31 december 2029."
    assert [code for code in codes(f"1. {term}\n2. {words}") if code == "V217"] == wanted


@pytest.mark.parametrize(
    ("place", "words", "wanted"),
    [("annex", "Zo weten we het peil.", ["info"]), ("recital", "de kade van ons is;", ["waarschuwing"]),
     ("recital", "het plan onder de naam Wij van Dal bestaat;", []), ("annex", "Zo weet Dal het peil.", [])],
)  # fmt: skip
def test_the_first_person_is_found_in_recitals_and_annexes(place: str, words: str, wanted: list[str]) -> None:
    files = example_files(
        "## Artikel 1 – Taken\n\nPartijen maaien. Partijen zaaien. Partijen tellen. Partijen meten.\n"
    )
    files |= {"aanhef.md": AANHEF + (f"\n## Overwegende dat\n\n- {words}\n" if place == "recital" else "")}
    files |= {"bijlagen/01-peil.md": f"# Bijlage 1 Peil\n\n{words}\n"} if place == "annex" else {}
    assert [one.severity.value for one in findings_of(files) if one.code == "V224"] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("De raad betaalt.[^1] De school betaalt.³\n\n[^1]: Brief.", 1),
        ("De raad betaalt.[^1] De kade is 30 m² groot.\n\n[^1]: Brief.", 0),
        ("{tabel-1}\n\na Wet op de kade.\n\na Besluit van Dal.", 1),
        ("{tabel-1}\n\na Wet op de kade.\n\nb Besluit van Dal.", 0),
        ("a Wet op de kade.\n\na Besluit van Dal.", 0),
    ],
)
def test_marks_of_notes_come_once_and_have_their_note(text: str, wanted: int) -> None:
    files = example_files(f"## Artikel 1 – Geld\n\n{text}\n")
    files |= {
        "financien.yml": "tabellen:\n  - kolommen: [{kop: Post}, {kop: Wat}]\n    rijen:\n      - cellen: [Rij, Cel]\n"
    }
    assert sum(finding.code == "V212" for finding in findings_of(files)) == wanted


@pytest.mark.parametrize(("title", "wanted"), [("Werkwijze", ["Artikel 3.3 Werkwijze"]), ("Geld", [])])
def test_an_article_does_not_bear_the_title_of_another_chapter(title: str, wanted: list[str]) -> None:
    parts = [("1", "Doel Nut Baat"), ("2", "Taak Plan Werk"), ("3", f"Kade Oever {title}")]
    names = {"1": "Begin", "2": "Werkwijze", "3": "Geld"}
    text = "".join(
        f"# Hoofdstuk {chapter} {names[chapter]}\n\n"
        + "".join(f"## Artikel {chapter}.{rank} {name}\n\nDal telt.\n\n" for rank, name in enumerate(of.split(), 1))
        for chapter, of in parts
    )
    assert [finding.words for finding in findings_of(example_files(text)) if finding.code == "V220"] == wanted


def test_one_wrong_row_is_told_once_and_not_again_in_its_column() -> None:
    rows = (("Kade", "3.100.000", "3.400.000", "6.400.000"), ("Brug", "2.000.000", "1.500.000", "3.500.000"))
    cells = [*rows, ("Totaal", "5.100.000", "4.900.000", "10.000.000")]
    table = "".join(f"      - cellen: [{', '.join(repr(cell) for cell in row)}]\n" for row in cells)
    heads = "{kop: Post}, {kop: Minister}, {kop: Regio}, {kop: Totaal}"
    files = example_files("## Artikel 1 – Geld\n\n{tabel-1}\n")
    files |= {"financien.yml": f"tabellen:\n  - kop: 'Tabel 1 (in euro)'\n    kolommen: [{heads}]\n    rijen:\n{table}"}
    messages = [finding.message for finding in findings_of(files) if finding.code == "V004"]
    assert len(messages) == 1
    assert "de rij 'Kade'" in messages[0]
