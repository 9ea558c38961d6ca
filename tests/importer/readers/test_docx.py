"""Word files as their reader sees them: numbers as printed, notes, tables, boxes; open changes refused."""

import re

import pytest
from docx_making import abstract, cell, document, field, level, num, paragraph, restart, run, table

from dealpers.importer.paragraph import FileText, Note, Paragraph, Table
from dealpers.importer.readers import docx
from dealpers.importer.readers.refusal import RefusedError


def read(data: bytes) -> FileText:
    return docx.read(data)


def shown(data: bytes) -> list[str]:
    """Each paragraph with its label, note marks in brackets."""
    blocks = [block for block in read(data).blocks if isinstance(block, Paragraph)]
    words = ["".join(f"[{one.mark}]" if one.mark else one.text for one in block.runs) for block in blocks]
    return [f"{block.label} {text}".strip() for block, text in zip(blocks, words, strict=True)]


def listed(*numbers: tuple[int, int], numbering: str) -> list[str]:
    """The labels of paragraphs with these numberings, in order."""
    body = "".join(paragraph("x", number=number) for number in numbers)
    return [line.removesuffix("x").strip() for line in shown(document(body, numbering=numbering))]


DECIMAL = abstract(
    0,
    level(0, "decimal", "%1."), level(1, "decimal", "%1.%2"),
    level(2, "lowerLetter", "%3)"), level(3, "lowerRoman", "(%4)"),
)  # fmt: skip


# -- numbers as printed


def test_levels_count_on_and_restart_below_a_higher_one() -> None:
    rows = [(1, 0), (1, 1), (1, 1), (1, 2), (1, 2), (1, 3), (1, 1), (1, 2), (1, 0), (1, 1)]
    labels = listed(*rows, numbering=DECIMAL + num(1, 0))
    assert labels == ["1.", "1.1", "1.2", "a)", "b)", "(i)", "1.3", "a)", "2.", "2.1"]


def test_two_nums_of_one_numbering_count_together_unless_one_restarts() -> None:
    rows = [(1, 0), (2, 0), (3, 0), (3, 0), (1, 0)]
    labels = listed(*rows, numbering=DECIMAL + num(1, 0) + num(2, 0) + num(3, 0, restart(0, 5)))
    assert labels == ["1.", "2.", "5.", "6.", "7."]


@pytest.mark.parametrize(
    ("form", "labels"),
    [
        ("upperRoman", ["IX", "X"]), ("upperLetter", ["I", "J"]), ("decimalZero", ["09", "10"]),
        ("ordinal", ["9e", "10e"]), ("ordinalText", ["Negende", "Tiende"]), ("cardinalText", ["Negen", "Tien"]),
        ("none", ["", ""]), ("onbekend", ["9", "10"]),
    ],
)  # fmt: skip
def test_each_format_of_number_is_printed(form: str, labels: list[str]) -> None:
    numbering = abstract(0, level(0, form, "%1", start=9)) + num(1, 0)
    assert listed((1, 0), (1, 0), numbering=numbering) == labels


def test_letters_double_after_z() -> None:
    numbering = abstract(0, level(0, "lowerLetter", "%1.", start=26)) + num(1, 0)
    assert listed((1, 0), (1, 0), (1, 0), numbering=numbering) == ["z.", "aa.", "bb."]


def test_legal_numbers_turn_roman_parts_into_figures() -> None:
    numbering = abstract(0, level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2", extra="<w:isLgl/>")) + num(1, 0)
    assert listed((1, 0), (1, 0), (1, 1), numbering=numbering) == ["I.", "II.", "2.1"]


def test_a_level_may_count_on_through_chapters() -> None:
    articles = level(1, "decimal", "Artikel %2", extra='<w:lvlRestart w:val="0"/>')
    numbering = abstract(0, level(0, "upperRoman", "Hoofdstuk %1"), articles) + num(1, 0)
    labels = listed((1, 0), (1, 1), (1, 1), (1, 0), (1, 1), numbering=numbering)
    assert labels == ["Hoofdstuk I", "Artikel 1", "Artikel 2", "Hoofdstuk II", "Artikel 3"]


def test_bullets_are_dots_and_dashes_stay_dashes() -> None:
    signs = [level(0, "bullet", "\uf0b7"), level(1, "bullet", "o"), level(2, "bullet", "–")]
    assert listed((1, 0), (1, 1), (1, 2), numbering=abstract(0, *signs) + num(1, 0)) == ["•", "•", "–"]


def test_an_override_replaces_a_whole_level() -> None:
    override = f'<w:lvlOverride w:ilvl="0">{level(0, "upperLetter", "Bijlage %1")}</w:lvlOverride>'
    assert listed((1, 0), (2, 0), numbering=DECIMAL + num(1, 0) + num(2, 0, override)) == ["1.", "Bijlage B"]


def test_a_style_numbers_its_paragraphs_and_numid_0_takes_the_number_away() -> None:
    tied = abstract(0, level(0, "decimal", "%1."), level(1, "decimal", "Artikel %2", extra='<w:pStyle w:val="Kop2"/>'))
    body = paragraph("Doel", style="Kop2") + paragraph("Zonder", style="Kop2", number=(0, 0))
    file_text = read(document(body, numbering=tied + num(1, 0)))
    assert [(block.label, block.heading) for block in file_text.blocks if isinstance(block, Paragraph)] == [
        ("Artikel 1", 3),
        ("", 3),
    ]


def test_a_numbering_style_leads_to_the_numbering_behind_it() -> None:
    style = (
        '<w:style w:type="numbering" w:styleId="Lijst"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    )
    linked = abstract(1, extra='<w:numStyleLink w:val="Lijst"/>')
    body = paragraph("x", number=(1, 0)) + paragraph("y", number=(1, 0))
    numbering = DECIMAL + linked + num(1, 1) + num(2, 0)
    assert shown(document(body, numbering=numbering, styles=style)) == ["1. x", "2. y"]


def test_a_numbered_paragraph_without_words_prints_its_number_and_is_doubted() -> None:
    file_text = read(
        document(paragraph("", number=(1, 0)) + paragraph("x", number=(1, 0)), numbering=DECIMAL + num(1, 0))
    )
    first, second = file_text.blocks
    assert isinstance(first, Paragraph)
    assert isinstance(second, Paragraph)
    assert (first.label, first.text, second.label) == ("1.", "", "2.")
    assert "zonder tekst" in first.doubt


# -- words


def test_headings_are_known_by_style_inherited_style_or_outline_level() -> None:
    with_level = '<w:p><w:pPr><w:outlineLvl w:val="2"/></w:pPr>' + run("Eigen niveau") + "</w:p>"
    body = (
        paragraph("T", style="Titel")
        + paragraph("H", style="Kop1")
        + paragraph("E", style="Eigen")
        + with_level
        + paragraph("p")
    )
    assert [block.heading for block in read(document(body)).blocks if isinstance(block, Paragraph)] == [1, 2, 2, 4, 0]


def test_hidden_text_and_instructions_of_fields_are_left_out_and_reported() -> None:
    inside = (
        run("Zie ")
        + field(" REF _a \\h ", "artikel 3")
        + run(" niet", "<w:vanish/>")
        + run(" of", '<w:rStyle w:val="Geheim"/>')
    )
    file_text = read(document(paragraph(inside=inside)))
    assert [block.text for block in file_text.blocks if isinstance(block, Paragraph)] == ["Zie artikel 3"]
    assert [(one.kind, one.reason) for one in file_text.notices] == [
        ("verborgen tekst", "2 verborgen woorden zijn weggelaten")
    ]


def test_a_field_within_the_instruction_of_another_prints_only_the_outer_result() -> None:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    nested = mark.format("begin") + field("PAGE", "7") + mark.format("separate") + run("acht") + mark.format("end")
    assert shown(document(paragraph(inside=nested))) == ["acht"]


def test_hyphens_breaks_and_symbols_are_the_characters_that_print() -> None:
    signs = "<w:t>Zuid</w:t><w:noBreakHyphen/><w:t>Holland</w:t><w:softHyphen/><w:t>se</w:t><w:br/><w:t>regel</w:t>"
    pieces = f"<w:r>{signs}</w:r>"
    symbol = '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t xml:space="preserve"> ja</w:t></w:r>'
    assert shown(document(paragraph(inside=pieces) + paragraph(inside=symbol))) == ["Zuid-Hollandse\nregel", "☒ ja"]


def test_an_unknown_symbol_is_doubted() -> None:
    file_text = read(document(paragraph("Kies ", inside='<w:r><w:sym w:font="Eigen" w:char="F055"/></w:r>')))
    assert isinstance(file_text.blocks[0], Paragraph)
    assert "symboollettertype" in file_text.blocks[0].doubt


def test_links_and_content_controls_keep_their_words() -> None:
    inside = f"<w:hyperlink>{run('de wet')}</w:hyperlink><w:sdt><w:sdtContent>{run(' geldt')}</w:sdtContent></w:sdt>"
    control = f"<w:sdt><w:sdtContent>{paragraph('In een veld')}</w:sdtContent></w:sdt>"
    assert shown(document(paragraph(inside=inside) + control)) == ["de wet geldt", "In een veld"]


def test_a_text_box_that_is_twice_in_the_file_is_read_once() -> None:
    box = f"<w:txbxContent>{paragraph('CONCEPT')}</w:txbxContent>"
    drawn = (
        f"<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    body = paragraph(inside=drawn) + paragraph("Een zin", inside=drawn + run(" die doorgaat"))
    assert shown(document(body)) == ["CONCEPT", "Een zin die doorgaat", "CONCEPT"]


# -- notes and tables


def test_footnotes_and_endnotes_are_behind_what_calls_them() -> None:
    call = '<w:r><w:{}Reference w:id="{}"/></w:r>'
    body = paragraph("Een", inside=call.format("footnote", 1) + run(" en")) + paragraph(
        "Twee", inside=call.format("endnote", 1) + call.format("footnote", 2)
    )
    notes = [("footnote", "Stcrt. 1."), ("footnote", "Stcrt. 2."), ("endnote", "Achteraan.")]
    data = document(body, notes=notes)
    assert shown(data) == ["Een[1] en", "Twee[i][2]"]
    notes = [(block.mark, block.paragraphs[0].text) for block in read(data).blocks if isinstance(block, Note)]
    assert notes == [("1", "Stcrt. 1."), ("i", "Achteraan."), ("2", "Stcrt. 2.")]


def test_a_note_with_a_mark_of_its_own_takes_no_number() -> None:
    marked_note = '<w:r><w:footnoteReference w:id="1" w:customMarkFollows="1"/><w:t>*</w:t></w:r>'
    body = paragraph("Een", inside=marked_note) + paragraph("Twee", inside='<w:r><w:footnoteReference w:id="2"/></w:r>')
    assert shown(document(body, notes=[("footnote", "a"), ("footnote", "b")])) == ["Een[*]", "Twee[1]"]


def test_merged_cells_are_empty_and_say_what_covers_them() -> None:
    rows = (
        [cell("Partijen", span=3)],
        ["1", "A", cell("burgemeester", merge="restart")],
        ["2", "B", cell("", merge="continue")],
    )
    (read_table,) = read(document(table(*rows))).blocks
    assert isinstance(read_table, Table)
    assert [[one.paragraphs[0].text if one.paragraphs else "" for one in row] for row in read_table.rows] == [
        ["Partijen", "", ""],
        ["1", "A", "burgemeester"],
        ["2", "B", ""],
    ]
    assert [one.left for one in read_table.rows[0]] == [False, True, True]
    assert read_table.rows[2][2].above
    assert read_table.ruled


def test_a_table_without_borders_and_one_with_a_header_row_say_so() -> None:
    plain, headed = read(document(table(["a", "b"], ruled=False) + table(["a", "b"], ["c", "d"], headed=True))).blocks
    assert isinstance(plain, Table)
    assert isinstance(headed, Table)
    assert (plain.ruled, plain.headed, headed.ruled, headed.headed) == (False, False, True, True)


# -- what is set aside or refused


def test_heads_and_feet_of_pages_are_set_aside_and_reported() -> None:
    parts = {
        "word/header1.xml": paragraph("Convenant X"),
        "word/footer2.xml": paragraph("Pagina ", inside=field("PAGE", "1")),
    }
    file_text = read(document(paragraph("Tekst"), parts=parts))
    assert [block.text for block in file_text.blocks if isinstance(block, Paragraph)] == ["Tekst"]
    assert [one.reason.partition(": ")[2] for one in file_text.notices] == ["'Pagina 1'", "'Convenant X'"]


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (paragraph("Oud", inside=f'<w:ins w:id="1">{run("nieuw")}</w:ins>'),
         "wijzigingen: 1 invoeging;.*alinea 1 .'Oudnieuw"),
        (paragraph("x") + paragraph(inside="<w:del><w:r><w:delText>weg</w:delText></w:r></w:del>" * 2),
         "wijzigingen: 2 verwijderingen;.*alinea 2"),
        (paragraph("x", inside='<w:r><w:commentReference w:id="0"/></w:r>'), "heeft opmerkingen: 1 opmerking;"),
        ("<w:p><w:pPr><w:rPr><w:ins/></w:rPr></w:pPr></w:p>", "1 invoeging"),
        (table(["<w:tc><w:tcPr><w:cellIns/></w:tcPr><w:p/></w:tc>"]), "1 ingevoegde cel"),
        (paragraph(inside=f"<w:moveFrom>{run('a')}</w:moveFrom><w:moveTo>{run('a')}</w:moveTo>"), "1 verplaatsing"),
    ],
)  # fmt: skip
def test_open_changes_and_comments_are_refused_with_count_and_place(body: str, message: str) -> None:
    with pytest.raises(RefusedError) as refused:
        read(document(body))
    assert re.search(message, refused.value.message)
    assert "aanvaard of verwerp" in refused.value.hint
