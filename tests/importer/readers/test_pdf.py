"""PDFs as their reader sees them: columns, running heads, notes, tables, cut words; scans and passwords refused."""

import io
import re
import sys

import pikepdf
import pytest
import typst

from dealpers.importer.paragraph import FileText, Note, Paragraph, Table
from dealpers.importer.readers import pdf
from dealpers.importer.readers.pdf_columns import flows
from dealpers.importer.readers.pdf_lines import Line, Piece
from dealpers.importer.readers.pdf_paragraphs import grouped

PAGE = '#set page(paper: "a4", margin: 2.5cm)\n#set text(lang: "nl", size: 11pt)\n#set par(justify: true)\n'
SENTENCE = (
    "De gemeente stelt jaarlijks voor 1 november een programma vast met de maatregelen, de kosten en de dekking. "
)


tagged = True


@pytest.fixture(params=[True, False], ids=["tagged", "untagged"], autouse=True)
def _tags(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test reads its PDF by the tags, and by the places of words alone."""
    monkeypatch.setattr(sys.modules[__name__], "tagged", request.param)


def compiled(source: str) -> bytes:
    data = typst.compile(source.encode())
    if tagged:
        return data
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as opened:
        del opened.Root.StructTreeRoot
        opened.save(out)
    return out.getvalue()


def read(source: str, *, before: str = PAGE) -> FileText:
    return pdf.read(compiled(before + source))


def shown(file_text: FileText) -> list[str]:
    """Each paragraph on one line, note marks in brackets, words that a line end cut left in two."""
    blocks = [block for block in file_text.blocks if isinstance(block, Paragraph)]
    texts = ("".join(f"[{run.mark}]" if run.mark else run.text for run in block.runs) for block in blocks)
    return [" ".join(text.split()) for text in texts]


def words(file_text: FileText) -> str:
    """All words of the paragraphs, cut words joined."""
    return re.sub(r"(\w)- (?=[a-z])", r"\1", " ".join(shown(file_text)))


# -- paragraphs


def test_lines_are_paragraphs_again_and_lists_keep_their_numbers() -> None:
    file_text = read(f"""
{SENTENCE * 2}

1. het waterschap Zilverbeek, gevestigd te Beekdorp, vertegenwoordigd door de dijkgraaf, mevrouw A.B. Noordermeer;
2. de gemeente Beekdorp;
   - {SENTENCE}
   - tweede.
""")
    lines = shown(file_text)
    assert [line[:16] for line in lines] == [
        "De gemeente stel", "1. het waterscha", "2. de gemeente B", "• De gemeente st", "• tweede.",
    ]  # fmt: skip
    depths = [block.depth for block in file_text.blocks if isinstance(block, Paragraph)]
    assert depths[0] == depths[1] == depths[2] < depths[3] == depths[4]


@pytest.mark.no_cover  # the same lines again and again
def test_a_sentence_that_a_page_cuts_is_whole_and_a_new_one_is_not_joined() -> None:
    long = " ".join(f"woord{n} en" for n in range(900))
    file_text = read(f"{long} einde\n\nEen nieuwe alinea.")
    assert len(shown(file_text)) == 2
    assert words(file_text).split() == [*long.split(), "einde", *"Een nieuwe alinea.".split()]


def test_larger_lines_are_headings_by_their_size() -> None:
    parts = ("#text(20pt)[Convenant Zand]", "#text(14pt)[Artikel 1 Doel]", SENTENCE, "#text(14pt)[Artikel 2]", SENTENCE)
    file_text = read("\n\n".join(parts))
    assert [block.heading for block in file_text.blocks if isinstance(block, Paragraph)] == [1, 2, 0, 2, 0]


def test_an_initial_at_the_start_of_a_line_is_no_label() -> None:
    party = "de gemeente Beekdorp, te dezen rechtsgeldig vertegenwoordigd, W. van den Berg van Zuilen, wethouder"
    source = f"#block(width: 7cm)[{party}]"
    for width in range(50, 90, 5):
        assert len(shown(read(source.replace("7cm", f"{width}mm")))) == 1, width


def test_an_indented_number_begins_a_paragraph_that_goes_on_at_the_edge() -> None:
    source = (
        f"#set par(first-line-indent: (amount: 1.2em, all: true))\n2.1 #h(1em) {SENTENCE * 2}\n\n2.2 #h(1em) {SENTENCE}"
    )
    assert [line[:15] for line in shown(read(source))] == ["2.1 De gemeente", "2.2 De gemeente"]


# -- columns and furniture


@pytest.mark.parametrize("columns", [2, 3])
def test_columns_are_read_one_after_another_below_a_wide_title(columns: int) -> None:
    setting = f"{PAGE}#set page(margin: 2cm, columns: {columns})\n#set text(size: 9pt)\n"
    title = "Bestuursakkoord over de bodem van het hele Veenrandgebied"
    body = "\n\n".join(f"Artikel {n}. {SENTENCE}" for n in range(1, 60))
    file_text = read(f'#place(top, float: true, scope: "parent", text(16pt)[{title}])\n{body}', before=setting)
    assert re.findall(r"Artikel (\d+)\.", words(file_text)) == [str(n) for n in range(1, 60)]
    assert shown(file_text)[0] == title
    assert len(shown(file_text)) == 60


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        ("[Convenant Zand #h(1fr) concept]", "context align(center)[Pagina #counter(page).display() van 9]"),
        ("[]", "context align(right, counter(page).display())"),
        ("[Staatscourant 2021 nr. 7]", "context align(center)[– #counter(page).display() –]"),
        ("context [Bladzijde #counter(page).display() #h(1fr) Zand]", "[]"),
    ],
)
def test_heads_feet_and_page_numbers_are_set_aside_and_reported(head: str, foot: str) -> None:
    body = " ".join(f"woord{n}" for n in range(1500))
    file_text = read(body, before=f"{PAGE}#set page(header: {head}, footer: {foot})\n")
    assert words(file_text).split() == body.split()
    assert file_text.notices


def test_a_lone_head_within_a_sentence_follows_it_with_a_doubt() -> None:
    head = "#set page(header: context if counter(page).get().first() == 2 [Provincie Duinland])\n"
    body = " ".join(f"woord{n}" for n in range(700))
    first, second = read(body, before=PAGE + head).blocks
    assert isinstance(first, Paragraph)
    assert isinstance(second, Paragraph)
    assert first.text.split() == body.split()
    assert (second.text, second.doubt.split(":")[0]) == ("Provincie Duinland", "deze regel stond midden in een zin")


def test_labels_and_numbers_that_begin_each_page_are_no_furniture() -> None:
    body = "\n#pagebreak()\n".join(f"Bijlage {n}\n\n{n}. {SENTENCE}\n\n{SENTENCE * 3}" for n in range(1, 5))
    file_text = read(body)
    assert [line for line in shown(file_text) if line.startswith("Bijlage")] == [f"Bijlage {n}" for n in range(1, 5)]
    assert not file_text.notices


@pytest.mark.no_cover  # the same lines as in other tests
def test_a_row_that_repeats_in_a_table_is_no_furniture() -> None:
    rows = "".join(f"[{n}], [bedrag {n}]," for n in range(120))
    file_text = read(f"#table(columns: 2, table.header([Jaar], [Bedrag]), {rows})")
    tables = [block for block in file_text.blocks if isinstance(block, Table)]
    assert len(tables) > 2
    assert sum(len(table.rows) for table in tables) == 120 + len(tables)


# -- notes, tables


def test_footnotes_are_behind_their_marks_and_powers_are_no_marks() -> None:
    file_text = read(f"""{SENTENCE * 2}

Het plan#footnote[Stcrt. 2022, 1234, waarin {SENTENCE * 2}] telt 5 m#super[2] en de wet#footnote[Zie de wet.] geldt.

#pagebreak()
Later#footnote[Derde noot.].""")
    assert shown(file_text)[1:] == ["Het plan[1] telt 5 m² en de wet[2] geldt.", "Later[3]."]
    notes = [block for block in file_text.blocks if isinstance(block, Note)]
    assert [(note.mark, note.page, " ".join(note.paragraphs[0].text.split())[:12]) for note in notes] == [
        ("1", 1, "Stcrt. 2022,"), ("2", 1, "Zie de wet."), ("3", 2, "Derde noot."),
    ]  # fmt: skip


def test_marks_that_are_only_set_smaller_and_higher_are_known_too() -> None:
    file_text = read("#set super(typographic: false)\nHet plan#footnote[Zie de wet.] geldt.\n")
    assert shown(file_text) == ["Het plan[1] geldt."]


def test_notes_as_large_as_the_text_are_known_below_a_drawn_line_and_never_set_aside_as_feet() -> None:
    page = """
#block[De kade is hoog#super[N] en breed.]
#place(bottom)[#line(length: 3cm, stroke: 0.4pt)
N Vergelijk het verslag dat in het jaar 202N over de kade en de brug is gemaakt.]
"""
    file_text = read("#pagebreak()".join(page.replace("N", number) for number in "123"))
    notes = [block for block in file_text.blocks if isinstance(block, Note)]
    texts = [f"Vergelijk het verslag dat in het jaar 202{n} over de kade en de brug is gemaakt." for n in "123"]
    pairs = [(note.mark, " ".join(note.paragraphs[0].text.split())) for note in notes]
    assert not file_text.notices
    if tagged:  # as paragraphs: the tags know no notes here
        assert all(f"{number} {text}" in words(file_text) for number, text in zip("123", texts, strict=True))
    else:
        assert pairs == list(zip("123", texts, strict=True))
        assert shown(file_text) == [f"De kade is hoog[{number}] en breed." for number in "123"]


def test_bold_lines_between_lists_keep_their_places() -> None:
    item = "#grid(columns: (2em, 1fr), [N.], [het maaien van de kade;])\n"
    file_text = read(
        "#block[*Afspraken*]\n\n#block(above: 2em)[*Taken*]\n\n"
        + item.replace("N", "1") + item.replace("N", "2") + "#block[*Kosten*]\n\n" + item.replace("N", "3")
    )  # fmt: skip
    assert shown(file_text) == [
        "Afspraken", "Taken", "1. het maaien van de kade;", "2. het maaien van de kade;", "Kosten",
        "3. het maaien van de kade;",
    ]  # fmt: skip


def test_a_ruled_table_has_its_merged_cells() -> None:
    file_text = read(f"""Voor de tabel.

#table(columns: 3, [Partij], [Jaar], [Bedrag], table.cell(rowspan: 2)[Rijk], [2024], [€ 1], [2025], [€ 2],
  table.cell(colspan: 2)[Totaal van alle jaren], [€ 3])

{SENTENCE}""")
    before, table, after = file_text.blocks
    assert isinstance(before, Paragraph)
    assert isinstance(table, Table)
    assert isinstance(after, Paragraph)
    assert [[" ".join(one.text for one in cell.paragraphs) for cell in row] for row in table.rows] == [
        ["Partij", "Jaar", "Bedrag"],
        ["Rijk", "2024", "€ 1"], ["", "2025", "€ 2"], ["Totaal van alle jaren", "", "€ 3"],
    ]  # fmt: skip
    assert table.rows[2][0].above
    assert table.rows[3][1].left


def test_figures_in_columns_without_lines_are_rows_and_signatures_are_columns() -> None:
    figures = "#table(stroke: none, columns: (4cm, 4cm), [Jaar 2024], [€ 100], [Jaar 2025], [€ 250])"
    signed = (
        "#grid(columns: (8cm, 8cm), row-gutter: 8pt, [De Minister,], [Namens het waterschap,], [B. Elzen], [A. Noord])"
    )
    rows, columns = (block for block in read(f"{figures}\n\n#v(2cm)\n{signed}").blocks if isinstance(block, Table))
    assert [[cell.paragraphs[0].text for cell in row] for row in rows.rows] == [
        ["Jaar 2024", "€ 100"],
        ["Jaar 2025", "€ 250"],
    ]
    assert [[one.text for one in cell.paragraphs] for cell in columns.rows[0]] == [
        ["De Minister,", "B. Elzen"], ["Namens het waterschap,", "A. Noord"],
    ]  # fmt: skip


# -- letters and lines


def test_ligatures_and_letters_that_hang_over_keep_words_apart_and_whole() -> None:
    text = "officiële of meer, effect of fiets, het Rijk of een afwijking van privéfinanciering; stoffig of open."
    for font in ("Libertinus Serif", "New Computer Modern"):
        assert shown(read(f'#set text(font: "{font}")\n{text}')) == [text]


@pytest.mark.parametrize("width", range(70, 150, 10))
def test_ragged_lines_make_the_same_paragraphs_as_justified_ones(width: int) -> None:
    sentence = "De gemeente Beekdorp en het waterschap Zilverbeek graven een berging en onderhouden die samen."
    source = f"#block(width: {width}mm)[{sentence * 3}\n\n1. {sentence}\n2. {sentence}]"
    lines = [line.replace("samen.De", "samen. De") for line in shown(read("#set par(justify: false)\n" + source))]
    assert [line[:12] for line in lines] == ["De gemeente ", "1. De gemeen", "2. De gemeen"]


def test_text_that_is_not_upright_is_left_out_and_reported() -> None:
    file_text = read(f"#place(rotate(45deg, text(40pt)[CONCEPT]))\n{SENTENCE}")
    assert shown(file_text) == [SENTENCE.strip()]
    assert [one.kind for one in file_text.notices] == ["gedraaide tekst"]


def test_a_last_page_of_few_lines_parts_paragraphs_as_the_pages_before_it_do() -> None:
    file_text = read(
        f"#set par(justify: false, leading: 0.6em, spacing: 1.1em)\n{SENTENCE * 9}\n\n#pagebreak()\n"
        "Deze deal loopt van de eerste januari tot het einde van het jaar en wordt niet verlengd.\n\n"
        "Veenkreekerdijk-Buitenzijde, 12 december 2024\n\nGetekend door de burgemeester"
    )
    assert shown(file_text)[-2:] == ["Veenkreekerdijk-Buitenzijde, 12 december 2024", "Getekend door de burgemeester"]


def test_a_second_signature_far_to_the_right_widens_no_column() -> None:
    def line(text: str, y: float, x0: float = 0.0) -> Line:
        return Line(pieces=(Piece(text=text),), x0=x0, x1=x0 + 5 * len(text), y=y, size=10, page=1, first=20)

    rows = [line("De gemeente Oever zorgt voor de", 100), line("kade langs de vaart.", 88), line("A. Berg", 60)]
    (flow,) = flows([*rows, line("B. Dal", 60, x0=400)])
    assert flow.right == 155
    assert [len(group.lines) for group in grouped(flow)] == [2, 1, 1]
