"""The rules about money: near misses, forms that other deals use, and what the real deal gives."""

import pytest
from making import findings_of, parsed
from rule_examples import rule_findings

from dealpers.build.pipeline import CheckedCollection
from dealpers.check import RULES, example_files
from dealpers.corpus.finance import money
from dealpers.dutch import amounts
from dealpers.model import Rol
from dealpers.model.finding import Severity
from dealpers.render.data.finance_rows import csv_rows
from dealpers.render.source.deal import unparse

pytestmark = pytest.mark.no_cover  # the same lines as in other tests
MONEY = tuple(rule for rule in RULES if rule.code.startswith("V3") or rule.code == "V004")
OWN = {rule.code for rule in MONEY}


def codes(article: str, table: str = "", soort: str = "Regio Deal", tranche: str = "") -> list[str]:
    """The codes found in a deal of one article, with the rows of its finance table."""
    files = example_files(f"## Artikel 1 – Geld\n\n{article}\n")
    files["deal.yml"] = files["deal.yml"].replace("Regio Deal", soort) + (f"tranche: {tranche}\n" if tranche else "")
    files["aanhef.md"] = PARTIES
    if table:
        files["artikelen/01-voorbeeld.md"] += "\n{tabel-1}\n"
        files["financien.yml"] = HEAD + table
    return [f.code for f in rule_findings(files) if f.code in OWN]


PARTIES = """# Regio Deal Voorbeeld

## Partijen:

1. De Minister van Landbouw, de heer P. de Wit, hierna te noemen: LNV.
2. De Minister van Water, mevrouw T. Sluis, hierna te noemen: MinW.

Partijen genoemd onder 1 en 2 ieder handelend als bestuursorgaan, hierna samen te noemen: het Rijk.

3. Het college van burgemeester en wethouders van de gemeente Oever, namens deze: A. Bos, hierna te noemen: Oever.
4. Het college van burgemeester en wethouders van de gemeente Duin, namens deze: C. Vis, hierna te noemen: Duin.

Partijen genoemd onder 3 en 4 ieder handelend als bestuursorgaan, hierna samen te noemen: de Regio.
"""
HEAD = """tabellen:
  - kop: "Tabel 1: Geld"
    kolommen: [{kop: Activiteit}, {kop: Rijk, rol: rijk}, {kop: Regio, rol: regio}]
    rijen:
"""
TEN = """      - {rol: actielijn, cellen: [1. Wonen, "€6 mln.", "€6 mln."]}
      - {rol: actielijn, cellen: [2. Werken, "€4 mln.", "€4 mln."]}
      - {rol: totaal, cellen: [Totaal, "€10 mln.", "€10 mln."]}
"""


SAYS = {
    "the same amount in other words": ("Het Rijk draagt in totaal € 10.000.000 bij.", []),
    "a party of the State speaks for it": ("LNV reserveert maximaal €10 mln. als Rijksbijdrage.", []),
    "a party of the State gives another amount": ("LNV reserveert maximaal €9 mln. als Rijksbijdrage.", ["V301"]),
    "two parties of the State give it together": ("LNV reserveert €7 mln. MinW reserveert maximaal €3 mln.", []),
    "two parties of the State fall short": ("LNV reserveert €7 mln. MinW reserveert €2 mln.", ["V301", "V301"]),
    "one of several parties of the region gives a part": ("Oever draagt €2 mln. bij.", []),
    "the region gives another amount": ("De Regio reserveert minimaal €11 mln. als financiering.", ["V301"]),
    "the verb comes first": ("Daarvoor reserveert het Rijk een bedrag van €12 mln.", ["V301"]),
    "the share itself is the subject": ("De Rijksbijdrage bedraagt maximaal €12 mln.", ["V301"]),
    "an amount for one action line": ("Het Rijk reserveert €6 mln. voor de actielijn wonen.", []),
    "an amount for what a row is called": ("Het Rijk reserveert €6 mln. voor het bouwen en wonen.", []),
    "an amount a year": ("Het Rijk reserveert €2,5 mln. per jaar.", []),
    "an amount of something else": ("Het Rijk stelt een loket in. Een boot kost €3 mln.", []),
    "an amount behind another number": ("Het Rijk reserveert 4 fte en €1 mln.", []),
    "with spaces that do not break": ("Het\u00a0Rijk reserveert €\u00a010\u00a0mln. daarvoor.", []),
}


@pytest.mark.parametrize("name", SAYS)
def test_an_amount_in_the_text_is_held_against_the_table(name: str) -> None:
    sentence, wanted = SAYS[name]
    assert [code for code in codes(sentence, TEN) if code != "V306"] == wanted


def row(rol: str, *cells: str) -> str:
    quoted = ", ".join(f'"{cell}"' for cell in cells)
    return f"      - {{rol: {rol}, cellen: [{quoted}]}}\n"


TABLES = {
    "exactly five million": (row("totaal", "Totaal", "€5,0 mln.", "€5,0 mln."), []),
    "a cent less than five million": (row("totaal", "Totaal", "€ 4.999.999,99", "€ 5.000.000"), ["V304"]),
    "a euro more than forty million": (row("totaal", "Totaal", "€ 40.000.001", "€ 50.000.000"), ["V304"]),
    "without a row of totals": (row("actielijn", "A", "€3 mln.", "€3 mln.") * 2, []),
    "the region a cent short": (row("totaal", "Totaal", "€ 10.000.000", "€ 9.999.999,99"), ["V302"]),
    "costs of two and a half percent": (
        row("actielijn", "A", "€9,75 mln.", "€10 mln.")
        + row("uitvoeringskosten", "Kosten", "€0,25 mln.", "€0 mln.")
        + row("totaal", "Totaal", "€10,0 mln.", "€10,0 mln."),
        [],
    ),
    "costs of three percent and a bit": (
        row("actielijn", "A", "€ 9.699.999", "€ 10.000.000")
        + row("uitvoeringskosten", "Kosten", "€ 300.001", "€ 0")
        + row("totaal", "Totaal", "€ 10.000.000", "€ 10.000.000"),
        ["V305"],
    ),
    "no amounts at all": (row("actielijn", "A", "", ""), []),
}


@pytest.mark.parametrize("name", TABLES)
def test_a_regio_deal_is_held_against_its_norms(name: str) -> None:
    table, wanted = TABLES[name]
    assert codes("Tekst.", table) == wanted


def test_the_norms_are_for_a_regio_deal_only() -> None:
    table = row("totaal", "Totaal", "€2 mln.", "€1 mln.")
    assert codes("De Rijksbijdrage bedraagt 80% van de gemaakte kosten.", table, "Woondeal") == []


@pytest.mark.parametrize(("tranche", "wanted"), [("derde tranche", []), ("vierde", ["V302", "V304"])])
def test_the_limits_of_the_envelope_hold_from_the_fourth_tranche(tranche: str, wanted: list[str]) -> None:
    assert codes("Tekst.", row("totaal", "Totaal", "€41 mln.", "€40 mln."), tranche=tranche) == wanted


PERCENTAGES = {
    "half, with decimals": ("De Rijksbijdrage bedraagt 50,0% van de gerealiseerde kosten.", []),
    "half, in words": ("De Rijksbijdrage bedraagt de helft van de gerealiseerde kosten.", []),
    "forty procent": ("De Rijksbijdrage bedraagt 40 procent van de subsidiabele kosten.", ["V303"]),
    "five hundred is not fifty": ("De Rijksbijdrage bedraagt 500% van de kosten.", ["V303"]),
    "a percentage of something else": ("De Rijksbijdrage daalt met 10% van de eerste termijn.", []),
    "costs of four percent": (
        "Voorbereiding, administratie en toezicht kost ten hoogste 4% van de Rijksbijdrage.",
        ["V305"],
    ),
    "costs of two and a half": ("De VAT-kosten zijn ten hoogste 2,5% van de Rijksbijdrage.", []),
    "btw is not VAT": ("De btw is ten hoogste 21% van de Rijksbijdrage.", []),
}


@pytest.mark.parametrize("name", PERCENTAGES)
def test_a_percentage_is_held_against_the_norm(name: str) -> None:
    sentence, wanted = PERCENTAGES[name]
    assert codes(sentence) == wanted


def test_the_table_may_not_spend_more_on_costs_than_the_text_allows() -> None:
    table = (
        row("actielijn", "A", "€9,75 mln.", "€10 mln.")
        + row("uitvoeringskosten", "Kosten", "€0,25 mln.", "€0 mln.")
        + row("totaal", "Totaal", "€10,0 mln.", "€10,0 mln.")
    )
    assert codes("De VAT-kosten zijn maximaal 2% van de Rijksbijdrage.", table) == ["V305"]


NOTATIONS = {
    "one notation": ("€ 2 miljoen en € 2,5 miljoen", []),
    "with and without a space": ("€2 miljoen en € 2 miljoen", ["V306"]),
    "in full and in millions": ("€ 2 miljoen en € 3.000.000", ["V306"]),
    "in full because millions would not do": ("€ 2 miljoen en € 3.141.592", []),
    "a price beside millions": ("€ 2 miljoen en € 12,50 per kaart", []),
    "the sign and the word": ("€ 2 miljoen en 2 miljoen euro", ["V306"]),
}


@pytest.mark.parametrize("name", NOTATIONS)
def test_amounts_in_several_notations_are_reported(name: str) -> None:
    amounts, wanted = NOTATIONS[name]
    assert codes(f"Er is {amounts} gereserveerd.") == wanted


GROUPS = {
    "groups add up to their subtotals and those to the total": ("30", "12", "42", []),
    "a subtotal is wrong, the total right": (
        "31",
        "12",
        "42",
        ["'Samen noord' in de kolom 'Rijk' telt op tot € 30, er staat € 31"],
    ),
    "a subtotal is wrong, the total follows it": (
        "31",
        "12",
        "43",
        ["'Samen noord' in de kolom 'Rijk' telt op tot € 30, er staat € 31"],
    ),
    "only the total is wrong": ("30", "12", "45", ["de kolom 'Rijk' telt op tot € 42, er staat € 45"]),
}


def grouped(north: str, south: str, total: str) -> dict[str, str]:
    """A table as letters to parliament print it: groups under a heading, each with a subtotal."""
    files = example_files("## Artikel 1 – Geld\n\n{tabel-1}\n")
    files["financien.yml"] = f"""tabellen:
  - kop: "Tabel 1: Voorstellen"
    kolommen: [{{kop: "#"}}, {{kop: Voorstel}}, {{kop: Rijk, rol: rijk}}]
    rijen:
      - cellen: [Noord, "", ""]
      - cellen: ["#1", Wad, "€ 10"]
      - cellen: ["#2", Terp, "€ 20"]
      - {{rol: subtotaal, cellen: [Samen noord, "", "€ {north}"]}}
      - cellen: [Zuid, "", ""]
      - cellen: ["#3", Mergel, "€ 12"]
      - {{rol: subtotaal, cellen: [Samen zuid, "", "€ {south}"]}}
      - {{rol: totaal, cellen: [Totaal, "", "€ {total}"]}}
"""
    return files


@pytest.mark.parametrize("name", GROUPS)
def test_a_subtotal_covers_its_group(name: str) -> None:
    north, south, total, wanted = GROUPS[name]
    assert [f.message for f in rule_findings(grouped(north, south, total)) if f.code == "V004"] == wanted


def test_a_subtotal_survives_reading_and_writing() -> None:
    deal = parsed(grouped("30", "12", "42")).deal
    assert [row.rol for row in deal.tabellen[0].rijen].count(Rol.SUBTOTAAL) == 2
    assert parsed(unparse(deal)).deal == deal


def test_a_subtotal_is_not_counted_twice() -> None:
    table = (
        row("actielijn", "A", "€ 10", "€ 10")
        + row("subtotaal", "Samen", "€ 10", "€ 10")
        + row("actielijn", "B", "€ 5", "€ 5")
        + row("totaal", "Totaal", "€ 15", "€ 15")
    )
    files = example_files("## Artikel 1 – Geld\n\n{tabel-1}\n") | {"financien.yml": HEAD + table}
    deal = parsed(files).deal
    sums = money(deal)
    assert sums is not None
    assert not sums.verschil
    assert [name for name, *_ in csv_rows(deal)] == ["post", "A", "B", "Totaal"]


AMOUNTS = {
    "€10 mln. De Regio": [("€10 mln.", 10_000_000_00)],
    "ruim 2,5 miljoen euro per jaar": [("2,5 miljoen euro", 2_500_000_00)],
    "€ 1.250,50 en 3 euro": [("€ 1.250,50", 1_250_50), ("3 euro", 3_00)],
    "€\u00a05\u202fmln.": [("€\u00a05\u202fmln.", 5_000_000_00)],
    "€ 2.000,-.": [("€ 2.000,-", 2_000_00)],
    "− € 3": [("€ 3", 3_00)],
    "Europa 2030, neuro 5, 1.2.3 euro": [],
    "€ 0,12345 per kWh": [],
    "": [],
}


@pytest.mark.parametrize("text", AMOUNTS)
def test_every_amount_in_running_text_is_read(text: str) -> None:
    got = list(amounts.find(text))
    assert [(amount.tekst, amount.eurocenten) for _, amount in got] == AMOUNTS[text]
    assert all(text[offset : offset + len(amount.tekst)] == amount.tekst for offset, amount in got)


def test_the_real_deal_only_mixes_two_notations(collection: CheckedCollection) -> None:
    assert [(f.deal, f.code, f.place, f.words) for f in collection.findings if f.code in OWN] == [
        ("groningen-noord-ii", "V306", "artikel-4-lid-2", "€10 mln."),
    ]


def test_an_amount_that_cannot_be_read_is_accepted_in_a_signed_text() -> None:
    (rule,) = (candidate for candidate in RULES if candidate.code == "V309")
    files = example_files(rule.wrong[0])
    facts = files["deal.yml"].replace("status: concept", "status: ondertekend\nondertekend: 2025-01-01")
    signed = files | {"deal.yml": facts}
    assert [(f.severity, f.place) for f in findings_of(signed) if f.code == "V309"] == [(Severity.WARNING, "tabel-1-1")]
    reason = "aanvaard: [{regel: V309, plaats: tabel-1-1, woorden: '1.500.000', reden: Zo staat het er.}]\n"
    assert not [f for f in findings_of(signed | {"redactie.yml": reason}) if f.code in ("V309", "V006")]


OF_PARTIES = {
    "columns": ("{kop: Post}, {kop: Gemeente}, {kop: Bijdrage van de Stichting}", 'Aanleg, "€ 300", "€ 100"'),
    "rows": ("{kop: Partij}, {kop: Bijdrage}", 'de Gemeente, "€ 300"]\n      - cellen: [Stichting, "€ 100"'),
    "rows with years": (
        "{kop: Partij}, {kop: 2025}, {kop: 2026}, {kop: Totaal}",
        'Gemeente, "€ 150", "€ 150", "€ 300"]\n      - cellen: [Stichting, "€ 50", "€ 50", "€ 100"',
    ),
}
GIVES = {
    "De Gemeente draagt € 300 bij en de Stichting draagt € 100 bij.": [],
    "De Gemeente draagt € 350 bij en de Stichting draagt € 100 bij.": ["€ 350"],
    "De Gemeente draagt € 350 bij en de Stichting draagt € 90 bij.": ["€ 350", "€ 90"],
    "De bijdrage van de Gemeente bedraagt € 310 voor de uitvoering.": ["€ 310"],
    "De Gemeente draagt in 2025 € 170 bij.": [],
    "De Gemeente stelt daarnaast € 25 beschikbaar.": [],
    "De Gemeente reserveert € 20 voor communicatie.": [],
    "De Gemeente draagt € 250 bij. De Gemeente draagt € 50 bij.": [],
}


@pytest.mark.parametrize("sentence", GIVES)
@pytest.mark.parametrize("form", OF_PARTIES)
def test_an_amount_of_a_party_is_held_against_its_row_or_column(form: str, sentence: str) -> None:
    columns, cells = OF_PARTIES[form]
    table = f"tabellen:\n  - kop: Tabel 1\n    kolommen: [{columns}]\n    rijen:\n      - cellen: [{cells}]\n"
    preamble = "# Convenant Oever\n\n## Partijen\n\n1. De gemeente Oever, hierna te noemen: de Gemeente;\n"
    preamble += "2. De stichting Kade, gevestigd te Oever, hierna te noemen: de Stichting.\n"
    files = {"aanhef.md": preamble, "artikelen/01-geld.md": f"## Artikel 1 – Geld\n\n{sentence}\n\n{{tabel-1}}\n"}
    findings = findings_of(example_files("") | files | {"financien.yml": table})
    assert [finding.words for finding in findings if finding.code == "V301"] == GIVES[sentence]
