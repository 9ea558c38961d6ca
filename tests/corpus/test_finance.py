"""Figures of a deal: an amount beside its mark is read, what is no amount is a gap, and bounds come from the text."""

import pytest
from making import deal_of

from dealpers.corpus.finance import Money, Side, money, tables
from dealpers.render.data.finance_rows import csv_rows

pytestmark = pytest.mark.no_cover  # the same lines as in other tests

HEAD = """tabellen:
  - kop: Tabel 1
    kolommen: [{kop: Post}, {kop: %s, rol: rijk}, {kop: %s, rol: regio}]
    rijen:
"""


def figures(*rows: str, rijk: str = "Rijk", regio: str = "Regio", article: str = "", total: str = "") -> Money:
    """The money of a deal with these rows of cells, and a row of totals where ``total`` gives its cells."""
    lines = "".join(f"      - cellen: [{row}]\n" for row in rows)
    lines += f"      - {{rol: totaal, cellen: [Totaal, {total}]}}\n" if total else ""
    notes = '    noten: [{merk: "3", tekst: Zonder rente.}]\n' if "[^3]" in lines else ""
    deal = deal_of(f"## Artikel 1 – Geld\n\n{article}\n\n{{tabel-1}}\n", financien=HEAD % (rijk, regio) + lines + notes)
    finance = money(deal)
    assert finance
    assert [row[0] for row in csv_rows(deal)[1:]] == [*(row.naam for row in finance.rijen), finance.totaal.naam]
    return finance


def test_an_amount_is_read_beside_the_mark_of_its_note() -> None:
    finance = figures('Dijk, "€ 1.000", "€ 1.000[^3]"', 'Kade, "€ 1.000", "€ 1.000"', total='"€ 2.000", "€ 2.000"')
    assert finance.rijen[0].regio == Side(1_000_00, "€ 1.000")
    assert not finance.verschil


@pytest.mark.parametrize("words", ["PM", "p.m.", "n.v.t.", "-", "(€ 5.000)", "nader te bepalen", "ca. € 5.000"])
def test_words_that_are_no_amount_are_a_gap_and_no_sum_covers_them(words: str) -> None:
    finance = figures(f'Dijk, "€ 1.000", "{words}"', 'Kade, "€ 4.000", "€ 1.000"')
    assert finance.rijen[0].regio == Side(None, words, is_gap=True)
    assert finance.totaal.rijk.eurocenten == 5_000_00
    assert finance.totaal.regio.eurocenten is None
    assert finance.totaal.totaal.eurocenten is None
    assert finance.grootste is None


def test_a_gap_in_a_column_says_nothing_about_its_printed_total() -> None:
    finance = figures('Dijk, "€ 1.000", PM', 'Kade, "€ 1.000", "€ 1.000"', total='"€ 2.000", "€ 9.000"')
    assert not finance.verschil
    assert finance.totaal.regio.eurocenten == 9_000_00


def test_an_empty_cell_is_no_gap() -> None:
    finance = figures('Dijk, "€ 1.000", ""', 'Kade, "", "€ 1.000"', total='"€ 1.000", "€ 1.000"')
    assert not finance.has_gap
    assert finance.rijen[0].regio == Side()


def test_several_columns_of_one_side_are_added_and_a_gap_in_one_is_a_gap() -> None:
    years = (HEAD % ("'2024'", "'2025'")).replace("rol: regio", "rol: rijk")
    rows = '      - cellen: [A, "€ 1", "€ 2"]\n      - cellen: [B, "€ 1", PM]\n'
    (table,) = tables(deal_of("## Artikel 1 – Geld\n\n{tabel-1}\n", financien=years + rows))
    assert [row.rijk for row in table.rijen] == [Side(3_00, "€ 1 + € 2"), Side(None, "€ 1 + PM", is_gap=True)]


@pytest.mark.parametrize(
    ("rows", "total", "difference"),
    [
        (("0,33", "0,33"), "0,67", "afronding"),
        (("0,33", "0,33", "0,33"), "1,00", "afronding"),
        (("0,33", "0,33"), "0,66", ""),
        (("0,33", "0,33"), "0,96", "anders"),
        (("4", "2"), "6,5", "anders"),
    ],
)
def test_a_difference_that_rounding_explains_is_called_so(rows: tuple[str, ...], total: str, difference: str) -> None:
    cells = [f'Post {rank}, "€ {row}", "€ 1,00"' for rank, row in enumerate(rows)]
    finance = figures(
        *cells, rijk="Rijk (x € mln.)", regio="Regio (x € mln.)", total=f'"€ {total}", "€ {len(rows)},00"'
    )
    assert finance.verschil == difference


def test_whole_euros_are_not_rounded() -> None:
    finance = figures('A, "€ 33.333", "€ 1"', 'B, "€ 33.333", "€ 1"', total='"€ 66.667", "€ 2"')
    assert finance.verschil == "anders"


@pytest.mark.parametrize(
    ("rijk", "article", "bound"),
    [
        ("Maximale rijksbijdrage", "", "ten hoogste"),
        ("Max. bijdrage Rijk", "", "ten hoogste"),
        ("Rijk", "Het Rijk draagt ten hoogste € 5.000 bij.", "ten hoogste"),
        ("Rijk", "Het Rijk draagt tenminste € 5.000 bij.", "ten minste"),
        ("Rijk", "Het Rijk draagt € 5.000 bij.", ""),
        ("Rijk", "Het Rijk draagt bij. De Regio draagt ten hoogste € 5.000 bij.", ""),
        ("Rijk", "Het Rijk draagt ten hoogste € 6.000 bij.", ""),
    ],
)
def test_a_bound_is_said_only_where_the_text_says_so(rijk: str, article: str, bound: str) -> None:
    finance = figures('Dijk, "€ 1.000", "€ 10"', 'Kade, "€ 4.000", "€ 20"', rijk=rijk, article=article)
    assert finance.rijk_grens == bound


def test_the_largest_row_takes_most_above_half_only() -> None:
    assert figures('A, "€ 51", "€ 0"', 'B, "€ 49", "€ 0"').meeste
    finance = figures('A, "€ 50", "€ 0"', 'B, "€ 30", "€ 0"', 'C, "€ 20", "€ 0"')
    assert finance.grootste
    assert not finance.meeste


@pytest.mark.parametrize(
    ("caption", "first", "side"),
    [("Tabel 1 (bedragen x € 1.000)", "Post", "Rijk"), ("Tabel 1", "Bedragen in duizenden euro", "Rijk")],
)
def test_the_unit_of_a_caption_or_a_first_heading_is_that_of_each_column(caption: str, first: str, side: str) -> None:
    head = HEAD.replace("Tabel 1", caption).replace("kop: Post", f"kop: {first}") % (side, "Regio (x € mln.)")
    rows = '      - cellen: [A, "250", "1,5"]\n      - cellen: [B, "€ 2 000", PM]\n'
    (table,) = tables(deal_of("## Artikel 1 – Geld\n\n{tabel-1}\n", financien=head + rows))
    assert [row.rijk.eurocenten for row in table.rijen] == [250_000_00, 2_000_000_00]
    assert [row.regio.eurocenten for row in table.rijen] == [1_500_000_00, None]
