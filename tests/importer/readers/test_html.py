"""Web pages as a visitor reads them: labels of lists, notes, tables; scripts, menus and hidden words left out."""

import pytest

from dealpers.importer.paragraph import FileText, Note, Paragraph, Table
from dealpers.importer.readers import html
from dealpers.importer.readers.refusal import RefusedError


def read(body: str) -> FileText:
    return html.read(f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>Weg</title></head><body>{body}'.encode())


def shown(body: str) -> list[str]:
    """Each paragraph with its label, note marks in brackets."""
    blocks = [block for block in read(body).blocks if isinstance(block, Paragraph)]
    words = ["".join(f"[{one.mark}]" if one.mark else one.text for one in block.runs) for block in blocks]
    return [f"{block.label} {text}".strip() for block, text in zip(blocks, words, strict=True)]


# -- words and labels


def test_paragraphs_headings_and_line_breaks_are_what_a_visitor_sees() -> None:
    body = (
        "<h1>Convenant\n  Zand</h1><div>Los <b>vet</b> <p>Alinea&nbsp;een<br>regel twee</p>erna</div><pre>a\n  b</pre>"
    )
    assert shown(body) == ["Convenant Zand", "Los vet", "Alinea een\nregel twee", "erna", "a\n b"]
    first = read(body).blocks[0]
    assert isinstance(first, Paragraph)
    assert first.heading == 1


@pytest.mark.parametrize(
    ("attributes", "labels"),
    [
        ("", ["1.", "2."]), ('start="4"', ["4.", "5."]), ('type="a"', ["a.", "b."]), ('type="I"', ["I.", "II."]),
        ('style="list-style-type: lower-roman"', ["i.", "ii."]), ('style="list-style: none"', ["", ""]),
    ],
)  # fmt: skip
def test_numbers_of_lists_are_those_of_a_browser(attributes: str, labels: list[str]) -> None:
    assert shown(f"<ol {attributes}><li>x</li><li><p>y</p></li></ol>") == [
        f"{label} {word}".strip() for label, word in zip(labels, "xy", strict=True)
    ]


def test_nested_lists_and_items_with_a_value_count_on() -> None:
    body = '<ol><li>een<ul><li>punt</ul><li value="7">zeven<p>vervolg</p><li>acht</ol>'
    assert shown(body) == ["1. een", "• punt", "7. zeven", "vervolg", "8. acht"]


def test_labels_that_are_in_the_text_are_not_printed_twice() -> None:
    assert shown("<ol><li>a. een</li><li>b. twee</li></ol><ul><li>1° drie</li></ul>") == [
        "a. een",
        "b. twee",
        "1° drie",
    ]


def test_a_list_that_begins_with_a_list_goes_on_with_the_numbers_above() -> None:
    body = "<ol><li>een<ol><li>a</li></ol></li></ol><p>los</p><ol><ol start=2><li>b</li></ol><li>twee</li></ol>"
    assert shown(body) == ["1. een", "1. a", "los", "2. b", "2. twee"]
    assert shown("<ol><li>een</li></ol><ol><li>nieuw</li></ol>") == ["1. een", "1. nieuw"]


@pytest.mark.parametrize(
    ("sentence", "labels"),
    [
        ("Dit volgt uit artikel 2.2.", ["1.", "1.1", "1.2", "2.", "2.1", "2.2"]),
        ("Dit volgt uit artikel 2.2 van de Wet kade.", ["1.", "1.", "2.", "2.", "1.", "2."]),
        ("Dit volgt uit artikel 2.7.", ["1.", "1.", "2.", "2.", "1.", "2."]),
        ("Dit volgt uit artikel 2.2 en artikel 1, eerste lid.", ["1.", "1.", "2.", "2.", "1.", "2."]),
        (
            "Dit volgt uit artikel 2.2 en uit artikel 1, eerste lid, van de Wet kade.",
            ["1.", "1.1", "1.2", "2.", "2.1", "2.2"],
        ),
    ],
)
def test_leden_bear_the_number_of_their_article_where_the_text_cites_them_so(sentence: str, labels: list[str]) -> None:
    leden = f"<ol><li><p>Wij maaien.</p></li><li><p>{sentence}</p></li></ol>"
    page = read(f"<ol><li><h1>Doel</h1>{leden}</li><li><h1>Geld</h1>{leden}</li></ol>")
    assert [block.label for block in page.blocks if isinstance(block, Paragraph)] == labels
    assert [notice.kind for notice in page.notices] == (["nummer hersteld"] if "2.2" in labels else [])


def test_a_heading_in_a_list_bears_its_number() -> None:
    body = '<ol><li><h2>Doel</h2><ol><li><p>Een.</p></ol></ol><p>Tekst.</p><ol start="2"><li><h2>Geld</h2></ol>'
    assert shown(body) == ["1. Doel", "1. Een.", "Tekst.", "2. Geld"]
    assert [block.heading for block in read(body).blocks if isinstance(block, Paragraph)] == [2, 0, 0, 2]


@pytest.mark.parametrize(
    ("attributes", "ruled"), [("", [True, False]), ('border="0"', [False, False]), ('border="1"', [True, False])]
)
def test_a_table_without_borders_says_so_itself(attributes: str, ruled: list[bool]) -> None:
    row = "<tr><td {0}>A. Berg</td><td {0}>B. Dal</td></tr>"
    tables = [row.format(style) * 2 for style in ("", 'style="border: none; padding: 0"')]
    body = "".join(f"<table {attributes}>{rows}</table>" for rows in tables)
    assert [block.ruled for block in read(body).blocks if isinstance(block, Table)] == ruled


# -- notes and tables


def test_notes_are_behind_their_marks_without_links_back() -> None:
    file_text = read(
        'De wet<sup><a href="#n1">1</a></sup> en <a href="#n2" class="voetnoot">[2]</a> over 5 m<sup>2</sup>. '
        '<ol><li id="n1">Stcrt. 1. <a href="#r1">↩</a></li></ol><p><a id="n2">2</a> Zie de wet.</p>'
    )
    first, *notes = file_text.blocks
    assert isinstance(first, Paragraph)
    assert [run.mark or run.text for run in first.runs] == ["De wet", "1", " en ", "2", " over 5 m²."]
    assert [(note.mark, note.paragraphs[0].text) for note in notes if isinstance(note, Note)] == [
        ("1", "Stcrt. 1."), ("2", "Zie de wet."),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("call", "note"),
    [
        ('<a href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a>',
         '<div id=ftn1><p><a href="#_ftnref1" name="_ftn1">[1]</a> Zie de wet.</p><p>En het besluit.</p></div>'),
        ('<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>',
         '<div id="sdfootnote1"><p><a name="sdfootnote1sym" href="#sdfootnote1anc">1</a> Zie de wet.</p>'
         '<p>En het besluit.</p></div>'),
    ],
    ids=["Word", "LibreOffice"],
)  # fmt: skip
def test_notes_that_a_word_processor_links_both_ways_are_notes_and_calls_are_calls(call: str, note: str) -> None:
    paragraph, footnote = read(f"<p>– de kade is hoog{call};</p><hr>{note}").blocks
    assert isinstance(paragraph, Paragraph)
    assert "".join(f"[{one.mark}]" if one.mark else one.text for one in paragraph.runs) == "– de kade is hoog[1];"
    assert isinstance(footnote, Note)
    assert [one.text for one in footnote.paragraphs] == ["Zie de wet.", "En het besluit."]


def test_a_link_to_a_heading_is_no_note() -> None:
    assert shown('<p>Zie <a href="#a1">1</a>.</p><h2 id="a1">Artikel 1</h2>') == ["Zie 1.", "Artikel 1"]


def test_merged_cells_and_headers_of_tables_are_known() -> None:
    body = "<table><tr><th>Jaar<th>Wie<th>Geld<tr><td rowspan=2>2024<td>Rijk<td>€ 1<tr><td colspan=2>samen</table>"
    (read_table,) = read(body).blocks
    assert isinstance(read_table, Table)
    assert read_table.headed
    assert [[" ".join(one.text for one in cell.paragraphs) for cell in row] for row in read_table.rows] == [
        ["Jaar", "Wie", "Geld"], ["2024", "Rijk", "€ 1"], ["", "samen", ""],
    ]  # fmt: skip
    assert read_table.rows[2][0].above
    assert read_table.rows[2][2].left


def test_a_table_that_only_places_the_page_is_read_through() -> None:
    assert shown("<table><tr><td><h1>Titel</h1></td><td><p>Tekst</p></td></tr></table>") == ["Titel", "Tekst"]


# -- omissions


def test_scripts_menus_forms_and_hidden_words_are_left_out_and_reported() -> None:
    body = (
        "<script>alert('weg')</script><style>p { color: red }</style><nav>Home Contact</nav>"
        "<div class='breadcrumb'>Home</div><p>Tekst</p><p hidden>weg</p><span style='display: none'>weg</span>"
        "<form>Zoek <input value='weg'></form><img src='x' onerror='alert(1)'><footer><a href='/'>Over ons</a></footer>"
    )
    assert shown(body) == ["Tekst"]
    assert {one.kind for one in read(body).notices} == {
        "script", "opmaak", "menu", "verborgen tekst", "formulier", "afbeelding",
    }  # fmt: skip


def test_furniture_around_the_main_part_is_a_doubt_and_other_words_stay() -> None:
    body = "<header>Rijksoverheid</header><main><p>Tekst</p></main><div>Bijlage</div><aside>Zie ook</aside>"
    assert shown(body) == ["Tekst", "Bijlage"]
    first, second = read(body).blocks
    assert isinstance(first, Paragraph)
    assert first.doubt == "weggelaten buiten de hoofdtekst: ‘Rijksoverheid’, ‘Zie ook’"
    assert isinstance(second, Paragraph)
    assert not second.doubt


def test_notes_in_an_aside_outside_the_main_part_stay() -> None:
    body = "<main><p>Tekst<sup><a href='#n1'>1</a></sup></p></main><aside><p id='n1'>1 De noot</p></aside>"
    paragraph, note = read(body).blocks
    assert isinstance(paragraph, Paragraph)
    assert not paragraph.doubt
    assert isinstance(note, Note)
    assert note.paragraphs[0].text == "De noot"


@pytest.mark.parametrize("encoding", ["windows-1252", "utf-8", "utf-16"])
def test_pages_in_older_encodings_keep_their_letters(encoding: str) -> None:
    page = f'<html><head><meta charset="{encoding}"></head><body><p>Coöperatie “Zand” € 5</p></body></html>'
    (block,) = html.read(page.encode(encoding)).blocks
    assert isinstance(block, Paragraph)
    assert block.text == "Coöperatie “Zand” € 5"


def test_a_page_without_anything_is_refused() -> None:
    with pytest.raises(RefusedError, match="zonder tekst"):
        html.read(b"<?xml version='1.0'?>   ")
