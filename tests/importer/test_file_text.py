"""A read file as import takes it: ``bron.txt`` with a paragraph a line, and chunks that point into it."""

from collections.abc import Sequence

from dealpers.importer import Foreign, foreign_text
from dealpers.importer.chunks import Chunk
from dealpers.importer.paragraph import Block, Cell, FileText, Note, Notice, Paragraph, Run, Table
from dealpers.importer.steps import reading
from dealpers.importer.tables import Placed


def made(*blocks: Block, notices: Sequence[Notice] = ()) -> Foreign:
    return foreign_text("a.docx", b"x", FileText(form="docx", blocks=blocks, notices=tuple(notices)), "Word-bestand")


def p(text: str, *, label: str = "", heading: int = 0, depth: int = 0, wrapped: bool = False) -> Paragraph:
    return Paragraph(runs=(Run(text=text),), label=label, heading=heading, depth=depth, wrapped=wrapped)


def table(*rows: Sequence[str], ruled: bool = True) -> Table:
    cells = (tuple(Cell(paragraphs=(p(text),)) if text else Cell() for text in row) for row in rows)
    return Table(rows=tuple(cells), ruled=ruled)


def texts(foreign: Foreign) -> list[str]:
    return [chunk.text for chunk in foreign.chunks]


def test_labels_headings_and_bullets_are_written_as_markdown_has_them() -> None:
    markdown = made(
        p("Doel", label="Artikel 1", heading=3),
        p("Een", label="1.", depth=1),
        p("punt", label="•", depth=2),
        p("Tekst"),
    )
    assert markdown.text.split("\n\n") == ["### Artikel 1 Doel", "1. Een", "    • punt", "Tekst", ""]
    assert [(one.text, one.hashes, one.bullet, one.indent) for one in markdown.chunks] == [
        ("Artikel 1 Doel", 3, False, 0), ("1. Een", 0, False, 0), ("punt", 0, True, 4), ("Tekst", 0, False, 0),
    ]  # fmt: skip


def test_lines_of_a_page_are_joined_and_cut_words_made_whole_with_a_repair() -> None:
    markdown = made(p("De dagelijkse onder-\nwerpen van het ge-\nbied", wrapped=True), p("onderwerpen in het gebied"))
    assert texts(markdown)[0] == "De dagelijkse onderwerpen van het gebied"
    assert [(repair.van, repair.tot, repair.afgebroken) for repair in markdown.repairs] == [(1, 2, True), (2, 3, True)]
    assert markdown.text.startswith("De dagelijkse onder-\nwerpen van het ge-\nbied\n")


def test_line_breaks_of_the_author_part_short_lines_but_not_a_sentence() -> None:
    long = "De gemeente stelt jaarlijks voor 1 november een programma vast met de maatregelen, de kosten en de"
    assert texts(made(p(f"Voor de Minister,\nA. Berg\n{long}\ndekking."))) == [
        "Voor de Minister,",
        "A. Berg",
        f"{long} dekking.",
    ]


def test_emphasis_has_stars_unless_all_words_have_it() -> None:
    some = Paragraph(
        runs=(Run(text="Hal:", bold=True), Run(text=" een "), Run(text="groot", italic=True), Run(text=" gebouw"))
    )
    whole = Paragraph(runs=(Run(text="Overwegende dat:", bold=True),))
    assert texts(made(some, whole)) == ["**Hal:** een *groot* gebouw", "Overwegende dat:"]


def test_notes_of_several_paragraphs_are_behind_their_marks() -> None:
    calls = Paragraph(runs=(Run(text="De wet"), Run(text="", mark="1"), Run(text=" geldt.")))
    markdown = made(calls, Note(mark="1", paragraphs=(p("Stcrt. 1."), p("Zie ook 2."))))
    assert markdown.text == "De wet[^1] geldt.\n\n[^1]: Stcrt. 1.\n    Zie ook 2.\n\n"
    assert [(one.note, one.text, one.lines) for one in markdown.chunks] == [
        ("", "De wet[^1] geldt.", (1,)), ("1", "Stcrt. 1.", (3,)), ("1", "Zie ook 2.", (4,)),
    ]  # fmt: skip


def test_a_row_over_all_columns_is_a_paragraph_above_the_table() -> None:
    title = (Cell(paragraphs=(p("Partijen"),)), Cell(left=True))
    rows = table(["Nr.", "Naam"], ["1", "Rijk"]).rows
    markdown = made(Table(rows=(title, *rows)))
    assert [one.text or one.rows for one in markdown.chunks] == ["Partijen", (("Nr.", "Naam"), ("1", "Rijk"))]


def test_tables_that_only_place_words_are_paragraphs() -> None:
    signed = Table(
        rows=((Cell(paragraphs=(p("De Minister,"), p("A. Berg"))), Cell(paragraphs=(p("De Gemeente,"), p("B. Dal")))),),
        ruled=False,
    )
    assert texts(made(signed)) == ["De Minister,", "A. Berg", "De Gemeente,", "B. Dal"]
    assert texts(made(table(["Kader"], ["Tekst"]))) == ["Kader", "Tekst"]
    assert texts(made(table(["a|b", "c"], ["d", "e"]))) == ["a|b", "c", "d", "e"]


def test_a_column_of_labels_without_borders_is_a_list_and_one_with_borders_a_table() -> None:
    rows = (["A.", "dat het verdroogt;"], ["B.", "dat de gemeente grond bezit."])
    assert texts(made(table(*rows, ruled=False))) == ["A. dat het verdroogt;", "B. dat de gemeente grond bezit."]
    assert made(table(*rows)).chunks[0].rows
    assert made(table(["Hal:", "een gebouw"], ["Pand:", "een huis"], ruled=False)).chunks[0].rows


def test_cut_words_in_cells_are_whole() -> None:
    rows = ((Cell(paragraphs=(p("de onder-\nwerpen", wrapped=True),)), Cell(paragraphs=(p("onderwerpen"),))),) * 2
    assert made(Table(rows=rows)).chunks[0].rows[0] == ("de onderwerpen", "onderwerpen")


def test_notices_and_doubts_name_their_page_and_line() -> None:
    first = Paragraph(runs=(Run(text="Een"),), page=1)
    second = Paragraph(runs=(Run(text="Twee"),), page=2, doubt="kijk")
    markdown = made(first, second, notices=[Notice("kopregel", "weg", 2), Notice("menu", "weg")])
    assert [(repair.van, repair.soort, repair.reden) for repair in markdown.repairs] == [
        (3, "kopregel", "weg (bladzijde 2)"), (1, "menu", "weg"),
    ]  # fmt: skip
    assert markdown.doubts == ((3, "kijk"),)
    assert [markdown.page_of(line) for line in (1, 3, 99)] == [1, 2, 2]


def test_a_drawn_table_stays_a_table_although_a_merged_cell_is_empty() -> None:
    head = tuple(Cell(paragraphs=(Paragraph(runs=(Run(text=text, bold=True),)),)) for text in ("Naam", "Functie"))
    rows = table(["Gemeente Beekdorp", "burgemeester"], ["Gemeente Zand", ""]).rows
    stuk = reading(made(p("Lijst", heading=1), Table(rows=(head, *rows))))
    placed = stuk.parts[1]
    assert isinstance(placed, Placed)
    assert [column.kop.tekst for column in placed.table.kolommen] == ["Naam", "Functie"]
    assert len(placed.table.rijen) == 2


def test_a_text_box_above_the_title_is_behind_it() -> None:
    stuk = reading(made(p("CONCEPT"), p("Convenant Zilverbeek"), p("Partijen:"), p("Tekst van het convenant.")))
    assert [one.plain for one in stuk.parts if isinstance(one, Chunk)][:2] == ["Convenant Zilverbeek", "CONCEPT"]
    assert [(repair.van, repair.naar) for repair in stuk.repairs] == [(1, 3)]


def test_letters_and_roman_numerals_in_a_series_are_labels_in_a_file_too() -> None:
    foreign = made(
        p("De gemeente Veenkreek zorgt voor de kade;", label="A."),
        p("De gemeente Oldemeer zorgt voor de brug.", label="B."),
        p("A. Bergen"),
    )
    chunks = [part for part in reading(foreign).parts if isinstance(part, Chunk)]
    assert [chunk.label for chunk in chunks] == ["A.", "B.", ""]


def test_a_table_of_terms_has_no_header_but_a_name_with_a_stop_is_one() -> None:
    terms = made(table(("Kade", "de grond langs de vaart;"), ("Brug", "de brug van artikel 3.")))
    money = made(table(("Post", "Bedrag excl."), ("Kade", "€ 100")))
    placed = [part.table for one in (terms, money) for part in reading(one).parts if isinstance(part, Placed)]
    assert [[column.kop.tekst for column in one.kolommen] for one in placed] == [["", ""], ["Post", "Bedrag excl."]]


def test_columns_of_signatures_are_lines_behind_the_closing_words_only() -> None:
    rows = (("De Dienst", "De Gemeente"), ("A. Berg", "B. Dal"), ("directeur", "burgemeester"))
    tabbed = p("Stichting Kade\tGemeente Oever")
    before = made(table(*rows, ruled=False), tabbed)
    assert [chunk.rows != () for chunk in before.chunks] == [True, False]
    behind = made(p("Aldus overeengekomen te Oever."), table(*rows, ruled=False), tabbed)
    assert texts(behind)[1:] == [
        *(cell for column in zip(*rows, strict=True) for cell in column),
        "Stichting Kade  Gemeente Oever",
    ]


def test_a_star_in_a_file_calls_the_note_below() -> None:
    chunks = reading(made(p("Titel"), p("De kade* is oud."), p("* Vastgesteld."))).parts
    assert [(one.text, one.note) for one in chunks if isinstance(one, Chunk)][1:] == [
        ("De kade[^*] is oud.", ""),
        ("Vastgesteld.", "*"),
    ]


def test_a_drawn_line_for_a_signature_is_set_aside_within_a_paragraph_and_alone() -> None:
    signed = made(p("De Gemeente\n________________\nF. Berg\nburgemeester"), p("_____________"), p("B. Dal"))
    assert texts(signed) == ["De Gemeente", "F. Berg", "burgemeester", "B. Dal"]
    assert [repair.soort for repair in reading(signed).repairs] == ["lijn", "lijn"]


def test_rows_of_a_body_and_its_person_stay_rows_with_borders_or_without() -> None:
    for ruled in (True, False):
        rows = (("Gemeente Oever", "A. Berg", "…………"), ("Stichting Kade", "B. Dal", "…………"))
        signed = made(p("Aldus overeengekomen te Oever, 3 maart 2021"), table(*rows, ruled=ruled))
        assert [chunk.rows for chunk in signed.chunks if chunk.rows] == [rows]
