"""OpenDocument texts as their reader sees them: numbers of lists as printed, notes, tables; open changes refused."""

import pytest
from odt_making import document, h, items, level, list_style, note, p

from dealpers.importer.paragraph import FileText, Note, Paragraph, Table
from dealpers.importer.readers import odt
from dealpers.importer.readers.refusal import RefusedError

STYLE = list_style(
    level(1, "1", suffix="."), level(2, "1", shown=2), level(3, "a", suffix=")"), level(4, "I", prefix="(", suffix=")")
)


def read(data: bytes) -> FileText:
    return odt.read(data)


def shown(data: bytes) -> list[str]:
    """Each paragraph with its label, note marks in brackets."""
    blocks = [block for block in read(data).blocks if isinstance(block, Paragraph)]
    words = ["".join(f"[{one.mark}]" if one.mark else one.text for one in block.runs) for block in blocks]
    return [f"{block.label} {text}".strip() for block, text in zip(blocks, words, strict=True)]


def listed(body: str, style: str = STYLE) -> list[str]:
    return shown(document(body, automatic=style))


# -- numbers as printed


def test_nested_lists_count_by_level_and_restart_below_a_higher_item() -> None:
    deep = items(p("d"), style="")
    body = items(
        p("een") + items(p("x") + items(p("y") + deep, style=""), p("z"), style=""), p("twee") + items(p("w"), style="")
    )
    assert listed(body) == ["1. een", "1.1 x", "a) y", "(I) d", "1.2 z", "2. twee", "2.1 w"]


def test_a_new_list_begins_anew_and_a_continued_one_counts_on() -> None:
    same, by_id = 'text:continue-numbering="true"', 'text:continue-list="eerste"'
    body = (
        items(p("a"), p("b"), extra='xml:id="eerste"')
        + items(p("c"))
        + items(p("d"), extra=same)
        + items(p("e"), extra=by_id)
    )
    assert listed(body) == ["1. a", "2. b", "1. c", "2. d", "3. e"]


def test_lists_without_an_identifier_do_not_go_on_with_each_other() -> None:
    assert listed(items(p("a")) + items(p("b"), extra='text:continue-list="weg"')) == ["1. a", "1. b"]


def test_an_item_may_set_its_number_and_only_its_first_paragraph_is_numbered() -> None:
    start = (
        f'<text:list text:style-name="L"><text:list-item text:start-value="7">{p("a")}{p("vervolg")}</text:list-item>'
    )
    header = f"<text:list-header>{p('kop')}</text:list-header>"
    assert listed(f"{start}{header}<text:list-item>{p('b')}</text:list-item></text:list>") == [
        "7. a", "vervolg", "kop", "8. b",
    ]  # fmt: skip


def test_a_list_that_begins_on_a_deeper_level_numbers_only_that_level() -> None:
    assert listed(items(items(p("x"), p("y"), style=""))) == ["1.1 x", "1.2 y"]


def test_headings_are_numbered_by_the_outline() -> None:
    first = '<text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/>'
    second = '<text:outline-level-style text:level="2" style:num-format="1" style:num-prefix="Artikel "/>'
    outline = f"<text:outline-style>{first}{second}</text:outline-style>"
    read_blocks = read(
        document(h("Doel") + h("Begrip", 2) + h("Zaak", 2) + h("Slot") + h("Duur", 2), styles=outline)
    ).blocks
    assert [(block.label, block.heading) for block in read_blocks if isinstance(block, Paragraph)] == [
        ("I.", 2), ("Artikel 1", 3), ("Artikel 2", 3), ("II.", 2), ("Artikel 1", 3),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("extra", "label"), [("", "ab."), ('style:num-letter-sync="true"', "bb.")], ids=["counted on", "doubled"]
)
def test_letters_after_z_follow_the_style(extra: str, label: str) -> None:
    style = list_style(level(1, "a", suffix=".", extra=f'text:start-value="28" {extra}'))
    assert listed(items(p("x")), style) == [f"{label} x"]


# -- words


def test_spaces_tabs_breaks_links_and_fields_are_what_prints() -> None:
    text = 'a<text:s text:c="3"/>b<text:tab/>c<text:line-break/><text:a>de wet</text:a>'
    assert shown(document(p(f"{text} <text:page-number>7</text:page-number>"))) == ["a b\tc\nde wet 7"]


def test_bold_words_and_hidden_words_are_known_by_their_style() -> None:
    bold = (
        '<style:style style:name="V" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
    )
    hidden = (
        '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>'
    )
    secret = '<text:span text:style-name="H"> geheim plan</text:span>'
    text = f'<text:span text:style-name="V">Hal:</text:span> een gebouw{secret}'
    file_text = read(document(p(text), automatic=bold + hidden))
    (block,) = file_text.blocks
    assert isinstance(block, Paragraph)
    assert [(run.text, run.bold) for run in block.runs] == [("Hal:", True), (" een gebouw", False)]
    assert [one.reason for one in file_text.notices] == ["2 verborgen woorden zijn weggelaten"]


def test_notes_are_behind_what_calls_them_with_their_printed_mark() -> None:
    data = document(p(f"Een{note('1', 'Stcrt. 1.')} zin{note('i', 'Eind.')}"))
    assert shown(data) == ["Een[1] zin[i]"]
    notes = [(block.mark, block.paragraphs[0].text) for block in read(data).blocks if isinstance(block, Note)]
    assert notes == [("1", "Stcrt. 1."), ("i", "Eind.")]


def test_covered_cells_say_what_covers_them() -> None:
    covered = "<table:covered-table-cell/>"
    cell = "<table:table-cell {}>" + p("{}") + "</table:table-cell>"
    first = cell.format('table:number-columns-spanned="2"', "Kop") + covered
    second = cell.format('table:number-rows-spanned="2"', "a") + cell.format("", "b")
    rows = "".join(
        f"<table:table-row>{row}</table:table-row>" for row in (first, second, covered + cell.format("", "c"))
    )
    (read_table,) = read(document(f"<table:table>{rows}</table:table>")).blocks
    assert isinstance(read_table, Table)
    assert [[one.paragraphs[0].text if one.paragraphs else "" for one in row] for row in read_table.rows] == [
        ["Kop", ""], ["a", "b"], ["", "c"],
    ]  # fmt: skip
    assert read_table.rows[0][1].left
    assert read_table.rows[2][0].above


def test_a_text_box_is_a_paragraph_and_a_hidden_section_is_left_out() -> None:
    box = f"<draw:frame><draw:text-box>{p('CONCEPT')}</draw:text-box></draw:frame>"
    section = f'<text:section text:display="none">{p("niet zichtbaar")}</text:section>'
    assert shown(document(p(f"{box}Titel") + section)) == ["CONCEPT", "Titel"]


# -- what is set aside or refused


def test_heads_and_feet_of_pages_are_set_aside_and_reported() -> None:
    master = f"<style:master-page><style:header>{p('Convenant X')}</style:header><style:footer>{p('1')}</style:footer>"
    file_text = read(document(p("Tekst"), styles=f"{master}</style:master-page>"))
    assert [(one.kind, one.reason.partition(": ")[2]) for one in file_text.notices] == [
        ("kopregel", "'Convenant X'"), ("voetregel", "'1'"),
    ]  # fmt: skip


def test_open_changes_comments_and_passwords_are_refused() -> None:
    regions = (f"<text:changed-region><text:{kind}/></text:changed-region>" for kind in ("insertion", "deletion"))
    changes = f"<text:tracked-changes>{''.join(regions)}</text:tracked-changes>"
    with pytest.raises(RefusedError) as refused:
        read(document(changes + p("a") + p("b<text:change-start/>c<text:change-end/>")))
    assert refused.value.message == (
        "heeft openstaande wijzigingen: 1 invoeging, 1 verwijdering; de eerste bij alinea 2"
    )
    with pytest.raises(RefusedError, match="heeft opmerkingen: 1 opmerking"):
        read(document(p("a<office:annotation>let op</office:annotation>")))
    with pytest.raises(RefusedError, match="versleuteld"):
        read(document(p("a"), manifest="<encryption-data/>"))
