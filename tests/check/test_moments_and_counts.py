"""Moments of the reader, days in a wrong order, sums behind a colon, differences, and codes that nothing bears."""

import pytest
from making import findings_of

from dealpers.check import example_files

CODES = {"A072", "V201", "V217", "V227", "V310"}


def codes(text: str) -> list[str]:
    """Codes of the findings about moments, counts and codes in an article with three goals."""
    goals = "De doelen zijn:\n\n- D1: schoon water;\n- D2: hoge oevers;\n- D3: nieuwe bomen."
    files = example_files(f"## Artikel 1 – Taken\n\n{text}\n\n## Artikel 2 – Doelen\n\n{goals}\n")
    every = [one for one in findings_of(files) if one.words != "termijnen"]
    return [one.code for one in every if one.code in CODES]


@pytest.mark.no_cover  # the same lines as in other tests
@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("De cijfers zijn op dit moment bekend tot mei en worden elk kwartaal bijgewerkt.", "V227"),
        ("De raming gaat uit van de stand van vandaag en wordt jaarlijks herzien door Dal.", "V227"),
        ("Het fonds heeft nu nog € 300.000 over.", "V227"),
        ("De cijfers zijn op dit moment bekend tot en met het tweede kwartaal.", "V227"),
        ("Dal meet momenteel het peil, maar zal het elke week melden.", "V227"),
        ("Dal heeft thans twee boten; jaarlijks koopt Dal er een.", "V227"),
        ("Dal meet voor 1 juli 2028 en nogmaals voor 1 maart 2028.", "V217"),
        ("Dal meet op 1 juli 2028 en opnieuw op 1 juli 2027.", "V217"),
        ("Dal maait vóór 1 mei 2027, en daarna uiterlijk 1 mei 2026.", "V217"),
        ("Dal meet per 1 juni 2027 en vervolgens per 1 juni 2026.", "V217"),
        ("Dal meet uiterlijk op 2 mei 2029 en voor de tweede keer op 3 maart 2029.", "V217"),
        ("Dal meet op 1 mei 2027 en ten slotte op 1 april 2027.", "V217"),
        ("Er is € 48 miljoen: € 30 miljoen van Dal, € 12 miljoen van Veen en € 8 miljoen van de kerk.", "V310"),
        ("De brug kost € 500: € 300 voor hout en € 250 voor werk.", "V310"),
        (
            "Dal betaalt € 900 aan scholen: € 400 aan de eerste, € 300 aan de tweede en € 100 aan de derde.",
            "V310",
        ),
        ("Er zijn 14 stuwen; dat zijn er vier meer dan de 12 die Dal wilde.", "V310"),
        ("Dal plant 90 bomen, dat is 20 minder dan de 100 van Veen.", "V310"),
        ("Het aantal branden daalt van 20 in 2025 naar 10 in 2029, een daling van 40%.", "V310"),
        ("Het aantal boten stijgt van 40 naar 50, een stijging van 30 procent.", "V310"),
        ("Doel D5 is voor Dal.", "V201"),
        ("Dal meet resultaat D7 elk jaar.", "V201"),
        ("Dal werkt aan indicator D4.", "V201"),
        ("Over aanvragen wordt binnen acht weken beslist.", "A072"),
        ("Voor 1 december wordt het jaarplan vastgesteld.", "A072"),
        ("Bij schade wordt direct een taxateur ingeschakeld.", "A072"),
        ("Verzoeken worden binnen een maand goedgekeurd.", "A072"),
        ("In 2027 wordt over de oever besloten.", "A072"),
        ("Over de kade wordt elk jaar in mei beslist.", "A072"),
    ],
)
def test_a_fault_is_found(text: str, code: str) -> None:
    assert codes(text) == ([code])


@pytest.mark.parametrize(
    "text",
    [
        "Dal meldt elk jaar wat het op dit moment doet.",
        "Dal meldt jaarlijks de situatie van dit moment aan Veen.",
        "Als de situatie van nu verandert, zorgt Dal voor een plan.",
        "Dal zorgt nu en later voor het peil.",
        "De stand van de rivier is hoog.",
        "Dal neemt de kade nu over, nog voor 2027.",
        "Dal meet voor 1 maart 2028 en nogmaals voor 1 juli 2028.",
        "Dal meet op 1 juli 2028, en telt mee wat op 1 mei 2027 is gemeten.",
        "De plannen van 1 juli 2028 en 1 maart 2027 gelden.",
        "Het besluit van 2 mei 2026 en daarna de brief van 1 mei 2026 gelden.",
        "Er is € 50 miljoen: € 30 miljoen van Dal, € 12 miljoen van Veen en € 8 miljoen van de kerk.",
        "Er is € 50 miljoen: maximaal € 30 miljoen voor Dal en € 12 miljoen voor Veen.",
        "Er is € 50 miljoen: waarvan Dal € 10 miljoen en Veen € 12 miljoen krijgt.",
        "Voor de kade is € 2 mln. beschikbaar: Dal € 1 mln. per oever, Veen € 0,5 mln. en Hei € 0,6 mln.",
        "De brug kost € 500. Daarvoor geldt: € 300 is voor hout en € 250 voor werk.",
        "Dal betaalt € 500 per jaar: € 300 in mei en € 250 in juni.",
        "Er zijn 14 stuwen; dat zijn er twee meer dan de 12 die Dal wilde.",
        "Er zijn 14 stuwen, dat zijn er meer dan de 12 van Veen.",
        "Dal bouwt 3 hallen van 20 vierkante meter, samen 60 vierkante meter.",
        "Dal koopt 4 bussen met elk 30 en 2 bussen van 20 stoelen, samen 160 stoelen.",
        "Er zijn 14 stuwen, dat zijn er twee meer dan 20 procent.",
        "Het aantal branden daalt van 20 in 2025 naar 10 in 2029, een daling van 50%.",
        "Het aantal boten stijgt van 40 naar 50, een stijging van 25 procent.",
        "Er zijn 14 stuwen en 30 sluizen; dat zijn er twee meer dan de 12 van Veen.",
        "Dal meldde 20 branden in 3 wijken, een daling van 40%.",
        "Doel D2 is voor Dal, en doel D3 ook.",
        "Dal volgt de actie B7 van Veen.",
        "Doel D4-norm is een norm.",
        "Over aanvragen wordt binnen acht weken door Dal beslist.",
        "Het jaarplan wordt voor 1 december in de stuurgroep vastgesteld.",
        "Als binnen een jaar niet wordt beslist, vervalt het verzoek.",
        "Over aanvragen wordt niet binnen acht weken beslist.",
        "Het plan dat voor 1 mei wordt vastgesteld, geldt.",
        "Over aanvragen beslist Dal binnen acht weken.",
    ],
)
def test_a_near_miss_is_no_fault(text: str) -> None:
    assert codes(text) == []


@pytest.mark.no_cover  # the same lines as in other tests
@pytest.mark.parametrize(
    ("rows", "words"),
    [
        (["W1", "W2", "W3", "W3"], ["W3"]),
        (["A4", "A4", "A5"], ["A4"]),
        (["W1.1", "W1.2", "W2.1", "W2.1", "W3.1"], ["W2.1"]),
        (["W1.1", "W1.2", "W1.2", "W2.4"], []),
        (["W1", "W2", "W3", "W4"], []),
        (["W1", "W1", "W2", "W2"], []),
        (["W1", "W2", "W2", "W4"], []),
        (["W1", "W1", "W1", "W2"], []),
        (["W1", "W1"], []),
        (["W1", "W2", "W2", "Rest"], []),
    ],
)
def test_a_code_twice_in_a_table_that_counts_on_is_a_slip(rows: list[str], words: list[str]) -> None:
    cells = "\n".join(f"      - cellen: [{code}, doel {rank}]" for rank, code in enumerate(rows))
    table = f"tabellen:\n  - kop: Doelen\n    kolommen: [{{kop: Code}}, {{kop: Doel}}]\n    rijen:\n{cells}\n"
    files = example_files(f"## Artikel 1 – Doelen\n\nDal werkt aan:\n\n{{tabel-1}}\n--- financien.yml\n{table}")
    assert [one.words for one in findings_of(files) if one.code == "V201"] == words


SUBHEADS = "##### Overleg\n\n1. Dal belt.\n2. Veen belt.\n\n##### Duur\n\n1. Dal wacht.\n{}. Veen wacht."


@pytest.mark.parametrize(
    ("heading", "last", "words"),
    [
        ("Thema 1 Water", "2", []),
        ("Afspraak 1 Water", "2", []),
        ("Thema 1 Water", "1", ["1."]),
        ("Artikel 1 – Water", "2", ["1.", "2."]),
    ],
)
def test_leden_count_anew_below_a_subhead_of_a_theme(heading: str, last: str, words: list[str]) -> None:
    files = example_files(f"## {heading}\n\n{SUBHEADS.format(last)}\n")
    assert [one.words for one in findings_of(files) if one.code == "V002"] == words
