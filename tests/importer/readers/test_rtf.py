"""Reader of RTF files: words, notes, numbers and cells as printed; hidden words left out, open matters refused."""

import pytest

from dealpers.importer.paragraph import FileText, Note, Paragraph, Table
from dealpers.importer.readers import rtf
from dealpers.importer.readers.refusal import RefusedError

HEAD = (
    r"{\rtf1\ansi\ansicpg1252\uc1{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset2 Symbol;}{\f2\fcharset128 M;}}"
    r"{\stylesheet{\s0 Standaard;}{\s1\outlinelevel0 kop 1;}{\*\cs10 teken;}}{\info{\title Titel}}"
    r"{\header Kop van elke bladzijde\par}\pard\plain "
)


def read(body: str, head: str = HEAD) -> FileText:
    return rtf.read(f"{head}{body}}}".encode("latin-1"))


def shown(text: FileText) -> list[str]:
    """Each paragraph with its label, its note marks in brackets; notes by their mark, tables by their rows."""
    out = []
    for block in text.blocks:
        match block:
            case Paragraph():
                out.append(line(block))
            case Note():
                out.append(f"[{block.mark}]: {' / '.join(map(line, block.paragraphs))}")
            case Table():
                out += [" | ".join(" ".join(map(line, cell.paragraphs)) for cell in row) for row in block.rows]
    return out


def line(paragraph: Paragraph) -> str:
    words = "".join(f"[{run.mark}]" if run.mark else run.text for run in paragraph.runs)
    return f"{paragraph.label} {words}".strip()


WORDS = {
    r"Gr\'fcn \u8364?5 \u8217\'92s m{\super 2}\par": "Grün €5 ’s m²",
    r"een {\v geheim }woord\par": "een woord",
    r"een {\*\onbekend geheim}woord\par": "een woord",
    r"accolade \{x\} en \\ streep\par": "accolade {x} en \\ streep",
    r'zie {\field{\*\fldinst HYPERLINK "https://x"}{\fldrslt de pagina}}\par': "zie de pagina",
    r"{\upr{oud}{\*\ud nieuw}} woord\par": "nieuw woord",
    r"af\-breken en\~vast{\pict\bin3 }}}}\par": "afbreken en vast",
    r"{\listtext\pard\plain 1.\tab}\pard\ls1 Het lid\par": "1. Het lid",
    r"{\listtext\pard\plain\f1\'b7\tab}\pard\ls1 Het punt\par": "• Het punt",
    r"{\pntext\f0 a)\tab}{\*\pn\pnlvlbody}Iets\par": "a) Iets",
    r"\u-10179?\u-8704?\par": "😀",
}


@pytest.mark.parametrize("body", WORDS)
def test_the_printed_words_are_read(body: str) -> None:
    assert shown(read(body)) == [WORDS[body]]


def test_heads_of_pages_and_facts_of_the_file_are_no_words_and_styles_make_headings() -> None:
    read_blocks = read(r"\s1 Kop\par\pard Tekst\par").blocks
    assert [(block.text, block.heading) for block in read_blocks if isinstance(block, Paragraph)] == [
        ("Kop", 1),
        ("Tekst", 0),
    ]


def test_hidden_words_are_counted() -> None:
    assert [notice.reason for notice in read(r"een {\v twee drie }vier\par").notices] == [
        "2 verborgen woorden zijn weggelaten"
    ]


def test_notes_follow_their_paragraph_with_the_mark_that_is_printed() -> None:
    first = r"Een{\super\chftn}{\footnote\pard {\super\chftn} Noot.\par Meer.}"
    auto = first + r" en twee{\chftn}{\*\footnote\ftnalt Eind.}.\par"
    assert shown(read(auto)) == ["Een[1] en twee[i].", "[1]: Noot. / Meer.", "[i]: Eind."]
    marked_note = r"Een*{\footnote * Noot.} woord.\par"
    assert shown(read(marked_note)) == ["Een[*] woord.", "[*]: Noot."]


def test_a_text_box_is_a_paragraph_once() -> None:
    box = r"Een{\shp{\*\shpinst{\sp{\sn a}{\sv b}}{\shptxt In het vak\par}}{\shprslt In het vak}} woord.\par"
    assert shown(read(box)) == ["Een woord.", "In het vak"]


def test_cells_know_what_covers_them() -> None:
    row = r"\trowd\clbrdrt\brdrs\cellx1{0}\cellx2\pard\intbl {1}\cell {2}\cell\row"
    body = row.replace("{0}", r"\clvmgf").replace("{1}", "A").replace("{2}", "B")
    body += row.replace("{0}", r"\clvmrg").replace("{1}", "C").replace("{2}", "") + r"\pard Na\par"
    file_text = read(body)
    assert shown(file_text) == ["A | B", "C | ", "Na"]
    table = file_text.blocks[0]
    assert isinstance(table, Table)
    assert (table.ruled, [cell.above for cell in table.rows[1]]) == (True, [False, True])


REFUSED = {
    r"{\revised nieuw} woord\par": "openstaande wijzigingen: 1 invoeging",
    r"woord{\*\annotation let op}\par": "opmerkingen: 1 opmerking",
    r"\ls1 Genummerd\par": "nummer niet in het bestand staat: 'Genummerd'",
    r"\f2\'82\'a0\par": "tekenset 128",
    r"Een{\footnote Noot.}\par": "zonder herkenbaar merkteken",
    r"\ftnrstpg a{\chftn}{\footnote b}c{\chftn}{\footnote d}\par": "op elke bladzijde opnieuw",
    "{" * 250: "te diep in elkaar",
    r"{\b open": "het eind van de tekst ontbreekt",
}


@pytest.mark.parametrize("body", REFUSED)
def test_a_file_that_leaves_its_words_open_is_refused(body: str) -> None:
    with pytest.raises(RefusedError) as refused:
        rtf.read(f"{HEAD}{body}{'' if body.startswith('{') and not body.endswith('par') else '}'}".encode("latin-1"))
    assert REFUSED[body] in refused.value.message
