"""Tables of a text: columns, rows, amounts and notes."""

import pytest
from making import deal_of, parsed

from dealpers.check import example_files
from dealpers.model import Rol, alineas, called

TABLES = """\
## Artikel 1 – Geld

{tabel-1}

Tussen.

{tabel-b}
--- financien.yml
tabellen:
  - kop: "Tabel 1: *Rijk*"
    kolommen: [{kop: Post}, {kop: "Rijk[^a]", rol: rijk}]
    rijen:
      - {rol: actielijn, cellen: [Groen, "€ 1,5 mln."]}
      - {cellen: [Overig, PM]}
    noten: [{merk: a, tekst: Met btw.}]
  - kop: "TABEL B"
    kolommen: [{kop: Post}]
    rijen: [{cellen: [Leeg]}]
"""


def test_tables_have_columns_rows_amounts_and_notes() -> None:
    one, other = deal_of(
        *TABLES.split("--- financien.yml\n")[:1], financien=TABLES.split("--- financien.yml\n")[1]
    ).tabellen
    assert (one.id, other.id) == ("tabel-1", "tabel-b")
    assert [column.rol for column in one.kolommen] == [Rol.OVERIG, Rol.RIJK]
    assert [[cell.bedrag.eurocenten if cell.bedrag else None for cell in row.cellen] for row in one.rijen] == [
        [None, 150_000_000],
        [None, None],
    ]
    assert [(note.id, note.label, note.alinea.tekst) for note in one.noten] == [("tabel-1-noot-a", "a", "Met btw.")]


@pytest.mark.parametrize(
    ("heading", "cell", "cents"),
    [
        ("Rijk (x € 1.000)", "1.500", 150_000_000),
        ("Rijk in euro", "2.500,50", 250_050),
        ("Rijk (x mln.)", "€ 2,5", 250_000_000),
        ("Rijk", "1.500", None),
        ("Rijk (x € 1.000)", "12 of 13", None),
    ],
)
def test_a_heading_may_bear_the_euro_sign_for_all_amounts_under_it(heading: str, cell: str, cents: int | None) -> None:
    deal = parsed(example_files(TABLES.replace('"Rijk[^a]"', f'"{heading}[^a]"').replace("€ 1,5 mln.", cell))).deal
    amount = deal.tabellen[0].rijen[0].cellen[1].bedrag
    assert (amount.eurocenten if amount else None) == cents
    assert amount is None or amount.tekst == cell


def test_a_note_of_a_table_and_one_of_the_text_may_bear_the_same_mark() -> None:
    text = TABLES.replace("Tussen.", "Tussen[^a].\n\n[^a]: Van de tekst.")
    result = parsed(example_files(text))
    assert not result.findings
    deal = result.deal
    assert [note.id for note in deal.noten] == ["noot-a"]
    assert [note.id for note in deal.tabellen[0].noten] == ["tabel-1-noot-a"]
    called_by = {alinea.id: [note.id for note in called(alinea, deal)] for alinea in alineas(deal, deal)}
    assert [alinea for alinea, notes in called_by.items() if notes] == ["artikel-1.1"]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("[Groen, ", "[Groen, extra, ", "rij 1 heeft 3 cellen"),
        ("€ 1,5 mln.", "€ 1.5", ""),
        ("rol: rijk", "rol: koning", "heeft de waarde 'koning'"),
        ("[Leeg]", "[[Leeg]]", "een cel is tekst"),
        ("{tabel-b}", "{tabel-c}", "financien.yml heeft geen tabel-c"),
        ("Tussen.", "{tabel-1}", "tabel-1 staat hier voor de tweede keer"),
        ("Rijk[^a]", "Rijk[^b]", "bij het merkteken [^b] hoort geen noot"),
        ("rijen: [{cellen: [Leeg]}]", "rijen: []", ""),
        ("kop: Post}]", "kop: Post}, x]", "hier horen velden te staan"),
    ],
)
def test_a_table_that_does_not_fit_is_a_fault(old: str, new: str, message: str) -> None:
    result = parsed(example_files(TABLES.replace(old, new)))
    assert message in "; ".join(f.message for f in result.findings)
    assert bool(result.findings) is bool(message)
