"""Chapters, articles, leden, programmes, tables and notes: text in, identifiers out."""

import pytest
from making import deal_of, parsed

from dealpers.check import example_files
from dealpers.model import Deal, Lid, Onderdeel, Programma, Rol, alineas, called, walk


def identifiers(deal: Deal, *kinds: type) -> list[str]:
    return [node.id for node in walk(deal, deal) if isinstance(node, kinds)]


@pytest.mark.parametrize(
    ("heading", "number", "title"),
    [
        ("Artikel 1 – Doel", "1", "Doel"),
        ("Artikel 1 - Doel", "1", "Doel"),
        ("Artikel 1. Doel", "1", "Doel"),
        ("Artikel 1: Doel", "1", "Doel"),
        ("Artikel 1 Doel", "1", "Doel"),
        ("Artikel 12a — Doel – en meer", "12a", "Doel – en meer"),
        ("ARTIKEL 3", "3", ""),
        ("Art. 4\u00a0Doel", "4", "Doel"),
        ("*Artikel 5* – Doel", "5", "Doel"),
    ],
)
def test_the_heading_of_an_article(heading: str, number: str, title: str) -> None:
    (article,) = deal_of(f"## {heading}\n\nTekst.\n").artikelen
    assert (article.id, article.nummer, article.titel) == (f"artikel-{number}", number, title)


@pytest.mark.parametrize(
    ("heading", "number"),
    [("1. Doelen", "1"), ("Hoofdstuk 2 Geld", "2"), ("HOOFDSTUK III", "III"), ("IV. Slot", "IV"), ("Slot", "")],
)
def test_the_heading_of_a_chapter(heading: str, number: str) -> None:
    (chapter,) = deal_of(f"# {heading}\n\n## Artikel 1 – Doel\n\nTekst.\n").hoofdstukken
    assert chapter.kop
    assert (chapter.nummer, chapter.kop.tekst) == (number, heading)
    assert chapter.id == f"hoofdstuk-{number.lower() or 'slot'}"


def test_articles_may_stand_before_and_without_chapters() -> None:
    deal = deal_of("## Artikel 1 – Los\n\nx\n\n# I. Vast\n\n## Artikel 2 – Vast\n\ny\n")
    assert [(h.id, [a.id for a in h.artikelen]) for h in deal.hoofdstukken] == [
        ("", ["artikel-1"]),
        ("hoofdstuk-i", ["artikel-2"]),
    ]


def test_leden_bear_their_printed_numbers() -> None:
    deal = deal_of("## Artikel 1 – Taken\n\nVooraf.\n\n1. Een\n2. Twee\n2a. Twee a\n3. Drie\n")
    assert identifiers(deal, Lid) == [f"artikel-1-lid-{n}" for n in ("1", "2", "2a", "3")]
    assert [lid.label for lid in deal.artikelen[0].leden] == ["1.", "2.", "2a.", "3."]


@pytest.mark.parametrize("label", ["1.", "(1)", "1)"])
def test_leden_may_be_numbered_with_brackets(label: str) -> None:
    deal = deal_of(f"## Artikel 1 – Taken\n\n{label} Een\n{label.replace('1', '2')} Twee\n")
    assert identifiers(deal, Lid) == ["artikel-1-lid-1", "artikel-1-lid-2"]


def test_parts_of_lists_are_named_by_label_or_by_rank() -> None:
    deal = deal_of("## Artikel 1 – Taken\n\n1. Een:\n   a. A:\n      1°. G;\n      (b) H;\n   - I;\n   • J.\n")
    assert identifiers(deal, Onderdeel) == [
        "artikel-1-lid-1-onderdeel-a",
        "artikel-1-lid-1-onderdeel-a-onderdeel-1g",
        "artikel-1-lid-1-onderdeel-a-onderdeel-b",
        "artikel-1-lid-1-streepje-1",
        "artikel-1-lid-1-streepje-2",
    ]


def test_bullets_count_on_through_the_lists_of_one_part() -> None:
    deal = deal_of("## Artikel 1 – Taken\n\nEen:\n\n- a\n- b\n\nTwee:\n\n- c\n")
    assert identifiers(deal, Onderdeel) == [f"artikel-1-streepje-{n}" for n in (1, 2, 3)]


def test_a_label_that_is_printed_twice_gets_a_serial_number() -> None:
    found = parsed(example_files("## Artikel 1 – Taken\n\n1. Een\n   a. x\n   a. y\n1. Twee\n   a. z\n"))
    assert identifiers(found.deal, Lid, Onderdeel) == [
        "artikel-1-lid-1",
        "artikel-1-lid-1-onderdeel-a",
        "artikel-1-lid-1-onderdeel-a--2",
        "artikel-1-lid-1--2",
        "artikel-1-lid-1--2-onderdeel-a",
    ]


LINES = """\
## Artikel 1 – Doelen

### 1. Doelen op het gebied van groen

- Bomen;
- Gras.

## Artikel 2 – Aanpak

### 1. Aanpak op het gebied van groen

#### 1a Bomen planten:

Tekst.

#### 1b1 Gras

Tekst.

#### 1b2 Heg

Tekst.

## Artikel 3 – Beoogde resultaten

### 1. Resultaten voor groen

#### 1a Bomen

- 10 bomen.

#### 1b Gras en heg

- 3 velden.
"""


def test_goals_approach_and_results_make_action_lines() -> None:
    (line,) = deal_of(LINES).actielijnen
    assert (line.nummer, line.naam, line.aanpak, line.resultaat) == ("1", "groen", "artikel-2-lid-1", "artikel-3-lid-1")
    assert line.doel
    assert line.doel.onderdelen == ("artikel-1-lid-1-streepje-1", "artikel-1-lid-1-streepje-2")
    assert [(p.code, p.naam, p.resultaat.code if p.resultaat else "") for p in line.programmas] == [
        ("1a", "Bomen planten", "1a"),
        ("1b1", "Gras", "1b"),
        ("1b2", "Heg", "1b"),
    ]


def test_a_programme_may_stand_right_below_an_article() -> None:
    deal = deal_of("## Artikel 1 – Taken\n\n#### 2a Naam\n\nTekst.\n\n##### Tussenkop\n\nMeer.\n")
    assert identifiers(deal, Programma) == ["artikel-1-programma-2a"]


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
def test_a_heading_may_bear_the_sign_for_all_amounts_under_it(heading: str, cell: str, cents: int | None) -> None:
    deal = parsed(example_files(TABLES.replace('"Rijk[^a]"', f'"{heading}[^a]"').replace("€ 1,5 mln.", cell))).deal
    amount = deal.tabellen[0].rijen[0].cellen[1].bedrag
    assert (amount.eurocenten if amount else None) == cents
    assert amount is None or amount.tekst == cell


def test_a_note_of_a_table_and_one_of_the_text_may_bear_the_same_mark() -> None:
    text = TABLES.replace("Tussen.", "Tussen[^a].\n\n[^a]: Van de tekst.")
    found = parsed(example_files(text))
    assert not found.findings
    deal = found.deal
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
        ("[Leeg]", "[[Leeg]]", "een cel hoort tekst te zijn"),
        ("{tabel-b}", "{tabel-c}", "financien.yml heeft geen tabel-c"),
        ("Tussen.", "{tabel-1}", "tabel-1 staat hier voor de tweede keer"),
        ("Rijk[^a]", "Rijk[^b]", "bij het merkteken [^b] hoort geen noot"),
        ("rijen: [{cellen: [Leeg]}]", "rijen: []", ""),
        ("kop: Post}]", "kop: Post}, x]", "hier horen velden te staan"),
    ],
)
def test_a_table_that_does_not_fit_is_a_fault(old: str, new: str, message: str) -> None:
    found = parsed(example_files(TABLES.replace(old, new)))
    assert message in "; ".join(f.message for f in found.findings)
    assert bool(found.findings) is bool(message)


def test_notes_stand_in_the_order_of_their_marks() -> None:
    deal = deal_of("## Artikel 1 – Taken\n\na[^b] c[^1)]\n\n[^1)]: Tweede.\n\n[^b]: Eerste.\n")
    assert [(note.id, note.label, note.alinea.tekst) for note in deal.noten] == [
        ("noot-b", "b", "Eerste."),
        ("noot-1", "1)", "Tweede."),
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a[^1]", "bij het merkteken [^1] hoort geen noot"),
        ("a\n\n[^1]: x", "nergens in de tekst staat het merkteken van noot 1"),
        ("a[^1] b[^1]\n\n[^1]: x", "het merkteken [^1] staat er twee keer"),
        ("a[^1]\n\n[^1]: x\n\n[^1]: y", "noot 1 heeft hier een tweede tekst"),
        ("a[^1]\n\n[^1]: x[^1]", "in een noot staat een merkteken"),
        ("### Geen nummer\n\nx", "'Geen nummer' is geen kop van een lid"),
        ("#### Geen code\n\nx", "'Geen code' is geen kop van een programma"),
        ("# Hoofdstuk\n\ntekst", "deze tekst staat niet in een artikel"),
        ("## Streepje\n\nx\n\n## Streepje\n\ny", "'Streepje' is geen kop van een artikel"),
        ("## !\n\nx\n\n## ?\n\ny", "'!' is geen kop van een artikel"),
    ],
)
def test_what_has_no_place_in_a_deal_is_a_fault(text: str, message: str) -> None:
    found = parsed(example_files(f"## Artikel 1 – Taken\n\n{text}\n"))
    assert any(message in f.message for f in found.findings)
    assert all(f.hint for f in found.findings)


def test_a_title_is_enough_of_a_preamble() -> None:
    deal = deal_of("## Artikel 1 – Doel\n\nTekst.\n", aanhef="# Deal\n")
    assert (deal.naam, deal.aanhef, deal.inleiding, deal.partijen) == ("Deal", (), (), ())
