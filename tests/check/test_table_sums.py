"""Large tables: sums by row and by column, headings over two lines, units by column, gaps and notes."""

import pytest
from making import check, corpus_of, deal_of, parsed

from dealpers.check.examples import example_files
from dealpers.corpus.finance import tables
from dealpers.model import Deal, Rol
from dealpers.render.source.deal import unparse

ARTICLE = "## Artikel 1 – Geld\n\n{tabel-1}\n"


def deal_with(kop: str, columns: str, rows: str) -> Deal:
    """Deal with a table: a row a line, its cells between bars, with a role before ``:`` in front."""
    heads = [cell.strip().partition("=") for cell in columns.split("|")]
    kolommen = ", ".join(f'{{kop: "{head}"' + (f", rol: {role}" if role else "") + "}" for head, _, role in heads)
    lines = []
    for row in rows.strip().splitlines():
        role, colon, cells = row.partition(":: ")
        shown = ", ".join(f'"{cell.strip()}"' for cell in (cells if colon else role).split("|"))
        lines.append("      - {" + (f"rol: {role.strip()}, " if colon else "") + f"cellen: [{shown}]}}")
    yaml = f'tabellen:\n  - kop: "{kop}"\n    kolommen: [{kolommen}]\n    rijen:\n' + "\n".join(lines) + "\n"
    return deal_of(ARTICLE, **{"financien.yml": yaml})


def faults(deal: Deal) -> list[str]:
    return [finding.message for finding in check(corpus_of(deal)) if finding.code == "V004"]


THIRD_PAYER = deal_with(
    "Tabel 1: Begroting (bedragen x € 1.000)",
    "Post | Rijk 2025=rijk | Rijk 2026=rijk | Regio=regio | Derden | Totaal=totaal | Opmerking",
    """
    Damwand | 1.250 | 750 | 1.000 | 200 | 3.200 |
    Baggeren | 300 | 300 | 300 | 0 | 900 | incl. afvoer
    Fietspad | - | 420 | 180 | 50 | 650 |
    Sluis | PM | PM | 400 | 0 | PM | na onderzoek
    Bomen | 12,5 | 12,5 | 25 | 10 | 70 |
    """,
)
TWO_LINES = deal_with(
    "Tabel 1. Bijdragen per jaar",
    "| 2026=rijk | =regio | =totaal | 2027=rijk | =regio | =totaal | Samen",
    """
    Onderdeel | Rijk | Regio | Totaal | Rijk | Regio | Totaal |
    Wonen | | | | | | |
    Renovatie | € 400 | € 400 | € 800 | € 100 | € 100 | € 200 | € 1.000
    Nieuwbouw | € 250 | € 350 | € 600 | € 150 | € 150 | € 300 | € 900
    subtotaal:: Totaal wonen | € 650 | € 750 | € 1.400 | € 250 | € 250 | € 500 | € 1.900
    Werken | | | | | | |
    Werkplaats | € 75 | € 75 | € 150 | € 25 | € 25 | € 55 | € 205
    subtotaal:: Totaal werken | € 75 | € 75 | € 150 | € 25 | € 25 | € 55 | € 205
    totaal:: Totaal | € 725 | € 825 | € 1.550 | € 275 | € 275 | € 555 | € 2.105
    """,
)
UNITS = deal_with(
    "Tabel 1 Dekking",
    "Programma | Rijk (x € mln.)=rijk | Regio (in duizenden euro)=regio | Markt (€) | Totaal (x € mln.)=totaal | Start",
    """
    Veilig | 1,5 | 1.500 | € 250.000 | 3,25 | 2025
    Groen | 0,75 | 750 | - | 1,5 | 2025
    Snel | 2,0 | 2.000 | € 1.000.000,- | 5,0 | 2026
    Slim | 0,33 | 330 | € 12.500 | 0,67 | 2026
    Zorg | 0,6 | 600 | € 300.000 | 1,9 | 2027
    """,
)
PLAIN = deal_with(
    "Kosten per gemeente",
    "Gemeente | 2025 | | 2026 | | Subtotaal | Totaal",
    """
    | Aanleg | Beheer | Aanleg | Beheer | |
    Veen | 100.000 | 10.000 | 120.000 | 12.000 | 242.000 | 242.000
    Dal | 50.000 | 5.000 | 50.000 | 6.000 | 111.000 | 111.000
    waarvan haven | 20.000 | 5.000 | 20.000 | 6.000 | 51.000 | 51.000
    Duin | 10.000 | 1.000 | 10.000 | 1.000 | 22.000 | 23.000
    Totaal | 160.000 | 16.000 | 180.000 | 19.500 | 375.500 | 376.500
    """,
)
GROUPS = deal_with(
    "Bijdragen van partijen",
    "Activiteit | Gemeente | Provincie | Ondernemers | Totaal",
    """
    | x € 1.000 | x € 1.000 | x € 1.000 | x € 1.000
    A. Haven | | | |
    Kade | 120 | 80 | 60 | 260
    Steiger | 30 | 20 | 50 | 100
    Totaal A | 150 | 100 | 110 | 360
    B. Dorp | | | |
    Plein | 60 | 40 | 0 | 100
    Hal | 400 | 200 | 100 | 700
    Totaal B | 460 | 250 | 100 | 810
    Totaal A en B | 610 | 350 | 210 | 1.170
    """,
)
LOWERED = deal_with(
    "Tabel 1 Exploitatie",
    "Post | 2024 | 2025 | 2026",
    """
    Huur | 12.000 euro | 12.500 euro | 13.000 euro
    Loon | 80.000 euro | 84.000 euro | 86.000 euro
    Saldo | -2.000 euro | -10.500 euro | -12.000 euro
    Totaal | 11.000 euro | 9.000 euro | 9.500 euro
    """,
)
WANTED = {
    "a third payer": (THIRD_PAYER, ["de rij 'Bomen' telt op tot € 60.000, er staat € 70.000"]),
    "headings over two lines": (TWO_LINES, ["de rij 'Werkplaats' telt op tot € 50, er staat € 55"]),
    "a unit for each column": (UNITS, ["de rij 'Zorg' telt op tot € 1.500.000, er staat € 1.900.000"]),
    "no roles": (
        PLAIN,
        [
            "de rij 'Duin' telt op tot 22.000, er staat 23.000",
            "de kolom '2026 Beheer' telt op tot 19.000, er staat 19.500",
        ],
    ),
    "groups by name": (
        GROUPS,
        [
            "'Totaal B' in de kolom 'Provincie x € 1.000' telt op tot € 240.000, er staat € 250.000",
        ],
    ),
    "a row that lowers a sum": (LOWERED, []),
}


@pytest.mark.parametrize("name", WANTED)
def test_each_wrong_sum_is_one_finding(name: str) -> None:
    deal, wanted = WANTED[name]
    assert faults(deal) == wanted


def test_a_second_line_of_headings_is_no_gap_and_no_post() -> None:
    (figures,) = tables(TWO_LINES)
    assert not figures.has_gap
    assert [row.naam for row in figures.rijen] == ["Wonen", "Renovatie", "Nieuwbouw", "Werken", "Werkplaats"]
    total = figures.totaal
    assert (total.rijk.eurocenten, total.regio.eurocenten, total.totaal.eurocenten) == (100_000, 110_000, 210_500)
    assert TWO_LINES.tabellen[0].koppen[5] == "2027 Regio"


def test_a_second_line_of_headings_survives_reading_and_writing() -> None:
    assert [row.rol for row in TWO_LINES.tabellen[0].rijen].count(Rol.KOP) == 1
    assert parsed(unparse(TWO_LINES)).deal == TWO_LINES


def test_the_unit_of_a_second_line_counts_for_its_column() -> None:
    deal = deal_with(
        "Tabel 1",
        "Post | Rijk=rijk | Regio=regio",
        "| x € 1.000 | € mln.\nKade | 10 | 2,5\nDijk | PM | 1",
    )
    cells = [[cell.bedrag and cell.bedrag.eurocenten for cell in row.cellen[1:]] for row in deal.tabellen[0].rijen]
    assert cells == [[None, None], [1_000_000, 250_000_000], [None, 100_000_000]]


def test_a_first_row_of_words_for_amounts_is_no_heading() -> None:
    deal = deal_with("Tabel 1", "Post | Rijk=rijk | Regio=regio", "Kade | PM | n.v.t.\nDijk | € 1 | € 2")
    assert [row.rol for row in deal.tabellen[0].rijen] == [Rol.OVERIG, Rol.OVERIG]


def test_a_damaged_table_whose_rows_are_longer_than_its_headings_is_checked() -> None:
    rows = "".join(f"      - cellen: [{row}]\n" for row in ("A, 1, 2, 3", "B, 1, 2, 3", "Totaal, 2, 4, 6"))
    table = "tabellen:\n  - kop: Geld\n    kolommen: [{kop: ''}, {kop: ''}]\n    rijen:\n"
    result = parsed(example_files(ARTICLE) | {"financien.yml": table + rows})
    assert "B005" in [finding.code for finding in result.findings]
    assert faults(result.deal) == []


@pytest.mark.parametrize(("share", "wanted"), [("45", ["de kolom telt op tot 110%, er staat 100 %"]), ("35", [])])
def test_shares_beside_words_add_up_to_a_hundred(share: str, wanted: list[str]) -> None:
    rows = f"Damwand | Rijk | {share} %\nBaggeren | Regio | 40 %\nFietspad | Rijk | 25 %\nTotaal | | 100 %"
    assert faults(deal_with("Tabel 1. Aandelen", "Onderdeel | Wie | Aandeel", rows)) == wanted
